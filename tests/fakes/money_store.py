"""A cache of money in memory, and a service that gives the lines of invoices by pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from gosi_desktop.application.ports.money import LinePage, OfferedTerms, OpenedPayment, PersonLabel
from gosi_desktop.domain.deadlines import roster_events
from gosi_desktop.domain.errors import Cancelled, GosiError
from gosi_desktop.domain.invoices import InstalmentPlan, Invoice, InvoiceLine, LedgerEntry, Payment, PaymentState
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.rule_rows import Certainty


class FakeMoney:
    """The MoneyStore of one establishment; every other has nothing."""

    def __init__(self, establishment: str) -> None:
        self._establishment = establishment
        self.kept_invoices: list[Invoice] = []
        self.kept_payments: list[Payment] = []
        self.kept_ledger: list[LedgerEntry] = []
        self.kept_plans: list[InstalmentPlan] = []
        self.kept_roster: list[RosterEntry] = []
        self.kept_lines: dict[tuple[str, int], list[InvoiceLine]] = {}

    def invoices(self, establishment: str) -> Sequence[Invoice]:
        found = sorted(self.kept_invoices, key=lambda one: (one.month, one.issued, one.id), reverse=True)
        return found if self._is(establishment) else []

    def payments(self, establishment: str) -> Sequence[Payment]:
        last_first = reversed(self.kept_payments)
        found = sorted(last_first, key=lambda one: one.received or date.max, reverse=True)
        return found if self._is(establishment) else []

    def ledger(self, establishment: str) -> Sequence[LedgerEntry]:
        return sorted(self.kept_ledger, key=lambda one: one.date) if self._is(establishment) else []

    def plans(self, establishment: str) -> Sequence[InstalmentPlan]:
        return self.kept_plans if self._is(establishment) else []

    def has_lines(self, establishment: str, invoice: Invoice) -> bool:
        return self._is(establishment) and (invoice.id, invoice.version) in self.kept_lines

    def lines(self, establishment: str, invoice: Invoice) -> Iterator[InvoiceLine]:
        return iter(self._lines(establishment, invoice))

    def line_page(self, establishment: str, invoice: Invoice, first: int, count: int) -> Sequence[InvoiceLine]:
        return self._lines(establishment, invoice)[first : first + count]

    def keep_lines(self, establishment: str, invoice: Invoice, lines: Iterable[InvoiceLine]) -> None:
        if not self._is(establishment):
            raise Cancelled
        found = sorted(lines, key=lambda line: line.engagement_id)
        for kept in [one for one in self.kept_lines if one[0] == invoice.id]:
            del self.kept_lines[kept]
        self.kept_lines[invoice.id, invoice.version] = found

    def roster(self, establishment: str) -> Iterator[RosterEntry]:
        found = sorted(self.kept_roster, key=lambda entry: entry.engagement.id)
        return iter(found if self._is(establishment) else [])

    def awaited(self, establishment: str) -> Sequence[RosterEntry]:
        return [entry for entry in self.roster(establishment) if list(roster_events([entry]))]

    def labels(self, establishment: str, engagements: Sequence[str]) -> Mapping[str, PersonLabel]:
        return {
            entry.engagement.id: PersonLabel(who.id, who.names, who.identity.number, who.contributor_no)
            for entry in self.roster(establishment)
            if entry.engagement.id in engagements and (who := entry.contributor)
        }

    def _is(self, establishment: str) -> bool:
        return establishment == self._establishment

    def _lines(self, establishment: str, invoice: Invoice) -> list[InvoiceLine]:
        return self.kept_lines.get((invoice.id, invoice.version), []) if self._is(establishment) else []


class FakeInvoiceDesk:
    """Gives lines two at a time; ``refusal`` comes instead of the page of this number."""

    def __init__(self, lines: Sequence[InvoiceLine]) -> None:
        self._lines = lines
        self.asked: list[tuple[str, str | None]] = []
        self.refusal: tuple[int, GosiError] | None = None

    def lines(self, establishment: str, number: str, cursor: str | None) -> LinePage:
        if self.refusal is not None and len(self.asked) == self.refusal[0]:
            raise self.refusal[1]
        self.asked.append((number, cursor))
        at = int(cursor or 0)
        following = str(at + 2) if at + 2 < len(self._lines) else None
        return LinePage(self._lines[at : at + 2], following)


class FakePaymentDesk:
    """Opens payments of what a fake cache holds and shows them there at once; ``refusal`` comes instead.

    ``lost`` loses the answer; with ``shows_later`` the cache does not know of it yet.
    """

    def __init__(self, money: FakeMoney) -> None:
        self._money = money
        self.asked: list[tuple[str, int | None]] = []
        self.withdrawn: list[str] = []
        self.refusal: GosiError | None = None
        self.lost: GosiError | None = None
        self.shows_later = False

    def open_payment(self, establishment: str, number: str, id: str, halalas: int | None) -> OpenedPayment:
        self.asked.append((id, halalas))
        if self.refusal is not None:
            raise self.refusal
        invoice = next(one for one in self._money.kept_invoices if one.number == number)
        assert invoice.bill is not None
        amount = invoice.total_halalas if halalas is None else halalas
        if self.lost is not None:
            raise self.lost
        payment = Payment(id=id, invoice_id=invoice.id, halalas=amount, channel="sadad")
        if not self.shows_later:
            self._money.kept_payments = [one for one in self._money.kept_payments if one.id != id] + [payment]
        return OpenedPayment(id, number, amount, PaymentState.OPENED, invoice.bill)

    def withdraw_payment(self, establishment: str, id: str) -> None:
        if self.refusal is not None:
            raise self.refusal
        self.withdrawn.append(id)
        self._money.kept_payments = [one for one in self._money.kept_payments if one.id != id]

    def instalment_terms(self, establishment: str) -> OfferedTerms:
        return OfferedTerms((3, 6, 12), (), Certainty.ASSUMPTION, "tests")
