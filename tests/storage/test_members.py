"""Who acts for the establishment, out of the feed's rows; and whom a request about one of them is about."""

from datetime import UTC, date, datetime

import pytest

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.contract.entities import MemberData, NamesData
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.storage.cache import SqlCache
from gosi_desktop.storage.units import editing
from tests.support.caches import fill
from tests.support.pages import EPOCH, NUMBER, SERVER_TIME, put


def member(name: str = "لطيفة القحطاني", **more: object) -> MemberData:
    values = {"role": "branches_manager", "state": "active", "since": "2024-09-01"} | more
    return MemberData(identity="1000000875", name=NamesData(ar=name, en="Latifah"), **values)  # type: ignore[arg-type]


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    asked = RequestData(
        kind="change_member_role", target="m2", state="awaiting_approval", by="m1", made_at="2026-01-10T07:00:00Z",
        approval=("owner", "supervisor"), made={"role": "viewer"},
    )  # fmt: skip
    rows = (
        put("member", "m1", member("نورة العنزي", role="supervisor")),
        put("member", "m2", member(branches=("b1",), last_seen="2026-01-06T07:21:00Z"), version=3),
        put("request", "r1", asked),
    )
    fill(store, [FeedPage(EPOCH, rows, "c1", has_more=False, snapshot=True, server_time=SERVER_TIME)])
    return store


def test_members_as_the_authority_has_them(filled: SqlCache) -> None:
    first, second = filled.members.members(NUMBER)
    assert (first.id, first.role, first.branches) == ("m1", "supervisor", None)
    assert (second.version, second.branches, second.since) == (3, ("b1",), date(2024, 9, 1))
    assert second.last_seen == datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
    assert list(filled.members.members("another")) == []


def test_a_request_about_a_member_names_him(filled: SqlCache) -> None:
    (waiting,) = filled.requests.awaiting_approval(NUMBER)
    assert (waiting.about, waiting.about_en, waiting.made_by) == ("لطيفة القحطاني", "Latifah", "نورة العنزي")


def test_a_row_that_cannot_be_read_is_left_out(filled: SqlCache) -> None:
    with editing(filled.database) as connection:
        connection.execute("UPDATE record SET data = ? WHERE entity = 'member' AND id = 'm1'", (b'{"role": 1}',))
    assert [one.id for one in filled.members.members(NUMBER)] == ["m2"]
