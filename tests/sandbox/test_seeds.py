"""The synthetic people: as in the pictures, the same every time, numbers that hold."""

from collections import Counter
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from gosi_desktop.contract.entities import ENTITY_DATA
from gosi_desktop.contract.feed import Summary
from gosi_desktop.data import load_list, load_rules
from gosi_desktop.domain.identifiers import luhn
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import amount_of
from gosi_desktop.sandbox.core import Core
from gosi_desktop.sandbox.options import Options
from gosi_desktop.sandbox.seeds import newcomers
from gosi_desktop.sandbox.seeds.planting import shifted
from gosi_desktop.sandbox.tables import entity, establishment, membership, request
from tests.support.serving import CHEAP

PICTURED = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


NEWCOMERS = {number for _, number in newcomers.SUGGESTED}


def rows_of(*, newcomers_too: bool = False, **options: Any) -> list[dict[str, Any]]:
    """Every row of a seed, decoded; those of establishments that wait for somebody to register only when asked for."""
    core = Core(Options(hash_cost=CHEAP, **options))
    with core.equipment.database.reading() as connection:
        rows = [
            dict(row)
            for row in connection.execute(entity.select().order_by(entity.c.establishment, entity.c.seq)).mappings()
            if newcomers_too or row["establishment"] not in NEWCOMERS
        ]
    core.close()
    return [row | {"fields": msgspec.json.decode(row["data"])} for row in rows]


@pytest.fixture(scope="module")
def small() -> list[dict[str, Any]]:
    return rows_of(clock=PICTURED)


@pytest.fixture(scope="module")
def office() -> list[dict[str, Any]]:
    return rows_of(clock=PICTURED, seed="office", establishments=40)


@pytest.fixture(scope="module")
def large() -> list[dict[str, Any]]:
    return rows_of(clock=PICTURED, seed="large", contributors=2000)


def of(rows: list[dict[str, Any]], kind: str) -> list[dict[str, Any]]:
    return [row["fields"] | {"id": row["id"]} for row in rows if row["entity"] == kind]


def contributory(wage: dict[str, Any]) -> int:
    basic, housing = amount_of(wage["basic_wage"]), wage["housing"]
    cash = amount_of(housing["amount"]) if housing["kind"] == "cash" else 0
    in_kind = basic * 2 // 12 if housing["kind"] == "in_kind" else 0
    return basic + cash + in_kind + amount_of(wage["commission"])


def test_twenty_four_people_as_in_the_pictures(small: list[dict[str, Any]]) -> None:
    open_ones = [one for one in of(small, "engagement") if one["state"] in ("active", "pending_wage")]
    people = {one["id"]: one for one in of(small, "contributor")}
    groups = Counter(people[one["contributor"]]["nationality_group"] for one in open_ones)
    assert groups == {"saudi": 11, "gcc": 1, "non_saudi": 12}
    last = {wage["engagement"]: wage for wage in sorted(of(small, "wage_period"), key=lambda wage: wage["from_month"])}
    assert sum(contributory(last[one["id"]]) for one in open_ones) == 13_797_500
    by_name = {people[one["contributor"]]["names"]["ar"]: one for one in open_ones}
    turki = by_name["تركي بن ناصر المطيري"]
    assert (turki["join_date"], contributory(last[turki["id"]])) == ("2018-11-04", 750_000)
    assert people[turki["contributor"]]["names"]["en"] == "Turki N. Almutairi"
    systems = Counter(one["system"]["value"] for one in people.values() if "system" in one)
    assert systems["new"] == 4
    assert systems["old"] == 9


def test_a_believable_year_lies_behind_them(small: list[dict[str, Any]]) -> None:
    engagements = of(small, "engagement")
    joined = [one for one in engagements if one["join_date"] >= "2025-01-06"]
    left = [one for one in engagements if one.get("leave_date", "") >= "2025-01-06"]
    assert len(joined) >= 4
    assert len(left) == 4
    assert {one["termination_reason"] for one in left} == {
        "resignation", "final_exit", "no_renewal_by_employer", "service_transfer"
    }  # fmt: skip
    months = Counter(wage["from_month"] for wage in of(small, "wage_period"))
    assert all(months[f"2025-{month:02}"] for month in range(1, 13))
    gone = [one for one in engagements if one.get("state_end") and not one.get("leave_date")]
    assert len(gone) == 1
    assert [one["state"] for one in engagements].count("pending_wage") == 1
    wages = of(small, "wage_period")
    assert {wage["housing"]["kind"] for wage in wages} == {"cash", "in_kind", "none"}
    assert any(amount_of(wage["commission"]) for wage in wages)
    assert max(map(contributory, wages)) > 4_500_000
    assert min(map(contributory, wages)) < 150_000
    assert {wage["source"] for wage in wages} == {"employer", "average_set"}
    assert len(of(small, "hazards_rate_override")) == 1


@pytest.fixture(scope="module")
def waiting() -> list[dict[str, Any]]:
    """Those that wait for somebody to register, beside the small seed."""
    return [row for row in rows_of(clock=PICTURED, newcomers_too=True) if row["establishment"] in NEWCOMERS]


@pytest.mark.parametrize("seed", ["small", "office", "large", "waiting"])
def test_rows_hold(seed: str, request: pytest.FixtureRequest) -> None:
    rows = request.getfixturevalue(seed)
    occupations = load_list("occupations")["items"]
    nationalities = load_list("nationalities")["items"]
    reasons = {row["id"] for row in load_rules()["rows"] if row["table"] == "termination_reason"}
    known = {(row["establishment"], row["id"]) for row in rows}
    for row in rows:
        kind, fields = row["entity"], row["fields"]
        msgspec.convert(fields, ENTITY_DATA[kind])
        assert row["at"] <= PICTURED
        if kind == "contributor":
            number = fields["identity"]["number"]
            assert fields["identity"]["kind"] == "gcc_id" or luhn(number)
            assert luhn(fields.get("border_no", "0"))
            assert fields["nationality"] in nationalities
        if kind == "engagement":
            assert fields["occupation"] in occupations
            assert fields.get("termination_reason", "other") in reasons
            assert fields.get("leave_date", "9999") >= fields["join_date"]
            assert {(row["establishment"], fields["contributor"]), (row["establishment"], fields["branch"])} <= known
        if kind == "wage_period":
            assert row["id"] == f"{fields['engagement']}@{fields['from_month']}"
            assert contributory(fields) > 0


@pytest.mark.parametrize("seed", ["small", "office", "large", "waiting"])
def test_rows_are_numbered_in_the_order_they_were_made(seed: str, request: pytest.FixtureRequest) -> None:
    rows = request.getfixturevalue(seed)
    for number in {row["establishment"] for row in rows}:
        mine = [row for row in rows if row["establishment"] == number]
        assert [row["seq"] for row in mine] == list(range(1, len(mine) + 1))
    seen: set[str] = set()
    for row in rows:
        if row["entity"] == "engagement":
            assert row["parent"] in seen, row
        seen.add(row["id"])


def test_identities_are_of_one_person_each(office: list[dict[str, Any]], large: list[dict[str, Any]]) -> None:
    for rows in (office, large):
        numbers = [one["identity"]["number"] for one in of(rows, "contributor")]
        assert len(set(numbers)) == len(numbers)


def test_many_small_establishments_with_mixed_roles() -> None:
    core = Core(Options(hash_cost=CHEAP, clock=PICTURED, seed="office", establishments=13))
    with core.equipment.database.reading() as connection:
        numbers = connection.execute(establishment.select().where(establishment.c.number.not_in(NEWCOMERS))).all()
        roles = Counter(row.role for row in connection.execute(membership.select()))
        sizes = [msgspec.json.decode(row.summary)["contributors"] for row in numbers]
    core.close()
    assert len(numbers) == 13
    assert {"supervisor", "preparer", "finance_clerk", "viewer", "branches_manager", "owner"} == set(roles)
    assert 2 <= min(sizes) < max(sizes) <= 60
    assert len({row.name for row in numbers}) == 13


def test_all_groups_and_both_systems_in_a_crowd(large: list[dict[str, Any]]) -> None:
    people = of(large, "contributor")
    assert {one["nationality_group"] for one in people} == {"saudi", "gcc", "non_saudi"}
    assert {one["system"]["value"] for one in people if "system" in one} == {"old", "new"}
    assert {one["state"] for one in of(large, "engagement")} == {"active", "ended", "pending_wage"}


@pytest.mark.parametrize("options", [{"seed": "small"}, {"seed": "office", "establishments": 3}])
def test_the_same_seed_and_day_give_the_same_rows(options: dict[str, Any]) -> None:
    first, second = (rows_of(clock=PICTURED, **options) for _ in range(2))
    assert [row["data"] for row in first] == [row["data"] for row in second]
    assert [row["id"] for row in first] == [row["id"] for row in second]


@pytest.mark.parametrize("day", [date(2024, 8, 31), date(2026, 11, 24), date(2029, 2, 28)])
def test_the_year_moves_with_the_day(day: date) -> None:
    rows = rows_of(clock=datetime(day.year, day.month, day.day, 6, tzinfo=UTC))
    book = RuleBook(load_rules())
    assert book.version
    for one in of(rows, "contributor"):
        if one["nationality_group"] == "saudi":
            assert one["system"]["value"] == ("new" if one["first_registration"] >= "2024-07-03" else "old")
    months = [wage["from_month"] for wage in of(rows, "wage_period")]
    assert max(months) <= day.isoformat()[:7]
    assert max(months) >= shifted(day, -1).isoformat()[:7]
    assert max(one["join_date"] for one in of(rows, "engagement")) <= day.isoformat()


def test_the_portfolio_has_something_to_show() -> None:
    core = Core(Options(hash_cost=CHEAP, clock=PICTURED, seed="office", establishments=40))
    with core.equipment.database.reading() as connection:
        mine = connection.execute(establishment.select().where(establishment.c.number.startswith("62")))
        heads = [msgspec.json.decode(row.summary, type=Summary) for row in mine]
        waiting = Counter(row.establishment for row in connection.execute(request.select()))
    core.close()
    assert sum(one.pending_requests for one in heads) == waiting.total() > 20
    late = [one for one in heads if one.overdue_since]
    assert 0 < len(late) < 15
    assert all(one.overdue_since == "2025-12-16" and not one.compliant for one in late)
    owing = [one for one in heads if one.due != "0.00"]
    assert 20 < len(owing) < 40
    assert {one.due_on for one in owing} == {"2026-01-15", "2025-12-15"}
    assert all((one.due_on is None) == (one.due == "0.00") for one in heads)
    assert any(one.open_injuries and one.next_injury_deadline for one in heads)
    assert all((one.certificate_until is None) == (not one.compliant) for one in heads)


def test_a_large_establishment_has_some_dozens_of_injuries(large: list[dict[str, Any]]) -> None:
    cases = of(large, "injury")
    states = Counter(row["state"] for row in cases)
    assert (len(cases), states["info_requested"], states["closed"] > 15, states["rejected"] > 5) == (36, 2, True, True)
    joined = {one["id"]: one["join_date"] for one in of(large, "engagement")}
    assert all(joined[one["engagement"]] <= one["happened"][:10] for one in cases)
    assert len({one["case_no"] for one in cases}) == 36
    assert {one["injury"] for one in of(large, "injury_event")} == {one["id"] for one in cases}


@pytest.mark.parametrize("seed", ["small", "office", "large"])
def test_codes_of_injuries_are_in_the_lists(request: pytest.FixtureRequest, seed: str) -> None:
    lists = load_list("injuries")["items"]
    rows = request.getfixturevalue(seed)
    for case in of(rows, "injury"):
        named = {
            "causes": case["cause"], "parts": case["part"], "natures": case["nature"], "agents": case.get("agent"),
            "rejections": case.get("reason"), "outcomes": case.get("outcome"),
        }  # fmt: skip
        assert all(code is None or code in lists[name] for name, code in named.items()), case
        assert all(one["body"] in lists["bodies"] for one in case.get("other_reports", ()))
    for event in of(rows, "injury_event"):
        assert all(one["what"] in lists["questions"] for one in event.get("asks", ()))
