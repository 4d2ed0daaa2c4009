"""The establishment, its branches, owners and licences, and what each of its people may see."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from types import MappingProxyType
from typing import Final

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True)
class Contacts:
    """How the authority reaches the establishment."""

    mobile: str | None = None
    phone: str | None = None
    email: str | None = None


@dataclass(frozen=True, slots=True)
class NationalAddress:
    """The parts of a National Address; ``short`` is four letters and four digits."""

    building: str = ""
    street: str = ""
    district: str = ""
    city: str = ""
    post_code: str = ""
    additional: str = ""
    unit: str | None = None
    short: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Establishment:
    """The legal entity through which the employer works; ``number`` is its establishment_registration_no."""

    id: str
    version: int = 0
    number: str
    main_number: str | None = None
    names: Names
    legal_form: str | None = None
    activity: str | None = None
    cr_number: str | None = None
    unified_number: str | None = None
    mol_establishment_no: str | None = None
    vat: str | None = None
    started: date | None = None
    office: str | None = None
    contacts: Contacts | None = None
    national_address: NationalAddress | None = None
    iban: str | None = None  # masked unless the owner asks
    compliant: bool | None = None
    state: str = "active"


@dataclass(frozen=True, slots=True, kw_only=True)
class Branch:
    """Another place of the same activity."""

    id: str
    version: int = 0
    number: str | None = None
    name: Names
    city: str | None = None
    cr_number: str | None = None
    licence: str | None = None
    state: str = "active"
    opened: date | None = None
    closed: date | None = None

    @property
    def is_open(self) -> bool:
        """Whether anybody may work there."""
        return self.state != "closed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Owner:
    """Somebody to whom a part belongs; ``share`` in hundredths of a percent. Both days are included."""

    id: str
    version: int = 0
    identity: str
    name: Names
    share: int
    from_date: date | None = None
    to_date: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Licence:
    """A registration or licence of the establishment; ``attachment`` is the digest of its paper."""

    id: str
    version: int = 0
    kind: str
    number: str
    issued: date | None = None
    expires: date | None = None
    attachment: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Member:
    """Somebody who acts for the establishment; ``state``: invited, active, ended. ``branches`` None: all of them."""

    id: str
    version: int = 0
    identity: str
    name: Names
    role: str
    state: str
    branches: tuple[str, ...] | None = None
    since: date | None = None
    last_seen: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class HazardsRateOverride:
    """A raised hazards rate for this establishment, in hundredths of a percent, both months included."""

    id: str
    version: int = 0
    percent: int
    from_month: Month
    to_month: Month | None = None
    decision_no: str | None = None


def override_in(overrides: Iterable[HazardsRateOverride], month: Month) -> HazardsRateOverride | None:
    """The override that holds in a month; the one that began last when several do."""
    held = (o for o in overrides if o.from_month <= month and (o.to_month is None or month <= o.to_month))
    return max(held, key=lambda o: o.from_month, default=None)


class Role(StrEnum):
    """What somebody is to the establishment."""

    OWNER = "owner"
    SUPERVISOR = "supervisor"
    BRANCHES_MANAGER = "branches_manager"
    REGISTRATION_CLERK = "registration_clerk"
    HAZARDS_CLERK = "hazards_clerk"
    FINANCE_CLERK = "finance_clerk"
    PREPARER = "preparer"
    VIEWER = "viewer"

    @property
    def sight(self) -> "Sight":
        """What this role may see."""
        return SIGHTS[self]


@dataclass(frozen=True, slots=True)
class Sight:
    """The entities of the change feed that a role sees, and the two fields that some roles do not."""

    entities: frozenset[str]
    full_iban: bool = False

    @property
    def wages(self) -> bool:
        """Whether wages and what follows from them are seen."""
        return "wage_period" in self.entities


_FRAME: Final = frozenset({"establishment", "licence", "branch", "request", "enquiry", "notice", "attachment"})
_PEOPLE: Final = frozenset({"contributor", "engagement"})
_WAGES: Final = frozenset({"wage_period", "hazards_rate_override"})
_INJURIES: Final = frozenset({"injury", "injury_event"})
_MONEY: Final = frozenset({"invoice", "payment", "ledger_entry", "instalment_plan", "certificate"})
_ALL: Final = _FRAME | _PEOPLE | _WAGES | _INJURIES | _MONEY | {"owner", "member"}

# Service contract, section 5. A branches manager may further be limited to some branches, rows the service leaves out.
SIGHTS: Final[Mapping[Role, Sight]] = MappingProxyType(
    {
        Role.OWNER: Sight(_ALL | {"audit_event"}, full_iban=True),
        Role.SUPERVISOR: Sight(_ALL | {"audit_event"}),
        Role.BRANCHES_MANAGER: Sight(_ALL),
        Role.REGISTRATION_CLERK: Sight(_FRAME | _PEOPLE | _WAGES),
        Role.HAZARDS_CLERK: Sight(_FRAME | _PEOPLE | _INJURIES),
        Role.FINANCE_CLERK: Sight(_FRAME | _PEOPLE | _WAGES | _MONEY),
        Role.PREPARER: Sight(_ALL),
        Role.VIEWER: Sight(_FRAME | _PEOPLE | _WAGES | _MONEY | _INJURIES),
    }
)
