"""The running window while the service is slow or silent: it lives, says how far it is, can be stopped and closed."""

import threading
from collections.abc import Iterator
from typing import cast

import pytest
from PySide6.QtCore import Qt

from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.transport import Ask, Patience, Reply, Transport
from gosi_desktop.sync import schedule
from gosi_desktop.ui.first_start import FirstStart
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.outbox import OutboxView
from gosi_desktop.ui.shell import Shell
from gosi_desktop.viewmodels.shell_state import Page
from tests.journeys.conftest import Start
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.reliability.conftest import Opens, everybody, plain, sign_out
from tests.support.proxy import Loop, Stranger, never

HEADS, CHANGES = "GET /v1/heads", "GET */changes"
FOR_EVER = {"kind": "latency", "seconds": 3600, "count": 1}


@pytest.fixture(autouse=True)
def patient(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody gives a call up by himself here: what ends was broken off."""
    monkeypatch.setattr("gosi_desktop.remote.transport.Patience", lambda: Patience(3600, 3600, 3600))


@pytest.fixture
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some twenty pages: how many rows there are depends on the day of the month, with what has been paid by then."""
    monkeypatch.setattr(schedule, "PAGE", 10)
    monkeypatch.setattr(schedule, "BULK_PAGE", 10)


@pytest.fixture
def called(monkeypatch: pytest.MonkeyPatch) -> threading.Semaphore:
    """Goes up with every call to a service."""
    counted = threading.Semaphore(0)
    call = Transport.call

    def watched(self: Transport, ask: Ask) -> Reply:
        counted.release()
        return call(self, ask)

    monkeypatch.setattr(Transport, "call", watched)
    return counted


def press_in_the_outbox(driver: Driver, shell: Shell) -> None:
    """The pill leads to the page whose button stops the round, or begins one."""
    driver.click(shell.pill)
    page = cast("OutboxView", shell.page)
    driver.click(page.side.sync if page.side.isVisible() else page.sync_above)


def test_while_a_fetch_hangs_the_window_lives_and_a_press_stops_it(open_kept: Opens) -> None:
    driver, shell = open_kept(faults=[{"call": HEADS} | FOR_EVER])
    everybody(driver, shell)
    sync, roster = shell.view_model.sync, shell.view_model.roster
    assert sync.syncing
    roster.search("تركي")
    driver.until(lambda: roster.table.rowCount() == 1 and roster.table.record_at(0), "the row found")
    driver.press(Qt.Key.Key_Escape)
    roster.open_row(0)
    driver.until(lambda: roster.panel.state.details is not None, "the panel")
    shell.view_model.show_page(Page.SETTINGS)
    driver.until(shell.settings.isVisible, "another page")
    assert sync.syncing, "and still it hangs"
    press_in_the_outbox(driver, shell)
    driver.until(lambda: sync.state.phase is Phase.IDLE, "the fetch to stop")
    before = sync.state.synced_at
    press_in_the_outbox(driver, shell)
    driver.until(lambda: sync.state.phase is Phase.IDLE and sync.state.synced_at != before, "a fetch that goes through")


@pytest.mark.usefixtures("small_pages")
def test_a_first_fetch_that_hangs_can_be_stopped_and_goes_on_later(
    open_kept: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[str | None] = []
    changes = ServiceAuthority.changes

    def watched(self: ServiceAuthority, establishment: str, cursor: str | None, limit: int) -> object:
        asked.append(cursor)
        return changes(self, establishment, cursor, limit)

    monkeypatch.setattr(ServiceAuthority, "changes", watched)
    driver, shell = open_kept("signed in", faults=[{"call": CHANGES, "after": 5} | FOR_EVER])
    fetching = shell.roster.fetching
    driver.until(lambda: plain(fetching.count.text()).startswith("50 of "), "five pages of twenty")
    driver.until(lambda: len(asked) == 6, "the page that hangs")
    press_in_the_outbox(driver, shell)
    shell.view_model.show_page(Page.CONTRIBUTORS)
    failed = shell.roster.failed
    driver.until(failed.isVisible, "word that it was stopped")
    assert failed.banner.title == message_for(Cancelled()).title
    driver.click(failed.retry)
    everybody(driver, shell)
    assert asked[6] == asked[5], "it goes on at the page that hung"
    assert len(asked) == len(set(asked)) + 1 > 15


@pytest.mark.usefixtures("small_pages")
def test_on_a_slow_line_the_progress_grows(open_kept: Opens) -> None:
    plan = [{"call": CHANGES, "kind": "latency", "seconds": 0.05, "count": 30}]
    driver, shell = open_kept("signed in", faults=plan)
    shown: list[str] = []
    fetching = shell.roster.fetching
    shell.view_model.sync.state_changed.connect(lambda _state: shown.append(plain(fetching.count.text())))
    everybody(driver, shell)
    counts = [[int(part) for part in text.split(" of ")] for text in dict.fromkeys(shown) if text]
    rows = max(total for _, total in counts)  # the list is then prepared by people, a count of its own
    told = [done for done, total in counts if total == rows]
    assert told == sorted(told)
    assert set(range(20, rows, 10)) <= set(told)


@pytest.mark.usefixtures("small_pages")
def test_the_window_closes_while_a_fetch_hangs_and_the_next_start_goes_on(open_kept: Opens, start: Start) -> None:
    driver, shell = open_kept("signed in", faults=[{"call": CHANGES, "after": 5} | FOR_EVER])
    driver.until(lambda: shell.view_model.sync.state.done == 50, "five pages of twenty")
    workspace = driver.desktop.front_door.workspace
    assert workspace is not None
    driver.window.close()
    assert workspace.pull.state.phase is Phase.IDLE, "stopped, not failed"
    again = start()
    shell = screen(again, Shell)
    seen: list[int] = []
    shell.view_model.sync.state_changed.connect(lambda state: seen.append(state.done))
    everybody(again, shell)
    assert not {10, 20, 30, 40, 50} & set(seen)


@pytest.mark.timeout(60, method="thread")
def test_the_window_closes_while_the_sign_in_hangs(open_kept: Opens, called: threading.Semaphore, start: Start) -> None:
    driver, shell = open_kept(faults=[{"call": "POST /v1/session"} | FOR_EVER])
    everybody(driver, shell)
    driver.until(lambda: not shell.view_model.sync.syncing, "the round to end")
    sign_out(shell)
    login = screen(driver, Login)
    driver.until(lambda: login.people.chips, "the practice users")
    driver.click(login.people.chips[0])
    while called.acquire(blocking=False):
        pass
    driver.click(login.submit)
    driver.until(lambda: called.acquire(blocking=False), "the call that will hang")
    driver.window.close()
    everybody_again = start()
    screen(everybody_again, Login)


@pytest.fixture
def silence() -> Iterator[str]:
    """An address where somebody picks up and says nothing."""

    async def nothing() -> object:
        await never()
        yield b""

    loop = Loop()
    stranger = Stranger(loop, lambda _request: nothing())  # type: ignore[arg-type,return-value]
    yield f"https://127.0.0.1:{stranger.port}"
    stranger.close()
    loop.close()


@pytest.mark.timeout(60, method="thread")
def test_the_window_closes_while_an_address_is_silent(start: Start, called: threading.Semaphore, silence: str) -> None:
    driver = start()
    page = screen(driver, FirstStart)
    driver.click(page.service_way)
    driver.type_into(page.address.input, silence)
    driver.click(page.ask)
    driver.until(lambda: called.acquire(blocking=False), "the call that will hang")
    driver.window.close()
