"""A one-time code that allows one act of somebody who is signed in already: where it went, its digits, how it went."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.ports import PracticeDesk, PracticeNote
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

DIGITS = 6
_WRONG = frozenset({"code_wrong", "code.six_digits"})


@dataclass(frozen=True, slots=True)
class SentCode:
    """A code on its way; ``to`` as it may be shown."""

    to: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class CodePromptState:
    """``ended``: this code can no longer be used, whatever is typed."""

    to: str = ""
    digits: str = ""
    expires_in: int = 0
    practice: bool = False
    notes: tuple[PracticeNote, ...] | None = None  # None: not asked for
    error: GosiError | None = None
    ended: bool = False

    @property
    def complete(self) -> bool:
        """The sixth digit is there, and it may still count."""
        return len(self.digits) == DIGITS and not self.ended and self.expires_in > 0


class CodePromptViewModel(ViewModel[CodePromptState]):
    """One code. ``confirmed`` brings the answer of ``work``, which is given the digits; ``left`` that it was left."""

    confirmed = Signal(object)
    left = Signal()

    def __init__(
        self,
        sent: SentCode,
        work: Callable[[str], Any],
        practice: PracticeDesk | None,
        clock: Clock,
        runner: Runs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CodePromptState(to=sent.to, practice=practice is not None), parent)
        self._sent, self._practice, self._clock = sent, practice, clock
        self.confirm = Command(
            runner, work, done=self._done, failed=self._refused, allowed=lambda: self.state.complete, parent=self
        )
        self.show_notes = Command(runner, self._read_notes, done=self._noted, failed=self._refused, parent=self)
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Count down; called each second."""
        left = round((self._sent.expires_at - self._clock.now()).total_seconds())
        self._change(expires_in=max(0, left))

    def edit(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""
        self._change(digits=digits[:DIGITS], error=self.state.error if self.state.ended else None)

    def paste(self, digits: str) -> None:
        """A whole code was pasted: enter it."""
        self.edit(digits)
        self.submit()

    def submit(self) -> None:
        """Enter the code."""
        self.confirm(self.state.digits)

    def leave(self) -> None:
        """Give it up; nothing was done."""
        self._timer.stop()
        self.left.emit()

    def _done(self, answer: Any) -> None:
        self._timer.stop()
        self._change(digits="")
        self.confirmed.emit(answer)

    def _refused(self, error: GosiError) -> None:
        ended = error.code in ("challenge_ended", "code_expired") or error.params.get("tries_left") == 0
        self._change(error=error, ended=ended, digits="" if error.code in _WRONG else self.state.digits)

    def _read_notes(self) -> tuple[PracticeNote, ...]:
        if self._practice is None:
            return ()
        return tuple(sorted(self._practice.messages(), key=lambda note: note.at, reverse=True))

    def _noted(self, notes: tuple[PracticeNote, ...]) -> None:
        self._change(notes=notes)

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.confirm.refresh()
