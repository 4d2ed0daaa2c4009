"""The two popups above the table: filter and columns."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.roster_cells import RosterCells, name_of
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.choice import CheckBox, ComboBox
from gosi_desktop.ui.widgets.dialog import MenuPopup
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.roster_state import ALWAYS, CHOOSABLE, WAGES, Column, RosterState

_ALL = ""


class FilterPopup(MenuPopup):
    """Branch, system, nationality; each at once."""

    chosen = Signal(str, object)  # "branch", "system" or "nationality", and its key or None
    cleared = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", width=280, parent=parent)
        self.setAccessibleName(self.tr("Filter"))
        self.body.setContentsMargins(16, 14, 16, 14)
        self.body.setSpacing(5)
        self.boxes: dict[str, ComboBox] = {}
        for name, words in (
            ("branch", self.tr("Branch")),
            ("system", self.tr("System")),
            ("nationality", self.tr("Nationality")),
        ):
            label = Label(words, "table", "text-2")
            self.body.addWidget(label)
            box = ComboBox([(_ALL, self.tr("All"))], words)
            label.setBuddy(box)
            box.picked.connect(lambda key, name=name: self.chosen.emit(name, key or None))
            self.boxes[name] = box
            self.body.addWidget(box)
            self.body.addSpacing(8)
        self.clear = LinkButton(self.tr("Clear the filter"))
        self.clear.clicked.connect(self.cleared)
        row = QHBoxLayout()
        row.addWidget(self.clear)
        row.addStretch(1)
        self.body.addLayout(row)

    def show_state(self, state: RosterState) -> None:
        """What there is to choose, and what is chosen."""
        every = (_ALL, self.tr("All"))
        branches = [(branch.id, name_of(branch.name.ar, branch.name.en)) for branch in state.branches]
        self.boxes["branch"].set_choices([every, *branches])
        self.boxes["system"].set_choices([every, ("old", self.tr("1421H system")), ("new", self.tr("1445H system"))])
        nations = sorted((nationality(code), code) for code in state.nationalities)
        self.boxes["nationality"].set_choices([every, *((code, words) for words, code in nations)])
        self.boxes["branch"].show_choice(state.query.branch or _ALL)
        self.boxes["system"].show_choice(state.query.system or _ALL)
        self.boxes["nationality"].show_choice(state.query.nationality or _ALL)
        self.clear.setEnabled(state.filters > 0)


class ColumnsPopup(MenuPopup):
    """Which columns are shown; name and identity always are."""

    chosen = Signal(object, bool)  # Column, shown

    def __init__(self, cells: RosterCells, parent: QWidget | None = None) -> None:
        super().__init__("", width=220, parent=parent)
        self.setAccessibleName(self.tr("Columns"))
        self.boxes: dict[Column, CheckBox] = {}
        for column in (Column.NAME, Column.IDENTITY, *CHOOSABLE):
            box = CheckBox(cells.heading(column))
            box.setEnabled(column not in ALWAYS)
            box.toggled.connect(lambda on, column=column: self.chosen.emit(column, on))
            self.boxes[column] = box
            self.body.addWidget(box)
        self.body.setContentsMargins(14, 8, 14, 8)

    def show_columns(self, columns: frozenset[Column], wages: bool = True) -> None:
        """What is shown now, of what this role may see."""
        for column, box in self.boxes.items():
            box.setVisible(wages or column not in WAGES)
            box.blockSignals(True)
            box.setChecked(column in columns)
            box.blockSignals(False)
