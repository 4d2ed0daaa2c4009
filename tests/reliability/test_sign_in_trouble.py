"""Signing in when it does not work: the reason, the time to wait, what was typed stays, and there is a way on."""

from collections.abc import Callable, Sequence
from datetime import timedelta
from typing import Any

import pytest

from gosi_desktop.domain.errors import GosiError, Refused, ServiceBusy
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.code import CodeViewModel
from gosi_desktop.viewmodels.login import LoginViewModel
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.reliability.conftest import Opens, everybody, plain, sign_out

SESSION, CODE = "POST /v1/session", "POST */code"
WRONG = "palm in the yard, wrongly"


AtLogin = Callable[..., tuple[Driver, Login]]


@pytest.fixture
def at_login(open_kept: Opens) -> AtLogin:
    """The sign-in of a profile that has signed out; its data are still here."""

    def begin(faults: Sequence[dict[str, Any]] = ()) -> tuple[Driver, Login]:
        driver, shell = open_kept(faults=list(faults))
        everybody(driver, shell)
        driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
        sign_out(shell)
        login = screen(driver, Login)
        driver.until(lambda: login.people.chips, "the practice users")
        return driver, login

    return begin


def model_of(driver: Driver) -> LoginViewModel:
    model = driver.desktop.front_door.inside
    assert isinstance(model, LoginViewModel)
    return model


def refused(driver: Driver, login: Login) -> GosiError:
    """Press, wait, and see that the reason is said and nothing typed is gone."""
    model = model_of(driver)
    before = (login.username.input.text(), login.password.input.text())
    driver.click(login.submit)
    driver.until(lambda: not model.sign_in.running, "an answer")
    driver.settle(2)
    error = model.state.error
    assert error is not None
    assert login.error.isVisible()
    said = message_for(error)
    assert (login.error.title, login.error.text) == (said.title, said.text)
    assert said.title
    assert (login.username.input.text(), login.password.input.text()) == before, "what was typed stays"
    assert login.submit.isEnabled()
    return error


def test_wrong_passwords_count_down_to_a_lock_with_its_end(at_login: AtLogin) -> None:
    driver, login = at_login()
    driver.click(login.people.chips[0])
    login.password.input.clear()
    driver.type_into(login.password.input, WRONG)
    left = []
    while (error := refused(driver, login)).code == "sign_in_refused":
        assert isinstance(error, Refused)
        left.append(error.params["tries_left"])
        assert formats().numerals(str(left[-1])) in login.error.text or left[-1] == 1
    assert left == [4, 3, 2, 1]
    assert error.code == "account_locked"
    assert formats().time(error.params["until"]) in f"{login.error.title} {login.error.text}"
    driver.click(login.people.chips[0])
    assert refused(driver, login).code == "account_locked", "the right password does not help before"
    driver.click(login.offline)
    everybody(driver, screen(driver, Shell))


def test_somebody_who_does_not_exist_is_told_the_same(at_login: AtLogin) -> None:
    driver, login = at_login()
    for box, text in ((login.username, "nobody.here"), (login.password, WRONG)):
        box.input.clear()
        driver.type_into(box.input, text)
    unknown = refused(driver, login)
    driver.click(login.people.chips[0])
    login.password.input.clear()
    driver.type_into(login.password.input, WRONG)
    known = refused(driver, login)
    assert message_for(unknown).line == message_for(known).line


ANSWERS: list[tuple[dict[str, Any], str]] = [
    ({"kind": "status", "code": "maintenance", "retry_after": 90}, "maintenance"),
    ({"kind": "status", "code": "too_many_requests", "retry_after": 90}, "too_many_requests"),
    ({"kind": "status", "status": 502}, "remote.busy"),
    ({"kind": "html"}, "remote.not_the_service"),
    ({"kind": "wrong_json"}, "remote.not_the_service"),
    ({"kind": "wrong_shape"}, "remote.protocol"),
    ({"kind": "cut"}, "remote.cut_short"),
    ({"kind": "drop"}, "remote.cut_short"),
]


def test_a_service_that_is_down_or_answers_rubbish_is_named_each_time_and_the_next_press_goes_through(
    at_login: AtLogin,
) -> None:
    driver, login = at_login([{"call": SESSION, "count": 1} | fault for fault, _ in ANSWERS])
    driver.click(login.people.chips[0])
    for _, code in ANSWERS:
        error = refused(driver, login)
        assert error.code == code
        if isinstance(error, ServiceBusy) and error.retry_after:
            assert error.retry_after == 90
    driver.click(login.submit)
    code_screen = screen(driver, Code)
    driver.click(code_screen.show_notes)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    driver.until(lambda: model.state.notes, "the messages")
    sent = [note for note in model.state.notes or () if note.code]
    assert len({note.code for note in sent}) == 2, "one code at the first sign-in, one now: lost answers sent no more"


def test_a_late_code_says_so_keeps_its_digits_and_another_is_sent(at_login: AtLogin) -> None:
    driver, login = at_login([{"call": CODE, "kind": "status", "code": "code_expired", "count": 1}])
    code_screen, model = to_code(driver, login)
    driver.type_into(code_screen.cells, newest_code(driver, code_screen))
    digits = model.state.digits
    driver.click(code_screen.confirm)
    driver.until(lambda: model.state.error is not None, "the refusal")
    assert model.state.error is not None
    assert model.state.error.code == "code_expired"
    assert code_screen.error.isVisible()
    assert model.state.digits == digits
    let_pass(driver, timedelta(minutes=6))
    driver.until(lambda: model.state.expired, "the code to be too old by the clock too")
    assert not code_screen.confirm.isEnabled()
    driver.until(code_screen.resend.isVisible, "the way to another code")
    driver.click(code_screen.resend)
    driver.until(lambda: model.state.resent and not model.state.expired, "another code")
    driver.type_into(code_screen.cells, newest_code(driver, code_screen))
    driver.click(code_screen.confirm)
    everybody(driver, screen(driver, Shell))


def test_three_wrong_codes_lead_back_with_the_reason_and_the_user_name(at_login: AtLogin) -> None:
    driver, login = at_login()
    username = model_of(driver).state.people[0].username
    code_screen, model = to_code(driver, login)
    right = newest_code(driver, code_screen)
    wrong = "000000" if right != "000000" else "111111"
    for left in (2, 1):
        model.edit("")
        driver.type_into(code_screen.cells, wrong)
        driver.click(code_screen.confirm)
        driver.until(lambda left=left: model.state.tries_left == left, f"{left} tries left")  # type: ignore[misc]
        assert formats().numerals(str(left)) in plain(code_screen.error.text) or left == 1
    model.edit("")
    driver.type_into(code_screen.cells, wrong)
    driver.click(code_screen.confirm)
    login = screen(driver, Login)
    assert login.error.isVisible()
    assert model_of(driver).state.error is not None
    assert model_of(driver).state.error.code == "challenge_ended"  # type: ignore[union-attr]
    driver.until(login.username.input.text, "the user name, remembered in the keychain")
    assert login.username.input.text() == username
    assert login.password.input.text() == ""


def to_code(driver: Driver, login: Login) -> tuple[Code, CodeViewModel]:
    driver.click(login.people.chips[0])
    driver.click(login.submit)
    found = screen(driver, Code)
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    return found, model


def newest_code(driver: Driver, code_screen: Code) -> str:
    """Out of the practice messages."""
    model = driver.desktop.front_door.inside
    assert isinstance(model, CodeViewModel)
    if not model.state.notes:
        driver.click(code_screen.show_notes)
    driver.until(lambda: model.state.notes and not model.show_notes.running, "the messages")
    return next(note.code for note in model.state.notes or () if note.code)


def let_pass(driver: Driver, span: timedelta) -> None:
    """At the practice service, as its bar does."""
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    desk = workspace.practice
    assert desk is not None
    to = workspace.clock.now() + span
    moved: list[object] = []
    driver.desktop.front_door.runners.reads.run(lambda: desk.move_clock(to), moved.append, moved.append)
    driver.until(lambda: moved, "the clock to be moved")


def test_without_the_practice_service_the_saved_data_are_still_offered(at_login: AtLogin) -> None:
    driver, login = at_login(
        [{"call": "GET /practice/people", "after": 1, "kind": "status", "status": 502, "count": 0}]
    )
    driver.click(login.offline)
    shell = screen(driver, Shell)
    everybody(driver, shell)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    shell.view_model.sign_in()
    login = screen(driver, Login)
    model = model_of(driver)
    driver.until(lambda: not model.read.running, "what is known beforehand")
    assert not login.people.isVisible()
    driver.until(login.offline.isVisible, "the way back to the saved data")
    driver.click(login.offline)
    everybody(driver, screen(driver, Shell))
