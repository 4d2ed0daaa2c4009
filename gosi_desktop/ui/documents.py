"""The page of documents: filters, twelve months, the list, and one document beside it."""

from pathlib import Path

from PySide6.QtCore import QObject, Qt, Signal, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.documents import Shown
from gosi_desktop.application.ports.documents import EndingSort
from gosi_desktop.domain.documents import Document, Source, Standing
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.attached_papers import PaperLook
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.document_panel import DocumentPanel
from gosi_desktop.ui.document_strip import DocumentStrip
from gosi_desktop.ui.document_words import SOURCES, DocumentWords, word
from gosi_desktop.ui.figures_table import FigureColumn, FiguresTable
from gosi_desktop.ui.formats import NONE, formats, isolate, strip_isolates
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.note_form import NoteDialog
from gosi_desktop.ui.roster_cells import Standing as Badge
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card, EmptyState, SkeletonRows
from gosi_desktop.ui.widgets.choice import Chip, ComboBox
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import KeyCap, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.attached_papers import Looked
from gosi_desktop.viewmodels.documents import DocumentColumn, DocumentLook, DocumentsState, DocumentsViewModel, Undo
from gosi_desktop.viewmodels.note_form import NoteFormState

_PANEL_FROM = 900  # wide enough for the panel beside the list; narrower it takes the list's place
_STRIP_FROM, _STRIP_BESIDE = 500, 620  # high enough for the months; beside a document the filters need more lines
_COLUMNS = (
    FigureColumn(DocumentColumn.DOCUMENT, "Commercial registration — Buraydah", share=5),
    FigureColumn(DocumentColumn.NUMBER, "1131057728", keep=3),
    FigureColumn(DocumentColumn.BELONGS, "معرض بريدة والقصيم", keep=2, share=2),
    FigureColumn(DocumentColumn.EXPIRES, "2026/01/02"),
    FigureColumn(DocumentColumn.OTHER_DATE, "13 جمادى الآخرة 1447هـ", keep=1),
    FigureColumn(DocumentColumn.LEFT, "ended 4 days ago 00"),
    FigureColumn(DocumentColumn.PAPER, "file", keep=4),
)


class DocumentCells(QObject):
    """A row is a document; how near its end is stands as a badge."""

    def __init__(self, model: DocumentsViewModel, words: DocumentWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._model, self._words = model, words

    def heading(self, column: str) -> str:
        """The head of a column."""
        return {
            DocumentColumn.DOCUMENT: self.tr("Document"),
            DocumentColumn.NUMBER: self.tr("Number"),
            DocumentColumn.BELONGS: self.tr("Belongs to"),
            DocumentColumn.EXPIRES: self.tr("Ends"),
            DocumentColumn.OTHER_DATE: "",
            DocumentColumn.LEFT: self.tr("Remaining"),
            DocumentColumn.PAPER: self.tr("File"),
        }[DocumentColumn(column)]

    def text(self, record: Document, column: str) -> str:
        """A cell, as it is painted."""
        written, day = formats(), record.expires
        return {
            DocumentColumn.DOCUMENT: lambda: self._words.title(record),
            DocumentColumn.NUMBER: lambda: self._words.number(record),
            DocumentColumn.BELONGS: lambda: self._words.belongs(record),
            DocumentColumn.EXPIRES: lambda: written.date_short(day) if day is not None else NONE,
            DocumentColumn.OTHER_DATE: lambda: written.other_date(day) if day is not None else "",
            DocumentColumn.LEFT: lambda: self._badge(record).words,
            DocumentColumn.PAPER: lambda: self.tr("file") if self._model.versions_of(record) else "",
        }[DocumentColumn(column)]()

    def spoken(self, record: Document, column: str, ticked: bool) -> str:
        """A cell aloud: the day in both calendars."""
        if column == DocumentColumn.EXPIRES and record.expires is not None:
            return strip_isolates(formats().date_pair(record.expires))
        words = self.text(record, column)
        return self.tr("None") if words == NONE else strip_isolates(words)

    def look(self, record: Document, column: str) -> tuple[str, str]:
        """What it is and when it ends stand out."""
        strong = column in (DocumentColumn.DOCUMENT, DocumentColumn.EXPIRES)
        return ("table-strong", "text") if strong else ("table", "text-2")

    def standing(self, record: Document, column: str) -> Badge | None:
        """How near its end is."""
        return self._badge(record) if column == DocumentColumn.LEFT else None

    def ground(self, record: Document) -> str:
        """None of its own."""
        return ""

    def _badge(self, record: Document) -> Badge:
        book = self._model.state.book
        if record.expires is None or book is None:
            return Badge(self.tr("without an end"), Tone.NEUTRAL)
        return self._words.left((record.expires - book.today).days)


class DocumentsView(ShellPage):
    """Works offline; what stays on this computer is said to."""

    back_wanted = Signal()
    page_wanted = Signal(str)  # establishment, certificates
    person_wanted = Signal(str)  # contributor id

    def __init__(self, model: DocumentsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.words = DocumentWords(self)
        model.title_of = self.words.searched
        self.cells = DocumentCells(model, self.words, self)
        self.table = FiguresTable(self.tr("Documents"), model.records, self.cells, _COLUMNS)
        self.panel = DocumentPanel(model, self.words)
        self.strip = DocumentStrip()
        self.dialog: NoteDialog | None = None
        self._awaited = False  # the keyboard belongs to the list once there is one
        self.large: PaperLook | None = None
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Documents of the establishment")

    def subtitle(self) -> str:
        """How many, how many are over or near, and what never leaves."""
        book = self.view_model.state.book
        if book is None:
            return ""
        count = formats().numerals(self.tr("%n documents", "", book.count(Shown.ALL)))
        over = formats().numerals(self.tr("%n over", "", book.count(Shown.OVER)))
        near = formats().numerals(self.tr("%n within 30 days", "", book.count(Shown.NEAR)))
        return " · ".join((count, over, near, self.tr("what you add here stays on this computer, never sent")))

    def take_keyboard(self) -> None:
        state = self.view_model.state
        self._awaited = not state.loaded
        place: QWidget = self.table if state.count else self.add
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        found: list[QWidget] = [self.search.inner, self.chips[self.view_model.state.wanted.shown], self.table]
        return [*found, self.panel.close_button] if self.panel.isVisible() else found

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.inner.selectAll()

    def show_masked(self, masked: bool) -> None:
        """Hide identities, or show them again."""
        self.words.masked = masked
        self.table.painter.forget()
        self.table.viewport().update()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("The establishment"), icon="chevron-start")
        self.chips = {
            Shown.ALL: Chip(self.tr("All")),
            Shown.OVER: Chip(self.tr("Over"), icon="error-circle", tone=Tone.BAD),
            Shown.NEAR: Chip(self.tr("Near"), icon="clock", tone=Tone.WARN),
        }
        sources = [("", self.tr("Every kind"))] + [(one.value, word(SOURCES[one])) for one in Source]
        self.sources = ComboBox(sources, self.tr("Kind"))
        self.branches = ComboBox([("*", self.tr("All branches"))], self.tr("Branch"))
        self.search = SearchField(self.tr("Name or number"), hint=KeyCap("Ctrl+F"))
        self.search.setMinimumWidth(scaled(200))
        orders = {
            EndingSort.EXPIRES: self.tr("By their last day"), EndingSort.DOCUMENT: self.tr("By their name"),
            EndingSort.NUMBER: self.tr("By their number"), EndingSort.BELONGS: self.tr("By branch"),
        }  # fmt: skip
        self.orders = ComboBox([(key.value, words) for key, words in orders.items()], self.tr("Order"))
        self.turn = IconButton("chevron-up", self.tr("Turn the order round"), edge=34, framed=True)
        self.calendar = Button(self.tr("To the calendar"), icon="calendar")
        self.add = Button(self.tr("Add a document"), Kind.PRIMARY, icon="plus")
        self.empty = EmptyState("document")
        self.clear = Button(self.tr("Show all"))
        self.empty.buttons.addWidget(self.clear)
        self.failure = EmptyState("error-circle", ink="bad")
        self.stack = QStackedWidget()
        for page in (SkeletonRows(44), self.table, self.empty, self.failure):
            self.stack.addWidget(page)
        top = QHBoxLayout()
        top.setSpacing(8)
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.calendar)
        top.addWidget(self.add)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for one in (*self.chips.values(), self.sources, self.branches, self.orders, self.turn, self.search):
            flow.addWidget(one)
        listed = ClippedCard()
        listed.body.addWidget(self.stack, 1)
        listed.raise_corners()
        self._main = QWidget()
        column = QVBoxLayout(self._main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(top)
        column.addWidget(tools)
        column.addWidget(self._months())
        column.addWidget(listed, 1)
        self._row = QHBoxLayout(self)
        self._row.setSpacing(16)
        self._row.addWidget(self._main, 1)
        self._row.addWidget(self.panel)

    def _months(self) -> QWidget:
        card = Card(padding=12)
        card.body.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(Label(self.tr("The next twelve months"), "table-strong"), 1)
        head.addWidget(Label(self.tr("each mark is something that ends"), "caption", "text-3"))
        card.body.addLayout(head)
        card.body.addWidget(self.strip)
        self._strip_card = card
        return card

    def _bind(self) -> None:
        model = self.view_model
        self.back.clicked.connect(self.back_wanted)
        for shown, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, shown=shown: model.show(shown=shown))
        self.sources.picked.connect(lambda key: model.show(source=Source(key) if key else None))
        self.branches.picked.connect(lambda key: model.show(branch=None if key == "*" else key))
        self.search.edited.connect(lambda text: model.show(text=text))
        self.orders.picked.connect(lambda key: model.show(sort=EndingSort(key), descending=False))
        self.turn.clicked.connect(lambda: model.sort_by(model.state.wanted.sort))
        self.clear.clicked.connect(self._show_all)
        self.add.clicked.connect(model.begin)
        self.calendar.clicked.connect(self._ask_calendar)
        self.table.moved.connect(self._move)
        self.table.opened_row.connect(model.choose_row)
        self.table.copied.connect(self.copied)
        self.table.typed.connect(self._type)
        self.table.escaped.connect(lambda: model.choose(None))
        self.panel.way_wanted.connect(self._go)
        self.panel.look_wanted.connect(self._look)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model.form, lambda state: state.open, lambda _open: self._show_form(model.form.state))

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: DocumentsState) -> None:
        book, wanted = state.book, state.wanted
        if book is not None:
            self.words.branches = {one.id: one for one in book.branches}
            places = [("*", self.tr("All branches"))]
            places += [(one.id, isolate(name_of(one.name.ar, one.name.en))) for one in book.branches]
            self.branches.set_choices(places)
            self._show_strip(state)
            for shown, chip in self.chips.items():
                chip.set_count(formats().number(book.count(shown, wanted.source)))
        for shown, chip in self.chips.items():
            chip.setChecked(shown is wanted.shown)
        self.branches.show_choice(wanted.branch if wanted.branch is not None else "*")
        self.sources.show_choice(wanted.source or "")
        self.orders.show_choice(wanted.sort)
        self.turn.set_icon("chevron-down" if wanted.descending else "chevron-up")
        self.search.set_text(wanted.text)
        self.calendar.setEnabled(book is not None)
        self._show_list(state)
        self._fit()
        self.heading_changed.emit()
        if self._awaited and state.loaded:
            self.take_keyboard()

    def _show_strip(self, state: DocumentsState) -> None:
        assert state.book is not None
        strip = state.book.strip
        count = sum(one.count for one in strip.marks if one.standing is not Standing.OVER)
        self.strip.show_strip(strip, formats().numerals(self.tr("%n documents end", "", count)))

    def _show_list(self, state: DocumentsState) -> None:
        if state.error is not None:
            message = message_for(state.error)
            self.failure.show_state("error-circle", message.title, message.text, "bad")
        nothing = state.book is not None and not state.book.count(Shown.ALL)
        if nothing:
            title = self.tr("Nothing is noted yet")
            text = self.tr("Add a safety card, a lease or whatever you want to be reminded of; it stays here.")
        else:
            title, text = self.tr("No document matches"), self.tr("Another filter or word may find it.")
        self.empty.show_state("document" if nothing else "search", title, text)
        self.clear.setVisible(not nothing)
        at = 0 if not state.loaded else 3 if state.error is not None else 1 if state.count else 2
        self.stack.setCurrentIndex(at)

    def _show_form(self, state: NoteFormState) -> None:
        if state.open and self.dialog is None:
            self.dialog = NoteDialog(self.view_model.form, self.window())
            self.dialog.open(self.dialog.first)
        elif not state.open and self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None

    # -- what the user does --------------------------------------------------------------------------------------------

    def undo_words(self, undo: Undo) -> str:
        """What was done with a note."""
        return {
            "added": self.tr("The document was added"),
            "edited": self.tr("The document was changed"),
            "replaced": self.tr("The new version is in its place"),
            "removed": self.tr("The document was removed"),
        }[undo.done]

    def verb(self) -> str:
        """What takes it back."""
        return self.tr("Undo")

    def _move(self, row: int) -> None:
        """Beside the list a document follows the keyboard; in its place only who opens one sees it."""
        if self.width() >= scaled(_PANEL_FROM):
            self.view_model.choose_row(row)

    def _show_all(self) -> None:
        self.view_model.show(shown=Shown.ALL, source=None, branch=None, text="")

    def _type(self, letter: str) -> None:
        self.focus_search()
        self.search.set_text(letter)
        self.view_model.show(text=letter)

    def _go(self, document: Document) -> None:
        if document.contributor:
            self.person_wanted.emit(document.contributor)
        else:
            self.page_wanted.emit("certificates" if document.source is Source.CERTIFICATE else "establishment")

    def _ask_calendar(self) -> None:
        name = str(Path.home() / self.tr("Documents.ics"))
        kind = self.tr("Calendar (*.ics)")
        chosen, _ = QFileDialog.getSaveFileName(self, self.tr("Documents for another calendar"), name, kind)
        if chosen:
            target = Path(chosen)
            named = target if target.suffix.lower() == ".ics" else target.with_name(target.name + ".ics")
            self.view_model.to_calendar(self.words.elsewhere, self.title(), named)

    @Slot(object)
    def _look(self, look: DocumentLook) -> None:
        self._close_look()
        looked = Looked(look.paper, look.page, look.pages)
        self.large = PaperLook(looked, ArchiveWords(self), self.window())
        self.large.closed.connect(self._close_look)
        self.large.open(self.large.close_button)

    @Slot()
    def _close_look(self) -> None:
        if self.large is not None:
            self.large.close_dialog()
            self.large.deleteLater()
            self.large = None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        side = page_side(self.width())
        self._row.setContentsMargins(side, 0, side, side)
        chosen = self.view_model.state.chosen is not None
        wide = self.width() >= scaled(_PANEL_FROM)
        self.panel.setVisible(chosen)
        self._main.setVisible(wide or not chosen)
        self._strip_card.setVisible(self.height() >= scaled(_STRIP_FROM if not chosen else _STRIP_BESIDE))
