"""The establishment's own rows as the domain knows them, and what it says of a change in the contract's form."""

from collections.abc import Sequence
from datetime import date
from typing import Any

from gosi_desktop.contract.establishment_bodies import AddressAsked
from gosi_desktop.contract.request_bodies import NamesAsked
from gosi_desktop.contract.requests import Warned
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, Contacts, Establishment, Licence, NationalAddress, Owner
from gosi_desktop.domain.establishment_changes import EstablishmentChange
from gosi_desktop.domain.establishment_checks import Change, establishment_findings, tidied
from gosi_desktop.domain.findings import Finding, refusals, warnings
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.values import percent_of
from gosi_desktop.sandbox.asking import Asking, refused
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import REFUSALS, Refusal, RefusedField

_ALONE = ("attachment_missing",)  # has a refusal of its own


def frame_of(written: Journal) -> Frame:
    """Everything a change of the establishment is judged by."""
    return Frame(
        establishment=_establishment(written.number, written),
        owners=tuple(_owner(key, row) for key, row in written.rows("owner").items()),
        licences=tuple(_licence(key, row) for key, row in written.rows("licence").items()),
        branches=tuple(_branch(key, row) for key, row in written.rows("branch").items()),
    )


def judged(asking: Asking, change: EstablishmentChange, people: int = 0) -> tuple[Warned, ...]:
    """The remarks on a change; refused when there is anything to refuse, all of it named at its fields."""
    papers = bool(asking.request.attachments)
    about = Change(
        asked=change, frame=frame_of(asking.written), today=asking.today, people=people, has_papers=papers
    )  # fmt: skip
    try:
        found = establishment_findings(asking.rules, about)
    except RuleViolation as error:
        raise refused(error.code, error.field) from error
    if refusing := refusals(found):
        _refuse(refusing)
    return tuple(Warned(code=one.code, params=_params(one), path=one.field or None) for one in warnings(found))


def kept(asking: Asking, change: EstablishmentChange) -> tuple[EstablishmentChange, Frame]:
    """What was judged, with numbers as they are kept, and the frame it is made on."""
    return tidied(change), frame_of(asking.written)


def names_of(asked: NamesAsked) -> Names:
    """A name that is asked for."""
    return Names(asked.ar, asked.en)


def names_row(names: Names) -> dict[str, str]:
    """A name as a row has it."""
    return {"ar": names.ar} | ({"en": names.en} if names.en else {})


def address_of(asked: AddressAsked) -> NationalAddress:
    """An address that is asked for."""
    return NationalAddress(
        asked.building, asked.street, asked.district, asked.city, asked.post_code, asked.additional, asked.unit or None,
        asked.short or None,
    )  # fmt: skip


def _refuse(found: Sequence[Finding]) -> None:
    fields = tuple(_field(one) for one in found)
    alone = found[0].code if len(found) == 1 and found[0].code in _ALONE else "invalid_request"
    raise Refusal(alone, fields=fields)


def _field(one: Finding) -> RefusedField:
    """Codes that have words of their own go as they are, others name the rule that refuses the value."""
    if one.code in REFUSALS:
        return RefusedField(one.field, one.code, one.params)
    return RefusedField(one.field, "invalid_value", {"rule": one.code} | one.params)


def _params(one: Finding) -> dict[str, Any]:
    return ({"rule": one.row.id} if one.row is not None else {}) | one.params


def _establishment(number: str, written: Journal) -> Establishment:
    row = written.read("establishment", number)
    contacts, address = row.get("contacts"), row.get("national_address")
    return Establishment(
        id=number, number=row["number"], names=_names(row["names"]), activity=row["activity"],
        mol_establishment_no=row.get("mol_establishment_no"), vat=row.get("vat"), started=_day(row.get("started")),
        contacts=Contacts(**contacts) if contacts is not None else None,
        national_address=NationalAddress(**address) if address is not None else None, iban=row.get("iban"),
    )  # fmt: skip


def _owner(key: str, row: dict[str, Any]) -> Owner:
    return Owner(
        id=key, identity=row["identity"], name=_names(row["name"]), share=percent_of(row["share"]),
        from_date=_day(row["from"]), to_date=_day(row.get("to")),
    )  # fmt: skip


def _licence(key: str, row: dict[str, Any]) -> Licence:
    issued, expires = _day(row["issued"]), _day(row["expires"])
    return Licence(id=key, kind=row["kind"], number=row["number"], issued=issued, expires=expires)


def _branch(key: str, row: dict[str, Any]) -> Branch:
    return Branch(
        id=key, number=row.get("number"), name=_names(row["name"]), city=row["city"], cr_number=row.get("cr_number"),
        licence=row.get("licence"), state=row["state"], opened=_day(row["opened"]), closed=_day(row.get("closed")),
    )  # fmt: skip


def _names(row: dict[str, str]) -> Names:
    return Names(row["ar"], row.get("en"))


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
