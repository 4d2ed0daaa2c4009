"""Questions and refusals with their answers: two lists, one search over both."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.binding import Binding
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.help_words import Answer
from gosi_desktop.ui.theme import colour, font, scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.field import SearchField
from gosi_desktop.ui.widgets.flow import FlowLayout
from gosi_desktop.ui.widgets.focus import FocusRing
from gosi_desktop.ui.widgets.labels import Label, Line
from gosi_desktop.viewmodels.help import HelpState, HelpViewModel, Part
from gosi_desktop.viewmodels.shell_state import Page

_SIDE = 18


class AnswersCard(Card):
    """Answers by their keys; each leads to its page where that one can be turned to."""

    place_wanted = Signal(object)  # Page

    def __init__(self, model: HelpViewModel, answers: Sequence[Answer], parent: QWidget | None = None) -> None:
        super().__init__("\N{ZERO WIDTH SPACE}", padding=0, parent=parent)
        self._model = model
        self._places: Mapping[Page, str] = {}
        self._answers = {one.key: one for one in answers}
        self.rows: list[AnswerRow] = []
        self.title.setText(self.tr("Questions and answers"))
        self.body.setSpacing(0)
        self.search = SearchField(self.tr("Search in the answers"))
        self.parts = Segmented(
            [
                (Part.QUESTIONS, self.tr("Questions")),
                (Part.REFUSALS, self.tr("What is refused, and why")),
            ],
            self.tr("Which answers"),
        )
        tools, around = FlowLayout(gap=10), QVBoxLayout()
        around.setContentsMargins(16, 0, 16, 12)
        around.addLayout(tools)
        tools.addWidget(self.search)
        tools.addWidget(self.parts)
        self.body.addLayout(around)
        self._list = QVBoxLayout()
        self._list.setSpacing(0)
        self.body.addLayout(self._list)
        self.nothing = Label("", "table", "text-2", wrap=True)
        self.more = Label("", "caption", "text-3", wrap=True)
        foot = QVBoxLayout()
        foot.setContentsMargins(16, 10, 16, 12)
        foot.addWidget(self.nothing)
        foot.addWidget(self.more)
        self.body.addLayout(foot)
        self.body.addStretch(1)
        self.search.edited.connect(model.search)
        self.parts.chosen.connect(lambda key: model.show_part(Part(key)))
        Binding(self, model, lambda state: state.query, self.search.set_text)
        Binding(self, model, lambda state: (state.found, state.more, state.query, state.part), self._show_found)
        Binding(self, model, lambda state: state.opened, self._show_opened)

    def show_places(self, places: Mapping[Page, str]) -> None:
        """The pages that can be turned to now, by name."""
        if places != self._places:
            self._places = places
            self._show_found(None)

    def row(self, key: str) -> "AnswerRow | None":
        """The row of an answer that is shown."""
        return next((row for row in self.rows if row.answer.key == key), None)

    def _show_found(self, _picked: object) -> None:
        state: HelpState = self._model.state
        self.parts.show_choice(state.part)
        self.parts.setEnabled(not state.query)
        while (item := self._list.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self.rows = []
        for key in state.found:
            row = AnswerRow(self._answers[key], self._places)
            row.chosen.connect(self._model.open)
            row.place_wanted.connect(self.place_wanted)
            self._list.addWidget(row)
            self.rows.append(row)
        nothing = self.tr("Nothing was found for “{text}”.").format(text=isolate(state.query))
        self.nothing.show_text("" if state.found else nothing)
        more = formats().numerals(self.tr("%n more; search for them by a word", "", state.more))
        self.more.show_text(more if state.more else "")
        self._show_opened(state.opened)
        if state.query:
            announce(self, formats().numerals(self.tr("%n answers found", "", len(state.found) + state.more)))

    def _show_opened(self, key: str) -> None:
        for row in self.rows:
            row.show_opened(row.answer.key == key)


class AnswerRow(QWidget):
    """A question that opens into its answer."""

    chosen = Signal(str)
    place_wanted = Signal(object)  # Page

    def __init__(self, answer: Answer, places: Mapping[Page, str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.answer = answer
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Line())
        self.question = Question(answer.question)
        self.question.clicked.connect(lambda: self.chosen.emit(answer.key))
        column.addWidget(self.question)
        self.inside = QWidget()
        body = QVBoxLayout(self.inside)
        body.setContentsMargins(_SIDE + 26, 0, _SIDE, 14)
        body.setSpacing(4)
        body.addWidget(Label(answer.text, "table", "text-2", wrap=True))
        foot = QHBoxLayout()
        foot.setSpacing(14)
        self.way: LinkButton | None = None
        if answer.place is not None and answer.place in places:
            place = answer.place
            self.way = LinkButton(self.tr("Open “{page}”").format(page=places[place]))
            self.way.clicked.connect(lambda: self.place_wanted.emit(place))
            foot.addWidget(self.way)
        foot.addStretch(1)
        if answer.part is Part.REFUSALS:
            foot.addWidget(Label(ltr(answer.key), "caption", "text-3"))
        body.addLayout(foot)
        column.addWidget(self.inside)
        self.show_opened(False)

    def show_opened(self, opened: bool) -> None:
        """Its answer under it, or not."""
        self.question.show_opened(opened)
        self.inside.setVisible(opened)


class Question(FocusRing, QAbstractButton):
    """As many lines as it needs, with the arrow of what opens."""

    focus_radius = 4

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setText(words)
        self.setAccessibleName(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_opened(self, opened: bool) -> None:
        """Which way the arrow points, said aloud as well."""
        self.setChecked(opened)
        self.setAccessibleDescription(self.tr("Opened") if opened else self.tr("Shows the answer"))
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        lines = len(painting.broken_lines(self.text(), font("body-strong"), self._room(width)))
        return max(lines * QFontMetrics(font("body-strong")).height() + scaled(20), scaled(44))

    def sizeHint(self) -> QSize:
        return QSize(320, self.heightForWidth(max(self.width(), 320)))

    def minimumSizeHint(self) -> QSize:
        return QSize(120, scaled(44))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, direction, whole = QPainter(self), self.layoutDirection(), self.rect()
        if self.underMouse():
            painter.fillRect(whole.adjusted(1, 0, -1, 0), colour("surface-2"))
        arrow = painting.place(direction, whole, QRect(_SIDE, (self.height() - 16) // 2, 16, 16))
        opened = self.isChecked()
        icons.draw(painter, "chevron-down" if opened else "chevron-end", "link" if opened else "text-3", QRectF(arrow))
        written, height = font("body-strong"), QFontMetrics(font("body-strong")).height()
        lines = painting.broken_lines(self.text(), written, self._room(self.width()))
        top = (self.height() - height * len(lines)) // 2
        for at, line in enumerate(lines):
            logical = QRect(_SIDE + 26, top + at * height, self._room(self.width()), height)
            painting.text(painter, QRectF(painting.place(direction, whole, logical)), line, written, "text", direction)

    @staticmethod
    def _room(width: int) -> int:
        return max(width - 2 * _SIDE - 26, 60)
