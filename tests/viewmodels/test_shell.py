"""The frame: establishments, account, lock, masked mode, practice bar, auto-lock."""

from collections.abc import Callable
from datetime import datetime

from gosi_desktop.application.events import Kind
from gosi_desktop.application.pull import Phase
from gosi_desktop.domain.clock import RIYADH
from gosi_desktop.domain.errors import Offline
from gosi_desktop.viewmodels.auto_lock import AutoLockState
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from gosi_desktop.viewmodels.sign_out import SignOutViewModel
from tests.fakes.day import NOW, RAMAL, RAWABI, WASM
from tests.fakes.workspace import Bench

ShellOf = Callable[..., ShellViewModel]


def test_what_stands_in_the_sidebar(shell_of: ShellOf) -> None:
    state = shell_of(Bench()).state
    assert [one.head.establishment for one in state.establishments] == [RAWABI, WASM, RAMAL]
    assert state.establishment is not None
    assert (state.establishment.head.name, state.opened) == ("روابي السدير للتجارة", RAWABI)
    assert state.account is not None
    assert (state.account.name, state.signed_in, state.practice, state.masked) == ("نورة العنزي", True, True, False)


def test_the_next_establishment_goes_round(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    opened = []
    for _ in range(3):
        shell.next_establishment()
        opened.append(shell.state.opened)
    shell.previous_establishment()
    assert [*opened, shell.state.opened] == [WASM, RAMAL, RAWABI, RAMAL]


def test_the_open_establishment_is_remembered(shell_of: ShellOf) -> None:
    bench = Bench()
    shell_of(bench).open_establishment(WASM)
    assert shell_of(bench).state.opened == WASM


def test_without_a_passphrase_there_is_no_lock(shell_of: ShellOf) -> None:
    asked: list[int] = []
    shell = shell_of(Bench())
    shell.lock_requested.connect(lambda: asked.append(1))
    shell.lock()
    assert (asked, shell.state.can_lock) == ([], False)


def test_with_a_passphrase_the_lock_is_asked_for(shell_of: ShellOf) -> None:
    asked: list[int] = []
    shell = shell_of(Bench(passphrase="a passphrase"))
    shell.lock_requested.connect(lambda: asked.append(1))
    shell.lock()
    assert asked == [1]


def test_signing_out_ends_the_session_and_is_told(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    told: list[bool] = []
    shell.signed_out.connect(told.append)
    shell.account.ask_to_sign_out()
    assert isinstance(shell.account.inside, SignOutViewModel)
    shell.account.inside.submit()
    assert (bench.gate.signed_out, told, shell.state.signed_in) == (True, [False], False)


def test_pages_and_masked_mode(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    shell.show_page(Page.SETTINGS)
    shell.toggle_masked()
    assert (shell.state.page, shell.state.masked) == (Page.SETTINGS, True)


def test_after_closing_nothing_is_heard(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    shell.close()
    bench.events.publish(Kind.ESTABLISHMENTS, Kind.ROSTER)
    assert (shell.state.establishments, shell.state.account) == ((), None)


def test_auto_lock_warns_and_then_asks(shell_of: ShellOf) -> None:
    bench = Bench(passphrase="a passphrase")
    shell = shell_of(bench)
    asked: list[int | None] = []
    shell.lock_requested.connect(asked.append)
    bench.clock.advance(5 * 60 - 29)
    shell.auto_lock.look()
    assert (shell.auto_lock.state, asked) == (AutoLockState(29), [])
    shell.auto_lock.touch()
    assert shell.auto_lock.state == AutoLockState()
    bench.clock.advance(5 * 60)
    shell.auto_lock.look()
    assert asked == [5]
    shell.lock()
    assert asked == [5, None]


def test_auto_lock_begins_with_the_passphrase_and_ends_with_it(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    asked: list[int] = []
    shell.lock_requested.connect(lambda: asked.append(1))
    bench.clock.advance(3600)
    shell.auto_lock.look()
    assert asked == []
    shell.settings.ask_passphrase()
    shell.settings.submit_passphrase("", "a passphrase", "a passphrase")
    bench.clock.advance(3600)
    shell.auto_lock.look()
    assert (asked, shell.state.can_lock) == ([1], True)


def test_practice_messages_come_newest_first(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    assert shell.practice is not None
    shell.practice.read_messages()
    assert [note.code for note in shell.practice.state.messages] == ["730264", "482913"]
    assert shell.practice.state.messages_read


def test_the_practice_clock_moves_and_comes_back(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    assert shell.practice is not None
    to = datetime(2026, 2, 1, 10, 0, tzinfo=RIYADH)
    shell.practice.set_date(to)
    assert (bench.desk.clock, shell.practice.state.moved, shell.practice.state.service_time) == (to, True, to)
    assert bench.rounds.count == 2
    shell.practice.back_to_today()
    assert (bench.desk.clock, shell.practice.state.moved, shell.practice.state.service_time) == (None, False, NOW)


def test_practice_begins_anew_and_is_fetched_again(shell_of: ShellOf) -> None:
    bench = Bench()
    shell = shell_of(bench)
    assert shell.practice is not None
    shell.practice.start_anew()
    assert (bench.desk.begun_anew, bench.rounds.count) == (1, 2)


def test_a_practice_desk_that_does_not_answer_is_told(shell_of: ShellOf) -> None:
    bench = Bench()

    def refuse() -> None:
        raise Offline

    bench.desk.start_anew = refuse  # type: ignore[method-assign]
    shell = shell_of(bench)
    assert shell.practice is not None
    told: list[object] = []
    shell.practice.failed.connect(told.append)
    shell.practice.start_anew()
    assert len(told) == 1
    assert isinstance(shell.practice.state.error, Offline)


def test_the_cable_toggles(shell_of: ShellOf) -> None:
    shell = shell_of(Bench())
    assert shell.practice is not None
    shell.practice.toggle_connection()
    assert shell.sync.state.phase is Phase.CUT
    shell.practice.toggle_connection()
    assert shell.sync.state.phase is Phase.IDLE


def test_outside_practice_there_is_no_bar(shell_of: ShellOf) -> None:
    assert shell_of(Bench(practice=False)).practice is None


def test_invitations_are_asked_for_over_a_connection_only(shell_of: ShellOf) -> None:
    bench = Bench()
    shell_of(bench).sync.cut()
    bench.invitations.refusal = Offline("remote.unreachable")  # taken by whoever asks next
    shell = shell_of(bench)
    assert (shell.sync.is_cut, bench.invitations.refusal is not None) == (True, True)
    shell.sync.join()
    assert bench.invitations.refusal is None
