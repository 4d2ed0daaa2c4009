"""The injuries of the open establishment: cases with their clocks, one of them beside the list, or a report typed."""

from dataclasses import dataclass, field
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.injuries import Lists
from gosi_desktop.application.injury_book import InjuryBook, InjuryEntry
from gosi_desktop.application.injury_forms import InjuryDraft
from gosi_desktop.application.ports import Operation, RosterRow
from gosi_desktop.application.ports.injuries import DecidedAllowance
from gosi_desktop.application.ports.outbox import STUCK, UNSENT
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.allowance import Allowance
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.injury_changes import ReportInjury
from gosi_desktop.domain.names import folded, matches
from gosi_desktop.viewmodels.attached_papers import Looked
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.injury_form import InjuryFormViewModel
from gosi_desktop.viewmodels.injury_form_state import Section
from gosi_desktop.viewmodels.injury_request import Ask, InjuryRequestViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.sync_pill import SyncPillViewModel


class Shown(StrEnum):
    """Which cases the list shows."""

    ALL = "all"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class InjuriesState:
    """``editing`` while a report is typed in place of the list; ``decided`` is the allowance of the chosen case."""

    establishment: str = ""
    loaded: bool = False
    book: InjuryBook = field(default_factory=InjuryBook, repr=False)
    lists: Lists = field(default_factory=dict, repr=False)
    shown: Shown = Shown.ALL
    text: str = ""
    chosen: str = ""
    editing: bool = False
    estimate: Allowance | None = field(default=None, repr=False)
    throwing: InjuryEntry | None = field(default=None, repr=False)  # asked about: is it really not wanted?
    opened: bool = False  # the arithmetic of the allowance
    decided: DecidedAllowance | None = field(default=None, repr=False)
    decided_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def entry(self) -> InjuryEntry | None:
        """The chosen one."""
        return self.book.entry(self.chosen)

    @property
    def may_report(self) -> bool:
        """Whether this role reports injuries."""
        return ReportInjury.kind in self.book.may

    def of(self, shown: Shown) -> tuple[InjuryEntry, ...]:
        """Those of a filter."""
        if shown is Shown.ALL:
            return self.book.entries
        return tuple(one for one in self.book.entries if one.is_open is (shown is Shown.OPEN))

    @property
    def listed(self) -> tuple[InjuryEntry, ...]:
        """Those of the filter that the words find: names, numbers, what happened."""
        if not self.text.strip():
            return self.of(self.shown)
        return tuple(one for one in self.of(self.shown) if matches(folded(_words_of(one)), self.text))


class InjuriesViewModel(ViewModel[InjuriesState]):
    """Reads from the cache; only what the authority decided on the allowance needs a line.

    ``person_wanted`` names whom to show in the list of contributors, ``outbox_wanted`` a request there,
    ``print_wanted`` the case whose paper is asked for, ``first_hour_wanted`` the page of the first hour.
    """

    asked = Signal(object)  # Operation
    pull_wanted = Signal()
    print_wanted = Signal(object)  # InjuryEntry
    first_hour_wanted = Signal()
    looked = Signal(object)  # Looked: a paper to look at
    read = Signal()

    def __init__(
        self,
        workspace: Workspace,
        runners: Runners,
        relay: Relay,
        sync: SyncPillViewModel,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(InjuriesState(), parent)
        self._workspace, self._injuries, self._runners = workspace, workspace.injuries, runners
        self._question, self._watched, self._wanted = 0, False, ""
        self.form = InjuryFormViewModel(workspace, runners, sync, self)
        self.form.asked.connect(self._asked)
        self.form.closed.connect(self._leave_form)
        self.form.failed.connect(self.failed)
        self.request = InjuryRequestViewModel(workspace, runners, self)
        self.request.asked.connect(self._asked)
        self.request.failed.connect(self.failed)
        self.fetch = Command(
            runners.reads, self._fetch, done=self._fetched, failed=self._not_fetched, parent=self
        )  # fmt: skip
        self.decide = Command(
            runners.writes, self._decide, done=lambda _: self.pull_wanted.emit(), failed=self.failed.emit, parent=self
        )
        relay.changed.connect(self._hear)

    # -- verbs -----------------------------------------------------------------------------------------------------

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        self._runners.reads.run(self._read, partial(self._take, self._question), self._not_read)

    def open(self) -> None:
        """The page is shown."""
        self._watched = True
        self.load()

    def open_case(self, id: str) -> None:
        """One of them beside the list, whatever was filtered before; from another page."""
        self._wanted = id
        if self.state.editing:
            self.form.close()
        self.open()

    def show(self, shown: Shown) -> None:
        """Filter the list."""
        self._update(shown=shown)

    def search(self, text: str) -> None:
        """Find cases."""
        self._update(text=text)

    def search_only(self, text: str) -> None:
        """These words in all cases, and the first that they find; from another page."""
        if self.state.editing:
            self.form.close()
        self._update(shown=Shown.ALL, text=text)
        if self.state.listed:
            self.choose(self.state.listed[0].id)

    def choose(self, id: str) -> None:
        """Another one beside the list."""
        if id != self.state.chosen:
            self._update(chosen=id, estimate=None, opened=False, decided=None, decided_error=None)
            self._look_at_allowance()

    def report(self, row: RosterRow | None = None) -> None:
        """«إبلاغ عن إصابة»; about somebody, when it is asked for from his row."""
        if self.state.establishment:
            self.form.begin(self.state.establishment, row)
            self._update(editing=True)
        else:
            self._runners.reads.run(self._opened, partial(self._report_first, row), self._not_read)

    def go_on(self) -> None:
        """The draft that is chosen, or the report that waits or was refused."""
        entry = self.state.entry
        if entry is None:
            return
        if entry.draft is not None:
            self.form.go_on(entry.draft)
        elif entry.report is not None and entry.report.state in UNSENT | STUCK:
            self.form.edit(entry.report)
        else:
            return
        self._update(editing=True)

    def go_on_with_papers(self) -> None:
        """The same, at its papers."""
        self.go_on()
        if self.state.editing:
            self.form.go_to(Section.PAPERS)

    def send_now(self, operation: Operation) -> None:
        """A report that waits until it is asked for."""
        work = partial(self._workspace.outbox.send, [operation.id])
        self._runners.writes.run(work, lambda _: self.load(), self._not_read)

    def edit(self, operation: Operation) -> None:
        """A report of the outbox."""
        self._watched = True
        self.form.edit(operation)
        self._update(editing=True, establishment=operation.establishment)

    def type_on(self, draft: InjuryDraft) -> None:
        """A draft that was begun elsewhere."""
        self._watched = True
        self.form.go_on(draft)
        self._update(editing=True, establishment=draft.establishment)

    def ask(self, ask: Ask, answers: str | None = None) -> None:
        """Ask something about the chosen case."""
        entry = self.state.entry
        if entry is not None:
            self.request.open(entry, ask, answers)

    def ask_to_throw_away(self, entry: InjuryEntry | None) -> None:
        """Is it really not wanted? None: it is kept."""
        self._update(throwing=entry)

    def throw_away(self) -> None:
        """The draft, or the record of first aid, that was asked about."""
        entry = self.state.throwing
        self._update(throwing=None)
        if entry is not None and entry.draft is not None:
            forms = self._injuries.forms
            self._runners.writes.run(partial(forms.drop, entry.id), lambda _: self.load(), self._not_read)

    def look(self, sha256: str) -> None:
        """Show a paper of the chosen case."""
        entry = self.state.entry
        if entry is not None:
            self._runners.reads.run(partial(self._page, entry, sha256), self._shown_paper, self._not_read)

    def explain(self) -> None:
        """Open the arithmetic of the allowance, or close it."""
        self._update(opened=not self.state.opened)

    def print_case(self) -> None:
        """The paper of the chosen case."""
        if self.state.entry is not None:
            self.print_wanted.emit(self.state.entry)

    @property
    def can_decide(self) -> bool:
        """Only in practice: the authority can be let decide."""
        return self._workspace.practice is not None

    def forget(self) -> None:
        """Drop all that is personal: the lock, or another establishment."""
        self._question += 1
        self.form.forget()
        self.request.forget()
        self._become(InjuriesState())

    # -- work and answers ------------------------------------------------------------------------------------------

    def _opened(self) -> str:
        opened = self._workspace.establishments.opened()
        return opened.head.establishment if opened is not None else ""

    def _report_first(self, row: RosterRow | None, establishment: str) -> None:
        """Asked for from another page before this one was ever read."""
        if establishment:
            self._update(establishment=establishment)
            self.report(row)

    def _read(self) -> tuple[InjuryBook, Lists]:
        return self._injuries.book(self._opened()), self._injuries.lists()

    def _take(self, number: int, found: tuple[InjuryBook, Lists]) -> None:
        if number != self._question:
            return
        book, lists = found
        wanted, self._wanted = self._wanted, ""
        before = self.state.chosen
        self._update(establishment=book.establishment, loaded=True, book=book, lists=lists, error=None)
        if wanted and book.entry(wanted) is not None:
            self._update(shown=Shown.ALL, text="")
            chosen = wanted
        else:
            first = next(iter(self.state.listed or book.entries), None)
            chosen = before if book.entry(before) is not None else first.id if first is not None else ""
        if chosen != before:
            self._update(chosen="")
            self.choose(chosen)
        else:
            self._look_at_allowance()
        if book.settled:
            drop = partial(self._drop, book.settled)
            self._runners.writes.run(drop, lambda _: None, self._not_read)
        self.read.emit()

    def _drop(self, drafts: tuple[str, ...]) -> None:
        for id in drafts:
            self._injuries.forms.drop(id)

    def _not_read(self, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        self._update(error=error)
        self.failed.emit(error)

    def _look_at_allowance(self) -> None:
        entry = self.state.entry
        if entry is None or entry.injury is None or not self.state.book.wages:
            self._update(estimate=None)
            return
        self._runners.reads.run(
            partial(self._injuries.estimate, entry), partial(self._take_estimate, entry.id), self._not_read
        )

    def _take_estimate(self, id: str, estimate: Allowance | None) -> None:
        if id == self.state.chosen:
            self._update(estimate=estimate)

    def _fetch(self, entry: InjuryEntry) -> tuple[str, DecidedAllowance]:
        return entry.id, self._injuries.decided_allowance(entry)

    def _fetched(self, found: tuple[str, DecidedAllowance]) -> None:
        if found[0] == self.state.chosen:
            self._update(decided=found[1], decided_error=None)

    def _not_fetched(self, error: GosiError) -> None:
        self._update(decided=None, decided_error=error)

    def _decide(self, entry: InjuryEntry, decision: str) -> None:
        if self._workspace.practice is not None:
            self._workspace.practice.decide_injury(entry.establishment, entry.id, decision)

    def _page(self, entry: InjuryEntry, sha256: str) -> Looked | None:
        paper: PaperFile | None = self._injuries.paper(entry, sha256)
        if paper is None:
            return None
        return self.request.papers.page_of(paper)

    def _shown_paper(self, looked: Looked | None) -> None:
        if looked is not None:
            self.looked.emit(looked)

    @Slot(object)
    def _asked(self, operation: Operation) -> None:
        self._wanted = operation.change.target
        self.asked.emit(operation)
        self.load()

    @Slot(str)
    def _leave_form(self, id: str) -> None:
        self._wanted = id or self._wanted
        self._update(editing=False)
        self.load()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self._watched and kinds & {Kind.OUTBOX, Kind.ROSTER, Kind.DRAFTS, Kind.ESTABLISHMENTS}:
            self._runners.later(self, self.load)


def _words_of(entry: InjuryEntry) -> str:
    """What a search looks through."""
    person = entry.person
    names = (person.names.ar, person.names.en or "", person.identity) if person is not None else ()
    injury = entry.injury
    case = (injury.case_no or "", injury.report.how, injury.report.place.text) if injury is not None else ()
    typed = (entry.draft.form.how, entry.draft.form.place) if entry.draft is not None else ()
    return " ".join((*names, *case, *typed))
