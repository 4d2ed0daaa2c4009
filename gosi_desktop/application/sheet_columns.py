"""What a sheet and its columns mean: guessed from headings, corrected by the user, remembered by heading."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.application.ports import DeviceStore
from gosi_desktop.application.ports.sheets import SheetRow
from gosi_desktop.application.sheet_table import SheetTable, cell
from gosi_desktop.application.sheet_values import has_slashed_days, order_of_days
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import identify
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import bare, fold_digits

_KEPT: Final = "import."  # and the kind
_SAMPLE: Final = 200


class SheetKind(StrEnum):
    """What the rows of a file ask for."""

    WAGES = "wages"
    REGISTRATIONS = "registrations"
    EXCLUSIONS = "exclusions"


class Target(StrEnum):
    """What a column can be read as."""

    IDENTITY = "identity"
    NAME = "name"
    NAME_EN = "name_en"
    NATIONALITY = "nationality"
    BIRTH = "birth"
    MOBILE = "mobile"
    JOIN_DATE = "join_date"
    OCCUPATION = "occupation"
    BRANCH = "branch"
    AUTHENTICATED = "authenticated"
    CONTRACT_FROM = "contract_from"
    CONTRACT_TO = "contract_to"
    PRIOR = "prior"
    LEAVE_DATE = "leave_date"
    REASON = "reason"
    TEXT = "text"
    MONTH = "month"
    BASIC = "basic"
    HOUSING = "housing"
    COMMISSION = "commission"
    OTHER = "other"
    TOTAL = "total"
    NONE = "none"


AMOUNTS: Final = (Target.BASIC, Target.HOUSING, Target.COMMISSION, Target.OTHER, Target.TOTAL)
DAYS: Final = (Target.BIRTH, Target.JOIN_DATE, Target.CONTRACT_FROM, Target.CONTRACT_TO, Target.LEAVE_DATE)
TARGETS: Final[Mapping[SheetKind, tuple[Target, ...]]] = {
    SheetKind.WAGES: (Target.IDENTITY, Target.NAME, *AMOUNTS, Target.MONTH, Target.NONE),
    SheetKind.REGISTRATIONS: (
        Target.IDENTITY, Target.NAME, Target.NAME_EN, Target.NATIONALITY, Target.BIRTH, Target.JOIN_DATE,
        Target.OCCUPATION, Target.BRANCH, *AMOUNTS, Target.AUTHENTICATED, Target.CONTRACT_FROM, Target.CONTRACT_TO,
        Target.MOBILE, Target.PRIOR, Target.NONE,
    ),
    SheetKind.EXCLUSIONS: (
        Target.IDENTITY, Target.NAME, Target.LEAVE_DATE, Target.REASON, Target.TEXT, Target.NONE,
    ),
}  # fmt: skip
_MUST: Final[Mapping[SheetKind, tuple[Target, ...]]] = {
    SheetKind.WAGES: (Target.IDENTITY,),
    SheetKind.REGISTRATIONS: (Target.IDENTITY, Target.NAME, Target.JOIN_DATE, Target.OCCUPATION),
    SheetKind.EXCLUSIONS: (Target.IDENTITY, Target.LEAVE_DATE, Target.REASON),
}


class Split(StrEnum):
    """How a total alone is divided: never by itself, only as somebody chose."""

    HOUSING_QUARTER = "housing_quarter"  # housing is a quarter of the basic wage
    AS_NOW = "as_now"  # in the proportions of the wage that holds now
    ALL_BASIC = "all_basic"


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """``targets`` for each column of the file; ``decimal_comma`` when 1.234,5 is meant, not 1,234.5.

    ``month_first`` when 05/03/2025 is 3 May; ``either_order`` when nothing in the file tells.
    """

    targets: tuple[Target, ...]
    kind: SheetKind = SheetKind.WAGES
    decimal_comma: bool = False
    month_first: bool = False
    either_order: bool = False
    split: Split | None = None
    remembered: bool = False  # at least one column is as somebody corrected it before

    def column(self, target: Target) -> int:
        """The column of a target; -1 when there is none."""
        return self.targets.index(target) if target in self.targets else -1

    @property
    def needs_split(self) -> bool:
        """Whether there is a total and no basic wage."""
        return (
            self.kind is not SheetKind.EXCLUSIONS and Target.TOTAL in self.targets and Target.BASIC not in self.targets
        )

    @property
    def missing(self) -> tuple[Target, ...]:
        """What must be there and is not."""
        found = [one for one in _MUST[self.kind] if one not in self.targets]
        paid = self.kind is SheetKind.EXCLUSIONS or Target.BASIC in self.targets or Target.TOTAL in self.targets
        return tuple(found if paid else [*found, Target.BASIC])

    @property
    def ready(self) -> bool:
        """Whether rows can be judged."""
        return not self.missing and (not self.needs_split or self.split is not None)

    def with_target(self, column: int, target: Target) -> "SheetColumns":
        """The column means this; whichever meant it before means nothing."""
        changed = [Target.NONE if one is target and target is not Target.NONE else one for one in self.targets]
        changed[column] = target
        return replace(self, targets=tuple(changed))


# The first whose words occur in the folded heading; what stays outside the contributory wage goes first.
_OUTSIDE: Final = re.compile(
    r"نقل|مواصلات|انتقال|اضافي|مكافا|خصم|حسم|سلف|صافي|استقطاع|transport|overtime|bonus|deduct|loan|\bnet\b|gosi|تامينات"
)
# Of these the first is taken that the kind of the file has; what is left over goes on below.
_PERIODS: Final = (
    (Target.BIRTH, re.compile(r"ميلاد|مولد|birth|\bdob\b")),
    (Target.CONTRACT_FROM, re.compile(r"بدايه العقد|بد العقد|contract (?:start|from|begin)")),
    (Target.CONTRACT_TO, re.compile(r"نهايه العقد|انتها العقد|contract (?:end|to\b|expir)")),
    (Target.AUTHENTICATED, re.compile(r"موثق|توثيق|authenticated|documented|qiwa|قوي")),
    (Target.TEXT, re.compile(r"تفاصيل|توضيح|\b(?:ال)?بيان\b|in words|details")),
    (Target.REASON, re.compile(r"سبب|reason")),
    (Target.LEAVE_DATE, re.compile(
        r"اخر يوم|\b(?:ال)?ترك\b|استبعاد|مغادره|(?:نهايه|انتها|انها) الخدمه"
        r"|leaving|last (?:working )?day|exit|terminat|exclu"
    )),
    (Target.JOIN_DATE, re.compile(
        r"التحاق|مباشره|تعيين|توظيف|بدايه العمل|بد العمل|join|hire|hiring|start date|date of start")),
    (Target.NATIONALITY, re.compile(r"جنسيه|nationality|citizenship")),
    (Target.OCCUPATION, re.compile(r"مهنه|وظيفه|المسمي|occupation|profession|job|position")),
    (Target.BRANCH, re.compile(r"فرع|branch|\bsite\b")),
    (Target.MOBILE, re.compile(r"جوال|هاتف|mobile|phone")),
    (Target.PRIOR, re.compile(r"مدد سابقه|مده سابقه|اشتراك سابق|prior|earlier periods")),
    (Target.NAME_EN, re.compile(r"اسم.*(?:انجليزي|لاتيني)|(?:english|latin) name|name.*(?:english|latin|\ben\b)")),
    (Target.MONTH, re.compile(
        r"^(?:ال)?شهر$|شهر (?:الراتب|الرواتب|الاجور|الاجر|الاستحقاق)|^(?:pay(?:roll)? )?(?:month|period)$")),
)  # fmt: skip
_HEADINGS: Final = (
    (Target.NONE, re.compile(
        r"تاريخ|انتها|تسلسل|رقم الموظف|رقم وظيفي|الرقم الوظيفي|date|expir|serial|employee (?:no|num)")),
    (Target.IDENTITY, re.compile(
        r"هويه|اقامه|سجل المدني|سجل مدني|رقم الحدود|identity|\bid\b|iqama|national id|civil id|border")),
    (Target.NAME, re.compile(r"اسم|موظف|عامل|مشترك|\bname\b|employee|contributor|worker")),
    (Target.HOUSING, re.compile(r"سكن|سكني|housing|accommodation|\bhra\b")),
    (Target.COMMISSION, re.compile(r"عمول|commission|نسبه المبيعات")),
    (Target.NONE, _OUTSIDE),
    (Target.BASIC, re.compile(r"اساس|basic|\bbase\b")),
    (Target.TOTAL, re.compile(
        r"اجمال|مجموع|الخاضع|خاضع|total|gross|contributory|^الراتب$|^راتب$|^الاجر$|^اجر$|^salary$|^wage$")),
    (Target.OTHER, re.compile(r"بدلات|اخري|other|allowances?")),
)  # fmt: skip
_LATIN_DECIMAL: Final = re.compile(r"[0-9]{1,3}(?:,[0-9]{3})*\.[0-9]{1,2}|[0-9]+\.[0-9]{1,2}|[0-9]{1,3}(?:,[0-9]{3})+")
_COMMA_DECIMAL: Final = re.compile(r"[0-9]{1,3}(?:\.[0-9]{3})*,[0-9]{1,2}|[0-9]+,[0-9]{1,2}|[0-9]{1,3}(?:\.[0-9]{3})+")


def means(heading: str, kind: SheetKind = SheetKind.WAGES) -> Target | None:
    """What a heading says in a file of a kind; None when it says nothing we know, NONE for what stays outside."""
    plain = folded(heading)
    if not plain:
        return None
    there = TARGETS[kind]
    found = next((target for target, words in _PERIODS if target in there and words.search(plain)), None)
    if found is None:
        found = next((target for target, words in _HEADINGS if words.search(plain)), None)
    return found if found is None or found in there else Target.NONE


def kind_of(titles: Sequence[str]) -> SheetKind:
    """What a file with these headings asks for, as far as they say."""
    leaving = {means(title, SheetKind.EXCLUSIONS) for title in titles}
    joining = {means(title, SheetKind.REGISTRATIONS) for title in titles}
    paid = {Target.BASIC, Target.TOTAL} & joining
    if Target.LEAVE_DATE in leaving and (Target.REASON in leaving or not paid):
        return SheetKind.EXCLUSIONS
    return SheetKind.REGISTRATIONS if joining.issuperset(_MUST[SheetKind.REGISTRATIONS]) else SheetKind.WAGES


def is_outside(heading: str) -> bool:
    """Whether it is pay that does not count for the contribution: transport, overtime, bonuses, deductions."""
    return means(heading) is Target.NONE and _OUTSIDE.search(folded(heading)) is not None


class ColumnMemory:
    """How headings were understood, kept in the encrypted cache."""

    def __init__(self, device: DeviceStore) -> None:
        self._device = device

    def guess(self, table: SheetTable, kind: SheetKind) -> SheetColumns:
        """The columns of a table: as corrected before, else by their words, else by what stands in them."""
        kept = self._kept(kind)
        known = kept.get("columns", {})
        targets, remembered = list[Target](), False
        for title in table.titles:
            before = _target(known.get(folded(title)), kind) if title else None
            found = before if before is not None else means(title, kind) or Target.NONE
            remembered = remembered or before is not None
            targets.append(Target.NONE if found in targets else found)
        if Target.IDENTITY not in targets:
            column = _identity_column(table, targets)
            if column >= 0:
                targets[column] = Target.IDENTITY
        split = kept.get("split")
        days = [cell(row, at) for at, one in enumerate(targets) if one in DAYS for row in table.rows]
        order = order_of_days(days)
        return SheetColumns(
            tuple(targets),
            kind,
            _decimal_comma(table.rows, targets),
            month_first=bool(order) if order is not None else bool(kept.get("month_first")),
            either_order=order is None and has_slashed_days(days),
            split=Split(split) if split in set(Split) else None,
            remembered=remembered,
        )

    def keep(self, table: SheetTable, columns: SheetColumns) -> None:
        """Remember each heading that is understood otherwise than its words say, and the rule for totals."""
        kind, kept = columns.kind, self._kept(columns.kind)
        known: dict[str, str] = dict(kept.get("columns", {}))
        for title, target in zip(table.titles, columns.targets, strict=True):
            if not title:
                continue
            if (means(title, kind) or Target.NONE) is target:
                known.pop(folded(title), None)
            else:
                known[folded(title)] = target.value
        choices: dict[str, Any] = {"columns": known, "split": columns.split.value if columns.split else None}
        if columns.either_order:
            choices["month_first"] = columns.month_first
        self._device.put(_KEPT + kind, json.dumps(choices, ensure_ascii=False))

    def _kept(self, kind: SheetKind) -> dict[str, Any]:
        try:
            found = json.loads(self._device.get(_KEPT + kind) or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def _target(text: str | None, kind: SheetKind) -> Target | None:
    return Target(text) if text in TARGETS[kind] else None


def _identity_column(table: SheetTable, targets: Sequence[Target]) -> int:
    """The column nearly all of whose cells are identity numbers."""
    rows = table.rows[:_SAMPLE]
    best, most = -1, len(rows) * 0.6
    for column, target in enumerate(targets):
        good = sum(_is_identity(cell(row, column)) for row in rows) if target is Target.NONE else 0
        if good > most:
            best, most = column, good
    return best


def _is_identity(text: str) -> bool:
    try:
        return identify(text).verified
    except RuleViolation:
        return False


def _decimal_comma(rows: Sequence[SheetRow], targets: Sequence[Target]) -> bool:
    """Whether the amounts can only be read with a decimal comma."""
    columns = [column for column, target in enumerate(targets) if target in AMOUNTS]
    texts = [bare(fold_digits(cell(row, column))) for row in rows[:_SAMPLE] for column in columns]
    comma = sum(_COMMA_DECIMAL.fullmatch(text) is not None for text in texts)
    point = sum(_LATIN_DECIMAL.fullmatch(text) is not None for text in texts)
    return comma > point
