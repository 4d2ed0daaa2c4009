"""Reading: heads, and the one change feed of an establishment."""

import hashlib
from datetime import datetime
from typing import Annotated, Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.feed import Change, ChangePage, Head, Heads, Summary
from gosi_desktop.contract.service import Limits
from gosi_desktop.contract.wire import Asked
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import cursors, entities
from gosi_desktop.sandbox.calls import Context, Operations, Reply
from gosi_desktop.sandbox.cursors import Cursor
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.request_kinds import KINDS
from gosi_desktop.sandbox.roles import SHOWN_AFTER_END, Standing, standing
from gosi_desktop.sandbox.tables import entity, establishment, membership, request

operation = Operations()
_LIMITS = Limits()
_REQUEST, _ATTACHMENT = entities.PLACES["request"], entities.PLACES["attachment"]


class ChangesQuery(Asked, frozen=True):
    """Where to go on, and how many rows at most."""

    cursor: Annotated[str, msgspec.Meta(min_length=1, max_length=400)] | None = None
    limit: Annotated[int, msgspec.Meta(ge=1, description="at most 5000")] = _LIMITS.page


@operation("GET", "/v1/heads", answers=Heads, conditional=True)
def read_heads(ctx: Context) -> Reply:
    """How far each establishment of this person has come; 304 when nothing moved."""
    gone = sa.or_(membership.c.ended_at.is_(None), membership.c.ended_at > ctx.now - SHOWN_AFTER_END)
    query = (
        sa.select(
            establishment,
            membership.c.role,
            membership.c.role_seq,
            membership.c.ended_at,
            membership.c.branches,
            membership.c.member,
        )
        .join(membership, membership.c.establishment == establishment.c.number)
        .where(membership.c.person == ctx.signed_in.person, gone)
        .order_by(establishment.c.number)
    )
    heads = tuple(_head(row, ctx.now) for row in ctx.connection.execute(query))
    body = msgspec.json.encode(Heads(epoch=ctx.state.epoch, heads=heads))
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if tag in ctx.call.headers.get("if-none-match", ""):
        return Reply(304, content_type="", headers=headers)
    return Reply(200, body, headers=headers)


def _head(row: sa.Row[Any], now: datetime) -> Head:
    ended = row.ended_at is not None and row.ended_at <= now
    summary = Summary(contributors=0) if ended else _summed(row)
    return Head(
        establishment=row.number, name=row.name, name_en=row.name_en, seq=row.seq, role=row.role, role_seq=row.role_seq,
        ended_at=instant_text(row.ended_at) if ended else None, summary=summary, member=row.member,
    )  # fmt: skip


def _summed(row: sa.Row[Any]) -> Summary:
    """The summary without the money and the injuries that a role does not see."""
    summary = msgspec.json.decode(row.summary, type=Summary)
    seen = Role(row.role).sight.entities - (entities.WHOLE if row.branches else frozenset())
    if "invoice" not in seen:
        summary = msgspec.structs.replace(summary, due="0.00", due_on=None, overdue_since=None, certificate_until=None)
    if "injury" not in seen:
        summary = msgspec.structs.replace(summary, open_injuries=0, next_injury_deadline=None)
    return summary


@operation(
    "GET", "/v1/establishments/{number}/changes", query=ChangesQuery, answers=ChangePage,
    refusals=("cursor_expired", "role_missing", "role_ended", "too_large"),
)  # fmt: skip
def read_changes(ctx: Context) -> ChangePage:
    """A page of the feed: of a snapshot when no cursor is given, then of the deltas after it."""
    asked = ctx.queried(ChangesQuery)
    if asked.limit > _LIMITS.page_most:
        raise Refusal("too_large", most=_LIMITS.page_most)
    held = standing(ctx, ctx.path["number"])
    cursor = cursors.unseal(ctx, asked.cursor, held) if asked.cursor else None
    now_at = ctx.connection.scalar(sa.select(establishment.c.seq).where(establishment.c.number == held.establishment))
    if cursor is None or cursor.place:
        return _snapshot_page(ctx, held, cursor or _beginning(ctx, held, now_at or 0), asked.limit, now_at or 0)
    return _delta_page(ctx, held, cursor, asked.limit, now_at or 0)


def _beginning(ctx: Context, held: Standing, seq: int) -> Cursor:
    """The cursor before the first row of a snapshot."""
    counted = sa.select(sa.func.count()).select_from(entity).where(*_in_snapshot(ctx, held))
    total = ctx.connection.scalar(counted) or 0
    made_at = cursors.milliseconds(ctx.now)
    return Cursor(ctx.state.epoch, held.establishment, held.role_seq, seq, made_at, place=-1, total=total)


def _snapshot_page(ctx: Context, held: Standing, cursor: Cursor, limit: int, seq: int) -> ChangePage:
    after = sa.tuple_(entity.c.place, entity.c.id) > sa.tuple_(max(cursor.place, 0), cursor.id)
    query = sa.select(entity).where(*_in_snapshot(ctx, held), after).order_by(entity.c.place, entity.c.id)
    rows = ctx.connection.execute(query.limit(limit + 1)).all()
    page, more = rows[:limit], len(rows) > limit
    if more:
        following = msgspec.structs.replace(cursor, place=page[-1].place, id=page[-1].id)
    else:
        following = _after(ctx, cursor, cursor.seq)
    return ChangePage(
        epoch=ctx.state.epoch, changes=tuple(_change(held, row) for row in page),
        next_cursor=cursors.seal(ctx, following), has_more=more or seq > cursor.seq, snapshot=True, total=cursor.total,
        server_time=instant_text(ctx.now),
    )  # fmt: skip


def _delta_page(ctx: Context, held: Standing, cursor: Cursor, limit: int, seq: int) -> ChangePage:
    places = entities.visible_places(held.role, held.branches is not None)
    query = sa.select(entity, _within_branches(held).label("within")).where(
        entity.c.establishment == held.establishment, entity.c.seq > cursor.seq, entity.c.place.in_(places),
        _requests_seen(held),
    )  # fmt: skip
    rows = ctx.connection.execute(query.order_by(entity.c.seq).limit(limit + 1)).all()
    page, more = rows[:limit], len(rows) > limit
    reached = page[-1].seq if more else max(seq, page[-1].seq if page else 0)
    return ChangePage(
        epoch=ctx.state.epoch, changes=tuple(_change(held, row, gone=not row.within) for row in page),
        next_cursor=cursors.seal(ctx, _after(ctx, cursor, reached)), has_more=more, snapshot=False,
        server_time=instant_text(ctx.now),
    )  # fmt: skip


def _after(ctx: Context, cursor: Cursor, seq: int) -> Cursor:
    return Cursor(cursor.epoch, cursor.establishment, cursor.role_seq, seq, cursors.milliseconds(ctx.now))


def _in_snapshot(ctx: Context, held: Standing) -> tuple[sa.ColumnElement[bool], ...]:
    recent: datetime = ctx.now
    return (
        entity.c.establishment == held.establishment,
        entity.c.place.in_(entities.visible_places(held.role, held.branches is not None)),
        entity.c.deleted.is_(False),
        sa.or_(entity.c.snapshot_until.is_(None), entity.c.snapshot_until > recent),
        _requests_seen(held),
        _within_branches(held),
    )


def _requests_seen(held: Standing) -> sa.ColumnElement[bool]:
    """Of requests and their papers, one's own and those about what the role sees, within its branches.

    They never move out of sight.
    """
    role = Role(held.role)
    if role in (Role.OWNER, Role.SUPERVISOR):
        return sa.true()
    about: sa.ColumnElement[bool] = request.c.kind.in_(
        [kind.name for kind in KINDS.values() if kind.entity in role.sight.entities]
    )
    if held.branches is not None:
        about = sa.and_(about, request.c.branch.in_(held.branches))
    seen = sa.select(request.c.id).where(
        request.c.establishment == held.establishment, sa.or_(request.c.member == held.member, about)
    )
    whose = sa.case((entity.c.place == _REQUEST, entity.c.id), else_=entity.c.request)
    return sa.or_(entity.c.place.not_in((_REQUEST, _ATTACHMENT)), whose.in_(seen))


def _within_branches(held: Standing) -> sa.ColumnElement[bool]:
    """Whether a row lies in the branches this role is limited to. Outside them a delta says that it is gone."""
    if held.branches is None:
        return sa.true()
    mine = sa.select(entity.c.id, entity.c.parent).where(
        entity.c.establishment == held.establishment, entity.c.place == entities.PLACES["engagement"],
        entity.c.branch.in_(held.branches),
    ).subquery()  # fmt: skip
    case = sa.alias(entity, "case")
    hurt = sa.select(case.c.id).where(
        case.c.establishment == held.establishment, case.c.place == entities.PLACES["injury"],
        case.c.parent.in_(sa.select(mine.c.parent)),
    )  # fmt: skip
    within = {
        "branch": entity.c.id.in_(held.branches),
        "contributor": entity.c.id.in_(sa.select(mine.c.parent)),
        "engagement": entity.c.branch.in_(held.branches),
        "wage_period": entity.c.parent.in_(sa.select(mine.c.id)),
        "injury": entity.c.parent.in_(sa.select(mine.c.parent)),
        "injury_event": entity.c.parent.in_(hurt),
    }
    return sa.case(
        *((entity.c.place == entities.PLACES[name], condition) for name, condition in within.items()), else_=sa.true()
    )


def _change(held: Standing, row: sa.Row[Any], *, gone: bool = False) -> Change:
    deleted = row.deleted or gone
    data = b"{}" if deleted else entities.shown(held.role, held.member, row.entity, row.data.encode())
    return Change(
        seq=row.seq, entity=row.entity, id=row.id, version=row.version, op="delete" if deleted else "put",
        at=instant_text(row.at), by=row.by, request=row.request, data=msgspec.Raw(data),
    )  # fmt: skip
