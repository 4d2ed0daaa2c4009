"""Small JSON files of a profile: read with suspicion, written whole or not at all, for this user alone."""

import errno
import json
import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gosi_desktop.domain.errors import Corrupt, DiskFull

_LIMIT = 65_536  # bytes; ours have about a thousand


def read_json(path: Path, code: str) -> dict[str, Any]:
    """The object in a file. Raises ``Corrupt(code)`` when it is missing, too long or no JSON object."""
    try:
        with path.open("rb") as file:
            content = file.read(_LIMIT + 1)
        found = json.loads(content) if len(content) <= _LIMIT else None
    except FileNotFoundError as error:
        raise Corrupt(code, reason="missing") from error
    except OSError as error:
        raise Corrupt(code, reason="unreadable") from error
    except (ValueError, RecursionError) as error:
        raise Corrupt(code, reason="damaged") from error
    if not isinstance(found, dict):
        raise Corrupt(code, reason="damaged")
    return found


def write_json(path: Path, content: Mapping[str, Any]) -> None:
    """Write beside, flush to the disk, rename. Raises ``DiskFull``; the old file is then as it was."""
    beside = path.with_name(path.name + ".new")
    with file_errors():
        try:
            descriptor = os.open(beside, os.O_CREAT | os.O_TRUNC | os.O_WRONLY, 0o600)
            with os.fdopen(descriptor, "w", encoding="utf-8") as file:
                json.dump(content, file, indent=1)
                file.flush()
                os.fsync(file.fileno())
            os.replace(beside, path)
        except BaseException:
            beside.unlink(missing_ok=True)
            raise
        sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """So that a new name survives a power loss; Windows has no such call and needs none."""
    if sys.platform != "win32":
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


@contextmanager
def file_errors() -> Iterator[None]:
    """Turn the system's errors about files into ours."""
    try:
        yield
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise DiskFull from error
        if error.errno in (errno.EROFS, errno.EACCES, errno.EPERM):
            raise DiskFull("storage.read_only") from error
        raise DiskFull("storage.cannot_open") from error
