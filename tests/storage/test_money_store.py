"""What the cache promises of money, held by the real one and by the one in memory that the screens are tested with."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from typing import Any, Protocol

import msgspec
import pytest

from gosi_desktop.application.ports.money import MoneyStore, PersonLabel
from gosi_desktop.domain.contributor import EngagementState, NationalityGroup, StateEnd, System
from gosi_desktop.domain.errors import Cancelled, Offline
from gosi_desktop.domain.invoices import (
    Allocation,
    Bill,
    Instalment,
    InstalmentPlan,
    Invoice,
    InvoiceLine,
    InvoiceState,
    Payment,
    PaymentState,
)
from gosi_desktop.domain.roster_month import RosterEntry
from gosi_desktop.domain.values import Month, amount_text
from gosi_desktop.sandbox.account_book import Record
from gosi_desktop.sandbox.money_rows import row_of
from gosi_desktop.storage import forming
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.day import RULES
from tests.fakes.ledger import Account, of_the_picture
from tests.fakes.money import DECEMBER, hired, invoice_of, lines_of
from tests.fakes.money_store import FakeMoney
from tests.support.caches import fill
from tests.support.pages import NUMBER, Change, establishment_rows, pages_of

OTHER = "699999999"


class Kept(Protocol):
    """A store that can be filled."""

    store: MoneyStore

    def fill(self, roster: Sequence[RosterEntry] = (), records: Sequence[Record] = ()) -> None:
        """The records in the order they were entered."""


class InMemory:
    def __init__(self) -> None:
        self.store = FakeMoney(NUMBER)

    def fill(self, roster: Sequence[RosterEntry] = (), records: Sequence[Record] = ()) -> None:
        self.store.kept_roster = list(roster)
        for one in records:
            if isinstance(one, Invoice):
                self.store.kept_invoices.append(one)
            elif isinstance(one, Payment):
                self.store.kept_payments.append(one)
            elif isinstance(one, InstalmentPlan):
                self.store.kept_plans.append(one)
            else:
                self.store.kept_ledger.append(one)


class OnDisk:
    """Filled by the feed."""

    def __init__(self, cache: SqlCache) -> None:
        self._cache = cache
        self.store = cache.money

    def fill(self, roster: Sequence[RosterEntry] = (), records: Sequence[Record] = ()) -> None:
        changes = [*establishment_rows(), *roster_changes(roster), *record_changes(records)]
        fill(self._cache, pages_of(changes, 500))


def roster_changes(roster: Sequence[RosterEntry]) -> Iterator[Change]:
    for person, work, wages in roster:
        beside = {
            "contributor_no": person.contributor_no,
            "system": {"value": str(person.system), "source": "service"} if person.system else None,
            "abroad_since": person.abroad_since.isoformat() if person.abroad_since else None,
        }
        rows = [("contributor", person.id, forming.contributor_row(person, given(beside)))]
        end, cap = work.state_end, work.shared_cap_halalas
        beside = {
            "state_end": {"kind": end.kind, "on": end.on.isoformat()} if end else None,
            "shared_cap": None if cap is None else amount_text(cap),
        }
        rows += [("engagement", work.id, forming.engagement_row(work, given(beside)))]
        rows += [("wage_period", wage.id, forming.wage_row(wage, None)) for wage in wages]
        yield from (Change(1, entity, id, 0, "put", data) for entity, id, data in rows)


def given(fields: dict[str, Any]) -> bytes:
    """A row with the fields that have a value."""
    return msgspec.json.encode({name: value for name, value in fields.items() if value is not None})


def record_changes(records: Sequence[Record]) -> Iterator[Change]:
    for seq, one in enumerate(records, 1):
        entity, row = row_of(one)
        yield Change(seq, entity, one.id, one.version, "put", msgspec.json.encode(row))


@pytest.fixture(params=["in memory", "on disk"])
def kept(request: pytest.FixtureRequest) -> Kept:
    return InMemory() if request.param == "in memory" else OnDisk(request.getfixturevalue("store"))


PEOPLE = [
    hired(1),
    hired(2, 300_000, group=NationalityGroup.NON_SAUDI, leave=date(2025, 11, 30), state=EngagementState.ENDED),
    hired(3, group=NationalityGroup.GCC, wages={Month(2020, 1): 500_000, Month(2025, 6): 700_000}),
    hired(4, system=System.NEW, cap=500_000, abroad=date(2025, 5, 1)),
    hired(5, state=EngagementState.PENDING_WAGE, wages={}),
    hired(6),
    hired(7, system=System.NEW, state=EngagementState.CANCELLED),
]
PEOPLE[5] = PEOPLE[5]._replace(
    engagement=replace(PEOPLE[5].engagement, state_end=StateEnd("final_exit", date(2025, 12, 20)))
)


def test_nothing_is_known_before_anything_came(kept: Kept) -> None:
    store, invoice = kept.store, invoice_of([])
    assert not any([store.invoices(NUMBER), store.payments(NUMBER), store.ledger(NUMBER), store.plans(NUMBER)])
    assert not any([store.has_lines(NUMBER, invoice), list(store.lines(NUMBER, invoice)), list(store.roster(NUMBER))])
    assert not any([store.awaited(NUMBER), store.labels(NUMBER, ["e0000001"]), store.labels(NUMBER, [])])
    assert not store.line_page(NUMBER, invoice, 0, 10)


def test_an_account_comes_back_exact_and_in_order(kept: Kept) -> None:
    account = of_the_picture()
    account.give_back(date(2026, 1, 2))
    shuffled = [*account.invoices[::-1], *account.payments, *account.entries]
    kept.fill(records=shuffled)
    assert kept.store.invoices(NUMBER) == account.invoices[::-1]
    assert kept.store.payments(NUMBER) == account.payments[::-1]
    assert kept.store.ledger(NUMBER) == account.entries
    assert not any([kept.store.invoices(OTHER), kept.store.payments(OTHER), kept.store.ledger(OTHER)])


def test_everything_an_invoice_a_payment_and_a_plan_can_say(kept: Kept) -> None:
    lines = lines_of(PEOPLE, DECEMBER, RULES)
    invoice = invoice_of(
        lines,
        state=InvoiceState.PART_PAID,
        version=7,
        replaces="i-old",
        previous_halalas=1,
        late_penalties_halalas=2_02,
        violation_fines_halalas=999_999_999_999_99,
        adjustments_halalas=-3_05,
        credits_halalas=10,
        bill=Bill("7000000001", "902", date(2026, 1, 31)),
    )
    bare = invoice_of([], DECEMBER.previous(), bill=Bill("7000000000"))
    waiting = Payment(id="p9", invoice_id=invoice.id, halalas=5, channel="sadad")
    arrived = Payment(
        id="p1",
        halalas=12_345_67,
        received=date(2026, 1, 3),
        channel="sadad",
        allocations=(Allocation("l1", 12_345_00), Allocation("l2", 67)),
        state=PaymentState.PART,
    )
    plan = InstalmentPlan(
        id="plan",
        total_halalas=100_01,
        instalments=(Instalment(date(2026, 2, 1), 50_00, 50_00), Instalment(date(2026, 3, 1), 50_01)),
        decided=date(2026, 1, 4),
    )
    over = replace(plan, id="over", state="cancelled", decided=None)
    kept.fill(records=[bare, invoice, waiting, arrived, plan, over])
    assert kept.store.invoices(NUMBER) == [invoice, bare]
    assert kept.store.payments(NUMBER) == [waiting, arrived]
    assert kept.store.plans(NUMBER) == [plan, over]
    assert kept.store.plans(OTHER) == []


def test_within_a_day_the_account_is_as_it_was_entered(kept: Kept) -> None:
    account = Account()
    account.issue(Month(2025, 11), 100_00)
    day = account.entries[0].date
    for _ in range(3):
        account.fine(day, 5_00)
    late_in_coming = replace(account.entries[-1], id="a", date=date(2025, 11, 1))
    kept.fill(records=[*account.entries, late_in_coming])
    assert kept.store.ledger(NUMBER) == [late_in_coming, *account.entries]


def test_the_roster_is_everybody_by_engagement(kept: Kept) -> None:
    kept.fill(roster=PEOPLE[::-1])
    found = list(kept.store.roster(NUMBER))
    assert [entry.engagement.id for entry in found] == [entry.engagement.id for entry in PEOPLE]
    assert [entry.engagement.state for entry in found] == [entry.engagement.state for entry in PEOPLE]
    assert [sorted(wage.id for wage in entry.wages) for entry in found] == [
        sorted(wage.id for wage in entry.wages) for entry in PEOPLE
    ]
    for month in (Month(2025, 5), Month(2025, 11), DECEMBER):
        assert lines_of(found, month, RULES) == lines_of(PEOPLE, month, RULES)
    assert list(kept.store.roster(OTHER)) == []


def test_who_waits_for_his_wage_and_who_left_unexcluded(kept: Kept) -> None:
    kept.fill(roster=PEOPLE)
    assert [entry.engagement.id for entry in kept.store.awaited(NUMBER)] == ["e0000005", "e0000006"]
    assert not kept.store.awaited(OTHER)


def test_labels_say_who_somebody_is(kept: Kept) -> None:
    numbered = replace(PEOPLE[0].contributor, contributor_no="700000001")
    kept.fill(roster=[PEOPLE[0]._replace(contributor=numbered), *PEOPLE[1:]])
    found = kept.store.labels(NUMBER, ["e0000001", "e0000002", "e0000001", "nobody"])
    assert found == {
        "e0000001": PersonLabel("c0000001", numbered.names, "1000000001", "700000001"),
        "e0000002": PersonLabel("c0000002", PEOPLE[1].contributor.names, "2000000002"),
    }
    assert not kept.store.labels(OTHER, ["e0000001"])


# -- lines ----------------------------------------------------------------------------------------


@pytest.mark.parametrize("count", [0, 1, 499, 500, 501, 1234])
def test_lines_come_back_exact_in_order_and_by_page(kept: Kept, count: int) -> None:
    lines = some_lines(count)
    invoice = invoice_of(lines)
    kept.fill(records=[invoice])
    kept.store.keep_lines(NUMBER, invoice, iter(lines))
    assert kept.store.has_lines(NUMBER, invoice)
    assert list(kept.store.lines(NUMBER, invoice)) == lines
    for first, size in ((0, 50), (count - 30, 60), (480, 40), (count, 10), (450, 1000)):
        if first >= 0:
            assert list(kept.store.line_page(NUMBER, invoice, first, size)) == lines[first : first + size]
    assert not kept.store.has_lines(OTHER, invoice)
    assert list(kept.store.lines(OTHER, invoice)) == []


def test_lines_of_another_version_are_none_and_go_with_the_new_ones(kept: Kept) -> None:
    old = invoice_of(some_lines(3), version=1)
    new = replace(old, version=2)
    kept.fill(records=[new])
    kept.store.keep_lines(NUMBER, old, some_lines(3))
    assert not kept.store.has_lines(NUMBER, new)
    assert not kept.store.line_page(NUMBER, new, 0, 5)
    kept.store.keep_lines(NUMBER, new, some_lines(2))
    assert list(kept.store.lines(NUMBER, new)) == some_lines(2)
    assert not kept.store.has_lines(NUMBER, old)


@pytest.mark.parametrize("after", [0, 10, 1_200])
def test_a_stream_that_breaks_keeps_nothing_new(kept: Kept, after: int) -> None:
    invoice = invoice_of(some_lines(2))
    other = replace(invoice, id="i-other")
    kept.fill(records=[invoice, other])
    kept.store.keep_lines(NUMBER, other, some_lines(2))
    with pytest.raises(Offline):
        kept.store.keep_lines(NUMBER, invoice, broken(after))
    assert not kept.store.has_lines(NUMBER, invoice)
    assert list(kept.store.lines(NUMBER, invoice)) == []
    kept.store.keep_lines(NUMBER, invoice, some_lines(700))
    with pytest.raises(Offline):
        kept.store.keep_lines(NUMBER, invoice, broken(after))
    assert list(kept.store.lines(NUMBER, invoice)) == some_lines(700)
    assert list(kept.store.lines(NUMBER, other)) == some_lines(2)


def test_lines_of_what_is_not_here_are_not_kept(kept: Kept) -> None:
    kept.fill()
    with pytest.raises(Cancelled):
        kept.store.keep_lines(OTHER, invoice_of([]), some_lines(2))


def some_lines(count: int) -> list[InvoiceLine]:
    """Of both laws, of a person without one, and every ninth with a correction of an earlier month."""
    kinds = lines_of([PEOPLE[0], PEOPLE[2], hired(17, system=System.NEW), hired(18, 400_001)], DECEMBER, RULES)
    lines: list[InvoiceLine] = []
    for n in range(count):
        line = kinds[n % len(kinds)]._replace(engagement_id=f"e{n - n % 9 // 8:07}", days=1 + n % 30)
        lines.append(line._replace(adjustment_of=Month(2025, 10)) if n % 9 == 8 else line)
    return lines


def broken(after: int) -> Iterator[InvoiceLine]:
    yield from some_lines(after)
    raise Offline
