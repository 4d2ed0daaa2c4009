"""Papers for the owner's files: made once, kept encrypted, printed again byte by byte."""

import hashlib
from collections.abc import Callable, Sequence
from typing import Final, Literal, Protocol

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import (
    ApplicationStanding,
    Archive,
    ArchivedPaper,
    DraftPaper,
    RegistrationForm,
    RegistrationPaper,
    UnsentRequest,
    WhyUnsent,
)
from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper, EstablishmentPress
from gosi_desktop.application.ports.injury_papers import InjuryPaper, InjuryPress, WallPaper
from gosi_desktop.application.ports.roster_papers import ChangePaper, ChangePress
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment_application import ApplicationDraft

ACCOUNT_FORM = "account_form"
ESTABLISHMENT_FORM = "establishment_form"
CERTIFICATE = "registration_certificate"
ISSUED = "certificate"
UNSENT = "unsent_statement"
REGISTRATION = "contributor_registration"
EXCLUSION = "contributor_exclusion"
WAGE_CHANGE = "wage_change"
ESTABLISHMENT_CHANGE = "establishment_change"
INJURY_REPORT = "injury_report"
HOSPITAL_SHEET = "hospital_sheet"
FIRST_HOUR_SHEET = "first_hour_sheet"
CHANGES: Final = {  # by the kind of request
    "register_contributor": REGISTRATION,
    "complete_pending_contributor": REGISTRATION,
    "exclude_contributor": EXCLUSION,
    "update_wage": WAGE_CHANGE,
}


class PaperMaker(RegistrationPaper, ChangePress, EstablishmentPress, InjuryPress, Protocol):
    """Makes every paper that is kept."""


class Papers:
    """The archive of this profile, and what fills it. Printing, opening and saving go through ``Printing``."""

    def __init__(
        self,
        archive: Archive,
        maker: PaperMaker,
        clock: Clock,
        events: DataChanged,
        language: Callable[[], Literal["ar", "en"]],
        practice: bool,
    ) -> None:
        self._archive = archive
        self._maker = maker
        self._clock = clock
        self._events = events
        self._language = language
        self._practice = practice

    def list(self) -> Sequence[ArchivedPaper]:
        """Newest first. Works offline."""
        return self._archive.list()

    def read(self, paper: ArchivedPaper) -> bytes | None:
        """The bytes that were kept; None when the paper is gone. Raises Corrupt when they are not the same."""
        return self._archive.read(paper.id)

    def keep_account_form(self, id: str, form: RegistrationForm) -> ArchivedPaper:
        """The registration form of an active account; made once, however often it is asked for."""
        data = self._maker.account_form(form, self._language(), self._practice)
        return self._keep(f"{ACCOUNT_FORM}:{id}", ACCOUNT_FORM, form.reference, data, form.establishment)

    def keep_establishment_form(
        self, draft: ApplicationDraft, standing: ApplicationStanding, papers: Sequence[DraftPaper] = ()
    ) -> ArchivedPaper:
        """The application as it was registered, with the list of the papers that went with it."""
        data = self._maker.establishment_form(draft, standing, papers, self._language(), self._practice)
        subject = standing.reference or draft.id
        return self._keep(f"{ESTABLISHMENT_FORM}:{draft.id}", ESTABLISHMENT_FORM, subject, data, standing.establishment)

    def keep_certificate(self, standing: ApplicationStanding, data: bytes) -> ArchivedPaper:
        """The registration certificate as the service gave it."""
        subject = standing.certificate_number or standing.id
        return self._keep(f"{CERTIFICATE}:{standing.id}", CERTIFICATE, subject, data, standing.establishment)

    def keep_unsent_statement(
        self, why: WhyUnsent, establishment: tuple[str, str], account: str, requests: Sequence[UnsentRequest]
    ) -> ArchivedPaper:
        """What was never sent, before it goes; ``establishment`` is number and name, both empty for all of them."""
        data = self._maker.unsent_statement(why, establishment, account, requests, self._language(), self._practice)
        number, name = establishment
        moment = self._clock.now()
        return self._keep(f"{UNSENT}:{number}:{moment.isoformat()}", UNSENT, name or account, data, number or None)

    def keep_change(self, paper: ChangePaper) -> ArchivedPaper:
        """A change of the roster; once for each state of the request, and for each language."""
        operation, language = paper.operation, self._language()
        data = self._maker.change_paper(paper, language, self._practice)
        kind = CHANGES[operation.change.kind]
        id = f"{kind}:{operation.id}:{operation.state}:{operation.reference or ''}:{language}"
        names = paper.contributor.names
        subject = names.en if language == "en" and names.en else names.ar
        return self._keep(id, kind, subject, data, operation.establishment)

    def keep_establishment_change(self, paper: EstablishmentPaper) -> ArchivedPaper:
        """A change of the establishment or its people; once for each state of the request, and for each language."""
        operation, language = paper.operation, self._language()
        data = self._maker.establishment_change(paper, language, self._practice)
        standing = f"{operation.state}:{operation.reference or ''}:{language}"
        id = f"{ESTABLISHMENT_CHANGE}:{operation.id}:{standing}"
        subject = " — ".join(part for part in (paper.title, paper.subject) if part)
        return self._keep(id, ESTABLISHMENT_CHANGE, subject, data, operation.establishment)

    def keep_injury_report(self, paper: InjuryPaper) -> ArchivedPaper:
        """A work injury as it stands; once for each standing of it and each language."""
        data = self._maker.injury_report(paper, self._language(), self._practice)
        return self._keep_about(INJURY_REPORT, paper, data)

    def keep_hospital_sheet(self, paper: InjuryPaper) -> ArchivedPaper:
        """What whoever treats was given."""
        data = self._maker.hospital_sheet(paper, self._language(), self._practice)
        return self._keep_about(HOSPITAL_SHEET, paper, data)

    def keep_first_hour_sheet(self, paper: WallPaper) -> ArchivedPaper:
        """For the wall."""
        language, holder = self._language(), paper.holder
        data = self._maker.first_hour_sheet(paper, language, self._practice)
        id = f"{FIRST_HOUR_SHEET}:{holder.number}:{_seal(paper)}:{language}"
        return self._keep(id, FIRST_HOUR_SHEET, _called(holder.names, language), data, holder.number or None)

    def _keep_about(self, kind: str, paper: InjuryPaper, data: bytes) -> ArchivedPaper:
        language = self._language()
        names = paper.person.names if paper.person is not None else paper.holder.names
        id = f"{kind}:{paper.id}:{_seal(paper)}:{language}"
        return self._keep(id, kind, _called(names, language), data, paper.holder.number or None)

    def find(self, id: str) -> ArchivedPaper | None:
        """A paper that is kept under this id."""
        return next((one for one in self._archive.list() if one.id == id), None)

    def keep_issued(self, establishment: str, number: str, data: bytes) -> ArchivedPaper:
        """A certificate as its issuer gave it, to be printed byte for byte."""
        return self._keep(f"{ISSUED}:{establishment}:{number}", ISSUED, number, data, establishment)

    def remove(self, paper: ArchivedPaper) -> None:
        """Take a paper out of the archive for good."""
        self._archive.remove(paper.id)
        self._events.publish(Kind.ARCHIVE)

    def _keep(self, id: str, kind: str, subject: str, data: bytes, establishment: str | None) -> ArchivedPaper:
        kept = self._archive.add(id, kind, subject, self._clock.now(), data, establishment)
        self._events.publish(Kind.ARCHIVE)
        return kept


def _called(names: Names, language: Literal["ar", "en"]) -> str:
    return names.en if language == "en" and names.en else names.ar


def _seal(paper: InjuryPaper | WallPaper) -> str:
    """Of everything that stands on it: the same again is the same paper."""
    return hashlib.sha256(repr(paper).encode()).hexdigest()[:16]
