"""Idempotency keys: made before a call, kept until its answer is known."""

import hashlib
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from uuid6 import uuid7

from gosi_desktop.domain.errors import Cancelled, Offline, ProtocolError, ServiceBusy


def new_key() -> str:
    """A UUIDv7."""
    return str(uuid7())


class CallKeys:
    """The key of a call whose answer was lost is used again when the very same is asked again.

    What was asked is remembered as a keyed hash only; a body may hold a password.
    """

    def __init__(self, make: Callable[[], str] = new_key) -> None:
        self._make = make
        self._secret = secrets.token_bytes(16)
        self._unanswered: dict[bytes, str] = {}

    @contextmanager
    def key(self, path: str, body: bytes) -> Iterator[str]:
        """The key to send with this call; forgotten once the service has answered, whatever it answered."""
        what = hashlib.blake2b(path.encode() + b"\0" + body, key=self._secret, digest_size=16).digest()
        key = self._unanswered.setdefault(what, self._make())
        try:
            yield key
        except (Offline, ServiceBusy, ProtocolError, Cancelled):
            raise  # it may have been carried out
        except Exception:
            self._unanswered.pop(what, None)
            raise
        self._unanswered.pop(what, None)
