"""A wrong key, a damaged file, a newer schema and a disk that does not take it: four different errors, nothing lost."""

import os
import shutil
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Corrupt, DiskFull, SchemaTooNew, StorageError, WrongKey
from gosi_desktop.storage.damage import PAGE, set_aside
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import connect
from gosi_desktop.storage.migrations import SCHEMA
from tests.support.disk import largest_file
from tests.support.kills import in_child

KEY = bytes(range(32))
OTHER = bytes(32)
NOW = datetime(2026, 1, 15, 7, 30, tzinfo=UTC)


def fill(database: Database, rows: int = 300) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO device VALUES (?, ?)", [(f"{number:05d}", "value" * 40) for number in range(rows)]
        )


def count(path: Path) -> int:
    database = Database.open(path, KEY)
    try:
        with database.reading() as connection:
            return int(connection.execute("SELECT count(*) FROM device").fetchone()[0])
    finally:
        database.close()


@pytest.fixture
def filled(cache: Database) -> Path:
    """A sound, closed file of some twenty pages."""
    fill(cache)
    cache.close()
    assert cache.path.stat().st_size > 20 * PAGE
    return cache.path


def flip(path: Path, position: int) -> None:
    content = bytearray(path.read_bytes())
    content[position] ^= 1
    path.write_bytes(content)


# -- four different errors ----------------------------------------------------------------------------


def test_a_wrong_key_is_a_wrong_key(filled: Path) -> None:
    before = filled.read_bytes()
    with pytest.raises(WrongKey):
        Database.open(filled, OTHER, key_verified=False)
    assert filled.read_bytes() == before


def test_a_file_under_another_key_than_its_profiles_is_damaged(filled: Path) -> None:
    """The profile's key check accepted this key, so that the fault is the file's."""
    with pytest.raises(Corrupt):
        Database.open(filled, OTHER, key_verified=True)


def test_a_newer_schema_is_named_with_both_numbers(filled: Path) -> None:
    raw = connect(filled, KEY)
    raw.execute(f"PRAGMA user_version = {SCHEMA.version + 3}")
    raw.close()
    before = filled.read_bytes()
    with pytest.raises(SchemaTooNew) as refusal:
        Database.open(filled, KEY)
    assert refusal.value.params == {"found": SCHEMA.version + 3, "known": SCHEMA.version}
    assert filled.read_bytes() == before


def foreign_text(path: Path) -> None:
    path.write_text("this is no database\n" * 1000, "utf-8")


def foreign_noise(path: Path) -> None:
    path.write_bytes(os.urandom(40 * PAGE))


def plain_sqlite(path: Path) -> None:
    path.unlink()
    plain = sqlite3.connect(path)
    plain.execute("CREATE TABLE device (key, value)")
    plain.execute(f"PRAGMA user_version = {SCHEMA.version}")
    plain.commit()
    plain.close()


def zero_length(path: Path) -> None:
    path.write_bytes(b"")


def without_number(path: Path) -> None:
    raw = connect(path, KEY)
    raw.execute("PRAGMA user_version = 0")
    raw.close()


def cut_in_a_page(path: Path) -> None:
    os.truncate(path, 5 * PAGE + 100)


def cut_in_the_first_page(path: Path) -> None:
    os.truncate(path, 100)


@pytest.mark.parametrize(
    "harm",
    [foreign_text, foreign_noise, plain_sqlite, zero_length, without_number, cut_in_a_page, cut_in_the_first_page],
)
def test_a_file_that_is_not_ours_or_cut_short_is_damaged(filled: Path, harm: Callable[[Path], None]) -> None:
    harm(filled)
    before = filled.read_bytes()
    with pytest.raises(Corrupt):
        Database.open(filled, KEY).integrity_check()
    assert filled.read_bytes() == before


@pytest.mark.parametrize("pages", [1, 2, 7])
def test_a_file_cut_at_a_page_is_damaged(filled: Path, pages: int) -> None:
    os.truncate(filled, pages * PAGE)
    with pytest.raises(Corrupt):
        check(filled)


@pytest.mark.parametrize("verified", [True, False])
@pytest.mark.parametrize("position", [16, 24, 100, 2000, PAGE - 80, PAGE - 64, PAGE - 1])
def test_a_flipped_byte_in_the_first_page_is_no_wrong_key(filled: Path, position: int, verified: bool) -> None:
    flip(filled, position)
    with pytest.raises(Corrupt):
        Database.open(filled, KEY, key_verified=verified)


def test_a_flipped_byte_in_the_salt_is_damage_to_a_proven_key(filled: Path) -> None:
    flip(filled, 3)
    with pytest.raises(Corrupt):
        Database.open(filled, KEY)


@pytest.mark.parametrize("offset", [0, 500, PAGE - 80, PAGE - 1])
def test_a_flipped_byte_in_any_other_page_is_found(filled: Path, offset: int) -> None:
    sound = filled.read_bytes()
    for page in range(1, len(sound) // PAGE):
        filled.write_bytes(sound)
        flip(filled, page * PAGE + offset)
        with pytest.raises(Corrupt):
            check(filled)


def check(path: Path) -> None:
    database = Database.open(path, KEY)
    try:
        database.integrity_check()
    finally:
        database.close()


def test_a_damaged_page_that_is_read_is_damage_and_never_fewer_rows(filled: Path) -> None:
    flip(filled, filled.stat().st_size - PAGE // 2)  # the last page is of the table that was filled last
    with pytest.raises(Corrupt):
        count(filled)


def test_a_sound_file_passes(filled: Path) -> None:
    check(filled)


# -- the log ------------------------------------------------------------------------------------------


@pytest.fixture
def left_open(tmp_path: Path, cache: Database) -> tuple[Path, list[int]]:
    """File and log as a killed process leaves them; and the counts that were ever committed."""
    counts = [0]
    for number in range(8):
        with cache.writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO device VALUES (?, ?)", [(f"{number}-{row}", "v" * 300) for row in range(5)]
            )
        counts.append(counts[-1] + 5)
    folder = tmp_path / "killed"
    folder.mkdir()
    for suffix in ("", "-wal"):
        shutil.copy(cache.path.with_name(f"cache.db{suffix}"), folder / f"cache.db{suffix}")
    return folder / "cache.db", counts


def test_the_log_of_a_killed_process_is_replayed(left_open: tuple[Path, list[int]]) -> None:
    path, counts = left_open
    assert count(path) == counts[-1]


def test_the_end_of_a_killed_process_is_known_until_the_cache_is_closed(left_open: tuple[Path, list[int]]) -> None:
    path, _ = left_open
    for expected in (False, True):
        database = Database.open(path, KEY)
        assert database.ended_cleanly is expected
        database.close()


def test_a_new_cache_has_nothing_to_check(cache: Database) -> None:
    assert cache.ended_cleanly


@pytest.mark.parametrize("share", [step / 16 for step in range(17)])
def test_a_log_cut_short_or_flipped_gives_whole_commits(left_open: tuple[Path, list[int]], share: float) -> None:
    path, counts = left_open
    log = path.with_name("cache.db-wal")
    content = log.read_bytes()
    whole = path.read_bytes()
    position = min(int(len(content) * share), len(content) - 1)
    flipped = bytearray(content)
    flipped[position] ^= 1
    for damaged in (content[:position], bytes(flipped)):
        path.write_bytes(whole)
        log.write_bytes(damaged)
        path.with_name("cache.db-shm").unlink(missing_ok=True)
        check(path)
        assert count(path) in counts


# -- keeping aside ------------------------------------------------------------------------------------


def test_a_damaged_file_is_put_aside_with_its_log_and_a_new_one_takes_its_place(
    left_open: tuple[Path, list[int]],
) -> None:
    path, counts = left_open
    aside = set_aside(path, NOW)
    assert sorted(file.name for file in path.parent.iterdir()) == [
        "cache.db.damaged-20260115T073000Z",
        "cache.db.damaged-20260115T073000Z-wal",
    ]
    assert count(path) == 0
    assert count(aside) == counts[-1]


def test_two_files_of_one_second_are_both_kept(filled: Path) -> None:
    content = filled.read_bytes()
    names = []
    for _ in range(3):
        filled.write_bytes(content)
        names.append(set_aside(filled, NOW).name)
    assert len(set(names)) == 3
    assert all((filled.parent / name).read_bytes() == content for name in names)


# -- a disk that does not take it ---------------------------------------------------------------------


@pytest.mark.parametrize("pages", range(12))
def test_a_full_disk_at_the_first_start_leaves_no_file_or_a_whole_one(tmp_path: Path, pages: int) -> None:
    path = tmp_path / "cache.db"

    def start() -> None:
        with largest_file(pages * PAGE + 7):
            try:
                Database.open(path, KEY).close()
            except DiskFull:
                assert not path.exists()
            else:
                assert pages >= 8  # the shared memory beside the log has eight pages
        assert count(path) == 0

    in_child(start)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["cache.db"]


@pytest.mark.parametrize("room", range(0, 90, 6))
def test_a_full_disk_refuses_the_edit_and_takes_it_when_there_is_room(filled: Path, room: int) -> None:
    def edit() -> None:
        database = Database.open(filled, KEY)
        with database.reading(), database.writing():
            pass  # in use, as when a disk fills up
        with largest_file(room * 1024 + 32):  # 32: the header of the log
            try:
                fill_more(database)
            except DiskFull:
                refused = True
            else:
                refused = False
            with database.reading() as connection:
                found = connection.execute("SELECT count(*) FROM device").fetchone()[0]
            assert found == (300 if refused else 400)
        if refused:
            fill_more(database)
        database.integrity_check()
        database.close()
        assert count(filled) == 400

    in_child(edit)


def fill_more(database: Database) -> None:
    with database.writing() as connection:
        connection.exec_driver_sql(
            "INSERT INTO device VALUES (?, ?)", [(f"more {number}", "value" * 40) for number in range(100)]
        )


def test_a_database_that_may_not_grow_is_a_full_disk(cache: Database) -> None:
    with cache.writing() as connection:
        connection.exec_driver_sql("PRAGMA max_page_count = 5")
    with pytest.raises(DiskFull), cache.writing() as connection:
        connection.exec_driver_sql("INSERT INTO device VALUES ('a', ?)", ("x" * 100_000,))


@pytest.fixture
def visible() -> Iterator[Path]:
    """A folder that an unprivileged child may enter."""
    folder = Path(tempfile.mkdtemp())
    folder.chmod(0o755)
    yield folder
    folder.chmod(0o755)
    shutil.rmtree(folder)


def unprivileged(work: Callable[[], object]) -> None:
    """For root no folder is read-only."""

    def run() -> None:
        if os.geteuid() == 0:
            os.setgroups([])
            os.setgid(65534)
            os.setuid(65534)
        work()

    in_child(run)


def test_a_read_only_folder_is_named_at_the_first_start(visible: Path) -> None:
    def start() -> None:
        with pytest.raises(DiskFull, match=r"storage\.read_only"):
            Database.open(visible / "cache.db", KEY)

    visible.chmod(0o555)
    unprivileged(start)
    assert list(visible.iterdir()) == []


def test_a_cache_that_became_read_only_is_named_and_not_touched(visible: Path) -> None:
    path = visible / "cache.db"
    database = Database.open(path, KEY)
    fill(database)
    database.close()
    before = path.read_bytes()
    path.chmod(0o444)
    visible.chmod(0o555)

    def start() -> None:
        with pytest.raises(DiskFull, match=r"storage\.(read_only|cannot_open)"):
            erase(path)

    unprivileged(start)
    assert path.read_bytes() == before


def erase(path: Path) -> None:
    with Database.open(path, KEY).writing() as connection:
        connection.exec_driver_sql("DELETE FROM device")


@pytest.mark.parametrize("parent", ["/proc", "/dev/null"])
def test_a_place_that_takes_no_file_is_named(parent: str) -> None:
    with pytest.raises(StorageError) as refusal:
        Database.open(Path(parent) / "cache.db", KEY)
    assert isinstance(refusal.value, DiskFull)
