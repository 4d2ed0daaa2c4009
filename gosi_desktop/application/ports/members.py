"""Who acts for an establishment, as the cache has them, and what is asked about them at the service at once."""

from collections.abc import Sequence
from typing import Protocol

from gosi_desktop.domain.establishment import Member


class MemberStore(Protocol):
    """The members of a complete copy; none where this role sees none."""

    def members(self, establishment: str) -> Sequence[Member]: ...


class MemberDesk(Protocol):
    """What is asked about a member without a request."""

    def reset_password(self, establishment: str, member_id: str) -> None:
        """A message goes to the member. Raises NotPermitted, Refused('not_found'), ServiceBusy."""
