"""The list of backups in words, column by column."""

from PySide6.QtCore import QObject

from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.backup_texts import BackupTexts
from gosi_desktop.ui.figures_table import FigureColumn
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.backups import BackupColumn, BackupRow

COLUMNS = (
    FigureColumn(BackupColumn.TIME),
    FigureColumn(BackupColumn.REASON, keep=4, share=2),
    FigureColumn(BackupColumn.CONTENTS, keep=3, share=2),
    FigureColumn(BackupColumn.SIZE, keep=2),
    FigureColumn(BackupColumn.PLACE, keep=1),
    FigureColumn(BackupColumn.CHECKED),
)


class BackupCells(QObject):
    """Nothing here names anybody."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock, self._texts = clock, BackupTexts(self)

    def heading(self, column: str) -> str:
        """Of a column."""
        return {
            BackupColumn.TIME: self.tr("Time"),
            BackupColumn.REASON: self.tr("Why"),
            BackupColumn.CONTENTS: self.tr("Contents"),
            BackupColumn.SIZE: self.tr("Size"),
            BackupColumn.PLACE: self.tr("Where"),
            BackupColumn.CHECKED: self.tr("Checked"),
        }[BackupColumn(column)]

    def text(self, record: BackupRow, column: str) -> str:
        """A cell, as it is painted."""
        backup = record.backup
        reason = self._texts.reason(backup.header.reason)
        return {
            BackupColumn.TIME: lambda: self._texts.moment(backup.header.made_at, self._clock.now()),
            BackupColumn.REASON: lambda: self.tr("Monthly, kept for a year") if record.monthly else reason,
            BackupColumn.CONTENTS: lambda: self._texts.contents(backup),
            BackupColumn.SIZE: lambda: self._texts.size(backup.length),
            BackupColumn.PLACE: lambda: self.tr("Both places") if record.outside else self.tr("Folder"),
            BackupColumn.CHECKED: lambda: self._checked(record),
        }[BackupColumn(column)]()

    def spoken(self, record: BackupRow, column: str, ticked: bool) -> str:
        """A cell aloud."""
        return strip_isolates(self.text(record, column))

    def look(self, record: BackupRow, column: str) -> tuple[str, str]:
        """The time stands out."""
        return ("table-strong", "text") if column == BackupColumn.TIME else ("table", "text-2")

    def standing(self, record: BackupRow, column: str) -> Standing | None:
        """Sound when it was written and as long as it was, tried, or damaged."""
        if column != BackupColumn.CHECKED:
            return None
        if not record.good:
            return Standing(self._checked(record), Tone.BAD, "error-circle")
        if record.tried:
            return Standing(self._checked(record), Tone.OK, "shield-check")
        return Standing(self._checked(record))

    def ground(self, record: BackupRow) -> str:
        """A damaged one stands out."""
        return "" if record.good else "bad-soft"

    def _checked(self, record: BackupRow) -> str:
        if not record.backup.whole:
            return self.tr("Cut short")
        if not record.good:
            return self.tr("Damaged")
        return self.tr("Its restore was tried") if record.tried else self.tr("Sound")
