"""Under the table: count and sum of what is shown, or the bar of what is ticked."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedLayout, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.roster_cells import DOTS
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.choice import CheckBox
from gosi_desktop.ui.widgets.labels import KeyCap, Label, Line
from gosi_desktop.viewmodels.roster_state import RosterState
from gosi_desktop.viewmodels.ticks import TicksState

_GAP = 10


class RosterFoot(QWidget):
    """38 high with sums; 56 high and tinted while something is ticked."""

    export_wanted = Signal()
    print_wanted = Signal()
    wages_wanted = Signal()
    exclusion_wanted = Signal()
    clear_wanted = Signal()
    tick_all_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.masked = False
        self._with_wages = True
        self._said = ""
        self._stack = QStackedLayout(self)
        self._sums = _Strip("surface-2", "line")
        self._bulk = _Strip("primary-soft", "primary-line")
        self._stack.addWidget(self._sums)
        self._stack.addWidget(self._bulk)
        self.count = Label("", "table", "text-2")
        self.sum = Label("", "table", rich=True)
        row = QHBoxLayout(self._sums)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.count)
        row.addStretch(1)
        row.addWidget(self.sum)
        self._lay_bulk()
        self.setFixedHeight(scaled(38))

    def _lay_bulk(self) -> None:
        self.box = CheckBox()
        self.box.setAccessibleName(self.tr("Select all"))
        self.box.clicked.connect(self._box_clicked)
        self.ticked = Label("", "table-strong", "link")
        self.all = LinkButton(self.tr("Select all"))
        self.all.clicked.connect(self.tick_all_wanted)
        self.bulk_sums = Label("", "table", rich=True)
        self.wages = Button(self.tr("Change the wage"), icon="banknote", size=Size.SMALL)
        self.wages.clicked.connect(self.wages_wanted)
        self.exclude = Button(self.tr("Exclude…"), Kind.DANGER_OUTLINE, icon="person-exclude", size=Size.SMALL)
        self.exclude.clicked.connect(self.exclusion_wanted)
        self.export = Button(self.tr("Export selected"), icon="download", size=Size.SMALL)
        self.export.clicked.connect(self.export_wanted)
        self.print = Button(self.tr("Print"), icon="printer", size=Size.SMALL)
        self.print.clicked.connect(self.print_wanted)
        self.clear = LinkButton(self.tr("Cancel"))
        self.clear.clicked.connect(self.clear_wanted)
        row = QHBoxLayout(self._bulk)
        row.setContentsMargins(14, 0, 16, 0)
        row.setSpacing(_GAP)
        for widget in (self.box, self.ticked, self.all):
            row.addWidget(widget)
        self._bar = Line("primary-line", vertical=True)
        self._bar.setFixedHeight(36)
        row.addWidget(self._bar)
        row.addWidget(self.bulk_sums)
        row.addStretch(1)
        for button in (self.wages, self.export, self.print, self.exclude, self.clear):
            row.addWidget(button)
        self._cap = KeyCap("Esc")
        row.addWidget(self._cap)

    def show_rows(self, state: RosterState) -> None:
        """Count and sum of the match; «3 من 24» when it is not everybody."""
        written = formats()
        self.count.setText(written.numerals(self.tr("%n contributors", "", state.totals.count)))
        amount = DOTS if self.masked else written.money(state.totals.wage_halalas)
        self.wages.setVisible("update_wage" in state.may)
        self.exclude.setVisible("exclude_contributor" in state.may)
        self.sum.setVisible(state.wages)
        self._with_wages = state.wages
        wages = self.tr("Total wages")
        self.sum.setText(f"{wages} &nbsp;<b>{amount}</b>")

    def show_ticks(self, state: TicksState) -> None:
        """The bar appears with the first tick and goes with the last."""
        bulk = state.count > 0
        self._stack.setCurrentWidget(self._bulk if bulk else self._sums)
        self.setFixedHeight(scaled(56 if bulk else 38))
        if not bulk:
            self._say(self.tr("Nothing selected"))
            return
        written = formats()
        words = self.tr("%n ticked of {total}", "", state.count).format(total=written.number(state.of))
        if state.elsewhere:
            words = self.tr("{ticked}, {elsewhere} of them outside this list").format(
                ticked=self.tr("%n ticked", "", state.count), elsewhere=written.number(state.elsewhere)
            )
        self.ticked.setText(written.numerals(words))
        self._say(self.ticked.text())
        self.all.setVisible(not state.all_shown)
        whole = Qt.CheckState.Checked if state.all_shown else Qt.CheckState.PartiallyChecked
        self.box.setCheckState(whole)
        self._show_sums(state)

    def resizeEvent(self, event: object) -> None:
        """Sums give way first where there is little room."""
        self._fit_sums()

    def _fit_sums(self) -> None:
        others = (self.box, self.ticked, self.all, self.wages, self.export, self.print, self.exclude, self.clear)
        needed = sum(one.sizeHint().width() + _GAP for one in others if not one.isHidden())
        needed += self._cap.sizeHint().width() + self.bulk_sums.sizeHint().width() + 4 * _GAP
        roomy = needed <= self.width()
        self.bulk_sums.setVisible(roomy)
        self._bar.setVisible(roomy)

    def _show_sums(self, state: TicksState) -> None:
        sums = state.sums
        if sums is None or not self._with_wages:
            self.bulk_sums.setText("")
            return
        written = formats()
        wage, share = (
            (DOTS, DOTS) if self.masked else (written.amount(sums.wage_halalas), written.amount(sums.employer_halalas))
        )
        wages, shares = self.tr("Total wages"), self.tr("Employer’s share")
        self.bulk_sums.setText(f"{wages} <b>{wage}</b> &nbsp; {shares} <b>{share}</b>")
        self._fit_sums()

    def _say(self, words: str) -> None:
        """Once for each change; the rows as they come at first are not one."""
        if self._said and words != self._said:
            announce(self, words)
        self._said = words

    def _box_clicked(self) -> None:
        if self.box.checkState() is Qt.CheckState.Checked:
            self.tick_all_wanted.emit()
        else:
            self.clear_wanted.emit()


class _Strip(QWidget):
    def __init__(self, fill: str, edge: str) -> None:
        super().__init__()
        self._fill, self._edge = fill, edge

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 0, self._fill)
        painter.fillRect(0, 0, self.width(), 1, colour(self._edge))
