"""The roster as a spreadsheet: real numbers and dates, identities as text, and no text that a program would run."""

import csv
import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from gosi_desktop.domain.errors import Cancelled, DiskFull
from gosi_desktop.reports.figures import Figures
from gosi_desktop.reports.files import whole_file, write_whole
from gosi_desktop.reports.roster import Progress, RosterColumn, RosterLine, RosterReport
from gosi_desktop.reports.words import PAPER, ROSTER, RosterWords

MOST_IN_MEMORY: Final = 20_000  # rows; more go through a folder, see ``write_xlsx``
_AT_A_TIME: Final = 500
FORMULA_STARTS: Final = ("=", "+", "-", "@", "\t", "\r")
_Cell = str | int | float | date | None


def write_xlsx(
    report: RosterReport,
    target: Path,
    scratch: Path,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """The roster as .xlsx, whole or not at all. Raises Cancelled, DiskFull.

    Up to ``MOST_IN_MEMORY`` rows are held in memory; beyond, XlsxWriter keeps rows as plain text in ``scratch``, which
    must be a folder only this user may read, emptied at every start.
    """
    if len(report.lines) <= MOST_IN_MEMORY:
        data = _xlsx(report, {"in_memory": True}, progress, cancelled)
    else:
        with _private_folder(scratch) as folder:
            data = _xlsx(report, {"constant_memory": True, "tmpdir": folder}, progress, cancelled)
    write_whole(target, data, scratch)


def write_csv(
    report: RosterReport,
    target: Path,
    scratch: Path | None = None,
    progress: Progress = lambda done, total: None,
    cancelled: Callable[[], bool] = lambda: False,
) -> None:
    """The roster as .csv: UTF-8 with its mark for Excel, dates as 2026-01-15, amounts as 1234.50. Raises as above.

    A text that a spreadsheet would run as a formula begins with an apostrophe.
    """
    words = ROSTER[report.language]
    figures = Figures(PAPER[report.language], arabic_digits=False)
    with whole_file(target, scratch) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text)
        columns = _columns(report)
        writer.writerow([_heading(column, words) for column in columns])
        for number, line in enumerate(report.lines, 1):
            _step(number - 1, len(report.lines), progress, cancelled)
            writer.writerow([_text(_cell(column, number, line, report, figures)) for column in columns])
        text.detach()
    progress(len(report.lines), len(report.lines))


@contextmanager
def _private_folder(scratch: Path) -> Iterator[str]:
    """A folder that is gone afterwards, with what a failed or cancelled export left in it."""
    try:
        with TemporaryDirectory(dir=scratch, ignore_cleanup_errors=True) as folder:
            yield folder
    except OSError as error:
        raise DiskFull from error


def _xlsx(report: RosterReport, where: dict[str, Any], progress: Progress, cancelled: Callable[[], bool]) -> bytes:
    buffer = io.BytesIO()
    inert = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}
    book = xlsxwriter.Workbook(buffer, {**inert, **where})
    try:
        _fill(book, report, progress, cancelled)
        book.close()
    except FileCreateError as error:
        raise DiskFull from error
    finally:
        for sheet in book.worksheets():
            if sheet.row_data_fh:
                sheet.row_data_fh.close()
    return buffer.getvalue()


def _fill(book: Any, report: RosterReport, progress: Progress, cancelled: Callable[[], bool]) -> None:
    words = ROSTER[report.language]
    figures = Figures(PAPER[report.language], arabic_digits=False)
    book.set_properties({"title": f"{words.title} — {report.subscription_number}", "created": report.printed_at})
    sheet = book.add_worksheet(words.title)
    if report.language == "ar":
        sheet.right_to_left()
    formats = {
        "head": book.add_format({"bold": True, "bottom": 1, "text_wrap": True}),
        "money": book.add_format({"num_format": "#,##0.00"}),
        "date": book.add_format({"num_format": "yyyy/mm/dd"}),
        "text": book.add_format({"num_format": "@"}),
        "sum": book.add_format({"bold": True, "num_format": "#,##0.00", "top": 1}),
    }
    columns = _columns(report)
    for place, column in enumerate(columns):
        sheet.set_column(place, place, _WIDTHS.get(column, 14))
        sheet.write_string(0, place, _heading(column, words), formats["head"])
    sheet.freeze_panes(1, 0)
    for number, line in enumerate(report.lines, 1):
        _step(number - 1, len(report.lines), progress, cancelled)
        for place, column in enumerate(columns):
            _write(sheet, number, place, _cell(column, number, line, report, figures), formats)
    if report.totals:
        _write_sums(sheet, report, columns, words, formats)
    progress(len(report.lines), len(report.lines))


def _write(sheet: Any, row: int, place: int, cell: _Cell, formats: dict[str, Any]) -> None:
    match cell:
        case date():
            sheet.write_datetime(row, place, cell, formats["date"])
        case float():
            sheet.write_number(row, place, cell, formats["money"])
        case int():
            sheet.write_number(row, place, cell)
        case str():
            sheet.write_string(row, place, cell, formats["text"])


def _write_sums(
    sheet: Any, report: RosterReport, columns: Sequence[str], words: RosterWords, formats: dict[str, Any]
) -> None:
    """The last row, as numbers: a formula would show nothing where it is not computed."""
    row = len(report.lines) + 1
    sheet.write_string(row, 1, words.sum, formats["sum"])
    for place, column in enumerate(columns):
        if column in _AMOUNTS:
            halalas = sum(_amount(column, line) or 0 for line in report.lines)
            sheet.write_number(row, place, halalas / 100, formats["sum"])


def _step(done: int, total: int, progress: Progress, cancelled: Callable[[], bool]) -> None:
    if done % _AT_A_TIME == 0:
        if cancelled():
            raise Cancelled
        progress(done, total)


def _columns(report: RosterReport) -> list[str]:
    chosen: list[str] = [column.value for column in RosterColumn if column in report.columns]
    if report.hijri_dates and RosterColumn.JOINED in report.columns:
        chosen.insert(chosen.index(RosterColumn.JOINED) + 1, "joined_hijri")
    return ["number", "name", "identity", *chosen]


def _heading(column: str, words: RosterWords) -> str:
    heading: str = getattr(words, _WORDS.get(column, column))
    return heading


def _cell(column: str, number: int, line: RosterLine, report: RosterReport, figures: Figures) -> _Cell:
    match column:
        case "number":
            return number
        case "name":
            return line.name
        case "identity":
            return figures.identity(line.identity, report.masked)
        case "nationality":
            return line.nationality
        case "occupation":
            return line.occupation
        case "join_date":
            return line.joined
        case "joined_hijri":
            return figures.hijri_day(line.joined)
    halalas = _amount(column, line)
    return None if halalas is None else halalas / 100


def _amount(column: str, line: RosterLine) -> int | None:
    return {"wage": line.wage, "employer_share": line.employer_share, "employee_share": line.employee_share}[column]


def _text(cell: _Cell) -> str:
    match cell:
        case None:
            return ""
        case float():
            return f"{cell:.2f}"
        case date():
            return cell.isoformat()
        case str() if cell.startswith(FORMULA_STARTS):
            return f"'{cell}"
    return str(cell)


_AMOUNTS: Final = ("wage", "employer_share", "employee_share")
_WORDS: Final = {"join_date": "joined"}
_WIDTHS: Final = {"number": 6, "name": 34, "identity": 14, "occupation": 24}
