"""«استفساراتي وشكاواي»: conversations with the service of this profile, one of them, and the form to write."""

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.enquiries import Conversation
from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.attached_papers import AttachedPapers
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.enquiry_lines import EnquiryLines, EnquiryWords
from gosi_desktop.ui.enquiry_writing import PracticeAnswer, WritingCard, submit_or
from gosi_desktop.ui.figures_table import FigureColumn, FiguresTable
from gosi_desktop.ui.formats import formats, isolate, strip_isolates
from gosi_desktop.ui.grounds import Grounds
from gosi_desktop.ui.measures import page_side
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.roster_cells import Standing
from gosi_desktop.ui.shell_page import ShellPage
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card, EmptyState
from gosi_desktop.ui.widgets.choice import Chip
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.ui.widgets.open_scroll import OpenScroll
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.enquiries import EnquiriesState, EnquiriesViewModel, EnquiryColumn, ShownEnquiries

_BESIDE_FROM, _LIST = 860, 400
_COLUMNS = (
    FigureColumn(EnquiryColumn.SUBJECT, "Where is my number", share=3),
    FigureColumn(EnquiryColumn.STATE, "Not sent yet 000"),
    FigureColumn(EnquiryColumn.LAST, "6 يناير 2026 14:40", keep=1),
)


class EnquiryCells(QObject):
    """A row is a conversation."""

    def __init__(self, words: EnquiryWords, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._words = words

    def heading(self, column: str) -> str:
        """The head of a column."""
        return {
            EnquiryColumn.SUBJECT: self.tr("Subject"), EnquiryColumn.STATE: self.tr("State"),
            EnquiryColumn.LAST: self.tr("Last message"),
        }[EnquiryColumn(column)]  # fmt: skip

    def text(self, record: Conversation, column: str) -> str:
        """A cell, as it is painted."""
        return {
            EnquiryColumn.SUBJECT: lambda: isolate(record.subject),
            EnquiryColumn.STATE: lambda: self._words.state(record).words,
            EnquiryColumn.LAST: lambda: self._words.last(record),
        }[EnquiryColumn(column)]()

    def spoken(self, record: Conversation, column: str, ticked: bool) -> str:
        """A cell aloud: with kind and number."""
        words = self.text(record, column)
        if column == EnquiryColumn.SUBJECT:
            words = f"{words} · {self._words.about(record)}"
        return strip_isolates(words)

    def look(self, record: Conversation, column: str) -> tuple[str, str]:
        """The subject stands out."""
        return ("table-strong", "text") if column == EnquiryColumn.SUBJECT else ("table", "text-2")

    def standing(self, record: Conversation, column: str) -> Standing | None:
        """Where it stands."""
        return self._words.state(record) if column == EnquiryColumn.STATE else None

    def ground(self, record: Conversation) -> str:
        """None of its own."""
        return ""


class EnquiriesView(ShellPage):
    """The list beside one conversation; where there is little room one under the other."""

    back_wanted = Signal()

    def __init__(self, model: EnquiriesViewModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view_model = model
        self.words = EnquiryWords(clock, self)
        self.cells = EnquiryCells(self.words, self)
        self.table = FiguresTable(self.tr("Enquiries and complaints"), model.records, self.cells, _COLUMNS)
        self.reading = ConversationCard(model, self.words)
        self.writing = WritingCard(model)
        self._awaited = False  # the keyboard belongs to the list once there is one
        self._lay_out()
        self._bind()

    # -- what the shell asks -------------------------------------------------------------------------------------------

    def title(self) -> str:
        return self.tr("My enquiries and complaints")

    def subtitle(self) -> str:
        """Who answers: never pretended to be anybody else."""
        return self.tr("The service of this profile answers: not this program, and not the official channels.")

    def take_keyboard(self) -> None:
        state = self.view_model.state
        self._awaited = not state.loaded
        place: QWidget = self.table if state.listed(ShownEnquiries.ALL) else self.begin
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        state = self.view_model.state
        beside = self.writing.subject.input if state.writing else self.reading.text.edited
        return [self.begin, self.table, beside]

    # -- layout --------------------------------------------------------------------------------------------------------

    def _lay_out(self) -> None:
        self.back = LinkButton(self.tr("Help"), icon="chevron-start")
        self.begin = Button(self.tr("New enquiry or complaint"), Kind.PRIMARY, icon="plus")
        self.chips = {
            ShownEnquiries.ALL: Chip(self.tr("All")), ShownEnquiries.OPEN: Chip(self.tr("Open")),
            ShownEnquiries.ANSWERED: Chip(self.tr("Answered")), ShownEnquiries.CLOSED: Chip(self.tr("Closed")),
        }  # fmt: skip
        self.empty = EmptyState(
            "mail",
            self.tr("Nothing was asked yet"),
            self.tr("Ask the service or complain; offline too. It is sent with the next sync and answered here."),
        )
        top = QHBoxLayout()
        top.addWidget(self.back)
        top.addStretch(1)
        top.addWidget(self.begin)
        tools = QWidget()
        flow = FlowLayout(tools, gap=8)
        for chip in self.chips.values():
            flow.addWidget(chip)
        self._listed = ClippedCard()
        self._listed.body.addWidget(self.table, 1)
        self._listed.raise_corners()
        self._aside = QWidget()
        aside = QVBoxLayout(self._aside)
        aside.setContentsMargins(0, 0, 0, 0)
        aside.setSpacing(12)
        aside.addWidget(tools)
        aside.addWidget(self._listed, 1)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._row.setSpacing(16)
        self._row.addWidget(self._aside)
        for card in (self.reading, self.writing, self.empty):
            self._row.addWidget(card, 1)
        self._column = QVBoxLayout(self)
        self._column.setSpacing(12)
        self._column.addLayout(top)
        self._column.addLayout(self._row, 1)

    def _bind(self) -> None:
        model = self.view_model
        self.back.clicked.connect(self.back_wanted)
        self.begin.clicked.connect(self._begin)
        for shown, chip in self.chips.items():
            chip.clicked.connect(lambda _on=False, shown=shown: model.show(shown))
        self.table.moved.connect(model.choose_row)
        self.table.opened_row.connect(model.choose_row)
        self.table.copied.connect(self.copied)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: EnquiriesState) -> None:
        for shown, chip in self.chips.items():
            chip.setChecked(shown is state.shown)
            chip.set_count(formats().number(len(state.listed(shown))))
        there = bool(state.listed(ShownEnquiries.ALL))
        self._aside.setVisible(there)
        self.begin.setVisible(state.book is not None and state.book.may_write and not state.writing)
        self.writing.setVisible(state.writing)
        self.reading.setVisible(not state.writing and state.conversation is not None)
        self.empty.setVisible(state.loaded and not there and not state.writing)
        self.heading_changed.emit()
        if self._awaited and state.loaded:
            self.take_keyboard()

    def _begin(self) -> None:
        self.view_model.begin()
        self.writing.subject.input.setFocus(Qt.FocusReason.OtherFocusReason)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        side = page_side(self.width())
        self._column.setContentsMargins(side, 0, side, side)
        beside = self.width() >= scaled(_BESIDE_FROM)
        turned = QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom
        self._row.setDirection(turned)
        wide = min(scaled(_LIST), self.width() * 2 // 5)
        self._aside.setMinimumWidth(wide if beside else 0)
        self._aside.setMaximumWidth(wide if beside else 16_777_215)  # QWIDGETSIZE_MAX
        self._aside.setMaximumHeight(16_777_215 if beside else scaled(190))


class ConversationCard(Card):
    """What was said, and a place to say more. In practice somebody may answer as the service's people."""

    def __init__(self, model: EnquiriesViewModel, words: EnquiryWords, parent: QWidget | None = None) -> None:
        super().__init__(padding=0, parent=parent)
        self._model, self._words = model, words
        self.subject = Label("", "card-title", wrap=True)
        self.about = Label("", "caption", "text-2")
        self.badge = Badge(" ")
        self.lines = EnquiryLines(words)
        self.text = Grounds(self.tr("Your reply"))
        self.papers = AttachedPapers(model.reply_papers, self.tr("Papers"), self.tr("Papers that belong to it."))
        self.send = Button(self.tr("Send the reply"), Kind.PRIMARY, icon="send", shortcut_hint="Ctrl+Enter")
        self.closed_note = Label(
            self.tr("This conversation is closed. Write a new one to go on."), "table", "text-2", wrap=True
        )
        self.banner = Banner(tone=Tone.BAD)
        self.practice = PracticeAnswer(model)
        self._lay_out()
        self._bind()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(16, 12, 16, 10)
        head.setSpacing(10)
        texts = QVBoxLayout()
        texts.setSpacing(2)
        texts.addWidget(self.subject)
        texts.addWidget(self.about)
        head.addLayout(texts, 1)
        head.addWidget(self.badge, 0, Qt.AlignmentFlag.AlignTop)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(16, 12, 16, 14)
        column.setSpacing(12)
        self.replying = QWidget()
        reply = QVBoxLayout(self.replying)
        reply.setContentsMargins(0, 0, 0, 0)
        reply.setSpacing(8)
        for part in (self.text, self.papers, self.banner):
            reply.addWidget(part)
        reply.addWidget(self.send, 0, Qt.AlignmentFlag.AlignLeading)
        for below in (self.lines, self.closed_note, self.replying, self.practice):
            column.addWidget(below)
        column.addStretch(1)
        self.body.setSpacing(0)
        self.body.addLayout(head)
        self.body.addWidget(Line())
        self.body.addWidget(OpenScroll(inside), 1)

    def _bind(self) -> None:
        model = self._model
        self.lines.again_wanted.connect(model.write_again)
        self.lines.drop_wanted.connect(model.drop_line)
        self.text.edited.textChanged.connect(self._typed)
        CommandBinding(self.send, model.send, model.submit)
        Binding(self, model, lambda state: state, self._show)

    def _typed(self) -> None:
        if not self._model.state.writing:
            self._model.type(text=self.text.edited.toPlainText())

    def _show(self, state: EnquiriesState) -> None:
        chosen = state.conversation
        if chosen is None or state.writing:
            return
        self.subject.setText(isolate(chosen.subject))
        self.about.setText(self._words.about(chosen))
        standing = self._words.state(chosen)
        self.badge.show_badge(standing.words, standing.tone, standing.icon)
        self.lines.show_lines(chosen.lines)
        self.replying.setVisible(state.may_reply)
        self.closed_note.setVisible(chosen.is_closed)
        self.text.show_text(state.text)
        said = state.said("text")
        self.text.show_error(message_for(said).line if said is not None else "")
        other = state.error if said is None else None
        self.banner.setVisible(other is not None)
        if other is not None:
            message = message_for(other)
            self.banner.show_message(message.title, message.text, Tone.BAD)
        self.practice.setVisible(self._model.can_answer)
        self.practice.show_error(state)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        submit_or(event, self._model, super().keyPressEvent)
