"""Papers that were made or received, byte by byte."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Any, Final

from gosi_desktop.application.ports import ArchivedPaper
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.storage.database import Database

_ADD: Final = """
INSERT INTO archive (id, kind, subject, made_at, establishment, sha256, size, bytes) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
ON CONFLICT (id) DO NOTHING
"""
_KEPT: Final = "SELECT id, kind, subject, made_at, sha256, size, establishment FROM archive"


class SqlArchive:
    """The Archive of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def add(
        self, id: str, kind: str, subject: str, made_at: datetime, data: bytes, establishment: str | None = None
    ) -> ArchivedPaper:
        """Keep a paper; one that is kept under this id already stays as it is and is answered."""
        entering_port("storage.archive")
        moment = made_at.astimezone(UTC).isoformat()
        entry = (id, kind, subject, moment, establishment, hashlib.sha256(data).hexdigest(), len(data), data)
        with self._database.writing() as connection:
            connection.exec_driver_sql(_ADD, entry)
            row = connection.exec_driver_sql(f"{_KEPT} WHERE id = ?", (id,)).one()
        return _paper(row)

    def list(self) -> Sequence[ArchivedPaper]:
        """Newest first."""
        entering_port("storage.archive")
        with self._database.reading() as connection:
            return [_paper(row) for row in connection.execute(f"{_KEPT} ORDER BY number DESC").fetchall()]

    def read(self, id: str) -> bytes | None:
        """The bytes that were added. Raises Corrupt when they are not what they were."""
        entering_port("storage.archive")
        with self._database.reading() as connection:
            found = connection.execute("SELECT bytes, sha256 FROM archive WHERE id = ?", (id,)).fetchone()
        if found is None:
            return None
        data = bytes(found[0])
        if hashlib.sha256(data).hexdigest() != found[1]:
            raise Corrupt("archive.damaged")
        return data

    def remove(self, id: str) -> None:
        """Take a paper out for good."""
        entering_port("storage.archive")
        with self._database.writing() as connection:
            connection.exec_driver_sql("DELETE FROM archive WHERE id = ?", (id,))


def _paper(row: Any) -> ArchivedPaper:
    id, kind, subject, made_at, sha256, size, establishment = row
    return ArchivedPaper(id, kind, subject, datetime.fromisoformat(made_at), sha256, size, establishment)
