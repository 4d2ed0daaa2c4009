"""Sheets: real numbers and dates, identities as text, nothing that runs."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from xml.etree import ElementTree

import pytest
import python_calamine

from gosi_desktop.domain.errors import Cancelled, DiskFull
from gosi_desktop.reports import spreadsheet
from gosi_desktop.reports.roster import RosterColumn, RosterLine, RosterReport
from gosi_desktop.reports.spreadsheet import write_csv, write_xlsx
from tests.support.disk import largest_file

HOSTILE = [
    '=HYPERLINK("http://example.test")',
    "+1+1",
    "-2",
    "@SUM(A1)",
    "\tx",
    "http://example.test",
    "<a>&\x01",
    "007",
]


def rows_of(path: Path) -> list[list[object]]:
    return python_calamine.CalamineWorkbook.from_path(path).get_sheet_by_index(0).to_python(skip_empty_area=False)


def hostile(report: RosterReport) -> RosterReport:
    lines = [RosterLine(text, text, "saudi", text, text, None, None) for text in HOSTILE]
    return replace(report, lines=lines, masked=False)


def test_sheet_of_the_roster(report: RosterReport, tmp_path: Path) -> None:
    write_xlsx(replace(report, masked=False), tmp_path / "r.xlsx", tmp_path)
    rows = rows_of(tmp_path / "r.xlsx")
    assert rows[0] == [
        "م",
        "الاسم",
        "رقم الهوية / الإقامة",
        "الجنسية",
        "المهنة",
        "الالتحاق",
        "الأجر الخاضع",
        "حصة صاحب العمل",
        "حصة المشترك",
    ]
    assert rows[1] == [
        1,
        "سلطان بن فهد الدوسري",
        "1088376123",
        "سعودي",
        "مدير مبيعات",
        date(2019, 3, 3),
        16625.0,
        1953.44,
        1620.94,
    ]
    assert rows[25][1] == "المجموع"
    assert rows[25][6:] == [137975.0, 11243.64, 8484.14]
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def test_masking_hijri_days_and_columns(report: RosterReport, tmp_path: Path) -> None:
    chosen = replace(report, hijri_dates=True, columns=(RosterColumn.JOINED,), totals=False)
    write_xlsx(chosen, tmp_path / "r.xlsx", tmp_path)
    rows = rows_of(tmp_path / "r.xlsx")
    assert rows[0] == ["م", "الاسم", "رقم الهوية / الإقامة", "الالتحاق", "الالتحاق (هـ)"]
    assert rows[1][2:] == ["••••••6123", date(2019, 3, 3), "1440/06/26"]
    assert len(rows) == 25


@pytest.mark.parametrize(("language", "right_to_left"), [("ar", "1"), ("en", None)])
def test_direction_of_the_sheet(report: RosterReport, tmp_path: Path, language: str, right_to_left: str | None) -> None:
    write_xlsx(replace(report, language=language), tmp_path / "r.xlsx", tmp_path)
    with zipfile.ZipFile(tmp_path / "r.xlsx") as archive:
        root = ElementTree.fromstring(archive.read("xl/worksheets/sheet1.xml"))
    view = root.find(".//{*}sheetView")
    assert view is not None
    assert view.get("rightToLeft") == right_to_left


def test_no_text_of_a_sheet_runs(report: RosterReport, tmp_path: Path) -> None:
    write_xlsx(hostile(report), tmp_path / "r.xlsx", tmp_path)
    with zipfile.ZipFile(tmp_path / "r.xlsx") as archive:
        sheet = archive.read("xl/worksheets/sheet1.xml")
        assert not any("hyperlink" in name or "external" in name for name in archive.namelist())
    assert b"<f>" not in sheet
    assert b"hyperlink" not in sheet
    rows = rows_of(tmp_path / "r.xlsx")
    assert [row[1] for row in rows[1 : len(HOSTILE) + 1]][:6] == HOSTILE[:6]
    assert [row[2] for row in rows[1 : len(HOSTILE) + 1]][-1] == "007"


def test_many_rows_go_through_the_folder_that_was_given(
    report: RosterReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(spreadsheet, "MOST_IN_MEMORY", 20)
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    seen: set[str] = set()
    write_xlsx(
        replace(report, lines=report.lines * 50),
        tmp_path / "r.xlsx",
        scratch,
        progress=lambda done, total: seen.update(path.name for path in scratch.iterdir()),
    )
    assert seen
    assert list(scratch.iterdir()) == []
    assert len(rows_of(tmp_path / "r.xlsx")) == 1202


def test_few_rows_touch_no_folder(report: RosterReport, tmp_path: Path) -> None:
    write_xlsx(report, tmp_path / "r.xlsx", tmp_path / "missing")
    assert [path.name for path in tmp_path.iterdir()] == ["r.xlsx"]


def test_csv(report: RosterReport, tmp_path: Path) -> None:
    write_csv(replace(report, masked=False), tmp_path / "r.csv")
    data = (tmp_path / "r.csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))
    assert rows[0][1] == "الاسم"
    assert rows[3] == [
        "3",
        "خليفة بن جاسم الدوي",
        "870412563",
        "بحريني",
        "مشرف فرع",
        "2023-04-02",
        "10000.00",
        "200.00",
        "0.00",
    ]
    assert len(rows) == 25


def test_no_text_of_a_csv_runs(report: RosterReport, tmp_path: Path) -> None:
    write_csv(hostile(report), tmp_path / "r.csv")
    rows = list(csv.reader(io.StringIO((tmp_path / "r.csv").read_text("utf-8-sig"), newline="")))
    assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for row in rows for cell in row)
    assert [row[1] for row in rows[1:6]] == [f"'{text}" for text in HOSTILE[:5]]


@pytest.mark.parametrize("kind", ["xlsx", "large xlsx", "csv"])
def test_cancelling_leaves_nothing(
    report: RosterReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, kind: str
) -> None:
    asked: list[int] = []

    def cancelled() -> bool:
        asked.append(1)
        return len(asked) > 2

    monkeypatch.setattr(spreadsheet, "MOST_IN_MEMORY", 20 if kind == "large xlsx" else 20_000)
    write = partial(write_csv if kind == "csv" else partial(write_xlsx, scratch=tmp_path), cancelled=cancelled)
    with pytest.raises(Cancelled):
        write(replace(report, lines=report.lines * 100), tmp_path / "r")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("many", [False, True])
def test_a_full_disk(report: RosterReport, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, many: bool) -> None:
    scratch = tmp_path / "scratch"
    scratch.mkdir()
    if many:
        monkeypatch.setattr(spreadsheet, "MOST_IN_MEMORY", 20)
    with largest_file(2000), pytest.raises(DiskFull):
        write_xlsx(replace(report, lines=report.lines * 50), tmp_path / "r.xlsx", scratch)
    with largest_file(2000), pytest.raises(DiskFull):
        write_csv(replace(report, lines=report.lines * 50), tmp_path / "r.csv")
    assert [path.name for path in tmp_path.rglob("*")] == ["scratch"]


def test_progress(report: RosterReport, tmp_path: Path) -> None:
    seen: list[tuple[int, int]] = []
    write_xlsx(
        replace(report, lines=report.lines * 50),
        tmp_path / "r.xlsx",
        tmp_path,
        progress=lambda done, total: seen.append((done, total)),
    )
    assert seen == [(0, 1200), (500, 1200), (1000, 1200), (1200, 1200)]
