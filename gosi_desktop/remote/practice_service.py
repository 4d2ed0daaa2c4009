"""The reference service as this program's own child process: started, found again when it died, ended with it."""

import contextlib
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Sequence
from pathlib import Path
from typing import IO, Final

import msgspec

import gosi_desktop
from gosi_desktop.application.threads import entering_port
from gosi_desktop.contract.practice import PracticeStart
from gosi_desktop.domain.errors import Cancelled, Offline
from gosi_desktop.remote.endpoint import Endpoint

START_WITHIN: Final = 60.0  # seconds; the first start makes its seed
END_WITHIN: Final = 5.0
_LONGEST_LINE: Final = 4096
_LONGEST_LOG: Final = 512 * 1024


def own_command() -> tuple[str, ...]:
    """How this very program is started as the practice service, from source or from a bundle."""
    frozen = bool(getattr(sys, "frozen", False)) or "__compiled__" in vars(gosi_desktop)
    return (
        (sys.executable, "--practice-service")
        if frozen
        else (sys.executable, "-m", "gosi_desktop", "--practice-service")
    )


class PracticeService:
    """Runs while the program runs. Its standard input is the leash: when it closes, even by a kill, the service ends.

    Its own database and log lie in the profile's folder; the people in it are made up, so it has no key.
    """

    def __init__(
        self, folder: Path, seed: str = "small", more: Sequence[str] = (), command: Sequence[str] | None = None
    ) -> None:
        self._command = (*(command or own_command()), *_arguments(folder / "practice.db", seed), *more)
        self._log = folder / "practice.log"
        self._lock = threading.Lock()
        self._process: subprocess.Popen[bytes] | None = None
        self._endpoint: Endpoint | None = None
        self._stopped = False

    def endpoint(self) -> Endpoint:
        """Where it listens; started first when it does not run.

        Raises Offline when it does not come up, Cancelled after ``stop``.
        """
        with self._lock:
            if self._stopped:
                raise Cancelled
            if self._process is not None and self._process.poll() is None and self._endpoint is not None:
                return self._endpoint
            entering_port("practice service")
            self._end()
            self._endpoint = self._start()
            return self._endpoint

    def stop(self) -> None:
        """End it for good; its data stay."""
        with self._lock:
            self._stopped = True
            self._end()

    def _start(self) -> Endpoint:
        try:
            with _opened_log(self._log) as log:
                self._process = subprocess.Popen(
                    self._command,
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=log,
                    env=_environment(),
                    creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
                )
        except OSError as error:
            raise Offline("practice.not_started") from error
        try:
            return _read_start(self._process)
        except (msgspec.MsgspecError, UnicodeDecodeError, queue.Empty) as error:
            self._end()
            raise Offline("practice.not_started") from error

    def _end(self) -> None:
        process, self._process, self._endpoint = self._process, None, None
        if process is None:
            return
        with contextlib.suppress(OSError):
            if process.stdin is not None:
                process.stdin.close()
        for last_resort in (process.terminate, process.kill):
            try:
                process.wait(END_WITHIN)
                break
            except subprocess.TimeoutExpired:
                last_resort()
        process.wait()


def _arguments(database: Path, seed: str) -> tuple[str, ...]:
    return ("--attached", "--port", "0", "--database", f"sqlite:///{database.as_posix()}", "--seed", seed)


def _environment() -> dict[str, str]:
    """Ours, with this very package found first, wherever the program was started from."""
    environment = dict(os.environ)
    root = str(Path(gosi_desktop.__file__).resolve().parent.parent)
    environment["PYTHONPATH"] = os.pathsep.join(filter(None, (root, environment.get("PYTHONPATH", ""))))
    return environment


def _opened_log(path: Path) -> IO[bytes]:
    """Appended to, begun anew when it has grown."""
    grown = path.exists() and path.stat().st_size > _LONGEST_LOG
    return path.open("wb" if grown else "ab")


def _read_start(process: subprocess.Popen[bytes]) -> Endpoint:
    """The one line on its pipe. Raises queue.Empty when it does not come in time."""
    assert process.stdout is not None
    lines: queue.SimpleQueue[bytes] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(process.stdout, lines), name="practice start", daemon=True).start()
    start = msgspec.json.decode(lines.get(timeout=START_WITHIN), type=PracticeStart)
    endpoint = Endpoint(start.address, start.start_token)
    if not endpoint.is_loopback or not start.start_token:
        raise msgspec.ValidationError("the practice service listens on this computer only")
    return endpoint


def _listen(pipe: IO[bytes], lines: "queue.SimpleQueue[bytes]") -> None:
    """Hand over the first line, then read on, so that the pipe never fills."""
    with pipe:
        lines.put(pipe.readline(_LONGEST_LINE))
        while pipe.read(_LONGEST_LINE):
            pass
