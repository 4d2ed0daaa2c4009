"""Who is what in which establishment."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.problems import Refusal
from gosi_desktop.sandbox.tables import membership

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


def standing(ctx: Context, number: str) -> Standing:
    """The caller's role here; refused when there is none, known establishment or not, and when it has ended."""
    query = sa.select(membership).where(
        membership.c.establishment == number, membership.c.person == ctx.signed_in.person
    )
    row = ctx.connection.execute(query).first()
    if row is None:
        raise Refusal("role_missing", needs=[role.value for role in Role])
    if row.ended_at is not None:
        raise Refusal("role_ended", at=row.ended_at)
    branches = msgspec.json.decode(row.branches, type=tuple[str, ...]) if row.branches else None
    return Standing(row.establishment, row.member, row.role, row.role_seq, branches, row.ended_at)
