"""The profile cannot be opened: what happened, why, and the ways on."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.ui.binding import CommandBinding
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.front_door import FrontDoorViewModel


class Failure(QWidget):
    """In place of the screens of a profile."""

    help_wanted = Signal()

    def __init__(self, view_model: FrontDoorViewModel) -> None:
        super().__init__()
        state = view_model.state
        assert state.error is not None
        message = message_for(state.error)
        column = QVBoxLayout(self)
        empty = EmptyState("error-circle", message.title, message.text, "bad")
        retry = Button(self.tr("Try again"), Kind.PRIMARY, icon="refresh")
        retry.clicked.connect(view_model.retry)
        other = Button(self.tr("Another account"))
        other.clicked.connect(view_model.choose_another)
        if state.damaged:
            aside = Button(self.tr("Set it aside and fetch again"), icon="download")
            CommandBinding(aside, view_model.set_aside)
            empty.buttons.addWidget(aside)
        if state.damaged and view_model.keeping.can_restore:
            restore = Button(self.tr("Restore from a backup…"), icon="backup-box")
            restore.clicked.connect(lambda: view_model.keeping.restore())
            empty.buttons.addWidget(restore)
        empty.buttons.addWidget(retry)
        empty.buttons.addWidget(other)
        self.help = LinkButton(self.tr("Help"), icon="help")
        self.help.clicked.connect(self.help_wanted)
        empty.buttons.addWidget(self.help)
        support = Label(message.support, "caption", "text-3")
        support.align(Qt.AlignmentFlag.AlignHCenter)
        support.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        column.addWidget(empty, 1)
        column.addWidget(support)
