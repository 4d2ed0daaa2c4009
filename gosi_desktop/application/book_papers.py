"""The bookkeeper's papers, made of what is kept: for the open establishment, and for all clients. Works offline."""

from collections.abc import Sequence
from pathlib import Path
from typing import Final, Literal

from gosi_desktop.application.bookkeeping import Bookkeeping
from gosi_desktop.application.ports import AuditLog, Cancelled, FeedStore, KnownEstablishment, Progress
from gosi_desktop.application.ports.bookkeeping import (
    BookPaper,
    BookPress,
    DeductionPaper,
    JournalPaper,
    ListedPaper,
    PaymentPaper,
)
from gosi_desktop.application.session import Session
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoices import Invoice
from gosi_desktop.domain.values import Month

_SEEN: Final = "invoice"


class BookPapers:
    """Deduction list, journal, message to the client, payment list; what is written as a file is noted."""

    def __init__(
        self,
        bookkeeping: Bookkeeping,
        feed: FeedStore,
        session: Session,
        press: BookPress,
        audit: AuditLog,
        clock: Clock,
    ) -> None:
        self._bookkeeping = bookkeeping
        self._feed = feed
        self._session = session
        self._press = press
        self._audit = audit
        self._clock = clock

    # -- what stands on them -------------------------------------------------------------------------------------------

    def deductions(self, establishment: str, month: Month) -> DeductionPaper:
        """What to withhold in a month. Raises RuleViolation ``paper.nothing`` when nobody has a share."""
        known, listing = self._one(establishment), self._bookkeeping.deductions(establishment, month)
        if not listing.rows:
            raise RuleViolation("paper.nothing")
        invoice = self._bookkeeping.invoice_of(establishment, month) if listing.billed else None
        return DeductionPaper(
            establishment=establishment,
            names=_names(known),
            listing=listing,
            invoice_number=invoice.number if invoice is not None else None,
            synced_at=known.synced_at if known is not None else None,
            prepared_by=self._maker(),
        )

    def unfetched(self, establishment: str, month: Month) -> tuple[Invoice, ...]:
        """Invoices whose lines the list of that month wants and that are not here."""
        return self._bookkeeping.unfetched(establishment, month)

    def journal(self, establishment: str, first: Month, last: Month) -> JournalPaper:
        """The entries of these months. Raises RuleViolation ``paper.nothing`` when there is none."""
        entries = self._bookkeeping.journal(establishment, first, last)
        if not entries:
            raise RuleViolation("paper.nothing")
        return JournalPaper(establishment=establishment, names=_names(self._one(establishment)), entries=entries)

    def payments(self) -> PaymentPaper:
        """All that is open of all whose invoices this person sees. Raises RuleViolation ``paper.nothing``."""
        clients = self._clients()
        here = [one for one in clients if one.synced_at is not None]
        rows = self._bookkeeping.payment_list([one.head.establishment for one in here])
        missing = tuple(_names(one) for one in clients if one.synced_at is None)
        planned = [one for one in here if self._bookkeeping.pays_by_plan(one.head.establishment)]
        if not rows and not missing and not planned:
            raise RuleViolation("paper.nothing")
        listed = {row.establishment for row in rows}
        owing = listed | {one.head.establishment for one in planned}
        return PaymentPaper(
            rows=rows,
            names={one.head.establishment: _names(one) for one in here if one.head.establishment in listed},
            missing=missing,
            planned=tuple(map(_names, planned)),
            clear=len(here) - len(owing),
            today=self._bookkeeping.today(),
            synced_at=min((one.synced_at for one in here if one.synced_at is not None), default=None),
            prepared_by=self._maker(),
        )

    def open_invoices(self) -> tuple[tuple[str, str], ...]:
        """Establishments and ids of the invoices that are to be paid. Raises RuleViolation ``paper.nothing``."""
        return _some(self._bookkeeping.open_invoices(self._fetched()))

    def newest_invoices(self) -> tuple[tuple[str, str], ...]:
        """The same of the newest invoice of each, paid or not. Raises RuleViolation ``paper.nothing``."""
        return _some(self._bookkeeping.newest_invoices(self._fetched()))

    def message(self, establishment: str, invoice_id: str, language: Literal["ar", "en"]) -> str:
        """To the client about an invoice. Raises RuleViolation ``paper.nothing`` when nothing of it is open."""
        message = self._bookkeeping.message(establishment, invoice_id)
        if message is None:
            raise RuleViolation("paper.nothing")
        return self._press.message(message, _names(self._one(establishment)), language)

    # -- what is made of them ------------------------------------------------------------------------------------------

    def pdf(self, paper: ListedPaper, progress: Progress, cancelled: Cancelled) -> bytes:
        """To be printed. Raises Cancelled."""
        return self._press.pdf(paper, progress, cancelled)

    def write(self, paper: BookPaper, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """As .xlsx or .csv by the name of ``target``; noted in the audit log. Raises DiskFull, Cancelled."""
        self._press.write(paper, target, progress, cancelled)
        self._audit.append(self._clock.now(), "exported", kind_of(paper), {"rows": str(_rows_of(paper))})

    def _clients(self) -> Sequence[KnownEstablishment]:
        known = (one for one in self._feed.establishments() if one.head.ended_at is None)
        return [one for one in known if _SEEN in one.head.role.sight.entities]

    def _fetched(self) -> Sequence[str]:
        return [one.head.establishment for one in self._clients() if one.synced_at is not None]

    def _one(self, establishment: str) -> KnownEstablishment | None:
        return next((one for one in self._feed.establishments() if one.head.establishment == establishment), None)

    def _maker(self) -> Names | None:
        account = self._session.account()
        return Names(account.name, account.name_en) if account is not None else None


def kind_of(paper: BookPaper) -> str:
    """What the audit log calls it."""
    match paper:
        case DeductionPaper():
            return "deductions"
        case JournalPaper():
            return "journal"
        case PaymentPaper():
            return "payment_list"


def _rows_of(paper: BookPaper) -> int:
    match paper:
        case DeductionPaper():
            return len(paper.listing.rows)
        case JournalPaper():
            return len(paper.entries)
        case PaymentPaper():
            return len(paper.rows)


def _some(invoices: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    if not invoices:
        raise RuleViolation("paper.nothing")
    return invoices


def _names(known: KnownEstablishment | None) -> Names:
    return Names(known.head.name, known.head.name_en) if known is not None else Names("")
