"""kill -9 while a backup is made or put back: the older ones are unharmed, and it is the old data or the restored."""

import random
import shutil
from pathlib import Path
from typing import Any

from gosi_desktop.storage.backups import SqlBackups
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.restoring import BackupFiles, finish
from tests.support.caches import KEY, never, unheard
from tests.support.random_kills import count_steps, killed_at
from tests.support.shelves import NOW, PROFILE, WORKING, Shelf, filled, folder, shelf

__all__ = ["filled", "folder", "shelf"]


def test_killed_anywhere_the_old_copies_are_unharmed(
    shelf: Shelf, filled: SqlCache, path: Path, tmp_path: Path, rules: Any, clock: Any, long_run: bool
) -> None:
    shelf.make()
    filled.close()

    def work(home: Path) -> None:
        store = SqlCache.open(home / path.name, KEY, clock, rules, lambda code: (code, code))
        Shelf(store, home, home / "نسخ").make()
        store.close()

    def copied(name: str) -> Path:
        home = tmp_path / name
        home.mkdir()
        shutil.copy(path, home)
        shutil.copytree(shelf.folder, home / "نسخ")
        return home

    dry = copied("dry")
    steps = count_steps(lambda: work(dry))
    chance = random.Random(6)
    counts = set()
    for kill in range(300 if long_run else 20):
        home = copied(f"k{kill}")
        killed_at(chance.randrange(steps), lambda home=home: work(home))  # type: ignore[misc]
        store = SqlCache.open(home / path.name, KEY, clock, rules, lambda code: (code, code))
        again = Shelf(store, home, home / "نسخ")
        kept = again.shelf.list(again.folder)
        counts.add(len(kept))
        assert 1 <= len(kept) <= 2
        for one in kept:
            tried = again.shelf.try_out(one, KEY, never)
            assert tried.contents == tried.noted
        again.make()
        assert all(name.endswith(".munshaa") for name in again.names()), "what was half done is swept away"
        store.close()
        shutil.rmtree(home)
    assert 1 in counts


def test_killed_while_restoring_it_is_the_old_data_or_the_restored(
    shelf: Shelf, filled: SqlCache, path: Path, tmp_path: Path, rules: Any, clock: Any
) -> None:
    made = shelf.make()
    filled.device.put("mark", "newer than the copy")
    filled.close()

    def opened(home: Path) -> SqlCache:
        finish(home / "cache.db", NOW)
        return SqlCache.open(home / "cache.db", KEY, clock, rules, lambda code: (code, code))

    def work(home: Path) -> None:
        BackupFiles().unpack(made, KEY, home, unheard, never)
        opened(home).close()

    def copied(name: str) -> Path:
        home = tmp_path / name
        home.mkdir()
        shutil.copy(path, home / "cache.db")
        return home

    dry = copied("dry")
    steps = count_steps(lambda: work(dry))
    chance, seen = random.Random(7), set()
    for kill in range(25):
        home = copied(f"r{kill}")
        killed_at(chance.randrange(steps), lambda home=home: work(home))  # type: ignore[misc]
        store = opened(home)
        mark = store.device.get("mark")
        seen.add(mark)
        assert SqlBackups(store.database, PROFILE, home).contents().contributors == WORKING
        store.check()
        store.close()
        aside = [file for file in home.iterdir() if file.name.startswith("cache.db.replaced-")]
        assert (mark is None) == bool(aside), "what was replaced is kept beside"
        assert not [file for file in home.iterdir() if ".restor" in file.name]
        shutil.rmtree(home)
    assert None in seen
