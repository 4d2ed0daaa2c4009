"""Accounts at the service: registering one, registering an establishment, the account itself, approvals, invitations.

Calls that must not be carried out twice take ``key``, the Idempotency-Key: it is written down before the call, and the
same call after a lost answer carries the same one. Refusals come as ``Refused`` with their ``fields``; an answer that
never came, or is not the service's, as ``Offline``.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from typing import Any, Literal, Protocol

from gosi_desktop.application.ports.drafts import DraftPaper
from gosi_desktop.application.ports.work import Cancelled, Progress
from gosi_desktop.domain.establishment import Role


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
        self, claim: str, id: str, paper: DraftPaper, data: bytes, key: str, progress: Progress, cancelled: Cancelled
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
    made_by_en: str | None = None


class RequestStore(Protocol):
    """Requests as the feed tells of them."""

    def awaiting_approval(self, establishment: str) -> Sequence[WaitingRequest]:
        """Oldest first."""
