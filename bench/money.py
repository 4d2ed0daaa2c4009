"""An invoice of as many people as there are contributors: recomputed, compared, set beside the month before."""

from collections import deque
from collections.abc import Iterator

from bench import invoice_screen
from bench.measure import Row, Run, median_seconds
from gosi_desktop import data
from gosi_desktop.domain.contributor import NationalityGroup, System
from gosi_desktop.domain.invoice_audit import audit_invoice
from gosi_desktop.domain.month_difference import month_difference
from gosi_desktop.domain.previews import month_previews, step_months
from gosi_desktop.domain.reconciliation import reconcile
from gosi_desktop.domain.roster_month import RosterEntry, expected_lines
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.statement import StatementQuery, statement
from gosi_desktop.domain.values import Month
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of

_KINDS = (
    (NationalityGroup.SAUDI, System.OLD),
    (NationalityGroup.SAUDI, System.NEW),
    (NationalityGroup.NON_SAUDI, None),
)
_EVERY = 2  # so many lines, one has another wage


def measure(run: Run) -> Iterator[Row]:
    """The domain alone, nothing read from disk; then the same invoice through cache and window."""
    rules = RuleBook(data.load_rules())
    people = run.pick(run.people, min(run.people, 20_000))
    repeats = run.pick(3, 1)
    roster = [_somebody(key) for key in range(people)]
    lines = lines_of(roster, DECEMBER, rules)
    invoice = invoice_of(lines)
    plain = median_seconds(lambda: deque(expected_lines(roster, DECEMBER, rules), maxlen=0), repeats)
    clean = median_seconds(lambda: audit_invoice(invoice, lines, roster, rules), repeats)
    yield Row(
        "–", f"why this amount, {people:,} people, nothing wrong", "s", clean, "the month recomputed alone", plain,
        note="both sides by branch, and no finding",
    )  # fmt: skip
    wrong = [
        line._replace(wage_halalas=line.wage_halalas + 100) if at % _EVERY == 0 else line
        for at, line in enumerate(lines)
    ]
    half = median_seconds(lambda: audit_invoice(invoice, wrong, roster, rules), 1)
    yield Row("–", f"why this amount, {people:,} people, every other wage wrong", "s", half)
    before = invoice_of(lines, DECEMBER.previous())
    apart = median_seconds(lambda: month_difference(before, lines, invoice, wrong, rules), repeats)
    yield Row("–", f"why it differs from last month, {people:,} people", "s", apart)
    months = (DECEMBER, *step_months(rules, DECEMBER))
    ahead = median_seconds(lambda: month_previews(roster, months, rules), 1)
    yield Row("–", f"{len(months)} months to come, {people:,} people", "s", ahead)
    yield from _statement(repeats)
    yield from invoice_screen.measure(run)


def _statement(repeats: int) -> Iterator[Row]:
    account = invoice_screen.ten_years()
    query = StatementQuery(first=Month(2025, 1).first, text="2025")

    def shown() -> None:
        statement(account.entries, query)
        reconcile(account.entries, account.invoices, account.payments)

    took = 1000 * median_seconds(shown, repeats, warm=1)
    yield Row(
        "–",
        f"statement of {invoice_screen.YEARS} years: {len(account.entries)} entries filtered and reconciled",
        "ms",
        took,
    )


def _somebody(key: int) -> RosterEntry:
    group, system = _KINDS[key % len(_KINDS)]
    return hired(key, 300_000 + key, group=group, system=system)
