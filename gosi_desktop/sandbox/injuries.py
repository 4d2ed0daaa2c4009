"""A case of a work injury as the authority moves it: questions, decisions, treatment, its end (facts 7.5)."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from typing import Any, Final

import uuid6

from gosi_desktop.contract.injuries import InjuryEventData
from gosi_desktop.domain.injuries import (
    UNDECIDED,
    EventKind,
    Injury,
    InjuryCase,
    InjuryQuestion,
    InjuryState,
    objection_countdown,
)
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.sandbox.injury_rows import asked_rows, event_of, injury_of
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, instant_text

_AFTER: Final = {
    EventKind.REPORTED: InjuryState.IN_REVIEW,
    EventKind.ACCEPTED: InjuryState.ACCEPTED,
    EventKind.REJECTED: InjuryState.REJECTED,
    EventKind.TREATMENT: InjuryState.TREATMENT_ONGOING,
    EventKind.OBJECTED: InjuryState.REOPENED,
    EventKind.CLOSED: InjuryState.CLOSED,
}
_DECIDABLE: Final = (*UNDECIDED, InjuryState.REOPENED)
_GRANTED: Final = (InjuryState.ACCEPTED, InjuryState.TREATMENT_ONGOING)
TO_ANSWER: Final = timedelta(days=5)  # practice's own; nothing was found about it
GOOD_ENDS: Final = ("recovered", "death")
"""Outcomes that nobody objects to."""


def case_of(written: Journal, key: str, row: dict[str, Any]) -> InjuryCase:
    """A case with its events, oldest first."""
    events = (event_of(id, event) for id, event in written.below("injury_event", key).items())
    return InjuryCase(injury_of(key, row), tuple(sorted(events, key=lambda one: (one.at, one.id))))


def cases_of(written: Journal, contributor: str) -> tuple[Injury, ...]:
    """All injuries of somebody, without their events."""
    return tuple(injury_of(key, row) for key, row in written.below("injury", contributor).items())


def note(written: Journal, key: str, kind: EventKind, at: datetime, **fields: Any) -> None:
    """Something the authority did to a case."""
    event = InjuryEventData(injury=key, at=instant_text(at), kind=kind.value, **fields)
    written.put("injury_event", str(uuid6.uuid7()), event)


def standing(case: InjuryCase) -> InjuryState:
    """Where a case stands but for its open questions: what happened to it last that moved it."""
    moved = [_AFTER[event.kind] for event in case.events if event.kind in _AFTER]
    last = moved[-1] if moved else InjuryState.IN_REVIEW
    died_since = case.injury.report.died is not None and last in (InjuryState.REJECTED, InjuryState.CLOSED)
    return InjuryState.REOPENED if died_since else last


def ask(
    written: Journal, case: InjuryCase, questions: Iterable[InjuryQuestion], at: datetime, text: str | None = None
) -> None:
    """Ask the establishment for something; the case waits for it. Refused for a case that is over."""
    if not case.injury.is_open:
        raise Refusal("injury_closed")
    note(written, case.injury.id, EventKind.ASKED, at, text=text, asks=asked_rows(questions))
    written.change("injury", case.injury.id, state=InjuryState.INFO_REQUESTED.value)


def accept(written: Journal, case: InjuryCase, at: datetime, text: str | None = None) -> None:
    """It is a work injury."""
    _require(standing(case) in _DECIDABLE and case.injury.is_open)
    note(written, case.injury.id, EventKind.ACCEPTED, at, text=text)
    _move(written, case, InjuryState.ACCEPTED, decided_at=instant_text(at), reason=None, object_until=None)


def reject(
    written: Journal, case: InjuryCase, at: datetime, rules: RuleBook, reason: str, text: str | None = None
) -> None:
    """It is none; within a time this can be objected to, but not a second time."""
    _require(standing(case) in _DECIDABLE and case.injury.is_open)
    note(written, case.injury.id, EventKind.REJECTED, at, text=text)
    until = _object_until(case, at, rules)
    _move(written, case, InjuryState.REJECTED, decided_at=instant_text(at), reason=reason, object_until=until)


def treat(written: Journal, case: InjuryCase, at: datetime, text: str | None = None) -> None:
    """The injured person is treated at the authority's cost from now on."""
    _require(standing(case) in _GRANTED and case.injury.is_open)
    note(written, case.injury.id, EventKind.TREATMENT, at, text=text)
    _move(written, case, InjuryState.TREATMENT_ONGOING)


def close(
    written: Journal, case: InjuryCase, at: datetime, rules: RuleBook, outcome: str, text: str | None = None
) -> None:
    """It is over; an end that is not a good one can be objected to."""
    _require(standing(case) in (*_GRANTED, InjuryState.REOPENED) and case.injury.is_open)
    note(written, case.injury.id, EventKind.CLOSED, at, text=text)
    until = None if outcome in GOOD_ENDS else _object_until(case, at, rules)
    _move(written, case, InjuryState.CLOSED, decided_at=instant_text(at), outcome=outcome, object_until=until)


def _object_until(case: InjuryCase, at: datetime, rules: RuleBook) -> str | None:
    if any(event.kind is EventKind.OBJECTED for event in case.events):
        return None
    clock = objection_countdown(rules, at)
    return clock.last_day.isoformat() if clock is not None else None


def _move(written: Journal, case: InjuryCase, state: InjuryState, **fields: Any) -> None:
    """A decision leaves no question open: the state is the decision's."""
    written.change("injury", case.injury.id, state=state.value, **fields)


def _require(can: bool) -> None:
    if not can:
        raise Refusal("injury_decided")
