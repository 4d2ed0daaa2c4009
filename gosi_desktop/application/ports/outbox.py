"""What waits to be sent, what was sent, and what became of it. Nothing here is ever dropped silently."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Protocol

from gosi_desktop.application.ports.work import Cancelled
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.changes import AnyChange
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.dossier import Dossier


class OperationState(StrEnum):
    """Where a request stands (service contract, section 17); those before ``awaiting_approval`` are ours alone."""

    DRAFT = "draft"
    HELD = "held"
    READY = "ready"
    WAITING = "waiting"  # for an earlier request, or a paper
    CONFLICT = "conflict"
    AWAITING_APPROVAL = "awaiting_approval"
    UNDER_REVIEW = "under_review"
    RETURNED = "returned"
    REJECTED = "rejected"
    ACCEPTED = "accepted"
    APPROVED = "approved"
    WITHDRAWN = "withdrawn"
    SUPERSEDED = "superseded"
    DISCARDED = "discarded"
    LOST = "lost"  # accepted once, and unknown to a service whose past has changed


UNSENT = frozenset({OperationState.DRAFT, OperationState.HELD, OperationState.READY, OperationState.WAITING})
PROJECTED = frozenset({OperationState.HELD, OperationState.READY, OperationState.WAITING})
WITH_AUTHORITY = frozenset({OperationState.AWAITING_APPROVAL, OperationState.UNDER_REVIEW})
STUCK = frozenset({OperationState.CONFLICT, OperationState.RETURNED, OperationState.REJECTED, OperationState.LOST})
DONE = frozenset(
    {
        OperationState.ACCEPTED,
        OperationState.APPROVED,
        OperationState.WITHDRAWN,
        OperationState.SUPERSEDED,
        OperationState.DISCARDED,
    }
)

_SAID = WITH_AUTHORITY | {
    OperationState.RETURNED,
    OperationState.REJECTED,
    OperationState.ACCEPTED,
    OperationState.APPROVED,
    OperationState.WITHDRAWN,
    OperationState.SUPERSEDED,
}


def state_said(word: str) -> OperationState:
    """The authority's word for how a request stands; what this version does not know is still with the authority."""
    return OperationState(word) if word in _SAID else OperationState.UNDER_REVIEW


class Sending(StrEnum):
    """What the user said: send it now (undoable for ten seconds), when I ask, or not at all yet."""

    NOW = "now"
    WHEN_I_ASK = "when_i_ask"
    NOT_YET = "not_yet"


@dataclass(frozen=True, slots=True)
class Remark:
    """A refusal or warning, in codes. ``path`` names the field it belongs to; '' the request as a whole."""

    code: str
    path: str = ""
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Collision:
    """Somebody else's value of the fields that a request replaces."""

    fields: tuple[str, ...]
    version: int
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Operation:
    """One request: what is asked, since when, and where it stands. ``id`` was made once and never changes."""

    id: str
    establishment: str
    contributor_id: str
    change: AnyChange
    made_at: datetime
    made_by: str
    state: OperationState
    expected_version: int = 0
    seen: Mapping[str, Any] = field(default_factory=dict)  # the fields it replaces, as the user saw them
    due_at: datetime | None = None  # READY: not before; until then it can be taken back
    after: tuple[str, ...] = ()
    papers: tuple[AttachedPaper, ...] = ()  # their bytes lie beside it
    replaces: str | None = None
    batch: str | None = None  # of a file, or of several people at once: undone together
    sent_at: datetime | None = None  # offered at least once
    reference: str | None = None
    decided_at: datetime | None = None
    expect_by: date | None = None
    reason: Remark | None = None
    remarks: tuple[Remark, ...] = ()  # refused fields
    warnings: tuple[Remark, ...] = ()
    collision: Collision | None = None
    settled_version: int = 0  # of its target, once done: shown until the authority's rows have come so far
    place: int = 0  # in the order they were made


@dataclass(frozen=True, slots=True)
class OutboxCounts:
    """What the shell says: waiting to be sent, with the authority, needing a decision of the user."""

    waiting: int = 0
    with_authority: int = 0
    stuck: int = 0


class OutboxStore(Protocol):
    """Requests of the open cache. Each write is one transaction together with what it changes in the roster."""

    def dossier(self, establishment: str, contributor_id: str) -> Dossier:
        """As shown: the authority's copy with what waits on top of it."""

    def base(self, establishment: str, contributor_id: str) -> Dossier:
        """The authority's copy alone."""

    def without(self, operation: Operation) -> Dossier:
        """The person as he would be shown if this one were not asked for."""

    def member(self, establishment: str, member_id: str) -> Names | None:
        """Who a member is, where this role sees members."""

    def people(self, establishment: str | None) -> Mapping[str, Names]:
        """The names of those whom requests are about, by their ids, as far as they are known here."""

    def add(self, operations: Sequence[Operation], papers: Sequence[PaperFile] = ()) -> None:
        """Keep them with the papers they name and show what they make, all or nothing.

        Raises RuleViolation when one cannot be applied to what is shown, and attachment_missing for a paper that is
        neither given nor kept already; then none is kept.
        """

    def paper_bytes(self, sha256: str) -> bytes | None:
        """A paper that a request names; it is kept as long as one does."""

    def update(self, operation: Operation) -> None:
        """Replace one of the same id, and show what follows from it."""

    def settle(self, operations: Sequence[Operation]) -> None:
        """As ``update``, for several in one transaction: verdicts of one answer."""

    def replace(self, old: Operation, new: Operation, papers: Sequence[PaperFile] = ()) -> None:
        """The new one stands for the old, which is kept as superseded; what came after the old waits for the new.

        It takes the old one's place, so that what was made on top of the old lies on top of the new.
        """

    def take_back(self, ids: Sequence[str], at: datetime) -> int:
        """Discard those that were never sent, and what was made on top of them; answers how many. They stay listed."""

    def get(self, operation_id: str) -> Operation | None: ...
    def listed(self, establishment: str | None) -> Sequence[Operation]:
        """Newest first; those done are kept for 90 days."""

    def open_for(self, establishment: str, contributor_id: str) -> Sequence[Operation]:
        """Those that are not done, in the order they were made."""

    def due(self, establishment: str, now: datetime, limit: int) -> Sequence[Operation]:
        """READY ones whose time has come, one for each target, whose ``after`` are known to the authority.

        What would be due more than a minute ahead was made before the clock went back: its time has come.
        """

    def dues(self, after: datetime | None) -> Sequence[datetime]:
        """When READY ones of any establishment are due, in order, the first thousand not before this instant."""

    def accepted_since(self, establishment: str, since: datetime) -> Sequence[Operation]:
        """Those accepted or approved from this instant on."""

    def counts(self, establishment: str | None) -> OutboxCounts: ...
    def forget_done(self, before: datetime) -> int:
        """Those done before this go; answers how many."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Verdict:
    """What the authority answers to one offered request. CONFLICT and WAITING are not remembered there."""

    id: str
    state: OperationState
    reference: str | None = None
    versions: Mapping[str, int] = field(default_factory=dict)
    numbers: Mapping[str, str] = field(default_factory=dict)
    same_as: Mapping[str, str] = field(default_factory=dict)
    warnings: tuple[Remark, ...] = ()
    remarks: tuple[Remark, ...] = ()
    reason: Remark | None = None
    expect_by: date | None = None
    version: int = 0
    by: str | None = None
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class Verdicts:
    """In the order of what was offered. Another ``epoch`` than before: the authority's past has changed."""

    epoch: str
    verdicts: tuple[Verdict, ...]


class RequestDesk(Protocol):
    """Where requests are offered (adapter: ``remote``). Raises RemoteError; nothing is then known of any of them."""

    def offer(self, establishment: str, operations: Sequence[Operation]) -> Verdicts: ...
    def check(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        """The same verdicts without effect."""

    def attach(self, establishment: str, paper: PaperFile, cancelled: Cancelled) -> None:
        """Bring a paper, from where the authority stopped receiving; nothing of one it has already.

        Raises Cancelled (the error) between two pieces, Refused('content_refused'), Refused('too_large').
        """

    def look_up(self, establishment: str, ids: Sequence[str]) -> Mapping[str, OperationState | None]:
        """What the authority knows of these ids; None for those it does not."""
