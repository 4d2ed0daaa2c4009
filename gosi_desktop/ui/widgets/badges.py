"""Badges, dots, counts and the two that follow the service: its environment and the synchronisation.

What only says something is a label, painted by ourselves: a plain widget with a name is passed over by screen readers.
"""

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QLabel, QSizePolicy, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import listed, strip_isolates
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.painting import Tone


class Badge(QLabel):
    """An exception worth colour: icon and text in one of the tones."""

    def __init__(
        self,
        text: str,
        tone: Tone = Tone.NEUTRAL,
        icon: str = "",
        *,
        edged: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._edged, self._blank = edged, False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_badge(text, tone, icon)

    def show_badge(self, text: str, tone: Tone, icon: str = "") -> None:
        """Show another state; none when the text is empty."""
        self._text, self._tone, self._icon = text, tone, icon
        self.setAccessibleName(strip_isolates(text))
        if not text:
            self.hide()
        elif self._blank and self.parentWidget() is not None:  # without a parent it would open as a window
            self.show()
        self._blank = not text
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(painting.badge_width(self._text, bool(self._icon)), scaled(painting.BADGE_HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        direction = self.layoutDirection()
        painting.badge(QPainter(self), self.rect(), self._text, self._tone, direction, self._icon, self._edged)


class EnvironmentChip(QLabel):
    """«بيئة تجريبية»: what the service says it is, never a setting."""

    def __init__(self, text: str, *, compact: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._icon = text, "" if compact else "alert-circle"
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.badge_width(self._text, bool(self._icon)) + 4, scaled(24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.badge(
            painter, self.rect(), self._text, Tone.WARN, self.layoutDirection(), self._icon, edge="warn-line"
        )


class StatusDot(QLabel):
    """«● نشط»."""

    def __init__(self, text: str, tone: Tone = Tone.OK, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text, self._tone = text, tone
        self.setAccessibleName(text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.text_width(self._text, "table") + 15, scaled(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.status_dot(QPainter(self), self.rect(), self._text, self.layoutDirection(), self._tone)


class SyncPill(FocusRing, QAbstractButton):
    """«متزامن 10:21 | 4 في الصادر»: two halves, each an icon and words; a click opens what is behind them."""

    focus_radius = 17

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts: tuple[tuple[str, str, str], ...] = ()
        self._warn = False
        self._turn = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_parts(self, *parts: tuple[str, str, str], warn: bool = False) -> None:
        """Show (icon, words, token) halves; ``warn`` tints the whole pill, as when offline."""
        self._parts, self._warn = parts, warn
        self.setAccessibleName(listed(*(words for _, words, _ in parts)))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        width = sum(painting.text_width(words, "table") + 1 + (25 if icon else 0) for icon, words, _ in self._parts)
        return QSize(width + 26 + 17 * max(len(self._parts) - 1, 0), scaled(34))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        plain = "surface-2" if self.underMouse() else "surface"
        fill, edge = ("warn-soft", "warn-line") if self._warn else (plain, "line-2")
        painting.rounded(painter, QRectF(whole), self.height() / 2, fill, edge)
        x = 13
        for index, (icon, words, ink) in enumerate(self._parts):
            if index:
                bar = painting.place(direction, whole, QRect(x + 8, (self.height() - 16) // 2, 1, 16))
                painter.fillRect(bar, colour("warn-line" if self._warn else "line-2"))
                x += 17
            if icon:
                square = painting.place(direction, whole, QRect(x, (self.height() - 17) // 2, 17, 17))
                icons.draw(painter, icon, _icon_ink(icon, ink, self._warn), QRectF(square))
                x += 25
            width = painting.text_width(words, "table") + 1
            where = painting.place(direction, whole, QRect(x, 0, width, self.height()))
            painting.text(painter, QRectF(where), words, "table", ink, direction)
            x += width


def _icon_ink(icon: str, ink: str, warn: bool) -> str:
    """The synced cloud is green beside grey words."""
    return "ok" if icon == "cloud-synced" and not warn else ink
