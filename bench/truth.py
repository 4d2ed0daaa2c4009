"""How many names come back out of a PDF exactly, in the four readers most programs are built on."""

import re
import shutil
import subprocess
from collections.abc import Callable, Sequence
from pathlib import Path

_INVISIBLE = re.compile("[\u200b-\u200f\u202a-\u202e\u2066-\u2069\u00ad]")
_SPACES = re.compile(r"\s+")


def poppler(file: Path) -> str:
    """pdftotext, as poppler's own viewers and most servers read."""
    return subprocess.run(["pdftotext", str(file), "-"], capture_output=True, text=True, check=True).stdout


def pdfium(file: Path) -> str:
    """As Chrome reads."""
    import pypdfium2

    document = pypdfium2.PdfDocument(str(file))
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def mupdf(file: Path) -> str:
    """MuPDF."""
    import pymupdf

    with pymupdf.open(file) as document:
        return "\n".join(page.get_text() for page in document)


def pypdf(file: Path) -> str:
    """pypdf."""
    from pypdf import PdfReader

    return "\n".join(page.extract_text() for page in PdfReader(file).pages)


READERS: dict[str, Callable[[Path], str]] = {"poppler": poppler, "pdfium": pdfium, "MuPDF": mupdf, "pypdf": pypdf}


def readers_here() -> dict[str, Callable[[Path], str]]:
    """poppler is a program of the system; the others come with the requirements."""
    return {name: read for name, read in READERS.items() if name != "poppler" or shutil.which("pdftotext")}


def exact_share(text: str, names: Sequence[str]) -> float:
    """The share of these names that stand in the text letter by letter; line ends and direction marks apart."""
    flat = _SPACES.sub(" ", _INVISIBLE.sub("", text))
    return sum(name in flat for name in names) / len(names)
