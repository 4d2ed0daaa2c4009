"""What time alone brings about: invitations nobody accepted, roles whose last day is over, expired certificates."""

from datetime import datetime

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.sandbox import entities, journal, roles
from gosi_desktop.sandbox.tables import certificate, entity, invitation, membership


def settle(connection: Connection, now: datetime) -> None:
    """Bring the rows up to now. Cheap when there is nothing to do; wherever the answer depends on it, it is called."""
    over = (invitation.c.closed_at.is_(None), invitation.c.expires_at <= now)
    for row in connection.execute(sa.select(invitation.c.establishment, invitation.c.id).where(*over)).all():
        with journal.recording(connection, row.establishment, now) as written:
            mine = (invitation.c.establishment == row.establishment, invitation.c.id == row.id)
            connection.execute(sa.update(invitation).where(*mine).values(closed_at=now))
            written.change("member", row.id, state=entities.ENDED)
    ended = (
        sa.select(membership.c.establishment, membership.c.member, membership.c.ended_at)
        .join(entity, sa.and_(
            entity.c.establishment == membership.c.establishment, entity.c.place == entities.PLACES["member"],
            entity.c.id == membership.c.member,
        ))
        .where(membership.c.ended_at <= now, entity.c.state == "active")
    )  # fmt: skip
    for number, member, at in connection.execute(ended).all():
        with journal.recording(connection, number, now) as written:
            roles.end(written, member, at)
    today = now.astimezone(RIYADH).date().isoformat()
    lapsed = (
        sa.select(certificate.c.establishment, certificate.c.id)
        .join(entity, sa.and_(
            entity.c.establishment == certificate.c.establishment, entity.c.place == entities.PLACES["certificate"],
            entity.c.id == certificate.c.id,
        ))
        .where(certificate.c.valid_until < today, entity.c.state == "valid")
    )  # fmt: skip
    for number, key in connection.execute(lapsed).all():
        with journal.recording(connection, number, now) as written:
            written.change("certificate", key, state="expired")
