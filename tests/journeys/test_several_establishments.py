"""An accountant's office, over HTTP: portfolio, switching from the cache, roles that widen, narrow and end."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.establishment import Role
from gosi_desktop.sandbox.seeds.office import ACCOUNTANT
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.formats import strip_isolates
from gosi_desktop.ui.roster_delegate import COLUMNS
from gosi_desktop.ui.shell import Shell
from gosi_desktop.ui.sign_out import SignOut
from gosi_desktop.viewmodels.roster_state import WAGES, Column, Stage
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import practise, sign_in_to_practice, take_heads

ESTABLISHMENTS = 6
CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def office(start: Start) -> Callable[[], tuple[Driver, Shell]]:
    """Signed in to an office of six establishments, all fetched."""

    def begin() -> tuple[Driver, Shell]:
        driver = start(seed="office", more=("--establishments", str(ESTABLISHMENTS)))
        page = screen(driver, FirstStart)
        driver.until(page.begin.isEnabled, "the first start")
        driver.click(page.begin)
        sign_in_to_practice(driver)
        shell = screen(driver, Shell)
        driver.until(lambda: len(shell.view_model.state.establishments) == ESTABLISHMENTS, "all establishments")
        driver.until(lambda: not shell.view_model.sync.syncing and all_fetched(shell), "everything to be fetched")
        return driver, shell

    return begin


def all_fetched(shell: Shell) -> bool:
    return all(one.synced_at is not None for one in shell.view_model.state.establishments)


def become(driver: Driver, shell: Shell, number: str, role: str) -> None:
    """Another role for the accountant, as the service says."""
    practise(driver, "/practice/role", {"username": ACCOUNTANT.username, "establishment": number, "role": role})
    take_heads(driver, shell)


def numbers(shell: Shell) -> list[str]:
    return [one.head.establishment for one in shell.view_model.state.establishments]


def columns(shell: Shell) -> set[Column]:
    return {column for at, column in enumerate(COLUMNS) if not shell.roster.table.isColumnHidden(at)}


def toasts(shell: Shell) -> str:
    return strip_isolates(" | ".join(toast.accessibleName() for toast in shell.toasts.toasts()))


def wait_for_rows(driver: Driver, shell: Shell, number: str) -> None:
    """Until the list is this establishment's."""
    roster = shell.view_model.roster
    driver.until(
        lambda: roster.state.query.establishment == number and roster.state.stage is Stage.ROWS, f"the rows of {number}"
    )


def test_the_portfolio_comes_first_and_opens_what_is_chosen(office: Callable[[], tuple[Driver, Shell]]) -> None:
    driver, shell = office()
    assert shell.view_model.state.page is Page.PORTFOLIO
    portfolio = shell.view_model.portfolio
    driver.until(lambda: portfolio.state.shown == ESTABLISHMENTS, "all rows")
    shell.portfolio.take_keyboard()
    driver.press(Qt.Key.Key_Down)
    second = portfolio.table.record_at(1)
    assert second is not None
    assert second.synced_at is not None
    driver.press(Qt.Key.Key_Return)
    driver.until(lambda: shell.view_model.roster.state.query.establishment == second.number, "its roster")
    assert page_of(shell) is Page.CONTRIBUTORS


def test_switching_needs_neither_the_service_nor_another_sign_in(office: Callable[[], tuple[Driver, Shell]]) -> None:
    driver, shell = office()
    shell.view_model.show_page(Page.CONTRIBUTORS)
    shell.view_model.sync.cut()
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.CUT, "the connection to be cut")
    seen = []
    for _ in range(ESTABLISHMENTS):
        driver.press(Qt.Key.Key_Tab, CONTROL)
        seen.append(shell.view_model.state.opened)
        wait_for_rows(driver, shell, seen[-1])
    assert sorted(seen) == sorted(numbers(shell))


def test_a_role_widens_narrows_and_ends(office: Callable[[], tuple[Driver, Shell]]) -> None:
    driver, shell = office()
    shell.view_model.show_page(Page.CONTRIBUTORS)
    number = numbers(shell)[0]
    shell.view_model.open_establishment(number)
    wait_for_rows(driver, shell, number)
    assert columns(shell) & WAGES
    become(driver, shell, number, "hazards_clerk")
    driver.until(lambda: not columns(shell) & WAGES, "the wages to go")
    assert role_of(shell, number) is Role.HAZARDS_CLERK
    become(driver, shell, number, "supervisor")
    driver.until(lambda: columns(shell) & WAGES, "the wages to come back")
    first = shell.view_model.roster.table
    driver.until(lambda: any_wage(first.record_at(0)), "the older rows, with their wages")
    become(driver, shell, number, "ended")
    driver.until(lambda: number not in numbers(shell), "the establishment to be closed")
    driver.until(lambda: "role at" in toasts(shell) and "has ended" in toasts(shell), "the notice")
    assert shell.view_model.state.opened != number
    assert number not in kept_here(driver, shell)


def test_signing_out_and_erasing_leaves_nothing(office: Callable[[], tuple[Driver, Shell]]) -> None:
    driver, shell = office()
    folder = driver.desktop.program.config.data_folder
    assert list(folder.glob("**/cache.db"))
    shell.acts.action("sign_out").trigger()
    dialog = driver.wait_for(SignOut)
    driver.click(dialog.erase)
    driver.until(dialog.confirm_erase.isEnabled, "the look at what would be lost")
    driver.click(dialog.confirm_erase)
    screen(driver, FirstStart)
    assert not list(folder.glob("**/cache.db"))


def kept_here(driver: Driver, shell: Shell) -> list[str]:
    """The establishments of which rows are in the cache."""
    feed = shell.view_model._workspace.establishments._feed
    answers: list[list[str]] = []
    driver.desktop.front_door.runners.reads.run(
        lambda: [one.head.establishment for one in feed.establishments() if one.synced_at is not None],
        answers.append,
        lambda error: pytest.fail(str(error)),
    )
    driver.until(lambda: answers, "what is kept")
    return answers[0]


def page_of(shell: Shell) -> Page:
    return shell.view_model.state.page


def role_of(shell: Shell, number: str) -> Role:
    return next(one.head.role for one in shell.view_model.state.establishments if one.head.establishment == number)


def any_wage(record: object) -> bool:
    return getattr(record, "wage_halalas", None) is not None
