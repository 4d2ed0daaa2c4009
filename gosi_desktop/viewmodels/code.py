"""The six digits that were sent to the registered mobile."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from gosi_desktop.application.ports import AccountInfo, PracticeDesk, PracticeNote, SignInChallenge
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel

DIGITS = 6
OVER = frozenset({"challenge_ended", "code_expired"})  # only another code helps
_ENDED = frozenset({"challenge_ended", "account_locked", "account.another"})  # only a new sign-in helps


class Confirms(Protocol):
    """What this screen asks of ``application.session.Session``."""

    def confirm(self, challenge: SignInChallenge, code: str) -> AccountInfo: ...
    def resend(self, challenge: SignInChallenge) -> SignInChallenge: ...


@dataclass(frozen=True, slots=True)
class CodeState:
    """Seconds count down; ``resent`` says that another code is on its way."""

    digits: str = ""
    masked_mobile: str = ""
    expires_in: int = 0
    resend_in: int = 0
    tries_left: int = 0
    resends_left: int = 0
    practice: bool = False
    notes: tuple[PracticeNote, ...] | None = None  # None: not asked for
    resent: bool = False
    has_saved_data: bool = False
    error: GosiError | None = None

    @property
    def expired(self) -> bool:
        """The time of this code is over."""
        return self.expires_in <= 0


class CodeViewModel(ViewModel[CodeState]):
    """Enters the code of one challenge; when the challenge has ended, the user name and password are asked again."""

    signed_in = Signal(object)  # AccountInfo
    ended = Signal(object)  # GosiError or None: back to the sign-in, with the reason
    offline_chosen = Signal()

    def __init__(
        self,
        challenge: SignInChallenge,
        session: Confirms,
        practice: PracticeDesk | None,
        clock: Clock,
        runner: Runs,
        has_saved_data: bool = False,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(CodeState(practice=practice is not None, has_saved_data=has_saved_data), parent)
        self._challenge, self._clock = challenge, clock
        self.confirm = Command(
            runner, session.confirm, done=self._confirmed, failed=self._refused, allowed=self._may_confirm, parent=self
        )
        self.resend = Command(
            runner, session.resend, done=self._resent, failed=self._refused, allowed=self._may_resend, parent=self
        )
        self.show_notes = Command(
            runner, lambda: newest_notes(practice), done=self._noted, failed=self._refused, parent=self
        )
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self.tick)
        self._timer.start()
        self.tick()

    @Slot()
    def tick(self) -> None:
        """Count down; called each second."""
        now = self._clock.now()
        self._change(
            masked_mobile=self._challenge.masked_mobile,
            expires_in=seconds_until(now, self._challenge.expires_at),
            resend_in=seconds_until(now, self._challenge.resend_after),
            tries_left=self._challenge.tries_left if self.state.error is None else self.state.tries_left,
            resends_left=self._challenge.resends_left,
        )

    def edit(self, digits: str) -> None:
        """Typed; the sixth digit only allows to go on."""
        self._change(digits=digits[:DIGITS], error=None)

    def paste(self, digits: str) -> None:
        """A whole code was pasted: enter it."""
        self.edit(digits)
        self.submit()

    def use_note(self, code: str) -> None:
        """In practice: take the code out of a message."""
        self.edit(code)

    def submit(self) -> None:
        """Enter the code."""
        self.confirm(self._challenge, self.state.digits)

    def send_again(self) -> None:
        """Ask for another code."""
        self.resend(self._challenge)

    def go_back(self) -> None:
        """Back to the sign-in."""
        self._timer.stop()
        self.ended.emit(None)

    def work_offline(self) -> None:
        """Go on with what is saved."""
        if self.state.has_saved_data:
            self._timer.stop()
            self.offline_chosen.emit()

    def _confirmed(self, account: AccountInfo) -> None:
        self._timer.stop()
        self._change(digits="")
        self.signed_in.emit(account)

    def _resent(self, challenge: SignInChallenge) -> None:
        self._challenge = challenge
        self._change(digits="", resent=True, error=None)
        self.tick()
        if self.state.notes is not None:
            self.show_notes()

    def _refused(self, error: GosiError) -> None:
        if error.code in _ENDED:
            self._timer.stop()
            self.ended.emit(error)
            return
        left = error.params.get("tries_left")
        self._change(error=error, resent=False, tries_left=left if isinstance(left, int) else self.state.tries_left)

    def _noted(self, notes: tuple[PracticeNote, ...]) -> None:
        self._change(notes=notes)

    def _may_confirm(self) -> bool:
        return len(self.state.digits) == DIGITS and not self.state.expired

    def _may_resend(self) -> bool:
        return self.state.resend_in == 0 and self.state.resends_left > 0

    def _change(self, **changes: object) -> None:
        self._update(**changes)
        self.confirm.refresh()
        self.resend.refresh()


def seconds_until(now: datetime, until: datetime | None) -> int:
    """Whole seconds until then, 0 when it has passed or is not known."""
    return 0 if until is None else max(0, round((until - now).total_seconds()))


def newest_notes(practice: PracticeDesk | None) -> tuple[PracticeNote, ...]:
    """On a runner: what the practice service has sent, newest first; nothing anywhere else."""
    notes = practice.messages() if practice is not None else ()
    return tuple(sorted(notes, key=lambda note: note.at, reverse=True))
