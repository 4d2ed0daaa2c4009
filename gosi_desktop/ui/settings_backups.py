"""The card of the settings that is about backups; their page has everything."""

from PySide6.QtWidgets import QHBoxLayout, QWidget

from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, ltr
from gosi_desktop.ui.settings_rows import SettingRow, SettingsCard
from gosi_desktop.ui.widgets.badges import Badge
from gosi_desktop.ui.widgets.button import Button, Size
from gosi_desktop.ui.widgets.choice import Switch
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.backups import BackupsState
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page


class BackupCard(SettingsCard):
    """When copies are made, the last one, the sheet with the key, and the two things most often wanted."""

    def __init__(self, shell: ShellViewModel, parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.title.setText(self.tr("Backups"))
        self._model = model = shell.backups
        self.last = Badge("", Tone.OK, "check")
        self.head.addWidget(self.last)
        self.automatic = Switch(self.tr("Automatic, encrypted"))
        self.show_page = Button(self.tr("Show"), size=Size.SMALL)
        self.show_page.setAccessibleName(self.tr("Show the page of backups"))
        self.check = Button("", size=Size.SMALL)
        self.now = Button(self.tr("Copy now"), icon="backup-box")
        self.restore = Button(self.tr("Restore a backup…"), icon="undo")
        self.key = SettingRow(
            self.tr("Recovery key"), self.tr("It opens the backups, not another password"), self.check
        )
        both = QWidget()
        row = QHBoxLayout(both)
        row.setContentsMargins(18, 10, 18, 12)
        row.setSpacing(12)
        row.addWidget(self.now, 1)
        row.addWidget(self.restore, 1)
        for part in (
            SettingRow(
                self.tr("Automatic, encrypted"), self.tr("On exit and at the first start of a day"), self.automatic
            ),
            SettingRow(self.tr("Backups, trials, places"), self.tr("What is kept, and where"), self.show_page),
            self.key,
            both,
        ):
            self.add(part)
        self.automatic.clicked.connect(model.make_automatically)
        self.show_page.clicked.connect(lambda: shell.show_page(Page.BACKUPS))
        self.check.clicked.connect(self._look_at_key)
        self.restore.clicked.connect(lambda: model.restore())
        CommandBinding(self.now, model.copy_now, model.make)
        Binding(self, model, lambda state: state, self._show)
        self._shell = shell
        model.load()

    def _show(self, state: BackupsState) -> None:
        self.automatic.setChecked(state.automatic)
        standing = state.standing
        if standing is None:
            return
        last = standing.last
        self.check.setText(self.tr("Check the sheet") if standing.ready else self.tr("Make one…"))
        if not standing.ready:
            self.key.say(self.tr("None yet; backups begin with it"))
        elif standing.paper:
            self.key.say(self.tr("Its sheet begins with {group}").format(group=ltr(standing.paper)))
        if last is not None:
            moment = formats().moment(last.header.made_at, self._model.clock.now())
            self.last.show_badge(self.tr("Last {moment}").format(moment=moment), Tone.OK, "check")
        else:
            self.last.show_badge(self.tr("None yet"), Tone.WARN, "warning")

    def _look_at_key(self) -> None:
        """The dialog is the page's."""
        standing = self._model.state.standing
        if standing is None or not standing.ready:
            self._model.make_key()
        else:
            self._shell.show_page(Page.BACKUPS)
            self._model.ask_sheet()
