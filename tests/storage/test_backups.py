"""Backups of a real cache: what is in them, who opens them, and what can go wrong with the files."""

import errno
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.application.ports import ProfileKind
from gosi_desktop.application.ports.backups import Backup
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Cancelled, Corrupt, DiskFull, GosiError, SchemaTooNew
from gosi_desktop.storage import backup_file
from gosi_desktop.storage.backups import SqlBackups
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.driver import connect
from gosi_desktop.storage.migrations import SCHEMA
from gosi_desktop.storage.restoring import BackupFiles, finish
from tests.support.caches import KEY, never, unheard
from tests.support.disk import largest_file
from tests.support.pages import NUMBER
from tests.support.shelves import NOW, PEOPLE, PROFILE, SLOT, TOKEN, WORKING, Shelf, filled, folder, origin, shelf

__all__ = ["filled", "folder", "shelf"]


def restored(backup: Backup, home: Path) -> Path:
    """The cache that comes out of it, in an empty folder."""
    home.mkdir()
    BackupFiles().unpack(backup, KEY, home, unheard, never)
    assert finish(home / "cache.db", NOW)
    return home / "cache.db"


def test_what_anybody_may_read_is_not_personal(shelf: Shelf, filled: SqlCache) -> None:
    made = shelf.make()
    header = made.header
    assert (header.contributors, header.waiting, header.kind) == (WORKING, 0, ProfileKind.SERVICE)
    assert header.key == SLOT
    whole = made.path.read_bytes()
    for secret in (b"SQLite format", KEY, KEY.hex().encode(), TOKEN.encode(), "خدمة".encode(), b"service.example"):
        assert secret not in whole
    names = {row.name.split()[0] for row in filled.roster.rows(range(1, PEOPLE))}
    assert names
    assert not any(name.encode() in whole for name in names)
    assert oct(made.path.stat().st_mode & 0o777) == "0o600"
    assert (shelf.names(), shelf.scratch()) == ([made.path.name], [])


def test_all_but_session_and_device_comes_back(
    shelf: Shelf, filled: SqlCache, tmp_path: Path, rules: Any, clock: Any
) -> None:
    before = shelf.shelf.contents()
    assert (before.contributors, before.files) == (WORKING, 1)
    assert before.wages > 0
    cache = restored(shelf.make(), tmp_path / "new")
    again = SqlCache.open(cache, KEY, clock, rules, lambda code: (code, code))
    try:
        assert SqlBackups(again.database, PROFILE, tmp_path).contents() == before
        assert again.tokens.tokens() is None
        assert again.tokens.device_id() != filled.tokens.device_id()
        assert again.device.get("account") == '{"id": "a1"}'
        assert again.device.get("backup") is not None, "the first opening is told that this was restored"
        assert again.audit.first_break() is None
        place, here = again.feed.place(NUMBER), filled.feed.place(NUMBER)
        assert place is not None
        assert here is not None
        assert (place.cursor, place.epoch) == (here.cursor, here.epoch)
    finally:
        again.close()


def test_nothing_of_a_token_is_left_in_the_pages(shelf: Shelf, tmp_path: Path) -> None:
    cache = restored(shelf.make(), tmp_path / "new")
    plain = tmp_path / "plain.db"
    connection = connect(cache, KEY)
    connection.execute(f"ATTACH DATABASE '{plain}' AS plain KEY ''")
    connection.execute("SELECT sqlcipher_export('plain')")
    connection.close()
    assert TOKEN.encode() not in plain.read_bytes()
    probe = connect(cache, KEY)
    assert probe.execute("PRAGMA freelist_count").fetchone()[0] == 0, "no unused page travels"
    probe.close()


def test_taken_while_somebody_writes_it_is_of_one_moment(shelf: Shelf, filled: SqlCache) -> None:
    """A commit in the middle of the copying is in it whole or not at all, and does not begin it anew."""
    told: list[int] = []

    def progress(done: int, total: int | None) -> None:
        told.append(done)
        filled.device.put("view.x", str(len(told)))

    made = shelf.shelf.make(shelf.folder, KEY, SLOT, origin(shelf.tmp_path), BackupReason.DAY, NOW, progress, never)
    assert told == sorted(told)
    tried = shelf.shelf.try_out(made, KEY, never)
    assert tried.contents == tried.noted
    assert tried.chain_break is None


def test_a_trial_leaves_nothing_and_touches_nothing(shelf: Shelf, path: Path) -> None:
    made = shelf.make()
    before = path.read_bytes()
    tried = shelf.shelf.try_out(made, KEY, never)
    assert tried.contents == tried.noted == shelf.shelf.contents()
    assert (path.read_bytes(), shelf.scratch()) == (before, [])


def test_stopped_by_its_user_nothing_is_left(shelf: Shelf) -> None:
    old = shelf.make()
    with pytest.raises(Cancelled):
        shelf.make(cancelled=lambda: True)
    assert (shelf.names(), shelf.scratch()) == ([old.path.name], [])


@pytest.mark.parametrize("asked", [1, 2, 3, 5, 8, 13])
def test_stopped_anywhere_nothing_is_left(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, asked: int) -> None:
    """Somebody stops it when it looks for the n-th time, whatever it does then."""
    monkeypatch.setattr("gosi_desktop.storage.scratch_copy._STEPS", 100)
    looks = iter(range(1, 1_000_000))
    with pytest.raises(Cancelled):
        shelf.make(cancelled=lambda: next(looks) >= asked)
    assert (shelf.names(), shelf.scratch()) == ([], [])


def test_two_in_one_second_have_two_names(shelf: Shelf) -> None:
    assert len({shelf.make().path, shelf.make().path}) == 2
    assert len(shelf.shelf.list(shelf.folder)) == 2


def test_the_same_file_in_another_place(shelf: Shelf, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made, drive = shelf.make(), tmp_path / "drive"
    with pytest.raises(DiskFull, match=r"backup.folder_gone"):
        shelf.shelf.copy(made, drive)
    drive.mkdir()
    copied = shelf.shelf.copy(made, drive)
    assert copied.path.read_bytes() == made.path.read_bytes()
    assert copied.header == made.header
    copied.path.unlink()
    monkeypatch.setattr(backup_file, "_digest_of", lambda path, start=0: b"")
    with pytest.raises(Corrupt, match=r"backup.not_kept"):
        shelf.shelf.copy(made, drive)
    assert list(drive.iterdir()) == []


def test_others_on_the_shelf_are_not_ours(shelf: Shelf) -> None:
    made = shelf.make()
    (shelf.folder / "munshaa-a1a1a1a1-20260101T000000Z.munshaa").write_bytes(b"no backup")
    (shelf.folder / "munshaa-bbbbbbbb-20260101T000000Z.munshaa").write_bytes(made.path.read_bytes())
    (shelf.folder / "letter.txt").write_text("mine")
    assert [one.path for one in shelf.shelf.list(shelf.folder)] == [made.path]


# -- what can be wrong with a file -----------------------------------------------------------------------------------


def cut(content: bytes) -> bytes:
    return content[:-1000]


def cut_in_the_header(content: bytes) -> bytes:
    return content[:60]


def flipped_in_the_copy(content: bytes) -> bytes:
    at = len(content) - 5000
    return content[:at] + bytes([content[at] ^ 1]) + content[at + 1 :]


def other_counts(content: bytes) -> bytes:
    return content.replace(b'"contributors":38', b'"contributors":39')


def foreign(content: bytes) -> bytes:
    return b"%PDF-1.7 " + content[9:]


def newer_schema(content: bytes) -> bytes:
    return content.replace(b'"schema":%d' % SCHEMA.version, b'"schema":9')


def newer_format(content: bytes) -> bytes:
    return content.replace(b'"format":1', b'"format":7')


def nonsense_header(content: bytes) -> bytes:
    return content.replace(b'"size":', b'"size"!')


@pytest.mark.parametrize(
    ("harm", "code"),
    [
        (cut, "backup.cut"),
        (cut_in_the_header, "backup.cut"),
        (flipped_in_the_copy, "backup.damaged"),
        (other_counts, "backup.damaged"),
        (nonsense_header, "backup.damaged"),
        (foreign, "backup.foreign"),
        (lambda _content: b"", "backup.foreign"),
        (newer_schema, "backup.too_new"),
        (newer_format, "backup.too_new"),
    ],
)
def test_what_is_wrong_with_it_is_said_and_harms_nothing(
    shelf: Shelf, tmp_path: Path, harm: Callable[[bytes], bytes], code: str
) -> None:
    made = shelf.make()
    made.path.write_bytes(harm(made.path.read_bytes()))
    home = tmp_path / "home"
    home.mkdir()
    (home / "cache.db").write_bytes(b"what was here")
    reader = BackupFiles()
    with pytest.raises((Corrupt, SchemaTooNew)) as refusal:
        reader.unpack(reader.read(made.path), KEY, home, unheard, never)
    assert refusal.value.code == code
    assert not finish(home / "cache.db", NOW)
    assert [(file.name, file.read_bytes()) for file in home.iterdir()] == [("cache.db", b"what was here")]


def test_another_key_opens_nothing(shelf: Shelf, tmp_path: Path) -> None:
    made = shelf.make()
    with pytest.raises(Corrupt, match=r"backup.damaged"):
        BackupFiles().unpack(made, bytes(32), tmp_path, unheard, never)


def test_a_file_that_is_gone_is_said_to_be_unreadable(tmp_path: Path) -> None:
    with pytest.raises(Corrupt, match=r"backup.unreadable"):
        BackupFiles().read(tmp_path / "nothing.munshaa")
    with pytest.raises(Corrupt, match=r"backup.unreadable"):
        BackupFiles().read(tmp_path)


# -- what can be wrong with the folder ---------------------------------------------------------------------------------


def test_a_drive_that_was_taken_out(shelf: Shelf) -> None:
    shelf.folder.rmdir()
    with pytest.raises(DiskFull, match=r"backup.folder_gone"):
        shelf.make()
    assert shelf.shelf.list(shelf.folder) == []


@pytest.mark.parametrize(
    ("number", "code"),
    [
        (errno.EROFS, "backup.folder_read_only"),
        (errno.EACCES, "backup.folder_read_only"),
        (errno.ENODEV, "backup.folder_gone"),
        (errno.EIO, "backup.folder_gone"),
    ],
)
def test_a_folder_that_cannot_be_written(shelf: Shelf, monkeypatch: pytest.MonkeyPatch, number: int, code: str) -> None:
    """As a drive that was set to read only, or pulled out in the middle, answers; root may write everywhere."""
    old = shelf.make()
    true = os.open

    def refusing(file: object, *arguments: object, **named: object) -> int:
        if str(file).endswith(".part"):
            raise OSError(number, os.strerror(number))
        return true(file, *arguments, **named)  # type: ignore[arg-type]

    monkeypatch.setattr("os.open", refusing)
    with pytest.raises(DiskFull, match=code):
        shelf.make()
    assert shelf.names() == [old.path.name]


def test_a_full_disk_leaves_the_old_copies_alone(shelf: Shelf) -> None:
    old = shelf.make()
    content = old.path.read_bytes()
    refused = set()
    for size in range(4_096, old.header.size, old.header.size // 7):
        with largest_file(size), pytest.raises(GosiError) as refusal:
            shelf.make()
        refused.add(refusal.value.code)
        assert (shelf.names(), old.path.read_bytes()) == ([old.path.name], content)
        assert shelf.scratch() == []
    assert refused <= {"storage.disk_full", "backup.folder_full"}


def test_a_folder_that_is_full_is_told_from_a_full_disk(shelf: Shelf, tmp_path: Path) -> None:
    """What is written there is a little longer than the copy in the scratch folder."""
    made = shelf.make()
    with largest_file(made.header.size + 16), pytest.raises(DiskFull, match=r"backup.folder_full"):
        backup_file.write(shelf.folder / "x.munshaa", made.header, _payload(made, tmp_path), KEY, never)
    assert shelf.names() == [made.path.name]


def _payload(made: Backup, tmp_path: Path) -> Path:
    target = tmp_path / "payload"
    backup_file.extract(made, target, unheard, never)
    return target


def test_a_disk_that_gives_back_something_else_is_found(shelf: Shelf, monkeypatch: pytest.MonkeyPatch) -> None:
    true = backup_file._digest_of
    monkeypatch.setattr(backup_file, "_digest_of", lambda path, start=0: b"" if start else true(path, start))
    with pytest.raises(Corrupt, match=r"backup.not_kept"):
        shelf.make()
    assert shelf.names() == []
