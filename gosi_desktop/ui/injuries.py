"""The page of work injuries: the list with its clocks, the case beside it, or the form in place of both."""

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.injury_book import InjuryEntry
from gosi_desktop.ui.actions import both_layouts
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.attached_papers import PaperLook
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.injury_case import InjuryCaseView
from gosi_desktop.ui.injury_form import InjuryFormView
from gosi_desktop.ui.injury_list import InjuryList
from gosi_desktop.ui.injury_request import InjuryRequest
from gosi_desktop.ui.injury_words import InjuryWords
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.viewmodels.attached_papers import Looked
from gosi_desktop.viewmodels.injuries import InjuriesState, InjuriesViewModel, Shown

_LIST = 336
_BESIDE = 760  # narrower: the case under the list
_MINUTE = 60_000


class InjuriesView(ShellPage):
    """Everything is read from the cache, so all of it is there offline."""

    outbox_wanted = Signal()
    person_wanted = Signal(str)
    first_hour_wanted = Signal()

    def __init__(self, model: InjuriesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self.words = InjuryWords(self)
        self._dialog: InjuryRequest | None = None
        self._throwing: Dialog | None = None
        self._look: PaperLook | None = None
        self._lay_out()
        self._bind()
        self._clock = QTimer(self)
        self._clock.setInterval(_MINUTE)
        self._clock.timeout.connect(self._tick)

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Report of a work injury") if self._model.state.editing else self.tr("Work injuries")

    def subtitle(self) -> str:
        """«إصابة واحدة مفتوحة · 3 مغلقة»; of a form whom it is about."""
        state = self._model.state
        if state.editing:
            return self.form.subtitle()
        book = state.book
        if not book.entries:
            return ""
        open_ = formats().numerals(self.tr("%n open", "", book.open_count))
        closed = formats().numerals(self.tr("%n closed", "", len(book.entries) - book.open_count))
        return f"{open_} · {closed}"

    def take_keyboard(self) -> None:
        if self._model.state.editing:
            self.form.take_keyboard()
            return
        place: QWidget = self.list if self._model.state.book.entries else self.report
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self._model.state.editing:
            return self.form.regions()
        return [self.report, self.list, self.case.act if self.case.act.isVisible() else self.case.more]

    def step_inside(self, step: int) -> bool:
        """F6 goes from section to section, and out of the form after the last one."""
        focused = self.focusWidget()
        inside = focused is not None and self.form.isAncestorOf(focused)
        return self._model.state.editing and inside and self.form.step_section(step)

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_masked(self, masked: bool) -> None:
        """Hide identities and amounts, or show them again."""
        self.case.show_masked(masked)
        self.form.show_masked(masked)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.form = InjuryFormView(self._model.form, self.words)
        self.case = InjuryCaseView(self._model, self.words)
        self.stack = QStackedWidget()
        cases = QWidget()
        self._columns = QBoxLayout(QBoxLayout.Direction.LeftToRight, cases)
        self._columns.setContentsMargins(0, 0, 0, 0)
        self._columns.setSpacing(16)
        self._side = self._cases()
        self._columns.addWidget(self._side)
        self.nothing = EmptyState("injury-plaster")
        self._columns.addWidget(self.case, 1)
        self._columns.addWidget(self.nothing, 1)
        self.stack.addWidget(cases)
        self.stack.addWidget(self.form)
        self._around = QVBoxLayout(self)
        self._around.addWidget(self.stack)

    def _cases(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        self.report = Button(self.tr("Report an injury"), Kind.PRIMARY, icon="plus", shortcut_hint="Ctrl+N")
        self.report.clicked.connect(lambda: self._model.report())
        self.new_keys = [QShortcut(keys, self, self._begin) for keys in both_layouts("Ctrl+N")]
        column.addWidget(self.report)
        card = ClippedCard()
        tools = QWidget()
        lines = QVBoxLayout(tools)
        lines.setContentsMargins(12, 10, 12, 10)
        lines.setSpacing(8)
        self.search = SearchField(self.tr("Name, number or what happened"))
        chips = FlowLayout(gap=6)
        self.chips = {
            Shown.ALL: Chip(self.tr("All")), Shown.OPEN: Chip(self.tr("Open")), Shown.CLOSED: Chip(self.tr("Closed")),
        }  # fmt: skip
        for chip in self.chips.values():
            chips.addWidget(chip)
        lines.addWidget(self.search)
        lines.addLayout(chips)
        card.body.addWidget(tools)
        card.body.addWidget(Line())
        self.list = InjuryList(self.words)
        self.list.setMinimumHeight(scaled(150))
        self.none_found = EmptyState("search", self.tr("No case is found"), self.tr("Other words, or all cases."))
        card.body.addWidget(self.list, 1)
        card.body.addWidget(self.none_found, 1)
        card.body.addWidget(Line())
        card.body.addWidget(self._times())
        card.raise_corners()
        column.addWidget(card, 1)
        return holder

    def _times(self) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(16, 12, 16, 12)
        column.setSpacing(4)
        column.addWidget(Label(self.tr("Times set by law"), "caption-strong", "text-2"))
        words = self.tr(
            "The injured person tells you within 7 days; you tell the service within 3 days of knowing, when first aid "
            "is not enough."
        )
        column.addWidget(Label(words, "caption", "text-2", wrap=True))
        self.first_hour = LinkButton(self.tr("What to do in the first hour"), icon="first-aid-kit")
        self.first_hour.clicked.connect(self.first_hour_wanted)
        self.first_hour.clicked.connect(self._model.first_hour_wanted)
        column.addWidget(self.first_hour, 0, Qt.AlignmentFlag.AlignLeading)
        return holder

    def _bind(self) -> None:
        model = self._model
        self.search.inner.textEdited.connect(model.search)
        for shown, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, shown=shown: model.show(shown))
        self.list.shown.connect(model.choose)
        self.list.opened.connect(self._go_on)
        self.list.search_begun.connect(self._begin_search)
        self.case.outbox_wanted.connect(self.outbox_wanted)
        self.case.person_wanted.connect(self.person_wanted)
        model.looked.connect(self._show_paper)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model.request, lambda state: state.shown, self._show_dialog)
        Binding(self, model, lambda state: state.throwing, self._ask_to_throw)
        Binding(self, model.form, lambda state: (state.person, state.kept_at), lambda _: self.heading_changed.emit())

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: InjuriesState) -> None:
        self.words.lists = state.lists
        self.stack.setCurrentIndex(1 if state.editing else 0)
        self.report.setVisible(state.may_report)
        for shown, chip in self.chips.items():
            chip.setChecked(shown is state.shown)
            chip.set_count(formats().number(len(state.of(shown))))
        self.search.set_text(state.text)
        listed = state.listed
        if listed != self._listed or state.book.now != self.list.rows.now:
            self._listed = listed
            self.list.show_entries(listed, state.book.now, state.chosen)
        self.list.show_chosen(state.chosen)
        self.list.setVisible(bool(listed) or not state.book.entries)
        self.none_found.setVisible(not listed and bool(state.book.entries))
        self.nothing.setVisible(state.entry is None)
        if not state.book.entries:
            title = self.tr("No work injuries") if state.loaded else self.tr("Reading…")
            reason = self.tr("When somebody is hurt, begin here: the clock starts when you are told.")
            self.nothing.show_state("injury-plaster", title, reason if state.may_report else "")
        self.heading_changed.emit()

    _listed: tuple[InjuryEntry, ...] = ()

    def _show_dialog(self, shown: bool) -> None:
        if self._dialog is not None:
            self._dialog.close_dialog()
            self._dialog.deleteLater()
            self._dialog = None
        if shown:
            self._dialog = InjuryRequest(self._model.request, self.words, self.window())
            self._dialog.open(self._dialog.first)

    def _ask_to_throw(self, entry: InjuryEntry | None) -> None:
        if self._throwing is not None:
            self._throwing.close_dialog()
            self._throwing.deleteLater()
            self._throwing = None
        if entry is None:
            return
        text = self.tr("What was typed and its papers go from this computer. Nothing was sent.")
        made = self._throwing = Dialog(self.window(), self.tr("Throw this report away?"), text)
        throw, keep = Button(self.tr("Throw it away"), Kind.DANGER), Button(self.tr("Keep it"), shortcut_hint="Esc")
        made.buttons.addWidget(throw)
        made.buttons.addWidget(keep)
        throw.clicked.connect(self._model.throw_away)
        keep.clicked.connect(lambda: self._model.ask_to_throw_away(None))
        made.cancelled.connect(lambda: self._model.ask_to_throw_away(None))
        made.open(keep)

    @Slot(object)
    def _show_paper(self, looked: Looked) -> None:
        self._close_paper()
        self._look = PaperLook(looked, ArchiveWords(self), self.window())
        self._look.closed.connect(self._close_paper)
        self._look.open(self._look.close_button)

    @Slot()
    def _close_paper(self) -> None:
        if self._look is not None:
            self._look.close_dialog()
            self._look.deleteLater()
            self._look = None

    # -- what the user does --------------------------------------------------------------------------------------------

    def _begin(self) -> None:
        """Ctrl N, while the page is in front."""
        if self._model.state.may_report and not self._model.state.editing:
            self._model.report()

    def _go_on(self, id: str) -> None:
        self._model.choose(id)
        self._model.go_on()
        if not self._model.state.editing and self.case.act.isVisible():
            self.case.act.setFocus(Qt.FocusReason.OtherFocusReason)

    def _begin_search(self, text: str) -> None:
        self.focus_search()
        self.search.inner.setText(text)
        self._model.search(text)

    @Slot()
    def _tick(self) -> None:
        """Time goes by while the page is looked at."""
        if self.isVisible():
            if self._model.state.editing:
                self._model.form.tick()
            else:
                self._model.load()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and self._model.state.editing:
            self._model.form.close()
        else:
            super().keyPressEvent(event)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._clock.start()

    def hideEvent(self, event: object) -> None:
        super().hideEvent(event)  # type: ignore[arg-type]
        self._clock.stop()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._around.setContentsMargins(side, 0, side, side)
        beside = self.width() >= scaled(_BESIDE)
        across, down = QBoxLayout.Direction.LeftToRight, QBoxLayout.Direction.TopToBottom
        self._columns.setDirection(across if beside else down)
        if beside:
            self._side.setFixedWidth(min(scaled(_LIST), self.width() * 40 // 100))
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        self._side.setMaximumHeight(16777215 if beside else self.height() // 2)
