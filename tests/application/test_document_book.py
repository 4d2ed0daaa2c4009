"""What ends in one list, notes that stay here, reminders, and what of it is a deadline."""

from datetime import date, timedelta

import pytest

from gosi_desktop.application.documents import EACH_ALONE, Shown, Wanted
from gosi_desktop.application.ports.documents import EndingSort, PersonEnding
from gosi_desktop.domain.certificate import Certificate
from gosi_desktop.domain.deadlines import DeadlineKind
from gosi_desktop.domain.documents import REMIND, Document, Note, NoteKind, Source, Standing
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.domain.establishment import Licence
from gosi_desktop.domain.frame import Frame
from tests.fakes.day import RAWABI
from tests.fakes.documents import leaf
from tests.fakes.workspace import Bench

TODAY = date(2026, 1, 6)


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    frame = made.outbox.frames.get(RAWABI, Frame())
    branch = frame.branches[-1]
    made.outbox.frames[RAWABI] = Frame(
        frame.establishment,
        (),
        (
            Licence(id="l1", kind="commercial_registration", number=branch.cr_number or "1", expires=date(2026, 1, 2)),
            Licence(id="l2", kind="commercial_registration", number="7", expires=date(2026, 9, 14)),
        ),
        frame.branches,
    )
    made.endings.folk = [
        PersonEnding(1, "c1", "e1", "كومار", "Kumar", "2000000006", "iqama", branch.id, TODAY + timedelta(20), None),
        PersonEnding(2, "c2", "e2", "سعد", None, "1000000008", "national_id", "", None, TODAY + timedelta(40)),
    ]
    return made


def title(document: Document) -> str:
    return document.title or document.kind


def names(bench: Bench, wanted: Wanted | None = None) -> list[str]:
    documents = bench.workspace.documents
    book = documents.book(RAWABI)
    keys = documents.order(book, wanted or Wanted(), title)
    rows = {one.key: one for one in documents.rows(book, keys)}
    assert set(rows) == set(keys)
    return [rows[key].id for key in keys]


def noted(bench: Bench, **fields: object) -> Note:
    given = {"id": "", "establishment": RAWABI, "kind": NoteKind.LEASE, "expires": date(2026, 6, 30)} | fields
    return bench.workspace.documents.new_note(Note(**given), leaf())  # type: ignore[arg-type]


def test_one_list_of_everything_that_ends(bench: Bench) -> None:
    note = noted(bench)
    assert names(bench) == ["l1", "c1", "e2", note.id, "l2"]
    assert names(bench, Wanted(Shown.OVER)) == ["l1"]
    assert names(bench, Wanted(Shown.NEAR)) == ["c1"]
    assert names(bench, Wanted(source=Source.NOTE)) == [note.id]
    assert names(bench, Wanted(source=Source.CONTRACT)) == ["e2"]
    assert names(bench, Wanted(text="lease")) == [note.id]
    assert names(bench, Wanted(descending=True))[0] == "l2"
    assert names(bench, Wanted(sort=EndingSort.NUMBER, source=Source.LICENCE)) == ["l1", "l2"]
    book = bench.workspace.documents.book(RAWABI)
    assert (book.count(Shown.ALL), book.count(Shown.OVER), book.count(Shown.NEAR)) == (5, 1, 1)
    assert book.count(Shown.ALL, Source.LICENCE) == 2
    assert book.count(Shown.ALL, Source.CERTIFICATE) == 0
    assert [one.standing for one in book.strip.marks] == [
        Standing.OVER, Standing.NEAR, Standing.LATER, Standing.LATER, Standing.LATER
    ]  # fmt: skip


def test_a_registration_belongs_to_the_branch_that_works_under_it(bench: Bench) -> None:
    book = bench.workspace.documents.book(RAWABI)
    branch = book.branches[-1].id
    assert [one.branch for one in book.few] == [branch, ""]
    assert names(bench, Wanted(branch=branch)) == ["l1", "c1"]


def test_of_each_kind_of_certificate_the_latest_that_stands(bench: Bench) -> None:
    def issued(id: str, until: date, withdrawn: bool = False) -> Certificate:
        return Certificate(
            id=id, version=1, establishment=RAWABI, kind="compliance", number=id, issued_on=TODAY, valid_until=until,
            file_sha256="", file_token="", size=1, withdrawn=withdrawn,
        )  # fmt: skip

    bench.certificates.issued = [
        issued("a", TODAY),
        issued("b", TODAY + timedelta(9)),
        issued("c", date(2027, 1, 1), True),
    ]
    assert names(bench, Wanted(source=Source.CERTIFICATE)) == ["b"]


def test_a_note_is_changed_removed_and_restored(bench: Bench) -> None:
    documents, note = bench.workspace.documents, noted(bench)
    documents.keep_note(Note(id=note.id, establishment=RAWABI, kind=NoteKind.LEASE, number=" 10 "), leaf(data=b"2"))
    (kept,) = documents.book(RAWABI).notes.values()
    assert (kept.note.number, kept.note.expires, len(kept.papers)) == ("10", None, 2)
    documents.take_back_paper(note.id)
    (document,) = [one for one in documents.book(RAWABI).few if one.source is Source.NOTE]
    assert documents.paper(document) == leaf()
    documents.remove_note(note.id)
    assert documents.book(RAWABI).notes == {}
    documents.restore_note(note.id)
    assert list(documents.book(RAWABI).notes) == [note.id]
    documents.remove_note(note.id)
    bench.clock.advance(3601)
    documents.remove_note(noted(bench).id)
    assert note.id not in bench.notes.removed
    with pytest.raises(RuleViolation, match="required"):
        noted(bench, kind=NoteKind.OTHER)


def test_nothing_of_a_note_waits_to_be_sent(bench: Bench) -> None:
    noted(bench)
    assert bench.outbox.listed(None) == []


def test_what_is_over_or_within_its_reminder_is_a_deadline(bench: Bench) -> None:
    documents = bench.workspace.documents
    lease = noted(bench, title="المستودع", expires=TODAY + timedelta(61))
    found = {one.about: one for one in documents.deadlines(RAWABI)}
    assert set(found) == {"l1", "e1"}
    assert (found["l1"].kind, found["e1"].kind) == (DeadlineKind.RENEW_LICENCE, DeadlineKind.RENEW_IDENTITY)
    assert found["l1"].title == documents.book(RAWABI).branches[-1].cr_number
    book = documents.book(RAWABI)
    document = next(one for one in book.few if one.id == lease.id)
    assert book.remind(document) == REMIND
    assert documents.remind(RAWABI, document, [90, 61]) == (90, 61)
    (deadline,) = [one for one in documents.deadlines(RAWABI) if one.kind is DeadlineKind.RENEW_DOCUMENT]
    assert (deadline.about, deadline.title, deadline.remind) == (lease.id, "المستودع", (90, 61))
    documents.remind(RAWABI, document, REMIND)
    assert bench.notes.said == {}
    rows = bench.workspace.deadlines.listed(RAWABI)
    assert "l1" in [row.deadline.about for row in rows]


def test_of_very_many_people_only_how_many_end_on_a_day(bench: Bench) -> None:
    bench.endings.folk = [
        PersonEnding(n, f"c{n}", f"e{n}", "x", None, "2", "iqama", "", TODAY + timedelta(n % 3), None)
        for n in range(EACH_ALONE + 1)
    ]
    found = [one for one in bench.workspace.documents.deadlines(RAWABI) if one.kind is DeadlineKind.RENEW_IDENTITY]
    assert [(one.day, one.count) for one in found] == [(TODAY + timedelta(n), 67) for n in range(3)]


def test_a_reminder_is_said_once_for_each_day_that_was_named(bench: Bench) -> None:
    reminders, deadlines = bench.workspace.reminders, bench.workspace.deadlines
    bench.endings.folk = []
    bench.outbox.frames[RAWABI] = Frame()
    lease = noted(bench, expires=TODAY + timedelta(60))

    def told() -> list[int]:
        rows = [row for row in deadlines.listed(RAWABI) if row.deadline.about == lease.id]
        return [one.days_left for one in reminders.take(rows)]

    heard = []
    for _ in range(64):
        heard += told()
        assert told() == []
        bench.clock.advance(24 * 3600)
    assert heard == [60, 30, 7, -1, -2, -3]
