"""In practice: the messages that were 'sent', each with a button that takes its code."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import PracticeNote
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label

_MOST = 3


class PracticeNotes(Card):
    """The newest three; hidden until they were asked for."""

    taken = Signal(str)  # the code of a message

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=12, fill="surface-2", parent=parent)
        self.hide()

    def show_notes(self, notes: tuple[PracticeNote, ...] | None) -> None:
        """None hides the card."""
        while (item := self.body.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.setVisible(notes is not None)
        for note in (notes or ())[:_MOST]:
            self.body.addWidget(self._note(note))
        if notes == ():
            self.body.addWidget(Label(self.tr("No messages yet."), "table", "text-2"))

    def _note(self, note: PracticeNote) -> QWidget:
        holder = QWidget()
        row = QHBoxLayout(holder)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        words = QVBoxLayout()
        words.setSpacing(0)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        words.addWidget(Label(isolate(note.text if mirrored else note.text_en), "table", wrap=True))
        where = f"{formats().time(note.at)} · {ltr(formats().numerals(note.to))}"
        words.addWidget(Label(where, "caption", "text-3"))
        row.addLayout(words, 1)
        if note.code is not None:
            take = Button(self.tr("Use the code"), size=Size.SMALL)
            take.setProperty("code", note.code)
            take.clicked.connect(self._take)
            row.addWidget(take)
        return holder

    def _take(self) -> None:
        button = self.sender()
        if isinstance(button, Button):
            self.taken.emit(str(button.property("code")))
