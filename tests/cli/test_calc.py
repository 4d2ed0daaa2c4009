"""``gosi calc``: the explained table, JSON, and files of cases."""

import json
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gosi_desktop.cli.__main__ import gosi

VECTORS = Path(__file__).parents[1] / "domain" / "contribution_vectors.json"


def run(*arguments: str, **options: Any) -> Result:
    return CliRunner().invoke(gosi, arguments, prog_name="gosi", **options)


def figures(*arguments: str) -> dict[str, Any]:
    result = run("calc", *arguments, "--json")
    assert result.exit_code == 0, result.output
    found: dict[str, Any] = json.loads(result.output)
    return found


def test_one_person_explained_in_english() -> None:
    result = run(
        "--lang", "en", "calc", "--basic", "6000", "--housing", "1500", "--system", "old", "--month", "2026-01"
    )
    assert result.exit_code == 0
    lines = {line.split("  ")[0].strip(): line.split() for line in result.output.splitlines()}
    assert lines["Basic wage"][-1] == "6,000.00"
    assert lines["Contributory wage"][-1] == "7,500.00"
    assert "881.25" in lines["Employer’s share"]
    assert "731.25" in lines["Contributor’s share"]
    assert "1,612.50" in lines["Total"]
    annuities = next(line for line in result.output.splitlines() if line.strip().startswith("Annuities, employer"))
    assert [word in annuities for word in ("9%", "675.00", "T1", "2001-04-01", "law text", "L-OLD 18-19")] == [True] * 6


def test_one_person_explained_in_arabic() -> None:
    result = run("--lang", "ar", "calc", "--basic", "٧٬٥٠٠٫٥٠", "--system", "new", "--month", "٢٠٢٦-٠١")
    assert result.exit_code == 0
    for words in ("الأجر الخاضع للاشتراك", "المعاشات – صاحب العمل", "نص نظامي", "7,500.50", "من 2026-07"):
        assert words in result.output


def test_the_july_step_is_told() -> None:
    result = run("--lang", "en", "calc", "--basic", "5000", "--system", "new", "--month", "2026-01")
    assert "From 2026-07: employer 12.75%, contributor 10.75%" in result.output


@pytest.mark.parametrize(
    ("arguments", "employer", "employee"),
    [
        (["--basic", "8000", "--housing", "2000", "--registered", "2015-03-01"], "1175.00", "975.00"),
        (["--basic", "10000", "--registered", "2024-08-01"], "1225.00", "1025.00"),
        (["--basic", "10000", "--registered", "26/12/1445"], "1175.00", "975.00"),
        (["--basic", "10000", "--registered", "27/12/1445"], "1225.00", "1025.00"),
        (["--basic", "10000", "--registered", "2024-08-01", "--prior-periods"], "1175.00", "975.00"),
        (["--basic", "10000", "--prior-periods"], "1175.00", "975.00"),
        (["--basic", "10000", "--group", "non-saudi"], "200.00", "0.00"),
        (["--basic", "10000", "--group", "gcc", "--country", "kw"], "200.00", "0.00"),
        (["--basic", "6000", "--housing-kind", "in-kind", "--system", "old"], "822.50", "682.50"),
        (["--basic", "3000", "--commission", "2000", "--other", "9999", "--system", "old"], "587.50", "487.50"),
        (["--basic", "3100", "--system", "old", "--join", "2026-01-20"], "141.00", "117.00"),
        (["--basic", "3100", "--system", "old", "--leave", "10/1/2026"], "117.50", "97.50"),
        (["--basic", "10000", "--system", "old", "--hazards", "٤٫٠"], "1375.00", "975.00"),
        (["--basic", "30000", "--system", "old", "--cap", "10000"], "1175.00", "975.00"),
        (["--basic", "10000", "--system", "old", "--hazards-only"], "200.00", "0.00"),
    ],
)
def test_every_option_counts(arguments: list[str], employer: str, employee: str) -> None:
    found = figures(*arguments, "--month", "2026-01")
    assert (found["employer_total"], found["employee_total"]) == (employer, employee)


def test_json_carries_shares_with_their_rule_and_the_steps() -> None:
    found = figures("--basic", "10000", "--group", "gcc", "--country", "KW", "--month", "2025-03")
    assert found["total"] == "200.00"
    assert [(s["branch"], s["amount"], s["rule"]) for s in found["shares"]] == [
        ("hazards", "200.00", "T12"),
        ("gcc_home_annuity", "900.00", "G-KW"),
        ("gcc_home_annuity", "950.00", "G-KW"),
    ]
    assert found["steps"][0] == {"code": "wage.basic", "amount": "10000.00", "params": {}}
    share = next(step for step in found["steps"] if step["code"] == "share")
    assert (share["params"]["percent"], share["params"]["wage"]) == ("2", "10000.00")


def test_this_month_is_meant_when_none_is_given() -> None:
    assert figures("--basic", "5000", "--system", "old")["month"] >= "2025-01"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        ([], "give --basic or --vectors"),
        (["--basic", "five"], "not an amount"),
        (["--basic", "10,5"], "the thousands separators are misplaced"),
        (["--basic", "1.234"], "more than two decimals"),
        (["--basic", "-5"], "the amount is negative"),
        (["--basic", "5000"], "give --system or --registered"),
        (["--basic", "5000", "--system", "old", "--month", "2026-13"], "not a month"),
        (["--basic", "5000", "--system", "old", "--month", "1999-01"], "no rules are known for 1999-01"),
        (["--basic", "5000", "--system", "old", "--join", "31/02/2026"], "no day 31"),
        (["--basic", "5000", "--system", "old", "--join", "30/9/1446"], "29 days"),
        (["--basic", "5000", "--system", "old", "--hazards", "lots"], "not a percentage"),
        (
            ["--basic", "5000", "--system", "old", "--join", "2026-01-20", "--leave", "2026-01-19"],
            "the leaving date is before the joining date",
        ),
    ],
)
def test_bad_input_is_usage_and_says_why(arguments: list[str], sentence: str) -> None:
    result = run("--lang", "en", "calc", *arguments)
    assert result.exit_code == 2
    assert sentence in " ".join(result.stderr.split())
    assert result.stdout == ""


def test_the_vectors_agree() -> None:
    result = run("calc", "--lang", "en", "--vectors", str(VECTORS))
    assert (result.exit_code, result.output) == (0, "60 checked, no difference\n")


def test_each_difference_is_printed(tmp_path: Path) -> None:
    plain = json.loads(VECTORS.read_text("utf-8"))
    plain["vectors"] = plain["vectors"][:3]
    plain["vectors"][1]["expected"]["total"] = "1.00"
    plain["vectors"][1]["expected"]["branches"]["hazards"]["employer"] = "2.00"
    plain["vectors"][2]["input"]["month"] = "1990-01"
    changed = tmp_path / "changed.json"
    changed.write_text(json.dumps(plain), "utf-8")
    result = run("--lang", "en", "calc", "--vectors", str(changed))
    assert result.exit_code == 1
    assert result.output.splitlines() == [
        "M002 branches.hazards.employer: expected 2.00, got 210.00",
        "M002 total: expected 1.00, got 2257.50",
        "M003 input: expected -, got month.no_rules",
        "3 differences in 3",
    ]


def test_a_saudi_whose_system_nothing_tells_is_a_difference(tmp_path: Path) -> None:
    vector = json.loads(VECTORS.read_text("utf-8"))["vectors"][0]
    vector["input"] |= {"system": None, "first_registration": None}
    unsaid = tmp_path / "unsaid.json"
    unsaid.write_text(json.dumps({"vectors": [vector]}), "utf-8")
    result = run("--lang", "en", "calc", "--vectors", str(unsaid))
    assert (result.exit_code, result.output.splitlines()[0]) == (1, "M001 input: expected -, got system.unknown")


@pytest.mark.parametrize("text", [b"", b"[]", b"{}", b'{"vectors": [1]}', b'{"vectors": [{"id": "x"}]}', b"\xff\xfe"])
def test_what_is_no_file_of_cases_is_refused(text: bytes, tmp_path: Path) -> None:
    broken = tmp_path / "broken.json"
    broken.write_bytes(text)
    result = run("--lang", "en", "calc", "--vectors", str(broken))
    assert result.exit_code == 2
    assert "not a file of vectors" in result.stderr


def test_a_file_that_is_not_there_is_usage() -> None:
    assert run("calc", "--vectors", "nowhere.json").exit_code == 2
