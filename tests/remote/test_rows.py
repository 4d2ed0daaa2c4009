"""Pages that must not be taken, and what must: nothing a service sends can cost more than a refusal."""

import json
import tracemalloc
from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from requests.structures import CaseInsensitiveDict

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.contract.entities import ENTITY_DATA
from gosi_desktop.domain.errors import Offline, ProtocolError, RemoteError
from gosi_desktop.remote.authority import ServiceAuthority
from gosi_desktop.remote.endpoint import Endpoint
from gosi_desktop.remote.service_time import Moment, ServiceTime
from gosi_desktop.remote.transport import Ask, Reply
from tests.fakes.clock import FakeClock

CLOCK = FakeClock()
WAGE: dict[str, Any] = {
    "engagement": "e7", "from_month": "2026-01", "basic_wage": "6320.00", "housing": {"kind": "none"},
    "commission": "0.00", "other_allowances": "0.00", "source": "employer",
}  # fmt: skip
ENGAGEMENT = {"contributor": "c", "branch": "b", "occupation": "o", "join_date": "2026-02-01", "state": "active"}


class Says:
    """A signed service that always answers the same."""

    def __init__(self, body: bytes, status: int = 200, etag: str | None = None) -> None:
        headers = {"Content-Type": "application/json"} | ({"ETag": etag} if etag else {})
        self._reply = Reply(status, CaseInsensitiveDict(headers), body, Moment(CLOCK.now(), 0.0))
        self.asked: list[Ask] = []

    def ask(self, ask: Ask) -> Reply:
        self.asked.append(ask)
        return self._reply


def authority(body: bytes, status: int = 200, etag: str | None = None) -> ServiceAuthority:
    """The client side over such a service."""
    says: Any = Says(body, status, etag)
    return ServiceAuthority(lambda: Endpoint("https://service.example"), says, says, ServiceTime(CLOCK))


def page(*changes: dict[str, Any], **fields: Any) -> bytes:
    """A page as JSON."""
    said = {
        "epoch": "k2", "changes": changes, "next_cursor": "c2", "has_more": False, "snapshot": False,
        "server_time": "2026-01-15T07:00:00Z",
    }  # fmt: skip
    return json.dumps(said | fields).encode()


def row(entity: str = "wage_period", data: dict[str, Any] | None = None, **fields: Any) -> dict[str, Any]:
    """A change."""
    said = {"seq": 7, "entity": entity, "id": "e7@2026-01", "version": 1, "op": "put", "at": "2026-01-15T07:00:00Z"}
    return said | {"data": WAGE if data is None else data} | fields


def take(body: bytes, cursor: str | None = "c1") -> FeedPage:
    """Ask for a page and get this one."""
    return authority(body).changes("612047385", cursor, 1000)


def test_an_engagement_is_taken() -> None:
    contract = {"kind": "fixed", "from": "2026-01-31", "to": "2027-01-30", "authenticated": True}
    taken = take(page(row("engagement", ENGAGEMENT), row("engagement", ENGAGEMENT | {"contract": contract})))
    assert len(taken.changes) == 2


def test_a_page_is_taken_with_its_rows() -> None:
    taken = take(page(row(), row("something_new", {"a": [1, {"b": "c"}]}), row(op="delete", data={}), total=3))
    assert [json.loads(bytes(change.data)) for change in taken.changes] == [WAGE, {"a": [1, {"b": "c"}]}, {}]
    assert (taken.epoch, taken.next_cursor, taken.total) == ("k2", "c2", 3)


def test_fields_of_a_later_version_are_kept_and_unknown_words_too() -> None:
    taken = take(page(row(data=WAGE | {"later": {"x": 1}, "source": "something_new"}), later=1))
    assert b"later" in bytes(taken.changes[0].data)


@pytest.mark.parametrize(
    "change",
    [
        row(seq=-1), row(seq=2**53), row(seq=10**30), row(seq="7"), row(seq=7.5), row(version=-1), row(version=2**63),
        row(id=""), row(id="x" * 201), row(id="a\0b"), row(entity=""), row(op="replace"),
        row(at="yesterday!" * 4),
        row(data=WAGE | {"basic_wage": 6320}), row(data=WAGE | {"basic_wage": "6320"}),
        row(data=WAGE | {"basic_wage": "٦٣٢٠.٠٠"}), row(data=WAGE | {"basic_wage": "6320.00\n"}),
        row(data=WAGE | {"basic_wage": None}), row(data=WAGE | {"basic_wage": "NaN"}),
        row(data=WAGE | {"from_month": "2026-13"}), row(data=WAGE | {"from_month": "2026-00"}),
        row(data=WAGE | {"housing": {"kind": "cave"}}), row(data=WAGE | {"housing": {"kind": "cash", "amount": "1"}}),
        row(data={}), row(data={"engagement": "e7"}), row(data=WAGE | {"source": "a\0b"}),
        row("engagement", ENGAGEMENT | {"join_date": "2026-02-30"}),
        row("engagement", ENGAGEMENT | {"leave_date": "x"}),
        row("engagement", ENGAGEMENT | {"contract": {"kind": "fixed", "from": "2026-01-32"}}),
        row("engagement", ENGAGEMENT | {"contract": {"kind": "fixed"}}),
        row("engagement", ENGAGEMENT | {"join_date": ""}),
        row("notice", {"at": "2026-01-15", "severity": "info", "code": "x"}),
        row("something_new", data={"a": "\0"}),
    ],
    ids=range(33),
)  # fmt: skip
def test_one_unreadable_row_refuses_the_page(change: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        take(page(row(), change))


def test_an_id_may_not_be_a_number_or_a_list_of_rows_an_object() -> None:
    for body in (page(row(id=7)), page(changes={}), page(changes=7), page(row(data=[])), page(row(data="x"))):
        with pytest.raises(ProtocolError):
            take(body)


@pytest.mark.parametrize(
    "fields",
    [
        {"epoch": ""}, {"epoch": 7}, {"next_cursor": ""}, {"next_cursor": None}, {"has_more": 1}, {"total": -1},
        {"total": 2**60}, {"server_time": "2026-99-99T00:00:00Z"}, {"has_more": True, "next_cursor": "c1"},
    ],
    ids=range(9),
)  # fmt: skip
def test_a_page_that_makes_no_sense_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ProtocolError):
        take(page(row(), **fields))


def test_at_the_end_the_cursor_may_stay() -> None:
    assert take(page(next_cursor="c1")).next_cursor == "c1"


ROW = json.dumps(row("x", {"a": 1})).encode()


@pytest.mark.parametrize(
    ("body", "kind"),
    [
        (page(row()).replace(b'"none"', b'"\xff\xfe"'), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b'"\xff\xfe"'), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b'"\\ud800"'), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b"NaN"), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b"Infinity"), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b"1e999"), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b"9" * 100_000), RemoteError),
        (page(row("x", {"a": "b"})).replace(b'"b"', b"[" * 10**6 + b"]" * 10**6), ProtocolError),
        (page(row()).replace(b'"k2"', b'{"a":' * 10**6), RemoteError),
        (page(row()).replace(b'"seq": 7', b'"seq": ' + b"7" * 5000), ProtocolError),
        (b'{"later":' + b"[" * 10**6, ProtocolError),
        (b"", Offline),
        (b"{", Offline),
        (b"[]", ProtocolError),
        (b"null", ProtocolError),
        (page(row())[:-1], Offline),
        (page(row()) + b"{}", Offline),
        (b"\xef\xbb\xbf" + page(row()), Offline),
        (page(row()).decode().encode("utf-16"), Offline),
    ],
    ids=range(19),
)
def test_hostile_json_is_refused(body: bytes, kind: type[RemoteError]) -> None:
    with pytest.raises(kind):
        take(body)


def test_of_duplicate_keys_one_counts_and_it_is_checked() -> None:
    taken = take(page(row()).replace(b'"version": 1', b'"version": 5, "version": 1'))
    assert taken.changes[0].version == 1
    with pytest.raises(ProtocolError):
        take(page(row()).replace(b'"version": 1', b'"version": 1, "version": -5'))


JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=12), inner, max_size=4),
    max_leaves=12,
)


@settings(max_examples=150, deadline=None)
@given(
    st.sampled_from(sorted(ENTITY_DATA)), st.dictionaries(st.sampled_from(sorted({*WAGE, "from", "kind"})), JSON), JSON
)
def test_whatever_a_row_holds_it_is_taken_or_refused(entity: str, data: dict[str, Any], other: Any) -> None:
    for change in (row(entity, data), row("something_new", {"a": other}), row(entity, WAGE | data)):
        try:
            take(page(change))
        except RemoteError:
            continue


@settings(max_examples=150, deadline=None)
@given(st.binary(max_size=300), st.integers(0, 300))
def test_whatever_bytes_arrive_they_are_taken_or_refused(noise: bytes, place: int) -> None:
    whole = page(row(), row("x", {"a": 1}))
    for body in (noise, whole[:place] + noise + whole[place:], whole[:place] + noise + whole[place + len(noise) :]):
        try:
            take(body)
        except RemoteError:
            continue


@pytest.mark.parametrize(
    "make",
    [
        lambda size: page(row()).replace(b'"none"', b'"' + b"x" * size + b'"'),
        lambda size: b'{"changes": [' + b"[]," * (size // 3) + b"[]]}",
        lambda size: b'{"changes": [' + b",".join([ROW] * (size // len(ROW))) + b', {"seq": "x"}]}',
        lambda size: page(row("x", {"a": [[]] * (size // 4)})) + b"x",
        lambda size: b"[" * size,
    ],
    ids=range(5),
)
def test_the_largest_page_costs_a_bounded_amount_of_memory(make: Callable[[int], bytes]) -> None:
    body = make(10 * 2**20)
    tracemalloc.start()
    try:
        with pytest.raises(RemoteError):
            take(body)
        assert tracemalloc.get_traced_memory()[1] < 64 * 2**20
    finally:
        tracemalloc.stop()


HEAD: dict[str, Any] = {
    "establishment": "612047385", "name": "شركة", "seq": 7, "role": "owner", "role_seq": 0,
    "summary": {"contributors": 3, "due": "10.50", "due_on": "2026-02-15", "certificate_until": "2026-02-20",
        "open_injuries": 2, "next_injury_deadline": "2026-01-07T20:59:59Z"},
}  # fmt: skip


def heads(*entries: dict[str, Any], epoch: str = "k2") -> bytes:
    """Heads as JSON."""
    return json.dumps({"epoch": epoch, "heads": entries}).encode()


def test_heads_are_read() -> None:
    read = authority(heads(HEAD, HEAD | {"role": "something_new"}), etag='"t"').heads(None)
    assert read is not None
    assert (read.epoch, read.etag) == ("k2", '"t"')
    assert read.heads[0].summary.due_halalas == 1050
    assert read.heads[0].summary.certificate_until == date(2026, 2, 20)
    assert read.heads[0].summary.open_injuries == 2
    assert read.heads[0].summary.next_injury_deadline == datetime(2026, 1, 7, 20, 59, 59, tzinfo=UTC)
    assert str(read.heads[1].role) == "viewer"
    assert authority(b"", 304).heads('"t"') is None


@pytest.mark.parametrize(
    "body",
    [
        heads(epoch=""), heads(HEAD | {"seq": -1}), heads(HEAD | {"seq": 2**60}), heads(HEAD | {"role_seq": -1}),
        heads(HEAD | {"establishment": ""}), heads(HEAD | {"ended_at": "2026-99-01T00:00:00Z"}),
        heads(HEAD | {"role": 7}),
        heads(HEAD | {"summary": {"contributors": 3, "due_on": "2026-02-31"}}),
        heads(HEAD | {"summary": {"contributors": 3, "due": "x"}}), b"{}", b"[]",
    ],
    ids=range(11),
)  # fmt: skip
def test_heads_that_make_no_sense_are_refused(body: bytes) -> None:
    with pytest.raises(ProtocolError):
        authority(body).heads(None)
