"""How much a cache holds, without anything of it."""

from gosi_desktop.domain.clock import Clock
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.migrations import SCHEMA


def test_tables_are_counted_and_the_schema_is_named(store: SqlCache, clock: Clock) -> None:
    before = store.tally()
    store.audit.append(clock.now(), "profile.opened", "نورة العنزي", {"by": "1088376123"})
    after = store.tally()
    assert before.schema == after.schema == SCHEMA.version
    assert after.counts["audit_log"] == before.counts["audit_log"] + 1
    assert {"record", "outbox", "device"} <= after.counts.keys()
    assert "نورة" not in str(after)
