"""Identity numbers: every example of the facts, and why the wrong ones are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.identifiers import Identity, IdentityKind, identify, identity, luhn

NATIONAL_ID, IQAMA, BORDER_NO = IdentityKind.NATIONAL_ID, IdentityKind.IQAMA, IdentityKind.BORDER_NO
GCC_ID, PASSPORT = IdentityKind.GCC_ID, IdentityKind.PASSPORT

VALID = [
    (NATIONAL_ID, None, ["1000000008", "1000000016", "1000000024", "1099999995", "١٠٠٠٠٠٠٠٠٨", "۱۰۰۰۰۰۰۰۰۸"]),
    (IQAMA, None, ["2000000006", "2000000014", "2345678904", "2999999994"]),
    (BORDER_NO, None, ["3000000004", "3000000012", "4123456784"]),
    (GCC_ID, "AE", ["784199000000010", "784200000000024", "784198500000033", "784-1990-0000001-0"]),
    (GCC_ID, "KW", ["290010100003", "290010100011", "285061500019"]),
    (GCC_ID, "BH", ["900112345", "850612345", "010112345"]),
    (GCC_ID, "QA", ["28063400001", "29063400002", "30063400003"]),
    (GCC_ID, "OM", ["1234567", "12345678", "123456789"]),
    (PASSPORT, None, ["A1234567", "P0012345", "AB1234567", "a1234567"]),
]

INVALID = [
    (NATIONAL_ID, None, "1000000000", "check_digit"),
    (NATIONAL_ID, None, "1071724369", "check_digit"),
    (NATIONAL_ID, None, "0123456789", "first_digit"),
    (NATIONAL_ID, None, "100000008", "length"),
    (NATIONAL_ID, None, "10000000080", "length"),
    (NATIONAL_ID, None, "2000000006", "wrong_kind"),
    (NATIONAL_ID, None, "10000000O8", "letters"),
    (NATIONAL_ID, None, "", "empty"),
    (IQAMA, None, "1000000008", "wrong_kind"),
    (IQAMA, None, "2000000007", "check_digit"),
    (BORDER_NO, None, "3000000007", "check_digit"),
    (BORDER_NO, None, "300000004", "length"),
    (BORDER_NO, None, "9000000003", "first_digit"),
    (GCC_ID, "AE", "784199000000011", "check_digit"),
    (GCC_ID, "AE", "785199000000010", "first_digit"),
    (GCC_ID, "AE", "78419900000001", "length"),
    (GCC_ID, "KW", "290010100004", "check_digit"),
    (GCC_ID, "KW", "29001010000", "length"),
    (GCC_ID, "KW", "290130100003", "birth_date"),
    (GCC_ID, "KW", "190010100003", "first_digit"),
    (GCC_ID, "BH", "90011234", "length"),
    (GCC_ID, "BH", "9001123456", "length"),
    (GCC_ID, "BH", "90A112345", "letters"),
    (GCC_ID, "QA", "2806340000", "length"),
    (GCC_ID, "QA", "280634000011", "length"),
    (GCC_ID, "QA", "2806340000X", "letters"),
    (GCC_ID, "OM", "1234567890", "length"),
    (GCC_ID, "OM", "12A4567", "letters"),
    (GCC_ID, "OM", "", "empty"),
    (GCC_ID, "SA", "1000000008", "country"),
    (GCC_ID, None, "290010100003", "country"),
    (PASSPORT, None, "A12", "length"),
    (PASSPORT, None, "A-1234567", "shape"),
    (PASSPORT, None, "A1234567890123", "length"),
    (PASSPORT, None, "", "empty"),
]


@pytest.mark.parametrize(("kind", "country", "text"), [(k, c, text) for k, c, texts in VALID for text in texts])
def test_valid_ones(kind: IdentityKind, country: str | None, text: str) -> None:
    found = identity(text, kind, country)
    assert (found.kind, found.country) == (kind, country)
    assert found.number.isascii()
    assert found.number == found.number.upper()


@pytest.mark.parametrize(("kind", "country", "text", "why"), INVALID)
def test_invalid_ones(kind: IdentityKind, country: str | None, text: str, why: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        identity(text, kind, country)
    assert refusal.value.code == f"identifier.{why}"
    assert refusal.value.params["kind"] == kind.value


@pytest.mark.parametrize(
    ("kind", "country", "text"), [(k, c, text) for k, c, texts in VALID if k is not GCC_ID for text in texts]
)
def test_the_number_tells_its_kind(kind: IdentityKind, country: str | None, text: str) -> None:
    assert identify(text) == identity(text, kind, country)


@pytest.mark.parametrize("country", ["AE", "KW"])
def test_emirati_and_kuwaiti_numbers_tell_themselves(country: str) -> None:
    for text in next(texts for _, c, texts in VALID if c == country):
        assert identify(text) == identity(text, GCC_ID, country)


@pytest.mark.parametrize("country", ["BH", "QA", "OM"])
def test_numbers_without_a_check_digit_need_their_country(country: str) -> None:
    text = next(texts for _, c, texts in VALID if c == country)[0]
    assert identify(text, country) == Identity(GCC_ID, text, country, verified=False)
    with pytest.raises(RuleViolation, match=r"identifier\.length"):
        identify(text)


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("", "empty"),
        (" - ", "empty"),
        ("1000000000", "check_digit"),
        ("1071724369", "check_digit"),
        ("0123456789", "first_digit"),
        ("9000000003", "first_digit"),
        ("100000008", "length"),
        ("10000000080", "length"),
        ("10000000O8", "letters"),
        ("290010100004", "check_digit"),
        ("784199000000011", "check_digit"),
        ("أحمد", "length"),
        ("A12", "length"),
        ("AB_123456", "shape"),
    ],
)
def test_what_is_no_identity_is_refused_with_the_reason(text: str, why: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        identify(text)
    assert refusal.value.code == f"identifier.{why}"


@pytest.mark.parametrize(
    "text", [" 1000000008 ", "1000-000-008", "10 0000 0008", "\u20661000000008\u2069", "1000\u00a0000008"]
)
def test_spaces_dashes_and_marks_do_not_matter(text: str) -> None:
    assert identify(text) == Identity(NATIONAL_ID, "1000000008", verified=True)


def test_only_a_check_digit_verifies() -> None:
    assert identify("784199000000010").verified
    assert not identify("A1234567").verified
    assert not identify("900112345", "BH").verified


def with_check_digit(nine: str) -> str:
    return next(nine + last for last in "0123456789" if luhn(nine + last))


@given(st.sampled_from("12345"), st.text("0123456789", min_size=8, max_size=8), st.integers(0, 9), st.integers(1, 9))
def test_one_wrong_digit_is_always_noticed(first: str, rest: str, place: int, by: int) -> None:
    good = with_check_digit(first + rest)
    assert identify(good).number == good
    bad = good[:place] + str((int(good[place]) + by) % 10) + good[place + 1 :]
    with pytest.raises(RuleViolation):
        identify(bad)


@given(st.text(max_size=16), st.sampled_from([None, "AE", "KW", "BH", "QA", "OM", "SA", "XX"]))
def test_any_text_is_an_identity_or_refused_by_code(text: str, country: str | None) -> None:
    code = "identifier."
    try:
        assert identify(text, country).number
    except RuleViolation as refusal:
        code = refusal.code
    assert code.startswith("identifier.")
