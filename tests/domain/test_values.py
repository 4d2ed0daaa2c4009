"""Amounts, counts, percentages and months as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.values import (
    Month,
    amount_of,
    amount_text,
    bare,
    fold_digits,
    half_up,
    parse_amount,
    parse_count,
    percent_of,
    percent_text,
)

ARABIC = str.maketrans("0123456789.,", "٠١٢٣٤٥٦٧٨٩٫٬")
PERSIAN = str.maketrans("0123456789.,", "۰۱۲۳۴۵۶۷۸۹٫،")


@pytest.mark.parametrize(
    ("text", "halalas"),
    [
        ("5٬000٫50", 500050),
        ("٥٬٠٠٠٫٥٠", 500050),
        ("۵۰۰۰٫۵", 500050),
        ("5,000.50", 500050),
        ("5000.5", 500050),
        ("5 000", 500000),
        ("5\u00a0000\u202f000", 500000000),
        ("٥،٠٠٠", 500000),
        ("1,234,567.89", 123456789),
        ("0", 0),
        ("0.01", 1),
        (".5", 50),
        ("5.", 500),
        ("007", 700),
        ("  7500  ", 750000),
        ("\u20667500.00\u2069", 750000),
        ("\u200f7500\u200e", 750000),
        ("999999999999.99", 99999999999999),
    ],
)
def test_an_amount_is_read(text: str, halalas: int) -> None:
    assert parse_amount(text) == halalas


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "amount.empty"),
        ("   ", "amount.empty"),
        ("\u2066\u2069", "amount.empty"),
        ("خمسة آلاف", "amount.not_a_number"),
        ("7500 ر.س", "amount.not_a_number"),
        ("1e3", "amount.not_a_number"),
        ("+5", "amount.not_a_number"),
        ("--5", "amount.not_a_number"),
        ("5-", "amount.not_a_number"),
        ("-", "amount.not_a_number"),
        (".", "amount.not_a_number"),
        ("5.5.5", "amount.not_a_number"),
        ("5.1,000", "amount.not_a_number"),
        ("²", "amount.not_a_number"),
        ("५", "amount.not_a_number"),
        ("1,5", "amount.grouping"),
        ("1,5000", "amount.grouping"),
        ("10,00,000", "amount.grouping"),
        (",500", "amount.grouping"),
        ("5,", "amount.grouping"),
        ("1,000 000", "amount.grouping"),
        ("5 00", "amount.grouping"),
        ("1.500", "amount.too_many_decimals"),
        ("٥٫٠٠١", "amount.too_many_decimals"),
        ("-5", "amount.negative"),
        ("−٥", "amount.negative"),
        ("1000000000000", "amount.too_large"),
    ],
)
def test_what_is_no_amount_is_refused_with_the_reason(text: str, code: str) -> None:
    with pytest.raises(RuleViolation) as refusal:
        parse_amount(text, field="basic")
    assert (refusal.value.code, refusal.value.field) == (code, "basic")


def test_a_negative_amount_is_read_where_it_is_asked_for() -> None:
    assert parse_amount("-5٫25", allow_negative=True) == -525
    assert parse_amount("- 5", allow_negative=True) == -500


@given(st.integers(0, 10**14 - 1), st.sampled_from([{}, ARABIC, PERSIAN]), st.booleans())
def test_what_is_written_is_read_back_in_every_digit_set(halalas: int, digits: dict[int, int], grouped: bool) -> None:
    whole, part = divmod(halalas, 100)
    text = f"{whole:,}.{part:02}" if grouped else f"{whole}.{part:02}"
    assert parse_amount(text.translate(digits)) == halalas


@given(st.text(max_size=12))
def test_any_text_is_read_or_refused_by_code(text: str) -> None:
    for parse in (parse_amount, parse_count):
        code = "amount"
        try:
            assert parse(text) >= 0
        except RuleViolation as refusal:
            code = refusal.code
        assert code.partition(".")[0] in ("amount", "count")


@given(st.integers(-(10**14), 10**14))
def test_the_wire_form_comes_back(halalas: int) -> None:
    assert amount_of(amount_text(halalas)) == halalas


def test_the_wire_form() -> None:
    assert [amount_text(n) for n in (750000, 5, 0, -5, -12345)] == ["7500.00", "0.05", "0.00", "-0.05", "-123.45"]


@pytest.mark.parametrize(
    "text", ["7500", "7500.0", "7,500.00", "٧٥٠٠.٠٠", "7500.000", " 7500.00", "7500.00\n", "", "x"]
)
def test_nothing_else_is_taken_from_the_wire(text: str) -> None:
    with pytest.raises(RuleViolation, match=r"amount\.not_a_number"):
        amount_of(text)


def test_counts() -> None:
    assert [parse_count(t) for t in ("24", "٢٤", "1,000", "24.0", "0")] == [24, 24, 1000, 24, 0]
    for text, code in (
        ("", "count.empty"),
        ("2.5", "count.not_whole"),
        ("-1", "count.negative"),
        ("عشرة", "count.not_a_number"),
        ("1,0", "count.grouping"),
        ("9" * 13, "count.too_large"),
    ):
        with pytest.raises(RuleViolation) as refusal:
            parse_count(text)
        assert refusal.value.code == code


def test_percentages() -> None:
    assert [percent_text(n) for n in (975, 950, 200, 1175, 5, 0, 1000)] == [
        "9.75",
        "9.5",
        "2",
        "11.75",
        "0.05",
        "0",
        "10",
    ]
    assert [percent_of(t) for t in ("9.75", "9.5", "2", "0")] == [975, 950, 200, 0]
    for text in ("", "9.755", "-2", "2%", "٢"):
        with pytest.raises(RuleViolation, match=r"percent\.not_a_number"):
            percent_of(text)


def test_half_goes_up() -> None:
    assert [half_up(n, 2) for n in (0, 1, 2, 3)] == [0, 1, 1, 2]
    assert [half_up(n, 3) for n in (1, 2)] == [0, 1]


def test_digits_and_invisible_marks() -> None:
    assert fold_digits("٠١٢٣٤٥٦٧٨٩ ۰۱۲۳۴۵۶۷۸۹ x") == "0123456789 0123456789 x"
    assert bare("\u2068أحمد\u2069\u200f\ufeff") == "أحمد"


def test_a_month() -> None:
    january = Month.parse("٢٠٢٦-٠١")
    assert (str(january), str(january.first), str(january.last), january.days) == (
        "2026-01",
        "2026-01-01",
        "2026-01-31",
        31,
    )
    assert (str(january.previous()), str(january.next()), str(january.shift(-13))) == ("2025-12", "2026-02", "2024-12")
    assert Month(2024, 2).days == 29
    assert sorted([Month(2026, 1), Month(2025, 12)]) == [Month(2025, 12), Month(2026, 1)]


@given(st.integers(-300, 300))
def test_months_shift_back_and_forth(months: int) -> None:
    here = Month(2026, 1)
    assert here.shift(months).shift(-months) == here
    assert (here.shift(months) > here) == (months > 0)


def test_what_is_no_month() -> None:
    for text in ("2026-13", "2026-00", "2026-1", "01-2026", "", "2026"):
        with pytest.raises(RuleViolation, match=r"month\.not_a_month"):
            Month.parse(text)
    with pytest.raises(RuleViolation, match=r"month\.no_such_month"):
        Month(2026, 13)
