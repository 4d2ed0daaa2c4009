"""``gosi id``."""

import json

import pytest
from click.testing import CliRunner, Result

from gosi_desktop.cli.__main__ import gosi


def run(*arguments: str) -> Result:
    return CliRunner().invoke(gosi, ("--lang", "en", "id", *arguments), prog_name="gosi")


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("1000000008", "1000000008\tnational ID\tvalid\t1000000008"),
        ("٢٣٤٥٦٧٨٩٠٤", "٢٣٤٥٦٧٨٩٠٤\tiqama (resident ID)\tvalid\t2345678904"),
        ("290010100003", "290010100003\tGCC identity (KW)\tvalid\t290010100003"),
        ("0501234567", "0501234567\tmobile number\tright in shape; no check digit is known for it\t+966501234567"),
        ("SA0380000000608010167519", "SA0380000000608010167519\tIBAN\tvalid\tSA0380000000608010167519"),
    ],
)
def test_a_valid_number(number: str, line: str) -> None:
    result = run(number)
    assert (result.exit_code, result.output) == (0, line + "\n")


@pytest.mark.parametrize(
    ("number", "line"),
    [
        ("1071724369", "1071724369\tnational ID\tinvalid: the check digit does not fit; check the number"),
        ("0123456789", "0123456789\tidentity number\tinvalid: it cannot begin with 0"),
        ("100000008", "100000008\tidentity number\tinvalid: it has 9 characters, 10 are needed"),
        ("", "\tinvalid: no number was given"),
    ],
)
def test_an_invalid_number_says_why(number: str, line: str) -> None:
    result = run(number)
    assert (result.exit_code, result.output) == (1, line + "\n")


def test_one_invalid_number_among_many_is_enough() -> None:
    result = run("1000000008", "1000000000", "2000000006")
    assert result.exit_code == 1
    assert [line.split("\t")[2].split(":")[0] for line in result.output.splitlines()] == ["valid", "invalid", "valid"]


def test_a_kind_and_a_country_may_be_said() -> None:
    assert run("--kind", "cr_number", "1010000001").exit_code == 0
    assert (
        run("--kind", "iqama", "1000000008").output
        == "1000000008\tiqama (resident ID)\tinvalid: a valid number, but of another kind\n"
    )
    assert run("--country", "bh", "900112345").exit_code == 0
    unusual = run("--kind", "establishment_registration_no", "1234567")
    assert (unusual.exit_code, "unusual shape" in unusual.output) == (0, True)


def test_json() -> None:
    result = run("--json", "1000000008", "1000000000")
    assert result.exit_code == 1
    valid, invalid = json.loads(result.output)
    assert valid == {
        "input": "1000000008",
        "valid": True,
        "kind": "national_id",
        "number": "1000000008",
        "country": None,
        "verified": True,
        "certainty": "confirmed",
    }
    assert (invalid["valid"], invalid["code"]) == (False, "identifier.check_digit")


def test_no_number_is_usage() -> None:
    assert run().exit_code == 2
    assert run("--kind", "shoe_size", "42").exit_code == 2
