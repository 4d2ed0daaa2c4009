"""A paper of the archive: read, saved, printed; gone, or with no room for it."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication

from gosi_desktop.application.ports import ArchivedPaper, PageImage
from gosi_desktop.domain.errors import DiskFull, GosiError
from gosi_desktop.viewmodels.base import InlineRunner
from gosi_desktop.viewmodels.kept_paper import KeptPaperState, KeptPaperViewModel
from tests.fakes.clock import FakeClock

PDF = b"%PDF a form"
PAPER = ArchivedPaper("p1", "account_form", "R-1", FakeClock().now(), "0" * 64, len(PDF))
PAGE = PageImage(2, 1, 8, b"\xff" * 8)


class Archive:
    """One paper, two pages."""

    def __init__(self) -> None:
        self.pdf: bytes | None = PDF
        self.failure: GosiError | None = None
        self.noted: list[str] = []

    def read(self, paper: ArchivedPaper) -> bytes | None:
        return self.pdf

    def page_count(self, pdf: bytes) -> int:
        return 2

    def page_image(self, pdf: bytes, page: int, width: int) -> PageImage:
        return PAGE

    def save_paper(self, pdf: bytes, target: Path, kind: str) -> None:
        if self.failure is not None:
            raise self.failure
        target.write_bytes(pdf)

    def note_paper_printed(self, kind: str) -> None:
        self.noted.append(kind)


@pytest.fixture
def archive(qapp: QCoreApplication) -> Archive:
    return Archive()


def model_of(archive: Archive) -> KeptPaperViewModel:
    port: Any = archive
    made = KeptPaperViewModel(port, port, InlineRunner())
    made.show(PAPER)
    return made


def test_it_is_read_once_it_is_shown(archive: Archive) -> None:
    model = model_of(archive)
    assert model.state == KeptPaperState(PAPER, pages=2, first=PAGE)
    assert model.save.enabled


def test_before_that_nothing_can_be_done_with_it(archive: Archive) -> None:
    port: Any = archive
    model = KeptPaperViewModel(port, port, InlineRunner())
    assert not model.save.enabled
    assert not model.make_sheets.enabled


def test_it_is_saved_under_a_name(archive: Archive, tmp_path: Path) -> None:
    model = model_of(archive)
    model.save(tmp_path / "form.pdf")
    assert (tmp_path / "form.pdf").read_bytes() == PDF
    assert model.state.saved == tmp_path / "form.pdf"


def test_a_full_disk_is_said(archive: Archive, tmp_path: Path) -> None:
    model = model_of(archive)
    archive.failure = DiskFull()
    model.save(tmp_path / "form.pdf")
    assert model.state.error is archive.failure
    archive.failure = None
    model.save(tmp_path / "form.pdf")
    assert model.state.error is None


def test_all_its_pages_go_to_the_printer_and_printing_is_noted(archive: Archive) -> None:
    model = model_of(archive)
    sheets: list[tuple[PageImage, ...]] = []
    model.sheets_ready.connect(sheets.append)
    model.make_sheets(2480)
    assert sheets == [(PAGE, PAGE)]
    model.printed()
    assert archive.noted == ["account_form"]


def test_a_paper_that_is_gone_is_said(archive: Archive) -> None:
    archive.pdf = None
    model = model_of(archive)
    assert model.state.error is not None
    assert model.state.error.code == "archive.gone"
