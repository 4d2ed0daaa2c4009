"""The cache as a whole: nothing personal outside the encryption, no port on the thread that draws, closing."""

import sys
import threading
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path

import pytest

from gosi_desktop.application.ports import Cache, Chip, Head, Heads, PortfolioSummary, RosterQuery, SortKey, TokenPair
from gosi_desktop.application.threads import PortOnGuiThread, allow_ports_on, keep_ports_off
from gosi_desktop.contract.entities import NamesData
from gosi_desktop.domain.errors import StorageError
from gosi_desktop.domain.establishment import Role
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill, never, unheard
from tests.support.pages import (
    EPOCH,
    NUMBER,
    contributor,
    contributor_id,
    delta,
    national_number,
    pages_of,
    put,
    snapshot_rows,
)

AT = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)
PLANTED_NAME = "زرقاءُ اليمامة الجديسي"
PLANTED_NAME_EN = "Zarqa Alyamamah"
PLANTED_NUMBER = national_number(77_777_777)
PLANTED_TOKEN = "refresh-0123456789abcdef"


def test_it_is_what_the_application_asks_for(store: SqlCache) -> None:
    cache: Cache = store
    assert cache.roster is store.roster


def test_nothing_personal_is_written_in_plain(
    open_store: Callable[[], SqlCache], path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    for name in ("TMPDIR", "TEMP", "TMP", "SQLITE_TMPDIR"):
        monkeypatch.setenv(name, str(scratch))
    store = open_store()
    planted = contributor(1, names=NamesData(ar=PLANTED_NAME, en=PLANTED_NAME_EN), contributor_no=PLANTED_NUMBER)
    fill(store, pages_of([*snapshot_rows(500), put("contributor", contributor_id(1), planted, 2)], 400))
    store.feed.apply(NUMBER, delta([put("contributor", contributor_id(1), planted, 3)]))
    summary = PortfolioSummary(1, 0, 0, None, compliant=True)
    head = Head(NUMBER, PLANTED_NAME, PLANTED_NAME_EN, 1, Role.OWNER, 1, None, summary)
    store.feed.save_heads(Heads(EPOCH, (head,)))
    store.tokens.save_tokens(TokenPair("access", PLANTED_TOKEN, AT))
    store.device.put("account", PLANTED_NAME)
    store.audit.append(AT, "printed", PLANTED_NAME, {"who": PLANTED_NUMBER})
    for sort in SortKey:  # large sorts must not spill to a file
        assert store.roster.match(RosterQuery(NUMBER, sort=sort, text="زرقاء")).totals.count == 1
    while_open = written(tmp_path)
    store.close()
    secrets = [form for text in (PLANTED_NAME, PLANTED_NAME_EN, PLANTED_NUMBER, PLANTED_TOKEN) for form in forms(text)]
    assert path.with_name("cache.db-wal").name in while_open
    for files in (while_open, written(tmp_path)):
        assert not [(name, secret) for name, data in files.items() for secret in secrets if secret in data]
    assert not list(scratch.iterdir())
    assert any(secret in PLANTED_NAME.encode() for secret in secrets)  # the search itself works


def forms(text: str) -> list[bytes]:
    """The text and its first word, as it could lie on a disk."""
    return [
        form
        for part in (text, text.split()[0])
        for form in (part.encode(), part.encode("utf-16-le"), part.encode("cp1256", "ignore"), part.lower().encode())
    ]


def written(folder: Path) -> dict[str, bytes]:
    return {file.name: file.read_bytes() for file in folder.rglob("*") if file.is_file()}


def test_no_port_is_called_on_the_thread_that_draws(store: SqlCache, path: Path) -> None:
    query = RosterQuery(NUMBER)
    calls: list[Callable[[], object]] = [
        lambda: store.roster.overview(NUMBER),
        lambda: store.roster.match(query),
        lambda: store.roster.first_matches(query, 50),
        lambda: store.roster.rows([]),
        lambda: store.roster.totals([]),
        lambda: store.roster.record(NUMBER, "x"),
        lambda: store.roster.branches(NUMBER),
        lambda: store.roster.nationalities(NUMBER),
        lambda: store.roster.recompute(NUMBER, "2026-01", unheard, never),
        lambda: store.feed.place(NUMBER),
        lambda: store.feed.begin_copy(NUMBER, EPOCH, 1),
        lambda: store.feed.apply(NUMBER, delta([])),
        lambda: store.feed.finish_copy(NUMBER, unheard, never),
        lambda: store.feed.note_synced(NUMBER, AT),
        lambda: store.feed.save_heads(Heads(EPOCH, ())),
        lambda: store.feed.heads(),
        lambda: store.feed.establishments(),
        lambda: store.feed.erase(NUMBER),
        lambda: store.tokens.tokens(),
        lambda: store.tokens.save_tokens(None),
        lambda: store.tokens.device_id(),
        lambda: store.device.get("x"),
        lambda: store.device.put("x", None),
        lambda: store.audit.append(AT, "act", "about", {}),
        lambda: store.check(),
        lambda: store.close(),
    ]
    keep_ports_off()
    try:
        for call in calls:
            with pytest.raises(PortOnGuiThread):
                call()
    finally:
        allow_ports_on()


def test_after_closing_everything_says_so(store: SqlCache) -> None:
    fill(store, pages_of(snapshot_rows(20), 50))
    assert store.roster.match(RosterQuery(NUMBER, text="م")).totals.count
    store.close()
    store.close()
    for call in (
        lambda: store.roster.match(RosterQuery(NUMBER, text="م")),
        lambda: store.roster.overview(NUMBER),
        lambda: store.feed.apply(NUMBER, delta([])),
        lambda: store.tokens.tokens(),
    ):
        with pytest.raises(StorageError):
            call()


def test_closing_in_the_middle_of_a_pull_keeps_the_pages_taken(open_store: Callable[[], SqlCache]) -> None:
    store = open_store()
    pages = pages_of(snapshot_rows(30), 20)
    store.feed.begin_copy(NUMBER, EPOCH, 1)
    store.feed.apply(NUMBER, pages[0])
    store.close()
    place = open_store().feed.place(NUMBER)
    assert place is not None
    assert place.cursor == "s20"


@pytest.fixture
def quick_turns() -> Iterator[None]:
    """Threads that never rest give way to each other often, so that the test does not last."""
    usual = sys.getswitchinterval()
    sys.setswitchinterval(0.000_05)
    yield
    sys.setswitchinterval(usual)


def test_readers_and_a_pull_do_not_disturb_each_other(store: SqlCache, quick_turns: None) -> None:
    fill(store, pages_of(snapshot_rows(150), 200))
    stop, errors, seen = threading.Event(), [], set()

    def read() -> None:
        try:
            while not stop.is_set():
                keys = store.roster.match(RosterQuery(NUMBER, text="م")).keys
                seen.add(len(store.roster.rows(keys)) == len(keys))
                seen.add(store.roster.overview(NUMBER).counts[Chip.ALL] > 0)
        except Exception as error:  # noqa: BLE001 - told below
            errors.append(error)

    readers = [threading.Thread(target=read) for _ in range(2)]
    for reader in readers:
        reader.start()
    try:
        for number in range(2, 6):
            fill(store, pages_of(snapshot_rows(150), 90, f"epoch-{number}"), epoch=f"epoch-{number}")
            store.device.put("x", str(number))
    finally:
        stop.set()
        for reader in readers:
            reader.join()
    assert errors == []
    assert seen == {True}
