"""The dialog that changes the account's mobile or e-mail. View of ``viewmodels/contact_change.py``."""

from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.viewmodels.contact_change import Contact, ContactChangeState, ContactChangeViewModel


class ContactChange(Dialog):
    """Says before that it must be Absher's; afterwards only whether it is, never a part of Absher's value."""

    def __init__(self, model: ContactChangeViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._model = model
        mobile = model.state.contact is Contact.MOBILE
        self.title.setText(self.tr("Change the mobile") if mobile else self.tr("Change the e-mail"))
        self.setAccessibleName(self.title.text())
        self.text.setText(
            self.tr(
                "It must be equal to the one registered in Absher for you; change it there first. The service says "
                "equal or not equal, never what is registered. Then a code goes to the new one."
            )
        )
        label = self.tr("New mobile") if mobile else self.tr("New e-mail")
        self.field = Field(label, required=True, ltr=True, placeholder="05xxxxxxxx" if mobile else "name@company.sa")
        self.body.addWidget(self.field)
        self.confirm = Button(self.tr("Compare and send the code"), Kind.PRIMARY)
        self.cancel = Button(self.tr("Cancel"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.field.edited.connect(model.edit)
        self.field.submitted.connect(model.submit)
        self.confirmed.connect(model.submit)
        self.cancel.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        CommandBinding(self.confirm, model.ask, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _show(self, state: ContactChangeState) -> None:
        self.field.set_text(state.text)
        self.field.show_error(message_for(state.error, "contact_change").line if state.error is not None else "")
        self.fit()
