"""Which of the dialogs of changes lies over the window. View of ``viewmodels/roster_dialogs.py``."""

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.viewmodels.roster_dialogs import RosterDialog
from gosi_desktop.viewmodels.shell import ShellViewModel

if TYPE_CHECKING:
    from gosi_desktop.viewmodels.correction import CorrectionViewModel
    from gosi_desktop.viewmodels.exclusion import ExclusionViewModel
    from gosi_desktop.viewmodels.new_contributor import NewContributorViewModel
    from gosi_desktop.viewmodels.wage_editor import WageEditorViewModel


class RosterDialogs(QObject):
    """Imports a dialog when it is first wanted: a start waits for none of them."""

    def __init__(self, shell: ShellViewModel, over: QWidget) -> None:
        super().__init__(over)
        self._shell, self._over = shell, over
        self._model = shell.changes
        self.dialog: Dialog | None = None
        Binding(over, self._model, lambda state: state.visit, lambda _visit: self._show())

    def _show(self) -> None:
        if self.dialog is not None:
            self.dialog.close_dialog()
            self.dialog.deleteLater()
            self.dialog = None
        inside, dialog, masked = self._model.inside, self._model.state.dialog, self._shell.state.masked
        if dialog is RosterDialog.WAGE:
            from gosi_desktop.ui.wage_editor import WageEditor

            wages = WageEditor(cast("WageEditorViewModel", inside), masked, self._over)
            self._open(wages, wages.first)
        elif dialog is RosterDialog.EXCLUDE:
            from gosi_desktop.ui.exclusion import Exclusion

            leaving = Exclusion(cast("ExclusionViewModel", inside), masked, self._over)
            self._open(leaving, leaving.first)

        elif dialog is RosterDialog.NEW:
            from gosi_desktop.ui.new_contributor import NewContributor

            new = NewContributor(cast("NewContributorViewModel", inside), masked, self._over)
            self._open(new, new.first)

        elif dialog is RosterDialog.CORRECT:
            from gosi_desktop.ui.correction import Correction

            small = Correction(cast("CorrectionViewModel", inside), self._over)
            self._open(small, small.first)

    def _open(self, dialog: Dialog, first: QWidget) -> None:
        self.dialog = dialog
        dialog.open(first)
