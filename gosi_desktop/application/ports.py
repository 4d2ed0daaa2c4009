"""What the use cases need from outside, as Protocols; adapters implement them.

Every method may wait for disk, network or keychain and is called off the GUI thread. All raise the errors of
``domain/errors.py`` and nothing foreign.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

from gosi_desktop.domain.contributor import Contributor, Engagement, WagePeriod
from gosi_desktop.domain.establishment import Branch, Establishment, HazardsRateOverride, Role
from gosi_desktop.domain.rules import RuleBook

Progress = Callable[[int, int | None], None]  # done, total (None: not known yet)
Cancelled = Callable[[], bool]


# -- profiles and keys -------------------------------------------------------------------------------------------------


class ProfileKind(StrEnum):
    """Practice is a profile of its own."""

    PRACTICE = "practice"
    SERVICE = "service"


class Slot(StrEnum):
    """The ways a cache key is wrapped."""

    OPEN = "open"
    PASSPHRASE = "passphrase"  # noqa: S105 - a name, not a secret
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class ProfileInfo:
    """One account at one service address, as known before it is unlocked: nothing personal."""

    id: str
    kind: ProfileKind
    label: str
    address: str  # "" for practice: its address is new at each start
    issuer: str
    slots: frozenset[Slot]
    folder: Path

    @property
    def has_passphrase(self) -> bool:
        """Whether the lock is more than a curtain."""
        return Slot.PASSPHRASE in self.slots


@dataclass(frozen=True, slots=True)
class KeychainState:
    """Which key store is in use, for the first start and ``gosi doctor``."""

    available: bool
    name: str
    code: str = ""  # why not, when not available


class ProfileStore(Protocol):
    """Profiles on this computer and the wrapping of their keys."""

    def list(self) -> Sequence[ProfileInfo]: ...
    def keychain(self) -> KeychainState: ...
    def create(
        self, kind: ProfileKind, label: str, address: str, issuer: str, passphrase: str | None, with_recovery: bool
    ) -> tuple[ProfileInfo, str | None]:
        """A new profile and, when asked for, its recovery key (8 groups of 4); shown once, kept nowhere."""

    def unlock(self, profile_id: str, passphrase: str | None) -> bytes:
        """The cache key K. Raises PassphraseWrong(wait_seconds), SecretsUnavailable, StorageError."""

    def unlock_with_recovery(self, profile_id: str, recovery_key: str) -> bytes: ...
    def seconds_to_wait(self, profile_id: str) -> int:
        """How long until the next passphrase is tried; 0 when it may be tried now."""

    def set_passphrase(self, profile_id: str, key: bytes, passphrase: str | None) -> ProfileInfo:
        """Set, change or (None) remove the passphrase; with one set the open slot is removed."""

    def new_recovery_key(self, profile_id: str, key: bytes) -> str: ...
    def relabel(self, profile_id: str, label: str) -> ProfileInfo: ...
    def forget(self, profile_id: str) -> None:
        """Erase folder and keychain items."""

    def remembered_username(self, profile_id: str) -> str | None: ...
    def remember_username(self, profile_id: str, username: str | None) -> None: ...


# -- the service -------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class ServiceInfo:
    """Who answers at an address."""

    name: str
    name_en: str
    issuer: str
    practice: bool
    epoch: str
    clock_moved: bool
    rules_version: str
    address: str
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class SignInChallenge:
    """A code is on its way."""

    id: str
    masked_mobile: str
    expires_at: datetime
    resend_after: datetime
    tries_left: int
    resends_left: int


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What a session holds; ``access_until`` on the local clock."""

    access: str
    refresh: str
    access_until: datetime


@dataclass(frozen=True, slots=True)
class AccountInfo:
    """The person signed in."""

    id: str
    name: str
    name_en: str
    username: str
    masked_mobile: str
    last_sign_in: datetime | None = None


@dataclass(frozen=True, slots=True)
class PortfolioSummary:
    """An establishment in one line."""

    contributors: int
    pending_requests: int
    due_halalas: int
    due_on: date | None
    compliant: bool


@dataclass(frozen=True, slots=True)
class Head:
    """How far an establishment's feed has come, and the role there."""

    establishment: str
    name: str
    name_en: str | None
    seq: int
    role: Role
    role_seq: int
    ended_at: datetime | None
    summary: PortfolioSummary


@dataclass(frozen=True, slots=True)
class Heads:
    """One answer for all establishments of this person."""

    epoch: str
    heads: tuple[Head, ...]
    etag: str | None = None


class FeedChange(Protocol):
    """One row as it is now, or gone. ``data`` is the row's fields as JSON, already validated."""

    @property
    def seq(self) -> int: ...
    @property
    def entity(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def op(self) -> Literal["put", "delete"]: ...
    @property
    def data(self) -> bytes: ...


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the change feed, decoded and validated whole."""

    epoch: str
    changes: Sequence[FeedChange]
    next_cursor: str
    has_more: bool
    snapshot: bool
    server_time: datetime
    total: int | None = None


class Authority(Protocol):
    """Says what is true of an establishment (adapter: ``remote``)."""

    def describe(self) -> ServiceInfo: ...
    def heads(self, etag: str | None) -> Heads | None:
        """None when nothing moved since ``etag``."""

    def changes(self, establishment: str, cursor: str | None, limit: int) -> FeedPage:
        """Raises CursorExpired, SignInExpired, NotPermitted, Offline, ServiceBusy, ProtocolError."""


class SessionGate(Protocol):
    """Sign-in at the service. Tokens are kept by the TokenStore the adapter was given, before they are used."""

    def sign_in(self, username: str, password: str, device_name: str) -> SignInChallenge: ...
    def confirm(self, challenge_id: str, code: str) -> None: ...
    def resend(self, challenge_id: str) -> SignInChallenge: ...
    def account(self) -> AccountInfo: ...
    def sign_out(self) -> None:
        """End this device's session at the service; tokens are dropped here in any case."""


class TokenStore(Protocol):
    """Where the session's tokens live: the encrypted cache."""

    def tokens(self) -> TokenPair | None: ...
    def save_tokens(self, tokens: TokenPair | None) -> None: ...
    def device_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PracticePerson:
    """Somebody who may sign in to the practice establishment; the password is no secret there."""

    username: str
    password: str
    name: str
    name_en: str
    role: Role


@dataclass(frozen=True, slots=True)
class PracticeNote:
    """A message the practice service 'sent'."""

    id: str
    at: datetime
    channel: str
    to: str
    text: str
    text_en: str
    code: str | None


class PracticeDesk(Protocol):
    """What only the practice service has."""

    def people(self) -> Sequence[PracticePerson]: ...
    def messages(self) -> Sequence[PracticeNote]: ...
    def move_clock(self, to: datetime | None) -> datetime:
        """Move the service's clock, or (None) give it back the real time; answers its time now."""

    def start_anew(self) -> None: ...


# -- the encrypted cache -----------------------------------------------------------------------------------------------


class Chip(StrEnum):
    """The roster's filter chips."""

    ALL = "all"  # everybody with an open engagement
    SAUDI = "saudi"
    GCC = "gcc"
    NON_SAUDI = "non_saudi"
    PENDING = "pending"  # waits for wage and occupation
    LEFT_NOT_EXCLUDED = "left_not_excluded"
    ENDED = "ended"


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


class RosterStore(Protocol):
    """The flat table behind the list, the searchable string, and single records."""

    def overview(self, establishment: str) -> RosterOverview: ...
    def match(self, query: RosterQuery) -> RosterMatch: ...
    def first_matches(self, query: RosterQuery, limit: int) -> RosterMatch:
        """The quick answer of a search: the first ``limit`` keys and the whole count."""

    def rows(self, keys: Sequence[int]) -> Sequence[RosterRow]:
        """In the order of ``keys``; keys that are gone are left out."""

    def totals(self, keys: Sequence[int]) -> RosterTotals: ...
    def record(self, establishment: str, contributor_id: str) -> ContributorRecord | None: ...
    def branches(self, establishment: str) -> Sequence[Branch]: ...
    def nationalities(self, establishment: str) -> Sequence[str]: ...
    def recompute(self, establishment: str, month: str, progress: Progress, cancelled: Cancelled) -> bool:
        """Shares of all rows for ``month`` under the rules in force; False when they were right already."""

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
        """Build the roster of the filled copy and show it in place of the old one, in one step; then drop the old."""

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


class AuditLog(Protocol):
    """What was done on this computer, chained: a rewrite shows."""

    def append(self, at: datetime, act: str, about: str, details: Mapping[str, str]) -> None: ...


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
    def use_rules(self, rules: RuleBook) -> None:
        """Compute shares by these rules from now on."""

    def close(self) -> None:
        """Interrupt readers, close every connection, drop the key."""


# -- paper -------------------------------------------------------------------------------------------------------------


class Orientation(StrEnum):
    """Of the paper."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PaperColumn(StrEnum):
    """Columns the printed roster may have; number, name and identity are always there."""

    NATIONALITY = "nationality"
    OCCUPATION = "occupation"
    JOIN_DATE = "join_date"
    WAGE = "wage"
    EMPLOYER_SHARE = "employer_share"
    EMPLOYEE_SHARE = "employee_share"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How the roster is printed."""

    language: Literal["ar", "en"] = "ar"
    arabic_digits: bool = False
    orientation: Orientation = Orientation.PORTRAIT
    columns: tuple[PaperColumn, ...] = (
        PaperColumn.NATIONALITY,
        PaperColumn.OCCUPATION,
        PaperColumn.JOIN_DATE,
        PaperColumn.WAGE,
    )
    mask_identities: bool = True
    hijri_dates: bool = False
    totals: bool = True
    signatures: bool = True


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """What goes on the paper, besides the rows."""

    establishment_name: str
    establishment_number: str
    as_of: datetime
    synced_at: datetime | None
    prepared_by: str
    practice: bool
    counts: Mapping[Chip, int]
    filter_texts: tuple[str, ...]  # already in the paper's language
    options: PaperOptions


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture: BGRA bytes, rows from the top."""

    width: int
    height: int
    stride: int
    data: bytes


class Press(Protocol):
    """Makes papers and sheets (adapter: ``reports``)."""

    def roster_pdf(
        self, paper: RosterPaper, rows: Sequence[RosterRow], progress: Progress, cancelled: Cancelled
    ) -> bytes: ...
    def roster_xlsx(
        self,
        paper: RosterPaper,
        rows: Sequence[RosterRow],
        target: Path,
        scratch: Path,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None: ...
    def roster_csv(self, paper: RosterPaper, rows: Sequence[RosterRow], target: Path) -> None: ...
    def page_count(self, pdf: bytes) -> int: ...
    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage: ...
    def save(self, pdf: bytes, target: Path) -> None:
        """Under the final name only when whole."""
