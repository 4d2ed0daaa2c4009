"""The page of backups: the list, its buttons, the trial, the sheet; restoring and leaving as they are seen."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from gosi_desktop.domain.errors import Corrupt, DiskFull
from gosi_desktop.ui.backups import BackupsView
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.leaving import Leaving
from gosi_desktop.ui.restore import Restore
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.leaving import LeavingViewModel
from gosi_desktop.viewmodels.restore import RestoreViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.workspace import Bench
from tests.ui import backup_screens
from tests.ui.desk import Desk

Open = Callable[[Bench], tuple[BackupsView, Shell]]


@pytest.fixture
def shown(desk: Desk, qtbot: QtBot) -> Iterator[Callable[[QWidget], None]]:
    """Shows a screen and holds it until the test is over."""
    held: list[QWidget] = []

    def show(screen: QWidget) -> None:
        held.append(screen)
        qtbot.addWidget(screen)
        screen.show()

    yield show
    held.clear()
    Desk.clear()


@pytest.fixture
def open_page(shown: Callable[[QWidget], None]) -> Open:
    def make(bench: Bench) -> tuple[BackupsView, Shell]:
        shell = backup_screens.shell_at(bench)
        shown(shell)
        page = shell.page
        assert isinstance(page, BackupsView)
        return page, shell

    return make


def filled() -> Bench:
    bench = Bench()
    backup_screens.kept(bench)
    return bench


def texts(page: BackupsView, column: int) -> list[str]:
    model = page.table.records
    return [strip_isolates(model.data(model.index(row, column))) for row in range(model.rowCount())]


def press(page: BackupsView, name: str) -> None:
    QTest.mouseClick(getattr(page, name), Qt.MouseButton.LeftButton)
    QCoreApplication.processEvents()


def test_each_copy_has_a_row_and_the_shell_knows_the_page(open_page: Open) -> None:
    page, shell = open_page(filled())
    assert len(texts(page, 0)) == 14
    assert texts(page, 1)[:2] == ["أول تشغيل في اليوم", "عند الإغلاق"]
    assert texts(page, 2)[0] == "24 مشتركًا · طلبان في الصادر"
    assert page.title() == "النسخ الاحتياطي"
    assert shell.view_model.state.page is Page.BACKUPS
    assert Page.BACKUPS not in shell.view_model.state.pages, "it stands behind the settings"


def test_a_copy_now(open_page: Open) -> None:
    bench = filled()
    page, _shell = open_page(bench)
    press(page, "make")
    assert len(texts(page, 0)) == 15
    assert strip_isolates(page.tiles.last.value.text()) == "اليوم 10:21"


def test_why_there_is_none_is_said_in_words(open_page: Open) -> None:
    bench = filled()
    bench.shelf.trouble = DiskFull("backup.folder_gone")
    page, _shell = open_page(bench)
    press(page, "make")
    assert page.banner.isVisible()
    assert "تعذّر الوصول إلى مجلد النسخ" in page.tiles.last.note.text()


def test_without_a_key_the_one_thing_to_do_is_to_make_it(open_page: Open) -> None:
    bench = Bench()
    bench.backup_keys.paper = None
    page, shell = open_page(bench)
    heard: list[int] = []
    shell.view_model.key_requested.connect(lambda: heard.append(1))
    assert not page.make.isEnabled()
    page.take_keyboard()
    assert page.begin.hasFocus()
    press(page, "begin")
    assert heard == [1]


def test_the_row_that_is_chosen_is_restored(open_page: Open) -> None:
    bench = filled()
    page, shell = open_page(bench)
    heard: list[Path | None] = []
    shell.view_model.restore_requested.connect(heard.append)
    page.table.setFocus()
    page.table.setCurrentIndex(page.table.records.index(3, 0))
    press(page, "restore")
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    press(page, "from_file")
    third = page.view_model.state.rows[3].backup.path
    assert heard == [third, third, None]


def test_a_damaged_copy_is_named_and_not_offered(open_page: Open) -> None:
    bench = filled()
    bench.shelf.trial = Corrupt("backup.damaged")
    bench.workspace.backups.try_out(backup_screens.never)
    page, _shell = open_page(bench)
    assert texts(page, 5)[0] == "تالفة"
    assert not page.restore.isEnabled()
    page.view_model.choose(1)
    assert page.restore.isEnabled()


def test_a_trial_shows_its_steps_and_prints_its_record(
    open_page: Open, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page, _shell = open_page(filled())
    assert not page.trial.print.isEnabled()
    QTest.mouseClick(page.trial.run, Qt.MouseButton.LeftButton)
    said = [page.trial.steps.itemAtPosition(2 * at, 1).widget().text() for at in range(6)]  # type: ignore[union-attr]
    assert said[0] == "فُتحت بالمفتاح الجاري"
    assert strip_isolates(said[2]) == "المشتركون 24، والأجور 137,975.00"
    page.view_model._backups.record = lambda report: b"%PDF" + bytes([1])
    QTest.mouseClick(page.trial.print, Qt.MouseButton.LeftButton)
    preview = page.papers.preview
    assert preview is not None
    qtbot.addWidget(preview)
    assert "محضر تجربة استعادة" in preview.windowTitle()


def test_masked_the_sum_of_the_wages_is_dots(open_page: Open) -> None:
    page, shell = open_page(filled())
    page.view_model.try_out()
    shell.view_model.toggle_masked()
    row = page.trial.steps.itemAtPosition(4, 1)
    assert row is not None
    assert strip_isolates(row.widget().text()) == "المشتركون 24، والأجور ••••••"  # type: ignore[attr-defined]
    shell.view_model.toggle_masked()
    row = page.trial.steps.itemAtPosition(4, 1)
    assert row is not None
    assert "137,975.00" in row.widget().text()  # type: ignore[attr-defined]


def test_the_sheet_is_checked_in_a_dialog_that_keeps_nothing(open_page: Open) -> None:
    page, _shell = open_page(filled())
    QTest.mouseClick(page.key.check, Qt.MouseButton.LeftButton)
    dialog = page._dialog
    assert dialog is not None
    QTest.keyClicks(dialog.key.input, "WXYZ")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert page.view_model.state.check is not None
    assert page.view_model.state.check.error is not None
    dialog.key.input.clear()
    QTest.keyClicks(dialog.key.input, "ABCD-EFGH")
    QTest.mouseClick(dialog.confirm, Qt.MouseButton.LeftButton)
    assert page.view_model.state.check.right
    QTest.mouseClick(dialog.cancel, Qt.MouseButton.LeftButton)
    assert page._dialog is None


def test_places_are_chosen_through_the_system(open_page: Open, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    bench = filled()
    page, _shell = open_page(bench)
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(tmp_path))
    QTest.mouseClick(page.places.outside, Qt.MouseButton.LeftButton)
    assert bench.preferences.current.backup_outside == str(tmp_path)
    QTest.mouseClick(page.places.folder, Qt.MouseButton.LeftButton)
    assert bench.preferences.current.backup_folder == str(tmp_path)
    QTest.mouseClick(page.places.automatic, Qt.MouseButton.LeftButton)
    assert not bench.preferences.current.automatic_backups


def test_restoring_shows_what_is_needed(shown: Callable[[QWidget], None]) -> None:
    page = backup_screens.restore()
    shown(page)
    assert isinstance(page, Restore)
    assert page.passphrase.isVisible()
    model: RestoreViewModel = page._view_model
    model._update(needs_passphrase=False)
    assert not page.passphrase.isVisible()
    model._change(running=True)
    assert page.back.text() == "إيقاف"
    assert not page.key.isEnabled()


def test_leaving_says_how_long_and_offers_the_way_out(shown: Callable[[QWidget], None]) -> None:
    model = LeavingViewModel(Bench().workspace.backups, backup_screens.IdleRunner())
    page = Leaving(model)
    shown(page)
    heard: list[int] = []
    model.finished.connect(lambda: heard.append(1))
    assert page.skip.text() == "تخطَّ النسخ وأغلق"
    model._update(error=DiskFull("backup.folder_full"))
    assert page.skip.text() == "إغلاق دون نسخ"
    assert not page.progress.isVisible()
    QTest.mouseClick(page.skip, Qt.MouseButton.LeftButton)
    assert heard == [1]
