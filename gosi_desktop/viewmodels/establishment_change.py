"""The form that asks to change the establishment: one group of its data, judged while somebody types."""

from dataclasses import dataclass, field, replace
from datetime import date
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal

from gosi_desktop.application.ports import Operation, Sending
from gosi_desktop.application.roster_changes import Proposal
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.establishment_changes import EstablishmentChange, OfEstablishment
from gosi_desktop.domain.establishment_checks import BRANCH_DUTY, DUTY, happened
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.powers import APPROVERS
from gosi_desktop.viewmodels.attached_papers import AttachedPapersViewModel
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.change_texts import Remark, Remarks, by_field
from gosi_desktop.viewmodels.establishment_texts import (
    Group,
    OwnerTyped,
    Typed,
    made_of,
    new_owner,
    typed_of,
    written,
)
from gosi_desktop.viewmodels.runners import Runners

_UNTOUCHED: Final = frozenset(
    {"nothing_changed", "attachment_missing", "branch.move_to", "field.required", "identifier.empty", "date.empty"}
)

WITH_PAPERS: Final = (Group.LICENCE, Group.DATA, Group.OWNERS)
"""What may come with papers; a renewal must."""


@dataclass(frozen=True, slots=True)
class Duty:
    """The ten days to tell of a change: the last of them, and how many are left (below zero: over)."""

    last: date
    left: int


@dataclass(frozen=True, slots=True)
class EstablishmentChangeState:
    """``remarks`` are by the fields of the body; ``people`` still work in a branch that is to be closed."""

    establishment: str = ""
    group: Group | None = None
    target: str = ""
    typed: Typed = field(default_factory=Typed)
    frame: Frame = field(default_factory=Frame)
    people: int = 0
    proposal: Proposal | None = None
    remarks: Remarks = field(default_factory=dict)
    duty: Duty | None = None
    touched: frozenset[str] = frozenset()
    instead_of: Operation | None = None
    error: GosiError | None = None

    @property
    def with_code(self) -> bool:
        """Whether it goes with a code."""
        return self.group is not None and self.group.value in APPROVERS

    def at(self, name: str) -> tuple[Remark, ...]:
        """What to say at a field: nothing is held against what was not touched."""
        found = self.remarks.get(name, ())
        return tuple(one for one in found if name in self.touched or one.code not in _UNTOUCHED)


class EstablishmentChangeViewModel(ViewModel[EstablishmentChangeState]):
    """``asked`` tells what went into the outbox; ``coded`` what did and waits for its code."""

    asked = Signal(object)  # Operation
    coded = Signal(object)  # Operation

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(EstablishmentChangeState(), parent)
        self._workspace, self._runners = workspace, runners
        self._changes = workspace.establishment_changes
        self._question = 0
        self._before = Typed()
        self.papers = AttachedPapersViewModel(workspace, runners, self)
        self.papers.changed.connect(lambda _papers: self._touch("attachments"))
        self.papers.failed.connect(self.failed)
        self.ask = Command(
            runners.writes, self._keep, done=self._asked, failed=self._refused, allowed=lambda: self._may_ask,
            parent=self,
        )  # fmt: skip

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, group: Group, target: str = "", instead_of: Operation | None = None) -> None:
        """Begin; ``target`` is the licence or branch it is about, ``instead_of`` what was refused and is asked anew."""
        self._question += 1
        self._become(
            EstablishmentChangeState(
                establishment, group, target or self._changes.new_id(), instead_of=instead_of, touched=frozenset()
            )
        )
        self.papers.fill(())
        self._runners.reads.run(partial(self._read, target), partial(self._take, self._question), self._not_read)

    def type(self, name: str, text: str) -> None:
        """Another text in a field."""
        typed = self.state.typed
        self._retype(replace(typed, values={**typed.values, name: text}), name)

    def type_owner(self, at: int, name: str, text: str) -> None:
        """Identity, name, English name or share of the owner in a row."""
        owners = list(self.state.typed.owners)
        owners[at] = replace(owners[at], **{name: text})  # type: ignore[arg-type]
        self._retype(replace(self.state.typed, owners=tuple(owners)), f"owners[{at}].{name}")

    def add_owner(self) -> None:
        """An empty row."""
        owners = (*self.state.typed.owners, new_owner(self._changes.new_id()))
        self._retype(replace(self.state.typed, owners=owners), "owners")

    def remove_owner(self, at: int) -> None:
        """One who is no owner any more."""
        owners: tuple[OwnerTyped, ...] = tuple(
            one for place, one in enumerate(self.state.typed.owners) if place != at
        )  # fmt: skip
        self._retype(replace(self.state.typed, owners=owners), "owners")

    def send(self, sending: Sending) -> None:
        """Put it into the outbox; what goes with a code goes at once."""
        proposal = self.state.proposal
        if proposal is not None:
            self.ask(proposal, Sending.NOW if self.state.with_code else sending)

    def close(self) -> None:
        """Leave without asking."""
        self._question += 1
        self.papers.fill(())
        self._become(EstablishmentChangeState())

    forget = close

    # -- work and answers ------------------------------------------------------------------------------------------

    @property
    def _may_ask(self) -> bool:
        proposal = self.state.proposal
        return proposal is not None and not proposal.refusals

    def _read(self, target: str) -> tuple[Frame, int]:
        state = self.state
        people = self._changes.people_in(state.establishment, target) if state.group is Group.CLOSE else 0
        return self._changes.frame(state.establishment, state.instead_of), people

    def _take(self, question: int, found: tuple[Frame, int]) -> None:
        if question != self._question or self.state.group is None:
            return
        frame, people = found
        today = self._today()
        self._before = typed = written(self.state.group, self.state.target, frame, today)
        if self.state.instead_of is not None:
            typed = typed_of(self.state.instead_of.change, typed)
        self._update(frame=frame, people=people, typed=typed)
        self._work_out()

    def _today(self) -> date:
        return today_in_riyadh(self._workspace.clock)

    def _touch(self, name: str) -> None:
        self._update(touched=self.state.touched | {name})
        self._work_out()

    def _retype(self, typed: Typed, name: str) -> None:
        self._update(typed=typed, touched=self.state.touched | {name, ""}, error=None)
        self._work_out()

    def _work_out(self) -> None:
        """Read what is typed, then ask the rules; the answer to the newest question counts."""
        state = self.state
        if state.group is None:
            return
        self._question += 1
        try:
            change = made_of(state.group, state.target, state.typed, self._before, state.establishment)
        except RuleViolation as refusal:
            self._update(proposal=None, remarks=by_field((refusal,)), duty=None)
            self.ask.refresh()
            return
        work = partial(self._propose, change)
        self._runners.reads.run(work, partial(self._judged, self._question), partial(self._unjudged, self._question))

    def _propose(self, change: EstablishmentChange) -> tuple[Proposal, Duty | None]:
        state = self.state
        papers = self.papers.state.papers if state.group in WITH_PAPERS else ()
        proposal = self._changes.propose(state.establishment, change, state.instead_of, papers)
        return proposal, self._duty(change)

    def _duty(self, change: OfEstablishment) -> Duty | None:
        event = happened(change)  # type: ignore[arg-type]
        if event is None:
            return None
        act = BRANCH_DUTY if self.state.group in (Group.OPEN, Group.CLOSE) else DUTY
        found = self._workspace.rules.deadline(act, event[1])
        return Duty(found[0], (found[0] - self._today()).days) if found is not None else None

    def _judged(self, question: int, found: tuple[Proposal, Duty | None]) -> None:
        if question == self._question:
            proposal, duty = found
            self._update(proposal=proposal, remarks=by_field(proposal.findings), duty=duty)
            self.ask.refresh()

    def _unjudged(self, question: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if question == self._question:
            self._update(proposal=None, error=error)
            self.ask.refresh()

    def _keep(self, proposal: Proposal, sending: Sending) -> Operation:
        old, with_code = self.state.instead_of, self.state.with_code
        kept = Sending.NOT_YET if with_code else sending  # the code is its second thought: no ten seconds beside it
        made = self._changes.ask_instead(old, proposal, kept) if old is not None else self._changes.ask(proposal, kept)
        if with_code:
            self._workspace.outbox.send((made.id,))
        return made

    def _asked(self, operation: Operation) -> None:
        with_code = self.state.with_code
        self.close()
        (self.coded if with_code else self.asked).emit(operation)

    def _refused(self, error: GosiError) -> None:
        self._update(error=error)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(error=error)
