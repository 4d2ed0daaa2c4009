"""A change of the establishment or of its people for the owner's files: before and after; a record without a stamp."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from gosi_desktop.application.ports.establishment_papers import EstablishmentPaper
from gosi_desktop.reports.figures import NONE
from gosi_desktop.reports.form import Closing, Form
from gosi_desktop.reports.parts import Field, Heading, Lines, Number, Row, Section
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.standing import number_aside, state_section
from gosi_desktop.reports.words import Language, isolated


@dataclass(frozen=True, slots=True)
class EstablishmentPaperWords:
    """Every text of the paper. Names in braces are filled in."""

    title: str
    subtitle: str
    establishment: str
    number: str
    name: str
    subject: str
    asked: str
    field: str
    before: str
    after: str
    lead: str
    closing: str


WORDS: Final[Mapping[Language, EstablishmentPaperWords]] = {
    "ar": EstablishmentPaperWords(
        title="بيانات طلب: {what}",
        subtitle="للحفظ والمراجعة — {name} — {number}",
        establishment="المنشأة",
        number="رقم الاشتراك",
        name="الاسم",
        subject="بشأن",
        asked="ما طُلب تغييره",
        field="البيان",
        before="قبل",
        after="بعد",
        lead="هذه الورقة لملفات المنشأة.",
        closing="التغيير يتم بإرسال الطلب وقبوله، لا بها.",
    ),
    "en": EstablishmentPaperWords(
        title="Data of a request: {what}",
        subtitle="To keep and to check — {name} — {number}",
        establishment="Establishment",
        number="Subscription number",
        name="Name",
        subject="About",
        asked="What is asked to change",
        field="Field",
        before="Before",
        after="After",
        lead="This paper is for the establishment’s files.",
        closing="The change is made by sending the request and its acceptance, not by this paper.",
    ),
}


def establishment_change_form(paper: EstablishmentPaper, around: Around) -> Form:
    """The paper, ready to be set."""
    words, figures = WORDS[around.language], around.figures
    names = paper.establishment_names
    english = around.language == "en" and names.en
    name = names.en or "" if english else names.ar
    shown = name if english else isolated(name)
    title = words.title.format(what=paper.title)
    fields: list[Field | Number] = [
        Number(words.number, figures.digits(paper.establishment)), Field(words.name, name)
    ]  # fmt: skip
    if paper.subject:
        fields.append(Field(words.subject, figures.digits(paper.subject)))
    lines = tuple(
        (figures.digits(field), figures.digits(before) or NONE, figures.digits(after) or NONE)
        for field, before, after in paper.lines
    )
    headings = (Heading(words.field, strong=True), Heading(words.before), Heading(words.after))
    return Form(
        title=title,
        subtitle=words.subtitle.format(name=shown, number=figures.digits(paper.establishment)),
        about=f"{title} — {paper.subject or name}",
        short=paper.subject or name,
        aside=number_aside(paper.operation, around),
        parts=(
            Section(words.establishment, (Row(tuple(fields)),)),
            Section(words.asked, (Lines(headings, lines),)),
            state_section(paper.operation, paper.prepared_by, paper.answers, around),
        ),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )
