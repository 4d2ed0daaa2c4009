"""What the import of a file shows: where it stands, what was read, what became of each row."""

from dataclasses import dataclass
from enum import StrEnum

from gosi_desktop.application.ports import Sending
from gosi_desktop.application.ports.sheets import Sheet
from gosi_desktop.application.sheet_columns import SheetColumns, SheetKind
from gosi_desktop.application.sheet_judgement import Judgement
from gosi_desktop.application.sheet_rows import Standing
from gosi_desktop.application.sheet_table import SheetTable
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.values import Month


class ImportStep(StrEnum):
    """The steps, in order."""

    FILE = "file"
    COLUMNS = "columns"
    PREVIEW = "preview"
    DONE = "done"


class Work(StrEnum):
    """What is under way."""

    READING = "reading"
    JUDGING = "judging"
    QUEUEING = "queueing"
    WRITING = "writing"


@dataclass(frozen=True, slots=True)
class SheetImportState:
    """``done`` and ``total`` are of the work under way; ``chip`` None shows all rows."""

    establishment: str = ""
    month: Month | None = None
    months: tuple[Month, ...] = ()  # from which the wages can hold: this one and the next two
    allowed: bool = False
    step: ImportStep = ImportStep.FILE
    work: Work | None = None
    done: int = 0
    total: int | None = None
    kind: SheetKind = SheetKind.WAGES
    sheet: Sheet | None = None
    table: SheetTable | None = None
    columns: SheetColumns | None = None
    judgement: Judgement | None = None
    chip: Standing | None = None
    preferred: Sending = Sending.WHEN_I_ASK  # which way of sending is offered first
    errors_first: bool = True
    confirmed: bool = False
    month_meant: bool = False  # though the file speaks of another month
    batch: str = ""
    queued: int = 0
    drafted: bool = False
    error: GosiError | None = None

    @property
    def going(self) -> int:
        """How many rows would be queued now."""
        if self.judgement is None:
            return 0
        held_back = 0 if self.confirmed else self.judgement.wanting_a_word
        counts = self.judgement.counts
        return counts[Standing.READY] + counts[Standing.WARNING] - held_back

    @property
    def may_go(self) -> bool:
        """Whether anything can go; of a file that speaks of another month only when that is meant."""
        doubt = self.judgement is not None and self.judgement.other_month is not None and not self.month_meant
        return self.going > 0 and not doubt
