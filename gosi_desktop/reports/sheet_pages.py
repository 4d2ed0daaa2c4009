"""A plain table as .xlsx: amounts as numbers, everything else as text that no program would run."""

import io
import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, Final

import xlsxwriter
from xlsxwriter.exceptions import FileCreateError
from xlsxwriter.utility import xl_col_to_name

from gosi_desktop.application.ports import Cancelled, Progress
from gosi_desktop.application.ports.sheets import SheetPage
from gosi_desktop.domain.errors import Cancelled as CancelledError
from gosi_desktop.domain.errors import DiskFull
from gosi_desktop.reports.files import write_whole
from gosi_desktop.reports.spreadsheet import MOST_IN_MEMORY

_AT_A_TIME: Final = 500
_WORDS: Final = "lists"  # a sheet
_AMOUNT: Final = re.compile(r"-?[0-9]{1,12}\.[0-9]{2}")
_FORBIDDEN: Final = str.maketrans(dict.fromkeys("[]:*?/\\'", " "))  # in the name of a sheet
_INERT: Final = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}


class XlsxPages:
    """Implements ``SheetWriter``. ``scratch``: a folder only this user may read, emptied at every start."""

    def __init__(self, scratch: Path) -> None:
        self._scratch = scratch

    def write(self, page: SheetPage, target: Path, progress: Progress, cancelled: Cancelled) -> None:
        """Whole or not at all; more rows than fit in memory go through the scratch folder."""
        try:
            with TemporaryDirectory(dir=self._scratch, ignore_cleanup_errors=True) as folder:
                large = len(page.rows) > MOST_IN_MEMORY
                where = {"constant_memory": True, "tmpdir": folder} if large else {"in_memory": True}
                data = _book(page, {**_INERT, **where}, progress, cancelled)
        except OSError as error:
            raise DiskFull from error
        write_whole(target, data, self._scratch)


def _book(page: SheetPage, options: dict[str, Any], progress: Progress, cancelled: Cancelled) -> bytes:
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, options)
    sheet = book.add_worksheet(page.title.translate(_FORBIDDEN).strip()[:31] or None)
    try:
        _fill(book, sheet, page, progress, cancelled)
        book.close()
    except FileCreateError as error:
        raise DiskFull from error
    finally:
        if sheet.row_data_fh:
            sheet.row_data_fh.close()
    return buffer.getvalue()


def _fill(book: Any, sheet: Any, page: SheetPage, progress: Progress, cancelled: Cancelled) -> None:
    head = book.add_format({"bold": True, "bottom": 1})
    text, money = book.add_format({"num_format": "@"}), book.add_format({"num_format": "#,##0.00"})
    if page.right_to_left:
        sheet.right_to_left()
    for column, words in enumerate(page.headings):
        sheet.set_column(column, column, max(14, min(60, len(words) + 4)))
        sheet.write_string(0, column, words, head)
    sheet.freeze_panes(1, 0)
    for number, cells in enumerate(page.rows, 1):
        if number % _AT_A_TIME == 1:
            if cancelled():
                raise CancelledError
            progress(number - 1, len(page.rows))
        for column, words in enumerate(cells):
            if column in page.numbers and _AMOUNT.fullmatch(words):
                sheet.write_number(number, column, float(words), money)
            elif words:
                sheet.write_string(number, column, words, text)
    _offer(book, sheet, page, text)
    progress(len(page.rows), len(page.rows))


def _offer(book: Any, sheet: Any, page: SheetPage, text: Any) -> None:
    """Lists to choose from, kept in a sheet that is not shown; empty cells take what is typed as text."""
    if not page.room:
        return
    for column in range(len(page.headings)):
        if column not in page.numbers:
            sheet.set_column(column, column, max(14, min(60, len(page.headings[column]) + 4)), text)
    words = book.add_worksheet(_WORDS)
    words.hide()
    for column, offered in page.choices.items():
        words.write_column(0, column, offered)
        letter = xl_col_to_name(column)
        source = f"={_WORDS}!${letter}$1:${letter}${len(offered)}"
        sheet.data_validation(
            1, column, page.room, column, {"validate": "list", "source": source, "error_type": "warning"}
        )
