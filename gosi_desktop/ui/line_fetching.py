"""That lines of an invoice are on their way or missing, how many have come, and the way to stop or begin it."""

from typing import NamedTuple

from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QWidget

from gosi_desktop.domain.errors import GosiError, Offline
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.card import Card, ProgressLine
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.ui.widgets.painting import Tone


class MissingWords(NamedTuple):
    """What a page says of lines that are not here: a title and what they are for, with and without a connection."""

    offline: tuple[str, str]
    missing: tuple[str, str]


def show_missing(banner: Banner, words: MissingWords, *, missing: bool, error: GosiError | None) -> None:
    """Shown while lines are missing or could not be had; why comes first."""
    banner.setVisible(missing or error is not None)
    if isinstance(error, Offline):
        banner.show_message(*words.offline, Tone.WARN)
    elif error is not None:
        message = message_for(error)
        banner.show_message(message.title, message.text, Tone.BAD)
    elif missing:
        banner.show_message(*words.missing, Tone.INFO)


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
