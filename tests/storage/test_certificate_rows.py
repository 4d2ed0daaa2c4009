"""Certificates out of the feed's rows: newest first, withdrawn ones with their day, unreadable ones left out."""

from datetime import date

import pytest

from gosi_desktop.application.ports import FeedPage
from gosi_desktop.contract.certificates import CertificateData
from gosi_desktop.domain.certificate import CertificateState
from gosi_desktop.storage.cache import SqlCache
from tests.support.caches import fill
from tests.support.pages import EPOCH, NUMBER, SERVER_TIME, gone, put


def row(number: str = "5520-0001-37", issued: str = "2026-01-06", state: str = "valid", **more: str) -> CertificateData:
    return CertificateData(
        kind="compliance", number=number, issued_on=issued, valid_until="2026-02-05", state=state, file_sha256="a" * 64,
        file_token="a.b.c", size=9, **more,
    )  # fmt: skip


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    withdrawn = row("5520-0002-33", "2025-12-01", "withdrawn", withdrawn_on="2025-12-20", reason="issued_in_error")
    changes = (put("certificate", "c1", row()), put("certificate", "c2", withdrawn))
    page = FeedPage(EPOCH, changes, "c1", has_more=False, snapshot=True, server_time=SERVER_TIME)
    fill(store, [page])
    return store


def test_the_newest_comes_first_and_a_withdrawal_has_its_day(filled: SqlCache) -> None:
    first, second = filled.certificates.list(NUMBER)
    assert (first.id, first.number, first.establishment, first.version) == ("c1", "5520-0001-37", NUMBER, 1)
    assert (first.issued_on, first.valid_until) == (date(2026, 1, 6), date(2026, 2, 5))
    assert (second.withdrawn, second.withdrawn_on, second.reason) == (True, date(2025, 12, 20), "issued_in_error")
    assert not filled.certificates.list("another")


@pytest.mark.parametrize(
    ("day", "state", "left"),
    [
        (date(2026, 1, 6), CertificateState.VALID, 30), (date(2026, 2, 5), CertificateState.VALID, 0),
        (date(2026, 2, 6), CertificateState.EXPIRED, -1),
    ],
)  # fmt: skip
def test_it_counts_down_to_the_day_printed_on_it(filled: SqlCache, day: date, state: str, left: int) -> None:
    first, second = filled.certificates.list(NUMBER)
    assert (first.state_on(day), first.days_left(day)) == (state, left)
    assert second.state_on(day) is CertificateState.WITHDRAWN


@pytest.mark.parametrize("data", [b'{"kind": 1}', b"x", b"{}"])
def test_a_row_that_cannot_be_read_is_left_out(filled: SqlCache, data: bytes) -> None:
    with filled.database.writing() as connection:
        connection.exec_driver_sql("UPDATE record SET data = ? WHERE id = 'c2'", (data,))
    assert [one.id for one in filled.certificates.list(NUMBER)] == ["c1"]


def test_one_that_is_gone_is_listed_no_more(filled: SqlCache) -> None:
    page = FeedPage(
        EPOCH, (gone("certificate", "c2"),), "c2", has_more=False, snapshot=False, server_time=SERVER_TIME
    )  # fmt: skip
    filled.feed.apply(NUMBER, page)
    assert [one.id for one in filled.certificates.list(NUMBER)] == ["c1"]
