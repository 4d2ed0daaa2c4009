"""What the page of the outbox shows: entries in groups, filtered, searched, counted."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from gosi_desktop.application.archive import CHANGES
from gosi_desktop.application.ports import Operation, OperationState, Verdict
from gosi_desktop.application.ports.outbox import DONE, STUCK, WITH_AUTHORITY
from gosi_desktop.domain.changes import RegisterContributor
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.enquiries import KINDS as ENQUIRY_KINDS
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.establishment_changes import KINDS as ESTABLISHMENT_KINDS
from gosi_desktop.domain.injury_changes import KINDS as INJURY_KINDS
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.domain.members import KINDS as MEMBER_KINDS
from gosi_desktop.domain.members import AddMember, NominateSupervisor, ReplaceSupervisor
from gosi_desktop.domain.money_requests import KINDS as MONEY_KINDS
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestPenaltyWaiver
from gosi_desktop.domain.names import folded, matches

_LAST_DONE: Final = 4  # under what still waits; all of them under their own chip


class Group(StrEnum):
    """Groups of the list, in their order."""

    DECIDE = "decide"
    SENDING = "sending"
    HELD = "held"
    DRAFTS = "drafts"
    THERE = "there"
    DONE = "done"


class OutboxChip(StrEnum):
    """What is shown."""

    OUTBOX = "outbox"
    THERE = "there"
    DONE = "done"
    REFUSED = "refused"


class Act(StrEnum):
    """What can be done with an entry."""

    SOLVE = "solve"
    EDIT = "edit"
    RESEND = "resend"
    SEND = "send"
    HOLD = "hold"
    SET_ASIDE = "set_aside"
    TAKE_BACK = "take_back"
    WITHDRAW = "withdraw"
    DISCARD = "discard"


_GROUPS: Final[Mapping[OperationState, Group]] = {
    **dict.fromkeys(STUCK, Group.DECIDE),
    OperationState.READY: Group.SENDING,
    OperationState.WAITING: Group.SENDING,
    OperationState.HELD: Group.HELD,
    OperationState.DRAFT: Group.DRAFTS,
    **dict.fromkeys(WITH_AUTHORITY, Group.THERE),
    **dict.fromkeys(DONE, Group.DONE),
}
_REFUSED: Final = frozenset({OperationState.REJECTED, OperationState.RETURNED})
_ACTS: Final[Mapping[OperationState, tuple[Act, ...]]] = {
    OperationState.CONFLICT: (Act.SOLVE, Act.DISCARD),
    OperationState.REJECTED: (Act.EDIT, Act.DISCARD),
    OperationState.RETURNED: (Act.EDIT, Act.DISCARD),
    OperationState.LOST: (Act.RESEND, Act.DISCARD),
    OperationState.READY: (Act.TAKE_BACK, Act.HOLD, Act.SET_ASIDE, Act.EDIT),
    OperationState.WAITING: (Act.TAKE_BACK, Act.EDIT),
    OperationState.HELD: (Act.SEND, Act.TAKE_BACK, Act.SET_ASIDE, Act.EDIT),
    OperationState.DRAFT: (Act.SEND, Act.TAKE_BACK, Act.EDIT),
    OperationState.AWAITING_APPROVAL: (Act.WITHDRAW,),
    OperationState.UNDER_REVIEW: (Act.WITHDRAW,),
}

_DEEDS: Final = frozenset((*ESTABLISHMENT_KINDS, *MEMBER_KINDS))  # about the establishment and its people
_NOBODY: Final = frozenset((*MONEY_KINDS, *ENQUIRY_KINDS, *_DEEDS))  # in the roster
_OF_A_CASE: Final = INJURY_KINDS - {ReportInjury.kind}
_NO_EDITOR: Final = frozenset({"withdraw_request", *_NOBODY, *_OF_A_CASE})  # asked anew from their own page


@dataclass(frozen=True, slots=True)
class Entry:
    """A request and whom it is about, as far as he is known here."""

    operation: Operation
    person: Names | None = None

    @property
    def id(self) -> str:
        """The request's."""
        return self.operation.id

    @property
    def group(self) -> Group:
        """Where it stands."""
        return _GROUPS[self.operation.state]

    @property
    def acts(self) -> tuple[Act, ...]:
        """What can be done with it, the likeliest first."""
        asked = _ACTS.get(self.operation.state, ())
        if self.operation.sent_at is not None and self.operation.state is OperationState.READY:
            return ()  # offered, and the answer is on its way or was lost
        return tuple(act for act in asked if act is not Act.EDIT or self.operation.change.kind not in _NO_EDITOR)

    @property
    def printable(self) -> bool:
        """Whether there is a paper of it for the files."""
        return self.operation.change.kind in CHANGES or self.operation.change.kind in _DEEDS

    @property
    def about_person(self) -> bool:
        """Whether somebody in the roster can be shown: what is asked about money and members is about nobody there."""
        return self.operation.change.kind not in _NOBODY

    @property
    def invoice(self) -> str:
        """The id of the invoice it is about; '' for all others."""
        change = self.operation.change
        return change.invoice_id if isinstance(change, ObjectToInvoice | RequestPenaltyWaiver) else ""

    @property
    def haystack(self) -> str:
        """What a search looks in."""
        names = (self.person.ar, self.person.en or "") if self.person is not None else ()
        return folded(" ".join((*names, self.operation.reference or "", self.operation.change.target)))


Line = Group | Entry


@dataclass(frozen=True, slots=True)
class Question:
    """What somebody is asked before it is done."""

    act: Act
    entry: Entry


@dataclass(frozen=True, slots=True)
class OutboxState:
    """``lines`` are heads of groups and entries under them; ``checked`` what a dry run said, by id."""

    establishment: str = ""
    loaded: bool = False
    text: str = ""
    chip: OutboxChip = OutboxChip.OUTBOX
    counts: Mapping[OutboxChip, int] = field(default_factory=dict)
    sizes: Mapping[Group, int] = field(default_factory=dict)  # of each group, whatever is shown of it
    lines: tuple[Line, ...] = ()
    held: int = 0
    question: Question | None = None
    checked: Mapping[str, Verdict] = field(default_factory=dict)
    checking: tuple[int, int] | None = None  # how many of how many a dry run has asked about
    error: GosiError | None = None

    @property
    def shown(self) -> int:
        """Entries in the list."""
        return sum(isinstance(line, Entry) for line in self.lines)


def entries_of(operations: Iterable[Operation], people: Mapping[str, Names]) -> list[Entry]:
    """Each request with the name of whom it is about; somebody new is named by the request itself."""
    return [Entry(one, people.get(one.contributor_id) or _made_by(one)) for one in operations]


def counted(entries: Sequence[Entry]) -> Mapping[OutboxChip, int]:
    """How many each chip shows."""
    return {chip: sum(_fits(entry, chip) for entry in entries) for chip in OutboxChip}


def sized(entries: Sequence[Entry]) -> Mapping[Group, int]:
    """How many are in each group."""
    sizes = dict.fromkeys(Group, 0)
    for entry in entries:
        sizes[entry.group] += 1
    return sizes


def lines_of(entries: Sequence[Entry], chip: OutboxChip, text: str) -> tuple[Line, ...]:
    """The list: newest first within each group; under what waits also the last that were done."""
    fitting = [one for one in entries if _fits(one, chip) and (not text or matches(one.haystack, text))]
    if chip is OutboxChip.OUTBOX and not text:
        fitting += [one for one in entries if one.group in (Group.THERE, Group.DONE)]
    lines: list[Line] = []
    for group in Group:
        inside = [one for one in fitting if one.group is group]
        if chip is OutboxChip.OUTBOX and group is Group.DONE:
            inside = inside[:_LAST_DONE]
        if inside:
            lines += [group, *inside]
    return tuple(lines)


def _fits(entry: Entry, chip: OutboxChip) -> bool:
    if chip is OutboxChip.REFUSED:
        return entry.operation.state in _REFUSED
    if chip is OutboxChip.THERE:
        return entry.group is Group.THERE
    return (entry.group is Group.DONE) if chip is OutboxChip.DONE else entry.group not in (Group.DONE, Group.THERE)


def _made_by(operation: Operation) -> Names | None:
    change = operation.change
    if isinstance(change, AddMember | NominateSupervisor | ReplaceSupervisor):
        return change.names
    return change.contributor.names if isinstance(change, RegisterContributor) else None
