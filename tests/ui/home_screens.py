"""Pictures of the first page, for ``tests/ui/shots.py``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date, timedelta

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.contributor import EngagementState
from gosi_desktop.domain.errors import Corrupt, ServiceBusy
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import InjuryState
from gosi_desktop.domain.invoices import InvoiceState
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes import injuries
from tests.fakes.day import RAWABI, RULES
from tests.fakes.invoices import billed
from tests.fakes.money import hired, invoice_of, lines_of
from tests.fakes.workspace import Bench, with_exceptions


def shell(bench: Bench) -> Shell:
    """The shell at its first page."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.HOME)
    return made


def at_work() -> Bench:
    """More than a year of invoices, the last one open; somebody waits for his wage; a certificate that ends soon."""
    bench = Bench(with_exceptions(), practice=False)
    billed(bench)
    money, first = bench.money, bench.money.kept_invoices[0].month
    for back in range(1, 8):
        month = first.shift(-back)
        lines = lines_of(money.kept_roster[: 10 - back], month, RULES)
        money.kept_invoices.insert(0, invoice_of(lines, month, state=InvoiceState.PAID))
    arriving = hired(99, wages={}, join=date(2026, 1, 4), state=EngagementState.PENDING_WAGE)
    money.kept_roster = [*money.kept_roster, arriving]
    bench.certificates.issue()
    case = injuries.case("i1", InjuryState.INFO_REQUESTED, injuries.asks("i1", date(2026, 1, 7)))
    hurt = replace(case.injury.report, contributor_id="c1", engagement_id="e1")
    bench.injuries.kept[RAWABI] = [replace(case, injury=replace(case.injury, report=hurt))]
    return bench


def home() -> Shell:
    return shell(at_work())


def home_overdue() -> Shell:
    """Two invoices are open, the first of them for weeks."""
    bench = at_work()
    money = bench.money
    november = money.kept_invoices[-2]
    money.kept_invoices[-2] = replace(november, state=InvoiceState.OPEN)
    money.kept_payments = [one for one in money.kept_payments if one.invoice_id != november.id]
    known = bench.feed.known[0]
    summary = replace(known.head.summary, compliant=False)
    bench.feed.known = (replace(known, head=replace(known.head, summary=summary)), *bench.feed.known[1:])
    bench.clock.advance(timedelta(days=20).total_seconds())
    return shell(bench)


def home_paid() -> Shell:
    bench = at_work()
    money = bench.money
    money.kept_invoices = money.kept_invoices[:-1]
    return shell(bench)


def home_without_money() -> Shell:
    """What the service gives a clerk of registrations."""
    bench = at_work()
    bench.money.kept_invoices, bench.money.kept_payments, bench.certificates.issued = [], [], []
    known = bench.feed.known[0]
    clerk = replace(known, head=replace(known.head, role=Role.REGISTRATION_CLERK))
    bench.feed.known = (clerk, *bench.feed.known[1:])
    return shell(bench)


def home_not_fetched() -> Shell:
    bench = Bench(practice=False)
    bench.feed.known = tuple(replace(one, synced_at=None) for one in bench.feed.known)
    return shell(bench)


def home_offline() -> Shell:
    bench = at_work()
    bench.rounds.refusal = ServiceBusy("remote.busy", retry_after=720.0)
    return shell(bench)


def home_quiet() -> Shell:
    """Nothing is due and nothing is coming."""
    return shell(Bench(practice=False))


def home_failed() -> Shell:
    made = home()
    model = made.view_model.home
    model._refuse(model._question, Corrupt("invoice"))
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "home": home,
    "home-overdue": home_overdue,
    "home-paid": home_paid,
    "home-without-money": home_without_money,
    "home-not-fetched": home_not_fetched,
    "home-offline": home_offline,
    "home-quiet": home_quiet,
    "home-failed": home_failed,
}
