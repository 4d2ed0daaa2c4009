"""What is written to the service: a new question or complaint; in practice also what the service answers."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.enquiries import LONGEST_TEXT, EnquiryKind
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.grounds import Grounds
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card, Inset
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.open_scroll import OpenScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.enquiries import EnquiriesState, EnquiriesViewModel


class WritingCard(Card):
    """A new question or complaint."""

    def __init__(self, model: EnquiriesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._model = model
        self.heading = Label(self.tr("New enquiry or complaint"), "card-title")
        self.kinds = Segmented(
            [(EnquiryKind.ENQUIRY.value, self.tr("Enquiry")), (EnquiryKind.COMPLAINT.value, self.tr("Complaint"))],
            self.tr("What it is"),
        )
        self.subject = Field(self.tr("Subject"), required=True)
        self.text = Grounds(self.tr("What you want to say"))
        self.text.edited.setFixedHeight(scaled(150))
        self.room = Label("", "caption", "text-3")
        self.papers = AttachedPapers(model.papers, self.tr("Papers"), self.tr("Papers that belong to it."))
        self.note = Label(
            self.tr("Offline it waits in the outbox and is sent with the next sync. Never write a password or a code."),
            "caption",
            "text-2",
            wrap=True,
        )
        self.banner = Banner(tone=Tone.BAD)
        self.send = Button(self.tr("Send"), Kind.PRIMARY, icon="send", shortcut_hint="Ctrl+Enter")
        self.leave = Button(self.tr("Cancel"), shortcut_hint="Esc")
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 14, 16, 14)
        column.setSpacing(8)
        column.addWidget(self.heading)
        column.addWidget(self.kinds, 0, Qt.AlignmentFlag.AlignLeading)
        for part in (self.subject, self.text, self.room, self.papers, self.note, self.banner):
            column.addWidget(part)
        buttons = QHBoxLayout()
        buttons.setSpacing(8)
        buttons.addWidget(self.send)
        buttons.addWidget(self.leave)
        buttons.addStretch(1)
        column.addLayout(buttons)
        column.addStretch(1)
        self.body.addWidget(OpenScroll(inside), 1)

    def _bind(self) -> None:
        model = self._model
        self.kinds.chosen.connect(lambda key: model.type(purpose=EnquiryKind(key)))
        self.subject.edited.connect(lambda text: model.type(subject=text))
        self.text.edited.textChanged.connect(self._typed)
        self.leave.clicked.connect(model.leave)
        CommandBinding(self.send, model.send, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _typed(self) -> None:
        if self._model.state.writing:
            self._model.type(text=self.text.edited.toPlainText())

    def _show(self, state: EnquiriesState) -> None:
        if not state.writing:
            return
        self.kinds.show_choice(state.purpose.value)
        self.subject.set_text(state.subject)
        self.text.show_text(state.text)
        left = LONGEST_TEXT - len(state.text.strip())
        self.room.setText(formats().numerals(self.tr("%n letters left", "", max(0, left))))
        subject, text = state.said("subject"), state.said("text")
        self.subject.show_error(message_for(subject).line if subject is not None else "")
        self.text.show_error(message_for(text).line if text is not None else "")
        other = state.error if subject is None and text is None else None
        self.banner.setVisible(other is not None)
        if other is not None:
            message = message_for(other)
            self.banner.show_message(message.title, message.text, Tone.BAD)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._model.leave()
        else:
            submit_or(event, self._model, super().keyPressEvent)


class PracticeAnswer(Inset):
    """Only in practice: the newcomer plays the service's people too."""

    def __init__(self, model: EnquiriesViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._model = model
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("practice", "warn", 17))
        words = self.tr("Practice: answer as the service’s people would. Nothing here is real.")
        head.addWidget(Label(words, "table", "text-2", wrap=True), 1)
        self.text = Field(self.tr("The service’s answer"), reserve=False)
        self.answer = Button(self.tr("Answer"), size=Size.SMALL)
        self.end = Button(self.tr("Close the conversation"), size=Size.SMALL)
        self.error = Label("", "caption", "bad", wrap=True)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.answer)
        row.addWidget(self.end)
        row.addStretch(1)
        self.body.setSpacing(8)
        self.body.addLayout(head)
        self.body.addWidget(self.text)
        self.body.addLayout(row)
        self.body.addWidget(self.error)
        CommandBinding(self.answer, model.answer, lambda: self._say(close=False))
        CommandBinding(self.end, model.answer, lambda: self._say(close=True))
        self.text.submitted.connect(lambda: self._say(close=False))

    def show_error(self, state: EnquiriesState) -> None:
        """What the practice service refused."""
        error = state.answer_error
        self.error.show_text(message_for(error).line if error is not None else "")

    def _say(self, close: bool) -> None:
        text = self.text.text().strip() or ("" if close else self.tr("Thank you. Your enquiry was looked into."))
        self._model.answer_as_service(text, close)
        self.text.set_text("")


def submit_or(event: QKeyEvent, model: EnquiriesViewModel, otherwise: Callable[[QKeyEvent], None]) -> None:
    """Ctrl+Enter sends; any other key is somebody else’s."""
    control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    if control and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        model.submit()
    else:
        otherwise(event)
