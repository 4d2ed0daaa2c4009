"""The list of the command palette: headings and what was found, painted by ourselves; matched letters are marked."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QPointF,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QMouseEvent, QPainter, QTextLayout, QTextOption
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.domain.names import marks
from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import listed, strip_isolates
from gosi_desktop.ui.roster_cells import RosterCells, Standing
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.palette import Found, Group, group_of
from gosi_desktop.viewmodels.roster_state import Column

ROW, HEADING = 44, 34
_SIDE, _ICON, _WORDS, _GAP = 8, 12, 42, 12  # from the edge of the list; from the edge of a row
_ENTER = "↵"
Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class Line:
    """A heading, or one found: what is written, what stands beside it small, and its keys or its state."""

    heading: bool
    text: str
    icon: str = ""
    more: str = ""
    keys: tuple[str, ...] = ()
    standing: Standing | None = None
    place: int = -1  # among what was found


class Lines(QAbstractListModel):
    """The list for Qt and for screen readers. Headings cannot be chosen."""

    def __init__(self, cells: RosterCells, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.lines: tuple[Line, ...] = ()
        self.words = ""

    def show(self, found: tuple[Found, ...], words: str) -> None:
        """Take what was found, under the headings of its groups."""
        lines: list[Line] = []
        group: Group | None = None
        for place, one in enumerate(found):
            if group_of(one) is not group:
                group = group_of(one)
                lines.append(Line(True, self._heading(group)))
            lines.append(self._line(one, place))
        if (tuple(lines), words) != (self.lines, self.words):
            self.beginResetModel()
            self.lines, self.words = tuple(lines), words
            self.endResetModel()

    def row_of(self, place: int) -> int:
        """Where what was found stands in the list; -1 for nothing."""
        return next((row for row, line in enumerate(self.lines) if line.place == place >= 0), -1)

    def spoken(self, row: int) -> str:
        """A line aloud."""
        line = self.lines[row]
        keys = listed(*line.keys)
        state = line.standing.words if line.standing is not None else ""
        return strip_isolates(listed(line.text, line.more, state, keys))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own default
        return 0 if parent.isValid() else len(self.lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return self.spoken(index.row()) if 0 <= index.row() < len(self.lines) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not 0 <= index.row() < len(self.lines) or self.lines[index.row()].heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def _heading(self, group: Group) -> str:
        return {
            Group.COMMAND: self.tr("Commands"),
            Group.PERSON: self.tr("Contributors"),
            Group.PLACE: self.tr("Pages and establishments"),
        }[group]

    def _line(self, one: Found, place: int) -> Line:
        if not isinstance(one, RosterRow):
            return Line(False, one.text, one.icon, one.more, one.keys, place=place)
        name, identity = self._cells.text(one, Column.NAME), self._cells.text(one, Column.IDENTITY)
        standing = self._cells.standing(one)
        return Line(False, name, "person", identity, (), None if standing.tone is Tone.OK else standing, place)


class PaletteList(QListView):
    """Never has the keyboard: it stays in the search field. A click chooses, the mouse over a line points at it."""

    pointed = Signal(int)  # a place among what was found
    chosen = Signal(int)

    def __init__(self, cells: RosterCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lines = Lines(cells, self)
        self.setModel(self.lines)
        self.setItemDelegate(_Rows(self))
        self.setFrameShape(QListView.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMouseTracking(True)
        self.setAccessibleName(self.tr("Found"))

    def show_found(self, found: tuple[Found, ...], words: str, current: int) -> None:
        """What was found, and which of it Enter would do."""
        self.lines.show(found, words)
        row = self.lines.row_of(current)
        self.setCurrentIndex(self.lines.index(row) if row >= 0 else QModelIndex())
        if row == 1:
            self.scrollToTop()  # with its heading
        elif row >= 0:
            self.scrollTo(self.lines.index(row))

    def content_height(self) -> int:
        """As high as all lines together."""
        return sum(scaled(HEADING if line.heading else ROW) for line in self.lines.lines) + 2 * _SIDE

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if (place := self._place_at(event)) >= 0:
            self.pointed.emit(place)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if (place := self._place_at(event)) >= 0 and event.button() == Qt.MouseButton.LeftButton:
            self.chosen.emit(place)

    def _place_at(self, event: QMouseEvent) -> int:
        row = self.indexAt(event.position().toPoint()).row()
        return self.lines.lines[row].place if row >= 0 else -1


class _Rows(QStyledItemDelegate):
    """Paints headings and lines."""

    def __init__(self, shown: PaletteList) -> None:
        super().__init__(shown)
        self._list = shown

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(120, scaled(HEADING if self._list.lines.lines[index.row()].heading else ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line, direction = self._list.lines.lines[index.row()], self._list.layoutDirection()
        whole: QRect = option.rect.adjusted(_SIDE, 0, -_SIDE, 0)
        if line.heading:
            words = QRectF(whole.adjusted(_ICON, 6, -_ICON, 0))
            painting.text(painter, words, line.text, "caption", "text-3", direction)
            return
        current = index.row() == self._list.currentIndex().row()
        if current:
            painting.rounded(painter, QRectF(whole), 6, "primary-soft")
        square = QRect(whole.x() + _ICON, whole.y() + (whole.height() - 18) // 2, 18, 18)
        ink = "link" if current else "text-2"
        icons.draw(painter, line.icon, ink, QRectF(painting.place(direction, whole, square)))
        end = self._keys(painter, whole, line.keys or ((_ENTER,) if current else ()), direction)
        self._text(painter, whole, end, line, direction)

    def _keys(self, painter: QPainter, whole: QRect, keys: tuple[str, ...], direction: Qt.LayoutDirection) -> int:
        """Key caps from the trailing edge; answers how much room they leave."""
        end, height = whole.width() - _ICON, scaled(20)
        for cap in reversed(keys):
            width = painting.keycap_width(cap)
            end -= width
            logical = QRect(whole.x() + end, whole.y() + (whole.height() - height) // 2, width, height)
            painting.keycap(painter, QRectF(painting.place(direction, whole, logical)), cap)
            end -= 6
        return end

    def _text(self, painter: QPainter, whole: QRect, end: int, line: Line, direction: Qt.LayoutDirection) -> None:
        """The words, then what stands beside them, then the badge, as far as there is room: the words come first."""
        room = end - _WORDS - _GAP
        words = painting.elided(line.text, "table-strong", room)
        width = min(painting.text_width(words, "table-strong") + 2, room)
        where = QRect(whole.x() + _WORDS, whole.y(), width, whole.height())
        placed = QRectF(painting.place(direction, whole, where))
        marked(painter, placed, words, self._list.lines.words, "table-strong", "text", direction)
        start, room = _WORDS + width + _GAP, room - width - _GAP
        more_width = painting.text_width(line.more, "table") + 2
        if line.more and more_width <= room:
            where = QRect(whole.x() + start, whole.y(), more_width, whole.height())
            placed = QRectF(painting.place(direction, whole, where))
            marked(painter, placed, line.more, self._list.lines.words, "table", "text-3", direction)
            start, room = start + more_width + _GAP, room - more_width - _GAP
        if line.standing is not None:
            self._badge(painter, whole, start, room, line.standing, direction)

    def _badge(
        self, painter: QPainter, whole: QRect, start: int, room: int, standing: Standing, direction: Qt.LayoutDirection
    ) -> None:
        width, height = painting.badge_width(standing.words, bool(standing.icon)), scaled(painting.BADGE_HEIGHT)
        if width <= room:
            where = QRect(whole.x() + start, whole.y() + (whole.height() - height) // 2, width, height)
            placed = painting.place(direction, whole, where)
            painting.badge(painter, placed, standing.words, standing.tone, direction, standing.icon)


def marked(
    painter: QPainter, rect: QRectF, words: str, query: str, role: str, ink: str, direction: Qt.LayoutDirection
) -> None:
    """One line of text from the leading edge; what a search found in it lies on a soft ground."""
    layout = QTextLayout(words, font(role))
    option = QTextOption(QStyle.visualAlignment(direction, Qt.AlignmentFlag.AlignLeading))
    option.setTextDirection(direction)
    option.setWrapMode(QTextOption.WrapMode.NoWrap)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    line.setLineWidth(rect.width())
    layout.endLayout()
    top = rect.y() + (rect.height() - line.height()) / 2
    for start, end in marks(words, query):
        one, other = (float(line.cursorToX(place)[0]) for place in (start, end))  # type: ignore[index]
        ground = QRectF(rect.x() + min(one, other) - 1, top, abs(one - other) + 2, line.height())
        painting.rounded(painter, ground, 3, "warn-soft")
    painter.setPen(colour(ink))
    layout.draw(painter, QPointF(rect.x(), top))
