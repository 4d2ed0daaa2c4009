"""Buttons: primary, secondary, text, danger and its outline; links; icons alone."""

from enum import StrEnum

from PySide6.QtCore import QEvent, QRect, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QEnterEvent, QHideEvent, QPainter, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.theme import colour, motion, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import keycap_text


class Kind(StrEnum):
    """What a button means. Danger is filled only inside a confirmation, an outline on pages."""

    PRIMARY = "primary"
    SECONDARY = "secondary"
    TEXT = "text"
    DANGER = "danger"
    DANGER_OUTLINE = "danger-outline"


class Size(StrEnum):
    """36, 30 or 42 high."""

    NORMAL = "normal"
    SMALL = "small"
    LARGE = "large"


# kind → for each of (normal, hover, press): fill, edge; then ink
_LOOKS: dict[Kind, tuple[tuple[tuple[str | None, str | None], ...], str]] = {
    Kind.PRIMARY: ((("primary", None), ("primary-hover", None), ("primary-press", None)), "on-fill"),
    Kind.SECONDARY: ((("surface", "line-2"), ("surface-2", "line-2"), ("surface-3", "line-2")), "text"),
    Kind.TEXT: (((None, None), ("primary-soft", None), ("primary-line", None)), "link"),
    Kind.DANGER: ((("bad-fill", None), ("bad-hover", None), ("bad-press", None)), "on-fill"),
    Kind.DANGER_OUTLINE: ((("surface", "bad-line"), ("bad-soft", "bad-line"), ("bad-soft", "bad")), "bad"),
}
_HEIGHTS = {Size.NORMAL: 36, Size.SMALL: 30, Size.LARGE: 42}
_PADDING = {Size.NORMAL: 14, Size.SMALL: 10, Size.LARGE: 18}


class Button(FocusRing, QPushButton):
    """Verb and object. Busy keeps the words and the width; a spinner takes the place of the icon."""

    def __init__(
        self,
        text: str,
        kind: Kind = Kind.SECONDARY,
        *,
        icon: str = "",
        icon_after: str = "",
        size: Size = Size.NORMAL,
        shortcut_hint: str = "",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._kind, self._size = kind, size
        self._icon, self._icon_after = icon, icon_after
        self._hint = keycap_text(shortcut_hint) if shortcut_hint else ""
        self._busy = False
        self._with_words = self._with_hint = True
        self._turn = 0
        self._timer = QTimer(self, interval=60)
        self._timer.timeout.connect(self._spin)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)

    def show_parts(self, *, words: bool = True, hint: bool = True) -> None:
        """Where there is little room the shortcut goes first, then the words; the name said aloud stays."""
        self._with_words, self._with_hint = words, hint
        self.setAccessibleName(self.text())
        self.setToolTip("" if words else self.text())
        self.updateGeometry()
        self.update()

    @property
    def busy(self) -> bool:
        """Whether the spinner is shown."""
        return self._busy

    def set_busy(self, busy: bool) -> None:
        """Show that the work is under way; the button keeps its width and the focus."""
        if busy != self._busy:
            self._busy = busy
            self._run_timer()
            self.update()

    def set_icon(self, name: str) -> None:
        """Show another icon before the text."""
        self._icon = name
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._content_width() + 2 * _PADDING[self._size], scaled(_HEIGHTS[self._size]))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        looks, ink = _LOOKS[self._kind]
        fill, edge = looks[2 if self.isDown() or self.isChecked() else 1 if self.underMouse() else 0]
        if not self.isEnabled():
            fill, edge, ink = ("surface-3" if self._kind is not Kind.TEXT else None), None, "text-off"
            edge = "line" if fill else None
        painting.rounded(painter, QRectF(self.rect()), 6, fill, edge)
        self._paint_content(painter, ink)

    def _paint_content(self, painter: QPainter, ink: str) -> None:
        width = self._content_width()
        x, height = max((self.width() - width) // 2, 4), self.height()
        if self._icon:
            self._paint_icon(painter, QRect(x, (height - 17) // 2, 17, 17), self._icon, ink)
            x += 25 if self._words() else 17
        elif self._busy:  # room is made in the padding, so that the width stays
            x = max(x - 9, 4)
            self._paint_icon(painter, QRect(x, (height - 17) // 2, 17, 17), "", ink)
            x += 19
        words = self._words()
        text_width = painting.text_width(words, self._role()) + 1
        where = painting.place(self.layoutDirection(), self.rect(), QRect(x, 0, text_width, height))
        painting.text(painter, QRectF(where), words, self._role(), ink, self.layoutDirection())
        x += text_width + 8
        if self._icon_after:
            self._paint_icon(painter, QRect(x, (height - 17) // 2, 17, 17), self._icon_after, ink)
        if self._hint and self._with_hint:
            cap = QRect(x, (height - 20) // 2, painting.keycap_width(self._hint), 20)
            filled = ink == "on-fill"
            where = painting.place(self.layoutDirection(), self.rect(), cap)
            edge = "primary-line" if filled else "line-2"
            painting.keycap(painter, QRectF(where), self._hint, ink if filled else "text-2", edge)

    def _paint_icon(self, painter: QPainter, logical: QRect, name: str, ink: str) -> None:
        where = QRectF(painting.place(self.layoutDirection(), self.rect(), logical))
        if self._busy and name == self._icon:
            painting.spinner(painter, where.adjusted(1.5, 1.5, -1.5, -1.5), ink, self._turn)
        else:
            icons.draw(painter, name, ink, where)

    def _role(self) -> str:
        return "button-small" if self._size is Size.SMALL else "button"

    def _words(self) -> str:
        return self.text().replace("&", "") if self._with_words else ""

    def _content_width(self) -> int:
        words = self._words()
        width = painting.text_width(words, self._role()) + 1 if words else 0
        gap = 8 if words else 0
        width += 17 + gap if self._icon else 0
        width += 17 + gap if self._icon_after else 0
        return width + (painting.keycap_width(self._hint) + gap if self._hint and self._with_hint else 0)

    def _spin(self) -> None:
        self._turn = (self._turn + 24) % 360
        self.update()

    def _run_timer(self) -> None:
        if self._busy and motion() and self.isVisible():
            self._timer.start()
        else:
            self._timer.stop()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._run_timer()

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self._run_timer()


class LinkButton(FocusRing, QPushButton):
    """A verb inside text, in link colour; underlined under the mouse; at least 30 high."""

    focus_radius = 4

    def __init__(self, text: str, *, icon: str = "", role: str = "button-small", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self._icon, self._role = icon, role
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)

    def sizeHint(self) -> QSize:
        width = painting.text_width(self.text(), self._role) + 2 + (23 if self._icon else 0)
        return QSize(width, max(scaled(30), 30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        ink = "link" if self.isEnabled() else "text-off"
        x = 0
        if self._icon:
            square = QRect(0, (self.height() - 15) // 2, 15, 15)
            icons.draw(painter, self._icon, ink, QRectF(painting.place(self.layoutDirection(), self.rect(), square)))
            x = 23
        words = painting.place(self.layoutDirection(), self.rect(), QRect(x, 0, self.width() - x, self.height()))
        painting.text(painter, QRectF(words), self.text(), self._role, ink, self.layoutDirection())
        if self.underMouse() and self.isEnabled():
            middle = self.height() // 2 + painting.line_height(self._role) // 2 - 3
            painter.setPen(colour(ink))
            painter.drawLine(words.x(), middle, words.x() + words.width() - 1, middle)


class IconButton(FocusRing, QPushButton):
    """An icon alone, with a name for those who do not see it; framed like a secondary button, or bare."""

    def __init__(
        self, icon: str, name: str, *, framed: bool = False, edge: int = 34, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon, self._framed = icon, framed
        self.set_name(name)
        self.setFixedSize(scaled(edge), scaled(edge))
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setAutoDefault(False)

    def set_name(self, name: str) -> None:
        """What it does, said aloud and in the tooltip."""
        self.setAccessibleName(name)
        self.setToolTip(name)

    def set_icon(self, icon: str) -> None:
        """Show another icon."""
        self._icon = icon
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._framed:
            fill = "surface-3" if self.isDown() or self.isChecked() else "surface-2" if self.underMouse() else "surface"
            painting.rounded(painter, QRectF(self.rect()), 6, fill, "line-2")
        elif self.underMouse() or self.isDown() or self.isChecked():
            painting.rounded(painter, QRectF(self.rect()), 6, "surface-3")
        ink = "text-2" if self.isEnabled() else "text-off"
        middle = QRectF(self.rect()).center()
        icons.draw(painter, self._icon, ink, QRectF(middle.x() - 9, middle.y() - 9, 18, 18))

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()
