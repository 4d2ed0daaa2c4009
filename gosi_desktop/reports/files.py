"""Files that appear under their name only when they are whole."""

import errno
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from gosi_desktop.domain.errors import DiskFull


@contextmanager
def whole_file(target: Path, scratch: Path | None = None) -> Iterator[BinaryIO]:
    """A stream that becomes ``target`` at the end of the block, and nothing when the block fails.

    It is written in ``scratch`` when that is on the same disk: a folder of ours which the next start empties, so that
    a kill leaves nothing elsewhere. Else beside the target. Only its owner may read it. Raises DiskFull when there is
    no room or no right.
    """
    try:
        descriptor, name = _begun(target.parent, scratch)
    except OSError as error:
        raise DiskFull from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        _name(name, target)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(name)
        if isinstance(error, OSError):
            raise DiskFull from error
        raise


def write_whole(target: Path, data: bytes, scratch: Path | None = None) -> None:
    """Write ``data`` as ``target``, whole or not at all. Raises DiskFull."""
    with whole_file(target, scratch) as stream:
        stream.write(data)


def _begun(folder: Path, scratch: Path | None) -> tuple[int, str]:
    if scratch is not None:
        with suppress(OSError):
            if scratch.stat().st_dev == folder.stat().st_dev:
                return tempfile.mkstemp(prefix="munshaa-", suffix=".part", dir=scratch)
    return tempfile.mkstemp(prefix=".munshaa-", suffix=".part", dir=folder)


def _name(part: str, target: Path) -> None:
    """Give the finished part its name; what looks like one disk may still be two."""
    try:
        os.replace(part, target)
    except OSError as error:
        if error.errno != errno.EXDEV:
            raise
        with whole_file(target) as stream, open(part, "rb") as written:
            shutil.copyfileobj(written, stream)
        os.unlink(part)
