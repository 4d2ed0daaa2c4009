"""Small things of the profile: choices, tokens, the device's name, and the chained log."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta, timezone

import pytest

from gosi_desktop.application.ports import TokenPair
from gosi_desktop.storage.cache import SqlCache

AT = datetime(2026, 1, 15, 7, 0, tzinfo=UTC)
PAIR = TokenPair("access-1", "refresh-1", AT)


def test_choices_are_kept_over_restarts(open_store: Callable[[], SqlCache]) -> None:
    first = open_store()
    assert first.device.get("view.roster") is None
    first.device.put("view.roster", '{"sort": "اسم"}')
    first.device.put("open_establishment", "612047385")
    first.device.put("open_establishment", None)
    first.device.put("never", None)
    first.close()
    second = open_store()
    assert second.device.get("view.roster") == '{"sort": "اسم"}'
    assert second.device.get("open_establishment") is None


def test_tokens_are_on_disk_when_saving_returns(open_store: Callable[[], SqlCache]) -> None:
    first = open_store()
    assert first.tokens.tokens() is None
    first.tokens.save_tokens(PAIR)
    second = open_store()  # the first is still open, as after a kill
    assert second.tokens.tokens() == PAIR
    second.tokens.save_tokens(None)
    assert first.tokens.tokens() is None


def test_no_choice_reaches_the_tokens(store: SqlCache) -> None:
    store.tokens.save_tokens(PAIR)
    assert store.device.get("session.tokens") is None
    store.device.put("session.tokens", "mine")
    assert store.tokens.tokens() == PAIR


def test_the_device_is_named_once(open_store: Callable[[], SqlCache]) -> None:
    name = open_store().tokens.device_id()
    assert len(name) == 36
    assert open_store().tokens.device_id() == name


def test_the_log_is_a_chain(store: SqlCache) -> None:
    assert store.audit.first_break() is None
    local = AT.astimezone(timezone(timedelta(hours=3)))
    store.audit.append(AT, "signed_in", "session", {})
    store.audit.append(local, "printed", "roster", {"rows": "24", "by": "account-1"})
    store.audit.append(AT, "exported", "roster", {"rows": "3"})
    assert store.audit.first_break() is None
    with store.database.reading() as connection:
        found = connection.execute("SELECT number, at, actor, act, about, details FROM audit_log").fetchall()
    assert [tuple(row) for row in found] == [
        (1, "2026-01-15T07:00:00+00:00", "", "signed_in", "session", "{}"),
        (2, "2026-01-15T07:00:00+00:00", "account-1", "printed", "roster", '{"rows":"24"}'),
        (3, "2026-01-15T07:00:00+00:00", "", "exported", "roster", '{"rows":"3"}'),
    ]


@pytest.mark.parametrize(
    ("rewrite", "noticed"),
    [
        ("UPDATE audit_log SET details = '{}' WHERE number = 2", 2),
        ("UPDATE audit_log SET at = '2026-01-16T07:00:00+00:00' WHERE number = 3", 3),
        ("UPDATE audit_log SET digest = x'00' WHERE number = 1", 1),
        ("DELETE FROM audit_log WHERE number = 2", 2),
        ("DELETE FROM audit_log WHERE number = 1", 1),
        ("UPDATE audit_log SET number = 9 WHERE number = 3", 3),
    ],
)
def test_a_rewrite_of_the_log_shows(store: SqlCache, rewrite: str, noticed: int) -> None:
    for count in range(3):
        store.audit.append(AT, "printed", "roster", {"rows": str(count)})
    with store.database.writing() as connection:
        connection.exec_driver_sql(rewrite)
    assert store.audit.first_break() == noticed
