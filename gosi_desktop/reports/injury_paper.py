"""A work injury for the owner's files: what happened, to whom, when it must be reported; a record without a stamp."""

from collections.abc import Callable
from datetime import date, datetime
from typing import Final

from gosi_desktop.application.ports.injury_papers import Hour, InjuryPaper
from gosi_desktop.domain.contributor import Names
from gosi_desktop.reports.figures import NONE, Figures
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.injury_words import INJURY, InjuryWords
from gosi_desktop.reports.parts import Band, Field, Heading, Lines, Number, Part, Remark, Row, Section, Tick, Ticks
from gosi_desktop.reports.registration_form import Around, mobile_of, moment_of
from gosi_desktop.reports.words import isolated, left_to_right

NationalityOf = Callable[[str, bool], str]  # of a code, and whether it is a woman's
CodeWord = Callable[[str], str]
_OWN_NUMBER: Final = 12  # the last digits of an id made here tell it from every other of this computer
_BESIDE: Final = 3  # fields in a row
_NOT_SENT: Final = frozenset({"draft", "first_aid", "unsent", "refused"})


def injury_form(
    paper: InjuryPaper,
    around: Around,
    nationality: NationalityOf = lambda code, _woman: code,
    occupation: CodeWord = lambda code: code,
) -> Form:
    """The report, ready to be set."""
    return InjurySetter(paper, around, nationality, occupation).report()


def hospital_form(
    paper: InjuryPaper,
    around: Around,
    nationality: NationalityOf = lambda code, _woman: code,
    occupation: CodeWord = lambda code: code,
) -> Form:
    """The sheet for whoever treats, ready to be set: no wage, no witness, nothing of the case."""
    return InjurySetter(paper, around, nationality, occupation).for_hospital()


class InjurySetter:
    """One case in the words of its papers."""

    def __init__(self, paper: InjuryPaper, around: Around, nationality: NationalityOf, occupation: CodeWord) -> None:
        self._paper = paper
        self._around = around
        self._nationality = nationality
        self._occupation = occupation
        self._words: InjuryWords = INJURY[around.language]
        self._figures: Figures = around.figures

    def report(self) -> Form:
        """For the files."""
        words, paper = self._words, self._paper
        subtitle = words.subtitle.format(name=isolated(self._holder()), number=self._number())
        if paper.branch is not None:
            subtitle = words.branch_of.format(subtitle=subtitle, branch=isolated(self._name(paper.branch)))
        parts: list[Section | Part] = [self._band(), self._injured(wage=True), self._accident(*self._seen())]
        parts += [self._harm(), self._reporter(), *self._since()]
        return self._form(words.title, subtitle, tuple(parts), Closing(words.lead, words.closing))

    def for_hospital(self) -> Form:
        """For whoever treats."""
        words = self._words
        parts: list[Section | Part] = [self._injured(wage=False), self._employer(), self._accident(), self._before()]
        closing = Closing(words.hospital_lead, words.hospital_closing)
        return self._form(words.hospital_title, words.hospital_subtitle, tuple(parts), closing)

    def _form(self, title: str, subtitle: str, parts: tuple[Section | Part, ...], closing: Closing) -> Form:
        words, paper, around = self._words, self._paper, self._around
        own = self._figures.digits(paper.case_no or paper.id.replace("-", "")[-_OWN_NUMBER:].upper())
        about = self._name(paper.person.names) if paper.person is not None else own
        return Form(
            title=title,
            subtitle=subtitle,
            about=f"{title} — {about}",
            short=about,
            aside=Aside(words.case_no if paper.case_no else words.own_number, own, self._written()),
            parts=parts,
            closing=closing,
            language=around.language,
            arabic_digits=around.arabic_digits,
            practice=around.practice,
            printed_at=around.printed_at,
        )

    def _written(self) -> str:
        words, paper = self._words, self._paper
        if paper.standing not in _NOT_SENT:
            return words.sent.format(moment=self._moment(paper.sent)) if paper.sent is not None else ""
        made = words.made.format(moment=self._moment(paper.written)) if paper.written is not None else ""
        return words.not_sent.format(made=made)

    # -- when, who -------------------------------------------------------------------------------------------------

    def _band(self) -> Band:
        words, paper = self._words, self._paper
        said = words.by_entries if paper.ours else words.by_service
        last, hijri = self._dates(paper.last_day)
        more = f"{hijri} — {said}" if paper.last_day is not None else ""
        return Band(
            (
                Field(words.happened, *self._hour(paper.happened)),
                Field(words.told, *self._hour(paper.told)),
                Field(words.last_day, last or NONE, more),
            )
        )

    def _injured(self, wage: bool) -> Section:
        words, person, figures = self._words, self._paper.person, self._figures
        if person is None:
            return Section(words.injured, (Row((Field(words.name, ""), Field(words.identity, ""))),))
        number = Number(words.identities.get(person.identity[:1], words.identity), figures.digits(person.identity))
        fields = [
            Field(words.nationality, self._nationality(person.nationality, person.woman) if person.nationality else ""),
            Field(words.occupation, self._occupation(person.occupation) if person.occupation else ""),
            Field(words.joined, figures.day(person.joined), reading="ltr"),
        ]
        if wage and person.wage_halalas is not None:
            month = figures.month(person.wage_month) if person.wage_month is not None else ""
            label = words.wage.format(month=month)
            fields.append(Field(label, figures.money(person.wage_halalas), weight=1.3, reading="ltr"))
        name = Field(words.name, self._name(person.names), self._other_name(person.names))
        return Section(words.injured, (Row((number, name)), Row(tuple(fields))))

    def _employer(self) -> Section:
        words, paper = self._words, self._paper
        fields = (
            Field(words.contact, paper.reporter, paper.reporter_role, weight=1.6),
            Field(words.mobile, self._mobile(paper.reporter_mobile), reading="ltr"),
        )
        number = Number(words.establishment_no, self._number())
        return Section(words.employer, (Row((number, Field(words.establishment, self._holder()))), Row(fields)))

    # -- what ------------------------------------------------------------------------------------------------------

    def _accident(self, *more_rows: Row) -> Section:
        words, paper = self._words, self._paper
        where = " · ".join(part for part in (paper.city, left_to_right(paper.short_address)) if len(part) > 2)
        side = words.inside if paper.inside else words.outside
        more = " — ".join(part for part in (side, where) if part)
        place = Field(words.place, paper.place, more if paper.place else "", weight=1.6)
        kind = Field(words.kind, words.kinds.get(paper.kind, paper.kind))
        agent = self._name(paper.agent) if paper.agent is not None else ""
        cause = Field(words.cause, self._name(paper.cause) if paper.cause is not None else "", agent)
        return Section(words.accident, (Row((kind, place, cause)), Row((Field(words.how, paper.how),)), *more_rows))

    def _harm(self) -> Section:
        words, paper = self._words, self._paper
        first = (
            Field(words.part, self._of(paper.part)),
            Field(words.nature, self._of(paper.nature)),
            Field(words.first_day_off, self._dates(paper.first_day_off)[0] or words.no_day_off),
        )
        rows: list[Part] = [Row(first)]
        paid = words.goes_on if paper.wage_continued else words.stopped
        rows.append(Row((self._provider(), Field(words.first_aid, self._aid()), Field(words.wage_paid, paid))))
        ends = [(words.died, paper.died), (words.back, paper.back_to_work)]
        known = tuple(Field(label, *self._dates(day)) for label, day in ends if day is not None)
        return Section(words.harm, (*rows, *((Row(known),) if known else ())))

    def _before(self) -> Section:
        """For whoever treats: what is hurt, and what was done."""
        words, paper = self._words, self._paper
        first = (
            Field(words.happened, *self._hour(paper.happened)),
            Field(words.part, self._of(paper.part)),
            Field(words.nature, self._of(paper.nature)),
        )
        return Section(words.harm, (Row(first), Row((self._provider(), Field(words.treatment, self._aid())))))

    def _provider(self) -> Field:
        words, paper = self._words, self._paper
        said = [words.since.format(day=self._figures.long_day(paper.since))] if paper.since is not None else []
        said += [words.emergency] if paper.emergency else []
        said += [words.outside_list] if paper.outside_list else []
        return Field(words.provider, paper.provider, " · ".join(said), weight=1.4)

    def _aid(self) -> str:
        words, paper = self._words, self._paper
        if paper.standing == "first_aid":
            return words.enough
        return words.given if paper.first_aid_given else words.not_given

    # -- what goes with it -----------------------------------------------------------------------------------------

    def _seen(self) -> tuple[Row, ...]:
        """Who saw it, and under which numbers others know it."""
        words, paper = self._words, self._paper
        fields = [Field(words.witness, name, left_to_right(self._mobile(mobile))) for name, mobile in paper.witnesses]
        fields += [
            Field(words.known_to.format(body=self._name(body)), self._figures.digits(number), reading="ltr")
            for body, number in paper.other_reports
        ]
        if not fields:
            return ()
        return tuple(Row(tuple(fields[at : at + _BESIDE])) for at in range(0, len(fields), _BESIDE))

    def _papers(self) -> Part:
        words, papers = self._words, self._paper.papers
        if not papers:
            return Remark(words.no_papers)
        return Ticks(tuple(Tick(isolated(one.name)) for one in papers))

    def _reporter(self) -> Section:
        words, paper = self._words, self._paper
        fields = (
            Field(words.who, " — ".join(part for part in (paper.reporter, paper.reporter_role) if part), weight=1.4),
            Field(words.mobile, self._mobile(paper.reporter_mobile), reading="ltr"),
            Field(words.state, words.states.get(paper.standing, paper.standing), weight=1.4),
        )
        parts: list[Part] = [self._papers(), Row(fields)]
        if paper.late_reason is not None:
            reason = " — ".join(part for part in (self._name(paper.late_reason), paper.late_text) if part)
            parts.append(Remark(words.late.format(reason=isolated(reason))))
        if paper.object_until is not None:
            parts.append(Remark(words.object_until.format(day=self._figures.long_day(paper.object_until))))
        return Section(words.reporter, tuple(parts))

    def _since(self) -> tuple[Section, ...]:
        """What the service and the establishment did with it."""
        words, paper = self._words, self._paper
        if not paper.events:
            return ()
        heads = (Heading(words.what, strong=True), Heading(words.when), Heading(words.who))
        lines = []
        for event in paper.events:
            asked = [
                words.asked_until.format(what=isolated(self._name(what)), day=self._figures.long_day(until))
                for what, until in event.asks
            ]
            said = [words.event_kinds.get(event.kind, event.kind), *asked, *([event.text] if event.text else [])]
            by = self._name(event.by) if event.by is not None else words.the_service
            lines.append((" — ".join(said), self._moment(event.at), by))
        return (Section(words.events, (Lines(heads, tuple(lines)),)),)

    # -- values ----------------------------------------------------------------------------------------------------

    def _holder(self) -> str:
        return self._name(self._paper.holder.names)

    def _number(self) -> str:
        return self._figures.digits(self._paper.holder.number)

    def _name(self, names: Names) -> str:
        return (names.en if self._around.language == "en" else None) or names.ar

    def _of(self, names: Names | None) -> str:
        return self._name(names) if names is not None else ""

    def _other_name(self, names: Names) -> str:
        """The same name in the other script."""
        return names.ar if self._around.language == "en" and names.en else names.en or ""

    def _mobile(self, number: str) -> str:
        return mobile_of(number, self._around) if number else ""

    def _moment(self, instant: datetime | None) -> str:
        return moment_of(instant, self._around) if instant is not None else ""

    def _dates(self, day: date | None) -> tuple[str, str]:
        return ("", "") if day is None else (self._figures.long_day(day), self._figures.long_hijri_day(day))

    def _hour(self, hour: Hour) -> tuple[str, str]:
        """«3 يناير 2026 — 10:40», and the day in Hijri."""
        day, hijri = self._dates(hour.day)
        parts = (day, self._figures.digits(hour.hour))
        return " — ".join(part for part in parts if part) or NONE, hijri
