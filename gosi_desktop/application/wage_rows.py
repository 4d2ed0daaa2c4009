"""One row of a payroll sheet read and judged: the wage it asks for, or what is wrong and in which cell."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.application.sheet_columns import AMOUNTS, Split, Target
from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contribution import shares
from gosi_desktop.domain.contributor import (
    NO_HOUSING,
    Contributor,
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    WageParts,
    WagePeriod,
    current_engagement,
    is_open,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.judging import findings, system_of
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, bare, fold_digits, half_up, parse_amount

_NOTHING_THERE: Final = frozenset({"", "-", "–", "—", "−"})
_IN_KIND: Final = frozenset({"عيني", "سكن عيني", "in kind", "مامن", "موفر"})
_TURNED: Final = str.maketrans(".,", ",.")
_COMPUTED: Final = re.compile(r"[0-9]+\.[0-9]{4,}")
_POINT: Final = re.compile(r"[0-9]+\.(?:[0-9]{1,2}|[0-9]{4,})")  # a number of a workbook: never thousands
_QUARTER: Final = 4  # housing is a quarter of the basic wage: a fifth of both
WANTS_A_WORD: Final = frozenset({"wage_jump"})


class Standing(StrEnum):
    """What a row comes to."""

    ERROR = "error"
    WARNING = "warning"
    READY = "ready"
    UNCHANGED = "unchanged"


@dataclass(frozen=True, slots=True)
class RowRemark:
    """A refusal or a remark on a row, in codes, at the cell it belongs to."""

    code: str
    target: Target
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Cost:
    """Contributory wage and both shares of a month, in halalas."""

    wage: int = 0
    employer: int = 0
    employee: int = 0

    def plus(self, other: "Cost") -> "Cost":
        """Both together."""
        return Cost(self.wage + other.wage, self.employer + other.employer, self.employee + other.employee)


@dataclass(frozen=True, slots=True)
class SheetLine:
    """What stands in the cells of a row, by what the columns mean."""

    number: int
    texts: Mapping[Target, str]

    def text(self, target: Target) -> str:
        """A cell; "" where there is no such column."""
        return self.texts.get(target, "")


@dataclass(frozen=True, slots=True, kw_only=True)
class JudgedRow:
    """A row and what became of it. ``before`` and ``after`` are None where the row cannot be worked out."""

    line: SheetLine
    standing: Standing
    remarks: tuple[RowRemark, ...] = ()
    contributor_id: str = ""
    name: str = ""
    name_en: str | None = None
    change: UpdateWage | None = None
    before: Cost | None = None
    after: Cost | None = None

    @property
    def number(self) -> int:
        """As the spreadsheet counts rows."""
        return self.line.number

    @property
    def wants_a_word(self) -> bool:
        """Whether it goes only when the user has said so."""
        return self.standing is Standing.WARNING and any(one.code in WANTS_A_WORD for one in self.remarks)


@dataclass(frozen=True, slots=True)
class Bench:
    """What all rows are judged by."""

    rules: RuleBook
    month: Month
    today: date
    hazards_percent: int | None
    columns: frozenset[Target]
    decimal_comma: bool
    split: Split | None
    waiting: frozenset[str] = frozenset()  # targets of wage changes that wait in the outbox

    def judge(self, line: SheetLine, dossier: Dossier | None) -> JudgedRow:
        """The row of somebody who is here; without a dossier his identity is known to nobody."""
        if dossier is None or dossier.contributor is None:
            return failed(line, RowRemark(_unknown(line), Target.IDENTITY))
        person = dossier.contributor
        known = JudgedRow(
            line=line, standing=Standing.ERROR, contributor_id=person.id, name=person.names.ar, name_en=person.names.en
        )
        work = current_engagement(dossier.engagements)
        if work is None or not is_open(work):
            return replace(known, remarks=(RowRemark("engagement.ended", Target.IDENTITY),))
        if work.state is EngagementState.PENDING_WAGE:
            return replace(known, remarks=(RowRemark("import.pending", Target.IDENTITY),))
        held = dossier.wage_of(work.id, self.month)
        known = replace(known, before=self._cost(person, work, held.parts) if held is not None else Cost())
        try:
            wage = self._wage(line, held)
            change = UpdateWage(engagement_id=work.id, month=self.month, wage=wage)
            found = findings(self.rules, change, dossier, self.today)
        except RuleViolation as refusal:
            return replace(known, remarks=(RowRemark(refusal.code, _target(refusal.field, self), refusal.params),))
        remarks = tuple(RowRemark(one.code, _target(one.field, self), one.params) for one in found)
        if any(one.refuses for one in found):
            return replace(known, remarks=remarks)
        if held is not None and held.parts == wage:
            return replace(known, standing=Standing.UNCHANGED, after=known.before)
        if change.target in self.waiting:
            remarks = (*remarks, RowRemark("import.waits_already", Target.BASIC))
        standing = Standing.WARNING if remarks else Standing.READY
        return replace(known, standing=standing, remarks=remarks, change=change, after=self._cost(person, work, wage))

    def _wage(self, line: SheetLine, held: WagePeriod | None) -> WageParts:
        """What the row asks for; a part that has no column stays as it is now."""
        now = held.parts if held is not None else WageParts(0)
        if Target.BASIC not in self.columns:
            total = self._amount(line, Target.TOTAL, required=True)
            divided_wage = divided(total, self.split or Split.ALL_BASIC, now)
            return replace(divided_wage, other_halalas=self._part(line, Target.OTHER, now.other_halalas))
        return WageParts(
            self._amount(line, Target.BASIC, required=True),
            self._housing(line, now.housing),
            self._part(line, Target.COMMISSION, now.commission_halalas),
            self._part(line, Target.OTHER, now.other_halalas),
        )

    def _housing(self, line: SheetLine, now: Housing) -> Housing:
        """Nothing written leaves housing in kind as it is, and otherwise means none."""
        if Target.HOUSING not in self.columns:
            return now
        text = line.text(Target.HOUSING)
        if folded(text) in _IN_KIND:
            return Housing(HousingKind.IN_KIND)
        if text in _NOTHING_THERE and now.kind is HousingKind.IN_KIND:
            return now
        amount = self._amount(line, Target.HOUSING)
        return Housing(HousingKind.CASH, amount) if amount else NO_HOUSING

    def _part(self, line: SheetLine, target: Target, now: int) -> int:
        return self._amount(line, target) if target in self.columns else now

    def _amount(self, line: SheetLine, target: Target, *, required: bool = False) -> int:
        text = line.text(target)
        if text in _NOTHING_THERE and not required:
            return 0
        return read_amount(text, target, self.decimal_comma)

    def _cost(self, person: Contributor, work: Engagement, wage: WageParts) -> Cost:
        """Of the month; nothing where no rule reaches it."""
        try:
            return Cost(
                *shares(
                    self.rules,
                    self.month,
                    person.nationality_group,
                    system_of(self.rules, person, work.join_date),
                    wage.raw_wage_halalas,
                    join_date=work.join_date if work.join_date > self.month.first else None,
                    leave_date=work.leave_date,
                    coverage=coverage_of(self.rules, person, work),
                    shared_cap_halalas=work.shared_cap_halalas,
                    hazards_percent=self.hazards_percent,
                    abroad_since=person.abroad_since,
                )
            )
        except RuleViolation:
            return Cost(wage.raw_wage_halalas)


def failed(line: SheetLine, remark: RowRemark) -> JudgedRow:
    """A row that cannot be judged."""
    return JudgedRow(line=line, standing=Standing.ERROR, remarks=(remark,))


def read_amount(text: str, target: Target, decimal_comma: bool) -> int:
    """Halalas of a cell. Computed cells have more than three decimals: they are rounded as the sheet shows them.

    Raises RuleViolation at the cell, with the ``text`` that cannot be read.
    """
    plain = bare(fold_digits(text)).strip()
    plain = plain.translate(_TURNED) if decimal_comma and not _POINT.fullmatch(plain) else plain
    for unit in ("ر.س", "ريال", "SAR", "SR"):
        plain = plain.removesuffix(unit).strip()
    if _COMPUTED.fullmatch(plain):
        whole, _, part = plain.partition(".")
        return half_up(int(whole + part), 10 ** (len(part) - 2))
    try:
        return parse_amount(plain, field=target.value)
    except RuleViolation as refusal:
        raise RuleViolation(refusal.code, target.value, text=text) from None


def identity_keys(text: str) -> tuple[str, ...]:
    """The numbers that a cell may stand for: as it is written, or with the zeros that a spreadsheet takes away."""
    plain = compact(text).upper()
    return (plain, plain.zfill(9)) if plain.isdecimal() and len(plain) < 9 else (plain,)


def divided(total: int, split: Split, now: WageParts) -> WageParts:
    """A total in its parts; the halalas that rounding leaves over go to the basic wage."""
    if split is Split.AS_NOW and now.raw_wage_halalas:
        return _as_now(total, now)
    if split is Split.HOUSING_QUARTER:
        housing = half_up(total, _QUARTER + 1)
        return WageParts(total - housing, Housing(HousingKind.CASH, housing) if housing else NO_HOUSING)
    return WageParts(total)


def _as_now(total: int, now: WageParts) -> WageParts:
    whole = now.raw_wage_halalas
    commission = half_up(now.commission_halalas * total, whole)
    if now.housing.kind is HousingKind.IN_KIND:
        return WageParts(half_up((total - commission) * 6, 7), now.housing, commission)
    cash = half_up(now.housing_value_halalas * total, whole)
    housing = Housing(HousingKind.CASH, cash) if cash else NO_HOUSING
    return WageParts(total - commission - cash, housing, commission)


def _unknown(line: SheetLine) -> str:
    return "import.unknown_identity" if line.text(Target.IDENTITY) else "import.no_identity"


_FIELDS: Final = {"housing": Target.HOUSING, "commission": Target.COMMISSION, "other": Target.OTHER}


def _target(name: str, bench: Bench) -> Target:
    """The cell a finding belongs to, of those that are there."""
    if name in {one.value for one in AMOUNTS}:
        return Target(name)
    basic = Target.BASIC if Target.BASIC in bench.columns else Target.TOTAL
    return _FIELDS.get(name, basic)
