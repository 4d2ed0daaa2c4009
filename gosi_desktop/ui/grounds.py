"""A text of several lines: why something is asked for."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPlainTextEdit, QVBoxLayout, QWidget

from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.verification import TextFrame
from gosi_desktop.ui.widgets.labels import Label


class Grounds(QWidget):
    """A text of several lines under its name, and what is wrong with it."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.edited = QPlainTextEdit()
        self.edited.setAccessibleName(name)
        self.edited.setTabChangesFocus(True)
        self.edited.setFixedHeight(scaled(92))
        self._turn()
        self.error = Label("", "caption", "bad", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(5)
        column.addWidget(Label(f"{name} *", "table", "text-2"))
        column.addWidget(TextFrame(self.edited))
        column.addWidget(self.error)

    def _turn(self) -> None:
        """Such a field does not mirror by itself."""
        mirrored = self.layoutDirection() is Qt.LayoutDirection.RightToLeft
        option = self.edited.document().defaultTextOption()
        option.setAlignment(Qt.AlignmentFlag.AlignTrailing if mirrored else Qt.AlignmentFlag.AlignLeading)
        self.edited.document().setDefaultTextOption(option)

    def show_text(self, text: str) -> None:
        """The caret stays where it is when nothing differs."""
        if text != self.edited.toPlainText():
            self.edited.setPlainText(text)

    def show_error(self, text: str) -> None:
        """Under the text."""
        self.error.setText(text)
        self.error.setVisible(bool(text))
        self.edited.setAccessibleDescription(text)
