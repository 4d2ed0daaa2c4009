"""What was done on this computer, each entry bound to the one before by its digest: a rewrite shows."""

import hashlib
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection

_LAST: Final = "SELECT number, digest FROM audit_log ORDER BY number DESC LIMIT 1"
_ADD: Final = """
INSERT INTO audit_log (number, at, actor, act, about, details, previous, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_ALL: Final = "SELECT number, at, actor, act, about, details, previous, digest FROM audit_log ORDER BY number"


class SqlAudit:
    """The AuditLog of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, at: datetime, act: str, about: str, details: Mapping[str, str]) -> None:
        """Add an entry at the end of the chain; ``details`` may name the account under ``by``."""
        entering_port("storage.audit")
        kept = dict(sorted(details.items()))
        actor = kept.pop("by", "")
        with self._database.writing() as connection:
            last = connection.exec_driver_sql(_LAST).fetchone()
            number, previous = (last[0] + 1, last[1]) if last else (1, b"")
            entry = (number, _instant(at), actor, act, about, msgspec.json.encode(kept).decode(), previous)
            connection.exec_driver_sql(_ADD, (*entry, _digest(entry)))

    def first_break(self) -> int | None:
        """The number of the first entry that is missing, or not as it was written; None for a whole chain."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            return first_break(connection)


def first_break(connection: RawConnection) -> int | None:
    """The same of any file."""
    previous, expected = b"", 1
    for row in connection.execute(_ALL):
        entry = tuple(row)[:-1]
        if row[0] != expected or row[6] != previous or row[7] != _digest(entry):
            return expected
        previous, expected = row[7], expected + 1
    return None


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _digest(entry: tuple[Any, ...]) -> bytes:
    """SHA-256 over the whole entry and the digest before it, each part with its length."""
    parts = [part if isinstance(part, bytes) else str(part).encode() for part in entry]
    return hashlib.sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).digest()
