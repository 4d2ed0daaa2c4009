"""The establishment's own rows as one frame, and a changed frame as rows: what ``replay`` lays waiting changes on."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import asdict, replace
from functools import partial
from typing import Any, Final

import msgspec

from gosi_desktop.application.ports import FeedChange
from gosi_desktop.contract.entities import LicenceData, OwnerData
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import Branch, Establishment, Licence, Owner
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.values import percent_of, percent_text
from gosi_desktop.storage import forming, mapping, records
from gosi_desktop.storage.driver import RawConnection

ENTITIES: Final = frozenset({"establishment", "owner", "licence", "branch"})
Form = Callable[[bytes | None], bytes]

_ESTABLISHMENT: Final = "SELECT establishment FROM copy WHERE id = ?"
_owner_data: Final = msgspec.json.Decoder(OwnerData)
_licence_data: Final = msgspec.json.Decoder(LicenceData)


def establishment_of(connection: RawConnection, copy: int) -> str:
    """Whose copy this is: its own dossier goes by this number."""
    found: str = connection.execute(_ESTABLISHMENT, (copy,)).fetchone()[0]
    return found


def touched(connection: RawConnection, copy: int, changes: Iterable[FeedChange]) -> set[str]:
    """The number of the establishment when these change its own rows."""
    if any(change.entity in ENTITIES for change in changes):
        return {establishment_of(connection, copy)}
    return set()


def frame(connection: RawConnection, copy: int) -> Frame:
    """As the rows in their places have it; a row that cannot be read is left out."""
    found = Frame()
    for entity in sorted(ENTITIES):
        for row in records.every(connection, copy, entity):
            found = put(found, entity, *row)
    return found


def put_back(held: Frame | None, entity: str, id: str, version: int, data: bytes | None) -> Frame:
    """The frame with a row as the authority has it: in its place, or gone where it has none."""
    frame = held or Frame()
    return _without(frame, entity, id) if data is None else put(frame, entity, id, version, data)


def put(held: Frame, entity: str, id: str, version: int, data: bytes) -> Frame:
    """The frame with a row, unless it cannot be read."""
    match entity:
        case "establishment" if (itself := mapping.establishment(id, version, data)) is not None:
            return replace(held, establishment=itself)
        case "owner" if (owner := mapping.read("owner", partial(_owner, id, version, data))) is not None:
            return held.with_owner(owner)
        case "licence" if (licence := mapping.read("licence", partial(_licence, id, version, data))) is not None:
            return held.with_licence(licence)
        case "branch" if (branch := mapping.branch(id, version, data)) is not None:
            return held.with_branch(branch)
        case _:
            return held


def differing(base: Frame, shown: Frame) -> Iterator[tuple[str, str, str | None, Form]]:
    """Entity, id, parent and how it is written, of each row that is shown otherwise."""
    itself = shown.establishment
    if itself is not None and itself != base.establishment:
        yield "establishment", itself.id, None, partial(_establishment_row, itself)
    for owner in shown.owners:
        if owner not in base.owners:
            yield "owner", owner.id, None, partial(_owner_row, owner)
    for licence in shown.licences:
        if licence not in base.licences:
            yield "licence", licence.id, None, partial(_licence_row, licence)
    for branch in shown.branches:
        if branch not in base.branches:
            yield "branch", branch.id, None, partial(_branch_row, branch)


def _without(held: Frame, entity: str, id: str) -> Frame:
    match entity:
        case "establishment":
            return replace(held, establishment=None)
        case "owner":
            return replace(held, owners=tuple(one for one in held.owners if one.id != id))
        case "licence":
            return replace(held, licences=tuple(one for one in held.licences if one.id != id))
        case _:
            return replace(held, branches=tuple(one for one in held.branches if one.id != id))


def _owner(id: str, version: int, data: bytes) -> Owner:
    said = _owner_data.decode(data)
    return Owner(
        id=id,
        version=version,
        identity=said.identity,
        name=Names(said.name.ar, said.name.en),
        share=percent_of(said.share),
        from_date=mapping.day_of(said.from_),
        to_date=mapping.day_of(said.to),
    )


def _licence(id: str, version: int, data: bytes) -> Licence:
    said = _licence_data.decode(data)
    return Licence(
        id=id,
        version=version,
        kind=said.kind,
        number=said.number,
        issued=mapping.day_of(said.issued),
        expires=mapping.day_of(said.expires),
        attachment=said.attachment,
    )


def _establishment_row(itself: Establishment, before: bytes | None) -> bytes:
    address = itself.national_address
    return forming.over(
        before,
        names=forming.names_row(itself.names),
        activity=itself.activity,
        mol_establishment_no=itself.mol_establishment_no,
        vat=itself.vat,
        contacts=_given(itself.contacts) if itself.contacts is not None else None,
        national_address=_given(address) if address is not None else None,
        iban=itself.iban,
    )


def _owner_row(owner: Owner, before: bytes | None) -> bytes:
    return forming.over(
        before,
        identity=owner.identity,
        name=forming.names_row(owner.name),
        share=percent_text(owner.share),
        **{"from": forming.day_text(owner.from_date), "to": forming.day_text(owner.to_date)},
    )


def _licence_row(licence: Licence, before: bytes | None) -> bytes:
    days = {"issued": forming.day_text(licence.issued), "expires": forming.day_text(licence.expires)}
    return forming.over(before, kind=licence.kind, number=licence.number, attachment=licence.attachment, **days)


def _branch_row(branch: Branch, before: bytes | None) -> bytes:
    return forming.over(
        before,
        number=branch.number,
        name=forming.names_row(branch.name),
        city=branch.city or "",
        cr_number=branch.cr_number,
        licence=branch.licence,
        state=branch.state,
        opened=forming.day_text(branch.opened) or "",
        closed=forming.day_text(branch.closed),
    )


def _given(values: Any) -> dict[str, Any]:
    return {name: value for name, value in asdict(values).items() if value is not None}
