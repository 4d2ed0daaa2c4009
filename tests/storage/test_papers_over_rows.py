"""The paper of a request over real rows: what was seen, kept encrypted, read back, and printed after the answer."""

from dataclasses import replace
from datetime import UTC, date, datetime
from typing import cast

import pytest

from gosi_desktop.application.archive import Papers
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.ports.outbox import Operation, OperationState
from gosi_desktop.application.roster_papers import RosterPapers
from gosi_desktop.application.session import Session
from gosi_desktop.domain.changes import AnyChange, ExcludeContributor, UpdateWage
from gosi_desktop.domain.contributor import Housing, HousingKind, WageParts
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.domain.values import Month
from gosi_desktop.reports.forms import PaperForms
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.support.caches import fill
from tests.support.pages import NUMBER, contributor_id, delta, engagement_id, pages_of, put, snapshot_rows, wage
from tests.support.readers import by_pypdf, plain

NOW = datetime(2026, 1, 18, 6, 40, tzinfo=UTC)
PERSON, WORK = contributor_id(1), engagement_id(1)
CHANGES: dict[str, AnyChange] = {
    "wage": UpdateWage(
        engagement_id=WORK, month=Month(2026, 1), wage=WageParts(900_000, Housing(HousingKind.CASH, 100_000))
    ),
    "exclusion": ExcludeContributor(
        engagement_id=WORK, leave_date=date(2026, 1, 18), termination_reason="resignation"
    ),
}  # fmt: skip


class Nobody:
    """Nobody is signed in."""

    def account(self) -> None:
        return None


@pytest.fixture
def papers(store: SqlCache, rules: RuleBook) -> RosterPapers:
    fill(store, pages_of(snapshot_rows(12), 500))
    clock = FakeClock(NOW)
    archive = Papers(store.archive, PaperForms("", "", clock), clock, DataChanged(), lambda: "ar", True)
    return RosterPapers(store.outbox, store.roster, store.feed, rules, cast(Session, Nobody()), archive)


def ask(store: SqlCache, change: AnyChange) -> Operation:
    """Kept and read back."""
    shown = store.outbox.dossier(NUMBER, PERSON)
    made = Operation(
        id="r1", establishment=NUMBER, contributor_id=PERSON, change=change, made_at=NOW, made_by="m3",
        state=OperationState.HELD, seen=change.found_in(shown), expected_version=change.version_in(shown),
    )  # fmt: skip
    store.outbox.add([made])
    found = store.outbox.get("r1")
    assert found is not None
    return found


@pytest.mark.parametrize("kind", CHANGES)
def test_what_was_kept_is_what_is_printed(store: SqlCache, papers: RosterPapers, kind: str) -> None:
    shown = store.outbox.dossier(NUMBER, PERSON)
    held = shown.wage_of(WORK, Month(2026, 1))
    made = papers.paper(ask(store, CHANGES[kind]))
    assert held is not None
    assert made.wage_before == held.parts
    assert made.contributor == shown.contributor
    assert made.before is not None
    assert made.after is not None
    assert made.after.total_halalas != made.before.total_halalas


def test_when_the_authoritys_rows_have_come_the_wage_before_is_still_the_one_before(
    store: SqlCache, papers: RosterPapers
) -> None:
    operation = ask(store, CHANGES["wage"])
    first = papers.paper(operation)
    done = replace(operation, state=OperationState.ACCEPTED, decided_at=NOW, reference="W-7")
    store.outbox.settle([done])
    id, data = wage(WORK, "2026-01", 9000)
    store.feed.apply(NUMBER, delta([put("wage_period", id, data, 1)]))
    after = papers.paper(done)
    assert (after.wage_before, after.before) == (first.wage_before, first.before)


def test_the_paper_is_kept_in_the_encrypted_archive_and_found_there(store: SqlCache, papers: RosterPapers) -> None:
    kept = papers.keep(ask(store, CHANGES["exclusion"]))
    data = store.archive.read(kept.id)
    assert data is not None
    found = plain(by_pypdf(data))
    for words in ("بيانات استبعاد مشترك", "18 يناير 2026", "18 من 31 يومًا", "الأثر: لا ساند."):
        assert words in found
    assert [paper.id for paper in store.archive.list()] == [kept.id]
