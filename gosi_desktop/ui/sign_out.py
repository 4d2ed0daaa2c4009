"""The dialog of signing out: keep the data on this computer, or erase them. View of ``viewmodels/sign_out.py``."""

from pathlib import Path

from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.choice import RadioButton
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.sign_out import SignOutState, SignOutViewModel, Work


class SignOut(Dialog):
    """Keeping is chosen; erasing lists first what nobody else has."""

    def __init__(self, model: SignOutViewModel, clock: Clock, practice: bool, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model, self._clock, self._practice = model, clock, practice
        self.title.setText(self.tr("Sign out?"))
        self.setAccessibleName(self.title.text())
        self.text.setText(self.tr("The session of this device ends at the service."))
        self.keep = RadioButton(self.tr("Keep the data on this computer, encrypted"))
        self.erase = RadioButton(self.tr("Erase the data from this computer"))
        self.keep.setChecked(True)
        self.body.addWidget(self.keep)
        self.body.addWidget(self._hint(self.tr("You can go on working with them offline.")))
        self.body.addWidget(self.erase)
        self.body.addWidget(self._hint(self._what_goes()))
        self.lost = Banner(tone=Tone.WARN, icon="warning")
        self.save = self.lost.add_action(self.tr("Save the list as PDF…"), self._choose_file)
        self.nothing = Label(
            self.tr("Nothing is lost: everything here can be fetched again."), "table", "ok", wrap=True
        )
        self.error = Banner(tone=Tone.BAD)
        for widget in (self.lost, self.nothing, self.error):
            self.body.addWidget(widget)
        self.confirm = Button(self.tr("Sign out"), Kind.PRIMARY)
        self.confirm_erase = Button(self.tr("Erase and sign out"), Kind.DANGER)
        self.cancel = Button(self.tr("Cancel"))
        for button in (self.confirm, self.confirm_erase, self.cancel):
            self.buttons.addWidget(button)
        self._bind()

    def _bind(self) -> None:
        model = self._model
        self.keep.clicked.connect(lambda: model.choose(False))
        self.erase.clicked.connect(lambda: model.choose(True))
        self.confirmed.connect(model.submit)
        self.cancel.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        for button in (self.confirm, self.confirm_erase):
            CommandBinding(button, model.sign_out, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: SignOutState) -> None:
        self.keep.setChecked(not state.erase)
        self.erase.setChecked(state.erase)
        self.confirm.setVisible(not state.erase)
        self.confirm_erase.setVisible(state.erase)
        known = state.erase and state.unsent is not None
        self.lost.setVisible(state.loses)
        self.nothing.setVisible(known and not state.loses)
        if state.loses:
            self.lost.show_message(self.tr("This is on no service and goes with them:"), "\n".join(self._list(state)))
            self.save.setVisible(bool(state.unsent or state.requests))
        self.error.setVisible(state.error is not None)
        if state.error is not None:
            message = message_for(state.error)
            self.error.show_message(message.title, message.text)
        self.state.setText(self.tr("Saved: {file}").format(file=isolate(state.saved)) if state.saved else "")
        self.fit()

    def _list(self, state: SignOutState) -> list[str]:
        now = self._clock.now()
        names = self._words()
        lines = [
            self.tr("{what}, saved {moment}").format(what=names[one.work], moment=formats().moment(one.saved_at, now))
            for one in state.unsent or ()
        ]
        if state.requests:
            lines.append(formats().numerals(self.tr("%n requests that were never sent", "", state.requests)))
        if state.papers:
            lines.append(formats().numerals(self.tr("%n papers in the archive", "", state.papers)))
        return lines

    def _words(self) -> dict[Work, str]:
        return {
            Work.REGISTRATION: self.tr("Registration of an account, not finished"),
            Work.APPLICATION: self.tr("First registration of an establishment, not finished"),
        }

    def _what_goes(self) -> str:
        if self._practice:
            return self.tr("The practice establishment goes too, with all that was changed in it.")
        return self.tr("Establishments, drafts, papers and choices of this account; the service keeps its own.")

    def _hint(self, words: str) -> QWidget:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(28, 0, 28, 0)
        column.addWidget(Label(words, "caption", "text-3", wrap=True))
        return holder

    def _choose_file(self) -> None:
        name = str(Path.home() / self.tr("Unsent.pdf"))
        chosen, _kind = QFileDialog.getSaveFileName(self, self.tr("Save the list"), name, "PDF (*.pdf)")
        if chosen:
            target = Path(chosen)
            target = target if target.suffix else target.with_suffix(".pdf")
            self._model.save_statement(target, self._words())
