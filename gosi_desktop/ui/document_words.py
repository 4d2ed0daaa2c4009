"""Documents in words: what one is called, how near its end is, what may be affected and what to do."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, QObject

from gosi_desktop.domain.documents import Document, NoteKind, Source, Standing
from gosi_desktop.domain.establishment import Branch
from gosi_desktop.ui.certificate_words import CertificateWords
from gosi_desktop.ui.formats import NONE, formats, isolate, strip_isolates
from gosi_desktop.ui.roster_cells import Standing as Badge
from gosi_desktop.ui.roster_cells import name_of
from gosi_desktop.ui.widgets.painting import Tone

NOTES: Final[Mapping[str, object]] = {
    NoteKind.SAFETY_CARD: QT_TRANSLATE_NOOP("Documents", "Safety card"),
    NoteKind.MUNICIPALITY_LICENCE: QT_TRANSLATE_NOOP("Documents", "Municipality licence"),
    NoteKind.CIVIL_DEFENCE: QT_TRANSLATE_NOOP("Documents", "Civil defence certificate"),
    NoteKind.LEASE: QT_TRANSLATE_NOOP("Documents", "Lease"),
    NoteKind.ACCOUNTANT: QT_TRANSLATE_NOOP("Documents", "Authorisation of the accountant"),
    NoteKind.OTHER: QT_TRANSLATE_NOOP("Documents", "Another document"),
}
_LICENCES: Final[Mapping[str, object]] = {
    "commercial_registration": QT_TRANSLATE_NOOP("Documents", "Commercial registration"),
    "licence": QT_TRANSLATE_NOOP("Documents", "Licence"),
    "municipal_licence": QT_TRANSLATE_NOOP("Documents", "Municipality licence"),
}
_IDENTITIES: Final[Mapping[str, object]] = {
    "iqama": QT_TRANSLATE_NOOP("Documents", "Iqama"),
    "national_id": QT_TRANSLATE_NOOP("Documents", "National identity"),
    "passport": QT_TRANSLATE_NOOP("Documents", "Passport"),
}
SOURCES: Final[Mapping[Source, object]] = {
    Source.LICENCE: QT_TRANSLATE_NOOP("Documents", "Registrations and licences"),
    Source.CERTIFICATE: QT_TRANSLATE_NOOP("Documents", "Certificates"),
    Source.NOTE: QT_TRANSLATE_NOOP("Documents", "Kept here only"),
    Source.IDENTITY: QT_TRANSLATE_NOOP("Documents", "Iqamas"),
    Source.CONTRACT: QT_TRANSLATE_NOOP("Documents", "Contracts of work"),
}
# What an end may mean: an assumption, said as one, but for what the law asks a certificate for (facts 6.5).
_AFFECTED: Final[Mapping[Source, object]] = {
    Source.LICENCE: QT_TRANSLATE_NOOP(
        "Documents",
        "Registering joiners of the branch or issuing a certificate for it may stop. Check with the service.",
    ),
    Source.CERTIFICATE: QT_TRANSLATE_NOOP(
        "Documents", "Public bodies ask for one that holds: payment of dues, bids, licences and their renewal."
    ),
    Source.NOTE: QT_TRANSLATE_NOOP("Documents", "Whoever issued it may refuse what rests on it. Check with them."),
    Source.IDENTITY: QT_TRANSLATE_NOOP(
        "Documents", "Services for this contributor may stop until the state’s record shows the renewal. Check."
    ),
    Source.CONTRACT: QT_TRANSLATE_NOOP(
        "Documents", "It may be renewed, or end the engagement, which then has to be excluded by its deadline."
    ),
}
_STEPS: Final[Mapping[Source, tuple[object, ...]]] = {
    Source.LICENCE: (
        QT_TRANSLATE_NOOP("Documents", "Renew it with whoever issued it."),
        QT_TRANSLATE_NOOP(
            "Documents", "Tell the service of the new dates: «Renew a licence» on the establishment’s page."
        ),
        QT_TRANSLATE_NOOP("Documents", "A change is told within 10 days from when it happened."),
    ),
    Source.CERTIFICATE: (
        QT_TRANSLATE_NOOP("Documents", "See on the certificates’ page whether a new one can be issued now."),
        QT_TRANSLATE_NOOP("Documents", "Settle what stands against it, then issue it."),
    ),
    Source.NOTE: (
        QT_TRANSLATE_NOOP("Documents", "Renew it with whoever issued it."),
        QT_TRANSLATE_NOOP("Documents", "Put the new version in its place here, with its new last day."),
    ),
    Source.IDENTITY: (
        QT_TRANSLATE_NOOP("Documents", "Renew it with the passports authority."),
        QT_TRANSLATE_NOOP("Documents", "The new day comes with the state’s record and the next sync."),
    ),
    Source.CONTRACT: (
        QT_TRANSLATE_NOOP("Documents", "Agree with the contributor: renew, or let it end."),
        QT_TRANSLATE_NOOP("Documents", "Correct the contract here after renewing it, or exclude him by the deadline."),
    ),
}
_DIGITS_SHOWN: Final = 4  # of an identity, while identities are hidden


class DocumentWords(QObject):
    """In the language of the screen. ``masked`` hides identities."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._certificates = CertificateWords(self)
        self.branches: Mapping[str, Branch] = {}
        self.masked = False

    def title(self, document: Document) -> str:
        """«سجل تجاري», «إقامة — راجيش كومار»."""
        words = self.kind(document)
        if document.person is not None:
            return self.tr("{document} — {name}").format(document=words, name=isolate(name_of(*document.person)))
        if document.title:
            return isolate(document.title)
        if document.branch:
            where = self.belongs(document)
            return self.tr("{document} — {name}").format(document=words, name=where)
        return words

    def searched(self, document: Document) -> str:
        """What a search finds it by, without marks of direction."""
        return strip_isolates(f"{self.title(document)} {self.kind(document)}")

    def kind(self, document: Document) -> str:
        """Of which kind it is."""
        known: Mapping[str, object] = {
            Source.LICENCE: _LICENCES, Source.NOTE: NOTES, Source.IDENTITY: _IDENTITIES
        }.get(document.source, {})  # fmt: skip
        if document.source is Source.CERTIFICATE:
            return self._certificates.kind(document.kind)
        if document.source is Source.CONTRACT:
            return self.tr("Contract of work")
        if document.kind in known:
            return word(known[document.kind])
        return self.tr("Identity document") if document.source is Source.IDENTITY else isolate(document.kind)

    def number(self, document: Document) -> str:
        """Its number; of an identity only the end while identities are hidden."""
        number = document.number
        if self.masked and document.person is not None and number:
            number = "•" * max(0, len(number) - _DIGITS_SHOWN) + number[-_DIGITS_SHOWN:]
        if not number:
            return NONE
        return formats().identity(number) if number.isascii() or self.masked else isolate(number)

    def belongs(self, document: Document) -> str:
        """A branch, or the establishment."""
        found = self.branches.get(document.branch)
        if found is not None:
            return isolate(name_of(found.name.ar, found.name.en))
        return self.tr("The establishment")

    def standing(self, document: Document, today_left: int | None) -> Badge:
        """«انتهى قبل 4 أيام», «17 يومًا», «بلا انتهاء»."""
        if today_left is None:
            return Badge(self.tr("without an end"))
        return self.left(today_left)

    def left(self, days: int) -> Badge:
        """How many days are left, or have passed."""
        if days < 0:
            return Badge(formats().numerals(self.tr("ended %n days ago", "", -days)), Tone.BAD, "error-circle")
        if days == 0:
            return Badge(self.tr("ends today"), Tone.BAD, "clock")
        words = formats().numerals(self.tr("%n days", "", days))
        return Badge(words, Tone.INFO if days <= 30 else Tone.NEUTRAL, "clock" if days <= 30 else "")

    def ended(self, document: Document, standing: Standing) -> Badge:
        """«انتهى 2 يناير 2026», for the head of the panel."""
        if document.expires is None:
            return Badge(self.tr("without an end"), Tone.NEUTRAL)
        day = formats().date_long(document.expires)
        if standing is Standing.OVER:
            return Badge(self.tr("ended {day}").format(day=day), Tone.BAD, "error-circle")
        tone = Tone.INFO if standing is Standing.NEAR else Tone.NEUTRAL
        return Badge(self.tr("until {day}").format(day=day), tone, "clock")

    def reminders(self, days: tuple[int, ...]) -> str:
        """«قبل 60 و30 و7 أيام، وكل يوم بعد الانتهاء»."""
        if not days:
            return self.tr("Not before its end; each day after it.")
        many = self.tr(" and ").join(formats().number(one) for one in days)
        return self.tr("{days} days before, and each day after its end.").format(days=many)

    def elsewhere(self, source: Source, document: Document | None, count: int) -> str:
        """For another calendar: no person; what a document is called only where its kind says nothing."""
        if document is None:
            documents = word(SOURCES[source])
            words = self.tr("{documents}: {count} end").format(documents=documents, count=formats().number(count))
            return strip_isolates(words)
        what = self.title(document) if document.kind == NoteKind.OTHER else self.kind(document)
        if document.branch:
            what = self.tr("{document} — {name}").format(document=what, name=self.belongs(document))
        return strip_isolates(self.tr("{document} ends").format(document=what))

    def affected(self, document: Document) -> str:
        """What an end may mean."""
        return word(_AFFECTED[document.source])

    def steps(self, document: Document) -> tuple[str, ...]:
        """What to do, in order."""
        return tuple(word(one) for one in _STEPS[document.source])


def word(words: object) -> str:
    """In the language of the screen."""
    return QCoreApplication.translate("Documents", str(words))
