"""What kept papers are called, when they were made, how large they are."""

from PySide6.QtCore import QObject

from gosi_desktop.application.archive import (
    ACCOUNT_FORM,
    CERTIFICATE,
    ESTABLISHMENT_CHANGE,
    ESTABLISHMENT_FORM,
    EXCLUSION,
    FIRST_HOUR_SHEET,
    HOSPITAL_SHEET,
    INJURY_REPORT,
    ISSUED,
    REGISTRATION,
    UNSENT,
    WAGE_CHANGE,
)
from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.domain.attachments import AttachedPaper
from gosi_desktop.ui.formats import formats, isolate, riyadh, strip_isolates

ICONS = {
    CERTIFICATE: "certificate",
    ISSUED: "certificate",
    UNSENT: "outbox",
    REGISTRATION: "person-add",
    EXCLUSION: "person-exclude",
    WAGE_CHANGE: "banknote",
    ESTABLISHMENT_CHANGE: "establishment",
    INJURY_REPORT: "injury-plaster",
    HOSPITAL_SHEET: "hospital",
    FIRST_HOUR_SHEET: "first-aid-kit",
}
_REFUSED = '/\\:*?"<>|'
_KILO, _MEGA = 1000, 1000 * 1000


class ArchiveWords(QObject):
    """In the language of the screen."""

    def kind(self, paper: ArchivedPaper) -> str:
        """«نموذج تسجيل حساب»; a kind of a later version is a paper."""
        return self.named(paper.kind)

    def named(self, kind: str) -> str:
        """The same by the kind alone."""
        return {
            ACCOUNT_FORM: self.tr("Registration form of an account"),
            ESTABLISHMENT_FORM: self.tr("First registration of an establishment"),
            CERTIFICATE: self.tr("Registration certificate"),
            ISSUED: self.tr("Certificate"),
            UNSENT: self.tr("Statement of what was never sent"),
            REGISTRATION: self.tr("Registration of a contributor"),
            EXCLUSION: self.tr("Exclusion of a contributor"),
            WAGE_CHANGE: self.tr("Wage change"),
            ESTABLISHMENT_CHANGE: self.tr("Change of the establishment"),
            INJURY_REPORT: self.tr("Work injury report"),
            HOSPITAL_SHEET: self.tr("Sheet for the hospital"),
            FIRST_HOUR_SHEET: self.tr("First hour after an injury"),
        }.get(kind, self.tr("Paper"))

    def title(self, paper: ArchivedPaper) -> str:
        """The kind and what it is about."""
        return self.tr("{kind} — {subject}").format(kind=self.kind(paper), subject=isolate(paper.subject))

    def made(self, paper: ArchivedPaper) -> str:
        """The day in both calendars, and the hour."""
        written, day = formats(), riyadh(paper.made_at).date()
        parts = [written.date_long(day), written.other_date(day), written.time(paper.made_at)]
        return " · ".join(part for part in parts if part)

    def size(self, paper: ArchivedPaper | AttachedPaper) -> str:
        """«48 كيلوبايت»; in thousands of bytes, as systems count files."""
        written = formats()
        if paper.size < _MEGA:
            return self.tr("{size} KB").format(size=written.number(max(1, round(paper.size / _KILO))))
        return self.tr("{size} MB").format(size=written.number(round(paper.size / _MEGA)))

    def about(self, paper: ArchivedPaper) -> str:
        """The second line of a row: when it was made, and for which establishment."""
        if not paper.establishment:
            return self.made(paper)
        number = self.tr("Subscription number {number}").format(number=formats().identity(paper.establishment))
        return f"{self.made(paper)} · {number}"

    def spoken(self, paper: ArchivedPaper) -> str:
        """A row aloud."""
        return strip_isolates(f"{self.title(paper)}. {self.about(paper)}. {self.size(paper)}")

    def file_name(self, paper: ArchivedPaper) -> str:
        """What its file is called, without what no disk takes."""
        name = strip_isolates(f"{self.kind(paper)} {paper.subject}")
        return f"{''.join(letter if letter.isprintable() and letter not in _REFUSED else '-' for letter in name)}.pdf"
