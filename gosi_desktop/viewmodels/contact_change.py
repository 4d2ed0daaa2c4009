"""Another mobile or e-mail for the account: equal to Absher's or not, then the code that went to the new one."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import AccountDetails, ContactChallenge, PracticeDesk
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.code_prompt import CodePromptViewModel, SentCode

if TYPE_CHECKING:
    from gosi_desktop.application.account import OwnAccount


class Contact(StrEnum):
    """Which of the two."""

    MOBILE = "mobile"
    EMAIL = "email"


@dataclass(frozen=True, slots=True)
class ContactChangeState:
    """``asking`` while a code is waited for: the prompt is shown instead of the field."""

    contact: Contact
    text: str = ""
    error: GosiError | None = None
    asking: bool = False


class ContactChangeViewModel(ViewModel[ContactChangeState]):
    """``changed`` brings the account as it is now; ``closed`` that it was left as it was."""

    changed = Signal(object)  # AccountDetails
    closed = Signal()

    def __init__(
        self,
        contact: Contact,
        account: OwnAccount,
        practice: PracticeDesk | None,
        clock: Clock,
        runner: Runs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(ContactChangeState(contact), parent)
        self._account, self._practice, self._clock, self._runner = account, practice, clock, runner
        self.prompt: CodePromptViewModel | None = None
        self.ask = Command(runner, self._ask, done=self._sent, failed=self._refused, parent=self)

    def edit(self, text: str) -> None:
        """Typed; what was refused is forgotten."""
        self._update(text=text, error=None)

    def submit(self) -> None:
        """Let the service compare, and send a code to the new one."""
        self.ask(self.state.text)

    def close(self) -> None:
        """Leave everything as it was."""
        self.closed.emit()

    def _ask(self, text: str) -> ContactChallenge:
        if self.state.contact is Contact.MOBILE:
            return self._account.change_contact(mobile=text)
        return self._account.change_contact(email=text)

    def _sent(self, challenge: ContactChallenge) -> None:
        self.prompt = CodePromptViewModel(
            SentCode(self.state.text.strip(), challenge.expires_at),
            lambda code: self._account.confirm_contact(challenge, code),
            self._practice,
            self._clock,
            self._runner,
            self,
        )
        self.prompt.confirmed.connect(self._confirmed)
        self.prompt.left.connect(self.close)
        self._update(asking=True)

    def _confirmed(self, details: AccountDetails) -> None:
        self.changed.emit(details)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)
