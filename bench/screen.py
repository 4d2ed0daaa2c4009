"""A screen of our own to start programs on, read from its mapped framebuffer, so that looking costs next to nothing."""

import mmap
import os
import shutil
import signal
import struct
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from time import perf_counter, sleep
from typing import IO

WIDTH, HEIGHT = 1360, 860
_POLL = 0.002  # seconds between two looks
_EVERY_LINE, _EVERY_PIXEL = 8, 16  # of the picture are looked at
_PAINTED = 0.05  # of the screen another colour: a window has been painted
_COLOURS = 4  # fewer are an empty window, not a painted one
_LIST, _ROWS = (0.35, 0.85), 8  # where a list stands, in heights of the screen; lines of text it has there at least
_DARK = bytes(code < 100 for code in range(256))  # of a colour's green: ink, not the grey of a skeleton
_PATIENCE = 60.0
_IDLE = 1.0  # seconds of rest before memory is counted

Picture = tuple[bytes, ...]  # some lines of the screen


@dataclass(slots=True)
class Start:
    """One start: seconds from spawn to the first painted window and to the last change; memory of all its processes.

    ``listed``: until the rows of a list stood in the middle of the picture, where they were waited for.
    """

    first: float | None = None
    listed: float | None = None
    settled: float = 0.0
    pss: float = 0.0  # MB


class Screen:
    """One Xvfb."""

    def __init__(self, display: str, memory: mmap.mmap) -> None:
        self._display = display
        self._memory = memory
        header = struct.unpack(">25I", memory[:100])  # of an XWD file
        self._begin = header[0] + header[19] * 12
        self._stride = header[12]

    def start(self, command: Sequence[str], rest: float, *, with_rows: bool = False) -> Start:
        """Start a program, watch until the picture has stayed for ``rest`` seconds, count its memory, end it.

        ``with_rows``: not before a list has come. Raises RuntimeError when it never does, or nothing is painted.
        """
        base = self._look()
        with tempfile.TemporaryFile() as said:
            try:
                found = self._started(command, base, rest, with_rows, said)
            except RuntimeError as error:
                said.seek(0)
                raise RuntimeError(f"{error}\n{said.read().decode(errors='replace')[-1000:]}") from error
        self._clear(base)
        return found

    def _started(self, command: Sequence[str], base: Picture, rest: float, with_rows: bool, said: IO[bytes]) -> Start:
        found = Start()
        began = perf_counter()
        process = subprocess.Popen(
            command, env={**os.environ, "DISPLAY": self._display, "QT_QPA_PLATFORM": "xcb"},
            stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=said, start_new_session=True,
        )  # fmt: skip
        try:
            self._watch(process, base, began, rest, with_rows, found)
            sleep(_IDLE)
            found.pss = sum(_pss(pid) for pid in _family(process.pid)) / 1e6
        finally:
            _end(process)
        return found

    def _watch(
        self,
        process: "subprocess.Popen[bytes]",
        base: Picture,
        began: float,
        rest: float,
        with_rows: bool,
        found: Start,
    ) -> None:
        last = base
        while True:
            now = perf_counter() - began
            picture = self._look()
            if picture != last:
                last = picture
                found.settled = now
                if found.first is None and _is_painted(base, picture):
                    found.first = now
                if found.listed is None and _has_rows(picture):
                    found.listed = now
            awaited = found.listed if with_rows else found.first
            if awaited is not None and now - found.settled > rest:
                return
            if now > _PATIENCE or process.poll() is not None:
                how = "still runs" if process.poll() is None else f"ended with {process.poll()}"
                painted = "nothing" if found.first is None else f"a window after {found.first:.1f} s, but no rows"
                raise RuntimeError(f"{process.args!r} {how} and has painted {painted}")
            sleep(_POLL)

    def _look(self) -> Picture:
        step = self._stride * _EVERY_LINE
        end = self._begin + HEIGHT * self._stride
        return tuple(self._memory[at : at + self._stride] for at in range(self._begin, end, step))

    def _clear(self, base: Picture) -> None:
        """Until the window is gone."""
        until = perf_counter() + 5
        while self._look() != base and perf_counter() < until:
            sleep(_POLL)


@contextmanager
def screen() -> Iterator[Screen | None]:
    """A fresh one; None where there is no Xvfb."""
    if shutil.which("Xvfb") is None:
        yield None
        return
    with tempfile.TemporaryDirectory() as folder:
        reading, writing = os.pipe()
        command = ["Xvfb", "-displayfd", str(writing), "-screen", "0", f"{WIDTH}x{HEIGHT}x24", "-fbdir", folder]
        server = subprocess.Popen([*command, "-nolisten", "tcp"], pass_fds=(writing,), stderr=subprocess.DEVNULL)
        os.close(writing)
        try:
            with os.fdopen(reading) as said:
                display = f":{said.readline().strip()}"
            with open(Path(folder) / "Xvfb_screen0", "rb") as file:
                memory = mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)
            try:
                yield Screen(display, memory)
            finally:
                memory.close()
        finally:
            server.terminate()
            server.wait()


def _is_painted(base: Picture, picture: Picture) -> bool:
    """Whether so much of the screen has changed, into more than a blank, that somebody sees a window."""
    changed, looked, colours = 0, 0, set()
    for before, line in zip(base, picture, strict=True):
        looked += len(line) // 4 // _EVERY_PIXEL
        if before != line:
            for at in range(0, len(line), 4 * _EVERY_PIXEL):
                pixel = line[at : at + 4]
                if pixel != before[at : at + 4]:
                    changed += 1
                    colours.add(pixel)
    return changed > _PAINTED * looked and _colours_of(picture) >= _COLOURS


def _has_rows(picture: Picture) -> bool:
    """Whether dark text stands on many lines of the middle, from one side to the other: no title, no skeleton does."""
    lines = picture[int(len(picture) * _LIST[0]) : int(len(picture) * _LIST[1])]
    wide = 0
    for line in lines:
        dark = line[1::4].translate(_DARK)
        is_text = dark.count(1) < WIDTH // 2  # more would be a dark screen
        wide += is_text and dark.rfind(1) - dark.find(1) > WIDTH // 2
    return wide >= _ROWS


def _colours_of(picture: Picture) -> int:
    return len({line[at : at + 4] for line in picture for at in range(0, len(line), 4)})


def _family(pid: int) -> list[int]:
    """A process and all that it has started."""
    parents: dict[int, list[int]] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parent = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, IndexError):
            continue
        parents.setdefault(parent, []).append(int(stat.parent.name))
    family = [pid]
    for member in family:
        family += parents.get(member, [])
    return family


def _pss(pid: int) -> int:
    """Its proportional share of memory in bytes; 0 for one that has ended."""
    try:
        text = Path(f"/proc/{pid}/smaps_rollup").read_text()
    except OSError:
        return 0
    line = next(line for line in text.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024


def _end(process: "subprocess.Popen[bytes]") -> None:
    """It and what it started: they are a session of their own."""
    for sign in (signal.SIGTERM, signal.SIGKILL):
        try:
            os.killpg(process.pid, sign)
        except ProcessLookupError:
            break
        try:
            process.wait(5)
            break
        except subprocess.TimeoutExpired:
            continue
