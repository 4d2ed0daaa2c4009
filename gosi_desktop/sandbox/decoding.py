"""What came with a call, decoded strictly: unknown fields, wrong types and missing ones are named by their path."""

import re
from typing import Final

import msgspec

from gosi_desktop.contract.service import Limits
from gosi_desktop.sandbox.calls import JSON, OCTETS, Call, Operation
from gosi_desktop.sandbox.problems import Refusal, RefusedField

MOST_BYTES: Final = Limits().body_bytes
MOST_OF_PIECE: Final = Limits().piece_bytes
_UNKNOWN: Final = re.compile(r"Object contains unknown field `(?P<field>.*)`", re.DOTALL)
_MISSING: Final = re.compile(r"Object missing required field `(?P<field>.*)`", re.DOTALL)
_NUL: Final = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_PLACE: Final = re.compile(r"^(?P<what>.*?)(?: - at `(?P<path>\$.*)`)?$", re.DOTALL)


def decode(operation: Operation, call: Call) -> tuple[msgspec.Struct | None, msgspec.Struct | None]:
    """Body and query of a call."""
    return _body(operation, call), _query(operation, call)


def _body(operation: Operation, call: Call) -> msgspec.Struct | None:
    if len(call.body) > MOST_BYTES:
        raise Refusal("too_large", most=MOST_BYTES)
    if operation.raw:
        _require_piece(call)
        return None
    if operation.asks is None:
        if call.body.strip() not in (b"", b"{}"):
            raise Refusal("unknown_field", field="$", fields=(RefusedField("$", "unknown_field"),))
        return None
    kind = call.headers.get("content-type", JSON).partition(";")[0].strip().lower()
    if kind != JSON or call.headers.get("content-encoding", "identity") != "identity":
        raise Refusal("unsupported_content", expected=JSON)
    if _NUL.search(call.body):  # no database keeps it
        raise Refusal("invalid_request", fields=(RefusedField("$", "invalid_value"),))
    try:
        return msgspec.json.decode(call.body, type=operation.asks)
    except msgspec.ValidationError as error:
        raise refusal_of(error) from error
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise Refusal("invalid_request", fields=(RefusedField("$", "invalid_value"),)) from error


def _require_piece(call: Call) -> None:
    """A piece of a file goes to its handler as it came."""
    if call.headers.get("content-type", OCTETS).partition(";")[0].strip().lower() != OCTETS:
        raise Refusal("unsupported_content", expected=OCTETS)
    if len(call.body) > MOST_OF_PIECE:
        raise Refusal("too_large", most=MOST_OF_PIECE)


def _query(operation: Operation, call: Call) -> msgspec.Struct | None:
    if operation.query is None:
        if call.query:
            field = next(iter(call.query))
            raise Refusal("unknown_field", field=field, fields=(RefusedField(field, "unknown_field"),))
        return None
    try:
        return msgspec.convert(dict(call.query), type=operation.query, strict=False)
    except msgspec.ValidationError as error:
        raise refusal_of(error) from error


def refusal_of(error: msgspec.ValidationError) -> Refusal:
    """What is wrong with a content, at its path."""
    place = _PLACE.match(str(error))
    what, path = (place["what"], place["path"]) if place else (str(error), None)
    parts = [(path or "$").removeprefix("$").removeprefix(".")]
    for pattern, code in ((_UNKNOWN, "unknown_field"), (_MISSING, "required")):
        found = pattern.fullmatch(what)
        if found:
            field = ".".join(part for part in (*parts, found["field"]) if part)[:200]
            if code == "unknown_field":
                return Refusal(code, field=field, fields=(RefusedField(field, code),))
            return Refusal("invalid_request", fields=(RefusedField(field, code),))
    return Refusal("invalid_request", fields=(RefusedField(parts[0] or "$", "invalid_value"),))
