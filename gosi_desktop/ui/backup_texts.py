"""What stands about a backup on more than one screen."""

from datetime import datetime, timedelta
from decimal import Decimal

from PySide6.QtCore import QObject

from gosi_desktop.application.ports import ProfileKind
from gosi_desktop.application.ports.backups import Backup, BackupHeader
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.ui.formats import formats, riyadh


class BackupTexts(QObject):
    """In the language of the screen."""

    def contents(self, backup: Backup) -> str:
        """«24 مشتركًا · 2 في الصادر»."""
        header = backup.header
        people = formats().numerals(self.tr("%n contributors", "", header.contributors))
        waiting = formats().numerals(self.tr("%n in the outbox", "", header.waiting))
        return f"{people} · {waiting}" if header.waiting else people

    def moment(self, moment: datetime, now: datetime) -> str:
        """Without the year where it is clear: «4 يناير 17:10»."""
        if timedelta(days=2) < now - moment < timedelta(days=300):
            return f"{formats().day_month(riyadh(moment).date())} {formats().time(moment)}"
        return formats().moment(moment, now)

    def size(self, length: int) -> str:
        """«6.4 م.ب»."""
        if length < 1 << 20:
            return self.tr("{size} KB").format(size=formats().number(max(1, length >> 10)))
        return self.tr("{size} MB").format(size=formats().number(Decimal(length) / (1 << 20), 1))

    def reason(self, reason: BackupReason) -> str:
        """Why it was made."""
        return {
            BackupReason.EXIT: self.tr("On exit"),
            BackupReason.DAY: self.tr("First start of the day"),
            BackupReason.MANUAL: self.tr("By hand"),
            BackupReason.RESTORE: self.tr("Before a restore"),
        }[reason]

    def kind(self, header: BackupHeader) -> str:
        """Whether it is for practice only."""
        if header.kind is ProfileKind.PRACTICE:
            return self.tr("practice establishment")
        return self.tr("account at a service")
