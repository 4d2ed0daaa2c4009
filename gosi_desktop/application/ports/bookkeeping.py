"""What the bookkeeper's papers say, and who makes papers, sheets and messages of them."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol

from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.bookkeeping import ClientMessage, Deduction, JournalEntry, PaymentRow
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.values import Month


@dataclass(frozen=True, slots=True)
class DeductionRow:
    """A deduction and whom it is of; ``person`` is None for somebody the roster does not know."""

    deduction: Deduction
    person: PersonLabel | None


@dataclass(frozen=True, slots=True)
class DeductionList:
    """What to withhold in a month; ``billed`` False: by our own reckoning, for the invoice is not here whole."""

    month: Month
    billed: bool
    rows: tuple[DeductionRow, ...]

    @property
    def halalas(self) -> int:
        """All shares."""
        return sum(row.deduction.halalas for row in self.rows)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeductionPaper:
    """What to withhold from whom; ``invoice_number`` is None where it is by our own reckoning."""

    establishment: str  # its number
    names: Names
    listing: DeductionList
    invoice_number: str | None
    synced_at: datetime | None
    prepared_by: Names | None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalPaper:
    """The entries of some months, each of them balanced."""

    establishment: str
    names: Names
    entries: tuple[JournalEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class PaymentPaper:
    """What is to be paid for all clients on a day.

    ``missing``: whose invoices were never fetched, so that nothing is known; ``clear``: how many owe nothing;
    ``planned``: who pays by instalments, which are no invoices and are not listed;
    ``synced_at``: since when the oldest of what is listed has not been asked for again.
    """

    rows: tuple[PaymentRow, ...]
    names: Mapping[str, Names]  # by number
    missing: tuple[Names, ...]
    planned: tuple[Names, ...]
    clear: int
    today: date
    synced_at: datetime | None
    prepared_by: Names | None


BookPaper = DeductionPaper | JournalPaper | PaymentPaper
ListedPaper = DeductionPaper | PaymentPaper


class BookPress(Protocol):
    """Makes them, in the language and the digits that are chosen (adapter: ``reports``)."""

    def pdf(self, paper: ListedPaper, progress: Progress, cancelled: Cancelled) -> bytes:
        """Lists to be printed. Raises Cancelled."""

    def write(self, paper: BookPaper, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """As .xlsx or .csv, by the name of ``target``; whole or not at all. Raises DiskFull, Cancelled."""

    def message(self, message: ClientMessage, names: Names, language: Literal["ar", "en"]) -> str:
        """To the client, ready to be sent."""
