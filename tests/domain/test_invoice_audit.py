"""Why this amount: each planted difference is found by its name, none is invented, and they add up to the halala."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.data import load_rules
from gosi_desktop.domain.audit_findings import Act, Asked, AskedState, AuditCode
from gosi_desktop.domain.contribution import share_amounts
from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, System
from gosi_desktop.domain.establishment import HazardsRateOverride
from gosi_desktop.domain.invoice_audit import Audit, audit_invoice
from gosi_desktop.domain.invoices import BranchShare, BranchTotal, InvoiceLine
from gosi_desktop.domain.late_penalties import LateMonth
from gosi_desktop.domain.owed import BilledPenalty
from gosi_desktop.domain.roster_month import RosterEntry, expected_line
from gosi_desktop.domain.rule_rows import Insurance, Rounding
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, disturbed, hired, invoice_of, lines_of, rosters
from tests.fakes.people import people

RULES = RuleBook(load_rules())


def audited(roster: list[RosterEntry], lines: list[InvoiceLine]) -> Audit:
    return audit_invoice(invoice_of(lines), lines, roster, RULES)


def codes(audit: Audit) -> list[AuditCode]:
    return [one.code for one in audit.findings]


def line_of(entry: RosterEntry, month: Month = DECEMBER) -> InvoiceLine:
    line = expected_line(entry, month, RULES)
    assert isinstance(line, InvoiceLine)
    return line


def rebilled(
    line: InvoiceLine,
    wage: int | None = None,
    days: int | None = None,
    system: System | None = None,
    rates: dict[Insurance, tuple[int, int]] | None = None,
) -> InvoiceLine:
    """The line of an authority that reckons, without a mistake, with other inputs."""
    wage, days, rates = wage or line.wage_halalas, days or line.days, rates or {}
    shares = []
    for one in line.shares:
        of_employer, of_employee = rates.get(one.branch, (one.employer_percent, one.employee_percent))
        amounts = share_amounts(wage, days, line.month_days, of_employer, of_employee, Rounding.EACH_PAYER)
        shares.append(BranchShare(one.branch, of_employer, of_employee, *amounts))
    return line._replace(wage_halalas=wage, days=days, system=system or line.system, shares=tuple(shares))


def more(line: InvoiceLine, branch: Insurance, halalas: int) -> InvoiceLine:
    """The line with so much more of the employer's share of a branch."""
    return line._replace(
        shares=tuple(
            one._replace(employer_halalas=one.employer_halalas + halalas) if one.branch is branch else one
            for one in line.shares
        )
    )


def less_withheld(line: InvoiceLine) -> InvoiceLine:
    """The line with five halalas less of the contributor's share."""
    first, *others = line.shares
    return line._replace(shares=(first._replace(employee_halalas=first.employee_halalas - 5), *others))


@given(rosters())
def test_an_authority_that_agrees_leaves_nothing_to_say(roster: list[RosterEntry]) -> None:
    lines = lines_of(roster, DECEMBER, RULES)
    audit = audited(roster, lines)
    assert audit.is_clean
    assert audit.difference_halalas == 0
    assert all(row.difference_halalas == 0 for row in audit.rows)


@given(rosters(), st.data())
def test_whatever_is_wrong_the_findings_add_up_to_the_difference(
    roster: list[RosterEntry], data: st.DataObject
) -> None:
    lines = data.draw(disturbed(lines_of(roster, DECEMBER, RULES)))
    audit = audited(roster, lines)
    assert sum(one.halalas for one in audit.findings) == audit.difference_halalas
    assert all(sum(part.halalas for part in one.parts) == one.halalas for one in audit.findings)
    assert sum(row.difference_halalas for row in audit.rows) == audit.difference_halalas
    assert audit.service_halalas == sum(line.total_halalas for line in lines)


@given(rosters(), st.data())
def test_the_order_of_branches_and_the_way_a_whole_month_is_written_say_nothing(
    roster: list[RosterEntry], data: st.DataObject
) -> None:
    lines = [
        line._replace(shares=tuple(data.draw(st.permutations(line.shares))))
        for line in lines_of(roster, DECEMBER, RULES)
    ]
    written = [line._replace(days=30, month_days=30) if line.days == line.month_days else line for line in lines]
    assert audited(roster, written).is_clean


SAUDI = hired(1)
NEW = hired(1, system=System.NEW)
EGYPTIAN = hired(1, 300_000, group=NationalityGroup.NON_SAUDI)
RAISED = hired(1, wages={Month(2020, 1): 600_000, DECEMBER: 700_000})
FIRST_RAISED = hired(1, wages={Month(2020, 1): 600_000, DECEMBER: 5_000_000})
JOINED = hired(1, join=date(2025, 12, 11))
SHARED = hired(1, 3_000_000, cap=2_454_545)
A, H, S = Insurance.ANNUITIES, Insurance.HAZARDS, Insurance.SANED
LINE_OF_NEW = line_of(NEW)
HOME = BranchShare(Insurance.GCC_HOME, 900, 700, 27_000, 21_000)

DIFFERING: list[tuple[AuditCode, RosterEntry, InvoiceLine, int]] = [
    (AuditCode.WAGE_NOT_APPLIED, RAISED, rebilled(line_of(RAISED), 600_000), -21_500),
    (AuditCode.WAGE_NOT_APPLIED, FIRST_RAISED, rebilled(line_of(FIRST_RAISED), 600_000), -838_500),
    (AuditCode.OTHER_WAGE, SAUDI, rebilled(line_of(SAUDI), 650_000), 10_750),
    (AuditCode.FLOOR, hired(1, 100_000), rebilled(line_of(hired(1, 100_000)), 100_000), -10_750),
    (AuditCode.FLOOR, EGYPTIAN, rebilled(line_of(EGYPTIAN), 30_000), -5_400),
    (AuditCode.FLOOR, hired(1, 100_000, group=NationalityGroup.NON_SAUDI),
     rebilled(line_of(hired(1, 100_000, group=NationalityGroup.NON_SAUDI)), 150_000), 1_000),
    (AuditCode.CEILING, hired(1, 5_000_000), rebilled(line_of(hired(1, 5_000_000)), 5_000_000), 107_500),
    (AuditCode.CEILING, hired(1, 5_000_000), rebilled(line_of(hired(1, 5_000_000)), 4_000_000), -107_500),
    (AuditCode.CEILING, SHARED, rebilled(line_of(SHARED), 3_000_000), 117_273),
    (AuditCode.OTHER_WAGE, hired(1, 200_000), rebilled(line_of(hired(1, 200_000)), 150_000), -10_750),
    (AuditCode.OTHER_WAGE, hired(1, 4_400_000), rebilled(line_of(hired(1, 4_400_000)), 4_500_000), 21_500),
    (AuditCode.FLOOR, hired(1, 100_000), rebilled(line_of(hired(1, 100_000)), 200_000), 10_750),
    (AuditCode.UNEXPLAINED, SAUDI, less_withheld(line_of(SAUDI)), -5),
    (AuditCode.RATE_STEP, NEW, rebilled(LINE_OF_NEW, rates={A: (900, 900)}), -6_000),
    (AuditCode.OTHER_RATE, NEW, rebilled(LINE_OF_NEW, rates={H: (400, 0)}), 12_000),
    (AuditCode.PART_MONTH, JOINED, rebilled(line_of(JOINED), days=31), 41_613),
    (AuditCode.PART_MONTH, SAUDI, rebilled(line_of(SAUDI), days=30), -4_161),
    (AuditCode.WRONG_SYSTEM, NEW, line_of(SAUDI), -6_000),
    (AuditCode.ROUNDING, SAUDI, more(line_of(SAUDI), A, 1), 1),
    (AuditCode.UNEXPLAINED, SAUDI, more(line_of(SAUDI), S, 700), 700),
    (AuditCode.COVERAGE, SAUDI, line_of(SAUDI)._replace(shares=line_of(SAUDI).shares[:2]), -12_000),
    (AuditCode.HOME_PENSION, EGYPTIAN,
     line_of(EGYPTIAN)._replace(shares=(*line_of(EGYPTIAN).shares, HOME)),
     48_000),
]  # fmt: skip


@pytest.mark.parametrize(("code", "entry", "billed", "halalas"), DIFFERING)
def test_a_planted_difference_has_its_name_and_its_arithmetic(
    code: AuditCode, entry: RosterEntry, billed: InvoiceLine, halalas: int
) -> None:
    audit = audited([entry], [billed])
    (found,) = audit.findings
    assert (found.code, found.halalas, found.contributor_id) == (code, halalas, "c0000001")
    assert found.settlement == ((Act.ACCEPT,) if code is AuditCode.ROUNDING else (Act.ASK, "object_to_invoice")) + (
        ("", None) if code is AuditCode.ROUNDING else (None,)
    )
    assert audit.unexplained_halalas == (halalas if code is AuditCode.UNEXPLAINED else 0)


NOT_OURS = [
    (AuditCode.LEAVER_BILLED, hired(1, leave=date(2025, 11, 30))),
    (AuditCode.NOT_YET_JOINED, hired(1, join=date(2026, 1, 1))),
    (AuditCode.CANCELLED_BILLED, hired(1, state=EngagementState.CANCELLED)),
    (AuditCode.UNREGISTERED_BILLED, hired(1, state=EngagementState.AWAITING_WORKER)),
    (AuditCode.WAGE_UNKNOWN, hired(1, wages={})),
    (AuditCode.UNKNOWN_PERSON, None),
]


@pytest.mark.parametrize(("code", "entry"), NOT_OURS)
def test_somebody_billed_whom_we_do_not_expect(code: AuditCode, entry: RosterEntry | None) -> None:
    audit = audited([entry] if entry is not None else [], [line_of(SAUDI)])
    (found,) = audit.findings
    assert (found.code, found.halalas) == (code, 129_000)
    assert [(part.branch, part.percent, part.halalas) for part in found.parts] == [
        (A, 1800, 108_000),
        (S, 150, 9_000),
        (H, 200, 12_000),
    ]


@pytest.mark.parametrize(
    ("code", "joined"),
    [
        (AuditCode.JOINER_MISSING, date(2025, 12, 1)),
        (AuditCode.JOINER_MISSING, date(2025, 11, 30)),
        (AuditCode.PERSON_MISSING, date(2025, 10, 31)),
    ],
)
def test_somebody_not_billed(code: AuditCode, joined: date) -> None:
    audit = audited([hired(1, join=joined)], [])
    (found,) = audit.findings
    assert (found.code, found.halalas) == (code, -129_000)


def test_a_line_of_nothing_for_somebody_who_left_is_not_worth_a_word() -> None:
    nothing = line_of(SAUDI)._replace(shares=())
    assert audited([hired(1, leave=date(2025, 11, 30))], [nothing]).is_clean
    assert audited([], [nothing]).is_clean


def test_a_double_line_is_the_one_that_is_not_ours() -> None:
    other = rebilled(line_of(SAUDI), 700_000)
    audit = audited([SAUDI], [other, line_of(SAUDI)])
    (found,) = audit.findings
    assert (found.code, found.halalas) == (AuditCode.DOUBLE_LINE, other.total_halalas)


def test_several_reasons_of_one_line_are_all_said() -> None:
    raised = hired(1, system=System.NEW, wages={Month(2025, 1): 600_000, DECEMBER: 700_000}, join=date(2025, 12, 11))
    billed = rebilled(line_of(raised), 600_000, days=31, rates={A: (900, 900)})
    assert codes(audited([raised], [more(billed, H, 500)])) == [
        AuditCode.WAGE_NOT_APPLIED,
        AuditCode.RATE_STEP,
        AuditCode.PART_MONTH,
        AuditCode.UNEXPLAINED,
    ]


def test_a_system_we_only_assumed_is_the_authoritys_to_say_while_it_costs_the_same() -> None:
    month = Month(2025, 6)  # the rates of both laws are the same until July 2025
    assumed, known = hired(1, system=None), hired(1, system=System.OLD)
    line = line_of(hired(1, system=System.NEW), month)
    for entry, expected in ((assumed, []), (known, [AuditCode.WRONG_SYSTEM])):
        audit = audit_invoice(invoice_of([line], month), [line], [entry], RULES)
        assert (codes(audit), audit.difference_halalas) == (expected, 0)


def test_another_version_of_the_rules_is_named_first() -> None:
    lines = [rebilled(LINE_OF_NEW, rates={A: (900, 900)})]
    audit = audit_invoice(invoice_of(lines, rules_version="2027.1"), lines, [NEW], RULES)
    assert codes(audit) == [AuditCode.RULES_VERSION, AuditCode.RATE_STEP]
    assert audit.findings[0].params == {"billed": "2027.1", "ours": "2026.1"}
    assert audit.findings[0].settlement.act is Act.UPDATE_RULES


def test_lines_that_are_not_all_here_are_said_before_anybody_is_missed() -> None:
    invoice = invoice_of([line_of(SAUDI)], line_count=3)
    audit = audit_invoice(invoice, [line_of(SAUDI)], [SAUDI], RULES)
    assert [(one.code, one.settlement.act) for one in audit.findings] == [(AuditCode.LINES_MISSING, Act.FETCH)]


def test_totals_that_the_lines_do_not_add_up_to() -> None:
    invoice = invoice_of([line_of(SAUDI)])
    wrong = replace(invoice, totals=(*invoice.totals[:2], BranchTotal(H, 12_500, 0)))
    audit = audit_invoice(wrong, [line_of(SAUDI)], [SAUDI], RULES)
    assert [(one.code, one.halalas) for one in audit.findings] == [(AuditCode.LINES_AND_TOTALS, 500)]
    assert audit.difference_halalas == 500


def fines(halalas: int) -> list[BilledPenalty]:
    late = LateMonth(1, date(2025, 12, 16), date(2026, 1, 15), 2_088_475, halalas)
    return [BilledPenalty(invoice_of([], DECEMBER.previous()), late)]


@pytest.mark.parametrize(("ours", "expected"), [(None, []), (41_770, []), (40_000, [(AuditCode.LATE_PENALTY, 1_770)])])
def test_the_fine_for_paying_late(ours: int | None, expected: list[tuple[AuditCode, int]]) -> None:
    invoice = invoice_of([line_of(SAUDI)], late_penalties_halalas=41_770)
    audit = audit_invoice(invoice, [line_of(SAUDI)], [SAUDI], RULES, late=None if ours is None else fines(ours))
    assert [(one.code, one.halalas) for one in audit.findings] == expected
    assert audit.difference_halalas == sum(halalas for _, halalas in expected)


def test_a_raised_hazards_rate_is_ours_too() -> None:
    line = rebilled(line_of(SAUDI), rates={H: (400, 0)})
    raised = HazardsRateOverride(id="o", percent=400, from_month=DECEMBER)
    assert audit_invoice(invoice_of([line]), [line], [SAUDI], RULES, override=raised).is_clean
    line = line_of(SAUDI)
    audit = audit_invoice(invoice_of([line]), [line], [SAUDI], RULES, override=raised)
    assert codes(audit) == [AuditCode.OTHER_RATE]


def test_corrections_of_earlier_months_stand_apart() -> None:
    correction = line_of(SAUDI)._replace(adjustment_of=Month(2025, 10))
    audit = audited([SAUDI], [line_of(SAUDI), correction])
    assert audit.is_clean
    assert audit.adjustments == (correction,)


@pytest.mark.parametrize("state", [*AskedState, None])
def test_our_own_request_comes_before_an_objection(state: AskedState | None) -> None:
    leaver = hired(1, leave=date(2025, 11, 30))
    asked = [Asked("update_wage", "r0", AskedState.WAITING)]
    if state is not None:
        asked.append(Asked("exclude_contributor", "r1", state, "EX-118204"))
    lines = [line_of(SAUDI)]
    audit = audit_invoice(invoice_of(lines), lines, [leaver], RULES, asked=lambda engagement: asked)
    settled = audit.findings[0].settlement
    acts = {AskedState.WAITING: Act.SEND, AskedState.UNDER_REVIEW: Act.WAIT, AskedState.REFUSED: Act.EDIT}
    assert settled.act is (acts.get(state, Act.ASK) if state is not None else Act.ASK)
    assert settled.kind == ("exclude_contributor" if settled.act is not Act.ASK else "object_to_invoice")
    assert (settled.asked and settled.asked.reference) == (None if state is None else "EX-118204")


def test_the_invoice_of_the_picture() -> None:
    """Picture 08: 25 billed instead of 24, for the authority still bills somebody who left in November."""
    roster = [
        RosterEntry(one.record.contributor, one.record.engagements[0], tuple(one.record.wages))
        for one in people(RULES, DECEMBER)
    ]
    roster = sorted(roster, key=lambda entry: entry.engagement.id)
    leaver = hired(1, leave=date(2025, 11, 30))._replace(contributor=replace(SAUDI.contributor, id="adel"))
    lines = sorted([*lines_of(roster, DECEMBER, RULES), line_of(SAUDI)])
    roster = sorted([*roster, leaver], key=lambda entry: entry.engagement.id)
    invoice = invoice_of(lines, late_penalties_halalas=41_770)
    audit = audit_invoice(invoice, lines, roster, RULES, late=fines(41_770))
    assert [(row.branch, row.system, row.service.people, row.ours.people) for row in audit.rows] == [
        (A, System.OLD, 9, 8),
        (A, System.NEW, 3, 3),
        (S, None, 12, 11),
        (H, None, 25, 24),
    ]
    assert [(row.service.wages_halalas, row.service.halalas, row.ours.halalas) for row in audit.rows] == [
        (7_422_500, 1_336_050, 1_228_050),
        (1_787_500, 339_626, 339_626),
        (9_210_000, 138_152, 129_152),
        (14_397_500, 287_950, 275_950),
    ]
    assert (audit.service_halalas, audit.ours_halalas, audit.difference_halalas) == (2_143_548, 2_014_548, 129_000)
    (found,) = audit.findings
    assert (found.code, found.contributor_id, found.halalas) == (AuditCode.LEAVER_BILLED, "adel", 129_000)


def test_an_invoice_of_nobody() -> None:
    audit = audited([], [])
    assert (audit.is_clean, audit.rows, audit.compared) == (True, (), 0)


@pytest.mark.parametrize("wrong", [[hired(2), hired(1)], [hired(1), hired(1)]])
def test_streams_out_of_order_are_refused(wrong: list[RosterEntry]) -> None:
    with pytest.raises(ValueError, match="order"):
        audited(wrong, [])
    with pytest.raises(ValueError, match="order"):
        audit_invoice(invoice_of([]), [line_of(hired(2)), line_of(hired(1))], [], RULES)
