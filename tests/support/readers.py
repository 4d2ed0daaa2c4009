"""Four programs that read the text of a PDF, and how their answers are compared."""

import io
import re
import shutil
import subprocess
import warnings

import pypdf
import pypdfium2
import pytest

with warnings.catch_warnings():  # its wrapper warns while it loads, and dies where warnings are errors
    warnings.simplefilter("ignore")
    import pymupdf

_MARKS = re.compile("[\u061c\u200b-\u200f\u202a-\u202e\u2066-\u2069]")  # of direction: readers add and pass on such


def reader_names() -> list[object]:
    """Parameters for a test that asks each reader."""
    missing = pytest.mark.skipif(shutil.which("pdftotext") is None, reason="pdftotext (poppler-utils) is not installed")
    return [pytest.param("poppler", marks=missing), "pdfium", "mupdf", "pypdf"]


def read(reader: str, pdf: bytes) -> str:
    """All text of a document as one reader gives it."""
    return {"poppler": by_poppler, "pdfium": by_pdfium, "mupdf": by_mupdf, "pypdf": by_pypdf}[reader](pdf)


def by_poppler(pdf: bytes) -> str:
    """What ``pdftotext`` prints."""
    answer = subprocess.run(["pdftotext", "-", "-"], input=pdf, capture_output=True, check=True)
    return answer.stdout.decode("utf-8")


def by_pdfium(pdf: bytes) -> str:
    """What Chrome's reader finds."""
    document = pypdfium2.PdfDocument(pdf)
    try:
        return "\n".join(page.get_textpage().get_text_bounded() for page in document)
    finally:
        document.close()


def by_mupdf(pdf: bytes) -> str:
    """What MuPDF, the reader of SumatraPDF, finds."""
    with pymupdf.open(stream=pdf, filetype="pdf") as document:
        return "\n".join(page.get_text() for page in document)


def by_pypdf(pdf: bytes) -> str:
    """What pypdf finds."""
    return "\n".join(page.extract_text() for page in pypdf.PdfReader(io.BytesIO(pdf)).pages)


def plain(text: str) -> str:
    """Text without marks of direction, with single spaces."""
    return re.sub(r"\s+", " ", _MARKS.sub("", text))
