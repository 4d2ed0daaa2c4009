"""Taking one request: remembered or new, ready or waiting, permitted, well formed, judged, carried out or kept."""

from dataclasses import dataclass
from typing import Any

import sqlalchemy as sa

from gosi_desktop.contract.requests import Request, RequestResult
from gosi_desktop.domain import powers
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import deeds, papers, request_kinds, requests_kept, roles
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, Unsettled, conflict, decoded, invalid, kept_id
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.journal import PENDING, Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.requests_kept import KeptRefusal, Verdict
from gosi_desktop.sandbox.roles import Standing


@dataclass(frozen=True, slots=True)
class Carried:
    """A verdict, and the request as it was judged."""

    verdict: Verdict
    asking: Asking


def take(ctx: Context, written: Journal, asked: Request) -> RequestResult:
    """The verdict on one request, within a transaction that holds the establishment's lock."""
    held = roles.standing(ctx, written.number)
    written.by, written.request = held.member, asked.id
    kept = requests_kept.find(ctx, written.number, asked.id)
    if kept is not None:
        return _again(ctx, kept, asked)
    mark = written.mark()
    try:
        with ctx.connection.begin_nested():
            carried = _carried(ctx, held, written, asked)
    except Unsettled as unsettled:
        return unsettled.result
    except Refusal as refusal:
        written.back_to(mark)
        rejected = Verdict("rejected", refusal=refusal)
        return requests_kept.remember(ctx, held, written, asked, rejected, None)
    result = requests_kept.remember(ctx, held, written, asked, carried.verdict, carried.asking)
    papers.name(ctx, written, held.member, asked)
    return result


def _again(ctx: Context, kept: sa.Row[Any], asked: Request) -> RequestResult:
    if kept.content_hash == requests_kept.digest_of(ctx.state, asked):
        return requests_kept.repeated(ctx, kept)
    other = RequestResult(id=asked.id, result="rejected")
    return requests_kept.said(ctx, other, None, KeptRefusal.of(Refusal("request_id_reused")))


def _carried(ctx: Context, held: Standing, written: Journal, asked: Request) -> Carried:
    kind = request_kinds.find(asked.kind, asked.schema)
    if requests_kept.moment_of(asked.made_at) is None:
        raise invalid("made_at", "instant")
    makers = powers.MAKERS[kind.name]
    if held.role not in makers:
        raise Refusal("role_missing", needs=[role.value for role in makers])
    body = decoded(kind, asked)
    _require_known(ctx, written, asked)
    asking = Asking(ctx, held, written, asked, body, kept_id(written, asked.target))
    judged = _judged(asking, kind)
    approvers = powers.approvers_of(kind.name, Role(held.role))
    if not approvers:
        return Carried(carry_out(asking, kind, judged), asking)
    names = tuple(role.value for role in approvers)
    reference = _reference(asking, kind)
    waiting = Verdict("awaiting_approval", reference, judged.warnings, approvers=names, branch=judged.branch)
    return Carried(waiting, asking)


def _judged(asking: Asking, kind: Kind) -> Judgement:
    """What the kind's rules say. What is not here because a request before it is undecided is waited for."""
    try:
        require_version(asking, kind)
        return kind.judge(asking)
    except Refusal as refusal:
        states = requests_kept.states_of(asking.ctx, asking.written.number, asking.request.after)
        undecided = tuple(key for key, state in states.items() if state in PENDING)
        if refusal.code != "not_found" or not undecided:
            raise
        raise Unsettled(RequestResult(id=asking.request.id, result="waiting", after=undecided)) from refusal


def carry_out(asking: Asking, kind: Kind, judged: Judgement) -> Verdict:
    """Do what is asked, or show it as far as it may be shown while somebody else decides."""
    expect_by = judged.expect_by.isoformat() if judged.expect_by else None
    reference = _reference(asking, kind)
    if judged.review is None:
        deeds.carry_out(asking, kind)
        return Verdict("accepted", reference, judged.warnings, branch=judged.branch)
    if kind.begin is not None and judged.begins:
        kind.begin(asking)
    return Verdict(
        "under_review", reference, judged.warnings, judged.review, expect_by, branch=judged.branch,
        subject=judged.subject,
    )  # fmt: skip


def require_version(asking: Asking, kind: Kind) -> None:
    """The version the maker saw is the one here; else a conflict, which is not remembered."""
    expected = asking.request.expected_version
    if kind.version == "new":
        expected = expected or 0
    if expected is None:
        if kind.version == "any":
            return
        raise Refusal("invalid_request", fields=(RefusedField("expected_version", "required"),))
    found = asking.written.find(kind.entity, asking.target)
    version = found.version if found is not None else 0
    if version == expected:
        return
    if found is None:  # it was never here, or is gone
        raise Refusal("not_found", fields=(RefusedField("target", "not_found"),))
    raise conflict(asking, kind.entity, found)


def _require_known(ctx: Context, written: Journal, asked: Request) -> None:
    """What it names is here: the requests before it, none of them refused, and its papers."""
    states = requests_kept.states_of(ctx, written.number, asked.after)
    for key in asked.after:
        if states.get(key) in requests_kept.REFUSED:
            raise Refusal("dependency_refused", id=key)
    missing = tuple(key for key in asked.after if key not in states)
    absent = () if missing else papers.missing(ctx, written.number, asked.attachments)
    if missing or absent:
        what = "attachment" if absent else None
        raise Unsettled(RequestResult(id=asked.id, result="waiting", waits_for=what, after=missing or absent))


def _reference(asking: Asking, kind: Kind) -> str:
    return f"{kind.prefix}-{asking.today.year}-{asking.written.seq + 1:06}"
