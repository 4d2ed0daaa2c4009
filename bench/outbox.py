"""Many requests: asked for and shown, then sent and heard; what the outbox adds to the database alone."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path
from time import monotonic

from bench.measure import Row, Run, seconds
from gosi_desktop import data
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports import Cancelled, Operation, OperationState, Sending, Verdict, Verdicts
from gosi_desktop.application.roster_changes import Proposal, RosterChanges
from gosi_desktop.domain.attachments import PaperFile
from gosi_desktop.domain.changes import UpdateWage
from gosi_desktop.domain.contributor import WageParts
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.driver import connect
from gosi_desktop.storage.operations import COLUMNS, row_of
from gosi_desktop.sync.push import Push
from tests.support import pages
from tests.support.caches import KEY, fill, occupation

_RULES = RuleBook(data.load_rules())
_AT_ONCE = 1_000  # asked for in one transaction
_NAMES = COLUMNS.replace("place, ", "")


class _Clock:
    """Half a minute ahead, once everything has been asked for: what was to be taken back was not."""

    ahead = timedelta()

    def now(self) -> datetime:
        return datetime.now(UTC) + self.ahead

    def monotonic(self) -> float:
        return monotonic()


class _Desk:
    """An authority that accepts everything at once: what is measured is ours."""

    def offer(self, establishment: str, operations: Sequence[Operation]) -> Verdicts:
        said = (
            Verdict(id=one.id, state=OperationState.ACCEPTED, versions={one.change.target: 1}) for one in operations
        )
        return Verdicts("k1", tuple(said))

    check = offer

    def attach(self, establishment: str, paper: PaperFile, cancelled: Cancelled) -> None:
        """Whatever comes is there."""

    def look_up(self, establishment: str, ids: Sequence[str]) -> Mapping[str, OperationState | None]:
        return dict.fromkeys(ids, OperationState.ACCEPTED)


def measure(run: Run) -> Iterator[Row]:
    """A raise for everybody."""
    people = run.pick(10_000, 1_000)
    clock = _Clock()
    cache = SqlCache.open(run.folder / "outbox.db", KEY, clock, _RULES, occupation)
    fill(cache, pages.pages_of(pages.snapshot_rows(people), 5_000))
    numbers = count(1)
    changes = RosterChanges(
        cache.outbox, cache.roster, cache.feed, _RULES, clock, lambda: f"r{next(numbers)}", lambda: "m1", DataChanged()
    )
    month = Month.of(clock.now().date())
    proposed: list[Proposal] = []
    judging = seconds(lambda: proposed.extend(_proposals(changes, people, month)))
    asking = seconds(lambda: _ask(changes, proposed))
    rows = [row_of(one) for one in cache.outbox.listed(pages.NUMBER)]
    bare = seconds(lambda: _insert(run.folder / "bare.db", rows))
    clock.ahead = timedelta(seconds=30)
    sending = seconds(lambda: Push(_Desk(), cache.outbox, clock).run(pages.NUMBER, lambda: False))
    waiting = cache.outbox.counts(pages.NUMBER).waiting
    cache.close()
    done = len(rows)
    yield Row("–", f"{done:,} wages judged by the rules, before and after", "requests/s", done / judging)
    yield Row(
        "–", f"{done:,} requests kept with what they show in the list, {_AT_ONCE:,} in a transaction", "requests/s",
        done / asking, "the same rows of the outbox alone, raw executemany", done / bare,
    )  # fmt: skip
    yield Row(
        "–", f"{done:,} requests sent and their verdicts kept (an authority in memory)", "requests/s", done / sending,
        note=f"{waiting} left waiting",
    )  # fmt: skip


def _proposals(changes: RosterChanges, people: int, month: Month) -> Iterator[Proposal]:
    around = changes.surroundings(pages.NUMBER)
    for n in range(1, people + 1):
        if pages.is_pending(n) or n % 25 == 4:  # without a wage, or gone
            continue
        change = UpdateWage(engagement_id=pages.engagement_id(n), month=month, wage=WageParts(700_000 + n))
        yield changes.propose(pages.NUMBER, pages.contributor_id(n), change, month, surroundings=around)


def _ask(changes: RosterChanges, proposed: Sequence[Proposal]) -> None:
    for start in range(0, len(proposed), _AT_ONCE):
        changes.ask(proposed[start : start + _AT_ONCE], Sending.NOW, "raise")


def _insert(path: Path, rows: Sequence[tuple[object, ...]]) -> None:
    path.touch()
    connection = connect(path, KEY)
    connection.execute(f"CREATE TABLE outbox (place INTEGER PRIMARY KEY, {_NAMES})")
    statement = f"INSERT INTO outbox ({_NAMES}) VALUES ({', '.join('?' * len(rows[0]))})"
    for start in range(0, len(rows), _AT_ONCE):
        connection.execute("BEGIN")
        connection.executemany(statement, rows[start : start + _AT_ONCE])
        connection.execute("COMMIT")
    connection.close()
