"""The papers for the files: implements ``RegistrationPaper`` and the presses of changes, injuries, the establishment.

What sets them is imported when the first is asked for, as in ``press``.
"""

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal

from gosi_desktop.application.ports import (
    ApplicationStanding,
    DraftPaper,
    RegistrationForm,
    UnsentRequest,
    WhyUnsent,
)
from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper
from gosi_desktop.application.ports.injury_papers import InjuryPaper, WallPaper
from gosi_desktop.application.ports.roster_papers import ChangePaper
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.establishment_application import ApplicationDraft
from gosi_desktop.reports.press import NationalityWord

if TYPE_CHECKING:
    from gosi_desktop.reports.registration_form import Around

OccupationWords = Callable[[str], tuple[str, str]]  # of a code, Arabic and English


class PaperForms:
    """Who wires it brings the service's name and address, and the words for codes; without them codes are printed."""

    def __init__(
        self,
        service: str,
        address: str,
        clock: Clock,
        arabic_digits: Callable[[], bool] = lambda: False,
        nationality: NationalityWord = lambda code, woman, language: code,
        occupation: OccupationWords = lambda code: (code, code),
    ) -> None:
        self._service = service
        self._address = address
        self._clock = clock
        self._arabic_digits = arabic_digits
        self._nationality = nationality
        self._occupation = occupation

    def account_form(self, form: RegistrationForm, language: Literal["ar", "en"], practice: bool) -> bytes:
        """The registration form of an account, a PDF."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.registration_form import registration_form

        return form_pdf(registration_form(form, self._around(language, practice)))

    def establishment_form(
        self,
        draft: ApplicationDraft,
        standing: ApplicationStanding,
        papers: Sequence[DraftPaper],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """The application as it stands, a PDF."""
        from gosi_desktop.reports.establishment_form import establishment_form
        from gosi_desktop.reports.form import form_pdf

        made = establishment_form(
            draft,
            standing,
            papers,
            self._around(language, practice),
            lambda code: self._nationality(code, False, language),
            lambda code: self._occupation(code)[language == "en"],
        )
        return form_pdf(made)

    def unsent_statement(
        self,
        why: WhyUnsent,
        establishment: tuple[str, str],
        account: str,
        requests: Sequence[UnsentRequest],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """What was never sent, a PDF; ``establishment`` is number and name, both empty for all of them."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.unsent import unsent_statement

        number, name = establishment
        return form_pdf(unsent_statement(why, name, number, account, requests, self._around(language, practice)))

    def change_paper(self, paper: ChangePaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """A change of the roster, a PDF."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.roster_papers import change_form

        return form_pdf(change_form(paper, self._around(language, practice), *self._code_words(language)))

    def establishment_change(self, paper: EstablishmentPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """A change of the establishment or of its people, a PDF."""
        from gosi_desktop.reports.establishment_paper import establishment_change_form
        from gosi_desktop.reports.form import form_pdf

        return form_pdf(establishment_change_form(paper, self._around(language, practice)))

    def injury_report(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """A work injury, a PDF."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.injury_paper import injury_form

        return form_pdf(injury_form(paper, self._around(language, practice), *self._code_words(language)))

    def hospital_sheet(self, paper: InjuryPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """For whoever treats, a PDF."""
        from gosi_desktop.reports.form import form_pdf
        from gosi_desktop.reports.injury_paper import hospital_form

        return form_pdf(hospital_form(paper, self._around(language, practice), *self._code_words(language)))

    def first_hour_sheet(self, paper: WallPaper, language: Literal["ar", "en"], practice: bool) -> bytes:
        """For the wall, a PDF."""
        from gosi_desktop.reports.first_hour_sheet import first_hour_form
        from gosi_desktop.reports.form import form_pdf

        return form_pdf(first_hour_form(paper, self._around(language, practice)))

    def _code_words(self, language: Literal["ar", "en"]) -> tuple[Callable[[str, bool], str], Callable[[str], str]]:
        """Of nationalities and occupations."""
        return (
            lambda code, woman: self._nationality(code, woman, language),
            lambda code: self._occupation(code)[language == "en"],
        )

    def _around(self, language: Literal["ar", "en"], practice: bool) -> "Around":
        from gosi_desktop.reports.registration_form import Around

        return Around(
            language=language,
            practice=practice,
            printed_at=self._clock.now(),
            service=self._service,
            address=self._address,
            arabic_digits=self._arabic_digits(),
        )
