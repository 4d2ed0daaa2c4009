"""Registering in the real window over the practice service: what each newcomer meets, a first registration, faults."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog

from gosi_desktop.domain.establishment_application import ApplicationStep
from gosi_desktop.domain.registration import RegistrationStep
from gosi_desktop.ui.establishment_application import EstablishmentApplication
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.register_choice import RegisterChoice
from gosi_desktop.ui.registration import Registration
from gosi_desktop.viewmodels.establishment_application import EstablishmentApplicationViewModel
from tests.fakes.applying import TYPED, WORKER
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.register_steps import model_of
from tests.journeys.tour_steps import screen

PDF = b"%PDF-1.7\n1 0 obj<<>>endobj\ntrailer<<>>\n%%EOF\n"


def _to_the_choice(driver: Driver) -> RegisterChoice:
    page = screen(driver, FirstStart)
    driver.until(page.begin.isEnabled, "the first start")
    driver.click(page.begin)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.register)
    return screen(driver, RegisterChoice)


def _code_for(driver: Driver) -> str:
    """The one that went to the mobile of this registration."""
    model = model_of(driver)
    mobile = model.state.draft.told["mobile"]

    def sent() -> str:
        return next((note.code or "" for note in model.state.notes or () if note.to == mobile and note.code), "")

    model.show_notes()
    driver.until(sent, "the message")
    return sent()


def test_each_newcomer_meets_what_is_said_of_him(start: Start) -> None:
    driver = start()
    driver.click(_to_the_choice(driver).account)
    screen(driver, Registration)
    driver.until(lambda: model_of(driver).state.newcomers, "whom one may register")
    one_of_each = {who.happens: at for at, who in reversed(list(enumerate(model_of(driver).state.newcomers)))}
    met = {}
    for at in sorted(one_of_each.values()):
        wizard, model = screen(driver, Registration), model_of(driver)
        driver.until(lambda: model.state.newcomers and model.state.terms, "newcomers and terms")  # noqa: B023
        driver.click(wizard.conditions.newcomers.chips[at])
        for _ in range(4):
            driver.click(wizard.next)
        assert model.state.step is RegistrationStep.REVIEW
        wizard.review.terms.text.verticalScrollBar().setValue(10_000)
        driver.until(lambda: model.state.read, "the end of the terms")  # noqa: B023
        driver.click(wizard.review.terms.accept.box)
        driver.click(wizard.review.terms.declare.box)
        driver.click(wizard.next)
        driver.until(lambda: model.state.code_is_on_its_way, "the code")  # noqa: B023
        model.paste_code(_code_for(driver))
        driver.until(lambda: model.state.done or model.state.correcting, "the comparison")  # noqa: B023
        met[at] = tuple(one.code for one in model.state.remarks.values())
        expected = model.state.newcomers[at].happens  # by the registers as they were when this wizard opened
        assert set(met[at]) == set(expected)
        if model.state.done:
            driver.click(wizard.finish.sign_in)
        else:
            assert wizard.pages[list(RegistrationStep).index(model.state.step)].isVisible()
            driver.click(wizard.discard)
            driver.until(lambda: model.state.discarding, "the question")  # noqa: B023
            model.discard()
        login = screen(driver, Login)
        driver.until(lambda: login.people.chips, "the practice users")  # noqa: B023
        driver.click(login.register)
        driver.click(screen(driver, RegisterChoice).account)
    codes = {code for found in met.values() for code in found}
    assert codes >= {
        "subscription_unknown", "registration_expired", "not_owner_or_supervisor", "identity_minor", "account_exists",
        "absher_mobile_mismatch", "absher_email_mismatch", "username_taken",
    }  # fmt: skip
    assert () in met.values(), "nobody became active"


def test_an_establishment_is_registered_for_the_first_time(
    start: Start, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    paper = tmp_path / "contract.pdf"
    paper.write_bytes(PDF)
    monkeypatch.setattr(QFileDialog, "getOpenFileName", lambda *_args, **_options: (str(paper), ""))
    driver = start()
    driver.click(_to_the_choice(driver).establishment)
    wizard = screen(driver, EstablishmentApplication)
    model = driver.desktop.front_door.inside
    assert isinstance(model, EstablishmentApplicationViewModel)
    driver.until(lambda: model.state.applicants, "who may apply")
    driver.click(wizard.applicant.applicants.chips[0])
    driver.click(wizard.next)
    driver.until(wizard.facts.isVisible, "the establishment")
    for name in ("activity", "started", "building", "street", "district", "city", "post_code", "additional"):
        driver.type_into(wizard.facts.fields[name].input, TYPED[name])
    model.edit("legal_form", "sole_proprietorship")
    driver.click(wizard.next)
    driver.until(wizard.owners.isVisible, "the owners")
    driver.type_into(wizard.owners.fields["iban"].input, TYPED["iban"])
    driver.click(wizard.owners.papers.add)
    driver.until(lambda: model.state.papers, "the paper")
    driver.click(wizard.next)
    driver.until(wizard.contributors.isVisible, "the contributors")
    driver.click(wizard.contributors.add)
    card = wizard.contributors.cards[0]
    for name, field in card.fields.items():
        text = getattr(WORKER, name)
        if isinstance(text, str) and text and field.input.isEnabled():
            driver.type_into(field.input, text)
    driver.click(card.contract.box)
    driver.click(wizard.next)
    driver.until(lambda: model.state.step is ApplicationStep.REVIEW, "the review")
    driver.click(wizard.next)
    driver.until(lambda: model.state.code_is_on_its_way, "the code")
    driver.click(wizard.review.panel.show_notes)
    driver.until(lambda: model.state.notes, "the message")
    driver.type_into(wizard.review.panel.cells, next(note.code or "" for note in model.state.notes or () if note.code))
    driver.click(wizard.next)
    driver.until(lambda: model.state.followed, "the application to be under review")
    assert model.state.standing is not None
    assert model.state.standing.reference
    driver.click(wizard.follow.give_back)
    driver.until(lambda: model.state.returned, "the application to come back")
    assert list(model.state.remarks) == [("paper_expires", None)]
    assert wizard.facts.fields["paper_expires"].frame.error
    model.visit(ApplicationStep.REVIEW)
    driver.click(wizard.next)
    driver.until(lambda: model.state.followed, "the application to be under review again")
    driver.click(wizard.follow.accept)
    driver.until(lambda: model.state.registered, "the subscription number")
    driver.until(lambda: model.certificate_paper.state.pages, "the certificate")
    assert model.state.standing is not None
    number = model.state.standing.establishment or ""
    driver.click(wizard.follow.account)
    account = screen(driver, Registration)
    assert account.numbers.establishment.text() == number


def test_a_line_that_fails_and_an_answer_that_is_lost_cost_nothing(start: Start) -> None:
    driver = start(
        faults=[
            {"call": "POST /v1/registrations", "kind": "html", "count": 1},
            {"call": "POST /v1/registrations/*/code", "kind": "drop", "count": 3},
        ]
    )
    driver.click(_to_the_choice(driver).account)
    wizard, model = screen(driver, Registration), model_of(driver)
    driver.until(lambda: model.state.newcomers and model.state.terms, "newcomers and terms")
    driver.click(wizard.conditions.newcomers.chips[0])
    for _ in range(4):
        driver.click(wizard.next)
    wizard.review.terms.text.verticalScrollBar().setValue(10_000)
    driver.until(lambda: model.state.read, "the end of the terms")
    driver.click(wizard.review.terms.accept.box)
    driver.click(wizard.review.terms.declare.box)
    driver.click(wizard.next)
    driver.until(wizard.notice.isVisible, "the banner")
    driver.click(wizard.next)
    driver.until(lambda: model.state.code_is_on_its_way, "the code")
    model.paste_code(_code_for(driver))
    driver.until(lambda: model.state.done or wizard.notice.isVisible(), "the lost answer")
    driver.click(wizard.retry)
    driver.until(lambda: model.state.done, "the account, which was there already")
