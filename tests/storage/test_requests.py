"""Requests out of the feed's rows: those that wait for approval, oldest first."""

from dataclasses import dataclass
from datetime import UTC, datetime

import msgspec
import pytest

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.contract.entities import MemberData, NamesData
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.storage.cache import SqlCache
from tests.support import pages
from tests.support.caches import fill
from tests.support.pages import EPOCH, NUMBER, SERVER_TIME, Change, gone, put


def request(state: str = "awaiting_approval", made_at: str = "2026-01-10T07:00:00Z") -> RequestData:
    return RequestData(
        kind="update_wage", target="e1@2026-02", state=state, by="m1", made_at=made_at,
        approval=("owner", "supervisor"), made={"basic_wage": "6000.00"},
    )  # fmt: skip


@dataclass
class Filled:
    store: SqlCache

    def take(self, *changes: Change) -> None:
        page = FeedPage(EPOCH, changes, "c2", has_more=False, snapshot=False, server_time=SERVER_TIME)
        self.store.feed.apply(NUMBER, page)


@pytest.fixture
def filled(store: SqlCache) -> Filled:
    later = put("request", "r2", request(made_at="2026-01-12T07:00:00Z"))
    page = FeedPage(
        EPOCH, (later, put("request", "r1", request()), put("request", "r3", request("accepted"))), "c1",
        has_more=False, snapshot=True, server_time=SERVER_TIME,
    )  # fmt: skip
    fill(store, [page])
    return Filled(store)


def test_those_that_wait_come_oldest_first(filled: Filled) -> None:
    first, second = filled.store.requests.awaiting_approval(NUMBER)
    assert (first.id, second.id) == ("r1", "r2")
    assert (first.establishment, first.kind, first.target, first.made_by) == (NUMBER, "update_wage", "e1@2026-02", "m1")
    assert first.made_at == datetime(2026, 1, 10, 7, 0, tzinfo=UTC)
    assert (first.approvers, first.body) == (("owner", "supervisor"), {"basic_wage": "6000.00"})
    assert not filled.store.requests.awaiting_approval("another")


def test_what_was_decided_or_is_gone_waits_no_more(filled: Filled) -> None:
    filled.take(put("request", "r1", request("accepted"), version=2), gone("request", "r2"))
    assert not filled.store.requests.awaiting_approval(NUMBER)


@pytest.mark.parametrize(
    "data", [b'{"kind": 1}', b'{"kind": "new", "state": "awaiting_approval", "made_at": "?"}', b"x"]
)
def test_a_row_that_cannot_be_read_is_left_out(filled: Filled, data: bytes) -> None:
    with filled.store.database.writing() as connection:
        connection.exec_driver_sql("UPDATE record SET data = ? WHERE id = 'r2'", (data,))
    assert [one.id for one in filled.store.requests.awaiting_approval(NUMBER)] == ["r1"]


def test_an_ended_role_takes_them_along(filled: Filled) -> None:
    filled.store.feed.erase(NUMBER)
    assert not filled.store.requests.awaiting_approval(NUMBER)


def test_who_prepared_one_and_whom_it_is_about_are_named(filled: Filled) -> None:
    member = MemberData("1000000008", NamesData("طلال الجهني", "Talal Aljuhani"), "preparer", "active", "2025-01-01")
    person = pages.contributor(7, names=NamesData("تركي المطيري", "Turki Almutairi"))
    filled.take(
        put("contributor", pages.contributor_id(7), person),
        put("engagement", pages.engagement_id(7), pages.engagement(7)),
        put("member", "m1", member),
        put("request", "r4", msgspec.structs.replace(request(), target=f"{pages.engagement_id(7)}@2026-02")),
        put("request", "r5", msgspec.structs.replace(request(), target=pages.contributor_id(7), by="m2")),
    )
    found = {one.id: one for one in filled.store.requests.awaiting_approval(NUMBER)}
    assert (found["r4"].made_by, found["r4"].made_by_en) == ("طلال الجهني", "Talal Aljuhani")
    assert (found["r4"].about, found["r4"].about_en) == ("تركي المطيري", "Turki Almutairi")
    assert (found["r5"].about, found["r5"].made_by) == ("تركي المطيري", "m2")
    assert (found["r1"].about, found["r1"].about_en) == ("", None)
