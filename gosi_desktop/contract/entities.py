"""The rows of the change feed, one struct for each entity (service contract, section 5).

``data`` of a change is the struct's fields; ``id`` and ``version`` stand on the change itself.
"""

from typing import Any, Literal

import msgspec

from gosi_desktop.contract.certificates import CertificateData
from gosi_desktop.contract.injuries import InjuryData, InjuryEventData
from gosi_desktop.contract.money import InstalmentPlanData, InvoiceData, LedgerEntryData, PaymentData
from gosi_desktop.contract.records import AboutData, AuditEventData, EnquiryData
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.contract.wire import Answer, Day, Instant, Money, MonthText, Percent


class NamesData(Answer, frozen=True):
    """A name in Arabic, and in Latin letters as in the passport where known."""

    ar: str
    en: str | None = None


class AddressData(Answer, frozen=True):
    """National Address."""

    building: str
    street: str
    district: str
    city: str
    post_code: str
    additional: str
    unit: str | None = None
    short: str | None = None


class ContactsData(Answer, frozen=True):
    """Telephone and e-mail of the establishment."""

    mobile: str | None = None
    phone: str | None = None
    email: str | None = None


class EstablishmentData(Answer, frozen=True):
    """The establishment itself; its row id is its number."""

    number: str
    names: NamesData
    legal_form: str
    activity: str
    cr_number: str
    unified_number: str
    started: Day
    office: str
    compliant: bool
    state: str
    main_number: str | None = None
    mol_establishment_no: str | None = None
    vat: str | None = None
    contacts: ContactsData | None = None
    national_address: AddressData | None = None
    iban: str | None = None


class OwnerData(Answer, frozen=True):
    """An owner and his share."""

    identity: str
    name: NamesData
    share: Percent
    from_: Day = msgspec.field(name="from")
    to: Day | None = None


class LicenceData(Answer, frozen=True):
    """Commercial registration or licence, with its expiry."""

    kind: str
    number: str
    issued: Day
    expires: Day
    attachment: str | None = None


class BranchData(Answer, frozen=True):
    """A place of the establishment."""

    name: NamesData
    city: str
    state: Literal["open", "closed"]
    opened: Day
    number: str | None = None
    cr_number: str | None = None
    licence: str | None = None
    closed: Day | None = None


class MemberData(Answer, frozen=True):
    """Somebody with a role in this establishment."""

    identity: str
    name: NamesData
    role: str
    state: str
    since: Day
    branches: tuple[str, ...] | None = None
    last_seen: Instant | None = None


class IdentityData(Answer, frozen=True):
    """An identity number with its kind (national_id, iqama, border_no, gcc_id, passport)."""

    kind: str
    number: str
    expires: Day | None = None


class BirthData(Answer, frozen=True):
    """A birth date keeps the calendar it was entered in."""

    date: Day
    entered_in: Literal["gregorian", "hijri"] = "gregorian"


class SystemData(Answer, frozen=True):
    """Which law applies (old, new) and who says so."""

    value: str
    source: str


class ContributorData(Answer, frozen=True):
    """A person insured through this establishment."""

    identity: IdentityData
    names: NamesData
    nationality: str
    nationality_group: str
    contributor_no: str | None = None
    border_no: str | None = None
    birth: BirthData | None = None
    gender: Literal["male", "female"] | None = None
    mobile: str | None = None
    system: SystemData | None = None
    first_registration: Day | None = None
    has_prior_periods: bool = False
    abroad_since: Day | None = None


class ContractData(Answer, frozen=True):
    """The employment contract as registered."""

    kind: str
    from_: Day = msgspec.field(name="from")
    to: Day | None = None
    authenticated: bool = False


class StateEndData(Answer, frozen=True):
    """The end of work as the state's records have it (final exit, transfer)."""

    kind: str
    on: Day


class EngagementData(Answer, frozen=True):
    """A period of work here."""

    contributor: str
    branch: str
    occupation: str
    join_date: Day
    state: str
    contract: ContractData | None = None
    leave_date: Day | None = None
    termination_reason: str | None = None
    state_end: StateEndData | None = None
    shared_cap: Money | None = None


class HousingData(Answer, frozen=True):
    """Housing: in cash with its amount, in kind, or none."""

    kind: Literal["cash", "in_kind", "none"]
    amount: Money | None = None


class WagePeriodData(Answer, frozen=True):
    """The wage from a month on, until the next one; its id is ``{engagement}@{month}``."""

    engagement: str
    from_month: MonthText
    basic_wage: Money
    housing: HousingData
    commission: Money
    other_allowances: Money
    source: str


class HazardsRateOverrideData(Answer, frozen=True):
    """A raised hazards rate (facts 3.2)."""

    percent: Percent
    from_: MonthText = msgspec.field(name="from")
    to: MonthText | None = None
    decision_no: str | None = None


class NoticeData(Answer, frozen=True):
    """Something the service says; read marks stay on the device."""

    at: Instant
    severity: Literal["info", "warn", "bad"]
    code: str
    params: dict[str, Any] = msgspec.field(default_factory=dict)
    about: AboutData | None = None
    until: Instant | None = None


class AttachmentData(Answer, frozen=True):
    """A paper that a request names; its id is its digest."""

    sha256: str
    name: str
    type: str
    size: int
    about: AboutData
    by: str
    at: Instant


# In the order of a snapshot.
ENTITY_DATA: dict[str, type[Answer]] = {
    "establishment": EstablishmentData,
    "owner": OwnerData,
    "licence": LicenceData,
    "branch": BranchData,
    "member": MemberData,
    "contributor": ContributorData,
    "engagement": EngagementData,
    "wage_period": WagePeriodData,
    "hazards_rate_override": HazardsRateOverrideData,
    "request": RequestData,
    "invoice": InvoiceData,
    "payment": PaymentData,
    "ledger_entry": LedgerEntryData,
    "instalment_plan": InstalmentPlanData,
    "certificate": CertificateData,
    "injury": InjuryData,
    "injury_event": InjuryEventData,
    "enquiry": EnquiryData,
    "notice": NoticeData,
    "attachment": AttachmentData,
    "audit_event": AuditEventData,
}
PARENT_FIELD = {"engagement": "contributor", "wage_period": "engagement"}
