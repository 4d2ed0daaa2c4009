"""Counting tries and calls, under keyed hashes, so that no name that was typed is kept.

A counter's row is locked from its first touch to the end of the transaction, so parallel guesses queue up.
"""

import math
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

import sqlalchemy as sa

from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import counter


@dataclass(frozen=True, slots=True)
class Limit:
    """So many within a span of time."""

    kind: str
    most: int
    span: timedelta


def wait_seconds(until: datetime, now: datetime) -> int:
    """Whole seconds to wait, at least one."""
    return max(1, math.ceil((until - now).total_seconds()))


def locked_until(ctx: Context, limit: Limit, subject: str) -> datetime | None:
    """Until when this subject is locked, if it is; takes the row."""
    row = _take(ctx, limit, subject)
    return row.locked_until if row.locked_until and row.locked_until > ctx.now else None


def count(ctx: Context, limit: Limit, subject: str, lock: timedelta | None = None) -> int:
    """Count one more; the answer is how many are left. At none left the subject is locked for ``lock``."""
    row = _take(ctx, limit, subject)
    counted: int = row.tries + 1
    values: dict[str, object] = {"tries": counted}
    if counted == 1:
        values["since"] = ctx.now
    if lock and counted >= limit.most:
        values |= {"locked_until": ctx.now + lock, "tries": 0}
    ctx.connection.execute(sa.update(counter).where(*_is(ctx, limit, subject)).values(values))
    return max(0, limit.most - counted)


def spend(ctx: Context, *limits: Limit, subject: str) -> None:
    """Count one call under each limit, or refuse it with the time to wait when one is reached."""
    for limit in limits:
        row = _take(ctx, limit, subject)
        if row.tries >= limit.most:
            seconds = wait_seconds(row.since + limit.span, ctx.now)
            raise Refusal("too_many_requests", retry_after=seconds, seconds=seconds)
    for limit in limits:
        count(ctx, limit, subject)


def forget(ctx: Context, limit: Limit, subject: str) -> None:
    """Start from nothing."""
    ctx.connection.execute(sa.delete(counter).where(*_is(ctx, limit, subject)))


def _take(ctx: Context, limit: Limit, subject: str) -> sa.Row[Any]:
    """The counter's row, locked; one whose span is over begins anew."""
    values = {"kind": limit.kind, "subject": ctx.state.hashed("counter", limit.kind, subject)}
    statement = insert(ctx.connection, counter).values(tries=0, since=ctx.now, **values)
    ctx.connection.execute(
        statement.on_conflict_do_update(index_elements=["kind", "subject"], set_={"kind": limit.kind})
    )
    over = sa.or_(counter.c.since <= ctx.now - limit.span, counter.c.locked_until <= ctx.now)
    ctx.connection.execute(
        sa.update(counter).where(*_is(ctx, limit, subject), over).values(tries=0, since=ctx.now, locked_until=None)
    )
    return ctx.connection.execute(sa.select(counter).where(*_is(ctx, limit, subject))).one()


def _is(ctx: Context, limit: Limit, subject: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return counter.c.kind == limit.kind, counter.c.subject == ctx.state.hashed("counter", limit.kind, subject)
