"""A QR code, black on white in either theme: what reads it expects that."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from gosi_desktop.ui.widgets import painting

_QUIET = 4  # modules left white around it


class QrCode(QLabel):
    """``name`` says aloud where it leads."""

    def __init__(self, content: str, name: str, edge: int = 102, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        import segno

        self._edge = edge
        self._rows = [bytes(row) for row in segno.make(content, error="m", boost_error=False, micro=False).matrix]
        self.setAccessibleName(name)
        self.setToolTip(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._edge, self._edge)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 6, None, "line-2")
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, False)
        painter.fillRect(self.rect().adjusted(2, 2, -2, -2), Qt.GlobalColor.white)
        across = len(self._rows) + 2 * _QUIET
        module = self._edge / across
        for down, row in enumerate(self._rows):
            for along, dark in enumerate(row):
                if dark:
                    square = QRectF((along + _QUIET) * module, (down + _QUIET) * module, module, module)
                    painter.fillRect(square.toAlignedRect(), Qt.GlobalColor.black)
