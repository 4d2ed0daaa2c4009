"""The code of a registration: six cells, their time, another code, practice messages, the way back to the mobile."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticeNote
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.practice_notes import PracticeNotes
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.labels import IconLabel, KeyCap, Label, Line
from gosi_desktop.ui.widgets.painting import Tone


class CodePanel(QWidget):
    """Whoever shows it says what stands in it and listens."""

    mobile_wrong = Signal()  # back to where it was typed

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.cells = CodeField(self.tr("Verification code, six digits"))
        self.error = Banner(tone=Tone.BAD)
        self.notes = PracticeNotes()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addWidget(self._code_card())
        column.addWidget(self._ways_card())
        column.addWidget(self.notes)
        self.setFocusProxy(self.cells)

    def _code_card(self) -> Card:
        card = Card(padding=24)
        card.body.addWidget(self.cells)
        row = QHBoxLayout()
        row.setSpacing(8)
        words = self.tr("The button turns on at the sixth digit. You can paste the whole code")
        row.addWidget(Label(words, "table", "text-2", wrap=True), 1)
        row.addWidget(KeyCap("Ctrl+V"))
        self.expiry = Label("", "table", "text-2")
        row.addWidget(self.expiry)
        card.body.addLayout(row)
        card.body.addWidget(self.error)
        return card

    def _ways_card(self) -> Card:
        card = Card(padding=0)
        card.body.setSpacing(0)
        self.resend_words = Label("", "table", "text-2", wrap=True)
        self.resend = LinkButton(self.tr("Send another code"))
        self.show_notes = LinkButton(self.tr("Practice messages"))
        self.correct = LinkButton(self.tr("Back to the mobile"))
        self.correct.clicked.connect(self.mobile_wrong)
        wrong = Label(self.tr("The mobile is not right? Nothing is lost"), "table", "text-2", wrap=True)
        practice = Label(self.tr("In practice, find the code under"), "table", "text-2", wrap=True)
        rows = [
            _way("refresh", self.resend_words, self.resend),
            _way("info", practice, self.show_notes),
            _way("pencil", wrong, self.correct),
        ]
        self._practice_row = rows[1]
        for at, row in enumerate(rows):
            if at:
                card.body.addWidget(Line())
            card.body.addWidget(row)
        return card

    def show_code(self, digits: str, error: str, expires_in: int) -> None:
        """What was typed, what is wrong with it, and how many seconds it is still good for."""
        self.cells.show_code(digits)
        self.cells.show_error(bool(error))
        self.error.setVisible(bool(error))
        if error:
            self.error.show_message(error)
        expired = expires_in <= 0
        if expired:
            self.expiry.setText(self.tr("Expired"))
        else:
            self.expiry.setText(self.tr("Expires in {time}").format(time=formats().countdown(expires_in)))
        self.expiry.set_tone("warn" if expired else "text-2")

    def show_resend(self, resend_in: int, left: int) -> None:
        """When another code may be asked for, and how many more there are."""
        self.resend.setVisible(resend_in <= 0 and left > 0)
        if left == 0:
            words = self.tr("No more codes can be sent for now. Your draft stays here.")
        elif resend_in > 0:
            words = self.tr("No code yet? Another can be sent in {time}").format(time=formats().countdown(resend_in))
        else:
            words = self.tr("No code yet?")
        self.resend_words.setText(words)

    def show_practice(self, practice: bool, notes: tuple[PracticeNote, ...] | None) -> None:
        """The messages of practice, when they were asked for."""
        self._practice_row.setVisible(practice)
        self.notes.show_notes(notes)


def _way(icon: str, words: Label, link: LinkButton) -> QWidget:
    holder = QWidget()
    holder.setMinimumHeight(44)
    row = QHBoxLayout(holder)
    row.setContentsMargins(18, 6, 18, 6)
    row.setSpacing(10)
    row.addWidget(IconLabel(icon, "text-3", 16))
    words.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
    row.addWidget(words, 1)
    row.addWidget(link)
    return holder
