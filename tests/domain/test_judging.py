"""What the rules say of a change of somebody as he is shown now: refusals and remarks of facts 3 to 5."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from gosi_desktop.domain.changes import (
    AnyChange,
    CancelEngagement,
    CompletePendingContributor,
    CorrectContributor,
    CorrectEngagement,
    ExcludeContributor,
    RegisterContributor,
    TransferContributor,
    UpdateWage,
    WithdrawRequest,
)
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Names,
    NationalityGroup,
    StateEnd,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.dossier import Dossier
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.judging import findings, system_of
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month

TODAY = date(2026, 1, 18)
JANUARY = Month(2026, 1)
OPEN = Contract("open", date(2024, 5, 1), None, True)
SAUDI = Contributor(
    id="c7", identity=Identity(IdentityKind.NATIONAL_ID, "1000000008"), names=Names("نورة السبيعي"), nationality="SA",
    nationality_group=NationalityGroup.SAUDI, birth=Birth(date(1990, 3, 1)), system=System.OLD,
)  # fmt: skip
EGYPTIAN = replace(SAUDI, nationality="EG", nationality_group=NationalityGroup.NON_SAUDI, system=None)
WORK = Engagement(
    id="e7", contributor_id="c7", branch_id="b1", occupation="2411", join_date=date(2024, 5, 1), contract=OPEN
)
WAGE = WagePeriod(id="e7@2024-05", engagement_id="e7", from_month=Month(2024, 5), basic_halalas=600_000)
HERE = Dossier(SAUDI, (WORK,), (WAGE,))
ENDED = HERE.with_changed("e7", state=EngagementState.ENDED, leave_date=date(2026, 1, 10), termination_reason="death")
WAITS = HERE.with_changed("e7", state=EngagementState.PENDING_WAGE, join_date=date(2026, 1, 4))
CANCELLED = HERE.with_changed("e7", state=EngagementState.CANCELLED)


def joining(**changes: Any) -> RegisterContributor:
    person = replace(SAUDI, id="c9", **changes.pop("person", {}))
    plain: dict[str, Any] = {
        "engagement_id": "e9", "contributor": person, "branch_id": "b1", "occupation": "2411",
        "join_date": date(2026, 1, 4), "wage": WageParts(600_000),
        "contract": Contract("open", date(2026, 1, 4), None, True),
    }  # fmt: skip
    return RegisterContributor(**(plain | changes))


def wage(basic: int = 650_000, month: Month = JANUARY) -> UpdateWage:
    return UpdateWage(engagement_id="e7", month=month, wage=WageParts(basic))


def leaving(day: date = date(2026, 1, 10), reason: str = "resignation", text: str = "") -> ExcludeContributor:
    return ExcludeContributor(engagement_id="e7", leave_date=day, termination_reason=reason, text=text)


def said(rules: RuleBook, change: AnyChange, dossier: Dossier = HERE, **more: Any) -> list[tuple[str, str, bool]]:
    return [(one.code, one.field, one.refuses) for one in findings(rules, change, dossier, TODAY, **more)]


@pytest.mark.parametrize(
    ("change", "dossier", "expected"),
    [
        (joining(), Dossier(), []),
        (joining(contract=None), Dossier(), [("contract_not_authenticated", "contract.authenticated", True)]),
        (joining(join_date=date(2025, 11, 30)), Dossier(), [("after_deadline", "join_date", True)]),
        (joining(), HERE, [("already_active_here", "join_date", True)]),
        (joining(join_date=date(2026, 1, 5)), ENDED, [("overlap", "join_date", True)]),
        (joining(join_date=date(2026, 1, 11)), ENDED, []),
        (joining(), CANCELLED, []),
        (joining(wage=WageParts(0)), Dossier(), [("wage_not_positive", "basic_wage", True)]),
        (joining(wage=WageParts(100_000)), Dossier(), [("wage_below_floor", "basic_wage", False)]),
        (joining(wage=WageParts(5_000_000)), Dossier(), [("wage_above_ceiling", "basic_wage", False)]),
        (wage(), HERE, []),
        (wage(0), HERE, [("wage_not_positive", "basic_wage", True)]),
        (wage(100_000), HERE, [("wage_below_floor", "basic_wage", False), ("wage_jump", "basic_wage", False)]),
        (wage(1_000_000), HERE, [("wage_jump", "basic_wage", False)]),
        (wage(month=Month(2025, 11)), HERE, [("month_closed", "month", True)]),
        (wage(month=Month(2026, 3)), HERE, []),
        (wage(), ENDED, []),
        (leaving(), HERE, []),
        (leaving(date(2024, 4, 30)), HERE, [("leave_before_join", "leave_date", True)]),
        (leaving(date(2026, 2, 1)), HERE, [("invalid_value", "leave_date", True)]),
        (leaving(reason=""), HERE, [("reason_required", "termination_reason", True)]),
        (leaving(reason="nonsense"), HERE, [("invalid_value", "termination_reason", True)]),
        (leaving(reason="other"), HERE, [("reason_required", "text", True)]),
        (leaving(reason="other", text="إغلاق القسم"), HERE, []),
        (leaving(date(2025, 10, 1)), HERE, [("after_deadline", "leave_date", True)]),
        (leaving(), HERE.with_contributor(EGYPTIAN), [("state_date_rules", "leave_date", False)]),
        (CorrectEngagement(engagement_id="e7", occupation="5223"), HERE, []),
        (CorrectEngagement(engagement_id="e7", join_date=date(2026, 1, 2)), HERE,
         [("after_deadline", "join_date", True), ("contract_starts_long_ago", "contract.from", False)]),
        (CorrectEngagement(engagement_id="e7", leave_date=date(2026, 1, 12)), ENDED, []),
        (CorrectEngagement(engagement_id="e7", leave_date=date(2024, 1, 1)), ENDED,
         [("leave_before_join", "leave_date", True)]),
        (TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2026, 1, 1)), HERE, []),
        (TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2025, 10, 1)), HERE,
         [("after_deadline", "from", True)]),
        (CancelEngagement(engagement_id="e7", grounds="سُجّل خطأً"), HERE, []),
        (CorrectContributor(contributor_id="c7", mobile="0500000001"), HERE, []),
        (WithdrawRequest(request_id="r1"), HERE, []),
        (CompletePendingContributor(engagement_id="e7", wage=WageParts(600_000), occupation="2411"),
         WAITS.with_contributor(EGYPTIAN), []),
        (CompletePendingContributor(engagement_id="e7", wage=WageParts(0), occupation="2411"),
         WAITS.with_contributor(EGYPTIAN), [("wage_not_positive", "basic_wage", True)]),
    ],
)  # fmt: skip
def test_findings(rules: RuleBook, change: AnyChange, dossier: Dossier, expected: list[tuple[str, str, bool]]) -> None:
    assert said(rules, change, dossier) == expected


@pytest.mark.parametrize(
    ("change", "dossier", "code", "field"),
    [
        (wage(month=Month(2024, 4)), HERE, "wage.before_join", "month"),
        (wage(month=Month(2026, 2)), ENDED, "engagement.ended", "month"),
        (leaving(), ENDED, "engagement.ended", "target"),
        (CompletePendingContributor(engagement_id="e7", wage=WageParts(1), occupation="x"), HERE,
         "engagement.not_pending", "target"),
        (CorrectEngagement(engagement_id="e7", occupation="5223"), CANCELLED, "engagement.cancelled", "target"),
        (CorrectEngagement(engagement_id="e7", leave_date=date(2026, 1, 12)), HERE, "engagement.open", "leave_date"),
        (TransferContributor(engagement_id="e7", branch_id="b1", from_date=date(2026, 1, 1)), HERE,
         "branch.same", "branch"),
        (TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2026, 2, 1)), HERE,
         "branch.month", "from"),
        (TransferContributor(engagement_id="e7", branch_id="b2", from_date=date(2024, 4, 1)), HERE,
         "branch.month", "from"),
        (CancelEngagement(engagement_id="e7", grounds=" "), HERE, "reason_required", "grounds"),
        (CancelEngagement(engagement_id="e7", grounds="x"), CANCELLED, "engagement.cancelled", "target"),
        (wage(), Dossier(None, (WORK,)), "not_found", "contributor"),
        (wage(), Dossier(SAUDI), "not_found", "engagement"),
    ],
)  # fmt: skip
def test_what_cannot_be_at_all(rules: RuleBook, change: AnyChange, dossier: Dossier, code: str, field: str) -> None:
    with pytest.raises(RuleViolation) as caught:
        findings(rules, change, dossier, TODAY)
    assert (caught.value.code, caught.value.field) == (code, field)


def test_the_establishment_itself_began_later(rules: RuleBook) -> None:
    assert said(rules, joining(), Dossier(), started=date(2026, 1, 5)) == [("invalid_value", "join_date", True)]


def test_the_states_date_is_never_late(rules: RuleBook) -> None:
    gone = HERE.with_contributor(EGYPTIAN).with_changed("e7", state_end=StateEnd("final_exit", date(2025, 10, 1)))
    assert said(rules, leaving(date(2025, 10, 1)), gone) == [("state_date_rules", "leave_date", False)]


@pytest.mark.parametrize(
    ("person", "system"),
    [
        (SAUDI, System.OLD),
        (replace(SAUDI, system=None, first_registration=date(2024, 1, 1)), System.OLD),
        (replace(SAUDI, system=None, first_registration=date(2025, 1, 1)), System.NEW),
        (replace(SAUDI, system=None), System.NEW),
        (replace(SAUDI, system=None, has_prior_periods=True), System.OLD),
        (EGYPTIAN, None),
    ],
)
def test_which_law(rules: RuleBook, person: Contributor, system: System | None) -> None:
    assert system_of(rules, person, date(2026, 1, 4)) is system
