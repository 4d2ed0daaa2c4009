"""Who is what in which establishment."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.calls import Context
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
    if row is not None and row.ended_at is not None:
        raise Refusal("role_ended", at=row.ended_at)
    if row is None or row.role not in needs:
        raise Refusal("role_missing", needs=[role.value for role in needs])
    branches = msgspec.json.decode(row.branches, type=tuple[str, ...]) if row.branches else None
    return Standing(row.establishment, row.member, row.role, row.role_seq, branches, row.ended_at)


def person_of(ctx: Context, number: str, member: str) -> sa.Row[Any]:
    """The account of somebody who has a role here."""
    query = sa.select(person).join(membership, membership.c.person == person.c.id)
    mine = (membership.c.establishment == number, membership.c.member == member, membership.c.ended_at.is_(None))
    found = ctx.connection.execute(query.where(*mine)).first()
    if found is None:
        raise Refusal("not_found")
    return found
