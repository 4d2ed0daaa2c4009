"""A practice user forgets the password, sets another with the code that was sent, and signs in with it."""

import pytest
from PySide6.QtGui import QDesktopServices

from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.password_reset import PasswordReset
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.register_guide import RegisterGuide
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.password_reset import PasswordResetViewModel, Step
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import whole_roster

NEW = "tamr-Qahwa-7-jisr"


def _to_the_sign_in(driver: Driver) -> Login:
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    return login


def _model(driver: Driver) -> PasswordResetViewModel:
    model = driver.desktop.front_door.inside
    assert isinstance(model, PasswordResetViewModel)
    return model


def _ask(driver: Driver) -> tuple[PasswordReset, PasswordResetViewModel]:
    """To the code, as the first practice user, whose user name was typed at the sign-in already."""
    login = _to_the_sign_in(driver)
    driver.click(login.people.chips[0])
    driver.click(login.forgot)
    page = screen(driver, PasswordReset)
    model = _model(driver)
    driver.until(lambda: page.asking.people.chips, "the practice users")
    assert page.asking.username.text() == login_name(model)
    driver.click(page.asking.people.chips[0])
    driver.click(page.asking.ask)
    driver.until(page.asking.cells.isVisible, "the answer")
    driver.click(page.asking.show_notes)
    driver.until(lambda: model.state.notes, "the message")
    return page, model


def login_name(model: PasswordResetViewModel) -> str:
    """Of the first practice user."""
    return model.state.people[0].username


def _code(model: PasswordResetViewModel) -> str:
    return next(note.code or "" for note in model.state.notes or () if note.code)


def test_a_new_password_opens_and_the_old_one_no_longer_does(start: Start) -> None:
    driver = start()
    page, model = _ask(driver)
    right = _code(model)
    driver.type_into(page.asking.cells, "000000" if right != "000000" else "111111")
    driver.click(page.asking.go_on)
    fields = page.new_password
    driver.type_into(fields.password.input, NEW)
    driver.type_into(fields.again.input, NEW)
    driver.until(lambda: model.state.strength, "the strength")
    driver.click(fields.save)
    driver.until(page.asking.wrong.isVisible, "the refusal of the code")
    model.edit_code(right)
    driver.click(page.asking.go_on)
    assert fields.password.text() == NEW, "what was typed stays"
    driver.click(fields.save)
    driver.until(lambda: model.state.step is Step.DONE, "the new password")
    name = model.state.username
    old = model.state.people[0].password
    driver.click(page.sign_in)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    assert login.username.text() == name
    driver.type_into(login.password.input, old)
    driver.click(login.submit)
    driver.until(login.error.isVisible, "the refusal of the old password")
    login.password.input.selectAll()
    driver.type_into(login.password.input, NEW)
    driver.click(login.submit)
    page_of_code = screen(driver, Code)
    driver.click(page_of_code.show_notes)
    challenge = driver.desktop.front_door.inside
    assert isinstance(challenge, CodeViewModel)
    driver.until(lambda: challenge.state.notes, "the code")
    driver.type_into(page_of_code.cells, next(note.code or "" for note in challenge.state.notes or () if note.code))
    driver.click(page_of_code.confirm)
    whole_roster(driver)


def test_a_weak_password_is_refused_by_the_service_at_its_field(start: Start) -> None:
    driver = start()
    page, model = _ask(driver)
    model.paste_code(_code(model))
    driver.until(page.new_password.isVisible, "the new password")
    for field in (page.new_password.password, page.new_password.again):
        driver.type_into(field.input, "password1234")
    driver.click(page.new_password.save)
    driver.until(lambda: model.state.password_error, "the refusal of the password")
    assert model.state.password_error is not None
    assert model.state.password_error.params["why"] == "common"
    assert page.new_password.password.frame.error


def test_the_guide_to_registering_leads_out_and_back(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    opened: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: opened.append(url.toString()))
    driver = start()
    login = _to_the_sign_in(driver)
    driver.type_into(login.username.input, "new.owner")
    driver.click(login.register)
    driver.click(screen(driver, RegisterChoice).guide)
    guide = screen(driver, RegisterGuide)
    driver.click(guide.portal)
    assert opened == ["https://www.gosi.gov.sa"]
    driver.click(guide.back)
    driver.until(lambda: screen(driver, Login).username.text() == "new.owner", "the sign-in with what was typed")
