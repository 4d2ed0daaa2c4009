"""After a working day nothing personal lies outside the encrypted cache: no log, setting, temporary file or title."""

import os
import tempfile
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication, QFileDialog

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.logbook import open_logbook
from gosi_desktop.ui.print_preview import PrintPreview
from gosi_desktop.ui.shell import Shell
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import into_practice

PLANTED = ("تركي بن ناصر المطيري", "Turki N. Almutairi", "1000000065", "نورة العنزي", "Noura Alanazi", "n.alanazi",
           "Palm-Lantern-4831", "+966500000447", "a passphrase nobody wrote down")  # fmt: skip
PASSPHRASE = PLANTED[-1]
# The practice service's own database holds made-up people and no secret; what the user saved is his; a remembered
# user name belongs into the keychain.
OURS_TO_READ = {"practice.db", "practice.db-wal", "practice.db-shm", "saved.pdf", "saved.xlsx", "saved.csv", "keychain"}


def traces(folder: Path) -> list[str]:
    """Every planted name or number found in any file below a folder, in the encodings a file may have."""
    found = []
    for path in folder.rglob("*"):
        if not path.is_file() or path.is_symlink() or path.name in OURS_TO_READ:
            continue
        content = path.read_bytes()
        for word in PLANTED:
            for encoding in ("utf-8", "utf-16-le", "utf-16-be", "cp1256"):
                try:
                    needle = word.encode(encoding)
                except UnicodeEncodeError:
                    continue
                if needle in content or needle in path.name.encode("utf-8", "surrogateescape"):
                    found.append(f"{path.name}: {word} ({encoding})")
    return found


def test_the_search_finds_what_is_planted(tmp_path: Path) -> None:
    (tmp_path / "one.log").write_bytes("… تركي بن ناصر المطيري …".encode("cp1256"))
    (tmp_path / "two.tmp").write_bytes("1000000065".encode("utf-16-le"))
    assert len(traces(tmp_path)) == 2


def test_a_working_day_leaves_no_trace(start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    temporary = tmp_path / "temporary"
    temporary.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP"):
        monkeypatch.setenv(name, str(temporary))
    monkeypatch.setattr(tempfile, "tempdir", None)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    handler = open_logbook(tmp_path / "home" / "log" / "munshaa.log")
    saved = tmp_path / "saved"
    saved.mkdir()

    driver = start("ar")
    roster = into_practice(driver, PASSPHRASE).view_model.roster
    roster.search("تركي")
    driver.until(lambda: roster.table.rowCount() == 1, "one row")
    roster.open_row(0)
    driver.until(lambda: roster.panel.state.details is not None, "the panel")
    _note_titles(driver)
    roster.clear_search()
    driver.until(lambda: roster.table.rowCount() > 1, "everybody")
    for target in (saved / "saved.xlsx", saved / "saved.csv"):
        roster.export_to(target, only_ticked=False)
        driver.until(lambda target=target: target.exists() and not roster.export.state.running, target.name)
    _save_pdf(driver, saved / "saved.pdf", monkeypatch)
    driver.desktop.report(RuleViolation("identity.check_digit", "identity", number="1000000065"))
    driver.defects.clear()  # it was ours
    handler.flush()

    assert (tmp_path / "home" / "log" / "munshaa.log").read_text("utf-8"), "the log was written to"
    assert traces(tmp_path) == []  # while it runs
    driver.window.close()
    driver.until(lambda: not driver.window.isVisible(), "the window to go")
    assert traces(tmp_path) == []  # and when it has ended
    assert list(temporary.iterdir()) == []
    handler.close()


def test_what_a_killed_export_left_behind_is_emptied_at_the_next_start(start: Start, tmp_path: Path) -> None:
    driver = start()
    into_practice(driver)
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    scratch = workspace.profile.folder / "scratch"
    driver.window.close()
    left = scratch / "rows.tmp"
    left.write_text("1000000065")
    again = start()
    screen(again, Shell)
    assert not left.exists()
    assert oct(scratch.stat().st_mode & 0o777) == "0o700"
    assert os.listdir(scratch) == []


def _note_titles(driver: Driver) -> None:
    for window in QApplication.topLevelWidgets():
        assert not any(word in window.windowTitle() for word in PLANTED)


def _save_pdf(driver: Driver, target: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_a, **_o: (str(target), ""))
    screen(driver, Shell).open_preview(only_ticked=False)
    preview = driver.wait_for(PrintPreview)
    driver.until(lambda: preview.view_model.state.ready, "the paper")
    _note_titles(driver)
    driver.click(preview.options.save_button)
    driver.until(target.exists, "the PDF")
    preview.close()
