"""What the papers about money are made of in these tests: fictional, no identity number has a right check digit."""

from dataclasses import replace
from datetime import UTC, date, datetime

from gosi_desktop.application.ports.money import PersonLabel
from gosi_desktop.application.ports.money_papers import (
    BilledPerson,
    Covered,
    Holder,
    InvoicePaper,
    ReceiptPaper,
    StatementPaper,
    VerdictWords,
    VerificationPaper,
)
from gosi_desktop.domain.bookkeeping import PaymentRow
from gosi_desktop.domain.contributor import Names, NationalityGroup, System
from gosi_desktop.domain.invoice_summary import branch_summaries
from gosi_desktop.domain.invoices import Bill, Invoice, InvoiceLine, InvoiceState, LedgerKind, Payment, PaymentState
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.statement import StatementQuery, statement
from gosi_desktop.domain.values import Month
from gosi_desktop.domain.verification import Basis, Checked, Facts, Verdict, Why
from gosi_desktop.reports.words import Language
from tests.fakes.day import RULES
from tests.fakes.ledger import of_the_picture
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of
from tests.reports.people import PEOPLE

EVERYTHING, SINCE_AUGUST = StatementQuery(), StatementQuery(date(2025, 8, 1))
SYNCED = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)  # 10:21 in Riyadh
HOLDER = Holder("612047385", Names("شركة روابي السدير للتجارة", "Rawabi Alsudair Trading"), SYNCED)


def roster(count: int) -> list[RosterEntry]:
    """Of the old system, of the new one, abroad, and every seventh for a part of the month."""
    made: list[RosterEntry] = []
    for key in range(1, count + 1):
        wage, joined = 1_662_500 - key % 30 * 10_000, date(2025, 12, 10) if key % 7 == 0 else date(2020, 1, 1)
        if key % 3 == 0:
            made.append(hired(key, wage, group=NationalityGroup.NON_SAUDI, join=joined))
        else:
            system = System.NEW if key % 5 == 0 else System.OLD
            made.append(hired(key, wage, system=system, join=max(joined, date(2024, 9, 1))))
    return made


def billed(lines: list[InvoiceLine]) -> list[BilledPerson]:
    """With names of picture 20c, one after the other; identities are made up."""
    return [
        BilledPerson(
            line, PersonLabel(f"c{at}", Names(PEOPLE[at % len(PEOPLE)].name, f"Person {at}"), f"1{at:09}", None)
        )
        for at, line in enumerate(lines, 1)
    ]


DUE = PaymentRow(
    "612047385",
    DECEMBER,
    "INV-202512",
    InvoiceState.OPEN,
    Bill("612047385202512", "902", date(2026, 1, 31)),
    2_101_778,
    date(2026, 1, 15),
    9,
)
LATE = PaymentRow(
    "612047385", Month(2025, 11), "INV-202511", InvoiceState.PART_PAID, None, 41_770, date(2025, 12, 15), -22
)  # fmt: skip


def invoice_paper(count: int = 12, *, people: bool = False, masked: bool = True, **changed: object) -> InvoicePaper:
    """An open invoice of December with a fine and a bill."""
    lines = lines_of(roster(count), DECEMBER, RULES)
    facts = {"late_penalties_halalas": 41_770, "bill": Bill("612047385202512", "902", date(2026, 1, 31))}
    invoice = invoice_of(lines, DECEMBER, **(facts | changed))
    return InvoicePaper(
        holder=HOLDER,
        invoice=invoice,
        open_halalas=invoice.total_halalas,
        arrived_halalas=0,
        paid_on=None,
        replaces="",
        replaced_by="",
        branches=branch_summaries(lines),
        people=billed(lines) if people else None,
        masked=masked,
    )


def statement_paper(query: StatementQuery = EVERYTHING, **changed: object) -> StatementPaper:
    """The account of picture 09."""
    paper = StatementPaper(
        holder=HOLDER,
        statement=statement(of_the_picture().entries, query),
        first=query.first,
        last=query.last or date(2026, 1, 6),
        due=(DUE, LATE),
        audit=(214, "b7e04c19" * 8),
    )
    return replace(paper, **changed)  # type: ignore[arg-type]


def receipt_paper(**changed: object) -> ReceiptPaper:
    """November paid late: its invoice and a part of the fine."""
    account = of_the_picture()
    invoice: Invoice = replace(account.invoices[0], month=Month(2025, 11), number="INV-202511")
    entries = [one for one in account.entries if one.kind is not LedgerKind.PAYMENT]
    payment = Payment(
        id="0199d5c4-7c44-7000-8000-2f6c31d40031",
        invoice_id=invoice.id,
        halalas=2_098_475,
        received=date(2025, 12, 19),
        channel="sadad",
        state=PaymentState.RECEIVED,
    )
    paper = ReceiptPaper(
        holder=HOLDER,
        payment=payment,
        invoice=invoice,
        open_halalas=31_770,
        covered=(Covered(entries[4], 2_088_475), Covered(entries[5], 10_000)),
    )
    return replace(paper, **changed)  # type: ignore[arg-type]


FACTS = Facts(
    issuer="https://issuer.example",
    environment="practice",
    kind="compliance",
    number="CC-2026-00417",
    establishment="612047385",
    issued_on=date(2026, 1, 2),
    valid_until=date(2026, 1, 31),
)
ALTERED = Checked(
    Verdict.ALTERED, "شهادة-الالتزام.pdf", SYNCED, Basis.FILE, Why.FILE, FACTS, changed_byte=3_122
)  # fmt: skip
SAID: dict[Language, VerdictWords] = {
    "ar": VerdictWords(
        title="عُبث بها — لا تعتمد عليها",
        line="الملف ليس هو الذي وُقّع: البايت 3,122 مختلف",
        kind="شهادة الالتزام",
        issuer="التأمينات — تجريبية",
        basis="التوقيع وكل بايت في الملف",
        advice="أي تعديل يُبطل الشهادة. اطلب نسخة جديدة ممن أعطاكها.",
    ),
    "en": VerdictWords(
        title="Altered — do not rely on it",
        line="The file is not the one that was signed: byte 3,122 differs",
        kind="Compliance certificate",
        issuer="Insurance — practice",
        basis="Signature and every byte of the file",
        advice="Any alteration voids a certificate. Ask whoever gave it for a new copy.",
    ),
}


def verification_paper(language: Language = "ar", checked: Checked = ALTERED) -> VerificationPaper:
    """A certificate with a changed byte."""
    return VerificationPaper(checked, SAID[language], Names("نورة العنزي", "Noura Alanazi"))
