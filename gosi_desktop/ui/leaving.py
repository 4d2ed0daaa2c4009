"""While the last copy of the day is made: what runs, and the way out without it. View of ``viewmodels/leaving.py``."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import EmptyState, ProgressLine
from gosi_desktop.viewmodels.leaving import LONGEST, LeavingState, LeavingViewModel


class Leaving(QWidget):
    """In place of the account that is being closed; nothing of it is shown any more."""

    def __init__(self, view_model: LeavingViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.state = EmptyState("backup-box", " ", " ")
        self.progress = ProgressLine()
        self.progress.setFixedWidth(scaled(320))
        self.progress.setAccessibleName(self.tr("Making a backup"))
        self.skip = Button("", Kind.SECONDARY)
        self.state.buttons.addWidget(self.skip)
        column = QVBoxLayout(self)
        column.addStretch(1)
        column.addWidget(self.state)
        column.addWidget(self.progress, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(1)
        self.skip.clicked.connect(view_model.skip)
        Binding(self, view_model, lambda state: state, self._show)

    def _show(self, state: LeavingState) -> None:
        self.progress.setVisible(state.error is None)
        self.progress.show_progress(state.done, state.total)
        if state.error is not None:
            message = message_for(state.error)
            self.state.show_state("warning", message.title, message.text, "warn")
            self.skip.setText(self.tr("Close without a backup"))
            return
        limit = formats().numerals(self.tr("The program closes by itself, in %n seconds at the latest.", "", LONGEST))
        self.state.show_state("backup-box", self.tr("Making a backup before closing"), limit)
        self.skip.setText(self.tr("Skip it and close"))
        self.setAccessibleName(self.tr("Making a backup before closing"))
