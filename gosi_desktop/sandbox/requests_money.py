"""Requests about money, each decided by the authority: objection to an invoice, waiver of fines, instalments."""

from datetime import date
from typing import Any, Final

from gosi_desktop.contract.money import ObjectToInvoice, RequestInstalments, RequestPenaltyWaiver
from gosi_desktop.contract.requests import Reason
from gosi_desktop.domain.instalments import terms
from gosi_desktop.domain.invoices import VOID, Invoice, InvoiceState, LedgerEntry, LedgerKind
from gosi_desktop.domain.rule_rows import PenaltyWaiverRow
from gosi_desktop.sandbox import invoice_lines
from gosi_desktop.sandbox.asking import Asking, Judgement, Kind, day_of, invalid, refused
from gosi_desktop.sandbox.money_rows import entry_of, invoice_of
from gosi_desktop.sandbox.monthly_run import open_account

_WAITS: Final = Judgement(review=Reason(code="decision_pending"))


def _judge_objection(asking: Asking) -> Judgement:
    invoice, asked = _invoice(asking), asking.asked(ObjectToInvoice)
    if asked.lines:
        found = invoice_lines.of_engagements(asking.ctx.connection, asking.written.number, invoice.id, asked.lines)
        known = {line.engagement_id for line in found} | set(asking.written.rows("engagement"))
        if not set(asked.lines) <= known:
            raise refused("not_found", "lines")
    return _WAITS


def _correct(asking: Asking) -> None:
    """What the rules say is asked for: the newest invoice is issued anew, an older one corrected on the next."""
    account = open_account(asking.written, asking.rules)
    invoice = account.book.invoices[_invoice(asking).id]
    if account.book.may_reissue(invoice):
        account.anew(invoice, account.roster.lines(invoice.month, asking.rules), asking.today)
    else:
        account.seen = 0
    account.save()


def _judge_waiver(asking: Asking) -> Judgement:
    _fines(asking)
    return _WAITS


def _waive(asking: Asking) -> None:
    """As much as the rules allow on this day: for everybody while a campaign lasts, else by the length of the delay."""
    invoice, account = _invoice(asking), open_account(asking.written, asking.rules)
    late = (asking.today - invoice.due).days
    rows = asking.rules.in_force(PenaltyWaiverRow, asking.today)
    most = max((row.waived for row in rows if row.most_days_late is None or late <= row.most_days_late), default=0)
    account.book.waive(_fines(asking), most, asking.today)
    account.save()


def _judge_instalments(asking: Asking) -> Judgement:
    asked, today = asking.asked(RequestInstalments), asking.today
    first_due = day_of(asked.first_due, "first_due")
    if not today <= first_due <= today.replace(year=today.year + 1, day=1):
        raise invalid("first_due", "instalments.first_due")
    row = terms(asking.rules, today)
    if row is not None and asked.count not in row.counts:
        raise invalid("count", "instalments.count")
    book = open_account(asking.written, asking.rules).book
    if book.balance < asked.count:
        raise refused("invoice_paid", "target")
    if any(plan.state == "active" for plan in book.plans.values()):
        raise invalid("target", "instalments.active")
    return _WAITS


def _plan(asking: Asking) -> None:
    asked, account = asking.asked(RequestInstalments), open_account(asking.written, asking.rules)
    if account.book.balance >= asked.count:
        account.book.plan(asking.target, asked.count, date.fromisoformat(asked.first_due), asking.today)
        account.save()


def _invoice(asking: Asking) -> Invoice:
    """The invoice that the target names; one that stands no more cannot be asked about."""
    row = asking.row("invoice", asking.target)
    invoice = invoice_of(row["id"], row)
    if invoice.state in VOID or invoice.state is InvoiceState.ESTIMATED:
        raise invalid("target", "invoice_void")
    return invoice


def _fines(asking: Asking) -> list[LedgerEntry]:
    """The fines that are named, or all of the invoice."""
    invoice, asked = _invoice(asking), asking.asked(RequestPenaltyWaiver)
    rows: dict[str, Any] = asking.written.rows("ledger_entry")
    found = [entry_of(key, row) for key, row in rows.items() if row["kind"] == LedgerKind.LATE_PENALTY.value]
    mine = [one for one in found if (one.id in asked.entries if asked.entries else one.ref == invoice.number)]
    if not mine or len(mine) < len(set(asked.entries)):
        raise refused("not_found", "entries")
    return mine


KINDS: Final = (
    Kind(
        name="object_to_invoice", entity="invoice", body=ObjectToInvoice, judge=_judge_objection, effect=_correct,
        prefix="O", version="any",
    ),
    Kind(
        name="request_penalty_waiver", entity="invoice", body=RequestPenaltyWaiver, judge=_judge_waiver, effect=_waive,
        prefix="P", version="any",
    ),
    Kind(
        name="request_instalments", entity="instalment_plan", body=RequestInstalments, judge=_judge_instalments,
        effect=_plan, prefix="I", version="new",
    ),
)  # fmt: skip
