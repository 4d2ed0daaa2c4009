"""kill -9 while a file goes into the outbox: opened again, the program has taken back what was written of it."""

import os
import shutil
import signal
from pathlib import Path

import pytest

from gosi_desktop.application.ports import OperationState, RosterQuery, Sending
from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetRow
from gosi_desktop.application.workspace import Workspace
from tests.reliability.conftest import program_at
from tests.support.kills import in_child


def open_at(folder: Path) -> Workspace:
    """The profile, as a start opens it."""
    program = program_at(folder)
    return program.profiles.open(program.profiles.list()[0])


def test_a_file_that_was_broken_off_is_taken_back_at_the_next_start(
    kept_profiles: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.application.sheet_import._QUEUED_AT_A_TIME", 5)
    folder = shutil.copytree(kept_profiles / "fetched", tmp_path / "profile")

    def import_until_the_second_part() -> None:
        workspace = open_at(folder)
        number = workspace.establishments.known()[0].head.establishment
        imports = workspace.sheet_imports
        match = workspace.contributors.match(RosterQuery(number))
        people = [row.identity for row in workspace.contributors.rows(match.keys)]
        rows = [SheetRow(1, ("هوية", "أساسي"))]
        rows += [SheetRow(at, (one, str(4000 + at))) for at, one in enumerate(people, 2)]
        table = imports.table(Sheet("f.xlsx", (SheetName("s"),), "s", tuple(rows)))
        ways = (lambda done, total: None, lambda: False)
        judgement = imports.judge(number, table, imports.guess(table), imports.month(), *ways)

        def die(done: int, _total: int | None) -> None:
            if done:
                os.kill(os.getpid(), signal.SIGKILL)

        imports.queue(judgement, Sending.WHEN_I_ASK, True, die, lambda: False)

    assert in_child(import_until_the_second_part) == -signal.SIGKILL
    workspace = open_at(folder)
    states = [one.state for one in workspace.outbox.listed(None)]
    workspace.close()
    assert states == [OperationState.DISCARDED] * 5, "they stay listed, and none of them is sent"
