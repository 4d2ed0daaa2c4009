"""One invoice: how its amount is made up, why, its lines, and what is to be paid beside them."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.certificates import scrolled
from gosi_desktop.ui.figures_table import FiguresTable
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.invoice_cards import DueCard, LateCard, SumCard
from gosi_desktop.ui.invoice_findings import InvoiceFindings
from gosi_desktop.ui.invoice_words import AUDIT_COLUMNS, LINE_COLUMNS, AuditCells, InvoiceCells, LineCells
from gosi_desktop.ui.line_fetching import LineFetching, MissingWords, show_missing
from gosi_desktop.ui.money_paper import MoneyPaperWindows
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, LinkButton, Size
from gosi_desktop.ui.widgets.card import EmptyState
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.invoice_audit import InvoiceAuditState, InvoiceAuditViewModel, Part

_SIDE_FROM, _SIDE = 860, 312
_LINES_HEIGHT = 420


class InvoiceAuditView(QWidget):
    """In place of the list; Esc goes back to it."""

    back_wanted = Signal()
    person_wanted = Signal(str)  # contributor id
    outbox_wanted = Signal()
    review_wanted = Signal(str, str)  # why, and the engagement it is about
    difference_wanted = Signal()  # from the month before
    copied = Signal(str)

    def __init__(self, model: InvoiceAuditViewModel, cells: InvoiceCells, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.line_cells = LineCells(self)
        self.rows = FiguresTable(self.tr("Comparison by branch"), model.rows, AuditCells(self), AUDIT_COLUMNS)
        self.lines = FiguresTable(self.tr("Lines of the invoice"), model.lines, self.line_cells, LINE_COLUMNS)
        self.findings = InvoiceFindings(model)
        self.sums, self.late = SumCard(), LateCard()
        self.due = DueCard(cells, with_why=False)
        self.windows = MoneyPaperWindows(self)
        self._lay_out()
        self._bind()

    def take_keyboard(self) -> None:
        """At the way back."""
        self.back.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """The way back, what is shown, what is to be paid."""
        table = self.rows if self.view_model.state.part is Part.WHY else self.lines
        return [one for one in (self.back, table, self.due.copy_all) if one.isVisible()]

    def show_masked(self, masked: bool) -> None:
        """Wages and identities as dots; sentences with wages in them are not shown."""
        self.line_cells.masked = masked
        self.lines.records.speak_with(self.line_cells)
        self.findings.show_masked(masked)

    @Slot()
    def open_paper(self) -> None:
        """The invoice before it is printed."""
        details = self.view_model.state.details
        if details is not None:
            self.windows.open_invoice(self.view_model.paper(), details.row.invoice.month)

    @Slot()
    def open_receipt(self) -> None:
        """Of what arrived last for it."""
        made = self.view_model.receipt()
        if made is not None:
            self.windows.open_receipt(made)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("All invoices"))
        self.parts = Segmented(
            [(Part.WHY.value, self.tr("Why this amount?")), (Part.LINES.value, self.tr("Lines"))],
            self.tr("What is shown"),
        )
        self.differs = Button(self.tr("Why does it differ from last month?"), size=Size.SMALL)
        self.receipt = Button(self.tr("Receipt"), icon="document", size=Size.SMALL)
        self.print = Button(self.tr("Print…"), icon="printer", size=Size.SMALL)
        self.print.setToolTip(self.tr("The invoice on paper, or as PDF (Ctrl P)"))
        self.banner = Banner(tone=Tone.WARN)
        self.retry = self.banner.add_action(self.tr("Fetch the lines"), self.view_model.fetch_lines, "refresh")
        self.fetching = LineFetching()
        self.gone = EmptyState(
            "invoice",
            self.tr("This invoice is not here any more"),
            self.tr("The service has taken it back or replaced it. The list shows what is owed now."),
        )
        tools = QHBoxLayout()
        tools.addWidget(self.back)
        tools.addStretch(1)
        tools.addWidget(self.receipt)
        tools.addWidget(self.print)
        tools.addWidget(self.differs)
        tools.addWidget(self.parts)
        self.main = QWidget()
        column = QVBoxLayout(self.main)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        for part in (self.gone, self.sums, self.banner, self.fetching):
            column.addWidget(part)
        self.why_page, self.lines_page = self._why_page(), self._lines_page()
        column.addWidget(self.why_page)
        column.addWidget(self.lines_page, 1)
        column.addStretch(0)  # what is left when there is no table
        self.beside = QWidget()
        cards = QVBoxLayout(self.beside)
        cards.setContentsMargins(0, 0, 0, 0)
        cards.setSpacing(14)
        cards.addWidget(self.due)
        cards.addWidget(self.late)
        cards.addStretch(1)
        inside = QWidget()
        self._both = QBoxLayout(QBoxLayout.Direction.LeftToRight, inside)
        self._both.setContentsMargins(0, 0, 0, 0)
        self._both.setSpacing(16)
        self._both.addWidget(self.main, 1)
        self._both.addWidget(self.beside)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(10)
        whole.addLayout(tools)
        whole.addWidget(scrolled(inside), 1)

    def _why_page(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(14)
        self.why_note = Label(self.tr("Recomputed from your roster on this computer"), "caption", "text-3")
        self.verdict = Badge("")
        head = QHBoxLayout()
        head.setContentsMargins(16, 10, 16, 10)
        head.setSpacing(8)
        head.addWidget(Label(self.tr("Why this amount?"), "card-title"))
        head.addWidget(self.why_note, 1)
        head.addWidget(self.verdict)
        self.compared = ClippedCard()
        self.compared.body.addLayout(head)
        self.compared.body.addWidget(self.rows)
        self.compared.raise_corners()
        self.foot = Label(
            self.tr("What the service asks for is owed until it has answered a review. Rounded by person and branch."),
            "caption",
            "text-3",
            wrap=True,
        )
        column.addWidget(self.compared)
        column.addWidget(self.findings)
        column.addWidget(self.foot)
        return page

    def _lines_page(self) -> QWidget:
        card = ClippedCard()
        card.body.addWidget(self.lines, 1)
        card.raise_corners()
        card.setMinimumHeight(scaled(_LINES_HEIGHT))
        return card

    def _bind(self) -> None:
        model = self.view_model
        self.back.clicked.connect(self.back_wanted)
        self.differs.clicked.connect(self.difference_wanted)
        self.print.clicked.connect(self.open_paper)
        self.receipt.clicked.connect(self.open_receipt)
        self.fetching.stop.clicked.connect(model.cancel)
        self.parts.chosen.connect(lambda key: model.show(Part(key)))
        self.lines.opened_row.connect(self._open_person)
        self.findings.person_wanted.connect(self.person_wanted)
        self.findings.outbox_wanted.connect(self.outbox_wanted)
        self.findings.review_wanted.connect(self.review_wanted)
        for source in (self.rows, self.lines, self.findings, self.due):
            source.copied.connect(self.copied)
        for table in (self.rows, self.lines):
            table.escaped.connect(self.back_wanted)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: InvoiceAuditState) -> None:
        details = state.details
        here = details is not None
        has_lines = details is not None and details.has_lines
        self.gone.setVisible(state.gone)
        self.sums.setVisible(here)
        if details is not None:
            self.sums.show_invoice(details.row.invoice)
        self.due.show_row(details.row if details is not None else None)
        self.late.show_details(details)
        self.parts.setVisible(here)
        self.print.setVisible(here)
        self.receipt.setVisible(details is not None and bool(details.received))
        self.differs.setVisible(details is not None and details.before is not None and not state.fetching)
        self.parts.show_choice(state.part.value)
        waiting = self.tr("Comparing with your roster…") if state.comparing and state.audit is None else ""
        self.fetching.show_progress(state.fetching, state.done, state.total, waiting)
        self._show_banner(state, has_lines)
        self.why_page.setVisible(has_lines and state.part is Part.WHY and state.audit is not None)
        self.lines_page.setVisible(has_lines and state.part is Part.LINES)
        self._show_verdict(state)

    def _show_banner(self, state: InvoiceAuditState, has_lines: bool) -> None:
        missing = state.details is not None and not has_lines and not state.fetching
        self.retry.setVisible(missing)
        words = MissingWords(
            offline=(
                self.tr("The lines of this invoice are not here yet, and there is no connection."),
                self.tr("Its sums are right. The lines are fetched once and then stay here."),
            ),
            missing=(
                self.tr("The lines of this invoice are not here yet."),
                self.tr("They say who is billed and why it is this amount."),
            ),
        )
        show_missing(self.banner, words, missing=missing, error=state.error)

    def _show_verdict(self, state: InvoiceAuditState) -> None:
        if state.audit is None:
            return
        count = len(state.audit.findings)
        self.rows.setFixedHeight(self.rows.height_for(self.rows.records.rowCount() or len(state.audit.rows) + 1))
        if count:
            words = formats().numerals(self.tr("%n findings", "", count))
            self.verdict.show_badge(words, Tone.WARN, "warning")
        else:
            self.verdict.show_badge(self.tr("Agrees to the halala"), Tone.OK, "check-circle")

    def _open_person(self, row: int) -> None:
        record = self.lines.records.record_at(row)
        if record is not None and record.person is not None:
            self.person_wanted.emit(record.person.contributor_id)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.back_wanted.emit()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        wide = self.width() >= scaled(_SIDE_FROM)
        way = QBoxLayout.Direction.LeftToRight if wide else QBoxLayout.Direction.TopToBottom
        self._both.setDirection(way)
        self.beside.setMinimumWidth(scaled(_SIDE) if wide else 0)
        self.beside.setMaximumWidth(scaled(_SIDE) if wide else 16_777_215)
