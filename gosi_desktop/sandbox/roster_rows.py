"""The roster's rows as the domain knows them, and the findings of the domain as the contract says them."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from gosi_desktop.contract.request_bodies import ContractAsked, HousingAsked, WageAsked
from gosi_desktop.contract.requests import Warned
from gosi_desktop.domain.ages import coverage_of
from gosi_desktop.domain.contributor import (
    Birth,
    Contract,
    Contributor,
    Engagement,
    EngagementState,
    Housing,
    HousingKind,
    Names,
    NationalityGroup,
    StateEnd,
    System,
    WageParts,
    WagePeriod,
)
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.findings import Finding, refusals, warnings
from gosi_desktop.domain.identifiers import Identity, IdentityKind
from gosi_desktop.domain.period_checks import INVALID
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_of
from gosi_desktop.domain.wage_checks import WageChange, earlier_than, wage_findings
from gosi_desktop.sandbox.asking import day_of, invalid
from gosi_desktop.sandbox.journal import Journal
from gosi_desktop.sandbox.problems import Refusal, RefusedField


def contributor_of(row: dict[str, Any]) -> Contributor:
    """A contributor's row."""
    system, first, abroad = row.get("system"), row.get("first_registration"), row.get("abroad_since")
    return Contributor(
        id=row["id"], identity=Identity(IdentityKind(row["identity"]["kind"]), row["identity"]["number"]),
        border_no=row.get("border_no"), names=Names(row["names"]["ar"], row["names"].get("en")),
        birth=_birth(row.get("birth")),
        nationality=row["nationality"], nationality_group=NationalityGroup(row["nationality_group"]),
        system=System(system["value"]) if system else None,
        first_registration=date.fromisoformat(first) if first else None,
        has_prior_periods=row.get("has_prior_periods", False),
        abroad_since=date.fromisoformat(abroad) if abroad else None,
    )  # fmt: skip


def _birth(row: dict[str, Any] | None) -> Birth | None:
    if row is None:
        return None
    return Birth(date.fromisoformat(row["date"]), Calendar(row.get("entered_in", "gregorian")))


def engagement_of(row: dict[str, Any]) -> Engagement:
    """An engagement's row; a state of a later version counts as active."""
    left, end = row.get("leave_date"), row.get("state_end")
    known = row["state"] in tuple(EngagementState)
    return Engagement(
        id=row["id"], contributor_id=row["contributor"], branch_id=row["branch"],
        join_date=date.fromisoformat(row["join_date"]), leave_date=date.fromisoformat(left) if left else None,
        state=EngagementState(row["state"]) if known else EngagementState.ACTIVE,
        state_end=StateEnd(end["kind"], date.fromisoformat(end["on"])) if end else None,
        contract=_contract(row.get("contract")),
        shared_cap_halalas=amount_of(row["shared_cap"]) if row.get("shared_cap") else None,
    )  # fmt: skip


def _contract(row: dict[str, Any] | None) -> Contract | None:
    if row is None:
        return None
    ends = date.fromisoformat(row["to"]) if row.get("to") else None
    return Contract(row["kind"], date.fromisoformat(row["from"]), ends, row.get("authenticated", False))


def engagements_of(written: Journal, contributor: str) -> tuple[Engagement, ...]:
    """All engagements of a contributor here."""
    found = written.below("engagement", contributor)
    return tuple(engagement_of({"id": key} | row) for key, row in found.items())


def wages_of(written: Journal, engagement: str) -> tuple[WagePeriod, ...]:
    """All wages of an engagement."""
    return tuple(wage_period_of(key, row) for key, row in written.below("wage_period", engagement).items())


def wage_period_of(key: str, row: dict[str, Any]) -> WagePeriod:
    """A wage's row."""
    housing = row["housing"]
    return WagePeriod(
        id=key, engagement_id=row["engagement"], from_month=Month.parse(row["from_month"]),
        basic_halalas=amount_of(row["basic_wage"]),
        housing=Housing(HousingKind(housing["kind"]), amount_of(housing.get("amount", "0.00"))),
        commission_halalas=amount_of(row["commission"]), other_halalas=amount_of(row["other_allowances"]),
    )  # fmt: skip


def parts_of(asked: WageAsked) -> WageParts:
    """The wage that is asked for."""
    housing = Housing(HousingKind(asked.housing.kind), amount_of(asked.housing.amount or "0.00"))
    return WageParts(
        amount_of(asked.basic_wage), housing, amount_of(asked.commission), amount_of(asked.other_allowances)
    )  # fmt: skip


def wage_row(asked: WageAsked, engagement: str, month: Month) -> dict[str, Any]:
    """The row of a wage the employer gives."""
    return {
        "engagement": engagement, "from_month": str(month), "basic_wage": asked.basic_wage,
        "housing": _housing(asked.housing), "commission": asked.commission, "other_allowances": asked.other_allowances,
        "source": "employer",
    }  # fmt: skip


def _housing(asked: HousingAsked) -> dict[str, Any]:
    return {"kind": asked.kind, "amount": asked.amount or "0.00"} if asked.kind == "cash" else {"kind": asked.kind}


def system_of(rules: RuleBook, contributor: Contributor, joined: date) -> System | None:
    """The law a Saudi falls under: the authority's word, else his first registration."""
    if contributor.nationality_group is not NationalityGroup.SAUDI:
        return None
    first = contributor.first_registration or joined
    return contributor.system or rules.system_of(first, contributor.has_prior_periods)


def judged_wage(
    rules: RuleBook, contributor: Contributor, engagement: Engagement, asked: WageAsked, month: Month,
    periods: Iterable[WagePeriod] = (), prefix: str = "",
) -> tuple[Warned, ...]:  # fmt: skip
    """Refuse a wage that cannot be, and remark on one that may be a slip; ``prefix`` is where it stands in the body."""
    if asked.housing.kind == "cash" and asked.housing.amount is None:
        raise Refusal("invalid_request", fields=(RefusedField(f"{prefix}housing.amount", "required"),))
    change = WageChange(
        person=contributor, system=system_of(rules, contributor, engagement.join_date), wage=parts_of(asked),
        month=month, earlier=earlier_than(periods, month), coverage=coverage_of(rules, contributor, engagement),
    )  # fmt: skip
    return pass_or_refuse(wage_findings(rules, change), prefix)


def pass_or_refuse(findings: Iterable[Finding | None], prefix: str = "", contributor: str = "") -> tuple[Warned, ...]:
    """The warnings among findings; refused when there is anything to refuse, all of it named at its fields.

    ``contributor`` is told to whoever registers somebody who is here already.
    """
    found = tuple(one for one in findings if one is not None)
    refusing = refusals(found)
    if refusing:
        first = refusing[0]
        fields = tuple(RefusedField(prefix + one.field, one.code, _params(one)) for one in refusing)
        if first.code == INVALID:
            raise Refusal("invalid_request", fields=fields)
        about = {"contributor": contributor} if contributor and first.code == "already_active_here" else {}
        raise Refusal(first.code, fields=fields, **(_params(first) | about))
    return tuple(
        Warned(code=one.code, params=_params(one), path=prefix + one.field if one.field else None)
        for one in warnings(found)
    )


def contract_of(asked: ContractAsked | None) -> Contract | None:
    """The contract that is asked for."""
    if asked is None:
        return None
    begins, ends = day_of(asked.from_, "contract.from"), day_of(asked.to, "contract.to") if asked.to else None
    if ends is not None and ends < begins:
        raise invalid("contract.to", "contract_ends_first")
    return Contract(asked.kind, begins, ends, asked.authenticated)


def contract_row(asked: ContractAsked | None) -> dict[str, Any]:
    """The field of an engagement's row, if there is a contract."""
    if asked is None:
        return {}
    row = {"kind": asked.kind, "from": asked.from_, "authenticated": asked.authenticated}
    return {"contract": row | ({"to": asked.to} if asked.to else {})}


def _params(one: Finding) -> dict[str, Any]:
    if one.row is None:
        return dict(one.params)
    said = getattr(one.row, "code", None) if one.code == INVALID else None  # what the rule is called says more
    return {"rule": said or one.row.id} | one.params
