"""The registers of practice: to read, to change, and whom to register by hand."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.practice import (
    Applicable,
    CivilEntry,
    CommercialEntry,
    RegisterEntries,
    RegisterEntry,
    Registrable,
    Suggestions,
)
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox import people, registers
from gosi_desktop.sandbox.calls import Context, Operations
from gosi_desktop.sandbox.database import insert
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField
from gosi_desktop.sandbox.seeds import newcomers
from gosi_desktop.sandbox.tables import citizen, commercial_entry, establishment, membership, person, register_entry

operation = Operations()


@operation("GET", "/practice/registers", answers=RegisterEntries, practice=True)
def list_registers(ctx: Context) -> RegisterEntries:
    """What the synthetic Absher, civil and commercial registers say."""
    absher = ctx.connection.execute(sa.select(register_entry).order_by(register_entry.c.identity))
    civil = ctx.connection.execute(sa.select(citizen).order_by(citizen.c.identity))
    commercial = ctx.connection.execute(sa.select(commercial_entry).order_by(commercial_entry.c.number)).mappings()
    return RegisterEntries(
        entries=tuple(RegisterEntry(identity=row.identity, mobile=row.mobile, email=row.email) for row in absher),
        civil=tuple(
            CivilEntry(
                identity=row.identity, name=row.name, name_en=row.name_en, born=row.born or None,
                expires=row.expires or None, alive=row.alive,
            )
            for row in civil
        ),
        commercial=tuple(
            CommercialEntry(**{**row, "owners": msgspec.json.decode(row["owners"], type=tuple[str, ...])})
            for row in commercial
        ),
    )  # fmt: skip


@operation("POST", "/practice/registers", asks=RegisterEntry, practice=True)
def set_register(ctx: Context) -> None:
    """Let the synthetic Absher register say something else of an identity."""
    asked = ctx.asked(RegisterEntry)
    values = {"mobile": people.full_mobile(asked.mobile), "email": asked.email.strip().casefold()}
    statement = insert(ctx.connection, register_entry).values(identity=asked.identity, **values)
    ctx.connection.execute(statement.on_conflict_do_update(index_elements=["identity"], set_=values))


@operation("POST", "/practice/registers/civil", asks=CivilEntry, practice=True)
def set_civil_register(ctx: Context) -> None:
    """Let the civil register say something else of an identity: make somebody a minor, or a document expire."""
    asked = ctx.asked(CivilEntry)
    _change(ctx, citizen, asked, "identity", needs=("name",), otherwise={"alive": True})


@operation("POST", "/practice/registers/commercial", asks=CommercialEntry, practice=True)
def set_commercial_register(ctx: Context) -> None:
    """Let the commercial register say something else of a number: let it expire, suspend it, enter a new one."""
    asked = ctx.asked(CommercialEntry)
    _change(ctx, commercial_entry, asked, "number", needs=("name", "expires"), otherwise={"state": registers.IN_FORCE})


@operation("GET", "/practice/registrable", answers=Suggestions, practice=True)
def list_registrable(ctx: Context) -> Suggestions:
    """What may be typed to register, and what happens then, by the registers as they are now."""
    return Suggestions(registrable=tuple(_registrable(ctx)), applicable=tuple(_applicable(ctx)))


def _registrable(ctx: Context) -> Iterator[Registrable]:
    for who, number in newcomers.SUGGESTED:
        yield _suggested(ctx, who, number)
    known = _holder(ctx)
    if known is None:
        return
    again = newcomers.Newcomer(known.name, known.name_en, known.identity, known.mobile, known.email, "another.name")
    yield _suggested(ctx, again, known.establishment)
    yield _suggested(ctx, newcomers.SALMAN, newcomers.FLOWERS, username=known.username)
    for partner in _partners(ctx, known.establishment):
        yield _suggested(ctx, partner, known.establishment)


def _suggested(ctx: Context, who: newcomers.Newcomer, number: str, username: str = "") -> Registrable:
    """One suggestion; what happens is what a comparison says."""
    typed = registers.Typed(
        identity=who.identity, mobile=who.mobile, email=who.email, username=username or who.username,
        terms=ctx.state.terms, establishment=number,
    )  # fmt: skip
    verdict = registers.compare(ctx, typed)
    names = ctx.connection.execute(sa.select(establishment).where(establishment.c.number == number)).first()
    return Registrable(
        name=who.name, name_en=who.name_en, establishment=number, identity=who.identity, mobile=who.mobile,
        email=who.email, username=typed.username, password=newcomers.PASSWORD,
        happens=tuple(field.code for field in verdict.fields), establishment_name=names.name if names else "",
        establishment_name_en=(names.name_en or "") if names else "",
        role=verdict.place.role if verdict.place and not verdict.fields else "",
    )  # fmt: skip


def _partners(ctx: Context, number: str) -> Iterator[newcomers.Newcomer]:
    """Owners of an establishment with accounts who have none themselves."""
    for owner in Journal(ctx.connection, number, ctx.now, 0).rows("owner").values():
        identity = owner["identity"]
        absher = registers.absher_entry(ctx, identity)
        if absher is not None and not registers.has_account(ctx, identity):
            names, username = owner["name"], absher.email.partition("@")[0]
            yield newcomers.Newcomer(names["ar"], names.get("en", ""), identity, absher.mobile, absher.email, username)


def _holder(ctx: Context) -> sa.Row[Any] | None:
    """Somebody who has an account and is owner or supervisor somewhere."""
    chiefs = membership.c.role.in_((Role.OWNER.value, Role.SUPERVISOR.value))
    query = sa.select(person, membership.c.establishment).join(membership, membership.c.person == person.c.id)
    return ctx.connection.execute(query.where(chiefs).order_by(person.c.place).limit(1)).first()


def _applicable(ctx: Context) -> Iterator[Applicable]:
    for who, number in newcomers.APPLICANTS:
        entry = registers.commercial(ctx, number)
        if entry is None:
            continue
        expired = () if registers.in_force(ctx, number) else ("licence_expired",)
        yield Applicable(
            name=who.name, name_en=who.name_en, identity=who.identity, mobile=who.mobile, email=who.email,
            cr_number=number, cr_name=entry.name, cr_name_en=entry.name_en, cr_expires=entry.expires, happens=expired,
        )  # fmt: skip


def _change(
    ctx: Context, table: sa.Table, asked: msgspec.Struct, key: str, needs: tuple[str, ...], otherwise: dict[str, Any]
) -> None:
    """Change the fields that were named, or enter what is new with all that it needs."""
    for name in ("born", "expires"):
        _require_day(name, getattr(asked, name, None))
    values = {name: value for name, value in msgspec.to_builtins(asked).items() if value is not None}
    which = {key: values.pop(key)}
    if "owners" in values:
        values["owners"] = msgspec.json.encode(values["owners"]).decode()
    known = ctx.connection.execute(sa.select(table).where(table.c[key] == which[key])).first()
    missing = [name for name in needs if known is None and not values.get(name)]
    if missing:
        raise Refusal("invalid_request", fields=tuple(RefusedField(name, "required") for name in missing))
    if known is None:
        statement = insert(ctx.connection, table).values(which | otherwise | values)
        ctx.connection.execute(statement.on_conflict_do_nothing())
    elif values:
        ctx.connection.execute(sa.update(table).where(table.c[key] == which[key]).values(values))


def _require_day(name: str, text: str | None) -> None:
    try:
        date.fromisoformat(text or "2000-01-01")
    except ValueError as error:
        raise Refusal("invalid_request", fields=(RefusedField(name, "invalid_value"),)) from error
