"""The errors of the program.

GosiError
├─ RuleViolation(code, field)      bad input: shown at the field
├─ StorageError                    the encrypted cache
│  ├─ WrongKey                     the key does not open this file
│  ├─ DiskFull                     no room, or the folder cannot be written
│  ├─ Corrupt                      the file is damaged
│  ├─ SchemaTooNew                 written by a newer version of the program
│  └─ ProfileInUse                 another running copy owns this profile
├─ SecretsUnavailable              no keychain here, or it is locked or does not answer
├─ PassphraseWrong(wait_seconds)   the passphrase or recovery key opens nothing
├─ Cancelled                       the user asked to stop
├─ OutOfMemory                     this computer has not enough memory for it
└─ RemoteError                     the service
   ├─ Offline *                    not reachable, or what answered is not the service
   ├─ ServiceBusy *                maintenance, too many requests, a fault on its side
   ├─ Refused(code, params, …)     the service understood and said no
   │  ├─ SignInExpired             a new sign-in is needed
   │  ├─ NotPermitted              the role does not allow it, or it has ended
   │  └─ TermsNotAccepted          newer terms are in force; nothing else is answered until they are accepted
   ├─ CursorExpired(reason)        a fresh snapshot is needed
   ├─ Untrusted(code)              certificate, redirect, plain http, official host: nothing was sent
   └─ ProtocolError                it answered something the contract does not know
(* worth trying again later.)  Anything else is a defect.

Errors carry codes and data, never sentences: ``ui/messages.py`` and the command line own the words.
"""

from collections.abc import Mapping
from typing import Any


class GosiError(Exception):
    """An expected failure. ``code`` names it for the words; ``params`` fill them in."""

    default_code = "error"

    def __init__(self, code: str = "", **params: Any) -> None:
        self.code = code or self.default_code
        self.params: Mapping[str, Any] = params
        super().__init__(self.code)


class RuleViolation(GosiError):
    """Input that a rule refuses, with the field it belongs to."""

    def __init__(self, code: str, field: str = "", **params: Any) -> None:
        super().__init__(code, **params)
        self.field = field


class StorageError(GosiError):
    """The encrypted cache cannot do what was asked."""

    default_code = "storage.error"


class WrongKey(StorageError):
    """The key does not open this file."""

    default_code = "storage.wrong_key"


class DiskFull(StorageError):
    """No room is left, or the folder cannot be written."""

    default_code = "storage.disk_full"


class Corrupt(StorageError):
    """The file is damaged, cut short or not ours."""

    default_code = "storage.corrupt"


class SchemaTooNew(StorageError):
    """A newer version of the program wrote this file."""

    default_code = "storage.schema_too_new"


class ProfileInUse(StorageError):
    """Another running copy owns this profile."""

    default_code = "storage.profile_in_use"


class SecretsUnavailable(GosiError):
    """There is no keychain here, or it is locked or does not answer."""

    default_code = "secrets.unavailable"


class PassphraseWrong(GosiError):
    """The passphrase or recovery key opens nothing; ``wait_seconds`` until the next try counts."""

    default_code = "passphrase.wrong"

    def __init__(self, code: str = "", wait_seconds: int = 0, **params: Any) -> None:
        super().__init__(code, wait_seconds=wait_seconds, **params)
        self.wait_seconds = wait_seconds


class Cancelled(GosiError):
    """The user asked to stop; nothing half-done is kept."""

    default_code = "cancelled"


class OutOfMemory(GosiError):
    """This computer has not enough memory for what was asked; nothing half-done is kept."""

    default_code = "memory.full"


class RemoteError(GosiError):
    """The service did not give what was asked."""

    default_code = "remote.error"
    retryable = False


class Offline(RemoteError):
    """Not reachable, or what answered is not the service (a captive portal, say)."""

    default_code = "remote.offline"
    retryable = True


class ServiceBusy(RemoteError):
    """Maintenance, too many requests, or a fault on the service's side; ``retry_after`` in seconds when it said so."""

    default_code = "remote.busy"
    retryable = True

    def __init__(self, code: str = "", retry_after: float | None = None, **params: Any) -> None:
        super().__init__(code, **params)
        self.retry_after = retry_after


class Refused(RemoteError):
    """The service understood and said no. ``code`` is the contract's; ``detail`` its words, for unknown codes."""

    def __init__(
        self, code: str, detail: str = "", request_id: str = "", fields: tuple[tuple[str, str], ...] = (), **params: Any
    ) -> None:
        super().__init__(code, **params)
        self.detail = detail
        self.request_id = request_id
        self.fields = fields  # (path, code) pairs
        self.field_params: tuple[Mapping[str, Any], ...] = ()  # of each of them, as far as known

    def refused_fields(self) -> tuple[tuple[str, str, Mapping[str, Any]], ...]:
        """Path, code and parameters of each field; a refusal without fields names itself, with no path."""
        if not self.fields:
            return (("", self.code, self.params),)
        params = (*self.field_params, *({} for _ in self.fields))
        return tuple((path, code, given) for (path, code), given in zip(self.fields, params, strict=False))


class SignInExpired(Refused):
    """The session has ended; the outbox waits for a new sign-in."""


class NotPermitted(Refused):
    """The role does not allow this, or it has ended."""


class TermsNotAccepted(Refused):
    """Newer terms are in force: the service answers nothing else until the account has accepted them."""


class CursorExpired(RemoteError):
    """The place in the change feed is gone; ``reason`` is too_old, role_changed or epoch."""

    default_code = "cursor_expired"

    def __init__(self, reason: str = "too_old") -> None:
        super().__init__("cursor_expired", reason=reason)
        self.reason = reason


class Untrusted(RemoteError):
    """The other side is not one we may talk to; nothing was sent to it."""

    default_code = "remote.untrusted"


class ProtocolError(RemoteError):
    """The service answered something that the contract does not know; nothing of it is applied."""

    default_code = "remote.protocol"
