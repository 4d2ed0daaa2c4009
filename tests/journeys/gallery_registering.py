"""The part of the walk for `dev.py screens` that registers: an account to its form, an establishment to its number."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from gosi_desktop.domain.establishment_application import ApplicationStep
from gosi_desktop.domain.registration import Condition, RegistrationStep
from gosi_desktop.ui.establishment_application import EstablishmentApplication
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.register_guide import RegisterGuide
from gosi_desktop.ui.registration import Registration
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from tests.fakes.applying import TYPED, WORKER
from tests.journeys.driver import Driver
from tests.journeys.register_steps import WRONG_MOBILE, model_of
from tests.journeys.tour_steps import screen

if TYPE_CHECKING:
    from tests.journeys.gallery import Takes


def registering(driver: Driver, take: "Takes") -> None:
    """From the sign-in, and back to it."""
    driver.click(screen(driver, Login).register)
    screen(driver, RegisterChoice)
    take("25-register-choice")
    driver.click(screen(driver, RegisterChoice).guide)
    screen(driver, RegisterGuide)
    take("25-register-guide")
    driver.click(screen(driver, RegisterGuide).back)
    _account(driver, take)
    _establishment(driver, take)


def _account(driver: Driver, take: "Takes") -> None:
    driver.click(screen(driver, Login).register)
    driver.click(screen(driver, RegisterChoice).account)
    wizard, model = screen(driver, Registration), model_of(driver)
    driver.until(lambda: model.state.newcomers and model.state.terms, "newcomers and terms")
    who = model.state.newcomers[0]
    for condition in tuple(Condition)[:2]:
        model.tick_condition(condition, True)
    driver.click(wizard.conditions.conditions[Condition.AGES].ask)
    take("25a-register-conditions")
    model.fill_in(0)
    model.edit("establishment", who.establishment[:-1])
    model.forward()
    model.leave_field("establishment")
    take("03a-register-numbers")
    model.edit("establishment", who.establishment)
    model.forward()
    model.edit("mobile", WRONG_MOBILE)
    take("25b-register-contact")
    model.forward()
    model.edit_again(who.password[:-3])
    driver.until(lambda: model.state.strength, "the strength")
    take("25e-register-user")
    model.edit_again(who.password)
    model.forward()
    model.read_to_end()
    model.accept(True)
    model.declare(True)
    take("25c-register-review")
    model.forward()
    driver.until(lambda: model.state.code_is_on_its_way, "the code")
    model.show_notes()
    driver.until(lambda: model.state.notes, "the message")
    take("25d-register-code")
    model.paste_code(_code_to(model.state.draft.told["mobile"], driver))
    driver.until(lambda: model.state.correcting, "the comparison")
    take("25b-register-not-equal")
    model.edit("mobile", who.mobile)
    model.forward()
    driver.until(lambda: model.state.code_is_on_its_way and model.state.step is RegistrationStep.CODE, "another code")
    model.paste_code(_code_to(who.mobile, driver))
    driver.until(lambda: model.state.done and model.paper.state.pages, "the account")
    take("03b-register-done")
    model.leave()
    screen(driver, Login)


def _code_to(mobile: str, driver: Driver) -> str:
    model = model_of(driver)

    def sent() -> str:
        return next((note.code or "" for note in model.state.notes or () if note.to == mobile and note.code), "")

    model.show_notes()
    driver.until(sent, "the message")
    return sent()


def _establishment(driver: Driver, take: "Takes") -> None:
    driver.click(screen(driver, Login).register)
    driver.click(screen(driver, RegisterChoice).establishment)
    screen(driver, EstablishmentApplication)
    model = driver.desktop.front_door.inside
    assert isinstance(model, EstablishmentApplicationViewModel)
    driver.until(lambda: model.state.applicants, "who may apply")
    model.fill_in(0)
    take("03c-applicant")
    expires = model.state.draft.paper_expires
    for name, value in TYPED.items():
        if isinstance(value, str) and not getattr(model.state.draft, name):
            model.edit(name, value)
    model.edit("paper_expires", "2025/09/14")
    model.forward()
    model.leave_field("paper_expires")
    take("03c-establishment")
    model.edit("paper_expires", expires)
    model.forward()
    with TemporaryDirectory() as folder:
        paper = Path(folder) / "contract.pdf"
        paper.write_bytes(b"%PDF-1.7\n%%EOF\n")
        model.add_paper("contract", paper)
        driver.until(lambda: model.state.papers, "the paper")
    take("03c-owners")
    model.forward()
    model.add_contributor()
    for name in WORKER.__dataclass_fields__:
        if name != "id":
            model.edit_contributor(0, name, getattr(WORKER, name))
    take("03c-contributors")
    model.forward()
    model.forward()
    driver.until(lambda: model.state.code_is_on_its_way, "the code")
    model.show_notes()
    driver.until(lambda: model.state.notes, "the message")
    take("03c-review-and-code")
    model.paste_code(next(note.code or "" for note in model.state.notes or () if note.code))
    driver.until(lambda: model.state.followed, "the application to be under review")
    take("03c-under-review")
    model.decide(False)
    driver.until(lambda: model.state.returned, "the application to come back")
    take("03c-returned")
    model.visit(ApplicationStep.REVIEW)
    model.forward()
    driver.until(lambda: model.state.followed, "the application to be under review")
    model.decide(True)
    driver.until(lambda: model.state.registered and model.certificate_paper.state.pages, "the certificate")
    take("03c-registered")
    model.leave()
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
