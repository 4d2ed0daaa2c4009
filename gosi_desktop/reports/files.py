"""Files that appear under their name only when they are whole."""

import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO

from gosi_desktop.domain.errors import DiskFull


@contextmanager
def whole_file(target: Path) -> Iterator[BinaryIO]:
    """A stream that becomes ``target`` at the end of the block, and nothing when the block fails.

    It is written beside the target, readable by its owner only. Raises DiskFull when there is no room or no right.
    """
    try:
        descriptor, name = tempfile.mkstemp(prefix=".munshaa-", suffix=".part", dir=target.parent)
    except OSError as error:
        raise DiskFull from error
    try:
        with os.fdopen(descriptor, "wb") as stream:
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        os.replace(name, target)
    except BaseException as error:
        with suppress(OSError):
            os.unlink(name)
        if isinstance(error, OSError):
            raise DiskFull from error
        raise


def write_whole(target: Path, data: bytes) -> None:
    """Write ``data`` as ``target``, whole or not at all. Raises DiskFull."""
    with whole_file(target) as stream:
        stream.write(data)
