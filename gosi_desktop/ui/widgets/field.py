"""Fields: label above, the input, and a line for messages that is always kept free, so that forms do not jump."""

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.accessible import Silent
from gosi_desktop.ui.widgets.announcement import announce
from gosi_desktop.ui.widgets.button import IconButton
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.ui.widgets.painting import line_height, rounded


class InputFrame(QWidget):
    """The edge of a field around whatever is typed into; focus, error and disabled are painted here."""

    def __init__(self, inner: QLineEdit, height: int = 38, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.inner = inner
        self.error = False
        self.setFixedHeight(scaled(height))
        self.row = QHBoxLayout(self)
        self.row.setContentsMargins(12, 0, 12, 0)
        self.row.setSpacing(8)
        self.row.addWidget(inner, 1)
        self.setFocusProxy(inner)
        inner.setFrame(False)
        inner.installEventFilter(self)

    def lead(self, widget: QWidget) -> None:
        """Put something before the text."""
        self.row.insertWidget(0, widget)

    def trail(self, widget: QWidget) -> None:
        """Put something after the text."""
        self.row.addWidget(widget)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.FocusIn, QEvent.Type.FocusOut, QEvent.Type.EnabledChange):
            self.update()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        inside = QRectF(self.rect())
        if not self.inner.isEnabled():
            rounded(painter, inside, 6, "surface-3", "line")
        elif self.inner.isReadOnly():
            rounded(painter, inside, 6, "surface-3", "link" if self.inner.hasFocus() else "line")
        elif self.error:
            rounded(painter, inside, 6, "surface", "bad", 2 if self.inner.hasFocus() else 1.5)
        elif self.inner.hasFocus():
            rounded(painter, inside, 6, "surface", "link", 2)
        else:
            rounded(painter, inside, 6, "surface", "field-line")


class _Message(QWidget):
    """The 18 px under a field: an icon and a sentence, or nothing; needs room only with words unless ``reserved``."""

    def __init__(self, parent: QWidget, reserved: bool) -> None:
        super().__init__(parent)
        self._reserved = reserved
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self.icon = IconLabel("", size=14)
        self.label = Label("", "caption", wrap=True)
        self.icon.setFixedHeight(line_height("caption"))
        row.addWidget(self.icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.label, 1)
        self.setMinimumHeight(line_height("caption"))
        self.show_message("", "text-3", "")

    def show_message(self, text: str, tone: str, icon: str) -> None:
        self.icon.set_icon(icon, tone)
        self.icon.setVisible(bool(icon and text))
        self.label.setText(text)
        self.label.set_tone(tone)
        self.setVisible(self._reserved or bool(text))


class Field(QWidget):
    """A labelled line of text.

    ``required`` puts a star beside the label; ``ltr`` is for identities, telephones and user names: typed left to
    right, standing at the leading edge like their neighbours.
    """

    edited = Signal(str)  # by the user, never by ``set_text``
    left = Signal()  # the focus has gone: the moment to judge what was typed
    submitted = Signal()  # Enter

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        ltr: bool = False,
        placeholder: str = "",
        icon: str = "",
        trailing_icon: str = "",
        height: int = 38,
        reserve: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.label = Label(label, "table", "text-2")
        self._star = Label("*", "table", "bad", heard_as=Silent)
        if not required:
            self._star.hide()
        self._required, self._said = required, ""
        self.input = QLineEdit()
        self.input.setPlaceholderText(placeholder)
        self._ltr = ltr
        self.frame = InputFrame(self.input, height)
        self._ok = IconLabel("check-circle", "ok", 18)
        self._error = IconLabel("alert-circle", "bad", 18)
        self._message = _Message(self, reserve)
        self._head = QWidget()
        self.head = QHBoxLayout(self._head)
        self._lay_out(icon, trailing_icon)
        self.set_label(label)
        self.input.textEdited.connect(self.edited)
        self.input.editingFinished.connect(self.left)
        self.input.returnPressed.connect(self.submitted)
        self._turn_input()
        self._describe()

    def _lay_out(self, icon: str, trailing_icon: str) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        self.head.setContentsMargins(0, 0, 0, 0)
        self.head.setSpacing(4)
        self.head.addWidget(self.label)
        self.head.addWidget(self._star)
        self.head.addStretch(1)
        column.addWidget(self._head)
        column.addWidget(self.frame)
        column.addWidget(self._message)
        if icon:
            self.frame.lead(IconLabel(icon, "text-3", 18))
        if trailing_icon:
            self.frame.trail(IconLabel(trailing_icon, "text-3", 18))
        for state in (self._ok, self._error):
            state.hide()
            self.frame.trail(state)
        self.setFocusProxy(self.input)
        self.label.setBuddy(self.input)

    def set_label(self, text: str) -> None:
        """Change the label, which is also the accessible name."""
        self.label.setText(text)
        self.input.setAccessibleName(text)

    def hide_label(self) -> None:
        """When the words stand elsewhere; the accessible name stays."""
        self._head.hide()

    def text(self) -> str:
        """What stands in the field."""
        return self.input.text()

    def set_text(self, text: str) -> None:
        """Show a text; the caret stays where the user left it when nothing differs."""
        if text != self.input.text():
            self.input.setText(text)

    def set_read_only(self, read_only: bool) -> None:
        """To be read and copied only."""
        self.input.setReadOnly(read_only)
        self.frame.update()

    def show_error(self, message: str) -> None:
        """Name what is wrong, or take it back with an empty text."""
        self._show(message, "bad", "alert-circle", bool(message))
        self._error.setVisible(bool(message))

    def show_ok(self, message: str) -> None:
        """What a machine has checked and found right."""
        self._show(message, "ok", "check", False)
        self._ok.setVisible(bool(message))

    def show_hint(self, message: str, tone: str = "text-3", icon: str = "") -> None:
        """A sentence under the field that is neither; ``warn`` never blocks."""
        self._show(message, tone, icon, False)

    def _show(self, message: str, tone: str, icon: str, error: bool) -> None:
        self._ok.hide()
        self._error.hide()
        self.frame.error = error
        self.frame.update()
        self._message.show_message(message, tone, icon)
        if message != self._said:
            self._said = message
            self._describe()
            announce(self.input, message)

    def _describe(self) -> None:
        """Qt tells no screen reader that a field is required or refused, so its description does."""
        required = self.tr("Required") if self._required and not self._said else ""
        self.input.setAccessibleDescription(required or self._said)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self._turn_input()

    def _turn_input(self) -> None:
        """A left-to-right field keeps its text at the leading edge of the form."""
        if not self._ltr:
            return
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        edge = Qt.AlignmentFlag.AlignTrailing if mirrored else Qt.AlignmentFlag.AlignLeading
        self.input.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.input.setAlignment(edge | Qt.AlignmentFlag.AlignVCenter)


class PasswordField(Field):
    """A secret: dots, an eye to look, and a note while Caps Lock is on."""

    def __init__(
        self,
        label: str,
        *,
        required: bool = False,
        height: int = 38,
        reserve: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(label, required=required, ltr=True, height=height, reserve=reserve, parent=parent)
        self.input.setEchoMode(QLineEdit.EchoMode.Password)
        self.input.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.eye = IconButton("eye", "", edge=30)
        self.eye.setCheckable(True)
        self.eye.toggled.connect(self._look)
        self.frame.trail(self.eye)
        self.frame.row.setContentsMargins(6, 0, 6, 0)
        self.frame.row.insertSpacing(0, 6)
        self.caps_lock = CapsLockNote()
        self.input.installEventFilter(self.caps_lock)
        self.head.addWidget(self.caps_lock)
        self._look(False)

    def forget(self) -> None:
        """Empty the field; Qt's own undo history goes with it."""
        self.input.clear()
        self.eye.setChecked(False)

    def _look(self, shown: bool) -> None:
        self.input.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)
        self.eye.set_icon("eye-off" if shown else "eye")
        self.eye.set_name(self.tr("Hide what is typed") if shown else self.tr("Show what is typed"))


class CapsLockNote(QWidget):
    """«مفتاح Caps Lock مفعّل», seen from what the keys produce: there is no portable way to ask."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(IconLabel("warning", "text-3", 14))
        row.addWidget(Label(self.tr("Caps Lock is on"), "caption", "text-3"))
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            self._look_at(event)
        return False

    def _look_at(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_CapsLock:
            self.setVisible(self.isHidden())
            return
        letter = event.text()
        if len(letter) == 1 and letter.isascii() and letter.isalpha():
            shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
            self.setVisible(letter.isupper() != shifted)


class SearchField(InputFrame):
    """A lens, the text, a cross to empty it, and the shortcut while it is empty."""

    edited = Signal(str)
    entered = Signal()  # the focus has come: somebody is about to type

    def __init__(self, placeholder: str, *, hint: QWidget | None = None, parent: QWidget | None = None) -> None:
        super().__init__(QLineEdit(), 36, parent)
        self.inner.setPlaceholderText(placeholder)
        self.inner.setAccessibleName(placeholder)
        self.lead(IconLabel("search", "text-3", 16))
        self._hint = hint
        if hint is not None:
            self.trail(hint)
        self.clear_button = IconButton("close", self.tr("Clear the search"), edge=30)
        self.clear_button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.clear_button.clicked.connect(self._clear)
        self.trail(self.clear_button)
        self.row.setContentsMargins(10, 0, 8, 0)
        self.inner.textEdited.connect(self.edited)
        self.inner.textChanged.connect(self._show_trailing)
        self._show_trailing()

    def sizeHint(self) -> QSize:
        return QSize(280, self.height())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusIn:
            self.entered.emit()
        return super().eventFilter(watched, event)

    def set_text(self, text: str) -> None:
        """Show a text that the view model knows."""
        if text != self.inner.text():
            self.inner.setText(text)

    def _clear(self) -> None:
        self.inner.clear()
        self.edited.emit("")

    def _show_trailing(self) -> None:
        filled = bool(self.inner.text())
        self.clear_button.setVisible(filled)
        if self._hint is not None:
            self._hint.setVisible(not filled)
