"""Papers about money for the owner's files, from what is kept here: they work offline and say as of when."""

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Final

from gosi_desktop.application.invoices import Invoices
from gosi_desktop.application.ports import AuditLog, Cancelled, FeedStore, Progress
from gosi_desktop.application.ports.money import MoneyStore
from gosi_desktop.application.ports.money_papers import (
    BilledPerson,
    Covered,
    Holder,
    InvoicePaper,
    Language,
    MoneyPress,
    ReceiptPaper,
    StatementPaper,
    VerdictWords,
    VerificationPaper,
)
from gosi_desktop.application.session import Session
from gosi_desktop.domain.bookkeeping import payment_rows
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoice_summary import branch_summaries, known_by_totals
from gosi_desktop.domain.invoices import Invoice
from gosi_desktop.domain.owed import owed, unplanned
from gosi_desktop.domain.statement import StatementQuery, statement
from gosi_desktop.domain.verification import Checked

INVOICE: Final = "invoice"
STATEMENT: Final = "statement"
RECEIPT: Final = "receipt"
VERIFICATION: Final = "verification"


def _nothing(done: int, total: int | None) -> None:
    """Nobody asked how far it is."""


class MoneyPapers:
    """Each as a PDF; ``Printing`` prints and keeps it."""

    def __init__(
        self,
        store: MoneyStore,
        invoices: Invoices,
        feed: FeedStore,
        session: Session,
        press: MoneyPress,
        audit: AuditLog,
        clock: Clock,
        language: Callable[[], Language],
        practice: bool,
    ) -> None:
        self._store = store
        self._invoices = invoices
        self._feed = feed
        self._session = session
        self._press = press
        self._audit = audit
        self._clock = clock
        self._language = language
        self._practice = practice

    def invoice(self, establishment: str, invoice_id: str, *, people: bool = False, masked: bool = True) -> bytes:
        """One invoice; ``people``: with its lines, as far as they are here. Raises RuleViolation ``not_found``."""
        return self.invoices([(establishment, invoice_id)], people=people, masked=masked)

    def invoices(
        self,
        wanted: Sequence[tuple[str, str]],
        *,
        people: bool = False,
        masked: bool = True,
        progress: Progress = _nothing,
        cancelled: Cancelled = lambda: False,
    ) -> bytes:
        """Establishments and ids of invoices, all in one print. Raises RuleViolation, Cancelled."""
        if not wanted:
            raise RuleViolation("not_found", "invoice")
        papers = [self.invoice_paper(*one, people=people, masked=masked) for one in wanted]
        return self._press.invoices(papers, self._language(), self._practice, progress, cancelled)

    def invoice_paper(self, establishment: str, invoice_id: str, *, people: bool, masked: bool) -> InvoicePaper:
        """What stands on it. Raises RuleViolation ``not_found``."""
        details = self._invoices.details(establishment, invoice_id)
        if details is None:
            raise RuleViolation("not_found", "invoice")
        row, invoice, here = details.row, details.row.invoice, details.has_lines
        payments = self._store.payments(establishment)
        replaced = next(
            (one.number for one in self._store.invoices(establishment) if one.id == invoice.replaces), ""
        )  # fmt: skip
        lines = self._store.lines(establishment, invoice) if here else ()
        return InvoicePaper(
            holder=self._holder(establishment),
            invoice=invoice,
            open_halalas=row.open_halalas,
            arrived_halalas=sum(one.halalas for one in payments if one.counts and one.invoice_id == invoice.id),
            paid_on=row.paid_on,
            replaces=replaced,
            replaced_by=details.replaced_by.number if details.replaced_by is not None else "",
            branches=branch_summaries(lines) if here else known_by_totals(invoice.totals),
            people=self._people(establishment, invoice) if people and here else None,
            lines_missing=people and not here,
            masked=masked,
        )

    def statement(self, paper: StatementPaper) -> bytes:
        """A period of the account."""
        return self._press.statement(paper, self._language(), self._practice)

    def export_statement(self, paper: StatementPaper, target: Path) -> None:
        """The same as .xlsx or .csv, by the name of ``target``; noted in the audit log. Raises DiskFull."""
        self._press.statement_sheet(paper, self._language(), self._practice, target)
        facts = {"establishment": paper.holder.number, "rows": str(len(paper.statement.rows))}
        self._audit.append(self._clock.now(), "exported", STATEMENT, facts)

    def statement_paper(
        self, establishment: str, query: StatementQuery, filters: tuple[str, ...], findings: tuple[str, ...]
    ) -> StatementPaper:
        """What stands on it; filters and findings in the words of the screen."""
        open_ones = unplanned(self._store.invoices(establishment), self._store.plans(establishment))
        owing, today = owed(open_ones, self._store.payments(establishment)), self._invoices.today()
        return StatementPaper(
            holder=self._holder(establishment),
            statement=statement(self._store.ledger(establishment), query),
            first=query.first,
            last=query.last or today,
            filters=filters,
            findings=findings,
            due=payment_rows(establishment, owing, today),
            audit=self._audit.head(),
        )

    def receipt(self, establishment: str, payment_id: str) -> bytes:
        """A payment. Raises RuleViolation ``not_found`` when it is not here, ``paper.no_such`` before it arrived."""
        return self._press.receipt(self.receipt_paper(establishment, payment_id), self._language(), self._practice)

    def receipt_paper(self, establishment: str, payment_id: str) -> ReceiptPaper:
        """What stands on it. Raises as ``receipt``."""
        payments = self._store.payments(establishment)
        payment = next((one for one in payments if one.id == payment_id), None)
        if payment is None:
            raise RuleViolation("not_found", "payment")
        if payment.received is None:
            raise RuleViolation("paper.no_such", "payment")
        entries = {one.id: one for one in self._store.ledger(establishment)}
        details = self._invoices.details(establishment, payment.invoice_id or "")
        return ReceiptPaper(
            holder=self._holder(establishment),
            payment=payment,
            invoice=details.row.invoice if details is not None else None,
            open_halalas=details.row.open_halalas if details is not None else 0,
            covered=tuple(Covered(entries.get(one.entry_id), one.halalas) for one in payment.allocations),
        )

    def verification(self, checked: Checked, said: VerdictWords) -> bytes:
        """That a paper was checked, and what was found."""
        account = self._session.account()
        by = Names(account.name, account.name_en) if account is not None else Names("")
        return self._press.verification(VerificationPaper(checked, said, by), self._language(), self._practice)

    def _people(self, establishment: str, invoice: Invoice) -> tuple[BilledPerson, ...]:
        """Those with the highest wage first, corrections of earlier months last."""
        lines = list(self._store.lines(establishment, invoice))
        labels = self._store.labels(establishment, [line.engagement_id for line in lines])
        lines.sort(key=lambda line: (line.adjustment_of is not None, -line.wage_halalas, line.engagement_id))
        return tuple(BilledPerson(line, labels.get(line.engagement_id)) for line in lines)

    def _holder(self, establishment: str) -> Holder:
        known = next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)
        if known is None:
            return Holder(establishment, Names(""), None)
        return Holder(establishment, Names(known.head.name, known.head.name_en), known.synced_at)
