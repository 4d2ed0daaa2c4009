"""Who is what in which establishment: asked for, given, changed, ended."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.entities import ENDED
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import membership, person

SHOWN_AFTER_END: Final = timedelta(days=90)


@dataclass(frozen=True, slots=True)
class Standing:
    """A person's role in one establishment; ``branches`` limits a branches manager."""

    establishment: str
    member: str
    role: str
    role_seq: int
    branches: tuple[str, ...] | None
    ended_at: datetime | None


def standing(ctx: Context, number: str, needs: Sequence[Role] = tuple(Role)) -> Standing:
    """The caller's role here. Refused when it is none of ``needs``, known establishment or not, or has ended."""
    query = sa.select(membership).where(
        membership.c.establishment == number, membership.c.person == ctx.signed_in.person
    )
    row = ctx.connection.execute(query).first()
    if row is not None and row.ended_at is not None and row.ended_at <= ctx.now:
        raise Refusal("role_ended", at=row.ended_at)
    if row is None or row.role not in needs:
        raise Refusal("role_missing", needs=[role.value for role in needs])
    branches = msgspec.json.decode(row.branches, type=tuple[str, ...]) if row.branches else None
    return Standing(row.establishment, row.member, row.role, row.role_seq, branches, row.ended_at)


def person_of(ctx: Context, number: str, member: str) -> sa.Row[Any]:
    """The account of somebody who has a role here."""
    query = sa.select(person).join(membership, membership.c.person == person.c.id)
    lasting = sa.or_(membership.c.ended_at.is_(None), membership.c.ended_at > ctx.now)
    mine = (membership.c.establishment == number, membership.c.member == member, lasting)
    found = ctx.connection.execute(query.where(*mine)).first()
    if found is None:
        raise Refusal("not_found")
    return found


def start(written: Journal, who: str, member: str, role: str, branches: Sequence[str] | None, **shown: Any) -> None:
    """Give a person a role, his first here or after an earlier one; ``shown`` are further fields of his row."""
    written.change("member", member, state="active", role=role, branches=branches, **shown)
    values = {
        "member": member, "role": role, "branches": _kept(branches), "role_seq": written.seq, "since": written.at,
        "ended_at": None,
    }  # fmt: skip
    statement = insert(written.connection, membership).values(
        establishment=written.number, person=who, **values
    )  # fmt: skip
    written.connection.execute(statement.on_conflict_do_update(index_elements=["establishment", "person"], set_=values))


def change(written: Journal, member: str, role: str, branches: Sequence[str] | None) -> None:
    """Another role, or other branches: everything is fetched afresh."""
    written.change("member", member, role=role, branches=branches)
    _update(written, member, role=role, branches=_kept(branches), role_seq=written.seq)


def end(written: Journal, member: str, at: datetime) -> None:
    """End a role at a moment; one that is still to come is shown when it is there (``passing``)."""
    if at <= written.at:
        written.change("member", member, state=ENDED)
        _update(written, member, ended_at=at, role_seq=written.seq)
    else:
        _update(written, member, ended_at=at)


def _kept(branches: Sequence[str] | None) -> str | None:
    return msgspec.json.encode(branches).decode() if branches else None


def _update(written: Journal, member: str, **values: Any) -> None:
    mine = (membership.c.establishment == written.number, membership.c.member == member)
    written.connection.execute(sa.update(membership).where(*mine).values(values))
