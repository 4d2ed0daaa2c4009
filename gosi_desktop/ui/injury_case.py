"""One case: how it stands and what presses, its moments, its data, its papers, the daily allowance."""

from collections.abc import Callable

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from gosi_desktop.application.injury_book import InjuryEntry, Standing
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.domain.injuries import InjuryState
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.injury_allowance import AllowanceBox
from gosi_desktop.ui.injury_facts import InjuryFacts
from gosi_desktop.ui.injury_moments import InjuryMoments
from gosi_desktop.ui.injury_pressing import InjuryPressing, Pressing
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.open_scroll import OpenScroll
from gosi_desktop.ui.widgets.timeline import Timeline
from gosi_desktop.viewmodels.injuries import InjuriesViewModel
from gosi_desktop.viewmodels.injury_request import Ask, offered

_UNDECIDED = ("ask", "accept", "reject")
_DECISIONS = {
    InjuryState.SUBMITTED: _UNDECIDED, InjuryState.IN_REVIEW: _UNDECIDED, InjuryState.INFO_REQUESTED: _UNDECIDED,
    InjuryState.ACCEPTED: ("treat", "close"), InjuryState.TREATMENT_ONGOING: ("close",),
    InjuryState.REOPENED: (*_UNDECIDED, "close"),
}  # fmt: skip
_ASIDE = 300
_STACKED = 560  # narrower: the data under the moments


class InjuryCaseView(ClippedCard):
    """Everything about the chosen entry."""

    outbox_wanted = Signal()
    person_wanted = Signal(str)

    def __init__(self, model: InjuriesViewModel, words: InjuryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model, self._words, self._masked = model, words, False
        self._moments, self._data, self._sizes = (
            InjuryMoments(words, self),
            InjuryFacts(words, self),
            ArchiveWords(self),
        )
        self._pressing = InjuryPressing(model, words, self.outbox_wanted.emit, self)
        self._lay_out()
        self.raise_corners()
        Binding(self, model, lambda state: (state.entry, state.book, state.lists), lambda _: self._show())
        Binding(self, model, lambda s: (s.estimate, s.opened, s.decided, s.decided_error), lambda _: self._show_money())

    def show_masked(self, masked: bool) -> None:
        """Hide the identity and what is paid, or show them again."""
        self._masked = masked
        self._show()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.body.addWidget(self._head())
        self.banner = Banner("", " ")
        self.act = Button("", Kind.PRIMARY)
        self.banner.buttons.addWidget(self.act, 0, Qt.AlignmentFlag.AlignVCenter)
        self.act.clicked.connect(lambda: self._do())
        self._do: Callable[[], object] = lambda: None
        around = QVBoxLayout()
        around.setContentsMargins(20, 0, 20, 16)
        around.addWidget(self.banner)
        self._over = QWidget()
        self._over.setLayout(around)
        self.body.addWidget(self._over)
        self.body.addWidget(Line())
        inside = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._columns.setContentsMargins(20, 18, 20, 18)
        self._columns.setSpacing(24)
        self._columns.addLayout(self._story(), 1)
        self._side = self._aside()
        self._columns.addWidget(self._side)
        self.scrolled = OpenScroll(inside)
        self.body.addWidget(self.scrolled, 1)

    def _head(self) -> QWidget:
        self.name = Label("", "card-title", wrap=True)
        self.number = Label("", "table", "text-2")
        self.badge = Badge("")
        self.print = Button(self.tr("Print the report"), icon="printer", size=Size.SMALL)
        self.print.clicked.connect(self._model.print_case)
        self.more = IconButton("more", self.tr("More about this case"), edge=30)
        self.more.clicked.connect(self._open_menu)
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(20, 14, 14, 12)
        row.setSpacing(10)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.name)
        under = QHBoxLayout()
        under.setSpacing(8)
        under.addWidget(self.badge)
        under.addWidget(self.number)
        under.addStretch(1)
        words.addLayout(under)
        row.addLayout(words, 1)
        row.addWidget(self.print, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.more, 0, Qt.AlignmentFlag.AlignTop)
        return holder

    def _story(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(12)
        column.addWidget(Label(self.tr("Course of the injury"), "body-strong"))
        self.timeline = Timeline(self.tr("Course of the injury"))
        column.addWidget(self.timeline)
        column.addStretch(1)
        return column

    def _aside(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Label(self.tr("What the report says"), "body-strong"))
        self._facts = QVBoxLayout()
        self._facts.setSpacing(6)
        column.addLayout(self._facts)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("Papers"), "body-strong"))
        head.addStretch(1)
        self.add = LinkButton(self.tr("Add"))
        self.add.clicked.connect(self._add_paper)
        head.addWidget(self.add)
        column.addSpacing(6)
        column.addLayout(head)
        self._papers = QVBoxLayout()
        self._papers.setSpacing(4)
        column.addLayout(self._papers)
        column.addSpacing(6)
        self.allowance = AllowanceBox()
        self.allowance.why.clicked.connect(self._model.explain)
        self.allowance.fetch.clicked.connect(self._fetch)
        column.addWidget(self.allowance)
        self.practice = self._practice()
        column.addWidget(self.practice)
        column.addStretch(1)
        return holder

    def _practice(self) -> QWidget:
        """In practice somebody plays the authority."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 6, 0, 0)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Practice: decide as the service would"), "caption", "text-3", wrap=True))
        row = FlowLayout(gap=6)
        self.decisions: dict[str, Button] = {}
        for decision, words in (
            ("ask", self.tr("Ask")), ("accept", self.tr("Accept")), ("reject", self.tr("Reject")),
            ("treat", self.tr("Treat")), ("close", self.tr("Close")),
        ):  # fmt: skip
            made = self.decisions[decision] = Button(words, size=Size.SMALL)
            made.clicked.connect(lambda _on=False, decision=decision: self._decide(decision))
            row.addWidget(made)
        column.addLayout(row)
        return holder

    def _show_decisions(self, entry: InjuryEntry) -> None:
        """Those that the authority could take as the case stands."""
        state = entry.injury.state if entry.injury is not None and entry.report is None else None
        wanted = _DECISIONS.get(state, ()) if state is not None and self._model.can_decide else ()
        self.practice.setVisible(bool(wanted))
        for decision, button in self.decisions.items():
            button.setVisible(decision in wanted)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self) -> None:
        state = self._model.state
        entry, self._words.lists = state.entry, state.lists
        self.setVisible(entry is not None)
        if entry is None:
            return
        said = self._words.state(entry, state.book.now)
        self.name.setText(self._words.name(entry))
        self.badge.show_badge(said.words, said.tone, said.icon)
        self.number.setText(self._number(entry))
        self.print.setVisible(entry.injury is not None or entry.standing is Standing.FIRST_AID)
        self.more.setVisible(bool(self._verbs(entry)))
        self._show_pressing(self._pressing.of(entry, state))
        self.timeline.show_moments(self._moments.of(entry, state.book))
        clear(self._facts)
        for name, value in self._data.of(entry):
            self._facts.addLayout(_row(name, value))
        self._show_papers(entry)
        self._show_decisions(entry)
        self._show_money()

    def _number(self, entry: InjuryEntry) -> str:
        person, injury = entry.person, entry.injury
        identity = "" if person is None else DOTS if self._masked else formats().identity(person.identity)
        case = ""
        if injury is not None and injury.case_no:
            case = self.tr("Case {number}").format(number=formats().identity(injury.case_no))
        return " · ".join(part for part in (identity, case) if part)

    def _show_money(self) -> None:
        state, entry = self._model.state, self._model.state.entry
        reported = entry is not None and entry.standing is Standing.REPORTED and entry.report is None
        self.allowance.show_allowance(state.estimate, self._masked, state.opened, reported)
        self.allowance.show_decided(state.decided, state.decided_error, self._masked)

    def _show_pressing(self, pressing: Pressing | None) -> None:
        self._over.setVisible(pressing is not None)
        if pressing is None:
            return
        title, text, tone, words, act = pressing
        self.banner.show_message(title, text, tone)
        self.act.setVisible(act is not None)
        self.act.setText(words)
        self.act.setAccessibleName(words)
        if act is not None:
            self._do = act

    def _show_papers(self, entry: InjuryEntry) -> None:
        clear(self._papers)
        for paper in entry.papers:
            self._papers.addWidget(self._paper(paper))
        if not entry.papers:
            self._papers.addWidget(Label(self.tr("No papers yet."), "table", "text-3", wrap=True))
        may = Ask.ADD in offered(entry, self._model.state.book.may) or (
            entry.standing in (Standing.DRAFT, Standing.UNSENT, Standing.REFUSED) and self._model.state.may_report
        )
        self.add.setVisible(may)

    def _paper(self, paper: AttachedPaper) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        row.addWidget(IconLabel("document", "text-2", 18))
        name = Label(isolate(paper.name), "table", wrap=True)
        name.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(name, 1)
        row.addWidget(Label(self._sizes.size(paper), "caption", "text-3"))
        look = IconButton("eye", self.tr("Look at {name}").format(name=paper.name), edge=30)
        look.clicked.connect(lambda: self._model.look(paper.sha256))
        row.addWidget(look)
        return holder

    # -- what the user does --------------------------------------------------------------------------------------------

    def _verbs(self, entry: InjuryEntry) -> list[tuple[str, Callable[[], object]]]:
        """What the menu offers."""
        model, state = self._model, self._model.state
        found: list[tuple[str, Callable[[], object]]] = []
        if entry.standing is Standing.REPORTED and entry.report is None:
            for ask in offered(entry, state.book.may):
                words = self.tr("{verb}…").format(verb=self._words.asking(ask))
                found.append((words, lambda ask=ask: model.ask(ask)))  # type: ignore[misc]
        if entry.standing in (Standing.DRAFT, Standing.FIRST_AID) and state.may_report:
            found.append((self.tr("Throw it away…"), lambda: model.ask_to_throw_away(entry)))
        if entry.report is not None:
            found.append((self.tr("Show it in the outbox"), self.outbox_wanted.emit))
        person = entry.person
        if person is not None:
            found.append((self.tr("Open the contributor"), lambda: self.person_wanted.emit(person.contributor_id)))
        return found

    def menu(self) -> QMenu:
        """The menu of the chosen entry."""
        made = QMenu(self)
        made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        entry = self._model.state.entry
        for words, act in self._verbs(entry) if entry is not None else ():
            made.addAction(words).triggered.connect(lambda _checked=False, act=act: act())
        return made

    def _open_menu(self) -> None:
        self.menu().popup(self.more.mapToGlobal(QPoint(0, self.more.height())))

    def _add_paper(self) -> None:
        entry = self._model.state.entry
        if entry is not None and entry.standing is Standing.REPORTED and entry.report is None:
            first = entry.questions[0].id if entry.questions else None
            self._model.ask(Ask.ADD, first)
        else:
            self._model.go_on_with_papers()

    def _decide(self, decision: str) -> None:
        entry = self._model.state.entry
        if entry is not None:
            self._model.decide(entry, decision)

    def _fetch(self) -> None:
        entry = self._model.state.entry
        if entry is not None:
            self._model.fetch(entry)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        stacked = self.width() < scaled(_STACKED)
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._columns.setDirection(down if stacked else across)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(min(scaled(_ASIDE), self.width() * 45 // 100))


def _row(name: str, value: str) -> QHBoxLayout:
    """«النوع … سقوط من ارتفاع»."""
    row = QHBoxLayout()
    row.setSpacing(8)
    said = Label(value, "table", "text", wrap=True)
    row.addWidget(Label(name, "table", "text-2", wrap=True), 2)
    row.addWidget(said, 3)
    return row
