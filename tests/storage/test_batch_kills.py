"""kill -9 while a file goes into the outbox part by part: after the next start all of it is there, or nothing."""

import itertools
import random
import shutil
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import cast

import pytest

from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.outbox import Outbox
from gosi_desktop.application.ports import OperationState, Sending
from gosi_desktop.application.ports.outbox import RequestDesk
from gosi_desktop.application.ports.sheets import Sheet, SheetName, SheetReader, SheetRow, SheetWriter
from gosi_desktop.application.roster_changes import RosterChanges
from gosi_desktop.application.sheet_import import SheetImports
from gosi_desktop.application.sheet_rows import word_lists
from gosi_desktop.domain.errors import Cancelled
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import KEY, fill, never, occupation, unheard
from tests.support.pages import NUMBER, pages_of, snapshot_rows
from tests.support.random_kills import count_steps, killed_at

PEOPLE, KILLS, LONG_KILLS = 40, 25, 500
STATES = {Sending.NOW: OperationState.READY, Sending.WHEN_I_ASK: OperationState.HELD}
names = itertools.count()


@pytest.fixture(autouse=True)
def small_parts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Several transactions for a few rows."""
    monkeypatch.setattr("gosi_desktop.application.sheet_import._QUEUED_AT_A_TIME", 7)
    monkeypatch.setattr("gosi_desktop.application.outbox._AT_ONCE", 7)


@pytest.fixture
def filled(path: Path, rules: RuleBook, clock: FakeClock) -> Path:
    """A cache with people in it, closed."""
    store = SqlCache.open(path, KEY, clock, rules, occupation)
    fill(store, pages_of(snapshot_rows(PEOPLE), 500))
    store.close()
    return path


class Desk:
    """The import over a real cache."""

    def __init__(self, path: Path, rules: RuleBook) -> None:
        clock, events, seed = FakeClock(), DataChanged(), random.Random(next(names))
        self.cache = cache = SqlCache.open(path, KEY, clock, rules, occupation)

        def new_id() -> str:
            return f"{seed.getrandbits(128):032x}"

        self.outbox = Outbox(cache.outbox, cast(RequestDesk, None), clock, new_id, lambda: "a1", events)
        changes = RosterChanges(cache.outbox, cache.roster, cache.feed, rules, clock, new_id, lambda: "a1", events)
        self.imports = SheetImports(
            cast(SheetReader, None), cast(SheetWriter, None), cache.payroll, cache.roster, cache.feed, cache.device,
            cache.batches, changes, self.outbox, rules, clock, word_lists(lambda _name: {}),
        )  # fmt: skip

    def queue(self, sending: Sending, cancelled: Callable[[], bool] = never) -> int:
        """Everybody's wage, from a file."""
        rows = [SheetRow(1, ("هوية", "أساسي"))]
        held = sorted(self.cache.payroll.holders(NUMBER))
        rows += [SheetRow(at, (number, str(4000 + at))) for at, number in enumerate(held, 2)]
        table = self.imports.table(Sheet("f.xlsx", (SheetName("s"),), "s", tuple(rows)))
        columns = self.imports.guess(table)
        judgement = self.imports.judge(NUMBER, table, columns, self.imports.month(), unheard, never)
        return self.imports.queue(judgement, sending, True, unheard, cancelled).count

    def alive(self) -> Sequence[OperationState]:
        """How those stand that were not taken back."""
        listed = self.outbox.listed(NUMBER)
        return [one.state for one in listed if one.state is not OperationState.DISCARDED]

    def shown(self) -> dict[str, object]:
        """Everybody as the list has him."""
        people = [one for held in self.cache.payroll.holders(NUMBER).values() for one in held]
        return dict(self.cache.payroll.dossiers(NUMBER, people))

    def close(self) -> None:
        """The cache."""
        self.cache.close()


def work(path: Path, rules: RuleBook, sending: Sending) -> None:
    """The whole way in one process."""
    desk = Desk(path, rules)
    desk.queue(sending)
    desk.close()


@pytest.mark.parametrize("sending", [Sending.WHEN_I_ASK, Sending.NOW])
def test_killed_anywhere_all_of_a_file_is_there_or_nothing(
    filled: Path, rules: RuleBook, tmp_path: Path, long_run: bool, sending: Sending
) -> None:
    desk = Desk(filled, rules)
    before = desk.shown()
    desk.close()
    dry = shutil.copytree(filled.parent, tmp_path / "dry") / filled.name
    steps = count_steps(lambda: work(dry, rules, sending))
    whole = Desk(dry, rules)
    able, after = len(whole.alive()), whole.shown()
    whole.close()
    assert able > PEOPLE // 2
    chance, seen = random.Random(f"{sending}"), set[int]()
    for kill in range(LONG_KILLS if long_run else KILLS):
        folder = tmp_path / f"{kill}"
        folder.mkdir()
        copy = shutil.copy(filled, folder / filled.name)
        killed_at(chance.randrange(steps // 3, steps), lambda copy=copy: work(copy, rules, sending))  # type: ignore[misc]
        desk = Desk(copy, rules)
        if desk.cache.batches.unfinished() is not None:
            assert not {OperationState.HELD, OperationState.READY} & set(desk.alive()), "nothing of a part can be sent"
            desk.imports.sweep()
        assert desk.alive() in ([], [STATES[sending]] * able), "all or nothing"
        assert desk.shown() == (after if desk.alive() else before)
        assert desk.cache.batches.unfinished() is None
        seen.add(len(desk.alive()))
        desk.close()
        shutil.rmtree(folder)
    assert 0 in seen


def test_stopped_by_its_user_nothing_stays(filled: Path, rules: RuleBook) -> None:
    desk = Desk(filled, rules)
    before = desk.shown()
    with pytest.raises(Cancelled):
        desk.queue(Sending.WHEN_I_ASK, lambda: len(desk.alive()) > 10)
    assert (desk.alive(), desk.cache.batches.unfinished()) == ([], None)
    assert desk.shown() == before
    desk.close()


def test_drafts_are_drafts(filled: Path, rules: RuleBook) -> None:
    desk = Desk(filled, rules)
    desk.queue(Sending.NOT_YET)
    assert set(desk.alive()) == {OperationState.DRAFT}
    desk.close()
