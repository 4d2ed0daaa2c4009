"""The window is closed while pages go to the printer: the job ends, the program too, and starts again."""

from pathlib import Path

import pytest

from gosi_desktop.ui.print_job import PrintJob
from gosi_desktop.ui.print_preview import PrintPreview, new_printer
from gosi_desktop.ui.shell import Shell
from tests.journeys.conftest import Start
from tests.journeys.tour_steps import screen
from tests.reliability.conftest import Opens, everybody


@pytest.mark.parametrize("closed", ["the preview", "the window"])
def test_pages_on_their_way_to_the_printer(
    open_kept: Opens, start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, closed: str
) -> None:
    driver, shell = open_kept()
    everybody(driver, shell)
    shell.open_preview(only_ticked=False)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    monkeypatch.setattr(PrintJob, "_pages", lambda job: [0] * 500)
    printer = new_printer(preview.view_model.state.options.orientation, "roster")
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    sheets: list[int] = []
    preview.view_model.sheet_ready.connect(lambda page, picture: sheets.append(page))
    preview.print_on(printer)
    driver.until(lambda: len(sheets) >= 2, "pages")
    (preview if closed == "the preview" else driver.window).close()
    driver.settle()
    assert len(sheets) < 500
    if closed == "the preview":
        driver.window.close()
    again = start()
    everybody(again, screen(again, Shell))
