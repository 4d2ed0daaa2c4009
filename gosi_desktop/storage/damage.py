"""What is wrong with a file that does not open; and putting a damaged one aside, never deleting it."""

import hashlib
import hmac
from datetime import datetime
from pathlib import Path

from gosi_desktop.domain.errors import Corrupt, StorageError, WrongKey
from gosi_desktop.storage.driver import PLAIN_HEADER, RawConnection, connect

PAGE = 4_096  # SQLCipher 4: page, of it 16 bytes vector and 64 bytes HMAC-SHA512 at the end; salt in the first 16 bytes
_SALT, _MAC = 16, 64
_PROBED_PAGES = 64
_SHOWN = 10
COMPANIONS = ("", "-wal", "-shm")


def open_existing(path: Path, key: bytes, *, key_verified: bool) -> RawConnection:
    """``connect``, with the wrong key and the damaged file told apart, and no file taken that is not encrypted."""
    if path.exists():
        if path.stat().st_size == 0:
            raise Corrupt(reason="empty")  # SQLite would take it for a new database and show no rows
        refuse_plain(path)
    try:
        return connect(path, key)
    except (WrongKey, Corrupt) as error:
        raise diagnose(path, key, key_verified=key_verified) or error from error


def refuse_plain(path: Path) -> None:
    """Raise ``Corrupt`` for a file that begins as a database without encryption does."""
    with path.open("rb") as file:
        if file.read(_SALT) == PLAIN_HEADER:
            raise Corrupt(reason="not_encrypted")


def diagnose(path: Path, key: bytes, *, key_verified: bool) -> StorageError | None:
    """Why the first page does not open: ``Corrupt`` when the file is at fault, else ``WrongKey``; None: unreadable.

    The driver says the same for both. A page that authenticates under the key proves the key; ``key_verified`` says
    that the profile's key check has already done so.
    """
    try:
        size = path.stat().st_size
        with path.open("rb") as file:
            salt = file.read(_SALT)
        if size % PAGE:
            return Corrupt(reason="cut_short")
        proven = key_verified or any(authentic(path, page, key, salt) for page in _probed(size // PAGE))
    except OSError:
        return None
    return Corrupt(reason="damaged") if proven else WrongKey()


def _probed(pages: int) -> range:
    """Some pages spread over the file: one that authenticates is proof enough."""
    return range(1, pages + 1, max(1, pages // _PROBED_PAGES))


def authentic(path: Path, page: int, key: bytes, salt: bytes) -> bool:
    """Whether a page (counted from 1) carries the HMAC that this key gives, as SQLCipher 4 computes it."""
    mac_key = hashlib.pbkdf2_hmac("sha512", key, bytes(byte ^ 0x3A for byte in salt), 2, 32)
    with path.open("rb") as file:
        file.seek((page - 1) * PAGE)
        content = file.read(PAGE)
    if len(content) < PAGE:
        return False
    covered = content[_SALT if page == 1 else 0 : -_MAC] + page.to_bytes(4, "little")
    return hmac.compare_digest(hmac.digest(mac_key, covered, "sha512"), content[-_MAC:])


def left_log(path: Path) -> bool:
    """Whether a log with content lies beside the file: who closes it leaves none, who is killed does."""
    log = path.with_name(path.name + "-wal")
    return log.exists() and log.stat().st_size > 0


def found_damage(connection: RawConnection) -> tuple[str, ...]:
    """What is wrong inside: every page authenticated, then SQLite's own structures; empty when sound."""
    found = [row[0] for row in connection.execute("PRAGMA cipher_integrity_check")]
    if not found:
        found = [row[0] for row in connection.execute("PRAGMA quick_check") if row[0] != "ok"]
    return tuple(found[:_SHOWN])


def set_aside(path: Path, now: datetime, why: str = "damaged") -> Path:
    """Rename a damaged file, with its log, so that a new one can take its place; returns the new name."""
    stamp = now.strftime("%Y%m%dT%H%M%SZ")
    aside, count = path.with_name(f"{path.name}.{why}-{stamp}"), 1
    while aside.exists():
        count += 1
        aside = path.with_name(f"{path.name}.{why}-{stamp}-{count}")
    for suffix in COMPANIONS:
        part = path.with_name(path.name + suffix)
        if part.exists():
            part.rename(aside.with_name(aside.name + suffix))
    return aside
