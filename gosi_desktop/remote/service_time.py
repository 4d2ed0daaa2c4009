"""The service's time as this computer can know it: the time pair of the last contact (architecture, section 6)."""

import threading
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

from gosi_desktop.application.ports import DeviceStore
from gosi_desktop.domain.clock import Clock

STALE_AFTER = timedelta(hours=24)
_ROUNDING = timedelta(seconds=2)  # a Date header has whole seconds, and takes a moment to arrive
_KEEP_EVERY = 60.0  # seconds between two writes of the pair
_KEY = "service_time"


@dataclass(frozen=True, slots=True)
class Moment:
    """A moment on this computer's own clock and counter."""

    local: datetime
    monotonic: float | None  # None: of an earlier run, when the counter was another


@dataclass(frozen=True, slots=True)
class _Contact:
    service: datetime
    at: Moment


class ServiceTime:
    """The Clock of everything that is about deadlines and tokens.

    Local time corrected by the skew seen at the last contact, and never earlier than the service's time then: a
    computer whose clock is years off still counts days rightly. With a moved clock (practice) the service's time is
    now, wherever it stands.
    """

    def __init__(self, local: Clock, device: DeviceStore | None = None) -> None:
        self._local = local
        self._device = device
        self._lock = threading.Lock()
        self._moved = False
        self._kept_at = float("-inf")
        self._contact = self._remembered()

    def now(self) -> datetime:
        """The instant at the service, as well as can be known here."""
        contact = self._contact
        local = self._local.now()
        if contact is None:
            return local
        counted = contact.service + self._counted(contact)
        if self._moved:
            return counted
        skew = contact.service - contact.at.local
        corrected = local if abs(skew) <= _ROUNDING else local + skew
        return max(corrected, counted)

    def monotonic(self) -> float:
        """Seconds that only ever grow."""
        return self._local.monotonic()

    @property
    def unconfirmed(self) -> bool:
        """Whether this rests on the computer's own clock alone: no contact for 24 hours, or none at all."""
        contact = self._contact
        if contact is None:
            return True
        if self._moved:
            return False
        passed = self._passed(contact)
        if contact.at.monotonic is None:
            return not timedelta(0) <= passed <= STALE_AFTER
        return max(passed, self._counted(contact)) > STALE_AFTER

    @property
    def moved(self) -> bool:
        """Whether the service says that its clock was moved."""
        return self._moved

    def tell_moved(self, moved: bool) -> None:
        """What the service says of its clock."""
        if moved != self._moved:
            self._moved = moved
            self._keep(force=True)

    def moment(self) -> Moment:
        """This computer's own idea of now."""
        return Moment(self._local.now(), self._local.monotonic())

    def hear(self, date_header: str | None, arrived: Moment) -> None:
        """Take the Date of an answer that is certainly the service's; anything unreadable is passed over."""
        try:
            service = parsedate_to_datetime(date_header or "")
        except (ValueError, TypeError, OverflowError):
            return
        if service.tzinfo is not None:
            self.take(service, arrived)

    def take(self, service: datetime, arrived: Moment) -> None:
        """The service's time was this when its answer began to arrive."""
        with self._lock:
            self._contact = _Contact(service.astimezone(UTC), arrived)
        self._keep()

    def _counted(self, contact: _Contact) -> timedelta:
        """What has certainly passed: by the counter, or by the clock if the contact is of an earlier run."""
        if contact.at.monotonic is None:
            return max(timedelta(0), self._passed(contact))
        return timedelta(seconds=max(0.0, self._local.monotonic() - contact.at.monotonic))

    def _passed(self, contact: _Contact) -> timedelta:
        return self._local.now() - contact.at.local

    def _keep(self, force: bool = False) -> None:
        contact, now = self._contact, self._local.monotonic()
        if self._device is None or contact is None or (not force and now - self._kept_at < _KEEP_EVERY):
            return
        self._kept_at = now
        moved = "moved" if self._moved else "real"
        self._device.put(_KEY, f"{contact.service.isoformat()} {contact.at.local.isoformat()} {moved}")

    def _remembered(self) -> _Contact | None:
        kept = self._device.get(_KEY) if self._device is not None else None
        if kept is None:
            return None
        service, local, moved = kept.split(" ")
        self._moved = moved == "moved"
        return _Contact(datetime.fromisoformat(service), Moment(datetime.fromisoformat(local), None))
