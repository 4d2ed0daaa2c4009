"""The other official numbers: every example of the facts."""

from collections.abc import Callable
from functools import partial

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain import official_numbers as numbers
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.official_numbers import KINDS, check, is_unusual_registration_no, recognise

VALID: list[tuple[Callable[[str], str], list[str]]] = [
    (numbers.unified_number, ["7000000001", "7012345678", "7099999999", "٧٠٠٠٠٠٠٠٠١"]),
    (numbers.cr_number, ["1010000001", "4030123456", "7001234567"]),
    (numbers.establishment_registration_no, ["500000001", "612345678", "123456789", "123456", "123456789012"]),
    (numbers.contributor_no, ["300000001", "412345678", "123456"]),
    (numbers.mol_establishment_no, ["1-1000001", "4-25", "10-123456", "١-١٠٠٠٠٠١"]),
    (numbers.vat_number, ["300000000000003", "310000000000003", "399999999900003"]),
    (
        numbers.iban,
        [
            "SA0380000000608010167519",
            "SA8000000000000000000001",
            "SA8499000000000000000042",
            "SA1200ABCDEF000000000007",
            "sa03 8000 0000 6080 1016 7519",
        ],
    ),
    (numbers.building_number, ["1234"]),
    (numbers.post_code, ["12345"]),
    (numbers.additional_number, ["6789"]),
    (numbers.short_address, ["RRRD2929", "JABC0001", "DMMA1234", "rrrd2929"]),
]

INVALID: list[tuple[Callable[[str], str], str, str]] = [
    (numbers.unified_number, "1010000001", "first_digit"),
    (numbers.unified_number, "700000001", "length"),
    (numbers.unified_number, "70000000010", "length"),
    (numbers.cr_number, "101000000", "length"),
    (numbers.cr_number, "10100000011", "length"),
    (numbers.cr_number, "10100000A1", "letters"),
    (numbers.cr_number, "0000000000", "zeros"),
    (numbers.establishment_registration_no, "50000000A", "letters"),
    (numbers.establishment_registration_no, "12345", "length"),
    (numbers.establishment_registration_no, "", "empty"),
    (numbers.contributor_no, "12345", "length"),
    (numbers.contributor_no, "12345678901234", "length"),
    (numbers.contributor_no, "30000A001", "letters"),
    (numbers.mol_establishment_no, "11000001", "shape"),
    (numbers.mol_establishment_no, "1-", "shape"),
    (numbers.mol_establishment_no, "1-12A", "shape"),
    (numbers.mol_establishment_no, "", "empty"),
    (numbers.vat_number, "200000000000003", "first_digit"),
    (numbers.vat_number, "300000000000004", "last_digit"),
    (numbers.vat_number, "30000000000003", "length"),
    (numbers.iban, "SA0480000000608010167519", "check_digit"),
    (numbers.iban, "SA038000000060801016751", "length"),
    (numbers.iban, "AE0380000000608010167519", "country"),
    (numbers.iban, "SA03800000006080101675!9", "shape"),
    (numbers.iban, "SAX380000000608010167519", "shape"),
    (numbers.iban, "", "empty"),
    (numbers.mobile, "0401234567", "first_digit"),
    (numbers.mobile, "05012345", "length"),
    (numbers.mobile, "+96650123456789", "length"),
    (numbers.mobile, "+971501234567", "first_digit"),
    (numbers.mobile, "05O1234567", "letters"),
    (numbers.mobile, "", "empty"),
    (numbers.building_number, "123", "length"),
    (numbers.post_code, "1234", "length"),
    (numbers.additional_number, "12345", "length"),
    (numbers.short_address, "RRR2929", "shape"),
    (numbers.short_address, "RRRD292", "shape"),
    (numbers.short_address, "1RRD2929", "shape"),
]


@pytest.mark.parametrize(("validate", "text"), [(validate, text) for validate, texts in VALID for text in texts])
def test_valid_ones(validate: Callable[[str], str], text: str) -> None:
    kept = validate(text)
    assert kept.isascii()
    assert validate(kept) == kept


@pytest.mark.parametrize(("validate", "text", "why"), INVALID)
def test_invalid_ones(validate: Callable[[str], str], text: str, why: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        validate(text)
    assert refusal.value.code == f"identifier.{why}"


@pytest.mark.parametrize(
    "text",
    ["0501234567", "+966501234567", "00966501234567", "966501234567", "501234567", "٠٥٠ ١٢٣ ٤٥٦٧", "050-123-4567"],
)
def test_a_mobile_is_kept_in_one_form(text: str) -> None:
    assert numbers.mobile(text) == "+966501234567"


def test_a_registration_number_of_unusual_length_is_taken_and_remarked_on() -> None:
    assert not is_unusual_registration_no(numbers.establishment_registration_no("500000001"))
    assert is_unusual_registration_no(numbers.establishment_registration_no("5000001"))


@pytest.mark.parametrize(
    ("text", "kind", "number"),
    [
        ("1000000008", "national_id", "1000000008"),
        ("2345678904", "iqama", "2345678904"),
        ("3000000004", "border_no", "3000000004"),
        ("7000000001", "unified_number", "7000000001"),
        ("SA0380000000608010167519", "iban", "SA0380000000608010167519"),
        ("0501234567", "mobile", "+966501234567"),
        ("+966 50 123 4567", "mobile", "+966501234567"),
        ("300000000000003", "vat", "300000000000003"),
        ("784199000000010", "gcc_id", "784199000000010"),
        ("290010100003", "gcc_id", "290010100003"),
        ("1-1000001", "mol_establishment_no", "1-1000001"),
        ("100-0000008", "national_id", "1000000008"),
        ("A1234567", "passport", "A1234567"),
    ],
)
def test_a_number_that_can_be_nothing_else_is_recognised(text: str, kind: str, number: str) -> None:
    found = recognise(text)
    assert (found.kind, found.number) == (kind, number)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("1010000001", "check_digit"),
        ("1071724369", "check_digit"),
        ("0123456789", "first_digit"),
        ("500000001", "length"),
        ("SA0480000000608010167519", "check_digit"),
        ("05012345", "length"),
        ("300000000000004", "last_digit"),
        ("", "empty"),
    ],
)
def test_an_identity_number_comes_first_and_a_wrong_one_is_not_excused(text: str, why: str) -> None:
    with pytest.raises(RuleViolation, match=rf"identifier\.{why}"):
        recognise(text)


def test_the_country_decides_when_it_is_said() -> None:
    found = recognise("0501234567"[:9], "BH")
    assert (found.kind, found.country, found.verified) == ("gcc_id", "BH", False)


def test_a_number_is_checked_as_the_kind_that_is_said() -> None:
    assert check("1010000001", "cr_number").number == "1010000001"
    assert check("1000000008", "national_id").verified
    assert check("SA0380000000608010167519", "iban").verified
    with pytest.raises(RuleViolation, match=r"identifier\.wrong_kind"):
        check("1000000008", "iqama")


@pytest.mark.parametrize(
    ("text", "kind", "country", "certainty"),
    [
        ("1000000008", "national_id", None, "confirmed"),
        ("3000000004", "border_no", None, "assumption"),
        ("784199000000010", "gcc_id", "AE", "confirmed"),
        ("900112345", "gcc_id", "BH", "assumption"),
        ("A1234567", "passport", None, "assumption"),
        ("7000000001", "unified_number", None, "confirmed"),
        ("1010000001", "cr_number", None, "single_source"),
    ],
)
def test_how_well_a_shape_is_known(text: str, kind: str, country: str | None, certainty: str) -> None:
    assert check(text, kind, country).certainty == certainty


@given(st.text(max_size=30), st.sampled_from(KINDS))
def test_any_text_is_taken_or_refused_by_code(text: str, kind: str) -> None:
    for judge in (partial(check, text, kind, "BH"), partial(recognise, text)):
        code = "identifier."
        try:
            assert judge().number
        except RuleViolation as refusal:
            code = refusal.code
        assert code.startswith("identifier.")
