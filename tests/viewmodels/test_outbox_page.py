"""The outbox of the open establishment: groups, chips, search, what each row offers, undo, statement, dry run."""

from collections.abc import Callable, Sequence

import pytest

from gosi_desktop.application.ports import Operation, OperationState, Remark, Sending, Verdict, Verdicts
from gosi_desktop.domain.changes import WithdrawRequest
from gosi_desktop.domain.errors import Offline
from gosi_desktop.viewmodels.conflict import ConflictState, Side
from gosi_desktop.viewmodels.outbox_state import Act, Entry, Group, OutboxChip, OutboxState
from gosi_desktop.viewmodels.runners import Runners
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.asked import (
    COLLIDED,
    DONE,
    DRAFT,
    HELD,
    LEAVES,
    LOST,
    REJECTED,
    RETURNED,
    REVIEWED,
    SENDING,
    in_every_state,
    wage,
)
from tests.fakes.day import RAWABI, WASM
from tests.fakes.workspace import Bench
from tests.viewmodels.conftest import HeldRunner

ShellOf = Callable[..., ShellViewModel]


@pytest.fixture
def bench() -> Bench:
    return in_every_state(Bench())


@pytest.fixture
def shell(bench: Bench, shell_of: ShellOf) -> ShellViewModel:
    made = shell_of(bench)
    made.show_page(Page.OUTBOX)
    return made


def ids(shell: ShellViewModel) -> list[str]:
    return [line.id if isinstance(line, Entry) else f"[{line}]" for line in shell.outbox.state.lines]


def entry(shell: ShellViewModel, id: str) -> Entry:
    return next(one for one in shell.outbox.state.lines if isinstance(one, Entry) and one.id == id)


def state(bench: Bench, id: str) -> OperationState:
    return bench.outbox.kept[id].state


def test_groups_newest_first_and_what_needs_the_user_before_all(shell: ShellViewModel) -> None:
    found = ids(shell)
    assert [one for one in found if one.startswith("[")] == [
        "[decide]", "[sending]", "[held]", "[drafts]", "[there]", "[done]",
    ]  # fmt: skip
    assert set(found[1:5]) == {COLLIDED, RETURNED, REJECTED, LOST}
    assert found[5:] == [
        "[sending]", SENDING, "[held]", LEAVES, HELD, "[drafts]", DRAFT, "[there]", REVIEWED, "[done]", DONE,
    ]  # fmt: skip
    assert shell.outbox.state.counts == {
        OutboxChip.OUTBOX: 8, OutboxChip.THERE: 1, OutboxChip.DONE: 1, OutboxChip.REFUSED: 2,
    }  # fmt: skip
    assert (shell.outbox.state.held, shell.outbox.state.shown, shell.state.waiting) == (2, 10, 8)


@pytest.mark.parametrize(
    ("chip", "shown"),
    [
        (OutboxChip.THERE, ["[there]", REVIEWED]),
        (OutboxChip.DONE, ["[done]", DONE]),
        (OutboxChip.REFUSED, ["[decide]", REJECTED, RETURNED]),
    ],
)
def test_chips(shell: ShellViewModel, chip: OutboxChip, shown: list[str]) -> None:
    shell.outbox.choose_chip(chip)
    assert ids(shell) == shown


@pytest.mark.parametrize(
    ("text", "chip", "shown"),
    [
        ("تركي", OutboxChip.OUTBOX, ["[held]", HELD]),
        ("turki", OutboxChip.OUTBOX, ["[held]", HELD]),
        ("004417", OutboxChip.THERE, ["[there]", REVIEWED]),
        ("118377", OutboxChip.OUTBOX, []),
        ("118377", OutboxChip.DONE, ["[done]", DONE]),
        ("لا أحد", OutboxChip.OUTBOX, []),
    ],
)
def test_search(shell: ShellViewModel, text: str, chip: OutboxChip, shown: list[str]) -> None:
    shell.outbox.choose_chip(chip)
    shell.outbox.search(text)
    assert ids(shell) == shown


@pytest.mark.parametrize(
    ("id", "acts"),
    [
        (COLLIDED, (Act.SOLVE, Act.DISCARD)),
        (REJECTED, (Act.EDIT, Act.DISCARD)),
        (RETURNED, (Act.EDIT, Act.DISCARD)),
        (LOST, (Act.RESEND, Act.DISCARD)),
        (HELD, (Act.SEND, Act.TAKE_BACK, Act.SET_ASIDE, Act.EDIT)),
        (DRAFT, (Act.SEND, Act.TAKE_BACK, Act.EDIT)),
        (SENDING, (Act.TAKE_BACK, Act.HOLD, Act.SET_ASIDE, Act.EDIT)),
        (REVIEWED, (Act.WITHDRAW,)),
        (DONE, ()),
    ],
)
def test_what_a_row_offers(shell: ShellViewModel, id: str, acts: tuple[Act, ...]) -> None:
    assert entry(shell, id).acts == acts


@pytest.mark.parametrize(
    ("act", "id", "becomes"),
    [
        (Act.SEND, HELD, OperationState.READY),
        (Act.SEND, DRAFT, OperationState.READY),
        (Act.HOLD, SENDING, OperationState.HELD),
        (Act.SET_ASIDE, SENDING, OperationState.DRAFT),
        (Act.SET_ASIDE, HELD, OperationState.DRAFT),
        (Act.TAKE_BACK, SENDING, OperationState.DISCARDED),
        (Act.TAKE_BACK, HELD, OperationState.DISCARDED),
        (Act.RESEND, LOST, OperationState.SUPERSEDED),
    ],
)
def test_doing_it(shell: ShellViewModel, bench: Bench, act: Act, id: str, becomes: OperationState) -> None:
    shell.outbox.do(act, entry(shell, id))
    assert state(bench, id) is becomes
    assert next(one for one in shell.outbox._entries if one.id == id).operation.state is becomes, "the page follows"


@pytest.mark.parametrize(("act", "id"), [(Act.DISCARD, REJECTED), (Act.WITHDRAW, REVIEWED)])
def test_what_cannot_be_undone_is_asked_first(shell: ShellViewModel, bench: Bench, act: Act, id: str) -> None:
    before = state(bench, id)
    shell.outbox.do(act, entry(shell, id))
    assert shell.outbox.state.question is not None
    shell.outbox.keep()
    shell.outbox.confirm()
    assert (shell.outbox.state.question, state(bench, id)) == (None, before)
    shell.outbox.do(act, entry(shell, id))
    shell.outbox.confirm()
    if act is Act.DISCARD:
        assert state(bench, id) is OperationState.DISCARDED
    else:
        assert WithdrawRequest(request_id=id) in [one.change for one in bench.outbox.kept.values()]


def test_everything_held_is_sent_at_once(shell: ShellViewModel, bench: Bench) -> None:
    shell.outbox.send_held()
    assert {state(bench, id) for id in (HELD, LEAVES)} == {OperationState.READY}
    assert (shell.outbox.state.held, state(bench, DRAFT)) == (0, OperationState.DRAFT)


def test_what_is_added_is_announced_and_taken_back(shell: ShellViewModel, bench: Bench) -> None:
    added: list[tuple[Operation, ...]] = []
    undone: list[int] = []
    shell.outbox.added.connect(added.append)
    shell.outbox.taken_back.connect(undone.append)
    changes = bench.workspace.roster_changes
    made = changes.ask([changes.propose(RAWABI, "c3", wage(3, 700_000, 100_000))], Sending.NOW)
    shell.outbox.announce(made)
    shell.outbox.announce(())
    assert added == [tuple(made)]
    shell.outbox.take_back(made)
    shell.outbox.take_back_last()
    assert undone == [1, 1]
    assert state(bench, SENDING) is OperationState.DISCARDED, "the newest that was never sent"


def test_a_dry_run_says_what_would_become_of_each_and_sends_nothing(shell: ShellViewModel, bench: Bench) -> None:
    refused = Verdict(id=HELD, state=OperationState.REJECTED, remarks=(Remark("month_closed", "month"),))
    bench.requests.verdicts[HELD] = refused
    shell.outbox.check()
    checked = shell.outbox.state.checked
    assert (set(checked), checked[HELD]) == ({HELD, LEAVES, SENDING, DRAFT}, refused)
    assert bench.requests.offered == []


def test_a_dry_run_says_how_far_it_is_and_can_be_stopped(
    shell: ShellViewModel, bench: Bench, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("gosi_desktop.application.outbox._CHECKED_AT_ONCE", 1)
    far: list[tuple[int, int] | None] = []
    shell.outbox.state_changed.connect(lambda state: far.append(state.checking))
    shell.outbox.check()
    assert {(0, 4), (1, 4), (4, 4)} <= set(far)
    assert shell.outbox.state.checking is None
    ask, asked = bench.requests.check, list[int]()

    def stop(establishment: str, part: Sequence[Operation]) -> Verdicts:
        asked.append(len(part))
        shell.outbox.stop_checking()
        return ask(establishment, part)

    monkeypatch.setattr(bench.requests, "check", stop)
    shell.outbox.check()
    assert (asked, shell.outbox.state.checking, shell.outbox.state.error) == ([1], None, None)


def test_a_dry_run_offline_says_so(shell: ShellViewModel, bench: Bench, monkeypatch: pytest.MonkeyPatch) -> None:
    def offline(*_: object) -> None:
        raise Offline

    monkeypatch.setattr(bench.requests, "check", offline)
    shell.outbox.check()
    assert isinstance(shell.outbox.state.error, Offline)
    shell.outbox.dismiss_error()
    assert shell.outbox.state.error is None


def test_the_statement_is_kept_as_a_paper(shell: ShellViewModel, bench: Bench) -> None:
    made: list[object] = []
    shell.outbox.statement_made.connect(made.append)
    shell.outbox.make_statement(lambda entries: ())
    assert len(made) == 1
    assert [paper.kind for paper in bench.workspace.papers.list()] == ["unsent_statement"]


def test_a_person_is_opened_in_the_list(shell: ShellViewModel) -> None:
    shell.outbox.open_person(entry(shell, HELD))
    assert (shell.state.page, shell.roster.state.opened) == (Page.CONTRIBUTORS, "c5")
    assert shell.roster.panel.state.details is not None
    assert shell.roster.panel.state.details.record.waiting == {"e5@2026-01"}
    shell.roster.panel.take_back("e5@2026-01")
    assert shell.outbox._outbox.get(HELD).state is OperationState.DISCARDED  # type: ignore[union-attr]


def test_another_establishment_and_the_lock_show_nothing_of_this_one(shell: ShellViewModel) -> None:
    shell.open_establishment(WASM)
    assert ids(shell) == []
    shell.close()
    assert (shell.outbox.state, shell.outbox.conflict.state) == (OutboxState(), ConflictState())


def test_a_slow_answer_of_before_is_dropped(bench: Bench, shell_of: ShellOf, held: HeldRunner) -> None:
    inline = Runners.inline()
    shell = shell_of(bench, Runners(inline.writes, held, inline.sync), start=False)
    shell.show_page(Page.OUTBOX)
    shell.outbox.load()
    shell.outbox.forget()
    held.release_all()
    assert shell.outbox.state == OutboxState()


def test_ten_thousand_are_arranged(bench: Bench, shell: ShellViewModel) -> None:
    one = bench.outbox.kept[HELD]
    many = [Entry(one) for _ in range(10_000)]
    shell.outbox._entries = tuple(many)
    shell.outbox.choose_chip(OutboxChip.OUTBOX)
    assert len(shell.outbox.state.lines) == 10_001
    assert shell.outbox.state.lines[0] is Group.HELD


def test_a_conflict_side_by_side(shell: ShellViewModel, bench: Bench) -> None:
    conflict = shell.outbox.conflict
    shell.outbox.do(Act.SOLVE, entry(shell, COLLIDED))
    rows = {row.name: row for row in conflict.state.rows}
    basic = rows["basic_halalas"]
    assert (basic.seen, basic.mine, basic.theirs, basic.decided) == (450_000, 504_000, 480_000, None)
    assert conflict.state.by is not None
    assert conflict.state.by.en == "Abdulaziz Alsudair"
    assert conflict.state.chosen == {"commission_halalas": Side.MINE, "other_halalas": Side.MINE}
    assert (conflict.settle.enabled, conflict.state.result()) == (False, None)
    conflict.choose("basic_halalas", Side.MINE)
    conflict.choose("housing", Side.THEIRS)
    conflict.choose("commission_halalas", Side.THEIRS)  # both say the same: nothing to choose
    assert conflict.settle.enabled
    result = conflict.state.result()
    assert result is not None
    assert (result.basic_halalas, result.housing.amount_halalas) == (504_000, 120_000)
    solved: list[bool] = []
    conflict.solved.connect(solved.append)
    conflict.settle()
    made = next(one for one in bench.outbox.kept.values() if one.replaces == COLLIDED)
    assert (solved, made.change.wage, state(bench, COLLIDED)) == (  # type: ignore[union-attr]
        [True], result, OperationState.SUPERSEDED,
    )  # fmt: skip
    assert conflict.state == ConflictState()


def test_all_theirs_lets_go(shell: ShellViewModel, bench: Bench) -> None:
    conflict = shell.outbox.conflict
    shell.outbox.do(Act.SOLVE, entry(shell, COLLIDED))
    conflict.choose_all(Side.THEIRS)
    conflict.settle()
    assert state(bench, COLLIDED) is OperationState.DISCARDED


def test_dropping_my_change_and_leaving_it_for_later(shell: ShellViewModel, bench: Bench) -> None:
    conflict = shell.outbox.conflict
    shell.outbox.do(Act.SOLVE, entry(shell, COLLIDED))
    conflict.close()
    assert (conflict.state, state(bench, COLLIDED)) == (ConflictState(), OperationState.CONFLICT)
    shell.outbox.do(Act.SOLVE, entry(shell, COLLIDED))
    conflict.discard()
    assert state(bench, COLLIDED) is OperationState.DISCARDED


def test_a_conflict_that_is_none_any_more_closes(shell: ShellViewModel, bench: Bench) -> None:
    shell.outbox.do(Act.SOLVE, entry(shell, COLLIDED))
    bench.workspace.outbox.resend(COLLIDED)
    assert shell.outbox.conflict.state == ConflictState()
