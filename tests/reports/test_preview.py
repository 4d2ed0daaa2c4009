"""Pages as pictures."""

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.reports.preview import page_count, page_picture, page_sizes
from gosi_desktop.reports.roster import RosterReport, roster_pdf


def test_pages_of_a_roster(report: RosterReport) -> None:
    pdf = roster_pdf(replace(report, lines=report.lines * 4))
    assert page_count(pdf) > 1
    assert page_sizes(pdf)[0] == pytest.approx((595.276, 841.89), abs=0.01)
    picture = page_picture(pdf, 1, 300)
    assert (picture.width, picture.height) == (300, 425)
    assert len(picture.data) == picture.stride * picture.height
    assert picture.data[:4] == b"\xff\xff\xff\xff"
    assert min(picture.data) < 60


def test_landscape_is_wider_than_high(report: RosterReport) -> None:
    picture = page_picture(roster_pdf(replace(report, landscape=True)), 0, 420)
    assert picture.width > picture.height


def test_colours_are_in_the_order_blue_green_red(report: RosterReport) -> None:
    """The mark's blue stands in the footer."""
    picture = page_picture(roster_pdf(report), 0, 1190)
    pixels = {picture.data[place : place + 4] for place in range(0, len(picture.data), 4)}
    assert bytes.fromhex("88482aff") in pixels


@pytest.mark.parametrize("data", [b"", b"%PDF-1.4\nnothing", b"<html>"])
def test_what_is_not_a_pdf(data: bytes) -> None:
    with pytest.raises(Corrupt):
        page_count(data)
    with pytest.raises(Corrupt):
        page_picture(data, 0, 100)


@pytest.mark.parametrize("page", [-1, 1])
def test_a_page_that_is_not_there(report: RosterReport, page: int) -> None:
    with pytest.raises(IndexError):
        page_picture(roster_pdf(report), page, 100)


FOUR_AT_ONCE = """
import sys, threading
from pathlib import Path
from gosi_desktop.reports.preview import page_count, page_picture, page_sizes

sys.setswitchinterval(1e-6)
pdf = Path(sys.argv[1]).read_bytes()
drawn = []

def draw():
    for page in range(60):
        page_sizes(pdf)
        drawn.append(page_picture(pdf, page % page_count(pdf), 200).width)

threads = [threading.Thread(target=draw) for _ in range(4)]
for thread in threads: thread.start()
for thread in threads: thread.join()
assert drawn == [200] * 240
"""


def test_threads_that_draw_at_once_wait_for_each_other(report: RosterReport, tmp_path: Path) -> None:
    """Where more than one is let in, pdfium takes the whole process with it."""
    paper = tmp_path / "paper.pdf"
    paper.write_bytes(roster_pdf(report))
    answer = subprocess.run(
        [sys.executable, "-c", FOUR_AT_ONCE, str(paper)],
        cwd=Path(__file__).parents[2],
        capture_output=True,
        check=False,
    )
    assert answer.returncode == 0, answer.stderr.decode()
