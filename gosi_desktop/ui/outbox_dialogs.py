"""Before a request is let go of, and everything that is known of one."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.application.ports import OperationState
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.outbox import OutboxViewModel
from gosi_desktop.viewmodels.outbox_state import Act, Entry, Question


class OutboxQuestion(Dialog):
    """Asks before a request is discarded or withdrawn; the keyboard begins at the way back."""

    def __init__(self, model: OutboxViewModel, question: Question, words: OutboxWords, window: QWidget) -> None:
        super().__init__(window, " ", " ")
        name, discards = isolate(words.title(question.entry)), question.act is Act.DISCARD
        title = self.tr("Discard “{request}”?") if discards else self.tr("Withdraw “{request}”?")
        self.title.setText(title.format(request=name))
        self.setAccessibleName(self.title.text())
        self.text.setText(self._consequence(question))
        act = self.tr("Discard the request") if discards else self.tr("Withdraw the request")
        self.confirm = Button(act, Kind.DANGER)
        self.keep = Button(self.tr("Keep it"))
        self.buttons.addWidget(self.confirm)
        self.buttons.addWidget(self.keep)
        self.confirm.clicked.connect(model.confirm)
        self.confirmed.connect(model.confirm)
        self.keep.clicked.connect(model.keep)
        self.cancelled.connect(model.keep)

    def _consequence(self, question: Question) -> str:
        if question.act is Act.WITHDRAW:
            return self.tr("The service is asked to leave it. If it has been decided meanwhile, the decision stands.")
        if question.entry.operation.state is OperationState.LOST:
            return self.tr("The service keeps what it has. The request stays listed as discarded.")
        return self.tr("The service’s values stay. The request stays listed as discarded, and is not sent again.")


class OutboxDetails(Dialog):
    """What was asked, by whom, when it was sent, what was answered, each refusal and remark at its field."""

    closed = Signal()
    person_wanted = Signal()
    invoice_wanted = Signal()
    print_wanted = Signal()

    def __init__(self, entry: Entry, words: OutboxWords, window: QWidget) -> None:
        super().__init__(window, " ", " ", width=560)
        operation = entry.operation
        self.title.setText(words.title(entry))
        self.setAccessibleName(self.title.text())
        self.text.setText(words.asked(operation))
        badge = words.badge(operation)
        self.body.addWidget(Badge(badge.words, badge.tone, badge.icon))
        self.lines: list[tuple[str, str]] = [(name, text) for name, text in self._facts(entry, words) if text]
        for name, text in self.lines:
            row = QHBoxLayout()
            row.setSpacing(12)
            row.addWidget(Label(name, "table", "text-2"), 1)
            row.addWidget(Label(text, "table", wrap=True), 2)
            self.body.addLayout(row)
        self.close_button = Button(self.tr("Close"))
        self.person = Button(self.tr("Open the contributor"), icon="person")
        self.buttons.addWidget(self.close_button)
        self.buttons.addWidget(self.person)
        self.print = Button(self.tr("Print"), icon="printer")
        self.print.setVisible(entry.printable)
        self.print.clicked.connect(self.print_wanted)
        self.print.clicked.connect(self.closed)
        self.buttons.addWidget(self.print)
        self.close_button.clicked.connect(self.closed)
        self.cancelled.connect(self.closed)
        self.confirmed.connect(self.closed)
        self.person.clicked.connect(self.person_wanted)
        self.person.clicked.connect(self.closed)
        self.person.setVisible(entry.about_person)
        self.invoice = Button(self.tr("Open the invoice"), icon="invoice")
        self.invoice.setVisible(bool(entry.invoice))
        self.buttons.addWidget(self.invoice)
        self.invoice.clicked.connect(self.closed)
        self.invoice.clicked.connect(self.invoice_wanted)

    def _paper(self, paper: AttachedPaper) -> str:
        return self.tr("{name} ({size})").format(name=isolate(paper.name), size=ArchiveWords(self).size(paper))

    def _facts(self, entry: Entry, words: OutboxWords) -> list[tuple[str, str]]:
        operation = entry.operation
        facts = [
            (self.tr("Asked for"), words.moment(operation.made_at)),
            (self.tr("Sent"), words.moment(operation.sent_at) if operation.sent_at else self.tr("Not yet")),
            (self.tr("Answered"), words.moment(operation.decided_at) if operation.decided_at else ""),
            (self.tr("Reference"), ltr(operation.reference) if operation.reference else ""),
            (
                self.tr("Answer expected by"),
                formats().date_long(operation.expect_by) if operation.expect_by is not None else "",
            ),
            (self.tr("Papers"), "\n".join(map(self._paper, operation.papers))),
            (self.tr("Reason"), words.remark(operation.reason) if operation.reason is not None else ""),
        ]
        facts += [(self.tr("Refused"), words.remark(one)) for one in operation.remarks]
        facts += [(self.tr("Remark"), words.remark(one)) for one in operation.warnings]
        said = words.checked.get(operation.id)
        if said is not None:
            facts.append((self.tr("A check says"), words.verdict(said)))
        return facts
