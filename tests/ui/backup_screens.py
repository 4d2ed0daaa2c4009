"""The page of backups, restoring and leaving, in fixed states: ``python tests/ui/shots.py DIR backups``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.application.ports.backups import TriedOut
from gosi_desktop.application.restoring import Restorable
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Corrupt, DiskFull, PassphraseWrong
from gosi_desktop.ui.leaving import Leaving
from gosi_desktop.ui.restore import Restore
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.leaving import LeavingViewModel
from gosi_desktop.viewmodels.restore import RestoreState, RestoreViewModel
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.backups import FOLDER, HELD, OUTSIDE, backup
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench


class IdleRunner:
    """Begins nothing."""

    def run(self, work: object, done: object, failed: object) -> None:
        """It stays as it is on the picture."""


def never() -> bool:
    return False


def kept(bench: Bench) -> None:
    """A month of copies, one tried, one outside."""
    why = (BackupReason.DAY, BackupReason.EXIT, BackupReason.RESTORE, BackupReason.MANUAL)
    for at in range(14):
        moment = NOW - timedelta(days=2 * at + at // 9 * 9, hours=at % 5)
        bench.shelf.held.append(backup(moment, why[at % 4], waiting=(2, 2, 1)[at] if at < 3 else 0))


def shell_at(bench: Bench) -> Shell:
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    made.resize(1360, 828)
    made.show()
    view_model.show_page(Page.BACKUPS)
    QCoreApplication.processEvents()
    return made


def backups() -> QWidget:
    bench = Bench()
    kept(bench)
    bench.outside = True
    third = bench.shelf.list(FOLDER)[2]
    bench.shelf.now = replace(HELD, waiting=4)
    bench.shelf.trial = TriedOut(0.3, 0.4, None, HELD, HELD)
    bench.workspace.backups.try_out(never, third)
    bench.device.put("backups.outside", (NOW - timedelta(days=19)).isoformat())
    bench.shelf.copy(bench.shelf.list(FOLDER)[6], OUTSIDE)
    made = shell_at(bench)
    made.view_model.backups.choose(2)
    return made


def backups_none() -> QWidget:
    bench = Bench()
    bench.backup_keys.paper = None
    return shell_at(bench)


def backups_bad() -> QWidget:
    """The drive was taken out, and the copy of the last trial was damaged."""
    bench = Bench(practice=False)
    kept(bench)
    bench.shelf.trial = Corrupt("backup.damaged")
    bench.workspace.backups.try_out(never)
    bench.shelf.trouble = DiskFull("backup.folder_gone")
    made = shell_at(bench)
    made.view_model.backups.make()
    return made


def backups_sheet() -> QWidget:
    made = backups()
    assert isinstance(made, Shell)
    made.view_model.backups.ask_sheet()
    made.view_model.backups._update(check=replace(made.view_model.backups.state.check, right=True))  # type: ignore[type-var]
    return made


def _restore(**state: object) -> QWidget:
    model = RestoreViewModel(None, None, IdleRunner())  # type: ignore[arg-type]
    found = Restorable(backup(NOW - timedelta(days=2), BackupReason.EXIT))
    start = RestoreState(file="munshaa-a1a1a1a1-20260104T141000Z.munshaa", found=found)
    model._become(replace(start, **state))  # type: ignore[arg-type]
    made = Restore(model, Bench().clock)
    made.resize(1360, 828)
    return made


def restore() -> QWidget:
    return _restore(needs_passphrase=True)


def restore_wrong() -> QWidget:
    return _restore(
        recovery_key="ABCD-EFGH-JKLM-NPQR-STUV-WXYZ-2345-6789",
        key_error=PassphraseWrong("backup.wrong_key", paper="7Q4M"),
    )


def restore_damaged() -> QWidget:
    return _restore(found=None, file_error=Corrupt("backup.damaged"))


def restore_running() -> QWidget:
    return _restore(recovery_key="7Q4M", running=True, done=40, total=100)


def leaving() -> QWidget:
    model = LeavingViewModel(Bench().workspace.backups, IdleRunner())
    model._update(done=30, total=100)
    made = Leaving(model)
    made.resize(1360, 828)
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "backups": backups,
    "backups-none": backups_none,
    "backups-bad": backups_bad,
    "backups-sheet": backups_sheet,
    "restore": restore,
    "restore-wrong": restore_wrong,
    "restore-damaged": restore_damaged,
    "restore-running": restore_running,
    "leaving": leaving,
}
