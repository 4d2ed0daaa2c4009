"""What an answer means: the thing asked for, or one of our errors. Every status and every body ends up here.

200…204, 304   the answer                      401  SignInExpired for a session's codes, else Refused
3xx            Untrusted (in the transport)    403  NotPermitted for a role's codes, TermsNotAccepted, else Refused
410            CursorExpired                   429, 5xx  ServiceBusy
other 4xx      Refused, with the code and parameters of its problem

What is not the contract's media type, or does not decode, did not come from the service: Offline.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from typing import Any, Final, TypeVar

import msgspec

from gosi_desktop.contract.problem import Problem
from gosi_desktop.domain.errors import (
    CursorExpired,
    NotPermitted,
    Offline,
    ProtocolError,
    Refused,
    RemoteError,
    ServiceBusy,
    SignInExpired,
    TermsNotAccepted,
)
from gosi_desktop.remote.transport import Reply

T = TypeVar("T")
ProblemError = TypeVar("ProblemError", bound=RemoteError)
LONGEST_WAIT: Final = 3600.0  # seconds; a Retry-After beyond it is taken as this
_SESSION_ENDED: Final = frozenset({"session_expired", "session_revoked"})
_ROLE: Final = frozenset({"role_missing", "role_ended"})
_REASONS: Final = frozenset({"too_old", "role_changed", "epoch"})
_INSTANT: Final = re.compile(r"\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d{1,9})?(Z|[+-]\d{2}:\d{2})", re.ASCII)


def ensure_accepted(reply: Reply, media_type: str = "application/json") -> None:
    """Raise what a refusal means; return for an answer that is the service's own."""
    if reply.status in (204, 304):
        return
    if reply.status in (200, 201, 202):
        if reply.media_type != media_type:
            raise Offline("remote.not_the_service")
        return
    raise refusal(reply)


def decode(reply: Reply, kind: type[T]) -> T:
    """The body as a struct of the contract. Raises Offline when it is no JSON, ProtocolError when it is another."""
    try:
        return msgspec.json.decode(reply.body, type=kind)
    except (msgspec.ValidationError, RecursionError) as error:
        raise ProtocolError("remote.protocol") from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise Offline("remote.not_the_service") from error


def instant(text: str) -> datetime:
    """A contract's instant. Raises ProtocolError."""
    try:
        if _INSTANT.fullmatch(text):
            return datetime.fromisoformat(text).astimezone(UTC)
    except (ValueError, OverflowError):
        pass
    raise ProtocolError("remote.protocol")


def refusal(reply: Reply) -> RemoteError:
    """The error that a status and its body stand for."""
    problem = _problem(reply)
    if reply.status == 429 or reply.status >= 500:
        if reply.status == 511:  # a network that wants something of the user first
            return Offline("remote.not_the_service")
        return _busy(reply, problem)
    if reply.status < 400:
        return ProtocolError("remote.protocol")
    if problem is None or problem.code == "start_token":  # another program's service on our port
        return Offline("remote.not_the_service")
    if reply.status == 410 and problem.code == "cursor_expired":
        reason = problem.params.get("reason")
        return CursorExpired(reason if reason in _REASONS else "too_old")
    return _refused(problem)


def retry_after(reply: Reply, now: datetime) -> float | None:
    """Seconds, from a number or a date; None when there is no sensible one."""
    text = reply.headers.get("Retry-After", "").strip()
    if text.isascii() and text.isdigit():
        return min(LONGEST_WAIT, float(text[:9]))
    try:
        until = parsedate_to_datetime(text)
        return min(LONGEST_WAIT, max(0.0, (until - now) / timedelta(seconds=1)))
    except (ValueError, TypeError, OverflowError):
        return None


def _busy(reply: Reply, problem: Problem | None) -> ServiceBusy:
    try:
        now = parsedate_to_datetime(reply.headers.get("Date", ""))
    except (ValueError, TypeError, OverflowError):
        now = reply.arrived.local
    wait = retry_after(reply, now)
    if reply.status == 429:
        return _with_params(ServiceBusy("too_many_requests", wait), problem)
    if problem is not None and problem.code == "maintenance":
        return _with_params(ServiceBusy("maintenance", wait), problem)
    return ServiceBusy("remote.busy", wait)


def _refused(problem: Problem) -> RemoteError:
    kind: type[Refused] = Refused
    if problem.status == 401 and problem.code in _SESSION_ENDED:
        kind = SignInExpired
    elif problem.code in _ROLE:
        kind = NotPermitted
    elif problem.status == 403 and problem.code == "terms_not_current":
        kind = TermsNotAccepted
    fields = tuple((field.path, field.code) for field in problem.fields)
    refused = kind(problem.code, problem.detail, problem.request_id, fields)
    refused.field_params = tuple(readable(field.params) for field in problem.fields)
    return _with_params(refused, problem)


def _with_params(error: ProblemError, problem: Problem | None) -> ProblemError:
    if problem is not None:
        error.params = readable(problem.params)
    return error


def readable(params: Mapping[str, Any]) -> dict[str, Any]:
    """Parameters of a refusal, for the words."""
    return {name: _readable(value) for name, value in params.items()}


def _readable(value: Any) -> Any:
    """Instants as instants, so that the words can show them in Riyadh time."""
    if isinstance(value, str) and _INSTANT.fullmatch(value):
        try:
            return instant(value)
        except ProtocolError:
            return value
    return value


def _problem(reply: Reply) -> Problem | None:
    if reply.media_type != "application/problem+json":
        return None
    try:
        problem = msgspec.json.decode(reply.body, type=Problem)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError):
        return None
    return problem if problem.status == reply.status else None
