"""A row of a sheet and what became of it; and the bench that rows of every kind are judged on."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.application.sheet_columns import AMOUNTS, SheetColumns, Split, Target
from gosi_desktop.application.sheet_values import NOTHING_THERE, read_amount
from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.changes import AnyChange, RegisterContributor
from gosi_desktop.domain.contribution import shares
from gosi_desktop.domain.contributor import (
    NO_HOUSING,
    Contributor,
    Engagement,
    Housing,
    HousingKind,
    Names,
    WageParts,
)
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import HazardsRateOverride, override_in
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.judging import system_of
from gosi_desktop.domain.names import folded
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, half_up

_QUARTER: Final = 4  # housing is a quarter of the basic wage: a fifth of both
_IN_KIND: Final = frozenset({"عيني", "سكن عيني", "in kind", "مامن", "موفر"})
WANTS_A_WORD: Final = frozenset({"wage_jump"})
ONLY_SAYS: Final = frozenset({"import.waits_for_state", "import.completes_arrival", "import.state_date"})


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
    """A row and what became of it. ``before`` and ``after`` are None where the row cannot be worked out.

    ``contributor_id`` is "" for whoever is not known here yet.
    """

    line: SheetLine
    standing: Standing
    remarks: tuple[RowRemark, ...] = ()
    contributor_id: str = ""
    name: str = ""
    name_en: str | None = None
    change: AnyChange | None = None
    before: Cost | None = None
    after: Cost | None = None
    day: date | None = None  # the first or the last day that was read

    @property
    def number(self) -> int:
        """As the spreadsheet counts rows."""
        return self.line.number

    @property
    def who(self) -> str:
        """The same for two rows about the same person; "" when that cannot be told."""
        return self.contributor_id or identity_keys(self.line.text(Target.IDENTITY))[-1]

    @property
    def asked_of(self) -> str:
        """Whose request it is: of somebody known, or of whom it makes."""
        made = self.change.contributor.id if isinstance(self.change, RegisterContributor) else ""
        return self.contributor_id or made

    @property
    def wants_a_word(self) -> bool:
        """Whether it goes only when the user has said so."""
        return self.standing is Standing.WARNING and any(one.code in WANTS_A_WORD for one in self.remarks)


@dataclass(frozen=True, slots=True, kw_only=True)
class WordLists:
    """Words that cells may hold, folded, and what each stands for."""

    occupations: Mapping[str, str] = field(default_factory=dict)
    nationalities: Mapping[str, str] = field(default_factory=dict)
    reasons: Mapping[str, str] = field(default_factory=dict)
    branches: Mapping[str, str] = field(default_factory=dict)
    first_branch: str = ""


@dataclass(frozen=True, slots=True)
class Lists:
    """Words of both languages by their codes, read when they are first wanted."""

    occupations: Callable[[], Mapping[str, tuple[Names, ...]]]
    nationalities: Callable[[], Mapping[str, tuple[Names, ...]]]  # of a man, of a woman


def word_lists(words: Callable[[str], Mapping[str, Any]]) -> Lists:
    """From the lists as they are kept: code → «ar», «en»; Arabic of nationalities for men and women."""

    def nationalities() -> Mapping[str, tuple[Names, ...]]:
        found = words("nationalities").items()
        return {code: tuple(Names(one["ar"][sex], one["en"]) for sex in ("male", "female")) for code, one in found}

    return Lists(
        lambda: {code: (Names(one["ar"], one["en"]),) for code, one in words("occupations").items()}, nationalities
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class Bench:
    """What all rows of a file are judged by."""

    rules: RuleBook
    month: Month
    today: date
    columns: SheetColumns
    new_id: Callable[[], str]
    started: date | None = None  # the establishment's first day
    overrides: tuple[HazardsRateOverride, ...] = ()
    waiting: frozenset[str] = frozenset()  # targets of changes that wait in the outbox
    drafted: frozenset[str] = frozenset()  # of drafts: identity numbers of newcomers, engagements of others
    lists: WordLists = field(default_factory=WordLists)

    def has(self, target: Target) -> bool:
        """Whether the file has a column of it."""
        return target in self.columns.targets

    def wage(self, line: SheetLine, now: WageParts) -> WageParts:
        """What the row asks for; a part that has no column stays as it is now. Raises RuleViolation at its cell."""
        if not self.has(Target.BASIC):
            total = self._amount(line, Target.TOTAL, required=True)
            parts = divided(total, self.columns.split or Split.ALL_BASIC, now)
            other = self._part(line, Target.OTHER, now.other_halalas)
            return WageParts(parts.basic_halalas, parts.housing, parts.commission_halalas, other)
        return WageParts(
            self._amount(line, Target.BASIC, required=True),
            self._housing(line, now.housing),
            self._part(line, Target.COMMISSION, now.commission_halalas),
            self._part(line, Target.OTHER, now.other_halalas),
        )

    def cost(self, person: Contributor, work: Engagement, wage: WageParts, month: Month) -> Cost:
        """Of a month; nothing where no rule reaches it."""
        override = override_in(self.overrides, month)
        try:
            return Cost(
                *shares(
                    self.rules,
                    month,
                    person.nationality_group,
                    system_of(self.rules, person, work.join_date),
                    wage.raw_wage_halalas,
                    join_date=work.join_date if work.join_date > month.first else None,
                    leave_date=work.leave_date,
                    coverage=coverage_of(self.rules, person, work),
                    shared_cap_halalas=work.shared_cap_halalas,
                    hazards_percent=override.percent if override is not None else None,
                    abroad_since=person.abroad_since,
                )
            )
        except RuleViolation:
            return Cost(wage.raw_wage_halalas)

    def remarks(self, found: Iterable[Finding | RuleViolation]) -> tuple[RowRemark, ...]:
        """What the rules say, each at its cell."""
        return tuple(RowRemark(one.code, self.target_of(one.field or ""), one.params) for one in found)

    def target_of(self, name: str) -> Target:
        """The cell a finding belongs to, of those that are there."""
        if name in _TARGET_NAMES:
            return Target(name)
        basic = Target.BASIC if self.has(Target.BASIC) or not self.has(Target.TOTAL) else Target.TOTAL
        return _FIELDS.get(name.removeprefix("contributor."), basic)

    def _housing(self, line: SheetLine, now: Housing) -> Housing:
        """Nothing written leaves housing in kind as it is, and otherwise means none."""
        if not self.has(Target.HOUSING):
            return now
        text = line.text(Target.HOUSING)
        if folded(text) in _IN_KIND:
            return Housing(HousingKind.IN_KIND)
        if text in NOTHING_THERE and now.kind is HousingKind.IN_KIND:
            return now
        amount = self._amount(line, Target.HOUSING)
        return Housing(HousingKind.CASH, amount) if amount else NO_HOUSING

    def _part(self, line: SheetLine, target: Target, now: int) -> int:
        return self._amount(line, target) if self.has(target) else now

    def _amount(self, line: SheetLine, target: Target, *, required: bool = False) -> int:
        text = line.text(target)
        if text in NOTHING_THERE and not required:
            return 0
        return read_amount(text, target.value, self.columns.decimal_comma)


def failed(line: SheetLine, *remarks: RowRemark) -> JudgedRow:
    """A row that cannot be judged."""
    return JudgedRow(line=line, standing=Standing.ERROR, remarks=remarks)


def standing_of(remarks: Iterable[RowRemark]) -> Standing:
    """Of a row that can go: a warning unless what is said of it only tells what will happen."""
    return Standing.WARNING if any(one.code not in ONLY_SAYS for one in remarks) else Standing.READY


def unknown(line: SheetLine) -> str:
    """Why nobody was found."""
    return "import.unknown_identity" if line.text(Target.IDENTITY) else "import.no_identity"


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


_TARGET_NAMES: Final = frozenset(one.value for one in (*AMOUNTS, *(set(Target) - {Target.NONE})))
_FIELDS: Final = {
    "housing": Target.HOUSING,
    "commission": Target.COMMISSION,
    "other_allowances": Target.OTHER,
    "birth": Target.BIRTH,
    "contract.authenticated": Target.AUTHENTICATED,
    "contract.from": Target.CONTRACT_FROM,
    "contract.to": Target.CONTRACT_TO,
    "termination_reason": Target.REASON,
    "attachments": Target.JOIN_DATE,
    "month": Target.BASIC,
    "national_id": Target.IDENTITY,
    "iqama": Target.IDENTITY,
    "gcc_id": Target.IDENTITY,
    "border_no": Target.IDENTITY,
    "passport": Target.IDENTITY,
    "target": Target.IDENTITY,
}
