"""Pages of paper on the screen, one or two beside each other; only visible ones are made. Paper never mirrors."""

from typing import Any

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from gosi_desktop.application.ports import PageImage
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets import painting
from gosi_desktop.viewmodels.paper_preview import PaperPreviewState, PaperPreviewViewModel

_SHORT, _LONG = 794, 1123  # A4 at 96 points an inch
_MARGIN, _GAP = 20, 22


def image_of(page: PageImage) -> QImage:
    """A picture that owns its bytes."""
    return QImage(page.data, page.width, page.height, page.stride, QImage.Format.Format_ARGB32).copy()


class PaperScroll(QScrollArea):
    """Scrolls over the pages; ``page_seen`` tells which one is at the top."""

    page_seen = Signal(int)

    def __init__(self, view_model: PaperPreviewViewModel[Any], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.canvas = PaperCanvas(view_model, self)
        self.setWidget(self.canvas)
        self.canvas.setAutoFillBackground(False)  # a scroll area turns it on
        self.setWidgetResizable(False)
        self.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(self.tr("Pages of the report"))
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_page(self, page: int) -> None:
        """Scroll to a page, unless it is already the one at the top."""
        if self.canvas.page_at(self.verticalScrollBar().value()) != page:
            self.verticalScrollBar().setValue(self.canvas.place_of(page).y() - _MARGIN)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self.viewport())
        painter.fillRect(event.rect(), colour("surface-3"))
        if self.hasFocus():
            painting.rounded(painter, QRectF(self.viewport().rect()).adjusted(2, 2, -2, -2), 4, None, "link", 2)

    def _look(self, value: int) -> None:
        self.page_seen.emit(self.canvas.page_at(value))


class PaperCanvas(QWidget):
    """Paints the pages that are visible; the others cost nothing."""

    def __init__(self, view_model: PaperPreviewViewModel[Any], area: QScrollArea) -> None:
        super().__init__()
        self._view_model = view_model
        self._area = area
        self._state: PaperPreviewState = view_model.state
        self._images: dict[tuple[int, int], QImage] = {}

    def show_state(self, state: PaperPreviewState) -> None:
        """Lay the pages out again."""
        if state.making or state.pages != self._state.pages:
            self._images.clear()
        self._state = state
        self.resize(self._whole())
        self._say()
        self.update()

    def refresh(self, page: int) -> None:
        """A picture has come."""
        for key in [key for key in self._images if key[0] == page]:
            del self._images[key]
        self.update()

    def percent(self) -> int:
        """The size the pages are shown at."""
        return round(self._page_width() * 100 / self._paper().width())

    def place_of(self, page: int) -> QRect:
        """Where a page lies on the canvas; in Arabic the first of two lies at the right."""
        per_row = self._per_row()
        size = self._page_size()
        row, column = divmod(page, per_row)
        used = per_row * size.width() + (per_row - 1) * _GAP
        start = (self.width() - used) // 2
        logical = QRect(QPoint(start + column * (size.width() + _GAP), _MARGIN + row * (size.height() + _GAP)), size)
        return painting.place(self.layoutDirection(), QRect(0, 0, self.width(), self.height()), logical)

    def page_at(self, y: int) -> int:
        """The first page whose lower half is still below ``y``."""
        row = max(0, y - _MARGIN + self._page_size().height() // 2) // (self._page_size().height() + _GAP)
        return min(row * self._per_row(), max(self._state.pages - 1, 0))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        for page in range(self._state.pages):
            where = self.place_of(page)
            if not where.intersects(event.rect()):
                continue
            painter.fillRect(where, Qt.GlobalColor.white)
            image = self._image(page)
            if image is not None:
                painter.drawImage(where, image)
            painter.setPen(colour("line-2"))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(where.adjusted(0, 0, -1, -1))

    def _image(self, page: int) -> QImage | None:
        width = round(self._page_width() * self.devicePixelRatioF())
        found = self._images.get((page, width))
        if found is None:
            picture = self._view_model.picture(page, width)
            if picture is None:
                return None
            found = self._images[(page, width)] = image_of(picture)
        return found

    def _per_row(self) -> int:
        return 2 if self._state.two_up and self._state.pages > 1 else 1

    def _paper(self) -> QSize:
        return QSize(_LONG, _SHORT) if self._state.lying else QSize(_SHORT, _LONG)

    def _page_width(self) -> int:
        if self._state.zoom is not None:
            return self._paper().width() * self._state.zoom // 100
        per_row = self._per_row()
        whole = self._room()
        room = (whole.width() - 2 * _MARGIN - (per_row - 1) * _GAP) // per_row
        tall = whole.height() - 2 * _MARGIN
        by_height = tall * self._paper().width() // self._paper().height()
        return max(120, min(room, max(by_height, room * 3 // 5), self._paper().width() * 3 // 2))

    def _page_size(self) -> QSize:
        width = self._page_width()
        return QSize(width, width * self._paper().height() // self._paper().width())

    def _whole(self) -> QSize:
        size, per_row = self._page_size(), self._per_row()
        rows = -(-self._state.pages // per_row)
        width = per_row * size.width() + (per_row - 1) * _GAP + 2 * _MARGIN
        height = rows * (size.height() + _GAP) - _GAP + 2 * _MARGIN if rows else 0
        return QSize(max(width, self._room().width()), height)

    def _room(self) -> QSize:
        """As if the scroll bars were there: a size that made them go would bring them back."""
        bar = self._area.verticalScrollBar().sizeHint().width()
        return self._area.size() - QSize(bar, bar)

    def _say(self) -> None:
        written = formats()
        words = self.tr("Page {page} of {pages}").format(
            page=written.number(self._state.page + 1), pages=written.number(self._state.pages)
        )
        self.setAccessibleName(words)
