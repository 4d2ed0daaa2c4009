"""Documents that end and conversations with the service over one open profile, wired when one is first used."""

from __future__ import annotations

from functools import cache as once
from typing import TYPE_CHECKING

from gosi_desktop.line import stand_in

if TYPE_CHECKING:
    from collections.abc import Callable

    from gosi_desktop.application.documents import Documents
    from gosi_desktop.application.enquiries import Enquiries
    from gosi_desktop.application.events import DataChanged
    from gosi_desktop.application.ports import Cache
    from gosi_desktop.domain.clock import Clock


def documents_of(cache: Cache, clock: Clock, events: DataChanged) -> Documents:
    """What ends, and notes of our own."""

    @once
    def made() -> Documents:
        from uuid6 import uuid7

        from gosi_desktop.application.documents import Documents

        return Documents(
            cache.notes, cache.endings, cache.roster, cache.outbox, cache.certificates, cache.feed, clock,
            lambda: str(uuid7()), events,
        )  # fmt: skip

    return stand_in(made)


def enquiries_of(cache: Cache, clock: Clock, maker: Callable[[], str], events: DataChanged) -> Enquiries:
    """Questions and complaints; ``maker`` says whose they are."""

    @once
    def made() -> Enquiries:
        from uuid6 import uuid7

        from gosi_desktop.application.enquiries import Enquiries

        return Enquiries(
            cache.enquiries, cache.members, cache.outbox, cache.feed, clock, lambda: str(uuid7()), maker, events
        )

    return stand_in(made)
