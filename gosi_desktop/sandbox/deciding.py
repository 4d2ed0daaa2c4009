"""Deciding later what is under review: by the authority, by the worker, or by the state's own record."""

from typing import Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.requests import Reason, RequestResult
from gosi_desktop.sandbox import deeds, request_kinds, requests_kept
from gosi_desktop.sandbox.asking import recalled
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import request

REVIEW = "under_review"


def reviewed(ctx: Context, number: str, key: str) -> sa.Row[Any]:
    """The request under review with this id; refused when there is none."""
    kept = requests_kept.find(ctx, number, key)
    if kept is None or kept.state != REVIEW:
        raise Refusal("not_found")
    return kept


def waiting_for(ctx: Context, number: str, subject: str) -> list[sa.Row[Any]]:
    """The requests under review that wait for the state's record of an identity, oldest first."""
    mine = (request.c.establishment == number, request.c.subject == subject, request.c.state == REVIEW)
    return list(ctx.connection.execute(sa.select(request).where(*mine).order_by(request.c.arrived_at)))


def approve(ctx: Context, written: Journal, kept: sa.Row[Any], **known: Any) -> None:
    """It is done as it was asked, but for what is ``known`` better: the state's records have their own days."""
    written.request, written.versions = kept.id, {}
    asking = recalled(ctx, written, kept, request_kinds.KINDS[kept.kind])
    asking.body = msgspec.structs.replace(asking.body, **known)
    deeds.carry_out(asking, request_kinds.KINDS[kept.kind])
    result = RequestResult(id=kept.id, result="accepted", numbers=asking.numbers, same_as=asking.same_as)
    requests_kept.move(ctx, written, kept, "approved", result=result)


def refuse(ctx: Context, written: Journal, kept: sa.Row[Any], state: str, reason: Reason) -> None:
    """It comes to nothing: ``returned`` to be made anew, or ``rejected``; what was shown already is taken back."""
    written.request, written.versions = kept.id, {}
    kind = request_kinds.KINDS[kept.kind]
    if kind.undo is not None:
        kind.undo(recalled(ctx, written, kept, kind))
    requests_kept.move(ctx, written, kept, state, reason=reason)


def waits_for_worker(kept: sa.Row[Any]) -> bool:
    """Whether it is the worker who decides."""
    reason = msgspec.json.decode(kept.answer, type=RequestResult).reason
    return reason is not None and reason.code == "awaiting_worker"
