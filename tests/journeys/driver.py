"""Drives the real window as a person would: looks for things, clicks, types, waits until something shows."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from PySide6.QtCore import QEvent, QEventLoop, QPoint, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from gosi_desktop.app import Desktop

W = TypeVar("W", bound=QWidget)
PATIENCE = 60.0  # seconds; a step that takes longer has failed


class StepFailed(Exception):
    """A step could not be done; the text says what was looked for."""


class Driver:
    """One running window."""

    def __init__(self, desktop: Desktop) -> None:
        self.desktop = desktop
        self.window = desktop.window
        self.defects: list[BaseException] = []
        desktop.defect.connect(self.defects.append)

    def until(self, holds: Callable[[], object], what: str, patience: float = PATIENCE) -> None:
        """Let the window live until ``holds`` answers something true."""
        end = time.monotonic() + patience
        while not holds():
            if self.defects:
                raise StepFailed(f"a defect while waiting for {what}: {self.defects[0]!r}")
            if time.monotonic() > end:
                door = self.desktop.front_door
                shown = f"{door.state.screen} {door.state.error!r} {getattr(door.inside, 'state', None)!r}"
                raise StepFailed(f"waited in vain for {what}; the window shows {shown}")
            loop = QEventLoop()
            QTimer.singleShot(15, loop, loop.quit)
            loop.exec()

    def close(self) -> None:
        """As by its corner: it may stand a moment longer, while a copy is made."""
        self.window.close()
        if not self.defects:
            self.until(lambda: not self.window.isVisible(), "the window to close")

    def settle(self, rounds: int = 6) -> None:
        """Let what is queued be painted."""
        for _ in range(rounds):
            loop = QEventLoop()
            QTimer.singleShot(15, loop, loop.quit)
            loop.exec()

    def shown(self, kind: type[W], name: str = "", top: QWidget | None = None) -> W | None:
        """The visible widget of a class (and object name), if there is one."""
        for root in [top] if top is not None else [self.window, *QApplication.topLevelWidgets()]:
            candidates = [root, *root.findChildren(kind)] if isinstance(root, kind) else root.findChildren(kind)
            for widget in candidates:
                if isinstance(widget, kind) and widget.isVisible() and (not name or widget.objectName() == name):
                    return widget
        return None

    def wait_for(self, kind: type[W], name: str = "", patience: float = PATIENCE) -> W:
        """The same, waiting for it."""
        self.until(lambda: self.shown(kind, name) is not None, f"{kind.__name__} {name}", patience)
        found = self.shown(kind, name)
        assert found is not None
        return found

    def button(self, text: str, top: QWidget | None = None) -> QAbstractButton:
        """The visible, enabled button whose text or accessible name begins with ``text``."""
        found: list[QAbstractButton] = []

        def look() -> bool:
            roots = [top] if top is not None else QApplication.topLevelWidgets()
            found[:] = [
                widget
                for root in roots
                for widget in root.findChildren(QAbstractButton)
                if widget.isVisible()
                and widget.isEnabled()
                and (_plain(widget.text()).startswith(text) or _plain(widget.accessibleName()).startswith(text))
            ]
            return bool(found)

        self.until(look, f"a button «{text}»")
        return found[0]

    def click(self, widget: QWidget, where: QPoint | None = None) -> None:
        """With the mouse, in the middle."""
        QTest.mouseClick(widget, Qt.MouseButton.LeftButton, pos=where or widget.rect().center())
        self.settle(2)

    def type_into(self, widget: QWidget, text: str) -> None:
        """Focus it and type."""
        widget.setFocus()
        for letter in text:  # QTest.keyClicks knows no Arabic
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                QApplication.sendEvent(widget, QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter))
        self.settle(2)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        """A key, wherever the focus is; shortcuts hear it too."""
        if QApplication.activeWindow() is None:
            self.window.activateWindow()
            self.until(lambda: QApplication.activeWindow() is not None, "the window to be active")
        QTest.keyClick(QApplication.focusWidget() or self.window, key, modifiers)
        self.settle(2)

    def picture(self, file: Path, widget: QWidget | None = None) -> None:
        """What the window shows now."""
        self.settle()
        file.parent.mkdir(parents=True, exist_ok=True)
        if not (widget or self.window).grab().save(str(file)):
            raise StepFailed(f"no picture could be kept as {file.name}")


def _plain(text: str) -> str:
    """Without mnemonics and isolates."""
    return "".join(letter for letter in text if letter not in "&\u2066\u2067\u2068\u2069")
