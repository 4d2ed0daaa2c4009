"""The bar of the practice profile: messages, the cut cable, the date of the service, a fresh start."""

from datetime import datetime, time

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticeNote
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.clock import RIYADH, Clock
from gosi_desktop.domain.dates import parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.roster_cells import in_english
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.dialog import Dialog, MenuPopup
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.viewmodels.practice_bar import PracticeBarState, PracticeBarViewModel

_MESSAGES_SHOWN = 6


class PracticeBar(QWidget):
    """Always visible in practice, under the title bar, edge to edge."""

    copied = Signal(str)

    def __init__(self, view_model: PracticeBarViewModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self.messages = MessagesPopup(self)
        self.messages.copied.connect(self.copied)
        self.dates = DatePopup(view_model, clock, self)
        self.messages_button = _small(self.tr("Practice messages"), "mobile")
        self.messages_button.clicked.connect(self._open_messages)
        self.cable_button = _small(self.tr("Cut the connection"), "wifi")
        self.cable_button.clicked.connect(view_model.toggle_connection)
        self.date_button = _small(self.tr("Date"), "calendar")
        self.date_button.clicked.connect(lambda: self.dates.open_under(self.date_button))
        self.anew_button = _small(self.tr("Start over"), "undo")
        self.anew_button.clicked.connect(self._ask_anew)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 4, 16, 4)
        row.setSpacing(6)
        row.addWidget(IconLabel("practice", "warn", 17))
        row.addWidget(Label(self.tr("Practice"), "table-strong"))
        self.words = Label(self.tr("Nothing here is real, and nothing leaves this computer."), "table", "text-2")
        row.addWidget(self.words)
        row.addStretch(1)
        for button in (self.messages_button, self.cable_button, self.date_button, self.anew_button):
            row.addWidget(button)
        Binding(self, view_model, lambda state: state, self._show)
        Binding(self.cable_button, view_model.sync, lambda state: state.phase is Phase.CUT, self._show_cable)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("warn-soft"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, colour("warn-line"))

    def show_narrow(self, narrow: bool) -> None:
        """Where there is little room the sentence gives way first."""
        self.words.setVisible(not narrow)

    def _show(self, state: PracticeBarState) -> None:
        self.messages.show_messages(state.messages, state.messages_read)
        words = self.tr("Date")
        if state.moved and state.service_time is not None:
            words = self.tr("Date: {day}").format(day=formats().date_long(state.service_time.astimezone(RIYADH).date()))
        self.date_button.setText(words)
        self.dates.show_moved(state.moved)

    def _show_cable(self, cut: bool) -> None:
        self.cable_button.setText(self.tr("Reconnect") if cut else self.tr("Cut the connection"))
        self.cable_button.set_icon("cloud-offline" if cut else "wifi")
        self.cable_button.setAccessibleName(self.cable_button.text())

    def _open_messages(self) -> None:
        self._view_model.read_messages()
        self.messages.open_under(self.messages_button)

    def _ask_anew(self) -> None:
        dialog = Dialog(
            self.window(),
            self.tr("Start the practice establishment over?"),
            self.tr(
                "Everything you did in it is deleted, and it begins as it was the first time. Real establishments are "
                "not touched."
            ),
        )
        dialog.setObjectName("ask_anew")
        confirm = Button(self.tr("Start over"), Kind.DANGER)
        cancel = Button(self.tr("Keep it"))
        dialog.buttons.addWidget(confirm)
        dialog.buttons.addWidget(cancel)
        confirm.clicked.connect(self._view_model.start_anew)
        for leave in (confirm.clicked, cancel.clicked, dialog.cancelled):
            leave.connect(dialog.close_dialog)
            leave.connect(dialog.deleteLater)
        dialog.confirmed.connect(confirm.click)
        dialog.open(cancel)


class MessagesPopup(MenuPopup):
    """The codes the practice service "sent", newest first."""

    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=340, parent=parent)
        self.setAccessibleName(self.tr("Practice messages"))
        self.body.setContentsMargins(16, 14, 16, 14)
        self._rows = QVBoxLayout()
        self._rows.setSpacing(6)
        self.body.addWidget(Label(self.tr("Practice messages"), "card-title"))
        self.body.addLayout(self._rows)

    def show_messages(self, notes: tuple[PracticeNote, ...], read: bool) -> None:
        """None yet, on their way, or the last few."""
        while (item := self._rows.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        if not notes:
            words = self.tr("No message was sent yet.") if read else self.tr("Reading…")
            self._rows.addWidget(Label(words, "table", "text-3"))
        for note in notes[:_MESSAGES_SHOWN]:
            self._rows.addWidget(self._row(note))
        self.adjustSize()

    def _row(self, note: PracticeNote) -> QWidget:
        box = QWidget()
        column = QVBoxLayout(box)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(2)
        top = QHBoxLayout()
        top.setSpacing(8)
        to = self.tr("to {number}").format(number=formats().identity(note.to))
        top.addWidget(Label(f"{formats().time(note.at)} · {to}", "caption", "text-3"))
        top.addStretch(1)
        column.addLayout(top)
        column.addWidget(Label(isolate(note.text_en if in_english() else note.text), "table", wrap=True))
        if note.code:
            code = note.code
            row = QHBoxLayout()
            row.addWidget(Label(formats().identity(code), "page-title", "link"))
            copy = IconButton("copy", self.tr("Copy the code {code}").format(code=code), edge=30)
            copy.clicked.connect(lambda: self.copied.emit(code))
            row.addWidget(copy)
            row.addStretch(1)
            column.addLayout(row)
        column.addWidget(Line())
        return box


class DatePopup(MenuPopup):
    """Another day for the service, or back to today."""

    def __init__(self, view_model: PracticeBarViewModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__("", width=300, parent=parent)
        self._view_model = view_model
        self._clock = clock
        self.setAccessibleName(self.tr("The service’s date"))
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(8)
        self.field = Field(self.tr("The service’s date"), ltr=True, placeholder="2026/01/15")
        self.field.submitted.connect(self._set)
        self.set_button = Button(self.tr("Set the date"), Kind.PRIMARY, size=Size.SMALL)
        self.set_button.clicked.connect(self._set)
        self.back = LinkButton(self.tr("Back to today"))
        self.back.clicked.connect(self._back)
        row = QHBoxLayout()
        row.addWidget(self.set_button)
        row.addWidget(self.back)
        row.addStretch(1)
        self.body.addWidget(self.field)
        self.body.addLayout(row)

    def show_moved(self, moved: bool) -> None:
        """Only a moved clock can be given back."""
        self.back.setEnabled(moved)

    def open_under(self, anchor: QWidget) -> None:
        super().open_under(anchor)
        self.field.input.setFocus(Qt.FocusReason.PopupFocusReason)

    def _set(self) -> None:
        try:
            day = parse_date(self.field.text(), field="date")
        except RuleViolation as refusal:
            self.field.show_error(text_for(refusal))
            return
        self.field.show_error("")
        hour = self._clock.now().astimezone(RIYADH).time()
        self._view_model.set_date(datetime.combine(day, time(hour.hour, hour.minute), RIYADH))
        self.close()

    def _back(self) -> None:
        self._view_model.back_to_today()
        self.close()


def _small(words: str, icon: str) -> Button:
    button = Button(words, icon=icon, size=Size.SMALL)
    button.setAccessibleName(words)
    return button
