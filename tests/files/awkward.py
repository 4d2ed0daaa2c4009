"""Awkward files, made when a test asks for them: what payroll programs and people really hand over."""

import zipfile
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import xlsxwriter

HEADS = ("رقم الهوية", "الاسم", "الراتب الأساسي", "بدل السكن")
ROWS = ((1088376123, "سلطان", 13200, 3300), (1092644183, "ريم", 8480.5, 2120))
UNFOLDED = 9 << 20
SHEET = "xl/worksheets/sheet1.xml"


def workbook(path: Path, fill: Callable[[Any, Any], None], name: str = "يناير") -> Path:
    """An .xlsx whose first sheet ``fill(book, sheet)`` writes."""
    book = xlsxwriter.Workbook(path)
    fill(book, book.add_worksheet(name))
    book.close()
    return path


def rows_at(sheet: Any, first: int, rows: Sequence[Sequence[Any]], column: int = 0) -> None:
    """Rows from a place on."""
    for at, row in enumerate(rows, first):
        sheet.write_row(at, column, row)


def plain(path: Path) -> Path:
    """Headings and two people."""
    return workbook(path, lambda book, sheet: rows_at(sheet, 0, (HEADS, *ROWS)))


def replaced(path: Path, part: str, data: bytes) -> Path:
    """The plain one with one of its parts replaced."""
    plain(path)
    with zipfile.ZipFile(path) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, old in parts.items():
            archive.writestr(name, data if name == part else old)
    return path


def sheet_xml(cells: str) -> bytes:
    """A sheet with these rows."""
    space = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?><worksheet xmlns="{space}"><sheetData>{cells}</sheetData></worksheet>'.encode()


def ods(path: Path, table: str) -> Path:
    """An OpenDocument sheet with this table."""
    office = "urn:oasis:names:tc:opendocument:xmlns:office:1.0"
    text, tables = office.replace("office", "text", 1), office.replace(":office:1", ":table:1")
    text = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"
    body = (
        f'<?xml version="1.0"?><office:document-content xmlns:office="{office}" xmlns:table="{tables}" '
        f'xmlns:text="{text}"><office:body><office:spreadsheet><table:table table:name="ورقة">{table}'
        "</table:table></office:spreadsheet></office:body></office:document-content>"
    )
    kind = "application/vnd.oasis.opendocument.spreadsheet"
    manifest = (
        '<?xml version="1.0"?><manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
        f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{kind}"/></manifest:manifest>'
    )
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("mimetype", kind)
        archive.writestr("META-INF/manifest.xml", manifest)
        archive.writestr("content.xml", body)
    return path


def ods_cell(text: str, repeated: int = 1) -> str:
    """A cell of text."""
    again = f' table:number-columns-repeated="{repeated}"' if repeated > 1 else ""
    return f'<table:table-cell office:value-type="string"{again}><text:p>{text}</text:p></table:table-cell>'


def encrypted(path: Path) -> Path:
    """What Excel makes of a workbook with a password: a compound file around an encrypted one."""
    head = bytes.fromhex("d0cf11e0a1b11ae1")
    path.write_bytes(head + b"\0" * 1016 + "EncryptedPackage".encode("utf-16-le") + b"\0" * 1000)
    return path


def bomb(path: Path) -> Path:
    """A few kilobytes that unfold to ``UNFOLDED``."""
    plain(path)
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/picture.bin", b"\0" * UNFOLDED)
    return path


def lying_bomb(path: Path) -> Path:
    """The same, whose directory says that it is small."""
    bomb(path)
    data = bytearray(path.read_bytes())
    large = UNFOLDED.to_bytes(4, "little")
    while (at := data.find(large)) >= 0:
        data[at : at + 4] = (1000).to_bytes(4, "little")
    path.write_bytes(bytes(data))
    return path


def with_dates(path: Path) -> Path:
    """Days as days."""

    def fill(book: Any, sheet: Any) -> None:
        rows_at(sheet, 0, (HEADS,))
        sheet.write_datetime(1, 0, date(2026, 1, 31), book.add_format({"num_format": "yyyy/mm/dd"}))
        sheet.write(1, 1, "26/12/1445هـ")

    return workbook(path, fill)
