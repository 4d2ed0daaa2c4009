"""Another password for the account: the old one, the new one twice, how strong it is; other sessions end."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import AccountInfo, PasswordMeter, Strength
from gosi_desktop.application.session import SHORTEST_PASSWORD
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

if TYPE_CHECKING:
    from gosi_desktop.application.account import OwnAccount

_OLD: Final = frozenset({"sign_in_refused", "password.required"})
_NEW: Final = frozenset({"password_weak", "password.short"})


@dataclass(frozen=True, slots=True)
class PasswordChangeState:
    """Errors at their fields; ``error`` is of none of them. ``strength`` is None while nothing was judged."""

    old: str = ""
    new: str = ""
    again: str = ""
    strength: Strength | None = None
    old_error: GosiError | None = None
    new_error: GosiError | None = None
    again_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def long_enough(self) -> bool:
        """As long as every service asks at least."""
        return len(self.new) >= SHORTEST_PASSWORD


class PasswordChangeViewModel(ViewModel[PasswordChangeState]):
    """What is typed goes with the dialog. ``changed`` once the service has taken it."""

    changed = Signal()
    closed = Signal()

    def __init__(
        self,
        account: OwnAccount,
        who: AccountInfo | None,
        meter: PasswordMeter,
        runner: Runs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(PasswordChangeState(), parent)
        self._meter = meter
        self._runner = runner
        self._about = (who.name, who.name_en, who.username) if who is not None else ()
        self._judged = 0
        self.save = Command(runner, account.change_password, done=self._saved, failed=self._refused, parent=self)

    def edit_old(self, text: str) -> None:
        """The password as it is."""
        self._update(old=text, old_error=None, error=None)

    def edit_new(self, text: str) -> None:
        """The new one; judged away from the window."""
        self._update(new=text, new_error=None, error=None)
        self._judged += 1
        number = self._judged
        if not text:
            self._update(strength=None)
            return
        self._runner.run(
            lambda: self._meter.strength(text, self._about), lambda found: self._judge(number, found), _raise
        )

    def edit_again(self, text: str) -> None:
        """The new one once more."""
        self._update(again=text, again_error=None)

    def submit(self) -> None:
        """Save it, unless something is plainly wrong."""
        state = self.state
        if state.again != state.new:
            self._update(again_error=RuleViolation("password.differs", "again"))
        elif self.save.enabled:
            self.save(state.old, state.new)

    def close(self) -> None:
        """Leave the dialog; what was typed goes."""
        self._become(PasswordChangeState())
        self.closed.emit()

    def _judge(self, number: int, strength: Strength) -> None:
        if number == self._judged:
            self._update(strength=strength)

    def _saved(self, _answer: None) -> None:
        self._become(PasswordChangeState())
        self.changed.emit()

    def _refused(self, error: GosiError) -> None:
        field = error.field if isinstance(error, RuleViolation) else ""
        if error.code in _NEW or field == "new":
            self._update(new_error=error)
        elif error.code in _OLD or field == "old":
            self._update(old_error=error)
        else:
            self._update(error=error)


def _raise(error: Exception) -> None:
    raise error
