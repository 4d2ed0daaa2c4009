"""The Secret Service as keyring writes it, read without keyring, whose import takes as long as opening a profile."""

from contextlib import closing
from typing import Any, Protocol

from gosi_desktop.domain.errors import SecretsUnavailable


class _Lockable(Protocol):
    def is_locked(self) -> bool: ...
    def unlock(self) -> bool: ...


class SecretService:
    """What is used of keyring's back end for it: whatever changes items is left to that one."""

    def get_password(self, service: str, username: str) -> str | None:
        """The text that ``set_password`` of keyring's back end has kept; None when there is none."""
        import secretstorage

        with closing(secretstorage.dbus_init()) as bus:
            collection = secretstorage.get_default_collection(bus)
            _unlock(collection)
            for item in collection.search_items({"service": service, "username": username}):
                _unlock(item)
                return item.get_secret().decode()
        return None

    def set_password(self, service: str, username: str, password: str) -> None:
        """Keep it, in place of what was there."""
        _keyring().set_password(service, username, password)

    def delete_password(self, service: str, username: str) -> None:
        """Take it away."""
        _keyring().delete_password(service, username)


def _keyring() -> Any:
    """Its back end; it has no types."""
    from keyring.backends import SecretService as backend

    made: Any = backend.Keyring
    return made()


def _unlock(part: _Lockable) -> None:
    """Ask the user where it is locked. Raises SecretsUnavailable when the question was dismissed."""
    if part.is_locked():
        part.unlock()
        if part.is_locked():
            raise SecretsUnavailable("secrets.locked")
