"""What the shell tells in passing: copied, exported, set, failed, about to lock."""

from collections.abc import Callable, Sequence
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QUrl, Signal
from PySide6.QtGui import QDesktopServices

from gosi_desktop.application.archive import CHANGES
from gosi_desktop.application.ports import Operation, OperationState, WaitingRequest
from gosi_desktop.application.role_watch import RoleChange
from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import has_words, message_for
from gosi_desktop.ui.request_words import kind_text
from gosi_desktop.ui.roles import role_text
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.banner import UNDO_SECONDS, ToastStack
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.account_dialogs import Done


class ShellToasts(ToastStack):
    """A verb for each thing that is told."""

    help_wanted = Signal(str)  # the code of a refusal: its answer

    def say_copied(self) -> None:
        """How long what was copied stays there."""
        self.say(self.tr("Copied; the clipboard is cleared after a minute."), icon="copy")

    def say_exported(self, target: Path) -> None:
        """Where the table is now."""
        toast = self.say(self.tr("The table was exported."), isolate(target.name))
        folder = QUrl.fromLocalFile(str(target.parent))
        toast.add_action(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))

    def say_saved(self, target: Path) -> None:
        """A paper is a file now."""
        self.say(self.tr("The paper was saved."), isolate(target.name), icon="download")

    def say_restored(self, made_at: datetime, now: datetime) -> None:
        """A backup has come back."""
        title = self.tr("The backup of {moment} was restored.").format(moment=formats().moment(made_at, now))
        self.say(title, self.tr("What waited still waits, and nothing is sent twice."), icon="backup-box")

    def say_passphrase(self, is_set: bool) -> None:
        """It is set, or there is none any more."""
        words = self.tr("The passphrase is set.") if is_set else self.tr("The passphrase was removed.")
        self.say(words, icon="lock")

    def say_account(self, done: Done) -> None:
        """What the account has changed of itself."""
        words = {
            Done.PASSWORD: self.tr("The password was changed; all other sessions have ended."),
            Done.CONTACT: self.tr("The account was changed."),
            Done.TERMS: self.tr("The terms are accepted."),
            Done.DEVICES: self.tr("The session was ended."),
            Done.ROLE_ACCEPTED: self.tr("The role is yours; the establishment is being fetched."),
            Done.ROLE_DECLINED: self.tr("The role was declined."),
        }
        self.say(words[done])

    def say_added(
        self, operations: Sequence[Operation], undo: Callable[[], object], print_it: Callable[[Operation], object]
    ) -> None:
        """What was just asked for, with «تراجع» for as long as it is not sent, and its paper when it has one."""
        now = [one for one in operations if one.due_at is not None]
        icon = "send" if now else "cloud-pending"
        title = formats().numerals(self.tr("%n changes were added.", "", len(operations)))
        if len(operations) == 1:
            title = self.tr("Added: {request}").format(request=kind_text(operations[0].change.kind))
        text = "" if now else self.tr("Sent when you ask")
        if not now and all(one.state is OperationState.DRAFT for one in operations):
            text = self.tr("Kept as a draft")
        toast = self.say_undoable(title, text, self.tr("Undo"), undo, icon)
        if len(operations) == 1 and operations[0].change.kind in CHANGES:
            toast.add_action(self.tr("Print"), lambda: print_it(operations[0]))
            self.stand()
        if now:
            toast.count_down(UNDO_SECONDS, self._sent_in)
            self.stand()  # it has a second line now

    def _sent_in(self, seconds: int) -> str:
        """«يُرسل خلال 7 ثوانٍ»."""
        return formats().numerals(self.tr("Sent in %n seconds", "", seconds))

    def say_taken_back(self, count: int) -> None:
        """What was not sent is undone; 0 when there was nothing to undo."""
        if count:
            self.say(formats().numerals(self.tr("%n changes were taken back.", "", count)), icon="undo")
        else:
            self.say(self.tr("Nothing unsent is left to be taken back."), tone=Tone.NEUTRAL, icon="info")

    def say_returned(self, request: WaitingRequest) -> None:
        """It goes back to whoever prepared it."""
        self.say(
            self.tr("The request was returned."), isolate(name_of(request.made_by, request.made_by_en)), icon="undo"
        )

    def say_role(self, change: RoleChange) -> None:
        """The service has changed what one is to an establishment; an ended role stays until it is dismissed."""
        name = isolate(name_of(change.name, change.name_en))
        if change.now is None:
            self.say(
                self.tr("Your role at {establishment} has ended.").format(establishment=name),
                self.tr(
                    "It is closed here and its data are erased. What was never sent, if anything, is listed in the "
                    "kept papers."
                ),
                Tone.BAD,
                icon="blocked",
            )
        elif change.before is None:
            words = self.tr("You are now {role} at {establishment}.")
            self.say(words.format(role=role_text(change.now), establishment=name), icon="establishment")
        else:
            words = self.tr("Your role at {establishment} is now {role}.")
            more = self.tr("Its data are fetched again, as far as this role sees them.")
            self.say(words.format(role=role_text(change.now), establishment=name), more, Tone.WARN, icon="info")

    def say_failed(self, error: GosiError) -> None:
        """Stays until it is dismissed."""
        message = message_for(error)
        text = " ".join(part for part in (message.text, message.support) if part)
        toast = self.say(message.title, text, Tone.BAD)
        if has_words(error.code):
            toast.add_action(self.tr("Help"), lambda: self.help_wanted.emit(error.code))
            self.stand()

    def warn_of_lock(self, seconds_left: int) -> None:
        """Shortly before the lock after idleness."""
        words = formats().numerals(self.tr("Locks in %n seconds without activity", "", seconds_left))
        self.say(words, self.tr("Move the mouse or press a key to keep it open."), Tone.WARN, icon="lock")
