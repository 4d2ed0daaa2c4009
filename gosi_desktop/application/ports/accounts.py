"""Accounts at the service: registering one, registering an establishment, the account itself, approvals, invitations.

Calls that must not be carried out twice take ``key``, the Idempotency-Key: it is written down before the call, and the
same call after a lost answer carries the same one. Refusals come as ``Refused`` with their ``fields``; an answer that
never came, or is not the service's, as ``Offline``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any, Literal, Protocol

from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.establishment_application import ApplicationDraft


@dataclass(frozen=True, slots=True)
class TermsText:
    """The terms in force, in both languages."""

    version: str
    ar: str
    en: str


@dataclass(frozen=True, slots=True)
class FieldRefusal:
    """A field that the service refused."""

    path: str
    code: str
    params: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class RegistrationForm:
    """What the printed form of an active account says."""

    reference: str
    activated_at: datetime
    establishment: str
    name: str
    name_en: str | None
    cr_number: str
    office: str
    holder: str
    holder_en: str | None
    identity: str
    role: str  # a Role, or a word of a later version
    mobile: str
    email: str
    username: str
    terms: str


@dataclass(frozen=True, slots=True)
class RegistrationStanding:
    """How a registration stands at the service."""

    id: str
    state: Literal["awaiting_code", "needs_correction", "active", "expired"]
    expires_at: datetime | None = None  # of the code
    resend_after: datetime | None = None
    tries_left: int = 0
    resends_left: int = 0
    correct_until: datetime | None = None
    comparisons_left: int = 0
    refused: tuple[FieldRefusal, ...] = ()
    form: RegistrationForm | None = None  # with ``active``


class Registrar(Protocol):
    """Registration of an employer's account; ``claim`` is the draft's."""

    def terms(self) -> TermsText: ...
    def register(self, claim: str, id: str, asked: Mapping[str, str], password: str, key: str) -> RegistrationStanding:
        """``asked``: establishment or invitation, identity, mobile, email, username, terms.

        Raises Refused: faults of form with ``fields``, terms_not_current, password_weak {why}; ServiceBusy.
        """

    def confirm(self, claim: str, id: str, code: str, key: str) -> RegistrationStanding:
        """Raises Refused with ``fields`` when the registers say otherwise, or code_wrong, code_expired, …"""

    def resend(self, claim: str, id: str, key: str) -> RegistrationStanding: ...
    def correct(self, claim: str, id: str, changed: Mapping[str, str], key: str) -> RegistrationStanding:
        """``changed`` may hold a password. Another mobile gets a new code."""

    def standing(self, claim: str, id: str) -> RegistrationStanding | None:
        """None when the service knows nothing of it, or not with this claim."""


@dataclass(frozen=True, slots=True)
class ApplicationStanding:
    """How an application stands at the service."""

    id: str
    state: Literal["awaiting_code", "draft", "under_review", "registered", "returned", "expired"]
    reference: str | None = None
    expires_at: datetime | None = None  # of the code
    resend_after: datetime | None = None
    tries_left: int = 0
    resends_left: int = 0
    submitted_at: datetime | None = None
    expect_by: date | None = None
    refused: tuple[FieldRefusal, ...] = ()
    establishment: str | None = None  # the subscription number, with ``registered``
    certificate_number: str | None = None


class ApplicationDesk(Protocol):
    """First registration of an establishment; followed with the draft's claim alone."""

    def start(self, claim: str, id: str, identity: str, mobile: str, key: str) -> ApplicationStanding: ...
    def confirm(self, claim: str, id: str, code: str, key: str) -> ApplicationStanding: ...
    def resend(self, claim: str, id: str, key: str) -> ApplicationStanding: ...
    def save_draft(self, claim: str, id: str, content: Mapping[str, Any], key: str) -> ApplicationStanding:
        """The whole draft each time, as ``establishment_application.content`` gives it."""

    def attach(
        self, claim: str, id: str, paper: "DraftPaper", data: bytes, key: str, progress: Progress, cancelled: Cancelled
    ) -> None:
        """Send a paper in pieces, going on where the service stopped receiving. ``progress`` counts bytes.

        Raises Cancelled (the error) between two pieces, Refused('content_refused').
        """

    def submit(self, claim: str, id: str, key: str) -> ApplicationStanding:
        """Raises Refused with ``fields`` for what is missing and for the conditions."""

    def standing(self, claim: str, id: str) -> ApplicationStanding | None:
        """None when the service knows nothing of it, or not with this claim."""

    def certificate(self, claim: str, id: str) -> bytes:
        """The registration certificate, a PDF, whole and equal to the digest the service gave."""


@dataclass(frozen=True, slots=True)
class AccountDetails:
    """The account as the service shows it."""

    id: str
    name: str
    name_en: str
    username: str
    masked_mobile: str
    masked_email: str
    terms_accepted: str | None
    last_sign_in: datetime | None


@dataclass(frozen=True, slots=True)
class ContactChallenge:
    """A code has gone to the new mobile or e-mail."""

    id: str
    expires_at: datetime


@dataclass(frozen=True, slots=True)
class SignedInDevice:
    """A device with a session of this account."""

    id: str
    name: str
    app_version: str
    signed_in_at: datetime
    last_seen: datetime
    this_one: bool
    waiting: int | None = None  # requests in its outbox


@dataclass(frozen=True, slots=True)
class SignInAttempt:
    """One attempt to sign in."""

    at: datetime
    device: str
    how: str  # password, code, refresh, reset
    result: str  # accepted, refused, locked


@dataclass(frozen=True, slots=True)
class SignInPage:
    """Attempts of the last 90 days, newest first."""

    attempts: tuple[SignInAttempt, ...]
    next_cursor: str | None


class AccountDesk(Protocol):
    """The signed-in person's own account."""

    def account(self) -> AccountDetails: ...
    def change_password(self, old: str, new: str) -> None:
        """Ends the other sessions. Raises Refused: sign_in_refused {tries_left}, password_weak {why}, …"""

    def change_contact(self, mobile: str | None, email: str | None) -> ContactChallenge:
        """One of the two. Raises Refused: absher_mobile_mismatch, absher_email_mismatch; ServiceBusy."""

    def confirm_contact(self, challenge_id: str, code: str) -> AccountDetails: ...
    def devices(self) -> Sequence[SignedInDevice]: ...
    def end_device(self, id: str) -> None: ...
    def end_others(self) -> None: ...
    def sign_ins(self, cursor: str | None) -> SignInPage: ...
    def terms(self) -> TermsText: ...
    def accept_terms(self, version: str) -> None:
        """Raises Refused('terms_not_current') when there are newer ones."""


@dataclass(frozen=True, slots=True)
class Invitation:
    """A role that waits for this person's acceptance."""

    id: str
    establishment: str
    establishment_name: str
    establishment_name_en: str | None
    role: Role
    invited_by: str
    invited_at: datetime
    expires_at: datetime
    branches: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class CodeChallenge:
    """A code went to this person's own mobile."""

    id: str
    masked_mobile: str
    expires_at: datetime
    resend_after: datetime
    tries_left: int


@dataclass(frozen=True, slots=True)
class ApprovalResult:
    """What became of one request."""

    id: str
    result: str  # accepted, under_review, rejected, conflict, waiting, awaiting_approval
    state: str | None
    reason: str | None  # changed_meanwhile, …
    reference: str | None = None


class Invitations(Protocol):
    """Roles offered to the signed-in person."""

    def list(self) -> Sequence[Invitation]: ...
    def accept(self, id: str) -> CodeChallenge: ...
    def confirm(self, id: str, code: str) -> None:
        """The role starts."""

    def decline(self, id: str) -> None: ...


class ApprovalDesk(Protocol):
    """Requests of others that wait for this person's word."""

    def start(self, establishment: str, ids: Sequence[str]) -> CodeChallenge: ...
    def confirm(self, establishment: str, challenge_id: str, code: str) -> Sequence[ApprovalResult]: ...
    def give_back(self, establishment: str, id: str, reason: str) -> None: ...


@dataclass(frozen=True, slots=True)
class WaitingRequest:
    """A request of the cache that waits for approval."""

    id: str
    establishment: str
    kind: str
    target: str
    made_by: str
    made_at: datetime
    state: str
    approvers: tuple[str, ...]  # roles
    body: Mapping[str, Any] = field(default_factory=dict)
    about: str = ""  # whom the target belongs to, as far as the cache knows him
    about_en: str | None = None


class RequestStore(Protocol):
    """Requests as the feed tells of them."""

    def awaiting_approval(self, establishment: str) -> Sequence[WaitingRequest]:
        """Oldest first."""


@dataclass(frozen=True, slots=True)
class DraftPaper:
    """A paper that waits with a draft. ``about`` is what it shows: registration, licence, identity, contract, …"""

    sha256: str
    size: int
    type: str  # application/pdf, image/jpeg, image/png
    name: str
    about: str


@dataclass(frozen=True, slots=True)
class KeptDraft:
    """A draft as it lies in the cache; ``body`` is JSON."""

    id: str
    kind: str  # registration, application
    begun_at: datetime
    saved_at: datetime
    body: str = field(repr=False)


class Drafts(Protocol):
    """Drafts in the encrypted cache; there before anybody has signed in."""

    def save(self, id: str, kind: str, body: str, at: datetime) -> None:
        """On disk when this returns."""

    def load(self, id: str) -> KeptDraft | None: ...
    def list(self, kind: str | None = None) -> Sequence[KeptDraft]:
        """The one saved last comes first."""

    def drop(self, id: str) -> None:
        """With its papers."""

    def keep_paper(self, id: str, paper: DraftPaper, data: bytes) -> None: ...
    def papers(self, id: str) -> Sequence[DraftPaper]: ...
    def paper_bytes(self, id: str, sha256: str) -> bytes | None: ...
    def drop_paper(self, id: str, sha256: str) -> None: ...


@dataclass(frozen=True, slots=True)
class ArchivedPaper:
    """A paper that was printed or received, kept to be printed again byte by byte."""

    id: str
    kind: str  # account_form, establishment_form, registration_certificate, unsent_statement
    subject: str
    made_at: datetime
    sha256: str
    size: int
    establishment: str | None = None


class Archive(Protocol):
    """Papers in the encrypted cache."""

    def add(
        self, id: str, kind: str, subject: str, made_at: datetime, data: bytes, establishment: str | None = None
    ) -> ArchivedPaper:
        """Keep it; a paper already kept under this id stays as it is and is answered."""

    def list(self) -> Sequence[ArchivedPaper]:
        """Newest first."""

    def read(self, id: str) -> bytes | None:
        """As they were added. Raises Corrupt when they are not what they were."""

    def remove(self, id: str) -> None:
        """For good; nothing when it is gone already."""


class WhyUnsent(StrEnum):
    """Why somebody must know what was never sent."""

    ERASING = "erasing"
    ROLE_ENDED = "role_ended"


@dataclass(frozen=True, slots=True)
class UnsentRequest:
    """Something that was saved here and never sent; ``what`` and ``whom`` are words in the paper's language."""

    what: str
    whom: str
    saved_at: datetime
    state: str  # draft, held, ready, waiting, conflict, returned


class RegistrationPaper(Protocol):
    """Makes the forms for the owner's files (adapter: ``reports``)."""

    def account_form(self, form: RegistrationForm, language: Literal["ar", "en"], practice: bool) -> bytes:
        """The registration form of an account, a PDF."""

    def establishment_form(
        self,
        draft: ApplicationDraft,
        standing: ApplicationStanding,
        papers: Sequence[DraftPaper],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """The application as it was registered, a PDF."""

    def unsent_statement(
        self,
        why: WhyUnsent,
        establishment: tuple[str, str],
        account: str,
        requests: Sequence[UnsentRequest],
        language: Literal["ar", "en"],
        practice: bool,
    ) -> bytes:
        """What was never sent, a PDF; ``establishment`` is number and name, both empty for all of them."""
