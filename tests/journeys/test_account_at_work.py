"""The account's own dialogs over HTTP: new terms, another mobile, another password that ends the other sessions."""

from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.application.pull import Phase
from gosi_desktop.application.threads import allow_ports_on, keep_ports_off
from gosi_desktop.domain.errors import SignInExpired
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.ui.code_prompt import CodePrompt
from gosi_desktop.ui.contact_change import ContactChange
from gosi_desktop.ui.devices import DevicesView, EndSessions
from gosi_desktop.ui.password_change import PasswordChange
from gosi_desktop.ui.terms_gate import TermsGate
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.ways import into_practice, practise, take_heads
from tests.support.desktop import SUPERVISOR, Desktop

NEW_PASSWORD = "tamr-Qahwa-7-jisr"
NEW_MOBILE = "0500000901"


def test_new_terms_are_read_and_accepted_in_the_window(start: Start) -> None:
    driver = start()
    shell = into_practice(driver)
    practise(driver, "/practice/terms", {"version": "2026-02"})
    take_heads(driver, shell)
    dialog = driver.wait_for(TermsGate)
    driver.until(lambda: dialog._model.state.terms is not None, "the text")
    dialog.reader.text.setFocus()
    driver.press(Qt.Key.Key_End)
    driver.until(lambda: dialog._model.state.read, "the end to be seen")
    driver.click(dialog.reader.accept.box)
    driver.until(dialog.confirm.isEnabled, "the box to be ticked")
    driver.click(dialog.confirm)
    driver.until(lambda: shell.view_model.account.state.dialog is None, "the terms to be accepted")
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.IDLE, "the round that they let through")


def test_another_mobile_must_be_abshers_and_takes_effect_with_its_code(start: Start) -> None:
    driver = start()
    shell = into_practice(driver)
    shell.acts.action("account").trigger()
    page = driver.wait_for(DevicesView)
    driver.until(lambda: shell.view_model.account.devices.state.details is not None, "the account")
    driver.click(page.account.mobile_button)
    dialog = driver.wait_for(ContactChange)
    driver.type_into(dialog.field.input, NEW_MOBILE)
    driver.click(dialog.confirm)
    driver.until(lambda: dialog._model.state.error is not None, "the comparison")
    assert dialog._model.state.error is not None
    assert dialog._model.state.error.code == "absher_mobile_mismatch"
    practise(driver, "/practice/registers", {"identity": NOURA.identity, "mobile": NEW_MOBILE, "email": NOURA.email})
    driver.click(dialog.confirm)
    prompt = driver.wait_for(CodePrompt)
    driver.click(prompt.show_notes)
    driver.until(lambda: prompt._model.state.notes, "the message")
    driver.type_into(prompt.cells, next(note.code or "" for note in prompt._model.state.notes or () if note.code))
    driver.until(prompt.confirm.isEnabled, "six digits")
    driver.click(prompt.confirm)
    devices = shell.view_model.account.devices
    driver.until(lambda: devices.state.details and devices.state.details.masked_mobile.endswith("901"), "the new one")


def test_another_password_keeps_this_device_signed_in(start: Start) -> None:
    first = start()
    shell = into_practice(first)
    shell.view_model.show_page(Page.ACCOUNT)
    devices = shell.view_model.account.devices
    first.until(lambda: devices.state.this_one is not None, "this device")
    shell.view_model.account.change_password(shell.view_model.state.account)
    dialog = first.wait_for(PasswordChange)
    first.type_into(dialog.old.input, "not the one")
    first.type_into(dialog.new.input, NEW_PASSWORD)
    first.type_into(dialog.again.input, NEW_PASSWORD)
    first.click(dialog.confirm)
    first.until(lambda: dialog._model.state.old_error is not None, "the refusal")
    dialog.old.input.clear()
    first.type_into(dialog.old.input, NOURA.password)
    first.click(dialog.confirm)
    first.until(lambda: shell.view_model.account.state.dialog is None, "the change")
    first.until(lambda: devices.state.this_one is not None, "this device, still signed in")


def test_another_device_is_ended_and_cut_off_at_its_next_call(start: Start, tmp_path: Path) -> None:
    driver = start()
    shell = into_practice(driver)
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    where = workspace.practice._made()._service._transport._locate()  # type: ignore[union-attr]
    allow_ports_on()  # the other computer is played by this thread
    other = Desktop(tmp_path, where.address, where.start_token)
    try:
        other.sign_in(SUPERVISOR)
        other.pull()
        keep_ports_off()
        shell.acts.action("account").trigger()
        page = driver.wait_for(DevicesView)
        driver.until(lambda: len(page.others.rows) == 1, "the other device")
        assert page.others.rows[0].name.accessibleName() == "computer of a test"
        driver.click(page.others.rows[0].end)
        driver.click(driver.wait_for(EndSessions).confirm)
        driver.until(lambda: not page.others.rows, "its end")
        allow_ports_on()
        with pytest.raises(SignInExpired):
            other.pull()
    finally:
        other.close()
