"""Restoring a backup: which file, its key, and what will happen. View of ``viewmodels/restore.py``."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from gosi_desktop.domain.clock import Clock
from gosi_desktop.ui.backup_texts import BackupTexts
from gosi_desktop.ui.binding import Binding, CommandBinding
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import message_for, text_for
from gosi_desktop.ui.welcome import TipCard, WelcomePage
from gosi_desktop.ui.widgets.banner import Banner
from gosi_desktop.ui.widgets.button import Button, Kind, LinkButton, Size
from gosi_desktop.ui.widgets.card import Inset, ProgressLine
from gosi_desktop.ui.widgets.field import Field, PasswordField
from gosi_desktop.ui.widgets.labels import ElidedLabel, IconTile, Label
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.restore import RestoreState, RestoreViewModel


class Restore(WelcomePage):
    """The file first; then what it is, what it needs, and one button."""

    def __init__(self, view_model: RestoreViewModel, clock: Clock, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._view_model, self._clock = view_model, clock
        self._texts = BackupTexts(self)
        self.back = LinkButton(self.tr("Back"), icon="arrow-back")
        self.form.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeading)
        self.heading(self.tr("Restore from a backup"))
        self.form.addSpacing(4)
        words = self.tr("The data come back as they were; what waited to be sent still waits. Nothing is sent twice.")
        self.form.addWidget(Label(words, "body", "text-2", wrap=True))
        self.form.addSpacing(16)
        self.form.addWidget(self._file_box())
        self.form.addSpacing(12)
        self._add_fields()
        self._add_end()
        self._add_tips()
        self._bind()

    # -- layout --------------------------------------------------------------------------------------------------------

    def _file_box(self) -> Inset:
        box = Inset(padding=14)
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(IconTile("backup-box", Tone.INFO, 38), 0, Qt.AlignmentFlag.AlignTop)
        words = QVBoxLayout()
        words.setSpacing(2)
        self.file = ElidedLabel("", "body-strong")
        self.about = Label("", "table", "text-2", wrap=True)
        words.addWidget(self.file)
        words.addWidget(self.about)
        row.addLayout(words, 1)
        self.choose = Button("", icon="database")
        row.addWidget(self.choose, 0, Qt.AlignmentFlag.AlignVCenter)
        box.body.addLayout(row)
        self.file_error = Banner(tone=Tone.BAD)
        box.body.addWidget(self.file_error)
        return box

    def _add_fields(self) -> None:
        self.key = Field(self.tr("Recovery key"), ltr=True, required=True, placeholder="XXXX-XXXX-…", reserve=False)
        self.passphrase = PasswordField(self.tr("Passphrase for this computer"), required=True, reserve=False)
        self.again = PasswordField(self.tr("Repeat the passphrase"), required=True, reserve=False)
        for field in (self.key, self.passphrase, self.again):
            self.form.addSpacing(6)
            self.form.addWidget(field)
            field.submitted.connect(self._view_model.submit)
        self.what = Banner(tone=Tone.INFO)
        self.form.addSpacing(8)
        self.form.addWidget(self.what)

    def _add_end(self) -> None:
        self.error = Banner(tone=Tone.BAD)
        self.form.addWidget(self.error)
        self.form.addSpacing(10)
        self.progress = ProgressLine()
        self.progress.setAccessibleName(self.tr("Restoring"))
        self.form.addWidget(self.progress)
        self.form.addSpacing(6)
        self.begin = Button(self.tr("Restore"), Kind.PRIMARY, icon="undo", size=Size.LARGE)
        self.form.addWidget(self.begin)

    def _add_tips(self) -> None:
        self.tips.addWidget(
            TipCard(
                "key",
                Tone.INFO,
                self.tr("The sheet with the recovery key opens it, and nothing else"),
                self.tr("Eight groups, from left to right. A mistyped group is found at once."),
            )
        )
        self.tips.addWidget(
            TipCard(
                "computer",
                Tone.WARN,
                self.tr("This computer signs in as a new device"),
                self.tr("No session and no device travels in a backup. User name, password and code are asked for."),
            )
        )

    def first_focus(self) -> QWidget:
        return self.key if self._view_model.state.needs_key else self.choose

    def _bind(self) -> None:
        model = self._view_model
        self.back.clicked.connect(model.go_back)
        self.choose.clicked.connect(self._choose)
        self.key.edited.connect(model.edit_recovery_key)
        self.passphrase.edited.connect(model.edit_passphrase)
        self.again.edited.connect(model.edit_again)
        CommandBinding(self.begin, model.restore, model.submit)
        Binding(self, model, lambda state: state, self._show)

    # -- what is shown -------------------------------------------------------------------------------------------------

    def _show(self, state: RestoreState) -> None:
        self._show_file(state)
        found = state.found
        self.key.setVisible(state.needs_key)
        if found is not None:
            paper = found.backup.header.key.paper
            self.key.show_hint(self.tr("The sheet that begins with {group}").format(group=ltr(paper)) if paper else "")
        if state.key_error is not None:
            self.key.show_error(text_for(state.key_error))
        self.key.set_text(state.recovery_key)
        for field, typed in ((self.passphrase, state.passphrase), (self.again, state.again)):
            field.setVisible(found is not None and state.needs_passphrase)
            field.set_text(typed)
        differs = state.passphrase_error is not None and state.passphrase_error.code == "passphrase.differs"
        self.again.show_error(text_for(state.passphrase_error or "") if differs else "")
        self.passphrase.show_error("" if differs else text_for(state.passphrase_error or ""))
        self._show_consequence(state)
        _show_error(self.error, state.error)
        self.progress.setVisible(state.running)
        self.progress.show_progress(state.done, state.total)
        for control in (self.choose, self.key, self.passphrase, self.again):
            control.setEnabled(not state.running)
        self.back.setText(self.tr("Stop") if state.running else self.tr("Back"))

    def _show_file(self, state: RestoreState) -> None:
        found = state.found
        self.choose.setText(self.tr("Another file…") if state.file else self.tr("Choose the file…"))
        if found is None:
            self.file.setText(isolate(state.file) if state.file else self.tr("No file is chosen yet"))
            self.about.show_text("" if state.file else self.tr("Its name ends in .munshaa"))
        else:
            header, now = found.backup.header, self._clock.now()
            self.file.setText(
                self.tr("Backup of {moment}").format(moment=formats().moment(header.made_at, now))
            )  # fmt: skip
            parts = (
                self._texts.contents(found.backup),
                self._texts.size(found.backup.length),
                self._texts.kind(header),
            )
            self.about.show_text(" · ".join(parts))
        self.show_environment(state.practice)
        _show_error(self.file_error, state.file_error)

    def _show_consequence(self, state: RestoreState) -> None:
        found = state.found
        self.what.setVisible(found is not None)
        if found is None:
            return
        if found.replaces is None:
            title = self.tr("The account comes to this computer")
            text = self.tr("Then you sign in. What the service has had since is fetched.")
        elif found.key_at_hand:
            title = self.tr("It takes the place of what is here now")
            text = self.tr("A backup of today’s data is made first, and they are set aside; nothing is deleted.")
        else:
            title = self.tr("This account is on this computer already")
            text = self.tr("Its data here are set aside, not deleted, and the backup takes their place.")
        self.what.show_message(title, text)

    def _choose(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, self.tr("Choose a backup"), str(Path.home()), self.tr("Backups (*.munshaa);;All files (*)")
        )
        if chosen:
            self._view_model.choose(Path(chosen))


def _show_error(banner: Banner, error: object) -> None:
    from gosi_desktop.domain.errors import GosiError

    banner.setVisible(isinstance(error, GosiError))
    if isinstance(error, GosiError):
        message = message_for(error)
        banner.show_message(message.title, message.text)
