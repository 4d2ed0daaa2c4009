"""Who did what in the running window: this computer's chain and the service's list tell the same change."""

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from gosi_desktop.application.trail import TrailRow
from gosi_desktop.sandbox.seeds.small import OWNER
from gosi_desktop.ui.audit import AuditView
from gosi_desktop.ui.establishment import EstablishmentView
from gosi_desktop.ui.establishment_change import EstablishmentChange
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.viewmodels.establishment_texts import Group
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import answering_file_dialog, screen
from tests.journeys.ways import sign_in_to_practice, whole_roster


def rows(page: AuditView) -> list[TrailRow]:
    records = page.view_model.rows
    return [row for at in range(records.rowCount()) if (row := records.record_at(at)) is not None]


def whole(page: AuditView) -> bool:
    state = page.view_model.state
    return state.check is not None and state.check.broken_at is None and state.check.count == state.total


def acts(page: AuditView) -> list[str]:
    return [row.entry.act for row in rows(page)]


def test_a_change_is_told_by_both_lists_and_goes_out_as_a_file(start: Start, tmp_path: Path) -> None:
    driver: Driver = start()
    begin = screen(driver, FirstStart)
    driver.until(begin.begin.isEnabled, "the first start")
    driver.click(begin.begin)
    sign_in_to_practice(driver, OWNER.username)
    shell = whole_roster(driver)
    driver.click(shell.sidebar.pages[Page.ESTABLISHMENT])
    page = driver.wait_for(EstablishmentView)
    driver.until(lambda: page.data.copies, "the data")
    page._model.begin(Group.CONTACTS)
    dialog = driver.wait_for(EstablishmentChange)
    email = dialog.fields["email"].input
    driver.until(email.text, "the contacts of today")
    email.clear()
    driver.type_into(email, "accounts@rawabi.example")
    driver.until(dialog.later.isEnabled, "the change to be sound")
    driver.click(dialog.later)
    driver.until(lambda: page.waiting.rows, "what waits")
    shell.view_model.show_page(Page.OUTBOX)
    driver.until(lambda: shell.view_model.outbox.state.held, "what waits to be sent")
    shell.view_model.outbox.send_held()
    driver.until(lambda: not shell.view_model.outbox.state.held, "it to go")

    shell.view_model.show_page(Page.AUDIT)
    audit = driver.wait_for(AuditView)
    driver.until(lambda: "request_accepted" in acts(audit), "this computer's list")
    here = [row for row in rows(audit) if row.kind == "update_contacts"]
    assert [row.entry.act for row in here] == ["request_accepted", "request_sent", "request_asked"]
    assert "signed_in" in acts(audit)
    driver.click(audit.check)
    driver.until(lambda: whole(audit), "every line of the chain to be read")
    assert audit.chain.isVisible()

    audit.lists.chosen.emit("service")
    driver.until(lambda: acts(audit) == ["update_contacts"], "the service's list")
    (row,) = rows(audit)
    assert row.who is not None
    assert row.entry.device
    assert row.entry.digest == here[2].entry.digest, "the newest line of this computer when it was sent"
    assert "accounts@rawabi.example" in str(row.entry.after)
    audit.table.setCurrentIndex(audit.view_model.rows.index(0, 0))
    QTest.keyClick(audit.table, Qt.Key.Key_Return)
    assert audit.details is not None
    said = [strip_isolates(value) for _, value in audit.cells.lines(row)]
    assert any("accounts@rawabi.example" in one for one in said)
    driver.click(audit.details.done)

    audit.lists.chosen.emit("here")
    driver.until(lambda: "request_accepted" in acts(audit), "this computer's list again")
    target = tmp_path / "audit.xlsx"
    with answering_file_dialog(target):
        driver.click(audit.export)
    driver.until(target.exists, "the file")
    driver.until(lambda: "exported" in acts(audit), "that it was noted")
