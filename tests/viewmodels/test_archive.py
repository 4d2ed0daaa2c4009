"""Kept papers: listed, shown as they were kept, saved, printed, taken out after a question; each noted."""

from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import UnsentRequest, WhyUnsent
from gosi_desktop.domain.errors import Corrupt, DiskFull
from gosi_desktop.viewmodels.archive import ArchiveState, ArchiveViewModel
from gosi_desktop.viewmodels.runners import Relay, Runners
from tests.fakes.day import NOW
from tests.fakes.workspace import Bench


@pytest.fixture
def bench() -> Bench:
    made = Bench()
    papers = made.workspace.papers
    papers.keep_unsent_statement(WhyUnsent.ERASING, ("612047385", "روابي السدير"), "نورة العنزي", ())
    made.archive.add("certificate:1", "registration_certificate", "RC-1", NOW, b"%PDF\x03 certificate", "612047385")
    return made


@pytest.fixture
def archive(bench: Bench, qapp: QCoreApplication) -> ArchiveViewModel:
    relay = Relay(bench.events)
    made = ArchiveViewModel(bench.workspace, Runners.inline(), relay)
    relay.setParent(made)
    made.load()
    return made


def test_the_newest_comes_first(archive: ArchiveViewModel) -> None:
    assert archive.state.loaded
    assert [paper.kind for paper in archive.state.papers] == ["registration_certificate", "unsent_statement"]
    assert archive.state.papers[1].subject == "روابي السدير"


def test_a_paper_made_meanwhile_appears(archive: ArchiveViewModel, bench: Bench) -> None:
    requests = [UnsentRequest("تعديل أجر", "سالم", NOW, "held")]
    bench.clock.advance(60)
    bench.workspace.papers.keep_unsent_statement(WhyUnsent.ROLE_ENDED, ("", ""), "نورة العنزي", requests)
    assert archive.state.papers[0].subject == "نورة العنزي"
    assert len(archive.state.papers) == 3


def test_it_is_shown_and_printed_as_it_was_kept(archive: ArchiveViewModel, bench: Bench) -> None:
    preview = archive.preview(archive.state.papers[0])
    preview.make()
    assert (preview.state.pages, preview.state.ready, preview.state.lying) == (3, True, False)
    assert preview._pdf == b"%PDF\x03 certificate"
    preview.start_printing([0], 100)
    preview.next_sheet()
    assert bench.audit.acts[-1][:2] == ("printed", "registration_certificate")
    preview.save_pdf(Path("certificate.pdf"))
    assert bench.press.sheets == [(Path("certificate.pdf"), 0)]
    assert bench.audit.acts[-1][:2] == ("saved_pdf", "registration_certificate")


def test_saving_from_the_list(archive: ArchiveViewModel, bench: Bench) -> None:
    saved: list[Path] = []
    archive.saved.connect(saved.append)
    archive.save_pdf(archive.state.papers[1], Path("unsent.pdf"))
    assert saved == [Path("unsent.pdf")]
    assert bench.audit.acts[-1][:2] == ("saved_pdf", "unsent_statement")


def test_nothing_goes_before_somebody_said_so(archive: ArchiveViewModel, bench: Bench) -> None:
    paper = archive.state.papers[0]
    archive.remove()
    archive.ask_removal(paper)
    assert archive.state.removing == paper
    archive.keep()
    assert (archive.state.removing, len(bench.archive.kept)) == (None, 2)


def test_taking_out_is_for_good_and_noted(archive: ArchiveViewModel, bench: Bench) -> None:
    paper = archive.state.papers[0]
    gone: list[object] = []
    archive.removed.connect(gone.append)
    archive.ask_removal(paper)
    archive.remove()
    assert gone == [paper]
    assert (archive.state.removing, [one.kind for one in archive.state.papers]) == (None, ["unsent_statement"])
    assert bench.workspace.papers.read(paper) is None
    assert bench.audit.acts[-1][:2] == ("removed_paper", "registration_certificate")


def test_refusals_are_told(archive: ArchiveViewModel, bench: Bench) -> None:
    told: list[object] = []
    archive.failed.connect(told.append)
    bench.archive.refusal = DiskFull()
    archive.load()
    archive.save_pdf(archive.state.papers[0], Path("x.pdf"))
    archive.ask_removal(archive.state.papers[0])
    archive.remove()
    assert told == [bench.archive.refusal] * 3
    assert archive.state.removing is None
    assert len(archive.state.papers) == 2


def test_a_paper_that_is_gone_meanwhile(archive: ArchiveViewModel, bench: Bench) -> None:
    paper = archive.state.papers[0]
    bench.archive.kept.clear()
    preview = archive.preview(paper)
    preview.make()
    assert isinstance(preview.state.error, Corrupt)
    assert preview.state.error.code == "archive.gone"
    assert not preview.state.ready


def test_the_lock_drops_everything(archive: ArchiveViewModel) -> None:
    archive.forget()
    assert archive.state == ArchiveState()
