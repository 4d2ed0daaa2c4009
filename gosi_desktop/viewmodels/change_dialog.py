"""The ground under the dialogs that change the roster: work out while somebody types, then ask for all or none."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import Operation, RosterRow, Sending
from gosi_desktop.application.roster_changes import Proposal, Surroundings
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import AnyChange
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.change_texts import WORD_WANTED
from gosi_desktop.viewmodels.runners import Runners


@dataclass(frozen=True, slots=True)
class Asked:
    """Requests that were put into the outbox together, and are taken back together."""

    operations: tuple[Operation, ...]
    sending: Sending

    @property
    def count(self) -> int:
        """How many."""
        return len(self.operations)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a change would mean for each; ``refused`` says for whom it cannot be at all, by his id."""

    proposals: tuple[Proposal, ...] = ()
    refused: Mapping[str, RuleViolation] = field(default_factory=dict)
    unchanged: int = 0
    worked_out: bool = False

    @property
    def ready(self) -> tuple[Proposal, ...]:
        """Those that can be asked for."""
        return tuple(one for one in self.proposals if not one.refusals)

    @property
    def words_wanted(self) -> tuple[str, ...]:
        """Warnings that want a word before anything is asked."""
        found = {finding.code for one in self.ready for finding in one.findings if not finding.refuses}
        return tuple(code for code in WORD_WANTED if code in found)

    def count_of(self, code: str) -> int:
        """Whom a warning concerns."""
        return sum(any(finding.code == code for finding in one.findings) for one in self.ready)


class ChangeState(Protocol):
    """What the states of all these dialogs have."""

    @property
    def establishment(self) -> str: ...
    @property
    def people(self) -> tuple[RosterRow, ...]: ...
    @property
    def outcome(self) -> Outcome: ...
    @property
    def words(self) -> frozenset[str]: ...


C = TypeVar("C", bound=ChangeState)
Make = Callable[[RosterRow, Dossier], AnyChange | None]
MonthOf = Callable[[AnyChange], Month | None]


class ChangeViewModel(ViewModel[C], Generic[C]):
    """``asked`` tells what went into the outbox, ``closed`` that the dialog is left."""

    asked = Signal(object)  # Asked
    closed = Signal()

    def __init__(self, state: C, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(state, parent)
        self._workspace, self._runners = workspace, runners
        self._changes = workspace.roster_changes
        self._question = 0
        self.preferred = Sending.NOW  # which way of sending the form offers first
        self._instead_of: Operation | None = None  # the request that is being edited
        self.ask = Command(
            runners.writes, self._keep, done=self._asked, failed=self._refused, allowed=self._may_ask, parent=self
        )

    def stand_for(self, operation: Operation) -> None:
        """Edit a request: what is asked for replaces it. Before anything is loaded."""
        self._instead_of = operation

    def prefer(self, sending: Sending) -> None:
        """As the settings say for requests of this kind. Before anything is shown."""
        self.preferred = sending

    def tick_word(self, code: str, ticked: bool) -> None:
        """«نعم، أعرف»: the warning is taken note of."""
        words = self.state.words | {code} if ticked else self.state.words - {code}
        self._update(words=words)
        self.ask.refresh()

    def send(self, sending: Sending) -> None:
        """Ask for what is ready, all or none."""
        self.ask(self.state.outcome.ready, sending)

    def close(self) -> None:
        """Leave without asking."""
        self.closed.emit()

    def _may_ask(self) -> bool:
        outcome = self.state.outcome
        return outcome.worked_out and bool(outcome.ready) and set(outcome.words_wanted) <= self.state.words

    # -- working out -----------------------------------------------------------------------------------------------

    def _work_out(self, make: Make, month_of: MonthOf) -> None:
        """Ask the rules about everybody; the answer to the newest question counts."""
        self._question += 1
        number = self._question
        work = partial(self._outcome, number, self.state.establishment, self.state.people, make, month_of)
        self._runners.reads.run(work, partial(self._take, number), partial(self._fail, number))

    def _no_outcome(self) -> None:
        """What is typed cannot be read: whatever is being worked out is of no interest."""
        self._question += 1
        self._update(outcome=Outcome())
        self.ask.refresh()

    def _outcome(
        self, number: int, establishment: str, people: Sequence[RosterRow], make: Make, month_of: MonthOf
    ) -> Outcome | None:
        proposals, refused, unchanged = list[Proposal](), dict[str, RuleViolation](), 0
        around = self._changes.surroundings(establishment)
        for row in people:
            if number != self._question:
                return None
            try:
                change = make(row, self._dossier(establishment, row.contributor_id))
                if change is None:
                    unchanged += 1
                    continue
                proposals.append(self._proposed(establishment, row.contributor_id, change, month_of(change), around))
            except RuleViolation as refusal:
                refused[row.contributor_id] = refusal
        return Outcome(tuple(proposals), refused, unchanged, True)

    def _dossier(self, establishment: str, contributor_id: str) -> Dossier:
        """Whom it is about, as shown without the request that is being edited."""
        return self._changes.dossier(establishment, contributor_id, self._instead_of)

    def _proposed(
        self,
        establishment: str,
        contributor_id: str,
        change: AnyChange,
        month: Month | None,
        around: Surroundings | None = None,
    ) -> Proposal:
        papers = self._papers_for(change)
        return self._changes.propose(establishment, contributor_id, change, month, self._instead_of, around, papers)

    def _papers_for(self, change: AnyChange) -> tuple[PaperFile, ...]:
        """What goes with it; most changes need none."""
        return ()

    def _take(self, number: int, outcome: Outcome | None) -> None:
        if outcome is not None and number == self._question:
            self._update(**self._shown(outcome))
            self.ask.refresh()

    def _shown(self, outcome: Outcome) -> dict[str, Any]:
        """What the state becomes with an outcome."""
        return {"outcome": outcome}

    def _fail(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._no_outcome()
            self.failed.emit(error)

    # -- asking ----------------------------------------------------------------------------------------------------

    def _keep(self, proposals: Sequence[Proposal], sending: Sending) -> tuple[Sequence[Operation], Sending]:
        if self._instead_of is not None:
            return [self._changes.ask_instead(self._instead_of, proposals[0], sending)], sending
        batch = self._changes.new_batch() if len(proposals) > 1 else None
        return self._changes.ask(proposals, sending, batch), sending

    def _asked(self, answer: tuple[Sequence[Operation], Sending]) -> None:
        operations, sending = answer
        self.asked.emit(Asked(tuple(operations), sending))

    def _refused(self, error: GosiError) -> None:
        self.failed.emit(error)
