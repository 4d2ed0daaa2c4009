"""The bookkeeper's papers as sheets: the rows of each with their values as they are."""

from collections.abc import Sequence

from gosi_desktop.application.ports.bookkeeping import BookPaper, DeductionPaper, JournalPaper, PaymentPaper
from gosi_desktop.reports.book_words import BOOK
from gosi_desktop.reports.bookkeeping import changes_text, name_in
from gosi_desktop.reports.figures import Figures
from gosi_desktop.reports.listings import Kind, ListColumn, Listing, Value
from gosi_desktop.reports.registration_form import Around
from gosi_desktop.reports.words import PAPER


def listing_of(paper: BookPaper, around: Around) -> Listing:
    """Every row with its values as they are."""
    match paper:
        case DeductionPaper():
            return _deduction_listing(paper, around)
        case JournalPaper():
            return _journal_listing(paper, around)
        case PaymentPaper():
            return _payment_listing(paper, around)


def _deduction_listing(paper: DeductionPaper, around: Around) -> Listing:
    words, listing = BOOK[around.language], paper.listing
    figures = Figures(PAPER[around.language], arabic_digits=False)
    columns = (
        ListColumn(words.number, Kind.COUNT, 6), ListColumn(words.name, width=34), ListColumn(words.identity),
        ListColumn(words.month, Kind.DAY, 12), ListColumn(words.wage, Kind.MONEY),
        ListColumn(words.days, Kind.COUNT, 8), ListColumn(words.month_days, Kind.COUNT, 10),
        ListColumn(words.before, Kind.MONEY),
        ListColumn(words.withheld, Kind.MONEY), ListColumn(words.difference, Kind.MONEY),
        ListColumn(words.back, Kind.MONEY), ListColumn(words.changed, width=60),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for place, row in enumerate(listing.rows, 1):
        one, person = row.deduction, row.person
        rows.append(
            (
                place,
                name_in(person.names, around.language) if person is not None else words.unknown,
                person.identity if person is not None else None,
                listing.month.first,
                one.wage_halalas,
                one.days,
                one.month_days,
                one.before_halalas,
                one.halalas,
                one.halalas - one.before_halalas,
                one.back_halalas or None,
                changes_text(one.changes, words, figures),
            )
        )
    every = [row.deduction for row in listing.rows]
    before, now, back = (
        sum(one.before_halalas for one in every), listing.halalas, sum(one.back_halalas for one in every),
    )  # fmt: skip
    sums = (None, words.sum, None, None, None, None, None, before, now, now - before, back or None, None)
    return _listing(words.deductions, paper.establishment, columns, rows, around, sums)


def _journal_listing(paper: JournalPaper, around: Around) -> Listing:
    words = BOOK[around.language]
    columns = (
        ListColumn(words.day, Kind.DAY, 12), ListColumn(words.invoice_no, width=18), ListColumn(words.month, width=10),
        ListColumn(words.code, width=18), ListColumn(words.account, width=44), ListColumn(words.branch, width=22),
        ListColumn(words.debit, Kind.MONEY), ListColumn(words.credit, Kind.MONEY),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            entry.day,
            entry.invoice_number,
            str(entry.month),
            line.account.value,
            words.accounts[line.account],
            words.branches[line.branch] if line.branch is not None else None,
            line.debit_halalas or None,
            line.credit_halalas or None,
        )
        for entry in paper.entries
        for line in entry.lines
    ]
    debit = sum(entry.debit_halalas for entry in paper.entries)
    credit = sum(entry.credit_halalas for entry in paper.entries)
    sums = (None, None, None, None, words.sum, None, debit, credit)
    return _listing(words.journal, paper.establishment, columns, rows, around, sums)


def _payment_listing(paper: PaymentPaper, around: Around) -> Listing:
    words = BOOK[around.language]
    figures = Figures(PAPER[around.language], arabic_digits=False)
    columns = (
        ListColumn(words.number, Kind.COUNT, 6), ListColumn(words.establishment, width=34),
        ListColumn(words.establishment_no), ListColumn(words.month, Kind.DAY, 12),
        ListColumn(words.invoice_no, width=18), ListColumn(words.biller, width=12),
        ListColumn(words.bill_no, width=20), ListColumn(words.amount, Kind.MONEY),
        ListColumn(words.last_day, Kind.DAY, 12), ListColumn(words.last_day_hijri, width=12),
        ListColumn(words.left, Kind.COUNT, 10), ListColumn(words.state),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = [
        (
            place,
            name_in(paper.names[row.establishment], around.language),
            row.establishment,
            row.month.first,
            row.invoice_number,
            row.bill.biller if row.bill is not None else None,
            row.bill.number if row.bill is not None else None,
            row.halalas,
            row.due,
            figures.hijri_day(row.due),
            row.days_left,
            words.states[row.state],
        )
        for place, row in enumerate(paper.rows, 1)
    ]
    total = sum(row.halalas for row in paper.rows)
    sums = (None, words.sum, None, None, None, None, None, total, None, None, None, None)
    return _listing(words.payments, paper.today.isoformat(), columns, rows, around, sums)


def _listing(
    title: str,
    whose: str,
    columns: tuple[ListColumn, ...],
    rows: Sequence[tuple[Value, ...]],
    around: Around,
    sums: tuple[Value, ...],
) -> Listing:
    return Listing(
        title=title,
        about=f"{title} — {whose}",
        columns=columns,
        rows=rows,
        made_at=around.printed_at,
        sums=sums,
        right_to_left=around.language == "ar",
    )
