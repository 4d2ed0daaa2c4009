"""The tour as `dev.py run --tour` runs it: offscreen, and on a real X server."""

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from PIL import Image

from tests.journeys.tour import main

STEPS = 14


def tour(folder: Path, command: list[str], environment: dict[str, str]) -> None:
    answer = subprocess.run(
        [*command, sys.executable, "-m", "tests.journeys.tour", str(folder)],
        env={**os.environ, **environment},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    steps = json.loads((folder / "tour.json").read_text("utf-8"))
    assert [step["passed"] for step in steps] == [True] * STEPS
    assert all(set(step) >= {"step", "passed", "milliseconds"} for step in steps)
    pictures = sorted(folder.glob("[0-9][0-9]-*.png"))
    assert len(pictures) >= STEPS - 1
    for picture in pictures:
        with Image.open(picture) as image:
            assert len(image.convert("RGB").getcolors(1 << 24) or ()) > 20, f"{picture.name} is blank"
    assert (folder / "roster.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize(
    ("journey", "steps", "paper"),
    [
        ("register", 13, "registration.pdf"),
        ("reset", 4, ""),
        ("roster-changes", 9, ""),
        ("import", 13, ""),
        ("month", 10, "certificate.pdf"),
        ("establishment", 10, "change.pdf"),
        ("restore", 12, ""),
        ("injury", 10, "report.pdf"),
    ],
)
def test_another_journey(tmp_path: Path, journey: str, steps: int, paper: str) -> None:
    answer = subprocess.run(
        [sys.executable, "-m", "tests.journeys.tour", str(tmp_path), "--journey", journey],
        env={**os.environ, "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert answer.returncode == 0, answer.stdout + answer.stderr
    taken = json.loads((tmp_path / "tour.json").read_text("utf-8"))
    assert [step["passed"] for step in taken] == [True] * steps
    assert len(list(tmp_path.glob("[0-9][0-9]-*.png"))) >= steps
    assert not paper or (tmp_path / paper).read_bytes().startswith(b"%PDF-")


def test_a_journey_that_nobody_knows_is_refused(tmp_path: Path) -> None:
    assert main([str(tmp_path), "--journey", "nowhere"]) == 2


def test_offscreen(tmp_path: Path) -> None:
    tour(tmp_path, [], {"QT_QPA_PLATFORM": "offscreen"})


@pytest.mark.xvfb
@pytest.mark.skipif(shutil.which("xvfb-run") is None, reason="no Xvfb here: apt-get install xvfb xauth")
def test_on_a_real_x_server(tmp_path: Path) -> None:
    screen = ["xvfb-run", "-a", "-s", "-screen 0 1600x1000x24"]
    tour(tmp_path, screen, {"QT_QPA_PLATFORM": "xcb", "LANG": "C.UTF-8"})
