"""A real secret service for tests: a D-Bus of its own and gnome-keyring, in private folders."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS = 20
PROGRAMS = ("dbus-daemon", "gnome-keyring-daemon")


class SecretService:
    """A running one. Whoever holds ``address`` may use it."""

    def __init__(self, address: str, daemon: "subprocess.Popen[bytes]") -> None:
        self.address = address
        self._daemon = daemon

    def stop(self) -> None:
        """It crashes, say."""
        self._daemon.kill()
        self._daemon.wait()

    def lock(self) -> None:
        """Lock everything, as a desktop does when its user leaves."""
        import secretstorage
        from jeepney.io.blocking import open_dbus_connection

        connection = open_dbus_connection(self.address)
        try:
            secretstorage.get_default_collection(connection).lock()
        finally:
            connection.close()

    def empty(self) -> None:
        """Somebody tidies up."""
        import secretstorage
        from jeepney.io.blocking import open_dbus_connection

        connection = open_dbus_connection(self.address)
        try:
            for item in secretstorage.get_default_collection(connection).get_all_items():
                item.delete()
        finally:
            connection.close()


def missing_programs() -> list[str]:
    """Programs without which there is no secret service here."""
    return [name for name in PROGRAMS if shutil.which(name) is None]


@contextmanager
def secret_service(folder: Path) -> Iterator[SecretService]:
    """A bus on which an unlocked secret service answers; both end with the block."""
    for name in ("data", "runtime", "config", "cache"):
        (folder / name).mkdir(mode=0o700)
    environment = {
        **os.environ,
        "HOME": str(folder),
        "XDG_DATA_HOME": str(folder / "data"),
        "XDG_RUNTIME_DIR": str(folder / "runtime"),
        "XDG_CONFIG_HOME": str(folder / "config"),
        "XDG_CACHE_HOME": str(folder / "cache"),
    }
    environment.pop("GNOME_KEYRING_CONTROL", None)
    bus = subprocess.Popen(
        ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address=1"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment,
        text=True,
    )
    try:
        assert bus.stdout is not None
        address = bus.stdout.readline().strip()
        environment["DBUS_SESSION_BUS_ADDRESS"] = address
        keyring = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            env=environment,
        )
        try:
            assert keyring.stdin is not None
            keyring.stdin.write(b"a password for tests")
            keyring.stdin.close()
            _wait_for_service(address)
            yield SecretService(address, keyring)
        finally:
            _end(keyring)
    finally:
        _end(bus)
        if bus.stdout is not None:
            bus.stdout.close()


def _wait_for_service(address: str) -> None:
    """Until somebody owns the name of the secret service on the bus; the bus tells, nobody polls."""
    from jeepney import MatchRule
    from jeepney.bus_messages import message_bus
    from jeepney.io.blocking import Proxy, open_dbus_connection

    name = "org.freedesktop.secrets"
    rule = MatchRule(
        type="signal", sender="org.freedesktop.DBus", interface="org.freedesktop.DBus", member="NameOwnerChanged"
    )
    rule.add_arg_condition(0, name)
    connection = open_dbus_connection(address)
    try:
        bus = Proxy(message_bus, connection)
        with connection.filter(rule) as changes:
            bus.AddMatch(rule)
            if not bus.NameHasOwner(name)[0]:
                connection.recv_until_filtered(changes, timeout=SECONDS)
    finally:
        connection.close()


def _end(process: "subprocess.Popen[str] | subprocess.Popen[bytes]") -> None:
    process.terminate()
    try:
        process.wait(SECONDS)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
