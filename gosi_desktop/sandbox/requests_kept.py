"""Requests with a remembered verdict, kept as long as the establishment exists, and their rows in the feed."""

import uuid
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.problem import ProblemField
from gosi_desktop.contract.requests import (
    Reason,
    Request,
    RequestData,
    RequestResult,
    RequestStanding,
    Warned,
)
from gosi_desktop.sandbox.asking import Asking
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.journal import PENDING, WAITING, Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text, problem_of
from gosi_desktop.sandbox.roles import Standing
from gosi_desktop.sandbox.state import State
from gosi_desktop.sandbox.tables import request

REFUSED: Final = ("rejected", "returned", "withdrawn", "superseded")
_REPLACEABLE: Final = ("rejected", "returned")


class KeptRefusal(msgspec.Struct, frozen=True):
    """Why a request was rejected: the words are rendered anew for each reader."""

    code: str
    params: dict[str, Any]
    fields: tuple[RefusedField, ...]

    @classmethod
    def of(cls, refusal: Refusal) -> "KeptRefusal":
        """A refusal, to keep."""
        return cls(refusal.code, refusal.params, refusal.fields)

    @property
    def refusal(self) -> Refusal:
        """The refusal again."""
        return Refusal(self.code, fields=self.fields, **self.params)


@dataclass(frozen=True, slots=True)
class Verdict:
    """What is said of a request the first time."""

    state: str
    reference: str = ""
    warnings: tuple[Warned, ...] = ()
    reason: Reason | None = None
    expect_by: str | None = None
    approvers: tuple[str, ...] = ()
    branch: str | None = None
    subject: str | None = None
    refusal: Refusal | None = None


def moment_of(text: str) -> datetime | None:
    """The instant a text names, if it does."""
    try:
        moment = datetime.fromisoformat(text)
        return moment.astimezone(UTC) if moment.tzinfo else None
    except (ValueError, OverflowError):
        return None


def digest_of(state: State, asked: Request) -> str:
    """A keyed hash of what makes a request the same: kind, schema, target, body, attachments."""
    content = msgspec.json.encode((asked.body, asked.attachments), order="deterministic")
    return state.hashed("request", asked.kind, str(asked.schema), asked.target, content.decode())


def find(ctx: Context, number: str, key: str) -> sa.Row[Any] | None:
    """What is remembered of an id."""
    mine = (request.c.establishment == number, request.c.id == key)
    return ctx.connection.execute(sa.select(request).where(*mine)).first()


def states_of(ctx: Context, number: str, keys: Sequence[str]) -> dict[str, str]:
    """The state of each id that is known."""
    if not keys:
        return {}
    query = sa.select(request.c.id, request.c.state).where(
        request.c.establishment == number, request.c.id.in_(set(keys))
    )
    return {row.id: row.state for row in ctx.connection.execute(query)}


def reviews(ctx: Context, number: str, *targets: str) -> bool:
    """Whether the authority has still to decide about a row, by any of its names."""
    waits = (request.c.establishment == number, request.c.target.in_(targets), request.c.state == "under_review")
    return ctx.connection.scalar(sa.select(request.c.id).where(*waits).limit(1)) is not None


def remember(
    ctx: Context, held: Standing, written: Journal, asked: Request, verdict: Verdict, asking: Asking | None
) -> RequestResult:
    """Keep a verdict for ever, show it in the feed, and say it."""
    done = verdict.state in ("accepted", "under_review")
    told = asking if done else None
    answer = RequestResult(
        id=asked.id, result=verdict.state, reference=verdict.reference or None,  # type: ignore[arg-type]
        seq=written.seq if done and written.versions else None, versions=dict(written.versions) if done else {},
        numbers=dict(told.numbers) if told else {}, same_as=dict(told.same_as) if told else {},
        warnings=verdict.warnings, by=verdict.approvers or None, expect_by=verdict.expect_by, reason=verdict.reason,
    )  # fmt: skip
    open_ = verdict.state in PENDING
    refusal = KeptRefusal.of(verdict.refusal) if verdict.refusal else None
    digest = digest_of(ctx.state, asked)
    values = {
        "kind": asked.kind, "target": asked.target, "state": verdict.state, "member": held.member, "role": held.role,
        "branch": verdict.branch, "subject": verdict.subject, "content_hash": digest,
        "asked": msgspec.json.encode(asked).decode() if open_ else "", "answer": msgspec.json.encode(answer).decode(),
        "refusal": msgspec.json.encode(refusal).decode() if refusal else "", "arrived_at": ctx.now,
        "decided_at": None if open_ else ctx.now,
    }  # fmt: skip
    ctx.connection.execute(sa.insert(request).values(establishment=written.number, id=asked.id, **values))
    written.put("request", asked.id, _shown(ctx, held, asked, verdict, digest))
    if open_:
        written.kinds.add(WAITING)
    if asked.replaces:
        _supersede(ctx, written, asked.replaces)
    return said(ctx, answer, verdict.state, refusal)


def _shown(ctx: Context, held: Standing, asked: Request, verdict: Verdict, digest: str) -> RequestData:
    """The row of a request in the feed; its body only while somebody has to approve it."""
    refusal = verdict.refusal
    reason = Reason(code=refusal.code, params=refusal.params) if refusal else verdict.reason
    made_at = moment_of(asked.made_at) or ctx.now  # what is no instant would make the page unreadable
    return RequestData(
        kind=asked.kind, target=asked.target, state=verdict.state, by=held.member, made_at=instant_text(made_at),
        body_digest=digest, reference=verdict.reference or None,
        decided_at=None if verdict.state in PENDING else instant_text(ctx.now), reason=reason,
        fields=_fields(refusal.fields) if refusal else (), expect_by=verdict.expect_by, replaces=asked.replaces,
        approval=verdict.approvers or None, made=asked.body if verdict.approvers else None,
    )  # fmt: skip


def move(
    ctx: Context,
    written: Journal,
    kept: sa.Row[Any],
    state: str,
    *,
    reason: Reason | None = None,
    fields: tuple[RefusedField, ...] = (),
    result: RequestResult | None = None,
    subject: str | None = None,
) -> RequestResult:
    """Let a remembered request stand otherwise from now on: decided, returned, withdrawn, or under review.

    ``result`` brings what it changed: versions and numbers are added to the answer that is repeated.
    """
    answer = msgspec.json.decode(kept.answer, type=RequestResult)
    made = dict(written.versions)
    answer = msgspec.structs.replace(
        answer, seq=written.seq if made else answer.seq, versions=answer.versions | made, reason=reason,
        numbers=answer.numbers | (result.numbers if result else {}),
        same_as=answer.same_as | (result.same_as if result else {}),
        warnings=result.warnings if result else answer.warnings, expect_by=result.expect_by if result else None,
    )  # fmt: skip
    open_ = state in PENDING
    values: dict[str, Any] = {
        "state": state, "decided_at": None if open_ else ctx.now, "answer": msgspec.json.encode(answer).decode(),
        "subject": subject,
    }  # fmt: skip
    values |= {} if open_ else {"asked": ""}
    mine = (request.c.establishment == written.number, request.c.id == kept.id)
    ctx.connection.execute(sa.update(request).where(*mine).values(values))
    written.change(
        "request", kept.id, state=state, decided_at=None if open_ else instant_text(ctx.now), reason=reason,
        fields=_fields(fields) or None, expect_by=answer.expect_by, approval=None, made=None,
    )  # fmt: skip
    written.kinds.add(WAITING)
    return said(ctx, answer, state, None)


def repeated(ctx: Context, kept: sa.Row[Any]) -> RequestResult:
    """The verdict given before, with the state of today."""
    refusal = msgspec.json.decode(kept.refusal, type=KeptRefusal) if kept.refusal else None
    return said(ctx, msgspec.json.decode(kept.answer, type=RequestResult), kept.state, refusal)


def said(ctx: Context, answer: RequestResult, state: str | None, refusal: KeptRefusal | None) -> RequestResult:
    """A verdict in words of the caller's language."""
    problem = problem_of(refusal.refusal, ctx.language, uuid.uuid4().hex) if refusal else None
    return msgspec.structs.replace(answer, state=state, problem=problem)


def standings(ctx: Context, number: str, keys: Sequence[str]) -> dict[str, RequestStanding]:
    """How each of these ids stands that is known."""
    mine = (request.c.establishment == number, request.c.id.in_(set(keys)))
    return {row.id: standing_of(row) for row in ctx.connection.execute(sa.select(request).where(*mine))}


def standing_of(kept: sa.Row[Any]) -> RequestStanding:
    """How a remembered request stands."""
    answer = msgspec.json.decode(kept.answer, type=RequestResult)
    refusal = msgspec.json.decode(kept.refusal, type=KeptRefusal) if kept.refusal else None
    reason = Reason(code=refusal.code, params=refusal.params) if refusal else answer.reason
    return RequestStanding(id=kept.id, state=kept.state, reference=answer.reference, reason=reason)


def _supersede(ctx: Context, written: Journal, key: str) -> None:
    """A refused or returned request was made anew under another id."""
    kept = find(ctx, written.number, key)
    if kept is None or kept.state not in _REPLACEABLE:
        return
    mine = (request.c.establishment == written.number, request.c.id == key)
    ctx.connection.execute(sa.update(request).where(*mine).values(state="superseded"))
    written.change("request", key, state="superseded")


def _fields(fields: Sequence[RefusedField]) -> tuple[ProblemField, ...]:
    return tuple(ProblemField(path=one.path, code=one.code, params=one.params) for one in fields)
