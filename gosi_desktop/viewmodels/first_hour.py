"""The first hour after an injury: whom to call, what to do, what to gather, kept for the case; its papers.

What the rules say is here from the beginning: it needs no line, no data and no sign-in.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import partial
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.application.injury_forms import InjuryDraft, InjuryForm
from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.clock import RIYADH, today_in_riyadh
from gosi_desktop.domain.documents import Note, NoteKind
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.injuries import OUTSIDE, REPORT, TELL
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.domain.rule_rows import AllowanceRow, ClaimRow, DeadlineRow, EmergencyNumberRow
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners

STEPS: Final = ("stop", "treat", "keep", "note", "tell", "report")
PICTURES: Final = ("place", "tool", "ground", "signs")
PAPERS: Final = ("identity", "witnesses", "schedule", "medical", "official")
MINUTES: Final = (0, 10, 20, 30, 45, 60)  # ours: when each step should be done
_ACTS: Final = (TELL, REPORT, OUTSIDE)
_HEARD: Final = frozenset({Kind.DRAFTS, Kind.OUTBOX, Kind.ROSTER, Kind.ESTABLISHMENTS})


@dataclass(frozen=True, slots=True)
class FirstHourState:
    """``cases`` are those still open, ``chosen`` the one whose ticks are shown; "": none yet."""

    numbers: tuple[EmergencyNumberRow, ...] = ()
    days: tuple[DeadlineRow, ...] = ()
    claims: Mapping[str, int] = field(default_factory=dict)  # years, by what is claimed
    percents: Mapping[str, int] = field(default_factory=dict)  # of the daily wage, by care
    now: datetime | None = None
    establishment: str = ""
    cases: tuple[InjuryEntry, ...] = field(default=(), repr=False)
    chosen: str = ""
    ticked: frozenset[str] = frozenset()
    cards: tuple[Note, ...] = field(default=(), repr=False)  # who gives first aid, where the box is: notes of our own
    may_report: bool = False
    error: GosiError | None = None

    @property
    def case(self) -> InjuryEntry | None:
        """The chosen one."""
        return next((one for one in self.cases if one.id == self.chosen), None)


@dataclass(frozen=True, slots=True)
class _Found:
    establishment: str
    cases: tuple[InjuryEntry, ...]
    chosen: str
    ticked: frozenset[str]
    may_report: bool
    cards: tuple[Note, ...] = ()


class FirstHourViewModel(ViewModel[FirstHourState]):
    """``noted`` brings the draft in which the hour stands, ``paper_made`` what can be printed."""

    noted = Signal(object)  # InjuryDraft
    paper_made = Signal(object)  # ArchivedPaper

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        self._workspace, self._runners = workspace, runners
        super().__init__(self._by_the_rules(), parent)
        self._question, self._watched = 0, False
        reads, writes = runners.reads, runners.writes
        self.note_now = Command(
            writes, self._note, done=self.noted.emit, failed=self.failed.emit, allowed=lambda: self.state.may_report,
            parent=self,
        )  # fmt: skip
        self.print_hospital = Command(
            reads, self._hospital, done=self.paper_made.emit, failed=self.failed.emit,
            allowed=lambda: self.state.case is not None, parent=self,
        )  # fmt: skip
        self.print_wall = Command(reads, self._wall, done=self.paper_made.emit, failed=self.failed.emit, parent=self)
        self.print_report = Command(
            reads, workspace.injury_papers.keep_report, done=self.paper_made.emit, failed=self.failed.emit, parent=self
        )
        relay.changed.connect(self._hear)

    def watch(self, watched: bool) -> None:
        """Whether the page is in front: only then it follows what changes."""
        self._watched = watched
        if watched:
            self.load()

    @Slot()
    def load(self) -> None:
        """The open cases, and what was done for the chosen one."""
        self._question += 1
        number = self._question
        self._update(now=self._workspace.clock.now())
        self._runners.reads.run(
            partial(self._read, self.state.chosen), partial(self._take, number), partial(self._refuse, number)
        )

    def choose(self, id: str) -> None:
        """Another case."""
        self._update(chosen=id)
        self.load()

    def tick(self, code: str, done: bool) -> None:
        """Something was done, or was not; kept for the case."""
        ticked = self.state.ticked | {code} if done else self.state.ticked - {code}
        self._update(ticked=ticked)
        keep = partial(self._workspace.choices.keep, self._view(self.state.chosen), {"ticked": sorted(ticked)})
        self._runners.writes.run(keep, lambda _: None, partial(self._refuse, self._question))

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self._become(self._by_the_rules())

    # -- work ------------------------------------------------------------------------------------------------------

    def _by_the_rules(self) -> FirstHourState:
        rules, now = self._workspace.rules, self._workspace.clock.now()
        today = today_in_riyadh(self._workspace.clock)
        days = {row.act: row for row in rules.in_force(DeadlineRow, today)}
        return FirstHourState(
            numbers=rules.in_force(EmergencyNumberRow, today),
            days=tuple(days[act] for act in _ACTS if act in days),
            claims={row.what: row.years for row in rules.in_force(ClaimRow, today)},
            percents={row.care: row.percent for row in rules.in_force(AllowanceRow, today)},
            now=now,
        )

    def _read(self, chosen: str) -> _Found:
        """On the runner."""
        opened = self._workspace.establishments.opened()
        number = opened.head.establishment if opened is not None else ""
        if not number:
            return _Found("", (), "", self._ticked("", ""), may_report=False)
        book = self._workspace.injuries.book(number)
        cases = tuple(one for one in book.entries if one.is_open)
        if chosen not in {one.id for one in cases}:
            chosen = next((one.id for one in cases if one.clock is not None), "")
        notes = (one.note for one in self._workspace.documents.book(number).notes.values())
        cards = tuple(one for one in notes if one.kind is NoteKind.SAFETY_CARD)
        return _Found(number, cases, chosen, self._ticked(number, chosen), ReportInjury.kind in book.may, cards)

    def _take(self, number: int, found: _Found) -> None:
        if number == self._question:
            self._update(
                establishment=found.establishment, cases=found.cases, chosen=found.chosen, ticked=found.ticked,
                may_report=found.may_report, cards=found.cards, error=None,
            )  # fmt: skip
            for command in (self.note_now, self.print_hospital):
                command.refresh()

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(error=error)

    def _note(self) -> InjuryDraft:
        """The hour, and who noted it; what was ticked before there was a case goes with it."""
        workspace, number = self._workspace, self.state.establishment
        account, now = workspace.session.account(), workspace.clock.now().astimezone(RIYADH)
        form = InjuryForm(
            told_on=f"{now:%Y/%m/%d}", told_at=f"{now:%H:%M}", reporter=account.name if account is not None else ""
        )
        draft = workspace.injuries.forms.keep(workspace.injuries.forms.begin(number, form))
        before = self._ticked(number, "")
        workspace.choices.keep(self._view(draft.id), {"ticked": sorted(before | {"note", "report"})})
        workspace.choices.keep(self._view("", number), {"ticked": []})
        workspace.events.publish(Kind.DRAFTS)
        return draft

    def _hospital(self) -> ArchivedPaper:
        return self._workspace.injury_papers.keep_hospital_sheet(self.state.establishment, self.state.chosen)

    def _wall(self) -> ArchivedPaper:
        return self._workspace.injury_papers.keep_first_hour_sheet(self.state.establishment)

    def _ticked(self, number: str, case: str) -> frozenset[str]:
        kept = self._workspace.choices.read(self._view(case, number)).get("ticked", ())
        return frozenset(one for one in kept if isinstance(one, str)) if isinstance(kept, list) else frozenset()

    def _view(self, case: str, number: str = "") -> str:
        return f"first_hour.{case or number or self.state.establishment}"

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & _HEARD:
            self._runners.later(self, self.load)
