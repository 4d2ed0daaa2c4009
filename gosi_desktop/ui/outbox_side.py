"""Beside the outbox: how the service is reached, what is sent when, and how all this works."""

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.application.preferences import Preferences
from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.outbox_words import OutboxWords
from gosi_desktop.ui.sync_pill import SyncVerb
from gosi_desktop.ui.theme import scaled
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton
from gosi_desktop.ui.widgets.card import Card
from gosi_desktop.ui.widgets.labels import IconLabel, Label
from gosi_desktop.viewmodels.settings import Section
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
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
        self._verb = SyncVerb(shell, self)
        self.sync.clicked.connect(self._verb.do)
        CommandBinding(self.send, shell.outbox.send_held)
        card = Card()
        head = QHBoxLayout()
        head.addWidget(self.icon)
        head.addWidget(self.standing, 1)
        self.fetches = Label("", "table-strong")
        self.sends = LinkButton("")
        self.sends.clicked.connect(lambda: self._open_settings(shell))
        card.body.addLayout(head)
        for name, value in (
            (self.tr("Last sync"), self.synced),
            (self.tr("Automatic fetch"), self.fetches),
            (self.tr("Send"), self.sends),
        ):
            row = QHBoxLayout()
            row.addWidget(Label(name, "table", "text-2"))
            row.addStretch(1)
            row.addWidget(value)
            card.body.addLayout(row)
        card.body.addWidget(self.send)
        card.body.addWidget(self.sync)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(16)
        column.addWidget(card)
        column.addWidget(self._how())
        Binding(self, shell.sync, lambda state: state, self._show)
        Binding(self, shell.settings, lambda state: state.preferences, self._show_preferences)

    def show_held(self, held: int) -> None:
        """How many wait for the user's word."""
        words = self.tr("Send what is ready ({count})") if held else self.tr("Send what is ready")
        self.send.setText(words.format(count=formats().number(held)))
        self.send.setEnabled(held > 0)
        self.send.updateGeometry()

    def _open_settings(self, shell: ShellViewModel) -> None:
        shell.settings.show_section(Section.SERVICE)
        shell.show_page(Page.SETTINGS)

    def _show_preferences(self, kept: Preferences) -> None:
        """What is chosen for changes; what is chosen for exclusions and files stands in the settings beside it."""
        self.fetches.setText(self.tr("On") if kept.automatic_pull else self.tr("Off"))
        words = self.tr("At once") if kept.send_changes == "now" else self.tr("When I ask")
        self.sends.setText(words)
        self.sends.setAccessibleName(self.tr("Send: {when}. Open the settings").format(when=words))

    def _show(self, state: SyncPillState) -> None:
        offline = state.phase is not Phase.PULLING and state.phase is not Phase.IDLE
        words = {
            Phase.SIGN_IN_NEEDED: self.tr("Sign-in needed; nothing is sent"),
            Phase.CUT: self.tr("Disconnected by you; nothing is sent"),
        }.get(state.phase, self.tr("Offline; sent when the service is back"))
        self.standing.setText(words if offline else self.tr("Connected to the service"))
        self.icon.set_icon("cloud-offline" if offline else "cloud-synced", "warn" if offline else "ok")
        self.sync.setText(self._verb.words())
        self.sync.set_icon(self._verb.icon())
        self.sync.setToolTip(self._verb.hint())
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
