"""The dialog in which a payment is opened and followed. View of ``viewmodels/payment.py``."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.invoices import Invoice
from gosi_desktop.domain.payments import BillObstacle, PaymentStanding, Standing
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.invoice_cards import Fact, spaced
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, Size
from gosi_desktop.ui.widgets.card import Inset
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.field import Field
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.payment import PayingState, PaymentViewModel

_WHOLE, _PART = "whole", "part"
_TONES = {
    Standing.AWAITED: (Tone.PEND, "hourglass"),
    Standing.EXPIRED: (Tone.NEUTRAL, "clock"),
    Standing.ARRIVED: (Tone.OK, "check-circle"),
    Standing.PART: (Tone.WARN, "percent"),
    Standing.OVER: (Tone.WARN, "plus"),
    Standing.TWICE: (Tone.WARN, "copy"),
    Standing.RETURNED: (Tone.BAD, "undo"),
}


class Payment(Dialog):
    """It pays nothing: it lets the service expect a payment, and says by what number the bank takes it."""

    copied = Signal(str)

    def __init__(self, model: PaymentViewModel, window: QWidget) -> None:
        super().__init__(window, " ", width=560)
        self._model = model
        self._lay_out()
        self._bind()

    @property
    def first(self) -> QWidget:
        """Where the keyboard begins."""
        return self.open_it if self.open_it.isVisibleTo(self) else self.leave

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.text.setText(
            self.tr(
                "You pay in your bank’s application, with this number. This program pays nothing and wants no card."
            )
        )
        self.text.setVisible(True)
        inside = QWidget()
        self._inside = QVBoxLayout(inside)
        self._inside.setContentsMargins(0, 0, 0, 0)
        self._inside.setSpacing(10)
        self.banner = Banner()
        self._inside.addWidget(self.banner)
        self._inside.addWidget(self._bill())
        self.how_much = Segmented(
            [(_WHOLE, self.tr("All that is open")), (_PART, self.tr("A part of it"))], self.tr("How much")
        )
        self.amount = Field(self.tr("Amount in riyals"), required=True, ltr=True)
        self._inside.addWidget(self.how_much)
        self._inside.addWidget(self.amount)
        self.seen = QVBoxLayout()
        self.seen.setSpacing(8)
        self.heading = Label(self.tr("Payments of this bill"), "table-strong")
        self._inside.addWidget(self.heading)
        self._inside.addLayout(self.seen)
        self._inside.addWidget(self._bank())
        self.fitting = FittingScroll(inside, 520)
        self.fitting.grown.connect(self.fit)
        self.body.addWidget(self.fitting, 1)
        self.open_it = Button(self.tr("Open the payment"), Kind.PRIMARY)
        self.copy_all = Button(self.tr("Copy number and amount"), Kind.PRIMARY, icon="copy")
        self.withdraw = Button(self.tr("Withdraw the payment"))
        self.leave = Button(self.tr("Close"), shortcut_hint="Esc")
        for button in (self.open_it, self.copy_all, self.withdraw, self.leave):
            self.buttons.addWidget(button)

    def _bill(self) -> Inset:
        box = Inset(padding=12)
        box.body.setSpacing(6)
        self.biller, self.number = Fact(self.tr("Biller in SADAD")), Fact(self.tr("Bill number"))
        self.open_amount, self.due = Fact(self.tr("Open amount")), Fact(self.tr("Last day to pay"))
        self.expires = Fact(self.tr("The bill is taken until"))
        self.copy_number = IconButton("copy", self.tr("Copy the bill number"), edge=30)
        row = QHBoxLayout()
        row.addWidget(self.number, 1)
        row.addWidget(self.copy_number)
        box.body.addWidget(self.biller)
        box.body.addLayout(row)
        for fact in (self.open_amount, self.due, self.expires):
            box.body.addWidget(fact)
        return box

    def _bank(self) -> Inset:
        self.bank = Inset(padding=12)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("bank", "warn", 18))
        head.addWidget(Label(self.tr("Practice bank"), "table-strong"))
        head.addStretch(1)
        self.bank_amount = Field(self.tr("Amount (empty: what is to be paid)"), ltr=True, reserve=False)
        self.bank_pays = Button(self.tr("Let the practice bank pay"), size=Size.SMALL, icon="banknote")
        self.bank_takes_back = Button(self.tr("Let it take the last one back"), size=Size.SMALL, icon="undo")
        self.bank.body.addLayout(head)
        self.bank.body.addWidget(
            Label(self.tr("It takes less, more, and once more, as banks do."), "caption", "text-3", wrap=True)
        )
        self.bank.body.addWidget(self.bank_amount)
        row = QHBoxLayout()
        row.addWidget(self.bank_pays)
        row.addWidget(self.bank_takes_back)
        row.addStretch(1)
        self.bank.body.addLayout(row)
        self.bank.setVisible(self._model.practice is not None)
        return self.bank

    def _bind(self) -> None:
        model = self._model
        self.how_much.chosen.connect(lambda key: model.choose_part(key == _PART))
        self.amount.edited.connect(model.type_amount)
        self.bank_amount.edited.connect(model.type_bank_amount)
        self.copy_number.clicked.connect(lambda: self._copy(with_amount=False))
        self.copy_all.clicked.connect(lambda: self._copy(with_amount=True))
        self.leave.clicked.connect(model.close)
        self.cancelled.connect(model.close)
        self.confirmed.connect(self._confirm)
        CommandBinding(self.open_it, model.ask, model.open_payment)
        CommandBinding(self.withdraw, model.withdraw, model.withdraw_payment)
        CommandBinding(self.bank_pays, model.bank, model.pay_at_bank)
        CommandBinding(self.bank_takes_back, model.bank_takes_back, model.take_back_at_bank)
        Binding(self, model, lambda state: state, self._show)

    def _confirm(self) -> None:
        if self.open_it.isVisible() and self._model.ask.enabled:
            self._model.open_payment()

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: PayingState) -> None:
        self._show_banner(state)
        standing = state.standing
        awaited = state.awaited_halalas is not None
        payable = standing is not None and standing.obstacle is None and not awaited
        may = payable and state.bill is not None and state.bill.may_pay
        for part in (self.how_much, self.open_it):
            part.setVisible(may)
        self.amount.setVisible(may and state.in_part)
        self.how_much.show_choice(_PART if state.in_part else _WHOLE)
        self.amount.set_text(state.amount)
        self.amount.show_error(_line(state.amount_error))
        self.bank_amount.set_text(state.bank_amount)
        self.bank_amount.show_error(_line(state.bank_error))
        self.copy_all.setVisible(awaited)
        self.withdraw.setVisible(awaited and state.bill is not None and state.bill.may_pay)
        if standing is not None:
            self._show_bill(standing.invoice, standing.open_halalas)
        self._show_payments(state)
        as_of = state.bill.as_of if state.bill is not None else None
        now = self._model.clock.now()
        self.state.setText(self.tr("As of {moment}").format(moment=formats().moment(as_of, now)) if as_of else "")
        self.fit()

    def _show_bill(self, invoice: Invoice, open_halalas: int) -> None:
        written, unknown = formats(), self.tr("Not known yet")
        title = self.tr("Pay the invoice of {month}").format(month=written.month(invoice.month.first))
        self.title.setText(title)
        self.setAccessibleName(title)
        bill = invoice.bill
        self.biller.value.setText(written.identity(bill.biller) if bill is not None and bill.biller else unknown)
        self.number.value.setText(written.identity(spaced(bill.number)) if bill is not None else unknown)
        self.number.value.setAccessibleName(bill.number if bill is not None else unknown)
        self.copy_number.setVisible(bill is not None)
        self.open_amount.value.setText(written.money(open_halalas))
        self.due.value.setText(written.date_pair(invoice.due))
        expires = bill.expires if bill is not None else None
        self.expires.value.setText(written.date_long(expires) if expires is not None else unknown)

    def _show_banner(self, state: PayingState) -> None:
        shown = self._banner_of(state)
        self.banner.setVisible(shown is not None)
        if shown is not None:
            self.banner.show_message(*shown)

    def _banner_of(self, state: PayingState) -> tuple[str, str, Tone] | None:
        if state.error is not None:
            message = message_for(state.error)
            return message.title, message.text, Tone.BAD
        if state.gone:
            message = message_for(GosiError(BillObstacle.VOID))
            return message.title, message.text, Tone.WARN
        standing = state.standing
        if standing is None or state.bill is None:
            return None
        if standing.obstacle is BillObstacle.PAID:
            return self._paid(standing.credit_halalas)
        if standing.obstacle is not None:
            bill = standing.invoice.bill
            message = message_for(GosiError(standing.obstacle, expires=bill.expires if bill is not None else ""))
            return message.title, message.text, Tone.WARN
        if not state.bill.may_pay:
            words = self.tr("Your role sees payments and opens none."), self.tr("The bill number is for whoever pays.")
            return (*words, Tone.INFO)
        if any(one.standing is Standing.PART for one in standing.payments):
            left = formats().money(standing.open_halalas)
            return self.tr("A part of it was paid."), self.tr("{amount} is still open.").format(amount=left), Tone.WARN
        return None

    def _paid(self, credit_halalas: int) -> tuple[str, str, Tone]:
        if not credit_halalas:
            return self.tr("This invoice is paid."), "", Tone.OK
        credit = self.tr("{amount} more came than was owed. It is in credit and is taken off the next invoice.")
        return self.tr("This invoice is paid."), credit.format(amount=formats().money(credit_halalas)), Tone.WARN

    def _show_payments(self, state: PayingState) -> None:
        clear(self.seen)
        self.heading.setVisible(bool(state.payments))
        for one in state.payments:
            self.seen.addWidget(self._row(one))

    def _row(self, one: PaymentStanding) -> QWidget:
        tone, icon = _TONES[one.standing]
        row = QWidget()
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(8)
        line.addWidget(IconLabel(icon, tone.ink, 18))
        line.addWidget(Label(self.sentence(one), "table", wrap=True), 1)
        line.addWidget(Label(formats().money(one.payment.halalas), "table-strong"))
        return row

    def sentence(self, one: PaymentStanding) -> str:
        """How a payment stands, plainly."""
        written, payment = formats(), one.payment
        day = written.date_long(payment.received) if payment.received is not None else ""
        beyond = written.money(one.beyond_halalas)
        return {
            Standing.AWAITED: self.tr("Open: the bank has told of nothing yet."),
            Standing.EXPIRED: self.tr("It never came, and the bill has expired."),
            Standing.ARRIVED: self.tr("Arrived on {day}."),
            Standing.PART: self.tr("Arrived on {day}, less than was to be paid."),
            Standing.OVER: self.tr("Arrived on {day}, {beyond} more than was owed."),
            Standing.TWICE: self.tr("Arrived on {day} although the bill was paid: it was paid twice."),
            Standing.RETURNED: self.tr("The bank took it back: it is owed again."),
        }[one.standing].format(day=day, beyond=beyond)

    def _copy(self, *, with_amount: bool) -> None:
        state = self._model.state
        bill = state.standing.invoice.bill if state.standing is not None else None
        if bill is None or state.standing is None:
            return
        halalas = state.awaited_halalas if state.awaited_halalas is not None else state.standing.open_halalas
        amount = strip_isolates(formats().money(halalas))
        self.copied.emit(f"{bill.number}\n{amount}" if with_amount else bill.number)


def _line(error: GosiError | None) -> str:
    return message_for(error).line if error is not None else ""
