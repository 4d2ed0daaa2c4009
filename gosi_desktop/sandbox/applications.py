"""First registration of an establishment: begun with a mobile, drafted, its papers attached, submitted, decided.

An application needs no session; ``X-Claim`` opens it. Who applies is compared with Absher once the code was entered;
what the draft says is judged when it is submitted.
"""

from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.applications import (
    ApplicationCertificate,
    ApplicationDraft,
    ApplicationStart,
    ApplicationState,
    AttachmentProgress,
    AttachmentStart,
)
from gosi_desktop.contract.session import CodeEntry
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.domain.registration import holder_identity
from gosi_desktop.sandbox import (
    application_checks,
    attachments,
    claims,
    codes,
    problems,
    registers,
    registrations,
    series,
)
from gosi_desktop.sandbox.attachments import PieceQuery
from gosi_desktop.sandbox.calls import OCTETS, Context, Operations, Reply
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal, RefusedField, instant_text
from gosi_desktop.sandbox.tables import application, attachment, attachment_piece, challenge
from gosi_desktop.sandbox.typed import Form

operation = Operations()

PDF: Final = "application/pdf"
DRAFTED_FOR: Final = timedelta(days=30)  # after the last change
KEPT: Final = timedelta(days=365)  # once it is registered
_DECIDED_IN: Final = timedelta(days=3)
_OPEN: Final = ("draft", "returned")


@operation(
    "POST", "/v1/applications", asks=ApplicationStart, answers=ApplicationState, status=201, is_open=True, keyed=True,
    claimed=True, refusals=("too_many_requests", "request_id_reused"),
)  # fmt: skip
def start_application(ctx: Context) -> ApplicationState:
    """Begin to register an establishment; a code goes to the mobile that was typed."""
    asked, claim = ctx.asked(ApplicationStart), claims.new_hash(ctx)
    known = find(ctx, asked.id)
    if known is not None:
        return _same(ctx, known, claim)
    form = Form()
    identity = form.take("identity", asked.identity, holder_identity)
    number = form.take("mobile", asked.mobile, mobile)
    form.close()
    registrations.count_start(ctx)
    values = {
        "id": asked.id, "claim_hash": claim, "content_hash": _content_hash(ctx), "state": "awaiting_code",
        "identity": identity, "mobile": number, "made_at": ctx.now, "open_until": ctx.now + registrations.OPEN_FOR,
    }  # fmt: skip
    statement = insert(ctx.connection, application).values(values).on_conflict_do_nothing()
    if ctx.connection.scalar(statement.returning(application.c.id)) is None:
        return _same(ctx, find(ctx, asked.id), claim)
    _, code = codes.start(ctx, "application", None, asked.id, {})
    registrations.send_code(ctx, number, code, "application")
    return _shown(ctx, find(ctx, asked.id))


@operation(
    "POST", "/v1/applications/{id}/code", asks=CodeEntry, answers=ApplicationState, is_open=True, keyed=True,
    claimed=True, refusals=("code_wrong", "code_expired", "challenge_ended", "needs_correction", "too_many_requests"),
)  # fmt: skip
def enter_application_code(ctx: Context) -> ApplicationState:
    """Enter the code: the draft may be written, or the mobile is not the one in Absher and the application ends."""
    held = claims.row_of(ctx, application)
    if held.state not in ("awaiting_code", "ended"):
        return _shown(ctx, held)
    _require_waiting(ctx, held)
    found = codes.find(ctx, "application", challenge.c.subject == held.id)
    codes.require(ctx, found, ctx.asked(CodeEntry).code)
    registrations.count_comparison(ctx, held.mobile)
    absher = registers.absher_entry(ctx, held.identity)
    if absher is None or absher.mobile != held.mobile:
        raise _end(ctx, held, RefusedField("mobile", "absher_mobile_mismatch"))
    if registers.is_minor(ctx, held.identity):
        raise _end(ctx, held, RefusedField("identity", "identity_minor"))
    change(ctx, held, state="draft", open_until=ctx.now + DRAFTED_FOR)
    return _shown(ctx, find(ctx, held.id))


@operation(
    "POST", "/v1/applications/{id}/resend", answers=ApplicationState, is_open=True, keyed=True, claimed=True,
    refusals=("challenge_ended", "too_many_requests"),
)  # fmt: skip
def resend_application_code(ctx: Context) -> ApplicationState:
    """Send another code; once a minute, three times for each application."""
    held = claims.row_of(ctx, application)
    _require_waiting(ctx, held)
    code = codes.again(ctx, codes.find(ctx, "application", challenge.c.subject == held.id))
    registrations.send_code(ctx, held.mobile, code, "application")
    return _shown(ctx, held)


@operation(
    "PUT", "/v1/applications/{id}", asks=ApplicationDraft, answers=ApplicationState, is_open=True, keyed=True,
    claimed=True, refusals=("application_state",),
)  # fmt: skip
def put_application(ctx: Context) -> ApplicationState:
    """Keep the whole draft; what is not known yet may be missing."""
    held = _open(ctx)
    draft = msgspec.json.encode(ctx.asked(ApplicationDraft)).decode()
    change(ctx, held, draft=draft, open_until=ctx.now + DRAFTED_FOR)
    return _shown(ctx, find(ctx, held.id))


@operation(
    "POST", "/v1/applications/{id}/submit", answers=ApplicationState, is_open=True, keyed=True, claimed=True,
    refusals=("needs_correction", "application_state"),
)  # fmt: skip
def submit_application(ctx: Context) -> ApplicationState:
    """Have the draft judged; one that is complete is decided later."""
    held = claims.row_of(ctx, application)
    if held.state in ("under_review", "registered"):
        return _shown(ctx, held)
    held = _open(ctx)
    draft = draft_of(held)
    application_checks.require_complete(ctx, scope_of(held.id), draft)
    tidied = msgspec.json.encode(application_checks.tidied(draft)).decode()
    change(
        ctx, held, state="under_review", draft=tidied, submitted_at=ctx.now, fields="[]",
        reference=held.reference or series.reference(ctx, "A"),
        expect_by=(registers.today(ctx) + _DECIDED_IN).isoformat(),
    )  # fmt: skip
    return _shown(ctx, find(ctx, held.id))


@operation("GET", "/v1/applications/{id}", answers=ApplicationState, is_open=True, claimed=True)
def read_application(ctx: Context) -> ApplicationState:
    """How an application stands, with its draft."""
    held = claims.row_of(ctx, application, lock=False)
    return msgspec.structs.replace(_shown(ctx, held), draft=draft_of(held))


@operation(
    "GET", "/v1/applications/{id}/certificate", content_type=PDF, status=200, is_open=True, claimed=True,
    conditional=True,
)  # fmt: skip
def read_registration_certificate(ctx: Context) -> Reply:
    """The registration certificate, once the establishment is registered."""
    held = claims.row_of(ctx, application, lock=False)
    if held.certificate is None:
        raise Refusal("not_found")
    headers = {"ETag": f'"{held.certificate_sha256}"', "Cache-Control": "private, no-cache"}
    if headers["ETag"] in ctx.call.headers.get("if-none-match", ""):
        return Reply(304, content_type="", headers=headers)
    return Reply(200, held.certificate, PDF, headers)


@operation(
    "POST", "/v1/applications/{id}/attachments", asks=AttachmentStart, answers=AttachmentProgress, is_open=True,
    keyed=True, claimed=True, refusals=("application_state", "too_large"),
)  # fmt: skip
def start_application_attachment(ctx: Context) -> AttachmentProgress:
    """Announce a paper; how much of it is here already."""
    return attachments.begin(ctx, scope_of(_open(ctx).id), ctx.asked(AttachmentStart))


@operation(
    "PATCH", "/v1/applications/{id}/attachments/{sha256}", query=PieceQuery, answers=AttachmentProgress, is_open=True,
    claimed=True, raw=True, refusals=("application_state", "offset", "content_refused", "too_large"),
)  # fmt: skip
def add_to_application_attachment(ctx: Context) -> AttachmentProgress:
    """Add a piece; when the paper is whole, its digest and content are checked."""
    scope = scope_of(_open(ctx).id)
    return attachments.take(ctx, scope, ctx.path["sha256"], ctx.queried(PieceQuery).offset)


@operation(
    "GET", "/v1/applications/{id}/attachments/{sha256}", content_type=OCTETS, status=200, is_open=True, claimed=True,
    ranged=True, refusals=("range_refused",),
)  # fmt: skip
def read_application_attachment(ctx: Context) -> Reply:
    """A paper, or a part of it."""
    held = claims.row_of(ctx, application, lock=False)
    return attachments.send(ctx, scope_of(held.id), ctx.path["sha256"])


def scope_of(key: str) -> str:
    """Whose papers these are (``tidy`` knows the form)."""
    return f"application {key}"


def draft_of(held: sa.Row[Any]) -> ApplicationDraft:
    """The draft as it was put last."""
    return msgspec.json.decode(held.draft, type=ApplicationDraft)


def find(ctx: Context, key: str) -> sa.Row[Any] | None:
    """An application by its id, whoever asks."""
    return ctx.connection.execute(sa.select(application).where(application.c.id == key)).first()


def change(ctx: Context, held: sa.Row[Any], **values: Any) -> None:
    """Write fields of an application."""
    ctx.connection.execute(sa.update(application).where(application.c.id == held.id).values(values))


def tidy(connection: Connection, now: datetime) -> None:
    """Drop applications that expired or were registered long ago, and papers that no draft has named for a week."""
    over = sa.and_(application.c.open_until <= now - timedelta(days=1), application.c.state != "under_review")
    connection.execute(sa.delete(application).where(over))
    named = sa.exists().where(
        attachment.c.scope == sa.literal("application ") + application.c.id,
        application.c.draft.contains(attachment.c.sha256),
    )
    ours = attachment.c.scope.startswith("application ")
    connection.execute(sa.delete(attachment).where(ours, attachment.c.at <= now - attachments.UNNAMED_FOR, ~named))
    known = (attachment.c.scope == attachment_piece.c.scope, attachment.c.sha256 == attachment_piece.c.sha256)
    connection.execute(sa.delete(attachment_piece).where(~sa.exists().where(*known)))


def _same(ctx: Context, held: sa.Row[Any] | None, claim: str) -> ApplicationState:
    """An application that was begun by this very call before, under another key."""
    if held is None or held.claim_hash != claim:
        raise Refusal("not_found")
    if held.content_hash != _content_hash(ctx):
        raise Refusal("request_id_reused")
    return _shown(ctx, held)


def _open(ctx: Context) -> sa.Row[Any]:
    """The application, while its draft may be changed."""
    held = claims.row_of(ctx, application)
    state = _state(ctx, held)
    if state not in _OPEN:
        raise Refusal("application_state", state=state)
    return held


def _require_waiting(ctx: Context, held: sa.Row[Any]) -> None:
    if _state(ctx, held) != "awaiting_code":
        raise Refusal("challenge_ended")


def _end(ctx: Context, held: sa.Row[Any], field: RefusedField) -> Refusal:
    """An application that nobody can follow any further: the next one begins anew."""
    change(ctx, held, state="ended", fields=msgspec.json.encode((field,)).decode())
    return Refusal("needs_correction", fields=(field,), keep=True)


def _state(ctx: Context, held: sa.Row[Any]) -> str:
    """Where it stands now: what was not finished in time, or whose code was guessed at, has expired."""
    if held.state in ("under_review", "registered"):
        return str(held.state)
    waiting = codes.latest(ctx, "application", held.id) if held.state == "awaiting_code" else None
    guessed = waiting is not None and waiting.closed_at is not None
    return "expired" if guessed or held.state == "ended" or held.open_until <= ctx.now else str(held.state)


def _shown(ctx: Context, held: sa.Row[Any] | None) -> ApplicationState:
    assert held is not None
    state: Any = _state(ctx, held)
    refused = msgspec.json.decode(held.fields, type=tuple[RefusedField, ...])
    shown = ApplicationState(
        id=held.id, state=state, reference=held.reference or None, expect_by=held.expect_by or None,
        submitted_at=instant_text(held.submitted_at) if held.submitted_at else None,
        fields=tuple(problems.field_of(one, ctx.language) for one in refused),
        establishment=held.establishment or None, certificate=_certificate(held),
    )  # fmt: skip
    waiting = codes.latest(ctx, "application", held.id) if state == "awaiting_code" else None
    if waiting is None:
        return shown
    return msgspec.structs.replace(
        shown, expires_at=instant_text(waiting.expires_at),
        resend_after=instant_text(waiting.sent_at + codes.RESEND_WAIT), tries_left=codes.TRIES - waiting.tries,
        resends_left=codes.RESENDS - waiting.resends,
    )  # fmt: skip


def _certificate(held: sa.Row[Any]) -> ApplicationCertificate | None:
    if held.certificate is None:
        return None
    return ApplicationCertificate(
        number=held.certificate_no, sha256=held.certificate_sha256, size=len(held.certificate)
    )


def _content_hash(ctx: Context) -> str:
    return ctx.state.hashed("application", ctx.call.body.hex())
