"""What stands in place of the table: the first fetch, nothing there, nobody found, a failure."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.ports import Chip
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import GosiError, SignInExpired
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, IconButton, Kind, LinkButton
from gosi_desktop.ui.widgets.card import EmptyState, ProgressLine, SkeletonRows
from gosi_desktop.ui.widgets.labels import KeyCap, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.roster_state import RosterState
from gosi_desktop.viewmodels.sync_pill import SyncPillState


class FetchingState(QWidget):
    """«جارٍ جلب المشتركين 11 من 24», then «تجهيز القائمة 11 من 24», over a skeleton; no spinner."""

    stop_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        row = QHBoxLayout()
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        self.words = Label(self.tr("Fetching the contributors"), "table", "text-2")
        self.count = Label("", "table-strong")
        row.addWidget(self.words)
        row.addStretch(1)
        row.addWidget(self.count)
        self.stop = LinkButton(self.tr("Stop"))
        self.stop.clicked.connect(self.stop_wanted)
        row.addWidget(self.stop)
        self.line = ProgressLine()
        column.addLayout(row)
        column.addWidget(self.line)
        column.addWidget(SkeletonRows(), 1)

    def show_progress(self, state: SyncPillState) -> None:
        """How far the first snapshot has come; nothing is promised before the service says how much there is."""
        running = state.phase is Phase.PULLING and state.total is not None
        self.line.setVisible(state.phase is Phase.PULLING)
        self.stop.setVisible(state.phase is Phase.PULLING)
        self.line.show_progress(state.done, state.total)
        self.words.setText(self.tr("Preparing the list") if state.preparing else self.tr("Fetching the contributors"))
        written = formats()
        words = ""
        if running and state.total is not None:
            words = self.tr("{done} of {total}").format(
                done=written.number(state.done), total=written.number(state.total)
            )
        self.count.setText(words)
        self.setAccessibleName(f"{self.words.text()} {words}".strip())


class NoMatchState(EmptyState):
    """Nobody fits: where else to look, and how to begin again."""

    everywhere_wanted = Signal()
    clear_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent=parent)
        self.everywhere = Button(self.tr("Search in all"))
        self.everywhere.clicked.connect(self.everywhere_wanted)
        self.clear = LinkButton(self.tr("Clear the search"))
        self.clear.clicked.connect(self.clear_wanted)
        self.key = KeyCap("Esc")
        for widget in (self.everywhere, self.clear, self.key):
            self.buttons.addWidget(widget)

    def show_query(self, state: RosterState) -> None:
        """Name what was looked for and among whom."""
        query = state.query
        narrowed = query.chip is not Chip.ALL or state.filters > 0
        if query.text:
            among = self._among(query.chip)
            title = self.tr("No results for “{text}”").format(text=isolate(query.text))
            if among:
                title = self.tr("No results for “{text}” {among}").format(text=isolate(query.text), among=among)
            reason = self.tr("The name may be spelled differently, or be in another group.")
        else:
            title = self.tr("Nobody in this group")
            reason = self.tr("No contributor matches this group and filter.")
        self.show_state("search", title, reason, "text-2")
        self.everywhere.setText(self.tr("Search in all") if query.text else self.tr("Show all"))
        self.everywhere.setVisible(narrowed)
        self.clear.setVisible(bool(query.text))
        self.key.setVisible(bool(query.text))

    def _among(self, chip: Chip) -> str:
        return {
            Chip.SAUDI: self.tr("among Saudis"),
            Chip.GCC: self.tr("among GCC nationals"),
            Chip.NON_SAUDI: self.tr("among other nationalities"),
            Chip.PENDING: self.tr("among those to be completed"),
            Chip.LEFT_NOT_EXCLUDED: self.tr("among those who left but are not excluded"),
            Chip.ENDED: self.tr("among former contributors"),
            Chip.WAITING: self.tr("among those whose change waits to be sent"),
            Chip.THERE: self.tr("among those whose request is under review"),
            Chip.REFUSED: self.tr("among those with a refused request"),
            Chip.CONFLICT: self.tr("among those in conflict"),
        }.get(chip, "")


class FailedState(QWidget):
    """What happened, why, what to do; the technical code last, small, and to be copied."""

    retry_wanted = Signal()
    sign_in_wanted = Signal()
    copied = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._support = ""
        column = QVBoxLayout(self)
        column.setContentsMargins(40, 0, 40, 0)
        column.setSpacing(12)
        self.banner = Banner(tone=Tone.BAD)
        self.retry = Button(self.tr("Try again now"), Kind.PRIMARY)
        self.retry.clicked.connect(self.retry_wanted)
        self.sign_in = Button(self.tr("Sign in"), Kind.PRIMARY)
        self.sign_in.clicked.connect(self.sign_in_wanted)
        buttons = QHBoxLayout()
        buttons.addWidget(self.retry)
        buttons.addWidget(self.sign_in)
        buttons.addStretch(1)
        self.support = Label("", "caption", "text-3")
        self.copy = IconButton("copy", self.tr("Copy the details for support"), edge=30)
        self.copy.clicked.connect(lambda: self.copied.emit(self._support))
        details = QHBoxLayout()
        details.addWidget(self.support)
        details.addWidget(self.copy)
        details.addStretch(1)
        inner = QWidget()
        inner.setFixedWidth(scaled(480))
        rows = QVBoxLayout(inner)
        rows.setSpacing(12)
        rows.addWidget(self.banner)
        rows.addLayout(buttons)
        rows.addLayout(details)
        middle = QHBoxLayout()  # stretches, not an alignment: the height must follow the width
        middle.addStretch(1)
        middle.addWidget(inner)
        middle.addStretch(1)
        column.addStretch(1)
        column.addLayout(middle)
        column.addStretch(1)

    def show_error(self, error: GosiError | None, sync: SyncPillState) -> None:
        """The failure and the next try, if one is due."""
        if error is None:
            return
        message = message_for(error)
        text = message.text
        if sync.next_try is not None:
            next_try = self.tr("The next try is at {time}.").format(time=formats().time(sync.next_try))
            text = f"{text}\n{next_try}".strip()
        self.banner.show_message(message.title, text, Tone.BAD)
        self._support = message.support
        self.support.setText(self.tr("Details for support: {code}").format(code=message.support))
        expired = isinstance(error, SignInExpired) or sync.phase is Phase.SIGN_IN_NEEDED
        self.sign_in.setVisible(expired)
        self.retry.setVisible(not expired)
