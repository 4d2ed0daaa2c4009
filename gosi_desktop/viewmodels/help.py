"""Help: whether the authority's telephone is answered now, official ways to it, and answers that can be searched."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, QTimer, Slot

from gosi_desktop.domain.clock import Clock, today_in_riyadh
from gosi_desktop.domain.names import folded, matches
from gosi_desktop.domain.opening_hours import Answered, answered_at
from gosi_desktop.domain.rule_rows import ChannelRow, DeadlineRow, EmergencyNumberRow, LatePenaltyRow, SystemRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import Runs, ViewModel

if TYPE_CHECKING:
    from collections.abc import Callable

    from gosi_desktop.application.support import Support
    from gosi_desktop.viewmodels.support import SupportViewModel

MOST: Final = 24  # answers on the page; the others are found by searching
_TICK: Final = 15_000  # milliseconds between two looks at the clock
_ACTS: Final = {
    "pay_day": "pay",
    "injury_days": "report_injury",
    "told_days": "tell_employer",
    "data_days": "update_establishment",
}


class Part(StrEnum):
    """The two lists of answers."""

    QUESTIONS = "questions"
    REFUSALS = "refusals"  # what the program or the service may say no with


@dataclass(frozen=True, slots=True)
class Answerable:
    """An answer as it is searched: everything that is said in it, folded."""

    key: str
    part: Part
    haystack: str


@dataclass(frozen=True, slots=True)
class HelpState:
    """``found`` are keys of answers, ``more`` how many there are beside them; ``opened`` the one that is open."""

    now: datetime
    answered: Answered | None = None
    channels: Mapping[str, ChannelRow] | None = None
    part: Part = Part.QUESTIONS
    query: str = ""
    found: tuple[str, ...] = ()
    more: int = 0
    opened: str = ""


class HelpViewModel(ViewModel[HelpState]):
    """Needs no service and no profile: it says the same before sign-in and offline."""

    def __init__(
        self,
        rules: RuleBook,
        clock: Clock,
        support: "SupportViewModel | None" = None,
        parent: QObject | None = None,
    ) -> None:
        """``support`` makes reports of faults and knows the licences; None where nothing does."""
        super().__init__(HelpState(clock.now()), parent)
        self._rules, self._clock = rules, clock
        self.support = support
        self._answers: Sequence[Answerable] = ()
        self._timer = QTimer(self)
        self._timer.setInterval(_TICK)
        self._timer.timeout.connect(self.look)
        self.look()

    @property
    def rules_version(self) -> str:
        """Of the tables the answers and the hours come from."""
        return self._rules.version

    @property
    def figures(self) -> Mapping[str, int | date]:
        """What the answers name, from the rows in force: days, dates, and the percentage of the fine in hundredths."""
        today = today_in_riyadh(self._clock)
        acts = {row.act: row.n for row in self._rules.in_force(DeadlineRow, today)}
        found: dict[str, int | date] = {name: acts[act] for name, act in _ACTS.items() if act in acts}
        found["new_from"] = max(row.valid_from for row in self._rules.rows(SystemRow))
        found |= {row.whom: int(row.number) for row in self._rules.in_force(EmergencyNumberRow, today)}
        fines = self._rules.in_force(LatePenaltyRow, Month.of(today).last)
        if fines:
            found["fine"] = fines[0].percent
        return found

    def watch(self, watched: bool) -> None:
        """Whether it is in front: only then it follows the clock."""
        if watched:
            self.look()
            self._timer.start()
        else:
            self._timer.stop()

    @Slot()
    def look(self) -> None:
        """What the clock says now."""
        now = self._clock.now()
        channels = {row.id: row for row in self._rules.in_force(ChannelRow, today_in_riyadh(self._clock)) if row.shown}
        self._update(now=now, answered=answered_at(self._rules, now), channels=channels)

    def learn(self, answers: Sequence[Answerable]) -> None:
        """What can be asked, in the language of the screen."""
        self._answers = answers
        self._search()

    def show_part(self, part: Part) -> None:
        """The other list, from its beginning."""
        self._update(part=part, opened="")
        self._search()

    def search(self, text: str) -> None:
        """Both lists at once; folded as the names of the roster are."""
        self._update(query=text, opened="")
        self._search()

    def open(self, key: str) -> None:
        """Open an answer; the open one is closed."""
        self._update(opened="" if key == self.state.opened else key)

    def show_answer(self, key: str) -> None:
        """The answer to one question or refusal, found and open, whatever was searched before."""
        part = next((one.part for one in self._answers if one.key == key), None)
        if part is not None:
            self._update(query="", part=part)
            self._search(key)
            self._update(opened=key)

    def forget(self) -> None:
        """Nothing here is personal but what was searched for."""
        self._update(query="", opened="", part=Part.QUESTIONS)
        self._search()

    def _search(self, first: str = "") -> None:
        query, part = self.state.query, self.state.part
        if folded(query):
            keys = [one.key for one in self._answers if matches(one.haystack, query)]
        else:
            keys = [one.key for one in self._answers if one.part is part]
        if first in keys:
            keys.insert(0, keys.pop(keys.index(first)))
        self._update(found=tuple(keys[:MOST]), more=max(len(keys) - MOST, 0))


def help_without_profile(support: "Callable[[], Support]", runner: Runs) -> HelpViewModel:
    """The help before sign-in; whoever shows it owns it."""
    from gosi_desktop.viewmodels.support import SupportViewModel

    desk, reports = support(), SupportViewModel(support, None, runner)
    made = HelpViewModel(desk.rules, desk.clock, reports)
    reports.setParent(made)
    return made
