"""What is asked for, as the body of its kind of request (service contract, section 6)."""

from functools import singledispatch
from typing import Any

import msgspec

from gosi_desktop.contract import money
from gosi_desktop.contract import request_bodies as wire
from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
    WithdrawRequest,
)
from gosi_desktop.domain.contributor import Birth, Contract, Contributor, HousingKind, Names, WageParts
from gosi_desktop.domain.enquiries import CHANGES as ENQUIRY_CHANGES
from gosi_desktop.domain.establishment_changes import OfEstablishment
from gosi_desktop.domain.identifiers import Identity
from gosi_desktop.domain.injury_changes import INJURY_CHANGES
from gosi_desktop.domain.members import (
    AddMember,
    ChangeMemberRole,
    EndMember,
    NominateSupervisor,
    ReplaceSupervisor,
)
from gosi_desktop.domain.money_requests import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver
from gosi_desktop.domain.values import amount_text
from gosi_desktop.remote import establishment_bodies
from gosi_desktop.remote.enquiry_bodies import enquiry_body
from gosi_desktop.remote.injury_bodies import injury_body

SCHEMA = 1  # of every kind, so far


def body_of(change: AnyChange) -> dict[str, Any]:
    """The body, with only what is given."""
    built: dict[str, Any] = msgspec.to_builtins(_body(change))
    return built


@singledispatch
def _body(change: object) -> msgspec.Struct:
    raise TypeError(type(change))


@_body.register
def _(change: RegisterContributor) -> msgspec.Struct:
    return wire.RegisterContributor(
        contributor=_contributor(change.contributor),
        branch=change.branch_id,
        occupation=change.occupation,
        join_date=change.join_date.isoformat(),
        wage=_wage(change.wage),
        contract=_contract(change.contract),
        backdated=change.backdated,
    )


@_body.register
def _(change: CompletePendingContributor) -> msgspec.Struct:
    contract = _contract(change.contract)
    return wire.CompletePendingContributor(wage=_wage(change.wage), occupation=change.occupation, contract=contract)


@_body.register
def _(change: ExcludeContributor) -> msgspec.Struct:
    return wire.ExcludeContributor(
        leave_date=change.leave_date.isoformat(),
        termination_reason=change.termination_reason or None,
        text=change.text or None,
    )


@_body.register
def _(change: UpdateWage) -> msgspec.Struct:
    return _wage(change.wage)


@_body.register
def _(change: CorrectContributor) -> msgspec.Struct:
    return wire.CorrectContributor(
        identity=_identity(change.identity) if change.identity else None,
        names=_names(change.names) if change.names else None,
        nationality=change.nationality,
        birth=_birth(change.birth),
        gender=change.gender.value if change.gender else None,
        mobile=change.mobile,
    )


@_body.register
def _(change: CorrectEngagement) -> msgspec.Struct:
    return wire.CorrectEngagement(
        occupation=change.occupation,
        contract=_contract(change.contract),
        join_date=change.join_date.isoformat() if change.join_date else None,
        leave_date=change.leave_date.isoformat() if change.leave_date else None,
        termination_reason=change.termination_reason,
    )


@_body.register
def _(change: TransferContributor) -> msgspec.Struct:
    return wire.TransferContributor(branch=change.branch_id, from_=change.from_date.isoformat())


@_body.register
def _(change: CancelEngagement) -> msgspec.Struct:
    return wire.CancelEngagement(grounds=change.grounds or None)


@_body.register
def _(change: WithdrawRequest) -> msgspec.Struct:
    return wire.WithdrawRequest()


@_body.register
def _(change: ObjectToInvoice) -> msgspec.Struct:
    return money.ObjectToInvoice(grounds=change.grounds, lines=change.engagements)


@_body.register
def _(change: RequestPenaltyWaiver) -> msgspec.Struct:
    return money.RequestPenaltyWaiver(grounds=change.grounds, entries=change.entries)


@_body.register
def _(change: RequestInstalments) -> msgspec.Struct:
    first = change.first_due.isoformat()
    return money.RequestInstalments(first_due=first, count=change.count, guarantee=change.guarantee)


@_body.register
def _(change: AddMember) -> msgspec.Struct:
    return wire.AddMember(
        identity=change.identity,
        mobile=change.mobile,
        role=change.role.value,  # type: ignore[arg-type]  # judged by the authority too
        names=_names(change.names) if change.names else None,
        branches=change.branches,
    )


@_body.register
def _(change: NominateSupervisor) -> msgspec.Struct:
    names, first = _names(change.names) if change.names else None, change.from_date.isoformat()
    return wire.NominateSupervisor(identity=change.identity, mobile=change.mobile, from_=first, names=names)


@_body.register
def _(change: ReplaceSupervisor) -> msgspec.Struct:
    names = _names(change.names) if change.names else None
    one = wire.Successor(id=change.successor_id, identity=change.identity, mobile=change.mobile, names=names)
    return wire.ReplaceSupervisor(successor=one, from_=change.from_date.isoformat())


@_body.register
def _(change: ChangeMemberRole) -> msgspec.Struct:
    role = change.role.value
    return wire.ChangeMemberRole(role=role, branches=change.branches)  # type: ignore[arg-type]


@_body.register
def _(change: EndMember) -> msgspec.Struct:
    return wire.EndMember(until=change.until.isoformat())


for _kind in INJURY_CHANGES:
    _body.register(_kind, injury_body)
for _written in ENQUIRY_CHANGES:
    _body.register(_written, enquiry_body)


@_body.register
def _(change: OfEstablishment) -> msgspec.Struct:
    return establishment_bodies.body(change)  # type: ignore[arg-type]  # every one of them is


def _contributor(person: Contributor) -> wire.ContributorAsked:
    return wire.ContributorAsked(
        id=person.id,
        identity=_identity(person.identity),
        names=_names(person.names),
        nationality=person.nationality,
        birth=_birth(person.birth),
        gender=person.gender.value if person.gender else None,
        mobile=person.mobile,
    )


def _identity(identity: Identity) -> wire.IdentityAsked:
    expires = identity.expires.isoformat() if identity.expires else None
    return wire.IdentityAsked(kind=identity.kind.value, number=identity.number, expires=expires)


def _names(names: Names) -> wire.NamesAsked:
    return wire.NamesAsked(ar=names.ar, en=names.en)


def _birth(birth: Birth | None) -> wire.BirthAsked | None:
    if birth is None:
        return None
    return wire.BirthAsked(date=birth.date.isoformat(), entered_in=birth.entered_in.value)


def _contract(contract: Contract | None) -> wire.ContractAsked | None:
    if contract is None or contract.from_date is None:
        return None
    to = contract.to_date.isoformat() if contract.to_date else None
    first = contract.from_date.isoformat()
    return wire.ContractAsked(kind=contract.kind, from_=first, to=to, authenticated=contract.authenticated)


def _wage(wage: WageParts) -> wire.WageAsked:
    cash = amount_text(wage.housing.amount_halalas) if wage.housing.kind is HousingKind.CASH else None
    return wire.WageAsked(
        basic_wage=amount_text(wage.basic_halalas),
        housing=wire.HousingAsked(kind=wage.housing.kind.value, amount=cash),
        commission=amount_text(wage.commission_halalas),
        other_allowances=amount_text(wage.other_halalas),
    )
