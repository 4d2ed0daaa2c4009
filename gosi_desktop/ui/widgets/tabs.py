"""Tabs as words with a line under the one that is open."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QHBoxLayout, QRadioButton, QSizePolicy, QWidget

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import Tab, TabList
from gosi_desktop.ui.widgets.focus import FocusRing, stop_at_checked
from gosi_desktop.ui.widgets.painting import RTL


class TabStrip(QFrame):
    """Keys and words; arrows move in the direction of reading. A frame, so that its name is said with its tabs."""

    heard_as = TabList
    chosen = Signal(str)  # the key, by the user

    def __init__(self, choices: Sequence[tuple[str, str]], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self._keys = [key for key, _ in choices]
        self._group = QButtonGroup(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 0, 16, 0)
        row.setSpacing(20)
        for index, (_, words) in enumerate(choices):
            tab = _Tab(words)
            self._group.addButton(tab, index)
            row.addWidget(tab)
        row.addStretch(1)
        self._group.idClicked.connect(self._choose)
        self.setFixedHeight(scaled(42))
        self.show_choice(self._keys[0])

    def offer(self, key: str, offered: bool) -> None:
        """Whether a tab is there at all."""
        self._group.button(self._keys.index(key)).setVisible(offered)

    def show_choice(self, key: str) -> None:
        """Which tab is open."""
        tab = self._group.button(self._keys.index(key))
        tab.setChecked(True)
        self.setFocusProxy(tab)
        stop_at_checked(self._group.buttons())

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(0, self.height() - 1, self.width(), 1, colour("line"))

    def _choose(self, index: int) -> None:
        self.chosen.emit(self._keys[index])


class _Tab(FocusRing, QRadioButton):
    heard_as = Tab
    focus_radius = 4

    def __init__(self, words: str) -> None:
        super().__init__(words)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def sizeHint(self) -> QSize:
        return QSize(painting.text_width(self.text(), "button-small") + 2, scaled(42))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: object) -> bool:
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()), 0)
        if self.layoutDirection() == RTL:
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
        role, ink = ("button-small", "link") if self.isChecked() else ("table", "text-2")
        middle = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, QRectF(self.rect()), self.text(), role, ink, self.layoutDirection(), middle)
        if self.isChecked():
            painter.fillRect(0, self.height() - 3, self.width(), 3, colour("link"))
