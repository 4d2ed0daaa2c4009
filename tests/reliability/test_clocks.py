"""The running window with a clock that is years off, and a practice service whose date is moved: the same people, the
same figures, and times that are the service's."""

from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from time import monotonic

import pytest

from gosi_desktop.application.ports import RosterRow
from gosi_desktop.application.pull import Phase
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.shell import Shell
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import sign_in_to_practice
from tests.reliability.conftest import PEOPLE, Opens, everybody, plain


class WrongClock:
    """Goes as it should, years away."""

    def __init__(self, years: int) -> None:
        self.off = timedelta(days=365 * years)

    def now(self) -> datetime:
        return datetime.now(UTC) + self.off

    def monotonic(self) -> float:
        return monotonic()


def shown(driver: Driver, shell: Shell) -> Sequence[RosterRow | None]:
    """Every row of the list, once the round has ended."""
    sync = shell.view_model.sync
    everybody(driver, shell)
    driver.until(lambda: sync.state.phase is Phase.IDLE, "the round to end")
    return rows(shell)


def rows(shell: Shell) -> Sequence[RosterRow | None]:
    table = shell.view_model.roster.table
    return [table.record_at(row) for row in range(PEOPLE)]


@pytest.fixture
def right(open_kept: Opens) -> Sequence[RosterRow | None]:
    """The rows under a right clock."""
    driver, shell = open_kept()
    rows = shown(driver, shell)
    driver.window.close()
    return rows


@pytest.mark.parametrize("years", [-10, 10])
def test_a_clock_years_off_shows_the_same(right: Sequence[RosterRow | None], open_kept: Opens, years: int) -> None:
    driver, shell = open_kept(clock=WrongClock(years))
    shown(driver, shell)
    driver.until(lambda: rows(shell) == right, "the figures of the service's month", 20)
    service_now = shell.view_model.clock.now()
    assert abs(service_now - datetime.now(UTC)) < timedelta(minutes=2)
    synced = shell.view_model.sync.state.synced_at
    assert synced is not None
    assert abs(synced - datetime.now(UTC)) < timedelta(minutes=2)
    assert plain(formats().time(synced)) in plain(shell.pill.accessibleName())
    roster = shell.view_model.roster
    assert roster.state.synced_at is not None
    assert abs(roster.state.synced_at - datetime.now(UTC)) < timedelta(minutes=2)


@pytest.mark.parametrize("years", [-10, 10])
def test_offline_the_clock_never_stands_before_the_last_contact(open_kept: Opens, years: int) -> None:
    down = {"call": "*", "kind": "status", "status": 502, "count": 0}
    driver, shell = open_kept(clock=WrongClock(years), faults=[down])
    driver.until(lambda: shell.view_model.sync.state.phase is Phase.OFFLINE, "to be offline")
    everybody(driver, shell)
    synced = shell.view_model.roster.state.synced_at
    assert synced is not None
    assert shell.view_model.clock.now() >= synced.replace(microsecond=0)


@pytest.mark.parametrize("days", [400, -400])
def test_the_date_of_practice_is_moved_and_given_back(open_kept: Opens, days: int) -> None:
    driver, shell = open_kept()
    before = shown(driver, shell)
    bar, sync = shell.view_model.practice, shell.view_model.sync
    assert bar is not None
    to = shell.view_model.clock.now() + timedelta(days=days)
    bar.set_date(to)
    driver.until(lambda: bar.state.service_time is not None and not sync.syncing, "the date to be moved")
    assert abs(shell.view_model.clock.now() - to) < timedelta(minutes=2)
    if sync.state.phase is Phase.SIGN_IN_NEEDED:  # the session is older than thirty days by then
        driver.click(shell.pill)
        sign_in_to_practice(driver)
        shell = screen(driver, Shell)
        bar, sync = shell.view_model.practice, shell.view_model.sync
        assert bar is not None
    everybody(driver, shell)
    driver.until(lambda: sync.state.phase is Phase.IDLE, "the round to end")
    bar.back_to_today()
    driver.until(lambda: bar.state.service_time is not None and not bar.move_clock.running, "today again")
    driver.until(lambda: not sync.syncing, "the round to end")
    assert abs(shell.view_model.clock.now() - datetime.now(UTC)) < timedelta(minutes=2)
    if sync.state.phase is Phase.SIGN_IN_NEEDED:
        driver.click(shell.pill)
        sign_in_to_practice(driver)
        shell = screen(driver, Shell)
    driver.until(lambda: rows(shell) == before, "the rows of before", 20)
