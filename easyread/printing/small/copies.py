"""Copies: the same small page several times on a sheet, to cut apart, so that everybody who needs one has it."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.pdf.geometry import Line, Size
from easyread.printing.pdf.page import SOFT_INK, Element, Lines, Page, Words, moved

DASH, GAP = 2.0, 2.0
HAIRLINE = 0.2
FROM_EDGE = 6.0
"""Printers leave so much of the paper white."""


def copied(
    make: Callable[[SheetJob, Persona], Iterable[Page]],
) -> Callable[[SheetJob, Persona], Iterator[Page]]:
    """Return what makes sheets with as many copies of each page as the layout has columns and rows."""

    def pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
        small = replace(job, layout=part_of(job.layout))
        for page in make(small, persona):
            yield _sheet(page, job.layout)

    return pages


def part_of(layout: SheetLayout) -> SheetLayout:
    """Return a layout whose sheet is one of the parts into which the sheet is cut."""
    sheet = layout.sheet
    return replace(layout, sheet=Size(sheet.width / layout.columns, sheet.height / layout.rows))


def _sheet(page: Page, layout: SheetLayout) -> Page:
    """Return a sheet with a page on each of its parts. What is the main heading on the first is none on the others."""
    elements: list[Element] = []
    for row in range(layout.rows):
        for column in range(layout.columns):
            found = page.elements if not elements else tuple(map(_under, page.elements))
            elements += [moved(one, column * page.size.width, row * page.size.height) for one in found]
    return Page(layout.sheet, (*elements, *_cuts(layout, page.size)), page.bookmark)


def _under(element: Element) -> Element:
    return replace(element, tag="H2") if isinstance(element, Words) and element.tag == "H1" else element


def _cuts(layout: SheetLayout, part: Size) -> Iterator[Lines]:
    """Yield the dashed lines along which a sheet is cut."""
    sheet = layout.sheet
    for column in range(1, layout.columns):
        x = column * part.width
        yield Lines(tuple(Line(x, start, x, end) for start, end in _dashes(sheet.height)), HAIRLINE, SOFT_INK)
    for row in range(1, layout.rows):
        y = row * part.height
        yield Lines(tuple(Line(start, y, end, y) for start, end in _dashes(sheet.width)), HAIRLINE, SOFT_INK)


def _dashes(length: float) -> Iterator[tuple[float, float]]:
    at = FROM_EDGE
    while at < length - FROM_EDGE:
        yield at, min(at + DASH, length - FROM_EDGE)
        at += DASH + GAP
