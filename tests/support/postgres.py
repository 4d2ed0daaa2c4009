"""A PostgreSQL server for tests, run by an unprivileged user, in a folder of its own, reachable by its socket only."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

import psycopg

_PLACES = ("/usr/lib/postgresql/*/bin", "/usr/pgsql-*/bin", "/opt/homebrew/opt/postgresql*/bin")


def binaries() -> Path | None:
    """Where PostgreSQL's programs are, the newest version first."""
    on_path = shutil.which("initdb")
    if on_path:
        return Path(on_path).parent
    found = [path for pattern in _PLACES for path in Path("/").glob(pattern[1:]) if (path / "initdb").exists()]
    return max(
        found, key=lambda path: [int(part) for part in path.parent.name.split(".") if part.isdigit()], default=None
    )


class PostgresServer:
    """Started when made. ``initdb`` refuses root, so root hands over to ``postgres`` or ``nobody``."""

    def __init__(self, programs: Path) -> None:
        self._programs = programs
        self._user = _unprivileged()
        self._folder = Path(tempfile.mkdtemp(prefix="pg"))
        data, socket = self._folder / "data", self._folder / "socket"
        for folder in (data, socket):
            folder.mkdir(mode=0o700)
        if self._user:
            for folder in (self._folder, data, socket):
                shutil.chown(folder, self._user)
        self._data, self._socket = data, socket
        self._run("initdb", "--pgdata", str(data), "--username", "gosi", "--auth", "trust", "--encoding", "UTF8",
                  "--locale", "C.UTF-8", "--no-sync", "--no-instructions")  # fmt: skip
        settings = f"-c listen_addresses= -c unix_socket_directories={socket} -c fsync=off -c max_connections=200"
        self._run(
            "pg_ctl", "start", "--pgdata", str(data), "--log", str(self._folder / "log"), "--wait", "-o", settings
        )
        self._made = 0

    def create_database(self, template: str = "template0") -> str:
        """A new database; the answer is its address for SQLAlchemy."""
        self._made += 1
        name = f"practice_{self._made}"
        with psycopg.connect(host=str(self._socket), user="gosi", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name} TEMPLATE {template}".encode())
        return f"postgresql+psycopg://gosi@/{name}?host={self._socket}"

    def drop_database(self, address: str) -> None:
        """Take a database away from under whoever uses it."""
        name = address.rpartition("@/")[2].partition("?")[0]
        with psycopg.connect(host=str(self._socket), user="gosi", dbname="postgres", autocommit=True) as connection:
            connection.execute(f"DROP DATABASE {name} WITH (FORCE)".encode())

    def stop(self) -> None:
        """Stop it and remove its folder."""
        self._run("pg_ctl", "stop", "--pgdata", str(self._data), "--mode", "immediate", "--wait")
        shutil.rmtree(self._folder)

    def _run(self, program: str, *arguments: str) -> None:
        command: Sequence[str] = (str(self._programs / program), *arguments)
        if self._user:
            command = ("setpriv", f"--reuid={self._user}", f"--regid={self._user}", "--clear-groups", *command)
        subprocess.run(
            command, check=True, cwd=self._folder, stdout=subprocess.DEVNULL, env={**os.environ, "LC_ALL": "C"}
        )


def _unprivileged() -> str | None:
    """The user to run it, when we are root."""
    if os.geteuid() != 0:
        return None
    for name in ("postgres", "nobody"):
        try:
            pwd.getpwnam(name)
        except KeyError:
            continue
        return name
    return None
