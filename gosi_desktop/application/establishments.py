"""The establishments of this account, and which one is open."""

from collections.abc import Sequence

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import DeviceStore, FeedStore, KnownEstablishment

_OPEN = "open_establishment"


class Establishments:
    """What this account may see, from the cache."""

    def __init__(self, feed: FeedStore, device: DeviceStore, events: DataChanged) -> None:
        self._feed = feed
        self._device = device
        self._events = events

    def known(self) -> Sequence[KnownEstablishment]:
        """All establishments of the last heads answer whose role has not ended, by name."""
        return [known for known in self._feed.establishments() if known.head.ended_at is None]

    def opened(self) -> KnownEstablishment | None:
        """The one open now: the last one opened, else the first; None before the first heads answer."""
        return self.known_and_opened()[1]

    def known_and_opened(self) -> tuple[Sequence[KnownEstablishment], KnownEstablishment | None]:
        """Both, read once: an office has hundreds."""
        known = self.known()
        wanted = self._device.get(_OPEN)
        return known, next((one for one in known if one.head.establishment == wanted), known[0] if known else None)

    def open(self, number: str) -> None:
        """Open another establishment; remembered over restarts."""
        self._device.put(_OPEN, number)
        self._events.publish(Kind.ESTABLISHMENTS, Kind.ROSTER)
