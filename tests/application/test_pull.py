"""Rounds of the pull become states, never exceptions."""

from datetime import UTC, datetime
from typing import Any

import pytest

from gosi_desktop.application.events import DataChanged, Kind
from gosi_desktop.application.pull import Phase, Pull
from gosi_desktop.domain.errors import (
    Cancelled,
    Corrupt,
    GosiError,
    NotPermitted,
    Offline,
    ProtocolError,
    ServiceBusy,
    SignInExpired,
)
from tests.fakes.clock import FakeClock

NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)


class Rounds:
    """A round that ends as it is told."""

    def __init__(self) -> None:
        self.ends: Exception | bool = True
        self.rounds = 0
        self.prepares = False
        self.failures: list[int] = []
        self.during: Any = None

    def pull_round(self, opened: str | None, progress: Any, cancelled: Any, preparing: Any) -> bool:
        self.rounds += 1
        progress(11, 24)
        if self.prepares:
            preparing(3, 8)
        if self.during is not None:
            self.during()
        if isinstance(self.ends, Exception):
            raise self.ends
        return self.ends

    def seconds_until_next(self, failures: int, retry_after: float | None) -> float:
        self.failures.append(failures)
        return retry_after or 120.0

    def push_at(self, dues: Any) -> datetime | None:
        return dues[-1] if dues else None

    def interrupt(self) -> None:
        """Nothing hangs here."""


class Device:
    def __init__(self) -> None:
        self.kept: dict[str, str] = {}

    def get(self, name: str) -> str | None:
        return self.kept.get(name)

    def put(self, name: str, value: str | None) -> None:
        if value is None:
            self.kept.pop(name, None)
        else:
            self.kept[name] = value


class Establishments:
    def opened(self) -> None:
        return None


class Desk:
    def __init__(self) -> None:
        self.rounds, self.device, self.events = Rounds(), Device(), DataChanged()
        self.clock = FakeClock(NOW)
        self.heard: list[frozenset[Kind]] = []
        self.events.listen(self.heard.append)
        self.route = True
        self.times_reached = 0
        self.after: GosiError | None = None
        self.pull = Pull(
            self.rounds,
            Establishments(),
            self.device,
            self.clock,
            self.events,
            lambda: self.route,
            reached=self.reached,
        )  # type: ignore[arg-type]

    def reached(self) -> None:
        self.times_reached += 1
        if self.after is not None:
            raise self.after


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.mark.parametrize(
    ("error", "phase"),
    [
        (Offline(), Phase.OFFLINE),
        (ServiceBusy("maintenance", retry_after=30.0), Phase.OFFLINE),
        (SignInExpired("session_expired"), Phase.SIGN_IN_NEEDED),
        (NotPermitted("role_ended"), Phase.SIGN_IN_NEEDED),
        (ProtocolError(), Phase.FAILED),
        (Corrupt(), Phase.FAILED),
    ],
)
def test_a_failure_is_a_phase_with_its_error(desk: Desk, error: GosiError, phase: Phase) -> None:
    desk.rounds.ends = error
    state = desk.pull.run()
    assert (state.phase, state.error) == (phase, error)
    assert Kind.SYNC in desk.heard[-1]


@pytest.mark.parametrize("ends", [False, Offline()])
def test_a_day_that_began_has_everything_read_again(desk: Desk, ends: Exception | bool) -> None:
    desk.rounds.ends = ends
    desk.pull.run()
    desk.clock.advance(86_400.0)
    for there in (True, False):
        desk.heard.clear()
        desk.pull.run()
        assert (frozenset({Kind.ROSTER, Kind.ESTABLISHMENTS}) in desk.heard) is there
    desk.rounds.during = lambda: desk.clock.advance(-365 * 86_400.0)  # the service says what day it is
    desk.heard.clear()
    desk.pull.run()
    assert frozenset({Kind.ROSTER, Kind.ESTABLISHMENTS}) in desk.heard


def test_after_a_round_that_went_well_what_waited_for_it_is_asked(desk: Desk) -> None:
    desk.rounds.ends = Offline()
    desk.pull.run()
    assert desk.times_reached == 0
    desk.rounds.ends = True
    desk.after = Offline()
    assert desk.pull.run().phase is Phase.IDLE, "the round went well all the same"
    assert desk.times_reached == 1


def test_offline_since_is_the_first_failure_and_ends_with_success(desk: Desk) -> None:
    desk.rounds.ends = Offline()
    first = desk.pull.run().offline_since
    assert first == NOW
    desk.rounds.ends = Offline()  # another failure; the same one again would be the engine's own pace
    assert desk.pull.run().offline_since == first
    desk.pull.seconds_until_next()
    assert desk.rounds.failures == [2]
    desk.rounds.ends = True
    state = desk.pull.run()
    assert (state.phase, state.offline_since, state.error) == (Phase.IDLE, None, None)
    assert frozenset({Kind.ROSTER, Kind.ESTABLISHMENTS}) in desk.heard
    desk.pull.seconds_until_next()
    assert desk.rounds.failures[-1] == 0


def test_what_the_service_asks_for_is_waited(desk: Desk) -> None:
    desk.rounds.ends = ServiceBusy("too_many_requests", retry_after=77.0)
    desk.pull.run()
    assert desk.pull.seconds_until_next() == 77.0


def test_progress_is_in_the_state(desk: Desk) -> None:
    seen: list[tuple[int, int | None, bool]] = []
    desk.pull.run(lambda *report: seen.append(report))
    assert seen == [(11, 24, False)]
    assert (desk.pull.state.done, desk.pull.state.total) == (11, 24)


def test_preparing_the_list_is_told_from_fetching(desk: Desk) -> None:
    seen: list[tuple[int, int | None, bool]] = []
    desk.rounds.prepares = True
    desk.pull.run(lambda *report: seen.append(report))
    assert seen == [(11, 24, False), (3, 8, True)]
    state = desk.pull.state
    assert (state.done, state.total, state.preparing) == (3, 8, True)


def test_a_cancelled_round_is_no_failure(desk: Desk) -> None:
    desk.rounds.ends = Cancelled()
    state = desk.pull.run()
    assert (state.phase, state.error) == (Phase.IDLE, desk.rounds.ends)  # stopped, which the first fetch says


def test_rounds_do_not_overlap(desk: Desk) -> None:
    desk.rounds.during = lambda: desk.pull.run()
    desk.pull.run()
    assert desk.rounds.rounds == 1


def test_a_cut_connection_stays_cut_over_restarts(desk: Desk) -> None:
    desk.pull.switch(connected=False)
    assert desk.pull.run().phase is Phase.CUT
    again = Pull(desk.rounds, Establishments(), desk.device, FakeClock(NOW), desk.events)  # type: ignore[arg-type]
    assert again.run().phase is Phase.CUT
    assert desk.rounds.rounds == 0
    again.switch(connected=True)
    assert again.run().phase is Phase.IDLE


def test_cut_in_mid_round_is_seen_when_the_round_ends(desk: Desk) -> None:
    desk.rounds.during = lambda: desk.pull.switch(connected=False)
    desk.rounds.ends = Cancelled()
    assert desk.pull.run().phase is Phase.CUT


def test_the_network_returns_once(desk: Desk) -> None:
    desk.route = False
    assert not desk.pull.network_returned()
    desk.route = True
    assert desk.pull.network_returned()
    assert not desk.pull.network_returned()


def test_a_connection_cut_while_a_round_ends_is_cut(desk: Desk) -> None:
    desk.rounds.during = lambda: desk.pull.switch(connected=False)
    assert desk.pull.run().phase is Phase.CUT


def test_a_defect_leaves_the_pull_failed_not_pulling(desk: Desk) -> None:
    desk.rounds.ends = ZeroDivisionError()
    with pytest.raises(ZeroDivisionError):
        desk.pull.run()
    assert desk.pull.state.phase is Phase.FAILED
    desk.rounds.ends = True
    assert desk.pull.run().phase is Phase.IDLE
