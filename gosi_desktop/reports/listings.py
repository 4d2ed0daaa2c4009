"""A list of records as a file to work with: real numbers and days, identities as text, nothing that would run."""

import csv
import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.reports.files import whole_file, write_whole
from gosi_desktop.reports.spreadsheet import FORMULA_STARTS, MOST_IN_MEMORY

_AT_A_TIME: Final = 500
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))  # in the name of a sheet
_INERT: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}

Value = str | int | date | None


class Kind(StrEnum):
    """What the cells of a column are."""

    TEXT = "text"  # identities, account and bill numbers too: none is reckoned with
    COUNT = "count"
    MONEY = "money"  # halalas
    DAY = "day"


@dataclass(frozen=True, slots=True)
class ListColumn:
    """A heading, what its cells are, and how wide it is on a sheet, in letters."""

    heading: str
    kind: Kind = Kind.TEXT
    width: float = 14


@dataclass(frozen=True, slots=True)
class Listing:
    """Rows of values, one for each column, and the last row with sums where there are any."""

    title: str
    about: str  # names the document among others
    columns: tuple[ListColumn, ...]
    rows: Sequence[tuple[Value, ...]]
    made_at: datetime
    sums: tuple[Value, ...] = ()
    right_to_left: bool = True
    above: tuple[str, ...] = ()  # lines over the table: whose it is, and what of it is shown


def write_listing(listing: Listing, target: Path, scratch: Path, progress: Progress, cancelled: Cancelled) -> None:
    """As .csv or .xlsx by the name of ``target``, whole or not at all. Raises DiskFull, Cancelled.

    ``scratch``: a folder only this user may read, emptied at every start; long lists go through it.
    """
    if target.suffix.lower() == ".csv":
        _write_csv(listing, target, scratch, progress, cancelled)
    else:
        _write_xlsx(listing, target, scratch, progress, cancelled)


def _write_csv(listing: Listing, target: Path, scratch: Path, progress: Progress, cancelled: Cancelled) -> None:
    """UTF-8 with its mark for Excel, days as 2026-01-15, amounts as 1234.50; the sums are left to the reader."""
    with whole_file(target, scratch) as stream:
        text = io.TextIOWrapper(stream, encoding="utf-8-sig", newline="", write_through=True)
        writer = csv.writer(text)
        for line in listing.above:
            writer.writerow([_plain(listing.columns[0], line)])
        writer.writerow([column.heading for column in listing.columns])
        for done, row in enumerate(listing.rows):
            _step(done, listing, progress, cancelled)
            writer.writerow([_plain(column, value) for column, value in zip(listing.columns, row, strict=True)])
        text.detach()
    progress(len(listing.rows), len(listing.rows))


def _plain(column: ListColumn, value: Value) -> str:
    match value:
        case None:
            return ""
        case date():
            return value.isoformat()
        case int() if column.kind is Kind.MONEY:
            return f"{'-' if value < 0 else ''}{abs(value) // 100}.{abs(value) % 100:02}"
        case str() if value.startswith(FORMULA_STARTS):
            return f"'{value}"
    return str(value)


def _write_xlsx(listing: Listing, target: Path, scratch: Path, progress: Progress, cancelled: Cancelled) -> None:
    try:
        with TemporaryDirectory(dir=scratch, ignore_cleanup_errors=True) as folder:
            large = len(listing.rows) > MOST_IN_MEMORY
            where: dict[str, Any] = {"constant_memory": True, "tmpdir": folder} if large else {"in_memory": True}
            data = _book(listing, where, progress, cancelled)
    except OSError as error:
        raise DiskFull from error
    write_whole(target, data, scratch)


def _book(listing: Listing, where: dict[str, Any], progress: Progress, cancelled: Cancelled) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {**_INERT, **where})
    book.set_properties({"title": listing.about, "created": listing.made_at})
    sheet = book.add_worksheet(listing.title.translate(_FORBIDDEN).strip()[:31] or None)
    try:
        _fill(book, sheet, listing, progress, cancelled)
        book.close()
    except FileCreateError as error:
        raise DiskFull from error
    finally:
        if sheet.row_data_fh:
            sheet.row_data_fh.close()
    return buffer.getvalue()


def _fill(book: Any, sheet: Any, listing: Listing, progress: Progress, cancelled: Cancelled) -> None:
    if listing.right_to_left:
        sheet.right_to_left()
    head = book.add_format({"bold": True, "bottom": 1, "text_wrap": True})
    top = len(listing.above)
    for row, line in enumerate(listing.above):
        sheet.write_string(row, 0, line)
    for place, column in enumerate(listing.columns):
        sheet.set_column(place, place, column.width)
        sheet.write_string(top, place, column.heading, head)
    sheet.freeze_panes(top + 1, 0)
    cells = {kind: book.add_format({"num_format": _FORMATS[kind]}) for kind in Kind}
    for done, values in enumerate(listing.rows):
        _step(done, listing, progress, cancelled)
        _write(sheet, top + done + 1, listing.columns, values, cells)
    if listing.sums:
        sums = {kind: book.add_format({"num_format": _FORMATS[kind], "bold": True, "top": 1}) for kind in Kind}
        _write(sheet, top + len(listing.rows) + 1, listing.columns, listing.sums, sums)
    progress(len(listing.rows), len(listing.rows))


def _write(
    sheet: Any, row: int, columns: Sequence[ListColumn], values: Sequence[Value], formats: dict[Kind, Any]
) -> None:
    for place, (column, value) in enumerate(zip(columns, values, strict=True)):
        match value:
            case date():
                sheet.write_datetime(row, place, value, formats[Kind.DAY])
            case int() if column.kind is Kind.MONEY:
                sheet.write_number(row, place, value / 100, formats[Kind.MONEY])
            case int():
                sheet.write_number(row, place, value, formats[Kind.COUNT])
            case str() if value:
                sheet.write_string(row, place, value, formats[Kind.TEXT])


def _step(done: int, listing: Listing, progress: Progress, cancelled: Cancelled) -> None:
    if done % _AT_A_TIME == 0:
        if cancelled():
            raise CancelledError
        progress(done, len(listing.rows))


_FORMATS: Final = {Kind.TEXT: "@", Kind.COUNT: "0", Kind.MONEY: "#,##0.00", Kind.DAY: "yyyy/mm/dd"}
