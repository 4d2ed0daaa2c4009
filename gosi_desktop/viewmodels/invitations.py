"""Roles that are offered to the signed-in person: accepted with a code, or declined."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import CodeChallenge, Invitation, PracticeDesk
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.errors import GosiError, Refused
from gosi_desktop.viewmodels.base import Command, Runs, ViewModel
from gosi_desktop.viewmodels.code_prompt import CodePromptViewModel, SentCode

if TYPE_CHECKING:
    from gosi_desktop.application.approvals import OfferedRoles


@dataclass(frozen=True, slots=True)
class InvitationsState:
    """``chosen`` is the one whose code is being entered."""

    invitations: tuple[Invitation, ...] = ()
    chosen: Invitation | None = None
    error: GosiError | None = None


class InvitationsViewModel(ViewModel[InvitationsState]):
    """Asked for at the start and after each acceptance; without the service there are none to be seen."""

    accepted = Signal(object)  # Invitation
    declined = Signal(object)

    def __init__(
        self,
        roles: OfferedRoles,
        practice: PracticeDesk | None,
        clock: Clock,
        runner: Runs,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(InvitationsState(), parent)
        self._roles, self._practice, self._clock, self._runner = roles, practice, clock, runner
        self.prompt: CodePromptViewModel | None = None
        self.load = Command(runner, roles.list, done=self._take, failed=self._not_loaded, parent=self)
        self._ask = Command(runner, self._start, done=self._sent, failed=self._refused, parent=self)
        self._decline = Command(runner, self._turn_down, done=self._turned_down, failed=self._refused, parent=self)

    def accept(self, invitation: Invitation) -> None:
        """Ask for the code."""
        self._ask(invitation)

    def decline(self, invitation: Invitation) -> None:
        """The role does not start."""
        self._decline(invitation)

    def leave_prompt(self) -> None:
        """Back to the list."""
        self.prompt = None
        self._update(chosen=None)

    def forget(self) -> None:
        """Drop all that is personal: the lock."""
        self.prompt = None
        self._become(InvitationsState())

    def _take(self, invitations: list[Invitation]) -> None:
        now = self._clock.now()
        self._update(invitations=tuple(one for one in invitations if one.expires_at > now), error=None)

    def _not_loaded(self, error: GosiError) -> None:
        """Nobody asked for it: whoever works offline, or by a service without invitations, is not told."""

    def _start(self, invitation: Invitation) -> tuple[Invitation, CodeChallenge]:
        return invitation, self._roles.accept(invitation)

    def _sent(self, answer: tuple[Invitation, CodeChallenge]) -> None:
        invitation, challenge = answer
        self.prompt = CodePromptViewModel(
            SentCode(challenge.masked_mobile, challenge.expires_at),
            lambda code: self._roles.confirm(invitation, code),
            self._practice,
            self._clock,
            self._runner,
            self,
        )
        self.prompt.confirmed.connect(lambda _: self._confirmed(invitation))
        self.prompt.left.connect(self.leave_prompt)
        self._update(chosen=invitation, error=None)

    def _confirmed(self, invitation: Invitation) -> None:
        self._drop(invitation)
        self.accepted.emit(invitation)

    def _turn_down(self, invitation: Invitation) -> Invitation:
        self._roles.decline(invitation)
        return invitation

    def _turned_down(self, invitation: Invitation) -> None:
        self._drop(invitation)
        self.declined.emit(invitation)

    def _drop(self, invitation: Invitation) -> None:
        left = tuple(one for one in self.state.invitations if one.id != invitation.id)
        self.prompt = None
        self._update(invitations=left, chosen=None, error=None)

    def _refused(self, error: GosiError) -> None:
        """One that has ended meanwhile is gone from the list."""
        if isinstance(error, Refused) and error.code in ("not_found", "invitation_ended"):
            self.load()
        self._update(error=error)
