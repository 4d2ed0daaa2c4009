"""The page of backups, behind the settings. View of ``viewmodels/backups.py``."""

from pathlib import Path

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices, QResizeEvent
from PySide6.QtWidgets import QFileDialog, QGridLayout, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.domain.backups import DAYS, MONTHS
from gosi_desktop.ui.backup_cards import KeyCard, PlacesCard, Tiles, TrialCard
from gosi_desktop.ui.backup_cells import COLUMNS, BackupCells
from gosi_desktop.ui.backup_dialogs import SheetDialog
from gosi_desktop.ui.backup_texts import BackupTexts
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.figures_table import FiguresTable
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.kept_preview import Previews
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import ProgressLine
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.focus import tab_order
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.backups import BackupsState, BackupsViewModel, SheetCheck

_TWO_COLUMNS_FROM = 940
_ASIDE = 372
_LEAST_ROWS = 8


class BackupsView(ShellPage):
    """How things stand, the copies, and beside them the trial, the places and the key."""

    def __init__(self, view_model: BackupsViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = view_model
        self._clock, self._texts = view_model.clock, BackupTexts(self)
        self._dialog: SheetDialog | None = None
        self._columns = 0
        self.papers = Previews(self)
        self.banner = Banner(tone=Tone.BAD)
        self.tiles = Tiles(self._clock)
        self.trial = TrialCard(self._clock)
        self.places = PlacesCard()
        self.key = KeyCard()
        self._main, self._aside = QWidget(), QWidget()
        _stacked(self._main, self.banner, self.tiles, self._list_card())
        _stacked(self._aside, self.trial, self.places, self.key)
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(0, 0, 0, 24)
        self._grid.setSpacing(16)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # a scroll area turns it on
        self._column = QVBoxLayout(self)
        self._column.addWidget(area)
        self._arrange(2)
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("Backups")

    def subtitle(self) -> str:
        return self.tr("Settings › Encrypted on your disk, and tried before you need them")

    def take_keyboard(self) -> None:
        begin = self.begin if self.begin.isVisible() else self.from_file
        (self.make if self.make.isEnabled() else begin).setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        return [*tab_order(self._main)[:1], *tab_order(self._aside)[:1]]

    def show_masked(self, masked: bool) -> None:
        """The sum of the wages is hidden, or shown again."""
        self.trial.show_masked(masked, self.view_model.state)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _list_card(self) -> ClippedCard:
        card = ClippedCard()
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Backups kept"), "card-title"))
        self.count = Label("", "table", "text-2")
        head.addWidget(self.count, 1)
        self.from_file = Button(self.tr("Restore from a file…"), icon="undo")
        self.make = Button(self.tr("Copy now"), Kind.PRIMARY, icon="backup-box")
        self.stop = Button(self.tr("Stop"))
        for button in (self.from_file, self.make, self.stop):
            head.addWidget(button)
        self.progress = ProgressLine()
        self.progress.setAccessibleName(self.tr("Making a backup"))
        self.table = FiguresTable(
            self.tr("Backups kept"), self.view_model.records, BackupCells(self._clock, self), COLUMNS
        )
        self.table.setMinimumHeight(self.table.height_for(_LEAST_ROWS))
        self.none = Label("", "table", "text-2", wrap=True)
        self.begin = Button(self.tr("Make a recovery key…"), Kind.PRIMARY, icon="key")
        self.empty = QWidget()
        empty = QVBoxLayout(self.empty)
        empty.setContentsMargins(16, 14, 16, 18)
        empty.setSpacing(12)
        empty.addWidget(self.none)
        empty.addWidget(self.begin, 0, Qt.AlignmentFlag.AlignLeading)
        card.body.addLayout(head)
        card.body.addWidget(self.progress)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(self.empty)
        card.body.addWidget(Line())
        card.body.addLayout(self._foot())
        card.raise_corners()
        return card

    def _foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        foot.setContentsMargins(16, 8, 16, 8)
        foot.setSpacing(8)
        kept = self.tr("Older ones go after {days} days and {months} months; the newest good one never does.")
        words = kept.format(days=formats().number(DAYS), months=formats().number(MONTHS))
        foot.addWidget(Label(words, "caption", "text-3", wrap=True), 1)
        self.restore = Button(self.tr("Restore this one…"))
        self.try_this = Button(self.tr("Try this one"))
        self.open = LinkButton(self.tr("Open the folder"), icon="external-link")
        for button in (self.restore, self.try_this, self.open):
            foot.addWidget(button)
        return foot

    # -- bindings ------------------------------------------------------------------------------------------------------

    def _bind(self) -> None:
        model = self.view_model
        CommandBinding(self.make, model.copy_now, model.make)
        CommandBinding(self.trial.run, model.try_now, model.try_out)
        self.stop.clicked.connect(model.stop)
        self.from_file.clicked.connect(lambda: model.restore())
        self.restore.clicked.connect(self._restore_chosen)
        self.try_this.clicked.connect(self._try_chosen)
        self.table.moved.connect(model.choose)
        self.table.opened_row.connect(lambda _row: self._restore_chosen())
        self.table.copied.connect(self.copied)
        self.open.clicked.connect(self._open_folder)
        self.trial.print.clicked.connect(self.print_record)
        self.places.automatic.clicked.connect(model.make_automatically)
        self.places.folder.clicked.connect(self._choose_folder)
        self.places.outside.clicked.connect(self._choose_outside)
        self.places.now.clicked.connect(model.copy_outside)
        self.key.check.clicked.connect(model.ask_sheet)
        self.key.make.clicked.connect(model.make_key)
        self.begin.clicked.connect(model.make_key)
        Binding(self, model, lambda state: state, self._show)
        Binding(self, model, lambda state: state.check, self._show_check)

    def _show(self, state: BackupsState) -> None:
        standing, error = state.standing, state.error
        self.banner.setVisible(error is not None)
        if error is not None:
            message = message_for(error)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        copying = state.working in ("copy", "outside")
        self.progress.setVisible(copying)
        self.progress.show_progress(state.done, state.total)
        self.stop.setVisible(bool(state.working))
        for control in (self.restore, self.try_this):
            control.setEnabled(state.row is not None and state.row.good and not state.working)
        self.from_file.setEnabled(not state.working)
        self.make.setEnabled(self.view_model.copy_now.enabled and not state.working)
        self.trial.show_trial(state)
        self.places.show_places(state, self._clock)
        if standing is None:
            return
        self.tiles.show_standing(standing)
        self.key.show_key(standing)
        whole = sum(one.length for one in standing.backups)
        count = formats().numerals(self.tr("%n backups", "", len(state.rows)))
        self.count.setText(f"{count} · {self._texts.size(whole)}" if state.rows else "")
        self.table.setVisible(bool(state.rows))
        self.empty.setVisible(not state.rows)
        self.begin.setVisible(not standing.ready)
        if not standing.ready:
            self.none.setText(self.tr("Backups begin when there is a recovery key: it alone opens them."))
        else:
            self.none.setText(self.tr("None here yet. Make one now, or close the program: one is made then."))
        if state.chosen != self.table.currentIndex().row() and state.chosen < self.table.records.rowCount():
            self.table.setCurrentIndex(self.table.records.index(state.chosen, 0))

    def _show_check(self, check: SheetCheck | None) -> None:
        if check is None:
            if self._dialog is not None:
                self._dialog.close_dialog()
                self._dialog.deleteLater()
                self._dialog = None
            return
        if self._dialog is None:
            self._dialog = SheetDialog(self.view_model, self.window())
            self._dialog.open(self._dialog.key)
        self._dialog.show_check(check)

    # -- what the user does --------------------------------------------------------------------------------------------

    def _restore_chosen(self) -> None:
        row = self.view_model.state.row
        if row is not None and row.good and not self.view_model.state.working:
            self.view_model.restore(row.backup.path)

    def _try_chosen(self) -> None:
        row = self.view_model.state.row
        if row is not None:
            self.view_model.try_out(row.backup)

    def _open_folder(self) -> None:
        standing = self.view_model.state.standing
        if standing is not None:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(standing.folder)))

    def _choose_folder(self) -> None:
        standing = self.view_model.state.standing
        begin = str(standing.folder) if standing is not None else str(Path.home())
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Folder of the backups"), begin)
        if chosen:
            self.view_model.choose_folder(Path(chosen))

    def _choose_outside(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, self.tr("Second place of the backups"), str(Path.home()))
        if chosen:
            self.view_model.choose_outside(Path(chosen))

    def print_record(self) -> None:
        """The record of the last trial in a window of its own."""
        from gosi_desktop.ui.print_preview import PaperNames

        made = self.view_model.paper()
        if made is not None:
            name = self.tr("Record of a restore trial")
            title = self.tr("Print preview — {paper}").format(paper=name)
            self.papers.show(made, PaperNames(title, name, self.tr("Restore trial.pdf")))

    # -- Qt ------------------------------------------------------------------------------------------------------------

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = 24 if self.width() >= 1000 else 16
        self._column.setContentsMargins(side, 0, side, 0)
        self._arrange(2 if self.width() - 2 * side >= scaled(_TWO_COLUMNS_FROM) else 1)

    def _arrange(self, columns: int) -> None:
        """The aside beside the list, or under it."""
        if columns == self._columns:
            return
        self._columns = columns
        for part in (self._main, self._aside):
            self._grid.removeWidget(part)
        self._aside.setFixedWidth(scaled(_ASIDE)) if columns == 2 else self._aside.setFixedWidth(16_777_215)
        self._aside.setMinimumWidth(scaled(_ASIDE) if columns == 2 else 0)
        self._grid.addWidget(self._main, 0, 0)
        self._grid.addWidget(self._aside, 0 if columns == 2 else 1, 1 if columns == 2 else 0)
        self._grid.setColumnStretch(0, 1)
        self._grid.setRowStretch(columns - 1 and 0, 1)


def _stacked(widget: QWidget, *parts: QWidget) -> None:
    column = QVBoxLayout(widget)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(16)
    for part in parts:
        column.addWidget(part)
    column.addStretch(1)
