"""Paying an invoice: what is to be paid, by which bill, until when; how what was paid stands. It never pays itself."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial

from PySide6.QtCore import QObject, Signal, Slot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.payments import PayableBill, ensure_payable
from gosi_desktop.application.ports.money import OpenedPayment
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.errors import GosiError, RuleViolation
from gosi_desktop.domain.invoices import Payment
from gosi_desktop.domain.payments import BillStanding, PaymentStanding, Standing
from gosi_desktop.domain.values import parse_amount
from gosi_desktop.viewmodels.base import Command, ViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners


@dataclass(frozen=True, slots=True)
class PayingState:
    """``opened`` is what the service answered, until the round has brought it; ``gone``: the invoice is not here."""

    invoice_id: str = ""
    establishment: str = ""
    bill: PayableBill | None = field(default=None, repr=False)
    gone: bool = False
    in_part: bool = False
    amount: str = ""  # as typed
    amount_error: GosiError | None = None
    opened: OpenedPayment | None = None
    bank_amount: str = ""
    bank_error: GosiError | None = None
    error: GosiError | None = None

    @property
    def shown(self) -> bool:
        """Whether the dialog is open."""
        return bool(self.invoice_id)

    @property
    def standing(self) -> BillStanding | None:
        """The bill."""
        return self.bill.standing if self.bill is not None else None

    @property
    def awaited_halalas(self) -> int | None:
        """What is to be paid at the bank now; None while no payment is open."""
        if self.standing is not None and self.standing.awaited is not None:
            return self.standing.awaited.halalas
        return self.opened.halalas if self.opened is not None else None

    @property
    def payments(self) -> tuple[PaymentStanding, ...]:
        """Those that are known, the newest first; one just opened stands there before the round has brought it."""
        known = self.standing.payments if self.standing is not None else ()
        told = self.opened
        if told is None or any(one.payment.id == told.id for one in known):
            return known
        new = Payment(id=told.id, invoice_id=self.invoice_id, halalas=told.halalas)
        return (PaymentStanding(new, Standing.AWAITED), *known)

    @property
    def halalas(self) -> int | None:
        """What would be opened; None where the part that was typed is no amount."""
        if self.standing is None:
            return None
        if not self.in_part:
            return self.standing.open_halalas
        try:
            return parse_amount(self.amount, field="amount")
        except RuleViolation:
            return None


class PaymentViewModel(ViewModel[PayingState]):
    """Looking works offline; opening and withdrawing need the service, and the state follows with the rounds."""

    pull_wanted = Signal()

    def __init__(self, workspace: Workspace, runners: Runners, relay: Relay, parent: QObject | None = None) -> None:
        super().__init__(PayingState(), parent)
        self._payments, self.practice, self._runners = workspace.payments, workspace.practice, runners
        self.clock = workspace.clock
        self._question = 0
        self.ask = self._command(self._payments.open, self._opened, self._may_open)
        self.withdraw = self._command(self._payments.withdraw, self._withdrawn, lambda: self._awaited() is not None)
        self.bank = self._command(self._pay_at_bank, self._told, lambda: self.practice is not None)
        self.bank_takes_back = self._command(self._take_back, self._told, lambda: self.arrived is not None)
        relay.changed.connect(self._hear)

    @property
    def arrived(self) -> Payment | None:
        """What came last and stayed: the practice bank can take it back."""
        known = (one.payment for one in self.state.payments if one.payment.counts)
        return next(known, None) if self.practice is not None else None

    # -- verbs -----------------------------------------------------------------------------------------------------

    def open(self, establishment: str, invoice_id: str) -> None:
        """Show the bill of an invoice."""
        self._become(PayingState(establishment=establishment, invoice_id=invoice_id))
        self.load()

    @Slot()
    def load(self) -> None:
        """Read what is kept."""
        self._question += 1
        state = self.state
        self._runners.reads.run(
            partial(self._payments.bill, state.establishment, state.invoice_id),
            partial(self._take, self._question),
            partial(self._refuse, self._question),
        )

    def choose_part(self, in_part: bool) -> None:
        """A part of what is open, or all of it."""
        self._update(in_part=in_part, error=None)
        self._judge()

    def type_amount(self, text: str) -> None:
        """Judged while it is typed."""
        self._update(amount=text, error=None)
        self._judge()

    @Slot()
    def open_payment(self) -> None:
        """Let the service expect it."""
        state = self.state
        self.ask(state.establishment, state.invoice_id, state.halalas if state.in_part else None)

    @Slot()
    def withdraw_payment(self) -> None:
        """Let it expect nothing any longer."""
        awaited = self._awaited()
        if awaited is not None:
            self.withdraw(self.state.establishment, awaited)

    def type_bank_amount(self, text: str) -> None:
        """What the practice bank is to pay; nothing typed: as much as is to be paid."""
        self._update(bank_amount=text, bank_error=None)

    @Slot()
    def pay_at_bank(self) -> None:
        """Only in practice: let the bank pay."""
        text = self.state.bank_amount.strip()
        try:
            self.bank(parse_amount(text, field="amount") if text else None)
        except RuleViolation as error:
            self._update(bank_error=error)

    @Slot()
    def take_back_at_bank(self) -> None:
        """Only in practice: let the bank take back what came last."""
        arrived = self.arrived
        if arrived is not None:
            self.bank_takes_back(self.state.establishment, arrived.id)

    @Slot()
    def close(self) -> None:
        """The dialog is left; what was opened stays open."""
        self._question += 1
        self._become(PayingState())

    forget = close

    # -- work and answers ------------------------------------------------------------------------------------------

    def _command(
        self, work: Callable[..., object], done: Callable[[object], None], allowed: Callable[[], bool]
    ) -> Command:
        return Command(self._runners.writes, work, done=done, failed=self._not_done, allowed=allowed, parent=self)

    def _pay_at_bank(self, halalas: int | None) -> None:
        standing = self.state.standing
        if self.practice is not None and standing is not None and standing.invoice.bill is not None:
            self.practice.pay_bill(standing.invoice.bill.number, halalas)

    def _take_back(self, establishment: str, payment: str) -> None:
        if self.practice is not None:
            self.practice.return_payment(establishment, payment)

    def _judge(self) -> None:
        state, error = self.state, None
        if state.in_part and state.amount and state.standing is not None:
            try:
                ensure_payable(parse_amount(state.amount, field="amount"), state.standing.open_halalas)
            except RuleViolation as refusal:
                error = refusal
        self._update(amount_error=error)
        self.ask.refresh()

    def _may_open(self) -> bool:
        state = self.state
        if state.bill is None or not state.bill.may_pay or state.awaited_halalas is not None:
            return False
        return state.bill.standing.obstacle is None and bool(state.halalas) and state.amount_error is None

    def _awaited(self) -> Payment | None:
        """The payment that is open, also one the round has not brought yet."""
        return next((one.payment for one in self.state.payments if one.standing is Standing.AWAITED), None)

    def _take(self, number: int, bill: PayableBill | None) -> None:
        if number != self._question:
            return
        opened = self.state.opened
        if opened is not None and bill is not None:
            known = any(one.payment.id == opened.id for one in bill.standing.payments)
            opened = None if known else opened
        self._update(bill=bill, gone=bill is None, opened=opened)
        self._judge()
        for command in (self.withdraw, self.bank, self.bank_takes_back):
            command.refresh()

    def _refuse(self, number: int, error: Exception) -> None:
        if not isinstance(error, GosiError):
            raise error
        if number == self._question:
            self._update(error=error)

    def _opened(self, opened: object) -> None:
        if isinstance(opened, OpenedPayment) and self.state.shown:
            self._update(opened=opened)
        self._told(None)

    def _withdrawn(self, _answer: object) -> None:
        self._update(opened=None)
        self._told(None)

    def _told(self, _answer: object) -> None:
        self._update(error=None, bank_error=None, bank_amount="")
        self.pull_wanted.emit()
        if self.state.shown:
            self.load()

    def _not_done(self, error: GosiError) -> None:
        self._update(error=error)
        self.pull_wanted.emit()  # what is known here may be old: paid elsewhere, or expired
        if self.state.shown:
            self.load()

    @Slot(object)
    def _hear(self, kinds: frozenset[Kind]) -> None:
        if self.state.shown and kinds & {Kind.ROSTER, Kind.ESTABLISHMENTS, Kind.SYNC}:
            self._runners.later(self, self.load)
