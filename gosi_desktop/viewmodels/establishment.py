"""The page of the establishment itself: its data, branches and people, and what waits to be changed of them."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.establishment import EstablishmentView
from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Operation
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.members import KINDS as MEMBER_KINDS
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.establishment_change import EstablishmentChangeViewModel
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.members import MembersViewModel
from gosi_desktop.viewmodels.own_approval import OwnApprovalViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class EstablishmentState:
    """``view`` is None until the first snapshot is complete."""

    establishment: str = ""
    loaded: bool = False
    view: EstablishmentView | None = None


class EstablishmentViewModel(ViewModel[EstablishmentState]):
    """Of the open establishment. ``asked`` tells what went into the outbox, to be taken back."""

    asked = Signal(object)  # Operation
    pull_wanted = Signal()

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(EstablishmentState(), parent)
        self._view, self._establishments, self._runners = workspace.own_establishment, workspace.establishments, runners
        self._question, self._wanted = 0, False  # whether somebody has turned to the page
        self.clock, self.rules, self._practice = workspace.clock, workspace.rules, workspace.practice
        self.decide = Command(
            runners.writes, self._decide, done=lambda _answer: self.pull_wanted.emit(), failed=self.failed.emit,
            parent=self,
        )  # fmt: skip
        self.members = MembersViewModel(workspace, runners, relay, self)
        self.approval = OwnApprovalViewModel(workspace, runners, relay, self)
        self.change = EstablishmentChangeViewModel(workspace, runners, self)
        self.members.asked.connect(self.approval.follow)
        self.change.coded.connect(self.approval.follow)
        self.change.asked.connect(self.asked)
        self.approval.pull_wanted.connect(self.pull_wanted)
        for one in (self.members, self.change):
            one.failed.connect(self.failed)
        relay.changed.connect(self._hear)

    def open(self) -> None:
        """Somebody has turned to the page."""
        self._wanted = True
        self.load()
        self.members.load()

    def leave(self) -> None:
        """Another page is in front: no code is asked for over it; the request that waits for one says so here."""
        self.approval.rest()

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def begin(self, group: Group, target: str = "") -> None:
        """Ask for another value of a group of data; ``target`` is the licence or branch it is about."""
        self.change.open(self.state.establishment, group, target)

    def take_up(self, operation: Operation) -> None:
        """Ask anew for what was refused, or met somebody else's change."""
        if operation.change.kind in MEMBER_KINDS:
            self.members.take_up(operation)
        else:
            change = operation.change
            self.change.open(self.state.establishment, Group(change.kind), change.target, operation)

    @property
    def practising(self) -> bool:
        """Whether the authority can be played from here."""
        return self._practice is not None

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.members.forget()
        self.approval.forget()
        self.change.forget()
        self._become(EstablishmentState())

    def _decide(self, operation: Operation, accept: bool) -> None:
        if self._practice is not None:
            self._practice.decide_request(operation.establishment, operation.id, accept)

    def _read(self) -> tuple[str, EstablishmentView | None]:
        opened = self._establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        return number, self._view.view(number) if number else None

    def _take(self, question: int, found: tuple[str, EstablishmentView | None]) -> None:
        if question == self._question:
            self._become(EstablishmentState(found[0], True, found[1]))

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self.failed.emit(error)

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._wanted and kinds & {Kind.ROSTER, Kind.OUTBOX, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)
