"""Cards beside invoices: what is to be paid until when, what delay costs, the sums of a year."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.application.invoices import InvoiceDetails, InvoiceRow, InvoiceYear
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.domain.invoices import NOT_OWED, VOID, Invoice
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.invoice_words import InvoiceCells
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind
from gosi_desktop.ui.widgets.card import Card, Inset
from gosi_desktop.ui.widgets.labels import Label


class Fact(QWidget):
    """«المبلغ … 21,435.48 ر.س»: a name at the beginning, what it is at the end."""

    def __init__(self, name: str, value: str = "", tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        self.name = Label(name, "table", "text-2")
        self.value = Label(value, "table-strong", tone)
        row.addWidget(self.name)
        row.addStretch(1)
        row.addWidget(self.value)


class DueCard(Card):
    """An invoice to be paid: the amount, the last day in both calendars, the bill number to copy."""

    copied = Signal(str)
    why_wanted = Signal()
    pay_wanted = Signal()
    ask_wanted = Signal()

    def __init__(self, cells: InvoiceCells, *, with_why: bool, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self._cells, self._with_why = cells, with_why
        self._row: InvoiceRow | None = None
        self.heading = Label("", "card-title", wrap=True)
        self.badge = Badge("")
        self.amount = Label("", "brand")
        self.open_part = Label("", "table", "text-2", wrap=True)
        self.due = Label("", "table", "text-2", wrap=True)
        self.number = Label("", "body-strong")
        self.copy_number = IconButton("copy", self.tr("Copy the bill number"), edge=30)
        self.copy_all = Button(self.tr("Copy number and amount"), Kind.PRIMARY, icon="copy")
        self.pay = Button(self.tr("Pay…"), icon="bank")
        self.ask = Button(self.tr("Review, waiver or instalments…"), Kind.TEXT, icon="scales")
        self.why = Button(self.tr("Why this amount?"), icon="calculator")
        self._note = self.tr("You pay in your bank’s application, not through this program.")
        self.note = Label(self._note, "caption", "text-3", wrap=True)
        self._lay_out()
        self.copy_number.clicked.connect(self._copy_number)
        self.copy_all.clicked.connect(self._copy_all)
        self.why.clicked.connect(self.why_wanted)
        self.pay.clicked.connect(self.pay_wanted)
        self.ask.clicked.connect(self.ask_wanted)

    def show_row(self, row: InvoiceRow | None) -> None:
        """Another invoice; None hides the card."""
        self._row = row
        self.setVisible(row is not None)
        if row is None:
            return
        written, invoice, standing = formats(), row.invoice, self._cells.state(row)
        month = written.month(invoice.month.first)
        self.heading.setText(self.tr("Invoice of {month}").format(month=month))
        self.badge.show_badge(standing.words, standing.tone, standing.icon)
        self.amount.setText(written.money(invoice.total_halalas))
        part = row.open_halalas and row.open_halalas != invoice.total_halalas
        self.open_part.show_text(
            self.tr("{amount} of it is open").format(amount=written.money(row.open_halalas)) if part else ""
        )
        self.due.setText(self.tr("Last day {date}").format(date=written.date_pair(invoice.due)))
        self._show_bill(row)

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.addWidget(self.heading, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        self.bill = Inset(padding=10)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        self.bill_name = Label(self.tr("Bill number"), "caption", "text-3")
        texts.addWidget(self.bill_name)
        texts.addWidget(self.number)
        row = QHBoxLayout()
        row.addLayout(texts, 1)
        row.addWidget(self.copy_number, 0, Qt.AlignmentFlag.AlignVCenter)
        self.bill.body.addLayout(row)
        acts = (self.copy_all, self.pay, self.why, self.ask)
        for part in (self.amount, self.open_part, self.due, self.bill, *acts, self.note):
            if part is self.amount:
                self.body.addLayout(head)
            self.body.addWidget(part)
        self.why.setVisible(self._with_why)

    def _show_bill(self, row: InvoiceRow) -> None:
        bill, owed = row.invoice.bill, row.days_left is not None
        self.bill.setVisible(owed)
        self.copy_number.setVisible(bill is not None)
        over = row.bill_over
        self.copy_all.setVisible(owed and bill is not None and over is None)
        self.note.setVisible(owed and bill is not None)
        self.note.setText(self._note if over is None else message_for(GosiError("bill_expired", expires=over)).line)
        self.note.set_tone("text-3" if over is None else "warn")
        self.pay.setVisible(row.invoice.state not in NOT_OWED)
        self.ask.setVisible(row.invoice.state not in NOT_OWED)
        if bill is None:
            self.number.setText(self.tr("Not known yet"))
            return
        self.number.setText(formats().identity(spaced(bill.number)))
        self.number.setAccessibleName(bill.number)

    def _copy_number(self) -> None:
        if self._row is not None and self._row.invoice.bill is not None:
            self.copied.emit(self._row.invoice.bill.number)

    def _copy_all(self) -> None:
        row = self._row
        if row is not None and row.invoice.bill is not None:
            amount = strip_isolates(formats().money(row.open_halalas))
            self.copied.emit(f"{row.invoice.bill.number}\n{amount}")


class LateCard(Card):
    """What paying until a day costs beside the invoice."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", ruled=True, parent=parent)
        self.title.setText(self.tr("What delay costs"))
        self.body.setSpacing(8)
        self._facts: list[Fact] = []

    def show_details(self, details: InvoiceDetails | None) -> None:
        """Only while something is open."""
        for fact in self._facts:
            self.body.removeWidget(fact)
            fact.hide()
            fact.deleteLater()
        self._facts = []
        shown = details is not None and details.row.days_left is not None
        self.setVisible(shown)
        if details is None or not shown:
            return
        written, until = formats(), self.tr("until {date}")
        first = Fact(until.format(date=written.day_month(details.row.invoice.due)), self.tr("no fine"), "ok")
        self._facts.append(first)
        for step in details.late_steps:
            if step.halalas:
                name = until.format(date=written.day_month(step.until))
                self._facts.append(Fact(name, written.signed_amount(step.halalas), "bad"))
        for fact in self._facts:
            self.body.addWidget(fact)


class YearCard(Card):
    """The sums of the invoices in the list."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", parent=parent)
        self.body.setSpacing(8)
        self.average = Fact(self.tr("Average month"))
        self.paid = Fact(self.tr("Paid in time"))
        self.highest = Fact(self.tr("Highest month"))
        self.fines = Fact(self.tr("Fines"))
        for fact in (self.average, self.paid, self.highest, self.fines):
            self.body.addWidget(fact)

    def show_year(self, year: int | None, sums: InvoiceYear) -> None:
        """``year`` None: of all years."""
        written = formats()
        shown = written.numerals(str(year)) if year is not None else ""
        self.title.setText(self.tr("Year {year}").format(year=shown) if shown else self.tr("All years"))
        self.average.value.setText(written.money(sums.average_halalas))
        self.paid.value.setText(
            self.tr("{count} of {all}").format(count=written.number(sums.paid_in_time), all=written.number(sums.paid))
        )
        self.highest.value.setText(written.month(sums.highest.first) if sums.highest is not None else "—")
        self.fines.value.setText(written.money(sums.fines_halalas))
        self.fines.value.set_tone("bad" if sums.fines_halalas else "text")


class SumCard(Card):
    """How the amount is made up: contributions, and beside them what there is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(padding=14, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.row = QHBoxLayout()
        self.row.setSpacing(10)
        self.body.addLayout(self.row)
        self._parts: list[QWidget] = []

    def show_invoice(self, invoice: Invoice) -> None:
        """Contributions and total always, the rest where it is not 0."""
        for part in self._parts:
            self.row.removeWidget(part)
            part.hide()
            part.deleteLater()
        self._parts = []
        month = formats().month_name(invoice.month.month)
        others = (
            (self.tr("Late-payment fines"), invoice.late_penalties_halalas, "+"),
            (self.tr("Violation fines"), invoice.violation_fines_halalas, "+"),
            (self.tr("Owed before"), invoice.previous_halalas, "+"),
            (self.tr("Corrections"), invoice.adjustments_halalas, "+"),
            (self.tr("Credits"), invoice.credits_halalas, "−"),
        )
        self._add(self.tr("Contributions of {month}").format(month=month), invoice.contributions_halalas)
        for name, halalas, sign in others:
            if halalas:
                self._sign(sign)
                self._add(name, halalas)
        self._sign("=")
        void = invoice.state in VOID
        self._add(self.tr("Not owed (SAR)") if void else self.tr("To be paid (SAR)"), invoice.total_halalas, "brand")

    def _add(self, name: str, halalas: int, role: str = "body-strong") -> None:
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Label(name, "caption", "text-2"))
        value = Label(formats().amount(halalas), role)
        value.setAccessibleName(f"{name} {formats().money(halalas)}")
        column.addWidget(value)
        self._put(holder, 1)

    def _sign(self, sign: str) -> None:
        self._put(Label(sign, "card-title", "text-3"), 0)

    def _put(self, widget: QWidget, stretch: int) -> None:
        self.row.addWidget(widget, stretch)
        self._parts.append(widget)


def spaced(number: str) -> str:
    """A long number in groups of four, as it is read aloud."""
    return " ".join(number[at : at + 4] for at in range(0, len(number), 4))
