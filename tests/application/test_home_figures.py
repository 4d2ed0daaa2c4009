"""The figures of the first page, from what is kept."""

from dataclasses import replace
from datetime import date, timedelta
from decimal import Decimal

from gosi_desktop.application.home import HomeFigures, HomeMoney, home_figures, last_months
from gosi_desktop.application.ports import Chip
from gosi_desktop.domain.compliance import Standing
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.domain.values import Month
from tests.fakes.invoices import billed
from tests.fakes.money import DECEMBER, invoice_of
from tests.fakes.workspace import Bench, with_exceptions


def figures(bench: Bench) -> HomeFigures:
    opened = bench.workspace.establishments.opened()
    assert opened is not None
    return home_figures(bench.workspace, opened)


def money(bench: Bench) -> HomeMoney:
    found = figures(bench).money
    assert found is not None
    return found


def test_what_is_due_is_the_open_invoice_and_the_people_are_those_of_the_list() -> None:
    bench = Bench(with_exceptions())
    december = billed(bench)
    found = figures(bench)
    overview = bench.workspace.contributors.overview(found.establishment)
    assert found.people.all == overview.counts[Chip.ALL] == found.people.saudi + found.people.gcc + found.people.others
    shown = money(bench)
    assert [row.invoice.id for row in shown.open] == [december.id]
    assert (shown.standing.standing, shown.standing.due_halalas) == (Standing.DUE, december.total_halalas)
    assert shown.newest is not None
    assert shown.newest.invoice == december


def test_whoever_may_not_see_money_gets_none() -> None:
    bench = Bench()
    billed(bench)
    known = bench.feed.known[0]
    clerk = replace(known, head=replace(known.head, role=Role.REGISTRATION_CLERK))
    assert home_figures(bench.workspace, clerk).money is None


def test_the_certificate_is_the_one_that_holds_longest_and_none_that_was_withdrawn() -> None:
    bench = Bench()
    today = bench.workspace.certificates.today()
    bench.certificates.issue(number="1", issued=today - timedelta(days=20))
    later = bench.certificates.issue(number="2", issued=today - timedelta(days=5))
    bench.certificates.issue(number="3", issued=today, withdrawn=True)
    bench.certificates.issue("registration", number="4", issued=today)
    assert money(bench).certificate == later
    bench.clock.advance(timedelta(days=40).total_seconds())
    assert money(bench).certificate is None


def test_the_nearest_deadlines_and_how_many_come_after_them() -> None:
    bench = Bench()
    billed(bench)
    money_of = bench.money
    money_of.kept_invoices = [
        replace(one, state=InvoiceState.OPEN, previous_halalas=0) for one in money_of.kept_invoices
    ]
    money_of.kept_payments = []
    found = figures(bench)
    assert [row.deadline.kind for row in found.deadlines] == [DeadlineKind.PAY] * 5
    days = [row.deadline.day for row in found.deadlines]
    assert days == sorted(days)
    assert found.more_deadlines == 2  # another invoice, and the registration of a branch


def test_twelve_months_up_to_the_newest_and_a_month_without_an_invoice_keeps_its_place() -> None:
    every = [invoice_of([], DECEMBER.shift(-back)) for back in range(20) if back != 3]
    months = last_months(every)
    assert [one.month for one in months] == [DECEMBER.shift(at - 11) for at in range(12)]
    assert [one.month for one in months if one.invoice is None] == [Month(2025, 9)]


def test_a_young_establishment_has_as_many_months_as_invoices() -> None:
    assert [one.month for one in last_months([invoice_of([]), invoice_of([], DECEMBER.previous())])] == [
        DECEMBER.previous(),
        DECEMBER,
    ]
    assert last_months([]) == ()


def test_of_two_invoices_of_a_month_the_one_issued_last_is_told() -> None:
    first, second = invoice_of([], id="a"), invoice_of([], id="b", issued=date(2026, 1, 20))
    assert [one.invoice for one in last_months([second, first])] == [second]


def test_replaced_invoices_are_no_month_of_the_year() -> None:
    bench = Bench()
    december = billed(bench)
    bench.money.kept_invoices[-1] = replace(december, state=InvoiceState.REISSUED)
    shown = money(bench)
    assert shown.months[-1].month == DECEMBER.previous()
    assert shown.open == ()


def test_the_share_of_saudis_is_told_to_a_tenth() -> None:
    people = figures(Bench()).people
    assert replace(people, all=24, saudi=11).saudi_percent == Decimal("45.8")
    assert replace(people, all=0, saudi=0).saudi_percent == 0
