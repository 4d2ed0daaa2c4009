"""The first page: what is due, every figure a way, the chart by keyboard and aloud, offline, and little room."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Chip
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.invoices import Instalment, InstalmentPlan
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.home import HomeView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench
from tests.ui import home_screens
from tests.ui.desk import Desk

Open = Callable[..., Shell]


@pytest.fixture
def open_home(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench | Shell | None = None, language: str = "ar", width: int = 1360) -> Shell:
        desk.lay(language)
        made = bench if isinstance(bench, Shell) else home_screens.shell(bench or home_screens.at_work())
        qtbot.addWidget(made)
        made.resize(width, 828)
        made.show()
        made.activateWindow()
        for _turn in range(3):
            QCoreApplication.processEvents()
        return made

    yield make
    Desk.clear()


def page(shell: Shell) -> HomeView:
    found = shell.page
    assert isinstance(found, HomeView)
    return found


def said(words: str) -> str:
    return strip_isolates(words)


def test_what_is_due_until_when_and_what_delay_adds(open_home: Open) -> None:
    due = page(open_home()).due
    assert said(due.heading.text()) == "فاتورة ديسمبر 2025"
    assert due.amount.accessibleName() == "14,184.12 ر.س"
    assert said(due.notes.text()) == "منها غرامات 278.12 ر.س"
    assert said(due.left.text()) == "باقٍ 9 أيام"
    assert said(due.last_day.text()) == "آخر موعد الخميس 15 يناير 2026 · 26 رجب 1447هـ"
    assert said(due.fine.text()) == "من 16 يناير تُضاف غرامة 278.12 ر.س"
    assert said(due.as_of.text()) == "كما في اليوم 10:21"
    assert not due.so_far.isVisible()
    assert not due.clock_note.isVisible()


def test_number_and_amount_are_copied(open_home: Open) -> None:
    shell = open_home()
    copied: list[str] = []
    page(shell).copied.connect(copied.append)
    page(shell).due.copy.click()
    assert copied == ["6120473852025\n14,184.12 ر.س"]


def test_why_opens_the_invoice(open_home: Open) -> None:
    shell = open_home()
    page(shell).due.why.click()
    assert shell.view_model.state.page is Page.INVOICES
    assert shell.view_model.invoices.state.opened
    assert shell.view_model.invoices.state.chosen == "i-2025-12"


def test_what_delay_costs_is_worked_out_on_the_page_of_simulators(open_home: Open) -> None:
    shell = open_home()
    page(shell).due.what_if.click()
    assert shell.view_model.state.page is Page.WHAT_IF


def test_several_open_invoices_are_summed_and_the_first_day_is_the_one_that_counts(desk: Desk, open_home: Open) -> None:
    shell = open_home(home_screens.home_overdue())
    due = page(shell).due
    assert said(due.heading.text()) == "فاتورتان غير مسدّدتين"
    assert said(due.left.text()) == "متأخرة 42 يومًا"
    assert said(due.so_far.text()) == "تأخير شهرين؛ الغرامات حتى اليوم: 834.36 ر.س"
    assert not due.copy.isVisible()
    assert not due.window_days.isVisible()
    assert "غير ملتزمة" in page(shell).compliance.accessibleName()
    due.why.click()
    assert shell.view_model.state.page is Page.INVOICES
    assert not shell.view_model.invoices.state.opened


def test_when_nothing_is_due_it_says_what_was_paid_last(open_home: Open) -> None:
    due = page(open_home(home_screens.home_paid())).due
    assert due.heading.text() == "لا شيء مستحق"
    assert said(due.notes.text()) == "سُدّدت فاتورة نوفمبر 2025 بمبلغ 13,906.00 ر.س في 19 ديسمبر 2025"
    assert not due._beside.isVisible()


def test_a_plan_is_told_beside_what_is_due_and_its_parts_are_deadlines(open_home: Open) -> None:
    bench = home_screens.at_work()
    today = bench.workspace.invoices.today()
    parts = (Instalment(today + timedelta(days=3), 100_000), Instalment(today + timedelta(days=33), 100_000))
    plan = InstalmentPlan(id="plan", total_halalas=200_000, instalments=parts, decided=today - timedelta(days=90))
    bench.money.kept_plans = [plan]
    shell = open_home(bench)
    assert "2,000.00" in said(page(shell).due.notes.text())
    ways = {way.row.deadline.kind: way for way in page(shell).deadlines.ways}
    way = ways[DeadlineKind.PAY_INSTALMENT]
    way.click()
    assert shell.view_model.state.page is Page.INVOICES


@pytest.mark.parametrize("chip", [Chip.ALL, Chip.SAUDI, Chip.GCC, Chip.NON_SAUDI])
def test_each_group_leads_to_its_people_whatever_was_searched(open_home: Open, chip: Chip) -> None:
    shell = open_home()
    shell.view_model.roster.search("لا أحد")
    people = page(shell).people
    (people.all if chip is Chip.ALL else people.groups[chip]).click()
    roster = shell.view_model.roster.state
    assert shell.view_model.state.page is Page.CONTRIBUTORS
    assert (roster.query.chip, roster.query.text, roster.stage) == (chip, "", Stage.ROWS)
    counts = {Chip.ALL: 26, Chip.SAUDI: 11, Chip.GCC: 1, Chip.NON_SAUDI: 14}
    assert roster.totals.count == counts[chip]


def test_compliance_and_outbox_lead_to_their_pages(open_home: Open) -> None:
    shell = open_home()
    home = page(shell)
    assert said(home.compliance.accessibleName()) == "الالتزام، ملتزمة، الشهادة سارية حتى 23 يناير 2026"
    assert home.outbox.accessibleName() == "صندوق الصادر، 0، لا شيء بانتظارك"
    turned: list[Page] = []
    home.page_wanted.connect(turned.append)
    home.compliance.click()
    home.injuries.click()
    home.outbox.click()
    assert turned == [Page.CERTIFICATES, Page.INJURIES, Page.OUTBOX]
    assert shell.view_model.state.page is Page.OUTBOX


def test_open_injuries_are_counted_and_what_is_to_be_done_first_is_said(desk: Desk, open_home: Open) -> None:
    home = page(open_home())
    assert home.injuries.accessibleName() == "إصابات مفتوحة، 1، الرد بشأن إصابة، غدًا"
    quiet = home_screens.at_work()
    quiet.injuries.kept.clear()
    assert page(open_home(quiet)).injuries.accessibleName() == "إصابات مفتوحة، 0، لا إصابة مفتوحة"


def test_a_role_that_sees_no_injuries_has_no_tile_of_them(desk: Desk, open_home: Open) -> None:
    bench = home_screens.at_work()
    first, *others = bench.feed.known
    bench.feed.known = (replace(first, head=replace(first.head, role=Role.FINANCE_CLERK)), *others)
    assert not page(open_home(bench)).injuries.isVisible()


def test_deadlines_stand_in_order_and_lead_to_where_they_are_met(open_home: Open) -> None:
    shell = open_home()
    licence, hurt, *ways = page(shell).deadlines.ways
    kinds = [way.row.deadline.kind for way in (licence, hurt, *ways)]
    assert kinds == [
        DeadlineKind.RENEW_LICENCE, DeadlineKind.ANSWER_INJURY, DeadlineKind.PAY, DeadlineKind.RENEW_CERTIFICATE,
        DeadlineKind.COMPLETE_CONTRIBUTOR,
    ]  # fmt: skip
    assert said(hurt.accessibleName()).startswith("الرد بشأن إصابة")
    assert said(ways[0].accessibleName()) == (
        "سداد الفاتورة، 14,184.12 ر.س، آخر موعد الخميس 15 يناير 2026 · 26 رجب 1447هـ، 9 أيام"
    )
    everything, turned = page(shell).deadlines.all, list[Page]()
    shell.view_model.state_changed.connect(lambda state: turned.append(state.page))
    for way in (ways[1], ways[2], ways[0], hurt, everything):
        way.click()
    assert list(dict.fromkeys(turned)) == [
        Page.CERTIFICATES, Page.CONTRIBUTORS, Page.INVOICES, Page.INJURIES, Page.DEADLINES,
    ]  # fmt: skip
    assert shell.view_model.invoices.state.chosen == "i-2025-12"


def test_the_chart_says_its_months_and_opens_an_invoice_by_keyboard(open_home: Open) -> None:
    shell = open_home()
    chart = page(shell).chart
    told = chart.accessibleDescription()
    assert told.count(". ") == 11
    assert told.endswith("ديسمبر 2025: 13,906.00 ر.س، صاحب العمل 7,673.50 ر.س، المشتركون 6,232.50 ر.س")
    chart.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClick(chart, Qt.Key.Key_Right)  # time runs from the right, so this is one month back
    QTest.keyClick(chart, Qt.Key.Key_Return)
    assert shell.view_model.state.page is Page.INVOICES
    assert shell.view_model.invoices.state.chosen == "i-2025-11"


def test_a_press_on_a_bar_opens_its_month(open_home: Open) -> None:
    shell = open_home(language="en")
    chart = page(shell).chart
    first = QPoint(int(chart._axis() + chart._slot() / 2), chart.height() - 40)
    QTest.mouseClick(chart, Qt.MouseButton.LeftButton, pos=first)
    assert shell.view_model.invoices.state.chosen == "i-2025-01"


def test_whoever_may_not_see_money_sees_people_outbox_and_no_empty_places(desk: Desk, open_home: Open) -> None:
    home = page(open_home(home_screens.home_without_money()))
    assert not home.due.isVisible()
    assert not home.compliance.isVisible()
    assert not home.year.isVisible()
    assert home.people.isVisible()
    assert home.outbox.isVisible()


def test_before_the_first_sync_it_says_so_and_afterwards_shows_the_figures(desk: Desk, open_home: Open) -> None:
    bench = home_screens.at_work()
    synced = bench.feed.known
    bench.feed.known = tuple(replace(one, synced_at=None) for one in synced)
    shell = open_home(bench)
    home = page(shell)
    assert home.stack.currentWidget() is home.empty
    home.take_keyboard()
    bench.feed.known = synced
    home.view_model.load()
    assert home.stack.currentWidget() is home.area
    assert home.due.copy.hasFocus()


def test_a_failure_is_told_and_tried_again(desk: Desk, open_home: Open) -> None:
    home = page(open_home(home_screens.home_failed()))
    assert home.stack.currentWidget() is home.failure
    home.retry.click()
    assert home.stack.currentWidget() is home.area


def test_days_counted_by_this_computer_alone_are_said_to_be(open_home: Open) -> None:
    bench = home_screens.at_work()
    bench.workspace.invoices._unconfirmed = lambda: True
    assert page(open_home(bench)).due.clock_note.isVisible()


@pytest.mark.parametrize(("width", "beside"), [(1360, True), (1024, True), (860, False)])
def test_deadlines_stand_beside_or_below(open_home: Open, width: int, beside: bool) -> None:
    home = page(open_home(width=width))
    home.resize(width - 232, 700)
    home._arrange()
    QCoreApplication.processEvents()
    below = home.deadlines.mapTo(home, QPoint()).y() > home.year.mapTo(home, QPoint()).y()
    assert below != (beside and home.width() >= 880)


def test_f6_goes_from_part_to_part(open_home: Open) -> None:
    shell = open_home()
    home = page(shell)
    assert home.regions() == [home.due.copy, home.people.all, home.chart, home.deadlines.ways[0]]


def test_after_a_sign_in_it_opens_by_itself_with_the_keyboard_on_what_is_due(desk: Desk, qtbot: QtBot) -> None:
    desk.lay()
    bench = home_screens.at_work()
    known, bench.feed.known = bench.feed.known[:1], ()
    model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline(), after_sign_in=True)
    shell = Shell(model)
    qtbot.addWidget(shell)
    shell.show()
    shell.activateWindow()
    QCoreApplication.processEvents()
    model.start()
    assert model.state.page is Page.CONTRIBUTORS, "nothing is known yet"
    bench.feed.known = known
    bench.events.publish(Kind.ESTABLISHMENTS)
    assert isinstance(shell.page, HomeView)
    assert shell.focusWidget() is shell.page.due.copy


def test_what_comes_with_a_round_leaves_the_keyboard_where_it_stands(open_home: Open) -> None:
    bench = home_screens.at_work()
    home = page(open_home(bench))
    ways = home.deadlines.ways
    ways[1].setFocus(Qt.FocusReason.TabFocusReason)
    bench.feed.known = tuple(replace(one, synced_at=bench.clock.now()) for one in bench.feed.known)
    bench.clock.advance(3600)
    home.view_model.load()
    assert home.deadlines.ways is ways
    bench.clock.advance(timedelta(days=1).total_seconds())
    home.view_model.load()
    assert home.deadlines.ways is not ways
    focused = home.window().focusWidget()
    assert focused is home.deadlines.ways[1]
    assert home.deadlines.ways[1].row.days_left == ways[1].row.days_left - 1


def test_the_chosen_month_stays_chosen_when_the_same_months_come_again(open_home: Open) -> None:
    home = page(open_home())
    home.chart.setFocus(Qt.FocusReason.TabFocusReason)
    for _turn in range(3):
        QTest.keyClick(home.chart, Qt.Key.Key_Right)
    home._show(home.view_model.state)
    wanted: list[str] = []
    home.invoice_wanted.disconnect()
    home.invoice_wanted.connect(wanted.append)
    QTest.keyClick(home.chart, Qt.Key.Key_Return)
    assert wanted == ["INV-202509"]
