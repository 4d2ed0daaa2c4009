"""What the service knows of itself: epoch, secret, clock, terms. Kept in the database, so that all processes agree."""

import hashlib
import hmac
import math
import secrets
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.tables import fingerprint, service_state

FIRST_TERMS = "2026-01"


@dataclass(frozen=True, slots=True)
class State:
    """One look at the service's own state."""

    epoch: str
    secret: bytes
    clock_offset: timedelta
    terms: str
    seed: str

    def now(self) -> datetime:
        """The service's time, to the millisecond."""
        real = datetime.now(UTC) + self.clock_offset
        return real.replace(microsecond=real.microsecond // 1000 * 1000)

    @property
    def clock_moved(self) -> bool:
        """Whether the service's time is not the real one."""
        return self.clock_offset != timedelta()

    def hashed(self, purpose: str, *parts: str) -> str:
        """A keyed hash: compares what must not be kept."""
        content = "\0".join((purpose, *parts)).encode()
        return hmac.new(self.secret, content, hashlib.sha256).hexdigest()


def read(connection: Connection) -> State | None:
    """The state, or None in a database that was never started."""
    rows = connection.execute(sa.select(service_state.c.name, service_state.c.value))
    found: dict[str, str] = dict(rows.all())
    if "epoch" not in found:
        return None
    return State(
        epoch=found["epoch"],
        secret=bytes.fromhex(found["secret"]),
        clock_offset=timedelta(milliseconds=int(found["clock_offset_ms"])),
        terms=found["terms"],
        seed=found["seed"],
    )


def begin(connection: Connection, seed: str, clock: datetime | None) -> State:
    """Write the state of a new database, or of one that starts anew; the secret stays when there is one."""
    write(connection, "epoch", new_epoch())
    write(connection, "terms", FIRST_TERMS)
    write(connection, "seed", seed)
    write(connection, "schema", fingerprint())
    move_clock(connection, clock)
    if read_value(connection, "secret") is None:
        write(connection, "secret", secrets.token_hex(32))
    started = read(connection)
    assert started is not None
    return started


def move_clock(connection: Connection, to: datetime | None) -> None:
    """Let the service's time be ``to`` from now on, and run on from there; None gives it back the real time."""
    offset = (to - datetime.now(UTC)) if to else timedelta()
    write(connection, "clock_offset_ms", str(math.ceil(offset / timedelta(milliseconds=1))))


def new_epoch() -> str:
    """A name for a new past of the service."""
    return secrets.token_hex(8)


def read_value(connection: Connection, name: str) -> str | None:
    """One value."""
    return connection.scalar(sa.select(service_state.c.value).where(service_state.c.name == name))


def write(connection: Connection, name: str, value: str) -> None:
    """Set one value."""
    statement = insert(connection, service_state).values(name=name, value=value)
    connection.execute(
        statement.on_conflict_do_update(index_elements=["name"], set_={"value": statement.excluded.value})
    )
