"""Pages of one PDF laid on those of another, as they are: nothing in them is drawn or packed again."""

from collections.abc import Sequence
from dataclasses import dataclass
from io import BytesIO
from math import cos, radians, sin
from typing import Any

from pikepdf import Array, Dictionary, Name, Page, PasswordError, Pdf, PdfError

from easyread.printing.pdf.geometry import POINTS_PER_MM, Box, Size
from easyread.printing.pdf.saved_pdf import saved

MOST_PAGES = 500
NEARLY = 0.01
"""A page whose cut differs from the place by less than this share is as large as the place, and is not scaled."""


class UnusablePdfError(ValueError):
    """The bytes are no PDF whose pages can be laid. The message says why."""


@dataclass(frozen=True)
class Laid:
    """A page and where its cut lies on a sheet; what it has outside the cut is shown as far as `bleed`."""

    page: int
    box: Box
    bleed: float


@dataclass(frozen=True)
class LaidSheet:
    """The pages on one sheet. On a sheet that is `turned` they stand on their heads, as do its words."""

    laid: tuple[Laid, ...]
    turned: bool


def page_count(pdf: bytes) -> int:
    """Return how many pages a PDF has. Raises UnusablePdfError."""
    with _opened(pdf) as found:
        count = len(found.pages)
    if not 0 < count <= MOST_PAGES:
        raise UnusablePdfError(f"it has {count} pages, and 1 to {MOST_PAGES} can be laid")
    return count


def laid_under(sheets: bytes, pages: bytes, placed: Sequence[LaidSheet]) -> bytes:
    """Return the sheets with pages laid under what is drawn on them.

    Args:
        sheets: A PDF with a page for each of `placed`.
        pages: The PDF whose pages are laid.
        placed: Which pages lie where.

    Raises:
        UnusablePdfError: A page of it cannot be read.
    """
    with Pdf.open(BytesIO(sheets)) as target, _opened(pages) as source:
        forms: dict[int, Any] = {}
        for sheet, wanted in zip(target.pages, placed, strict=True):
            size = Size(*(float(side) / POINTS_PER_MM for side in sheet.mediabox[2:]))
            drawn = [b"q" if not wanted.turned else b"q -1 0 0 -1 %.4f %.4f cm" % _points(size.width, size.height)]
            for one in wanted.laid:
                if one.page not in forms:
                    forms[one.page] = _form(target, source.pages[one.page])
                name = Name(f"/Laid{one.page}")  # all sheets have their things in one place
                pictures = sheet.obj.Resources.get("/XObject", Dictionary())
                pictures[str(name)] = forms[one.page]
                sheet.obj.Resources.XObject = pictures
                drawn.append(_drawing(source.pages[one.page], one, size, str(name)))
            sheet.contents_add(target.make_stream(b"/Artifact BMC " + b"\n".join(drawn) + b" Q EMC\n"), prepend=True)
        return saved(target)


def _opened(pdf: bytes) -> Pdf:
    try:
        return Pdf.open(BytesIO(pdf))
    except PasswordError:
        raise UnusablePdfError("it has a password") from None
    except PdfError as error:
        raise UnusablePdfError("it is no PDF that can be read") from error


def _form(target: Pdf, page: Page) -> Any:
    """Return a page as a form with all that it shows, also outside its cut."""
    form = page.as_form_xobject(handle_transformations=False)
    form.BBox = Array(list(page.mediabox))
    return target.copy_foreign(form)


def _drawing(page: Page, laid: Laid, sheet: Size, name: str) -> bytes:
    """Return the operators that draw a page in its place, turned as it says itself."""
    left, low, right, high = (float(side) for side in page.trimbox)
    angle = int(page.obj.get("/Rotate", 0)) % 360
    width, height = (high - low, right - left) if angle in {90, 270} else (right - left, high - low)
    if min(width, height) <= 0:
        raise UnusablePdfError(f"page {laid.page + 1} has no size")
    places = laid.box
    wide, tall = _points(places.width, places.height)
    scale = min(wide / width, tall / height)
    scale = 1.0 if abs(scale - 1) < NEARLY else scale
    middle_x, middle_y = _points(places.x + places.width / 2, sheet.height - places.y - places.height / 2)
    turn = -radians(angle)
    a, b = scale * cos(turn), scale * sin(turn)
    middle = ((left + right) / 2, (low + high) / 2)
    matrix = (a, b, -b, a, middle_x - a * middle[0] + b * middle[1], middle_y - b * middle[0] - a * middle[1])
    shown = places.inset(-laid.bleed)
    clip = (*_points(shown.x, sheet.height - shown.bottom), *_points(shown.width, shown.height))
    shape = b"%.4f %.4f %.4f %.4f re W n" % clip
    return b"q %s %.6f %.6f %.6f %.6f %.4f %.4f cm %s Do Q" % (shape, *matrix, name.encode())


def _points(*lengths: float) -> tuple[float, ...]:
    return tuple(length * POINTS_PER_MM for length in lengths)
