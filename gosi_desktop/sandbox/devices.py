"""Signed-in devices, and the attempts to sign in."""

from datetime import timedelta
from typing import Annotated, Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.session import Device, Devices, SignInRecord, SignIns
from gosi_desktop.contract.wire import Asked
from gosi_desktop.sandbox import tokens
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.tables import session, sign_in_record

operation = Operations()

ATTEMPTS_KEPT = timedelta(days=90)
_PAGE = 50


class SignInsQuery(Asked, frozen=True):
    """Where the next page begins."""

    cursor: Annotated[str, msgspec.Meta(min_length=1, max_length=80)] | None = None


@operation("GET", "/v1/sessions", answers=Devices)
def list_devices(ctx: Context) -> Devices:
    """The devices that are signed in, the latest seen first."""
    caller = ctx.signed_in
    query = sa.select(session).where(session.c.person == caller.person, session.c.ended_at.is_(None))
    rows = ctx.connection.execute(query.order_by(session.c.last_seen.desc()))
    return Devices(sessions=tuple(_device(row, caller.session) for row in rows))


def _device(row: sa.Row[Any], this: str) -> Device:
    return Device(
        id=row.id,
        name=row.device_name,
        app_version=row.app_version,
        signed_in_at=instant_text(row.signed_in_at),
        last_seen=instant_text(row.last_seen),
        this_one=row.id == this,
        outbox=row.outbox,
    )


@operation("DELETE", "/v1/session", before_terms=True)
def end_this_session(ctx: Context) -> None:
    """Sign this device out."""
    tokens.end(ctx, session.c.id == ctx.signed_in.session)


@operation("DELETE", "/v1/sessions/{id}", refusals=("not_found",))
def end_one_session(ctx: Context) -> None:
    """Sign one device out."""
    if not tokens.end(ctx, session.c.id == ctx.path["id"], session.c.person == ctx.signed_in.person):
        raise Refusal("not_found")


@operation("DELETE", "/v1/sessions")
def end_other_sessions(ctx: Context) -> None:
    """Sign all other devices out."""
    end_others(ctx)


def end_others(ctx: Context) -> None:
    """End this person's sessions but the caller's."""
    caller = ctx.signed_in
    tokens.end(ctx, session.c.person == caller.person, session.c.id != caller.session)


@operation("GET", "/v1/sign-ins", query=SignInsQuery, answers=SignIns)
def list_sign_ins(ctx: Context) -> SignIns:
    """Attempts to sign in during the last 90 days, the newest first."""
    cursor = ctx.queried(SignInsQuery).cursor
    query = sa.select(sign_in_record).where(
        sign_in_record.c.person == ctx.signed_in.person, sign_in_record.c.at > ctx.now - ATTEMPTS_KEPT
    )
    if cursor:
        query = query.where(sign_in_record.c.id < cursor)
    rows = ctx.connection.execute(query.order_by(sign_in_record.c.id.desc()).limit(_PAGE + 1)).all()
    shown = rows[:_PAGE]
    return SignIns(
        sign_ins=tuple(
            SignInRecord(at=instant_text(row.at), device=row.device, how=row.how, result=row.result) for row in shown
        ),
        next_cursor=shown[-1].id if len(rows) > _PAGE else None,
    )
