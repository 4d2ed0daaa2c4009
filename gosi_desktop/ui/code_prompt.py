"""The dialog that asks for a one-time code. View of ``viewmodels/code_prompt.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.practice_notes import PracticeNotes
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.code_prompt import CodePromptState, CodePromptViewModel


class CodePrompt(Dialog):
    """``title`` says what the code will do; ``act`` is the verb on the button."""

    def __init__(self, model: CodePromptViewModel, title: str, text: str, act: str, window: QWidget) -> None:
        super().__init__(window, title, text, width=560)
        self._model = model
        self.sent = Label("", "table", "text-2", wrap=True)
        self.cells = CodeField(self.tr("Verification code, six digits"))
        self.expiry = Label("", "table", "text-2")
        self.show_notes = LinkButton(self.tr("Practice messages"))
        self.notes = PracticeNotes()
        self.error = Banner(tone=Tone.BAD)
        row = QHBoxLayout()
        row.addWidget(self.expiry)
        row.addStretch(1)
        row.addWidget(self.show_notes)
        self.body.addWidget(self.sent)
        self.body.addWidget(self.cells)
        self.body.addLayout(row)
        self.body.addWidget(self.notes)
        self.body.addWidget(self.error)
        self.confirm = Button(act, Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.cells.edited.connect(model.edit)
        self.cells.pasted.connect(model.paste)
        self.cells.returnPressed.connect(model.submit)
        self.confirmed.connect(model.submit)
        self.cancel.clicked.connect(model.leave)
        self.cancelled.connect(model.leave)
        self.notes.taken.connect(self._take)
        CommandBinding(self.confirm, model.confirm, model.submit)
        CommandBinding(self.show_notes, model.show_notes)
        Binding(self, model, lambda state: state.notes, self._show_notes)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: CodePromptState) -> None:
        to = ltr(formats().numerals(state.to))
        self.sent.setText(self.tr("A 6-digit code was sent to {where}").format(where=to))
        self.cells.show_code(state.digits)
        self.cells.show_error(state.error is not None)
        self.cells.setEnabled(not state.ended)
        self.show_notes.setVisible(state.practice)
        left = formats().countdown(state.expires_in)
        over = state.ended or state.expires_in <= 0
        self.expiry.setText(self.tr("Expired") if over else self.tr("Expires in {time}").format(time=left))
        self.expiry.set_tone("warn" if over else "text-2")
        shown = self.error.isVisibleTo(self)
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error, "code_prompt")
            self.error.show_message(message.title, message.text)
        if shown != (state.error is not None):
            self.fit()

    def _show_notes(self, notes: object) -> None:
        self.notes.show_notes(self._model.state.notes)
        self.fit()

    def _take(self, code: str) -> None:
        self._model.edit(code)
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
