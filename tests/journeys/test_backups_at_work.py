"""Backups in the real window, in practice: the key on request, a copy, back to it, and the copy on exit."""

from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.ui.backups import BackupsView
from gosi_desktop.ui.failure import Failure
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.leaving import Leaving
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.restore import Restore
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel
from gosi_desktop.viewmodels.restore import RestoreViewModel
from tests.fakes.clock import FakeClock
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.outbox_ways import ask_for_a_wage, entries, open_outbox, somebody
from tests.journeys.restore_steps import backups
from tests.journeys.tour_steps import screen
from tests.journeys.ways import into_practice, sign_in_to_practice, whole_roster


def make_key(driver: Driver) -> str:
    """From the page, on request; the page comes back."""
    page = backups(driver)
    driver.click(page.begin)
    screen(driver, RecoveryKey)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RecoveryKeyViewModel)
    groups = model.state.groups
    model.edit_group(0, groups[2])
    model.edit_group(1, groups[5])
    model.put_away(True)
    model.finish()
    screen(driver, Shell)
    page = driver.wait_for(BackupsView)
    driver.until(lambda: page.view_model.state.standing is not None, "what there is")
    driver.until(lambda: page.view_model.state.rows, "the copy of the day: the key is there now")
    return "-".join(groups)


def asked_in_restore(driver: Driver) -> tuple[Restore, RestoreViewModel]:
    page = screen(driver, Restore)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RestoreViewModel)
    driver.until(lambda: model.state.found is not None, "the file")
    return page, model


def test_a_key_on_request_a_copy_and_back_to_it(start: Start) -> None:
    driver = start("ar")
    into_practice(driver)
    make_key(driver)
    shell = screen(driver, Shell)
    row = somebody(driver, shell)
    ask_for_a_wage(driver, shell, row, "9000", Sending.WHEN_I_ASK)
    driver.until(lambda: shell.view_model.state.waiting == 1, "what was asked for after the copy")

    page = backups(driver)
    before = page.view_model.state.rows[0].backup
    driver.click(page.restore)
    restore, model = asked_in_restore(driver)
    assert model.state.found is not None
    assert model.state.found.backup == before
    assert not restore.key.isVisible(), "this very account is open: its key is at hand"
    driver.click(restore.back)
    driver.until(lambda: driver.shown(BackupsView) is not None, "the page again, with nothing changed")

    page = backups(driver)
    driver.click(page.restore)
    restore, model = asked_in_restore(driver)
    driver.click(restore.begin)
    screen(driver, Login)
    sign_in_to_practice(driver)
    shell = whole_roster(driver)
    open_outbox(driver, shell)
    assert entries(shell) == [], "as it was at the moment of the copy"
    page = backups(driver)
    reasons = [one.backup.header.reason for one in page.view_model.state.rows]
    assert BackupReason.RESTORE in reasons, "what it replaced was copied first"
    taken = next(one for one in page.view_model.state.rows if one.backup.header.reason is BackupReason.RESTORE)
    page.view_model.restore(taken.backup.path)
    restore, model = asked_in_restore(driver)
    driver.click(restore.begin)
    screen(driver, Login)
    sign_in_to_practice(driver)
    shell = whole_roster(driver)
    open_outbox(driver, shell)
    states = {one.operation.state for one in entries(shell)}
    assert states == {OperationState.HELD}, "and back again: it waits"


def until_it_is_stopped(*arguments: Any) -> None:
    """A copy that takes for ever: of very many people, on a slow disk."""
    *_, cancelled = arguments
    while not cancelled():
        pass
    raise Cancelled


def test_on_exit_a_copy_can_be_skipped_and_need_not_succeed(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    driver = start("en")
    into_practice(driver)
    make_key(driver)
    folder = driver.desktop.program.config.backups_folder
    count = len(list(folder.iterdir()))
    shell = screen(driver, Shell)
    ask_for_a_wage(driver, shell, somebody(driver, shell), "9000", Sending.WHEN_I_ASK)
    driver.until(lambda: shell.view_model.state.waiting == 1, "a change")
    with monkeypatch.context() as patch:
        patch.setattr("gosi_desktop.storage.scratch_copy.take", until_it_is_stopped)
        driver.window.close()
        leaving = screen(driver, Leaving)
        driver.click(leaving.skip)
        driver.until(lambda: not driver.window.isVisible(), "the window to close")
    assert len(list(folder.iterdir())) == count

    driver = start("en")
    shell = screen(driver, Shell)
    driver.until(lambda: shell.view_model.state.waiting == 1, "it to be kept")
    driver.desktop.program.preferences.change(backup_folder="/no/such/drive")  # it was taken out
    ask_for_a_wage(driver, shell, somebody(driver, shell, 4), "8000", Sending.WHEN_I_ASK)
    driver.until(lambda: shell.view_model.state.waiting == 2, "another change")
    driver.window.close()
    leaving = screen(driver, Leaving)
    driver.until(lambda: leaving.skip.text() == "Close without a backup", "why there is none")
    driver.click(leaving.skip)
    driver.until(lambda: not driver.window.isVisible(), "the window to close")


def test_a_damaged_profile_offers_the_way_back(start: Start, tmp_path: Path) -> None:
    driver = start("en")
    into_practice(driver)
    paper = make_key(driver)
    (profile,) = (tmp_path / "home" / "profiles").iterdir()
    driver.close()
    cache = profile / "cache.db"
    cache.write_bytes(cache.read_bytes()[:-5000])

    driver = start("en")
    failure: QWidget = screen(driver, Failure)
    driver.click(driver.button("Restore from a backup", failure))
    page = screen(driver, Restore)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RestoreViewModel)
    newest = max((tmp_path / "home" / "backups").iterdir(), key=lambda file: file.stat().st_mtime)
    model.choose(newest)
    driver.until(lambda: model.state.found is not None, "the file")
    assert not page.passphrase.isVisible(), "its own locks stay"
    driver.type_into(page.key.input, paper)
    driver.click(page.begin)
    screen(driver, Login)
    sign_in_to_practice(driver)
    whole_roster(driver)


def test_from_the_first_start_and_back_again(start: Start) -> None:
    driver = start("en")
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.restore)
    restore = screen(driver, Restore)
    driver.click(restore.back)
    screen(driver, FirstStart)


def test_the_screens_of_backups_do_not_put_off_the_lock(start: Start) -> None:
    """They stand in place of the frame; behind them the profile is open."""
    clock = FakeClock(datetime.now(UTC))
    driver = start("en", clock=clock)
    into_practice(driver, "a passphrase for the lock")
    page = backups(driver)
    driver.click(page.from_file)
    screen(driver, Restore)
    clock.advance(301)
    screen(driver, Lock)
    assert driver.desktop.front_door.workspace is None
