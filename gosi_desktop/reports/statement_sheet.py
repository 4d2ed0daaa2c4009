"""The statement of account as a file to work with: its rows with their values as they are."""

from typing import Final

from gosi_desktop.application.ports.money_papers import StatementPaper
from gosi_desktop.domain.statement import short_reference
from gosi_desktop.reports.invoice_paper import named, synced
from gosi_desktop.reports.invoice_words import INVOICE
from gosi_desktop.reports.listings import Kind, ListColumn, Listing, Value
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.statement_paper import entry_said, filters_said, period
from gosi_desktop.reports.statement_words import STATEMENT
from gosi_desktop.reports.words import PAPER

_MARKS: Final = dict.fromkeys((0x200E, 0x200F, *range(0x2066, 0x206A)))  # of direction: a cell needs none


def statement_listing(paper: StatementPaper, around: Around) -> Listing:
    """Balances are written, not reckoned: each stands on its own when rows are sorted or left out."""
    words, rows = STATEMENT[around.language], paper.statement.rows
    columns = (
        ListColumn(words.date, Kind.DAY, 12), ListColumn(words.hijri, width=14), ListColumn(words.entry, width=40),
        ListColumn(words.reference, width=24), ListColumn(words.debit, Kind.MONEY, 16),
        ListColumn(words.credit, Kind.MONEY, 16), ListColumn(words.balance, Kind.MONEY, 16),
    )  # fmt: skip
    values: list[tuple[Value, ...]] = [
        (
            row.entry.date,
            around.figures.hijri_day(row.entry.date),
            entry_said(row.entry, around),
            short_reference(row.entry.ref),
            row.entry.debit_halalas or None,
            row.entry.credit_halalas or None,
            row.balance_halalas,
        )
        for row in rows
    ]
    debit = sum(row.entry.debit_halalas for row in rows)
    credit = sum(row.entry.credit_halalas for row in rows)
    label = words.sum_shown if paper.filters else words.sum
    closing = None if paper.filters else paper.statement.closing_halalas
    return Listing(
        title=words.title,
        about=words.document.format(establishment=paper.holder.number),
        columns=columns,
        rows=values,
        made_at=around.printed_at,
        sums=(None, None, label, None, debit, credit, closing),
        right_to_left=around.language == "ar",
        above=_above(paper, around),
    )


def _above(paper: StatementPaper, around: Around) -> tuple[str, ...]:
    """Whose it is, which days, what is shown of them, as of when, and that it is ours."""
    words, common, paper_words = STATEMENT[around.language], INVOICE[around.language], PAPER[around.language]
    figures, balance = around.figures, paper.statement.opening_halalas
    found = (
        words.title,
        common.subtitle.format(name=named(paper.holder, around), number=figures.digits(paper.holder.number)),
        paper_words.between.join(period(paper, around)),
        f"{common.as_of}: {synced(paper.holder, around)}",
        f"{words.opening}: {figures.sum(balance)}",
        filters_said(paper, around),
        words.unofficial + (paper_words.between + paper_words.practice if around.practice else ""),
    )
    return tuple(line.translate(_MARKS) for line in found if line)
