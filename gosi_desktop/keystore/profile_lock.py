"""One running copy a profile: a lock that dies with its process, and a pipe on which others ask it to come forward.

The lock is the system's, on an open file; nothing stale is left behind. The pipe lies in the profile's folder, which
only this user may enter (on Windows it has a random name), and both sides prove that they can read the file beside it.
"""

import os
import secrets
import sys
import tempfile
import threading
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path
from typing import IO

from gosi_desktop.domain.errors import Corrupt, ProfileInUse
from gosi_desktop.keystore.files import file_errors, read_json, write_json

LOCK = "lock"
DOOR = "door.json"
_SOCKET = "door"
_SHORT = "gosi-desktop-"
_SOCKET_PATH_LIMIT = 100  # bytes; systems stop at 104 or 108
_COME_FORWARD, _COMING, _LONGEST = b"come forward", b"coming", 64
SECONDS = 5.0


class ProfileLock:
    """Ownership of a profile's folder, from ``acquire`` to ``release`` or the end of the process."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file: IO[bytes] | None = file

    @classmethod
    def acquire(cls, folder: Path) -> "ProfileLock":
        """Raises ``ProfileInUse`` when another copy (or this one, elsewhere) has it, ``DiskFull`` when it cannot."""
        with file_errors():
            file = os.fdopen(os.open(folder / LOCK, os.O_CREAT | os.O_RDWR, 0o600), "r+b", buffering=0)
        try:
            _lock(file)
        except OSError as error:
            file.close()
            raise ProfileInUse from error
        return cls(file)

    def release(self) -> None:
        """Let others have it. Twice does no harm. The file stays: removing it would race with the next owner."""
        if self._file is not None:
            self._file.close()
            self._file = None

    def __enter__(self) -> "ProfileLock":
        return self

    def __exit__(self, *_: object) -> None:
        self.release()


if sys.platform == "win32":

    def _lock(file: IO[bytes]) -> None:
        import msvcrt

        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:

    def _lock(file: IO[bytes]) -> None:
        import fcntl

        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


class Door:
    """Where the owner of a profile hears that somebody started a second copy. Held together with the lock."""

    def __init__(self, folder: Path, come_forward: Callable[[], None]) -> None:
        """Open it; ``come_forward`` is called on a thread of its own, once for each who asks."""
        from multiprocessing.connection import Listener

        self._folder = folder
        self._come_forward = come_forward
        self._key = secrets.token_bytes(32)
        self._address = _address(folder)
        with file_errors():
            if sys.platform != "win32":
                Path(self._address).unlink(missing_ok=True)  # a killed owner's; the lock is ours
            self._listener = Listener(self._address, authkey=self._key)
            write_json(folder / DOOR, {"address": self._address, "key": self._key.hex()})
        self._open = True
        self._thread = threading.Thread(target=self._answer, name="door", daemon=True)
        self._thread.start()

    def close(self) -> None:
        """Stop listening and take the address away."""
        from multiprocessing.connection import Client

        if not self._open:
            return
        self._open = False
        (self._folder / DOOR).unlink(missing_ok=True)
        with suppress(OSError):
            Client(self._address).close()  # wakes the thread, which waits in accept
        self._thread.join(SECONDS)
        self._listener.close()
        if sys.platform != "win32" and Path(self._address).parent != self._folder:
            Path(self._address).parent.rmdir()

    def _answer(self) -> None:
        from multiprocessing import AuthenticationError

        while self._open:
            try:
                with self._listener.accept() as caller:
                    asked = caller.recv_bytes(_LONGEST)  # never recv: it would unpickle
                    if asked == _COME_FORWARD and self._open:
                        self._come_forward()
                        caller.send_bytes(_COMING)
            except (AuthenticationError, EOFError, OSError):
                continue  # somebody without the key, or gone again


def ask_to_come_forward(folder: Path, seconds: float = SECONDS) -> bool:
    """Ask the profile's owner to show its window; False when it does not answer (it may be starting or ending)."""
    try:
        door = read_json(folder / DOOR, "keys.corrupt")
        address, key = str(door["address"]), bytes.fromhex(str(door["key"]))
    except (Corrupt, KeyError, ValueError):
        return False
    if sys.platform == "win32":
        import ctypes

        ctypes.windll.user32.AllowSetForegroundWindow(-1)  # else its window would only blink in the task bar
    answers: list[bool] = []
    asking = threading.Thread(target=lambda: answers.append(_ask(address, key)), name="ask", daemon=True)
    asking.start()
    asking.join(seconds)  # an owner that hangs is left alone
    return answers == [True]


def _ask(address: str, key: bytes) -> bool:
    from multiprocessing import AuthenticationError
    from multiprocessing.connection import Client

    try:
        with Client(address, authkey=key) as owner:
            owner.send_bytes(_COME_FORWARD)
            return owner.recv_bytes(_LONGEST) == _COMING
    except (AuthenticationError, EOFError, OSError, ValueError):
        return False


def _address(folder: Path) -> str:
    """A socket in the folder; where that path is too long for the system, in a folder of our own; a named pipe."""
    if sys.platform == "win32":
        return rf"\\.\pipe\gosi-desktop-{secrets.token_hex(16)}"
    inside = str(folder.absolute() / _SOCKET)
    if len(os.fsencode(inside)) <= _SOCKET_PATH_LIMIT:
        return inside
    return str(Path(tempfile.mkdtemp(prefix=_SHORT, dir=_short_folder())) / _SOCKET)


def _short_folder() -> str | None:
    """A folder below which a socket's path fits; the usual one for temporary files when none is known to."""
    for folder in (os.environ.get("XDG_RUNTIME_DIR"), tempfile.gettempdir(), "/tmp"):  # noqa: S108 - mkdtemp is 0700
        if folder and os.path.isdir(folder) and len(os.fsencode(folder)) + len(_SHORT) + 16 <= _SOCKET_PATH_LIMIT:
            return folder
    return None
