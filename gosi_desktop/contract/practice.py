"""What only the practice service has, under /practice/."""

from typing import Annotated, Any, Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Asked, Day, Instant, Key, Short


class PracticeStart(Answer, frozen=True):
    """The one line of JSON on the pipe of an attached service."""

    address: str
    start_token: str
    pid: int


class PracticeUser(Answer, frozen=True):
    """A synthetic person who may sign in here; the password is no secret in practice."""

    username: str
    password: str
    name: str
    name_en: str
    role: str
    identity: str = ""


class PracticeUsers(Answer, frozen=True):
    """GET /practice/people."""

    users: tuple[PracticeUser, ...]


class PracticeMessage(Answer, frozen=True):
    """An SMS or e-mail that was 'sent'."""

    id: str
    at: Instant
    channel: Literal["sms", "email"]
    to: str
    text: str
    text_en: str
    code: str | None = None


class PracticeMessages(Answer, frozen=True):
    """GET /practice/messages, newest first."""

    messages: tuple[PracticeMessage, ...]


class ClockMove(Asked, frozen=True):
    """POST /practice/clock: set an instant, go on by seconds, or go back to the real time (neither)."""

    set: Instant | None = None
    advance_seconds: Annotated[int, msgspec.Meta(ge=0, le=10 * 366 * 86400)] | None = None


class ClockState(Answer, frozen=True):
    """The service's time and whether it was moved."""

    now: Instant
    moved: bool


class RoleChange(Asked, frozen=True):
    """POST /practice/role: give a person another role in an establishment, or end it."""

    username: Key
    establishment: Key
    role: Literal[
        "owner", "supervisor", "branches_manager", "registration_clerk", "hazards_clerk", "finance_clerk", "preparer",
        "viewer", "ended",
    ]  # fmt: skip
    branches: tuple[Key, ...] | None = None


class RegisterEntry(Asked, frozen=True):
    """POST /practice/registers: what the synthetic Absher register says of an identity."""

    identity: Key
    mobile: Short = ""
    email: Short = ""


class CivilEntry(Asked, frozen=True):
    """POST /practice/registers/civil: what the civil register says of an identity; what is left out stays.

    ``expires`` is the identity document's. A new identity needs ``name``.
    """

    identity: Key
    name: Short | None = None
    name_en: Short | None = None
    born: Day | None = None
    expires: Day | None = None
    alive: bool | None = None


class CommercialEntry(Asked, frozen=True):
    """POST /practice/registers/commercial: what the commercial register says of a number; what is left out stays.

    ``owners`` are identities. A new number needs ``name`` and ``expires``.
    """

    number: Key
    name: Short | None = None
    name_en: Short | None = None
    expires: Day | None = None
    state: Literal["active", "suspended", "cancelled"] | None = None
    owners: tuple[Key, ...] | None = None


class RegisterEntries(Answer, frozen=True):
    """GET /practice/registers: Absher, the civil register, the commercial register."""

    entries: tuple[RegisterEntry, ...]
    civil: tuple[CivilEntry, ...] = ()
    commercial: tuple[CommercialEntry, ...] = ()


class Registrable(Answer, frozen=True):
    """What may be typed to register an account, and what happens then: codes, none when the account becomes active."""

    name: str
    name_en: str
    establishment: str
    identity: str
    mobile: str
    email: str
    username: str
    password: str
    happens: tuple[str, ...] = ()
    establishment_name: str = ""
    establishment_name_en: str = ""
    role: str = ""  # of the account, when it becomes active


class Applicable(Answer, frozen=True):
    """Who may apply for an establishment's first registration, by which commercial registration, and what happens."""

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


class Suggestions(Answer, frozen=True):
    """GET /practice/registrable."""

    registrable: tuple[Registrable, ...]
    applicable: tuple[Applicable, ...]


class WaitingApplication(Answer, frozen=True):
    """An application of an establishment, as whoever decides it sees it."""

    id: str
    state: str
    applicant: str
    reference: str = ""
    names: str = ""
    submitted_at: Instant | None = None


class WaitingApplications(Answer, frozen=True):
    """GET /practice/applications, newest first."""

    applications: tuple[WaitingApplication, ...]


class DoubtfulField(Asked, frozen=True):
    """A field of an application that is sent back."""

    path: Key
    code: Literal["data_wrong", "documents_missing"] = "data_wrong"


class ApplicationDecision(Asked, frozen=True):
    """POST /practice/applications/{id}/decision: register the establishment, or send the application back."""

    decision: Literal["approve", "return"]
    fields: Annotated[tuple[DoubtfulField, ...], msgspec.Meta(max_length=50)] = ()


class TermsNotice(Asked, frozen=True):
    """POST /practice/terms: a newer version of the terms is in force."""

    version: Key


class StateRecord(Asked, frozen=True):
    """POST /practice/state-record: an arrival (identity, name, nationality), or the end of an engagement."""

    establishment: Key
    kind: Literal["arrival", "service_transfer", "final_exit", "death"]
    on: Day | None = None
    engagement: Key | None = None
    identity: Key | None = None
    name: Short | None = None
    name_en: Short | None = None
    nationality: Annotated[str, msgspec.Meta(pattern="^[A-Z]{2}$")] | None = None
    branch: Key | None = None


class Decision(Asked, frozen=True):
    """POST /practice/decide: what the authority says of a request under review."""

    establishment: Key
    request: Key
    decision: Literal["approve", "return", "reject"]
    reason: Literal["documents_missing", "data_wrong"] | None = None
    text: Short = ""


class EnquiryAnswer(Asked, frozen=True):
    """POST /practice/enquiries: what the service's people say of a question, or that its conversation ends."""

    establishment: Key
    enquiry: Key
    text: Annotated[str, msgspec.Meta(max_length=2000)] = ""
    close: bool = False


class InjuryDecision(Asked, frozen=True):
    """POST /practice/injuries: what the authority does with a case; codes of the lists.

    ``what`` it asks ``until`` when, for which ``reason`` it rejects, with which ``outcome`` it closes.
    """

    establishment: Key
    injury: Key
    decision: Literal["ask", "accept", "reject", "treat", "close"]
    what: Annotated[tuple[Key, ...], msgspec.Meta(max_length=10)] = ()
    until: Day | None = None
    reason: Key | None = None
    outcome: Key | None = None
    text: Annotated[str, msgspec.Meta(max_length=600)] = ""


class WorkerAnswer(Asked, frozen=True):
    """POST /practice/worker/accept: what the worker says of the engagement a request registers for him."""

    establishment: Key
    request: Key
    accepts: bool = True


class RecordChange(Asked, frozen=True):
    """POST /practice/record: change fields of a row (null takes one away), add (``new``) or delete it."""

    establishment: Key
    entity: Literal[
        "establishment", "owner", "licence", "branch", "member", "contributor", "engagement", "wage_period",
        "hazards_rate_override", "notice", "ledger_entry",
    ]  # fmt: skip
    id: Key
    set: dict[str, Any] = msgspec.field(default_factory=dict)
    new: bool = False
    delete: bool = False
    by: Key | None = None


class KeptState(Answer, frozen=True):
    """A state of the establishments, kept to go back to."""

    snapshot: str
    at: Instant


class KeptStates(Answer, frozen=True):
    """GET /practice/snapshots, newest first."""

    snapshots: tuple[KeptState, ...]


class Restore(Asked, frozen=True):
    """POST /practice/restore: go back to a state kept earlier; the epoch changes."""

    snapshot: Key


class Reset(Asked, frozen=True):
    """POST /practice/reset: start anew with a seed."""

    seed: Literal["small", "office", "large"] = "small"
