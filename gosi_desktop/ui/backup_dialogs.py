"""Checking the sheet with the recovery key."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.messages import text_for
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.viewmodels.backups import BackupsViewModel, SheetCheck


class SheetDialog(Dialog):
    """What is typed lives in its field only and goes with it; nothing is changed by it."""

    def __init__(self, view_model: BackupsViewModel, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        self._view_model = view_model
        self.title.setText(self.tr("Check the key sheet"))
        self.setAccessibleName(self.title.text())
        words = self.tr("Type the eight groups as they stand on the sheet. Nothing is changed, and nothing is kept.")
        self.text.setText(words)
        self.key = Field(self.tr("Recovery key"), ltr=True, placeholder="XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX-XXXX")
        self.body.addWidget(self.key)
        self.confirm = Button(self.tr("Check"), Kind.PRIMARY)
        self.cancel = Button(self.tr("Close"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.cancel)
        self.key.submitted.connect(self._submit)
        self.key.edited.connect(lambda _text: self.key.show_ok(""))
        self.confirm.clicked.connect(self._submit)
        self.confirmed.connect(self._submit)
        self.cancel.clicked.connect(view_model.close_check)
        self.cancelled.connect(view_model.close_check)

    def show_check(self, check: SheetCheck) -> None:
        """Busy, right, or what is wrong."""
        self.confirm.set_busy(check.busy)
        if check.right:
            self.key.show_ok(
                self.tr("This sheet opens your data and every backup from now on. Put it back in its place.")
            )
        elif check.error is not None:
            self.key.show_error(text_for(check.error))
            self.key.setFocus(Qt.FocusReason.OtherFocusReason)

    def _submit(self) -> None:
        self._view_model.check_sheet(self.key.text())
