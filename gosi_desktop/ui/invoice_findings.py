"""Every difference of an invoice as a sentence with its arithmetic, and the way to settle it."""

from decimal import Decimal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.audit_findings import Act, AuditCode, AuditFinding
from gosi_desktop.domain.money_requests import ObjectToInvoice
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate, strip_isolates
from gosi_desktop.ui.invoice_words import branch_name, person_name
from gosi_desktop.ui.money_sentences import audit_words, settlement_word
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.invoice_audit import InvoiceAuditState, InvoiceAuditViewModel

_ICONS = {
    AuditCode.LEAVER_BILLED: "person-exclude",
    AuditCode.JOINER_MISSING: "person-add",
    AuditCode.PERSON_MISSING: "person-add",
    AuditCode.UNKNOWN_PERSON: "person",
    AuditCode.WAGE_NOT_APPLIED: "banknote",
    AuditCode.OTHER_WAGE: "banknote",
    AuditCode.PART_MONTH: "calendar",
    AuditCode.RATE_STEP: "percent",
    AuditCode.OTHER_RATE: "percent",
    AuditCode.RULES_VERSION: "info",
}
_OUTBOX = (Act.SEND, Act.WAIT, Act.EDIT)


class InvoiceFindings(QWidget):
    """Some at a time, for there may be one for each of 100,000 people."""

    person_wanted = Signal(str)  # contributor id
    outbox_wanted = Signal()
    review_wanted = Signal(str, str)  # why, and the engagement it is about
    copied = Signal(str)

    def __init__(self, model: InvoiceAuditViewModel, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = model
        self._masked = False
        self.cards: list[FindingCard] = []
        self.more = Button("", size=Size.SMALL)
        self.more.clicked.connect(model.show_more)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)
        self._column.addWidget(self.more)
        Binding(self, model, lambda state: (state.findings, state.people), lambda _: self._show(model.state))

    def show_masked(self, masked: bool) -> None:
        """A sentence says wages; they are dots."""
        if masked != self._masked:
            self._masked = masked
            self._show(self._model.state)

    def _show(self, state: InvoiceAuditState) -> None:
        for card in self.cards:
            self._column.removeWidget(card)
            card.hide()
            card.deleteLater()
        self.cards = []
        for at, finding in enumerate(state.findings):
            card = FindingCard(finding, person_name(state.people.get(finding.engagement_id)), self._masked)
            card.person.clicked.connect(lambda _=False, one=finding: self.person_wanted.emit(one.contributor_id))
            card.copy.clicked.connect(lambda _=False, card=card: self.copied.emit(card.whole()))
            card.settle.clicked.connect(lambda _=False, one=finding, card=card: self._settle(one, card.whole()))
            self._column.insertWidget(at, card)
            self.cards.append(card)
        hidden = state.findings_hidden
        self.more.setVisible(hidden > 0)
        self.more.setText(formats().numerals(self.tr("%n more findings", "", hidden)))

    def _settle(self, finding: AuditFinding, words: str) -> None:
        act = finding.settlement.act
        if act in _OUTBOX:
            self.outbox_wanted.emit()
        elif act is Act.FETCH:
            self._model.fetch_lines()
        elif finding.settlement.kind == ObjectToInvoice.kind:
            self.review_wanted.emit(words, finding.engagement_id)
        elif finding.contributor_id:
            self.person_wanted.emit(finding.contributor_id)


class FindingCard(Card):
    """What, about whom, the arithmetic by branch, what settles it."""

    def __init__(self, finding: AuditFinding, name: str, masked: bool, parent: QWidget | None = None) -> None:
        plain = not finding.halalas
        super().__init__(
            padding=14, fill="surface-2" if plain else "warn-soft", edge="line" if plain else "warn-line", parent=parent
        )
        message = audit_words(finding, name)
        self.title_words, self.text_words = message.title, message.text
        self.heading = Label(message.title, "table-strong", wrap=True)
        self.text = Label("••••••" if masked else message.text, "table", "text-2", wrap=True)
        self.sum = sum_words(finding)
        self.person = Button(self.tr("Show the contributor"), size=Size.SMALL, icon="person")
        self.settle = Button(settlement_word(finding.settlement), Kind.PRIMARY, size=Size.SMALL)
        self.copy = Button(self.tr("Copy the explanation"), size=Size.SMALL, icon="copy")
        row = QHBoxLayout()
        row.setSpacing(10)
        ink = "text-2" if plain else "warn"
        row.addWidget(IconLabel(_ICONS.get(finding.code, "warning"), ink, 18))
        row.addWidget(self.heading, 1)
        amount = formats().signed_amount(finding.halalas) if finding.halalas else ""
        badge = Badge(amount, Tone.WARN)
        row.addWidget(badge)
        self.body.setSpacing(8)
        self.body.addLayout(row)
        self.body.addWidget(self.text)
        if finding.parts and not masked:
            self.body.addWidget(Label(self.sum, "table", "text", wrap=True))
        buttons = QWidget()
        flow = FlowLayout(buttons, gap=8)
        for button in (self.settle, self.person, self.copy):
            flow.addWidget(button)
        self.body.addWidget(buttons)
        self.settle.setVisible(_has_a_way(finding))
        self.person.setVisible(bool(finding.contributor_id))
        self.setAccessibleName(strip_isolates(message.title))
        for button in (self.settle, self.person, self.copy):
            button.setAccessibleDescription(strip_isolates(message.title))

    def whole(self) -> str:
        """The finding as text, for a message to the service."""
        return strip_isolates("\n".join(filter(None, (self.title_words, self.text_words, self.sum))))


def sum_words(finding: AuditFinding) -> str:
    """«المعاشات 18% 1,080.00 + ساند 1.5% 90.00 = 1,170.00»."""
    written = formats()
    parts = []
    for part in finding.parts:
        percent = written.percent(Decimal(part.percent) / 100) if part.percent else ""
        parts.append(" ".join(filter(None, (branch_name(part.branch), percent, written.amount(part.halalas)))))
    if not parts:
        return ""
    return " + ".join(isolate(part) for part in parts) + " = " + written.money(finding.halalas)


def _has_a_way(finding: AuditFinding) -> bool:
    """Whether this program settles it."""
    settlement = finding.settlement
    if settlement.act in (*_OUTBOX, Act.FETCH) or settlement.kind == ObjectToInvoice.kind:
        return True
    return (
        settlement.act is Act.ASK and settlement.kind == "complete_pending_contributor" and bool(finding.contributor_id)
    )
