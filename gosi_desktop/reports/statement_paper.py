"""The statement of account for the owner's files: entries with a running balance, and whether it agrees."""

from gosi_desktop.application.ports.money_papers import StatementPaper
from gosi_desktop.domain.invoices import LedgerEntry
from gosi_desktop.domain.statement import StatementRow, short_reference
from gosi_desktop.reports.figures import NONE
from gosi_desktop.reports.form import Aside, Closing, Form
from gosi_desktop.reports.invoice_paper import named, synced
from gosi_desktop.reports.invoice_words import INVOICE
from gosi_desktop.reports.parts import Band, Field, Heading, Lines, Part, Remark, Row, Section
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.statement_words import STATEMENT
from gosi_desktop.reports.words import isolated

_DIGEST_SHOWN = 32  # of 64 digits: a rewrite that keeps half of them cannot be found


def statement_form(paper: StatementPaper, around: Around) -> Form:
    """The paper, ready to be set."""
    words, figures, statement = STATEMENT[around.language], around.figures, paper.statement
    common = INVOICE[around.language]
    number = figures.digits(paper.holder.number)
    balances = (
        (words.opening, statement.opening_halalas), (words.debit_sum, statement.debit_halalas),
        (words.credit_sum, statement.credit_halalas), (words.closing_balance, statement.closing_halalas),
    )  # fmt: skip
    head: list[Part] = [Band(tuple(Field(name, figures.sum(amount), reading="ltr") for name, amount in balances))]
    head.append(Row((Field(common.as_of, synced(paper.holder, around)), *_chain(paper, around))))
    if said := filters_said(paper, around):
        head.append(Remark(said))
    return Form(
        title=words.title,
        subtitle=common.subtitle.format(name=isolated(named(paper.holder, around)), number=number),
        about=words.document.format(establishment=paper.holder.number),
        short=number,
        aside=Aside(words.period, *period(paper, around)),
        parts=(*head, _entries(paper, around), *_due(paper, around), _agreement(paper, around)),
        closing=Closing(words.lead, words.closing),
        language=around.language,
        arabic_digits=around.arabic_digits,
        practice=around.practice,
        printed_at=around.printed_at,
    )


def _chain(paper: StatementPaper, around: Around) -> tuple[Field, ...]:
    """The newest entry of the chain of deeds on this computer, before the statement itself is noted."""
    number, digest = paper.audit
    if not digest:
        return ()
    shown = " ".join(digest[at : at + 8] for at in range(0, _DIGEST_SHOWN, 8))
    return (Field(STATEMENT[around.language].chain, f"{around.figures.digits(str(number))} · {shown}", reading="ltr"),)


def period(paper: StatementPaper, around: Around) -> tuple[str, str]:
    """The days of it in both calendars."""
    words, figures = STATEMENT[around.language], around.figures
    if paper.first is None:
        days = (figures.long_day(paper.last), figures.long_hijri_day(paper.last))
        return words.until.format(last=days[0]), words.until.format(last=days[1])
    first, last = paper.first, paper.last
    return (
        words.since.format(first=figures.long_day(first), last=figures.long_day(last)),
        words.since.format(first=figures.long_hijri_day(first), last=figures.long_hijri_day(last)),
    )


def filters_said(paper: StatementPaper, around: Around) -> str:
    """Why fewer entries are shown than there are; empty when all are."""
    if not paper.filters:
        return ""
    comma = "، " if around.language == "ar" else ", "
    filters = comma.join(isolated(around.figures.digits(each)) for each in paper.filters)
    return STATEMENT[around.language].shown.format(filters=filters)


def entry_said(entry: LedgerEntry, around: Around) -> str:
    """What an entry is, with its month."""
    words = STATEMENT[around.language]
    kind = words.kinds.get(entry.kind, entry.kind)
    if entry.month is None:
        return kind
    return words.of_month.format(entry=kind, month=around.figures.month(entry.month))


def _entries(paper: StatementPaper, around: Around) -> Section:
    words, figures, rows = STATEMENT[around.language], around.figures, paper.statement.rows
    title = words.entries.format(count=figures.count(len(rows)))
    if not rows:
        return Section(title, (Remark(words.none),))
    heads = (
        Heading(words.row, wraps=False),
        Heading(words.date, wraps=False, strong=True),
        Heading(words.hijri, wraps=False),
        Heading(words.entry),
        Heading(words.reference, wraps=False),
        *(Heading(head, wraps=False, figures=True) for head in (words.debit, words.credit)),
        Heading(words.balance, wraps=False, figures=True, strong=True),
    )
    debit = sum(row.entry.debit_halalas for row in rows)
    credit = sum(row.entry.credit_halalas for row in rows)
    closing = figures.sum(paper.statement.closing_halalas) if not paper.filters else ""
    label = words.sum_shown if paper.filters else words.sum
    sums = (label, "", "", "", "", figures.sum(debit), figures.sum(credit), closing)
    lines = tuple(_line(at, row, around) for at, row in enumerate(rows, 1))
    return Section(title, (Lines(heads, lines, sums),))


def _line(at: int, row: StatementRow, around: Around) -> tuple[str, ...]:
    figures, entry = around.figures, row.entry
    return (
        figures.count(at),
        figures.day(entry.date),
        figures.hijri_day(entry.date),
        entry_said(entry, around),
        figures.digits(short_reference(entry.ref)) or NONE,
        figures.money(entry.debit_halalas),
        figures.money(entry.credit_halalas),
        figures.sum(row.balance_halalas),
    )


def _due(paper: StatementPaper, around: Around) -> tuple[Section, ...]:
    """What is open now, and how old it is; nothing where nothing is."""
    words, figures = STATEMENT[around.language], around.figures
    if not paper.due:
        return ()
    heads = (
        Heading(words.invoice, strong=True),
        Heading(words.bill, wraps=False),
        Heading(words.last_day),
        Heading(words.age),
        Heading(words.amount, wraps=False, figures=True),
    )
    lines = tuple(
        (
            INVOICE[around.language].title.format(month=figures.month(row.month)),
            figures.digits(row.bill.number) if row.bill is not None else NONE,
            f"{figures.day(row.due)} · {figures.hijri_day(row.due)}",
            _age(row.days_left, around),
            figures.sum(row.halalas),
        )
        for row in paper.due
    )
    sums = (words.to_pay, "", "", "", figures.sum(sum(row.halalas for row in paper.due)))
    return (Section(words.due, (Lines(heads, lines, sums),)),)


def _age(days_left: int, around: Around) -> str:
    words = STATEMENT[around.language]
    if days_left == 0:
        return words.today
    said = words.days_left if days_left > 0 else words.days_late
    return said.format(count=around.figures.count(abs(days_left)))


def _agreement(paper: StatementPaper, around: Around) -> Section:
    words = STATEMENT[around.language]
    if not paper.findings:
        return Section(words.agreement, (Remark(words.agrees),))
    return Section(words.agreement, (Remark(words.differs), *map(Remark, paper.findings)))
