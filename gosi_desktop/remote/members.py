"""What is asked about a member without a request (service contract, section 3)."""

from urllib.parse import quote

from gosi_desktop.remote.call_keys import CallKeys
from gosi_desktop.remote.service import SignedService
from gosi_desktop.remote.transport import Ask


class ServiceMembers:
    """The MemberDesk of a service."""

    def __init__(self, signed: SignedService, keys: CallKeys) -> None:
        self._signed = signed
        self._keys = keys

    def reset_password(self, establishment: str, member_id: str) -> None:
        """The message with the code goes to the member himself."""
        path = f"/v1/establishments/{quote(establishment, safe='')}/members/{quote(member_id, safe='')}/password-reset"
        with self._keys.key(path, b"{}") as key:
            self._signed.ask(Ask("POST", path, body=b"{}", key=key))
