"""Entering the one-time code. View of ``viewmodels/code.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.practice_notes import PracticeNotes
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.code_field import CodeField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, KeyCap, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.code import CodeState, CodeViewModel


class Code(WelcomePage):
    """Six cells, how long they are good, another code, and the ways out."""

    def __init__(self, view_model: CodeViewModel, service_name: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model = view_model
        self._service_name = service_name
        self.back = LinkButton(self.tr("Back to sign-in"), icon="arrow-back")
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.form.addSpacing(10)
        self.heading(self.tr("Verification code"))
        self.sent = Label("", "body", "text-2", wrap=True)
        self.form.addWidget(self.sent)
        self.form.addSpacing(20)
        self._add_cells()
        self._add_end()
        self.form.addSpacing(18)
        self.form.addWidget(self._ways_out())
        self.tip = TipCard("shield-check", Tone.INFO, self.tr("This code is for you alone"))
        self.tips.addWidget(self.tip)
        self._bind()

    def _add_cells(self) -> None:
        self.cells = CodeField(self.tr("Verification code, six digits"))
        self.form.addWidget(self.cells)
        self.form.addSpacing(8)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(Label(self.tr("You can paste the whole code"), "table", "text-2"))
        row.addWidget(KeyCap("Ctrl+V"))
        row.addStretch(1)
        self.expiry = Label("", "table", "text-2")
        row.addWidget(self.expiry)
        self.form.addLayout(row)
        self.form.addSpacing(14)
        self.error = Banner(tone=Tone.BAD)
        self.form.addWidget(self.error)
        self.form.addSpacing(8)

    def _add_end(self) -> None:
        self.confirm = Button(self.tr("Verify"), Kind.PRIMARY, size=Size.LARGE)
        self.form.addWidget(self.confirm)
        self.form.addSpacing(4)
        row = FlowLayout(gap=4)
        self.hint = Label(self.tr("The button turns on at the sixth digit."), "table", "text-3")
        self.practice_hint = Label(self.tr("In practice, find the code under"), "table", "text-3")
        self.show_notes = LinkButton(self.tr("Practice messages"))
        for widget in (self.hint, self.practice_hint, self.show_notes):
            widget.setMinimumHeight(scaled(30))
            row.addWidget(widget)
        self.form.addLayout(row)
        self.notes = PracticeNotes()
        self.form.addWidget(self.notes)

    def _ways_out(self) -> Card:
        card = Card(padding=0, fill="surface-2")
        card.body.setSpacing(0)
        self.resend_words = Label("", "table", "text-2", wrap=True)
        self.resend = LinkButton(self.tr("Send another code"))
        self.absher = Label(
            self.tr("Changed your mobile? Update it in Absher first, then try again."),
            "table",
            "text-2",
            wrap=True,
        )
        self.offline = LinkButton(self.tr("Work offline with the saved data"))
        self.no_signal = Label(self.tr("No signal?"), "table", "text-2")
        for index, (icon, widgets) in enumerate(
            (
                ("refresh", (self.resend_words, self.resend)),
                ("mobile", (self.absher,)),
                ("cloud-offline", (self.no_signal, self.offline)),
            )
        ):
            if index:
                card.body.addWidget(Line())
            holder = QWidget()
            row = QHBoxLayout(holder)
            row.setContentsMargins(15, 6, 15, 6)
            row.setSpacing(8)
            row.addWidget(IconLabel(icon, "text-3", 16))
            for widget in widgets:
                if isinstance(widget, Label):
                    widget.align(Qt.AlignmentFlag.AlignLeading, Qt.AlignmentFlag.AlignVCenter)
                row.addWidget(widget, 1 if widget in (self.resend_words, self.absher) else 0)
            holder.setMinimumHeight(44)
            if widgets[-1] is self.offline:
                row.addStretch(1)
                self._offline_row = holder
            card.body.addWidget(holder)
        return card

    def first_focus(self) -> QWidget:
        return self.cells

    def _bind(self) -> None:
        view_model = self._view_model
        self.cells.edited.connect(view_model.edit)
        self.cells.pasted.connect(view_model.paste)
        self.cells.returnPressed.connect(view_model.submit)
        self.back.clicked.connect(view_model.go_back)
        self.offline.clicked.connect(view_model.work_offline)
        self.notes.taken.connect(self._take)
        CommandBinding(self.confirm, view_model.confirm, view_model.submit)
        CommandBinding(self.resend, view_model.resend, view_model.send_again)
        CommandBinding(self.show_notes, view_model.show_notes)
        Binding(self, view_model, lambda state: state.notes, self.notes.show_notes)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: CodeState) -> None:
        self.show_environment(state.practice, self._service_name)
        mobile = ltr(formats().numerals(state.masked_mobile))
        self.sent.setText(
            self.tr("A 6-digit code was sent to the registered mobile {mobile}").format(mobile=mobile)
            if not state.resent
            else self.tr("Another 6-digit code was sent to the registered mobile {mobile}").format(mobile=mobile)
        )
        self.cells.show_code(state.digits)
        self.cells.show_error(state.error is not None)
        self._show_times(state)
        self.hint.setVisible(not state.practice)
        self.practice_hint.setVisible(state.practice)
        self.show_notes.setVisible(state.practice)
        self._offline_row.setVisible(state.has_saved_data)
        self.tip.text.setText(self._warning(state.tries_left))
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)

    def _show_times(self, state: CodeState) -> None:
        if state.expired:
            self.expiry.setText(self.tr("Expired"))
        else:
            left = formats().countdown(state.expires_in)
            self.expiry.setText(self.tr("Expires in {time}").format(time=left))
        self.expiry.set_tone("warn" if state.expired else "text-2")
        waiting = state.resend_in > 0
        self.resend.setVisible(not waiting and state.resends_left > 0)
        if state.resends_left == 0:
            words = self.tr("No more codes can be sent for this sign-in.")
        elif waiting:
            left = formats().countdown(state.resend_in)
            words = self.tr("No code yet? Another can be sent in {time}").format(time=left)
        else:
            words = self.tr("No code yet?")
        self.resend_words.setText(words)

    def _warning(self, tries: int) -> str:
        """The number of tries is the service's."""
        words = self.tr("No employee will ever ask you for it. Never read it out on a call.")
        if not tries:
            return words
        after = self.tr("After %n wrong tries, user name and password are asked again.", "", tries)
        return f"{words} {formats().numerals(after)}"

    def _take(self, code: str) -> None:
        self._view_model.use_note(code)
        self.confirm.setFocus(Qt.FocusReason.OtherFocusReason)
