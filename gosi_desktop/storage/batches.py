"""A batch that is being gathered is marked; the mark goes in the transaction that lets all of its requests go."""

from datetime import UTC, datetime
from typing import Final

from gosi_desktop.application.ports.outbox import OperationState
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.units import editing, value

_MARK: Final = "batch.gathered"
_PUT: Final = "INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"
_DROP: Final = "DELETE FROM device WHERE key = ?"
_GET: Final = "SELECT value FROM device WHERE key = ?"
_RELEASE: Final = "UPDATE outbox SET state = ?, due_at = ? WHERE batch = ? AND state = 'waiting'"


class SqlBatches:
    """The BatchStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def begin(self, batch: str) -> None:
        """Committed before the first of its requests is."""
        entering_port("storage.batches")
        with editing(self._database) as connection:
            connection.execute(_PUT, (_MARK, batch))

    def finish(self, batch: str, state: OperationState, due_at: datetime | None) -> int:
        """All of them, and the mark; answers how many were let go."""
        entering_port("storage.batches")
        due = due_at.astimezone(UTC).isoformat() if due_at is not None else None
        with editing(self._database) as connection:
            count: int = connection.execute(_RELEASE, (str(state), due, batch)).rowcount
            connection.execute(_DROP, (_MARK,))
        return max(count, 0)

    def forget(self) -> None:
        """The mark alone."""
        entering_port("storage.batches")
        with editing(self._database) as connection:
            connection.execute(_DROP, (_MARK,))

    def unfinished(self) -> str | None:
        """What is marked."""
        entering_port("storage.batches")
        with self._database.reading() as connection:
            found = value(connection, _GET, (_MARK,))
        return str(found) if found is not None else None
