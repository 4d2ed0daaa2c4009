"""Whole pages as pictures: anything that moves, vanishes or changes its shape shows here.

When a change is meant, look at the new picture in ``build/pictures`` and put it into ``pictures`` beside this file.
"""

import sys
from dataclasses import replace
from pathlib import Path

import pytest
from PIL import Image, ImageChops

from gosi_desktop.reports.preview import page_picture
from gosi_desktop.reports.roster import RosterColumn, RosterReport, roster_pdf
from tests.reports.people import PEOPLE

pytestmark = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="FreeType draws differently elsewhere")

KEPT = Path(__file__).parent / "pictures"
NEW = Path(__file__).parents[2] / "build" / "pictures"
TOLERANCE = 0.005  # of the pixels
ENGLISH = {
    "سعودي": "Saudi",
    "سعودية": "Saudi",
    "بحريني": "Bahraini",
    "مدير مبيعات": "Sales manager",
    "محاسبة": "Accountant",
    "مشرف فرع": "Branch supervisor",
    "أخصائية موارد بشرية": "Human resources specialist",
}
NAMES = ("Sultan F. Aldosari", "Reem K. Alshamrani", "Khalifa J. Aldoy", "Hind A. Alzahrani")


def english(report: RosterReport) -> RosterReport:
    lines = [
        replace(line, name=name, nationality=ENGLISH[line.nationality], occupation=ENGLISH[line.occupation])
        for line, name in zip(PEOPLE, NAMES, strict=False)
    ]
    return replace(
        report,
        language="en",
        establishment="Rawabi Alsudair Trading",
        lines=[*lines, PEOPLE[4]],
        prepared_by="Noura Alanazi",
        outbox=("wage change of Turki N. Almutairi",),
        filters=("wage above 5,000",),
    )


def landscape(report: RosterReport) -> RosterReport:
    long = replace(PEOPLE[3], name="عبدالرحمن بن عبدالعزيز بن محمد آل القحطاني (أبو خالد)")
    return replace(report, landscape=True, arabic_digits=True, hijri_dates=True, lines=[*PEOPLE[:7], long])


def second(report: RosterReport) -> RosterReport:
    return replace(report, lines=PEOPLE * 2, columns=tuple(RosterColumn)[:4], practice=False)


@pytest.mark.parametrize(
    ("name", "make", "page"),
    [
        ("roster-ar", lambda report: report, 0),
        ("roster-en", english, 0),
        ("roster-ar-landscape", landscape, 0),
        ("roster-ar-second", second, 1),
    ],
)
def test_page(report: RosterReport, name: str, make, page: int) -> None:
    picture = page_picture(roster_pdf(make(report)), page, 900)
    shown = Image.frombuffer("RGBA", (picture.width, picture.height), picture.data, "raw", "BGRA", picture.stride, 1)
    new = shown.convert("L")
    kept = Image.open(KEPT / f"{name}.png") if (KEPT / f"{name}.png").exists() else Image.new("L", new.size)
    changed = ImageChops.difference(new, kept).point([0] * 32 + [255] * 224) if kept.size == new.size else None
    share = 1.0 if changed is None else sum(changed.histogram()[1:]) / (new.width * new.height)
    if share > TOLERANCE:
        NEW.mkdir(parents=True, exist_ok=True)
        new.save(NEW / f"{name}.png", optimize=True)
    assert share <= TOLERANCE, f"{share:.2%} of {name} changed: see build/pictures/{name}.png"
