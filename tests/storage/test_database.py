"""The cache file's connections: units of work, errors, and the way it closes."""

import gc
import os
import subprocess
import sys
import threading
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import Connection
from sqlalchemy.exc import IntegrityError
from sqlcipher3.dbapi2 import OperationalError

from gosi_desktop.domain.errors import Cancelled, StorageError
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import PLAIN_HEADER

ROOT = Path(__file__).resolve().parents[2]
KEY = bytes(range(32))
ENDLESS = "WITH RECURSIVE n(x) AS (SELECT 1 UNION ALL SELECT x + 1 FROM n) SELECT count(*) FROM n"


def put(connection: Connection, key: str, value: str = "1") -> None:
    connection.exec_driver_sql("INSERT OR REPLACE INTO device VALUES (?, ?)", (key, value))


def ask(connection: Any, statement: str) -> Any:
    """The first value; a reader is the driver's own connection, whoever writes has SQLAlchemy's."""
    return getattr(connection, "exec_driver_sql", connection.execute)(statement).fetchone()[0]


def keys(database: Database) -> list[str]:
    with database.reading() as connection:
        return [row[0] for row in connection.execute("SELECT key FROM device ORDER BY key")]


# -- units of work ------------------------------------------------------------------------------------


def test_what_is_written_is_read_in_the_next_start(cache: Database) -> None:
    with cache.writing() as connection:
        put(connection, "a")
    with cache.syncing() as connection:
        put(connection, "b")
    assert keys(cache) == ["a", "b"]
    cache.close()
    again = Database.open(cache.path, KEY)
    assert keys(again) == ["a", "b"]
    again.close()


@pytest.mark.parametrize("unit", ["writing", "syncing"])
def test_a_unit_that_raises_is_undone_whole(cache: Database, unit: str) -> None:
    with suppress(ZeroDivisionError), getattr(cache, unit)() as connection:
        put(connection, "a")
        put(connection, "b")
        raise ZeroDivisionError
    assert keys(cache) == []
    with getattr(cache, unit)() as connection:
        put(connection, "c")
    assert keys(cache) == ["c"]


def test_a_reader_sees_each_commit_and_nothing_before_it(cache: Database) -> None:
    with cache.reading() as reader:
        with cache.writing() as writer:
            put(writer, "a")
            assert reader.execute("SELECT count(*) FROM device").fetchone() == (0,)
        assert reader.execute("SELECT count(*) FROM device").fetchone() == (1,)


def test_a_reader_that_writes_is_a_defect(cache: Database) -> None:
    with pytest.raises(OperationalError), cache.reading() as connection:
        connection.execute("INSERT INTO device VALUES ('a', 'b')")
    assert keys(cache) == []


def test_a_broken_rule_of_a_table_is_a_defect(cache: Database) -> None:
    with pytest.raises(IntegrityError), cache.writing() as connection:
        connection.exec_driver_sql("INSERT INTO device VALUES ('a', NULL)")


def test_edits_and_sync_queue_up_and_none_is_lost(cache: Database) -> None:
    with cache.writing() as connection:
        put(connection, "sum", "0")

    def add(unit: str) -> None:
        for _ in range(150):
            with getattr(cache, unit)() as connection:  # reads, then writes: a plain BEGIN would fail here
                found = connection.exec_driver_sql("SELECT value FROM device WHERE key = 'sum'").scalar()
                put(connection, "sum", str(int(found or 0) + 1))

    with ThreadPoolExecutor(3) as pool:
        for done in [pool.submit(add, unit) for unit in ("writing", "syncing", "writing")]:
            done.result()
    with cache.reading() as connection:
        assert connection.execute("SELECT value FROM device").fetchone() == ("450",)


def test_who_waits_too_long_for_the_other_is_told(cache: Database) -> None:
    with cache.reading(), cache.writing() as connection:
        connection.exec_driver_sql("PRAGMA busy_timeout = 0")
    with cache.syncing(), pytest.raises(StorageError, match=r"storage\.busy"), cache.writing():
        pytest.fail("two units of work at once")


def test_pragmas_of_each_connection(cache: Database) -> None:
    def pragmas(connection: Any) -> dict[str, object]:
        names = ("journal_mode", "synchronous", "temp_store", "cache_size", "busy_timeout", "foreign_keys")
        return {name: ask(connection, f"PRAGMA {name}") for name in names}

    usual = {
        "journal_mode": "wal",
        "synchronous": 2,  # full
        "temp_store": 2,  # memory
        "cache_size": -4096,
        "busy_timeout": 10_000,
        "foreign_keys": 1,
    }
    for unit in (cache.reading, cache.writing, cache.syncing):
        with unit() as connection:
            assert pragmas(connection) == usual
    with cache.bulk_pull():
        with cache.syncing() as connection:
            assert pragmas(connection) == {**usual, "synchronous": 1, "cache_size": -65536}
        with cache.writing() as connection:
            assert pragmas(connection) == usual
    with cache.syncing() as connection:
        assert pragmas(connection) == usual


def test_two_readers_at_once_and_a_third_waits(cache: Database) -> None:
    inside = threading.Semaphore(0)
    leave = threading.Event()

    def read() -> None:
        with cache.reading():
            inside.release()
            leave.wait(60)

    with ThreadPoolExecutor(3) as pool:
        done = [pool.submit(read) for _ in range(3)]
        assert inside.acquire(timeout=20)
        assert inside.acquire(timeout=20)
        assert not inside.acquire(blocking=False)
        leave.set()
        for each in done:
            each.result()


# -- encryption ---------------------------------------------------------------------------------------


def test_nothing_of_it_is_plain_on_the_disk(cache: Database) -> None:
    with cache.writing() as connection:
        for number in range(200):
            put(connection, f"canary-key-{number}", "قناري-canary-value" * 50)
    files = [file for file in cache.path.parent.iterdir() if file.name.startswith("cache.db")]
    assert {file.name for file in files} >= {"cache.db", "cache.db-wal"}
    for file in files:
        content = file.read_bytes()
        assert not content.startswith(PLAIN_HEADER)
        assert b"canary" not in content
        assert "قناري".encode() not in content
        assert b"device" not in content


@pytest.mark.skipif(os.name != "posix", reason="Windows keeps files by its own rules")
def test_only_this_user_may_read_it(cache: Database) -> None:
    with cache.writing() as connection:
        put(connection, "a")
    modes = {file.name: file.stat().st_mode & 0o777 for file in cache.path.parent.iterdir()}
    assert modes == {"cache.db": 0o600, "cache.db-wal": 0o600, "cache.db-shm": 0o600}


@pytest.mark.parametrize("length", [0, 16, 31, 33])
def test_a_key_of_another_length_is_a_defect(tmp_path: Path, length: int) -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        Database.open(tmp_path / "cache.db", bytes(length))


# -- closing ------------------------------------------------------------------------------------------


def open_files(path: Path) -> list[str]:
    """This process's open files that belong to the cache."""
    found = []
    for descriptor in Path("/proc/self/fd").iterdir():
        try:
            found.append(os.readlink(descriptor))
        except FileNotFoundError:
            continue
    return [name for name in found if name.startswith(str(path))]


def test_closing_interrupts_a_reader_and_the_sync(cache: Database) -> None:
    inside = threading.Semaphore(0)

    def endless(unit: str) -> None:
        with getattr(cache, unit)() as connection:
            inside.release()
            ask(connection, ENDLESS)

    with ThreadPoolExecutor(2) as pool:
        running = [pool.submit(endless, unit) for unit in ("reading", "syncing")]
        for _ in running:
            assert inside.acquire(timeout=20)
        cache.close()
        for each in running:
            with pytest.raises(Cancelled):
                each.result()


def test_closing_lets_the_writer_finish(cache: Database) -> None:
    inside, closing = threading.Event(), threading.Event()

    def write() -> None:
        with cache.writing() as connection:
            inside.set()
            assert closing.wait(60)
            put(connection, "a")

    def close() -> None:
        closing.set()
        cache.close()

    with ThreadPoolExecutor(2) as pool:
        written = pool.submit(write)
        assert inside.wait(20)
        pool.submit(close).result()
        written.result()
    again = Database.open(cache.path, KEY)
    assert keys(again) == ["a"]
    again.close()


def test_a_closed_cache_opens_for_nobody(cache: Database) -> None:
    cache.close()
    cache.close()
    for unit in (cache.reading, cache.writing, cache.syncing, cache.bulk_pull):
        with pytest.raises(StorageError, match=r"storage\.closed"), unit():
            pytest.fail("inside")


@pytest.mark.skipif(not Path("/proc/self/fd").exists(), reason="only Linux lists open files there")
def test_a_closed_cache_holds_no_file_and_leaves_no_log(cache: Database) -> None:
    with cache.reading(), cache.writing() as connection:
        put(connection, "a")
    assert open_files(cache.path)
    cache.close()
    assert open_files(cache.path) == []
    assert [file.name for file in cache.path.parent.iterdir()] == ["cache.db"]


def test_a_closed_cache_has_dropped_the_key(tmp_path: Path) -> None:
    key = os.urandom(32)
    database = Database.open(tmp_path / "cache.db", key)
    with database.writing() as connection:
        put(connection, "a")
    del connection
    database.close()
    gc.collect()
    holders = [holder for holder in gc.get_referrers(key) if holder is not sys._getframe().f_locals]
    assert [type(holder).__name__ for holder in holders if not isinstance(holder, type(sys._getframe()))] == []


# -- reading, without SQLAlchemy ----------------------------------------------------------------------


def test_what_opening_imports(cache: Database) -> None:
    """The first rows on the screen wait for none of these."""
    cache.close()
    script = (
        "import sys; from pathlib import Path\n"
        "from gosi_desktop.storage.database import Database\n"
        "path, key = Path(sys.argv[1]), bytes(range(32))\n"
        "database = Database.open(path, key)\n"
        "with database.reading() as c: c.execute('SELECT count(*) FROM device').fetchone()\n"
        "assert not set(sys.modules) & {'sqlalchemy', 'alembic', 'msgspec', 'requests', 'keyring'}\n"
        "with database.writing() as c: c.exec_driver_sql('SELECT 1')\n"
        "database.close()\n"
        "assert 'sqlalchemy' in sys.modules\n"
        "print([name for name in ('sqlalchemy.orm', 'alembic') if name in sys.modules])\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "error", "-c", script, str(cache.path)], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stdout, done.stderr) == (0, "[]\n", "")
