"""The encrypted cache: the roster, the feed it is filled from, tokens, small things, the audit log."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Protocol

from gosi_desktop.application.ports.accounts import RequestStore
from gosi_desktop.application.ports.archive import Archive
from gosi_desktop.application.ports.audit import AuditLog
from gosi_desktop.application.ports.batches import BatchStore
from gosi_desktop.application.ports.certificates import CertificateStore
from gosi_desktop.application.ports.drafts import Drafts
from gosi_desktop.application.ports.members import MemberStore
from gosi_desktop.application.ports.outbox import OutboxStore
from gosi_desktop.application.ports.payroll import PayrollStore
from gosi_desktop.application.ports.service import FeedPage, Head, Heads, TokenStore
from gosi_desktop.application.ports.support import Tally
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod
from gosi_desktop.domain.establishment import Branch, Establishment, HazardsRateOverride
from gosi_desktop.domain.rules import RuleBook

if TYPE_CHECKING:
    from gosi_desktop.application.ports.documents import EndingStore, NoteStore
    from gosi_desktop.application.ports.enquiries import EnquiryStore
    from gosi_desktop.application.ports.injuries import InjuryStore
    from gosi_desktop.application.ports.money import MoneyStore


class Chip(StrEnum):
    """The roster's filter chips."""

    ALL = "all"  # everybody with an open engagement
    SAUDI = "saudi"
    GCC = "gcc"
    NON_SAUDI = "non_saudi"
    PENDING = "pending"  # waits for wage and occupation
    LEFT_NOT_EXCLUDED = "left_not_excluded"
    ENDED = "ended"
    # By what of the outbox concerns them, at work or not; somebody with several requests is in several.
    WAITING = "waiting"  # to be sent
    THERE = "there"  # with the authority, undecided
    REFUSED = "refused"  # returned, or lost by it, as well
    CONFLICT = "conflict"


class SortKey(StrEnum):
    """Columns the roster sorts by."""

    NAME = "name"
    IDENTITY = "identity"
    NATIONALITY = "nationality"
    OCCUPATION = "occupation"
    JOIN_DATE = "join_date"
    WAGE = "wage"
    EMPLOYER_SHARE = "employer_share"
    EMPLOYEE_SHARE = "employee_share"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class RosterQuery:
    """Which rows, in which order. ``text`` is searched folded; '' finds all."""

    establishment: str
    chip: Chip = Chip.ALL
    sort: SortKey = SortKey.WAGE
    descending: bool = True
    text: str = ""
    branch: str | None = None
    system: str | None = None  # "old", "new"
    nationality: str | None = None  # ISO-2


@dataclass(frozen=True, slots=True)
class RowRequest:
    """A request of the outbox that is not done: its kind, its state, and how many there are of this person."""

    kind: str
    state: str  # an OperationState
    count: int = 1


@dataclass(frozen=True, slots=True)
class RosterRow:
    """One contributor in the list; shares are of the month the row was computed for."""

    key: int
    contributor_id: str
    engagement_id: str
    name: str
    name_en: str | None
    identity: str
    identity_kind: str
    nationality: str
    nationality_group: str
    gender: str | None
    occupation: str
    branch: str
    join_date: date | None
    leave_date: date | None
    system: str | None
    state: str  # an EngagementState
    left_not_excluded: bool
    wage_halalas: int | None  # contributory wage
    employer_halalas: int
    employee_halalas: int
    occupation_en: str = ""  # ``occupation`` is the Arabic word
    request: RowRequest | None = None  # what of the outbox is most worth saying of him


@dataclass(frozen=True, slots=True)
class RosterTotals:
    """Sums over rows."""

    count: int
    wage_halalas: int
    employer_halalas: int
    employee_halalas: int


@dataclass(frozen=True, slots=True)
class RosterMatch:
    """The keys of a query in order; ``complete`` is false for the quick first answer of a search."""

    keys: Sequence[int]
    totals: RosterTotals
    complete: bool = True


@dataclass(frozen=True, slots=True)
class RosterOverview:
    """What stands above the list."""

    establishment: str
    counts: Mapping[Chip, int]
    complete: bool  # the first snapshot has been fetched whole
    synced_at: datetime | None
    month: str  # of the shares, "2026-01"
    rules_version: str


@dataclass(frozen=True, slots=True)
class ContributorRecord:
    """Everything the cache knows of one contributor."""

    contributor: Contributor
    engagements: Sequence[Engagement]
    wages: Sequence[WagePeriod]  # of all engagements, oldest first
    waiting: frozenset[str] = frozenset()  # ids of what is shown otherwise than the authority has it


class RosterStore(Protocol):
    """The flat table behind the list, the searchable string, and single records."""

    def overview(self, establishment: str) -> RosterOverview: ...
    def match(self, query: RosterQuery) -> RosterMatch: ...
    def first_matches(self, query: RosterQuery, limit: int) -> RosterMatch:
        """The quick answer of a search: the first ``limit`` keys and the whole count."""

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        """In the order of ``keys``; keys that are gone are left out."""

    def totals(self, keys: Sequence[int]) -> RosterTotals: ...
    def totals_by_branch(self, establishment: str) -> Mapping[str, RosterTotals]:
        """Of whoever has an open engagement, by the id of his branch; branches without anybody are left out."""

    def record(self, establishment: str, contributor_id: str) -> ContributorRecord | None: ...
    def row_of(self, establishment: str, contributor_id: str) -> RosterRow | None:
        """The row of somebody in the list; None when he is not in it."""

    def branches(self, establishment: str) -> Sequence[Branch]: ...
    def nationalities(self, establishment: str) -> Sequence[str]: ...
    def recompute(self, establishment: str, month: str, progress: Progress, cancelled: Cancelled) -> bool:
        """Shares of all rows for ``month`` under the rules in force; False when they were right already."""

    def prepare_search(self, query: RosterQuery) -> None:
        """Load what a search of this list looks through, so that the first key need not wait for it."""

    def forget_search(self) -> None:
        """Drop the searchable string (lock, another establishment)."""


@dataclass(frozen=True, slots=True)
class KnownEstablishment:
    """An establishment in this cache."""

    head: Head
    establishment: Establishment | None  # None until its first snapshot is complete
    synced_at: datetime | None
    overrides: Sequence[HazardsRateOverride] = field(default_factory=tuple)


@dataclass(frozen=True, slots=True)
class FeedPlace:
    """Where the pull of one establishment stands."""

    epoch: str
    cursor: str | None  # None: nothing fetched yet
    role_seq: int
    complete: bool  # a complete copy is shown
    filling: bool  # a fresh copy is being filled beside it (``cursor`` is that one's)
    received: int  # rows of the copy being filled
    total: int | None
    synced_at: datetime | None


class FeedStore(Protocol):
    """What the pull writes. A page and its cursor are one transaction."""

    def place(self, establishment: str) -> FeedPlace | None: ...
    def begin_copy(self, establishment: str, epoch: str, role_seq: int) -> None:
        """Start filling a fresh copy beside the one shown; an unfinished one is dropped."""

    def apply(self, establishment: str, page: FeedPage) -> int:
        """Take a page; rows with an older version than held are ignored. Answers how many rows were taken."""

    def finish_copy(self, establishment: str, progress: Progress, cancelled: Cancelled) -> None:
        """Build the roster of the filled copy and show it in place of the old one, in one step; then drop the old.

        ``progress`` counts the people whose rows are made.
        """

    def note_synced(self, establishment: str, at: datetime) -> None: ...
    def save_heads(self, heads: Heads) -> None: ...
    def heads(self) -> Heads | None: ...
    def establishments(self) -> Sequence[KnownEstablishment]: ...
    def erase(self, establishment: str) -> None:
        """A role has ended: the establishment's rows go."""


class DeviceStore(Protocol):
    """Small things of this profile, encrypted with the rest: account, last opened establishment, view choices."""

    def get(self, name: str) -> str | None: ...
    def put(self, name: str, value: str | None) -> None: ...


class Cache(Protocol):
    """An open encrypted cache."""

    @property
    def roster(self) -> RosterStore: ...
    @property
    def feed(self) -> FeedStore: ...
    @property
    def tokens(self) -> TokenStore: ...
    @property
    def device(self) -> DeviceStore: ...
    @property
    def audit(self) -> AuditLog: ...
    @property
    def drafts(self) -> Drafts: ...
    @property
    def archive(self) -> Archive: ...
    @property
    def requests(self) -> RequestStore: ...
    @property
    def members(self) -> MemberStore: ...
    @property
    def certificates(self) -> CertificateStore: ...
    @property
    def outbox(self) -> OutboxStore: ...
    @property
    def batches(self) -> BatchStore: ...
    @property
    def payroll(self) -> PayrollStore: ...
    @property
    def money(self) -> "MoneyStore": ...
    @property
    def injuries(self) -> "InjuryStore": ...
    @property
    def enquiries(self) -> "EnquiryStore": ...
    @property
    def notes(self) -> "NoteStore": ...
    @property
    def endings(self) -> "EndingStore": ...
    def use_rules(self, rules: RuleBook) -> None:
        """Compute shares by these rules from now on."""

    def tally(self) -> Tally:
        """How much is kept: numbers, nothing else."""

    def check(self) -> None:
        """Authenticate every page. Raises Corrupt."""

    def close(self) -> None:
        """Interrupt readers, close every connection, drop the key."""
