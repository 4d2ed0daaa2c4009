"""The simulators: what is typed in any digits, what cannot be read, answers that come late, other establishments."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.domain.invoices import BranchTotal, InvoiceState
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.viewmodels.hiring_cost import HiringKind, step_rows
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.what_if import WhatIfViewModel
from tests.fakes.day import NOW, RULES, WASM
from tests.fakes.invoices import differing
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

Make = Callable[[Bench], WhatIfViewModel]
OWED = (BranchTotal(Insurance.ANNUITIES, 1_200_000, 901_778),)


class _Counted:
    """Says how often the months were worked out."""

    def __init__(self, previews: Callable[[str], object], asked: list[str]) -> None:
        self._previews, self._asked = previews, asked

    def previews(self, establishment: str) -> object:
        self._asked.append(establishment)
        return self._previews(establishment)


@pytest.fixture
def make(qapp: QCoreApplication, held: HeldRunner) -> Make:
    kept: list[WhatIfViewModel] = []

    def what_if(bench: Bench) -> WhatIfViewModel:
        relay = Relay(bench.events)
        model = WhatIfViewModel(bench.workspace, Runners(held, held, held), relay)
        relay.setParent(model)
        kept.append(model)
        model.watch(True)
        held.release_all()
        return model

    return what_if


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    differing(made)
    made.money.kept_invoices[-1] = replace(made.money.kept_invoices[-1], totals=OWED)
    return made


# -- hiring --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("basic", "housing", "day"),
    [("6000", "1500", "2026/01/18"), ("٦٬٠٠٠٫٠٠", "١٥٠٠", "١٨/١/٢٠٢٦"), ("۶۰۰۰", "۱۵۰۰", "1447/07/29")],
)
def test_any_digits_and_either_calendar_say_the_same(
    make: Make, held: HeldRunner, bench: Bench, basic: str, housing: str, day: str
) -> None:
    model = make(bench).hiring
    model.edit(basic=basic, housing=housing, join_date=day)
    held.release_all()
    assert model.state.remarks == {}
    costs = []
    for kind in HiringKind:
        model.choose(kind)
        assert model.state.cost is not None
        costs.append(model.state.cost.cost_halalas)
    assert costs == [841_875, 838_125, 765_000]
    assert model.state.saudis_after == 4400


def test_nothing_is_reckoned_before_a_wage_and_the_day_is_today(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    assert (model.state.join_date, model.state.hiring, model.state.remarks) == ("2026/01/06", None, {})


def test_what_cannot_be_read_is_said_at_its_field(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    model.edit(basic="6000")
    held.release_all()
    model.edit(basic="1,5", housing="x", join_date="2026/02/30")
    held.release_all()
    codes = {name: [one.code for one in remarks] for name, remarks in model.state.remarks.items()}
    assert codes == {
        "basic_wage": ["amount.grouping"], "housing": ["amount.not_a_number"], "join_date": ["date.no_such_day"],
    }  # fmt: skip
    assert model.state.hiring is None


def test_a_day_that_no_rule_reaches_is_said_at_the_day(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    model.edit(basic="6000", join_date="1990/01/01")
    held.release_all()
    assert [one.code for one in model.state.remarks["join_date"]] == ["month.no_rules"]


def test_an_older_answer_is_dropped(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    model.edit(basic="5000")
    model.edit(basic="6000")
    held.release(1)
    held.release(0)
    assert model.state.cost is not None
    assert model.state.cost.paid_halalas == 600_000


def test_before_the_new_system_both_kinds_of_saudis_cost_the_same(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    model.edit(basic="6000", join_date="2024/06/01")
    held.release_all()
    first = model.state.cost
    model.choose(HiringKind.PRIOR)
    assert model.state.cost is first
    model.choose(HiringKind.NON_SAUDI)
    assert model.state.cost is not first


def test_the_steps_name_their_rules(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).hiring
    model.edit(basic="6000", housing="1500", join_date="2026/01/18")
    held.release_all()
    cost = model.state.cost
    assert cost is not None
    assert [step.percent for step in cost.steps] == [1225, 1275, 1325, 1375]
    rows = step_rows(RULES, cost)
    assert [row.valid_from for row in rows] == [date(2026, 7, 1), date(2027, 7, 1), date(2028, 7, 1)]


# -- delay and instalments -----------------------------------------------------------------------------------------


def test_the_newest_open_invoice_stands_in_the_fields(make: Make, held: HeldRunner, bench: Bench) -> None:
    state = make(bench).late.state
    assert (state.invoice, state.amount, state.due, state.pay_on) == (
        "i-2025-12", "21017.78", "2026/01/15", "2026/01/16",
    )  # fmt: skip
    assert state.late is not None
    assert state.late.penalty.halalas == 42_036
    assert (state.count, state.first) == (6, "2026/02/01")


def test_the_figures_of_the_picture(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).late
    model.edit(pay_on="٢٠٢٦/٣/٣")
    held.release_all()
    late, parts = model.state.late, model.state.parts
    assert late is not None
    assert [step.halalas for step in late.steps] == [0, 42_036, 84_072, 126_108, 168_144]
    assert [one.row.id for one in late.waivers] == ["V2"]
    assert parts is not None
    assert (parts.total_halalas, parts.parts[0].halalas, parts.parts[-1].halalas) == (2_185_850, 364_308, 364_310)
    assert (parts.parts[0].due, parts.parts[-1].due) == (date(2026, 4, 1), date(2026, 9, 1))


def test_a_first_day_of_ones_own_stays(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).late
    model.edit(first="2026/05/10")
    model.edit(pay_on="2026/03/03")
    model.choose_count(3)
    held.release_all()
    assert model.state.first == "2026/05/10"
    assert model.state.parts is not None
    assert [one.due.day for one in model.state.parts.parts] == [10, 10, 10]


def test_paid_in_time_there_is_no_fine(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).late
    model.edit(pay_on="2026/01/15")
    held.release_all()
    assert model.state.late is not None
    assert (model.state.late.penalty.months, model.state.late.waivers) == ((), [])


def test_an_amount_of_ones_own(make: Make, held: HeldRunner) -> None:
    model = make(Bench()).late
    assert (model.state.bases, model.state.invoice, model.state.pay_on) == ((), "", "2026/01/06")
    model.edit(amount="1000", due="2025/12/15")
    held.release_all()
    assert model.state.late is not None
    assert model.state.late.penalty.halalas == 2_000
    model.edit(amount="0.02")
    held.release_all()
    assert [one.code for one in model.state.remarks["count"]] == ["instalments.count"]
    assert model.state.late is not None, "the fine is shown all the same"


def test_what_cannot_be_read_has_no_fine(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).late
    model.choose("")
    model.edit(amount="x", due="2026/13/01", pay_on="", first="")
    held.release_all()
    codes = {name: [one.code for one in remarks] for name, remarks in model.state.remarks.items()}
    assert codes == {"amount": ["amount.not_a_number"], "due": ["date.no_such_month"]}
    assert (model.state.late, model.state.parts) == (None, None)
    model.edit(amount="100", due="1990/01/01", pay_on="1990/02/01")
    held.release_all()
    assert [one.code for one in model.state.remarks["due"]] == ["month.no_rules"]


def test_the_last_day_that_can_be_written_breaks_nothing(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).late
    model.choose("")
    model.edit(due="2026/01/15", pay_on="2199/12/31", first="2199/12/31")
    held.release_all()
    assert model.state.late is not None
    assert len(model.state.late.penalty.months) == 2_088
    assert len(model.state.late.steps) == 5


def test_one_that_is_paid_meanwhile_gives_way(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.late.edit(pay_on="2026/03/03")
    bench.money.kept_invoices[-1] = replace(bench.money.kept_invoices[-1], state=InvoiceState.CANCELLED)
    bench.events.publish(Kind.ROSTER)
    held.release_all()
    assert (model.late.state.bases, model.late.state.invoice) == ((), "")
    assert model.late.state.pay_on == "2026/03/03"


# -- the next months -----------------------------------------------------------------------------------------------


def test_the_months_to_come_and_why(make: Make, held: HeldRunner, bench: Bench) -> None:
    state = make(bench).months.state
    assert state.as_of == NOW
    assert [str(row.preview.month) for row in state.months] == ["2026-01", "2026-02", "2026-07", "2027-07", "2028-07"]
    assert [row.more_halalas for row in state.months] == [None, 0, 14_624, 14_626, 14_624]
    assert state.chosen == 2, "the first that differs"
    assert [(one.cause, one.halalas) for one in state.causes] == [(Cause.RATE_STEP, 14_624)]
    assert [row.valid_from for row in state.causes[0].rows] == [date(2026, 7, 1)]


def test_changes_while_it_works_are_asked_about_once(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).months
    asked: list[str] = []
    before = model.state.months
    previews = bench.workspace.invoices.previews
    model._invoices = _Counted(previews, asked)  # type: ignore[assignment]
    for _change in range(4):
        model.open("612047385", NOW)
    del bench.money.kept_roster[-1]
    held.release_all()
    assert asked == ["612047385"] * 2
    assert model.state.months != before
    assert model.state.months[0].preview.people == 8


def test_every_difference_is_the_sum_of_its_causes(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench).months
    for row in model.state.months[1:]:
        model.choose(row.place)
        assert sum(one.halalas for one in model.state.causes) == row.more_halalas
    model.choose(0)
    assert model.state.causes == ()
    model.choose(9)
    assert model.state.chosen == 0


def test_a_cache_that_cannot_be_read_is_said(
    make: Make, held: HeldRunner, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(establishment: str) -> object:
        raise Corrupt("roster")

    monkeypatch.setattr(bench.money, "roster", broken)
    model = make(bench)
    assert isinstance(model.months.state.error, Corrupt)
    assert model.hiring.state.join_date, "the others work"


# -- the page ------------------------------------------------------------------------------------------------------


def test_a_page_behind_another_one_asks_nothing(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.watch(False)
    bench.events.publish(Kind.ROSTER)
    assert held.held == []
    model.watch(True)
    assert len(held.held) == 1


def test_another_establishment_has_nothing_of_the_one_before(make: Make, held: HeldRunner, bench: Bench) -> None:
    model = make(bench)
    model.hiring.edit(basic="6000")
    model.forget()
    held.release_all()
    assert (model.hiring.state.basic, model.late.state.bases, model.months.state.months) == ("", (), ())
    bench.workspace.establishments.open(WASM)
    held.release_all()
    assert model.state.establishment == WASM
    assert (model.late.state.bases, model.months.state.months[0].preview.people) == ((), 0)
