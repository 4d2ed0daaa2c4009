"""The row above the chips: search, filter, columns, export, print."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.ui.roster_tools import ColumnsPopup, FilterPopup
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.labels import KeyCap
from gosi_desktop.viewmodels.roster_state import RosterState, Stage


class RosterBar(QWidget):
    """Knows when each of them can be used; what they do is the page's."""

    def __init__(self, cells: RosterCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.search = SearchField(self.tr("Name, ID or occupation"), hint=KeyCap("Ctrl+F"))
        self.search.setMaximumWidth(300)
        self.filter = Button(self.tr("Filter"), icon="filter")
        self.columns = Button(self.tr("Columns"), icon="columns")
        self.export = Button(self.tr("Export"), icon="download", shortcut_hint="Ctrl+E")
        self.print = Button(self.tr("Print"), icon="printer", shortcut_hint="Ctrl+P")
        self.wages = Button(self.tr("From Excel"), icon="file-import")
        self.wages.show_parts(words=False)
        self.wages.hide()
        self.add = Button(self.tr("Add a contributor"), Kind.PRIMARY, icon="person-add", shortcut_hint="Ctrl+N")
        self.add.hide()
        self.filters = FilterPopup(self)
        self.choosing = ColumnsPopup(cells, self)
        self.filter.clicked.connect(lambda: self.filters.open_under(self.filter))
        self.columns.clicked.connect(lambda: self.choosing.open_under(self.columns))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        row.addWidget(self.filter)
        row.addWidget(self.columns)
        row.addStretch(1)
        row.addWidget(self.wages)
        row.addWidget(self.export)
        row.addWidget(self.print)
        row.addWidget(self.add)

    def show_state(self, state: RosterState) -> None:
        """What is searched for, how many filters are set, what can be used now."""
        self.search.set_text(state.query.text)
        self.choosing.show_columns(state.columns, state.wages)
        self.filters.show_state(state)
        words = self.tr("Filter ({count})").format(count=formats().number(state.filters))
        self.filter.setText(words if state.filters else self.tr("Filter"))
        self.filter.setAccessibleName(self.filter.text())
        self.add.setVisible("register_contributor" in state.may)
        self.wages.setVisible("update_wage" in state.may)
        for button in (self.export, self.print):
            button.setEnabled(state.stage is Stage.ROWS)
        for widget in (self.search, self.filter, self.columns):
            widget.setEnabled(state.stage in (Stage.ROWS, Stage.NO_MATCH))

    def show_narrow(self, narrow: bool) -> None:
        """Buttons lose their words, then their keys."""
        for button in (self.filter, self.columns):
            button.show_parts(words=not narrow)
        for button in (self.export, self.print, self.add):
            button.show_parts(hint=not narrow)

    def take_keyboard(self, reason: Qt.FocusReason) -> None:
        """Into the search, what stands there chosen to be typed over."""
        self.search.inner.setFocus(reason)
        self.search.inner.selectAll()
