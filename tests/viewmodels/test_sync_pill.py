"""Rounds: at the start, by the clock, when asked; offline, cut, sign-in."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

from PySide6.QtCore import QTimer

from gosi_desktop.application.events import Kind
from gosi_desktop.application.ports import Sending
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.errors import Offline, ServiceBusy, SignInExpired
from gosi_desktop.domain.values import Month
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.sync_pill import SyncPillState
from tests.fakes.day import NOW, RAWABI
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


def seconds_left(shell: ShellViewModel) -> int | None:
    """Until the next round by the clock; None when none is planned."""
    timer: QTimer = shell.sync._timer
    return timer.interval() // 1000 if timer.isActive() else None


def test_a_start_takes_what_is_new_and_plans_the_next_round(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    assert shell.sync.state == SyncPillState(synced_at=NOW)
    assert (bench.rounds.count, seconds_left(shell)) == (1, 120)


def test_offline_counts_from_the_first_failure_and_says_when_it_tries_again(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = Offline()
    shell = shell_of(bench)
    since = bench.clock.now()
    bench.clock.advance(60)
    shell.sync.sync_now()
    state = shell.sync.state
    assert (state.phase, state.offline_since) == (Phase.OFFLINE, since)
    assert state.next_try == bench.clock.now() + timedelta(seconds=60)
    assert state.offline


def test_a_service_that_says_when_is_taken_at_its_word(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = ServiceBusy(retry_after=300.0)
    assert seconds_left(shell_of(bench)) == 300


def test_the_network_that_returns_clears_everything(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = Offline()
    shell = shell_of(bench)
    bench.rounds.refusal = None
    shell.sync.sync_now()
    assert shell.sync.state == SyncPillState(synced_at=NOW)


def test_an_ended_session_waits_for_the_sign_in(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = SignInExpired("session_ended")
    shell = shell_of(bench)
    assert (shell.sync.state.phase, seconds_left(shell)) == (Phase.SIGN_IN_NEEDED, None)
    bench.rounds.refusal = None
    bench.events.publish(Kind.SESSION)
    assert shell.sync.state.phase is Phase.IDLE


def test_progress_is_shown_while_it_runs(shell_of: ShellOf, held: HeldRunner) -> None:
    bench = Bench()
    bench.rounds.reports = ((0, None), (11, 24))
    bench.rounds.preparations = ((3, 8),)
    inline = InlineRunner()
    shell = shell_of(bench, Runners(inline, inline, held))
    seen: list[SyncPillState] = []
    shell.sync.state_changed.connect(seen.append)
    held.release_all()
    assert [(state.phase, state.done, state.total, state.preparing) for state in seen] == [
        (Phase.PULLING, 11, 24, False),
        (Phase.PULLING, 3, 8, True),
        (Phase.IDLE, 0, None, False),
    ]


def test_asked_for_during_a_round_it_follows_that_one(shell_of: ShellOf, held: HeldRunner) -> None:
    bench = Bench()
    inline = InlineRunner()
    shell = shell_of(bench, Runners(inline, inline, held))
    shell.sync.sync_now()
    shell.sync.sync_now()
    held.release_all()
    assert bench.rounds.count == 2


def test_the_cut_cable_stays_cut_over_restarts(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.sync.cut()
    assert (shell.sync.state.phase, shell.sync.is_cut, seconds_left(shell)) == (Phase.CUT, True, None)
    again = shell_of(bench)
    assert again.sync.state.phase is Phase.CUT
    assert bench.rounds.count == 1
    again.sync.join()
    assert (again.sync.state.phase, bench.rounds.count) == (Phase.IDLE, 2)


def test_by_hand_only_when_the_user_wants_it_so(shell_of: ShellOf) -> None:
    bench = Bench(preferences_kept={"automatic_pull": False})
    shell = shell_of(bench)
    assert seconds_left(shell) is None
    shell.settings.choose(automatic_pull=True)
    assert (bench.rounds.count, seconds_left(shell)) == (2, 120)
    shell.settings.choose(automatic_pull=False)
    assert seconds_left(shell) is None


def ask(bench: Bench, sending: Sending = Sending.NOW, n: int = 5) -> None:
    changes = bench.workspace.roster_changes
    change = UpdateWage(engagement_id=f"e{n}", month=Month(2026, 1), wage=WageParts(800_000))
    changes.ask([changes.propose(RAWABI, f"c{n}", change)], sending)


def seconds_to_push(shell: ShellViewModel) -> int | None:
    timer: QTimer = shell.sync._push_timer
    return timer.interval() // 1000 if timer.isActive() else None


def test_what_is_to_be_sent_gets_a_round_after_it_can_be_taken_back(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    assert (shell.sync.state.waiting, seconds_to_push(shell)) == (0, None)
    bench.clock.advance(1)
    ask(bench)
    assert (shell.sync.state.waiting, seconds_to_push(shell)) == (1, 12)
    bench.workspace.outbox.take_back_last(RAWABI)
    assert (shell.sync.state.waiting, seconds_to_push(shell)) == (0, None)


def test_what_is_held_waits_for_the_user_and_then_goes_soon(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    bench.clock.advance(1)
    ask(bench, Sending.WHEN_I_ASK)
    assert (shell.sync.state.waiting, seconds_to_push(shell)) == (1, None)
    bench.workspace.outbox.send_held(RAWABI)
    assert seconds_to_push(shell) == 2
    shell.sync._push_timer.timeout.emit()
    assert (bench.rounds.count, seconds_to_push(shell)) == (2, 2), "due at the very instant the round began"
    bench.clock.advance(5)
    shell.sync._push_timer.timeout.emit()
    assert (bench.rounds.count, seconds_to_push(shell)) == (3, None), "what stays ready waits for something else"


def test_offline_the_back_off_decides_and_cut_nothing_does(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = Offline()
    shell = shell_of(bench)
    ask(bench)
    assert (seconds_to_push(shell), seconds_left(shell)) == (None, 60)
    shell.sync.cut()
    ask(bench, n=6)
    assert (seconds_to_push(shell), seconds_left(shell), shell.sync.state.waiting) == (None, None, 2)


def test_a_push_is_made_also_where_nothing_is_fetched_by_itself(shell_of: ShellOf) -> None:
    bench = Bench(preferences_kept={"automatic_pull": False})
    shell = shell_of(bench)
    bench.clock.advance(1)
    ask(bench)
    assert (seconds_left(shell), seconds_to_push(shell)) == (None, 12)
    shell.close()
    assert seconds_to_push(shell) is None


def test_a_round_that_ends_after_the_lock_changes_nothing(shell_of: ShellOf, held: HeldRunner) -> None:
    inline = InlineRunner()
    bench = Bench()
    shell = shell_of(bench, Runners(inline, inline, held))
    shell.close()
    held.release_all()
    assert seconds_left(shell) is None
    assert replace(shell.sync.state, synced_at=None).error is None


def test_another_choice_is_no_reason_to_ask_the_service_again(shell_of: ShellOf) -> None:
    bench = Bench()
    bench.rounds.refusal = SignInExpired("session_ended")
    shell = shell_of(bench)
    bench.rounds.refusal = None
    before = bench.rounds.count
    shell.settings.choose(density="compact")
    assert (shell.sync.state.phase, bench.rounds.count) == (Phase.SIGN_IN_NEEDED, before)
