"""The preview: options, pages that never mirror, zoom, the printer."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from gosi_desktop.application.ports import Orientation, PaperColumn, SortKey
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.print_preview import PrintPreview, new_printer
from tests.fakes.workspace import Bench, crowd
from tests.ui import shots
from tests.ui.desk import Desk

Open = Callable[..., PrintPreview]


@pytest.fixture
def open_preview(desk: Desk, qtbot: QtBot) -> Iterator[Open]:
    def make(bench: Bench | None = None, language: str = "ar") -> PrintPreview:
        desk.lay(language)
        shell = shots.shell(bench or Bench(practice=False))
        qtbot.addWidget(shell)
        shell.open_preview(False)
        window = shell._preview
        assert window is not None
        window.activateWindow()
        QCoreApplication.processEvents()
        return window

    yield make
    Desk.clear()


def test_two_pages_beside_each_other_in_the_order_of_reading(open_preview: Open) -> None:
    for language, first_is_right in (("ar", True), ("en", False)):
        canvas = open_preview(language=language).paper.canvas
        assert (canvas.place_of(0).x() > canvas.place_of(1).x()) is first_is_right


def test_one_page_at_a_time(open_preview: Open) -> None:
    window = open_preview()
    two_wide = window.paper.canvas.percent()
    window.two.chosen.emit("one")
    canvas = window.paper.canvas
    assert canvas.place_of(1).y() > canvas.place_of(0).y()
    assert canvas.percent() > two_wide


def test_pages_turn(open_preview: Open) -> None:
    window = open_preview(Bench(crowd(10), practice=False))
    assert strip_isolates(window.page.text()) == "صفحة 1 من 12"
    assert not window.before.isEnabled()
    window.after.click()
    assert window.view_model.state.page == 2
    QTest.keyClick(window, Qt.Key.Key_PageDown)
    assert window.view_model.state.page == 4
    QTest.keyClick(window, Qt.Key.Key_PageUp)
    window.before.click()
    assert window.view_model.state.page == 0


def test_only_visible_pages_are_made(open_preview: Open) -> None:
    bench = Bench(crowd(40), practice=False)
    made: list[int] = []
    image = bench.press.page_image
    bench.press.page_image = lambda pdf, page, width: made.append(page) or image(pdf, page, width)  # type: ignore[method-assign,func-returns-value]
    window = open_preview(bench)
    assert window.view_model.state.pages == 48
    assert set(made) <= set(range(6))


def test_zoom_and_fit(open_preview: Open) -> None:
    window = open_preview()
    fitted = window.paper.canvas.percent()
    window.larger.click()
    assert window.paper.canvas.percent() > fitted
    window.smaller.click()
    window.fit.click()
    assert window.paper.canvas.percent() == fitted
    assert strip_isolates(window.percent.text()) == f"{fitted}%"


def test_options_reach_the_paper(open_preview: Open) -> None:
    bench = Bench(practice=False)
    window = open_preview(bench)
    panel = window.options
    panel.orientation.chosen.emit(Orientation.LANDSCAPE.value)
    panel.columns[PaperColumn.EMPLOYER_SHARE].click()
    for name in ("mask_identities", "hijri_dates", "totals", "signatures"):
        panel._switches[name].click()
    panel.order.picked.emit("name|up")
    options = bench.press.papers[-1][0].options
    assert options.orientation is Orientation.LANDSCAPE
    assert PaperColumn.EMPLOYER_SHARE in options.columns
    assert (options.mask_identities, options.hijri_dates, options.totals, options.signatures) == (
        False,
        True,
        False,
        False,
    )
    assert bench.roster.asked[-1].sort is SortKey.NAME
    assert window.paper.canvas.place_of(0).width() > window.paper.canvas.place_of(0).height()


def test_a_refusal_is_a_banner_with_a_way_on(open_preview: Open) -> None:
    bench = Bench(practice=False)
    window = open_preview(bench)
    bench.press.refusal = RuleViolation("roster.empty")
    window.options._switches["totals"].click()
    assert window.trouble.isVisible()
    bench.press.refusal = None
    window.retry.click()
    assert not window.trouble.isVisible()


def test_saving_from_the_list_shows_the_paper_and_asks_for_its_file(
    open_preview: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    bench = Bench(practice=False)
    window = open_preview(bench)
    target = str(tmp_path / "roster")
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_: (target, ""))
    window.ask_file_when_ready()
    QCoreApplication.processEvents()
    assert bench.press.sheets == [(tmp_path / "roster.pdf", 0)]
    assert len(window.toasts.toasts()) == 1


def test_escape_closes(open_preview: Open) -> None:
    window = open_preview()
    QTest.keyClick(window, Qt.Key.Key_Escape)
    assert not window.isVisible()


@pytest.mark.parametrize("orientation", list(Orientation))
def test_pages_go_to_the_printer_one_after_the_other(
    open_preview: Open, tmp_path: Path, orientation: Orientation
) -> None:
    bench = Bench(practice=False)
    window = open_preview(bench)
    printer = new_printer(orientation, "roster")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)
    window.print_on(printer)
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 2
    assert bench.audit.acts[-1][0] == "printed"
    assert not window.view_model.state.printing
    assert len(window.toasts.toasts()) == 1


@pytest.mark.qt_log_ignore("QPainter::begin")
def test_a_printer_that_cannot_be_opened_is_told(open_preview: Open, tmp_path: Path) -> None:
    bench = Bench(practice=False)
    window = open_preview(bench)
    printer = new_printer(Orientation.PORTRAIT, "roster")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "no such folder" / "out.pdf"))
    window.print_on(printer)
    assert window.toasts.toasts()[0].accessibleName().startswith("تعذّر فتح الطابعة")
    assert not window.view_model.state.printing
    assert bench.audit.acts == []
    window.print_on(new_pdf_printer(tmp_path / "out.pdf"))
    assert bench.audit.acts[-1][0] == "printed"


def test_only_the_page_shown_is_printed(open_preview: Open, tmp_path: Path) -> None:
    window = open_preview()
    window.options.pages.picked.emit("this")
    printer = new_printer(Orientation.PORTRAIT, "roster")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(tmp_path / "out.pdf"))
    printer.setResolution(72)
    window.print_on(printer)
    assert (tmp_path / "out.pdf").read_bytes().count(b"/Type /Page\n") == 1


def new_pdf_printer(target: Path) -> QPrinter:
    """A printer that writes to a file."""
    printer = new_printer(Orientation.PORTRAIT, "roster")
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(target))
    printer.setResolution(72)
    return printer
