"""Checking the rows of the feed before anything of a page is taken.

The structs know the shapes; here the texts in them are read as well: a day that exists, an amount that is one. So
whoever reads a kept row later never meets a value that cannot be read.
"""

import re
import types
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date
from operator import attrgetter
from typing import Annotated, Any, Final, Union, get_args, get_origin

import msgspec

from gosi_desktop.contract.entities import ENTITY_DATA
from gosi_desktop.contract.feed import Change
from gosi_desktop.contract.wire import Answer, Day, Instant, Money, MonthText, Percent
from gosi_desktop.domain.errors import ProtocolError
from gosi_desktop.remote.answers import instant

MOST: Final = 2**53  # of seq and version: what every language reads exactly, and SQLite keeps
LONGEST_ID: Final = 200
_NUL: Final = re.compile(rb"(?<!\\)(?:\\\\)*\\u0000")
_REMEMBERED: Final = 4096
_AT_ONCE: Final = 250
_SEQ, _VERSION, _ID, _ENTITY = map(attrgetter, ("seq", "version", "id", "entity"))


def ensure_readable(changes: Iterable[Change], body: bytes) -> None:
    """Raise ProtocolError unless every row can be kept and read. Entities of later versions are kept as they come.

    ``body`` is what they were read from. Rows of one entity are read together, a few hundred at once: one by one, and
    thousands that the processor's memory does not hold, both take half as long again.
    """
    if b"\\" in body and b"\\u0000" in body and _NUL.search(body):
        raise ProtocolError("remote.protocol")
    changes = tuple(changes)
    if not changes:
        return
    for numbers in (list(map(_SEQ, changes)), list(map(_VERSION, changes))):
        if min(numbers) < 0 or max(numbers) >= MOST:
            raise ProtocolError("remote.protocol")
    for names in (set(map(_ID, changes)), set(map(_ENTITY, changes))):
        if not all(names) or max(map(len, names)) > LONGEST_ID:
            raise ProtocolError("remote.protocol")
    rows: defaultdict[str, list[msgspec.Raw]] = defaultdict(list)
    for change in changes:
        if change.op == "put":
            rows[change.entity].append(change.data)
    for entity, data in rows.items():
        reader = _READERS.get(entity, _OTHER)
        for start in range(0, len(data), _AT_ONCE):
            _read(reader, data[start : start + _AT_ONCE])


@dataclass(frozen=True, slots=True)
class _Format:
    """How one kind of text is written. Days, months and amounts repeat: what was seen is not read again.

    ``check`` answers something true, or fails with ValueError.
    """

    check: Callable[[str], object]
    seen: set[str] = field(default_factory=set)

    def takes(self, texts: set[str]) -> bool:
        """Whether all are written so."""
        fresh = texts - self.seen
        if not all(map(self.check, fresh)):
            return False
        if len(self.seen) < _REMEMBERED:
            self.seen.update(fresh)
        return True


@dataclass(frozen=True, slots=True)
class _Checks:
    """What the texts in a struct must be: its own by field, and those in the structs inside it."""

    texts: tuple[tuple[str, _Format], ...] = ()
    inner: tuple[tuple[str, "_Checks"], ...] = ()


@dataclass(frozen=True, slots=True)
class _Reader:
    """How rows of one entity are read: many, as one list."""

    decoder: msgspec.json.Decoder[list[Any]]
    checks: _Checks


def _read(reader: _Reader, data: Sequence[msgspec.Raw]) -> None:
    try:
        if not _are_sound(reader.decoder.decode(b"[" + b",".join(data) + b"]"), reader.checks):
            raise ProtocolError("remote.protocol")
    except (msgspec.DecodeError, ValueError, RecursionError) as error:
        raise ProtocolError("remote.protocol") from error


def _are_sound(rows: Sequence[Any], checks: _Checks) -> bool:
    for name, form in checks.texts:
        texts = set(map(attrgetter(name), rows))
        texts.discard(None)
        if not form.takes(texts):
            return False
    for name, inside in checks.inner:
        parts = [part for part in map(attrgetter(name), rows) if part is not None]
        if not _are_sound(parts, inside):
            return False
    return True


def _checks_of(kind: type[Answer]) -> _Checks:
    """Every formatted text in a struct of this kind, at any depth."""
    texts: list[tuple[str, _Format]] = []
    inner: list[tuple[str, _Checks]] = []
    for each in msgspec.structs.fields(kind):
        for part in _alternatives(each.type):
            if isinstance(part, type) and issubclass(part, Answer):
                inside = _checks_of(part)
                inner += [(each.name, inside)] if inside != _Checks() else []
            texts += [(each.name, form) for annotated, form in _FORMATS if part == annotated]
    return _Checks(tuple(texts), tuple(inner))


def _alternatives(kind: Any) -> tuple[Any, ...]:
    return get_args(kind) if get_origin(kind) in (Union, types.UnionType) else (kind,)


def _bare(kind: Any) -> Any:
    """The same type without the contract's patterns, which cost ten times the decoding and are checked here anyway."""
    if get_origin(kind) is Annotated:
        return _bare(get_args(kind)[0])
    if len(_alternatives(kind)) > 1:
        return Union[tuple(_bare(part) for part in _alternatives(kind))]  # noqa: UP007 - made of a tuple
    if isinstance(kind, type) and issubclass(kind, Answer):
        fields = [_bare_field(each) for each in msgspec.structs.fields(kind)]
        return msgspec.defstruct(f"Bare{kind.__name__}", fields, kw_only=True, gc=False)
    return kind


def _bare_field(each: msgspec.structs.FieldInfo) -> tuple[str, Any, Any]:
    default = {} if each.required else {"default_factory": lambda: None}
    return each.name, _bare(each.type), msgspec.field(name=each.encode_name, **default)


_FORMATS: Final[tuple[tuple[object, _Format], ...]] = (
    (Day, _Format(date.fromisoformat)),
    (MonthText, _Format(re.compile(r"[0-9]{4}-(?:0[1-9]|1[0-2])").fullmatch)),
    (Instant, _Format(instant)),
    (Money, _Format(re.compile(r"-?[0-9]{1,12}\.[0-9]{2}").fullmatch)),
    (Percent, _Format(re.compile(r"[0-9]{1,3}(?:\.[0-9]{1,2})?").fullmatch)),
)
_OTHER: Final = _Reader(msgspec.json.Decoder(list[dict[str, Any]]), _Checks())
_READERS: Final = {
    entity: _Reader(msgspec.json.Decoder(types.GenericAlias(list, (_bare(kind),))), _checks_of(kind))
    for entity, kind in ENTITY_DATA.items()
}
