"""The registers that an account is compared with: civil, commercial, Absher, and the establishments' own people.

They are asked only after the code of the typed mobile was entered. What concerns a person (has he an account, is he a
minor, what is he here) is told to nobody whose mobile is not that person's in Absher: an unknown identity and a known
one under a stranger's mobile are answered alike.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, Final

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.entities import NamesData
from gosi_desktop.domain.ages import age_on
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import invitations, people
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.entities import ENDED, PLACES
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import RefusedField
from gosi_desktop.sandbox.tables import (
    citizen,
    commercial_entry,
    entity,
    establishment,
    invitation,
    person,
    register_entry,
)

OF_AGE: Final = 18
IN_FORCE: Final = "active"


@dataclass(frozen=True, slots=True)
class Typed:
    """What somebody who wants an account typed, tidied; ``invitation`` may stand for ``establishment``."""

    identity: str
    mobile: str
    email: str
    username: str
    terms: str
    establishment: str = ""
    invitation: str = ""


@dataclass(frozen=True, slots=True)
class Place:
    """What an identity is in an establishment; ``member`` is his row there, if he has one."""

    establishment: str
    about: dict[str, Any]  # the establishment's own row
    role: str = ""
    member: str | None = None
    invitation: sa.Row[Any] | None = None  # that is accepted with the account


@dataclass(frozen=True, slots=True)
class Comparison:
    """Refused fields, or none and the place the account is made for."""

    fields: tuple[RefusedField, ...]
    place: Place | None = None


def compare(ctx: Context, typed: Typed) -> Comparison:
    """What was typed, against every register."""
    refused: list[tuple[str, str]] = []
    if typed.invitation:
        place, named, unknown = _invited(ctx, typed.invitation, typed.identity), "invitation", "invitation_unknown"
    else:
        place, named = place_of(ctx, typed.establishment, typed.identity), "establishment"
        unknown = "subscription_unknown"
    if place is None:
        refused.append((named, unknown))
    elif not in_force(ctx, place.about["cr_number"]):
        refused.append((named, "registration_expired"))
    if people.by_name(ctx, typed.username) is not None:
        refused.append(("username", "username_taken"))
    absher = absher_entry(ctx, typed.identity)
    if absher is None or absher.mobile != typed.mobile:
        refused.append(("mobile", "absher_mobile_mismatch"))
    else:
        if absher.email != typed.email:
            refused.append(("email", "absher_email_mismatch"))
        refused += [("identity", code) for code in _of_person(ctx, typed.identity, place)]
    return Comparison(tuple(RefusedField(path, code) for path, code in refused), place)


def place_of(ctx: Context, number: str, identity: str) -> Place | None:
    """What the establishment's own rows say that an identity is there; None where there is no such establishment."""
    if ctx.connection.scalar(sa.select(establishment.c.number).where(establishment.c.number == number)) is None:
        return None
    rows = Journal(ctx.connection, number, ctx.now, 0)
    about, day = rows.rows("establishment")[number], today(ctx).isoformat()
    members = {row["identity"]: key for key, row in rows.rows("member").items() if row["state"] != ENDED}
    member = members.get(identity)
    if any(one["identity"] == identity and one.get("to", "9999") >= day for one in rows.rows("owner").values()):
        return Place(number, about, Role.OWNER.value, member)
    if member and rows.read("member", member)["role"] == Role.SUPERVISOR.value:
        return Place(number, about, Role.SUPERVISOR.value, member, _open_invitation(ctx, number, member))
    return Place(number, about)


def _invited(ctx: Context, code: str, identity: str) -> Place | None:
    """The place that an invitation's code offers to an identity; None for any other code or identity."""
    held = invitations.by_code(ctx, code)
    if held is None or held.identity != identity:
        return None
    about = Journal(ctx.connection, held.establishment, ctx.now, 0).read("establishment", held.establishment)
    return Place(held.establishment, about, held.role, held.id, held)


def _open_invitation(ctx: Context, number: str, member: str) -> sa.Row[Any] | None:
    """The invitation of a member who has not accepted yet."""
    mine = (invitation.c.establishment == number, invitation.c.id == member, invitation.c.closed_at.is_(None))
    return ctx.connection.execute(sa.select(invitation).where(*mine, invitation.c.expires_at > ctx.now)).first()


def is_registered(ctx: Context, cr_number: str) -> bool:
    """Whether an establishment of this commercial registration has a subscription number already."""
    here = (entity.c.place == PLACES["establishment"], entity.c.deleted.is_(False))
    stands = entity.c.data.contains(f'"cr_number":{msgspec.json.encode(cr_number).decode()}', autoescape=True)
    return ctx.connection.scalar(sa.select(entity.c.id).where(*here, stands).limit(1)) is not None


def in_force(ctx: Context, cr_number: str) -> bool:
    """Whether the commercial register has this number in force today."""
    found = commercial(ctx, cr_number)
    return found is not None and found.state == IN_FORCE and found.expires >= today(ctx).isoformat()


def commercial(ctx: Context, cr_number: str) -> sa.Row[Any] | None:
    """What the commercial register says of a number."""
    query = sa.select(commercial_entry).where(commercial_entry.c.number == cr_number)
    return ctx.connection.execute(query).first()


def absher_entry(ctx: Context, identity: str) -> sa.Row[Any] | None:
    """What Absher says of an identity."""
    return ctx.connection.execute(sa.select(register_entry).where(register_entry.c.identity == identity)).first()


def citizen_of(ctx: Context, identity: str) -> sa.Row[Any] | None:
    """Whom the civil register has under an identity."""
    return ctx.connection.execute(sa.select(citizen).where(citizen.c.identity == identity)).first()


def names_of(ctx: Context, identity: str) -> NamesData:
    """An identity's names as the civil register has them."""
    found = citizen_of(ctx, identity)
    return NamesData(ar=found.name, en=found.name_en or None) if found else NamesData(ar="")


def names(found: dict[str, Any]) -> NamesData:
    """Names out of a row of the feed."""
    return msgspec.convert(found, type=NamesData)


def is_minor(ctx: Context, identity: str) -> bool:
    """Whether the civil register has this identity as younger than eighteen."""
    found = citizen_of(ctx, identity)
    if found is None or not found.born:
        return False
    born, day = date.fromisoformat(found.born), today(ctx)
    return born > day or age_on(born, day, Calendar.GREGORIAN) < OF_AGE


def document_ended(ctx: Context, identity: str) -> bool:
    """Whether the civil register knows that this identity's document has expired."""
    found = citizen_of(ctx, identity)
    return found is not None and bool(found.expires) and found.expires < today(ctx).isoformat()


def has_account(ctx: Context, identity: str) -> bool:
    """Whether somebody with this identity may sign in already."""
    return ctx.connection.scalar(sa.select(person.c.id).where(person.c.identity == identity)) is not None


def _of_person(ctx: Context, identity: str, place: Place | None) -> list[str]:
    found = citizen_of(ctx, identity)
    refused = []
    if found is None or not found.alive or (place is not None and not place.role):
        refused.append("not_owner_or_supervisor")
    if is_minor(ctx, identity):
        refused.append("identity_minor")
    if has_account(ctx, identity):
        refused.append("account_exists")
    return refused


def today(ctx: Context) -> date:
    """The day in Riyadh."""
    return ctx.now.astimezone(RIYADH).date()
