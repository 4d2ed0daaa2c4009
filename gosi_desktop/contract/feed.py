"""Heads, and the one change feed."""

from typing import Literal

import msgspec

from gosi_desktop.contract.wire import Answer, Day, Instant, Money


class Summary(Answer, frozen=True):
    """The establishment in the portfolio, offline too."""

    contributors: int
    pending_requests: int = 0
    due: Money = "0.00"
    due_on: Day | None = None
    overdue_since: Day | None = None
    open_injuries: int = 0
    next_injury_deadline: Instant | None = None
    compliant: bool = True
    certificate_until: Day | None = None


class Head(Answer, frozen=True):
    """How far one establishment's feed has come, and the caller's role there."""

    establishment: str
    name: str
    seq: int
    role: str
    role_seq: int
    summary: Summary
    name_en: str | None = None
    ended_at: Instant | None = None
    member: str | None = None  # the caller's own row there


class Heads(Answer, frozen=True):
    """GET /v1/heads."""

    epoch: str
    heads: tuple[Head, ...]


class Change(Answer, frozen=True):
    """One row as it is now, or gone."""

    seq: int
    entity: str
    id: str
    version: int
    op: Literal["put", "delete"]
    at: Instant
    by: str | None = None
    request: str | None = None
    data: msgspec.Raw = msgspec.field(default_factory=lambda: msgspec.Raw(b"{}"))


class ChangePage(Answer, frozen=True):
    """GET …/changes: a page of a snapshot (``snapshot``) or of the deltas after it."""

    epoch: str
    changes: tuple[Change, ...]
    next_cursor: str
    has_more: bool
    snapshot: bool
    server_time: Instant
    total: int | None = None
