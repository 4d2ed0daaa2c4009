"""Pictures of the deadlines: with the others by ``tests/ui/shots.py``."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date

from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.contributor import EngagementState, StateEnd
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.invoices import BranchTotal
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.money import hired, invoice_of
from tests.fakes.workspace import Bench


def owing(bench: Bench) -> None:
    """An invoice, a certificate, three who wait for their wages and somebody who left."""
    bench.money.kept_invoices = [invoice_of([], totals=(BranchTotal(Insurance.HAZARDS, 2_143_548, 0),))]
    arrived = [hired(n, join=date(2026, 1, 4), state=EngagementState.PENDING_WAGE) for n in (1, 4, 5)]
    gone = hired(2)
    gone = gone._replace(engagement=replace(gone.engagement, state_end=StateEnd("final_exit", date(2025, 12, 20))))
    bench.money.kept_roster = [*arrived, gone, hired(3)]
    bench.certificates.issue()


def shell(bench: Bench) -> Shell:
    """The shell at its deadlines."""
    view_model = ShellViewModel(bench.workspace, bench.profiles, bench.preferences, Runners.inline())
    view_model.start()
    made = Shell(view_model)
    view_model.show_page(Page.DEADLINES)
    return made


def deadlines() -> Shell:
    bench = Bench()
    owing(bench)
    return shell(bench)


def deadlines_hijri() -> Shell:
    made = deadlines()
    made.view_model.deadlines.show_calendar(Calendar.HIJRI)
    return made


def deadlines_of_all() -> Shell:
    made = deadlines()
    made.view_model.deadlines.show_everyone(True)
    return made


def deadlines_of_a_day() -> Shell:
    made = deadlines()
    made.view_model.deadlines.choose(date(2026, 1, 31))
    return made


def no_deadlines() -> Shell:
    return shell(Bench())


SCREENS: dict[str, Callable[[], QWidget]] = {
    "deadlines": deadlines,
    "deadlines-hijri": deadlines_hijri,
    "deadlines-all": deadlines_of_all,
    "deadlines-day": deadlines_of_a_day,
    "no-deadlines": no_deadlines,
}
