"""Choosing: check box, radio, switch, segments, filter chips, lists."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFrame,
    QHBoxLayout,
    QRadioButton,
    QSizePolicy,
    QStyledItemDelegate,
    QWidget,
)

from gosi_desktop.ui import icons
from gosi_desktop.ui.theme import scaled, tokens
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.focus import FocusRing, stop_at_checked


class CheckBox(FocusRing, QCheckBox):
    """A box and its words; partly ticked when it stands for a group."""

    focus_radius = 4

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def sizeHint(self) -> QSize:
        words = painting.text_width(self.text(), "table") + 10 if self.text() else 0
        return QSize(18 + words, max(scaled(30), 30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        box = painting.place(self.layoutDirection(), self.rect(), QRect(0, 0, 18, self.height()))
        painting.check_box(painter, QRectF(box), self.checkState(), self.isEnabled(), self.underMouse())
        _words(painter, self, 28)


class RadioButton(FocusRing, QRadioButton):
    """One of several; the words may stand elsewhere."""

    focus_radius = 9

    def sizeHint(self) -> QSize:
        words = painting.text_width(self.text(), "table") + 10 if self.text() else 0
        return QSize(18 + words, max(scaled(30), 30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        circle = painting.place(self.layoutDirection(), self.rect(), QRect(0, 0, 18, self.height()))
        painting.radio(painter, QRectF(circle), self.isChecked(), self.isEnabled())
        _words(painter, self, 28)


class Switch(FocusRing, QAbstractButton):
    """On or off at once; when on, the knob is at the trailing end. Its name stands beside it and is said aloud."""

    focus_radius = 10

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setCheckable(True)
        self.setAccessibleName(name)
        self.setFixedSize(36, 30)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(36, 30)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        track = QRectF(0, 5, 36, 20)
        on = self.isChecked()
        fill = ("primary" if on else "field-line") if self.isEnabled() else "line-2"
        painting.rounded(
            painter, track, 10, fill, "checked-edge" if on and tokens().dark and self.isEnabled() else None
        )
        knob = QRect(19 if on else 3, 8, 14, 14)
        painting.rounded(painter, QRectF(painting.place(self.layoutDirection(), self.rect(), knob)), 7, "on-fill")


class Segmented(QFrame):
    """Two or three choices side by side; arrows move in the direction of reading. A frame: its name is said too."""

    chosen = Signal(str)  # the key, by the user

    def __init__(
        self, choices: Sequence[tuple[str, str]], name: str, *, minimum: int = 92, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._group = QButtonGroup(self)
        self._keys = [key for key, _ in choices]
        row = QHBoxLayout(self)
        row.setContentsMargins(3, 3, 3, 3)
        row.setSpacing(0)
        for index, (_, words) in enumerate(choices):
            segment = _Segment(words, minimum)
            self._group.addButton(segment, index)
            row.addWidget(segment, 1)
        self._group.idClicked.connect(self._choose)
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.show_choice(self._keys[0])

    def show_choice(self, key: str) -> None:
        """Show what is chosen."""
        segment = self._group.button(self._keys.index(key))
        segment.setChecked(True)
        self.setFocusProxy(segment)
        stop_at_checked(self._group.buttons())

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 7, "surface-3", "line-2")

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._keys[index])


class _Segment(FocusRing, QRadioButton):
    focus_radius = 5

    def __init__(self, words: str, minimum: int) -> None:
        super().__init__(words)
        self._minimum = minimum
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(max(painting.text_width(self.text(), "button-small") + 28, self._minimum), scaled(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt moves radios by creation order for both arrows; here ← is «next» where reading goes to the left."""
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
            step = -step
        group = self.group()
        target = group.button(group.id(self) + step) if step else None
        if target is not None:
            target.setFocus(Qt.FocusReason.TabFocusReason)
            target.click()
        elif not step:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.isChecked():
            painting.rounded(painter, QRectF(self.rect()), 5, "surface", "line-2")
        role, ink = ("button-small", "link") if self.isChecked() else ("table", "text-2")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(self.rect()), self.text(), role, ink, self.layoutDirection(), middle)


class Chip(FocusRing, QAbstractButton):
    """A filter that is on or off, with a count; ``tone`` tints its icon."""

    focus_radius = 15

    def __init__(
        self,
        text: str,
        count: str = "",
        *,
        icon: str = "",
        tone: painting.Tone = painting.Tone.NEUTRAL,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setText(text)
        self._icon, self._tone, self._count = icon, tone, ""
        self._measured: tuple[tuple[str, str, int], QSize] | None = None  # a row of chips is laid out many times
        self.setAccessibleName(text)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.set_count(count)

    def set_count(self, count: str) -> None:
        """Show another count, already formatted; none when empty."""
        if count == self._count:
            return
        self._count = count
        self.setAccessibleName(f"{self.text()} {count}".strip())
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        of = (self.text(), self._count, scaled(30))
        if self._measured is None or self._measured[0] != of:
            self._measured = of, self._measure()
        return self._measured[1]

    def _measure(self) -> QSize:
        width = painting.text_width(self.text(), "table-strong") + 26 + (21 if self._icon else 0)
        width += painting.text_width(self._count, "table-strong") + 7 if self._count else 0
        return QSize(width, scaled(30))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, on = QPainter(self), self.isChecked()
        fill = "primary-soft" if on else "surface-2" if self.underMouse() else "surface"
        painting.rounded(painter, QRectF(self.rect()), self.height() / 2, fill, "link" if on else "line-2")
        x, direction = 13, self.layoutDirection()
        if self._icon:
            square = QRect(x, (self.height() - 15) // 2, 15, 15)
            ink = "text-3" if self._tone is painting.Tone.NEUTRAL else self._tone.ink
            icons.draw(painter, self._icon, ink, QRectF(painting.place(direction, self.rect(), square)))
            x += 21
        role, ink = ("table-strong", "link") if on else ("table", "text-2")
        for words, gap_ink in ((self.text(), ink), (self._count, "link" if on else "text-3")):
            width = painting.text_width(words, "table-strong") + 1
            where = painting.place(direction, self.rect(), QRect(x, 0, width, self.height()))
            painting.text(painter, QRectF(where), words, role, gap_ink, direction)
            x += width + 6


class ComboBox(FocusRing, QComboBox):
    """A list behind one line; keys and words like ``Segmented``."""

    picked = Signal(str)  # the key, by the user

    def __init__(
        self, choices: Sequence[tuple[str, str]], name: str, *, icon: str = "", parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self.setAccessibleName(name)
        self.set_choices(choices)
        self.setFixedHeight(scaled(38))
        self.setItemDelegate(QStyledItemDelegate(self))  # the default one ignores the style sheet's items
        self.activated.connect(self._pick)

    def set_choices(self, choices: Sequence[tuple[str, str]]) -> None:
        """Other choices, keeping the key that was chosen when it is still there."""
        key = self.currentData()
        self.clear()
        for value, words in choices:
            self.addItem(words, value)
        self.show_choice(key)

    def show_choice(self, key: str | None) -> None:
        """Show what is chosen; an unknown key shows the first."""
        self.setCurrentIndex(max(self.findData(key), 0))

    def sizeHint(self) -> QSize:
        widest = max((painting.text_width(self.itemText(row), "body") for row in range(self.count())), default=0)
        return QSize(widest + 56 + (28 if self._icon else 0), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), 120), self.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        enabled = self.isEnabled()
        fill, edge = ("surface", "field-line") if enabled else ("surface-3", "line")
        painting.rounded(painter, QRectF(whole), 6, fill, edge)
        x = 12
        if self._icon:
            square = QRect(x, (self.height() - 18) // 2, 18, 18)
            icons.draw(painter, self._icon, "text-3", QRectF(painting.place(direction, whole, square)))
            x += 28
        words = painting.place(direction, whole, QRect(x, 0, self.width() - x - 38, self.height()))
        ink = "text" if enabled else "text-off"
        painting.text(painter, QRectF(words), self.currentText(), "body", ink, direction)
        arrow = painting.place(direction, whole, QRect(self.width() - 29, (self.height() - 16) // 2, 16, 16))
        icons.draw(painter, "chevron-down", "text-2" if enabled else "text-off", QRectF(arrow))

    def _pick(self, index: int) -> None:
        self.picked.emit(str(self.itemData(index)))


def _words(painter: QPainter, button: QAbstractButton, start: int) -> None:
    """The words after a box or circle."""
    logical = QRect(start, 0, button.width() - start, button.height())
    where = painting.place(button.layoutDirection(), button.rect(), logical)
    ink = "text-2" if button.isEnabled() else "text-off"
    painting.text(painter, QRectF(where), button.text(), "table", ink, button.layoutDirection())
