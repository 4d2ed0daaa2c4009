"""What the papers about money say, and who makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path
from typing import Literal, Protocol

from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.bookkeeping import PaymentRow
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoice_summary import BranchSummary
from gosi_desktop.domain.invoices import Invoice, InvoiceLine, LedgerEntry, Payment
from gosi_desktop.domain.statement import Statement
from gosi_desktop.domain.verification import Checked

Language = Literal["ar", "en"]


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose paper it is, and when its data came last; None: never."""

    number: str
    names: Names
    synced_at: datetime | None


@dataclass(frozen=True, slots=True)
class BilledPerson:
    """A line and whom it is of; ``person`` is None for somebody the roster does not know."""

    line: InvoiceLine
    person: PersonLabel | None


@dataclass(frozen=True, slots=True, kw_only=True)
class InvoicePaper:
    """An invoice as it stands here. ``people`` None: not asked for, or not here (``lines_missing``)."""

    holder: Holder
    invoice: Invoice
    open_halalas: int
    arrived_halalas: int
    paid_on: date | None
    replaces: str  # number of the invoice in whose place it stands
    replaced_by: str
    branches: Sequence[BranchSummary]
    people: Sequence[BilledPerson] | None = None
    lines_missing: bool = False
    masked: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class StatementPaper:
    """A period of the account; ``first`` None: from its beginning. What is said of it is in the paper's language.

    ``due`` is what is to be paid today, whatever the period. ``audit`` is printed: a rewrite of the chain then shows.
    """

    holder: Holder
    statement: Statement
    first: date | None
    last: date
    filters: tuple[str, ...] = ()  # why fewer entries are shown than there are
    findings: tuple[str, ...] = ()  # where it does not agree with invoices and payments
    due: Sequence[PaymentRow] = ()
    audit: tuple[int, str] = (0, "")  # newest entry of this computer's chain of deeds: its number and digest


@dataclass(frozen=True, slots=True)
class Covered:
    """What part of a payment paid; ``entry`` None: the account does not have it."""

    entry: LedgerEntry | None
    halalas: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptPaper:
    """A payment that arrived, what it paid, and what is left of its invoice as it stands here."""

    holder: Holder
    payment: Payment
    invoice: Invoice | None
    open_halalas: int
    covered: Sequence[Covered]


@dataclass(frozen=True, slots=True, kw_only=True)
class VerdictWords:
    """A verdict in the paper's language: what it is, why, whose paper, on what it rests, what to do."""

    title: str
    line: str
    kind: str
    issuer: str
    basis: str
    advice: str


@dataclass(frozen=True, slots=True)
class VerificationPaper:
    """That a paper was checked, and what was found; ``by`` is who did it."""

    checked: Checked
    said: VerdictWords
    by: Names


class MoneyPress(Protocol):
    """Makes the papers (adapter: ``reports``). The same paper gives the same bytes at the same minute."""

    def invoices(
        self,
        papers: Sequence[InvoicePaper],
        language: Language,
        practice: bool,
        progress: Progress = lambda done, total: None,
        cancelled: Cancelled = lambda: False,
    ) -> bytes:
        """One invoice, or many one after the other, each with its own page numbers; a PDF. Raises Cancelled."""

    def statement(self, paper: StatementPaper, language: Language, practice: bool) -> bytes:
        """A period of the account; a PDF."""

    def statement_sheet(self, paper: StatementPaper, language: Language, practice: bool, target: Path) -> None:
        """The same as .xlsx or .csv, by the name of ``target``, whole or not at all. Raises DiskFull."""

    def receipt(self, paper: ReceiptPaper, language: Language, practice: bool) -> bytes:
        """A payment; a PDF."""

    def verification(self, paper: VerificationPaper, language: Language, practice: bool) -> bytes:
        """A verdict; a PDF."""
