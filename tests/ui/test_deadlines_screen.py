"""The page of deadlines: cells and list in both calendars, by keyboard, to the screens they belong to, to a file."""

from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gosi_desktop.application.deadlines import DeadlineRow
from gosi_desktop.domain.deadlines import Deadline, DeadlineKind
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.domain.invoices import Instalment, InstalmentPlan
from gosi_desktop.ui.deadlines import DeadlinesView
from gosi_desktop.ui.deadlines_words import standing_of, words_elsewhere
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.widgets.painting import Tone
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI, WASM
from tests.fakes.workspace import Bench
from tests.ui.deadline_screens import owing, shell
from tests.ui.desk import Desk

Open = Callable[..., tuple[Shell, DeadlinesView]]


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(
        bench: Bench | None = None, language: str = "ar", size: tuple[int, int] = (1360, 828)
    ) -> tuple[Shell, DeadlinesView]:
        desk.lay(language)
        made = shell(bench or kept())
        qtbot.addWidget(made)
        made.resize(*size)
        made.show()
        QCoreApplication.processEvents()
        page = made.stack.page(Page.DEADLINES)
        assert isinstance(page, DeadlinesView)
        return made, page

    yield make
    Desk.clear()


def kept() -> Bench:
    bench = Bench()
    owing(bench)
    return bench


def cell(page: DeadlinesView, day: date) -> str:
    return next(one.accessibleName() for one in page.month.cells if one.day == day)


def listed(page: DeadlinesView) -> list[str]:
    return [way.accessibleName() for way in page.list.ways]


def test_a_cell_says_its_day_in_both_calendars_and_what_ends(open_page: Open) -> None:
    _, page = open_page()
    assert cell(page, date(2026, 1, 15)) == "الخميس 15 يناير 2026 · 26 رجب 1447هـ، سداد الفاتورة"
    assert cell(page, date(2026, 1, 31)) == "السبت 31 يناير 2026 · 12 شعبان 1447هـ، استكمال أجر × 3، عطلة"
    assert cell(page, date(2026, 1, 6)).endswith("، اليوم، لا مواعيد")


def test_the_months_are_named_in_both_calendars(open_page: Open) -> None:
    _, page = open_page()
    assert strip_isolates(page.name.text()) == "يناير 2026"
    assert strip_isolates(page.other.text()) == "رجب 1447هـ – شعبان 1447هـ"
    page.calendar.chosen.emit("hijri")
    assert strip_isolates(page.name.text()) == "رجب 1447هـ"
    assert cell(page, date(2026, 1, 15)).startswith("الخميس 26 رجب 1447هـ · 15 يناير 2026")


def test_the_list_says_who_how_much_and_how_near(open_page: Open) -> None:
    _, page = open_page()
    late, licence, pay, certificate, wages = listed(page)
    assert "متأخر 6 أيام" in late
    assert "1131057728" in licence
    assert "21,435.48 ر.س" in pay
    assert "9 أيام" in pay
    assert "17 يومًا" in certificate
    assert "3 مشتركين" in wages


def test_in_english(open_page: Open) -> None:
    _, page = open_page(language="en")
    assert cell(page, date(2026, 1, 15)) == "Thursday 15 January 2026 · 26 Rajab 1447 AH, Pay the invoice"
    assert page.title() == "Deadlines"


def test_the_arrows_go_over_the_days_in_the_direction_of_reading(open_page: Open) -> None:
    _, page = open_page()
    page.take_keyboard()
    at = [one.day for one in page.month.cells].index(date(2026, 1, 6))
    assert page.month.cells[at].hasFocus()
    QTest.keyClick(page.month.cells[at], Qt.Key.Key_Left)
    assert page.month.cells[at + 1].hasFocus(), "to the left is forward in Arabic"
    QTest.keyClick(page.month.cells[at + 1], Qt.Key.Key_Down)
    QTest.keyClick(page.month.cells[at + 8], Qt.Key.Key_Right)
    assert page.month.cells[at + 7].hasFocus()
    QTest.keyClick(page.month.cells[at + 7], Qt.Key.Key_PageDown)
    assert page.view_model.state.first == date(2026, 2, 1)


def test_enter_on_a_day_shows_it_alone_and_the_way_back(open_page: Open) -> None:
    _, page = open_page()
    chosen = next(one for one in page.month.cells if one.day == date(2026, 1, 15))
    chosen.setFocus()
    QTest.keyClick(chosen, Qt.Key.Key_Return)
    assert len(listed(page)) == 1
    assert chosen.isChecked()
    page.list.whole.click()
    assert len(listed(page)) == 5
    assert not chosen.isChecked()


def test_each_leads_to_the_screen_it_belongs_to(open_page: Open) -> None:
    made, page = open_page()
    model = made.view_model
    ways = {1: Page.DOCUMENTS, 2: Page.INVOICES, 3: Page.CERTIFICATES, 0: Page.CONTRIBUTORS}
    for at, wanted in ways.items():
        model.show_page(Page.DEADLINES)
        page.list.ways[at].click()
        assert model.state.page is wanted
    assert model.invoices.state.opened, "the invoice itself"


def test_in_another_establishment_that_is_opened_first(open_page: Open) -> None:
    bench = kept()
    bench.certificates.issue(number="of-wasm", establishment=WASM)
    made, page = open_page(bench)
    page.scope.chosen.emit("all")
    (way,) = (one for one in page.list.ways if one.row.establishment == WASM)
    assert "سنابل الوسم" in way.accessibleName()
    way.click()
    assert (made.view_model.state.opened, made.view_model.state.page) == (WASM, Page.CERTIFICATES)


def test_one_establishment_has_nothing_to_choose(open_page: Open) -> None:
    bench = kept()
    bench.feed.known = bench.feed.known[:1]
    _, page = open_page(bench)
    assert not page.scope.isVisible()


def test_a_month_without_deadlines_says_so(open_page: Open) -> None:
    bench = Bench()
    bench.outbox.frames = {}
    _, page = open_page(bench)
    assert page.list.nothing.text() == "لا مواعيد في هذا الشهر"
    assert page.list.nothing.isVisible()


def test_the_file_gets_its_ending(open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bench = kept()
    made, page = open_page(bench)
    written: list[tuple[bytes, Path]] = []
    monkeypatch.setattr(bench.press, "save", lambda content, target: written.append((content, target)))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (str(tmp_path / "mine"), ""))
    page.export.click()
    ((content, target),) = written
    assert target == tmp_path / "mine.ics"
    text = content.decode().replace("\r\n ", "")
    assert "SUMMARY:سداد الفاتورة — روابي السدير للتجارة" in text
    assert "DESCRIPTION:آخر يوم: الخميس 15 يناير 2026 · 26 رجب 1447هـ" in text
    assert "شخص" not in text, "nobody is named"
    assert "21" not in text.partition("SUMMARY:سداد")[2].partition("END:VEVENT")[0].replace("2026", ""), "no amount"
    assert "mine.ics" in " ".join(toast.accessibleName() for toast in made.toasts.toasts())


def test_no_file_is_written_when_nobody_names_one(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = kept()
    _, page = open_page(bench)
    monkeypatch.setattr(bench.press, "save", lambda *_: pytest.fail("written"))
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("", ""))
    page.export.click()


def test_what_cannot_be_read_is_said_with_a_way_out(open_page: Open, monkeypatch: pytest.MonkeyPatch) -> None:
    bench = kept()
    _, page = open_page(bench)

    def refuse(*_: object) -> None:
        raise Corrupt("cache.damaged")

    with monkeypatch.context() as broken:
        broken.setattr(bench.money, "invoices", refuse)
        page.view_model.load()
        assert page.stack.currentWidget() is page.failure
    page.retry.click()
    assert page.stack.currentWidget() is page.area


@pytest.mark.parametrize("size", [(1360, 828), (1024, 608), (720, 480)])
def test_seven_days_find_room(open_page: Open, size: tuple[int, int]) -> None:
    _, page = open_page(size=size)
    widths = {one.width() for one in page.month.cells if one.isVisible()}
    assert max(widths) - min(widths) <= 1
    assert page.month.width() <= page.area.viewport().width()


def test_a_long_list_makes_the_month_no_higher(open_page: Open) -> None:
    bench = kept()
    plan = InstalmentPlan(
        id="p", total_halalas=3000, decided=date(2026, 1, 5),
        instalments=tuple(Instalment(date(2026, 1, day), 100) for day in range(1, 31)),
    )  # fmt: skip
    bench.money.kept_plans = [plan]
    _, page = open_page(bench)
    assert len(page.list.ways) > 30
    assert page.card.height() <= page.area.viewport().height()
    assert page.list.height() > page.area.viewport().height()


@pytest.mark.parametrize(
    ("left", "tone"),
    [(-1, Tone.BAD), (1, Tone.BAD), (2, Tone.WARN), (10, Tone.WARN), (11, Tone.INFO), (31, Tone.NEUTRAL)],
)
def test_the_nearer_the_louder(desk: Desk, left: int, tone: Tone) -> None:
    assert standing_of(left).tone is tone


def test_words_for_another_calendar_name_the_establishment_where_there_are_several(desk: Desk) -> None:
    day = date(2026, 1, 15)
    row = DeadlineRow(RAWABI, Deadline(kind=DeadlineKind.PAY, about="x", day=day), 9, day - timedelta(days=1))
    assert words_elsewhere({})(row)[0] == "سداد الفاتورة"
    assert words_elsewhere({RAWABI: "روابي"})(replace(row))[0] == "سداد الفاتورة — روابي"
