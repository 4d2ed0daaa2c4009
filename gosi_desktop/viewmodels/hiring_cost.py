"""What hiring one more costs: a wage and a first day typed, worked out with each key for every kind of contributor."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Slot

from gosi_desktop.application.what_if import Hiring
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.contributor import HousingKind, NationalityGroup
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.previews import HiringCost
from gosi_desktop.domain.rule_rows import Row
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.viewmodels.base import ViewModel
from gosi_desktop.viewmodels.change_texts import Remarks, WageTexts, by_field, read_day
from gosi_desktop.viewmodels.runners import Runners


class HiringKind(StrEnum):
    """Who might be hired."""

    FIRST = "first"  # a Saudi who was never registered
    PRIOR = "prior"  # a Saudi with earlier periods
    NON_SAUDI = "non_saudi"


@dataclass(frozen=True, slots=True)
class HiringCostState:
    """``hiring`` is None until wage and day can be read."""

    establishment: str = ""
    kind: HiringKind = HiringKind.FIRST
    basic: str = ""
    housing: str = ""
    join_date: str = ""
    remarks: Remarks = field(default_factory=dict)
    hiring: Hiring | None = field(default=None, repr=False)
    explained: frozenset[str] = frozenset()

    @property
    def cost(self) -> HiringCost | None:
        """Of the kind chosen."""
        return cost_of(self.hiring, self.kind) if self.hiring is not None else None

    @property
    def saudis_after(self) -> int | None:
        """The part of Saudis with one more of the kind chosen, in hundredths of a percent."""
        if self.hiring is None or self.cost is None:
            return None
        return self.hiring.saudis_after[self.hiring.costs.index(self.cost)]


class HiringCostViewModel(ViewModel[HiringCostState]):
    """Nothing is sent and nothing is kept."""

    def __init__(self, workspace: Workspace, runners: Runners, parent: QObject | None = None) -> None:
        super().__init__(HiringCostState(), parent)
        self._what_if, self._runners = workspace.what_if, runners
        self.rules: Final[RuleBook] = workspace.rules
        self._question = 0

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, first_day: str) -> None:
        """For an establishment; what was typed there before stays."""
        if establishment != self.state.establishment:
            self._become(HiringCostState(establishment=establishment, join_date=first_day))
        self._think()

    def choose(self, kind: HiringKind) -> None:
        """Somebody else."""
        self._update(kind=kind)

    def edit(self, **texts: str) -> None:
        """``basic``, ``housing``, ``join_date``."""
        self._update(**texts)
        self._think()

    def explain(self, figure: str) -> None:
        """Open a figure into why, or close it again."""
        self._update(explained=self.state.explained ^ {figure})

    @Slot()
    def forget(self) -> None:
        """Another establishment, or the lock."""
        self._question += 1
        self._become(HiringCostState())

    # -- reading and answers ---------------------------------------------------------------------------------------

    def _think(self) -> None:
        self._question += 1
        state = self.state
        kind = HousingKind.CASH if state.housing.strip() else HousingKind.NONE
        wage, refused = WageTexts(state.basic, kind.value, state.housing).read()
        wrong = [one for one in refused if one.code != "amount.empty"]
        day = None
        try:
            day = read_day(state.join_date, "join_date")
        except RuleViolation as refusal:
            wrong.append(refusal)
        self._update(remarks=by_field(wrong))
        if wage is None or not wage.raw_wage_halalas or day is None:
            self._update(hiring=None)
            return
        self._runners.reads.run(
            partial(self._what_if.hiring, state.establishment, wage, day),
            partial(self._take, self._question),
            partial(self._refuse, self._question),
        )

    def _take(self, number: int, hiring: Hiring) -> None:
        if number == self._question:
            self._update(hiring=hiring)

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number != self._question:
            return
        self._update(hiring=None)
        if isinstance(error, RuleViolation):  # a day that no rule reaches
            self._update(remarks=by_field([RuleViolation(error.code, "join_date", **error.params)]))
        else:
            self.failed.emit(error)


def cost_of(hiring: Hiring, kind: HiringKind) -> HiringCost:
    """One kind's; before the new system both kinds of Saudis cost the same."""
    saudis = kind is not HiringKind.NON_SAUDI
    found = [one for one in hiring.costs if (one.group is NationalityGroup.SAUDI) is saudis]
    return found[-1] if kind is HiringKind.PRIOR else found[0]


def step_rows(rules: RuleBook, cost: HiringCost) -> tuple[Row, ...]:
    """The rows of the rates that begin with the steps to come."""
    found: list[Row] = []
    for before, step in zip(cost.steps, cost.steps[1:], strict=False):
        old = rules.rates(cost.group, cost.system, before.from_month).rates
        found += [row for row in rules.rates(cost.group, cost.system, step.from_month).rates if row not in old]
    return tuple(found)
