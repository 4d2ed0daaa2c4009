"""A shelf with backups over a real cache with people in it, for the tests of both files about it."""

from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.application.ports import ProfileInfo, ProfileKind, TokenPair
from gosi_desktop.application.ports.backups import Backup, TravellingKey
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.storage.backups import SqlBackups
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import KEY, fill, never, unheard
from tests.support.pages import NUMBER, pages_of, snapshot_rows

PEOPLE, WORKING = 40, 38  # two of them have left
PROFILE = "a1" * 16
NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
TOKEN = "refresh-token-that-stays-at-home"
SLOT = TravellingKey(PROFILE, b"c" * 16, b"n" * 12, b"s" * 48, b"t" * 16, "7Q4M")


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    """People, an attachment, a session, a device."""
    fill(store, pages_of(snapshot_rows(PEOPLE), 500))
    store.tokens.save_tokens(TokenPair("access", TOKEN, NOW))
    store.tokens.device_id()
    store.device.put("account", '{"id": "a1"}')
    store.audit.append(NOW, "signed_in", "session", {})
    store.archive.add("p1", "kind", "subject", NOW, b"%PDF", NUMBER)
    return store


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "نسخ"
    made.mkdir()
    return made


def origin(folder: Path) -> ProfileInfo:
    return ProfileInfo(
        PROFILE, ProfileKind.SERVICE, "خدمة المكتب", "https://service.example", "office", frozenset(), folder
    )


class Shelf:
    """The shelf with what a test need not repeat."""

    def __init__(self, store: SqlCache, tmp_path: Path, folder: Path) -> None:
        self.shelf = SqlBackups(store.database, PROFILE, tmp_path / "scratch")
        self.tmp_path, self.folder = tmp_path, folder

    def make(self, now: datetime = NOW, cancelled: Callable[[], bool] = never, **changed: Any) -> Backup:
        reason = changed.get("reason", BackupReason.MANUAL)
        return self.shelf.make(self.folder, KEY, SLOT, origin(self.tmp_path), reason, now, unheard, cancelled)

    def names(self) -> list[str]:
        return sorted(file.name for file in self.folder.iterdir())

    def scratch(self) -> list[str]:
        return sorted(file.name for file in (self.tmp_path / "scratch").iterdir())


@pytest.fixture
def shelf(filled: SqlCache, tmp_path: Path, folder: Path) -> Shelf:
    return Shelf(filled, tmp_path, folder)
