"""What went wrong, as application/problem+json (RFC 9457)."""

from typing import Any

import msgspec

from gosi_desktop.contract.wire import Answer


class ProblemField(Answer, frozen=True):
    """One field that was refused."""

    path: str
    code: str
    params: dict[str, Any] = msgspec.field(default_factory=dict)
    message: str = ""


class Problem(Answer, frozen=True):
    """A refusal: codes and parameters for programs, ``detail`` in the language asked for, for people."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    request_id: str
    retryable: bool = False
    params: dict[str, Any] = msgspec.field(default_factory=dict)
    fields: tuple[ProblemField, ...] = ()


# Codes of refusals; each has words at the service (sandbox/problems.py) and in the application (ui/messages.py).
SESSION_CODES = (
    "sign_in_refused", "account_locked", "code_wrong", "code_expired", "challenge_ended", "session_expired",
    "session_revoked", "terms_not_current", "password_weak",
)  # fmt: skip
SERVICE_CODES = (
    "maintenance", "too_many_requests", "cursor_expired", "client_too_old", "idempotency_key_reused", "unknown_field",
    "invalid_request", "unsupported_content", "too_large", "not_found", "method_not_allowed", "role_missing",
    "role_ended", "start_token", "internal",
)  # fmt: skip
REQUEST_CODES = (
    "request_id_reused", "unsupported_kind", "unsupported_schema", "dependency_refused", "already_active_here",
    "active_elsewhere", "overlap", "after_deadline", "month_closed", "backdating_too_far", "backdating_hazards",
    "age_refused", "contract_not_authenticated", "wage_not_positive", "leave_before_join", "reason_required",
    "attachment_missing", "last_supervisor", "certificate_not_due", "enquiry_closed", "enquiry_full",
)  # fmt: skip
# Of reports of injuries and what follows on them; the first is only the application's.
INJURY_CODES = (
    "late_reason_required", "injury_in_future", "injury_before_work", "injury_after_work", "told_before_injury",
    "treatment_required", "first_aid_only", "before_injury", "parent_undecided", "injury_closed", "injury_decided",
    "question_answered", "answer_empty", "death_known", "nothing_to_object", "objection_late",
)  # fmt: skip
INJURY_WARNING_CODES = (
    "injury_not_registered", "injury_same_day", "reported_late", "told_late", "outside_treatment_late",
)  # fmt: skip
ESTABLISHMENT_WARNING_CODES = ("late_notice",)
# Why a request waits or came back, and what the service remarks on; words for these are the application's.
REASON_CODES = (
    "awaiting_worker", "state_record_missing", "documents_in_review", "decision_pending", "changed_meanwhile",
    "documents_missing", "data_wrong",
)  # fmt: skip
WARNING_CODES = (
    "wage_below_floor", "wage_above_ceiling", "wage_jump", "wage_rise_over_50", "age_pension_exception",
    "age_hazards_only", "age_over_60", "state_date_rules", "contract_starts_long_ago",
)  # fmt: skip
