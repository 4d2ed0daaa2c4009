"""The rows of the rule book: one type for each table, and how plain data becomes them."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.values import amount_of, percent_of


class Certainty(StrEnum):
    """How well a row is known; the words are the facts' own."""

    LAW_TEXT = "law_text"
    CONFIRMED = "confirmed"
    SINGLE_SOURCE = "single_source"
    SEED = "seed"
    ASSUMPTION = "assumption"


class Insurance(StrEnum):
    """A branch of insurance; the Gulf home pension is shown, never collected here."""

    ANNUITIES = "annuities"
    SANED = "saned"
    HAZARDS = "hazards"
    GCC_HOME = "gcc_home_annuity"


class Coverage(StrEnum):
    """Whether a Saudi is insured in all branches or, for his age, against hazards alone."""

    FULL = "full"
    HAZARDS_ONLY = "hazards_only"


class PartMonth(StrEnum):
    """How joining and leaving months are charged."""

    WHOLE_MONTHS = "whole_months"
    SERVICE_DAYS = "service_days"


class Rounding(StrEnum):
    """Half up for each payer and branch, or for the branch's total, the contributor bearing the rest."""

    EACH_PAYER = "each_payer"
    BRANCH_TOTAL = "branch_total"


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """What every row has; both days are included, None means open."""

    id: str
    valid_from: date
    valid_to: date | None
    source: str
    certainty: Certainty
    note: str | None = None

    def holds(self, day: date) -> bool:
        """Whether this row is in force on a day."""
        return self.valid_from <= day and (self.valid_to is None or day <= self.valid_to)


@dataclass(frozen=True, slots=True, kw_only=True)
class SystemRow(Row):
    """A first registration from ``valid_from`` on, without earlier periods, falls under ``system``."""

    system: System


@dataclass(frozen=True, slots=True, kw_only=True)
class RateRow(Row):
    """What one branch costs each payer, in hundredths of a percent of the contributory wage."""

    branch: Insurance
    groups: tuple[NationalityGroup, ...]
    system: System | None
    employer: int
    employee: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LimitRow(Row):
    """Floor and ceiling of the contributory wage, in halalas a month."""

    covers: Coverage
    groups: tuple[NationalityGroup, ...]
    system: System | None
    floor: int
    ceiling: int


@dataclass(frozen=True, slots=True, kw_only=True)
class PartMonthRow(Row):
    """How months of joining and leaving are charged."""

    mode: PartMonth


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundingRow(Row):
    """How a fraction of a halala is rounded."""

    mode: Rounding


@dataclass(frozen=True, slots=True, kw_only=True)
class HomeSchemeRow(Row):
    """A Gulf home pension: the employer bears its rate up to ``limit``, the contributor his own and the rest."""

    country: str
    employer: int
    own: int
    limit: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AgeRow(Row):
    """What follows from an age on the joining day; ``code`` names the sentence to show."""

    groups: tuple[NationalityGroup, ...]
    system: System | None
    earlier_periods: bool | None
    min_age: int
    max_age: int | None
    accepted: bool
    hazards_only: bool
    code: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeadlineRow(Row):
    """Until when an act is in time: ``month_end``, ``day_of_next_month`` or ``days_after``, with its number."""

    act: str
    mode: str
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReasonRow(Row):
    """Why somebody left; ``saned`` says whether unemployment insurance may follow."""

    ar: str
    en: str
    saned: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckRow(Row):
    """A refusal, warning or wait by its code, and whom it concerns; ``n`` is its limit in percent or months."""

    code: str
    groups: tuple[NationalityGroup, ...]
    system: System | None
    n: int | None
    age: int | None  # it concerns people from this age on


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidayRow(Row):
    """Official holidays that begin ``offset`` days after a day of either calendar."""

    ar: str
    en: str
    calendar: Calendar
    month: int
    day: int
    offset: int
    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class LatePenaltyRow(Row):
    """The fine for each month, or part of one, that a contribution is late, and at how much of it that stops."""

    percent: int
    cap: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class PenaltyWaiverRow(Row):
    """How much of the fines can be waived at most, by the governor with a reason or in a campaign while it lasts."""

    kind: str
    waived: int
    most_days_late: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DueExtensionRow(Row):
    """Whether holidays in the last ``window`` days to pay move the last of them, by ``most_days`` at most."""

    window: int
    most_days: int
    applies: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class InstalmentTermsRow(Row):
    """In how many parts a debt may be asked to be paid."""

    counts: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BillingRow(Row):
    """When an invoice is issued and how long its bill lives, and which kinds of debt a payment goes to first."""

    issue_day: int
    bill_days: int
    biller: str | None  # SADAD's code, None until it is known
    allocation: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class CertificateValidityRow(Row):
    """How many days after it was issued a certificate still holds; what is printed on it decides."""

    days: int


@dataclass(frozen=True, slots=True, kw_only=True)
class AllowanceRow(Row):
    """How much of the daily wage a day off after an injury pays: at ``home``, or ``treated`` at GOSI's cost."""

    care: str
    percent: int


@dataclass(frozen=True, slots=True, kw_only=True)
class EmergencyNumberRow(Row):
    """Whom to call when somebody is hurt. ``whom`` is a code; ``urgent``: where life is in danger."""

    number: str
    whom: str
    urgent: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ClaimRow(Row):
    """After how many years nobody can claim what is due after an injury any more; ``what`` is a code."""

    what: str
    years: int


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekendRow(Row):
    """The days of the week on which nobody works, as ISO numbers: 5 is Friday."""

    weekdays: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OpeningHoursRow(Row):
    """When a telephone number is answered, on the clock of Riyadh; ``weekdays`` as ISO numbers."""

    number: str
    weekdays: tuple[int, ...]
    opens: time
    closes: time


@dataclass(frozen=True, slots=True, kw_only=True)
class HolidaysKnownRow(Row):
    """Up to which day the rows of holidays were looked at."""

    until: date


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelRow(Row):
    """An official way to reach the authority; it is shown once it has an address that somebody has verified."""

    address: str
    verified_on: date | None

    @property
    def shown(self) -> bool:
        """Whether it may be offered."""
        return bool(self.address) and self.verified_on is not None


def _groups(names: Iterable[str]) -> tuple[NationalityGroup, ...]:
    return tuple(map(NationalityGroup, names))


def _system(name: str | None) -> System | None:
    return None if name is None else System(name)


TABLES: Final[Mapping[str, type[Row]]] = {
    "system": SystemRow,
    "rate": RateRow,
    "limit": LimitRow,
    "part_month": PartMonthRow,
    "rounding": RoundingRow,
    "home_scheme": HomeSchemeRow,
    "age": AgeRow,
    "deadline": DeadlineRow,
    "termination_reason": ReasonRow,
    "check": CheckRow,
    "holiday": HolidayRow,
    "late_penalty": LatePenaltyRow,
    "penalty_waiver": PenaltyWaiverRow,
    "due_extension": DueExtensionRow,
    "instalment_terms": InstalmentTermsRow,
    "billing": BillingRow,
    "weekend": WeekendRow,
    "certificate_validity": CertificateValidityRow,
    "injury_allowance": AllowanceRow,
    "emergency_number": EmergencyNumberRow,
    "injury_claim": ClaimRow,
    "opening_hours": OpeningHoursRow,
    "holidays_known": HolidaysKnownRow,
    "channel": ChannelRow,
}
_DAY: Final = date.fromisoformat
_COMMON: Final[Mapping[str, Callable[[Any], Any]]] = {
    "valid_from": _DAY,
    "valid_to": lambda day: None if day is None else _DAY(day),
    "verified_on": lambda day: None if day is None else _DAY(day),
    "until": _DAY,
    "opens": time.fromisoformat,
    "closes": time.fromisoformat,
    "certainty": Certainty,
    "groups": _groups,
    "system": _system,
    "branch": Insurance,
    "covers": Coverage,
    "employer": percent_of,
    "employee": percent_of,
    "own": percent_of,
    "limit": percent_of,
    "floor": amount_of,
    "ceiling": amount_of,
    "calendar": Calendar,
    "percent": percent_of,
    "waived": percent_of,
    "cap": lambda percent: None if percent is None else percent_of(percent),
    "counts": tuple,
    "weekdays": tuple,
    "allocation": tuple,
}
_MODES: Final[Mapping[type[Row], Callable[[str], str]]] = {PartMonthRow: PartMonth, RoundingRow: Rounding}


def row_of(kind: type[Row], plain: Mapping[str, Any]) -> Row:
    """A row of its type; fields it does not know are left alone. KeyError, TypeError, ValueError when it is not one."""
    known = kind.__dataclass_fields__
    values = {name: _COMMON.get(name, _same)(value) for name, value in plain.items() if name in known}
    if kind in _MODES:
        values["mode"] = _MODES[kind](values["mode"])
    return kind(**values)


def _same(value: Any) -> Any:
    return value
