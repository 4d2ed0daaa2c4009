"""What is due on the first page: the amount with its ways, and beside it the days left and what delay adds."""

from datetime import date, timedelta
from itertools import pairwise

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.application.home import HomeFigures, HomeMoney
from gosi_desktop.application.invoices import InvoiceRow
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.compliance import Compliance, Standing
from gosi_desktop.ui.formats import formats, strip_isolates
from gosi_desktop.ui.invoice_words import InvoiceCells
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.painting import Tone

_WHOLE = Qt.AlignmentFlag(0)
_MOST_CELLS = 31
_LEAST_CELL = 18  # wide


class PayWindow(QLabel):
    """The days in which to pay, a cell each, or one bar where there is no room; today stands out, and the last day."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._days: tuple[date, ...] = ()
        self._today: date | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_days(self, first: date, last: date, today: date) -> None:
        """Both ends included."""
        count = (last - first).days + 1
        self._days = tuple(first + timedelta(days=at) for at in range(count)) if 0 < count <= _MOST_CELLS else ()
        self._today = today
        self.setVisible(bool(self._days))
        written = formats()
        words = self.tr("Pay from {first} to {last}").format(
            first=written.day_month(first), last=written.day_month(last)
        )
        self.setAccessibleName(strip_isolates(words))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(240, scaled(30))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(30))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction = QPainter(self), self.layoutDirection()
        edges = [round(self.width() * at / len(self._days)) for at in range(len(self._days) + 1)] if self._days else []
        if edges and edges[1] >= scaled(_LEAST_CELL):
            for day, (start, end) in zip(self._days, pairwise(edges), strict=True):
                where = self._place(QRectF(start + 1, 0, end - start - 2, self.height()))
                fill, edge, ink = self._look(day)
                painting.rounded(painter, where, 4, fill, edge)
                number = formats().numerals(str(day.day))
                strong = day in (self._today, self._days[-1])
                role = "caption-strong" if strong else "caption"
                painting.text(painter, where, number, role, ink, direction, Qt.AlignmentFlag.AlignHCenter)
        elif edges and self._today is not None:
            bar = QRectF(0, self.height() / 2 - 4, self.width(), 8)
            painting.rounded(painter, bar, 4, "primary-soft")
            gone = min(max((self._today - self._days[0]).days + 1, 0), len(self._days))
            if gone:
                painting.rounded(painter, self._place(QRectF(0, bar.y(), edges[gone], 8)), 4, "primary")

    def _look(self, day: date) -> tuple[str, str | None, str]:
        if day == self._today:
            return "primary", None, "on-fill"
        if day == self._days[-1]:
            return "warn-soft", "warn-line", "warn"
        passed = self._today is not None and day < self._today
        return ("surface-3", None, "text-3") if passed else ("primary-soft", None, "link")

    def _place(self, logical: QRectF) -> QRectF:
        if self.layoutDirection() != painting.RTL:
            return logical
        return QRectF(self.width() - logical.right(), logical.y(), logical.width(), logical.height())


class HomeDueCard(Card):
    """``invoice_wanted`` names an invoice to be opened, "" the list of them."""

    copied = Signal(str)
    invoice_wanted = Signal(str)
    what_if_wanted = Signal()

    def __init__(self, cells: InvoiceCells, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(padding=18, parent=parent)
        self._cells, self._clock = cells, clock
        self._row: InvoiceRow | None = None
        self.heading = Label("", "card-title", wrap=True)
        self.badge = Badge("")
        self.unit_before, self.amount, self.unit_after = Label("", "body"), Label("", "hero"), Label("", "body")
        self.notes = Label("", "table", "text-2", wrap=True)
        self.copy = Button(self.tr("Copy number and amount"), Kind.PRIMARY, icon="copy")
        self.why = Button("", icon="calculator")
        self.as_of = Label("", "caption", "text-3", wrap=True)
        self.left = Label("", "brand", wrap=True)
        self.between = Label("", "caption", "text-2", wrap=True)
        self.window_days = PayWindow()
        self.last_day = Label("", "table", "text-2", wrap=True)
        self.fine = Label("", "table", "bad", wrap=True)
        self.so_far = Label("", "table", "bad", wrap=True)
        self.what_if = LinkButton(self.tr("What does delay cost?"))
        self.clock_note = Label("", "caption", "warn", wrap=True)
        self._lay_out()
        self.copy.clicked.connect(self._copy)
        self.what_if.clicked.connect(self.what_if_wanted)
        self.why.clicked.connect(lambda: self.invoice_wanted.emit(self._row.invoice.number if self._row else ""))

    def show_narrow(self, narrow: bool) -> None:
        """One part under the other where they find no room beside each other."""
        vertical = QBoxLayout.Direction.TopToBottom
        self._parts.setDirection(vertical if narrow else QBoxLayout.Direction.LeftToRight)
        self._line.setVisible(not narrow and not self._beside.isHidden())

    def show_figures(self, figures: HomeFigures) -> None:
        """Hidden from whoever may not see money."""
        money = figures.money
        self.setVisible(money is not None)
        if money is None:
            return
        standing = money.standing
        several = len(money.open) > 1
        self._row = money.newest if not money.open else None if several else money.open[0]
        self._show_amount(money)
        bill = self._row.invoice.bill if self._row is not None and money.open else None
        self.copy.setVisible(bill is not None)
        self.why.setVisible(bool(several or self._row))
        self.why.setText(self.tr("Open the invoices") if several else self.tr("Why this amount?"))
        self.why.set_icon("invoice" if several else "calculator")
        moment = formats().moment(figures.synced_at, self._clock.now()) if figures.synced_at is not None else ""
        self.as_of.show_text(self.tr("As of {moment}").format(moment=moment) if moment else "")
        self._show_days(standing, money)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show_amount(self, money: HomeMoney) -> None:
        written, standing, row = formats(), money.standing, self._row
        notes: list[str] = []
        if not money.open:
            self.heading.setText(self.tr("Nothing is due"))
            self.badge.show_badge("", Tone.OK)
            self._show_sum(0)
            if row is not None and row.paid_on is not None:
                words = self.tr("The invoice of {month}, {amount}, was paid on {date}")
                notes.append(
                    words.format(
                        month=written.month(row.invoice.month.first), amount=written.money(row.invoice.total_halalas),
                        date=written.date_long(row.paid_on),
                    )
                )  # fmt: skip
        else:
            if row is not None:
                month = written.month(row.invoice.month.first)
                self.heading.setText(self.tr("Invoice of {month}").format(month=month))
                look = self._cells.state(row)
                self.badge.show_badge(look.words, look.tone, look.icon)
                notes += self._parts_of(row)
            else:
                self.heading.setText(written.numerals(self.tr("%n open invoices", "", len(money.open))))
                overdue = standing.standing is Standing.OVERDUE
                words = self.tr("Overdue") if overdue else self.tr("Due")
                self.badge.show_badge(words, Tone.BAD if overdue else Tone.WARN, "alert-circle" if overdue else "clock")
            self._show_sum(standing.due_halalas)
        if standing.planned_halalas:
            planned = self.tr("{amount} more is to be paid in instalments")
            notes.append(planned.format(amount=written.money(standing.planned_halalas)))
        if standing.credit_halalas:
            notes.append(self.tr("{amount} is in credit").format(amount=written.money(standing.credit_halalas)))
        self.notes.show_text("\n".join(notes))

    def _show_sum(self, halalas: int) -> None:
        before, figure, after = formats().money_parts(halalas)
        self.unit_before.show_text(before)
        self.amount.setText(figure)
        self.amount.setAccessibleName(formats().money(halalas))
        self.unit_after.show_text(after)

    def _parts_of(self, row: InvoiceRow) -> list[str]:
        money, invoice, found = formats().money, row.invoice, []
        if row.open_halalas != invoice.total_halalas:
            found.append(self.tr("The rest of {amount}").format(amount=money(invoice.total_halalas)))
        if invoice.fines_halalas:
            found.append(self.tr("Fines in it: {amount}").format(amount=money(invoice.fines_halalas)))
        if invoice.previous_halalas > 0:
            found.append(self.tr("Owed before in it: {amount}").format(amount=money(invoice.previous_halalas)))
        return found

    def _show_days(self, standing: Compliance, money: HomeMoney) -> None:
        days, due, written = standing.days_left, standing.due_on, formats()
        self._beside.setVisible(days is not None)
        if days is None or due is None:
            return
        self.left.setText(self._cells.days(days).words)
        self.left.set_tone("bad" if days < 0 else "text")
        first = next((row.invoice for row in money.open if row.invoice.due == due), None)
        with_window = first is not None and days >= 0
        self.window_days.setVisible(with_window)
        between = ""
        if first is not None and with_window:
            self.window_days.show_days(first.issued, due, standing.today)
            between = self.tr("Pay from {first} to {last}").format(
                first=written.day_month(first.issued), last=written.day_month(due)
            )
        self.between.show_text(between)
        self.last_day.setText(self.tr("Last day {date}").format(date=written.date_pair(due)))
        late = written.numerals(self.tr("%n months of delay", "", standing.months_late))
        so_far = self.tr("{delay}; the fines until today: {amount}")
        fines = written.money(standing.penalty_halalas)
        self.so_far.show_text(so_far.format(delay=late, amount=fines) if standing.months_late else "")
        coming = standing.next_penalty
        words = self.tr("From {date} a fine of {amount} is added")
        self.fine.show_text(
            words.format(date=written.day_month(coming.day), amount=written.money(coming.halalas)) if coming else ""
        )
        self.what_if.setVisible(coming is not None)
        note = self.tr("Days counted by this computer’s clock; the service has not confirmed it yet.")
        self.clock_note.show_text(note if standing.by_this_clock else "")

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        head = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        head.addWidget(self.heading, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        flow.addWidget(self.copy)
        flow.addWidget(self.why)
        self._amounts = QWidget()
        amounts = QVBoxLayout(self._amounts)
        amounts.setContentsMargins(0, 0, 0, 0)
        amounts.setSpacing(6)
        amounts.addLayout(head)
        figure = QHBoxLayout()
        figure.setSpacing(8)
        for part in (self.unit_before, self.amount, self.unit_after):
            figure.addWidget(part, 0, Qt.AlignmentFlag.AlignBottom if part is not self.amount else _WHOLE)
        for unit in (self.unit_before, self.unit_after):
            unit.setContentsMargins(0, 0, 0, scaled(5))  # the foot of its letters beside that of the figure's
        figure.addStretch(1)
        amounts.addLayout(figure)
        for below in (self.notes, buttons, self.as_of):
            amounts.addWidget(below)
        amounts.addStretch(1)
        self._beside = QWidget()
        days = QVBoxLayout(self._beside)
        days.setContentsMargins(0, 0, 0, 0)
        days.setSpacing(6)
        shown = (
            self.left, self.between, self.window_days, self.last_day, self.so_far, self.fine, self.what_if,
            self.clock_note,
        )  # fmt: skip
        for each in shown:
            days.addWidget(each)
        days.addStretch(1)
        self._line = Line(vertical=True)
        self._parts = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._parts.setSpacing(20)
        self._parts.addWidget(self._amounts, 4)
        self._parts.addWidget(self._line)
        self._parts.addWidget(self._beside, 3)
        self.body.addLayout(self._parts)

    def _copy(self) -> None:
        row = self._row
        if row is not None and row.invoice.bill is not None:
            self.copied.emit(f"{row.invoice.bill.number}\n{strip_isolates(formats().money(row.open_halalas))}")
