"""The request queue, approvals and invitations (service contract, sections 6 and 7)."""

from typing import Annotated, Any, Literal

import msgspec

from gosi_desktop.contract.problem import Problem, ProblemField
from gosi_desktop.contract.session import Code
from gosi_desktop.contract.wire import Answer, Asked, Day, Instant, Key

# How a request stands is text: awaiting_approval, under_review, accepted, approved, returned, rejected, withdrawn,
# superseded, or what a later version adds.


class Request(Asked, frozen=True):
    """One request. ``body`` is judged by its kind's own struct; ids are the client's, made once."""

    id: Key
    kind: Key
    schema: int
    target: Key
    made_at: Instant
    made_by: Key
    body: dict[str, Any] = msgspec.field(default_factory=dict)
    expected_version: int | None = None
    attachments: tuple[Key, ...] = ()
    after: tuple[Key, ...] = ()
    replaces: Key | None = None


class Requests(Asked, frozen=True):
    """POST …/requests and …/requests/check: 1 to 200, all with different targets."""

    requests: Annotated[tuple[Request, ...], msgspec.Meta(min_length=1, max_length=200)]


class Warned(Answer, frozen=True):
    """Something the service remarks on and takes all the same."""

    code: str
    params: dict[str, Any] = msgspec.field(default_factory=dict)
    path: str | None = None


class Reason(Answer, frozen=True):
    """Why a request waits or was returned."""

    code: str
    params: dict[str, Any] = msgspec.field(default_factory=dict)


class RequestResult(Answer, frozen=True):
    """One verdict. ``conflict`` and ``waiting`` are not remembered: the same id is sent again.

    ``result`` is what was said first, ``state`` how it stands today. ``seq`` and ``versions`` tell which rows it
    changed: of one under review those that already show it (an engagement that awaits its worker).
    """

    id: str
    result: Literal["accepted", "awaiting_approval", "under_review", "rejected", "conflict", "waiting"]
    state: str | None = None
    reference: str | None = None
    seq: int | None = None
    versions: dict[str, int] = msgspec.field(default_factory=dict)
    numbers: dict[str, str] = msgspec.field(default_factory=dict)
    same_as: dict[str, str] = msgspec.field(default_factory=dict)
    warnings: tuple[Warned, ...] = ()
    by: tuple[str, ...] | str | None = None  # roles that may approve; of a conflict: who changed it
    expect_by: Day | None = None
    reason: Reason | None = None
    problem: Problem | None = None
    current: dict[str, Any] | None = None
    version: int | None = None
    at: Instant | None = None
    waits_for: str | None = msgspec.field(default=None, name="for")
    after: tuple[str, ...] = ()


class RequestResults(Answer, frozen=True):
    """In the order of the requests."""

    epoch: str
    results: tuple[RequestResult, ...]


class RequestLookup(Asked, frozen=True):
    """POST …/requests/lookup."""

    ids: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=1000)]


class RequestStanding(Answer, frozen=True):
    """What the service knows of one id."""

    id: str
    state: str  # or "unknown"
    reference: str | None = None
    reason: Reason | None = None


class RequestStandings(Answer, frozen=True):
    """The answer of a lookup."""

    epoch: str
    requests: tuple[RequestStanding, ...]


class RequestReturn(Asked, frozen=True):
    """POST …/requests/{id}/return: back to whoever made it; ``reason`` says in words what ``code`` means here."""

    reason: Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
    code: Literal["documents_missing", "data_wrong"] = "data_wrong"


class ApprovalStart(Asked, frozen=True):
    """POST …/requests/approvals: which requests a code is asked for."""

    ids: Annotated[tuple[Key, ...], msgspec.Meta(min_length=1, max_length=200)]


class ApprovalChallenge(Answer, frozen=True):
    """A code went to the approver's own mobile."""

    id: str
    masked_mobile: str
    expires_at: Instant
    resend_after: Instant
    tries_left: int = 3


class ApprovalCode(Asked, frozen=True):
    """POST …/requests/approvals/{id}/code."""

    code: Code


class Invitation(Answer, frozen=True):
    """A role that waits for its person's acceptance."""

    id: str
    establishment: str
    establishment_name: str
    role: str
    invited_by: str
    invited_at: Instant
    expires_at: Instant
    branches: tuple[str, ...] | None = None
    establishment_name_en: str | None = None


class Invitations(Answer, frozen=True):
    """GET /v1/invitations."""

    invitations: tuple[Invitation, ...]


class RequestData(Answer, frozen=True):
    """A row of entity ``request`` in the feed. ``made`` is the body, for those who may decide it."""

    kind: str
    target: str
    state: str
    by: str
    made_at: Instant
    body_digest: str = ""
    reference: str | None = None
    decided_at: Instant | None = None
    reason: Reason | None = None
    fields: tuple[ProblemField, ...] = ()
    expect_by: Day | None = None
    replaces: str | None = None
    approval: tuple[str, ...] | None = None  # roles that may approve it
    made: dict[str, Any] | None = None
