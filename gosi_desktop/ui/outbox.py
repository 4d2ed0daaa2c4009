"""The page of requests and the outbox: what needs the user, what waits, what is with the service, what is done."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.conflict import ConflictView
from gosi_desktop.ui.establishment_deeds import KINDS as DEEDS
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.kept_preview import KeptPreviews
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.outbox_dialogs import OutboxDetails, OutboxQuestion
from gosi_desktop.ui.outbox_list import OutboxList
from gosi_desktop.ui.outbox_side import OutboxSide
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.sync_pill import SyncVerb
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import stop_at_checked
from gosi_desktop.ui.widgets.labels import KeyCap
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.outbox_state import Entry, OutboxChip, OutboxState, Question
from gosi_desktop.viewmodels.shell import ShellViewModel

_WITH_SIDE = 980  # of the page: below it what the side says is left out, and its button goes above the list


class OutboxView(ShellPage):
    """Reads from the cache alone, so it says the same offline; a conflict opens in place of the list."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell, self.view_model = shell, shell.outbox
        self.words = OutboxWords(shell.settings.rules, shell.clock, self)
        self.dialog: Dialog | None = None
        self.statements = KeptPreviews(shell.archive.preview, self)
        self._lay_tools()
        self._lay_body()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Solve the conflict") if self._solving else self.tr("Requests and outbox")

    def subtitle(self) -> str:
        entry = self.view_model.conflict.state.entry
        return self.words.title(entry) if entry is not None else self.tr("What you changed here, and what became of it")

    def focus_search(self) -> None:
        """Ctrl F."""
        self.search.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search.inner.selectAll()

    def take_keyboard(self) -> None:
        if self._solving:
            self.conflict.take_keyboard()
            return
        place: QWidget = self.list if self.view_model.state.shown else self.search.inner
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        if self._solving:
            return self.conflict.regions()
        found: list[QWidget] = [self.chips[self.view_model.state.chip], self.search.inner]
        if self.view_model.state.shown:
            found.append(self.list)
        return [*found, self.side.send] if self.side.isVisible() else found

    @property
    def _solving(self) -> bool:
        return self.view_model.conflict.state.entry is not None

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_tools(self) -> None:
        flow = FlowLayout()
        self.chips: dict[OutboxChip, Chip] = {}
        for chip in OutboxChip:
            tone = Tone.BAD if chip is OutboxChip.REFUSED else Tone.NEUTRAL
            button = self.chips[chip] = Chip(self.words.chip(chip), tone=tone)
            button.setAutoExclusive(True)  # one of several: the arrows go from one to the next
            button.clicked.connect(lambda _checked=False, chip=chip: self._choose_chip(chip))
            flow.addWidget(button)
        self.search = SearchField(self.tr("Name or reference"), hint=KeyCap("Ctrl+F"))
        self.search.setMaximumWidth(scaled(280))
        self.search.edited.connect(self.view_model.search)
        self.check_button = Button(self.tr("Check before sending"), icon="shield-check")
        self.check_button.setToolTip(self.tr("Asks the service what it would answer; nothing is sent"))
        self.stop_check = Button("", icon="close")
        self.stop_check.clicked.connect(self.view_model.stop_checking)
        self.stop_check.hide()
        self.print_button = Button(self.tr("Print a statement"), icon="printer")
        self.send_above = Button(self.tr("Send what is ready"), Kind.PRIMARY, icon="send")
        self._verb = SyncVerb(self._shell, self)
        self.sync_above = IconButton("refresh", "", framed=True, edge=36)
        self.sync_above.clicked.connect(self._verb.do)
        self.tools = QHBoxLayout()
        self.tools.setSpacing(8)
        self.tools.addWidget(self.search, 1)
        self.tools.addStretch(1)
        for tool in (self.sync_above, self.check_button, self.stop_check, self.print_button, self.send_above):
            self.tools.addWidget(tool)
        self._chips_row = flow

    def _lay_body(self) -> None:
        self.list = OutboxList(self.words)
        self.empty = EmptyState("check-circle", ink="ok")
        self.empty.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.error = Banner(tone=Tone.BAD)
        self.error.add_action(self.tr("Dismiss"), self.view_model.dismiss_error)
        self.error.hide()
        self.stack = QStackedWidget()
        self.stack.addWidget(self.list)
        self.stack.addWidget(self.empty)
        card = ClippedCard()
        card.body.addWidget(self.stack)
        card.raise_corners()
        listed = QVBoxLayout()
        listed.setSpacing(12)
        listed.addLayout(self.tools)
        listed.addLayout(self._chips_row)
        listed.addWidget(self.error)
        listed.addWidget(card, 1)
        self.side = OutboxSide(self._shell, self.words)
        front = QWidget()
        row = QHBoxLayout(front)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(16)
        row.addLayout(listed, 1)
        row.addWidget(self.side, 0, Qt.AlignmentFlag.AlignTop)
        self.conflict = ConflictView(self.view_model.conflict, self.words)
        self.pages = QStackedWidget()
        self.pages.addWidget(front)
        self.pages.addWidget(self.conflict)
        self._column = QVBoxLayout(self)
        self._column.addWidget(self.pages)

    def _bind(self) -> None:
        model = self.view_model
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: state.question, self._show_question)
        Binding(self, model, lambda state: state.error, self._show_error)
        Binding(self, model, lambda state: state.checking, self._show_checking)
        Binding(self, model.conflict, lambda state: state.entry, self._show_conflict)
        Binding(self, model.conflict, lambda state: state.rows, lambda rows: self._begin_at_fields(bool(rows)))
        Binding(self, self._shell, lambda state: state.masked, self._show_masked)
        Binding(self, self._shell.sync, lambda state: state.phase, lambda _phase: self._show_verb())
        self.list.act_wanted.connect(model.do)
        self.list.details_wanted.connect(self.show_details)
        self.list.person_wanted.connect(model.open_person)
        self.list.invoice_wanted.connect(model.open_invoice)
        self.list.print_wanted.connect(self.print_entry)
        CommandBinding(self.send_above, model.send_held)
        CommandBinding(self.check_button, model.check)
        self.print_button.clicked.connect(self.print_statement)
        model.conflict.solved.connect(self._say_solved)
        model.statement_made.connect(self._open_statement)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: OutboxState) -> None:
        for chip, button in self.chips.items():
            button.setChecked(chip is state.chip)
            button.set_count(formats().number(state.counts.get(chip, 0)) if state.loaded else "")
        stop_at_checked(self.chips.values())
        self.search.set_text(state.text)
        self.words.checked = state.checked
        self.list.show_state(state)
        self._show_empty(state)
        words = self.tr("Send what is ready ({count})") if state.held else self.tr("Send what is ready")
        self.send_above.setText(words.format(count=formats().number(state.held)))
        self.send_above.setEnabled(state.held > 0)
        self.side.show_held(state.held)
        self.print_button.setEnabled(bool(sum(state.sizes.values())))
        self.heading_changed.emit()

    def _show_checking(self, checking: tuple[int, int] | None) -> None:
        """How far the dry run is, where it is stopped; the keyboard stays in its place."""
        shown, hidden = (self.stop_check, self.check_button) if checking else (self.check_button, self.stop_check)
        inside = hidden.hasFocus()
        if checking:
            words = self.tr("Stop ({done} of {total} checked)")
            done, total = (formats().number(count) for count in checking)
            self.stop_check.setText(words.format(done=done, total=total))
        shown.show()
        if inside:
            shown.setFocus(Qt.FocusReason.OtherFocusReason)
        hidden.hide()

    def _show_empty(self, state: OutboxState) -> None:
        self.stack.setCurrentIndex(0 if state.lines or not state.loaded else 1)
        if state.text:
            title = self.tr("No request is called so")
            self.empty.show_state("search", title, self.tr("Look among the others, or clear the search."), "text-2")
        elif state.chip is OutboxChip.OUTBOX:
            title = self.tr("Nothing waits for you")
            self.empty.show_state("check-circle", title, self.tr("Everything you changed was sent and decided."), "ok")
        else:
            self.empty.show_state("outbox", self.tr("Nothing here"), self.tr("No request stands here now."), "text-2")

    def _show_error(self, error: GosiError | None) -> None:
        self.error.setVisible(error is not None)
        if error is not None:
            message = message_for(error)
            self.error.show_message(message.title, message.text)

    def _show_question(self, question: Question | None) -> None:
        self._close_dialog()
        if question is not None:
            made = OutboxQuestion(self.view_model, question, self.words, self.window())
            self.dialog = made
            made.open(made.keep)

    def _show_conflict(self, entry: Entry | None) -> None:
        self.pages.setCurrentIndex(1 if entry is not None else 0)
        self.heading_changed.emit()
        if self.isVisible():
            self.take_keyboard()

    def _begin_at_fields(self, there: bool) -> None:
        if there and self.isVisible():
            self.conflict.take_keyboard()

    def _show_verb(self) -> None:
        self.sync_above.set_icon(self._verb.icon())
        self.sync_above.set_name(self._verb.hint())

    def _show_masked(self, masked: bool) -> None:
        self.words.masked = masked
        self.list.viewport().update()
        self.conflict.show_masked()

    def _close_dialog(self) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None

    # -- what the user does --------------------------------------------------------------------------------------------

    def show_details(self, entry: Entry) -> None:
        """Everything that is known of a request."""
        self._close_dialog()
        made = OutboxDetails(entry, self.words, self.window())
        made.closed.connect(self._close_dialog)
        made.person_wanted.connect(lambda: self.view_model.open_person(entry))
        made.invoice_wanted.connect(lambda: self.view_model.open_invoice(entry))
        made.print_wanted.connect(lambda: self.print_entry(entry))
        self.dialog = made
        made.open(made.close_button)

    def print_statement(self) -> None:
        """What was asked for, when, and what the service answered, as a paper for the files."""
        self.view_model.make_statement(self.words.statement)

    def print_entry(self, entry: Entry) -> None:
        """The paper of one request: registration, exclusion, wage change."""
        if entry.printable:
            answers = self.words.answers(entry.operation)
            if entry.operation.change.kind in DEEDS:
                deed = self.words.deed(entry.operation, entry.person)
                self.view_model.print_deed(entry.operation, deed, answers)
            else:
                self.view_model.print_request(entry.operation, answers)

    def print_current(self) -> None:
        """Ctrl P: of the request that has the keyboard."""
        if (entry := self.list.current()) is not None and not self._solving:
            self.print_entry(entry)

    @Slot(object)
    def _open_statement(self, paper: ArchivedPaper) -> None:
        self.statements.open(paper, self.tr("Statement of requests"))

    def _choose_chip(self, chip: OutboxChip) -> None:
        self.chips[chip].setChecked(True)  # a chip is left by choosing another one
        self.view_model.choose_chip(chip)

    def _say_solved(self, sent: bool) -> None:
        words = self.tr("Your choice is being sent") if sent else self.tr("The service’s values stay")
        announce(self, words)

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= scaled(_WITH_SIDE)
        self.side.setVisible(wide)
        for above in (self.send_above, self.sync_above):
            above.setVisible(not wide)
        side = 24 if self.width() >= scaled(1000) else 16
        self._column.setContentsMargins(side, 4, side, 20)
