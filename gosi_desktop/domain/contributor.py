"""The contributor, his engagements and his wages.

Entities take keyword arguments only; what a role may not see, or the authority does not know, is None.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final, Protocol, TypeVar

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import GCC_COUNTRIES, Identity
from gosi_desktop.domain.values import Month, half_up


class NationalityGroup(StrEnum):
    """What decides the branches; Saudi Arabia itself is not ``gcc``."""

    SAUDI = "saudi"
    GCC = "gcc"
    NON_SAUDI = "non_saudi"


def nationality_group_of(nationality: str) -> NationalityGroup:
    """The group of an ISO 3166-1 code of two letters."""
    if nationality == "SA":
        return NationalityGroup.SAUDI
    return NationalityGroup.GCC if nationality in GCC_COUNTRIES else NationalityGroup.NON_SAUDI


class System(StrEnum):
    """The 1421H law or the 1445H law; Saudis only."""

    OLD = "old"
    NEW = "new"


class Gender(StrEnum):
    """Known only so that Arabic can say سعودي or سعودية."""

    MALE = "male"
    FEMALE = "female"


class EngagementState(StrEnum):
    """Where an engagement stands at the authority."""

    PENDING_WAGE = "pending_wage"
    AWAITING_WORKER = "awaiting_worker"
    ACTIVE = "active"
    ENDED = "ended"
    CANCELLED = "cancelled"


_KNOWN_STATES: Final = tuple(EngagementState)
_OPEN_STATES: Final = (EngagementState.PENDING_WAGE, EngagementState.AWAITING_WORKER, EngagementState.ACTIVE)


class HousingKind(StrEnum):
    """How the employer houses the contributor."""

    CASH = "cash"
    IN_KIND = "in_kind"
    NONE = "none"


class WageSource(StrEnum):
    """Who set a wage: the employer, the authority's average, or the state's records."""

    EMPLOYER = "employer"
    AVERAGE_SET = "average_set"
    STATE = "state"


@dataclass(frozen=True, slots=True)
class Names:
    """A name in both scripts; the Arabic one is the official one."""

    ar: str
    en: str | None = None


@dataclass(frozen=True, slots=True)
class Birth:
    """A birth date, and the calendar it was entered in, which is how people know it."""

    date: date
    entered_in: Calendar = Calendar.GREGORIAN


@dataclass(frozen=True, slots=True, kw_only=True)
class Contributor:
    """A person insured through this establishment."""

    id: str
    version: int = 0
    contributor_no: str | None = None
    identity: Identity
    border_no: str | None = None
    names: Names
    birth: Birth | None = None
    nationality: str  # ISO 3166-1, two letters
    nationality_group: NationalityGroup
    gender: Gender | None = None
    mobile: str | None = None
    system: System | None = None
    system_source: str | None = None
    first_registration: date | None = None
    has_prior_periods: bool = False
    abroad_since: date | None = None


@dataclass(frozen=True, slots=True)
class Contract:
    """The work contract; ``authenticated`` on the labour platform, without which a Saudi cannot be registered."""

    kind: str
    from_date: date | None = None
    to_date: date | None = None
    authenticated: bool = False


@dataclass(frozen=True, slots=True)
class StateEnd:
    """The end of service that the state's records show: final exit, transfer, death."""

    kind: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class Engagement:
    """A contributor's period with this employer; both dates count as days of service."""

    id: str
    version: int = 0
    contributor_id: str
    branch_id: str | None = None
    occupation: str | None = None
    contract: Contract | None = None
    join_date: date
    leave_date: date | None = None
    termination_reason: str | None = None
    state: EngagementState = EngagementState.ACTIVE
    state_end: StateEnd | None = None
    shared_cap_halalas: int | None = None  # his part of the ceiling when he has several employers


@dataclass(frozen=True, slots=True)
class Housing:
    """Housing allowance; the amount counts for ``cash`` only, housing in kind is worth a part of the basic wage."""

    kind: HousingKind = HousingKind.NONE
    amount_halalas: int = 0


NO_HOUSING = Housing()


@dataclass(frozen=True, slots=True)
class WageParts:
    """What a monthly wage is made of, in halalas."""

    basic_halalas: int
    housing: Housing = NO_HOUSING
    commission_halalas: int = 0
    other_halalas: int = 0

    def __post_init__(self) -> None:
        if min(self.basic_halalas, self.housing.amount_halalas, self.commission_halalas, self.other_halalas) < 0:
            raise RuleViolation("wage.negative", "wage")

    @property
    def housing_value_halalas(self) -> int:
        """What housing counts for: the cash amount, or two months of basic wage a year when in kind."""
        if self.housing.kind is HousingKind.CASH:
            return self.housing.amount_halalas
        return half_up(self.basic_halalas * 2, 12) if self.housing.kind is HousingKind.IN_KIND else 0

    @property
    def raw_wage_halalas(self) -> int:
        """The wage before floor and ceiling: basic, housing, commission; other allowances stay outside."""
        return self.basic_halalas + self.housing_value_halalas + self.commission_halalas


@dataclass(frozen=True, slots=True, kw_only=True)
class WagePeriod:
    """A wage from a month on, until the next period begins."""

    id: str
    version: int = 0
    engagement_id: str
    from_month: Month
    basic_halalas: int
    housing: Housing = NO_HOUSING
    commission_halalas: int = 0
    other_halalas: int = 0
    source: WageSource = WageSource.EMPLOYER

    @property
    def parts(self) -> WageParts:
        """The wage without its dates."""
        return WageParts(self.basic_halalas, self.housing, self.commission_halalas, self.other_halalas)

    @property
    def raw_wage_halalas(self) -> int:
        """The wage before floor and ceiling."""
        return self.parts.raw_wage_halalas


class Born(Protocol):
    """When somebody was born."""

    @property
    def date(self) -> date: ...


class Insured(Protocol):
    """What decides the rules for a person: a contributor, or as much of one as a list needs."""

    @property
    def nationality_group(self) -> NationalityGroup: ...
    @property
    def system(self) -> System | None: ...
    @property
    def birth(self) -> Born | None: ...
    @property
    def first_registration(self) -> date | None: ...
    @property
    def has_prior_periods(self) -> bool: ...


class Work(Protocol):
    """What tells since when somebody works and whether he still does: an engagement, or as much as a list needs."""

    @property
    def id(self) -> str: ...
    @property
    def join_date(self) -> date: ...
    @property
    def leave_date(self) -> date | None: ...
    @property
    def state(self) -> EngagementState: ...
    @property
    def state_end(self) -> object | None: ...


AnyWork = TypeVar("AnyWork", bound=Work)


def wage_in(periods: Iterable[WagePeriod], month: Month) -> WagePeriod | None:
    """The wage that holds in a month: the latest period not beginning after it."""
    return max((p for p in periods if p.from_month <= month), key=lambda p: p.from_month, default=None)


def left_not_excluded(engagement: Work) -> bool:
    """Whether the state's records show the end of service while the engagement is still open («خرج ولم يُستبعد»)."""
    ended = engagement.state in (EngagementState.ENDED, EngagementState.CANCELLED)
    return engagement.state_end is not None and engagement.leave_date is None and not ended


def is_open(engagement: Work) -> bool:
    """Whether it is going on: the authority's word, and for a word unknown here that no last day is known."""
    if engagement.state in _KNOWN_STATES:
        return engagement.state in _OPEN_STATES
    return engagement.leave_date is None


def current_engagement(engagements: Iterable[AnyWork]) -> AnyWork | None:
    """The open one that began last, else the one that ended last; a cancelled one only when there is no other."""

    def rank(engagement: Work) -> tuple[bool, bool, date, str]:
        going_on = is_open(engagement)
        last = engagement.join_date if going_on else engagement.leave_date or engagement.join_date
        return going_on, engagement.state is not EngagementState.CANCELLED, last, engagement.id

    return max(engagements, key=rank, default=None)
