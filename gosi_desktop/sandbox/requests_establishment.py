"""What changes about the establishment itself (facts 5 and 5.1): data, ways to reach it, account, owners, licences.

Contacts and address hold at once. Names and activity, bank account, owners and licences are the authority's to decide,
by papers or by what the other registers say.
"""

from datetime import date
from typing import Any, Final

import sqlalchemy as sa

from gosi_desktop.contract import establishment_bodies as wire
from gosi_desktop.contract.requests import Reason
from gosi_desktop.domain import establishment_changes as changes
from gosi_desktop.domain.ages import age_on
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.values import percent_of, percent_text
from gosi_desktop.sandbox import frame_rows, registers
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, refused
from gosi_desktop.sandbox.frame_rows import judged, kept, names_of, names_row
from gosi_desktop.sandbox.tables import citizen

_PENDING: Final = Reason(code="decision_pending")
_PAPERS: Final = Reason(code="documents_in_review")


def _itself(asking: Asking) -> str:
    """The establishment's number; another one is not here."""
    if asking.target != asking.written.number:
        raise refused("not_found", "target")
    return asking.target


def _data(asking: Asking) -> changes.UpdateEstablishment:
    body = asking.asked(wire.UpdateEstablishment)
    return changes.UpdateEstablishment(
        establishment_id=_itself(asking), since=day_of(body.since, "since"),
        names=names_of(body.names) if body.names is not None else None, activity=body.activity,
        mol_establishment_no=body.mol_establishment_no, vat=body.vat,
    )  # fmt: skip


def _judge_data(asking: Asking) -> Judgement:
    change = _data(asking)
    warned = judged(asking, change)
    official = change.names is not None or change.activity is not None
    papers = _PAPERS if asking.request.attachments else _PENDING
    return Judgement(warned, papers if official else None)


def _put_data(asking: Asking) -> None:
    change, _ = kept(asking, _data(asking))
    fields = dict(change.wanted())
    if "names" in fields:
        fields["names"] = names_row(fields["names"])
    asking.written.change("establishment", asking.target, **fields)


def _contacts(asking: Asking) -> changes.UpdateContacts:
    body = asking.asked(wire.UpdateContacts)
    return changes.UpdateContacts(
        establishment_id=_itself(asking), mobile=body.mobile, phone=body.phone, email=body.email
    )


def _judge_contacts(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _contacts(asking)))


def _put_contacts(asking: Asking) -> None:
    change, frame = kept(asking, _contacts(asking))
    contacts = change.on(frame).itself().contacts
    assert contacts is not None
    row = {"mobile": contacts.mobile, "phone": contacts.phone, "email": contacts.email}
    asking.written.change("establishment", asking.target, contacts=_filled(row))


def _address(asking: Asking) -> changes.UpdateAddress:
    body = asking.asked(wire.UpdateAddress)
    since = day_of(body.since, "since") if body.since is not None else None
    address = frame_rows.address_of(body.address)
    return changes.UpdateAddress(establishment_id=_itself(asking), address=address, since=since)


def _judge_address(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _address(asking)))


def _put_address(asking: Asking) -> None:
    change, _ = kept(asking, _address(asking))
    address = change.wanted()["national_address"]
    row = {
        "building": address.building, "street": address.street, "district": address.district, "city": address.city,
        "post_code": address.post_code, "additional": address.additional, "unit": address.unit, "short": address.short,
    }  # fmt: skip
    asking.written.change("establishment", asking.target, national_address=_filled(row))


def _account(asking: Asking) -> changes.UpdateBankAccount:
    return changes.UpdateBankAccount(
        establishment_id=_itself(asking), iban=asking.asked(wire.UpdateBankAccount).iban
    )  # fmt: skip


def _judge_account(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _account(asking)), _PENDING)


def _put_account(asking: Asking) -> None:
    change, _ = kept(asking, _account(asking))
    asking.written.change("establishment", asking.target, iban=change.wanted()["iban"])


def _owners(asking: Asking) -> changes.UpdateOwners:
    body = asking.asked(wire.UpdateOwners)
    owners = tuple(
        changes.OwnerShare(
            id=one.id, identity=one.identity, name=names_of(one.name), share=percent_of(one.share),
            from_date=day_of(one.from_, f"owners[{at}].from"),
        )
        for at, one in enumerate(body.owners)
    )  # fmt: skip
    return changes.UpdateOwners(establishment_id=_itself(asking), owners=owners, since=day_of(body.since, "since"))


def _judge_owners(asking: Asking) -> Judgement:
    change = _owners(asking)
    warned = judged(asking, change)
    for at, one in enumerate(change.owners):
        if _is_minor(asking, one.identity):
            raise refused("identity_minor", f"owners[{at}].identity")
    return Judgement(warned, _PENDING)


def _put_owners(asking: Asking) -> None:
    """The rows that change; the establishment's version counts its owners too, so that two such requests collide."""
    change, frame = kept(asking, _owners(asking))
    for owner in change.on(frame).owners:
        if owner not in frame.owners:
            row = {
                "identity": owner.identity, "name": names_row(owner.name), "share": percent_text(owner.share),
                "from": owner.from_date.isoformat() if owner.from_date is not None else None,
                "to": owner.to_date.isoformat() if owner.to_date is not None else None,
            }  # fmt: skip
            asking.written.put("owner", owner.id, _filled(row))
    asking.written.change("establishment", asking.target)


def _is_minor(asking: Asking, identity: str) -> bool:
    """Whether the civil register says so (owner adult: assumption, facts 5.1); whom it does not know is taken."""
    born = asking.ctx.connection.scalar(sa.select(citizen.c.born).where(citizen.c.identity == identity))
    return bool(born) and age_on(date.fromisoformat(str(born)), asking.today, Calendar.GREGORIAN) < registers.OF_AGE


def _licence(asking: Asking) -> changes.RenewLicence:
    body = asking.asked(wire.RenewLicence)
    issued, expires = day_of(body.issued, "issued"), day_of(body.expires, "expires")
    return changes.RenewLicence(licence_id=asking.target, issued=issued, expires=expires, number=body.number)


def _judge_licence(asking: Asking) -> Judgement:
    return Judgement(judged(asking, _licence(asking)), _PAPERS)


def _put_licence(asking: Asking) -> None:
    change, _ = kept(asking, _licence(asking))
    fields = {name: value.isoformat() if isinstance(value, date) else value for name, value in change.wanted().items()}
    asking.written.change("licence", asking.target, attachment=asking.request.attachments[0], **fields)


def _filled(row: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in row.items() if value is not None}


KINDS: Final = (
    Kind("update_establishment", "establishment", wire.UpdateEstablishment, _judge_data, _put_data, "M"),
    Kind("update_contacts", "establishment", wire.UpdateContacts, _judge_contacts, _put_contacts, "M"),
    Kind("update_address", "establishment", wire.UpdateAddress, _judge_address, _put_address, "M"),
    Kind("update_bank_account", "establishment", wire.UpdateBankAccount, _judge_account, _put_account, "B"),
    Kind("update_owners", "establishment", wire.UpdateOwners, _judge_owners, _put_owners, "O"),
    Kind("renew_licence", "licence", wire.RenewLicence, _judge_licence, _put_licence, "L"),
)
