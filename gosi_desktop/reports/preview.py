"""Pages of a PDF as pictures, for the preview and for printers; pdfium draws them."""

import threading
from dataclasses import dataclass
from typing import Any

import pypdfium2

from gosi_desktop.domain.errors import Corrupt

_ONE_AT_A_TIME = threading.RLock()  # pdfium knows no threads: two calls at once end the process


@dataclass(frozen=True, slots=True)
class PagePicture:
    """BGRA bytes, rows from the top; ``stride`` bytes a row."""

    width: int
    height: int
    stride: int
    data: bytes


def page_count(pdf: bytes) -> int:
    """How many pages a PDF has. Raises Corrupt."""
    with _Opened(pdf) as document:
        return len(document)


def page_sizes(pdf: bytes) -> list[tuple[float, float]]:
    """Width and height of each page in points. Raises Corrupt."""
    with _Opened(pdf) as document:
        return [document.get_page_size(page) for page in range(len(document))]


def page_picture(pdf: bytes, page: int, width: int) -> PagePicture:
    """A page, counted from 0, ``width`` pixels wide. Raises Corrupt, IndexError when there is no such page."""
    with _Opened(pdf) as document:
        if not 0 <= page < len(document):
            raise IndexError(page)
        drawn = document[page]
        bitmap = drawn.render(
            scale=width / drawn.get_width(), force_bitmap_format=pypdfium2.raw.FPDFBitmap_BGRA, fill_color=(255,) * 4
        )
        picture = PagePicture(bitmap.width, bitmap.height, bitmap.stride, bytes(bitmap.buffer))
        bitmap.close()  # here, and not when it is forgotten: that would be behind the next one's back
        return picture


class _Opened:
    """A document that is closed at the end of the block, its pages with it; whoever comes meanwhile waits."""

    def __init__(self, pdf: bytes) -> None:
        self._pdf = pdf

    def __enter__(self) -> Any:
        _ONE_AT_A_TIME.acquire()
        try:
            self._document = pypdfium2.PdfDocument(self._pdf)
        except pypdfium2.PdfiumError as error:
            _ONE_AT_A_TIME.release()
            raise Corrupt("pdf.unreadable") from error
        return self._document

    def __exit__(self, *_: object) -> None:
        try:
            self._document.close()
        finally:
            _ONE_AT_A_TIME.release()
