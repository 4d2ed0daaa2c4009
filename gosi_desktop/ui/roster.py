"""The page of the contributors: search, chips, table, foot, and the panel beside it."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Chip, RosterRow
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.contributor_panel import ContributorPanel
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.nationalities import nationality
from gosi_desktop.ui.roster_bar import RosterBar
from gosi_desktop.ui.roster_cells import RosterCells, name_of
from gosi_desktop.ui.roster_chips import BADGED, RosterChips
from gosi_desktop.ui.roster_foot import RosterFoot
from gosi_desktop.ui.roster_states import FailedState, FetchingState, NoMatchState
from gosi_desktop.ui.roster_table import RosterTable
from gosi_desktop.ui.row_menu import RowMenu
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.viewmodels.roster_state import RosterState, Stage
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.ticks import TicksState

_NARROW = 1000  # of the page: below it buttons lose their words


class RosterView(ShellPage):
    """What the shell shows on its first page; ``heading_changed`` says what stands above it."""

    preview_wanted = Signal(bool)  # only the ticked rows

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._shell = shell
        self._said = ""
        self.view_model = shell.roster
        self.cells = RosterCells(self)
        self.view_model.table.speak_with(self.cells)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(24, 0, 24, 24)
        self._column.setSpacing(12)
        self._lay_head()
        self._lay_body()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        """Above the page."""
        return self.tr("Contributors")

    def subtitle(self) -> str:
        """«11 سعوديًا · 1 خليجي · 12 غير سعودي»."""
        counts = self.view_model.state.counts
        if self.view_model.state.stage not in (Stage.ROWS, Stage.NO_MATCH) or self.view_model.state.overview is None:
            return ""
        parts = [
            self.tr("%n Saudis", "", counts.get(Chip.SAUDI, 0)),
            self.tr("%n Gulf nationals", "", counts.get(Chip.GCC, 0)),
            self.tr("%n other nationals", "", counts.get(Chip.NON_SAUDI, 0)),
        ]
        return formats().numerals(" · ".join(parts))

    def focus_search(self) -> None:
        """Ctrl F."""
        self.bar.take_keyboard(Qt.FocusReason.ShortcutFocusReason)

    def focus_rows(self) -> None:
        """The list, as after a search."""
        self.table.setFocus(Qt.FocusReason.OtherFocusReason)

    def take_keyboard(self) -> None:
        """When the page is shown: the rows, or the search while there are none."""
        if self.view_model.state.stage is Stage.ROWS:
            self.focus_rows()
        else:
            self.search.inner.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Where F6 goes."""
        chosen = self.chips[self.view_model.state.query.chip]
        return [self.search.inner, chosen, self.table.head, self.panel.close_button]

    def choose_export(self, only_ticked: bool) -> None:
        """Ask for a file and write the sheet."""
        name = str(Path.home() / self.tr("Contributors.xlsx"))
        kinds = ";;".join((self.tr("Excel workbook (*.xlsx)"), self.tr("Comma-separated values (*.csv)")))
        chosen, kind = QFileDialog.getSaveFileName(self, self.tr("Export the contributors"), name, kinds)
        if chosen:
            suffix = ".csv" if "*.csv" in kind else ".xlsx"
            target = Path(chosen)
            target = target if target.suffix.lower() in (".csv", ".xlsx") else target.with_name(target.name + suffix)
            self.view_model.export_to(target, only_ticked)

    def filter_texts(self) -> tuple[str, ...]:
        """What narrows the list, in words for the paper."""
        state = self.view_model.state
        query, texts = state.query, list[str]()
        if query.chip is not Chip.ALL:
            texts.append(self.chips[query.chip].text())
        branch = next((each for each in state.branches if each.id == query.branch), None)
        if branch is not None:
            texts.append(self.tr("Branch: {branch}").format(branch=name_of(branch.name.ar, branch.name.en)))
        if query.system is not None:
            texts.append(self.cells.system(query.system))
        if query.nationality is not None:
            texts.append(self.tr("Nationality: {name}").format(name=nationality(query.nationality)))
        if query.text:
            texts.append(self.tr("Search: “{text}”").format(text=query.text))
        return tuple(texts)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_head(self) -> None:
        self.bar = RosterBar(self.cells)
        self.search, self.filters, self.columns = self.bar.search, self.bar.filters, self.bar.choosing
        self.filter_button, self.columns_button = self.bar.filter, self.bar.columns
        self.export_button, self.print_button = self.bar.export, self.bar.print
        self.groups = RosterChips()
        self.chips = self.groups.buttons
        self._column.addWidget(self.bar)
        self._column.addWidget(self.groups)

    def _lay_body(self) -> None:
        self.table = RosterTable(self.view_model.table, self.cells)
        self.foot = RosterFoot()
        rows = QWidget()
        column = QVBoxLayout(rows)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(self.foot)
        self.fetching = FetchingState()
        self.failed = FailedState()
        self.no_match = NoMatchState()
        self.empty = EmptyState(
            "contributors", self.tr("No contributors yet"), self.tr("Fetch your list from the service.")
        )
        self.fetch_button = Button(self.tr("Fetch the list"), Kind.PRIMARY, icon="download")
        self.fetch_button.clicked.connect(self.view_model.sync.sync_now)
        self.empty.buttons.addWidget(self.fetch_button)
        self.pages: dict[Stage, QWidget] = {
            Stage.LOADING: self.fetching,
            Stage.FETCHING: self.fetching,
            Stage.FAILED: self.failed,
            Stage.EMPTY: self.empty,
            Stage.NO_MATCH: self.no_match,
            Stage.ROWS: rows,
        }
        self.stack = QStackedWidget()
        for page in dict.fromkeys(self.pages.values()):
            self.stack.addWidget(page)
        card = ClippedCard()
        card.body.addWidget(self.stack)
        self.panel = ContributorPanel(self.view_model.panel, self._shell.settings.rules, self.cells)
        self.panel.hide()
        row = QHBoxLayout()
        row.setSpacing(16)
        row.addWidget(card, 1)
        row.addWidget(self.panel)
        self._column.addLayout(row, 1)
        self.setTabOrder(self.table.head, self.table)

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        model, sync = self.view_model, self.view_model.sync
        Binding(self, model, lambda state: state.branches, self._name_branches)
        Binding(self, model, lambda state: state, self._show)
        Binding(self.foot, model.ticks, lambda state: state, self._show_ticks)
        Binding(self.fetching, sync, lambda state: state, self.fetching.show_progress)
        Binding(self.failed, sync, lambda state: state, lambda _: self._show_failure())
        Binding(self.table, self._shell.settings, lambda s: s.preferences.density, self.table.show_density)
        Binding(self, self._shell, lambda state: state.masked, self._show_masked)
        Binding(self, self._shell, lambda state: state.waiting > 0, lambda _: self._show(model.state))
        self.search.edited.connect(model.search)
        self.search.entered.connect(model.prepare_search)
        self.export_button.clicked.connect(lambda: self.choose_export(False))
        self.print_button.clicked.connect(lambda: self.preview_wanted.emit(False))
        self.groups.chosen.connect(model.choose_chip)
        self.filters.chosen.connect(lambda name, key: model.filter(**{name: key}))
        self.filters.cleared.connect(model.clear_filters)
        self.columns.chosen.connect(model.choose_column)
        self.table.head.sort_wanted.connect(model.sort_by)
        self.table.head.tick_all_wanted.connect(self._tick_all_or_none)
        self.table.opened_row.connect(model.open_row)
        self.table.current_row.connect(self._follow_row)
        self.table.toggled_row.connect(model.ticks.toggle)
        self.table.span_ticked.connect(model.ticks.tick_span)
        self.table.tick_all_wanted.connect(model.ticks.tick_all)
        self.table.typed.connect(self._type_into_search)
        self.table.copied.connect(self.copied)
        self.table.escaped.connect(self.escape)
        self.table.menu_wanted.connect(self._open_menu)
        self.foot.tick_all_wanted.connect(model.ticks.tick_all)
        self.foot.clear_wanted.connect(model.ticks.clear)
        self.foot.export_wanted.connect(lambda: self.choose_export(True))
        changes = self._shell.changes
        self.bar.add.clicked.connect(changes.register)
        self.bar.wages.clicked.connect(lambda: self._shell.show_page(Page.SHEET_IMPORT))
        self.panel.completion_wanted.connect(changes.complete)
        self.foot.wages_wanted.connect(changes.change_wages_of_ticked)
        self.foot.exclusion_wanted.connect(changes.exclude_ticked)
        self.table.wage_wanted.connect(lambda row: self._change(row, changes.change_wage))
        self.table.exclusion_wanted.connect(lambda row: self._change(row, changes.exclude))
        self.panel.wage_wanted.connect(changes.change_wage)
        self.panel.exclusion_wanted.connect(changes.exclude)
        self.panel.injuries_wanted.connect(self._shell.show_injuries_of)
        Binding(self, self._shell, lambda state: Page.INJURIES in state.pages, self.panel.show_injuries)
        self.foot.print_wanted.connect(lambda: self.preview_wanted.emit(True))
        self.no_match.everywhere_wanted.connect(model.search_everywhere)
        self.no_match.clear_wanted.connect(self._clear_search)
        self.fetching.stop_wanted.connect(sync.cancel)
        self.failed.retry_wanted.connect(self._retry)
        self.failed.sign_in_wanted.connect(self._shell.sign_in)
        self.failed.copied.connect(self.copied)
        self.panel.closed.connect(self._close_panel)
        self.panel.copied.connect(self.copied)

    def _name_branches(self, branches: tuple[Branch, ...]) -> None:
        self.cells.branches = {each.id: name_of(each.name.ar, each.name.en) for each in branches}
        self.view_model.table.speak_with(self.cells)
        self.table.viewport().update()

    def _show(self, state: RosterState) -> None:
        self.stack.setCurrentWidget(self.pages[state.stage])
        self.bar.show_state(state)
        self.groups.show_state(state)
        self.foot.show_rows(state)
        self.table.head.show_sort(state.query.sort, state.query.descending)
        self.table.show_columns(state.shown_columns)
        self.table.wages_change = "update_wage" in state.may
        self.panel.show_powers(state.may)
        self.table.expect_badges(any(state.counts.get(chip, 0) for chip in BADGED))
        self.table.show_opened(state.opened, self.view_model.opened_row())
        if state.stage is Stage.NO_MATCH:
            self.no_match.show_query(state)
        self._say_count(state)
        self._show_failure()
        self.panel.setVisible(bool(state.opened) and state.stage is Stage.ROWS)
        self.heading_changed.emit()

    def _say_count(self, state: RosterState) -> None:
        """How many were found, for those who do not see the foot; once for each answer."""
        said = self.foot.count.text() if state.stage is Stage.ROWS else self.no_match.accessibleName()
        if state.stage in (Stage.ROWS, Stage.NO_MATCH) and said != self._said:
            announce(self.table, said)
            self._said = said

    def _show_ticks(self, state: TicksState) -> None:
        self.foot.show_ticks(state)
        box = Qt.CheckState.PartiallyChecked if state.some_shown else Qt.CheckState.Unchecked
        self.table.head.show_ticks(Qt.CheckState.Checked if state.all_shown else box)

    def _show_failure(self) -> None:
        state, sync = self.view_model.state, self.view_model.sync.state
        if state.stage is Stage.FAILED:
            self.failed.show_error(state.error or sync.error, sync)

    def _show_masked(self, masked: bool) -> None:
        self.cells.masked = masked
        self.foot.masked = masked
        self.foot.show_rows(self.view_model.state)
        self.foot.show_ticks(self.view_model.ticks.state)
        self.view_model.table.speak_with(self.cells)
        self.panel.show_masked()

    # -- what the user does --------------------------------------------------------------------------------------------

    def escape(self) -> None:
        """Esc closes the panel, then takes the ticks away, then empties the search."""
        if self.view_model.state.opened:
            self._close_panel()
        elif self.view_model.ticks.state.count:
            self.view_model.ticks.clear()
        else:
            self._clear_search()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.escape()
        elif event.key() == Qt.Key.Key_Down and self.search.inner.hasFocus():
            self.focus_rows()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        narrow = self.width() < scaled(_NARROW)
        side = 16 if narrow else 24
        self._column.setContentsMargins(side, 0, side, side)
        self.bar.show_narrow(narrow)

    def _tick_all_or_none(self) -> None:
        ticks = self.view_model.ticks
        if ticks.state.all_shown:
            ticks.clear()
        else:
            ticks.tick_all()

    def _follow_row(self, row: int) -> None:
        """With the panel open, ↑ and ↓ refresh it."""
        if self.view_model.state.opened:
            self.view_model.open_row(row)

    def change_current(self, act: Callable[[RosterRow], None]) -> None:
        """Something about the row on which the keyboard stands."""
        self._change(self.table.currentIndex().row(), act)

    def _change(self, row: int, act: Callable[[RosterRow], None]) -> None:
        """Something about one row; nothing while it is on its way."""
        record = self.view_model.table.record_at(row)
        if record is not None:
            act(record)

    def row_menu(self, row: int) -> RowMenu | None:
        """What can be done with a row; None while it is on its way."""
        record = self.view_model.table.record_at(row)
        if record is None:
            return None
        menu = RowMenu(self.view_model, self._shell.changes, row, record, self.cells, self)
        menu.copied.connect(self.copied)
        return menu

    def _open_menu(self, row: int, place: QPoint) -> None:
        menu = self.row_menu(row)
        if menu is not None:
            menu.popup(place)

    def _type_into_search(self, text: str) -> None:
        self.focus_search()
        self.search.inner.setText(text)
        self.view_model.search(text)

    def _clear_search(self) -> None:
        self.view_model.clear_search()
        self.focus_rows()

    def _close_panel(self) -> None:
        self.view_model.close_panel()
        self.focus_rows()

    def _retry(self) -> None:
        if self.view_model.sync.state.error is None:
            self.view_model.load()
        self.view_model.sync.sync_now()
