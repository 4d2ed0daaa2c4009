"""The search of the settings: rows that a word names, one after the other, each lit where it stands."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from gosi_desktop.domain.names import folded, matches
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.settings_rows import SettingRow
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.labels import KeyCap, Label


class SettingsSearch(QWidget):
    """``rows`` answers what there is to find, in the order of the page. Enter goes on to the next one."""

    found = Signal(object)  # the SettingRow to be shown

    def __init__(self, rows: Callable[[], Sequence[SettingRow]], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows, self._lit, self._at = rows, list[SettingRow](), 0
        self.field = SearchField(self.tr("Search the settings"), hint=KeyCap("Ctrl+F"))
        self.told = Label("", "caption", "text-3", wrap=True)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 8)
        column.setSpacing(4)
        column.addWidget(self.field)
        column.addWidget(self.told)
        self.field.edited.connect(self._seek)
        self.field.inner.returnPressed.connect(self._next)

    def take_keyboard(self) -> None:
        """Ctrl F."""
        self.field.inner.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.field.inner.selectAll()

    def _seek(self, text: str) -> None:
        for row in self._lit:
            row.light(False)
        wanted = folded(text).strip()
        self._lit = [row for row in self._rows() if wanted and matches(folded(row.said), wanted)]
        self._at = 0
        for row in self._lit:
            row.light(True)
        self.told.setVisible(bool(wanted))
        words = self.tr("%n settings; Enter goes to the next", "", len(self._lit))
        self.told.setText(formats().numerals(words) if self._lit else self.tr("No setting is called so"))
        if wanted:
            announce(self, self.told.text())
        if self._lit:
            self.found.emit(self._lit[0])

    def _next(self) -> None:
        if self._lit:
            self._at = (self._at + 1) % len(self._lit)
            self.found.emit(self._lit[self._at])
