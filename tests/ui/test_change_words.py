"""Every refusal and warning of registering, wages and leaving in Arabic and English (facts 3 to 5)."""

import re

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.data import load_rules
from gosi_desktop.domain.findings import Finding
from gosi_desktop.domain.rule_rows import AgeRow, CheckRow
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.ui.change_remarks import remark_line
from gosi_desktop.ui.change_words import WORDS
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.viewmodels.change_texts import Remark
from tests.ui.desk import Desk

RULES = RuleBook(load_rules())
CODES = sorted({row.code for row in RULES.rows(CheckRow)} | {row.code for row in RULES.rows(AgeRow) if row.code})
OF_ALL_ROWS = ["invalid_value", "after_deadline", "month_closed", "wage_below_floor", "wage_above_ceiling", "required"]
PARAMS = {
    "age": 61, "until": "2026-01-31", "from": "2025-01-01", "to": "2025-03-31", "months": 24, "started": "2015-03-01",
    "before": "7500.00", "after": "18000.00", "most": "8250.00", "floor": "1500.00", "ceiling": "45000.00",
}  # fmt: skip


@pytest.mark.parametrize("code", [*CODES, *OF_ALL_ROWS])
def test_every_finding_has_words_in_both_languages(desk: Desk, code: str) -> None:
    said = {}
    for language in ("ar", "en"):
        desk.lay(language)
        said[language] = strip_isolates(remark_line(Remark(code, PARAMS)))
    assert re.search("[\u0621-\u064a]", said["ar"]), code
    assert re.search("[A-Za-z]{3}", said["en"]), code
    assert said["ar"] != said["en"]
    assert "{" not in said["ar"] + said["en"]
    assert "It did not work" not in said["en"]


@pytest.mark.parametrize("code", sorted(WORDS))
def test_no_words_are_without_arabic(desk: Desk, code: str) -> None:
    for words in WORDS[code]:
        if words:
            assert QCoreApplication.translate("Messages", str(words)) != str(words)


def test_dates_and_amounts_are_written_as_the_user_reads_them(desk: Desk) -> None:
    late = strip_isolates(remark_line(Remark("after_deadline", {"until": "2026-01-31"})))
    assert "31 يناير 2026" in late
    jump = strip_isolates(remark_line(Remark("wage_jump", {"before": "7500.00", "after": "18000.00"})))
    assert "7,500.00" in jump
    assert "18,000.00" in jump


@pytest.mark.parametrize(
    ("place", "words"), [("leave_date", "آخر يوم عمل"), ("join_date", "بدء نشاط المنشأة"), ("text", "اكتب السبب")]
)
def test_a_field_has_words_of_its_own(desk: Desk, place: str, words: str) -> None:
    code = "reason_required" if place == "text" else "invalid_value"
    assert words in strip_isolates(remark_line(Remark(code, {"started": "2015-03-01"}), place))


def test_a_remark_keeps_whether_it_refuses() -> None:
    row = RULES.rows(CheckRow)[0]
    assert Remark.of(Finding("wage_jump", "basic_wage", row)).warning
    assert not Remark.of(Finding("overlap", "join_date", row, refuses=True)).warning
