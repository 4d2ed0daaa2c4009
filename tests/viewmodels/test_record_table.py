"""The paged table: pages of 200, 20 kept, newest wish first, rows that stay while new ones come."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import pytest
from PySide6.QtCore import QCoreApplication, Qt

from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.record_table import PAGE, PAGES_KEPT, RECORD, RecordTable
from tests.viewmodels.conftest import HeldRunner


@dataclass(frozen=True)
class Row:
    key: int
    version: int = 1


class Source:
    """Rows by key; ``asked`` holds the first key of each page asked for."""

    def __init__(self) -> None:
        self.asked: list[int] = []
        self.version = 1
        self.gone: set[int] = set()
        self.refusal: Exception | None = None

    def fetch(self, keys: Sequence[int]) -> Sequence[Row]:
        self.asked.append(keys[0])
        if self.refusal is not None:
            raise self.refusal
        return [Row(key, self.version) for key in keys if key not in self.gone]


class Words:
    def heading(self, column: str) -> str:
        return f"head {column}"

    def text(self, record: Row, column: str) -> str:
        return f"{column} {record.key}"

    def spoken(self, record: Row, column: str, ticked: bool) -> str:
        return f"{column} {record.key} {'ticked' if ticked else 'not ticked'}"


@pytest.fixture
def source() -> Source:
    return Source()


def table_of(source: Source, runner: InlineRunner | HeldRunner, qapp: QCoreApplication) -> RecordTable[Row]:
    return RecordTable(source.fetch, lambda row: row.key, ("tick", "name"), runner)


def test_only_the_pages_that_are_looked_at_are_fetched(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(100_000))
    assert (table.rowCount(), table.columnCount(), source.asked) == (100_000, 2, [])
    assert table.record_at(50_123) == Row(50_123)
    assert table.record_at(50_199) == Row(50_199)
    assert source.asked == [50_000]


def test_a_row_on_its_way_is_none_and_comes_with_a_signal(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    table = table_of(source, held, qapp)
    changed: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    table.show(range(450))
    assert table.record_at(401) is None
    held.release_all()
    assert table.record_at(401) == Row(401)
    assert changed == [(400, 449)]


def test_the_newest_wish_is_served_first_and_old_ones_are_forgotten(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    table = table_of(source, held, qapp)
    table.show(range(100_000))
    for page in range(30):
        table.record_at(page * PAGE)
    held.release_all()
    assert source.asked[:3] == [0, PAGE, 29 * PAGE]
    assert len(source.asked) == 2 + 8


def test_twenty_pages_are_kept(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(100_000))
    for page in range(PAGES_KEPT + 1):
        table.record_at(page * PAGE)
    source.asked.clear()
    table.record_at(PAGE)  # still here
    table.record_at(0)  # the oldest went
    assert source.asked == [0]


def test_a_refresh_keeps_what_was_seen_until_the_new_page_is_here(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    table = table_of(source, held, qapp)
    table.show(range(300))
    table.record_at(0)
    held.release_all()
    source.version = 2
    table.show(range(300))
    assert table.record_at(0) == Row(0, 1)
    held.release_all()
    assert table.record_at(0) == Row(0, 2)


def test_the_same_order_changes_no_place(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(300))
    resets: list[str] = []
    table.modelReset.connect(lambda: resets.append("reset"))
    table.show(list(range(300)))
    assert resets == []


def test_the_rest_of_a_search_is_appended(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(50))
    events: list[tuple[str, int, int]] = []
    table.rowsInserted.connect(lambda _parent, first, last: events.append(("inserted", first, last)))
    table.modelReset.connect(lambda: events.append(("reset", 0, 0)))
    table.show(range(400))
    assert events == [("inserted", 50, 399)]
    assert table.record_at(399) == Row(399)


def test_an_answer_to_an_older_order_is_dropped(source: Source, held: HeldRunner, qapp: QCoreApplication) -> None:
    table = table_of(source, held, qapp)
    table.show(range(300))
    table.record_at(0)
    table.show(range(1000, 1300))
    held.release_all()
    assert table.record_at(0) is None
    held.release_all()
    assert table.record_at(0) == Row(1000)


def test_a_row_that_is_gone_stays_empty(source: Source, qapp: QCoreApplication) -> None:
    source.gone = {7}
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(10))
    assert table.record_at(7) is None
    assert table.record_at(8) == Row(8)
    assert source.asked == [0]


def test_a_failure_is_told_once_and_not_asked_again(source: Source, qapp: QCoreApplication) -> None:
    source.refusal = Corrupt()
    table = table_of(source, InlineRunner(), qapp)
    told: list[object] = []
    table.failed.connect(told.append)
    table.show(range(10))
    assert table.record_at(0) is None
    assert table.record_at(1) is None
    assert (len(told), source.asked) == (1, [0])


def test_a_defect_is_raised(source: Source, qapp: QCoreApplication) -> None:
    source.refusal = ZeroDivisionError()
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(10))
    with pytest.raises(ZeroDivisionError):
        table.record_at(0)


def test_cells_and_heads_speak(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.speak_with(Words())
    table.show(range(10))
    assert table.headerData(1, Qt.Orientation.Horizontal) == "head name"
    assert table.data(table.index(3, 1)) == "name 3"
    assert table.data(table.index(3, 1), Qt.ItemDataRole.AccessibleTextRole) == "name 3 not ticked"
    assert table.data(table.index(3, 1), RECORD) == Row(3)


def test_ticks_are_said_in_the_first_column(source: Source, qapp: QCoreApplication) -> None:
    table = table_of(source, InlineRunner(), qapp)
    table.show(range(10))
    table.tick(frozenset({3}))
    states = [table.data(table.index(row, 0), Qt.ItemDataRole.CheckStateRole) for row in (2, 3)]
    assert states == [Qt.CheckState.Unchecked, Qt.CheckState.Checked]
    checkable = [bool(table.flags(table.index(3, at)) & Qt.ItemFlag.ItemIsUserCheckable) for at in (0, 1)]
    assert checkable == [True, False]
    assert (table.row_of(3), table.row_of(99), table.key_at(3), table.key_at(99)) == (3, -1, 3, None)


def test_dropping_forgets_what_was_seen(source: Source, held: HeldRunner, qapp: QCoreApplication) -> None:
    table = table_of(source, held, qapp)
    table.show(range(10))
    table.record_at(0)
    held.release_all()
    table.drop()
    table.show(range(10))
    assert table.record_at(0) is None


def test_rows_in_sight_are_read_alone_and_their_page_comes_later(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    soon: list[Callable[[], None]] = []
    table = RecordTable(
        source.fetch, lambda row: row.key, ("tick", "name"), held, None, lambda _, ask: soon.append(ask)
    )
    table.show(range(1_000))
    assert not table.has(390, 409)
    assert not table.has(700, 719)  # the bar was dragged on meanwhile
    held.release()
    assert source.asked == [390]
    assert not table.has(700, 719)
    held.release()
    assert (source.asked, held.held) == ([390, 700], [])
    assert table.has(700, 719)
    assert [table.record_at(row) for row in (700, 719)] == [Row(700), Row(719)]
    assert held.held == []
    for ask in soon:
        ask()
    held.release_all()
    assert source.asked == [390, 700, 600]


def test_a_page_that_says_what_is_shown_already_changes_only_the_rest(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    table = table_of(source, held, qapp)
    table.know([Row(10), Row(11)])
    table.show(range(200))
    shown = table.record_at(10)
    changed: list[tuple[int, int]] = []
    table.dataChanged.connect(lambda first, last: changed.append((first.row(), last.row())))
    held.release_all()
    assert changed == [(0, 9), (12, 199)]
    assert table.record_at(10) is shown


def test_rows_in_sight_that_cannot_be_read_are_asked_for_again(
    source: Source, held: HeldRunner, qapp: QCoreApplication
) -> None:
    table = table_of(source, held, qapp)
    table.show(range(1_000))
    source.refusal = Corrupt()
    assert not table.has(0, 9)
    held.release()
    source.refusal = None
    assert not table.has(0, 9)
    held.release()
    assert table.has(0, 9)
