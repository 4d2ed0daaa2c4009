"""Help from the first screen on: before any profile, over the sign-in, in practice, with a report and the tour."""

import zipfile
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFileDialog

from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.help import HelpDialog, HelpView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.support import SupportDialog
from gosi_desktop.ui.tour import TourOffer, TourView
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.tour import Stop
from tests.journeys.conftest import Start
from tests.journeys.ways import into_practice


def test_help_before_any_profile_and_the_tour_in_practice(
    start: Start, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()) or True)
    driver = start()
    first = driver.wait_for(FirstStart)
    driver.click(first.help)
    dialog = driver.wait_for(HelpDialog)
    assert dialog.panel.phone.number.text()
    driver.click(dialog.panel.portal.open)
    assert opened == ["https://www.gosi.gov.sa"]
    driver.press(Qt.Key.Key_Escape)
    driver.until(lambda: driver.shown(HelpDialog) is None, "the help to go")
    shell = into_practice(driver, touring=True)
    offer = driver.wait_for(TourOffer)
    driver.click(offer.take)
    view = driver.wait_for(TourView)
    stops = []
    while (stop := shell.view_model.tour.state.stop) is not None:
        stops.append(stop)
        driver.settle()
        driver.click(view.next)
    assert stops == list(Stop)
    assert shell.view_model.state.page is Page.HELP
    page = shell.page
    assert isinstance(page, HelpView)
    target = tmp_path / "report.zip"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args: (str(target), ""))
    driver.click(page.panel.program.report)
    report = driver.wait_for(SupportDialog)
    driver.until(lambda: report.save.isEnabled(), "the report")
    driver.click(report.save)
    driver.until(target.exists, "the file")
    with zipfile.ZipFile(target) as archive:
        texts = "\n".join(archive.read(name).decode("utf-8") for name in archive.namelist())
    assert "rows in record: " in texts
    account = shell.view_model.state.account
    assert account is not None
    for personal in (account.name, account.name_en or account.name, shell.view_model.state.opened, str(tmp_path)):
        assert personal
        assert personal not in texts


def test_the_tour_is_offered_once(start: Start) -> None:
    driver = start()
    into_practice(driver, touring=True)
    assert driver.shown(TourOffer) is not None
    driver.close()
    again = start()
    again.wait_for(Shell)
    again.settle()
    assert again.shown(TourOffer) is None
