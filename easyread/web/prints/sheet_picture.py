"""SheetPicture: one page of a PDF of ours as a picture, to look at before it is printed."""

import io
import threading
from dataclasses import dataclass

import pypdfium2

_LOCK = threading.Lock()
"""PDFium does one thing at a time."""

_POINTS_PER_MM = 72 / 25.4
_COLOURS = 128
"""Enough for flat pictures, and a third of the bytes."""


class NoPageError(LookupError):
    """The print has no page of this number."""


@dataclass(frozen=True)
class SheetPicture:
    """A page as a PNG file, and how many pages the print has."""

    body: bytes
    pages: int


def sheet_picture(pdf: bytes, number: int, width_px: int) -> SheetPicture:
    """Return a page of a PDF, the first being 1, drawn as wide as this.

    Raises:
        NoPageError: There is no such page.
    """
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        pages = len(document)
        if not 1 <= number <= pages:
            raise NoPageError(number)
        page = document[number - 1]
        picture = page.render(scale=width_px / page.get_width()).to_pil()
    out = io.BytesIO()
    picture.quantize(_COLOURS).save(out, "PNG")
    return SheetPicture(out.getvalue(), pages)


@dataclass(frozen=True)
class Sheets:
    """How many pages a PDF has, and how large the first is, in millimetres."""

    pages: int
    width_mm: float
    height_mm: float


def pages_of(pdf: bytes) -> int:
    """Return how many pages a PDF has. None of them is read for it."""
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        return len(document)


def sheets_of(pdf: bytes) -> Sheets:
    """Return what there is to know of the paper of a PDF."""
    with _LOCK, pypdfium2.PdfDocument(pdf) as document:
        width, height = document[0].get_size()
        return Sheets(len(document), width / _POINTS_PER_MM, height / _POINTS_PER_MM)
