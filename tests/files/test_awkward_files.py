"""Reading what people hand over: every encoding and shape gives its rows, and what cannot be read says why."""

from pathlib import Path
from typing import Any

import pytest

from gosi_desktop.application.ports.sheets import Sheet
from gosi_desktop.domain.errors import Cancelled, RuleViolation
from gosi_desktop.files import bounds
from gosi_desktop.files.workbooks import SheetFiles, cell_text
from tests.files import awkward

CSV = "رقم الهوية,الاسم,الراتب الأساسي\n1088376123,سلطان,13200\n"
LINES = (("رقم الهوية", "الاسم", "الراتب الأساسي"), ("1088376123", "سلطان", "13200"))


def read(path: Path, sheet: str | None = None) -> Sheet:
    return SheetFiles().read(path, sheet, lambda done, total: None, lambda: False)


def cells(path: Path, sheet: str | None = None) -> tuple[tuple[str, ...], ...]:
    return tuple(row.cells for row in read(path, sheet).rows)


def refusal(path: Path, sheet: str | None = None) -> str:
    with pytest.raises(RuleViolation) as caught:
        read(path, sheet)
    assert caught.value.params["file"] == path.name
    return caught.value.code


@pytest.mark.parametrize(
    "data",
    [
        CSV.encode(),
        CSV.encode("utf-8-sig"),
        CSV.encode("utf-16"),
        CSV.encode("utf-16-be"),
        CSV.encode("utf-16-le"),
        CSV.encode("cp1256"),
        CSV.replace(",", ";").encode("cp1256"),
        CSV.replace(",", "\t").encode("utf-16"),
        CSV.replace("\n", "\r\n").encode("utf-8-sig"),
    ],
    ids=["utf-8", "mark", "utf-16", "be", "le", "cp1256", "semicolon", "tab", "crlf"],
)
def test_every_way_of_writing_the_same_list(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "أجور.csv"
    path.write_bytes(data)
    assert cells(path) == LINES


def test_a_line_that_names_the_separator_is_no_row_and_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text("sep=;\nid;name\n1;x\n", "utf-8")
    assert [(row.number, row.cells) for row in read(path).rows] == [(2, ("id", "name")), (3, ("1", "x"))]


def test_a_separator_inside_quotes_divides_nothing(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    path.write_text('id;wage\n1;"13.200,50"\n2;"8.480,00"\n', "utf-8")
    assert cells(path)[1] == ("1", "13.200,50")


def test_a_workbook(tmp_path: Path) -> None:
    sheet = read(awkward.plain(tmp_path / "a.xlsx"))
    assert [row.cells for row in sheet.rows] == [
        awkward.HEADS, ("1088376123", "سلطان", "13200", "3300"), ("1092644183", "ريم", "8480.5", "2120")
    ]  # fmt: skip
    assert [row.number for row in sheet.rows] == [1, 2, 3]


def test_a_table_that_begins_in_the_middle_keeps_the_numbers_of_its_rows(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        awkward.rows_at(sheet, 6, (awkward.HEADS, *awkward.ROWS), column=2)

    found = read(awkward.workbook(tmp_path / "a.xlsx", fill)).rows
    assert (found[0].number, found[0].cells[:3]) == (7, ("", "", "رقم الهوية"))


def test_merged_cells_count_for_each_row(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        awkward.rows_at(sheet, 0, (("القسم", *awkward.HEADS),))
        sheet.merge_range(1, 0, 3, 0, "المبيعات")
        awkward.rows_at(sheet, 1, ((1, "أ"), (2, "ب"), (3, "ج")), column=1)

    found = cells(awkward.workbook(tmp_path / "a.xlsx", fill))
    assert [row[0] for row in found[1:]] == ["المبيعات"] * 3


def test_a_title_over_all_columns_is_one_cell(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.merge_range(0, 0, 0, 3, "كشف رواتب يناير")
        awkward.rows_at(sheet, 1, (awkward.HEADS,))

    assert cells(awkward.workbook(tmp_path / "a.xlsx", fill))[0] == ("كشف رواتب يناير", "", "", "")


def test_hidden_sheets_are_named_and_read_only_when_asked_for(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        awkward.rows_at(sheet, 0, (awkward.HEADS, *awkward.ROWS))
        hidden = book.add_worksheet("ديسمبر")
        hidden.write(0, 0, "قديم")
        hidden.hide()

    path = awkward.workbook(tmp_path / "a.xlsx", fill)
    assert [(one.name, one.hidden) for one in read(path).sheets] == [("يناير", False), ("ديسمبر", True)]
    assert read(path).name == "يناير"
    assert cells(path, "ديسمبر") == (("قديم",),)
    assert refusal(path, "فبراير") == "file.no_such_sheet"


def test_an_empty_first_sheet_is_passed_over(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        awkward.rows_at(book.add_worksheet("الأجور"), 0, (awkward.HEADS,))

    assert read(awkward.workbook(tmp_path / "a.xlsx", fill, "غلاف")).name == "الأجور"


def test_days_and_numbers_as_text(tmp_path: Path) -> None:
    assert cells(awkward.with_dates(tmp_path / "a.xlsx"))[1][:2] == ("2026-01-31", "26/12/1445هـ")


def test_of_a_formula_only_its_value_comes(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.write_formula(0, 0, '=HYPERLINK("http://example.invalid","x")', None, "نص")
        sheet.write_formula(0, 1, "=1/3", None, 1 / 3)
        sheet.write_string(0, 2, "=2+2")

    assert cells(awkward.workbook(tmp_path / "a.xlsx", fill)) == (("نص", "0.3333", "=2+2"),)


def test_an_error_is_no_empty_cell(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        book.add_worksheet("غيره").write(0, 0, 1)
        awkward.rows_at(sheet, 1, (awkward.HEADS, *awkward.ROWS), column=1)
        sheet.write_formula(3, 4, "=VLOOKUP(1,A1:A2,2)", None, "#N/A")

    found = cells(awkward.workbook(tmp_path / "a.xlsx", fill, "يناير & فبراير"))
    assert found[1][4] == "3300"
    assert found[2] == ("", "1092644183", "ريم", "8480.5", "#ERROR!")


def test_open_document_with_its_empty_padding(tmp_path: Path) -> None:
    rows = (
        f"<table:table-row>{awkward.ods_cell('رقم الهوية')}{awkward.ods_cell('الاسم')}"
        '<table:table-cell table:number-columns-repeated="16382"/></table:table-row>'
        f"<table:table-row>{awkward.ods_cell('1088376123')}{awkward.ods_cell('سلطان')}</table:table-row>"
        '<table:table-row table:number-rows-repeated="1048574"><table:table-cell '
        'table:number-columns-repeated="16384"/></table:table-row>'
    )
    found = cells(awkward.ods(tmp_path / "a.ods", rows))
    assert [row[:2] for row in found] == [("رقم الهوية", "الاسم"), ("1088376123", "سلطان")]


@pytest.mark.parametrize(("columns", "rows"), [(1_000_000, 1), (900, 1_000_000)])
def test_open_document_that_repeats_without_end(tmp_path: Path, columns: int, rows: int) -> None:
    row = f'<table:table-row table:number-rows-repeated="{rows}">{awkward.ods_cell("x", columns)}</table:table-row>'
    code = "file.too_many_columns" if columns > 1_000 else "file.too_large"
    assert refusal(awkward.ods(tmp_path / "a.ods", row)) == code


def test_a_sheet_that_is_only_guarded_against_writing_is_read(tmp_path: Path) -> None:
    def fill(book: Any, sheet: Any) -> None:
        sheet.protect("secret")
        awkward.rows_at(sheet, 0, (awkward.HEADS,))

    assert cells(awkward.workbook(tmp_path / "a.xlsx", fill))[0] == awkward.HEADS


def test_a_workbook_with_a_password(tmp_path: Path) -> None:
    assert refusal(awkward.encrypted(tmp_path / "a.xlsx")) == "file.protected"


@pytest.mark.parametrize("make", [awkward.bomb, awkward.lying_bomb])
def test_a_small_file_that_unfolds_into_a_huge_one(tmp_path: Path, make: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(bounds, "MOST_UNFOLDED", awkward.UNFOLDED - 1)
    assert refusal(make(tmp_path / "a.xlsx")) in ("file.too_large", "file.broken")


def test_two_cells_that_span_a_billion(tmp_path: Path) -> None:
    xml = awkward.sheet_xml(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'
    )
    path = awkward.replaced(tmp_path / "a.xlsx", awkward.SHEET, xml)
    assert refusal(path) == "file.too_many_columns"


def test_a_million_columns(tmp_path: Path) -> None:
    xml = awkward.sheet_xml('<row r="1">' + "<c><v>1</v></c>" * 1_000_000 + "</row>")
    assert refusal(awkward.replaced(tmp_path / "a.xlsx", awkward.SHEET, xml)) == "file.too_many_columns"
    text = tmp_path / "a.csv"
    text.write_text("1," * 1_000_000, "utf-8")
    assert refusal(text) == "file.too_many_columns"


def test_far_away_formats_are_no_cells(tmp_path: Path) -> None:
    xml = awkward.sheet_xml('<row r="1"><c r="A1"><v>7</v></c></row><row r="1048576"><c r="XFD1048576" s="1"/></row>')
    assert cells(awkward.replaced(tmp_path / "a.xlsx", awkward.SHEET, xml)) == (("7",),)


def test_a_sheet_that_asks_for_a_file_of_this_computer_is_refused(tmp_path: Path) -> None:
    secret = tmp_path / "secret.txt"
    secret.write_text("سر", "utf-8")
    xml = (
        f'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "{secret.as_uri()}">]><worksheet xmlns='
        '"http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr">'
        '<is><t>&e;</t></is></c><c r="B1"><v>1</v></c></row></sheetData></worksheet>'
    )
    path = awkward.replaced(tmp_path / "a.xlsx", awkward.SHEET, xml.encode())
    assert refusal(path) == "file.broken"


@pytest.mark.parametrize(
    ("name", "data", "code"),
    [
        ("a.xlsx", b"PK\x03\x04 and no more", "file.broken"),
        ("a.xlsx", b"<html>sign in first</html>", "file.broken"),
        ("a.xls", bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600, "file.broken"),
        ("a.pdf", b"%PDF-1.7", "file.kind"),
        ("a.csv", b"\x00\x01\x02\x00\x00\x03\x04" * 400, "file.kind"),
        ("a.csv", b"", "file.empty"),
        ("a.csv", b"\n\n , ,\n", "file.empty"),
    ],
)
def test_what_is_no_list(tmp_path: Path, name: str, data: bytes, code: str) -> None:
    path = tmp_path / name
    path.write_bytes(data)
    assert refusal(path) == code


def test_wrong_parts_in_a_right_archive(tmp_path: Path) -> None:
    path = awkward.replaced(tmp_path / "a.xlsx", awkward.SHEET, b"\xff\xfe no xml at all")
    assert refusal(path) in ("file.broken", "file.empty")
    assert refusal(awkward.replaced(tmp_path / "b.xlsx", "xl/workbook.xml", b"<workbook/>")) in (
        "file.broken", "file.empty"
    )  # fmt: skip


def test_a_workbook_cut_short(tmp_path: Path) -> None:
    path = awkward.plain(tmp_path / "a.xlsx")
    path.write_bytes(path.read_bytes()[:-200])
    assert refusal(path) == "file.broken"


def test_a_file_that_is_gone(tmp_path: Path) -> None:
    assert refusal(tmp_path / "a.xlsx") == "file.missing"


def test_reading_can_be_stopped(tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        SheetFiles().read(awkward.plain(tmp_path / "a.xlsx"), None, lambda done, total: None, lambda: True)


@pytest.mark.parametrize(
    ("value", "text"),
    [(6000.0, "6000"), (0.1 + 0.2, "0.3"), (6000.126, "6000.1260"), (1e15, "1000000000000000"), (True, "TRUE"),
     (None, ""), ("  x ", "x"), (784199000000010.0, "784199000000010")],
)  # fmt: skip
def test_cells_as_text(value: object, text: str) -> None:
    assert cell_text(value) == text
