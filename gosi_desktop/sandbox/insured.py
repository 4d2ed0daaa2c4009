"""People insured here: found by their identity, known from elsewhere, taken in, numbered."""

import functools
import hashlib
from datetime import date
from typing import Any

import msgspec
import sqlalchemy as sa

from gosi_desktop.contract.request_bodies import ContributorAsked
from gosi_desktop.data import load_list
from gosi_desktop.domain.contributor import (
    Birth,
    Contributor,
    Names,
    NationalityGroup,
    System,
    nationality_group_of,
)
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.identifiers import IdentityKind, identity
from gosi_desktop.domain.official_numbers import mobile
from gosi_desktop.sandbox import entities
from gosi_desktop.sandbox.asking import Asking, day_of, invalid
from gosi_desktop.sandbox.roster_rows import system_of
from gosi_desktop.sandbox.tables import entity
from gosi_desktop.sandbox.typed import Form

_KINDS = {
    NationalityGroup.SAUDI: (IdentityKind.NATIONAL_ID,),
    NationalityGroup.GCC: (IdentityKind.GCC_ID,),
    NationalityGroup.NON_SAUDI: (IdentityKind.IQAMA, IdentityKind.BORDER_NO),
}


def contributor_asked(asking: Asking, asked: ContributorAsked, path: str = "contributor.") -> Contributor:
    """Who is asked for, tidied; refused with each fault of form at its field."""
    require_listed("nationalities", asked.nationality, f"{path}nationality")
    group, kind, form = nationality_group_of(asked.nationality), IdentityKind(asked.identity.kind), Form()
    if kind not in _KINDS[group]:
        form.refuse(f"{path}identity.kind", "identifier.wrong_kind", kind=kind.value)
    number = form.take(
        f"{path}identity.number", asked.identity.number, lambda text: identity(text, kind, asked.nationality).number
    )
    to = form.optional(f"{path}mobile", asked.mobile, mobile)
    if group is not NationalityGroup.NON_SAUDI and asked.birth is None:
        form.refuse(f"{path}birth", "required")
    form.close()
    if asked.identity.expires is not None:
        day_of(asked.identity.expires, f"{path}identity.expires")
    birth = None
    if asked.birth is not None:
        birth = Birth(day_of(asked.birth.date, f"{path}birth.date"), Calendar(asked.birth.entered_in))
        if birth.date > asking.today:
            raise invalid(f"{path}birth.date", "birth.after_event")
    return Contributor(
        id=asked.id, identity=identity(number, kind, asked.nationality), names=Names(asked.names.ar, asked.names.en),
        birth=birth, nationality=asked.nationality, nationality_group=group, mobile=to,
    )  # fmt: skip


def here(asking: Asking, number: str) -> dict[str, Any] | None:
    """The contributor with this identity in this establishment."""
    found = asking.written.below("contributor", number)
    return next(({"id": key} | row for key, row in found.items()), None)


def as_known(asking: Asking, person: Contributor, known: dict[str, Any] | None) -> Contributor:
    """The person with what the authority knows of him already: his first registration, and so his law."""
    row = known or _elsewhere(asking, person.identity.number)
    if row is None:
        return person
    first, system = row.get("first_registration"), row.get("system")
    return Contributor(
        id=person.id, identity=person.identity, names=person.names, birth=person.birth, mobile=person.mobile,
        nationality=person.nationality, nationality_group=person.nationality_group,
        system=System(system["value"]) if system else None,
        first_registration=date.fromisoformat(first) if first else None,
        has_prior_periods=row.get("has_prior_periods", False),
    )  # fmt: skip


def take_in(asking: Asking, asked: ContributorAsked, known: dict[str, Any] | None, joined: date) -> str:
    """The id under which a contributor is known here from now on; one who was here before keeps his row."""
    if known is not None:
        asking.note_same(asked.id, known["id"])
        return str(known["id"])
    person = as_known(asking, contributor_asked(asking, asked), None)
    first = person.first_registration or joined
    row: dict[str, Any] = {
        "identity": msgspec.to_builtins(asked.identity) | {"number": person.identity.number},
        "names": msgspec.to_builtins(asked.names), "nationality": person.nationality,
        "nationality_group": person.nationality_group.value, "has_prior_periods": person.has_prior_periods,
    }  # fmt: skip
    if asked.birth is not None:
        row["birth"] = {"date": asked.birth.date, "entered_in": asked.birth.entered_in}
    system = system_of(asking.rules, person, joined)
    if system is not None:
        row |= {"system": {"value": system.value, "source": "service"}, "first_registration": first.isoformat()}
    row |= {name: value for name, value in (("gender", asked.gender), ("mobile", person.mobile)) if value is not None}
    asking.written.put("contributor", asked.id, row)
    return asked.id


def number(asking: Asking, contributor: str, told: str) -> None:
    """Give a contributor his number for life, and say it under the id the client knows."""
    row = asking.written.read("contributor", contributor)
    if "contributor_no" not in row:
        elsewhere = _elsewhere(asking, row["identity"]["number"]) or {}
        digest = hashlib.sha256(row["identity"]["number"].encode()).hexdigest()
        given = elsewhere.get("contributor_no") or f"5{int(digest, 16) % 100_000_000:08}"
        asking.written.change("contributor", contributor, contributor_no=given)
        asking.numbers[told] = given


def works_elsewhere(asking: Asking, number: str) -> bool:
    """Whether somebody has an open engagement with another employer."""
    person, work = entity.alias(), entity.alias()
    query = sa.select(work.c.id).where(
        person.c.entity == "contributor", person.c.parent == number, person.c.deleted.is_(False),
        person.c.establishment != asking.written.number, work.c.establishment == person.c.establishment,
        work.c.place == entities.PLACES["engagement"], work.c.parent == person.c.id, work.c.deleted.is_(False),
        work.c.state.not_in(("ended", "cancelled")),
    )  # fmt: skip
    return asking.ctx.connection.execute(query.limit(1)).first() is not None


def started(asking: Asking) -> date | None:
    """The day the establishment began."""
    row = asking.written.find("establishment", asking.written.number)
    return date.fromisoformat(msgspec.json.decode(row.data)["started"]) if row is not None else None


def require_open_branch(asking: Asking, key: str, path: str) -> None:
    """A branch of the establishment, the maker's if he is limited to some, that is not closed."""
    if asking.row("branch", key, path)["state"] != "open":
        raise invalid(path, "branch_closed")


def require_listed(name: str, code: str, path: str) -> None:
    """A code of the state's list."""
    if code not in _codes(name):
        raise invalid(path, "not_in_list")


@functools.cache
def _codes(name: str) -> frozenset[str]:
    return frozenset(load_list(name)["items"])


def _elsewhere(asking: Asking, number: str) -> dict[str, Any] | None:
    """The person as another establishment's rows have him."""
    query = sa.select(entity.c.data).where(
        entity.c.entity == "contributor", entity.c.parent == number, entity.c.deleted.is_(False),
        entity.c.establishment != asking.written.number,
    )  # fmt: skip
    data = asking.ctx.connection.scalar(query.limit(1))
    return msgspec.json.decode(data, type=dict[str, Any]) if data else None
