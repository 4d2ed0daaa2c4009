"""Texts by name, to be looked through: one at a time, chosen above it; never changed here."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.choice import ComboBox


class TextPages(QWidget):
    """``(key, name, text)`` for each; the texts run left to right, as they are written."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._texts: dict[str, str] = {}
        self.choice = ComboBox([], name)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(name)
        self.text.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self.text.setTabChangesFocus(True)
        self.text.setMinimumHeight(scaled(120))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.choice)
        column.addWidget(self.text, 1)
        self.choice.picked.connect(self.show_page)

    def show_pages(self, pages: Sequence[tuple[str, str, str]]) -> None:
        """Other texts, the first of them in front."""
        self._texts = {key: text for key, _name, text in pages}
        self.choice.set_choices([(key, name) for key, name, _text in pages])
        if pages:
            self.show_page(pages[0][0])

    def show_page(self, key: str) -> None:
        """One of them, from its beginning."""
        self.choice.show_choice(key)
        self.text.setPlainText(self._texts[key])
        self.text.setAccessibleDescription(self.choice.currentText())
