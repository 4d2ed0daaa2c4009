"""What was done on this computer, each entry bound to the one before by its digest: a rewrite shows."""

import hashlib
from collections.abc import Collection, Mapping, Sequence
from datetime import UTC, datetime
from typing import Any, Final

import msgspec

from gosi_desktop.application.ports.audit import AuditEntry
from gosi_desktop.application.ports.outbox import DONE, STUCK, WITH_AUTHORITY, Operation
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.records import AuditEventData
from gosi_desktop.storage import mapping
from gosi_desktop.storage.database import Database
from gosi_desktop.storage.driver import RawConnection
from gosi_desktop.storage.records import json_list
from gosi_desktop.storage.units import column, editing

_LAST: Final = "SELECT number, digest FROM audit_log ORDER BY number DESC LIMIT 1"
_ADD: Final = """
INSERT INTO audit_log (number, at, actor, act, about, details, previous, digest) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
"""
_ALL: Final = "SELECT number, at, actor, act, about, details, previous, digest FROM audit_log ORDER BY number"
_NUMBERS: Final = """
SELECT number FROM audit_log WHERE (? IS NULL OR act IN (SELECT value FROM json_each(?)))
AND (? IS NULL OR EXISTS (
    SELECT 1 FROM json_each(?) AS wanted WHERE instr(about, wanted.value) OR instr(details, wanted.value)
)) ORDER BY number DESC
"""
_SOME: Final = """
SELECT audit_log.number, at, actor, act, about, details, digest FROM json_each(?) AS wanted
CROSS JOIN audit_log ON audit_log.number = wanted.value
"""
_COUNTS: Final = "SELECT act, count(*) FROM audit_log GROUP BY act"
_AT_SERVICE: Final = """
SELECT record.data FROM copy CROSS JOIN record ON record.copy = copy.id AND record.entity = 'audit_event'
WHERE copy.establishment = ? AND copy.state = 'current' AND record.data IS NOT NULL
"""
_STANDING: Final = "SELECT state, json_extract(CAST(body AS TEXT), '$.sent_at') FROM outbox WHERE id = ?"
_SAID: Final = DONE | STUCK | WITH_AUTHORITY
_details: Final = msgspec.json.Decoder(dict[str, str])
_event: Final = msgspec.json.Decoder(AuditEventData)


class SqlAudit:
    """The AuditLog of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def append(self, at: datetime, act: str, about: str, details: Mapping[str, str]) -> None:
        """Add an entry at the end of the chain; ``details`` may name the account under ``by``."""
        entering_port("storage.audit")
        with editing(self._database) as connection:
            add(connection, at, act, about, details)

    def first_break(self) -> int | None:
        """The number of the first entry that is missing, or not as it was written; None for a whole chain."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            return first_break(connection)

    def head(self) -> tuple[int, str]:
        """Number and digest of the newest entry; (0, "") before the first."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            last = connection.execute(_LAST).fetchone()
        return (last[0], last[1].hex()) if last else (0, "")

    def numbers(self, acts: Collection[str] | None, needles: Collection[str] | None) -> Sequence[int]:
        """Entries of these acts that name one of the needles, newest first; None: all acts, whatever they name."""
        entering_port("storage.audit")
        which = None if acts is None else json_list(acts)
        named = None if needles is None else json_list(needles)
        with self._database.reading() as connection:
            return column(connection, _NUMBERS, (which, which, named, named))

    def entries(self, numbers: Sequence[int]) -> Sequence[AuditEntry]:
        """In the order asked for; what is not there any more is left out."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            found = {row[0]: _entry(*row) for row in connection.execute(_SOME, (json_list(numbers),))}
        return [found[number] for number in numbers if number in found]

    def counts(self) -> Mapping[str, int]:
        """How many entries there are of each act."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            return {row[0]: row[1] for row in connection.execute(_COUNTS)}

    def at_service(self, establishment: str) -> Sequence[AuditEntry]:
        """What the service has noted of an establishment, newest first; ``digest`` is the head it was told then."""
        entering_port("storage.audit")
        with self._database.reading() as connection:
            rows = column(connection, _AT_SERVICE, (establishment,))
        found = [one for row in rows if (one := _event_entry(row)) is not None]
        return sorted(found, key=lambda one: one.at, reverse=True)


def add(connection: RawConnection, at: datetime, act: str, about: str, details: Mapping[str, str]) -> None:
    """The same within a transaction that does more."""
    kept = dict(sorted(details.items()))
    actor = kept.pop("by", "")
    last = connection.execute(_LAST).fetchone()
    number, previous = (last[0] + 1, last[1]) if last else (1, b"")
    entry = (number, _instant(at), actor, act, about, msgspec.json.encode(kept).decode(), previous)
    connection.execute(_ADD, (*entry, _digest(entry)))


def note_asked(connection: RawConnection, operations: Sequence[Operation]) -> None:
    """Requests that were put into the outbox."""
    for one in operations:
        add(connection, one.made_at, "request_asked", f"request:{one.id}", {"by": one.made_by, **_of(one)})


def note_moved(connection: RawConnection, operation: Operation) -> None:
    """Before a request is written anew: that it goes for the first time, or what became of it."""
    before = connection.execute(_STANDING, (operation.id,)).fetchone()
    if before is None:
        return
    facts = _of(operation)
    if before[1] is None and operation.sent_at is not None:
        add(connection, operation.sent_at, "request_sent", f"request:{operation.id}", facts)
    if before[0] != operation.state and operation.state in _SAID:
        at = operation.decided_at or operation.sent_at or operation.made_at
        said = {"reference": operation.reference} if operation.reference else {}
        add(connection, at, f"request_{operation.state}", f"request:{operation.id}", facts | said)


def first_break(connection: RawConnection) -> int | None:
    """The number of the first entry that is missing or not as it was written, of any file."""
    previous, expected = b"", 1
    for row in connection.execute(_ALL):
        entry = tuple(row)[:-1]
        if row[0] != expected or row[6] != previous or row[7] != _digest(entry):
            return expected
        previous, expected = row[7], expected + 1
    return None


def _of(operation: Operation) -> dict[str, str]:
    return {
        "kind": operation.change.kind,
        "contributor": operation.contributor_id,
        "establishment": operation.establishment,
    }


def _entry(number: int, at: str, actor: str, act: str, about: str, details: str, digest: bytes) -> AuditEntry:
    said = _details.decode(details)
    return AuditEntry(number, datetime.fromisoformat(at), actor, act, about, said, digest.hex())


def _event_entry(data: bytes) -> AuditEntry | None:
    try:
        said = _event.decode(data)
        about = f"{said.about.entity}:{said.about.id}" if said.about is not None else ""
        return AuditEntry(
            0, datetime.fromisoformat(said.at), said.by or "", said.act, about, {}, said.device_head or "",
            device=said.device_name or "", before=said.before, after=said.after,
        )  # fmt: skip
    except (msgspec.DecodeError, ValueError):
        mapping.warn_of("audit_event")
        return None


def _instant(at: datetime) -> str:
    return at.astimezone(UTC).isoformat()


def _digest(entry: tuple[Any, ...]) -> bytes:
    """SHA-256 over the whole entry and the digest before it, each part with its length."""
    parts = [part if isinstance(part, bytes) else str(part).encode() for part in entry]
    return hashlib.sha256(b"".join(len(part).to_bytes(8, "big") + part for part in parts)).digest()
