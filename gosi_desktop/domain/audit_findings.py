"""What an audit of an invoice can find, each with its arithmetic and with what would settle it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any, Final, NamedTuple

from gosi_desktop.domain.invoices import BranchShare


class AuditCode(StrEnum):
    """Why the authority's amount is not ours."""

    RULES_VERSION = "rules_version"  # named before any other
    LINES_MISSING = "lines_missing"
    LEAVER_BILLED = "leaver_billed"
    NOT_YET_JOINED = "not_yet_joined"
    CANCELLED_BILLED = "cancelled_billed"
    UNREGISTERED_BILLED = "unregistered_billed"
    WAGE_UNKNOWN = "wage_unknown"
    UNKNOWN_PERSON = "unknown_person"
    NO_RULES = "no_rules"
    JOINER_MISSING = "joiner_missing"
    PERSON_MISSING = "person_missing"
    DOUBLE_LINE = "double_line"
    WRONG_SYSTEM = "wrong_system"
    WAGE_NOT_APPLIED = "wage_not_applied"
    OTHER_WAGE = "other_wage"
    FLOOR = "floor"
    CEILING = "ceiling"
    RATE_STEP = "rate_step"
    OTHER_RATE = "other_rate"
    COVERAGE = "coverage"
    HOME_PENSION = "home_pension"
    PART_MONTH = "part_month"
    ROUNDING = "rounding"
    LATE_PENALTY = "late_penalty"
    LINES_AND_TOTALS = "lines_and_totals"
    UNEXPLAINED = "unexplained"


class AskedState(StrEnum):
    """Where a request of ours stands."""

    WAITING = "waiting"  # in the outbox, not yet sent
    UNDER_REVIEW = "under_review"
    ACCEPTED = "accepted"
    REFUSED = "refused"


class Asked(NamedTuple):
    """A request of ours about somebody, the newest of its kind; ``reference`` is the authority's."""

    kind: str
    request_id: str
    state: AskedState
    reference: str = ""


class Act(StrEnum):
    """What settles a finding."""

    ASK = "ask"  # a new request of ``kind``
    SEND = "send"  # it waits in the outbox
    WAIT = "wait"  # the authority has not decided it yet
    EDIT = "edit"  # it was refused
    UPDATE_RULES = "update_rules"
    FETCH = "fetch"  # what is here is not complete
    ACCEPT = "accept"  # the authority's amount holds


class Settlement(NamedTuple):
    """What to do about a finding; ``asked`` is the request of ours that belongs to it."""

    act: Act
    kind: str = ""
    asked: Asked | None = None


@dataclass(frozen=True, slots=True)
class AuditFinding:
    """One difference. ``halalas`` is the authority's amount less ours, and ``parts`` add up to it, by branch."""

    code: AuditCode
    halalas: int
    settlement: Settlement
    engagement_id: str = ""
    contributor_id: str = ""
    parts: tuple[BranchShare, ...] = ()
    params: Mapping[str, Any] = field(default_factory=dict)


_REGISTERING: Final = ("register_contributor", "complete_pending_contributor")
_ABOUT: Final[Mapping[AuditCode, tuple[str, ...]]] = {
    AuditCode.LEAVER_BILLED: ("exclude_contributor",),
    AuditCode.CANCELLED_BILLED: ("cancel_engagement",),
    AuditCode.NOT_YET_JOINED: (*_REGISTERING, "correct_engagement"),
    AuditCode.UNREGISTERED_BILLED: _REGISTERING,
    AuditCode.WAGE_UNKNOWN: ("complete_pending_contributor",),
    AuditCode.JOINER_MISSING: _REGISTERING,
    AuditCode.PERSON_MISSING: _REGISTERING,
    AuditCode.WAGE_NOT_APPLIED: ("update_wage",),
    AuditCode.OTHER_WAGE: ("update_wage",),
    AuditCode.PART_MONTH: ("exclude_contributor", "correct_engagement"),
}
_WITHOUT_REQUEST: Final[Mapping[AuditCode, Settlement]] = {
    AuditCode.RULES_VERSION: Settlement(Act.UPDATE_RULES),
    AuditCode.NO_RULES: Settlement(Act.UPDATE_RULES),
    AuditCode.LINES_MISSING: Settlement(Act.FETCH),
    AuditCode.WAGE_UNKNOWN: Settlement(Act.ASK, "complete_pending_contributor"),
    AuditCode.ROUNDING: Settlement(Act.ACCEPT),
}
_OBJECTION: Final = "object_to_invoice"
_UNSETTLED: Final[Mapping[AskedState, Act]] = {
    AskedState.WAITING: Act.SEND,
    AskedState.UNDER_REVIEW: Act.WAIT,
    AskedState.REFUSED: Act.EDIT,
}


def settlement(code: AuditCode, asked: Sequence[Asked] = ()) -> Settlement:
    """What settles a finding: our own request first while it is not accepted, else an objection to the invoice."""
    about = _ABOUT.get(code, ())
    ours = next((one for one in asked if one.kind in about), None)
    if ours is not None and ours.state in _UNSETTLED:
        return Settlement(_UNSETTLED[ours.state], ours.kind, ours)
    return _WITHOUT_REQUEST.get(code) or Settlement(Act.ASK, _OBJECTION, ours)
