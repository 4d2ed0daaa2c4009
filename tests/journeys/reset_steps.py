"""A forgotten password: the message, its code with a new password, and the sign-in with it."""

from pathlib import Path

from gosi_desktop.ui.code import Code
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.password_reset import PasswordReset
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.front_door_state import Screen
from gosi_desktop.viewmodels.password_reset import PasswordResetViewModel, Step
from tests.journeys.driver import Driver
from tests.journeys.register_steps import begin_practice
from tests.journeys.tour_steps import Take, screen

NEW = "tamr-Qahwa-7-jisr"


def model_of(driver: Driver) -> PasswordResetViewModel:
    """Of the reset that fills the window."""
    model = driver.desktop.front_door.inside
    assert isinstance(model, PasswordResetViewModel)
    return model


def forget(driver: Driver, folder: Path) -> None:
    """From the sign-in; the answer is the same for everybody."""
    begin_practice(driver)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.people.chips[0])
    driver.picture(folder / "01-sign-in.png")
    driver.click(login.forgot)
    reset, model = screen(driver, PasswordReset), model_of(driver)
    driver.until(lambda: reset.asking.people.chips, "the practice users")
    driver.click(reset.asking.people.chips[0])
    driver.picture(folder / "02-who.png")
    driver.click(reset.asking.ask)
    driver.until(lambda: model.state.sent, "the answer")


def enter_code(driver: Driver, folder: Path) -> None:
    """The code out of the message."""
    reset, model = screen(driver, PasswordReset), model_of(driver)
    driver.click(reset.asking.show_notes)
    driver.until(lambda: model.state.notes, "the message")
    driver.type_into(reset.asking.cells, next(note.code or "" for note in model.state.notes or () if note.code))
    driver.picture(folder / "03-code.png")
    driver.click(reset.asking.go_on)
    driver.until(reset.new_password.isVisible, "the new password")


def new_password(driver: Driver, folder: Path) -> None:
    """Judged in words, typed twice; code and password travel together."""
    reset, model = screen(driver, PasswordReset), model_of(driver)
    driver.type_into(reset.new_password.password.input, NEW)
    driver.type_into(reset.new_password.again.input, NEW)
    driver.until(lambda: model.state.strength, "the strength")
    driver.picture(folder / "04-new-password.png")
    driver.click(reset.new_password.save)
    driver.until(lambda: model.state.step is Step.DONE, "the change")
    driver.picture(folder / "05-changed.png")
    driver.click(reset.sign_in)


def sign_in(driver: Driver, folder: Path) -> None:
    """With the new one."""
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.type_into(login.password.input, NEW)
    driver.click(login.submit)
    page = screen(driver, Code)
    driver.click(page.show_notes)
    challenge = driver.desktop.front_door.inside
    assert isinstance(challenge, CodeViewModel)
    driver.until(lambda: challenge.state.notes, "the message")
    driver.type_into(page.cells, next(note.code or "" for note in challenge.state.notes or () if note.code))
    driver.click(page.confirm)
    driver.until(lambda: driver.desktop.front_door.state.screen is Screen.SHELL, "the shell")
    driver.settle(12)
    driver.picture(folder / "06-signed-in.png")


STEPS: dict[str, list[tuple[str, Take]]] = {
    "before": [
        ("forget", forget),
        ("code", enter_code),
        ("new-password", new_password),
        ("sign-in", sign_in),
    ],
}
