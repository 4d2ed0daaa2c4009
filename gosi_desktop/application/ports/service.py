"""The service: what it says of establishments, its sessions, its practice desk."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from gosi_desktop.domain.establishment import Role


@dataclass(frozen=True, slots=True)
class ServiceInfo:
    """Who answers at an address."""

    name: str
    name_en: str
    issuer: str
    practice: bool
    epoch: str
    clock_moved: bool
    rules_version: str
    address: str
    notice: str | None = None


@dataclass(frozen=True, slots=True)
class SignInChallenge:
    """A code is on its way."""

    id: str
    masked_mobile: str
    expires_at: datetime
    resend_after: datetime
    tries_left: int
    resends_left: int


@dataclass(frozen=True, slots=True)
class TokenPair:
    """What a session holds; ``access_until`` on the local clock."""

    access: str
    refresh: str
    access_until: datetime


@dataclass(frozen=True, slots=True)
class AccountInfo:
    """The person signed in."""

    id: str
    name: str
    name_en: str
    username: str
    masked_mobile: str
    last_sign_in: datetime | None = None


@dataclass(frozen=True, slots=True)
class PortfolioSummary:
    """An establishment in one line."""

    contributors: int
    pending_requests: int
    due_halalas: int
    due_on: date | None
    compliant: bool
    overdue_since: date | None = None
    certificate_until: date | None = None  # the last day of the latest certificate of compliance that holds
    open_injuries: int = 0
    next_injury_deadline: datetime | None = None  # when the authority's own time for the first of them runs out


@dataclass(frozen=True, slots=True)
class Head:
    """How far an establishment's feed has come, and the role there."""

    establishment: str
    name: str
    name_en: str | None
    seq: int
    role: Role
    role_seq: int
    ended_at: datetime | None
    summary: PortfolioSummary
    member: str | None = None  # this person's own row among the members, where the authority says so


@dataclass(frozen=True, slots=True)
class Heads:
    """One answer for all establishments of this person."""

    epoch: str
    heads: tuple[Head, ...]
    etag: str | None = None


class FeedChange(Protocol):
    """One row as it is now, or gone. ``data`` is the row's fields as JSON, already validated."""

    @property
    def seq(self) -> int: ...
    @property
    def entity(self) -> str: ...
    @property
    def id(self) -> str: ...
    @property
    def version(self) -> int: ...
    @property
    def op(self) -> Literal["put", "delete"]: ...
    @property
    def data(self) -> bytes: ...
    @property
    def at(self) -> str:
        """When it was changed: an instant as it travels."""

    @property
    def by(self) -> str | None:
        """The member who changed it."""

    @property
    def request(self) -> str | None:
        """The request that caused it: one's own echo is known by it even when the answer was lost."""


@dataclass(frozen=True, slots=True)
class FeedPage:
    """A page of the change feed, decoded and validated whole."""

    epoch: str
    changes: Sequence[FeedChange]
    next_cursor: str
    has_more: bool
    snapshot: bool
    server_time: datetime
    total: int | None = None


class Authority(Protocol):
    """Says what is true of an establishment (adapter: ``remote``)."""

    def describe(self) -> ServiceInfo: ...
    def heads(self, etag: str | None) -> Heads | None:
        """None when nothing moved since ``etag``."""

    def changes(self, establishment: str, cursor: str | None, limit: int) -> FeedPage:
        """Raises CursorExpired, SignInExpired, NotPermitted, Offline, ServiceBusy, ProtocolError."""


class SessionGate(Protocol):
    """Sign-in at the service. Tokens are kept by the TokenStore the adapter was given, before they are used."""

    def sign_in(self, username: str, password: str, device_name: str) -> SignInChallenge: ...
    def confirm(self, challenge_id: str, code: str) -> None: ...
    def resend(self, challenge_id: str) -> SignInChallenge: ...
    def account(self) -> AccountInfo: ...
    def ask_password_reset(self, username: str, identity: str) -> None:
        """Known or not, the answer is the same."""

    def confirm_password_reset(self, username: str, code: str, new_password: str) -> None:
        """Raises Refused: code_wrong {tries_left}, code_expired, challenge_ended, password_weak {why}."""

    def sign_out(self) -> None:
        """End this device's session at the service; tokens are dropped here in any case."""


class TokenStore(Protocol):
    """Where the session's tokens live: the encrypted cache."""

    def tokens(self) -> TokenPair | None: ...
    def save_tokens(self, tokens: TokenPair | None) -> None: ...
    def device_id(self) -> str: ...


@dataclass(frozen=True, slots=True)
class PracticePerson:
    """Somebody who may sign in to the practice establishment; the password is no secret there."""

    username: str
    password: str
    name: str
    name_en: str
    role: Role
    identity: str = ""  # to practise resetting a password with


@dataclass(frozen=True, slots=True)
class PracticeNote:
    """A message the practice service 'sent'."""

    id: str
    at: datetime
    channel: str
    to: str
    text: str
    text_en: str
    code: str | None


@dataclass(frozen=True, slots=True)
class PracticeNewcomer:
    """Somebody made up who may be registered here, and what happens then: codes, none when the account is activated."""

    name: str
    name_en: str
    establishment: str
    identity: str
    mobile: str
    email: str
    username: str
    password: str
    happens: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PracticeApplicant:
    """Somebody made up who may register an establishment, and what happens then."""

    name: str
    name_en: str
    identity: str
    mobile: str
    email: str
    cr_number: str
    cr_name: str
    cr_name_en: str
    cr_expires: str
    happens: tuple[str, ...] = ()


class PracticeDesk(Protocol):
    """What only the practice service has."""

    def people(self) -> Sequence[PracticePerson]: ...
    def newcomers(self) -> Sequence[PracticeNewcomer]: ...
    def applicants(self) -> Sequence[PracticeApplicant]: ...
    def decide_application(self, id: str, accept: bool) -> None:
        """As whoever reviews it: register the establishment, or return the application."""

    def messages(self) -> Sequence[PracticeNote]: ...
    def move_clock(self, to: datetime | None) -> datetime:
        """Move the service's clock, or (None) give it back the real time; answers its time now."""

    def pay_bill(self, bill: str, halalas: int | None) -> None:
        """As a bank: pay a bill, with another amount than was to be paid, or once more.

        Raises RemoteError, also Refused ``bill_expired``.
        """

    def return_payment(self, establishment: str, payment: str) -> None:
        """As a bank: take back a payment that had arrived."""

    def answer_enquiry(self, establishment: str, enquiry: str, text: str, close: bool) -> None:
        """Say something as the service's people, or end the conversation. Raises Refused ``enquiry_closed``."""

    def decide_injury(self, establishment: str, injury: str, decision: str) -> None:
        """As the authority: ask, accept, reject, treat or close a case. Raises Refused ``injury_decided``, …"""

    def decide_request(self, establishment: str, request: str, accept: bool) -> None:
        """As the authority: decide a request that is under review. Raises Refused ``not_found`` when none is."""

    def start_anew(self) -> None: ...
