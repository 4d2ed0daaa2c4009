"""That lines of an invoice are on their way, how many have come, and the way to stop it."""

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.card import Card, ProgressLine
from gosi_desktop.ui.widgets.labels import Label


class LineFetching(Card):
    """Shown only while something is on its way."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.words = Label("", "table", "text-2", wrap=True)
        self.progress = ProgressLine()
        self.stop = Button(self.tr("Stop"), size=Size.SMALL)
        row = QHBoxLayout()
        row.addWidget(self.words, 1)
        row.addWidget(self.stop)
        self.body.addLayout(row)
        self.body.addWidget(self.progress)

    def show_progress(self, fetching: bool, done: int, total: int | None, waiting: str) -> None:
        """``waiting`` says what is worked out from lines that are here; "" for nothing. It cannot be stopped."""
        self.setVisible(fetching or bool(waiting))
        self.stop.setVisible(fetching)
        if not fetching:
            self.words.setText(waiting)
            self.progress.show_progress(0, None)
            return
        words = self.tr("Fetching the lines of the invoice…")
        if total:
            count = self.tr("{done} of {total}").format(done=formats().number(done), total=formats().number(total))
            words = f"{words} {count}"
        self.words.setText(words)
        self.progress.show_progress(done, total)
