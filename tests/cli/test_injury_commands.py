"""``gosi injury``: last days in both calendars, and the daily allowance line by line."""

import json
from typing import Any

import pytest
from click.testing import CliRunner, Result

from gosi_desktop.cli.__main__ import gosi


def run(*arguments: str) -> Result:
    return CliRunner().invoke(gosi, arguments, prog_name="gosi")


def found(*arguments: str) -> Any:
    result = run(*arguments, "--json")
    assert result.exit_code == 0, result.output
    return json.loads(result.output)


@pytest.mark.parametrize(
    ("option", "day", "last", "rule"),
    [
        ("--told", "2026-01-30", "2026-02-02", "D8"),
        ("--told", "14/7/1447", "2026-01-06", "D8"),  # Hijri
        ("--happened", "٢٠٢٦-٠١-٠٣", "2026-01-10", "D11"),
        ("--treated", "2026-02-27", "2026-03-02", "D12"),
        ("--decided", "2026-01-31", "2026-03-02", "D13"),
    ],
)
def test_the_last_day(option: str, day: str, last: str, rule: str) -> None:
    (clock,) = found("injury", "clock", option, day)
    assert (clock["last_day"], clock["rule"]) == (last, rule)
    assert clock["ends"] == f"{last}T21:00:00Z"


def test_several_at_once_in_words() -> None:
    result = run("--lang", "en", "injury", "clock", "--happened", "2020-01-03", "--told", "2020-01-04")
    assert "Report by the end of 2020-01-07 (1441-05-12)" in result.output
    assert "Tell the employer by the end of 2020-01-10" in result.output
    assert result.output.count("The time is over") == 2
    assert "Rule D8, 3 days, law text" in result.output


def test_a_day_that_is_to_come_has_hours_left() -> None:
    result = run("--lang", "ar", "injury", "clock", "--told", "2190-01-01")
    assert result.exit_code != 0  # outside the Hijri table
    (clock,) = found("injury", "clock", "--told", "2070-01-01")
    assert clock["hours_left"] > 24 * 365
    assert clock["over"] is False


def test_without_a_day_it_says_what_is_needed() -> None:
    result = run("--lang", "en", "injury", "clock")
    assert (result.exit_code, "--told" in result.output) == (2, True)


ALLOWANCE = ("injury", "allowance", "--injured", "2026-01-03", "--until", "2026-01-13", "--wage", "6200")


def test_the_allowance_line_by_line() -> None:
    result = run("--lang", "en", *ALLOWANCE, "--treated-from", "2026-01-05", "--treated-to", "2026-01-07")
    assert result.exit_code == 0, result.output
    assert result.output.splitlines() == [
        "Contributory wage of 2025-12: 6200.00",
        "Daily wage: the wage ÷ 31: 200.00",
        "2026-01-04 to 2026-01-04, days: 1, at 100%: 200.00",
        "2026-01-05 to 2026-01-07, days: 3, at 75%: 450.00",
        "2026-01-08 to 2026-01-13, days: 6, at 100%: 1200.00",
        "Allowance, days: 10: 1850.00",
        "Paid to the injured person: 1850.00",
        "An estimate; what GOSI decides is what counts.",
    ]


def test_the_allowance_for_programs() -> None:
    paid = found(*ALLOWANCE, "--wage-continued", "--reported-late", "2026-01-06")
    assert (paid["total"], paid["charged_back"], paid["to_employer"], paid["days"]) == ("2000.00", "400.00", True, 10)
    assert paid["spans"][0]["rule"] == "W1"


def test_days_in_the_wrong_order() -> None:
    result = run(
        "--lang", "en", "injury", "allowance", "--injured", "2026-01-03", "--until", "2026-01-02", "--wage", "1"
    )
    assert (result.exit_code, "before the injury" in result.output) == (2, True)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_help_is_in_both_languages(language: str) -> None:
    for arguments in (("injury", "--help"), ("injury", "clock", "--help"), ("injury", "allowance", "--help")):
        result = run("--lang", language, *arguments)
        assert (result.exit_code, "help." in result.output) == (0, False)
