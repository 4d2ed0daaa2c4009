"""A service and the desktops at it as they were at one moment: made once, put back before each of many histories."""

import contextlib
import shutil
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from tests.support.desktop import NUMBER, Desktop

_IN_MEMORY = Path("/dev/shm")


@contextlib.contextmanager
def folder_in_memory() -> Iterator[Path]:
    """A folder where no disk is waited for, as far as the system has one. What is killed there loses nothing."""
    folder = Path(tempfile.mkdtemp(dir=_IN_MEMORY if _IN_MEMORY.is_dir() else None))
    try:
        yield folder
    finally:
        shutil.rmtree(folder)


class Beginning:
    """Where every history starts. Taken when it is made, which closes the desktops.

    ``levers`` stays open: it pulls the service's levers in every history.
    """

    def __init__(self, database: Path, levers: Desktop, desktops: Sequence[Desktop]) -> None:
        self.levers = levers
        self.instants = [one.clock.instant for one in desktops]
        self.rows = sorted(desktops[0].truth(NUMBER))
        for one in desktops:
            one.close()
        self._files = [{file.name: file.read_bytes() for file in one.folder.iterdir()} for one in desktops]
        self._database = database
        self._moment: str = levers.practise("clock", advance_seconds=0)["now"]
        self._kept = sqlite3.connect(":memory:")
        with contextlib.closing(sqlite3.connect(database, timeout=20)) as connection:
            connection.backup(self._kept)

    def put_back(self, folders: Sequence[Path]) -> None:
        """Rows, tokens and time of the service; the files of each desktop into its folder."""
        with contextlib.closing(sqlite3.connect(self._database, timeout=20)) as connection:
            self._kept.backup(connection, sleep=0.01)
        self.levers.practise("clock", set=self._moment)
        for folder, files in zip(folders, self._files, strict=True):
            folder.mkdir()
            for name, content in files.items():
                (folder / name).write_bytes(content)

    def close(self) -> None:
        """Forget it."""
        self._kept.close()
        self.levers.close()
