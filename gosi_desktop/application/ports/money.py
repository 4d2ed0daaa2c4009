"""Invoices, payments and the ledger in the open cache, the lines of invoices, and people as an audit needs them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoices import Bill, InstalmentPlan, Invoice, InvoiceLine, LedgerEntry, Payment, PaymentState
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rule_rows import Certainty


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


@dataclass(frozen=True, slots=True)
class OpenedPayment:
    """What is to be paid, by which bill, until when; how it goes on is told by the feed."""

    id: str
    invoice_number: str
    halalas: int
    state: PaymentState
    bill: Bill


@dataclass(frozen=True, slots=True)
class OfferedTerms:
    """In how many parts a debt may be asked to be paid and on which guarantees; no counts: that is not known."""

    counts: Sequence[int]
    guarantees: Sequence[str]
    certainty: Certainty
    source: str


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
    """What the service says of an invoice beyond the feed. Everything raises RemoteError."""

    def lines(self, establishment: str, number: str, cursor: str | None) -> LinePage:
        """A page of its lines, in the order of engagement ids."""


class PaymentDesk(Protocol):
    """Paying at the service. Everything raises RemoteError."""

    def open_payment(self, establishment: str, number: str, id: str, halalas: int | None) -> OpenedPayment:
        """Open an electronic payment of an invoice; without an amount of all that is open.

        The id is made once: sent again after a lost answer it opens nothing new. Refused invoice_paid, bill_expired,
        amount_out_of_range (least, most).
        """

    def withdraw_payment(self, establishment: str, id: str) -> None:
        """While nothing has arrived; else refused not_found."""

    def instalment_terms(self, establishment: str) -> OfferedTerms:
        """What may be asked for, as far as it is known."""
