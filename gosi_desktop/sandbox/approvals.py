"""Approving with a code what others prepared, and what never goes without one; or giving it back."""

from datetime import timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.requests import (
    ApprovalChallenge,
    ApprovalCode,
    ApprovalStart,
    Reason,
    RequestResult,
    RequestResults,
    RequestReturn,
    RequestStanding,
)
from gosi_desktop.domain import powers
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import (
    codes,
    counters,
    invitations,
    journal,
    messages,
    people,
    request_kinds,
    requests_kept,
    roles,
    taking,
)
from gosi_desktop.sandbox.asking import Unsettled, recalled
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.roles import Standing
from gosi_desktop.sandbox.tables import challenge

operation = Operations()

_WAITING: Final = "awaiting_approval"
_CODES: Final = (Limit("approvals_an_hour", 5, timedelta(hours=1)), Limit("approvals_a_day", 10, timedelta(days=1)))
_ROLES: Final = (Role.OWNER, Role.SUPERVISOR)


@operation(
    "POST", "/v1/establishments/{number}/requests/approvals", asks=ApprovalStart, answers=ApprovalChallenge, status=201,
    keyed=True, refusals=("role_missing", "role_ended", "too_many_requests"),
)  # fmt: skip
def start_approval(ctx: Context) -> ApprovalChallenge:
    """Ask for a code to approve requests; it goes to the approver's own mobile."""
    held, asked = roles.standing(ctx, ctx.path["number"], _ROLES), ctx.asked(ApprovalStart)
    for place, key in enumerate(asked.ids):
        kept = requests_kept.find(ctx, held.establishment, key)
        if kept is None or kept.state != _WAITING:
            raise Refusal("not_found", fields=(RefusedField(f"ids[{place}]", "not_found"),))
        _require_approver(held, kept)
    who = people.by_id(ctx, ctx.signed_in.person)
    counters.spend(ctx, *_CODES, subject=who.id)
    details = {"ids": msgspec.json.encode(asked.ids).decode()}
    key, code = codes.start(ctx, "approval", who.id, f"{who.id} {held.establishment}", details)
    messages.send_code(ctx, who.mobile, code, "approval", count=str(len(set(asked.ids))))
    return invitations.sent(ctx, "approval", key, who.mobile)


@operation(
    "POST", "/v1/establishments/{number}/requests/approvals/{id}/code", asks=ApprovalCode, answers=RequestResults,
    keyed=True, refusals=("role_missing", "role_ended", "code_wrong", "code_expired", "challenge_ended"),
)  # fmt: skip
def enter_approval_code(ctx: Context) -> RequestResults:
    """Enter the code: each request is carried out, reviewed, or returned when something changed in between."""
    held = roles.standing(ctx, ctx.path["number"], _ROLES)
    subject = challenge.c.subject == f"{ctx.signed_in.person} {held.establishment}"
    found = codes.find(ctx, "approval", challenge.c.id == ctx.path["id"], subject)
    codes.require(ctx, found, ctx.asked(ApprovalCode).code)
    ids = dict.fromkeys(msgspec.json.decode(codes.details_of(found)["ids"], type=list[str]))
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.member) as written:
        results = tuple(_approved(ctx, held, written, key) for key in ids)
    return RequestResults(epoch=ctx.state.epoch, results=results)


@operation(
    "POST", "/v1/establishments/{number}/requests/{id}/return", asks=RequestReturn, answers=RequestStanding, keyed=True,
    refusals=("role_missing", "role_ended"),
)  # fmt: skip
def return_request(ctx: Context) -> RequestStanding:
    """Give a request that waits for approval back to whoever made it, with a reason."""
    held, asked = roles.standing(ctx, ctx.path["number"], _ROLES), ctx.asked(RequestReturn)
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.member) as written:
        kept = requests_kept.find(ctx, held.establishment, ctx.path["id"])
        if kept is None or kept.state != _WAITING:
            raise Refusal("not_found")
        _require_approver(held, kept)
        written.request = kept.id
        requests_kept.move(
            ctx, written, kept, "returned", reason=Reason(code=asked.code, params={"text": asked.reason})
        )
    kept = requests_kept.find(ctx, held.establishment, ctx.path["id"])
    assert kept is not None
    return requests_kept.standing_of(kept)


def _approved(ctx: Context, held: Standing, written: Journal, key: str) -> RequestResult:
    """One request carried out now, as its maker would have it; the versions and rules are those of today."""
    kept = requests_kept.find(ctx, held.establishment, key)
    assert kept is not None
    if kept.state != _WAITING:  # withdrawn or decided meanwhile
        return requests_kept.repeated(ctx, kept)
    _require_approver(held, kept)
    kind = request_kinds.KINDS[kept.kind]
    written.request, written.versions = kept.id, {}
    mark = written.mark()
    try:
        with ctx.connection.begin_nested():
            asking = recalled(ctx, written, kept, kind)
            taking.require_version(asking, kind)
            verdict = taking.carry_out(asking, kind, kind.judge(asking))
    except Unsettled:
        written.back_to(mark)
        return requests_kept.move(ctx, written, kept, "returned", reason=Reason(code="changed_meanwhile"))
    except Refusal as refusal:
        written.back_to(mark)
        reason = Reason(code="data_wrong", params={"code": refusal.code} | refusal.params)
        return requests_kept.move(ctx, written, kept, "returned", reason=reason, fields=refusal.fields)
    told: Any = verdict.state
    result = RequestResult(
        id=key, result=told, numbers=asking.numbers, same_as=asking.same_as, warnings=verdict.warnings,
        expect_by=verdict.expect_by,
    )  # fmt: skip
    moved = requests_kept.move(
        ctx, written, kept, verdict.state, reason=verdict.reason, result=result, subject=verdict.subject
    )
    return msgspec.structs.replace(moved, result=told, by=None)


def _require_approver(held: Standing, kept: sa.Row[Any]) -> None:
    approvers = powers.approvers_of(kept.kind, Role(kept.role))
    if held.role not in approvers:
        raise Refusal("role_missing", needs=[role.value for role in approvers])
