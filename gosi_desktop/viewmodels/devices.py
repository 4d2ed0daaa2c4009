"""Where this account is signed in, and who tried to: end one session or all others, page through the sign-ins."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import timedelta
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop import __version__
from gosi_desktop.application.ports import AccountDetails, SignedInDevice, SignInAttempt, SignInPage
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.account import OwnAccount

SESSION_LIFE: Final = timedelta(days=30)  # without use; service contract, section 3
SIGN_INS_KEPT: Final = timedelta(days=90)  # same place
_NEW: Final = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Why a device may be a stranger's: it signed in lately for the first time, with an older program perhaps."""

    is_new: bool
    is_behind: bool


@dataclass(frozen=True, slots=True)
class DevicesState:
    """``devices`` is None until the service has answered; ``asked`` are those that the dialog asks to end."""

    details: AccountDetails | None = None
    devices: tuple[SignedInDevice, ...] | None = None
    attempts: tuple[SignInAttempt, ...] = ()
    more: bool = False
    asked: tuple[SignedInDevice, ...] = ()
    error: GosiError | None = None

    @property
    def this_one(self) -> SignedInDevice | None:
        """The device one sits at."""
        return next((one for one in self.devices or () if one.this_one), None)

    @property
    def others(self) -> tuple[SignedInDevice, ...]:
        """The other ones, last seen first."""
        return tuple(one for one in self.devices or () if not one.this_one)


@dataclass(frozen=True, slots=True)
class _Found:
    details: AccountDetails
    devices: tuple[SignedInDevice, ...]
    page: SignInPage


class DevicesViewModel(ViewModel[DevicesState]):
    """Everything here is the service's; nothing of it is kept on this computer."""

    ended = Signal(object)  # the devices whose sessions were ended

    def __init__(self, account: OwnAccount, clock: Clock, runner: Runs, parent: QObject | None = None) -> None:
        super().__init__(DevicesState(), parent)
        self._account = account
        self._clock = clock
        self._cursor: str | None = None
        self.load = Command(runner, self._read, done=self._take, failed=self._refuse, parent=self)
        self.load_more = Command(
            runner, self._read_more, done=self._add, failed=self._refuse, allowed=lambda: self.state.more, parent=self
        )
        self.end = Command(runner, self._end, done=self._ended, failed=self._not_ended, parent=self)

    # -- verbs -----------------------------------------------------------------------------------------------------

    def ask_to_end(self, device: SignedInDevice) -> None:
        """Open the question about one device."""
        if not device.this_one:
            self._update(asked=(device,))

    def ask_to_end_others(self) -> None:
        """Open the question about all others."""
        self._update(asked=self.state.others)

    def close_question(self) -> None:
        """Leave it as it is."""
        self._update(asked=())

    def end_asked(self) -> None:
        """End what the question is about."""
        if self.state.asked:
            self.end(self.state.asked, len(self.state.asked) == len(self.state.others) > 1)

    def doubt_of(self, device: SignedInDevice) -> Doubt | None:
        """Why this may be nobody we know; None for a device that has been here a while."""
        is_new = not device.this_one and self._clock.now() - device.signed_in_at < _NEW
        return Doubt(is_new, _is_behind(device.app_version)) if is_new else None

    def is_doubtful(self, attempt: SignInAttempt) -> bool:
        """Whether a sign-in that succeeded came from a device that may be a stranger's."""
        names = {one.name for one in self.state.others if self.doubt_of(one) is not None}
        return attempt.result == "accepted" and attempt.device in names

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self._cursor = None
        self._become(DevicesState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _read(self) -> _Found:
        return _Found(self._account.details(), tuple(self._account.devices()), self._account.sign_ins())

    def _take(self, found: _Found) -> None:
        self._cursor = found.page.next_cursor
        self._become(
            replace(
                self.state,
                details=found.details,
                devices=found.devices,
                attempts=found.page.attempts,
                more=found.page.next_cursor is not None,
                error=None,
            )
        )
        self.load_more.refresh()

    def _read_more(self) -> SignInPage:
        return self._account.sign_ins(self._cursor)

    def _add(self, page: SignInPage) -> None:
        self._cursor = page.next_cursor
        self._update(attempts=self.state.attempts + page.attempts, more=page.next_cursor is not None, error=None)
        self.load_more.refresh()

    def _end(self, devices: tuple[SignedInDevice, ...], all_others: bool) -> tuple[SignedInDevice, ...]:
        if all_others:
            self._account.end_others()
        else:
            for device in devices:
                self._account.end_device(device)
        return devices

    def _ended(self, devices: tuple[SignedInDevice, ...]) -> None:
        gone = {one.id for one in devices}
        left = tuple(one for one in self.state.devices or () if one.id not in gone)
        self._update(devices=left, asked=(), error=None)
        self.ended.emit(devices)
        self.load()

    def _not_ended(self, error: GosiError) -> None:
        self._update(asked=())
        self.failed.emit(error)

    def _refuse(self, error: GosiError) -> None:
        self._update(error=error)


def _is_behind(version: str) -> bool:
    return _parts(version) < _parts(__version__)


def _parts(version: str) -> tuple[int, ...]:
    return tuple(int(part) for part in version.split(".") if part.isdigit())
