"""What is typed into the dialogs of changes, read into values; what cannot be read is a remark at its field."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any, Final

from gosi_desktop.domain.contributor import Housing, HousingKind, WageParts
from gosi_desktop.domain.dates import Calendar, parse_birth, parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.values import amount_text, half_up, parse_amount

WORD_WANTED: Final = ("wage_jump", "wage_rise_over_50")  # warnings that are ticked before anything is asked
_WHOLE: Final = 10_000  # hundredths of a percent in one


@dataclass(frozen=True, slots=True)
class Remark:
    """What is wrong, or only unusual (``warning``), at a field; words are the screen's."""

    code: str
    params: Mapping[str, Any] = field(default_factory=dict)
    warning: bool = False

    @classmethod
    def of(cls, found: Finding | RuleViolation) -> "Remark":
        """What the rules say, at whatever field."""
        if isinstance(found, Finding):
            return cls(found.code, dict(found.params), not found.refuses)
        return cls(found.code, dict(found.params))


Remarks = Mapping[str, tuple[Remark, ...]]


def by_field(found: Iterable[Finding | RuleViolation]) -> Remarks:
    """Remarks gathered at their fields, refusals before warnings."""
    gathered: dict[str, list[Remark]] = {}
    for one in found:
        where = one.field or ""
        remark = Remark.of(one)
        if remark not in gathered.setdefault(where, []):
            gathered[where].append(remark)
    return {name: tuple(sorted(many, key=lambda one: one.warning)) for name, many in gathered.items()}


def read_day(text: str, name: str) -> date:
    """A day in either calendar: the year tells which. Raises RuleViolation at ``name``."""
    return _either(parse_date, text, name)[0]


def read_birth(text: str, name: str = "birth") -> tuple[date, Calendar]:
    """A birth date in either calendar, and in which it was written; a year alone is enough."""
    return _either(parse_birth, text, name)


def _either(parse: Any, text: str, name: str) -> tuple[date, Calendar]:
    try:
        return parse(text, Calendar.GREGORIAN, field=name), Calendar.GREGORIAN
    except RuleViolation as refusal:
        if refusal.code != "date.other_calendar":
            raise
        return parse(text, Calendar.HIJRI, field=name), Calendar.HIJRI


@dataclass(frozen=True, slots=True)
class WageTexts:
    """The parts of a wage as typed. Of several people an empty one leaves everybody's own, and so does no housing."""

    basic: str = ""
    housing_kind: str = HousingKind.NONE.value
    housing: str = ""
    commission: str = ""
    other: str = ""

    @classmethod
    def of(cls, parts: WageParts) -> "WageTexts":
        """What stands in the fields for a wage."""

        def text(halalas: int) -> str:
            return amount_text(halalas) if halalas else ""

        return cls(
            text(parts.basic_halalas),
            parts.housing.kind.value,
            text(parts.housing.amount_halalas),
            text(parts.commission_halalas),
            text(parts.other_halalas),
        )

    def read(self, before: WageParts | None = None) -> tuple[WageParts | None, tuple[RuleViolation, ...]]:
        """The wage, or what is wrong with it. With ``before`` what is not typed stays as it was."""
        wrong: list[RuleViolation] = []

        def amount(text: str, name: str, otherwise: int) -> int:
            if not text.strip():
                return otherwise
            try:
                return parse_amount(text, field=name)
            except RuleViolation as refusal:
                wrong.append(refusal)
                return otherwise

        basic = amount(self.basic, "basic_wage", before.basic_halalas if before is not None else 0)
        commission = amount(self.commission, "commission", before.commission_halalas if before is not None else 0)
        other = amount(self.other, "other_allowances", before.other_halalas if before is not None else 0)
        if before is None and not self.basic.strip():
            wrong.append(RuleViolation("amount.empty", "basic_wage"))
        housing = before.housing if before is not None else Housing()
        if self.housing_kind:
            kind = HousingKind(self.housing_kind)
            paid = amount(self.housing, "housing", housing.amount_halalas) if kind is HousingKind.CASH else 0
            if kind is HousingKind.CASH and not paid and not wrong:
                wrong.append(RuleViolation("amount.empty", "housing"))
            housing = Housing(kind, paid)
        return (None, tuple(wrong)) if wrong else (WageParts(basic, housing, commission, other), ())


def raised(parts: WageParts, *, by_halalas: int = 0, by_percent: int = 0) -> WageParts:
    """The same wage with more basic wage: so many halalas, and so many hundredths of a percent of it."""
    more = by_halalas + half_up(parts.basic_halalas * by_percent, _WHOLE)
    return replace(parts, basic_halalas=parts.basic_halalas + more)


def read_percent(text: str, name: str) -> int:
    """Hundredths of a percent in any digits. Raises RuleViolation with the codes of percentages."""
    try:
        return parse_amount(text, field=name)
    except RuleViolation as refusal:
        what = refusal.code.partition(".")[2]
        known = what if what in ("empty", "grouping", "too_large") else "not_a_number"
        raise RuleViolation(f"percent.{known}", name, **refusal.params) from None
