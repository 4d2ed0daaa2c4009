"""The dialogs of changes: what is typed at the leading side, what it means at the trailing side, both in one scroll."""

from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Sending
from gosi_desktop.ui.binding import CommandBinding
from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, Size
from gosi_desktop.ui.widgets.dialog import Dialog
from gosi_desktop.ui.widgets.fitting_scroll import FittingScroll
from gosi_desktop.ui.widgets.labels import IconLabel, Label, Line
from gosi_desktop.ui.widgets.record_view import is_letter
from gosi_desktop.viewmodels.change_dialog import ChangeViewModel

_ASIDE = 336
_STACKED = 800  # narrower: one column under the other


class ChangeDialog(Dialog):
    """``form`` takes what is typed, ``aside`` what it means.

    Ctrl+Enter asks the way that ``primary`` says, Ctrl+S keeps it as a draft that nothing sends.
    """

    def __init__(
        self, window: QWidget, title: str, model: ChangeViewModel[Any], icon: str, *, danger: bool = False
    ) -> None:
        super().__init__(window, title, width=960)
        self._model = model
        self._head(icon, "bad" if danger else "link")
        self.columns = _Columns()
        self.form, self.aside = self.columns.form, self.columns.aside
        self._scroll = _Fitting(self.columns)
        self._scroll.grown.connect(self.fit)
        self.body.addWidget(Line())
        self.body.addWidget(self._scroll, 1)
        self.primary = Button("", Kind.DANGER if danger else Kind.PRIMARY, shortcut_hint="Ctrl+Enter")
        self.secondary = Button("")
        self.cancel = Button(self.tr("Cancel"), shortcut_hint="Esc")
        for button in (self.primary, self.secondary, self.cancel):
            self.buttons.addWidget(button)
        self.primary_sending = model.preferred
        CommandBinding(self.primary, model.ask, lambda: model.send(self.primary_sending))
        CommandBinding(self.secondary, model.ask, lambda: model.send(_other(self.primary_sending)))
        CommandBinding(self.draft, model.ask, self._keep_draft)
        self.confirmed.connect(self._confirm)
        self.cancel.clicked.connect(self.leave)
        self.cancelled.connect(self.leave)
        self.name_sending(self.words_of(Sending.NOW), self.words_of(Sending.WHEN_I_ASK))

    def words_of(self, sending: Sending) -> str:
        """«إضافة وإرسال», «إضافة إلى الصادر»."""
        return self.tr("Add and send") if sending is Sending.NOW else self.tr("Add to the outbox")

    def name_sending(self, now: str, later: str) -> None:
        """The words of both ways; the one that the settings prefer stands on the primary button."""
        at_once = self.primary_sending is Sending.NOW
        self.name_buttons(now if at_once else later, later if at_once else now)

    def note_of(self, sending: Sending) -> str:
        """What becomes of it then, for the line beside the buttons."""
        if sending is Sending.NOW:
            return self.tr("Sent after 10 seconds; until then it can be taken back.")
        return self.tr("It waits in the outbox until you send it.")

    def name_buttons(self, primary: str, secondary: str) -> None:
        """What happens to the request stands on the buttons."""
        for button, words in ((self.primary, primary), (self.secondary, secondary)):
            button.setText(words)
            button.setAccessibleName(words)

    def note_sending(self, words: str) -> None:
        """The line beside the buttons."""
        self.state.setText(words)

    def leave(self) -> None:
        """Esc and «إلغاء»."""
        self._model.close()

    def say_beside(self, *widgets: QWidget) -> None:
        """What it means, anew; the keyboard stays where it was."""
        self.columns.show_aside(widgets)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        control = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
        if control and is_letter(event, Qt.Key.Key_S, "س"):
            if self.draft.isVisible() and self.draft.isEnabled():
                self._keep_draft()
        else:
            super().keyPressEvent(event)

    def focusNextPrevChild(self, forward: bool) -> bool:
        """Also from the buttons into the form: what has the keyboard is in sight."""
        moved = super().focusNextPrevChild(forward)
        focused = self.focusWidget()
        if focused is not None and self.columns.isAncestorOf(focused):
            self._scroll.ensureWidgetVisible(focused, 0, scaled(48))
        return moved

    def _head(self, icon: str, ink: str) -> None:
        """The title in a bar with a cross."""
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        for label in (self.title, self.text):
            self.body.removeWidget(label)
        bar = QWidget()
        row = QHBoxLayout(bar)
        row.setContentsMargins(19, 13, 13, 13)
        row.setSpacing(10)
        row.addWidget(IconLabel(icon, ink, 20))
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        words.addWidget(self.text)
        row.addLayout(words, 1)
        self.draft = Button(self.tr("Keep as a draft"), Kind.TEXT, size=Size.SMALL, shortcut_hint="Ctrl+S")
        row.addWidget(self.draft)
        self.cross = IconButton("close", self.tr("Close"), edge=30)
        self.cross.clicked.connect(self.leave)
        row.addWidget(self.cross)
        self.body.addWidget(bar)

    def _keep_draft(self) -> None:
        self._model.send(Sending.NOT_YET)

    def _confirm(self) -> None:
        if self._model.ask.enabled:
            self._model.send(self.primary_sending)


def _other(sending: Sending) -> Sending:
    return Sending.WHEN_I_ASK if sending is Sending.NOW else Sending.NOW


class _Columns(QWidget):
    """The two columns; one under the other where there is no room for both."""

    def __init__(self) -> None:
        super().__init__()
        self.form = QVBoxLayout()
        self.form.setContentsMargins(20, 16, 20, 16)
        self.form.setSpacing(8)
        left = QWidget()
        left.setLayout(self.form)
        self._side = _Tinted()
        self.aside = QVBoxLayout(self._side)
        self.aside.setContentsMargins(20, 18, 20, 16)
        self.aside.setSpacing(12)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(left, 1)
        self._row.addWidget(self._side)
        self._stacked: bool | None = None
        self.stack(False)

    def stack(self, stacked: bool) -> None:
        """One under the other, or beside each other."""
        if stacked is self._stacked:
            return
        self._stacked = stacked
        down, across = QBoxLayout.Direction.TopToBottom, QBoxLayout.Direction.LeftToRight
        self._row.setDirection(down if stacked else across)
        if stacked:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
        else:
            self._side.setFixedWidth(_ASIDE)

    def show_aside(self, widgets: tuple[QWidget, ...]) -> None:
        """Built anew; whatever of the same name had the keyboard has it again."""
        focused = self.focusWidget()
        name = focused.objectName() if focused is not None and self._side.isAncestorOf(focused) else ""
        clear(self.aside)
        for widget in widgets:
            self.aside.addWidget(widget)
        self.aside.addStretch(1)
        again = next((found for widget in widgets if name and (found := widget.findChild(QWidget, name))), None)
        if again is not None:
            for widget in widgets:
                widget.show()  # a layout shows what is new a moment later, and the keyboard does not wait
            again.setFocus(Qt.FocusReason.OtherFocusReason)


class _Tinted(QWidget):
    """The quieter side."""

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), colour("surface-2"))
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        painter.fillRect(self.width() - 1 if mirrored else 0, 0, 1, self.height(), colour("line"))


class _Fitting(FittingScroll):
    """One column under the other where there is no room for both."""

    def __init__(self, inside: _Columns) -> None:
        super().__init__(inside)
        self._columns = inside

    def heightForWidth(self, width: int) -> int:
        self._columns.stack(width < _STACKED)
        return super().heightForWidth(width)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._columns.stack(self.width() < _STACKED)


def clear(layout: QLayout) -> None:
    """Take out and delete what a layout holds."""
    while (item := layout.takeAt(0)) is not None:
        widget, inner = item.widget(), item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear(inner)


def labelled(words: str, control: QWidget) -> QWidget:
    """A control under its name, as high as a field with its line of messages."""
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(5)
    label = Label(words, "table", "text-2")
    label.setBuddy(control)
    column.addWidget(label)
    column.addWidget(control)
    column.addStretch(1)
    return holder


def beside(*widgets: QWidget) -> QWidget:
    """Fields in one row, standing at its top where one has more to say than the others."""
    holder = QWidget()
    row = QHBoxLayout(holder)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(14)
    for widget in widgets:
        column = QVBoxLayout()
        column.addWidget(widget)
        column.addStretch(1)
        row.addLayout(column, 1)
    return holder
