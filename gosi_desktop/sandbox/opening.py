"""An account comes to be: a person who may sign in, and his role in the feed. Once, however many processes try."""

import sqlalchemy as sa
import uuid6

from gosi_desktop.contract.entities import MemberData
from gosi_desktop.contract.registrations import RegistrationForm
from gosi_desktop.sandbox import invitations, journal, people, registers, series
from gosi_desktop.sandbox.calls import Context
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.problems import RefusedField, instant_text
from gosi_desktop.sandbox.registers import Place, Typed
from gosi_desktop.sandbox.tables import membership, person


def open_account(
    ctx: Context, typed: Typed, place: Place, password_hash: str
) -> RegistrationForm | tuple[RefusedField, ...]:
    """The form of the new account, or what another call has taken meanwhile."""
    key = _person(ctx, typed, password_hash)
    if key is None:
        return _taken(ctx, typed)
    if place.invitation is not None:
        invitations.accept(ctx, place.invitation, key)
    else:
        join(ctx, key, typed.identity, place)
    names = place.about["names"]
    return RegistrationForm(
        reference=series.reference(ctx, "R"), activated_at=instant_text(ctx.now), establishment=place.establishment,
        names=registers.names(names), cr_number=place.about["cr_number"], office=place.about["office"],
        holder=registers.names_of(ctx, typed.identity), identity=typed.identity, role=place.role, mobile=typed.mobile,
        email=typed.email, username=typed.username, terms=typed.terms,
    )  # fmt: skip


def join(ctx: Context, key: str, identity: str, place: Place) -> None:
    """Give a person his role in an establishment, and his row in its feed."""
    member = place.member or str(uuid6.uuid7())
    with journal.recording(ctx.connection, place.establishment, ctx.now, by=member) as written:
        row = MemberData(
            identity=identity, name=registers.names_of(ctx, identity), role=place.role, state="active",
            since=registers.today(ctx).isoformat(),
        )  # fmt: skip
        written.put("member", member, row)
        ctx.connection.execute(
            sa.insert(membership).values(
                establishment=place.establishment, person=key, member=member, role=place.role, role_seq=written.seq,
                since=ctx.now,
            )
        )  # fmt: skip


def _person(ctx: Context, typed: Typed, password_hash: str) -> str | None:
    """The new person's id. None when identity or username were taken, by a call that has just ended even."""
    names = registers.names_of(ctx, typed.identity)
    place = sa.select(sa.func.coalesce(sa.func.max(person.c.place), 0) + 1).scalar_subquery()
    statement = insert(ctx.connection, person).values(
        id=str(uuid6.uuid7()), username=people.folded(typed.username), name=names.ar, name_en=names.en or "",
        identity=typed.identity, mobile=typed.mobile, email=typed.email, password_hash=password_hash,
        terms_accepted=typed.terms, place=place,
    )  # fmt: skip
    made: str | None = ctx.connection.scalar(statement.on_conflict_do_nothing().returning(person.c.id))
    return made


def _taken(ctx: Context, typed: Typed) -> tuple[RefusedField, ...]:
    refused = []
    if people.by_name(ctx, typed.username) is not None:
        refused.append(RefusedField("username", "username_taken"))
    if registers.has_account(ctx, typed.identity):
        refused.append(RefusedField("identity", "account_exists"))
    return tuple(refused)
