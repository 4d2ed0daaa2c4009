"""A new owner: an account registered by hand, left in the middle and taken up by another start, then signed in with."""

from pathlib import Path

import pypdfium2
from PySide6.QtWidgets import QWidget

from gosi_desktop.domain.registration import Condition
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.registration import Registration
from gosi_desktop.ui.widgets.wizard import WizardPage
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.front_door_state import Screen
from gosi_desktop.viewmodels.registration import RegistrationViewModel
from tests.journeys.driver import Driver
from tests.journeys.tour import PASSPHRASE
from tests.journeys.tour_steps import Take, answering_file_dialog, screen

WRONG_MOBILE = "0500001110"  # two digits swapped


def model_of(driver: Driver) -> RegistrationViewModel:
    """Of the wizard that fills the window."""
    model = driver.desktop.front_door.inside
    assert isinstance(model, RegistrationViewModel)
    return model


def at(driver: Driver, page: WizardPage) -> None:
    """Wait until a page of the wizard is shown."""
    driver.until(page.isVisible, type(page).__name__)
    driver.settle()


def first_start(driver: Driver, folder: Path) -> None:
    """Practice, with a passphrase: what is typed here is locked with the rest."""
    begin_practice(driver)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.picture(folder / "01-sign-in.png")


def begin_practice(driver: Driver) -> None:
    """Through the first start."""
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    if page.wanted.isVisible() and not page.wanted.isChecked():
        driver.click(page.wanted)
    driver.until(page.passphrase.isVisible, "the passphrase to be asked")
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    driver.click(page.begin)


def choose(driver: Driver, folder: Path) -> None:
    """A new establishment: the account of one that has its number."""
    driver.click(screen(driver, Login).register)
    page = screen(driver, RegisterChoice)
    driver.picture(folder / "02-two-ways.png")
    driver.click(page.account)
    screen(driver, Registration)


def conditions(driver: Driver, folder: Path) -> None:
    """Each ticked; one explained."""
    wizard = screen(driver, Registration)
    page = wizard.conditions
    if wizard.next.isEnabled():
        driver.click(wizard.next)
        driver.until(lambda: "conditions" in model_of(driver).state.remarks, "the conditions to be asked for")
    for condition in Condition:
        driver.click(page.conditions[condition].box)
    driver.click(page.conditions[Condition.AGES].ask)
    driver.picture(folder / "03-conditions.png")
    driver.click(wizard.next)
    at(driver, wizard.numbers)


def numbers(driver: Driver, folder: Path) -> None:
    """Subscription number and identity, in Arabic digits and with spaces."""
    wizard = screen(driver, Registration)
    model = model_of(driver)
    driver.until(lambda: model.state.newcomers, "whom one may register")
    who = model.state.newcomers[0]
    driver.type_into(wizard.numbers.establishment.input, _eastern(who.establishment))
    driver.type_into(wizard.numbers.identity.input, f"{who.identity[:4]} {who.identity[4:]}")
    driver.picture(folder / "04-numbers.png")
    driver.click(wizard.next)
    at(driver, wizard.contact)


def contact(driver: Driver, folder: Path) -> None:
    """A mobile that is not the one in Absher: nobody knows yet."""
    wizard = screen(driver, Registration)
    driver.type_into(wizard.contact.mobile.input, WRONG_MOBILE)
    driver.type_into(wizard.contact.email.input, model_of(driver).state.newcomers[0].email)
    driver.picture(folder / "05-contact.png")
    driver.click(wizard.next)
    at(driver, wizard.credentials)


def leave(driver: Driver, folder: Path) -> None:
    """The window is closed in the middle; the process ends."""
    wizard = screen(driver, Registration)
    driver.type_into(wizard.credentials.username.input, model_of(driver).state.newcomers[0].username)
    driver.until(lambda: model_of(driver).state.saved_at, "the draft to be kept")
    driver.window.close()
    driver.until(lambda: not driver.window.isVisible(), "the window to go")


def take_up(driver: Driver, folder: Path) -> None:
    """Another process on the same data: unlocked, the sign-in offers to go on."""
    lock = screen(driver, Lock)
    driver.type_into(lock.passphrase.input, PASSPHRASE)
    driver.click(lock.open)
    login = screen(driver, Login)
    driver.until(login.go_on.isVisible, "the draft that waits")
    driver.picture(folder / "06-draft-waits.png")
    driver.click(login.go_on)
    wizard = screen(driver, Registration)
    at(driver, wizard.credentials)
    if wizard.contact.mobile.text() != WRONG_MOBILE:
        raise AssertionError("what was typed is not there")


def credentials(driver: Driver, folder: Path) -> None:
    """The password is asked again, and judged in words."""
    wizard, model = screen(driver, Registration), model_of(driver)
    driver.until(lambda: model.state.newcomers, "whom one may register")
    password = model.state.newcomers[0].password
    driver.type_into(wizard.credentials.password.input, password)
    driver.type_into(wizard.credentials.again.input, password)
    driver.until(lambda: model.state.strength, "the strength")
    driver.picture(folder / "07-credentials.png")
    driver.click(wizard.next)
    at(driver, wizard.review)


def review(driver: Driver, folder: Path) -> None:
    """The terms to their end, both boxes, and the code is sent."""
    wizard, model = screen(driver, Registration), model_of(driver)
    driver.until(lambda: model.state.terms, "the terms")
    bar = wizard.review.terms.text.verticalScrollBar()
    bar.setValue(bar.maximum())
    driver.until(lambda: model.state.read, "the end of the terms")
    driver.click(wizard.review.terms.accept.box)
    driver.click(wizard.review.terms.declare.box)
    driver.picture(folder / "08-review.png")
    driver.click(wizard.next)
    at(driver, wizard.code)


def code(driver: Driver, folder: Path) -> None:
    """Out of the practice messages; then the registers are compared, and the mobile is not equal."""
    wizard = screen(driver, Registration)
    _enter_code(driver, folder / "09-code.png")
    at(driver, wizard.contact)
    driver.until(lambda: model_of(driver).state.correcting, "the comparison")
    if not wizard.contact.mobile.frame.error or not wizard.contact.comparison.isVisible():
        raise AssertionError("the mobile is not refused at its field")
    driver.picture(folder / "10-not-equal.png")


def correct(driver: Driver, folder: Path) -> None:
    """The right mobile, a new code, and the account is active."""
    wizard, model = screen(driver, Registration), model_of(driver)
    right = model.state.newcomers[0].mobile
    wizard.contact.mobile.input.selectAll()
    driver.type_into(wizard.contact.mobile.input, right)
    driver.click(wizard.next)
    driver.until(lambda: model.state.code_is_on_its_way, "another code")
    at(driver, wizard.code)
    _enter_code(driver, folder / "11-another-code.png")
    at(driver, wizard.finish)
    driver.until(lambda: model.paper.state.pages, "the form")
    driver.picture(folder / "12-active.png")


def print_form(driver: Driver, folder: Path) -> None:
    """The registration form as a PDF whose text reads back."""
    wizard, model = screen(driver, Registration), model_of(driver)
    target = folder / "registration.pdf"
    with answering_file_dialog(target):
        driver.click(wizard.kept_paper.save)
        driver.until(target.exists, "the PDF")
    with pypdfium2.PdfDocument(target) as document:
        text = "".join(page.get_textpage().get_text_range() for page in document)
        document[0].render(scale=1.6).to_pil().save(folder / "13-registration-pdf.png")
    if model.state.form is None or model.state.form.username not in text:
        raise AssertionError("the form does not read back")


def sign_in(driver: Driver, folder: Path) -> None:
    """With the new account: its own user name stands there, and its establishment opens."""
    wizard, model = screen(driver, Registration), model_of(driver)
    who = model.state.newcomers[0]
    driver.click(wizard.finish.sign_in)
    login = screen(driver, Login)
    driver.until(lambda: login.username.text() == who.username, "the new user name")
    driver.type_into(login.password.input, who.password)
    driver.picture(folder / "14-sign-in.png")
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
    driver.picture(folder / "15-signed-in.png")


def _enter_code(driver: Driver, picture: Path) -> None:
    """The one that went to the mobile as it is now, typed digit by digit."""
    wizard, model = screen(driver, Registration), model_of(driver)
    mobile = model.state.draft.told["mobile"]

    def sent() -> str:
        return next((note.code or "" for note in model.state.notes or () if note.to == mobile and note.code), "")

    driver.click(wizard.code.show_notes)
    driver.until(sent, "the message")
    driver.type_into(wizard.code.cells, sent())
    driver.picture(picture)
    pressed: QWidget = wizard.next
    driver.click(pressed)


def _eastern(digits: str) -> str:
    return digits.translate(str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩"))


STEPS: dict[str, list[tuple[str, Take]]] = {
    "before": [
        ("first-start", first_start),
        ("choose", choose),
        ("conditions", conditions),
        ("numbers", numbers),
        ("contact", contact),
        ("leave", leave),
    ],
    "after": [
        ("take-up", take_up),
        ("credentials", credentials),
        ("review", review),
        ("code", code),
        ("correct", correct),
        ("print-form", print_form),
        ("sign-in", sign_in),
    ],
}
