"""Terms to be read to their end, in either language, with the boxes that the end enables."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import colour, scaled
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.choice import Segmented
from gosi_desktop.ui.widgets.conditions import TickRow
from gosi_desktop.ui.widgets.labels import Label, Line

_HEIGHT = 330


class TermsReader(Card):
    """Shows a text by its language; ``read_to_end`` is said once the end has been on the screen."""

    language_chosen = Signal(str)
    read_to_end = Signal()
    accepted = Signal(bool)
    declared = Signal(bool)

    def __init__(self, title: str, accept: str, declare: str, parent: QWidget | None = None) -> None:
        super().__init__(title, padding=0, ruled=True, parent=parent)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(0)
        self.languages = Segmented([("ar", "العربية"), ("en", "English")], self.tr("Language of the terms"), minimum=76)
        self.languages.chosen.connect(self.language_chosen)
        self.head.addWidget(self.languages)
        self.version = Label("", "caption", "text-3")
        line = QVBoxLayout()
        line.setContentsMargins(16, 8, 16, 8)
        line.addWidget(self.version)
        self.body.addLayout(line)
        self.body.addWidget(Line())
        self.text = _Text(title)
        self.text.at_end.connect(self.read_to_end)
        self.body.addWidget(self.text, 1)
        self.body.addWidget(Line())
        self.body.addWidget(self._boxes(accept, declare))

    def _boxes(self, accept: str, declare: str) -> QWidget:
        foot = _Foot()
        column = QVBoxLayout(foot)
        column.setContentsMargins(16, 8, 16, 10)
        column.setSpacing(4)
        self.hint = Label(self.tr("The boxes open at the end of the text."), "caption", "text-3", wrap=True)
        self.accept, self.declare = TickRow(accept), TickRow(declare)
        self.accept.ticked.connect(self.accepted)
        self.declare.ticked.connect(self.declared)
        for widget in (self.hint, self.accept, self.declare):
            column.addWidget(widget)
        return foot

    def show_terms(self, version: str, paragraphs: Sequence[tuple[str, str]], language: str) -> None:
        """A version as (heading, text), in ``language``; another text begins at its top."""
        self.languages.show_choice(language)
        self.version.setText(version)
        self.text.show_paragraphs(paragraphs, language == "ar")

    def show_boxes(self, read: bool, accepted: bool, declared: bool) -> None:
        """The boxes, which only a text that was read allows."""
        self.hint.setVisible(not read)
        self.accept.show_ticked(accepted, read)
        self.declare.show_ticked(declared, read)


class _Text(QScrollArea):
    """Scrolls by keys too; says when its end is seen."""

    at_end = Signal()

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setMinimumHeight(160)
        self._shown: tuple[tuple[str, str], ...] = ()
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(18, 12, 18, 16)
        self._column.setSpacing(2)
        self.setWidget(self._inner)
        self.viewport().setAutoFillBackground(False)
        self._inner.setAutoFillBackground(False)
        self.setFixedHeight(scaled(_HEIGHT))
        self.verticalScrollBar().valueChanged.connect(self._look)

    def show_paragraphs(self, paragraphs: Sequence[tuple[str, str]], arabic: bool) -> None:
        """Another text, in its own direction."""
        direction = Qt.LayoutDirection.RightToLeft if arabic else Qt.LayoutDirection.LeftToRight
        if tuple(paragraphs) == self._shown and direction is self._inner.layoutDirection():
            return
        self._shown = tuple(paragraphs)
        while (item := self._column.takeAt(0)) is not None:
            widget = item.widget()
            if widget is not None:
                widget.hide()
                widget.deleteLater()
        self._inner.setLayoutDirection(direction)
        for heading, words in paragraphs:
            if heading:
                self._column.addWidget(Label(heading, "table-strong", wrap=True))
            self._column.addWidget(Label(words, "table", "text-2", wrap=True))
            self._column.addSpacing(8)
        self._column.addStretch(1)
        self.verticalScrollBar().setValue(0)
        QTimer.singleShot(0, self, self._look)

    def _look(self) -> None:
        bar = self.verticalScrollBar()
        if self._shown and self.isVisible() and bar.value() >= bar.maximum() - 2:
            self.at_end.emit()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self, self._look)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        QTimer.singleShot(0, self, self._look)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """End and Home as well, which a scroll area leaves alone."""
        bar = self.verticalScrollBar()
        if event.key() == Qt.Key.Key_End:
            bar.setValue(bar.maximum())
        elif event.key() == Qt.Key.Key_Home:
            bar.setValue(0)
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.hasFocus():
            painter = QPainter(self.viewport())
            painter.setPen(colour("link"))
            painter.drawRect(self.viewport().rect().adjusted(1, 1, -2, -2))


class _Foot(QWidget):
    def paintEvent(self, event: QPaintEvent) -> None:
        QPainter(self).fillRect(self.rect().adjusted(0, 0, 0, -8), colour("surface-2"))


def paragraphs_of(text: str) -> tuple[tuple[str, str], ...]:
    """A text of terms as (heading, paragraph): each line a paragraph, «## …» the heading of what follows."""
    found: list[tuple[str, str]] = []
    heading = ""
    for line in (line.strip() for line in text.splitlines()):
        if line.startswith("## "):
            heading = line[3:]
        elif line:
            found.append((heading, line))
            heading = ""
    return tuple(found)
