"""Every finding, cause, deadline and account of money has words in Arabic and English, with its figures in them."""

import re
from datetime import date
from enum import StrEnum
from string import Formatter

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.domain.audit_findings import Act, Asked, AskedState, AuditCode, AuditFinding, Settlement, settlement
from gosi_desktop.domain.bookkeeping import Account
from gosi_desktop.domain.compliance import Standing
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.invoice_audit import Audit, audit_invoice
from gosi_desktop.domain.month_difference import Cause
from gosi_desktop.domain.reconciliation import LedgerFinding, Mismatch
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month
from gosi_desktop.ui import money_words
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.money_sentences import audit_words, mismatch_words, settlement_word, word
from tests.fakes.day import RULES
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of
from tests.ui.desk import Desk

TABLES: list[tuple[type[StrEnum], dict[StrEnum, object]]] = [
    (Cause, money_words.CAUSES),
    (DeadlineKind, money_words.DEADLINES),
    (Account, money_words.ACCOUNTS),
    (Standing, money_words.STANDINGS),
    (Act, money_words.ACTS),
    (Insurance, money_words.BRANCHES),
    (System, money_words.SYSTEMS),
]  # type: ignore[assignment]  # each table by its own enum
ALL = [words for _, table in TABLES for words in table.values()]
ALL += [words for pair in (*money_words.AUDIT.values(), *money_words.MISMATCHES.values()) for words in pair]


def test_nothing_is_without_words() -> None:
    for kind, table in TABLES:
        assert set(table) == set(kind)
    assert set(money_words.AUDIT) == set(AuditCode)
    assert set(money_words.MISMATCHES) == set(Mismatch)


@pytest.mark.parametrize("words", sorted({str(words) for words in ALL}))
def test_all_words_are_there_in_arabic(desk: Desk, words: str) -> None:
    desk.lay("ar")
    arabic = word(words)
    assert re.search("[\u0621-\u064a]", arabic)
    places = [{name for _, name, _, _ in Formatter().parse(text) if name} for text in (words, arabic)]
    assert places[0] == places[1]
    desk.lay("en")
    assert QCoreApplication.translate("Money", words) == words


def planted() -> list[Audit]:
    """Audits that between them find everything that an engagement can be found with."""
    saudi, new = hired(1), hired(1, system=System.NEW)
    line = lines_of([saudi], DECEMBER, RULES)[0]
    raised = hired(1, wages={Month(2025, 1): 600_000, DECEMBER: 700_000})
    pairs = [
        ([hired(1, leave=date(2025, 11, 30))], [line]),
        ([hired(1, join=date(2026, 1, 1))], [line]),
        ([hired(1, wages={})], [line]),
        ([], [line]),
        ([saudi], []),
        ([hired(1, join=date(2025, 12, 5))], []),
        ([saudi], [line, line]),
        ([new], [line]),
        ([raised], [line]),
        ([hired(1, 5_000_000)], [line]),
        ([hired(1, 100_000)], [line]),
        ([saudi], [line._replace(days=30)]),
        ([saudi], [line._replace(shares=line.shares[:2])]),
        ([saudi], [line._replace(shares=(line.shares[0]._replace(employer_percent=1000), *line.shares[1:]))]),
    ]
    audits = [audit_invoice(invoice_of(lines), lines, roster, RULES) for roster, lines in pairs]
    odd = invoice_of([line], rules_version="2027.1", line_count=2, late_penalties_halalas=5, totals=())
    return [*audits, audit_invoice(odd, [line], [saudi], RULES, late=())]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_what_an_audit_finds_is_said_whole(desk: Desk, language: str) -> None:
    desk.lay(language)
    found = [finding for audit in planted() for finding in audit.findings]
    assert len({finding.code for finding in found}) > 14
    for finding in found:
        said = audit_words(finding, "ريم الشمراني")
        assert "{" not in said.line
        assert said.title
        assert said.text


def test_a_leaver_still_billed_as_on_the_picture(desk: Desk) -> None:
    desk.lay("ar")
    said = audit_words(planted()[0].findings[0], "عادل بن حمد الخالدي")
    assert strip_isolates(said.title) == "احتسبت الخدمة مشتركًا استبعدتَه: عادل بن حمد الخالدي"
    assert "30 نوفمبر 2025" in strip_isolates(said.text)
    assert "6,000.00" in strip_isolates(said.text)


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("code", Mismatch)
def test_what_does_not_agree_is_said_whole(desk: Desk, language: str, code: Mismatch) -> None:
    desk.lay(language)
    said = mismatch_words(LedgerFinding(code, "x", 41_770, 2_088_475, DECEMBER, date(2025, 12, 19), "INV-202512"))
    assert "{" not in said.line
    assert any(part in strip_isolates(said.line) for part in ("417.70", "20,884.75"))


def test_what_settles_a_finding(desk: Desk) -> None:
    desk.lay("ar")
    asked = [Asked("exclude_contributor", "r", AskedState.WAITING)]
    assert settlement_word(settlement(AuditCode.LEAVER_BILLED)) == "طلب مراجعة الفاتورة"
    assert settlement_word(settlement(AuditCode.LEAVER_BILLED, asked)) == "إرسال الطلب المنتظر"
    assert settlement_word(settlement(AuditCode.WAGE_UNKNOWN)) == "استكمال الأجر"
    assert all(settlement_word(Settlement(act)) for act in Act)


def test_percentages_are_percentages(desk: Desk) -> None:
    desk.lay("en")
    params = {"percent": 950, "billed_percent": 900}
    finding = AuditFinding(AuditCode.RATE_STEP, 1, settlement(AuditCode.RATE_STEP), params=params)
    assert "The service takes 9%; 9.5% holds" in strip_isolates(audit_words(finding).text)
