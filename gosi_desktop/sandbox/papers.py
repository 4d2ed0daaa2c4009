"""Papers of an establishment: they come in pieces before the request that names them, and stay with it."""

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.contract.applications import AttachmentProgress, AttachmentStart
from gosi_desktop.contract.entities import AttachmentData
from gosi_desktop.contract.records import AboutData
from gosi_desktop.contract.requests import Request
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import attachments, roles
from gosi_desktop.sandbox.attachments import PieceQuery
from gosi_desktop.sandbox.calls import OCTETS, Context, Operations, Reply
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import instant_text
from gosi_desktop.sandbox.tables import attachment, attachment_piece, named_paper

operation = Operations()

_NAMED = sa.exists().where(
    attachment.c.scope == sa.literal("establishment ") + named_paper.c.establishment,
    attachment.c.sha256 == named_paper.c.sha256,
)

_MAKERS = tuple(role for role in Role if role is not Role.VIEWER)


@operation(
    "POST", "/v1/establishments/{number}/attachments", asks=AttachmentStart, answers=AttachmentProgress, keyed=True,
    refusals=("role_missing", "role_ended", "too_large"),
)  # fmt: skip
def start_attachment(ctx: Context) -> AttachmentProgress:
    """Announce a paper; how much of it is here already."""
    held = roles.standing(ctx, ctx.path["number"], _MAKERS)
    return attachments.begin(ctx, scope_of(held.establishment), ctx.asked(AttachmentStart), ~_NAMED)


@operation(
    "PATCH", "/v1/establishments/{number}/attachments/{sha256}", query=PieceQuery, answers=AttachmentProgress, raw=True,
    refusals=("role_missing", "role_ended", "offset", "content_refused", "too_large"),
)  # fmt: skip
def add_to_attachment(ctx: Context) -> AttachmentProgress:
    """Add a piece; when the paper is whole, its digest and content are checked."""
    held = roles.standing(ctx, ctx.path["number"], _MAKERS)
    return attachments.take(ctx, scope_of(held.establishment), ctx.path["sha256"], ctx.queried(PieceQuery).offset)


@operation(
    "GET", "/v1/establishments/{number}/attachments/{sha256}", content_type=OCTETS, status=200, ranged=True,
    refusals=("role_missing", "role_ended", "range_refused"),
)  # fmt: skip
def read_attachment(ctx: Context) -> Reply:
    """A paper, or a part of it."""
    held = roles.standing(ctx, ctx.path["number"])
    return attachments.send(ctx, scope_of(held.establishment), ctx.path["sha256"])


def scope_of(number: str) -> str:
    """Whose papers these are."""
    return f"establishment {number}"


def missing(ctx: Context, number: str, digests: Sequence[str]) -> tuple[str, ...]:
    """Those of the papers named that are not here yet, in their order."""
    absent = attachments.missing(ctx, scope_of(number), tuple(digests)) if digests else set()
    return tuple(one for one in digests if one in absent)


def name(ctx: Context, written: Journal, member: str, asked: Request) -> None:
    """A request names these papers: they stay, and the feed tells of them with the first that does."""
    for digest in dict.fromkeys(asked.attachments):
        statement = insert(ctx.connection, named_paper).values(establishment=written.number, sha256=digest)
        fresh = statement.on_conflict_do_nothing().returning(named_paper.c.sha256)
        if ctx.connection.execute(fresh).first() is not None:
            held = attachments.find(ctx, scope_of(written.number), digest)
            assert held is not None, "looked for before the request was judged"
            about = AboutData(entity="request", id=asked.id)
            row = AttachmentData(
                sha256=digest, name=held.name, type=held.type, size=held.size, about=about, by=member,
                at=instant_text(held.at),
            )  # fmt: skip
            written.put("attachment", digest, row)


def tidy(connection: Connection, now: datetime) -> None:
    """Drop papers that no request has named for a week."""
    ours = attachment.c.scope.startswith("establishment ")
    connection.execute(sa.delete(attachment).where(ours, attachment.c.at <= now - attachments.UNNAMED_FOR, ~_NAMED))
    known = (attachment.c.scope == attachment_piece.c.scope, attachment.c.sha256 == attachment_piece.c.sha256)
    connection.execute(sa.delete(attachment_piece).where(~sa.exists().where(*known)))
