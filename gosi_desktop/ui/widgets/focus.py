"""What every control has: the focus ring (2 px of link colour, 2 px away, shown when the keyboard brought the focus),
Enter presses it, and its spoken name holds no marks of direction.
"""

from collections.abc import Iterable, Iterator
from itertools import takewhile

from PySide6.QtCore import QEvent, QObject, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QWidget

from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.widgets.painting import rounded

_BY_KEYBOARD = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
_BY_THE_PROGRAM = (Qt.FocusReason.OtherFocusReason, Qt.FocusReason.ActiveWindowFocusReason)
_REACH = 4


class _Hand:
    """Whether keyboard or mouse moved the focus last: what the program focuses next follows it."""

    on_keyboard = False


class _Ring(QWidget):
    """Lies over the parent of the focused widget and follows it."""

    def __init__(self, around: QWidget, radius: float) -> None:
        super().__init__(around.parentWidget())
        self._around = around
        self._radius = radius
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        around.installEventFilter(self)
        self._follow()
        self.show()
        self.raise_()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Move, QEvent.Type.Resize):
            self._follow()
        elif event.type() is QEvent.Type.Hide:
            self.hide()
        return False

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        rounded(painter, QRectF(self.rect()), self._radius + _REACH, None, "link", 2)

    def _follow(self) -> None:
        self.setGeometry(self._around.geometry().adjusted(-_REACH, -_REACH, _REACH, _REACH))


class FocusRing:
    """Mixed into a widget before its Qt class; the class says its corner in ``focus_radius``."""

    focus_radius: float = 6
    _ring: _Ring | None = None

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)  # type: ignore[misc]
        reason = event.reason()
        if reason in _BY_KEYBOARD or reason is Qt.FocusReason.MouseFocusReason:
            _Hand.on_keyboard = reason in _BY_KEYBOARD
        ringed = reason in _BY_KEYBOARD or (reason in _BY_THE_PROGRAM and _Hand.on_keyboard)
        if ringed and isinstance(self, QWidget) and self.parentWidget() is not None:
            self._drop_ring()
            self._ring = _Ring(self, self.focus_radius)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Qt presses a button with Space only; boxes and radios stay with Space, and Ctrl Enter is the dialog's."""
        presses = isinstance(self, QAbstractButton) and not isinstance(self, QCheckBox | QRadioButton)
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if presses and plain and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()  # type: ignore[attr-defined]
        else:
            super().keyPressEvent(event)  # type: ignore[misc]

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The ring belongs to the keyboard."""
        _Hand.on_keyboard = False
        self._drop_ring()
        super().mousePressEvent(event)  # type: ignore[misc]

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)  # type: ignore[misc]
        if event.reason() is not Qt.FocusReason.PopupFocusReason:
            self._drop_ring()

    def setAccessibleName(self, name: str) -> None:
        """What is said aloud; isolates are for the eye."""
        super().setAccessibleName(strip_isolates(name))  # type: ignore[misc]

    def _drop_ring(self) -> None:
        if self._ring is not None:
            self._ring.hide()
            self._ring.deleteLater()
            self._ring = None


def tab_order(inside: QWidget) -> list[QWidget]:
    """What Tab stops at inside a widget now, in its order."""
    return [each for each in _chain(inside) if _stops_at(each)]


def stops_before(widget: QWidget, inside: QWidget) -> int:
    """How many stops of a window come before a widget, whether Tab stops at it or not."""
    return sum(_stops_at(each) for each in takewhile(lambda each: each is not widget, _chain(inside)))


def step_region(inside: QWidget, heads: Iterable[QWidget], step: int) -> None:
    """To the first stop of the next or previous region, from wherever in a region the keyboard stands."""
    order = tab_order(inside)
    stops = sorted(order.index(head) for head in heads if head in order)
    focused = inside.focusWidget()
    here = order.index(focused) if focused in order else -1
    at = max((n for n, stop in enumerate(stops) if stop <= here), default=-1 if step > 0 else 0)
    order[stops[(at + step) % len(stops)]].setFocus(Qt.FocusReason.TabFocusReason)


def _chain(inside: QWidget) -> Iterator[QWidget]:
    each = inside.nextInFocusChain()
    while each is not None and each is not inside:
        if inside.isAncestorOf(each):
            yield each
        each = each.nextInFocusChain()


def _stops_at(widget: QWidget) -> bool:
    by_tab = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus) and widget.focusProxy() is None
    return by_tab and widget.isVisible() and widget.isEnabled()


def stop_at_checked(several: Iterable[QAbstractButton]) -> None:
    """Tab comes to what is chosen of several, not to the first of them; the arrows move between them."""
    for button in several:
        policy = Qt.FocusPolicy.StrongFocus if button.isChecked() else Qt.FocusPolicy.ClickFocus
        button.setFocusPolicy(policy)
