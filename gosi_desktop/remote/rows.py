"""Checking the rows of the feed before anything of a page is taken.

The structs know the shapes; here the texts in them are read as well: a day that exists, an amount that is one. So
whoever reads a kept row later never meets a value that cannot be read.
"""

import re
import types
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, Final, Union, get_args, get_origin

import msgspec

from gosi_desktop.contract.entities import ENTITY_DATA
from gosi_desktop.contract.feed import Change
from gosi_desktop.contract.wire import Answer, Day, Instant, Money, MonthText, Percent
from gosi_desktop.domain.errors import GosiError, ProtocolError
from gosi_desktop.domain.values import Month, amount_of, percent_of
from gosi_desktop.remote.answers import decode_bytes, instant

Check = Callable[[Any], object]
MOST = 2**53  # of seq and version: what every language reads exactly, and SQLite keeps
LONGEST_ID = 200
_NUL: Final = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_FORMATS: Final[tuple[tuple[object, Check], ...]] = (
    (Day, date.fromisoformat),
    (MonthText, Month.parse),
    (Instant, instant),
    (Money, amount_of),
    (Percent, percent_of),
)


def ensure_readable(change: Change) -> None:
    """Raise ProtocolError unless the row can be kept and read. Entities of later versions are kept as they come."""
    if not (0 <= change.seq < MOST and 0 <= change.version < MOST):
        raise ProtocolError("remote.protocol")
    if not 0 < len(change.id) <= LONGEST_ID or not 0 < len(change.entity) <= LONGEST_ID:
        raise ProtocolError("remote.protocol")
    if change.op == "delete":
        return
    data = bytes(change.data)
    if _NUL.search(data) or "\0" in change.id or "\0" in change.entity:
        raise ProtocolError("remote.protocol")
    kind = ENTITY_DATA.get(change.entity)
    if kind is None:
        decode_bytes(data, dict[str, Any])
        return
    try:
        _CHECKS[change.entity](decode_bytes(data, kind))
    except (ValueError, GosiError) as error:
        raise ProtocolError("remote.protocol") from error


def _checks_of(kind: type[Answer]) -> Check:
    """A function that reads every formatted text in a struct of this kind, at any depth."""
    checks = tuple(_field_checks(kind))

    def check(row: Any) -> None:
        for name, read in checks:
            value = getattr(row, name)
            if value is not None:
                read(value)

    return check


def _field_checks(kind: type[Answer]) -> Iterator[tuple[str, Check]]:
    for field in msgspec.structs.fields(kind):
        for part in _alternatives(field.type):
            if isinstance(part, type) and issubclass(part, Answer):
                yield field.name, _checks_of(part)
            yield from ((field.name, read) for form, read in _FORMATS if part == form)


def _alternatives(kind: object) -> tuple[object, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


_CHECKS: Final[dict[str, Check]] = {entity: _checks_of(kind) for entity, kind in ENTITY_DATA.items()}
