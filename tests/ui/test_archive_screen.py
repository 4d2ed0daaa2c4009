"""The page of kept papers: rows, keyboard, menu, question, preview without options, empty."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QAccessible
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Orientation, WhyUnsent
from gosi_desktop.ui.archive import ArchiveView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.print_preview import new_printer
from gosi_desktop.viewmodels.archive import ArchiveViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import NOW
from tests.fakes.papers import fill
from tests.fakes.workspace import Bench
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., ArchiveView]


def filled(count: int = 3) -> Bench:
    """With papers of every kind; the first in the list is the newest."""
    bench = Bench()
    fill(bench.archive, count, NOW)
    return bench


@pytest.fixture
def open_page(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench, language: str = "ar") -> ArchiveView:
        desk.lay(language)
        relay = Relay(bench.events)
        model = ArchiveViewModel(bench.workspace, Runners.inline(), relay)
        relay.setParent(model)
        page = ArchiveView(model)
        model.setParent(page)
        qtbot.addWidget(page)
        page.resize(1100, 600)
        page.show()
        model.load()
        page.window().activateWindow()
        QCoreApplication.processEvents()
        return page

    yield make
    Desk.clear()


def test_each_paper_has_a_row(open_page: Open) -> None:
    page = open_page(filled(5))
    spoken = [page.list.rows.data(page.list.rows.index(row)) for row in range(page.list.rows.rowCount())]
    assert spoken[0] == "ورقة — R-2026-004. 5 يناير 2026 · 16 رجب 1447هـ · 10:21. 160 كيلوبايت"
    assert spoken[3].startswith("شهادة التسجيل — R-2026-001. 2 يناير 2026")
    assert "رقم الاشتراك 612047385" in spoken[3]
    assert strip_isolates(page.subtitle()) == "5 أوراق محفوظة على هذا الجهاز"


def test_large_papers_are_counted_in_megabytes(open_page: Open) -> None:
    bench = Bench()
    bench.archive.add("p", "account_form", "R", NOW, b"%PDF\x01" + bytes(2_400_000))
    page = open_page(bench, "en")
    assert page.list.rows.data(page.list.rows.index(0)).endswith("2 MB")


def test_nothing_is_kept_yet(open_page: Open) -> None:
    page = open_page(Bench())
    assert page.stack.currentWidget() is page.empty
    assert page.empty.title.text() == "لا أوراق محفوظة بعد"
    assert page.subtitle() == ""
    page.take_keyboard()
    assert page.regions() == [page.empty]


def test_enter_opens_and_the_paper_has_no_options(open_page: Open) -> None:
    page = open_page(filled())
    page.take_keyboard()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Return)
    window = page.previews.preview
    assert window is not None
    assert window.options is None
    assert window.windowTitle() == "معاينة الطباعة — شهادة التسجيل"
    assert window.view_model.state.pages == 2
    assert window.print_button.isEnabled()


def test_another_paper_takes_the_place_of_the_one_before(open_page: Open) -> None:
    page = open_page(filled())
    page.open_button.click()
    first = page.previews.preview
    assert first is not None
    QTest.mouseDClick(
        page.list.viewport(), Qt.MouseButton.LeftButton, pos=page.list.visualRect(page.list.rows.index(2)).center()
    )
    assert page.previews.preview is not first
    assert not first.isVisible()
    page.previews.preview.close()  # type: ignore[union-attr]
    Desk.clear()
    assert page.previews.preview is None


def test_printing_from_the_preview(open_page: Open, tmp_path: Path) -> None:
    bench = filled()
    page = open_page(bench)
    page.open_button.click()
    assert page.previews.preview is not None
    printer = new_printer(Orientation.PORTRAIT, "paper")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)
    page.previews.preview.print_on(printer)
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2
    assert bench.audit.acts[-1][:2] == ("printed", "account_form")


def test_saving_offers_a_name_that_every_disk_takes(
    open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench = Bench()
    bench.archive.add("p", "account_form", 'R/2026:"7"', NOW, b"%PDF\x01")
    page = open_page(bench)
    offered: list[str] = []

    def choose(_parent: object, _title: str, name: str, _filter: str) -> tuple[str, str]:
        offered.append(Path(name).name)
        return str(tmp_path / "paper"), ""

    monkeypatch.setattr(QFileDialog, "getSaveFileName", choose)
    page.save_button.click()
    assert offered == ["نموذج تسجيل حساب R-2026--7-.pdf"]
    assert bench.press.sheets == [(tmp_path / "paper.pdf", 0)]


def test_deleting_asks_and_begins_at_the_way_back(open_page: Open) -> None:
    bench = filled()
    page = open_page(bench)
    page.take_keyboard()
    QTest.keyClick(page.list, Qt.Key.Key_Delete)
    question = page.question
    assert question is not None
    assert strip_isolates(question.title.text()) == "حذف «نموذج تسجيل حساب — R-2026-002»؟"
    assert question.focusWidget() is question.keep
    question.keep.click()
    assert page.question is None
    assert len(bench.archive.kept) == 3


def test_the_next_paper_takes_the_place_of_one_that_was_deleted(open_page: Open) -> None:
    bench = filled()
    page = open_page(bench)
    page.take_keyboard()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    page.delete_button.click()
    assert page.question is not None
    page.question.confirm.click()
    assert [paper.id for paper in page.view_model.state.papers] == ["p2", "p0"]
    assert page.list.current() == page.view_model.state.papers[1]


def test_the_last_one_leaves_the_empty_page(open_page: Open) -> None:
    page = open_page(filled(1))
    page.take_keyboard()
    page.delete_button.click()
    assert page.question is not None
    page.question.confirm.click()
    assert page.stack.currentWidget() is page.empty


def test_the_menu_has_everything(open_page: Open) -> None:
    page = open_page(filled())
    paper = page.view_model.state.papers[1]
    menu = page.list.menu(paper)
    assert [action.text() for action in menu.actions() if action.text()] == ["فتح وطباعة", "حفظ PDF…", "حذف…"]
    menu.actions()[-1].trigger()
    assert page.view_model.state.removing == paper


def test_rows_are_heard(open_page: Open) -> None:
    page = open_page(filled())
    heard = QAccessible.queryAccessibleInterface(page.list)
    assert heard.text(QAccessible.Text.Name) == "الأوراق المحفوظة"
    assert heard.child(0).text(QAccessible.Text.Name).startswith("نموذج تسجيل حساب")


def test_english_and_arabic_are_mirrors(open_page: Open) -> None:
    for language, delete_is_left in (("ar", True), ("en", False)):
        page = open_page(filled(), language)
        assert (page.delete_button.x() < page.open_button.x()) is delete_is_left


def test_the_page_is_offered_once_something_is_kept(desk: Desk, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch) -> None:
    desk.lay("ar")
    bench = Bench()
    shell = shots.shell(bench)
    qtbot.addWidget(shell)
    shell.show()
    item = shell.sidebar.pages[Page.ARCHIVE]
    assert item.isHidden()
    bench.workspace.papers.keep_unsent_statement(WhyUnsent.ERASING, ("", ""), "نورة العنزي", ())
    assert not item.isHidden()
    item.click()
    page = shell.stack.currentWidget()
    assert isinstance(page, ArchiveView)
    assert strip_isolates(shell.header.subtitle.text()) == "ورقة واحدة محفوظة على هذا الجهاز"
    shell.acts.action("print").trigger()
    assert page.previews.preview is not None
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: ("statement.pdf", ""))
    shell.acts.action("save_pdf").trigger()
    assert bench.press.sheets == [(Path("statement.pdf"), 0)]
    assert len(shell.toasts.toasts()) == 1
    page.delete_button.click()
    assert page.question is not None
    page.question.confirm.click()
    assert shell.view_model.state.page is Page.ARCHIVE  # the empty page stays until another is chosen
    shell.view_model.show_page(Page.CONTRIBUTORS)
    assert item.isHidden()


def test_the_lock_drops_the_list(desk: Desk, qtbot: QtBot) -> None:
    shell = shots.shell(filled())
    qtbot.addWidget(shell)
    shell.view_model.show_page(Page.ARCHIVE)
    assert len(shell.view_model.archive.state.papers) == 3
    shell.view_model.close()
    assert shell.view_model.archive.state.papers == ()
