"""A conflict: every field as it was, as asked here and as it is at the service; which of them holds, what is sent."""

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.conflict_story import ConflictStory
from gosi_desktop.ui.formats import NONE, listed, strip_isolates
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import RadioButton
from gosi_desktop.ui.widgets.clipped_card import ClippedCard
from gosi_desktop.ui.widgets.labels import KeyCap, Label, Line
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.conflict import ConflictState, ConflictViewModel, FieldRow, Side

_MINE_KEYS, _THEIR_KEYS = ("1", "١", "۱"), ("2", "٢", "۲")
_STRETCH = (3, 4, 6, 6)


class ConflictView(QWidget):
    """Nothing is sent before every field has its side; Esc leaves it for later."""

    def __init__(self, model: ConflictViewModel, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model, self._words = model, words
        self.rows: list[ConflictRow] = []
        self._caps: list[KeyCap] = []
        self.banner = Banner(tone=Tone.WARN, icon="conflict")
        self.error = Banner(tone=Tone.BAD)
        self.table = ClippedCard()
        self._table_rows = QVBoxLayout()
        self._table_rows.setSpacing(0)
        self.table.body.addLayout(self._table_rows)
        self.result = Card(self.tr("What is sent after your choice"))
        self._result_rows = QVBoxLayout()
        self._result_rows.setSpacing(6)
        self.result.body.addLayout(self._result_rows)
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        self.story = ConflictStory(words)
        for widget in (self.banner, self.error, self.table):
            column.addWidget(widget)
        beside = QHBoxLayout()
        beside.setSpacing(16)
        for card in (self.result, self.story):
            beside.addWidget(card, 1)
        column.addLayout(beside)
        column.addStretch(1)
        area = QScrollArea()
        area.setWidgetResizable(True)
        area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        area.setWidget(inside)
        inside.setAutoFillBackground(False)  # a scroll area turns it on
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(12)
        whole.addWidget(area, 1)
        whole.addLayout(self._foot())
        Binding(self, model, lambda state: (state.entry, state.rows, state.by, state.gone), lambda _: self._build())
        Binding(self, model, lambda state: state.chosen, lambda _: self._show_chosen())
        Binding(self, model, lambda state: state.error, self._show_error)

    def take_keyboard(self) -> None:
        """At the first field that waits for its side."""
        waiting = [row for row in self.rows if not row.row.same and row.row.name not in self._model.state.chosen]
        chosen = waiting or [row for row in self.rows if not row.row.same]
        place: QWidget = chosen[0].stop() if chosen else self.back
        place.setFocus(Qt.FocusReason.OtherFocusReason)

    def regions(self) -> list[QWidget]:
        """Where F6 goes."""
        first = next((row.stop() for row in self.rows if not row.row.same), None)
        return [self.back] if first is None else [first, self.back]

    def show_masked(self) -> None:
        """Masked mode was switched."""
        self._build()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self._model.close()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and (
            event.modifiers() & Qt.KeyboardModifier.ControlModifier
        ):
            self._model.settle()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        for cap in self._caps:
            cap.setVisible(self._roomy)

    @property
    def _roomy(self) -> bool:
        """Room for the key caps: without it heads would push the columns apart."""
        return self.width() >= scaled(1000)

    # -- layout --------------------------------------------------------------------------------------------------------

    def _foot(self) -> QHBoxLayout:
        self.discard = Button(self.tr("Drop my change"), Kind.DANGER_OUTLINE, icon="trash")
        self.later = LinkButton(self.tr("Remind me later"))
        self.back = Button(self.tr("Back"), shortcut_hint="Esc")
        self.settle = Button(
            self.tr("Use the choice and send it"), Kind.PRIMARY, size=Size.LARGE, shortcut_hint="Ctrl+Enter"
        )
        CommandBinding(self.discard, self._model.discard)
        CommandBinding(self.settle, self._model.settle)
        self.later.clicked.connect(self._model.close)
        self.back.clicked.connect(self._model.close)
        row = QHBoxLayout()
        row.setSpacing(10)
        row.addWidget(self.discard)
        row.addWidget(self.later)
        row.addStretch(1)
        row.addWidget(self.back)
        row.addWidget(self.settle)
        return row

    def _build(self) -> None:
        state = self._model.state
        _empty(self._table_rows)
        self.rows = []
        if state.entry is None:
            return
        self._show_banner(state)
        self.story.show_state(state)
        self.table.setVisible(bool(state.rows) and not state.gone)
        self.settle.setVisible(not state.gone)
        if not state.gone:
            self._table_rows.addWidget(self._head(state))
            for row in state.rows:
                made = ConflictRow(row, self._words)
                made.chosen.connect(self._model.choose)
                self.rows.append(made)
                self._table_rows.addWidget(Line())
                self._table_rows.addWidget(made)
            self._table_rows.addLayout(self._totals(state))
        self._show_chosen()

    def _show_banner(self, state: ConflictState) -> None:
        assert state.entry is not None
        if state.gone:
            title = self.tr("What this request changes is no longer there.")
            self.banner.show_message(title, self.tr("Your change was not sent. You can only let go of it."))
            return
        person = self._words.person(state.entry.person)
        title = self.tr("{person}: changed from two sides before you synced.").format(person=person)
        text = self.tr("Your change was neither sent nor lost. Choose what is right for each field, or take one side.")
        self.banner.show_message(title if person else self.tr("Changed from two sides before you synced."), text)

    def _head(self, state: ConflictState) -> QWidget:
        assert state.entry is not None
        operation = state.entry.operation
        collision = operation.collision
        whose = self._words.person(state.by) or self.tr("somebody else")
        when = self._words.moment(collision.at) if collision is not None and collision.at is not None else ""
        self.all_mine = Button(self.tr("Take all"), size=Size.SMALL)
        self.all_theirs = Button(self.tr("Take all"), size=Size.SMALL)
        self.all_mine.setAccessibleName(self.tr("Take all of mine"))
        self.all_theirs.setAccessibleName(self.tr("Take all of the service’s"))
        self.all_mine.clicked.connect(lambda: self._model.choose_all(Side.MINE))
        self.all_theirs.clicked.connect(lambda: self._model.choose_all(Side.THEIRS))
        self._caps = []
        holder = QWidget()
        row = _columns(holder)
        row.addWidget(Label(self.tr("Field"), "table", "text-2"), _STRETCH[0])
        row.addLayout(_two_lines(self.tr("As you saw it"), self._words.moment(operation.made_at)), _STRETCH[1])
        mine = _two_lines(self.tr("Your change"), self._words.moment(operation.made_at), "pend")
        theirs = _two_lines(self.tr("The service"), " · ".join(part for part in (whose, when) if part))
        for lines, button, key, stretch in (
            (mine, self.all_mine, "1", _STRETCH[2]), (theirs, self.all_theirs, "2", _STRETCH[3])
        ):  # fmt: skip
            side = QHBoxLayout()
            side.addLayout(lines, 1)
            cap = KeyCap(key)
            cap.setToolTip(self.tr("Takes this side of the field that has the keyboard"))
            if not self._roomy:
                cap.hide()
            self._caps.append(cap)
            side.addWidget(cap)
            side.addWidget(button)
            row.addLayout(side, stretch)
        return holder

    def _totals(self, state: ConflictState) -> QVBoxLayout:
        """The contributory wage of each side."""
        column = QVBoxLayout()
        column.setSpacing(0)
        sides = [state.wage(side) for side in (None, Side.MINE, Side.THEIRS)]
        if sides[1] is None:
            return column
        column.addWidget(Line())
        holder = QWidget()
        row = _columns(holder)
        row.addWidget(Label(self.tr("Total wage"), "table-strong"), _STRETCH[0])
        for wage, stretch in zip(sides, _STRETCH[1:], strict=True):
            row.addWidget(Label(self._wage(wage), "table-strong"), stretch)
        column.addWidget(holder)
        return column

    def _wage(self, wage: WageParts | None) -> str:
        return self._words.amount(wage.raw_wage_halalas) if wage is not None else NONE

    # -- what is chosen ------------------------------------------------------------------------------------------------

    def _show_chosen(self) -> None:
        state = self._model.state
        for row in self.rows:
            row.show_side(state.chosen.get(row.row.name))
        _empty(self._result_rows)
        left = [row for row in state.rows if row.name not in state.chosen]
        self.result.setVisible(not state.gone and bool(state.rows))
        for one in state.rows:
            if not one.same and one.name in state.chosen:
                self._result_rows.addWidget(self._result(one, state.chosen[one.name]))
        if left:
            fields = self.tr(", ").join(self._words.field(one.name) for one in left)
            words = self.tr("Still to be chosen: {fields}").format(fields=fields)
            self._result_rows.addWidget(Label(words, "table", "warn", wrap=True))
        elif (wage := state.result()) is not None:
            words = self.tr("Total wage: {amount}").format(amount=self._words.money(wage.raw_wage_halalas))
            self._result_rows.addWidget(Label(words, "table-strong"))

    def _result(self, row: FieldRow, side: Side) -> QWidget:
        holder = QWidget()
        line = QHBoxLayout(holder)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(10)
        mine = side is Side.MINE
        line.addWidget(Label(self._words.field(row.name), "table", "text-2"), 2)
        value = self._words.value(row.name, row.mine if mine else row.theirs)
        if mine:
            value = self._words.becomes(self._words.value(row.name, row.theirs), value)
        line.addWidget(Label(value, "table-strong"))
        words = self.tr("your change") if mine else self.tr("the service’s")
        line.addWidget(Badge(words, Tone.PEND if mine else Tone.NEUTRAL))
        line.addStretch(3)
        return holder

    def _show_error(self, error: GosiError | None) -> None:
        self.error.setVisible(error is not None)
        if error is not None:
            message = message_for(error)
            self.error.show_message(message.title, message.text)


class ConflictRow(QWidget):
    """A field: 1 takes mine, 2 the service's, while the keyboard is in it."""

    chosen = Signal(str, object)  # name, Side

    def __init__(self, row: FieldRow, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.row = row
        name = words.field(row.name)
        line = _columns(self)
        line.addWidget(Label(name, "table-strong"), _STRETCH[0])
        line.addWidget(Label(words.value(row.name, row.seen), "table", "text-2"), _STRETCH[1])
        self.buttons: dict[Side, RadioButton] = {}
        group = QButtonGroup(self)
        for side, value, stretch in ((Side.MINE, row.mine, _STRETCH[2]), (Side.THEIRS, row.theirs, _STRETCH[3])):
            text = words.value(row.name, value)
            if row.same:
                same = self.tr("{value} (the same)").format(value=text) if side is Side.THEIRS else text
                line.addWidget(Label(same, "table", "text-2"), stretch)
                continue
            button = self.buttons[side] = RadioButton(text)
            whose = self.tr("Your change") if side is Side.MINE else self.tr("The service")
            button.setAccessibleName(strip_isolates(listed(name, whose, text)))
            button.setToolTip("1" if side is Side.MINE else "2")
            button.clicked.connect(lambda _=False, side=side: self.chosen.emit(self.row.name, side))
            group.addButton(button)
            holder = QHBoxLayout()
            holder.addWidget(button)
            if value != row.seen:
                tone = Tone.PEND if side is Side.MINE else Tone.NEUTRAL
                holder.addWidget(Badge(self.tr("changed"), tone))
            holder.addStretch(1)
            line.addLayout(holder, stretch)
        self._group = group

    def stop(self) -> QWidget:
        """Where the keyboard stands in it."""
        on = next((button for button in self.buttons.values() if button.isChecked()), None)
        return on or next(iter(self.buttons.values()), self)

    def show_side(self, side: Side | None) -> None:
        """Which holds; none while nobody has chosen."""
        self._group.setExclusive(False)
        for each, button in self.buttons.items():
            button.setChecked(each is side)
        self._group.setExclusive(True)
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        side = Side.MINE if event.text() in _MINE_KEYS else Side.THEIRS if event.text() in _THEIR_KEYS else None
        if side is None or side not in self.buttons:
            super().keyPressEvent(event)
            return
        self.buttons[side].setFocus(Qt.FocusReason.OtherFocusReason)
        self.chosen.emit(self.row.name, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        for button in self.buttons.values():
            if button.isChecked():
                around = button.geometry().adjusted(-8, -2, 90, 2)
                if self.layoutDirection() is Qt.LayoutDirection.RightToLeft:
                    around = button.geometry().adjusted(-90, -2, 8, 2)
                painting.rounded(QPainter(self), QRectF(around), 6, "primary-soft", "link")


def _columns(holder: QWidget) -> QHBoxLayout:
    row = QHBoxLayout(holder)
    row.setContentsMargins(16, 7, 16, 7)
    row.setSpacing(16)
    holder.setMinimumHeight(scaled(44))
    return row


def _two_lines(first: str, second: str, ink: str = "text") -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(0)
    column.addWidget(Label(first, "table-strong", ink))
    column.addWidget(Label(second, "caption", "text-3"))
    return column


def _empty(column: QVBoxLayout) -> None:
    while (item := column.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if isinstance(inner, QVBoxLayout):
            _empty(inner)
        if widget is not None:
            widget.hide()
            widget.deleteLater()
