"""Beside the outbox: how the service is reached, what is sent when, and how all this works."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, Kind
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.sync_pill import SyncPillState

_WIDTH = 296


class OutboxSide(QWidget):
    """«متصل بالخدمة» with the two verbs, and «كيف يعمل الصادر؟»."""

    def __init__(self, shell: ShellViewModel, words: OutboxWords, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self.setFixedWidth(scaled(_WIDTH))
        self.icon = IconLabel("cloud", "text-2", 18)
        self.standing = Label("", "card-title", wrap=True)
        self.synced = Label("", "table-strong")
        self.send = Button(self.tr("Send what is ready"), Kind.PRIMARY, icon="send")
        self.sync = Button(self.tr("Sync now"), icon="refresh", shortcut_hint="F5")
        self.sync.clicked.connect(shell.sync.sync_now)
        CommandBinding(self.send, shell.outbox.send_held)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self.icon)
        head.addWidget(self.standing, 1)
        last = QHBoxLayout()
        last.addWidget(Label(self.tr("Last sync"), "table", "text-2"))
        last.addStretch(1)
        last.addWidget(self.synced)
        card.body.addLayout(head)
        card.body.addLayout(last)
        card.body.addWidget(self.send)
        card.body.addWidget(self.sync)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self._how())
        Binding(self, shell.sync, lambda state: state, self._show)

    def show_held(self, held: int) -> None:
        """How many wait for the user's word."""
        words = self.tr("Send what is ready ({count})") if held else self.tr("Send what is ready")
        self.send.setText(words.format(count=formats().number(held)))
        self.send.setEnabled(held > 0)
        self.send.updateGeometry()

    def _show(self, state: SyncPillState) -> None:
        offline = state.phase is not Phase.PULLING and state.phase is not Phase.IDLE
        words = {
            Phase.SIGN_IN_NEEDED: self.tr("Sign-in needed; nothing is sent"),
            Phase.CUT: self.tr("Disconnected by you; nothing is sent"),
        }.get(state.phase, self.tr("Offline; sent when the service is back"))
        self.standing.setText(words if offline else self.tr("Connected to the service"))
        self.icon.set_icon("cloud-offline" if offline else "cloud-synced", "warn" if offline else "ok")
        self.synced.setText(self._words.moment(state.synced_at) if state.synced_at is not None else "—")

    def _how(self) -> Card:
        card = Card(self.tr("How the outbox works"))
        for icon, text in (
            ("pencil", self.tr("“Draft”: not offered for sending until you finish it.")),
            ("inbox", self.tr("“Add to the outbox”: kept here until you send what is ready.")),
            ("send", self.tr("“Add and send”: ten seconds to take it back, then it goes once, with the next round.")),
            ("conflict", self.tr("If the record became something else at the service, the request stops and asks.")),
            ("undo", self.tr("What was not sent can be taken back.")),
        ):
            row = QHBoxLayout()
            row.setSpacing(10)
            row.addWidget(IconLabel(icon, "text-3", 16))
            row.addWidget(Label(text, "caption", "text-2", wrap=True), 1)
            card.body.addLayout(row)
        return card
