"""Papers that come in pieces, known by their digest within one scope; judged by content when they are whole."""

import hashlib
import re
from datetime import timedelta
from typing import Annotated, Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.applications import AttachmentProgress, AttachmentStart
from gosi_desktop.contract.service import Limits
from gosi_desktop.sandbox.calls import OCTETS, Context, Reply
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import attachment, attachment_piece

MOST_BYTES: Final = Limits().attachment_bytes
UNNAMED_FOR: Final = timedelta(days=7)
_MOST_IN_SCOPE: Final = 12 * MOST_BYTES  # so that nobody fills the disk
_MAGIC: Final = {
    "application/pdf": b"%PDF-", "image/jpeg": b"\xff\xd8\xff", "image/png": b"\x89PNG\r\n\x1a\n"
}  # fmt: skip
_RANGE: Final = re.compile(r"bytes=(\d{1,9})?-(\d{1,9})?")


class PieceQuery(msgspec.Struct, frozen=True, kw_only=True, forbid_unknown_fields=True):
    """Where in the file a piece begins."""

    offset: Annotated[int, msgspec.Meta(ge=0, le=MOST_BYTES)]


def begin(
    ctx: Context, scope: str, asked: AttachmentStart, counted: sa.ColumnElement[bool] | None = None
) -> AttachmentProgress:
    """Announce a paper; how much of it is here already. Another size or kind than before begins it anew.

    ``counted`` says which papers fill the room of a scope: not those that stay because a request names them.
    """
    if asked.size > MOST_BYTES:
        raise Refusal("too_large", most=MOST_BYTES)
    known = find(ctx, scope, asked.sha256)
    if known is not None and (known.size, known.type) == (asked.size, asked.type):
        return AttachmentProgress(received=known.received)
    drop(ctx, scope, asked.sha256)
    mine = attachment.c.scope == scope
    which = mine if counted is None else sa.and_(mine, counted)
    held = ctx.connection.scalar(sa.select(sa.func.coalesce(sa.func.sum(attachment.c.size), 0)).where(which)) or 0
    if held + asked.size > _MOST_IN_SCOPE:
        raise Refusal("too_large", most=_MOST_IN_SCOPE)
    values = msgspec.to_builtins(asked) | {"scope": scope, "received": 0, "at": ctx.now}
    ctx.connection.execute(insert(ctx.connection, attachment).values(values).on_conflict_do_nothing())
    return AttachmentProgress(received=0)


def take(ctx: Context, scope: str, sha256: str, offset: int) -> AttachmentProgress:
    """Add the piece that the call carries; a piece for another place is refused with how much is here."""
    held = find(ctx, scope, sha256)
    if held is None:
        raise Refusal("not_found")
    piece = ctx.call.body
    if offset != held.received:
        raise Refusal("offset", received=held.received)
    received = held.received + len(piece)
    if received > held.size:
        raise Refusal("too_large", most=held.size)
    if piece:
        values = {"scope": scope, "sha256": sha256, "place": offset, "content": piece}
        ctx.connection.execute(sa.insert(attachment_piece).values(values))
        ctx.connection.execute(sa.update(attachment).where(*_is(scope, sha256)).values(received=received, at=ctx.now))
    if received == held.size:
        _require_what_was_said(ctx, held)
    return AttachmentProgress(received=received)


def send(ctx: Context, scope: str, sha256: str) -> Reply:
    """A whole paper, or the part that ``Range`` names."""
    held = find(ctx, scope, sha256)
    if held is None or held.received < held.size:
        raise Refusal("not_found")
    content = _content(ctx, scope, sha256)
    headers = {"ETag": f'"{sha256}"', "Accept-Ranges": "bytes"}
    asked = ctx.call.headers.get("range", "")
    found = _RANGE.fullmatch(asked.strip())
    if not found or not (found[1] or found[2]):
        return Reply(200, content, OCTETS, headers)
    first = int(found[1]) if found[1] else max(0, len(content) - int(found[2]))
    last = min(int(found[2]), len(content) - 1) if found[1] and found[2] else len(content) - 1
    if first > last:
        raise Refusal("range_refused")
    headers["Content-Range"] = f"bytes {first}-{last}/{len(content)}"
    return Reply(206, content[first : last + 1], OCTETS, headers)


def missing(ctx: Context, scope: str, digests: tuple[str, ...]) -> set[str]:
    """Those of the papers named that are not here as a whole."""
    whole = sa.select(attachment.c.sha256).where(
        attachment.c.scope == scope, attachment.c.received == attachment.c.size
    )
    return set(digests) - set(ctx.connection.execute(whole).scalars())


def drop(ctx: Context, scope: str, sha256: str) -> None:
    """Forget a paper."""
    ctx.connection.execute(
        sa.delete(attachment_piece).where(attachment_piece.c.scope == scope, attachment_piece.c.sha256 == sha256)
    )
    ctx.connection.execute(sa.delete(attachment).where(*_is(scope, sha256)))


def _require_what_was_said(ctx: Context, held: sa.Row[Any]) -> None:
    """Digest and content; a paper that is something else is forgotten."""
    content = _content(ctx, held.scope, held.sha256)
    if hashlib.sha256(content).hexdigest() != held.sha256 or not content.startswith(_MAGIC[held.type]):
        drop(ctx, held.scope, held.sha256)
        raise Refusal("content_refused", keep=True)


def _content(ctx: Context, scope: str, sha256: str) -> bytes:
    pieces = sa.select(attachment_piece.c.content).where(
        attachment_piece.c.scope == scope, attachment_piece.c.sha256 == sha256
    )
    return b"".join(ctx.connection.execute(pieces.order_by(attachment_piece.c.place)).scalars())


def find(ctx: Context, scope: str, sha256: str) -> sa.Row[Any] | None:
    """The paper, locked: its pieces come one after another."""
    return ctx.connection.execute(sa.select(attachment).where(*_is(scope, sha256)).with_for_update()).first()


def _is(scope: str, sha256: str) -> tuple[sa.ColumnElement[bool], sa.ColumnElement[bool]]:
    return attachment.c.scope == scope, attachment.c.sha256 == sha256
