"""The page of invoices: list, filters, one of them opened, why, its lines, every state, by keyboard and aloud."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from gosi_desktop.application.invoices import InvoiceChip
from gosi_desktop.domain.errors import Corrupt, Offline
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.widgets.button import LinkButton
from gosi_desktop.viewmodels.invoice_audit import FINDINGS_SHOWN, LineColumn, Part
from gosi_desktop.viewmodels.invoices import InvoicesViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.invoices import billed, planted
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk
from tests.ui.invoice_screens import page_alone

Open = Callable[..., InvoicesView]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench, language: str = "ar", width: int = 1120) -> InvoicesView:
        desk.lay(language)
        page, model = page_alone(InvoicesView, InvoicesViewModel, bench, width)
        qtbot.addWidget(page)
        model.open()
        QCoreApplication.processEvents()
        return page

    yield make
    Desk.clear()


def bench_of_six() -> Bench:
    bench = Bench()
    billed(bench)
    return bench


def cells_of(page: InvoicesView, row: int) -> list[str]:
    model = page.table.records
    spoken = Qt.ItemDataRole.AccessibleTextRole
    return [str(model.data(model.index(row, column), spoken)) for column in range(model.columnCount())]


def test_the_newest_month_stands_first_with_what_is_due(open_page: Open) -> None:
    page = open_page(bench_of_six())
    assert strip_isolates(page.subtitle()) == "6 فواتير · واحدة مستحقة"
    first, second = cells_of(page, 0), cells_of(page, 1)
    assert first[0] == "ديسمبر 2025"
    assert first[5:8] == ["14,184.12 ر.س", "باقٍ 9 أيام", "الخميس 15 يناير 2026 · 26 رجب 1447هـ"]
    assert second[6] == "سُدّدت متأخرة"
    assert second[8] == "2025/12/19"


def test_chips_and_years_filter(open_page: Open) -> None:
    bench = bench_of_six()
    newest = bench.money.kept_invoices[-1]
    bench.money.kept_invoices.append(replace(newest, id="old", month=newest.month.shift(-12), state=InvoiceState.PAID))
    page = open_page(bench)
    page.chips[InvoiceChip.LATE].click()
    assert page.table.records.rowCount() == 1
    assert page.chips[InvoiceChip.LATE].isChecked()
    page.years.picked.emit("2024")
    assert page.table.records.rowCount() == 0
    assert page.nothing.isVisible()
    page.chips[InvoiceChip.ALL].click()
    assert cells_of(page, 0)[0] == "ديسمبر 2024"


def test_number_and_amount_are_copied(open_page: Open) -> None:
    page = open_page(bench_of_six())
    copied: list[str] = []
    page.copied.connect(copied.append)
    page.due.copy_number.click()
    page.due.copy_all.click()
    assert copied == ["6120473852025", "6120473852025\n14,184.12 ر.س"]


def test_the_row_of_the_keyboard_is_shown_beside(open_page: Open) -> None:
    page = open_page(bench_of_six())
    page.take_keyboard()
    QTest.keyClick(page.table, Qt.Key.Key_Down)
    assert strip_isolates(page.due.heading.text()) == "فاتورة نوفمبر 2025"
    assert not page.due.copy_all.isVisible()


def test_enter_opens_and_escape_goes_back(open_page: Open) -> None:
    page = open_page(bench_of_six())
    page.take_keyboard()
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert page.stack.currentWidget() is page.audit
    assert strip_isolates(page.title()) == "فاتورة ديسمبر 2025"
    assert page.audit.back.hasFocus()
    QTest.keyClick(page.audit.back, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.list_page
    assert page.table.hasFocus()


def test_lines_are_fetched_once_when_an_invoice_is_first_opened(open_page: Open) -> None:
    bench = bench_of_six()
    page = open_page(bench)
    page.due.why.click()
    assert len(bench.invoice_desk.asked) == 5  # ten lines, two at a time
    page.audit.back.click()
    page.due.why.click()
    assert len(bench.invoice_desk.asked) == 5
    assert page.audit.why_page.isVisible()


def test_an_invoice_that_agrees_says_so(open_page: Open) -> None:
    bench = Bench()
    billed(bench, fetched=True)
    page = open_page(bench)
    page.due.why.click()
    assert page.audit.view_model.state.audit.is_clean  # type: ignore[union-attr]
    assert page.audit.verdict.accessibleName() == "مطابقة حتى الهللة"
    assert page.audit.findings.cards == []


def test_each_finding_is_a_sentence_with_its_arithmetic_and_a_way_to_the_person(open_page: Open) -> None:
    bench = Bench()
    planted(bench)
    page = open_page(bench)
    people: list[str] = []
    copied: list[str] = []
    page.person_wanted.connect(people.append)
    page.copied.connect(copied.append)
    page.due.why.click()
    first = page.audit.findings.cards[0]
    assert strip_isolates(first.heading.text()) == "احتسبت الخدمة مشتركًا استبعدتَه: شخص 3"
    assert strip_isolates(first.sum).startswith("المعاشات 18% 1,260.00 + ساند 1.5% 105.00")
    assert strip_isolates(first.sum).endswith("= 1,505.00 ر.س")
    first.person.click()
    assert people == ["c0000003"]
    first.copy.click()
    assert "1,505.00" in copied[0]
    assert page.audit.findings.cards[-1].person.isHidden()  # a fine is of nobody


def test_the_comparison_ends_in_a_total_that_the_findings_add_up_to(open_page: Open) -> None:
    bench = Bench()
    planted(bench)
    page = open_page(bench)
    page.due.why.click()
    records = page.audit.rows.records
    last = records.record_at(records.rowCount() - 1)
    assert last.is_total
    assert last.difference_halalas == sum(one.halalas for one in page.audit.view_model.state.audit.findings)  # type: ignore[union-attr]


def test_many_findings_come_some_at_a_time(open_page: Open) -> None:
    bench = Bench()
    billed(bench, people=6, fetched=True)
    bench.money.kept_roster = []
    page = open_page(bench)
    page.due.why.click()
    assert len(page.audit.findings.cards) == FINDINGS_SHOWN
    page.audit.findings.more.click()
    assert len(page.audit.findings.cards) == 2 * FINDINGS_SHOWN
    page.audit.findings.more.click()
    assert page.audit.findings.more.text() == "عرض فرق آخر"
    page.audit.findings.more.click()
    assert len(page.audit.findings.cards) == 61  # sixty people, and their fine
    assert not page.audit.findings.more.isVisible()


def test_lines_say_who_and_how_much_and_enter_goes_to_the_person(open_page: Open) -> None:
    page = open_page(bench_of_six())
    page.due.why.click()
    page.audit.view_model.show(Part.LINES)
    table = page.audit.lines
    assert table.records.rowCount() == 10
    names = [strip_isolates(table.cells.text(table.records.record_at(1), column)) for column in LineColumn]
    assert names == ["شخص 2", "1000000002", "نظام 1445هـ", "31 / 31", "9,000.00", "1,102.50", "922.50", "2,025.00"]
    people: list[str] = []
    page.person_wanted.connect(people.append)
    table.setFocus()
    table.setCurrentIndex(table.records.index(1, 0))
    QTest.keyClick(table, Qt.Key.Key_Return)
    assert people == ["c0000002"]
    page.show_masked(True)
    assert table.cells.spoken(table.records.record_at(1), LineColumn.WAGE, False) == "مخفي"


def test_lines_of_thousands_are_read_by_pages(open_page: Open) -> None:
    bench = Bench()
    billed(bench, people=60, fetched=True)
    page = open_page(bench)
    page.due.why.click()
    asked: list[tuple[int, int]] = []
    read = bench.money.line_page

    def note(establishment: str, invoice: object, first: int, count: int) -> object:
        asked.append((first, count))
        return read(establishment, invoice, first, count)  # type: ignore[arg-type]

    bench.money.line_page = note  # type: ignore[method-assign,assignment]
    assert page.audit.lines.records.rowCount() == 600
    record = page.audit.lines.records.record_at(599)
    assert record.line.engagement_id == "e0000600"
    assert asked == [(400, 200)]


def test_offline_says_so_and_keeps_the_sums(open_page: Open) -> None:
    bench = bench_of_six()
    bench.invoice_desk.refusal = (0, Offline())
    page = open_page(bench)
    page.due.why.click()
    assert page.audit.banner.isVisible()
    assert "لا اتصال" in page.audit.banner.title
    assert page.audit.sums.isVisible()
    assert not page.audit.why_page.isVisible()
    bench.invoice_desk.refusal = None
    page.audit.retry.click()
    assert not page.audit.banner.isVisible()
    assert page.audit.why_page.isVisible()


def test_nothing_yet_and_nothing_ever(open_page: Open) -> None:
    page = open_page(Bench())
    assert page.stack.currentWidget() is page.empty
    assert page.empty.title.text() == "لا فواتير بعد"
    bench = Bench()
    bench.feed.known = [replace(one, synced_at=None) for one in bench.feed.known]
    page = open_page(bench)
    assert page.empty.title.text() == "لم تصل الفواتير بعد"
    assert page.regions() == [page.empty]


def test_a_failure_of_the_cache_is_said_and_can_be_tried_again(
    open_page: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    bench = bench_of_six()

    def fail(_establishment: str) -> list[object]:
        raise Corrupt("page")

    with monkeypatch.context() as patch:
        patch.setattr(bench.money, "invoices", fail)
        page = open_page(bench)
        assert page.stack.currentWidget() is page.failure
        assert page.failure.title.text()
    page.retry.click()
    assert page.stack.currentWidget() is page.list_page


def test_an_invoice_that_is_gone_says_so(open_page: Open) -> None:
    bench = bench_of_six()
    page = open_page(bench)
    page.due.why.click()
    bench.money.kept_invoices.clear()
    page.audit.view_model.load()
    assert page.audit.gone.isVisible()
    assert not page.audit.sums.isVisible()


def test_names_are_heard(open_page: Open) -> None:
    page = open_page(bench_of_six())
    assert QAccessible.queryAccessibleInterface(page.table).text(QAccessible.Text.Name) == "الفواتير"
    assert page.due.copy_number.accessibleName() == "نسخ رقم الفاتورة في «سداد»"
    page.due.why.click()
    assert page.audit.rows.accessibleName() == "المقارنة حسب الفرع"


def test_what_finds_no_room_gives_way(open_page: Open) -> None:
    page = open_page(bench_of_six(), width=560)
    assert not page.side.isVisible()
    assert not page.table.isColumnHidden(0)
    assert not page.table.isColumnHidden(5)
    assert page.table.horizontalScrollBar().maximum() == 0
    page.why.click()
    assert page.stack.currentWidget() is page.audit


def test_english_and_arabic_are_mirrors(open_page: Open) -> None:
    for language, side_is_left in (("ar", True), ("en", False)):
        page = open_page(bench_of_six(), language)
        assert (page.side.x() < page.table.mapTo(page.list_page, page.table.rect().topLeft()).x()) is side_is_left


def test_the_page_is_for_those_who_see_invoices_and_goes_with_the_lock(desk: Desk, qtbot: QtBot) -> None:
    desk.lay("ar")
    bench = bench_of_six()
    shell = shots.shell(bench)
    qtbot.addWidget(shell)
    shell.show()
    shell.sidebar.pages[Page.INVOICES].click()
    page = shell.stack.currentWidget()
    assert isinstance(page, InvoicesView)
    assert strip_isolates(shell.header.title.text()) == "الفواتير"
    page.due.why.click()
    assert strip_isolates(shell.header.title.text()) == "فاتورة ديسمبر 2025"
    shell.sidebar.pages[Page.INVOICES].click()
    assert page.stack.currentWidget() is page.list_page
    assert shell.view_model.invoices.state.today == date(2026, 1, 6)
    shell.view_model.close()
    assert shell.view_model.invoices.state.listed is None
    assert shell.view_model.invoices.audit.state.details is None


def test_a_connection_that_was_cut_brings_no_lines(open_page: Open) -> None:
    bench = bench_of_six()
    page = open_page(bench)
    bench.workspace.pull.switch(connected=False)
    page.due.why.click()
    assert bench.invoice_desk.asked == []
    assert "لا اتصال" in page.audit.banner.title


def test_a_certificate_refused_for_a_debt_leads_here(desk: Desk, qtbot: QtBot) -> None:
    desk.lay("ar")
    bench = bench_of_six()
    bench.certificates.failing = {"no_debt": "pay_invoices"}
    shell = shots.shell(bench)
    qtbot.addWidget(shell)
    shell.show()
    shell.view_model.show_page(Page.CERTIFICATES)
    way = next(one for one in shell.page.findChildren(LinkButton) if one.text() == "الفواتير")
    way.click()
    assert shell.view_model.state.page is Page.INVOICES
