"""Registering an establishment for the first time: the draft (fields of facts 5.1), and where a refusal belongs.

Everything is kept as it was typed, dates and amounts too; ``application_content`` checks and tidies it.
"""

import dataclasses
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import StrEnum
from types import MappingProxyType
from typing import Any, Final

from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.errors import Refused


class ApplicationStep(StrEnum):
    """The steps of the wizard, in order."""

    APPLICANT = "applicant"
    ESTABLISHMENT = "establishment"
    OWNERS = "owners"  # with bank account and papers
    CONTRIBUTORS = "contributors"
    REVIEW = "review"


@dataclass(frozen=True, slots=True)
class OwnerEntry:
    """An owner as typed; ``share`` in percent."""

    identity: str = ""
    name: str = ""
    birth: str = ""
    birth_calendar: Calendar = Calendar.GREGORIAN
    share: str = "100"


@dataclass(frozen=True, slots=True)
class FirstContributor:
    """One of the first contributors as typed; ``id`` is made once."""

    id: str
    identity: str = ""
    identity_expires: str = ""
    name: str = ""
    name_en: str = ""
    birth: str = ""
    birth_calendar: Calendar = Calendar.GREGORIAN
    nationality: str = ""  # ISO-2
    occupation: str = ""  # code
    contract_authenticated: bool = False
    contract_from: str = ""
    contract_to: str = ""  # '' without a term
    join_date: str = ""
    basic_wage: str = ""
    housing_kind: str = "none"  # cash, in_kind, none
    housing_amount: str = ""
    commission: str = ""
    other_allowances: str = ""


@dataclass(frozen=True, slots=True)
class ApplicationDraft:
    """What has been typed so far. ``id`` and ``claim`` are made once, with the draft.

    ``told`` says what the service has been told: the applicant when it was begun, and the digest of the draft it holds.
    ``keys`` holds the idempotency key of each call whose answer is not known yet.
    """

    id: str
    claim: str = dataclasses.field(repr=False)
    step: ApplicationStep = ApplicationStep.APPLICANT
    applicant_identity: str = ""
    applicant_mobile: str = ""
    paper_kind: str = "commercial_registration"  # or licence
    paper_number: str = ""
    paper_issued: str = ""
    paper_expires: str = ""
    paper_issuer: str = ""  # of a licence
    unified_number: str = ""
    name: str = ""
    name_en: str = ""
    legal_form: str = ""  # code
    activity: str = ""  # code or words
    started: str = ""
    first_worker_on: str = ""
    building: str = ""
    street: str = ""
    district: str = ""
    city: str = ""
    post_code: str = ""
    additional: str = ""
    unit: str = ""
    short_address: str = ""
    phone: str = ""
    email: str = ""
    owners: tuple[OwnerEntry, ...] = ()
    supervisor: str = ""  # identity of the person in charge, where it is not an owner
    iban: str = ""
    main_number: str = ""  # of the main establishment, for a branch
    contributors: tuple[FirstContributor, ...] = ()
    follows: str = ""  # its id at the service, when that is another one: an earlier one has expired there
    told: Mapping[str, str] = dataclasses.field(default_factory=dict)
    keys: Mapping[str, str] = dataclasses.field(default_factory=dict)

    @property
    def service_id(self) -> str:
        """Under which id the service knows it."""
        return self.follows or self.id

    @property
    def was_sent(self) -> bool:
        """Whether the service may know of it."""
        return bool(self.told)


FIELDS: Final[Mapping[ApplicationStep, tuple[str, ...]]] = MappingProxyType(
    {
        ApplicationStep.APPLICANT: ("applicant_identity", "applicant_mobile"),
        ApplicationStep.ESTABLISHMENT: (
            "paper_kind", "paper_number", "paper_issued", "paper_expires", "paper_issuer", "unified_number", "name",
            "name_en", "legal_form", "activity", "started", "first_worker_on", "building", "street", "district",
            "city", "post_code", "additional", "unit", "short_address", "phone", "email", "main_number",
        ),
        ApplicationStep.OWNERS: ("owners", "supervisor", "iban", "papers"),
        ApplicationStep.CONTRIBUTORS: ("contributors",),
        ApplicationStep.REVIEW: (),
    }
)  # fmt: skip

STEP_OF: Final[Mapping[str, ApplicationStep]] = MappingProxyType(
    {name: step for step, names in FIELDS.items() for name in names}
)
_LISTS: Final[Mapping[str, ApplicationStep]] = MappingProxyType(
    {"owners": ApplicationStep.OWNERS, "contributors": ApplicationStep.CONTRIBUTORS}
)
_FIELD_OF_PATH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "identity": "applicant_identity", "mobile": "applicant_mobile",
        "paper": "paper_number", "paper.kind": "paper_kind", "paper.number": "paper_number",
        "paper.issued": "paper_issued", "paper.expires": "paper_expires", "paper.issuer": "paper_issuer",
        "names": "name", "names.ar": "name", "names.en": "name_en", "national_address": "building",
        "national_address.short": "short_address", "sha256": "papers", "content": "papers",
    }
)  # fmt: skip
_ENTRY_OF_PATH: Final[Mapping[str, str]] = MappingProxyType(
    {
        "identity.number": "identity", "identity.kind": "identity", "identity.expires": "identity_expires",
        "names": "name", "names.ar": "name", "names.en": "name_en", "birth.date": "birth",
        "contract": "contract_authenticated", "contract.authenticated": "contract_authenticated",
        "contract.kind": "contract_from", "contract.from": "contract_from", "contract.to": "contract_to",
        "wage": "basic_wage", "wage.housing": "housing_kind", "wage.housing.kind": "housing_kind",
        "wage.housing.amount": "housing_amount",
    }
)  # fmt: skip
_FIELD_OF_CODE: Final[Mapping[str, tuple[ApplicationStep, str]]] = MappingProxyType(
    {
        "licence_expired": (ApplicationStep.ESTABLISHMENT, "paper_expires"),
        "contract_not_authenticated": (ApplicationStep.CONTRIBUTORS, "contract_authenticated"),
        "age_refused": (ApplicationStep.CONTRIBUTORS, "birth"),
        "identity_expired": (ApplicationStep.CONTRIBUTORS, "identity_expires"),
        "attachment_missing": (ApplicationStep.OWNERS, "papers"),
        "content_refused": (ApplicationStep.OWNERS, "papers"),
    }
)


@dataclass(frozen=True, slots=True)
class ApplicationRemark:
    """Something to put right. ``field`` is an attribute of the draft, or of the entry ``index`` of the step's list."""

    step: ApplicationStep
    field: str
    code: str
    params: Mapping[str, Any] = dataclasses.field(default_factory=dict)
    index: int | None = None
    warning: bool = False


def remarks_at(refused: Iterable[tuple[str, str, Mapping[str, Any]]]) -> tuple[ApplicationRemark, ...]:
    """What the service refused (path, code, parameters), at its fields; what belongs to none of them is left out."""
    found = (_remark(path, code, params) for path, code, params in refused)
    return tuple(remark for remark in found if remark is not None)


def refusal_remarks(error: Refused) -> tuple[ApplicationRemark, ...]:
    """A refusal of the service at its fields; empty when it belongs to none of them."""
    return remarks_at(error.refused_fields())


def _remark(path: str, code: str, params: Mapping[str, Any]) -> ApplicationRemark | None:
    parts = re.findall(r"[a-z_0-9]+", path)
    if parts and parts[0] in _LISTS:
        index = next((int(part) for part in parts[1:] if part.isdigit()), None)
        name = ".".join(part for part in parts[1:] if not part.isdigit())
        field = _ENTRY_OF_PATH.get(name, name.rsplit(".", 1)[-1] or parts[0])
        return ApplicationRemark(_LISTS[parts[0]], field, code, params, index)
    name = ".".join(part for part in parts if not part.isdigit())
    field = _FIELD_OF_PATH.get(name, name.rsplit(".", 1)[-1])
    if field in STEP_OF:
        return ApplicationRemark(STEP_OF[field], field, code, params)
    step, field = _FIELD_OF_CODE.get(code, (ApplicationStep.REVIEW, ""))
    return ApplicationRemark(step, field, code, params) if field else None
