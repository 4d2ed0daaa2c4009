"""Photographs as they may be sent: turned upright, and nothing within but the picture itself.

An upright picture keeps its pixels byte for byte: what else is in the file is left out around them. Only one that has
to be turned is written anew, with the camera's own tables.
"""

import io
import struct
import warnings
from collections.abc import Iterator
from typing import Any, Final

from PIL import Image, ImageOps, JpegImagePlugin

from gosi_desktop.application.ports.photographs import Photograph
from gosi_desktop.application.threads import entering_port
from gosi_desktop.domain.attachments import JPEG, LARGEST, PDF, PaperFile, paper_file
from gosi_desktop.domain.errors import RuleViolation

MOST_PIXELS: Final = 64_000_000  # what a telephone of today takes; four times as many bytes when unfolded
_AT: Final = "attachments"
_TURNED, _GPS = 0x0112, 0x8825  # tags of EXIF: how it was held, where it was
_LATITUDE: Final = 2  # tag of the place
_PLACE_IN_TEXT: Final = b"GPSLatitude"  # as XMP has it
_KEPT_APPS: Final = {0xE0: b"JFIF\0", 0xE2: b"ICC_PROFILE\0", 0xEE: b"Adobe"}  # how its colours are meant
_KEPT_CHUNKS: Final = frozenset(b"IHDR PLTE tRNS gAMA cHRM sRGB iCCP sBIT pHYs IDAT IEND".split())
_PLAIN: Final = frozenset({0x00, 0xFF, *range(0xD0, 0xD8)})  # after FF within a scan: no marker
_QUALITIES: Final = (88, 78, 68)  # of a turned picture that grew too large
_FAULTS: Final = (OSError, ValueError, SyntaxError, EOFError, LookupError, TypeError, ArithmeticError, struct.error)


class CameraPictures:
    """The Photographs of files."""

    def ready(self, paper: PaperFile) -> Photograph:
        """As the port promises."""
        entering_port("files.photographs")
        if paper.about.type == PDF:
            return Photograph(paper)
        try:
            with warnings.catch_warnings():
                warnings.simplefilter("ignore")  # of what is odd in tags that are left out anyway
                return _ready(paper)
        except Image.DecompressionBombError as error:
            raise RuleViolation("paper.pixels", _AT, most=MOST_PIXELS) from error
        except _FAULTS as error:
            raise RuleViolation("paper.broken", _AT) from error


def _ready(paper: PaperFile) -> Photograph:
    with Image.open(io.BytesIO(paper.data), formats=("JPEG", "PNG")) as picture:
        if picture.width * picture.height > MOST_PIXELS:
            raise RuleViolation("paper.pixels", _AT, most=MOST_PIXELS)
        picture.load()
        exif = _exif(picture)
        located = _says_where(exif, picture)
        if exif.get(_TURNED, 1) in range(2, 9):
            upright = ImageOps.exif_transpose(picture)
            cleaned = _written(upright, picture, b"")
            with_all = _written(upright, picture, upright.getexif().tobytes()) if located else b""
        else:
            cleaned = _bare_jpeg(paper.data) if paper.about.type == JPEG else _bare_png(paper.data)
            with_all = paper.data
    name = paper.about.name
    return Photograph(paper_file(name, cleaned), paper_file(name, with_all) if located else None)


def _exif(picture: Image.Image) -> Image.Exif:
    """What the camera wrote; nothing of it when it cannot be read."""
    try:
        found = picture.getexif()
        found.get_ifd(_GPS)
    except _FAULTS:
        return Image.Exif()
    return found


def _says_where(exif: Image.Exif, picture: Image.Image) -> bool:
    texts = (value for value in picture.info.values() if isinstance(value, str | bytes))
    return bool(exif.get_ifd(_GPS).get(_LATITUDE)) or any(
        _PLACE_IN_TEXT in (text.encode(errors="replace") if isinstance(text, str) else text) for text in texts
    )


def _written(upright: Image.Image, held: Image.Image, exif: bytes) -> bytes:
    """Turned pixels as a file of the same kind, no larger than may be sent. Raises paper.too_large {most}."""
    kept: dict[str, Any] = {"icc_profile": held.info.get("icc_profile")} | ({"exif": exif} if exif else {})
    ways: list[dict[str, Any]] = [{"optimize": True}]
    if isinstance(held, JpegImagePlugin.JpegImageFile):
        own = {"qtables": held.quantization, "subsampling": max(0, JpegImagePlugin.get_sampling(held))}
        ways = [own, *({"quality": quality} for quality in _QUALITIES)]
    upright.info.clear()
    for way in ways:
        target = io.BytesIO()
        upright.save(target, held.format, **kept, **way)
        if target.tell() <= LARGEST:
            return target.getvalue()
    raise RuleViolation("paper.too_large", _AT, most=LARGEST)


def _bare_jpeg(data: bytes) -> bytes:
    """Without comments, notes of cameras and programs, small copies of it, and what follows its end."""
    return b"\xff\xd8" + b"".join(_segments(data)) + b"\xff\xd9"


def _segments(data: bytes) -> Iterator[bytes]:
    """Those of the picture. A scan goes on to the next marker, which may begin another scan."""
    place = 2
    while data[place + 1] != 0xD9:
        marker = data[place + 1]
        if data[place] != 0xFF or marker == 0xFF:
            place += 1
            continue
        end = place + 2 + int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == 0xDA:
            end = _end_of_scan(data, end)
        if _is_of_the_picture(marker, data[place + 4 : end]):
            yield data[place:end]
        place = end


def _is_of_the_picture(marker: int, content: bytes) -> bool:
    if 0xE0 <= marker <= 0xEF:
        return marker in _KEPT_APPS and content.startswith(_KEPT_APPS[marker])
    return marker != 0xFE


def _end_of_scan(data: bytes, place: int) -> int:
    place = data.find(b"\xff", place)
    while place >= 0 and data[place + 1] in _PLAIN:
        place = data.find(b"\xff", place + 1 if data[place + 1] == 0xFF else place + 2)
    return place if place >= 0 else len(data)


def _bare_png(data: bytes) -> bytes:
    """The chunks of the picture alone."""
    kept, place = [data[:8]], 8
    while place + 12 <= len(data):
        end = place + 12 + int.from_bytes(data[place : place + 4], "big")
        if data[place + 4 : place + 8] in _KEPT_CHUNKS:
            kept.append(data[place:end])
        place = end
    return b"".join(kept)
