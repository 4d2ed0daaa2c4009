"""What the portfolio says of injuries: how many cases are open, and until when the next question must be answered."""

from collections import defaultdict
from typing import Any

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.domain.injuries import OVER, InjuryCase, InjuryEvent, InjuryState, last_second, next_day_to_act
from gosi_desktop.sandbox import entities
from gosi_desktop.sandbox.injury_rows import event_of, injury_of
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import entity

_OVER = tuple(state.value for state in OVER)


def counted(connection: Connection, number: str) -> dict[str, Any]:
    """Counted from the rows."""
    open_cases = (*_rows(number, "injury"), entity.c.state.not_in(_OVER))
    count = connection.scalar(sa.select(sa.func.count()).select_from(entity).where(*open_cases))
    day = next_day_to_act(_asked(connection, number))
    return {"open_injuries": count, "next_injury_deadline": instant_text(last_second(day)) if day else None}


def _asked(connection: Connection, number: str) -> list[InjuryCase]:
    """The cases that wait for an answer, with their events."""
    waiting = (*_rows(number, "injury"), entity.c.state == InjuryState.INFO_REQUESTED.value)
    query = sa.select(entity.c.id, entity.c.data).where(*waiting)
    found = [injury_of(row.id, _fields(row.data)) for row in connection.execute(query)]
    if not found:
        return []
    theirs = (*_rows(number, "injury_event"), entity.c.parent.in_([one.id for one in found]))
    events: defaultdict[str, list[InjuryEvent]] = defaultdict(list)
    for row in connection.execute(sa.select(entity.c.id, entity.c.data).where(*theirs)):
        event = event_of(row.id, _fields(row.data))
        events[event.injury_id].append(event)
    return [InjuryCase(one, tuple(sorted(events[one.id], key=lambda each: (each.at, each.id)))) for one in found]


def _fields(data: str) -> dict[str, Any]:
    return msgspec.json.decode(data, type=dict[str, Any])


def _rows(number: str, kind: str) -> tuple[sa.ColumnElement[bool], ...]:
    return entity.c.establishment == number, entity.c.place == entities.PLACES[kind], entity.c.deleted.is_(False)
