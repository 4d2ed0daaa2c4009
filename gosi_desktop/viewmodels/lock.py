"""The lock: opens a profile with its passphrase or the recovery key, and shows nothing that is not known to all."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum, auto
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtCore import Slot as QtSlot

from gosi_desktop.application.ports import ProfileInfo, ProfileKind, Slot
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, PassphraseWrong, RuleViolation
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel


class Ask(StrEnum):
    """What the lock asks for."""

    NOTHING = auto()  # no passphrase is set: one press opens
    PASSPHRASE = auto()
    RECOVERY = auto()
    NEW_PASSPHRASE = auto()  # after the recovery key


class Unlocks(Protocol):
    """What the lock asks of ``application.profiles.Profiles``."""

    def seconds_to_wait(self, profile: ProfileInfo) -> int: ...
    def open(self, profile: ProfileInfo, passphrase: str | None = None) -> Workspace: ...
    def open_with_recovery(self, profile: ProfileInfo, recovery_key: str) -> Workspace: ...
    def set_passphrase(self, workspace: Workspace, passphrase: str | None) -> ProfileInfo: ...


@dataclass(frozen=True, slots=True)
class Remembered:
    """What a lock during the day keeps in memory: initials and counts; after a cold start there is none of it."""

    initials: str
    locked_at: datetime
    idle_minutes: int | None = None  # None: locked by hand
    waiting: int = 0
    due_tomorrow: int = 0


@dataclass(frozen=True, slots=True)
class LockState:
    """No name, no establishment, no sum ever stands here."""

    label: str = ""
    practice: bool = False
    remembered: Remembered | None = None
    others: bool = False  # another account can be opened or added
    can_recover: bool = False  # there is a recovery key for this profile
    ask: Ask = Ask.PASSPHRASE
    passphrase: str = field(default="", repr=False)
    recovery_key: str = field(default="", repr=False)
    again: str = field(default="", repr=False)
    wait_seconds: int = 0
    now: datetime | None = None
    error: GosiError | None = None


class LockViewModel(ViewModel[LockState]):
    """Opens the profile; wrong tries wait, doubling, and nothing is ever erased."""

    unlocked = Signal(object)  # Workspace
    another_chosen = Signal()  # another account, or the first start

    def __init__(
        self,
        profile: ProfileInfo,
        profiles: Unlocks,
        clock: Clock,
        runner: Runs,
        remembered: Remembered | None = None,
        others: bool = False,
        parent: QObject | None = None,
    ) -> None:
        ask = Ask.PASSPHRASE if profile.has_passphrase else Ask.NOTHING
        practice = profile.kind is ProfileKind.PRACTICE
        can_recover = Slot.RECOVERY in profile.slots
        state = LockState(profile.label, practice, remembered, others, can_recover, ask, now=clock.now())
        super().__init__(state, parent)
        self._profile, self._profiles, self._clock = profile, profiles, clock
        self._free_at = 0.0  # on the monotonic clock
        self._recovered: Workspace | None = None
        self.look = Command(runner, profiles.seconds_to_wait, done=self._wait, failed=self._refused, parent=self)
        self.unlock = Command(
            runner, self._open, done=self._opened, failed=self._refused, allowed=self._may_try, parent=self
        )
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.look(profile)

    def edit_passphrase(self, text: str) -> None:
        """Typed."""
        self._change(passphrase=text)

    def edit_again(self, text: str) -> None:
        """A new passphrase, typed a second time."""
        self._change(again=text)

    def edit_recovery_key(self, text: str) -> None:
        """Typed or pasted, in any grouping."""
        self._change(recovery_key=text)

    def use_recovery_key(self, wanted: bool) -> None:
        """Ask for the recovery key instead, or for the passphrase again."""
        self._change(ask=Ask.RECOVERY if wanted else Ask.PASSPHRASE, error=None)

    def submit(self) -> None:
        """Try what was typed."""
        state = self.state
        if state.ask is Ask.NEW_PASSPHRASE and state.passphrase != state.again:
            self._change(error=RuleViolation("passphrase.differs", "passphrase"))
        else:
            self.unlock(self._attempt(state))

    def choose_another(self) -> None:
        """Another account."""
        self.another_chosen.emit()

    @QtSlot()
    def tick(self) -> None:
        """The clock on the wall, and the wait; called each second."""
        left = max(0, round(self._free_at - self._clock.monotonic()))
        self._change(now=self._clock.now(), wait_seconds=left)

    def _attempt(self, state: LockState) -> Callable[[], Workspace]:
        """What the runner is to do with the state as it is now."""
        if state.ask is Ask.RECOVERY:
            return lambda: self._profiles.open_with_recovery(self._profile, state.recovery_key)
        if state.ask is Ask.NEW_PASSPHRASE:
            return lambda: self._renew(state.passphrase)
        return lambda: self._profiles.open(self._profile, state.passphrase or None)

    def _open(self, attempt: Callable[[], Workspace]) -> Workspace:
        """On the runner."""
        return attempt()

    def _renew(self, passphrase: str) -> Workspace:
        """On the runner: the recovered profile gets its new passphrase."""
        assert self._recovered is not None
        self._profiles.set_passphrase(self._recovered, passphrase)
        return self._recovered

    def _opened(self, workspace: Workspace) -> None:
        if self.state.ask is Ask.RECOVERY:
            self._recovered = workspace
            self._change(ask=Ask.NEW_PASSPHRASE, passphrase="", again="", recovery_key="", error=None, wait_seconds=0)
            return
        self._timer.stop()
        self._change(passphrase="", again="", error=None)
        self.unlocked.emit(workspace)

    def _refused(self, error: GosiError) -> None:
        """What was typed stays, so that one letter can be mended."""
        if isinstance(error, PassphraseWrong):
            self._wait(error.wait_seconds)
        self._change(error=error)

    def _wait(self, seconds: int) -> None:
        self._free_at = self._clock.monotonic() + seconds
        self._change(wait_seconds=seconds)

    def _may_try(self) -> bool:
        state = self.state
        typed = {
            Ask.NOTHING: "-",
            Ask.PASSPHRASE: state.passphrase,
            Ask.RECOVERY: state.recovery_key,
            Ask.NEW_PASSPHRASE: state.passphrase and state.again,
        }[state.ask]
        return bool(typed) and (state.wait_seconds == 0 or state.ask is Ask.NEW_PASSPHRASE)

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.unlock.refresh()
