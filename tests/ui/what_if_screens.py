"""Pictures of the difference between two months and of the simulators: ``python tests/ui/shots.py DIR what-if …``."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.errors import Offline
from gosi_desktop.domain.invoices import BranchTotal
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.what_if import WhatIfView
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.invoices import billed, differing
from tests.fakes.workspace import Bench
from tests.ui.invoice_screens import shell

OF_THE_PICTURE = (BranchTotal(Insurance.ANNUITIES, 1_200_000, 901_778),)


def month_difference() -> Shell:
    bench = Bench()
    differing(bench)
    made = shell(bench)
    made.view_model.invoices.open_difference()
    return made


def month_difference_offline() -> Shell:
    bench = Bench()
    billed(bench)
    bench.invoice_desk.refusal = (0, Offline())
    made = shell(bench)
    made.view_model.invoices.open_difference()
    return made


def what_if() -> Shell:
    """The figures of picture 26c."""
    bench = Bench()
    differing(bench)
    bench.money.kept_invoices[-1] = replace(bench.money.kept_invoices[-1], totals=OF_THE_PICTURE)
    made = shell(bench)
    made.view_model.show_page(Page.WHAT_IF)
    made.view_model.what_if.hiring.edit(basic="6000", housing="1500", join_date="2026/01/18")
    made.view_model.what_if.late.edit(pay_on="2026/03/03")
    return made


def what_if_explained() -> Shell:
    made = what_if()
    for figure in ("employer", "steps"):
        made.view_model.what_if.hiring.explain(figure)
    for figure in ("fine", "waivers"):
        made.view_model.what_if.late.explain(figure)
    return made


def what_if_refused() -> Shell:
    """Nothing is open, and nothing typed can be read."""
    made = shell(Bench())
    made.view_model.show_page(Page.WHAT_IF)
    made.view_model.what_if.hiring.edit(basic="٦٠٠٠x", join_date="2026/13/01")
    made.view_model.what_if.late.edit(amount="1,5", due="2026/02/30", pay_on="")
    return made


def next_months() -> Shell:
    made = what_if()
    made.resize(1024, 608)
    made.show()
    page = made.page
    assert isinstance(page, WhatIfView)
    QCoreApplication.processEvents()
    page.show_months()
    return made


def nothing_to_compare() -> Shell:
    """The first month of all."""
    bench = Bench()
    differing(bench)
    del bench.money.kept_invoices[0]
    made = shell(bench)
    made.view_model.invoices.open_difference()
    return made


SCREENS: dict[str, Callable[[], QWidget]] = {
    "month-difference": month_difference,
    "month-difference-offline": month_difference_offline,
    "month-difference-alone": nothing_to_compare,
    "what-if": what_if,
    "what-if-explained": what_if_explained,
    "what-if-refused": what_if_refused,
    "next-months": next_months,
}
