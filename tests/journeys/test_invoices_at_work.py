"""Invoices in the running program, over HTTP: fetched and compared, planted differences, the cut, the statement."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.audit_findings import AuditCode
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.invoices import InvoicesView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.statement import StatementView
from gosi_desktop.ui.what_if import WhatIfView
from gosi_desktop.viewmodels.invoice_audit import InvoiceAuditState, Part
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import practise, sign_in_to_practice


@pytest.fixture
def begun(start: Start) -> tuple[Driver, Shell]:
    """Signed in, everything fetched, at the invoices."""
    driver = start()
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    sign_in_to_practice(driver)
    shell = screen(driver, Shell)
    model = shell.view_model
    driver.until(lambda: model.state.establishment and model.state.establishment.synced_at, "everything to be fetched")
    driver.until(lambda: not model.sync.syncing, "the round to end")
    driver.click(shell.sidebar.pages[Page.INVOICES])
    driver.until(lambda: model.invoices.state.row, "the invoices")
    return driver, shell


def opened(driver: Driver, shell: Shell, holds: Callable[[InvoiceAuditState], object], what: str) -> InvoicesView:
    """The chosen invoice in place of the list, once ``holds``."""
    page = shell.stack.currentWidget()
    assert isinstance(page, InvoicesView)
    page.table.setFocus()
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: holds(page.audit.view_model.state), what)
    return page


def test_an_invoice_is_fetched_compared_and_stays_here_offline(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    page = opened(driver, shell, lambda state: state.audit, "the comparison")
    audit = page.audit.view_model.state.audit
    assert audit is not None
    assert audit.is_clean
    assert audit.compared > 0
    driver.click(page.audit.parts.findChildren(type(page.audit.parts.focusProxy()))[1])
    assert page.audit.view_model.state.part is Part.LINES
    driver.until(lambda: page.audit.lines.records.record_at(0), "the lines")
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.CUT, "the connection to be cut")
    driver.press(Qt.Key.Key_Escape)
    opened(driver, shell, lambda state: state.audit, "the comparison, offline")
    driver.press(Qt.Key.Key_Escape)
    page.table.setFocus()
    driver.press(Qt.Key.Key_Down)
    opened(driver, shell, lambda state: state.error, "to be told that lines are missing")
    assert page.audit.banner.isVisible()
    driver.click(shell.sidebar.pages[Page.STATEMENT])
    statement = shell.stack.currentWidget()
    assert isinstance(statement, StatementView)
    driver.until(lambda: statement.view_model.state.account, "the statement")
    account = statement.view_model.state.account
    assert account is not None
    assert account.findings == ()


def test_a_planted_difference_is_said_and_leads_to_the_person(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    number = shell.view_model.state.opened
    practise(driver, "/practice/plant", {"establishment": number, "kind": AuditCode.DOUBLE_LINE.value})
    before = shell.view_model.invoices.state.chosen
    shell.view_model.sync.sync_now()
    driver.until(
        lambda: (listed := shell.view_model.invoices.state.listed) and listed.rows[0].invoice.id != before,
        "the invoice in its place",
    )
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    shell.view_model.invoices.choose(0)
    page = opened(driver, shell, lambda state: state.audit, "the comparison")
    cards = page.audit.findings.cards
    assert len(cards) == 1
    driver.click(cards[0].person)
    driver.until(lambda: shell.view_model.state.page is Page.CONTRIBUTORS, "the list of contributors")
    driver.until(lambda: shell.view_model.roster.panel.state.details is not None, "his panel")


def test_why_it_differs_and_what_if_in_the_running_program(begun: tuple[Driver, Shell]) -> None:
    driver, shell = begun
    page = opened(driver, shell, lambda state: state.audit, "the comparison")
    driver.click(page.audit.differs)
    difference = page.difference.view_model
    driver.until(lambda: difference.state.difference, "the lines of both months, and the difference")
    found = difference.state.difference
    assert found is not None
    assert sum(one.halalas for one in found.causes) == found.halalas
    driver.until(lambda: difference.state.next_month, "the month to come")
    driver.click(page.difference.onward)
    simulators = shell.stack.currentWidget()
    assert isinstance(simulators, WhatIfView)
    months = simulators.months.view_model
    driver.until(lambda: months.state.months, "the next months")
    assert months.state.months[0].preview.people > 0
    assert months.state.as_of is not None
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.CUT, "the connection to be cut")
    driver.type_into(simulators.hiring.basic.input, "6000")
    driver.until(lambda: simulators.hiring.view_model.state.cost, "the cost, offline")
    late = simulators.late
    if late.view_model.state.base is None:  # the practice establishment pays in time
        driver.type_into(late.amount.input, "1000")
        driver.type_into(late.due.input, f"{late.view_model.state.today:%Y/%m/%d}")
    driver.until(lambda: late.view_model.state.late, "the fine, offline")
