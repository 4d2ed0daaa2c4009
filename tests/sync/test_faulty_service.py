"""Rounds against a service with a plan of faults: nothing wrong is ever shown, and in the end everything is right."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.domain.errors import Offline, ProtocolError, RemoteError, ServiceBusy
from gosi_desktop.sync import schedule
from tests.support.client import SMALL_ROWS
from tests.support.desktop import NUMBER, Desktop
from tests.support.service import running_service

Makes = Callable[..., Desktop]
CHANGES = "GET */changes"
PAGE = 13  # rows; a stale answer that falls on the first call of a pull ends no round, and then its error never comes
COPY = -(-SMALL_ROWS // PAGE)  # calls


@pytest.fixture(autouse=True)
def small_pages(monkeypatch: pytest.MonkeyPatch) -> None:
    """A copy of many pages."""
    monkeypatch.setattr(schedule, "PAGE", PAGE)
    monkeypatch.setattr(schedule, "BULK_PAGE", PAGE)


FAILING: list[tuple[dict[str, Any], type[RemoteError]]] = [
    ({"kind": "status", "status": 502}, ServiceBusy),
    ({"kind": "status", "code": "maintenance", "retry_after": 9}, ServiceBusy),
    ({"kind": "status", "code": "too_many_requests", "retry_after": 9}, ServiceBusy),
    ({"kind": "html"}, Offline),
    ({"kind": "wrong_json"}, Offline),
    ({"kind": "wrong_shape"}, ProtocolError),
    ({"kind": "cut"}, Offline),
    ({"kind": "cut", "bytes": 1}, Offline),
    ({"kind": "drop"}, Offline),
    ({"kind": "stale", "after": 1}, ProtocolError),
]
# A fault waits for the one before it. A copy begun anew is as many calls again; so each has a round of its own.
SILENT: list[dict[str, Any]] = [
    {"kind": "duplicate", "count": COPY},
    {"kind": "latency", "seconds": 0.01, "every": 2, "count": 6},
    {"kind": "expired_cursor", "reason": "too_old", "after": COPY - 12 + 5},
    {"kind": "expired_cursor", "reason": "role_changed", "after": COPY + 13},
    {"kind": "expired_cursor", "reason": "epoch", "after": COPY + 1},
    {"kind": "skip_page", "after": COPY + 4},
    {"kind": "skip_page", "after": COPY + 17},
]


def test_faults_that_end_a_round_end_no_more(tmp_path: Path, make_desktop: Makes) -> None:
    plan = [{"call": CHANGES, "every": 3, "count": 2} | entry for entry, _ in FAILING]
    kinds = [kind for _, kind in FAILING for _ in range(2)]
    waits = [entry.get("retry_after") for entry, kind in FAILING for _ in range(2) if kind is ServiceBusy]
    with running_service(tmp_path, faults=plan) as service:
        desktop = make_desktop(service)
        desktop.sign_in()
        errors: list[RemoteError] = []
        while len(errors) < len(kinds):
            try:
                desktop.pull(NUMBER)
            except RemoteError as error:
                errors.append(error)
                assert desktop.rows(NUMBER) == {}  # no half copy is ever shown
            else:
                assert len(desktop.rows(NUMBER)) == SMALL_ROWS
                desktop.cache.feed.erase(NUMBER)
        assert [type(error) for error in errors] == kinds
        assert [error.retry_after for error in errors if isinstance(error, ServiceBusy)] == waits
        desktop.pull(NUMBER)
        assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_other_faults_are_settled_within_the_round(tmp_path: Path, make_desktop: Makes) -> None:
    with running_service(tmp_path, faults=[{"call": CHANGES} | entry for entry in SILENT]) as service:
        desktop = make_desktop(service)
        desktop.sign_in()
        begun: list[int] = []
        begin = desktop.cache.feed.begin_copy

        def watched(*about: Any) -> None:
            begun[-1] += 1
            begin(*about)

        desktop.cache.feed.begin_copy = watched  # type: ignore[method-assign]
        for _ in SILENT:
            begun.append(0)
            desktop.pull(NUMBER)
            assert len(desktop.rows(NUMBER)) == SMALL_ROWS
            desktop.cache.feed.erase(NUMBER)
        assert begun == [1, 1, 2, 2, 2, 2, 2]
        begun.append(0)
        desktop.pull(NUMBER)
        assert desktop.rows(NUMBER) == desktop.truth(NUMBER)


def test_a_service_that_contradicts_itself_is_given_up_for_now(tmp_path: Path, make_desktop: Makes) -> None:
    with running_service(tmp_path, faults=[{"call": CHANGES, "kind": "skip_page", "every": 3, "count": 0}]) as service:
        desktop = make_desktop(service)
        desktop.sign_in()
        with pytest.raises(ProtocolError, match=r"remote\.feed_gap"):
            desktop.pull()
        assert desktop.rows(NUMBER) == {}  # no silent hole


def test_old_rows_stay_in_view_while_a_fresh_copy_fails(tmp_path: Path, make_desktop: Makes) -> None:
    plan = [
        {"call": CHANGES, "kind": "expired_cursor", "after": COPY},
        {"call": CHANGES, "kind": "html", "after": 3, "count": 0},
    ]
    with running_service(tmp_path, faults=plan) as service:
        desktop = make_desktop(service)
        desktop.sign_in()
        desktop.pull()
        desktop.clock.advance(schedule.OPEN_EVERY)
        with pytest.raises(Offline):
            desktop.engine.pull_round(NUMBER, lambda done, total: None, lambda: False)
        assert len(desktop.rows(NUMBER)) == SMALL_ROWS
        place = desktop.cache.feed.place(NUMBER)
        assert place is not None
        assert (place.complete, place.filling, place.received) == (True, True, 3 * PAGE)


def test_one_bad_establishment_does_not_stop_the_others(tmp_path: Path, make_desktop: Makes) -> None:
    with running_service(tmp_path, seed="office", more=("--establishments", "4")) as service:
        desktop = make_desktop(service)
        person = desktop.desk.people()[0]
        desktop.sign_in(person.username)
        heads = desktop.authority.heads(None)
        assert heads is not None
        numbers = [head.establishment for head in heads.heads]
    assert len(numbers) >= 4
    bad = {"call": f"GET */{numbers[1]}/changes", "kind": "wrong_shape", "count": 3}
    with running_service(tmp_path, seed="office", faults=[bad], more=("--establishments", "4")) as service:
        desktop.address, desktop.start_token = service
        for _ in range(3):
            with pytest.raises(ProtocolError):
                desktop.pull(numbers[2])
            synced = [number for number in numbers if desktop.rows(number)]
            assert synced == [number for number in numbers if number != numbers[1]]
        assert desktop.pull(numbers[2])
        assert all(desktop.rows(number) == desktop.truth(number) for number in numbers)
        assert not desktop.pull(numbers[2])


def test_the_open_establishment_comes_first(tmp_path: Path, make_desktop: Makes) -> None:
    with running_service(tmp_path, seed="office", more=("--establishments", "4")) as service:
        desktop = make_desktop(service)
        desktop.sign_in(desktop.desk.people()[0].username)
        heads = desktop.authority.heads(None)
        assert heads is not None
        last = heads.heads[-1].establishment
        order: list[str] = []
        finish = desktop.cache.feed.finish_copy

        def watched(establishment: str, *rest: Any) -> None:
            order.append(establishment)
            finish(establishment, *rest)

        desktop.cache.feed.finish_copy = watched  # type: ignore[method-assign]
        desktop.pull(last)
        assert order[0] == last
        assert sorted(order) == sorted(head.establishment for head in heads.heads)
