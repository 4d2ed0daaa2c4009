"""Paper and sheets."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Literal, Protocol

from gosi_desktop.application.ports.cache import Chip, RosterRow
from gosi_desktop.application.ports.work import Cancelled, Progress


class Orientation(StrEnum):
    """Of the paper."""

    PORTRAIT = "portrait"
    LANDSCAPE = "landscape"


class PaperColumn(StrEnum):
    """Columns the printed roster may have; number, name and identity are always there."""

    NATIONALITY = "nationality"
    OCCUPATION = "occupation"
    JOIN_DATE = "join_date"
    WAGE = "wage"
    EMPLOYER_SHARE = "employer_share"
    EMPLOYEE_SHARE = "employee_share"


@dataclass(frozen=True, slots=True)
class PaperOptions:
    """How the roster is printed."""

    language: Literal["ar", "en"] = "ar"
    arabic_digits: bool = False
    orientation: Orientation = Orientation.PORTRAIT
    columns: tuple[PaperColumn, ...] = (
        PaperColumn.NATIONALITY,
        PaperColumn.OCCUPATION,
        PaperColumn.JOIN_DATE,
        PaperColumn.WAGE,
    )
    mask_identities: bool = True
    hijri_dates: bool = False
    totals: bool = True
    signatures: bool = True


@dataclass(frozen=True, slots=True)
class RosterPaper:
    """What goes on the paper, besides the rows."""

    establishment_name: str
    establishment_number: str
    as_of: datetime
    synced_at: datetime | None
    prepared_by: str
    practice: bool
    counts: Mapping[Chip, int]
    filter_texts: tuple[str, ...]  # already in the paper's language
    options: PaperOptions


@dataclass(frozen=True, slots=True)
class PageImage:
    """A page as a picture: BGRA bytes, rows from the top."""

    width: int
    height: int
    stride: int
    data: bytes


class Press(Protocol):
    """Makes papers and sheets (adapter: ``reports``)."""

    def roster_pdf(
        self, paper: RosterPaper, rows: Sequence[RosterRow], progress: Progress, cancelled: Cancelled
    ) -> bytes: ...
    def roster_xlsx(
        self,
        paper: RosterPaper,
        rows: Sequence[RosterRow],
        target: Path,
        scratch: Path,
        progress: Progress,
        cancelled: Cancelled,
    ) -> None: ...
    def roster_csv(self, paper: RosterPaper, rows: Sequence[RosterRow], target: Path) -> None: ...
    def page_count(self, pdf: bytes) -> int: ...
    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage: ...
    def save(self, pdf: bytes, target: Path) -> None:
        """Under the final name only when whole."""
