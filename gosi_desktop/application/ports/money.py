"""Invoices, payments and the ledger in the open cache, the lines of invoices, and people as an audit needs them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, InvoiceLine, LedgerEntry, Payment
from gosi_desktop.domain.roster_month import RosterEntry


@dataclass(frozen=True, slots=True)
class PersonLabel:
    """Who an engagement is, for a row of a list."""

    contributor_id: str
    names: Names
    identity: str = ""
    contributor_no: str | None = None


@dataclass(frozen=True, slots=True)
class LinePage:
    """Some lines of an invoice as the service gives them, and where the next begin; None: these are the last."""

    lines: Sequence[InvoiceLine]
    next_cursor: str | None = None


class MoneyStore(Protocol):
    """What the cache holds of money. Each question is answered from one moment, a stream to its end."""

    def invoices(self, establishment: str) -> Sequence[Invoice]:
        """All of them, newest month first."""

    def payments(self, establishment: str) -> Sequence[Payment]:
        """All of them, newest first."""

    def ledger(self, establishment: str) -> Sequence[LedgerEntry]:
        """The whole account, by day."""

    def plans(self, establishment: str) -> Sequence[InstalmentPlan]:
        """Plans of instalments, those that ended too."""

    def has_lines(self, establishment: str, invoice: Invoice) -> bool:
        """Whether all lines of this version of the invoice are here."""

    def lines(self, establishment: str, invoice: Invoice) -> Iterator[InvoiceLine]:
        """Its lines in the order of engagement ids; none when they were not fetched."""

    def line_page(self, establishment: str, invoice: Invoice, first: int, count: int) -> Sequence[InvoiceLine]:
        """So many lines from a place on, in the same order."""

    def keep_lines(self, establishment: str, invoice: Invoice, lines: Iterable[InvoiceLine]) -> None:
        """Keep them in place of those of an older version: all or, when the stream breaks, none."""

    def roster(self, establishment: str) -> Iterator[RosterEntry]:
        """Every engagement as it is shown, ended and cancelled ones too, in the order of their ids."""

    def awaited(self, establishment: str) -> Sequence[RosterEntry]:
        """Those whose wage is awaited, and those who left by the state's records and are still registered."""

    def labels(self, establishment: str, engagements: Sequence[str]) -> Mapping[str, PersonLabel]:
        """Who these are; whoever is not known here is left out."""


class InvoiceDesk(Protocol):
    """What the service says of an invoice beyond the feed."""

    def lines(self, establishment: str, number: str, cursor: str | None) -> LinePage:
        """A page of its lines."""
