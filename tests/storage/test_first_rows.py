"""The rows of the first painting, read without SQLAlchemy."""

import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop.application.ports import Chip, Head, Heads, PortfolioSummary, RosterQuery, SortKey
from gosi_desktop.domain.errors import WrongKey
from gosi_desktop.domain.establishment import Role
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.first_rows import first_rows
from tests.support.caches import KEY, fill
from tests.support.pages import EPOCH, NUMBER, pages_of, snapshot_rows

OTHER = "700000001"


def head(number: str, name: str, ended: bool = False) -> Head:
    summary = PortfolioSummary(24, 0, 0, None, compliant=True)
    return Head(number, name, None, 5, Role.OWNER, 1, datetime(2026, 1, 1, tzinfo=UTC) if ended else None, summary)


@pytest.fixture
def two(store: SqlCache) -> SqlCache:
    """Two establishments with a roster each, after one whose role has ended."""
    store.feed.save_heads(Heads(EPOCH, (head("1", "قديمة", ended=True), head(NUMBER, "روابي"), head(OTHER, "أخرى"))))
    fill(store, pages_of(snapshot_rows(80), 500))
    fill(store, pages_of(snapshot_rows(30, OTHER), 500), OTHER)
    store.feed.note_synced(NUMBER, datetime(2026, 1, 15, 10, 21, tzinfo=UTC))
    return store


def test_they_are_the_top_of_the_list_that_opens(two: SqlCache, path: Path) -> None:
    first = first_rows(path, KEY, 50)
    assert first is not None
    assert (first.establishment, first.name, first.name_en) == (NUMBER, "روابي", None)
    assert first.overview == two.roster.overview(NUMBER)
    assert list(first.rows) == list(two.roster.rows(two.roster.match(RosterQuery(NUMBER)).keys[:50]))


def test_they_follow_the_view_and_the_establishment_opened_last(two: SqlCache, path: Path) -> None:
    two.device.put("open_establishment", OTHER)
    view = RosterQuery("", Chip.SAUDI, SortKey.NAME, descending=False)
    first = first_rows(path, KEY, 5, view)
    assert first is not None
    assert first.establishment == OTHER
    query = RosterQuery(OTHER, Chip.SAUDI, SortKey.NAME, descending=False)
    assert list(first.rows) == list(two.roster.rows(two.roster.match(query).keys[:5]))


def test_there_are_none_before_the_first_snapshot(store: SqlCache, path: Path) -> None:
    assert first_rows(path, KEY, 50) is None
    store.feed.save_heads(Heads(EPOCH, (head(NUMBER, "روابي"),)))
    assert first_rows(path, KEY, 50) is None


def test_a_wrong_key_is_said_as_everywhere(two: SqlCache, path: Path) -> None:
    two.close()
    with pytest.raises(WrongKey):
        first_rows(path, bytes(32), 50, key_verified=False)


def test_sqlalchemy_is_not_imported(two: SqlCache, path: Path) -> None:
    code = (
        "import sys; from pathlib import Path; from gosi_desktop.storage.first_rows import first_rows;"
        "rows = first_rows(Path(sys.argv[1]), bytes(range(32)), 9).rows;"
        "print(len(rows), sorted(set(sys.modules) & {'sqlalchemy', 'alembic', 'msgspec', 'requests', 'keyring'}))"
    )
    done = subprocess.run([sys.executable, "-c", code, str(path)], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["9", "[]"]
