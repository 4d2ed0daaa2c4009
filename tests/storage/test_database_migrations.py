"""Migrations: on a copy, swapped when checked; killed at any step the old version opens or the new one does."""

import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import alembic.command
import alembic.config
import pytest
from sqlalchemy import inspect

from gosi_desktop.domain.errors import DiskFull, SchemaTooNew, StorageError
from gosi_desktop.storage.damage import PAGE
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import connect, user_version
from gosi_desktop.storage.engines import lane_engine
from gosi_desktop.storage.kept import kept
from gosi_desktop.storage.migrations import SCHEMA, Schema, upgrade
from gosi_desktop.storage.tables import pulled
from tests.support.disk import largest_file
from tests.support.kills import DATABASE_STEPS, EVERY_STATEMENT, FILE_STEPS, in_child, killed_at_each_step

assert alembic.command, "imported before the children are forked, so that they need not"

DATA = Path(__file__).resolve().parents[1] / "data"
KEY = bytes(range(32))
OLD = SCHEMA
NEXT = SCHEMA.version + 1
NEW = Schema(version=NEXT, steps=(*SCHEMA.steps, DATA / "steps"), kept=SCHEMA.kept | {"memos"})


def write_old(path: Path) -> None:
    """A cache of today's version with kept and pulled rows, left as a killed process leaves it: with a log."""
    database = Database.open(path, KEY, schema=OLD, pulled=lambda: pulled)
    with database.writing() as connection:
        connection.exec_driver_sql("INSERT INTO device VALUES ('account', '\"noura\"')")
        connection.exec_driver_sql(
            "INSERT INTO audit_log VALUES (1, '2026-01-15T07:00:00Z', '', 'a', '', '{}', x'', x'01')"
        )
        connection.exec_driver_sql("INSERT INTO heads VALUES (1, 'epoch', NULL)")
        connection.exec_driver_sql("CREATE VIEW shown AS SELECT epoch FROM heads")
        connection.exec_driver_sql("CREATE TABLE blob (x)")
        connection.exec_driver_sql("INSERT INTO blob VALUES (randomblob(180000))")
    for suffix in ("", "-wal"):
        shutil.copy(path.with_name(path.name + suffix), path.with_name("copied" + suffix))
    database.close()
    for suffix in ("", "-wal"):
        os.replace(path.with_name("copied" + suffix), path.with_name(path.name + suffix))


def state(path: Path) -> dict[str, Any]:
    raw = connect(path, KEY)
    try:
        return {
            "version": user_version(raw),
            "tables": {row[0] for row in raw.execute("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")},
            "device": raw.execute("SELECT key, value FROM device").fetchall(),
            "acts": [row[0] for row in raw.execute("SELECT act FROM audit_log")],
        }
    finally:
        raw.close()


MIGRATED: dict[str, Any] = {
    "version": NEXT,
    "tables": {*kept.tables, "memos"},
    "device": [("account", '"noura"')],
    "acts": ["migrated.a"],
}


def names(path: Path) -> list[str]:
    return sorted(file.name for file in path.parent.iterdir())


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "cache.db"
    write_old(path)
    return path


# -- what the steps make ------------------------------------------------------------------------------


def test_the_steps_from_nothing_make_what_a_new_cache_has(tmp_path: Path) -> None:
    stepped = tmp_path / "stepped.db"
    stepped.touch()
    upgrade._take_steps(stepped, KEY, 0, SCHEMA)
    fresh = tmp_path / "fresh.db"
    Database.open(fresh, KEY).close()
    assert described(stepped) == described(fresh)
    assert set(described(fresh)) == set(kept.tables)


def described(path: Path) -> dict[str, Any]:
    """Every table with its columns, keys and indexes."""
    engine = lane_engine(path, KEY, [])
    try:
        with engine.connect() as connection:
            found = inspect(connection)
            return {
                name: (
                    [{**column, "type": str(column["type"])} for column in found.get_columns(name)],
                    found.get_pk_constraint(name),
                    found.get_indexes(name),
                    found.get_table_options(name),
                )
                for name in found.get_table_names()
            }
    finally:
        engine.dispose()


def test_every_kept_table_is_known_to_the_migrations() -> None:
    assert set(kept.tables) <= SCHEMA.kept
    assert not set(pulled.tables) & SCHEMA.kept


def test_the_steps_are_numbered_without_a_gap() -> None:
    found = sorted(file.name for folder in SCHEMA.steps for file in folder.glob("*.py"))
    assert [int(name[:4]) for name in found] == list(range(1, SCHEMA.version + 1))
    assert all(re.fullmatch(r"\d{4}_[a-z_]+\.py", name) for name in found)


@pytest.mark.parametrize("version", range(1, SCHEMA.version + 1))
def test_a_cache_of_every_version_ever_written_opens_and_keeps_its_rows(tmp_path: Path, version: int) -> None:
    path = tmp_path / "cache.db"
    shutil.copy(DATA / f"cache-schema-{version}.db", path)
    database = Database.open(path, KEY, pulled=lambda: pulled)
    with database.reading() as connection:
        device = connection.execute("SELECT key, value FROM device ORDER BY key").fetchall()
        log = connection.execute("SELECT number, act, about FROM audit_log").fetchall()
    database.integrity_check()
    database.close()
    assert device == [("account.id", '"practice-1"'), ("device.id", '"0190f3a2-0000-7000-8000-000000000001"')]
    assert log == [(1, "signed_in", ""), (2, "roster_printed", "establishment:500000001")]


# -- migrating ----------------------------------------------------------------------------------------


def test_what_is_kept_migrates_and_what_can_be_pulled_does_not(old: Path) -> None:
    database = Database.open(old, KEY, schema=NEW)
    database.integrity_check()
    database.close()
    assert state(old) == MIGRATED
    assert names(old) == ["cache.db"]
    assert old.stat().st_size < 40 * PAGE  # what was dropped takes no room: its blob alone has 44


def test_the_pulled_tables_are_made_anew_and_empty(old: Path) -> None:
    database = Database.open(old, KEY, schema=NEW, pulled=lambda: pulled)
    with database.reading() as connection:
        assert connection.execute("SELECT count(*) FROM heads").fetchone() == (0,)
    database.close()
    assert state(old)["tables"] == MIGRATED["tables"] | set(pulled.tables) | {"sqlite_sequence"}


def test_it_happens_once(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    Database.open(old, KEY, schema=NEW).close()
    monkeypatch.setattr(upgrade, "_migrate", lambda *_: pytest.fail("again"))
    Database.open(old, KEY, schema=NEW).close()


def test_the_old_program_does_not_open_the_new_file(old: Path) -> None:
    Database.open(old, KEY, schema=NEW).close()
    with pytest.raises(SchemaTooNew):
        Database.open(old, KEY, schema=OLD)


def test_alembic_is_imported_when_a_step_is_due(old: Path) -> None:
    script = (
        "import sys; from pathlib import Path\n"
        "from gosi_desktop.storage.database import Database\n"
        "from gosi_desktop.storage.migrations import SCHEMA, Schema\n"
        "path, steps, key = Path(sys.argv[1]), Path(sys.argv[2]), bytes(range(32))\n"
        "Database.open(path, key).close()\n"
        "assert 'alembic' not in sys.modules\n"
        "Database.open(path, key, schema=Schema(SCHEMA.version + 1, (*SCHEMA.steps, steps), SCHEMA.kept)).close()\n"
        "assert 'alembic' in sys.modules\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(old), str(DATA / "steps")],
        cwd=DATA.parents[1],
        capture_output=True,
        text=True,
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


# -- killed -------------------------------------------------------------------------------------------


def test_killed_at_each_step_of_a_migration(tmp_path: Path, long_run: bool) -> None:
    kill_and_check(tmp_path, EVERY_STATEMENT if long_run else DATABASE_STEPS)


def kill_and_check(tmp_path: Path, steps: frozenset[str]) -> None:
    template = tmp_path / "template" / "cache.db"
    template.parent.mkdir()
    write_old(template)
    before = state(template)
    path = tmp_path / "work" / "cache.db"
    seen = set()

    def prepare(_: int) -> Callable[[], object]:
        shutil.rmtree(path.parent, ignore_errors=True)
        shutil.copytree(template.parent, path.parent)
        return lambda: Database.open(path, KEY, schema=NEW).close()

    for _ in killed_at_each_step(prepare, steps):
        killed = tmp_path / "killed"
        shutil.rmtree(killed, ignore_errors=True)
        shutil.copytree(path.parent, killed)
        seen.add(opened_by_the_old(killed / "cache.db", before))
        database = Database.open(path, KEY, schema=NEW)
        database.integrity_check()
        database.close()
        assert state(path) == MIGRATED
        assert names(path) == ["cache.db"]
    assert seen == {"old", "new"}


def opened_by_the_old(path: Path, before: dict[str, Any]) -> str:
    """The old program, after the kill: its own version whole, or a newer one that it refuses."""
    try:
        Database.open(path, KEY, schema=OLD).close()
    except SchemaTooNew:
        assert state(path) == MIGRATED
        return "new"
    assert state(path) == before
    assert names(path) == ["cache.db"]
    return "old"


def test_killed_at_each_step_of_the_first_start(tmp_path: Path, long_run: bool) -> None:
    def prepare(step: int) -> Callable[[], object]:
        folder = tmp_path / str(step)
        folder.mkdir()
        return lambda: Database.open(folder / "cache.db", KEY, pulled=lambda: pulled).close()

    for step in killed_at_each_step(prepare, EVERY_STATEMENT if long_run else DATABASE_STEPS):
        path = tmp_path / str(step) / "cache.db"
        database = Database.open(path, KEY, pulled=lambda: pulled)
        database.integrity_check()
        with database.writing() as connection:
            connection.exec_driver_sql("INSERT INTO heads VALUES (1, 'epoch', NULL)")
        database.close()
        assert names(path) == ["cache.db"]


def test_where_files_have_one_name_only_a_kill_is_survived_too(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def no_links(*_: object) -> None:
        raise OSError("not on this file system")

    monkeypatch.setattr(os, "link", no_links)
    kill_and_check(tmp_path, FILE_STEPS)


# -- obstacles ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("pages", range(0, 40, 2))
def test_a_full_disk_leaves_the_old_version(old: Path, pages: int) -> None:
    before = state_of_copy(old)

    def start() -> None:
        with largest_file(pages * PAGE + 7):
            try:
                Database.open(old, KEY, schema=NEW).close()
            except DiskFull:
                refused = True
            else:
                refused = False
        assert state_of_copy(old) == (before if refused else MIGRATED)

    in_child(start)
    Database.open(old, KEY, schema=NEW).close()
    assert state(old) == MIGRATED


def state_of_copy(path: Path) -> dict[str, Any]:
    """Without touching the files."""
    folder = path.parent.with_name("looked at")
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(path.parent, folder)
    return state(folder / path.name)


def test_a_step_that_fails_is_a_defect_and_leaves_the_old_version(old: Path, tmp_path: Path) -> None:
    steps = tmp_path / "steps"
    steps.mkdir()
    (steps / f"{NEXT:04}_wrong.py").write_text(
        f"from alembic import op\nrevision, down_revision = '{NEXT:04}', '{SCHEMA.version:04}'\n"
        "def upgrade():\n    op.execute('DELETE FROM device')\n    op.execute('SELECT * FROM nowhere')\n",
        "utf-8",
    )
    with pytest.raises(Exception, match="nowhere"):
        Database.open(old, KEY, schema=Schema(NEXT, (*SCHEMA.steps, steps)))
    Database.open(old, KEY, schema=OLD).close()
    assert state(old)["device"] == MIGRATED["device"]
    assert names(old) == ["cache.db", "steps"]


@pytest.mark.parametrize("harm", [b"", b"rubbish" * 1000, None])
def test_a_new_file_that_is_damaged_before_it_was_checked_gives_way_to_the_old(old: Path, harm: bytes | None) -> None:
    upgrade._migrate(old, KEY, SCHEMA.version, NEW)
    flipped = bytearray(old.read_bytes())
    flipped[3 * PAGE + 99] ^= 1
    old.write_bytes(flipped if harm is None else harm)
    old.with_name("cache.db-wal").write_bytes(b"a log of the new one")
    Database.open(old, KEY, schema=NEW).close()
    assert state(old) == MIGRATED
    assert names(old) == ["cache.db"]


def test_the_swap_is_tried_for_five_seconds_while_another_program_holds_the_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    source, target = tmp_path / "source", tmp_path / "target"
    source.write_text("new", "utf-8")
    target.write_text("old", "utf-8")
    held = iter([True] * 49)

    def replace(*names: Path) -> None:
        if next(held, False):
            raise PermissionError(13, "held by another program")
        original(*names)

    original = os.replace
    monkeypatch.setattr(os, "replace", replace)
    pauses: list[float] = []
    upgrade.replace(source, target, pauses.append)
    assert target.read_text("utf-8") == "new"
    assert 4.5 < sum(pauses) <= 5


def test_a_file_held_for_ever_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def held(*_: Path) -> None:
        raise PermissionError(13, "held by another program")

    monkeypatch.setattr(os, "replace", held)
    pauses: list[float] = []
    with pytest.raises(PermissionError):
        upgrade.replace(tmp_path / "source", tmp_path / "target", pauses.append)
    assert sum(pauses) == pytest.approx(5)


def test_a_file_that_somebody_else_has_open_is_not_swapped(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("gosi_desktop.storage.driver.BUSY_MILLISECONDS", 0)
    other = connect(old, KEY)
    other.execute("BEGIN")
    other.execute("SELECT count(*) FROM device").fetchone()
    writer = connect(old, KEY)
    writer.execute("INSERT INTO device VALUES ('late', '1')")
    try:
        with pytest.raises(StorageError, match=r"storage\.busy"):
            Database.open(old, KEY, schema=NEW)
    finally:
        other.close()
        writer.close()
    Database.open(old, KEY, schema=NEW).close()
    assert ("late", "1") in state(old)["device"]


def make_the_file_of_this_version() -> None:
    """Run once by hand for each new version: ``python -m tests.storage.test_database_migrations``."""
    path = DATA / f"cache-schema-{SCHEMA.version}.db"
    database = Database.open(path, KEY)
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO device VALUES (?, ?)",
            [("account.id", '"practice-1"'), ("device.id", '"0190f3a2-0000-7000-8000-000000000001"')],
        )
        connection.exec_driver_sql(
            "INSERT INTO audit_log VALUES (?, ?, '', ?, ?, '{}', ?, ?)",
            [
                (1, "2026-01-15T07:00:00Z", "signed_in", "", b"", bytes(32)),
                (2, "2026-01-15T07:05:00Z", "roster_printed", "establishment:500000001", bytes(32), bytes(32)),
            ],
        )
    database.close()


if __name__ == "__main__":
    make_the_file_of_this_version()
