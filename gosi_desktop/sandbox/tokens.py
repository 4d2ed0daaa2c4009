"""Sessions and their tokens: made, rotated, recognised, ended. Only hashes are kept.

Each pair of tokens remembers the one it replaced. The replaced one stays good until its successor is first used; used
again before that, its successor was lost on the way and is voided. Anything older ends the whole family.
"""

import hashlib
import secrets
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.session import Tokens
from gosi_desktop.sandbox.calls import Call, Caller, Context
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import person, session, token_pair

ACCESS_LIFE = timedelta(minutes=15)
REFRESH_LIFE = timedelta(days=30)
_SEEN_AGAIN = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class NewDevice:
    """The device a session begins on."""

    person: str
    device: str
    name: str
    app_version: str


def begin(ctx: Context, device: NewDevice) -> tuple[str, Tokens]:
    """A new session, in place of this device's earlier one, and its first tokens."""
    earlier = (session.c.person == device.person, session.c.device == device.device, session.c.ended_at.is_(None))
    ctx.connection.execute(sa.update(session).where(*earlier).values(ended_at=ctx.now))
    key = str(uuid6.uuid7())
    ctx.connection.execute(
        sa.insert(session).values(
            id=key, person=device.person, device=device.device, device_name=device.name,
            app_version=device.app_version, signed_in_at=ctx.now, last_seen=ctx.now,
        )
    )  # fmt: skip
    return key, _new_pair(ctx, key, None)


def begin_again(ctx: Context, key: str) -> Tokens:
    """The first tokens anew, for a client that lost them: the unseen ones are void. Seen ones are not replaced."""
    held = _lock(ctx, key)
    pairs = ctx.connection.execute(sa.select(token_pair.c.seen).where(token_pair.c.session == key)).scalars()
    if held.ended_at is not None or any(pairs):
        raise Refusal("challenge_ended")
    _mark(ctx, token_pair.c.session == key, state="void")
    return _new_pair(ctx, key, None)


def refresh(ctx: Context, token: str) -> Tokens:
    """The next pair of tokens."""
    found = ctx.connection.execute(sa.select(token_pair).where(token_pair.c.refresh_hash == _hash(token))).first()
    if found is None:
        raise Refusal("session_expired")
    held = _lock(ctx, found.session)
    pair = ctx.connection.execute(sa.select(token_pair).where(token_pair.c.id == found.id)).one()
    if held.ended_at is not None:
        raise Refusal("session_revoked")
    if pair.state in ("spent", "void"):
        end(ctx, session.c.id == pair.session)
        raise Refusal("session_revoked", keep=True)
    if pair.refresh_until <= ctx.now:
        raise Refusal("session_expired")
    if pair.state == "replaced":
        _mark(ctx, token_pair.c.predecessor == pair.id, state="void")
    else:
        _first_use(ctx, pair)
        _mark(ctx, token_pair.c.id == pair.id, state="replaced")
    ctx.connection.execute(sa.update(session).where(session.c.id == pair.session).values(last_seen=ctx.now))
    return _new_pair(ctx, pair.session, pair.id)


def recognise(ctx: Context) -> Caller:
    """Whose access token this call carries."""
    kind, _, token = ctx.call.headers.get("authorization", "").partition(" ")
    if kind.lower() != "bearer" or not token:
        raise Refusal("session_expired")
    query = (
        sa.select(token_pair, session, person.c.terms_accepted)
        .join(session, session.c.id == token_pair.c.session)
        .join(person, person.c.id == session.c.person)
        .where(token_pair.c.access_hash == _hash(token.strip()))
    )
    found = ctx.connection.execute(query).mappings().first()
    if found is None:
        raise Refusal("session_expired")
    if found[session.c.ended_at] is not None:
        raise Refusal("session_revoked")
    if found[token_pair.c.state] == "void" or found[token_pair.c.access_until] <= ctx.now:
        raise Refusal("session_expired")
    told = outbox_of(ctx.call)
    stale = (
        not found[token_pair.c.seen]
        or ctx.now - found[session.c.last_seen] >= _SEEN_AGAIN
        or (told is not None and told != found[session.c.outbox])
    )
    return Caller(
        person=found[session.c.person], session=found[session.c.id], device=found[session.c.device],
        terms_accepted=found[person.c.terms_accepted], stale=stale,
    )  # fmt: skip


def note_seen(ctx: Context) -> None:
    """Write down that the session was seen, and that its tokens have arrived."""
    held = _lock(ctx, ctx.signed_in.session)
    token = ctx.call.headers["authorization"].partition(" ")[2].strip()
    pair = ctx.connection.execute(sa.select(token_pair).where(token_pair.c.access_hash == _hash(token))).first()
    if pair is None or held.ended_at is not None:
        return
    _first_use(ctx, pair)
    values: dict[str, Any] = {"last_seen": ctx.now}
    told = outbox_of(ctx.call)
    if told is not None:
        values["outbox"] = told
    ctx.connection.execute(sa.update(session).where(session.c.id == held.id).values(values))


def end(ctx: Context, *which: sa.ColumnElement[bool]) -> int:
    """End sessions; how many were still going."""
    statement = sa.update(session).where(*which, session.c.ended_at.is_(None)).values(ended_at=ctx.now)
    return ctx.connection.execute(statement).rowcount


def outbox_of(call: Call) -> int | None:
    """The count in ``X-Outbox``, if it is one."""
    text = call.headers.get("x-outbox", "")
    return int(text) if text.isascii() and text.isdigit() and len(text) < 8 else None


def _first_use(ctx: Context, pair: sa.Row[Any]) -> None:
    """A pair that is used has arrived, so what it replaced is spent."""
    if pair.seen:
        return
    _mark(ctx, token_pair.c.id == pair.id, seen=True)
    if pair.predecessor:
        _mark(ctx, token_pair.c.id == pair.predecessor, state="spent")


def _new_pair(ctx: Context, key: str, predecessor: str | None) -> Tokens:
    access, following = secrets.token_urlsafe(32), secrets.token_urlsafe(32)
    ctx.connection.execute(
        sa.insert(token_pair).values(
            id=str(uuid6.uuid7()), session=key, access_hash=_hash(access), refresh_hash=_hash(following),
            access_until=ctx.now + ACCESS_LIFE, refresh_until=ctx.now + REFRESH_LIFE, state="open", seen=False,
            predecessor=predecessor,
        )
    )  # fmt: skip
    return Tokens(access=access, refresh=following, expires_in=int(ACCESS_LIFE.total_seconds()))


def _lock(ctx: Context, key: str) -> sa.Row[Any]:
    """The session, with its family's changes queued behind this transaction."""
    return ctx.connection.execute(sa.select(session).where(session.c.id == key).with_for_update()).one()


def _mark(ctx: Context, *which: sa.ColumnElement[bool], **values: Any) -> None:
    ctx.connection.execute(sa.update(token_pair).where(*which).values(values))


def _hash(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()
