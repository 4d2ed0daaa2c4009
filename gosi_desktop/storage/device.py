"""What this computer notes down for the profile: choices of the screens, its own id, the session's tokens."""

import uuid
from datetime import datetime
from typing import Final

import msgspec

from gosi_desktop.application.ports import TokenPair
from gosi_desktop.application.threads import entering_port
from gosi_desktop.storage import units
from gosi_desktop.storage.database import Database

CHOICE: Final = "choice."  # before the names that the application gives
TOKENS: Final = "session.tokens"
DEVICE_ID: Final = "device.id"
_PUT: Final = "INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value"


class _Kept(msgspec.Struct):
    """Tokens as they lie in the encrypted file."""

    access: str
    refresh: str
    access_until: datetime


class SqlDevice:
    """The DeviceStore of an open cache."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def get(self, name: str) -> str | None:
        """What was put under this name."""
        entering_port("storage.device")
        return _get(self._database, CHOICE + name)

    def put(self, name: str, value: str | None) -> None:
        """Keep it; None forgets it."""
        entering_port("storage.device")
        _put(self._database, CHOICE + name, value)


class SqlTokens:
    """The TokenStore of an open cache. Tokens are on disk before ``save_tokens`` returns (``synchronous = full``)."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def tokens(self) -> TokenPair | None:
        """The pair last saved."""
        entering_port("storage.tokens")
        held = _get(self._database, TOKENS)
        if held is None:
            return None
        kept = msgspec.json.decode(held, type=_Kept)
        return TokenPair(kept.access, kept.refresh, kept.access_until)

    def save_tokens(self, tokens: TokenPair | None) -> None:
        """Keep the pair before it is used; None forgets it."""
        entering_port("storage.tokens")
        kept = _Kept(tokens.access, tokens.refresh, tokens.access_until) if tokens else None
        _put(self._database, TOKENS, msgspec.json.encode(kept).decode() if kept else None)

    def device_id(self) -> str:
        """A random name for this installation of the profile, made once."""
        entering_port("storage.tokens")
        held = _get(self._database, DEVICE_ID)
        if held is not None:
            return held
        with self._database.writing() as connection:
            connection.exec_driver_sql(
                "INSERT INTO device (key, value) VALUES (?, ?) ON CONFLICT DO NOTHING",
                (DEVICE_ID, _text(str(uuid.uuid4()))),
            )
        made = _get(self._database, DEVICE_ID)
        assert made is not None
        return made


def _get(database: Database, key: str) -> str | None:
    with database.reading() as connection:
        held = units.value(connection, "SELECT value FROM device WHERE key = ?", (key,))
    return None if held is None else msgspec.json.decode(held, type=str)


def _put(database: Database, key: str, value: str | None) -> None:
    with database.writing() as connection:
        if value is None:
            connection.exec_driver_sql("DELETE FROM device WHERE key = ?", (key,))
        else:
            connection.exec_driver_sql(_PUT, (key, _text(value)))


def _text(value: str) -> str:
    """The table keeps JSON."""
    return msgspec.json.encode(value).decode()
