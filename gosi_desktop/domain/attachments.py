"""Papers that go with a request: PDF, JPEG or PNG by content, not by name; whole, and 5 MiB at most (contract 8)."""

import hashlib
import re
import zlib
from dataclasses import dataclass, field
from typing import Final

from gosi_desktop.domain.errors import RuleViolation

LARGEST: Final = 5 * 1024 * 1024  # bytes
MOST: Final = 10  # papers with one request; ours
PDF, JPEG, PNG = "application/pdf", "image/jpeg", "image/png"
_BEGINNINGS: Final = ((b"%PDF-", PDF), (b"\xff\xd8\xff", JPEG), (b"\x89PNG\r\n\x1a\n", PNG))
_LONGEST_NAME: Final = 200  # characters that the contract takes
_TAIL: Final = 2048  # bytes at the end of a PDF in which its last lines stand
_ALONE: Final = frozenset({0x01, *range(0xD0, 0xD8)})  # markers of a JPEG that carry nothing


@dataclass(frozen=True, slots=True)
class AttachedPaper:
    """What is known of a paper without its bytes; ``sha256`` tells it from every other."""

    sha256: str
    name: str
    type: str
    size: int


@dataclass(frozen=True, slots=True)
class PaperFile:
    """A paper with its bytes, as they are sent."""

    about: AttachedPaper
    data: bytes = field(repr=False)


def described(name: str, data: bytes, at: str = "attachments") -> AttachedPaper:
    """A file by its content. Raises RuleViolation at the field ``at``: paper.empty, .too_large {most}, .kind."""
    if not data:
        raise RuleViolation("paper.empty", at)
    if len(data) > LARGEST:
        raise RuleViolation("paper.too_large", at, most=LARGEST)
    kind = next((kind for beginning, kind in _BEGINNINGS if data.startswith(beginning)), None)
    if kind is None:
        raise RuleViolation("paper.kind", at)
    return AttachedPaper(hashlib.sha256(data).hexdigest(), name[:_LONGEST_NAME], kind, len(data))


def paper_file(name: str, data: bytes) -> PaperFile:
    """A file that can go with a request. Raises RuleViolation as ``described``, and paper.broken for half a file.

    A photograph is made ready after this (``application/ports/photographs.py``): what goes has its own digest.
    """
    about = described(name, data)
    if not _IS_WHOLE[about.type](data):
        raise RuleViolation("paper.broken", "attachments")
    return PaperFile(about, data)


def _pdf_is_whole(data: bytes) -> bool:
    """It ends where a PDF ends, and its table of contents lies inside of what is here."""
    tail = data[-_TAIL:]
    found = re.findall(rb"startxref\s+(\d{1,10})\s+%%EOF", tail)
    return bool(found) and int(found[-1]) < len(data)


def _jpeg_is_whole(data: bytes) -> bool:
    """Segment after segment to the picture itself, which has its end."""
    place = 2
    while place + 4 <= len(data) and data[place] == 0xFF:
        marker = data[place + 1]
        if marker == 0xFF or marker in _ALONE:
            place += 1 if marker == 0xFF else 2
            continue
        length = int.from_bytes(data[place + 2 : place + 4], "big")
        if marker == 0xDA:
            return length >= 2 and data.find(b"\xff\xd9", place + 2 + length) > 0
        if marker == 0xD9 or length < 2:
            return False
        place += 2 + length
    return False


def _png_is_whole(data: bytes) -> bool:
    """Each chunk with its own sum, the first says how large, the last that it is the last."""
    place, kinds = 8, list[bytes]()
    while place + 12 <= len(data):
        length = int.from_bytes(data[place : place + 4], "big")
        end = place + 8 + length
        if end + 4 > len(data) or zlib.crc32(data[place + 4 : end]) != int.from_bytes(data[end : end + 4], "big"):
            return False
        kinds.append(data[place + 4 : place + 8])
        if kinds[-1] == b"IEND":
            break
        place = end + 4
    return kinds[:1] == [b"IHDR"] and kinds[-1:] == [b"IEND"] and b"IDAT" in kinds


_IS_WHOLE: Final = {PDF: _pdf_is_whole, JPEG: _jpeg_is_whole, PNG: _png_is_whole}


def with_paper(papers: tuple[PaperFile, ...], added: PaperFile) -> tuple[PaperFile, ...]:
    """One more; the same content once. Raises RuleViolation paper.too_many {most}."""
    if any(one.about.sha256 == added.about.sha256 for one in papers):
        return papers
    if len(papers) >= MOST:
        raise RuleViolation("paper.too_many", "attachments", most=MOST)
    return (*papers, added)
