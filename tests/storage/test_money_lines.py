"""Lines of invoices in the real cache: in slices, all or none whatever happens, gone with the copy they belong to."""

import threading
from collections.abc import Callable, Iterator

import pytest

from gosi_desktop.domain.contributor import System
from gosi_desktop.domain.errors import Cancelled, StorageError
from gosi_desktop.domain.invoices import BranchShare, Invoice, InvoiceLine
from gosi_desktop.domain.rule_rows import Insurance
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.money import SLICE
from tests.fakes.money import invoice_of
from tests.support.caches import fill
from tests.support.pages import NUMBER, SERVER_TIME, establishment_rows, pages_of

INVOICE = invoice_of([], version=3)
SHARES = (BranchShare(Insurance.HAZARDS, 200, 0, 120_00, 0), BranchShare(Insurance.ANNUITIES, 900, 900, 540_00, 540_00))


def lines(count: int) -> Iterator[InvoiceLine]:
    return (InvoiceLine(f"e{n:07}", 600_000 + n, 30, 30, System.OLD, SHARES) for n in range(count))


def slices(cache: SqlCache) -> list[tuple[int, int]]:
    """Taking and place of every slice there is."""
    with cache.database.reading() as connection:
        return list(connection.execute("SELECT taking, place FROM invoice_line ORDER BY taking, place"))


@pytest.fixture
def cache(store: SqlCache) -> SqlCache:
    fill(store, pages_of(list(establishment_rows()), 500))
    return store


def test_they_are_written_while_they_come(cache: SqlCache) -> None:
    there: list[int] = []

    def coming() -> Iterator[InvoiceLine]:
        for n, line in enumerate(lines(4 * SLICE)):
            if n % SLICE == 0:
                there.append(len(slices(cache)))
            yield line

    cache.money.keep_lines(NUMBER, INVOICE, coming())
    assert there == [0, 0, 1, 2]  # the first waits here and is written last
    assert slices(cache) == [(1, place * SLICE) for place in range(4)]


def test_they_go_with_their_copy(cache: SqlCache) -> None:
    cache.money.keep_lines(NUMBER, INVOICE, lines(1_200))
    fill(cache, pages_of(list(establishment_rows()), 500), epoch="epoch-2")
    assert not cache.money.has_lines(NUMBER, INVOICE)
    assert slices(cache) == []


def test_they_go_when_the_role_ends(cache: SqlCache) -> None:
    cache.money.keep_lines(NUMBER, INVOICE, lines(1_200))
    cache.feed.erase(NUMBER)
    assert not cache.money.has_lines(NUMBER, INVOICE)
    assert slices(cache) == []


@pytest.mark.parametrize("after", [10, 700, 1_300])
@pytest.mark.parametrize("what", ["a fresh copy", "the end of the role"])
def test_none_are_kept_of_a_copy_that_went_meanwhile(cache: SqlCache, after: int, what: str) -> None:
    def interrupted() -> Iterator[InvoiceLine]:
        yield from lines(after)
        if what == "a fresh copy":
            fill(cache, pages_of(list(establishment_rows()), 500), epoch="epoch-2")
        else:
            cache.feed.erase(NUMBER)
        yield from lines(5)

    with pytest.raises(Cancelled):
        cache.money.keep_lines(NUMBER, INVOICE, interrupted())
    assert not cache.money.has_lines(NUMBER, INVOICE)
    assert slices(cache) == []


@pytest.mark.parametrize("count", [3, 1_700])
def test_of_two_fetchings_at_once_the_one_that_began_last_stays(cache: SqlCache, count: int) -> None:
    def overtaken() -> Iterator[InvoiceLine]:
        yield from lines(800)
        cache.money.keep_lines(NUMBER, INVOICE, lines(count))
        yield from lines(800)

    cache.money.keep_lines(NUMBER, INVOICE, overtaken())
    assert list(cache.money.lines(NUMBER, INVOICE)) == list(lines(count))
    assert {taking for taking, _ in slices(cache)} == {2}


def test_one_that_began_first_and_ends_first_is_replaced(cache: SqlCache) -> None:
    begun, ended = threading.Event(), threading.Event()

    def slow() -> Iterator[InvoiceLine]:
        yield from lines(800)
        begun.set()
        assert ended.wait(10)
        yield from list(lines(1_000))[800:]

    def fetch_first() -> Iterator[InvoiceLine]:
        yield from lines(600)
        second.start()
        assert begun.wait(10)
        yield from list(lines(700))[600:]

    second = threading.Thread(target=lambda: cache.money.keep_lines(NUMBER, INVOICE, slow()))
    cache.money.keep_lines(NUMBER, INVOICE, fetch_first())
    assert len(list(cache.money.lines(NUMBER, INVOICE))) == 700
    ended.set()
    second.join()
    assert len(list(cache.money.lines(NUMBER, INVOICE))) == 1_000
    assert {taking for taking, _ in slices(cache)} == {2}


def test_what_a_kill_left_is_not_shown_and_goes_with_the_next(
    cache: SqlCache, open_store: Callable[[], SqlCache]
) -> None:
    def killed() -> Iterator[InvoiceLine]:
        yield from lines(1_200)
        cache.close()
        yield from lines(500)

    with pytest.raises(StorageError) as fault:
        cache.money.keep_lines(NUMBER, INVOICE, killed())
    assert fault.value.code == "storage.closed"
    again = open_store()
    assert slices(again) == [(1, SLICE)]
    assert not again.money.has_lines(NUMBER, INVOICE)
    assert list(again.money.lines(NUMBER, INVOICE)) == []
    again.money.keep_lines(NUMBER, INVOICE, lines(2))
    assert slices(again) == [(2, 0)]


def test_reading_them_holds_no_connection(cache: SqlCache) -> None:
    cache.money.keep_lines(NUMBER, INVOICE, lines(1_200))
    readings = [cache.money.lines(NUMBER, INVOICE) for _ in range(5)]
    firsts = [next(one) for one in readings]
    assert len({line.engagement_id for line in firsts}) == 1
    fill(cache, pages_of(list(establishment_rows()), 500), epoch="epoch-2")
    assert [len(list(one)) for one in readings] == [1_199] * 5  # those they began with


def test_codes_of_a_later_version_stay_text(cache: SqlCache) -> None:
    strange = InvoiceLine("e1", 1, 2, 3, "third", (BranchShare("health", 1, 2, -3, 4),))  # type: ignore[arg-type]
    cache.money.keep_lines(NUMBER, INVOICE, [strange])
    assert list(cache.money.lines(NUMBER, INVOICE)) == [strange]


def test_amounts_are_exact_at_their_largest(cache: SqlCache) -> None:
    most = 999_999_999_999_99
    line = InvoiceLine("e1", most, 31, 31, None, (BranchShare(Insurance.SANED, 75, 75, -most, most),))
    cache.money.keep_lines(NUMBER, INVOICE, [line])
    assert list(cache.money.lines(NUMBER, INVOICE)) == [line]


def test_a_page_reads_only_the_slices_it_is_in(cache: SqlCache) -> None:
    cache.money.keep_lines(NUMBER, INVOICE, lines(10 * SLICE))
    with cache.database.writing() as connection:
        connection.exec_driver_sql("UPDATE invoice_line SET content = x'00' WHERE place NOT IN (1000, 1500)")
    page = cache.money.line_page(NUMBER, INVOICE, 1_400, 200)
    assert [line.engagement_id for line in page] == [f"e{n:07}" for n in range(1_400, 1_600)]


def test_other_invoices_are_not_touched(cache: SqlCache) -> None:
    other = Invoice(id="i-0", number="0", month=INVOICE.month, issued=INVOICE.issued, due=INVOICE.due)
    cache.money.keep_lines(NUMBER, other, lines(5))
    cache.money.keep_lines(NUMBER, INVOICE, lines(7))
    cache.feed.note_synced(NUMBER, SERVER_TIME)
    assert [len(list(cache.money.lines(NUMBER, one))) for one in (other, INVOICE)] == [5, 7]
