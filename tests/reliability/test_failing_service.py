"""The running window while the service fails: what is kept stays in use, what is the matter is said, and no more."""

from datetime import timedelta

import pytest

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.errors import Offline
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.sync import schedule
from gosi_desktop.ui.formats import formats
from gosi_desktop.ui.login import Login
from gosi_desktop.ui.messages import message_for
from gosi_desktop.ui.shell import Shell
from tests.fakes.clock import FakeClock
from tests.journeys.driver import Driver
from tests.journeys.tour_steps import screen
from tests.journeys.ways import sign_in_to_practice
from tests.reliability.conftest import Opens, everybody, plain

HEADS, CHANGES = "GET /v1/heads", "GET */changes"


def wait_for(driver: Driver, shell: Shell, phase: Phase) -> None:
    driver.until(lambda: shell.view_model.sync.state.phase is phase, f"the pill to say {phase}")


def pill(shell: Shell) -> str:
    """What the pill says, for those who hear it too."""
    return shell.pill.accessibleName()


@pytest.mark.parametrize("code", ["maintenance", "too_many_requests"])
def test_a_busy_service_is_left_alone_for_as_long_as_it_asks(open_kept: Opens, code: str) -> None:
    clock = FakeClock()
    plan = [{"call": HEADS, "kind": "status", "code": code, "retry_after": 40, "count": 2}]
    driver, shell = open_kept(faults=plan, clock=clock)
    wait_for(driver, shell, Phase.OFFLINE)
    everybody(driver, shell)
    sync = shell.view_model.sync
    assert sync.state.next_try is not None
    wait = sync.state.next_try - shell.view_model.clock.now()
    assert timedelta(seconds=38) < wait < timedelta(seconds=42)  # sooner were the 5 s of a first failure
    assert shell.banner.isVisible()
    assert formats().time(sync.state.next_try) in shell.banner.text
    for _ in range(5):  # impatience asks nobody within a second, or the second fault were used up
        driver.click(shell.banner.button)
        driver.until(lambda: not sync.syncing, "the answer")
    assert sync.state.phase is Phase.OFFLINE
    assert sync.state.next_try - shell.view_model.clock.now() < timedelta(seconds=42), (
        "nor does it put the next try off"
    )
    clock.advance(1.1)
    driver.click(shell.banner.button)
    driver.until(lambda: not sync.syncing, "the second fault")
    assert sync.state.phase is Phase.OFFLINE
    clock.advance(1.1)
    driver.click(shell.banner.button)
    wait_for(driver, shell, Phase.IDLE)
    assert not shell.banner.isVisible()


@pytest.mark.parametrize("kind", ["html", "status", "wrong_json", "cut"])
def test_what_is_not_the_service_is_being_offline(open_kept: Opens, kind: str) -> None:
    clock = FakeClock()
    driver, shell = open_kept(faults=[{"call": HEADS, "kind": kind, "status": 502, "count": 1}], clock=clock)
    wait_for(driver, shell, Phase.OFFLINE)
    everybody(driver, shell)
    sync = shell.view_model.sync.state
    assert shell.banner.isVisible()
    assert sync.synced_at is not None
    as_of = plain(formats().time(sync.synced_at))
    assert as_of in plain(pill(shell))
    assert as_of in plain(shell.banner.text)
    roster = shell.view_model.roster
    roster.search("تركي")
    driver.until(lambda: roster.table.rowCount() == 1, "one row, found offline")
    clock.advance(1.1)
    driver.click(shell.banner.button)
    wait_for(driver, shell, Phase.IDLE)


def test_a_first_fetch_from_a_captive_portal_says_so_and_offers_another_try(open_kept: Opens) -> None:
    clock = FakeClock()
    driver, shell = open_kept("signed in", faults=[{"call": CHANGES, "kind": "html", "count": 1}], clock=clock)
    wait_for(driver, shell, Phase.OFFLINE)
    failed = shell.roster.failed
    driver.until(failed.isVisible, "what went wrong")
    assert failed.banner.title == message_for(Offline("remote.not_the_service")).title
    next_try = shell.view_model.sync.state.next_try
    assert next_try is not None
    assert formats().time(next_try) in failed.banner.text
    clock.advance(1.1)
    driver.click(failed.retry)
    everybody(driver, shell)


def test_a_token_that_ends_in_mid_fetch_is_renewed_without_a_word(
    open_kept: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_pages(monkeypatch)
    plan = [{"call": CHANGES, "after": 4, "kind": "status", "code": "session_expired", "count": 1}]
    driver, shell = open_kept("signed in", faults=plan)
    seen: list[Phase] = []
    shell.view_model.sync.state_changed.connect(lambda state: seen.append(state.phase))
    everybody(driver, shell)
    wait_for(driver, shell, Phase.IDLE)
    assert set(seen) == {Phase.PULLING, Phase.IDLE}


def test_a_session_that_ended_in_mid_fetch_is_asked_for_and_the_fetch_goes_on(
    open_kept: Opens, monkeypatch: pytest.MonkeyPatch
) -> None:
    small_pages(monkeypatch)
    asked: list[str | None] = []
    changes = ServiceAuthority.changes

    def watched(self: ServiceAuthority, establishment: str, cursor: str | None, limit: int) -> FeedPage:
        asked.append(cursor)
        return changes(self, establishment, cursor, limit)

    monkeypatch.setattr(ServiceAuthority, "changes", watched)
    plan = [{"call": CHANGES, "after": 4, "kind": "status", "code": "session_revoked", "count": 2}]
    driver, shell = open_kept("signed in", faults=plan)
    wait_for(driver, shell, Phase.SIGN_IN_NEEDED)
    assert shell.banner.isVisible()
    driver.click(shell.pill)
    assert not screen(driver, Login).offline.isVisible(), "nothing is here to work with"
    sign_in_to_practice(driver)
    shell = screen(driver, Shell)
    everybody(driver, shell)
    wait_for(driver, shell, Phase.IDLE)
    assert len(asked) == len(set(asked)) + 1 > 15
    assert asked[5] == asked[4], "the pages that were kept are not fetched again"


def test_where_the_session_ended_what_is_kept_stays_in_use(open_kept: Opens) -> None:
    driver, shell = open_kept(faults=[{"call": HEADS, "kind": "status", "code": "session_revoked", "count": 2}])
    wait_for(driver, shell, Phase.SIGN_IN_NEEDED)
    everybody(driver, shell)
    driver.click(shell.pill)
    login = screen(driver, Login)
    driver.until(login.offline.isVisible, "the way back to the saved data")
    driver.click(login.offline)
    everybody(driver, screen(driver, Shell))


def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """Some twenty pages."""
    monkeypatch.setattr(schedule, "PAGE", 10)
    monkeypatch.setattr(schedule, "BULK_PAGE", 10)
