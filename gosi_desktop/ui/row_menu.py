"""The menu of one row of the roster: Shift F10 or the right button."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QMenu, QWidget

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.ui.roster_cells import RosterCells
from gosi_desktop.viewmodels.correction import Correcting
from gosi_desktop.viewmodels.roster import RosterViewModel
from gosi_desktop.viewmodels.roster_dialogs import RosterDialogsViewModel
from gosi_desktop.viewmodels.roster_state import Column


class RowMenu(QMenu):
    """What can be done with a row; what is copied is raw."""

    copied = Signal(str)

    def __init__(
        self,
        view_model: RosterViewModel,
        changes: RosterDialogsViewModel,
        row: int,
        record: RosterRow,
        cells: RosterCells,
        parent: QWidget,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.addAction(self.tr("Open the contributor")).triggered.connect(lambda: view_model.open_row(row))
        ticked = view_model.table.is_ticked(row)
        words = self.tr("Unselect the row") if ticked else self.tr("Select the row")
        self.addAction(words).triggered.connect(lambda: view_model.ticks.toggle(row))
        self.addSeparator()
        self._offer_changes(changes, record)
        if changes.may("report_injury"):
            made = self.addAction(self.tr("Report an injury…"))
            made.triggered.connect(lambda: changes.injury_wanted.emit(record))
            self.addSeparator()
        for column, text in (
            (Column.NAME, self.tr("Copy the name")),
            (Column.IDENTITY, self.tr("Copy the identity")),
            (Column.WAGE, self.tr("Copy the wage")),
        ):
            if column is Column.WAGE and not view_model.state.wages:
                continue
            raw = cells.raw(record, column)
            self.addAction(text).triggered.connect(lambda _checked=False, raw=raw: self.copied.emit(raw))

    def _offer_changes(self, changes: RosterDialogsViewModel, record: RosterRow) -> None:
        """What the role may ask for about somebody who works here."""
        acts: tuple[tuple[str, str, str, Callable[[RosterRow], None]], ...] = (
            ("update_wage", self.tr("Change the wage…"), "E", changes.change_wage),
            ("exclude_contributor", self.tr("Exclude…"), "Del", changes.exclude),
        )
        if record.state == "pending_wage":
            acts = (("complete_pending_contributor", self.tr("Complete the wage…"), "", changes.complete), acts[1])
        going_on = record.state in ("active", "awaiting_worker", "pending_wage")
        offered = [one for one in acts if changes.may(one[0]) and going_on]
        for _, words, keys, act in offered:
            made = self.addAction(f"{words}\t{keys}" if keys else words)
            made.triggered.connect(lambda _checked=False, act=act: act(record))
        small = (
            (Correcting.PERSON, self.tr("Correct his data…")),
            (Correcting.PERIOD, self.tr("Correct the period…")),
            (Correcting.BRANCH, self.tr("Transfer to another branch…")),
            (Correcting.CANCEL, self.tr("Cancel the period…")),
        )
        for what, words in small:
            if changes.may(what.value) and (going_on or what is not Correcting.BRANCH):
                made = self.addAction(words)
                made.triggered.connect(lambda _checked=False, what=what: changes.correct(record, what))
        self.addSeparator()
