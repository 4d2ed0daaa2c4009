"""The page of backups, restoring, leaving: whole states, in order."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.restoring import Restorable, Restoring
from gosi_desktop.application.workspace import Workspace
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Corrupt, DiskFull, GosiError, PassphraseWrong, RuleViolation, StorageError
from gosi_desktop.viewmodels.backups import BackupsViewModel
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.leaving import LONGEST, LeavingViewModel
from gosi_desktop.viewmodels.restore import RestoreViewModel
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.backups import backup
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench
from tests.support.caches import never, unheard
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]
FILE = Path("/somewhere/munshaa.munshaa")


def page(shell_of: ShellOf, bench: Bench) -> BackupsViewModel:
    shell = shell_of(bench)
    shell.show_page(Page.BACKUPS)
    return shell.backups


# -- the page ----------------------------------------------------------------------------------------------------------


def test_what_there_is(shell_of: ShellOf) -> None:
    bench = Bench()
    for at in range(3):
        bench.shelf.held.append(backup(NOW - timedelta(days=at), whole=at != 1))
    model = page(shell_of, bench)
    assert [row.backup.header.made_at for row in model.state.rows] == [NOW - timedelta(days=at) for at in range(3)]
    assert [row.good for row in model.state.rows] == [True, False, True]
    assert model.state.standing is not None
    assert model.state.standing.paper == "7Q4M"
    assert model.copy_now.enabled


def test_without_a_key_nothing_can_be_copied_and_one_is_asked_for(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.backup_keys.paper = None
    model = page(shell_of, bench)
    assert not model.copy_now.enabled
    heard: list[int] = []
    model.key_wanted.connect(lambda: heard.append(1))
    model.make_key()
    assert heard == [1]


def test_a_copy_by_hand(shell_of: ShellOf) -> None:
    bench = Bench()
    model = page(shell_of, bench)
    made: list[Any] = []
    model.made.connect(made.append)
    model.make()
    QCoreApplication.processEvents()
    assert [row.backup for row in model.state.rows] == made
    assert made[0].header.reason is BackupReason.MANUAL
    assert (model.state.working, model.state.error) == ("", None)


def test_why_it_was_not_made_is_said(shell_of: ShellOf) -> None:
    bench = Bench()
    model = page(shell_of, bench)
    bench.shelf.trouble = DiskFull("backup.folder_gone")
    model.make()
    first = model.state
    assert first.error == bench.shelf.trouble
    failed = bench.workspace.backups.standing().failure
    assert failed is not None
    bench.shelf.trouble = None
    model.make()
    assert model.state.error is None
    assert bench.workspace.backups.standing().failure is None


def test_it_can_be_stopped(shell_of: ShellOf, held: HeldRunner) -> None:
    bench = Bench()
    shell = shell_of(bench)
    model = BackupsViewModel(
        bench.workspace, bench.profiles, bench.preferences,
        cast(Any, type("R", (), {"reads": held, "writes": held})()), shell._relay, shell,
    )  # fmt: skip
    model.load()
    held.release_all()
    model.make()
    assert model.state.working == "copy"
    model.try_out()
    assert model.state.working == "copy", "one thing at a time"
    model.stop()
    held.release_all()
    assert (model.state.working, model.state.error, bench.shelf.held) == ("", None, [])


def test_a_trial_and_its_record(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.shelf.held.append(backup(NOW))
    model = page(shell_of, bench)
    assert model.paper() is None
    model.try_out()
    first = model.state.trial
    assert first is not None
    assert first.good
    assert model.state.rows[0].tried
    assert model.paper() is not None
    bench.shelf.trial = Corrupt("backup.damaged")
    model.try_out()
    second = bench.workspace.backups.standing().trial
    assert second is not None
    assert not second.good
    assert [row.good for row in model.state.rows] == [False]


def test_a_copy_made_by_itself_is_seen(shell_of: ShellOf) -> None:
    bench = Bench()
    model = page(shell_of, bench)
    bench.workspace.backups.make(BackupReason.DAY, unheard, never)
    assert len(model.state.rows) == 1


def test_the_sheet_is_checked(shell_of: ShellOf) -> None:
    bench = Bench()
    model = page(shell_of, bench)
    model.ask_sheet()
    model.check_sheet("WXYZ")
    assert model.state.check is not None
    assert isinstance(model.state.check.error, PassphraseWrong)
    model.check_sheet("ABCD-EFGH")
    assert model.state.check.right
    model.close_check()
    assert model.state.check is None


def test_choices_are_kept(shell_of: ShellOf, tmp_path: Path) -> None:
    bench = Bench()
    model = page(shell_of, bench)
    model.make_automatically(False)
    model.choose_folder(tmp_path)
    model.choose_outside(tmp_path / "drive")
    kept = bench.preferences.current
    assert (kept.automatic_backups, kept.backup_folder, kept.backup_outside) == (
        False,
        str(tmp_path),
        str(tmp_path / "drive"),
    )
    model.choose_folder(None)
    assert bench.preferences.current.backup_folder == ""
    assert not model.state.automatic


def test_the_lock_drops_it(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.shelf.held.append(backup(NOW))
    model = page(shell_of, bench)
    model.forget()
    assert (model.state.rows, model.state.standing, model.records.rowCount()) == ((), None, 0)
    bench.events.publish(Kind.BACKUPS)
    assert model.state.standing is None


# -- restoring ---------------------------------------------------------------------------------------------------------


class Back:
    """The way back, with what a test wants of it."""

    def __init__(self) -> None:
        self.found = Restorable(backup(NOW))
        self.refusal: GosiError | None = None
        self.needs = True
        self.asked: list[tuple[str, str | None]] = []

    def look(self, path: Path, held: object) -> Restorable:
        if self.refusal is not None:
            raise self.refusal
        return self.found

    def needs_passphrase(self, wanted: Restorable) -> bool:
        return self.needs

    def restore(
        self, wanted: Restorable, key: str, passphrase: str | None, held: object, progress: Progress, stop: Cancelled
    ) -> Workspace:
        self.asked.append((key, passphrase))
        progress(1 << 20, 1 << 21)
        if self.refusal is not None:
            raise self.refusal
        return cast(Workspace, "workspace")


@pytest.fixture
def back() -> Back:
    return Back()


def restore(back: Back) -> tuple[RestoreViewModel, list[Any]]:
    model = RestoreViewModel(cast(Restoring, back), None, InlineRunner())
    heard: list[Any] = []
    model.restored.connect(heard.append)
    return model, heard


def test_the_file_then_the_sheet_then_the_passphrase(back: Back) -> None:
    model, heard = restore(back)
    assert not model.restore.enabled
    model.choose(FILE)
    assert (model.state.file, model.state.found, model.state.needs_key) == (FILE.name, back.found, True)
    model.edit_recovery_key("7Q4M-…")
    assert not model.restore.enabled
    model.edit_passphrase("a passphrase")
    model.edit_again("another one")
    model.submit()
    assert isinstance(model.state.passphrase_error, RuleViolation)
    model.edit_again("a passphrase")
    model.submit()
    assert back.asked == [("7Q4M-…", "a passphrase")]
    assert heard == ["workspace"]
    assert (model.state.recovery_key, model.state.passphrase, model.state.again) == ("", "", ""), "nothing stays"


def test_over_the_open_profile_nothing_is_asked(back: Back) -> None:
    back.found = Restorable(backup(NOW), None, key_at_hand=True)
    back.needs = False
    model, heard = restore(back)
    model.choose(FILE)
    assert (model.state.needs_key, model.restore.enabled) == (False, True)
    model.submit()
    assert back.asked == [("", None)]
    assert heard == ["workspace"]


@pytest.mark.parametrize(
    ("refusal", "place"),
    [
        (PassphraseWrong("backup.wrong_key", paper="7Q4M"), "key_error"),
        (PassphraseWrong("recovery.mistyped", group=3), "key_error"),
        (RuleViolation("passphrase.short", "passphrase"), "passphrase_error"),
        (Corrupt("backup.damaged"), "file_error"),
        (DiskFull("backup.folder_gone"), "error"),
        (StorageError("storage.profile_in_use"), "error"),
    ],
)
def test_each_refusal_stands_where_it_belongs(back: Back, refusal: GosiError, place: str) -> None:
    back.needs = False
    model, heard = restore(back)
    model.choose(FILE)
    model.edit_recovery_key("7Q4M")
    back.refusal = refusal
    model.submit()
    places = ("file_error", "key_error", "passphrase_error", "error")
    assert {name: getattr(model.state, name) for name in places if getattr(model.state, name)} == {place: refusal}
    assert (model.state.recovery_key, model.state.running, heard) == ("7Q4M", False, []), "one letter can be mended"


def test_a_file_that_is_none_is_refused_at_once(back: Back) -> None:
    back.refusal = Corrupt("backup.foreign")
    model, _ = restore(back)
    model.choose(FILE)
    assert (model.state.found, model.state.file_error) == (None, back.refusal)
    back.refusal = None
    model.choose(FILE)
    assert model.state.file_error is None


def test_going_back_stops_what_runs_first(back: Back, held: HeldRunner) -> None:
    model = RestoreViewModel(cast(Restoring, back), None, held, FILE)
    heard: list[int] = []
    model.back_chosen.connect(lambda: heard.append(1))
    held.release_all()
    back.needs = False
    model.edit_recovery_key("7Q4M")
    model._update(needs_passphrase=False)
    model.submit()
    assert model.state.running
    model.go_back()
    assert (heard, model._stopped) == ([], True)
    held.release_all()
    model.go_back()
    assert heard == [1]


# -- leaving -----------------------------------------------------------------------------------------------------------


def leaving(bench: Bench, held: HeldRunner) -> tuple[LeavingViewModel, list[int]]:
    model = LeavingViewModel(bench.workspace.backups, held)
    heard: list[int] = []
    model.finished.connect(lambda: heard.append(1))
    model.begin()
    return model, heard


def test_a_copy_on_exit(held: HeldRunner) -> None:
    bench = Bench()
    _model, heard = leaving(bench, held)
    assert heard == []
    held.release_all()
    assert heard == [1]
    assert [one.header.reason for one in bench.shelf.held] == [BackupReason.EXIT]


def test_skipped_it_makes_none_and_ends_once(held: HeldRunner) -> None:
    bench = Bench()
    model, heard = leaving(bench, held)
    assert model._limit.isActive()
    assert model._limit.interval() == LONGEST * 1000
    model.skip()
    held.release_all()
    model.skip()
    assert (heard, bench.shelf.held) == ([1], [])


def test_why_there_is_none_is_said_and_the_way_out_stays(held: HeldRunner) -> None:
    bench = Bench()
    bench.shelf.trouble = DiskFull("backup.folder_full")
    model, heard = leaving(bench, held)
    held.release_all()
    assert (model.state.error, heard) == (bench.shelf.trouble, [])
    model.skip()
    assert heard == [1]
