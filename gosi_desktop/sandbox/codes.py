"""One-time codes: six digits, kept as a keyed hash, good for a while and for a few tries, once."""

import secrets
from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.sandbox import counters
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import challenge

TRIES = 3
RESENDS = 3
LIFE: Mapping[str, timedelta] = {
    "sign_in": timedelta(minutes=5),
    "contact": timedelta(minutes=5),
    "reset": timedelta(minutes=10),
    "registration": timedelta(minutes=5),
    "application": timedelta(minutes=5),
    "approval": timedelta(minutes=5),
    "acceptance": timedelta(minutes=5),
}
RESEND_WAIT = timedelta(minutes=1)


def start(ctx: Context, purpose: str, person: str | None, subject: str, details: Mapping[str, Any]) -> tuple[str, str]:
    """A challenge waiting for its code; the answer is its key and the code to send. Earlier ones of the subject end."""
    close(ctx, challenge.c.purpose == purpose, challenge.c.subject == subject)
    key, code = secrets.token_urlsafe(24), new_code()
    ctx.connection.execute(
        sa.insert(challenge).values(
            id=key, purpose=purpose, person=person, subject=subject, code_hash=_hash(ctx, key, code), made_at=ctx.now,
            sent_at=ctx.now, expires_at=ctx.now + LIFE[purpose], details=msgspec.json.encode(details).decode(),
        )
    )  # fmt: skip
    return key, code


def find(ctx: Context, purpose: str, *which: sa.ColumnElement[bool]) -> sa.Row[Any]:
    """The newest challenge of a kind, locked; refused when there is none."""
    query = sa.select(challenge).where(challenge.c.purpose == purpose, *which).order_by(challenge.c.made_at.desc())
    found = ctx.connection.execute(query.limit(1).with_for_update()).first()
    if found is None:
        raise Refusal("challenge_ended")
    return found


def latest(ctx: Context, purpose: str, subject: str) -> sa.Row[Any] | None:
    """The code that a subject waits for, or the last it waited for."""
    query = sa.select(challenge).where(challenge.c.purpose == purpose, challenge.c.subject == subject)
    return ctx.connection.execute(query.order_by(challenge.c.made_at.desc()).limit(1)).first()


def renew(ctx: Context, found: sa.Row[Any]) -> str:
    """Another code for the same challenge."""
    code = new_code()
    _change(ctx, found, code_hash=_hash(ctx, found.id, code), sent_at=ctx.now, resends=found.resends + 1,
            expires_at=ctx.now + LIFE[found.purpose])  # fmt: skip
    return code


def again(ctx: Context, found: sa.Row[Any]) -> str:
    """Another code for who asks for one: once a minute, three times for each challenge."""
    if found.closed_at is not None or found.resends >= RESENDS:
        raise Refusal("challenge_ended")
    wait_until = found.sent_at + RESEND_WAIT
    if ctx.now < wait_until:
        seconds = counters.wait_seconds(wait_until, ctx.now)
        raise Refusal("too_many_requests", retry_after=seconds, seconds=seconds)
    return renew(ctx, found)


def require(ctx: Context, found: sa.Row[Any], code: str) -> None:
    """Refuse what is not the code, the try counted, and close the challenge when it is."""
    left = check(ctx, found, code)
    if left is not None:
        raise Refusal("code_wrong", keep=True, tries_left=left) if left else Refusal("challenge_ended", keep=True)
    close(ctx, challenge.c.id == found.id)


def check(ctx: Context, found: sa.Row[Any], code: str) -> int | None:
    """None when it is the code; else the tries left, counted, the challenge ended at none."""
    if found.closed_at is not None:
        raise Refusal("challenge_ended")
    if found.expires_at <= ctx.now:
        raise Refusal("code_expired")
    if found.code_hash == _hash(ctx, found.id, code):
        return None
    left: int = max(0, TRIES - found.tries - 1)
    _change(ctx, found, tries=found.tries + 1, closed_at=None if left else ctx.now)
    return left


def close(ctx: Context, *which: sa.ColumnElement[bool]) -> None:
    """End challenges."""
    ctx.connection.execute(
        sa.update(challenge).where(*which, challenge.c.closed_at.is_(None)).values(closed_at=ctx.now)
    )


def details_of(found: sa.Row[Any]) -> dict[str, str]:
    """What was kept with the challenge."""
    return msgspec.json.decode(found.details, type=dict[str, str])


def new_code() -> str:
    """Six digits nobody can foresee."""
    return f"{secrets.randbelow(1_000_000):06}"


def _change(ctx: Context, found: sa.Row[Any], **values: Any) -> None:
    ctx.connection.execute(sa.update(challenge).where(challenge.c.id == found.id).values(values))


def _hash(ctx: Context, key: str, code: str) -> str:
    return ctx.state.hashed("code", key, code)
