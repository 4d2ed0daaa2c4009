"""From the authority's rows, kept in the contract's form, to the domain's objects.

A value this version does not know stays as text in its field («غير معروف» is for the screens to say); a date that is
no day counts as not given. Nothing here fails on what a service sends; a row that cannot be read at all is None.
"""

import logging
from collections.abc import Callable, Mapping
from datetime import date
from enum import StrEnum
from functools import lru_cache
from typing import Any, Final, Protocol, TypeVar

import msgspec

from gosi_desktop.contract.entities import (
    AddressData,
    BranchData,
    ContactsData,
    ContributorData,
    EngagementData,
    EstablishmentData,
    HazardsRateOverrideData,
    IdentityData,
    NamesData,
    WagePeriodData,
)
from gosi_desktop.domain.contributor import (
    NO_HOUSING,
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Gender,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    StateEnd,
    System,
    WageParts,
    WagePeriod,
    WageSource,
)
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Branch, Contacts, Establishment, HazardsRateOverride, NationalAddress
from gosi_desktop.domain.identifiers import Identity, IdentityKind, identity
from gosi_desktop.domain.values import Month, amount_of, percent_of

_Code = TypeVar("_Code", bound=StrEnum)
_Thing = TypeVar("_Thing")

_log = logging.getLogger(__name__)

_contributor_data = msgspec.json.Decoder(ContributorData)
_engagement_data = msgspec.json.Decoder(EngagementData)
_wage_data = msgspec.json.Decoder(WagePeriodData)
_branch_data = msgspec.json.Decoder(BranchData)
_establishment_data = msgspec.json.Decoder(EstablishmentData)
_override_data = msgspec.json.Decoder(HazardsRateOverrideData)


def contributor(row_id: str, version: int, data: bytes) -> Contributor | None:
    """A person; None when the row is not in the contract's form."""
    return read("contributor", lambda: _contributor(row_id, version, _contributor_data.decode(data)))


def engagement(row_id: str, version: int, data: bytes) -> Engagement | None:
    """A period of work; None when the row is not in the contract's form or has no readable first day."""
    return read("engagement", lambda: _engagement(row_id, version, _engagement_data.decode(data)))


def wage_period(row_id: str, version: int, data: bytes) -> WagePeriod | None:
    """A wage; None when the row is not in the contract's form."""
    return read("wage_period", lambda: _wage(row_id, version, _wage_data.decode(data)))


def branch(row_id: str, version: int, data: bytes) -> Branch | None:
    """A branch; None when the row is not in the contract's form."""
    return read("branch", lambda: _branch(row_id, version, _branch_data.decode(data)))


def establishment(row_id: str, version: int, data: bytes) -> Establishment | None:
    """The establishment; None when the row is not in the contract's form."""
    return read("establishment", lambda: _establishment(row_id, version, _establishment_data.decode(data)))


def hazards_rate_override(row_id: str, version: int, data: bytes) -> HazardsRateOverride | None:
    """A raised hazards rate; None when the row is not in the contract's form."""
    return read("hazards_rate_override", lambda: _override(row_id, version, _override_data.decode(data)))


def read(entity: str, made: Callable[[], _Thing]) -> _Thing | None:
    """What ``made`` makes of a row; None where it cannot. The service's rows were validated when they came, so this is
    for files that another version wrote.
    """
    try:
        return made()
    except (msgspec.DecodeError, RuleViolation, ValueError):
        warn_of(entity)
        return None


def warn_of(entity: str) -> None:
    """Note in the log that a row is left out because it cannot be read; nothing of the row is written."""
    _log.warning("storage: a row of %s cannot be read", entity)


def known(kind: type[_Code], value: str) -> _Code:
    """The code, or the text itself where this version knows no such code."""
    codes: Mapping[Any, Any] = kind._value2member_map_
    code: _Code = codes.get(value, value)
    return code


def known_or_none(kind: type[_Code], value: str | None) -> _Code | None:
    """As ``known``; what is absent stays absent."""
    return None if value is None else known(kind, value)


halalas_of: Final = lru_cache(maxsize=16_384)(amount_of)


@lru_cache(maxsize=4_096)
def day_of(text: str | None) -> date | None:
    """The day; None when absent or no day of the calendar."""
    try:
        return date.fromisoformat(text) if text else None
    except ValueError:
        return None


@lru_cache(maxsize=1_024)
def month_of(text: str) -> Month:
    """The month. Raises ``RuleViolation`` for what is none."""
    return Month.parse(text)


def _required_day(text: str) -> date:
    return date.fromisoformat(text)


def _names(data: NamesData) -> Names:
    return Names(data.ar, data.en)


def _identity(data: IdentityData, nationality: str) -> Identity:
    """The number as the authority has it; ``verified`` only when its check digit vouches for it."""
    kind, expires = known(IdentityKind, data.kind), day_of(data.expires)
    country = nationality if kind in (IdentityKind.GCC_ID, IdentityKind.PASSPORT) else None
    try:
        verified = kind in tuple(IdentityKind) and identity(data.number, kind, country).verified
    except RuleViolation:
        verified = False
    return Identity(kind, data.number, country, expires, verified)


def _contributor(row_id: str, version: int, data: ContributorData) -> Contributor:
    born = day_of(data.birth.date) if data.birth else None
    return Contributor(
        id=row_id,
        version=version,
        contributor_no=data.contributor_no,
        identity=_identity(data.identity, data.nationality),
        border_no=data.border_no,
        names=_names(data.names),
        birth=Birth(born, Calendar(data.birth.entered_in)) if born and data.birth else None,
        nationality=data.nationality,
        nationality_group=known(NationalityGroup, data.nationality_group),
        gender=known_or_none(Gender, data.gender),
        mobile=data.mobile,
        system=known_or_none(System, data.system.value) if data.system else None,
        system_source=data.system.source if data.system else None,
        first_registration=day_of(data.first_registration),
        has_prior_periods=data.has_prior_periods,
        abroad_since=day_of(data.abroad_since),
    )


def _engagement(row_id: str, version: int, data: EngagementData) -> Engagement:
    contract, ended_on = data.contract, day_of(data.state_end.on) if data.state_end else None
    return Engagement(
        id=row_id,
        version=version,
        contributor_id=data.contributor,
        branch_id=data.branch,
        occupation=data.occupation,
        contract=Contract(contract.kind, day_of(contract.from_), day_of(contract.to), contract.authenticated)
        if contract
        else None,
        join_date=_required_day(data.join_date),
        leave_date=day_of(data.leave_date),
        termination_reason=data.termination_reason,
        state=known(EngagementState, data.state),
        state_end=StateEnd(data.state_end.kind, ended_on) if data.state_end and ended_on else None,
        shared_cap_halalas=None if data.shared_cap is None else halalas_of(data.shared_cap),
    )


class HousingText(Protocol):
    """Housing as it came."""

    @property
    def kind(self) -> str: ...
    @property
    def amount(self) -> str | None: ...


class WageText(Protocol):
    """A wage as it came."""

    @property
    def basic_wage(self) -> str: ...
    @property
    def housing(self) -> HousingText: ...
    @property
    def commission(self) -> str: ...
    @property
    def other_allowances(self) -> str: ...


def wage_parts(data: WageText) -> WageParts:
    """The wage without its dates. Raises ``RuleViolation`` for what is no wage."""
    return WageParts(
        halalas_of(data.basic_wage),
        _housing(data.housing),
        halalas_of(data.commission),
        halalas_of(data.other_allowances),
    )


def _housing(data: HousingText) -> Housing:
    if data.kind == "none" and data.amount is None:
        return NO_HOUSING
    return Housing(known(HousingKind, data.kind), halalas_of(data.amount) if data.amount else 0)


def _wage(row_id: str, version: int, data: WagePeriodData) -> WagePeriod:
    return WagePeriod(
        id=row_id,
        version=version,
        engagement_id=data.engagement,
        from_month=month_of(data.from_month),
        basic_halalas=halalas_of(data.basic_wage),
        housing=_housing(data.housing),
        commission_halalas=halalas_of(data.commission),
        other_halalas=halalas_of(data.other_allowances),
        source=known(WageSource, data.source),
    )


def _branch(row_id: str, version: int, data: BranchData) -> Branch:
    return Branch(
        id=row_id,
        version=version,
        number=data.number,
        name=_names(data.name),
        city=data.city,
        cr_number=data.cr_number,
        licence=data.licence,
        state=data.state,
        opened=day_of(data.opened),
        closed=day_of(data.closed),
    )


def _contacts(data: ContactsData) -> Contacts:
    return Contacts(data.mobile, data.phone, data.email)


def _address(data: AddressData) -> NationalAddress:
    return NationalAddress(**msgspec.structs.asdict(data))


def _establishment(row_id: str, version: int, data: EstablishmentData) -> Establishment:
    return Establishment(
        id=row_id,
        version=version,
        number=data.number,
        main_number=data.main_number,
        names=_names(data.names),
        legal_form=data.legal_form,
        activity=data.activity,
        cr_number=data.cr_number,
        unified_number=data.unified_number,
        mol_establishment_no=data.mol_establishment_no,
        vat=data.vat,
        started=day_of(data.started),
        office=data.office,
        contacts=_contacts(data.contacts) if data.contacts else None,
        national_address=_address(data.national_address) if data.national_address else None,
        iban=data.iban,
        compliant=data.compliant,
        state=data.state,
    )


def _override(row_id: str, version: int, data: HazardsRateOverrideData) -> HazardsRateOverride:
    return HazardsRateOverride(
        id=row_id,
        version=version,
        percent=percent_of(data.percent),
        from_month=month_of(data.from_),
        to_month=month_of(data.to) if data.to else None,
        decision_no=data.decision_no,
    )
