"""What was asked about the establishment and is not done: where it stands, and what can be done about it."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Operation, OperationState
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.powers import approvers_of
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, IconButton, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label, Line

_AGAIN = (OperationState.REJECTED, OperationState.RETURNED)


class WaitingCard(Card):
    """On top of the page; hidden while nothing waits."""

    code_wanted = Signal(object)  # Operation
    again_wanted = Signal(object)
    print_wanted = Signal(object)
    outbox_wanted = Signal()
    decision_wanted = Signal(object, bool)  # Operation, whether it is granted: only in practice

    def __init__(self, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", padding=0, ruled=True, edge="pend-line", parent=parent)
        self._words = words
        self.practising = False
        self.title.setText(self.tr("Asked for, not done yet"))
        self.to_outbox = LinkButton(self.tr("Open the outbox"))
        self.to_outbox.clicked.connect(self.outbox_wanted)
        self.head.addWidget(self.to_outbox)
        self.rows: list[WaitingLine] = []
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        self.body.setSpacing(0)
        self.body.addLayout(self._rows)

    def show_waiting(self, asked: Sequence[Operation], role: Role) -> None:
        """Newest first."""
        clear(self._rows)
        self.rows = []
        for operation in asked:
            if self.rows:
                self._rows.addWidget(Line())
            line = WaitingLine(operation, role, self._words, self)
            self.rows.append(line)
            self._rows.addWidget(line)
        self.setVisible(bool(asked))


class WaitingLine(QWidget):
    """What, where it stands, why; the code, asking anew, the paper."""

    def __init__(self, operation: Operation, role: Role, words: OutboxWords, card: WaitingCard) -> None:
        super().__init__()
        self.operation = operation
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 10, 8)
        row.setSpacing(12)
        badge = words.badge(operation)
        row.addWidget(Badge(badge.words, badge.tone, badge.icon), 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout()
        column.setSpacing(1)
        kind = words.kind(operation)
        column.addWidget(Label(kind, "table-strong", wrap=True))
        reference = formats().identity(operation.reference) if operation.reference else ""
        parts = (words.why(operation) or words.asked(operation), words.when(operation), reference)
        column.addWidget(Label(" · ".join(part for part in parts if part), "caption", "text-2", wrap=True))
        row.addLayout(column, 1)
        self.act: LinkButton | None = None
        if operation.state is OperationState.AWAITING_APPROVAL and role in approvers_of(operation.change.kind, role):
            self.act = LinkButton(self.tr("Enter the code…"))
            self.act.clicked.connect(lambda: card.code_wanted.emit(operation))
        elif operation.state in _AGAIN:
            self.act = LinkButton(self.tr("Ask again…"))
            self.act.clicked.connect(lambda: card.again_wanted.emit(operation))
        elif operation.state is OperationState.CONFLICT:
            self.act = LinkButton(self.tr("Solve it in the outbox"))
            self.act.clicked.connect(card.outbox_wanted)
        self.grant: Button | None = None
        if card.practising and operation.state is OperationState.UNDER_REVIEW:
            self.grant = self._decision(self.tr("Practice: grant it"), "check", True, card)
            row.addWidget(self.grant)
            row.addWidget(self._decision(self.tr("Practice: refuse it"), "close", False, card))
        if self.act is not None:
            self.act.setAccessibleName(f"{self.act.text()} {kind}")
            row.addWidget(self.act)
        self.print = IconButton("printer", self.tr("Print: {request}").format(request=kind), edge=30)
        self.print.clicked.connect(lambda: card.print_wanted.emit(operation))
        row.addWidget(self.print)

    def _decision(self, words: str, icon: str, accept: bool, card: WaitingCard) -> Button:
        made = Button(words, icon=icon, size=Size.SMALL)
        made.clicked.connect(lambda: card.decision_wanted.emit(self.operation, accept))
        return made
