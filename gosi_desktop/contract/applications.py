"""First registration of an establishment (service contract, section 4; fields of facts 5.1).

An application needs no session: ``X-Claim`` (see ``registrations``) follows it. Its attachments go as in section 8.
"""

from typing import Annotated, Literal

import msgspec

from gosi_desktop.contract.entities import (
    AddressData,
    BirthData,
    ContractData,
    HousingData,
    IdentityData,
    NamesData,
)
from gosi_desktop.contract.problem import ProblemField
from gosi_desktop.contract.registrations import Typed
from gosi_desktop.contract.wire import Answer, Asked, Day, Instant, Key, Money, Percent, Short

# The conditions, judged when it is submitted.
CONDITION_CODES = ("licence_expired", "contract_not_authenticated", "age_refused", "identity_expired")
# Faults of form in a draft, judged when it is submitted; also those of ``registrations``, and ``attachment_missing``.
APPLICATION_FORM_CODES = (
    "date.not_a_date", "date.in_future", "owners.none", "owners.share", "owners.shares",
    "contributors.none", "listed_twice", "establishment_exists", "identity_minor", "wage_not_positive",
    "amount.negative",
)  # fmt: skip
ATTACHMENT_CODES = ("offset", "content_refused", "range_refused")
RETURN_CODES = ("data_wrong", "documents_missing")  # of the fields of an application that came back
Digest = Annotated[str, msgspec.Meta(pattern=r"^[0-9a-f]{64}$")]


class ApplicationStart(Asked, frozen=True):
    """POST /v1/applications: whose it is, and where the code goes."""

    id: Key
    identity: Typed
    mobile: Typed


class RegistrationPaper(Asked, frozen=True):
    """The commercial registration, or the licence of an establishment without one."""

    kind: Literal["commercial_registration", "licence"]
    number: Typed
    issued: Day | None = None
    expires: Day | None = None
    issuer: Short | None = None


class ApplicationOwner(Asked, frozen=True):
    """An owner and his share in percent."""

    identity: Typed
    name: Short
    birth: BirthData | None = None
    share: Percent | None = None


class ApplicationWage(Asked, frozen=True):
    """The monthly wage a first contributor starts with."""

    basic_wage: Money
    housing: HousingData | None = None
    commission: Money = "0.00"
    other_allowances: Money = "0.00"


class ApplicationContributor(Asked, frozen=True):
    """One of the first contributors, with contract and wage."""

    id: Key
    identity: IdentityData
    names: NamesData
    birth: BirthData | None = None
    nationality: Short = ""
    occupation: Short = ""
    contract: ContractData | None = None
    join_date: Day | None = None
    wage: ApplicationWage | None = None


class ApplicationPaper(Asked, frozen=True):
    """A paper that came as an attachment, and what it shows."""

    sha256: Digest
    about: Literal["registration", "licence", "identity", "contract", "address", "bank", "other"]


class ApplicationDraft(Asked, frozen=True):
    """PUT /v1/applications/{id}: the whole draft each time; what is not known yet is left out."""

    paper: RegistrationPaper | None = None
    unified_number: Typed | None = None
    names: NamesData | None = None
    legal_form: Short | None = None
    activity: Short | None = None
    started: Day | None = None
    first_worker_on: Day | None = None
    national_address: AddressData | None = None
    phone: Typed | None = None
    email: Short | None = None
    owners: tuple[ApplicationOwner, ...] = ()
    supervisor: Typed | None = None  # identity of the person in charge, where it is not an owner
    iban: Typed | None = None
    main_number: Typed | None = None
    contributors: tuple[ApplicationContributor, ...] = ()
    papers: tuple[ApplicationPaper, ...] = ()


class ApplicationCertificate(Answer, frozen=True):
    """The registration certificate: fetched as a file."""

    number: str
    sha256: str
    size: int


class ApplicationState(Answer, frozen=True):
    """How an application stands. ``establishment`` (the subscription number) comes with ``registered``."""

    id: str
    state: Literal["awaiting_code", "draft", "under_review", "registered", "returned", "expired"]
    reference: str | None = None
    expires_at: Instant | None = None  # of the code
    resend_after: Instant | None = None
    tries_left: int = 3
    resends_left: int = 3
    submitted_at: Instant | None = None
    expect_by: Day | None = None
    fields: tuple[ProblemField, ...] = ()
    draft: ApplicationDraft | None = None
    establishment: str | None = None
    certificate: ApplicationCertificate | None = None


class AttachmentStart(Asked, frozen=True):
    """POST …/attachments: what will come. PDF, JPEG or PNG by content, 5 MiB at most."""

    sha256: Digest
    size: Annotated[int, msgspec.Meta(ge=1)]
    type: Literal["application/pdf", "image/jpeg", "image/png"]
    name: Short


class AttachmentProgress(Answer, frozen=True):
    """How many bytes are here; all of them when the paper is known already."""

    received: int
