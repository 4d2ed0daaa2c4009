"""The bookkeeper's papers of an establishment whose December bills a joiner, a leaver, a raise and an earlier month."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import Literal

from gosi_desktop.application.ports.bookkeeping import (
    DeductionList,
    DeductionPaper,
    DeductionRow,
    JournalPaper,
    PaymentPaper,
)
from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.domain.bookkeeping import PaymentRow, deductions, journal_entry
from gosi_desktop.domain.contributor import Names, NationalityGroup
from gosi_desktop.domain.invoices import Bill, Invoice, InvoiceLine, InvoiceState
from gosi_desktop.domain.values import Month
from gosi_desktop.reports.registration_form import Around
from tests.fakes.day import RULES
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of

NUMBER = "612047385"
NAMES = Names("شركة روابي السدير للتجارة", "Rawabi Alsudair Trading")
HIND = Names("هند المطلق", "Hind Almutlaq")
SYNCED = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
PRINTED = datetime(2026, 1, 6, 7, 24, tzinfo=UTC)
TODAY = date(2026, 1, 6)
NOVEMBER = DECEMBER.previous()
LONG_NAME = "عبدالرحمن بن عبدالعزيز بن محمد آل القحطاني"

ROSTER = (
    hired(1, 900_000),
    hired(2, wages={Month(2025, 1): 960_000, DECEMBER: 1_000_000}),
    hired(3, leave=date(2025, 11, 15)),
    hired(4, join=date(2025, 12, 11)),
    hired(5, group=NationalityGroup.NON_SAUDI),
)
PEOPLE = {
    "e0000001": PersonLabel("c1", Names("سلطان بن فهد الدوسري", "Sultan Aldosari"), "1088376123"),
    "e0000002": PersonLabel("c2", Names("ريم بنت خالد الشمراني"), "1092644183"),
    "e0000003": PersonLabel("c3", Names('=HYPERLINK("http://x";"ماجد")'), "1099172647"),
}


def lines() -> tuple[list[InvoiceLine], list[InvoiceLine]]:
    """Of November and of December, which also asks for a share of October."""
    now = lines_of(list(ROSTER), DECEMBER, RULES)
    back = replace_line(now[0], Month(2025, 10))
    return lines_of(list(ROSTER), NOVEMBER, RULES), [now[0], back, *now[1:]]


def replace_line(line: InvoiceLine, month: Month) -> InvoiceLine:
    """The same line as a correction of an earlier month."""
    return line._replace(adjustment_of=month)


def invoice() -> Invoice:
    """December's, late fines and a credit in it."""
    return invoice_of(lines()[1], DECEMBER, number="INV-202512", late_penalties_halalas=27_812, credits_halalas=5_000)


def deduction_paper(*, billed: bool = True, people: int = 0) -> DeductionPaper:
    """What to withhold in December; ``people`` more under a long name."""
    before, now = lines()
    found = list(deductions(NOVEMBER, before, DECEMBER, now, RULES))
    rows = [DeductionRow(one, PEOPLE.get(one.engagement_id)) for one in found]
    more = PersonLabel("c9", Names(LONG_NAME), "1104829573")
    rows += [DeductionRow(found[0]._replace(engagement_id=f"f{at}"), more) for at in range(people)]
    return DeductionPaper(
        establishment=NUMBER,
        names=NAMES,
        listing=DeductionList(DECEMBER, billed, tuple(rows)),
        invoice_number="INV-202512" if billed else None,
        synced_at=SYNCED,
        prepared_by=HIND,
    )


def journal_paper() -> JournalPaper:
    """December's entry."""
    return JournalPaper(establishment=NUMBER, names=NAMES, entries=(journal_entry(invoice()),))


def payment_paper(clients: int = 3) -> PaymentPaper:
    """One is late, one is due today, one has no bill number; one was never fetched."""
    rows = []
    for at in range(clients):
        due = (date(2025, 12, 15), TODAY, date(2026, 1, 15))[min(at, 2)]
        bill = Bill(f"61204738520{at:02}", "902" if at == 0 else None, due) if at != 2 else None
        state = InvoiceState.PART_PAID if at == 1 else InvoiceState.OPEN
        number = f"62000000{at:02}"
        rows.append(PaymentRow(number, DECEMBER, f"INV-{at}", state, bill, 141_841 + at, due, (due - TODAY).days))
    return PaymentPaper(
        rows=tuple(rows),
        names={row.establishment: Names(f"مخابز سنابل الوسم {at}", f"Bakery {at}") for at, row in enumerate(rows)},
        missing=(Names("مؤسسة لم تُجلب", "Never fetched"),),
        planned=(Names("مؤسسة تقسّط", "By instalments"),),
        clear=4,
        today=TODAY,
        synced_at=SYNCED,
        prepared_by=HIND,
    )


def around(language: Literal["ar", "en"] = "ar", *, arabic_digits: bool = False, practice: bool = True) -> Around:
    """At twenty-four minutes past ten in Riyadh."""
    return replace(
        Around(language=language, practice=practice, printed_at=PRINTED), arabic_digits=arabic_digits
    )  # fmt: skip
