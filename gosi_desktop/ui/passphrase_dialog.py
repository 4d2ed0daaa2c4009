"""Setting, changing or removing the passphrase."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.profiles import SHORTEST_PASSPHRASE
from gosi_desktop.domain.errors import PassphraseWrong, RuleViolation
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import PasswordField
from gosi_desktop.viewmodels.settings import PassphraseForm, SettingsViewModel


class PassphraseDialog(Dialog):
    """What is typed lives in these fields only and goes with them."""

    def __init__(self, view_model: SettingsViewModel, form: PassphraseForm, window: QWidget) -> None:
        super().__init__(window, "", " ")
        self._view_model = view_model
        self.title.setText(self._title(form))
        self.setAccessibleName(self.title.text())
        self.text.setText(self._text(form))
        self.current = PasswordField(self.tr("Current passphrase"))
        self.current.setVisible(form.needs_current)
        self.fresh = PasswordField(self.tr("New passphrase"))
        self.again = PasswordField(self.tr("Repeat the new passphrase"))
        for field in (self.fresh, self.again):
            field.setVisible(not form.removing)
        for field in (self.current, self.fresh, self.again):
            self.body.addWidget(field)
            field.submitted.connect(self._submit)
        words = self.tr("Remove the passphrase") if form.removing else self.tr("Set the passphrase")
        self.confirm = Button(words, Kind.DANGER if form.removing else Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.confirm.clicked.connect(self._submit)
        self.confirmed.connect(self._submit)
        self.cancel.clicked.connect(view_model.close_form)
        self.cancelled.connect(view_model.close_form)

    def first_field(self) -> QWidget:
        """Where the keyboard begins."""
        return self.fresh if self.current.isHidden() else self.current

    def show_form(self, form: PassphraseForm) -> None:
        """Busy, or what was refused and where."""
        self.confirm.set_busy(form.busy)
        for field in (self.current, self.fresh, self.again):
            field.show_error("")
        error = form.error
        if error is None:
            return
        place = self.fresh
        if isinstance(error, PassphraseWrong):
            place = self.current
        elif isinstance(error, RuleViolation) and error.field == "again":
            place = self.again
        place.show_error(text_for(error))
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        self._view_model.submit_passphrase(self.current.text(), self.fresh.text(), self.again.text())

    def _title(self, form: PassphraseForm) -> str:
        if form.removing:
            return self.tr("Remove the passphrase?")
        return self.tr("Change the passphrase") if form.needs_current else self.tr("Set a passphrase")

    def _text(self, form: PassphraseForm) -> str:
        if form.removing:
            return self.tr("There will be no lock, and anyone at this computer can read your data.")
        text = self.tr("At least {n} characters. You need it to unlock; nobody can recover it for you.")
        return text.format(n=formats().number(SHORTEST_PASSPHRASE))
