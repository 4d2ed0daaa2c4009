"""Repeated calls: the same Idempotency-Key and body get the same answer, kept for 30 days."""

import re
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.registrations import CLAIM_HEADER
from gosi_desktop.sandbox.calls import Context, Operation, Reply
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal, RefusedField, status_of
from gosi_desktop.sandbox.tables import idempotency

KEPT: Final = timedelta(days=30)
HEADER: Final = "Idempotency-Key"
_SHAPE: Final = re.compile(r"[\x21-\x7e]{1,80}")


class KeptRefusal(msgspec.Struct, frozen=True):
    """A refusal that counted something: words are rendered anew, in the language of the repeated call."""

    code: str
    params: dict[str, Any]
    instants: dict[str, datetime]
    fields: tuple[RefusedField, ...]
    retry_after: int


class KeptAnswer(msgspec.Struct, frozen=True):
    """An answer as it left, or the refusal."""

    status: int
    body: str = ""
    content_type: str = ""
    refusal: KeptRefusal | None = None


def key_of(ctx: Context, operation: Operation) -> str:
    """The key of a call, required where the operation says so."""
    key = ctx.call.headers.get(HEADER.lower(), "")
    if key and not _SHAPE.fullmatch(key):
        raise Refusal("invalid_request", fields=(RefusedField(HEADER, "invalid_value"),))
    if operation.keyed and not key:
        raise Refusal("invalid_request", fields=(RefusedField(HEADER, "required"),))
    return key if operation.keyed else ""


def find(ctx: Context, operation: Operation, key: str) -> Reply | None:
    """The answer given before. None: carry it out; ``ctx.resume`` says what an earlier token answer had made.

    The key's row is written first: a parallel call with the same key waits here for this one to end.
    """
    scope = _scope(ctx, operation)
    mine = (idempotency.c.scope == scope, idempotency.c.key == key)
    ctx.connection.execute(sa.delete(idempotency).where(*mine, idempotency.c.at <= ctx.now - KEPT))
    statement = insert(ctx.connection, idempotency).values(scope=scope, key=key, body_hash=_body_hash(ctx), at=ctx.now)
    if ctx.connection.execute(statement.on_conflict_do_nothing().returning(idempotency.c.key)).first():
        return None
    held = ctx.connection.execute(sa.select(idempotency).where(*mine)).one()
    if held.body_hash != _body_hash(ctx):
        raise Refusal("idempotency_key_reused")
    if held.resume:
        ctx.resume = held.resume
        return None
    kept = msgspec.json.decode(held.answer, type=KeptAnswer)
    if kept.refusal:
        again = kept.refusal
        raise Refusal(again.code, fields=again.fields, retry_after=again.retry_after, **again.params | again.instants)
    return Reply(kept.status, kept.body.encode(), kept.content_type)


def keep(ctx: Context, operation: Operation, key: str, reply: Reply, resume: str = "") -> None:
    """Keep an answer; of one that held tokens only what makes them anew."""
    kept = KeptAnswer(reply.status, reply.body.decode(), reply.content_type)
    _write(ctx, operation, key, resume, "" if resume else msgspec.json.encode(kept).decode())


def keep_refusal(ctx: Context, operation: Operation, key: str, refusal: Refusal) -> None:
    """Keep a refusal."""
    instants = {name: value for name, value in refusal.params.items() if isinstance(value, datetime)}
    params = {name: value for name, value in refusal.params.items() if name not in instants}
    kept = KeptRefusal(refusal.code, params, instants, refusal.fields, refusal.retry_after)
    answer = KeptAnswer(status_of(refusal.code), refusal=kept)
    _write(ctx, operation, key, "", msgspec.json.encode(answer).decode())


def _write(ctx: Context, operation: Operation, key: str, resume: str, answer: str) -> None:
    mine = (idempotency.c.scope == _scope(ctx, operation), idempotency.c.key == key)
    ctx.connection.execute(sa.update(idempotency).where(*mine).values(resume=resume, answer=answer))


def _scope(ctx: Context, operation: Operation) -> str:
    """Whose key it is: the person's, or of those who follow something by a claim, the claim's."""
    claim = ctx.call.headers.get(CLAIM_HEADER.lower(), "") if operation.claimed else ""
    whose = ctx.caller.person if ctx.caller else ctx.state.hashed("claim", claim) if claim else ""
    return f"{operation.method} {operation.path} {whose}"


def _body_hash(ctx: Context) -> str:
    return ctx.state.hashed("body", ctx.call.path, ctx.call.body.hex())
