"""What the shell tells in passing: copied, exported, set, failed, about to lock."""

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices

from gosi_desktop.domain.errors import GosiError
from gosi_desktop.ui.formats import formats, isolate
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.widgets.banner import ToastStack
from gosi_desktop.ui.widgets.painting import Tone


class ShellToasts(ToastStack):
    """A verb for each thing that is told."""

    def say_copied(self) -> None:
        """How long what was copied stays there."""
        self.say(self.tr("Copied; the clipboard is cleared after a minute."), icon="copy")

    def say_exported(self, target: Path) -> None:
        """Where the table is now."""
        toast = self.say(self.tr("The table was exported."), isolate(target.name))
        folder = QUrl.fromLocalFile(str(target.parent))
        toast.add_action(self.tr("Open the folder"), lambda: QDesktopServices.openUrl(folder))

    def say_passphrase(self, is_set: bool) -> None:
        """It is set, or there is none any more."""
        words = self.tr("The passphrase is set.") if is_set else self.tr("The passphrase was removed.")
        self.say(words, icon="lock")

    def say_failed(self, error: GosiError) -> None:
        """Stays until it is dismissed."""
        message = message_for(error)
        text = " ".join(part for part in (message.text, message.support) if part)
        self.say(message.title, text, Tone.BAD)

    def warn_of_lock(self, seconds_left: int) -> None:
        """Shortly before the lock after idleness."""
        words = formats().numerals(self.tr("Locks in %n seconds without activity", "", seconds_left))
        self.say(words, self.tr("Move the mouse or press a key to keep it open."), Tone.WARN, icon="lock")
