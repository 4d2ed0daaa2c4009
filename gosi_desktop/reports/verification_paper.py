"""The record of a check of somebody's certificate: what was found, on what it rests, when and by whom."""

from gosi_desktop.application.ports.money_papers import VerificationPaper
from gosi_desktop.reports.figures import day_of
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Field, Part, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around, moment_of
from gosi_desktop.reports.statement_words import RECORD


def verification_form(paper: VerificationPaper, around: Around) -> Form:
    """The paper, ready to be set."""
    words, checked, said = RECORD[around.language], paper.checked, paper.said
    number = checked.facts.number if checked.facts is not None else checked.source[:40]
    verdict: list[Part] = [Row((Field(words.verdict, said.title, said.line),))]
    if said.advice:
        verdict.append(Row((Field(words.advice, said.advice),)))
    name = (paper.by.en if around.language == "en" else None) or paper.by.ar
    moment, day = moment_of(checked.at, around), day_of(checked.at)
    return Form(
        title=words.title,
        subtitle=words.subtitle,
        about=words.document.format(number=number),
        short=moment,
        aside=Aside(words.checked, moment, around.figures.long_hijri_day(day)),
        parts=(
            Section(words.verdict, tuple(verdict)),
            _paper(paper, around),
            Section(words.how, (Row((Field(words.basis, said.basis, weight=2.0), Field(words.by, name))),)),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _paper(paper: VerificationPaper, around: Around) -> Section:
    """What the paper says, and whether its issuer stands for it."""
    words, figures, checked, said = RECORD[around.language], around.figures, paper.checked, paper.said
    source = Row((Field(words.source, checked.source, reading="own"), Field(words.issuer, said.issuer)))
    facts = checked.facts
    if facts is None:
        return Section(words.paper, (source,))
    parts: list[Part] = [
        source,
        Row(
            (
                Field(words.kind, said.kind),
                Field(words.number, figures.digits(facts.number), reading="ltr"),
                Field(words.establishment, figures.digits(facts.establishment), reading="ltr"),
            )
        ),
        Row(
            (
                Field(words.issued, figures.long_day(facts.issued_on), figures.long_hijri_day(facts.issued_on)),
                Field(words.until, figures.long_day(facts.valid_until), figures.long_hijri_day(facts.valid_until)),
            )
        ),
    ]
    if not checked.signed:
        parts.append(Remark(words.claimed))
    return Section(words.paper, tuple(parts))
