"""The messages of a conversation, each with who said it and how far it has come."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.enquiries import Conversation, Delivery, Line
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.enquiries import EnquiryKind, EnquiryState
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.archive_words import ArchiveWords
from gosi_desktop.ui.change_dialog import clear
from gosi_desktop.ui.formats import formats, isolate, listed, ltr
from gosi_desktop.ui.messages import has_words, message_for
from gosi_desktop.ui.roster_cells import Standing, name_of
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import Tone


class EnquiryWords(QObject):
    """In the language of the screen. Whoever answers is the service of this profile, and is called so."""

    def __init__(self, clock: Clock, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._clock = clock
        self._papers = ArchiveWords(self)

    def kind(self, kind: str) -> str:
        """«استفسار», «شكوى»."""
        words = {EnquiryKind.ENQUIRY: self.tr("Enquiry"), EnquiryKind.COMPLAINT: self.tr("Complaint")}
        return words[EnquiryKind(kind)] if kind in set(EnquiryKind) else isolate(kind)

    def state(self, conversation: Conversation) -> Standing:
        """Where it stands; before the service has it, that it is not there."""
        if conversation.state is None:
            if any(line.delivery is Delivery.REFUSED for line in conversation.lines):
                return Standing(self.tr("Refused"), Tone.BAD, "error-circle")
            return Standing(self.tr("Not sent yet"), Tone.PEND, "cloud-pending")
        known = {
            EnquiryState.OPEN: Standing(self.tr("Open"), Tone.INFO, "clock"),
            EnquiryState.ANSWERED: Standing(self.tr("Answered"), Tone.WARN, "mail"),
            EnquiryState.CLOSED: Standing(self.tr("Closed"), Tone.NEUTRAL),
        }
        if conversation.state in set(EnquiryState):
            return known[EnquiryState(conversation.state)]
        return Standing(isolate(conversation.state), Tone.NEUTRAL)

    def about(self, conversation: Conversation) -> str:
        """«استفسار · Q-2026-000001»."""
        number = ltr(conversation.number) if conversation.number else self.tr("its number comes when it is sent")
        return f"{self.kind(conversation.kind)} · {number}"

    def last(self, conversation: Conversation) -> str:
        """When something was said last."""
        return formats().moment(conversation.last_at, self._clock.now())

    def who(self, line: Line) -> str:
        """Who said it."""
        if line.by_service:
            return self.tr("The service")
        if line.who is not None:
            return isolate(name_of(line.who.ar, line.who.en))
        return self.tr("You") if line.operation is not None else self.tr("Somebody of the establishment")

    def moment(self, line: Line) -> str:
        """When it was said."""
        return formats().moment(line.at, self._clock.now())

    def papers(self, line: Line) -> str:
        """The names of what goes with it."""
        return " · ".join(f"{isolate(one.name)} ({self._papers.size(one)})" for one in line.papers)

    def delivery(self, line: Line) -> Standing | None:
        """How far it has come; nothing where it is there."""
        return {
            Delivery.UNSENT: Standing(self.tr("Not sent yet"), Tone.PEND, "cloud-pending"),
            Delivery.AWAITED: Standing(self.tr("Under way"), Tone.INFO, "hourglass"),
            Delivery.REFUSED: Standing(self.tr("Refused"), Tone.BAD, "error-circle"),
        }.get(line.delivery)

    def why(self, line: Line) -> str:
        """Why it was refused."""
        reason = line.operation.reason if line.operation is not None else None
        if line.delivery is not Delivery.REFUSED or reason is None or not has_words(reason.code):
            return ""
        return message_for(GosiError(reason.code, **reason.params)).line


class EnquiryLines(QWidget):
    """Oldest first. A message that was refused can be written again or dropped."""

    again_wanted = Signal(object)  # Line
    drop_wanted = Signal(object)  # Line

    def __init__(self, words: EnquiryWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._shown: tuple[Line, ...] = ()
        self.rows: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(10)

    def show_lines(self, lines: tuple[Line, ...]) -> None:
        """Of one conversation."""
        if lines == self._shown:
            return
        self._shown = lines
        clear(self._column)
        self.rows = [self._row(line) for line in lines]
        for row in self.rows:
            self._column.addWidget(row)
        self._column.addStretch(1)

    def _row(self, line: Line) -> QWidget:
        words = self._words
        card = Card(padding=12, fill="primary-soft" if line.by_service else "surface-2")
        card.body.setSpacing(6)
        head = QHBoxLayout()
        head.setSpacing(8)
        head.addWidget(IconLabel("server" if line.by_service else "person", "text-2", 16))
        head.addWidget(Label(words.who(line), "table-strong"))
        head.addWidget(Label(words.moment(line), "caption", "text-3"))
        head.addStretch(1)
        standing = words.delivery(line)
        if standing is not None:
            head.addWidget(Badge(standing.words, standing.tone, standing.icon))
        card.body.addLayout(head)
        text = Label(isolate(line.text), "table", wrap=True)
        text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(text)
        if line.papers:
            card.body.addWidget(Label(words.papers(line), "caption", "text-2", wrap=True))
        why = words.why(line)
        if why:
            card.body.addWidget(Label(why, "caption", "bad", wrap=True))
        if line.delivery is Delivery.REFUSED:
            acts = QHBoxLayout()
            for label, signal in (
                (self.tr("Write it again"), self.again_wanted),
                (self.tr("Drop it"), self.drop_wanted),
            ):
                link = LinkButton(label)
                link.clicked.connect(lambda _on=False, signal=signal: signal.emit(line))
                acts.addWidget(link)
            acts.addStretch(1)
            card.body.addLayout(acts)
        card.setAccessibleName(listed(words.who(line), words.moment(line), line.text))
        return card
