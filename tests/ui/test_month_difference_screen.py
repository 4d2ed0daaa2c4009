"""Why it differs from last month, on the screen: the steps as a picture and a table, the people, the rules."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.waterfall import Bar, Waterfall
from gosi_desktop.ui.what_if import WhatIfView
from gosi_desktop.ui.widgets.labels import Label
from gosi_desktop.viewmodels.invoices import InvoicesViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.invoices import billed, differing
from tests.fakes.workspace import Bench
from tests.ui import what_if_screens
from tests.ui.desk import Desk
from tests.ui.invoice_screens import page_alone

Open = Callable[..., InvoicesView]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(language: str = "ar", width: int = 1120, bench: Bench | None = None) -> InvoicesView:
        desk.lay(language)
        if bench is None:
            bench = Bench()
            differing(bench)
        page, model = page_alone(InvoicesView, InvoicesViewModel, bench, width)
        qtbot.addWidget(page)
        model.open()
        model.open_chosen()
        page.audit.differs.click()
        QCoreApplication.processEvents()
        return page

    yield make
    Desk.clear()


def spoken(page: InvoicesView, row: int, people: bool = False) -> list[str]:
    model = (page.difference.people if people else page.difference.causes).records
    role = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, column), role)) for column in range(model.columnCount())]


def rule_words(page: InvoicesView) -> str:
    return " ".join(strip_isolates(one.text()) for one in page.difference.why_card.findChildren(Label) if one.text())


def test_what_it_comes_to_and_what_weighs_most(open_page: Open) -> None:
    page = open_page()
    shown = page.difference
    assert strip_isolates(page.title()) == "لماذا تختلف عن الشهر الماضي؟"
    assert strip_isolates(page.subtitle()) == "ديسمبر 2025 مقابل نوفمبر 2025"
    assert strip_isolates(shown.heading.text()) == "ديسمبر أعلى من نوفمبر بـ"
    assert strip_isolates(shown.amount.text()) == "1,016.96 ر.س"
    assert strip_isolates(shown.share.accessibleName()) == "+9.8%"
    words = "الأثر الأكبر: التحقوا +860.00؛ الأشهر الجزئية +632.83. لا تغيّر في النسب."
    assert strip_isolates(shown.sentence.text()) == words


def test_each_cause_says_who_and_what(open_page: Open) -> None:
    page = open_page()
    assert [spoken(page, row) for row in range(6)] == [
        ["التحقوا", "شخص 21: 31 يومًا", "860.00 ر.س"],
        ["تركوا", "شخص 22: 14 يومًا", "−561.87 ر.س"],
        ["الأجور", "شخص 20: 9,600.00 ← 10,000.00", "86.00 ر.س"],
        ["النسب", "لا تغيّر بين الشهرين", "0.00 ر.س"],
        ["الأشهر الجزئية", "شخص 23: 15 ← 31 يومًا", "632.83 ر.س"],
        ["الفرق", "", "1,016.96 ر.س"],
    ]


def test_a_cause_opens_into_its_people_and_its_rules(open_page: Open) -> None:
    page = open_page()
    page.difference.causes.setCurrentIndex(page.difference.causes.records.index(2, 0))
    QCoreApplication.processEvents()
    assert spoken(page, 0, people=True) == ["شخص 20", "9,600.00 ← 10,000.00", "+39.00", "+86.00"]
    words = rule_words(page)
    assert "لماذا: الأجور" in words
    assert "القاعدة W1 منذ" in words
    assert "يُحتسب الأجر من 1,500.00 إلى 45,000.00" in words
    QTest.keyClick(page.difference.causes, Qt.Key.Key_Return)
    assert page.difference.people.hasFocus()
    found: list[str] = []
    page.person_wanted.connect(found.append)
    QTest.keyClick(page.difference.people, Qt.Key.Key_Return)
    assert found == ["c0000020"]


def test_masked_it_says_no_wage(open_page: Open) -> None:
    page = open_page()
    page.show_masked(True)
    assert spoken(page, 2)[1] == "شخص 20: ••••••"
    assert spoken(page, 4)[1] == "شخص 23: 15 ← 31 يومًا"
    page.difference.view_model.choose(2)
    QCoreApplication.processEvents()
    assert spoken(page, 0, people=True)[2:] == ["مخفي", "مخفي"]


def test_the_picture_is_said_in_words_and_gives_way(open_page: Open) -> None:
    page = open_page()
    chart = page.difference.chart
    assert chart.isVisible()
    assert page.difference.cut.text()
    told = QAccessible.queryAccessibleInterface(chart).text(QAccessible.Text.Description)
    assert told.startswith("نوفمبر 10,302.18، التحقوا +860.00، تركوا −561.87")
    assert told.endswith("ديسمبر 11,319.14")
    page.resize(480, 700)
    QCoreApplication.processEvents()
    assert not chart.isVisible()
    assert not page.difference.cut.isVisible()
    assert page.difference.causes.isVisible()


def test_the_explanation_is_copied_as_text(open_page: Open) -> None:
    page = open_page("en")
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.difference.copy.click()
    assert copied[0].splitlines() == [
        "From November 2025 to December 2025", "Joined: +860.00", "Left: −561.87", "Wages: +86.00",
        "Part months: +632.83", "Difference: +1,016.96",
    ]  # fmt: skip


def test_escape_goes_back_to_the_invoice_then_to_the_list(open_page: Open) -> None:
    page = open_page()
    assert page.difference.back.hasFocus()
    QTest.keyClick(page.difference.back, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.audit
    assert page.audit.back.hasFocus()
    QTest.keyClick(page.audit.back, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.list_page


def test_every_cause_has_words(open_page: Open) -> None:
    page = open_page()
    for cause in Cause:
        assert page.difference._words.meaning(cause)


def test_months_of_fines_and_rates_stand_in_words_too(open_page: Open) -> None:
    bench = Bench()
    billed(bench, fetched=True)
    december, november = bench.money.kept_invoices[-1], bench.money.kept_invoices[-2]
    bench.money.keep_lines(RAWABI, november, bench.money.lines(RAWABI, december))
    page = open_page(bench=bench)
    assert spoken(page, 5) == ["غرامة التأخير", "0.00 ← 278.12", "278.12 ر.س"]
    assert spoken(page, 0, people=True)[0] == "الفاتورة نفسها"
    assert "2% من غير المسدّد عن كل شهر تأخير أو جزء منه" in rule_words(page)


def test_what_is_wrong_in_the_invoice_itself_is_said_beside(open_page: Open) -> None:
    bench = Bench()
    differing(bench)
    del bench.money.kept_roster[-1]
    page = open_page(bench=bench)
    assert page.difference.doubt_card.isVisible()
    words = "في الفاتورة الأحدث نفسها أمر واحد يختلف عن قائمتك. من احتُسب خطأً في الشهرين لا يظهر في الفرق."
    assert strip_isolates(page.difference.doubt.text()) == words
    page.difference.doubt_way.click()
    assert page.stack.currentWidget() is page.audit
    assert not open_page().difference.doubt_card.isVisible()


def test_the_axis_is_cut_only_where_little_changes(desk: Desk) -> None:
    chart = Waterfall()
    chart.show_bars([Bar("a", 1_000_000, True), Bar("b", 20_000), Bar("c", 1_020_000, True)])
    assert (chart.is_cut, chart.axis_begins) == (True, 980_000)
    chart.show_bars([Bar("a", 100_000, True), Bar("b", 90_000), Bar("c", 190_000, True)])
    assert (chart.is_cut, chart.axis_begins) == (False, 0)
    chart.show_bars([Bar("a", 0, True), Bar("b", -5_000), Bar("c", -5_000, True)])
    assert (chart.is_cut, chart.axis_begins) == (False, -5_000)
    chart.show_bars([Bar("a", 700, True), Bar("b", 700, True)])
    chart.resize(300, 200)
    assert not chart.grab().isNull()


def test_onward_to_the_next_months_in_the_shell(desk: Desk, qtbot: QtBot) -> None:
    made = what_if_screens.SCREENS["month-difference"]()
    assert isinstance(made, Shell)
    qtbot.addWidget(made)
    made.resize(1360, 828)
    made.show()
    page = made.page
    assert isinstance(page, InvoicesView)
    page.difference.onward.click()
    assert made.view_model.state.page is Page.WHAT_IF
    assert isinstance(made.page, WhatIfView)
    assert made.sidebar.pages[Page.INVOICES].isChecked()
    made.acts.action("month_difference").trigger()
    assert made.view_model.invoices.state.against_last
    made.view_model.close()
