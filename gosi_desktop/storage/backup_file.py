"""The file a backup is: who may open it in plain, sealed under the cache key; then the encrypted copy.

``MUNSHAA BACKUP``, the length of the header, the header as JSON, its HMAC-SHA256 under the cache key, the copy. The
header holds the copy's digest, so that with the key every byte is vouched for; without it the digest tells damage.
"""

import errno
import hashlib
import hmac
import os
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import BinaryIO, Final

import msgspec

from gosi_desktop.application.ports import Cancelled as CancelledOf
from gosi_desktop.application.ports import ProfileKind, Progress
from gosi_desktop.application.ports.backups import Backup, BackupHeader, TravellingKey
from gosi_desktop.domain.backups import BackupReason
from gosi_desktop.domain.errors import Cancelled, Corrupt, DiskFull, SchemaTooNew
from gosi_desktop.storage.migrations import SCHEMA
from gosi_desktop.storage.migrations.upgrade import replace

FORMAT: Final = 1
_MAGIC: Final = b"MUNSHAA BACKUP\n"
_LENGTH: Final = struct.Struct(">I")
_LONGEST: Final = 65_536  # bytes of a header; ours have about seven hundred
_SEAL: Final = 32
_CHUNK: Final = 1 << 20


class _Key(msgspec.Struct):
    profile: str
    check: bytes
    nonce: bytes
    sealed: bytes
    salt: bytes
    paper: str


class _Header(msgspec.Struct):
    format: int
    made_at: datetime
    program: str
    schema: int
    kind: ProfileKind
    reason: BackupReason
    contributors: int
    waiting: int
    key: _Key
    size: int
    sha256: bytes


class _Format(msgspec.Struct):
    """What every version of the header says."""

    format: int


def write(target: Path, header: BackupHeader, payload: Path, key: bytes, cancelled: CancelledOf) -> Backup:
    """Write beside, flush, read back, rename. ``header`` comes without size and digest of the payload.

    Raises DiskFull (``backup.folder_*``), Corrupt (``backup.not_kept``: the disk gives back something else), Cancelled.
    """
    digest = _digest_of(payload)
    plain = _plain(header, payload.stat().st_size, digest)
    beside = target.with_name(target.name + ".part")
    with folder_errors():
        try:
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
                file.write(_MAGIC + _LENGTH.pack(len(plain)) + plain + _seal(plain, key))
                with payload.open("rb") as source:
                    for chunk in _chunks(source, cancelled):
                        file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            kept = _read(beside)
            if not kept.whole or _digest_of(beside, _start(plain)) != digest:
                raise Corrupt("backup.not_kept")
            replace(beside, target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        return Backup(target, kept.header, kept.whole, kept.length)


def copied(backup: Backup, target: Path) -> Backup:
    """The same file under another name, perhaps on another disk: written beside, flushed, read back, renamed.

    Raises DiskFull (``backup.folder_*``) or Corrupt (``backup.not_kept``).
    """
    beside, digest = target.with_name(target.name + ".part"), hashlib.sha256()
    with folder_errors():
        try:
            with os.fdopen(os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as file:
                with backup.path.open("rb") as source:
                    while chunk := source.read(_CHUNK):
                        digest.update(chunk)
                        file.write(chunk)
                file.flush()
                os.fsync(file.fileno())
            if _digest_of(beside) != digest.digest():
                raise Corrupt("backup.not_kept")
            replace(beside, target)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        return _read(target)


def read(path: Path) -> Backup:
    """A backup as its header describes it.

    Raises Corrupt (``backup.unreadable``: the disk, ``backup.foreign``: another kind of file, ``backup.damaged``) or
    SchemaTooNew (``backup.too_new``). One that was cut is answered, with ``whole`` false.
    """
    try:
        return _read(path)
    except OSError as error:
        raise Corrupt("backup.unreadable") from error


def verify(backup: Backup, key: bytes) -> None:
    """Raises Corrupt (``backup.damaged``) unless the header is as it was sealed, ``backup.cut`` when it was cut."""
    if not backup.whole:
        raise Corrupt("backup.cut")
    try:
        with backup.path.open("rb") as file:
            plain = _header_of(file)
            seal = file.read(_SEAL)
    except OSError as error:
        raise Corrupt("backup.unreadable") from error
    if not hmac.compare_digest(seal, _seal(plain, key)):
        raise Corrupt("backup.damaged")


def extract(backup: Backup, target: Path, progress: Progress, cancelled: CancelledOf) -> None:
    """The copy within, as a file for this user alone. Raises Corrupt (``backup.damaged``, ``backup.unreadable``),
    DiskFull, Cancelled; the target is then half written.
    """
    digest, done = hashlib.sha256(), 0
    with target_errors(), os.fdopen(os.open(target, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600), "wb") as out:
        source = _opened(backup.path)
        with source:
            source.seek(_start(_header_of(source)))
            for chunk in _read_chunks(source, cancelled):
                digest.update(chunk)
                out.write(chunk)
                done += len(chunk)
                progress(done, backup.header.size)
        out.flush()
        os.fsync(out.fileno())
    if done != backup.header.size or digest.digest() != backup.header.sha256:
        raise Corrupt("backup.damaged")


@contextmanager
def folder_errors() -> Iterator[None]:
    """Errors of the folder with the backups in our words."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull("backup.folder_full") from error
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise DiskFull("backup.folder_read_only") from error
        raise DiskFull("backup.folder_gone") from error


@contextmanager
def target_errors() -> Iterator[None]:
    """Errors of the disk that the data lie on in our words."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise DiskFull("storage.read_only") from error
        raise DiskFull from error


def _read(path: Path) -> Backup:
    with path.open("rb") as file:
        plain = _header_of(file)
        header = _understood(plain)
        length = os.fstat(file.fileno()).st_size
    whole = length == _start(plain) + header.size
    return Backup(path, header, whole, length)


def _header_of(file: BinaryIO) -> bytes:
    if file.read(len(_MAGIC)) != _MAGIC:
        raise Corrupt("backup.foreign")
    packed = file.read(_LENGTH.size)
    length = _LENGTH.unpack(packed)[0] if len(packed) == _LENGTH.size else 0
    if not 0 < length <= _LONGEST:
        raise Corrupt("backup.damaged")
    plain = file.read(length)
    if len(plain) < length:
        raise Corrupt("backup.cut")
    return plain


def _understood(plain: bytes) -> BackupHeader:
    try:
        if msgspec.json.decode(plain, type=_Format).format > FORMAT:
            raise SchemaTooNew("backup.too_new")
        found = msgspec.json.decode(plain, type=_Header)
    except msgspec.DecodeError as error:
        raise Corrupt("backup.damaged") from error
    if found.schema > SCHEMA.version:
        raise SchemaTooNew("backup.too_new", found=found.schema, known=SCHEMA.version)
    if found.made_at.tzinfo is None or found.size < 0:
        raise Corrupt("backup.damaged")
    key = found.key
    travelling = TravellingKey(key.profile, key.check, key.nonce, key.sealed, key.salt, key.paper)
    return BackupHeader(
        found.made_at, found.program, found.schema, found.kind, found.reason, found.contributors, found.waiting,
        travelling, found.size, found.sha256,
    )  # fmt: skip


def _plain(header: BackupHeader, size: int, digest: bytes) -> bytes:
    key = header.key
    return msgspec.json.encode(
        _Header(
            FORMAT, header.made_at, header.program, header.schema, header.kind, header.reason, header.contributors,
            header.waiting, _Key(key.profile, key.check, key.nonce, key.sealed, key.salt, key.paper), size, digest,
        )
    )  # fmt: skip


def _start(plain: bytes) -> int:
    """Where the copy begins."""
    return len(_MAGIC) + _LENGTH.size + len(plain) + _SEAL


def _seal(plain: bytes, key: bytes) -> bytes:
    """Under a key of its own, made from the cache key."""
    return hmac.digest(hmac.digest(key, b"munshaa backup header", "sha256"), plain, "sha256")


def _opened(path: Path) -> BinaryIO:
    try:
        return path.open("rb")
    except OSError as error:
        raise Corrupt("backup.unreadable") from error


def _chunks(file: BinaryIO, cancelled: CancelledOf) -> Iterator[bytes]:
    while chunk := file.read(_CHUNK):
        if cancelled():
            raise Cancelled
        yield chunk


def _read_chunks(file: BinaryIO, cancelled: CancelledOf) -> Iterator[bytes]:
    """The same of a backup, whose disk may go."""
    chunks = _chunks(file, cancelled)
    while True:
        try:
            chunk = next(chunks, b"")
        except OSError as error:
            raise Corrupt("backup.unreadable") from error
        if not chunk:
            return
        yield chunk


def _digest_of(path: Path, start: int = 0) -> bytes:
    digest = hashlib.sha256()
    with path.open("rb") as file:
        file.seek(start)
        while chunk := file.read(_CHUNK):
            digest.update(chunk)
    return digest.digest()
