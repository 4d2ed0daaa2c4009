"""What is typed into the forms about the establishment, and what it asks for: only the fields that differ are given."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Any, Final

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Contacts, Establishment, NationalAddress
from gosi_desktop.domain.establishment_changes import (
    CloseBranch,
    EstablishmentChange,
    OpenBranch,
    OwnerShare,
    RenewLicence,
    UpdateAddress,
    UpdateBankAccount,
    UpdateBranch,
    UpdateContacts,
    UpdateEstablishment,
    UpdateOwners,
)
from gosi_desktop.domain.frame import Frame
from gosi_desktop.domain.values import fold_digits, percent_of, percent_text
from gosi_desktop.viewmodels.change_texts import read_day

_ADDRESS: Final = ("building", "street", "district", "city", "post_code", "additional", "unit", "short")
_CONTACTS: Final = ("mobile", "phone", "email")


class Group(StrEnum):
    """A group of data that is asked for together, by the kinds of the contract."""

    DATA = UpdateEstablishment.kind
    CONTACTS = UpdateContacts.kind
    ADDRESS = UpdateAddress.kind
    BANK = UpdateBankAccount.kind
    OWNERS = UpdateOwners.kind
    LICENCE = RenewLicence.kind
    OPEN = OpenBranch.kind
    BRANCH = UpdateBranch.kind
    CLOSE = CloseBranch.kind


@dataclass(frozen=True, slots=True)
class OwnerTyped:
    """A row of the owners, as typed; ``since`` is when he became one, None for a new one."""

    id: str
    identity: str = ""
    name: str = ""
    name_en: str = ""
    share: str = ""
    since: date | None = None


@dataclass(frozen=True, slots=True)
class Typed:
    """The texts of a form by their fields."""

    values: Mapping[str, str] = field(default_factory=dict)
    owners: tuple[OwnerTyped, ...] = ()

    def text(self, name: str) -> str:
        """What stands in a field, without blanks around it."""
        return self.values.get(name, "").strip()


def new_owner(id: str) -> OwnerTyped:
    """An empty row."""
    return OwnerTyped(id)


def written(group: Group, target: str, frame: Frame, today: date) -> Typed:
    """What a form begins with: the data as they are shown, and today where a day is asked for."""
    day = _day_text(today)
    itself = frame.establishment
    if group in (Group.BRANCH, Group.OPEN, Group.CLOSE, Group.LICENCE):
        return _of_part(group, target, frame, day)
    if itself is None:
        return Typed()
    match group:
        case Group.CONTACTS:
            held = itself.contacts or Contacts()
            return Typed({name: getattr(held, name) or "" for name in _CONTACTS})
        case Group.ADDRESS:
            address = itself.national_address or NationalAddress()
            return Typed({name: getattr(address, name) or "" for name in _ADDRESS} | {"since": day})
        case Group.BANK:
            return Typed({"iban": ""})  # most roles see it masked: it is typed anew
        case Group.OWNERS:
            owners = tuple(
                OwnerTyped(one.id, one.identity, one.name.ar, one.name.en or "", percent_text(one.share), one.from_date)
                for one in frame.owners_on(today)
            )
            return Typed({"since": day}, owners)
        case _:
            return Typed(_data(itself) | {"since": day})


def _data(itself: Establishment) -> dict[str, str]:
    return {
        "name": itself.names.ar, "name_en": itself.names.en or "", "activity": itself.activity or "",
        "mol_establishment_no": itself.mol_establishment_no or "", "vat": itself.vat or "",
    }  # fmt: skip


def _of_part(group: Group, target: str, frame: Frame, day: str) -> Typed:
    """A licence or a branch; one that is gone leaves the form empty."""
    try:
        if group is Group.LICENCE:
            licence = frame.licence(target)
            return Typed({"number": licence.number, "issued": day, "expires": ""})
        if group is Group.OPEN:
            return Typed({"name": "", "name_en": "", "city": "", "opened": day, "cr_number": "", "licence": ""})
        if group is Group.CLOSE:
            return Typed({"closed": day, "move_to": ""})
        branch = frame.branch(target)
    except RuleViolation:
        return Typed()
    return Typed(
        {
            "name": branch.name.ar, "name_en": branch.name.en or "", "city": branch.city or "",
            "cr_number": branch.cr_number or "", "licence": branch.licence or "",
        }
    )  # fmt: skip


def made_of(group: Group, target: str, typed: Typed, before: Typed, establishment: str) -> EstablishmentChange:
    """What is asked for. Raises RuleViolation at a day or a share that cannot be read."""
    new = _Differing(typed, before)
    match group:
        case Group.DATA:
            return UpdateEstablishment(
                establishment_id=establishment, since=_day(typed, "since"), names=new.names(),
                activity=new.text("activity"), mol_establishment_no=new.text("mol_establishment_no"),
                vat=new.text("vat"),
            )  # fmt: skip
        case Group.CONTACTS:
            return UpdateContacts(establishment_id=establishment, **{name: new.any(name) for name in _CONTACTS})
        case Group.ADDRESS:
            parts: dict[str, Any] = {name: typed.text(name) for name in _ADDRESS[:6]}
            address = NationalAddress(**parts, unit=typed.text("unit") or None, short=typed.text("short") or None)
            return UpdateAddress(establishment_id=establishment, address=address, since=_day(typed, "since"))
        case Group.BANK:
            return UpdateBankAccount(establishment_id=establishment, iban=typed.text("iban"))
        case Group.OWNERS:
            since = _day(typed, "since")
            owners = tuple(_owner(at, one, since) for at, one in enumerate(typed.owners))
            return UpdateOwners(establishment_id=establishment, owners=owners, since=since)
        case Group.LICENCE:
            issued, expires = _day(typed, "issued"), _day(typed, "expires")
            return RenewLicence(licence_id=target, issued=issued, expires=expires, number=new.text("number"))
        case Group.OPEN:
            return OpenBranch(
                branch_id=target, name=_names(typed), city=typed.text("city"), opened=_day(typed, "opened"),
                cr_number=typed.text("cr_number") or None, licence=typed.text("licence") or None,
            )  # fmt: skip
        case Group.BRANCH:
            return UpdateBranch(
                branch_id=target, name=new.names(), city=new.text("city"), cr_number=new.text("cr_number"),
                licence=new.text("licence"),
            )  # fmt: skip
        case Group.CLOSE:
            return CloseBranch(branch_id=target, closed=_day(typed, "closed"), move_to=typed.text("move_to") or None)


def typed_of(change: object, typed: Typed) -> Typed:
    """What was asked for before, laid over what a form begins with."""
    values = dict(typed.values)
    owners = typed.owners
    if isinstance(change, UpdateAddress):
        values |= {name: getattr(change.address, name) or "" for name in _ADDRESS}
    if isinstance(change, UpdateOwners):
        owners = tuple(
            OwnerTyped(one.id, one.identity, one.name.ar, one.name.en or "", percent_text(one.share), one.from_date)
            for one in change.owners
        )
    for name in values:
        given = getattr(change, name, None)
        if isinstance(given, date):
            values[name] = _day_text(given)
        elif isinstance(given, str):
            values[name] = given
    names = getattr(change, "names", None) or getattr(change, "name", None)
    if isinstance(names, Names):
        values |= {"name": names.ar, "name_en": names.en or ""}
    return Typed(values, owners)


@dataclass(frozen=True, slots=True)
class _Differing:
    """The fields that are not as they were."""

    typed: Typed
    before: Typed

    def any(self, name: str) -> str | None:
        """Also when it was taken away."""
        text = self.typed.text(name)
        return text if text != self.before.text(name) else None

    def text(self, name: str) -> str | None:
        """What cannot be taken away stays when it is empty."""
        return self.any(name) or None

    def names(self) -> Names | None:
        """Both names, when one of them is another."""
        same = all(self.any(name) is None for name in ("name", "name_en"))
        return None if same else _names(self.typed)


def _names(typed: Typed) -> Names:
    return Names(typed.text("name"), typed.text("name_en") or None)


def _owner(at: int, one: OwnerTyped, since: date) -> OwnerShare:
    try:
        share = percent_of(fold_digits(one.share).strip().removesuffix("%"))
    except RuleViolation as error:
        raise RuleViolation(error.code, f"owners[{at}].share", **error.params) from error
    names = Names(one.name.strip(), one.name_en.strip() or None)
    return OwnerShare(one.id, one.identity.strip(), names, share, one.since or since)


def _day(typed: Typed, name: str) -> date:
    return read_day(typed.text(name), name)


def _day_text(day: date) -> str:
    return day.strftime("%Y/%m/%d")
