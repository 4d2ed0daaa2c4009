"""Findings about money as sentences: their figures, dates and percentages as the user reads them."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from typing import Any, Final

from PySide6.QtCore import QCoreApplication

from gosi_desktop.domain.audit_findings import Act, AuditFinding, Settlement
from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.reconciliation import LedgerFinding
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.domain.values import Month
from gosi_desktop.ui.formats import formats, isolate, ltr
from gosi_desktop.ui.messages import Message
from gosi_desktop.ui.money_words import ACTS, AUDIT, BRANCHES, COMPLETE_WAGE, MISMATCHES, SYSTEMS, Two

_AMOUNTS: Final = frozenset({"wage", "raw", "limit", "billed", "ours"})
_PERCENTS: Final = frozenset({"percent", "billed_percent"})


def audit_words(finding: AuditFinding, name: str = "") -> Message:
    """What was found about whom, and its arithmetic."""
    return _message(AUDIT[finding.code], {**finding.params, "name": isolate(name)})


def mismatch_words(finding: LedgerFinding) -> Message:
    """What of the statement does not agree, and both amounts."""
    amounts = {"ledger": finding.ledger_halalas, "other": finding.other_halalas}
    shown = {name: formats().amount(halalas) for name, halalas in amounts.items()}
    about = {"ref": ltr(finding.ref), "month": finding.month, "day": finding.day}
    return _message(MISMATCHES[finding.code], shown | about)


def settlement_word(settlement: Settlement) -> str:
    """What its button says."""
    if settlement.act is Act.ASK and settlement.kind == "complete_pending_contributor":
        return word(COMPLETE_WAGE)
    return word(ACTS[settlement.act])


def word(words: object) -> str:
    """One entry of the tables of ``money_words`` in the language of the screen."""
    return QCoreApplication.translate("Money", str(words))


def _message(words: Two, params: Mapping[str, Any]) -> Message:
    shown = {name: _shown(name, value) for name, value in params.items()}
    title, text = (word(one).format_map(shown) for one in words)
    return Message(title, text)


def _shown(name: str, value: Any) -> str:
    if isinstance(value, Month):
        return formats().month(value.first)
    if isinstance(value, date):
        return formats().date_long(value)
    if isinstance(value, int) and name in _AMOUNTS:
        return formats().amount(value)
    if isinstance(value, int) and name in _PERCENTS:
        return formats().percent(Decimal(value) / 100)
    if isinstance(value, int):
        return formats().number(value)
    if value in tuple(System):
        return word(SYSTEMS[System(value)])
    if value in tuple(Insurance):
        return word(BRANCHES[Insurance(value)])
    return "" if value is None else str(value)
