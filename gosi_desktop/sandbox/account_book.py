"""One establishment's account: invoices, payments, plans, and the ledger in which every act leaves an entry.

Nothing here reads or writes a database, so that a seed's year and the service's own days are kept by the same book.
What is owed is always the balance of the ledger; an invoice asks for the balance of its day.
"""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from typing import Final, TypeVar

from gosi_desktop.domain.contribution import WHOLE
from gosi_desktop.domain.instalments import planned
from gosi_desktop.domain.invoices import (
    UNPAID,
    VOID,
    Bill,
    BranchTotal,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.late_penalties import months_late
from gosi_desktop.domain.rule_rows import BillingRow, LatePenaltyRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, half_up
from gosi_desktop.sandbox.allocation import FINES, allocated, open_debits

CHANNEL: Final = "sadad"
Record = Invoice | Payment | LedgerEntry | InstalmentPlan
Kept = TypeVar("Kept", Invoice, Payment, InstalmentPlan)


@dataclass(frozen=True, slots=True)
class Billed:
    """What a month's lines add up to: by branch, and what earlier months are corrected by."""

    totals: tuple[BranchTotal, ...]
    adjustments: Mapping[Month, int]
    line_count: int

    @property
    def halalas(self) -> int:
        """The month's contributions."""
        return sum(total.employer_halalas + total.employee_halalas for total in self.totals)


@dataclass(frozen=True, slots=True)
class Numbers:
    """Where ids and official numbers come from."""

    new_id: Callable[[], str]
    following: Callable[[], int]


@dataclass(slots=True)
class AccountBook:
    """``through`` is the day up to which what time brings about has been entered; ``changed`` is what to write down."""

    rules: RuleBook
    billing: BillingRow
    numbers: Numbers
    through: date
    invoices: dict[str, Invoice] = field(default_factory=dict)
    payments: dict[str, Payment] = field(default_factory=dict)
    entries: list[LedgerEntry] = field(default_factory=list)
    plans: dict[str, InstalmentPlan] = field(default_factory=dict)
    changed: dict[str, Record] = field(default_factory=dict)
    deleted: list[str] = field(default_factory=list)  # payments

    @property
    def balance(self) -> int:
        """What is owed; below 0 it is the establishment's."""
        return self.entries[-1].balance_halalas if self.entries else 0

    @property
    def valid(self) -> list[Invoice]:
        """The invoices that stand, earliest month first."""
        found = (one for one in self.invoices.values() if one.state not in VOID)
        return sorted(found, key=lambda one: (one.month, one.issued))

    @property
    def unpaid(self) -> list[Invoice]:
        """The invoices that are to be paid, earliest month first."""
        return [one for one in self.valid if one.state in UNPAID]

    def of_month(self, month: Month) -> Invoice | None:
        """The invoice that stands for a month."""
        return next((one for one in self.valid if one.month == month), None)

    def numbered(self, number: str) -> Invoice | None:
        """An invoice by its number, one that stands no more included."""
        return next((one for one in self.invoices.values() if one.number == number), None)

    # What time brings about

    def advance(self, today: date, bill: Callable[[Month, date], Billed]) -> int:
        """Enter everything that falls due until today: invoices, fines, expired bills. How many invoices."""
        issued = 0
        while self.through < today:
            day = self.through = self.through + timedelta(days=1)
            if day.day == self.billing.issue_day:
                month = Month.of(day).previous()
                issued += self.issue(month, day, bill) is not None
            self._fine(day)
            self._expire(day)
        return issued

    def issue(self, month: Month, day: date, bill: Callable[[Month, date], Billed]) -> Invoice | None:
        """The invoice of a month, once; None when there is one, or nothing at all to ask for or to credit."""
        if self.of_month(month) is not None:
            return None
        billed = bill(month, day)
        if not billed.line_count and not self.balance:
            return None
        fines = self._fines_since(self.valid[-1] if self.valid else None)
        number = self._number(month)
        if billed.halalas:
            self.enter(day, LedgerKind.CONTRIBUTION, billed.halalas, number[0], month)
        for corrected, amount in sorted(billed.adjustments.items()):
            self.enter(day, LedgerKind.ADJUSTMENT, amount, number[0], corrected)
        found = self.rules.deadline("pay", month.last)
        due = found[0] if found else month.next().last
        invoice = self._invoice(
            month, day, due, billed.totals, billed.line_count, number, fines, sum(billed.adjustments.values())
        )
        if invoice.previous_halalas <= 0:
            self._settle(one for one in self.unpaid if not self.is_planned(one))
        self._keep(invoice)
        self._allocate()
        self._restate()
        return self.invoices[invoice.id]

    def reissue(self, old: Invoice, billed: Billed, day: date) -> Invoice:
        """Another invoice in place of the newest one; the ledger has the difference."""
        number = self._number(old.month)
        fines = self._fines_since(old)
        fines = {kind: fines[kind] + amount for kind, amount in zip(FINES, _fines_of(old), strict=True)}
        self.enter(day, LedgerKind.ADJUSTMENT, billed.halalas - old.contributions_halalas, number[0], old.month)
        for payment in self._opened(old):
            self._keep(replace(payment, state=PaymentState.EXPIRED))
        self._keep(replace(old, state=InvoiceState.REISSUED))
        new = self._invoice(
            old.month, day, old.due, billed.totals, billed.line_count, number, fines, old.adjustments_halalas
        )
        self._keep(replace(new, replaces=old.id))
        self._allocate()
        self._restate()
        return self.invoices[new.id]

    def may_reissue(self, invoice: Invoice) -> bool:
        """Only the newest: what an earlier one got wrong is corrected on the next."""
        return bool(self.valid) and self.valid[-1].id == invoice.id

    # Payments

    def left(self, invoice: Invoice) -> int:
        """How much of an invoice is open; what arrived for those it carries counts since it was issued."""
        return max(0, min(self._left(invoice), self.balance)) if invoice.state in UNPAID else 0

    def open_payment(self, key: str, invoice: Invoice, amount: int) -> Payment:
        """A payment that is on its way."""
        return self._keep(Payment(id=key, invoice_id=invoice.id, halalas=amount, channel=CHANNEL))

    def withdraw_payment(self, payment: Payment) -> None:
        """One that never came is gone without a trace."""
        del self.payments[payment.id]
        self.deleted.append(payment.id)

    def receive(self, invoice: Invoice, amount: int | None, day: date) -> Payment:
        """Money arrives for a bill: for the payment that was opened first, else as one of its own."""
        opened = next(iter(self._opened(invoice)), None)
        asked = opened.halalas if opened else self.left(invoice) or max(1, invoice.total_halalas)
        arrived = asked if amount is None else amount
        payment = replace(
            opened or Payment(id=self.numbers.new_id(), invoice_id=invoice.id, halalas=arrived, channel=CHANNEL),
            halalas=arrived, received=day, state=PaymentState.PART if arrived < asked else PaymentState.RECEIVED,
        )  # fmt: skip
        planned_for = self.is_planned(invoice)
        self._keep(payment)
        kind = LedgerKind.INSTALMENT if planned_for else LedgerKind.PAYMENT
        self.enter(day, kind, -arrived, payment.id, invoice.month)
        if planned_for:
            self._fill_plans()
        self._allocate()
        self._restate()
        return self.payments[payment.id]

    def take_back(self, payment: Payment, day: date) -> Payment:
        """The bank returns a payment that had arrived: it is owed again."""
        was = next((one.kind for one in self.entries if one.ref == payment.id), LedgerKind.PAYMENT)
        returned = self._keep(replace(payment, state=PaymentState.RETURNED, allocations=()))
        self.enter(day, LedgerKind.REFUND, payment.halalas, payment.id)
        invoice = self.invoices.get(payment.invoice_id or "")
        if was is LedgerKind.INSTALMENT:
            self._fill_plans()
        if invoice is not None and invoice.state is InvoiceState.PAID and self.balance > 0:
            self._keep(replace(invoice, state=InvoiceState.OPEN))
        self._allocate()
        self._restate()
        return returned

    # Decisions

    def waive(self, fines: Iterable[LedgerEntry], percent: int, day: date) -> None:
        """Credit a share of fines, in hundredths of a percent; of what is left of each after earlier waivers."""
        for fine in fines:
            waived = sum(one.credit_halalas for one in self.entries if one.ref == fine.id)
            amount = min(half_up(fine.debit_halalas * percent, WHOLE), fine.debit_halalas - waived)
            if amount > 0:
                self.enter(day, LedgerKind.PENALTY_WAIVER, -amount, fine.id, fine.month)
        self._restate()

    def plan(self, key: str, count: int, first_due: date, day: date) -> InstalmentPlan:
        """All that is owed, in parts, which are paid by the bills of what it covers: they live as long."""
        parts = tuple(Instalment(one.due, one.halalas) for one in planned(self.balance, count, first_due))
        until = parts[-1].due + timedelta(days=self.billing.bill_days)
        for invoice in self.unpaid:
            if invoice.bill is not None and invoice.bill.expires is not None:
                self._keep(replace(invoice, bill=replace(invoice.bill, expires=max(until, invoice.bill.expires))))
        return self._keep(InstalmentPlan(id=key, total_halalas=self.balance, instalments=parts, decided=day))

    def enter(
        self, day: date, kind: LedgerKind, halalas: int, ref: str, month: Month | None = None
    ) -> LedgerEntry | None:
        """A line of the ledger, with the balance after it; above 0 it is owed. Nothing is no line."""
        if not halalas:
            return None
        entry = LedgerEntry(
            id=self.numbers.new_id(), date=max(day, self.entries[-1].date) if self.entries else day, kind=kind,
            month=month, debit_halalas=max(0, halalas), credit_halalas=max(0, -halalas),
            balance_halalas=self.balance + halalas, ref=ref,
        )  # fmt: skip
        self.entries.append(entry)
        self.changed[entry.id] = entry
        return entry

    # Within

    def _fine(self, day: date) -> None:
        """What a month of delay that begins on this day costs, for each invoice and each missed part of a plan."""
        late = [one for one in self.unpaid if _begins(one.due, day) and not self.is_planned(one)]
        unpaid = self._unpaid_contributions() if late else {}
        for invoice in late:
            row = next(iter(self.rules.in_force(LatePenaltyRow, invoice.due)), None)
            if row is not None:
                amount = half_up(unpaid.get(invoice.number, 0) * row.percent, WHOLE)
                if row.cap is not None:
                    amount = min(amount, half_up(invoice.contributions_halalas * row.cap, WHOLE) - self._fined(invoice))
                self.enter(day, LedgerKind.LATE_PENALTY, max(0, amount), invoice.number, invoice.month)
        for plan in self.plans.values():
            for part in plan.instalments if plan.state == "active" else ():
                row = next(iter(self.rules.in_force(LatePenaltyRow, part.due)), None)
                if row is not None and _begins(part.due, day) and not part.is_paid:
                    missing = part.halalas - part.paid_halalas
                    self.enter(day, LedgerKind.LATE_PENALTY, half_up(missing * row.percent, WHOLE), plan.id)

    def _unpaid_contributions(self) -> dict[str, int]:
        """What is open of contributions and corrections, by the number of the invoice."""
        found: dict[str, int] = {}
        rest = open_debits(self.entries, self.payments.values())
        for entry in self.entries:
            if entry.kind not in FINES:
                found[entry.ref] = found.get(entry.ref, 0) + rest.get(entry.id, 0)
        return found

    def _fined(self, invoice: Invoice) -> int:
        """The fines for paying it late so far."""
        own = (one for one in self.entries if one.ref == invoice.number and one.kind is LedgerKind.LATE_PENALTY)
        return sum(one.debit_halalas for one in own)

    def _expire(self, day: date) -> None:
        for payment in [one for one in self.payments.values() if one.state is PaymentState.OPENED]:
            invoice = self.invoices.get(payment.invoice_id or "")
            if invoice is not None and invoice.bill is not None and (invoice.bill.expires or day) < day:
                self._keep(replace(payment, state=PaymentState.EXPIRED))

    def _number(self, month: Month) -> tuple[str, str]:
        """An invoice's number, and its bill's."""
        given = self.numbers.following()
        return f"{month.year % 100:02}{month.month:02}-{given:06}", f"7{given:09}"

    def _invoice(
        self, month: Month, day: date, due: date, totals: tuple[BranchTotal, ...], line_count: int,
        number: tuple[str, str], fines: Mapping[LedgerKind, int], adjustments: int,
    ) -> Invoice:  # fmt: skip
        """It asks for the balance: what its own parts do not explain is carried over, or was in credit."""
        own = sum(one.employer_halalas + one.employee_halalas for one in totals) + adjustments + sum(fines.values())
        rest = self.balance - self._planned() - own
        expires = day + timedelta(days=self.billing.bill_days)
        return Invoice(
            id=self.numbers.new_id(), number=number[0], month=month, issued=day, due=due, totals=totals,
            previous_halalas=max(0, rest), late_penalties_halalas=fines[LedgerKind.LATE_PENALTY],
            violation_fines_halalas=fines[LedgerKind.VIOLATION_FINE], adjustments_halalas=adjustments,
            credits_halalas=min(max(0, -rest), max(0, own)), bill=Bill(number[1], self.billing.biller, expires),
            rules_version=self.rules.version, line_count=line_count,
        )  # fmt: skip

    def _fines_since(self, invoice: Invoice | None) -> dict[LedgerKind, int]:
        """The fines, less waivers, entered after an invoice was: of each kind."""
        places = [0]
        if invoice is not None:  # one that asks for nothing new has no entry of its own: then by its day
            last = invoice.issued if invoice.replaces else invoice.issued - timedelta(days=1)
            mine = [at for at, one in enumerate(self.entries, 1) if one.ref == invoice.number and one.kind not in FINES]
            places += mine or [at for at, one in enumerate(self.entries, 1) if one.date <= last]
        later = self.entries[max(places) :]
        found = {kind: sum(one.debit_halalas for one in later if one.kind is kind) for kind in FINES}
        waived = sum(one.credit_halalas for one in later if one.kind is LedgerKind.PENALTY_WAIVER)
        found[LedgerKind.LATE_PENALTY] = max(0, found[LedgerKind.LATE_PENALTY] - waived)
        return found

    def _left(self, invoice: Invoice) -> int:
        carried = self._carried(invoice)
        arrived = sum(
            one.halalas
            for one in self.payments.values()
            if one.counts
            and (one.invoice_id == invoice.id
                 or (one.invoice_id in carried and one.received is not None and one.received >= invoice.issued))
        )  # fmt: skip
        return invoice.total_halalas - arrived

    def _carried(self, invoice: Invoice) -> frozenset[str]:
        """The unpaid invoices that this one asks for too; what a plan covers it does not."""
        standing = [one for one in self.unpaid if not self.is_planned(one)]
        earlier = [one for one in standing if (one.month, one.issued) < (invoice.month, invoice.issued)]
        return frozenset(one.id for one in earlier) if invoice.previous_halalas > 0 else frozenset()

    def _restate(self) -> None:
        """What is paid is said to be, with what it carries."""
        if self.balance <= 0:
            self._settle(self.unpaid)
            return
        for invoice in reversed(self.unpaid):
            if self.invoices[invoice.id].state not in UNPAID:
                continue
            left = self._left(invoice)
            if left <= 0:
                self._settle(one for one in self.unpaid if one.id == invoice.id or one.id in self._carried(invoice))
            else:
                came = any(one.counts and one.invoice_id == invoice.id for one in self.payments.values())
                state = InvoiceState.PART_PAID if came or left < invoice.total_halalas else InvoiceState.OPEN
                if state is not invoice.state:
                    self._keep(replace(invoice, state=state))

    def _settle(self, invoices: Iterable[Invoice]) -> None:
        for invoice in tuple(invoices):
            self._keep(replace(invoice, state=InvoiceState.PAID))

    def _allocate(self) -> None:
        """Let what arrived and went nowhere yet go to what is owed, in the order of the rules."""
        for payment in sorted(
            (one for one in self.payments.values() if one.counts), key=lambda one: one.received or date.min
        ):
            free = payment.halalas - sum(part.halalas for part in payment.allocations)
            if free <= 0:
                continue
            rest = open_debits(self.entries, self.payments.values())
            parts = allocated(free, rest, self.entries, self.billing.allocation)
            if parts:
                self._keep(replace(payment, allocations=(*payment.allocations, *parts)))

    def _opened(self, invoice: Invoice) -> list[Payment]:
        return [
            one for one in self.payments.values() if one.invoice_id == invoice.id and one.state is PaymentState.OPENED
        ]

    def is_planned(self, invoice: Invoice) -> bool:
        """Whether a plan in force covers it."""
        return any(
            one.state == "active" and one.decided is not None and invoice.issued <= one.decided
            for one in self.plans.values()
        )

    def _planned(self) -> int:
        """What plans in force have still to bring."""
        return sum(
            part.halalas - part.paid_halalas
            for one in self.plans.values() if one.state == "active" for part in one.instalments
        )  # fmt: skip

    def _fill_plans(self) -> None:
        """Spread all that arrived for plans over their parts, the earliest first."""
        kept = {one.id for one in self.payments.values() if one.counts}
        arrived = sum(
            one.credit_halalas for one in self.entries if one.kind is LedgerKind.INSTALMENT and one.ref in kept
        )
        for plan in sorted(self.plans.values(), key=lambda one: one.decided or date.min):
            parts = []
            for part in plan.instalments:
                paid = min(arrived, part.halalas)
                arrived -= paid
                parts.append(part._replace(paid_halalas=paid))
            state = "finished" if all(part.is_paid for part in parts) else "active"
            self._keep(replace(plan, instalments=tuple(parts), state=state))

    def _keep(self, record: Kept) -> Kept:
        if isinstance(record, Invoice):
            self.invoices[record.id] = record
        elif isinstance(record, Payment):
            self.payments[record.id] = record
        else:
            self.plans[record.id] = record
        self.changed[record.id] = record
        return record


def _fines_of(invoice: Invoice) -> tuple[int, int]:
    return invoice.late_penalties_halalas, invoice.violation_fines_halalas


def _begins(due: date, day: date) -> bool:
    """Whether a month of delay begins on a day."""
    return day > due and months_late(due, day) > months_late(due, day - timedelta(days=1))
