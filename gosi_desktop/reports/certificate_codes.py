"""The QR codes on a paper that somebody handed over: a PDF, or a picture of it."""

import io
import warnings
from typing import Final

import zxingcpp
from PIL import Image, UnidentifiedImageError

from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.errors import Corrupt
from gosi_desktop.reports.preview import page_count, page_picture

MOST_BYTES: Final = 20 * 1024 * 1024
_MOST_PIXELS: Final = 60_000_000
_PAGES: Final = 3  # a certificate is one page; what comes after three is none of it
_WIDTHS: Final = (1240, 2480)  # pixels: 150 and 300 dots an inch of A4
_QR: Final = zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)
_FORMATS: Final = ("PNG", "JPEG", "WEBP", "BMP", "TIFF")


class PaperCodes:
    """The CodeReader of files."""

    def read(self, data: bytes) -> tuple[str, ...]:
        """The texts of all codes found, in the order of the pages. Raises Corrupt when it is no PDF and no picture."""
        entering_port("reports.codes")
        if len(data) > MOST_BYTES:
            raise Corrupt("paper.too_large")
        return _of_document(data) if data.startswith(b"%PDF") else _of_picture(data)


def _of_document(data: bytes) -> tuple[str, ...]:
    found: list[str] = []
    for page in range(min(page_count(data), _PAGES)):
        for width in _WIDTHS:
            drawn = page_picture(data, page, width)
            size = (drawn.width, drawn.height)
            texts = _texts(Image.frombuffer("RGBA", size, drawn.data, "raw", "BGRA", drawn.stride, 1).convert("L"))
            if texts:
                found += texts
                break
    return tuple(found)


def _of_picture(data: bytes) -> tuple[str, ...]:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", Image.DecompressionBombWarning)
            picture = Image.open(io.BytesIO(data), formats=_FORMATS)
            if picture.width * picture.height > _MOST_PIXELS:
                raise Corrupt("paper.too_large")
            return _texts(picture.convert("L"))
    except (Image.DecompressionBombWarning, Image.DecompressionBombError) as error:
        raise Corrupt("paper.too_large") from error
    except (UnidentifiedImageError, OSError, ValueError, SyntaxError) as error:
        raise Corrupt("paper.unreadable") from error


def _texts(picture: Image.Image) -> tuple[str, ...]:
    return tuple(one.text for one in zxingcpp.read_barcodes(picture, _QR) if one.text)
