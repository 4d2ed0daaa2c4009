"""What the papers about money say, and who makes them."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoice_summary import BranchSummary
from gosi_desktop.domain.invoices import Invoice, InvoiceLine

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
