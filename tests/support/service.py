"""The reference service for tests: as a process over HTTP, or its core in this process."""

import json
import subprocess
import sys
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
DEFAULT_CLOCK = "2026-01-06T07:21:00Z"


class ServiceProcess:
    """One attached service. Closing its standard input ends it."""

    def __init__(self, arguments: Sequence[str], token: str | None = None) -> None:
        """With ``token`` it is handed over on standard input."""
        command = [sys.executable, "-m", "gosi_desktop.sandbox", "--attached", "--port", "0", *arguments]
        command += ["--token-from-stdin"] if token else []
        self.process = subprocess.Popen(
            command, cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
        )
        assert self.process.stdout
        assert self.process.stdin
        if token:
            self.process.stdin.write(token + "\n")
            self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            assert self.process.stderr
            raise RuntimeError(self.process.stderr.read())
        start = json.loads(line)
        self.address: str = start["address"]
        self.start_token: str = start["start_token"]

    def stop(self) -> int:
        """Close its standard input and wait for its end."""
        for stream in (self.process.stdin, self.process.stdout):
            assert stream
            stream.close()
        code = self.process.wait(20)
        assert self.process.stderr
        self.process.stderr.close()
        return code

    def kill(self) -> None:
        """End it at once, as a crash would."""
        self.process.kill()
        self.process.wait(20)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream
            stream.close()


@contextmanager
def running_service(
    tmp_path: Path,
    seed: str = "small",
    faults: Sequence[dict[str, Any]] | None = None,
    clock: datetime | str | None = DEFAULT_CLOCK,
    database: str | None = None,
    more: Sequence[str] = (),
) -> Iterator[tuple[str, str]]:
    """The address and start token of a service that keeps its data in ``tmp_path``; stopped at the end.

    ``clock``: where a new database's time starts (None: the real time). ``faults``: a plan (sandbox/faults.py).
    """
    arguments = ["--database", database or f"sqlite:///{tmp_path / 'practice.db'}", "--seed", seed]
    if clock is not None:
        arguments += ["--clock", clock if isinstance(clock, str) else clock.isoformat()]
    if faults:
        arguments += ["--faults", json.dumps(list(faults))]
    service = ServiceProcess([*arguments, *more])
    try:
        yield service.address, service.start_token
    finally:
        service.stop()
