"""A scroll area that shows the surface it lies on: no frame, no side-scrolling, no stop for the keyboard of its own."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QScrollArea, QWidget

from gosi_desktop.ui.theme import scaled


class OpenScroll(QScrollArea):
    """What has the keyboard inside of it is in sight."""

    def __init__(self, inside: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.setAutoFillBackground(False)
        self.viewport().setAutoFillBackground(False)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Also with Tab."""
        moved = super().focusNextPrevChild(forward)
        focused, inside = self.focusWidget(), self.widget()
        if focused is not None and inside is not None and inside.isAncestorOf(focused):
            self.ensureWidgetVisible(focused, 0, scaled(48))
        return moved
