"""The page of documents: filters and order, one document with its file, notes and taking them back, reminders, .ics."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import icalendar
import pytest

from gosi_desktop.application.documents import Shown
from gosi_desktop.application.ports.documents import EndingSort
from gosi_desktop.domain.dates import Calendar
from gosi_desktop.domain.documents import NoteKind, Source
from gosi_desktop.domain.errors import RuleViolation
from gosi_desktop.viewmodels.documents import DocumentsViewModel, Undo, days_typed
from gosi_desktop.viewmodels.shell import ShellViewModel
from gosi_desktop.viewmodels.shell_state import Page
from tests.fakes.day import RAWABI
from tests.fakes.workspace import Bench
from tests.support.scans import pdf, png
from tests.ui.ending_screens import ending

ShellOf = Callable[..., ShellViewModel]


@pytest.fixture
def bench() -> Bench:
    return ending(Bench())


@pytest.fixture
def page(shell_of: ShellOf, bench: Bench) -> DocumentsViewModel:
    """The page, shown."""
    shell = shell_of(bench)
    shell.show_page(Page.DOCUMENTS)
    return shell.documents


@pytest.fixture
def undone(page: DocumentsViewModel) -> list[Undo]:
    heard: list[Undo] = []
    page.undoable.connect(heard.append)
    return heard


def ids(page: DocumentsViewModel) -> list[str]:
    found = [page.records.record_at(row) for row in range(page.records.rowCount())]
    return [one.id if one is not None else "?" for one in found]


def choose(page: DocumentsViewModel, id: str) -> None:
    page.choose_row(ids(page).index(id))
    assert page.state.chosen is not None
    assert page.state.chosen.id == id


def test_filters_words_and_order(page: DocumentsViewModel) -> None:
    assert ids(page) == ["l1", "c1", "n1", "n2", "e2", "c2", "n3", "c3", "n4", "e4", "l2", "n5"]
    page.show(shown=Shown.NEAR)
    assert ids(page) == ["c1", "n1"]
    page.show(shown=Shown.OVER)
    assert ids(page) == ["l1"]
    page.show(shown=Shown.ALL, source=Source.NOTE, text="٥٥٢٠٤١٧")
    assert ids(page) == ["n4"]
    page.show(source=None, text="المستودع")
    assert ids(page)[0] == "n4"
    page.show(text="")
    page.sort_by(EndingSort.EXPIRES)
    assert ids(page)[:2] == ["l2", "e4"]
    page.sort_by(EndingSort.NUMBER)
    assert not page.state.wanted.descending
    branch = next(one.id for one in page.state.book.branches) if page.state.book is not None else ""
    page.show(branch=branch)
    assert set(ids(page)) == {"n3", "e4"}


def test_the_first_page_of_a_file_is_shown_beside_it(page: DocumentsViewModel) -> None:
    choose(page, "n4")
    look = page.state.look
    assert look is not None
    assert (look.paper.about.name, look.pages) == ("paper.pdf", 1)
    assert look.page is not None
    choose(page, "l1")
    assert page.state.look is None


def test_a_note_with_its_file_is_added_and_taken_back(
    page: DocumentsViewModel, undone: list[Undo], bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "بطاقة.pdf").write_bytes(pdf())
    page.begin()
    form = page.form
    assert form.state.establishment == RAWABI
    form.type(kind=NoteKind.SAFETY_CARD, number=" 77 ", expires="٢٠٢٦/٠١/٢٠")
    assert form.state.day == date(2026, 1, 20)
    form.papers.add([tmp_path / "بطاقة.pdf"])
    form.submit()
    assert not form.state.open
    (undo,) = undone
    assert (undo.done, undo.document.number) == ("added", "77")
    assert undo.document.id in ids(page)
    choose(page, undo.document.id)
    assert page.state.look is not None
    undo.act()
    assert undo.document.id not in ids(page)
    assert bench.outbox.listed(None) == []


def test_a_day_of_the_other_calendar_and_none_at_all(page: DocumentsViewModel) -> None:
    form = page.form
    page.begin()
    form.type(calendar=Calendar.HIJRI, expires="1448/01/15")
    assert form.state.day == date(2026, 6, 30)
    form.type(expires="1448/13/01")
    assert [form.state.day] == [None]
    assert form.state.said("expires") is not None
    form.submit()
    assert form.state.open
    form.type(expires="")
    form.submit()
    assert not form.state.open


def test_another_kind_needs_its_name(page: DocumentsViewModel) -> None:
    page.begin()
    page.form.type(kind=NoteKind.OTHER)
    page.form.submit()
    said = page.form.state.said("title")
    assert said is not None
    assert said.code == "required"
    page.form.close()
    assert not page.form.state.open


def test_files_that_are_none_too_large_or_broken_are_refused(page: DocumentsViewModel, tmp_path: Path) -> None:
    files = {
        "program.pdf": b"MZ\x90\x00 a renamed program",
        "large.pdf": b"%PDF-1.7\n" + b" " * (6 * 1024 * 1024),
        "half.png": png()[:40],
        "empty.pdf": b"",
    }
    for name, data in files.items():
        (tmp_path / name).write_bytes(data)
    page.begin()
    page.form.papers.add([tmp_path / name for name in files])
    said = {one.name: one.why.code for one in page.form.papers.state.unfit}
    assert said == {
        "program.pdf": "paper.kind", "large.pdf": "paper.too_large", "half.png": "paper.broken",
        "empty.pdf": "paper.empty",
    }  # fmt: skip
    assert page.form.papers.state.papers == ()


def test_a_new_version_takes_its_place_and_is_taken_back(
    page: DocumentsViewModel, undone: list[Undo], bench: Bench, tmp_path: Path
) -> None:
    (tmp_path / "old.pdf").write_bytes(pdf())
    (tmp_path / "new.png").write_bytes(png())
    choose(page, "n4")
    page.edit(version=True)
    assert page.form.state.version
    page.form.papers.add([tmp_path / "old.pdf", tmp_path / "new.png"])
    assert [one.about.name for one in page.form.papers.state.papers] == ["new.png"]  # a note has one file
    page.form.type(expires="2027/06/30")
    page.form.submit()
    (undo,) = undone
    assert undo.done == "replaced"
    chosen = page.state.chosen
    assert chosen is not None
    assert (chosen.expires, page.versions_of(chosen)) == (date(2027, 6, 30), 2)
    assert page.state.look is not None
    assert page.state.look.paper.about.name == "new.png"
    undo.act()
    chosen = page.state.chosen
    assert chosen is not None
    assert (chosen.expires, page.versions_of(chosen)) == (date(2026, 6, 30), 1)


def test_an_edit_and_a_removal_are_taken_back(page: DocumentsViewModel, undone: list[Undo]) -> None:
    choose(page, "n4")
    page.edit()
    page.form.type(title="مستودع آخر")
    page.form.submit()
    undone.pop().act()
    note = page.note_of(page.state.chosen) if page.state.chosen is not None else None
    assert note is not None
    assert note.title == "عقد إيجار المستودع"
    page.remove(note)
    assert "n4" not in ids(page)
    assert page.state.chosen is None
    undone.pop().act()
    assert "n4" in ids(page)


def test_what_the_authority_says_is_not_edited_here(page: DocumentsViewModel) -> None:
    choose(page, "l1")
    assert page.state.chosen is not None
    assert page.note_of(page.state.chosen) is None
    page.edit()
    assert not page.form.state.open


def test_reminders_of_a_document(page: DocumentsViewModel, bench: Bench) -> None:
    choose(page, "l1")
    page.remind_of("90، 14")
    assert bench.notes.said == {(RAWABI, "licence:l1"): (90, 14)}
    page.remind_of("sooner")
    assert page.state.remind_error is not None
    page.remind_of("60 30 7")
    assert not bench.notes.said
    assert not page.state.remind_error
    with pytest.raises(RuleViolation, match=r"count\.not_a_number"):
        days_typed("-1")
    assert days_typed("٦٠ و30, 7") == (60, 30, 7)


def test_the_file_for_another_calendar_names_nobody(page: DocumentsViewModel, bench: Bench, tmp_path: Path) -> None:
    written: list[bytes] = []
    bench.press.save = lambda content, target: written.append(content)  # type: ignore[assignment]

    def words(source: Source, document: Any, count: int) -> str:
        return f"{source} {document.id if document is not None else count}"

    page.to_calendar(words, "Documents", tmp_path / "documents.ics")
    events = icalendar.Calendar.from_ical(written[0]).walk("VEVENT")
    found = {(str(one["SUMMARY"]), one.decoded("DTSTART")) for one in events}
    assert ("note n4", date(2026, 6, 30)) in found
    assert ("identity 1", date(2026, 1, 30)) in found
    assert not any("l1" in summary for summary, _ in found)  # it is over
    assert "راجيش" not in written[0].decode()


def test_locking_forgets_everything(page: DocumentsViewModel) -> None:
    choose(page, "n4")
    page.forget()
    assert (page.state.book, page.state.chosen, page.state.look, page.records.rowCount()) == (None, None, None, 0)
