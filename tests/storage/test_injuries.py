"""Injuries in the encrypted cache: the authority's rows, what waits on top of them, drafts that outlive a kill."""

import hashlib
import itertools
import shutil
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import cast

import pytest

from gosi_desktop import data
from gosi_desktop.application.events import DataChanged
from gosi_desktop.application.injuries import Asking, Injuries
from gosi_desktop.application.injury_book import Standing
from gosi_desktop.application.injury_forms import InjuryDraft, InjuryForm, InjuryForms
from gosi_desktop.application.ports import FeedPage, Head, Heads, OperationState, PortfolioSummary, Sending
from gosi_desktop.application.ports.injuries import InjuryDesk
from gosi_desktop.application.ports.outbox import Operation
from gosi_desktop.contract.injuries import (
    AskedData,
    InjuryData,
    InjuryEventData,
    OtherReportData,
    PlaceData,
    ReporterData,
    TreatmentData,
    WitnessData,
)
from gosi_desktop.contract.requests import RequestData
from gosi_desktop.domain.attachments import AttachedPaper, PaperFile
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Role
from gosi_desktop.domain.injuries import EventKind, InjuryKind, InjuryState, OtherReport, Witness
from gosi_desktop.domain.injury_changes import AddToInjury, InjuryChange, ObjectToInjuryDecision, ReportInjury
from gosi_desktop.domain.rules import RuleBook
from gosi_desktop.storage.cache import SqlCache
from tests.fakes.clock import FakeClock
from tests.fakes.injuries import at, report
from tests.support.caches import KEY, fill, occupation
from tests.support.kills import EVERY_STATEMENT, killed_at_each_step
from tests.support.pages import (
    EPOCH,
    NUMBER,
    SERVER_TIME,
    Change,
    contributor_id,
    engagement_id,
    pages_of,
    put,
    snapshot_rows,
)

NOW = datetime(2026, 1, 6, 7, 21, tzinfo=UTC)
WHO, WORK = contributor_id(1), engagement_id(1)
SCAN, PHOTO = b"%PDF-1.7 " + bytes(range(256)) * 40, b"\xff\xd8\xff" + b"light" * 900
AT = "2026-01-05T10:20:00Z"


def paper(content: bytes, name: str) -> PaperFile:
    kind = "application/pdf" if content.startswith(b"%PDF") else "image/jpeg"
    return PaperFile(AttachedPaper(hashlib.sha256(content).hexdigest(), name, kind, len(content)), content)


PAPERS = (paper(SCAN, "تقرير.pdf"), paper(PHOTO, "الموقع.jpg"))


def row(state: str = "in_review", **more: object) -> InjuryData:
    said: dict[str, object] = {
        "contributor": WHO, "engagement": WORK, "kind": "at_work", "happened": "2026-01-03T07:40:00Z",
        "told": "2026-01-04T05:15:00Z", "place": PlaceData(inside=True, text="المستودع"), "how": "سقط",
        "cause": "fall_height", "part": "wrist_right", "nature": "fracture", "due_at": "2026-01-07T20:59:59Z",
        "state": state, "reporter": ReporterData(name="نورة", role="مشرفة"), "reported_at": AT,
        "treatment": TreatmentData(provider="مستشفى", since="2026-01-03"), "case_no": "2026-000417",
        "witnesses": (WitnessData(name="خالد"),), "other_reports": (OtherReportData(body="police", number="7"),),
    }  # fmt: skip
    return InjuryData(**(said | more))  # type: ignore[arg-type]


def event(kind: str = "reported", injury: str = "i1", **more: object) -> InjuryEventData:
    return InjuryEventData(**({"injury": injury, "at": AT, "kind": kind} | more))  # type: ignore[arg-type]


def page(*changes: Change, cursor: str = "later") -> FeedPage:
    return FeedPage(EPOCH, changes, cursor, has_more=False, snapshot=False, server_time=SERVER_TIME)


def head(role: Role = Role.SUPERVISOR) -> Head:
    return Head(NUMBER, "روابي", None, 1, role, 1, None, PortfolioSummary(5, 0, 0, None, True))


@pytest.fixture
def filled(store: SqlCache) -> SqlCache:
    """Five people, one case with a question about it."""
    asked = AskedData(what="medical_report", until="2026-01-15", text="مختومًا")
    rows = (
        put("injury", "i1", row("info_requested")),
        put("injury_event", "ev2", event("asked", at="2026-01-06T05:00:00Z", asks=(asked,))),
        put("injury_event", "ev1", event(by="m1", attachments=("a" * 64,))),
    )
    fill(store, pages_of([*snapshot_rows(5), *rows], 500))
    store.feed.save_heads(Heads(EPOCH, (head(),)))
    return store


ids = itertools.count()


def injuries_of(cache: SqlCache, rules: RuleBook, clock: FakeClock, *, unconfirmed: bool = False) -> Injuries:
    events = DataChanged()

    def new_id() -> str:
        return f"made-{next(ids)}"

    return Injuries(
        cache.injuries, cast(InjuryDesk, None), InjuryForms(cache.drafts, clock, events, new_id), cache.outbox,
        cache.feed, rules, clock, new_id, lambda: "a1", events, lambda name: data.load_list(name)["items"],
        lambda: unconfirmed,
    )  # fmt: skip


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOW)


@pytest.fixture
def injuries(filled: SqlCache, rules: RuleBook, clock: FakeClock) -> Injuries:
    return injuries_of(filled, rules, clock)


def reporting(id: str = "i9") -> Asking:
    return Asking(NUMBER, WHO, ReportInjury(injury_id=id, report=report(WHO, WORK)), PAPERS)


def about(change: InjuryChange) -> Asking:
    return Asking(NUMBER, WHO, change)


# -- rows --------------------------------------------------------------------------------------------------------------


def test_a_case_comes_with_its_person_and_its_events_in_order(injuries: Injuries) -> None:
    (entry,) = injuries.book(NUMBER).entries
    assert entry.standing is Standing.REPORTED
    assert entry.person is not None
    assert entry.person.contributor_id == WHO
    injury = entry.injury
    assert injury is not None
    assert (injury.state, injury.case_no, injury.report.kind) == (
        InjuryState.INFO_REQUESTED, "2026-000417", InjuryKind.AT_WORK,
    )  # fmt: skip
    assert injury.report.happened == at("2026-01-03", "10:40")
    assert injury.report.witnesses == (Witness("خالد"),)
    assert injury.report.other_reports == (OtherReport("police", "7"),)
    assert entry.case is not None
    assert [one.kind for one in entry.case.events] == [EventKind.REPORTED, EventKind.ASKED]
    (question,) = entry.questions
    assert [(one.what, one.until) for one in question.asks] == [("medical_report", date(2026, 1, 15))]


@pytest.mark.parametrize("spoiled", [b"{}", b"x", b'{"injury": 1}'])
@pytest.mark.parametrize("entity", ["injury", "injury_event"])
def test_a_row_that_cannot_be_read_is_left_out(
    filled: SqlCache, injuries: Injuries, entity: str, spoiled: bytes
) -> None:
    with filled.database.writing() as connection:
        connection.exec_driver_sql("UPDATE record SET data = ? WHERE entity = ?", (spoiled, entity))
    entries = injuries.book(NUMBER).entries
    assert len(entries) == (0 if entity == "injury" else 1)


def test_an_instant_without_a_time_zone_is_not_believed(filled: SqlCache, injuries: Injuries) -> None:
    filled.feed.apply(NUMBER, page(put("injury", "i1", row(happened="2026-01-03T07:40:00"), version=2)))
    assert injuries.book(NUMBER).entries == ()


def test_a_role_that_sees_none_has_none(filled: SqlCache, injuries: Injuries) -> None:
    filled.feed.save_heads(Heads(EPOCH, (head(Role.FINANCE_CLERK),)))
    book = injuries.book(NUMBER)
    assert (book.entries, book.may) == ((), frozenset())
    filled.feed.save_heads(Heads(EPOCH, (head(Role.VIEWER),)))
    assert len(injuries.book(NUMBER).entries) == 1
    assert injuries.book(NUMBER).may == frozenset()


# -- what waits --------------------------------------------------------------------------------------------------------


def test_a_report_waits_as_a_case_with_its_clock_and_comes_back_after_a_restart(
    injuries: Injuries, open_store: Callable[[], SqlCache], rules: RuleBook, clock: FakeClock
) -> None:
    made = injuries.ask(reporting(), Sending.WHEN_I_ASK)
    for known in (injuries, injuries_of(open_store(), rules, clock)):
        entry = known.book(NUMBER).entry("i9")
        assert entry is not None
        assert (entry.standing, entry.report) == (Standing.UNSENT, replace(made, place=1))
        assert entry.clock is not None
        assert entry.clock.last_day == date(2026, 1, 7)
        assert entry.clock.hours_left(NOW) == 37
        assert [one.name for one in entry.papers] == ["تقرير.pdf", "الموقع.jpg"]
        kept = known.paper(entry, PAPERS[1].about.sha256)
        assert kept is not None
        assert kept.data == PHOTO
    assert dict(injuries._outbox.people(NUMBER)).keys() == {WHO}


def test_reports_of_a_person_hold_up_nothing_of_his(injuries: Injuries, filled: SqlCache) -> None:
    first = injuries.ask(reporting(), Sending.NOW)
    second = injuries.ask(reporting("i8"), Sending.NOW)
    filled.outbox.update(replace(first, state=OperationState.REJECTED, place=1))
    due = filled.outbox.due(NUMBER, NOW + timedelta(seconds=11), 10)
    assert [one.id for one in due] == [second.id]


def test_once_the_authority_has_it_its_own_row_is_shown(injuries: Injuries, filled: SqlCache) -> None:
    made = injuries.ask(reporting(), Sending.NOW)
    filled.outbox.update(_accepted(made, 3))
    entry = injuries.book(NUMBER).entry("i9")
    assert entry is not None
    assert (entry.standing, entry.case is not None, entry.clock) == (Standing.REPORTED, True, None)
    filled.feed.apply(NUMBER, page(put("injury", "i9", row("submitted"), version=3)))
    entry = injuries.book(NUMBER).entry("i9")
    assert entry is not None
    assert (entry.report, entry.waiting) == (None, ())
    held = filled.outbox.get(made.id)
    assert held is not None
    assert held.settled_version == 0  # its paper and itself may go when they are old


def test_an_answer_that_waits_takes_the_question_away_until_it_is_refused(injuries: Injuries, filled: SqlCache) -> None:
    made = injuries.ask(about(AddToInjury(injury_id="i1", text="مرفق", answers="ev2")), Sending.NOW)
    (entry,) = injuries.book(NUMBER).entries
    assert (entry.questions, [one.id for one in entry.waiting]) == ((), [made.id])
    filled.outbox.update(replace(made, state=OperationState.REJECTED, place=1))
    (entry,) = injuries.book(NUMBER).entries
    assert [one.id for one in entry.questions] == ["ev2"]
    answered = event("added", at="2026-01-06T08:00:00Z", answers="ev2")
    filled.feed.apply(NUMBER, page(put("injury_event", "ev3", answered)))
    assert injuries.book(NUMBER).entries[0].questions == ()


def test_an_answer_that_was_lost_is_known_by_its_echo(injuries: Injuries, filled: SqlCache) -> None:
    made = injuries.ask(reporting(), Sending.NOW)
    echo = RequestData(
        kind="report_injury", target="i9", body_digest="d", state="accepted", by="m1", made_at=AT, reference="R-1"
    )
    filled.feed.apply(NUMBER, page(put("injury", "i9", row("submitted")), put("request", made.id, echo)))
    entry = injuries.book(NUMBER).entry("i9")
    assert entry is not None
    assert (entry.standing, entry.waiting) == (Standing.REPORTED, ())


def test_an_objection_has_its_days_until_it_is_made(injuries: Injuries, filled: SqlCache) -> None:
    filled.feed.apply(NUMBER, page(put("injury", "i1", row("rejected", object_until="2026-02-04"), version=2)))
    (entry,) = injuries.book(NUMBER).entries
    assert [(one.kind.value, one.day) for one in entry.deadlines()] == [("object_to_injury", date(2026, 2, 4))]
    injuries.ask(about(ObjectToInjuryDecision(injury_id="i1", grounds="وقعت أثناء العمل")), Sending.NOW)
    assert list(injuries.book(NUMBER).entries[0].deadlines()) == []


def test_what_is_to_be_done_is_told_to_the_deadlines(injuries: Injuries) -> None:
    injuries.ask(reporting(), Sending.WHEN_I_ASK)
    told = {(one.kind.value, one.about): one.day for one in injuries.deadlines(NUMBER)}
    assert told == {("report_injury", "i9"): date(2026, 1, 7), ("answer_injury", "i1"): date(2026, 1, 15)}


def test_a_case_that_is_not_here_is_asked_nothing(injuries: Injuries) -> None:
    with pytest.raises(RuleViolation, match="not_found"):
        injuries.judge(about(AddToInjury(injury_id="gone", text="x")))


# -- drafts ------------------------------------------------------------------------------------------------------------


def draft(how: str = "سقط من سلّم", id: str = "d1") -> InjuryDraft:
    form = InjuryForm(contributor=WHO, engagement=WORK, told_on="2026/01/04", told_at="08:15", how=how)
    return InjuryDraft(id, NUMBER, NOW, NOW, form)


def test_a_draft_comes_back_with_its_papers_and_its_clock(
    injuries: Injuries, open_store: Callable[[], SqlCache], rules: RuleBook, clock: FakeClock
) -> None:
    injuries.forms.keep(draft())
    injuries.forms.keep_papers("d1", PAPERS)
    injuries.forms.keep(draft("آخر", "d2"))
    book = injuries_of(open_store(), rules, clock, unconfirmed=True).book(NUMBER)
    entry = book.entry("d1")
    assert entry is not None
    assert entry.draft is not None
    assert (entry.standing, entry.draft.form.how, entry.person is not None) == (Standing.DRAFT, "سقط من سلّم", True)
    assert [one.name for one in entry.papers] == ["تقرير.pdf", "الموقع.jpg"]
    assert entry.clock is not None
    assert entry.clock.last_day == date(2026, 1, 7)
    assert book.by_this_clock
    assert {one.id for one in book.entries} == {"d1", "d2", "i1"}
    assert injuries.forms.papers("d1") == PAPERS


def test_what_is_taken_back_is_the_draft_again_with_its_papers(injuries: Injuries, filled: SqlCache) -> None:
    injuries.forms.keep(draft(id="i9"))
    injuries.forms.keep_papers("i9", PAPERS)
    made = injuries.ask(reporting(), Sending.NOW)
    assert [one.standing for one in injuries.book(NUMBER).entries if one.id == "i9"] == [Standing.UNSENT]
    filled.outbox.take_back([made.id], NOW)
    entry = injuries.book(NUMBER).entry("i9")
    assert entry is not None
    assert (entry.standing, len(entry.papers)) == (Standing.DRAFT, 2)
    assert injuries.forms.papers("i9") == PAPERS


def test_a_draft_is_done_with_once_the_authority_has_the_case(injuries: Injuries, filled: SqlCache) -> None:
    injuries.forms.keep(draft(id="i9"))
    made = injuries.ask(reporting(), Sending.NOW)
    assert injuries.book(NUMBER).settled == ()
    filled.outbox.update(_accepted(made, 1))
    filled.feed.apply(NUMBER, page(put("injury", "i9", row("submitted"))))
    assert injuries.book(NUMBER).settled == ("i9",)
    assert [one.standing for one in injuries.book(NUMBER).entries if one.id == "i9"] == [Standing.REPORTED]


def test_first_aid_alone_stays_here_and_runs_no_clock(injuries: Injuries) -> None:
    injuries.forms.close(draft())
    entry = injuries.book(NUMBER).entry("d1")
    assert entry is not None
    assert (entry.standing, entry.clock, entry.is_open, list(entry.deadlines())) == (
        Standing.FIRST_AID, None, False, [],
    )  # fmt: skip
    assert injuries._outbox.listed(NUMBER) == []


def test_a_kill_while_saving_loses_nothing_but_the_last_field(
    tmp_path: Path, path: Path, rules: RuleBook, clock: FakeClock
) -> None:
    def opened() -> SqlCache:
        return SqlCache.open(path, KEY, clock, rules, occupation)

    def forms(cache: SqlCache) -> InjuryForms:
        return InjuryForms(cache.drafts, clock, DataChanged(), lambda: "d1")

    first = opened()
    forms(first).keep(draft("سقط"))
    forms(first).keep_papers("d1", PAPERS)
    first.close()
    template = tmp_path / "template.db"
    shutil.copy(path, template)

    def prepare(_: int) -> Callable[[], object]:
        for file in path.parent.glob("cache.db*"):
            file.unlink()
        shutil.copy(template, path)
        return lambda: forms(opened()).keep(draft("سقط من سلّم"))

    found = set()
    for _ in killed_at_each_step(prepare, EVERY_STATEMENT):
        cache = opened()
        kept = forms(cache).load("d1")
        assert kept is not None
        assert forms(cache).papers("d1") == PAPERS
        found.add(kept.form.how)
        cache.close()
    assert found == {"سقط", "سقط من سلّم"}


def test_nothing_of_a_report_is_readable_on_disk(injuries: Injuries, path: Path) -> None:
    injuries.forms.keep(draft("ladder-0501234567"))
    injuries.forms.keep_papers("d1", PAPERS)
    injuries.ask(reporting(), Sending.NOW)
    for file in path.parent.iterdir():
        written = file.read_bytes()
        assert not any(mark in written for mark in (b"0501234567", b"%PDF-1.7", PHOTO[:40], "تقرير".encode()))


def _accepted(made: Operation, version: int) -> Operation:
    return replace(made, state=OperationState.ACCEPTED, settled_version=version, decided_at=NOW, place=1)
