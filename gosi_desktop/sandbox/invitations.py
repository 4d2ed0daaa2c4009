"""Invitations: a role that waits for its person, seven days long.

He accepts from his own account with a code to his own mobile; without an account he registers one with the code that
came with the invitation (``by_code`` and ``accept`` are for the registration).
"""

import secrets
from collections.abc import Sequence
from datetime import timedelta
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.requests import ApprovalChallenge, ApprovalCode, Invitation, Invitations
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.identifiers import compact
from gosi_desktop.domain.members import INVITATION_LIFE
from gosi_desktop.sandbox import codes, counters, entities, journal, messages, passing, people, roles
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.counters import Limit
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, instant_text
from gosi_desktop.sandbox.tables import challenge, establishment, invitation

operation = Operations()

_LETTERS: Final = "23456789ABCDEFGHJKMNPQRSTUVWXYZ"  # without those that are taken for others
_CODES: Final = (Limit("acceptances_an_hour", 5, timedelta(hours=1)), Limit("acceptances_a_day", 10, timedelta(days=1)))


@operation("GET", "/v1/invitations", answers=Invitations, writes=True)
def list_invitations(ctx: Context) -> Invitations:
    """The roles that wait for this person."""
    passing.settle(ctx.connection, ctx.now)
    return Invitations(invitations=tuple(_shown(ctx, row) for row in _mine(ctx)))


@operation(
    "POST", "/v1/invitations/{id}/acceptance", answers=ApprovalChallenge, status=201, keyed=True,
    refusals=("too_many_requests",),
)  # fmt: skip
def start_acceptance(ctx: Context) -> ApprovalChallenge:
    """Begin to accept a role; a code goes to this person's mobile."""
    held = _held(ctx)
    who = people.by_id(ctx, ctx.signed_in.person)
    counters.spend(ctx, *_CODES, subject=who.id)
    details = {"establishment": held.establishment, "id": held.id}
    key, code = codes.start(ctx, "acceptance", who.id, f"{who.id} {held.establishment}", details)
    messages.send_code(ctx, who.mobile, code, "acceptance")
    return sent(ctx, "acceptance", key, who.mobile)


@operation(
    "POST", "/v1/invitations/{id}/acceptance/code", asks=ApprovalCode, keyed=True,
    refusals=("code_wrong", "code_expired", "challenge_ended"),
)  # fmt: skip
def enter_acceptance_code(ctx: Context) -> None:
    """Enter the code; the role starts."""
    held, who = _held(ctx), ctx.signed_in.person
    subject = challenge.c.subject == f"{who} {held.establishment}"
    codes.require(ctx, codes.find(ctx, "acceptance", subject), ctx.asked(ApprovalCode).code)
    accept(ctx, held, who)


@operation("DELETE", "/v1/invitations/{id}", writes=True)
def decline_invitation(ctx: Context) -> None:
    """Decline a role."""
    held = _held(ctx)
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.id) as written:
        close(written, held.id)
        written.change("member", held.id, state=entities.ENDED)


def invite(
    ctx: Context, written: Journal, member: str, to: tuple[str, str], role: str, branches: Sequence[str] | None = None,
    replaces: str | None = None,
) -> None:  # fmt: skip
    """Offer a role to an identity; the code goes to his mobile. ``to`` is both."""
    code = "".join(secrets.choice(_LETTERS) for _ in range(10))
    keep(written, member, to, role, _hash(ctx, code), branches, replaces)
    name = ctx.connection.scalar(sa.select(establishment.c.name).where(establishment.c.number == written.number))
    messages.send_code(ctx, to[1], f"{code[:5]}-{code[5:]}", "invitation", name=name or "")


def keep(
    written: Journal, member: str, to: tuple[str, str], role: str, code_hash: str,
    branches: Sequence[str] | None = None, replaces: str | None = None,
) -> None:  # fmt: skip
    """Write down an offer of a role."""
    written.connection.execute(
        sa.insert(invitation).values(
            establishment=written.number, id=member, identity=to[0], mobile=to[1], role=role, code_hash=code_hash,
            branches=msgspec.json.encode(branches).decode() if branches else None, replaces=replaces,
            by=written.by or "", at=written.at, expires_at=written.at + INVITATION_LIFE,
        )
    )  # fmt: skip


def close(written: Journal, member: str) -> None:
    """The offer stands no longer."""
    mine = (invitation.c.establishment == written.number, invitation.c.id == member, invitation.c.closed_at.is_(None))
    written.connection.execute(sa.update(invitation).where(*mine).values(closed_at=written.at))


def by_code(ctx: Context, code: str) -> sa.Row[Any] | None:
    """The open invitation of a code as somebody typed it: establishment, id (the member's), identity, role."""
    still = (invitation.c.code_hash == _hash(ctx, code), invitation.c.closed_at.is_(None))
    return ctx.connection.execute(sa.select(invitation).where(*still, invitation.c.expires_at > ctx.now)).first()


def accept(ctx: Context, held: sa.Row[Any], who: str) -> None:
    """Let the role start for a person with an account; a supervisor who is replaced by it ends."""
    found = people.by_id(ctx, who)
    with journal.recording(ctx.connection, held.establishment, ctx.now, by=held.id) as written:
        if held.closed_at is not None or held.expires_at <= ctx.now:
            raise Refusal("not_found")
        close(written, held.id)
        names = {"ar": found.name} | ({"en": found.name_en} if found.name_en else {})
        since = ctx.now.astimezone(RIYADH).date().isoformat()
        branches = msgspec.json.decode(held.branches, type=tuple[str, ...]) if held.branches else None
        roles.start(written, who, held.id, held.role, branches, name=names, since=since)
        replaced = written.find("member", held.replaces) if held.replaces else None
        if replaced is not None and replaced.state == "active":
            roles.end(written, held.replaces, ctx.now)


def sent(ctx: Context, purpose: str, key: str, mobile: str) -> ApprovalChallenge:
    """A code is on its way."""
    found = codes.find(ctx, purpose, challenge.c.id == key)
    return ApprovalChallenge(
        id=key, masked_mobile=people.masked_mobile(mobile), expires_at=instant_text(found.expires_at),
        resend_after=instant_text(found.sent_at + codes.RESEND_WAIT), tries_left=codes.TRIES - found.tries,
    )  # fmt: skip


def _mine(ctx: Context) -> Sequence[sa.Row[Any]]:
    identity = people.by_id(ctx, ctx.signed_in.person).identity
    still = (invitation.c.closed_at.is_(None), invitation.c.expires_at > ctx.now)
    query = sa.select(invitation).where(invitation.c.identity == identity, *still).order_by(invitation.c.at)
    return ctx.connection.execute(query).all()


def _held(ctx: Context) -> sa.Row[Any]:
    """The invitation of the path, when it is this person's and still open."""
    found = next((row for row in _mine(ctx) if row.id == ctx.path["id"]), None)
    if found is None:
        raise Refusal("not_found")
    return found


def _shown(ctx: Context, row: sa.Row[Any]) -> Invitation:
    place = ctx.connection.execute(sa.select(establishment).where(establishment.c.number == row.establishment)).one()
    rows = Journal(ctx.connection, row.establishment, ctx.now, place.seq)
    inviter = rows.find("member", row.by)
    by = msgspec.json.decode(inviter.data)["name"]["ar"] if inviter else place.name
    return Invitation(
        id=row.id, establishment=row.establishment, establishment_name=place.name, establishment_name_en=place.name_en,
        role=row.role, invited_by=by, invited_at=instant_text(row.at), expires_at=instant_text(row.expires_at),
        branches=msgspec.json.decode(row.branches, type=tuple[str, ...]) if row.branches else None,
    )  # fmt: skip


def _hash(ctx: Context, code: str) -> str:
    return ctx.state.hashed("invitation", compact(code).upper())
