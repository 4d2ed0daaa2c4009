"""Text, icons and key caps that stand on their own."""

import sys

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeySequence, QPainter, QPaintEvent, QTextDocumentFragment
from PySide6.QtWidgets import QAccessibleWidget, QFrame, QLabel, QSizePolicy, QStyle, QWidget

from gosi_desktop.ui import icons
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.theme import font
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.accessible import Heading
from gosi_desktop.ui.widgets.painting import Tone

_LRM, _RLM = "\u200e", "\u200f"
_MAC_KEYS = (("Ctrl", "⌘"), ("Meta", "⌃"), ("Alt", "⌥"), ("Shift", "⇧"))
_HEADINGS = frozenset({"welcome", "card-title", "dialog-title"})
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_ABSOLUTE = Qt.AlignmentFlag.AlignAbsolute


class Label(QLabel):
    """Text in a role and a colour of the visual language; plain unless ``rich`` (one bold word).

    What is said aloud is the words without marks of direction, until ``setAccessibleName`` says more.
    """

    def __init__(
        self,
        text: str = "",
        role: str = "body",
        tone: str = "text",
        *,
        wrap: bool = False,
        rich: bool = False,
        heard_as: type[QAccessibleWidget] | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.RichText if rich else Qt.TextFormat.PlainText)
        self._words, self._said = "", ""
        self._vertical = Qt.AlignmentFlag.AlignTop if wrap else Qt.AlignmentFlag.AlignVCenter
        self._side = Qt.AlignmentFlag.AlignLeading
        self.heard_as = heard_as or (Heading if role in _HEADINGS else None)
        self.setProperty("role", role)
        self.setProperty("tone", tone)
        self.setFont(font(role))  # sizes are right before the style sheet is polished
        self.setWordWrap(wrap)
        if wrap:  # as wide as it is given, as high as that width asks for
            policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
            policy.setHeightForWidth(True)
            self.setSizePolicy(policy)
        self.setText(text)

    def text(self) -> str:
        """The words, without the mark that gives them the direction of the screen."""
        return self._words

    def setText(self, text: str) -> None:
        """Qt takes direction and side of a label from its first letter; here both are those of the screen."""
        self._words = text
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        super().setText((_RLM if mirrored else _LRM) + text if text else "")
        side = QStyle.visualAlignment(self.layoutDirection(), self._side) | _ABSOLUTE
        super().setAlignment(side | self._vertical)
        if not self._said:
            rich = self.textFormat() == Qt.TextFormat.RichText
            plain = QTextDocumentFragment.fromHtml(text).toPlainText() if rich else text
            super().setAccessibleName(strip_isolates(plain))

    def setAccessibleName(self, name: str) -> None:
        """Say something else than what is written, such as an amount with its unit."""
        self._said = strip_isolates(name)
        super().setAccessibleName(self._said)

    def paintEvent(self, event: QPaintEvent) -> None:
        """Qt sets a broken right-to-left line off by the space at which it was broken; so these lines are ours."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        if not (mirrored and self.wordWrap() and self.textFormat() == Qt.TextFormat.PlainText):
            super().paintEvent(event)
            return
        lines = painting.broken_lines(self._words, self.font(), self.width())
        height = QFontMetrics(self.font()).height()
        top = max((self.height() - height * len(lines)) // 2, 0) if self._vertical is _MIDDLE else 0
        painter, ink = QPainter(self), self.palette().color(self.foregroundRole())
        for at, line in enumerate(lines):
            where = QRectF(0, top + at * height, self.width(), height)
            painting.text(painter, where, line, self.font(), ink, self.layoutDirection(), self._side)

    def minimumSizeHint(self) -> QSize:
        """A wrapping label may get narrow; Qt's own hint would be as high as the narrowest shape."""
        if self.wordWrap():
            return QSize(48, QFontMetrics(self.font()).height())
        return super().minimumSizeHint()

    def align(self, side: Qt.AlignmentFlag, vertical: Qt.AlignmentFlag | None = None) -> None:
        """Leading, trailing or centre; wrapping labels begin at the top unless told otherwise."""
        self._side = side
        self._vertical = self._vertical if vertical is None else vertical
        self.setText(self._words)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LayoutDirectionChange:
            self.setText(self._words)

    def set_tone(self, tone: str) -> None:
        """Change the colour."""
        if self.property("tone") != tone:
            self.setProperty("tone", tone)
            self.style().unpolish(self)
            self.style().polish(self)

    def show_text(self, text: str) -> None:
        """Set the text; without any, the label takes no room."""
        self.setText(text)
        self.setVisible(bool(text))


class ElidedLabel(Label):
    """One line, cut at its end when it does not fit, with the whole text as its tooltip. Names, never amounts."""

    def __init__(self, text: str = "", role: str = "body", tone: str = "text", parent: QWidget | None = None) -> None:
        super().__init__(text, role, tone, parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(self.font())
        return QSize(metrics.horizontalAdvance(self.text()) + 1, metrics.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(24, self.sizeHint().height())

    def paintEvent(self, event: QPaintEvent) -> None:
        metrics = QFontMetrics(self.font())
        shown = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        self.setToolTip(self.text() if shown != self.text() else "")
        painter = QPainter(self)
        ink = self.palette().color(self.foregroundRole())
        painting.text(painter, QRectF(self.rect()), shown, self.font(), ink, self.layoutDirection())


class IconLabel(QWidget):
    """An icon that is not a button; decoration, unless it is given a name."""

    def __init__(
        self, name: str, ink: str = "text-3", size: int = 18, parent: QWidget | None = None, *, accessible: str = ""
    ) -> None:
        super().__init__(parent)
        self._name, self._ink, self._size = name, ink, size
        self.setFixedSize(size, size)
        self.setAccessibleName(accessible)

    def set_icon(self, name: str, ink: str = "text-3") -> None:
        """Show another icon."""
        self._name, self._ink = name, ink
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self._name:
            icons.draw(QPainter(self), self._name, self._ink, QRectF(self.rect()))


class IconTile(IconLabel):
    """An icon on a soft square, as in the cards beside the sign-in."""

    def __init__(self, name: str, tone: Tone = Tone.INFO, size: int = 34, parent: QWidget | None = None) -> None:
        super().__init__(name, tone.ink, size, parent)
        self._soft = tone.soft

    def show_tone(self, name: str, tone: Tone) -> None:
        """Another icon, on another ground."""
        self._soft = tone.soft
        self.set_icon(name, tone.ink)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painting.rounded(painter, QRectF(self.rect()), 6, self._soft)
        icons.draw(painter, self._name, self._ink, QRectF(self.rect()).adjusted(8, 8, -8, -8))


class MarkLabel(QWidget):
    """The mark of the program."""

    def __init__(self, size: int = 40, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedSize(size, size)

    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).drawPixmap(0, 0, icons.mark(self.width(), self.devicePixelRatioF()))


class KeyCap(QLabel):
    """A shortcut as it is printed on the keyboard: «Ctrl K»."""

    def __init__(self, keys: str | QKeySequence, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = keycap_text(keys)
        self.setAccessibleName(self._text)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(painting.keycap_width(self._text), painting.grown(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.keycap(QPainter(self), QRectF(self.rect()), self._text)


class Line(QFrame):
    """A hairline between rows."""

    def __init__(self, ink: str = "line", vertical: bool = False, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ink = ink
        if vertical:
            self.setFixedWidth(1)
        else:
            self.setFixedHeight(1)

    def paintEvent(self, event: QPaintEvent) -> None:
        painting.rounded(QPainter(self), QRectF(self.rect()), 0, self._ink)


def keycap_text(keys: str | QKeySequence) -> str:
    """«Ctrl K» for "Ctrl+K", as printed on the keys; ⌘ on macOS. Qt's own text is translated, key caps are not."""
    sequence = QKeySequence(keys) if isinstance(keys, str) else keys
    words = sequence.toString(QKeySequence.SequenceFormat.PortableText)
    for name, sign in _MAC_KEYS if sys.platform == "darwin" else ():
        words = words.replace(f"{name}+", f"{sign}+")
    if len(words) < 2:
        return words
    return " ".join(part or "+" for part in words.split("+"))
