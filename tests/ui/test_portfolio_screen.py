"""The page of all establishments: navigation, keyboard, mouse, search, foot; switching by the keyboard."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QCoreApplication, QPoint, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.application.portfolio import Care, Order
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.portfolio_delegate import COLUMNS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.portfolio import PortfolioColumn as Column
from gosi_desktop.viewmodels.roster_state import Stage
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAMAL, RAWABI, WASM
from tests.fakes.workspace import Bench, office
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., Shell]
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def open_portfolio(desk: Desk, qtbot: QtBot) -> Open:
    def make(bench: Bench | None = None, width: int = 1360) -> Shell:
        made = shots.shell(bench or Bench(practice=False))
        qtbot.addWidget(made)
        made.resize(width, 828)
        made.show()
        made.activateWindow()
        made.view_model.show_page(Page.PORTFOLIO)
        QCoreApplication.processEvents()
        return made

    return make


def cell(shell: Shell, row: int, column: Column) -> str:
    index = shell.portfolio.table.records.index(row, COLUMNS.index(column))
    return strip_isolates(index.data())


def page_of(shell: Shell) -> Page:
    return shell.view_model.state.page


def office_bench(count: int = 98) -> Bench:
    bench = Bench(practice=False)
    bench.feed.known = tuple(office(count))
    return bench


def test_the_heading_and_the_sidebar_speak_of_all(open_portfolio: Open) -> None:
    shell = open_portfolio()
    assert shell.header.title.text() == "كل المنشآت"
    assert strip_isolates(shell.header.subtitle.text()) == "نورة العنزي · 3 منشآت"
    assert shell.sidebar.establishment.accessibleName() == "كل المنشآت 3 منشآت"
    shell.view_model.show_page(Page.CONTRIBUTORS)
    assert "روابي السدير" in shell.sidebar.establishment.accessibleName()


def test_cells_say_what_the_summary_says(open_portfolio: Open) -> None:
    shell = open_portfolio(office_bench())
    shell.view_model.portfolio.sort_by(Order.NUMBER)
    assert cell(shell, 1, Column.NUMBER) == "620000012"
    assert cell(shell, 1, Column.DUE) == "متأخرة 22 يومًا"
    assert cell(shell, 1, Column.AMOUNT) == "5,432.10"
    assert cell(shell, 2, Column.DUE) == "9 أيام"
    assert cell(shell, 2, Column.CERTIFICATE) == "يوم واحد"
    assert cell(shell, 0, Column.CERTIFICATE) == "انتهت الشهادة"
    assert cell(shell, 3, Column.COMPLIANCE) == "غير ملتزمة"
    assert cell(shell, 3, Column.ROLE) == "مسؤول التسجيل"
    assert cell(shell, 3, Column.REQUESTS) == "3"
    assert cell(shell, 4, Column.REQUESTS) == "—"
    assert cell(shell, 0, Column.SYNCED) == "لم تُجلب بعد"


def test_the_foot_counts_what_is_shown(open_portfolio: Open) -> None:
    shell = open_portfolio(office_bench())
    foot = shell.portfolio.foot
    assert strip_isolates(foot.count.text()).startswith("98 منشأة · ")
    shell.view_model.portfolio.choose_chip(Care.OVERDUE)
    assert strip_isolates(foot.count.text()).startswith("7 من 98 · ")
    assert foot.order.isVisible()
    shell.view_model.portfolio.sort_by(Order.NAME)
    assert not foot.order.isVisible()
    foot.by_urgency.click()
    assert shell.view_model.portfolio.state.order is Order.URGENCY


def test_chips_with_nothing_are_not_shown(open_portfolio: Open) -> None:
    plain = open_portfolio()
    assert [chip for chip, button in plain.portfolio.chips.items() if button.isVisible()] == [Care.ALL]
    full = open_portfolio(office_bench())
    assert all(button.isVisible() for button in full.portfolio.chips.values())


def test_enter_opens_the_establishment_with_the_keyboard(open_portfolio: Open) -> None:
    shell = open_portfolio()
    shell.portfolio.take_keyboard()
    QTest.keyClick(shell.portfolio.table, Qt.Key.Key_Down)
    QTest.keyClick(shell.portfolio.table, Qt.Key.Key_Return)
    assert (page_of(shell), shell.view_model.state.opened) == (Page.CONTRIBUTORS, RAMAL)
    assert shell.roster.table.hasFocus() or shell.roster.isAncestorOf(shell.focusWidget())


def test_a_double_click_opens_and_one_on_the_chevron(open_portfolio: Open) -> None:
    shell = open_portfolio()
    table = shell.portfolio.table
    middle = table.visualRect(table.records.index(2, 0)).center()
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert page_of(shell) is Page.PORTFOLIO
    QTest.mouseDClick(table.viewport(), Qt.MouseButton.LeftButton, pos=middle)
    assert shell.view_model.state.opened == WASM
    shell.view_model.show_page(Page.PORTFOLIO)
    chevron = QPoint(10, table.visualRect(table.records.index(0, 0)).center().y())  # at the left in Arabic
    QTest.mouseClick(table.viewport(), Qt.MouseButton.LeftButton, pos=chevron)
    assert (page_of(shell), shell.view_model.state.opened) == (Page.CONTRIBUTORS, RAWABI)


def test_typing_on_the_list_searches_and_enter_opens_what_was_found(open_portfolio: Open) -> None:
    shell = open_portfolio()
    shell.portfolio.take_keyboard()
    QTest.keyClicks(shell.portfolio.table, "a")
    assert shell.portfolio.search.inner.hasFocus()
    QTest.keyClicks(shell.portfolio.search.inner, "lwasm")
    assert shell.view_model.portfolio.state.shown == 1
    QTest.keyClick(shell.portfolio.search.inner, Qt.Key.Key_Return)
    assert shell.view_model.state.opened == WASM


def test_nothing_found_says_so_and_shows_all_again(open_portfolio: Open) -> None:
    shell = open_portfolio()
    shell.view_model.portfolio.search("لا أحد")
    assert shell.portfolio.no_match.isVisible()
    assert "لا أحد" in shell.portfolio.no_match.accessibleName()
    shell.portfolio.show_all.click()
    assert shell.view_model.portfolio.state.shown == 3
    assert shell.portfolio.table.hasFocus()


def test_heads_are_sorted_by_the_keyboard(open_portfolio: Open) -> None:
    shell = open_portfolio()
    head = shell.portfolio.table.head
    head.setFocus(Qt.FocusReason.TabFocusReason)
    for _ in range(3):
        QTest.keyClick(head, Qt.Key.Key_Left)
    QTest.keyClick(head, Qt.Key.Key_Return)
    assert shell.view_model.portfolio.state.order is Order.PEOPLE
    assert (head.accessibleName(), head.accessibleDescription()) == ("المشتركون", "مرتّب تنازليًا")


def test_copying_gives_plain_digits(open_portfolio: Open) -> None:
    shell = open_portfolio()
    copied: list[str] = []
    shell.portfolio.copied.connect(copied.append)
    table = shell.portfolio.table
    table.setCurrentIndex(table.records.index(0, COLUMNS.index(Column.NUMBER)))
    QTest.keyClick(table, Qt.Key.Key_C, CTRL)
    assert copied == [RAWABI]


def test_amounts_are_said_with_their_unit(open_portfolio: Open) -> None:
    shell = open_portfolio(office_bench())
    shell.view_model.portfolio.sort_by(Order.NUMBER)
    record = shell.view_model.portfolio.table.record_at(1)
    assert record is not None
    cells = shell.portfolio.cells
    assert cells.spoken(record, Column.AMOUNT, False) == "5,432.10 ر.س"
    assert cells.spoken(record, Column.REQUESTS, False) == "لا شيء"


@pytest.mark.parametrize("width", [1360, 1024])
def test_names_numbers_and_exceptions_always_find_room(open_portfolio: Open, width: int) -> None:
    shell = open_portfolio(office_bench(), width)
    table = shell.portfolio.table
    shown = {column for at, column in enumerate(COLUMNS) if not table.isColumnHidden(at)}
    assert {Column.NAME, Column.NUMBER, Column.DUE, Column.COMPLIANCE} <= shown
    assert sum(table.columnWidth(at) for at in range(len(COLUMNS))) <= table.viewport().width()


def test_pages_have_their_numbers_in_the_order_of_the_sidebar(open_portfolio: Open) -> None:
    shell = open_portfolio()
    shell.acts.action("page_3").trigger()
    assert page_of(shell) is Page.CONTRIBUTORS
    shell.acts.action("page_1").trigger()
    assert page_of(shell) is Page.PORTFOLIO
    assert shell.sidebar.pages[Page.PORTFOLIO].toolTip() == "المنشآت (Ctrl 1)"


def test_with_one_establishment_its_home_is_page_one(open_portfolio: Open) -> None:
    bench = Bench(practice=False)
    bench.feed.known = bench.feed.known[:1]
    shell = open_portfolio(bench)
    assert not shell.sidebar.pages[Page.PORTFOLIO].isVisible()
    shell.acts.action("page_2").trigger()
    assert page_of(shell) is Page.CONTRIBUTORS
    shell.acts.action("page_1").trigger()
    assert page_of(shell) is Page.HOME
    shell.acts.action("page_9").trigger()
    assert page_of(shell) is shell.view_model.state.pages[8]


def test_the_next_establishment_shows_none_of_the_one_before(open_portfolio: Open) -> None:
    shell = open_portfolio()
    shell.view_model.show_page(Page.CONTRIBUTORS)
    shell.view_model.roster.open_row(0)
    shell.view_model.roster.ticks.toggle(1)
    shell.roster.take_keyboard()
    shell.acts.action("next_establishment").trigger()
    assert "سنابل الوسم" in shell.sidebar.establishment.accessibleName()
    roster = shell.view_model.roster
    assert (roster.state.stage, roster.state.totals.count, roster.state.opened) == (Stage.ROWS, 6, "")
    assert roster.ticks.state.count == 0
    assert shell.roster.table.hasFocus()


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_is_due_and_the_certificate_are_seen_beside_injuries(
    open_portfolio: Open, desk: Desk, language: str
) -> None:
    desk.lay(language)
    table = open_portfolio(office_bench()).portfolio.table
    shown = {column for at, column in enumerate(COLUMNS) if not table.isColumnHidden(at)}
    assert {Column.AMOUNT, Column.DUE, Column.CERTIFICATE, Column.INJURY_DUE} <= shown
    row = next(row for row in range(98) if (one := table.records.record_at(row)) is not None and one.injuries)
    assert table.cells.standing(table.records.record_at(row), Column.INJURY_DUE) is not None, (
        "said where its count is not"
    )
