"""The wage of one contributor, or of several: a rise, or parts that are set; from a month on."""

from dataclasses import dataclass, field, replace
from enum import StrEnum
from functools import partial
from typing import Any, Final

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.changes import AnyChange, UpdateWage
from gosi_desktop.domain.clock import today_in_riyadh
from gosi_desktop.domain.contribution import Assessment
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import Month, parse_amount
from gosi_desktop.viewmodels.change_dialog import ChangeViewModel, Outcome
from gosi_desktop.viewmodels.change_texts import Remarks, WageTexts, by_field, raised, read_percent
from gosi_desktop.viewmodels.runners import Runners

MONTHS_AHEAD: Final = 12


class Way(StrEnum):
    """How the wages of several change."""

    PERCENT = "percent"
    AMOUNT = "amount"
    PARTS = "parts"


@dataclass(frozen=True, slots=True)
class WageEditorState:
    """``texts`` of one are his wage in ``month``; of several only what is to be the same for all."""

    establishment: str
    people: tuple[RosterRow, ...]
    month: Month
    months: tuple[Month, ...]
    way: Way = Way.PARTS
    texts: WageTexts = field(default_factory=WageTexts)
    rise: str = ""
    remarks: Remarks = field(default_factory=dict)
    outcome: Outcome = field(default_factory=Outcome)
    words: frozenset[str] = frozenset()
    explained: frozenset[str] = frozenset()
    loaded: bool = False

    @property
    def several(self) -> bool:
        """Whether it is about more than one."""
        return len(self.people) > 1

    @property
    def before(self) -> Assessment | None:
        """The contribution of the month as it is, of one."""
        return self.outcome.proposals[0].before if len(self.outcome.proposals) == 1 else None

    @property
    def after(self) -> Assessment | None:
        """The contribution of the month as it would be, of one."""
        return self.outcome.proposals[0].after if len(self.outcome.proposals) == 1 else None

    def sums(self, after: bool) -> tuple[int, int, int]:
        """Contributory wages, employer's and contributors' shares of those that can be asked for, in halalas."""
        found = [one.after if after else one.before for one in self.outcome.ready]
        known = [one for one in found if one is not None]
        return (
            sum(one.contributory_halalas for one in known),
            sum(one.employer_halalas for one in known),
            sum(one.employee_halalas for one in known),
        )


class WageEditorViewModel(ChangeViewModel[WageEditorState]):
    """Worked out with each key; the same batch is taken back as one."""

    def __init__(
        self,
        establishment: str,
        people: tuple[RosterRow, ...],
        workspace: Workspace,
        runners: Runners,
        parent: QObject | None = None,
    ) -> None:
        now = Month.of(today_in_riyadh(workspace.clock))
        months = tuple(now.shift(ahead) for ahead in range(MONTHS_AHEAD))
        several = len(people) > 1
        way = Way.PERCENT if several else Way.PARTS
        texts = WageTexts(housing_kind="") if several else WageTexts()
        super().__init__(
            WageEditorState(establishment, people, now, months, way, texts, loaded=several), workspace, runners, parent
        )
        self._typed = False

    # -- verbs -----------------------------------------------------------------------------------------------------

    def load(self) -> None:
        """Read the wage that holds; nothing is shown before."""
        if self.state.several:
            return
        change = self._instead_of.change if self._instead_of is not None else None
        if isinstance(change, UpdateWage):
            months = tuple(sorted({*self.state.months, change.month}))
            self._typed = True
            self._update(month=change.month, months=months, texts=WageTexts.of(change.wage), loaded=True)
            self._think()
            return
        row = self.state.people[0]
        self._runners.reads.run(
            partial(self._changes.dossier, self.state.establishment, row.contributor_id), self._fill, self._not_read
        )

    def edit(self, **changes: str) -> None:
        """A part of the wage: ``basic``, ``housing_kind``, ``housing``, ``commission``, ``other``."""
        self._typed = True
        self._update(texts=replace(self.state.texts, **changes), words=frozenset())
        self._think()

    def choose_way(self, way: Way) -> None:
        """By percent, by an amount, or parts that are set."""
        self._update(way=way, rise="", remarks={}, words=frozenset())
        self._think()

    def edit_rise(self, text: str) -> None:
        """By how much."""
        self._update(rise=text, words=frozenset())
        self._think()

    def choose_month(self, month: Month) -> None:
        """From which month on; a wage that nobody has typed over is the one of that month."""
        self._update(month=month, words=frozenset())
        if self._typed or self.state.several:
            self._think()
        else:
            self.load()

    def explain(self, figure: str) -> None:
        """Open a figure into why, or close it again."""
        self._update(explained=self.state.explained ^ {figure})

    # -- reading what is typed -------------------------------------------------------------------------------------

    def _fill(self, dossier: Dossier) -> None:
        held = dossier.wage_of(self.state.people[0].engagement_id, self.state.month)
        texts = WageTexts.of(held.parts) if held is not None else WageTexts()
        self._update(texts=texts, loaded=True)
        self._think()

    def _not_read(self, error: Exception) -> None:
        self._fail(self._question, error)

    def _think(self) -> None:
        state = self.state
        wrong = self._unreadable()
        self._update(remarks=by_field(wrong))
        if wrong or not self._anything_typed():
            self._no_outcome()
            return
        self._work_out(partial(_made, state), _month_of)

    def _anything_typed(self) -> bool:
        state = self.state
        if not state.several:
            return True
        if state.way is not Way.PARTS:
            return bool(state.rise.strip())
        return state.texts != WageTexts(housing_kind="")

    def _unreadable(self) -> tuple[RuleViolation, ...]:
        state = self.state
        if state.way is Way.PARTS:
            return state.texts.read(WageParts(1) if state.several else None)[1]
        if not state.rise.strip():
            return ()
        try:
            _rise(state)
        except RuleViolation as refusal:
            return (refusal,)
        return ()

    def _shown(self, outcome: Outcome) -> dict[str, Any]:
        """Of one, what the rules say stands at the fields."""
        if self.state.several:
            return {"outcome": outcome}
        found = [finding for one in outcome.proposals for finding in one.findings]
        return {"outcome": outcome, "remarks": by_field([*outcome.refused.values(), *found])}


def _month_of(change: AnyChange) -> Month | None:
    return change.month if isinstance(change, UpdateWage) else None


def _made(state: WageEditorState, row: RosterRow, dossier: Dossier) -> UpdateWage | None:
    """The change of one of them; None when his wage would be what it is."""
    held = dossier.wage_of(row.engagement_id, state.month)
    if not state.several:
        wage = state.texts.read()[0]
    elif held is None:
        raise RuleViolation("wage.unknown", "basic_wage")
    elif state.way is Way.PARTS:
        wage, wrong = state.texts.read(held.parts)
        if wrong:
            raise wrong[0]
    else:
        percent, halalas = _rise(state)
        wage = raised(held.parts, by_percent=percent, by_halalas=halalas)
    if wage is None or (held is not None and wage == held.parts):
        return None
    return UpdateWage(engagement_id=row.engagement_id, month=state.month, wage=wage)


def _rise(state: WageEditorState) -> tuple[int, int]:
    """Hundredths of a percent, and halalas."""
    if state.way is Way.PERCENT:
        return read_percent(state.rise, "rise"), 0
    return 0, parse_amount(state.rise, field="rise")
