"""Plain tables as workbooks: amounts as numbers, identities as text, no formula, nothing left in the scratch folder."""

from pathlib import Path

import pytest
import python_calamine

from gosi_desktop.application.ports.sheets import SheetPage
from gosi_desktop.domain.errors import Cancelled, DiskFull
from gosi_desktop.reports.sheet_pages import XlsxPages

WAYS = (lambda done, total: None, lambda: False)
HEADS = ("رقم الهوية", "الأساسي", "السبب")


@pytest.fixture
def scratch(tmp_path: Path) -> Path:
    folder = tmp_path / "scratch"
    folder.mkdir()
    return folder


def written(page: SheetPage, scratch: Path, target: Path) -> list[list[object]]:
    XlsxPages(scratch).write(page, target, *WAYS)
    assert list(scratch.iterdir()) == []
    return python_calamine.load_workbook(target).get_sheet_by_index(0).to_python()


def test_amounts_are_numbers_and_everything_else_is_text(scratch: Path, tmp_path: Path) -> None:
    rows = [("0101112345", "6000.50", "=2+2"), ("1000000008", "ستة", '=HYPERLINK("http://x.invalid")')]
    found = written(SheetPage("أجور", HEADS, rows, frozenset({1})), scratch, tmp_path / "a.xlsx")
    assert found == [
        list(HEADS), ["0101112345", 6000.5, "=2+2"], ["1000000008", "ستة", '=HYPERLINK("http://x.invalid")']
    ]  # fmt: skip


def test_a_sheet_of_any_name(scratch: Path, tmp_path: Path) -> None:
    written(SheetPage("أجور [يناير]: 2026/01?*" + "x" * 40, HEADS, []), scratch, tmp_path / "a.xlsx")
    written(SheetPage("", HEADS, []), scratch, tmp_path / "b.xlsx")


def test_many_rows_go_through_the_scratch_folder_alone(scratch: Path, tmp_path: Path) -> None:
    seen: list[int] = []
    page = SheetPage("أجور", HEADS, [("1000000008", "6000.00", "x")] * 20_001, frozenset({1}))

    def look(done: int, total: int | None) -> None:
        seen.append(len(list(scratch.rglob("*"))))

    XlsxPages(scratch).write(page, tmp_path / "a.xlsx", look, lambda: False)
    assert max(seen) > 1
    assert list(scratch.iterdir()) == []
    assert len(python_calamine.load_workbook(tmp_path / "a.xlsx").get_sheet_by_index(0).to_python()) == 20_002


def test_stopped_it_leaves_neither_a_file_nor_a_trace(scratch: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        XlsxPages(scratch).write(SheetPage("أ", HEADS, [("1", "2", "3")]), tmp_path / "a.xlsx", WAYS[0], lambda: True)
    assert list(scratch.iterdir()) == []
    assert not (tmp_path / "a.xlsx").exists()


def test_without_a_scratch_folder_nothing_is_written_elsewhere(tmp_path: Path) -> None:
    with pytest.raises(DiskFull):
        XlsxPages(tmp_path / "gone").write(SheetPage("أ", HEADS, [("1", "2", "3")]), tmp_path / "a.xlsx", *WAYS)
