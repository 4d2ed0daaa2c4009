"""The bookkeeper's lists on paper: what to withhold from whom, what to pay for whom."""

from collections.abc import Callable, Sequence
from typing import Final

from gosi_desktop.application.ports.bookkeeping import (
    DeductionPaper,
    DeductionRow,
    ListedPaper,
    PaymentPaper,
)
from gosi_desktop.domain.bookkeeping import PaymentRow
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.month_difference import Cause, Effect
from gosi_desktop.reports.book_words import BOOK, BookWords
from gosi_desktop.reports.figures import NONE, Figures
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.parts import Band, Field, Heading, Lines, Part, Remark
from gosi_desktop.reports.registration_form import Around, moment_of
from gosi_desktop.reports.words import PAPER, Language, isolated, left_to_right

_PERCENT: Final = frozenset({Cause.RATE_STEP, Cause.OTHER_RATE})
_COUNTED: Final = frozenset({Cause.JOINED, Cause.LEFT})  # their days say nothing more than the days of the row


def listed_form(paper: ListedPaper, around: Around) -> Form:
    """A list, ready to be set."""
    return _deduction_form(paper, around) if isinstance(paper, DeductionPaper) else _payment_form(paper, around)


def _deduction_form(paper: DeductionPaper, around: Around) -> Form:
    words, figures, listing = BOOK[around.language], around.figures, paper.listing
    number = figures.digits(paper.establishment)
    rows = [row.deduction for row in listing.rows]
    before, back = (sum(one.before_halalas for one in rows), sum(one.back_halalas for one in rows))
    remarks = [words.masked]
    if back:
        remarks.insert(0, words.back_note.format(amount=left_to_right(figures.sum(back))))
    if not listing.billed:
        remarks.insert(0, words.not_billed)
    by = words.by_invoice.format(number=left_to_right(figures.digits(paper.invoice_number or "")))
    return Form(
        title=words.deductions,
        subtitle=_whose(words, name_in(paper.names, around.language), number),
        about=f"{words.deductions} — {paper.establishment}",
        short=f"{left_to_right(number)} · {figures.month(listing.month)}",
        aside=Aside(words.of_month, figures.month(listing.month), by if paper.invoice_number else words.by_reckoning),
        parts=(
            Band(
                (
                    Field(words.people, figures.count(sum(1 for one in rows if one.halalas)), weight=0.8),
                    Field(words.to_withhold, figures.sum(listing.halalas), reading="ltr"),
                    Field(words.more, _signed(figures, listing.halalas - before), reading="ltr"),
                )
            ),
            _deduction_lines(listing.rows, around),
            *map(Remark, remarks),
            Remark(_made(words, paper, around)),
        ),
        closing=Closing(words.deductions_lead, words.deductions_closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _deduction_lines(rows: Sequence[DeductionRow], around: Around) -> Part:
    words, figures = BOOK[around.language], around.figures
    in_part = any(0 < row.deduction.days < row.deduction.month_days for row in rows)
    headings = [
        Heading(words.number, wraps=False),
        Heading(words.name, strong=True),
        Heading(words.identity, wraps=False),
        Heading(words.wage, wraps=False, figures=True),
        *([Heading(words.days)] if in_part else []),
        Heading(words.before, wraps=False, figures=True),
        Heading(words.withheld, wraps=False, figures=True),
        Heading(words.changed),
    ]
    lines = []
    for place, row in enumerate(rows, 1):
        one, person = row.deduction, row.person
        part = words.part.format(days=figures.count(one.days), of=figures.count(one.month_days))
        lines.append(
            (
                figures.count(place),
                name_in(person.names, around.language) if person is not None else words.unknown,
                figures.identity(person.identity, True) if person is not None else "",
                figures.money(one.wage_halalas),
                *([part if one.days < one.month_days else ""] if in_part else []),
                figures.money(one.before_halalas),
                figures.money(one.halalas),
                changes_text(one.changes, words, figures),
            )
        )
    sums = [""] * len(headings)
    sums[0] = words.sum
    sums[-3] = figures.sum(sum(row.deduction.before_halalas for row in rows))
    sums[-2] = figures.sum(sum(row.deduction.halalas for row in rows))
    return Lines(tuple(headings), tuple(lines), tuple(sums))


def _payment_form(paper: PaymentPaper, around: Around) -> Form:
    words, figures, rows = BOOK[around.language], around.figures, paper.rows
    comma = "، " if around.language == "ar" else ", "
    remarks = []
    for text, whose in ((words.missing, paper.missing), (words.planned, paper.planned)):
        if whose:
            names = comma.join(isolated(name_in(one, around.language)) for one in whose)
            remarks.append(text.format(names=names))
    if paper.clear:
        remarks.append(words.clear.format(count=figures.count(paper.clear)))
    if any(row.bill is None for row in rows):
        remarks.append(words.no_bill)
    late = sum(row.halalas for row in rows if row.days_left < 0)
    return Form(
        title=words.payments,
        subtitle=_made(words, paper, around),
        about=f"{words.payments} — {paper.today.isoformat()}",
        short=figures.long_day(paper.today),
        aside=Aside(words.as_of, figures.long_day(paper.today), figures.long_hijri_day(paper.today)),
        parts=(
            Band(
                (
                    Field(words.clients, figures.count(len({row.establishment for row in rows})), weight=0.7),
                    Field(words.total, figures.sum(sum(row.halalas for row in rows)), reading="ltr"),
                    Field(words.overdue, figures.sum(late), reading="ltr"),
                )
            ),
            *([_payment_lines(paper, around)] if rows else []),
            *map(Remark, remarks),
        ),
        closing=Closing(words.payments_lead, words.payments_closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _payment_lines(paper: PaymentPaper, around: Around) -> Part:
    words, figures = BOOK[around.language], around.figures
    headings = (
        Heading(words.number, wraps=False),
        Heading(words.establishment, strong=True),
        Heading(words.establishment_no, wraps=False),
        Heading(words.month),
        Heading(words.bill_no, wraps=False),
        Heading(words.amount, wraps=False, figures=True),
        Heading(words.last_day, wraps=False),
        Heading(words.last_day_hijri, wraps=False),
        Heading(words.left),
    )
    lines = tuple(
        (
            figures.count(place),
            name_in(paper.names[row.establishment], around.language),
            figures.digits(row.establishment),
            figures.month(row.month),
            figures.digits(row.bill.number) if row.bill is not None else "",
            figures.money(row.halalas),
            figures.day(row.due),
            figures.hijri_day(row.due),
            _left(row, words, figures),
        )
        for place, row in enumerate(paper.rows, 1)
    )
    total = figures.sum(sum(row.halalas for row in paper.rows))
    return Lines(headings, lines, (words.sum, "", "", "", "", total, "", "", ""))


def _left(row: PaymentRow, words: BookWords, figures: Figures) -> str:
    if row.days_left == 0:
        return words.today
    days = figures.count(abs(row.days_left))
    return days if row.days_left > 0 else words.late.format(days=days)


# -- words and figures -------------------------------------------------------------------------------------------------


def changes_text(effects: Sequence[Effect], words: BookWords, figures: Figures) -> str:
    """«الأجر من 9,600.00 إلى 10,000.00 (39.00)»: each cause with what it adds to the share."""
    comma = "؛ " if words is BOOK["ar"] else "; "
    return comma.join(
        words.effect.format(
            cause=_cause(effect, words, figures), amount=left_to_right(_signed(figures, effect.employee_halalas))
        )
        for effect in effects
    )


def _cause(effect: Effect, words: BookWords, figures: Figures) -> str:
    cause = words.causes[effect.cause]
    if effect.before is None or effect.after is None or effect.cause in _COUNTED:
        return cause
    write: Callable[[int], str] = figures.sum if effect.cause is Cause.WAGE else figures.count
    if effect.cause in _PERCENT:
        write = figures.percent
    before, after = (left_to_right(write(value)) for value in (effect.before, effect.after))
    return words.from_to.format(cause=cause, before=before, after=after)


def _signed(figures: Figures, halalas: int) -> str:
    """With its sign, since it is a difference."""
    return f"+{figures.sum(halalas)}" if halalas > 0 else figures.sum(halalas)


def _made(words: BookWords, paper: ListedPaper, around: Around) -> str:
    between = PAPER[around.language].between
    said = words.never
    if paper.synced_at is not None:
        synced = words.oldest if isinstance(paper, PaymentPaper) else words.synced
        said = synced.format(moment=moment_of(paper.synced_at, around))
    if paper.prepared_by is None:
        return said
    return f"{said}{between}{words.prepared}: {isolated(name_in(paper.prepared_by, around.language))}"


def _whose(words: BookWords, name: str, number: str) -> str:
    return words.whose.format(name=isolated(name or NONE), number=number)


def name_in(names: Names, language: Language) -> str:
    """The name in the paper's language, as far as there is one."""
    return (names.en if language == "en" else None) or names.ar
