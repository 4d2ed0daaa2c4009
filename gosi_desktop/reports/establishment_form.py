"""The first registration of an establishment as it was asked for (facts 5.1): a record of the request for its files."""

from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import date

from gosi_desktop.application.ports import ApplicationStanding, DraftPaper
from gosi_desktop.domain.dates import Calendar, parse_birth, parse_date
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment_application import ApplicationDraft, FirstContributor, OwnerEntry
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.values import bare, fold_digits, parse_amount
from gosi_desktop.reports.establishment_words import (
    ATTACHED,
    ESTABLISHMENT,
    LEGAL_FORMS,
    PAPERS,
    STATES,
    EstablishmentWords,
)
from gosi_desktop.reports.figures import NONE, Figures, day_of
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Field, Heading, Lines, Number, Part, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, mobile_of, moment_of, service_section

CodeWord = Callable[[str], str]  # of a code, in the paper's language


def establishment_form(
    draft: ApplicationDraft,
    standing: ApplicationStanding,
    papers: Sequence[DraftPaper],
    around: Around,
    nationality: CodeWord = lambda code: code,
    occupation: CodeWord = lambda code: code,
) -> Form:
    """The form, ready to be set. What was typed so that it cannot be read stands as it was typed."""
    return _Request(draft, standing, papers, around, nationality, occupation).form()


class _Request:
    """One request in the words of its paper."""

    def __init__(
        self,
        draft: ApplicationDraft,
        standing: ApplicationStanding,
        papers: Sequence[DraftPaper],
        around: Around,
        nationality: CodeWord,
        occupation: CodeWord,
    ) -> None:
        self._draft = draft
        self._standing = standing
        self._papers = papers
        self._around = around
        self._nationality = nationality
        self._occupation = occupation
        self._words: EstablishmentWords = ESTABLISHMENT[around.language]
        self._figures: Figures = around.figures

    def form(self) -> Form:
        words, standing, around = self._words, self._standing, self._around
        reference = standing.reference or words.no_reference
        made = standing.submitted_at or around.printed_at
        both = f"{self._figures.long_day(day_of(made))} · {self._figures.long_hijri_day(day_of(made))}"
        return Form(
            title=words.title,
            subtitle=words.subtitle,
            about=f"{words.title} — {standing.reference or self._draft.name}",
            short=reference,
            aside=Aside(words.reference, reference, both),
            parts=(
                service_section(around),
                self._request(),
                self._paper(),
                self._establishment(),
                self._address(),
                self._owners(),
                self._contributors(),
                self._attached(),
            ),
            closing=Closing(words.lead, words.closing),
            language=around.language,
            arabic_digits=around.arabic_digits,
            practice=around.practice,
            printed_at=around.printed_at,
        )

    # -- sections --------------------------------------------------------------------------------------------------

    def _request(self) -> Section:
        words, standing, figures = self._words, self._standing, self._figures
        submitted, hijri = "", ""
        if standing.submitted_at is not None:
            submitted = moment_of(standing.submitted_at, self._around)
            hijri = figures.long_hijri_day(day_of(standing.submitted_at))
        state = STATES[self._around.language].get(standing.state, standing.state)
        standings = [Field(words.state, state, weight=1.2), Field(words.submitted, submitted, hijri, weight=1.2)]
        if standing.expect_by is not None:
            standings.append(Field(words.expected, *self._both(standing.expect_by)))
        rows = [
            Row(tuple(standings)),
            Row(
                (
                    Number(words.applicant, self._number(self._draft.applicant_identity)),
                    Field(words.mobile, mobile_of(_plain(self._draft.applicant_mobile), self._around), reading="ltr"),
                )
            ),
        ]
        if standing.establishment:
            numbers = (
                Number(words.establishment_no, figures.digits(standing.establishment)),
                Field(words.certificate, standing.certificate_number or "", reading="ltr"),
            )
            rows.insert(1, Row(numbers))
        return Section(words.request, tuple(rows))

    def _paper(self) -> Section:
        words, draft = self._words, self._draft
        kind = PAPERS[self._around.language].get(draft.paper_kind, draft.paper_kind)
        unified = self._number(draft.unified_number)
        rows = [
            Row(
                (
                    Field(kind, self._number(draft.paper_number), reading="ltr"),
                    self._day(words.issued, draft.paper_issued),
                    self._day(words.expires, draft.paper_expires),
                )
            )
        ]
        more: list[Field | Number] = [Number(words.unified_number, unified)] if unified else []
        if draft.paper_issuer.strip():
            more.append(Field(words.issuer, draft.paper_issuer))
        return Section(words.paper, tuple([*rows, Row(tuple(more))] if more else rows))

    def _establishment(self) -> Section:
        words, draft = self._words, self._draft
        form = LEGAL_FORMS[self._around.language].get(draft.legal_form, draft.legal_form)
        names = [Field(words.name, draft.name)]
        if draft.name_en.strip():
            names.append(Field(words.name_en, draft.name_en))
        rows = [
            Row(tuple(names)),
            Row(
                (
                    Field(words.legal_form, form),
                    Field(words.activity, draft.activity),
                    self._day(words.started, draft.started),
                    self._day(words.first_worker, draft.first_worker_on),
                )
            ),
        ]
        if draft.main_number.strip():
            rows.append(Row((Number(words.main_number, self._number(draft.main_number)),)))
        return Section(words.establishment, tuple(rows))

    def _address(self) -> Section:
        words, draft = self._words, self._draft
        return Section(
            words.address,
            (
                Row(
                    (
                        Field(words.building, self._number(draft.building), reading="ltr"),
                        Field(words.street, draft.street, weight=2.0),
                        Field(words.district, draft.district, weight=1.6),
                        Field(words.city, draft.city, weight=1.4),
                    )
                ),
                Row(
                    (
                        Field(words.post_code, self._number(draft.post_code), reading="ltr"),
                        Field(words.additional, self._number(draft.additional), reading="ltr"),
                        Field(words.unit, self._figures.digits(_plain(draft.unit))),
                        Field(words.short_address, _plain(draft.short_address), reading="ltr"),
                    )
                ),
                Row(
                    (
                        Field(words.phone, mobile_of(_plain(draft.phone), self._around), reading="ltr"),
                        Field(words.email, bare(draft.email).strip(), weight=2.0, reading="ltr"),
                    )
                ),
            ),
        )

    def _owners(self) -> Section:
        words = self._words
        headings = (
            Heading(words.number, wraps=False),
            Heading(words.name, strong=True),
            Heading(words.identity, wraps=False),
            Heading(words.birth, wraps=False),
            Heading(words.birth_hijri, wraps=False),
            Heading(words.share, wraps=False, figures=True),
        )
        lines = tuple(self._owner(place, owner) for place, owner in enumerate(self._draft.owners, 1))
        people: Part = Lines(headings, lines) if lines else Remark(words.no_owners)
        accounts: list[Field | Number] = [Field(words.iban, _grouped(self._draft.iban), weight=2.0, reading="ltr")]
        if self._draft.supervisor.strip():
            accounts.append(Number(words.supervisor, self._number(self._draft.supervisor)))
        return Section(words.owners, (people, Row(tuple(accounts))))

    def _owner(self, place: int, owner: OwnerEntry) -> tuple[str, ...]:
        birth, hijri = self._birth(owner)
        share = self._figures.digits(_plain(owner.share).rstrip("%٪"))
        return self._figures.count(place), owner.name, self._number(owner.identity), birth, hijri, f"{share}%"

    def _contributors(self) -> Section:
        words, people = self._words, self._draft.contributors
        headings = (
            Heading(words.number, wraps=False),
            Heading(words.name, strong=True),
            Heading(words.identity, wraps=False),
            Heading(words.nationality),
            Heading(words.occupation),
            Heading(words.joined, wraps=False),
            Heading(words.contract),
            Heading(words.wage, wraps=False, figures=True),
        )
        lines = tuple(self._contributor(place, one) for place, one in enumerate(people, 1))
        table: tuple[Part, ...] = (Remark(words.no_contributors),)
        if lines:
            table = (Lines(headings, lines), Remark(words.wage_parts))
        return Section(words.contributors.format(count=self._figures.count(len(people))), table)

    def _contributor(self, place: int, one: FirstContributor) -> tuple[str, ...]:
        words, english = self._words, self._around.language == "en"
        return (
            self._figures.count(place),
            one.name_en.strip() or one.name if english else one.name,
            self._number(one.identity),
            self._nationality(one.nationality),
            self._occupation(one.occupation),
            self._short_day(one.join_date),
            words.contract_yes if one.contract_authenticated else words.contract_no,
            self._wage(one),
        )

    def _attached(self) -> Section:
        """The papers that went with the request: what each shows, its file, its size."""
        words, figures = self._words, self._figures
        headings = (
            Heading(words.number, wraps=False),
            Heading(words.shows, strong=True),
            Heading(words.file),
            Heading(words.size, wraps=False, figures=True),
        )
        lines = tuple(
            (
                figures.count(place),
                ATTACHED[self._around.language].get(paper.about, paper.about),
                paper.name,
                figures.count(max(1, round(paper.size / 1000))),
            )
            for place, paper in enumerate(self._papers, 1)
        )
        part: Part = Lines(headings, lines) if lines else Remark(words.no_papers)
        return Section(words.attached.format(count=figures.count(len(lines))), (part,))

    # -- values ----------------------------------------------------------------------------------------------------

    def _number(self, typed: str) -> str:
        return self._figures.digits(compact(typed))

    def _both(self, day: date) -> tuple[str, str]:
        """A day in both calendars."""
        return self._figures.long_day(day), self._figures.long_hijri_day(day)

    def _day(self, label: str, typed: str) -> Field:
        """A typed date in both calendars, or as it was typed."""
        try:
            return Field(label, *self._both(parse_date(typed)))
        except RuleViolation:
            return Field(label, self._figures.digits(_plain(typed)))

    def _birth(self, owner: OwnerEntry) -> tuple[str, str]:
        """A birth date in both calendars; one that cannot be read as it was typed, in the calendar it was typed in."""
        try:
            day = parse_birth(owner.birth, owner.birth_calendar)
        except RuleViolation:
            typed = self._figures.digits(_plain(owner.birth))
            return ("", typed) if owner.birth_calendar is Calendar.HIJRI else (typed, "")
        return self._figures.day(day), self._figures.hijri_day(day)

    def _short_day(self, typed: str) -> str:
        """``2026/01/15``, as tables have it."""
        with suppress(RuleViolation):
            return self._figures.day(parse_date(typed))
        return self._figures.digits(_plain(typed))

    def _wage(self, one: FirstContributor) -> str:
        """All parts that are paid in money together; what cannot be read stands as it was typed."""
        parts = [one.basic_wage, one.commission, one.other_allowances]
        if one.housing_kind == "cash":
            parts.append(one.housing_amount)
        try:
            return self._figures.money(sum(parse_amount(part) for part in parts if part.strip()))
        except RuleViolation:
            return self._figures.digits(_plain(one.basic_wage)) or NONE


def _plain(typed: str) -> str:
    """As typed, without invisible marks and with one kind of digits."""
    return bare(fold_digits(typed)).strip()


def _grouped(iban: str) -> str:
    """In groups of four, as it is printed everywhere."""
    plain = compact(iban).upper()
    return " ".join(plain[start : start + 4] for start in range(0, len(plain), 4))
