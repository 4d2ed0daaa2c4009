"""The page of the statement: running balance, filters, search, agreement, every state, by keyboard."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.domain.statement import Group
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.statement import StatementColumn, StatementPeriod, StatementViewModel
from tests.fakes.invoices import accounted
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk
from tests.ui.invoice_screens import page_alone

Open = Callable[..., StatementView]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench, language: str = "ar", width: int = 1120) -> StatementView:
        desk.lay(language)
        page, model = page_alone(StatementView, StatementViewModel, bench, width)
        qtbot.addWidget(page)
        model.load()
        QCoreApplication.processEvents()
        return page

    yield make
    Desk.clear()


def kept() -> Bench:
    bench = Bench()
    accounted(bench)
    return bench


def spoken(page: StatementView, row: int) -> list[str]:
    record = page.table.records.record_at(row)
    return [page.cells.spoken(record, column, False) for column in StatementColumn]  # type: ignore[arg-type]


def test_each_entry_has_the_balance_after_it(open_page: Open) -> None:
    page = open_page(kept())
    page.view_model.show_period(StatementPeriod.ALL)
    assert spoken(page, 0) == [
        "الجمعة 1 أغسطس 2025 · 7 صفر 1447هـ",
        "7 صفر 1447هـ",
        "فاتورة اشتراكات — يوليو 2025",
        "INV-202507",
        "19,410.75 ر.س",
        "لا شيء",
        "19,410.75 ر.س",
    ]
    assert spoken(page, 1)[4:] == ["لا شيء", "19,410.75 ر.س", "0.00 ر.س"]
    last = page.table.records.record_at(page.table.records.rowCount() - 1)
    assert last is not None
    assert last.balance_halalas == page.view_model.state.account.statement.closing_halalas  # type: ignore[union-attr]
    assert strip_isolates(page.sums.closing.text()) == "21,435.48 ر.س"


def test_a_period_begins_with_the_balance_before_it(open_page: Open) -> None:
    bench = kept()
    bench.money.kept_payments.clear()
    bench.money.kept_ledger = [entry for entry in bench.money.kept_ledger if entry.debit_halalas]
    page = open_page(bench)
    page.periods.picked.emit("this_year")
    assert page.table.records.rowCount() == 1
    statement = page.view_model.state.account.statement  # type: ignore[union-attr]
    assert statement.opening_halalas > 0
    assert statement.opening_halalas + statement.debit_halalas == statement.closing_halalas
    assert strip_isolates(page.subtitle()).startswith("من 1 يناير 2026 إلى")


def test_chips_show_a_part_and_leave_the_sums(open_page: Open) -> None:
    page = open_page(kept())
    whole = page.sums.debit.text()
    page.chips[Group.PAYMENTS].click()
    assert page.table.records.rowCount() == 5
    assert page.chips[Group.PAYMENTS].isChecked()
    page.chips[Group.PAYMENTS].click()  # a chip is left by choosing another one
    assert page.chips[Group.PAYMENTS].isChecked()
    assert page.sums.debit.text() == whole
    page.chips[Group.FINES].click()
    assert spoken(page, 0)[2] == "غرامة تأخير"


def test_a_letter_searches_and_escape_empties(open_page: Open) -> None:
    page = open_page(kept())
    page.take_keyboard()
    QTest.keyClicks(page.table, "2")
    assert page.search.inner.hasFocus()
    QTest.keyClicks(page.search.inner, "0,884.75")
    assert page.table.records.rowCount() == 2
    QTest.keyClicks(page.search.inner, "x")
    assert page.nothing.isVisible()
    QTest.keyClick(page.search.inner, Qt.Key.Key_Escape)
    assert page.view_model.state.text == ""
    assert page.table.hasFocus()


def test_it_says_that_it_agrees(open_page: Open) -> None:
    page = open_page(kept())
    assert page.agrees.text() == "الكشف مطابق لفواتيرك ودفعاتك المسجّلة."
    assert not page.banner.isVisible()


def test_what_does_not_agree_is_said_and_not_hidden(open_page: Open) -> None:
    bench = kept()
    del bench.money.kept_payments[1]
    page = open_page(bench)
    assert page.banner.isVisible()
    assert "19,410.75" in page.banner.text
    assert page.agrees.text() == "اختلاف واحد"


def test_nothing_yet_and_nothing_ever(open_page: Open) -> None:
    assert open_page(Bench()).empty.title.text() == "لا قيود بعد"
    bench = Bench()
    bench.feed.known = [replace(one, synced_at=None) for one in bench.feed.known]  # type: ignore[assignment]
    page = open_page(bench)
    assert page.stack.currentWidget() is page.empty
    assert page.empty.title.text() == "لم يصل كشف الحساب بعد"
    assert page.regions() == [page.empty]


def test_an_empty_period_is_not_an_empty_account(open_page: Open) -> None:
    page = open_page(kept())
    page.view_model.show_period(StatementPeriod.LAST_YEAR)
    page.view_model.search("nothing")
    assert page.stack.currentWidget() is page.page
    assert page.nothing.isVisible()


def test_a_failure_of_the_cache_can_be_tried_again(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = kept()

    def fail(_establishment: str) -> list[object]:
        raise Corrupt("page")

    with monkeypatch.context() as patch:
        patch.setattr(bench.money, "ledger", fail)
        page = open_page(bench)
        assert page.stack.currentWidget() is page.failure
    page.retry.click()
    assert page.stack.currentWidget() is page.page


def test_english_and_arabic_are_mirrors(open_page: Open) -> None:
    for language, search_is_left in (("ar", False), ("en", True)):
        page = open_page(kept(), language)
        assert (page.search.x() < page.periods.x()) is search_is_left


def test_enter_opens_the_invoice_and_ctrl_f_the_search(desk: Desk, qtbot: QtBot) -> None:
    desk.lay("ar")
    shell = shots.shell(kept())
    qtbot.addWidget(shell)
    shell.show()
    shell.sidebar.pages[Page.STATEMENT].click()
    page = shell.stack.currentWidget()
    assert isinstance(page, StatementView)
    shell.acts.action("search").trigger()
    assert shell.focusWidget() is page.search.inner
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.records.index(page.table.records.rowCount() - 1, 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    invoices = shell.stack.currentWidget()
    assert isinstance(invoices, InvoicesView)
    assert strip_isolates(shell.header.title.text()) == "فاتورة ديسمبر 2025"
    shell.view_model.close()
    assert shell.view_model.invoices.statement.state.account is None
