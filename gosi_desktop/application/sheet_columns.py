"""What the columns of a payroll sheet mean: guessed from headings, corrected by the user, remembered by heading."""

import json
import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.application.ports import DeviceStore
from gosi_desktop.application.ports.sheets import SheetRow
from gosi_desktop.application.sheet_table import SheetTable, cell
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import identify
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.values import bare, fold_digits

_KEPT: Final = "import.wages"
_SAMPLE: Final = 200


class Target(StrEnum):
    """What a column can be read as."""

    IDENTITY = "identity"
    NAME = "name"
    BASIC = "basic"
    HOUSING = "housing"
    COMMISSION = "commission"
    OTHER = "other"
    TOTAL = "total"
    NONE = "none"


AMOUNTS: Final = (Target.BASIC, Target.HOUSING, Target.COMMISSION, Target.OTHER, Target.TOTAL)


class Split(StrEnum):
    """How a total alone is divided: never by itself, only as somebody chose."""

    HOUSING_QUARTER = "housing_quarter"  # housing is a quarter of the basic wage
    AS_NOW = "as_now"  # in the proportions of the wage that holds now
    ALL_BASIC = "all_basic"


@dataclass(frozen=True, slots=True)
class SheetColumns:
    """``targets`` for each column of the file; ``decimal_comma`` when 1.234,5 is meant, not 1,234.5."""

    targets: tuple[Target, ...]
    decimal_comma: bool = False
    split: Split | None = None
    remembered: bool = False  # at least one column is as somebody corrected it before

    def column(self, target: Target) -> int:
        """The column of a target; -1 when there is none."""
        return self.targets.index(target) if target in self.targets else -1

    @property
    def needs_split(self) -> bool:
        """Whether there is a total and no basic wage."""
        return Target.TOTAL in self.targets and Target.BASIC not in self.targets

    @property
    def missing(self) -> tuple[Target, ...]:
        """What must be there and is not."""
        found = [] if Target.IDENTITY in self.targets else [Target.IDENTITY]
        if Target.BASIC not in self.targets and Target.TOTAL not in self.targets:
            found.append(Target.BASIC)
        return tuple(found)

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


def means(heading: str) -> Target | None:
    """What a heading says; None when it says nothing we know, NONE for what is known to stay outside."""
    plain = folded(heading)
    if not plain:
        return None
    return next((target for target, words in _HEADINGS if words.search(plain)), None)


def is_outside(heading: str) -> bool:
    """Whether it is pay that does not count for the contribution: transport, overtime, bonuses, deductions."""
    return means(heading) is Target.NONE and _OUTSIDE.search(folded(heading)) is not None


class ColumnMemory:
    """How headings were understood, kept in the encrypted cache."""

    def __init__(self, device: DeviceStore) -> None:
        self._device = device

    def guess(self, table: SheetTable) -> SheetColumns:
        """The columns of a table: as corrected before, else by their words, else by what stands in them."""
        kept = self._kept()
        known = kept.get("columns", {})
        targets, remembered = list[Target](), False
        for title in table.titles:
            before = _target(known.get(folded(title))) if title else None
            found = before if before is not None else means(title) or Target.NONE
            remembered = remembered or before is not None
            targets.append(Target.NONE if found in targets else found)
        if Target.IDENTITY not in targets:
            column = _identity_column(table, targets)
            if column >= 0:
                targets[column] = Target.IDENTITY
        split = kept.get("split")
        return SheetColumns(
            tuple(targets),
            _decimal_comma(table.rows, targets),
            Split(split) if split in set(Split) else None,
            remembered,
        )

    def keep(self, table: SheetTable, columns: SheetColumns) -> None:
        """Remember each heading that is understood otherwise than its words say, and the rule for totals."""
        kept = self._kept()
        known: dict[str, str] = dict(kept.get("columns", {}))
        for title, target in zip(table.titles, columns.targets, strict=True):
            if not title:
                continue
            if (means(title) or Target.NONE) is target:
                known.pop(folded(title), None)
            else:
                known[folded(title)] = target.value
        choices = {"columns": known, "split": columns.split.value if columns.split else None}
        self._device.put(_KEPT, json.dumps(choices, ensure_ascii=False))

    def _kept(self) -> dict[str, Any]:
        try:
            found = json.loads(self._device.get(_KEPT) or "{}")
        except ValueError:
            return {}
        return found if isinstance(found, dict) else {}


def _target(text: str | None) -> Target | None:
    return Target(text) if text in set(Target) else None


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
