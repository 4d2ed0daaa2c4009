"""Papers about money for the owner's files, from what is kept here: they work offline and say as of when."""

from collections.abc import Callable, Sequence

from gosi_desktop.application.invoices import Invoices
from gosi_desktop.application.ports import Cancelled, FeedStore, Progress
from gosi_desktop.application.ports.money import MoneyStore
from gosi_desktop.application.ports.money_papers import BilledPerson, Holder, InvoicePaper, Language, MoneyPress
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.invoice_summary import branch_summaries, known_by_totals
from gosi_desktop.domain.invoices import Invoice


def _nothing(done: int, total: int | None) -> None:
    """Nobody asked how far it is."""


class MoneyPapers:
    """Each as a PDF; ``Printing`` prints and keeps it."""

    def __init__(
        self,
        store: MoneyStore,
        invoices: Invoices,
        feed: FeedStore,
        press: MoneyPress,
        language: Callable[[], Language],
        practice: bool,
    ) -> None:
        self._store = store
        self._invoices = invoices
        self._feed = feed
        self._press = press
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
