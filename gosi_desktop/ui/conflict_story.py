"""What happened before two sides collided, oldest first."""

from collections.abc import Sequence
from datetime import datetime

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.theme import colour
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.conflict import ConflictState, FieldRow


class ConflictStory(Card):
    """«تسلسل ما حدث»: when, who, which fields."""

    def __init__(self, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(" ", parent=parent)
        self._words = words
        self.title.setText(self.tr("What happened"))
        self._holder: QWidget | None = None

    def show_state(self, state: ConflictState) -> None:
        """Of the conflict that is shown."""
        if self._holder is not None:
            self._holder.hide()
            self._holder.deleteLater()
        self._holder = QWidget()
        grid = QGridLayout(self._holder)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(12)
        grid.setVerticalSpacing(8)
        grid.setColumnStretch(2, 1)
        for row, (moment, ink, text) in enumerate(self._events(state)):
            grid.addWidget(Label(self._words.moment(moment) if moment is not None else "", "table", "text-2"), row, 0)
            grid.addWidget(_Dot(ink), row, 1)
            grid.addWidget(Label(text, "table", wrap=True), row, 2)
        self.body.addWidget(self._holder)

    def _events(self, state: ConflictState) -> Sequence[tuple[datetime | None, str, str]]:
        if state.entry is None:
            return ()
        operation = state.entry.operation
        at = operation.collision.at if operation.collision is not None else None
        mine = self.tr("You changed on this computer: {fields}")
        events: list[tuple[datetime | None, str, str]] = [
            (operation.made_at, "pend", mine.format(fields=self._fields(state.rows, mine=True)))
        ]
        if state.gone:
            theirs = self.tr("What it changes was taken away at the service")
        else:
            whose = self._words.person(state.by) or self.tr("Somebody else")
            changed = self.tr("{whose} changed at the service: {fields}")
            theirs = changed.format(whose=whose, fields=self._fields(state.rows, mine=False))
        events.append((at, "text-2", theirs))
        if at is not None:
            events.sort(key=lambda event: event[0] or operation.made_at)
        stopped = self.tr("The sync met both; your request stopped before it was sent")
        return (*events, (None, "warn", stopped))

    def _fields(self, rows: Sequence[FieldRow], *, mine: bool) -> str:
        changed = [row for row in rows if (row.mine if mine else row.theirs) != row.seen]
        return self.tr(", ").join(self._words.field(row.name) for row in changed or rows)


class _Dot(QWidget):
    def __init__(self, ink: str) -> None:
        super().__init__()
        self._ink = ink
        self.setFixedSize(QSize(9, 20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(colour(self._ink))
        painter.setBrush(colour(self._ink))
        painter.drawEllipse(QRectF(1, 7, 6, 6))
