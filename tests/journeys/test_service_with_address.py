"""The first account outside practice: a service over TLS, a passphrase, the recovery key, sign-in, roster."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Untrusted
from gosi_desktop.sandbox.seeds.small import NOURA
from gosi_desktop.ui.code import Code
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.lock import Lock
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.recovery_key import RecoveryKey
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.first_start import FirstStartViewModel
from gosi_desktop.viewmodels.lock import Ask, LockViewModel
from gosi_desktop.viewmodels.recovery_key import RecoveryKeyViewModel
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import whole_roster
from tests.support.certificates import Authority
from tests.support.detached import Detached, detached_service

STARTING = {"remote.offline", "remote.unreachable"}
PASSPHRASE = "three palms by the well"


@pytest.fixture
def detached(tmp_path: Path) -> Iterator[Detached]:
    """Running, and ended afterwards."""
    with detached_service(tmp_path) as running:
        yield running


def ask(driver: Driver, address: str) -> FirstStartViewModel:
    """Type the address and press until somebody answers: the service is starting beside us."""
    page = screen(driver, FirstStart)
    driver.click(page.service_way)
    driver.type_into(page.address.input, address)
    model = driver.desktop.front_door.inside
    assert isinstance(model, FirstStartViewModel)

    def answered() -> bool:
        error = model.state.address_error
        if model.state.service is None and not model.inspect.running and (error is None or error.code in STARTING):
            model.ask_service()
        return model.state.service is not None or (error is not None and error.code not in STARTING)

    driver.until(answered, "an answer")
    return model


def test_the_first_account_outside_practice(start: Start, detached: Detached) -> None:
    driver = start(ca_file=detached.ca_file)
    assert ask(driver, detached.address).state.service is not None
    page = screen(driver, FirstStart)
    driver.until(lambda: page.found_name.text() and "127.0.0.1" in page.found_host.text(), "name and host")
    driver.type_into(page.passphrase.input, PASSPHRASE)
    driver.type_into(page.again.input, PASSPHRASE)
    driver.click(page.begin)
    groups = put_the_paper_away(driver)

    login = screen(driver, Login)
    assert not login.people.isVisible(), "no practice users outside the practice this program started"
    driver.type_into(login.username.input, NOURA.username)
    driver.type_into(login.password.input, NOURA.password)
    driver.click(login.submit)
    code = screen(driver, Code)
    driver.type_into(code.cells, detached.code())
    driver.click(code.confirm)
    shell = whole_roster(driver)
    assert shell.practice_bar is None

    shell.view_model.lock()
    lock_with_the_paper(driver, groups)


def put_the_paper_away(driver: Driver) -> tuple[str, ...]:
    """Type groups three and six back; the key is shown once."""
    screen(driver, RecoveryKey)
    model = driver.desktop.front_door.inside
    assert isinstance(model, RecoveryKeyViewModel)
    groups = model.state.groups
    assert len(groups) == 8
    model.edit_group(0, groups[2].lower())
    model.edit_group(1, groups[5])
    model.put_away(True)
    model.finish()
    return groups


def lock_with_the_paper(driver: Driver, groups: tuple[str, ...]) -> None:
    """A wrong passphrase waits; the recovery key opens and a new passphrase is set."""
    page = screen(driver, Lock)
    model = driver.desktop.front_door.inside
    assert isinstance(model, LockViewModel)
    driver.type_into(page.passphrase.input, "wrong, quite wrong")
    driver.click(page.open)
    driver.until(lambda: model.state.error is not None, "the refusal")
    model.use_recovery_key(True)
    driver.until(lambda: model.state.wait_seconds == 0, "the wait to be over")
    model.edit_recovery_key(" ".join(groups).lower())
    model.submit()
    driver.until(lambda: model.state.ask is Ask.NEW_PASSPHRASE, "a new passphrase to be asked")
    model.edit_passphrase(PASSPHRASE + " again")
    model.edit_again(PASSPHRASE + " again")
    model.submit()
    screen(driver, Shell)


def test_a_certificate_of_somebody_else_is_refused(start: Start, detached: Detached, tmp_path: Path) -> None:
    others = tmp_path / "others"
    others.mkdir()
    driver = start(ca_file=Authority.make(others, "others").ca_file)
    model = ask(driver, detached.address)
    assert model.state.service is None
    assert isinstance(model.state.address_error, Untrusted)
