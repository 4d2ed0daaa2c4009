"""The menu of the account at the foot of the sidebar."""

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QMenu, QWidget

from gosi_desktop.ui.actions import Actions
from gosi_desktop.viewmodels.shell import ShellViewModel


class AccountMenu(QMenu):
    """What can be done with the account now."""

    def __init__(self, shell: ShellViewModel, acts: Actions, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        state = shell.state
        self.addAction(acts.action("mask"))
        if state.can_lock:
            self.addAction(acts.action("lock"))
        self.addSeparator()
        self.addAction(acts.action("account"))
        if state.signed_in:
            self.addAction(acts.action("sign_out"))
        else:
            self.addAction(acts.action("sign_in"))

    def open_above(self, anchor: QWidget) -> None:
        """Show it over what was pressed."""
        self.popup(anchor.mapToGlobal(QPoint(0, -self.sizeHint().height() - 4)))
