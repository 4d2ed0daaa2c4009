"""What the rules say of a period of work: beginning one, ending one, moving one (facts 3.7, 4 and 5)."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

from gosi_desktop.domain.ages import age_ruling
from gosi_desktop.domain.contributor import (
    Contract,
    EngagementState,
    Insured,
    NationalityGroup,
    System,
    Work,
    is_open,
)
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.rule_rows import Coverage, Row
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

INVALID: Final = "invalid_value"  # a value that a rule without a code of its own refuses
OTHER: Final = "other"  # the reason that must be said in words


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Somebody who begins to work here. ``others`` are his earlier and present periods at this establishment."""

    person: Insured
    system: System | None
    join_date: date
    today: date
    started: date | None = None  # the establishment itself
    contract: Contract | None = None
    others: tuple[Work, ...] = ()
    backdated: bool = False
    has_papers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """Somebody whose work here ends. A non-Saudi's date is the state's, once its records have one."""

    group: NationalityGroup
    join_date: date
    leave_date: date
    today: date
    reason: str | None
    text: str | None = None
    by_the_state: bool = False


def joining_findings(rules: RuleBook, joining: Joining) -> tuple[Finding, ...]:
    """Everything the rules say of a beginning; refused are ages, contracts, overlaps and missed deadlines."""
    return (
        *_age(rules, joining),
        *_contract(rules, joining),
        *_start(rules, joining),
        *overlaps(rules, joining.person.nationality_group, joining.join_date, None, joining.others),
        *_in_time(rules, joining),
    )


def leaving_findings(rules: RuleBook, leaving: Leaving) -> tuple[Finding, ...]:
    """Everything the rules say of an ending."""
    return (*_last_day(rules, leaving), *_reason(rules, leaving), *_state_decides(rules, leaving))


def late(rules: RuleBook, act: str, event: date, today: date, field: str) -> Finding | None:
    """The refusal of an act whose time is over."""
    found = rules.deadline(act, event) or _closed_long_ago(rules, act, event, today)
    if found is None or today <= found[0]:
        return None
    return Finding("after_deadline", field, found[1], refuses=True, params={"until": found[0].isoformat()})


def overlaps(
    rules: RuleBook, group: NationalityGroup, begins: date, ends: date | None, others: Iterable[Work]
) -> Iterator[Finding]:
    """Other periods here that share days with one from ``begins`` to ``ends`` (None: goes on)."""
    for other in others:
        if other.state is EngagementState.CANCELLED:
            continue
        going_on = is_open(other)
        last = None if going_on else other.leave_date
        if (ends is not None and other.join_date > ends) or (not going_on and last is not None and last < begins):
            continue
        code = "already_active_here" if going_on else "overlap"
        row = rules.check(code, begins, group)
        if row is not None:
            params = {"from": other.join_date.isoformat(), "to": last.isoformat() if last else ""}
            yield Finding(code, "join_date", row, refuses=True, params={} if going_on else params)


def _closed_long_ago(rules: RuleBook, act: str, event: date, today: date) -> tuple[date, Row] | None:
    """For an event before the rules of the act begin: its own month's last day, by the rule of today."""
    found = rules.deadline(act, today)
    return (Month.of(event).last, found[1]) if found is not None else None


def _age(rules: RuleBook, joining: Joining) -> Iterator[Finding]:
    birth, person = joining.person.birth, joining.person
    if birth is None:
        return
    first = person.first_registration
    earlier = person.has_prior_periods or (first is not None and first < joining.join_date)
    group = person.nationality_group
    ruling = age_ruling(rules, birth.date, joining.join_date, group, joining.system, earlier)
    if ruling.row is not None and ruling.code is not None:
        yield Finding(
            ruling.code, "contributor.birth", ruling.row, refuses=not ruling.accepted, params={"age": ruling.age}
        )


def _contract(rules: RuleBook, joining: Joining) -> Iterator[Finding]:
    group, day, contract = joining.person.nationality_group, joining.join_date, joining.contract
    row = rules.check("contract_not_authenticated", day, group)
    if row is not None and (contract is None or not contract.authenticated):
        yield Finding("contract_not_authenticated", "contract.authenticated", row, refuses=True)
    row = rules.check("contract_starts_long_ago", joining.today, group)
    if row is None or row.n is None or contract is None or contract.from_date is None:
        return
    if contract.from_date < _months_before(joining.today, row.n):
        yield Finding("contract_starts_long_ago", "contract.from", row, params={"months": row.n})


def _start(rules: RuleBook, joining: Joining) -> Iterator[Finding]:
    row = rules.check("join_before_start", joining.join_date, joining.person.nationality_group)
    if row is not None and joining.started is not None and joining.join_date < joining.started:
        params = {"started": joining.started.isoformat()}
        yield Finding(INVALID, "join_date", row, refuses=True, params=params)


def _in_time(rules: RuleBook, joining: Joining) -> Iterator[Finding]:
    """Within the deadline; or backdated, for annuities alone, not too far, with papers."""
    missed = late(rules, "register_contributor", joining.join_date, joining.today, "join_date")
    if missed is None:
        return
    if not joining.backdated:
        yield missed
        return
    day, group = joining.today, joining.person.nationality_group
    row = rules.check("backdating_hazards", day, group) or (
        rules.check("backdating_hazards", day, NationalityGroup.NON_SAUDI) if _hazards_only(rules, joining) else None
    )
    if row is not None:
        yield Finding("backdating_hazards", "join_date", row, refuses=True)
    row = rules.check("backdating_too_far", day, group)
    if row is not None and row.n is not None and joining.join_date < _months_before(joining.today, row.n):
        yield Finding("backdating_too_far", "join_date", row, refuses=True, params={"months": row.n})
    row = rules.check("attachment_missing", day, group)
    if row is not None and not joining.has_papers:
        yield Finding("attachment_missing", "attachments", row, refuses=True)


def _hazards_only(rules: RuleBook, joining: Joining) -> bool:
    birth, person = joining.person.birth, joining.person
    if birth is None:
        return False
    first = person.first_registration
    earlier = person.has_prior_periods or (first is not None and first < joining.join_date)
    ruling = age_ruling(rules, birth.date, joining.join_date, person.nationality_group, joining.system, earlier)
    return ruling.coverage is Coverage.HAZARDS_ONLY


def _last_day(rules: RuleBook, leaving: Leaving) -> Iterator[Finding]:
    row = rules.check("leave_before_join", leaving.leave_date, leaving.group)
    if row is not None and leaving.leave_date < leaving.join_date:
        params = {"join_date": leaving.join_date.isoformat()}
        yield Finding("leave_before_join", "leave_date", row, refuses=True, params=params)
        return
    row = rules.check("leave_in_later_month", leaving.today, leaving.group)
    if row is not None and Month.of(leaving.leave_date) > Month.of(leaving.today):
        yield Finding(INVALID, "leave_date", row, refuses=True)
    if leaving.by_the_state:  # whose records come when they come
        return
    missed = late(rules, "exclude_contributor", leaving.leave_date, leaving.today, "leave_date")
    if missed is not None:
        yield missed


def _reason(rules: RuleBook, leaving: Leaving) -> Iterator[Finding]:
    row = rules.check("reason_required", leaving.today, leaving.group)
    if row is None:
        return
    if leaving.reason is None:
        yield Finding("reason_required", "termination_reason", row, refuses=True)
    elif rules.termination_reason(leaving.reason) is None:
        yield Finding(INVALID, "termination_reason", row, refuses=True)
    elif leaving.reason == OTHER and not (leaving.text or "").strip():
        yield Finding("reason_required", "text", row, refuses=True)


def _state_decides(rules: RuleBook, leaving: Leaving) -> Iterator[Finding]:
    row = rules.check("state_date_rules", leaving.today, leaving.group)
    if row is not None:
        yield Finding("state_date_rules", "leave_date", row, params={"leave_date": leaving.leave_date.isoformat()})


def _months_before(day: date, months: int) -> date:
    """The same day so many months earlier, or the last of a shorter month."""
    month = Month.of(day).shift(-months)
    return month.first.replace(day=min(day.day, month.days))
