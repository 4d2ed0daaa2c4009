"""The statement as a sheet: real numbers and days, ids as text, no formula, and the filter in the heading."""

import csv
import io
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from python_calamine import CalamineWorkbook

from gosi_desktop.domain.contributor import Names
from gosi_desktop.domain.invoices import LedgerEntry, LedgerKind
from gosi_desktop.domain.statement import Group, StatementQuery, statement
from gosi_desktop.reports.listings import write_listing
from gosi_desktop.reports.statement_sheet import statement_listing
from tests.reports.money import HOLDER, SINCE_AUGUST, statement_paper
from tests.reports.records import around


def written(tmp_path: Path, ending: str, language: str = "ar", **changed: object) -> Path:
    target = tmp_path / f"statement.{ending}"
    paper = statement_paper(SINCE_AUGUST, **changed)
    listing = statement_listing(paper, around(language))  # type: ignore[arg-type]
    write_listing(listing, target, tmp_path, lambda done, total: None, lambda: False)
    return target


def rows_of(path: Path) -> list[list[object]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_index(0).to_python()


def table_of(rows: list[list[object]]) -> list[list[object]]:
    first = next(at for at, row in enumerate(rows) if isinstance(row[0], date))
    return rows[first:]


@pytest.mark.parametrize("language", ["ar", "en"])
def test_amounts_and_days_are_real_and_references_text(tmp_path: Path, language: str) -> None:
    table = table_of(rows_of(written(tmp_path, "xlsx", language)))
    assert table[0][0] == date(2025, 8, 1)
    assert table[0][1] == "1447/02/07"
    assert table[0][3:] == ["INV-202507", 19_410.75, "", 19_410.75]
    assert table[1][4:] == ["", 19_410.75, 0.0]
    assert table[-1][4:] == [121_312.33, 99_876.85, 21_435.48]
    assert len(table) == 12 + 1


def test_the_sheet_lies_right_to_left_in_arabic_alone(tmp_path: Path) -> None:
    for language, lies in (("ar", True), ("en", False)):
        with zipfile.ZipFile(written(tmp_path, "xlsx", language)) as book:
            assert (b'rightToLeft="1"' in book.read("xl/worksheets/sheet1.xml")) is lies


def test_the_heading_says_whose_which_days_what_of_it_and_that_it_is_ours(tmp_path: Path) -> None:
    query = replace(SINCE_AUGUST, group=Group.PAYMENTS)
    paid = statement_paper(query).statement
    rows = rows_of(written(tmp_path, "xlsx", statement=paid, filters=("المدفوعات",)))
    above = "\n".join(str(row[0]) for row in rows[:8])
    for said in ("كشف حساب المنشأة", "612047385", "من 1 أغسطس 2025 إلى 6 يناير 2026", "المعروض: المدفوعات",
                 "6 يناير 2026 — 10:21", "ليست وثيقة رسمية · بيئة تجريبية"):  # fmt: skip
        assert said in above
    assert {row[2] for row in table_of(rows)[:-1]} == {"سداد"}
    assert table_of(rows)[-1][2] == "مجموع المعروض"


def test_the_csv_has_the_mark_for_excel_iso_days_and_plain_amounts(tmp_path: Path) -> None:
    data = written(tmp_path, "csv").read_bytes()
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.reader(io.StringIO(data.decode("utf-8-sig"))))
    table = [row for row in rows if len(row) == 7]
    assert table[0][0] == "التاريخ"
    assert table[1] == [
        "2025-08-01",
        "1447/02/07",
        "فاتورة اشتراكات — يوليو 2025",
        "INV-202507",
        "19410.75",
        "",
        "19410.75",
    ]
    assert ["ليست وثيقة رسمية · بيئة تجريبية"] in rows


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
def test_no_text_becomes_a_formula(tmp_path: Path, ending: str) -> None:
    entry = LedgerEntry(id="e", date=date(2025, 9, 1), kind=LedgerKind.PAYMENT, credit_halalas=5, ref="=1+1")
    holder = replace(HOLDER, names=Names("=cmd()", "=cmd()"))
    path = written(tmp_path, ending, holder=holder, statement=statement([entry], StatementQuery()), filters=("@sum",))
    if ending == "xlsx":
        with zipfile.ZipFile(path) as book:
            assert b"<f>" not in book.read("xl/worksheets/sheet1.xml")
        assert table_of(rows_of(path))[0][3] == "=1+1"
        return
    cells = [cell for row in csv.reader(io.StringIO(path.read_text("utf-8-sig"))) for cell in row]
    assert "'=1+1" in cells
    assert [cell for cell in cells if cell.startswith(("=", "+", "@"))] == []
