"""What does a new establishment need: an account, or a first registration? And the drafts that wait here."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.drafts import DraftInfo
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel


class Drafted(Protocol):
    """What this screen asks of ``application.registration.Registrations`` and of ``Applications``."""

    def drafts(self) -> Sequence[DraftInfo]: ...


@dataclass(frozen=True, slots=True)
class RegisterChoiceState:
    """Drafts, the one saved last first; ``now`` is when the screen opened."""

    now: datetime
    practice: bool = False
    accounts: tuple[DraftInfo, ...] = ()
    establishments: tuple[DraftInfo, ...] = ()
    error: GosiError | None = None


class RegisterChoiceViewModel(ViewModel[RegisterChoiceState]):
    """Two ways, and back."""

    account_chosen = Signal(str)  # the id of a draft, "" for a new one
    establishment_chosen = Signal(str)
    guide_chosen = Signal(str)  # the steps at the official portal; with the user name as far as it was typed
    finished = Signal(str)  # back to the sign-in, with it

    def __init__(
        self,
        registrations: Drafted,
        applications: Drafted,
        practice: bool,
        clock: Clock,
        runner: Runs,
        username: str = "",
        parent: QObject | None = None,
    ) -> None:
        super().__init__(RegisterChoiceState(clock.now(), practice), parent)
        self._registrations, self._applications = registrations, applications
        self._username = username
        self.read = Command(runner, self._look, done=self._show, failed=self._refused, parent=self)
        self.read()

    def register_account(self, draft: str = "") -> None:
        """An account for an establishment that has a subscription number."""
        self.account_chosen.emit(draft)

    def register_establishment(self, draft: str = "") -> None:
        """An establishment that has none yet."""
        self.establishment_chosen.emit(draft)

    def read_guide(self) -> None:
        """To the steps at the official portal."""
        self.guide_chosen.emit(self._username)

    def leave(self) -> None:
        """Back to the sign-in."""
        self.finished.emit(self._username)

    def _look(self) -> tuple[Sequence[DraftInfo], Sequence[DraftInfo]]:
        """On the runner."""
        return (
            [one for one in self._registrations.drafts() if one.touched],
            [one for one in self._applications.drafts() if one.touched],
        )

    def _show(self, found: tuple[Sequence[DraftInfo], Sequence[DraftInfo]]) -> None:
        accounts, establishments = found
        self._update(accounts=tuple(accounts), establishments=tuple(establishments))

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)
