"""The system's keychain: one back end by name for each system, with a time limit on every call.

Only the three stores below are ever used. keyring would otherwise choose by itself, among plain files and back ends
that keep nothing. Windows and macOS stand behind the same contract tests and were not tried there.
"""

import base64
import binascii
import importlib
import logging
import sys
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from gosi_desktop.application.ports import KeychainState
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.errors import SecretsUnavailable

STORES = {
    "linux": "gosi_desktop.keystore.secret_service.SecretService",
    "darwin": "keyring.backends.macOS.Keyring",
    "win32": "keyring.backends.Windows.WinVaultKeyring",
}
NAMES = {
    STORES["linux"]: "Secret Service",
    "keyring.backends.macOS.Keyring": "macOS Keychain",
    "keyring.backends.Windows.WinVaultKeyring": "Windows Credential Manager",
}
APPLICATION = "gosi-desktop"
SECONDS = 30.0  # long enough to type the password that a locked keychain asks for

_log = logging.getLogger(__name__)
_T = TypeVar("_T")


class Backend(Protocol):
    """What is used of a back end: keyring's, or one that reads what keyring's writes."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class Keychain(Protocol):
    """Short texts, kept by the system for this user on this machine. All raise ``SecretsUnavailable``."""

    def state(self) -> KeychainState:
        """Which store is in use, and whether it answers; raises nothing."""

    def get(self, name: str) -> str | None:
        """None when there is no such item."""

    def put(self, name: str, text: str) -> None:
        """Keep it, in place of what was there."""

    def delete(self, name: str) -> None:
        """Without complaint when it is not there."""


class SystemKeychain:
    """The keychain of the system this runs on. Each call runs on a thread of its own and is given up after a while."""

    def __init__(self, backend: str = STORES.get(sys.platform, ""), seconds: float = SECONDS) -> None:
        self._name = backend
        self._seconds = seconds
        self._backend: Backend | None = None
        self._loading = threading.Lock()

    def state(self) -> KeychainState:
        """Ask for an item that nobody has: this finds out whether the store answers and is unlocked."""
        name = NAMES.get(self._name, self._name)
        try:
            self.get("probe")
        except SecretsUnavailable as error:
            return KeychainState(available=False, name=name, code=error.code)
        return KeychainState(available=True, name=name)

    def get(self, name: str) -> str | None:
        """The item's text, or None."""
        return self._within_limit(lambda backend: backend.get_password(_service(name), name))

    def put(self, name: str, text: str) -> None:
        """Keep the item, and read it back: a store that forgets is no store."""

        def put(backend: Backend) -> bool:
            backend.set_password(_service(name), name, text)
            return backend.get_password(_service(name), name) == text

        if not self._within_limit(put):
            raise SecretsUnavailable("secrets.not_kept")

    def delete(self, name: str) -> None:
        """Take the item away."""

        def delete(backend: Backend) -> None:
            if backend.get_password(_service(name), name) is not None:
                backend.delete_password(_service(name), name)

        self._within_limit(delete)

    def _within_limit(self, work: Callable[[Backend], _T]) -> _T:
        """Run on a thread of its own. One that hangs (a dialog nobody answers) is left behind, never waited for."""
        entering_port("keychain")
        done = threading.Event()
        answers: list[_T] = []
        failures: list[BaseException] = []

        def run() -> None:
            try:
                answers.append(work(self._loaded()))
            except BaseException as error:  # noqa: BLE001 - handed to the caller's thread
                failures.append(error)
            finally:
                done.set()

        threading.Thread(target=run, name="keychain", daemon=True).start()
        if not done.wait(self._seconds):
            raise SecretsUnavailable("secrets.no_answer")
        if failures:
            raise _translated(failures[0]) from failures[0]
        return answers[0]

    def _loaded(self) -> Backend:
        """The one back end, imported by its full name when first needed."""
        with self._loading:
            if self._backend is None:
                self._backend = _load(self._name)
            return self._backend


def _load(name: str) -> Backend:
    if name not in NAMES:
        raise SecretsUnavailable("secrets.refused" if name else "secrets.unavailable")
    module, _, cls = name.rpartition(".")
    backend: Backend = getattr(importlib.import_module(module), cls)()
    if hasattr(backend, "persist"):
        backend.persist = "local machine"  # the default on Windows roams in a domain
    return backend


def _service(name: str) -> str:
    """A service for each item: WinVault keeps one user name a service and would move the others about."""
    return f"{APPLICATION}/{name}"


def _translated(error: BaseException) -> BaseException:
    if isinstance(error, SecretsUnavailable) or not isinstance(error, Exception):
        return error
    _log.info("keychain: %s", type(error).__name__)  # never its text: it may quote the item
    locked = {"KeyringLocked", "LockedException", "PromptDismissedException"}
    return SecretsUnavailable("secrets.locked" if type(error).__name__ in locked else "secrets.unavailable")


def as_text(secret: bytes) -> str:
    """Keychains hold text."""
    return base64.b64encode(secret).decode("ascii")


def as_secret(text: str) -> bytes | None:
    """What ``as_text`` wrote; None when somebody else wrote it."""
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError):
        return None
