"""A file of cases with what is expected of each, compared with what the rules say."""

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import click

from gosi_desktop.cli.speech import FINE, FOUND_WRONG, USAGE
from gosi_desktop.cli.words import say
from gosi_desktop.domain.case import Case
from gosi_desktop.domain.contribution import Assessment, Payer, assess_case
from gosi_desktop.domain.contributor import Housing, HousingKind, NationalityGroup, System, WageParts
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month, amount_of, amount_text


@dataclass(frozen=True, slots=True)
class Difference:
    """One figure that came out otherwise."""

    id: str
    field: str
    expected: str
    got: str


def compare(text: bytes, rules: RuleBook, spoken: str) -> int:
    """Print each difference of the file and the count; the exit code to end with."""
    try:
        vectors = json.loads(text)["vectors"]
        found = [difference for vector in vectors for difference in differences(vector, rules)]
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        detail = f"{type(error).__name__}: {error}"
        click.echo(say("vectors.unreadable", spoken, detail=detail), err=True)
        return USAGE
    for difference in found:
        params = {name: getattr(difference, name) for name in Difference.__slots__}
        click.echo(say("vectors.difference", spoken, **params))
    summary = "vectors.wrong" if found else "vectors.fine"
    click.echo(say(summary, spoken, wrong=len(found), count=len(vectors)))
    return FOUND_WRONG if found else FINE


def differences(vector: Mapping[str, Any], rules: RuleBook) -> Iterator[Difference]:
    """What the rules say otherwise than the vector; a case they refuse differs as a whole."""
    try:
        got = figures(assess_case(case_of(vector["input"], rules), rules))
    except RuleViolation as refusal:
        yield Difference(vector["id"], "input", "-", refusal.code)
        return
    for field, expected in _flat(vector["expected"]):
        if got.get(field) != expected:
            yield Difference(vector["id"], field, str(expected), str(got.get(field)))


def case_of(plain: Mapping[str, Any], rules: RuleBook) -> Case:
    """The case of a vector's input; a Saudi's system follows from his registration unless it is said."""
    group = NationalityGroup(plain["nationality_group"])
    system = System(plain["system"]) if plain.get("system") else None
    first = _day(plain.get("first_registration"))
    if system is None and first is not None and group is NationalityGroup.SAUDI:
        system = rules.system_of(first, plain.get("has_prior_periods", False))
    housing = Housing(HousingKind(plain["housing_type"]), amount_of(plain["housing"]))
    return Case(
        month=Month.parse(plain["month"]),
        group=group,
        wage=WageParts(amount_of(plain["basic"]), housing, amount_of(plain["commission"]), amount_of(plain["other"])),
        system=system,
        country=plain.get("gcc_country"),
        join_date=_day(plain.get("join_date")),
        leave_date=_day(plain.get("leave_date")),
    )


def figures(assessment: Assessment) -> dict[str, Any]:
    """Every figure a vector may expect, by its path. Its totals count the Gulf home pension, ours do not."""
    found: dict[str, Any] = {
        "raw_wage": amount_text(assessment.raw_halalas),
        "contributory_wage": amount_text(assessment.contributory_halalas),
        "contribution_days": assessment.days,
        "days_in_month": assessment.month_days,
        "gosi_branches_total": amount_text(assessment.total_halalas),
    }
    whole = 0
    for payer in Payer:
        amounts = {branch: assessment.amount(branch, payer) for branch in Insurance}
        found |= {f"branches.{branch.value}.{payer.value}": amount_text(a) for branch, a in amounts.items()}
        found[f"{payer.value}_total"] = amount_text(sum(amounts.values()))
        whole += sum(amounts.values())
    return found | {"total": amount_text(whole)}


def _flat(expected: Mapping[str, Any], path: str = "") -> Iterator[tuple[str, Any]]:
    for name, value in expected.items():
        if isinstance(value, Mapping):
            yield from _flat(value, f"{path}{name}.")
        else:
            yield f"{path}{name}", value


def _day(text: str | None) -> date | None:
    return date.fromisoformat(text) if text else None
