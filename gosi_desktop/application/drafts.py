"""Drafts that outlive the program: as JSON in the encrypted cache, with what the service was told and is being asked.

A draft that an older version wrote opens with what is known of it.
"""

import dataclasses
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from enum import StrEnum
from threading import Lock
from typing import Any, Generic, TypeVar

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.ports import Drafts
from gosi_desktop.domain.clock import Clock
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import Refused
from gosi_desktop.domain.establishment_application import (
    ApplicationDraft,
    ApplicationStep,
    FirstContributor,
    OwnerEntry,
)
from gosi_desktop.domain.registration import Condition, RegistrationDraft, RegistrationStep

M = TypeVar("M")
T = TypeVar("T")
D = TypeVar("D", RegistrationDraft, ApplicationDraft)


@dataclass(frozen=True, slots=True)
class DraftInfo:
    """A draft in the list of what may be gone on with."""

    id: str
    begun_at: datetime
    saved_at: datetime

    @property
    def touched(self) -> bool:
        """Whether anything was saved in it since it was begun: a blank one is no reason to offer to go on."""
        return self.saved_at > self.begun_at


class DraftBook(Generic[D]):
    """The drafts of one kind.

    Screens change what is typed; ``told``, ``keys`` and ``follows`` are changed here alone, so that a screen with an
    older copy of a draft cannot make the program forget what it has sent. A draft that was dropped stays away.
    """

    def __init__(
        self,
        kind: str,
        read: Callable[[str], D],
        drafts: Drafts,
        clock: Clock,
        events: DataChanged,
        new_id: Callable[[], str],
    ) -> None:
        self._kind = kind
        self._read: Callable[[str], D] = read
        self._drafts = drafts
        self._clock = clock
        self._events = events
        self._new_id = new_id
        self._lock = Lock()

    def list(self) -> Sequence[DraftInfo]:
        """The one saved last comes first."""
        return [DraftInfo(one.id, one.begun_at, one.saved_at) for one in self._drafts.list(self._kind)]

    def load(self, id: str) -> D | None:
        """As it was saved last."""
        kept = self._drafts.load(id)
        return self._read(kept.body) if kept is not None else None

    def begin(self, draft: D) -> D:
        """Save a new draft; on disk when this returns."""
        with self._lock:
            self._write(draft)
        self._events.publish(Kind.DRAFTS)
        return draft

    def keep(self, draft: D) -> D:
        """Save what is typed; on disk when this returns."""
        return self._keep(draft, {})

    def note_told(self, draft: D, told: dict[str, str]) -> D:
        """Write down what the service is about to be told, or (empty) that it knows nothing."""
        return self._keep(draft, {"told": told})

    def restart(self, draft: D) -> D:
        """What the service had of it is over: the same draft is another thing there from now on."""
        return self._keep(draft, {"told": {}, "keys": {}, "follows": self._new_id()})

    def ask(self, id: str, call: str, ask: Callable[[str], T]) -> T:
        """Make a call with its key, which is on disk before, and forgotten once the service has answered."""
        key = self._key(id, call)
        try:
            answer = ask(key)
        except Refused:
            self.forget_key(id, call)
            raise
        self.forget_key(id, call)
        return answer

    def forget_key(self, id: str, call: str) -> None:
        """The next call of this name is another one."""
        with self._lock:
            held = self.load(id)
            if held is not None and call in held.keys:
                self._write(replace(held, keys={name: key for name, key in held.keys.items() if name != call}))

    def drop(self, id: str) -> None:
        """Gone, with its papers."""
        with self._lock:
            self._drafts.drop(id)
        self._events.publish(Kind.DRAFTS)

    def _keep(self, draft: D, noted: dict[str, Any]) -> D:
        with self._lock:
            held = self.load(draft.id)
            if held is None:
                return draft
            kept = replace(draft, **({"told": held.told, "keys": held.keys, "follows": held.follows} | noted))
            self._write(kept)
        self._events.publish(Kind.DRAFTS)
        return kept

    def _key(self, id: str, call: str) -> str:
        with self._lock:
            held = self.load(id)
            if held is None:
                return self._new_id()  # dropped meanwhile
            if call not in held.keys:
                held = replace(held, keys={**held.keys, call: self._new_id()})
                self._write(held)
            return held.keys[call]

    def _write(self, draft: D) -> None:
        self._drafts.save(draft.id, self._kind, written(draft), self._clock.now())


def written(draft: RegistrationDraft | ApplicationDraft) -> str:
    """The draft as text for the encrypted cache."""
    return json.dumps(dataclasses.asdict(draft), ensure_ascii=False, default=_plain)


def read_registration(body: str) -> RegistrationDraft:
    """What ``written`` wrote."""
    held = json.loads(body)
    held["step"] = _known(RegistrationStep, held.get("step"), RegistrationStep.CONDITIONS)
    held["conditions"] = frozenset(Condition(name) for name in held.get("conditions", ()) if name in set(Condition))
    return _made(RegistrationDraft, held)


def read_application(body: str) -> ApplicationDraft:
    """What ``written`` wrote."""
    held = json.loads(body)
    held["step"] = _known(ApplicationStep, held.get("step"), ApplicationStep.APPLICANT)
    held["owners"] = tuple(_made(OwnerEntry, _with_calendar(one)) for one in held.get("owners", ()))
    held["contributors"] = tuple(_made(FirstContributor, _with_calendar(one)) for one in held.get("contributors", ()))
    return _made(ApplicationDraft, held)


def _plain(value: object) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    raise TypeError(type(value).__name__)


def _known(kind: type[StrEnum], value: Any, otherwise: StrEnum) -> StrEnum:
    return kind(value) if value in set(kind) else otherwise


def _with_calendar(held: dict[str, Any]) -> dict[str, Any]:
    return held | {"birth_calendar": _known(Calendar, held.get("birth_calendar"), Calendar.GREGORIAN)}


def _made(kind: type[M], held: dict[str, Any]) -> M:
    """Only what this version knows; what an older one did not write gets its default."""
    names = {one.name for one in fields(kind)}  # type: ignore[arg-type]
    return kind(**{name: value for name, value in held.items() if name in names})
