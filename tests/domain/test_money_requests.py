"""What the rules refuse of a review, a waiver and instalments, and until when how much can be waived."""

from dataclasses import replace
from datetime import date

import pytest

from gosi_desktop.domain.changes import AnyChange
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.invoices import (
    BranchTotal,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceState,
    LedgerEntry,
    LedgerKind,
)
from gosi_desktop.domain.judging import findings
from gosi_desktop.domain.money_requests import (
    LONGEST_GROUNDS,
    MoneyCase,
    MoneyRequest,
    ObjectToInvoice,
    RequestInstalments,
    RequestPenaltyWaiver,
    money_case,
    obstacles,
)
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month
from tests.fakes.day import RULES

TODAY = date(2026, 1, 20)
INVOICE = Invoice(
    id="i1",
    number="2601-000001",
    month=Month(2025, 12),
    issued=date(2026, 1, 1),
    due=date(2026, 1, 15),
    totals=(BranchTotal(Insurance.HAZARDS, 1_000_00, 0),),
)
OWED = LedgerEntry(
    id="l1", date=date(2026, 1, 1), kind=LedgerKind.CONTRIBUTION, debit_halalas=1_000_00, balance_halalas=1_000_00,
    ref="2601-000001",
)  # fmt: skip
FINE = LedgerEntry(
    id="l2", date=date(2026, 1, 16), kind=LedgerKind.LATE_PENALTY, debit_halalas=20_00, balance_halalas=1_020_00,
    ref="2601-000001",
)  # fmt: skip
WAIVED = LedgerEntry(
    id="l3", date=date(2026, 1, 18), kind=LedgerKind.PENALTY_WAIVER, credit_halalas=15_00, balance_halalas=1_005_00,
    ref="l2",
)  # fmt: skip
REVIEW = ObjectToInvoice(invoice_id="i1", grounds="سطر مكرر", engagements=("e1",))
WAIVER = RequestPenaltyWaiver(invoice_id="i1", grounds="عطل في البنك")
PARTS = RequestInstalments(plan_id="plan1", count=3, first_due=date(2026, 2, 15))
PLAN = InstalmentPlan(id="plan0", total_halalas=100, instalments=(Instalment(TODAY, 100),))


def case(
    *entries: LedgerEntry,
    today: date = TODAY,
    state: InvoiceState = InvoiceState.OPEN,
    plans: tuple[InstalmentPlan, ...] = (),
) -> MoneyCase:
    return money_case(replace(INVOICE, state=state), entries, plans, RULES, today)


@pytest.mark.parametrize(
    ("request_", "at", "codes"),
    [
        (REVIEW, case(OWED), []),
        (replace(REVIEW, grounds=" "), case(OWED), ["reason_required"]),
        (replace(REVIEW, grounds="س" * (LONGEST_GROUNDS + 1)), case(OWED), ["grounds.too_long"]),
        (REVIEW, case(OWED, state=InvoiceState.PAID), []),
        (REVIEW, case(OWED, state=InvoiceState.REISSUED), ["invoice_void"]),
        (REVIEW, case(OWED, state=InvoiceState.ESTIMATED), ["invoice_void"]),
        (WAIVER, case(OWED, FINE), []),
        (WAIVER, case(OWED, FINE, WAIVED), []),
        (WAIVER, case(OWED), ["no_fines"]),
        (WAIVER, case(OWED, replace(FINE, ref="another")), ["no_fines"]),
        (WAIVER, case(OWED, FINE, replace(WAIVED, credit_halalas=20_00)), ["no_fines"]),
        (PARTS, case(OWED), []),
        (PARTS, case(), ["nothing_owed"]),
        (PARTS, case(OWED, plans=(PLAN,)), ["instalments.active"]),
        (PARTS, case(OWED, plans=(replace(PLAN, state="finished"),)), []),
        (replace(PARTS, count=4), case(OWED), ["instalments.count"]),
        (PARTS, case(replace(OWED, balance_halalas=2)), ["instalments.count"]),
        (replace(PARTS, first_due=date(2026, 1, 19)), case(OWED), ["instalments.first_due"]),
        (replace(PARTS, first_due=TODAY), case(OWED), []),
        (replace(PARTS, first_due=date(2027, 1, 1)), case(OWED), []),
        (replace(PARTS, first_due=date(2027, 1, 2)), case(OWED), ["instalments.first_due"]),
    ],
)
def test_what_is_refused(request_: MoneyRequest, at: MoneyCase, codes: list[str]) -> None:
    assert [one.code for one in obstacles(request_, at)] == codes


def test_how_much_can_be_waived_and_until_when() -> None:
    short = case(OWED, FINE, WAIVED)
    assert (short.fines, short.fines_halalas, short.waivable_halalas) == ((FINE,), 5_00, 5_00)
    assert [(one.row.id, one.halalas, one.until) for one in short.waivers] == [
        ("V1", 5_00, date(2026, 1, 25)),
        ("V2", 2_50, None),
    ]
    long = case(OWED, FINE, today=date(2026, 1, 26))
    assert [(one.row.id, one.halalas) for one in long.waivers] == [("V2", 10_00)]
    assert case(OWED).waivers == ()


def test_a_campaign_ends_on_its_day() -> None:
    old = replace(INVOICE, due=date(2024, 1, 15))
    found = money_case(old, (OWED, FINE), (), RULES, date(2024, 3, 10)).waivers
    assert [(one.row.id, one.until) for one in found] == [("V-2024", date(2024, 9, 2))]


def test_they_are_about_nobody() -> None:
    whole: tuple[AnyChange, ...] = (REVIEW, WAIVER, PARTS)
    for change in whole:
        assert (change.apply_to(Dossier()), change.wanted(), change.version_in(Dossier())) == (Dossier(), {}, 0)
        assert findings(RULES, change, Dossier(), TODAY) == ()
    assert [change.target for change in whole] == ["i1", "i1", "plan1"]
    assert [change.is_new for change in whole] == [False, False, True]
