"""``X-Claim``: the secret by which somebody without a session follows what he began. Only a keyed hash is kept."""

import hmac
import re
from typing import Any, Final

import sqlalchemy as sa

from gosi_desktop.contract.registrations import CLAIM, CLAIM_HEADER
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal, RefusedField

_SHAPE: Final = re.compile(CLAIM)


def new_hash(ctx: Context) -> str:
    """The hash to keep of a claim that begins something; refused when there is none."""
    found = _hash(ctx)
    if found is None:
        raise Refusal("invalid_request", fields=(RefusedField(CLAIM_HEADER, "required"),))
    return found


def row_of(ctx: Context, table: sa.Table, *, lock: bool = True) -> sa.Row[Any]:
    """The row that the path names and the claim opens; refused alike when it is unknown and when the claim is wrong."""
    query = sa.select(table).where(table.c.id == ctx.path["id"])
    held = ctx.connection.execute(query.with_for_update() if lock else query).first()
    claim = _hash(ctx) or ""
    if held is None or not hmac.compare_digest(held.claim_hash, claim):
        raise Refusal("not_found")
    return held


def _hash(ctx: Context) -> str | None:
    claim = ctx.call.headers.get(CLAIM_HEADER.lower(), "")
    return ctx.state.hashed("claim", claim) if _SHAPE.fullmatch(claim) else None
