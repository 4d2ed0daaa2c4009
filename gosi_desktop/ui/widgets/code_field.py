"""Six cells for a one-time code, filled from left to right in both languages."""

import unicodedata

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets.painting import rounded, text


class CodeField(QLineEdit):
    """One field that looks like cells: it takes ٠–٩, ۰–۹ and 0–9; a whole code may be pasted.

    One input method, one undo, one name for a screen reader; the cells are painted.
    """

    edited = Signal(str)  # ASCII digits typed so far
    pasted = Signal(str)  # a paste that filled the last cell: it may submit

    def __init__(self, name: str, cells: int = 6, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._cells = cells
        self.setAccessibleName(name)
        self.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.setInputMethodHints(Qt.InputMethodHint.ImhDigitsOnly | Qt.InputMethodHint.ImhNoPredictiveText)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.error = False
        self.textEdited.connect(self._clean)
        self.selectionChanged.connect(self.update)

    def code(self) -> str:
        """The digits, in ASCII."""
        return self.text()

    def show_code(self, code: str) -> None:
        """Show digits that the view model knows."""
        if code != self.text():
            self.setText(code)

    def show_error(self, error: bool) -> None:
        """Edge the cells in red."""
        self.error = error
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._cells * 62 + (self._cells - 1) * 9, scaled(58))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self.paste()
        else:
            super().keyPressEvent(event)

    def paste(self) -> None:
        """Take the digits out of whatever was copied."""
        digits = ascii_digits(QGuiApplication.clipboard().text())[: self._cells]
        if digits:
            self.setText(digits)
            self.edited.emit(digits)
            if len(digits) == self._cells:
                self.pasted.emit(digits)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCursorPosition(len(self.text()))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        gap = 9
        width = (self.width() - gap * (self._cells - 1)) / self._cells
        shown, current = self.text(), min(len(self.text()), self._cells - 1)
        for index in range(self._cells):
            cell = QRectF(index * (width + gap), 0, width, self.height())
            here = self.hasFocus() and index == current
            edge, line = ("bad", 1.5) if self.error else ("link", 2.0) if here else ("field-line", 1.0)
            rounded(painter, cell, 8, "surface" if self.isEnabled() else "surface-3", edge, line)
            if index < len(shown):
                digit = formats().numerals(shown[index])
                ink = "text" if self.isEnabled() else "text-off"
                text(painter, cell, digit, font("welcome"), ink, self.layoutDirection(), Qt.AlignmentFlag.AlignHCenter)
            elif here:
                middle = cell.center()
                painter.fillRect(QRectF(middle.x() - 1, middle.y() - 13, 2, 26), colour("text"))

    def _clean(self, typed: str) -> None:
        digits = ascii_digits(typed)[: self._cells]
        if digits != typed:
            self.setText(digits)
        self.update()
        self.edited.emit(digits)


def ascii_digits(words: str) -> str:
    """The digits of a text, of whatever script, as 0–9."""
    return "".join(str(unicodedata.digit(letter)) for letter in words if unicodedata.digit(letter, None) is not None)
