"""How strong a new password is, in words, and what is asked of it."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Strength
from gosi_desktop.ui.formats import isolate
from gosi_desktop.ui.widgets import painting
from gosi_desktop.ui.widgets.labels import IconLabel, Label

_STEPS = tuple(Strength)
_TONES = {Strength.WEAK: "bad", Strength.FAIR: "warn", Strength.STRONG: "ok", Strength.VERY_STRONG: "ok"}


class StrengthMeter(QWidget):
    """Four steps, and the strength in words; without a password it keeps its room."""

    def __init__(self) -> None:
        super().__init__()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        self._bar = _Bar()
        self.word = Label("", "caption-strong", "text-2")
        self.meaning = Label("", "caption", "text-3")
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.word)
        row.addWidget(self.meaning)
        row.addStretch(1)
        column.addWidget(self._bar)
        column.addLayout(row)

    def show_strength(self, strength: Strength | None) -> None:
        """None while nothing was judged."""
        word, meaning = self._words(strength)
        self.word.setText(word)
        self.word.set_tone(_TONES[strength] if strength is not None else "text-3")
        self.meaning.setText(meaning)
        self._bar.show_strength(strength)

    def _words(self, strength: Strength | None) -> tuple[str, str]:
        if strength is None:
            return self.tr("Strength"), self.tr("shown as you type")
        return {
            Strength.WEAK: (self.tr("Weak"), self.tr("quick to guess")),
            Strength.FAIR: (self.tr("Fair"), self.tr("can be guessed with many tries")),
            Strength.STRONG: (self.tr("Strong"), self.tr("hard to guess")),
            Strength.VERY_STRONG: (self.tr("Very strong"), self.tr("very hard to guess")),
        }[strength]


class _Bar(QWidget):
    """As many of four pieces as the password is strong, in the direction of reading."""

    def __init__(self) -> None:
        super().__init__()
        self._strength: Strength | None = None
        self.setFixedHeight(6)

    def show_strength(self, strength: Strength | None) -> None:
        self._strength = strength
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, gap = QPainter(self), 4
        filled = _STEPS.index(self._strength) + 1 if self._strength is not None else 0
        ink = _TONES[self._strength] if self._strength is not None else "surface-3"
        width = (self.width() - gap * (len(_STEPS) - 1)) / len(_STEPS)
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        for index in range(len(_STEPS)):
            at = len(_STEPS) - 1 - index if mirrored else index
            piece = QRectF(at * (width + gap), 0, width, self.height())
            painting.rounded(painter, piece, 3, ink if index < filled else "surface-3")


class PasswordCheck(QWidget):
    """One thing asked of a password: met, not yet, or known on saving (None)."""

    def __init__(self) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._icon = IconLabel("dot", "text-3", 14)
        self.words = Label("", "table", "text-2", wrap=True)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)

    def show_check(self, words: str, met: bool | None) -> None:
        """The icon is said too."""
        icon = "clock" if met is None else "check" if met else "dot"
        self._icon.set_icon(icon, "ok" if met else "text-3")
        self.words.setText(words)
        self.words.set_tone("text-2" if met else "text-3")
        self.words.setAccessibleName(self.tr("Met: {what}").format(what=isolate(words)) if met else words)
