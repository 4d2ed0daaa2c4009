"""A scroll area that is as high as what is inside wants, as far as there is room: the body of a tall dialog."""

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtWidgets import QLayout, QScrollArea, QSizePolicy, QWidget

from gosi_desktop.ui.theme import scaled


class FittingScroll(QScrollArea):
    """``grown`` says that what is inside wants another height."""

    grown = Signal()

    def __init__(self, inside: QWidget, width: int = 640) -> None:
        super().__init__()
        self._inside, self._width = inside, width
        self.setWidgetResizable(True)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(inside)
        inside.installEventFilter(self)
        inside.setAutoFillBackground(False)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        layout: QLayout | None = self._inside.layout()
        if layout is None:
            return self._inside.sizeHint().height()
        layout.activate()
        return layout.totalHeightForWidth(width) if layout.hasHeightForWidth() else layout.sizeHint().height()

    def sizeHint(self) -> QSize:
        return QSize(self._width, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(240, scaled(120))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """What is inside a scroll area tells nobody outside that it has grown."""
        if event.type() is QEvent.Type.LayoutRequest and watched is self._inside:
            self.updateGeometry()
            self.grown.emit()
        return super().eventFilter(watched, event)
