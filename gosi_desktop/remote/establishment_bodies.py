"""What is asked about the establishment itself, as the bodies of its kinds of request (service contract, section 6)."""

from datetime import date

import msgspec

from gosi_desktop.contract import establishment_bodies as wire
from gosi_desktop.contract.request_bodies import NamesAsked
from gosi_desktop.domain import establishment_changes as asked
from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.establishment import NationalAddress
from gosi_desktop.domain.values import percent_text


def body(change: asked.EstablishmentChange) -> msgspec.Struct:
    """The body, with only what is given."""
    match change:
        case asked.UpdateEstablishment():
            return wire.UpdateEstablishment(
                since=change.since.isoformat(), names=_names(change.names), activity=change.activity,
                mol_establishment_no=change.mol_establishment_no, vat=change.vat,
            )  # fmt: skip
        case asked.UpdateContacts():
            return wire.UpdateContacts(mobile=change.mobile, phone=change.phone, email=change.email)
        case asked.UpdateAddress():
            return wire.UpdateAddress(address=_address(change.address), since=_day(change.since))
        case asked.UpdateBankAccount():
            return wire.UpdateBankAccount(iban=change.iban)
        case asked.UpdateOwners():
            return wire.UpdateOwners(owners=tuple(map(_owner, change.owners)), since=change.since.isoformat())
        case asked.RenewLicence():
            issued, expires = change.issued.isoformat(), change.expires.isoformat()
            return wire.RenewLicence(issued=issued, expires=expires, number=change.number)
        case _:
            return _of_branch(change)


def _of_branch(change: asked.OpenBranch | asked.UpdateBranch | asked.CloseBranch) -> msgspec.Struct:
    match change:
        case asked.OpenBranch():
            return wire.OpenBranch(
                name=NamesAsked(ar=change.name.ar, en=change.name.en), city=change.city,
                opened=change.opened.isoformat(), cr_number=change.cr_number, licence=change.licence,
            )  # fmt: skip
        case asked.UpdateBranch():
            return wire.UpdateBranch(
                name=_names(change.name), city=change.city, cr_number=change.cr_number, licence=change.licence
            )
        case asked.CloseBranch():
            return wire.CloseBranch(closed=change.closed.isoformat(), move_to=change.move_to)


def _names(names: Names | None) -> NamesAsked | None:
    return NamesAsked(ar=names.ar, en=names.en) if names is not None else None


def _day(day: date | None) -> str | None:
    return day.isoformat() if day is not None else None


def _address(address: NationalAddress) -> wire.AddressAsked:
    return wire.AddressAsked(
        building=address.building, street=address.street, district=address.district, city=address.city,
        post_code=address.post_code, additional=address.additional, unit=address.unit, short=address.short,
    )  # fmt: skip


def _owner(one: asked.OwnerShare) -> wire.OwnerAsked:
    return wire.OwnerAsked(
        id=one.id, identity=one.identity, name=NamesAsked(ar=one.name.ar, en=one.name.en),
        share=percent_text(one.share), from_=one.from_date.isoformat(),
    )  # fmt: skip
