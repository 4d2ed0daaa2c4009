"""The reference service on an address of its own, with a certificate of the tests' authority, as a process beside."""

import json
import re
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from tests.support.certificates import Authority

_NAME = "detached.json"


@dataclass(frozen=True, slots=True)
class Detached:
    """Where it answers, whom to trust, and what it would have sent."""

    address: str
    ca_file: Path
    messages: Path
    database: Path

    def code(self) -> str:
        """The newest code that was 'sent'."""
        return re.findall(r"\b\d{6}\b", self.messages.read_text("utf-8"))[-1]

    @classmethod
    def of(cls, folder: Path) -> "Detached":
        """The one that runs there, for another process."""
        told = json.loads((folder / _NAME).read_text("utf-8"))
        return cls(told["address"], *(Path(told[name]) for name in ("ca_file", "messages", "database")))


@contextmanager
def detached_service(folder: Path) -> Iterator[Detached]:
    """Running, and ended afterwards; its data lie in ``folder``."""
    authority = Authority.make(folder)
    authority.server()
    pem = folder / "127.0.0.1-False-False.pem"
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port: int = free.getsockname()[1]
    made = Detached(
        f"https://127.0.0.1:{port}", authority.ca_file, folder / "messages", folder / "service.db"
    )  # fmt: skip
    told = {name: str(getattr(made, name)) for name in ("address", "ca_file", "messages", "database")}
    (folder / _NAME).write_text(json.dumps(told), "utf-8")
    process = subprocess.Popen(
        [sys.executable, "-m", "gosi_desktop.sandbox", "--host", "127.0.0.1", "--port", str(port),
         "--certificate", str(pem), "--key", str(pem), "--messages-file", str(made.messages),
         "--database", f"sqlite:///{made.database}"],
    )  # fmt: skip
    try:
        yield made
    finally:
        process.terminate()
        process.wait(20)
