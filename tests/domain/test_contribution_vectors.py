"""Every published or worked vector, to the halala, and the explanation that leads to it."""

import json
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.cli.vectors import case_of, differences, figures
from gosi_desktop.domain.contribution import assess_case, shares
from gosi_desktop.domain.contributor import NationalityGroup
from gosi_desktop.domain.rules import RuleBook

VECTORS: list[dict[str, Any]] = json.loads((Path(__file__).parent / "contribution_vectors.json").read_text("utf-8"))[
    "vectors"
]
each = pytest.mark.parametrize("vector", VECTORS, ids=[vector["id"] for vector in VECTORS])


def test_there_are_sixty() -> None:
    assert len({vector["id"] for vector in VECTORS}) == 60


@each
def test_the_figures_agree(vector: dict[str, Any], rules: RuleBook) -> None:
    assert list(differences(vector, rules)) == []


@each
def test_the_system_follows_from_the_first_registration(vector: dict[str, Any], rules: RuleBook) -> None:
    plain = vector["input"]
    unsaid = plain | {"system": None}
    assert case_of(unsaid, rules).system == plain["system"]
    assert (plain["system"] is not None) == (plain["nationality_group"] == NationalityGroup.SAUDI)


@each
def test_the_quick_way_agrees_with_the_explained_one(vector: dict[str, Any], rules: RuleBook) -> None:
    case = case_of(vector["input"], rules)
    assessment = assess_case(case, rules)
    quick = shares(
        rules,
        case.month,
        case.group,
        case.system,
        case.wage.raw_wage_halalas,
        join_date=case.join_date,
        leave_date=case.leave_date,
    )
    assert quick == (assessment.contributory_halalas, assessment.employer_halalas, assessment.employee_halalas)


@each
def test_published_values_are_met(vector: dict[str, Any], rules: RuleBook) -> None:
    """Where somebody has published the same case, our figure is that figure."""
    published = (vector.get("published_check") or {}).get("published_values", {})
    got = figures(assess_case(case_of(vector["input"], rules), rules))
    assert {name: got[name] for name in published} == published


def test_a_difference_is_noticed(rules: RuleBook) -> None:
    vector = json.loads(json.dumps(VECTORS[0]))
    vector["expected"]["branches"]["saned"]["employee"] = "75.01"
    vector["expected"]["contribution_days"] = 30
    found = {(d.field, d.expected, d.got) for d in differences(vector, rules)}
    assert found == {("branches.saned.employee", "75.01", "75.00"), ("contribution_days", "30", "31")}
