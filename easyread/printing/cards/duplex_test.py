"""A sheet that shows whether a printer puts backs behind fronts, before any cards are printed.

In front are crosses, behind are rings round the same places. Held up to the light, each cross must lie in a ring. One
corner has none, so that the wrong edge is seen too.
"""

from collections.abc import Iterator

from easyread.colours import INK
from easyread.printing.cards.cutting import card_heading, sheet_ruler
from easyread.printing.layouts.job import CardJob, paper_of
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import Draft, Element, Lines, Page, Panel, Words
from easyread.printing.pdf.typesetting import set_text

REACH = 6.0
"""How far the arms of a cross reach."""

RINGS = (1.0, 2.0, 3.0)
"""The radii of the rings: how many millimetres the backs may be off."""

TEXT = 18
WIDE = 150.0


def duplex_test(job: CardJob, *, turned: bool) -> tuple[Page, ...]:
    """Return the front and the back of the sheet; the front alone where the paper is not turned."""
    sheet = job.layout.sheet
    places = _places(job)
    front = Draft()
    front.add(card_heading(paper_of(job), job.word("test-sheet"), is_first=True))
    front.add(_said(job, "test-front"))
    front.add(_cross(place) for place in places)
    front.add(sheet_ruler(paper_of(job)))
    pages = [Page(sheet, tuple(front.elements), job.word("test-sheet"))]
    if job.options.backs in {"long", "short"}:
        back = Draft()
        back.add(_said(job, "test-back"))
        for place in places:
            back.add(_rings(place.mirrored(sheet.width)))
        pages.append(Page(sheet, tuple(back.elements), turned=turned))
    return tuple(pages)


def _places(job: CardJob) -> tuple[Box, ...]:
    """Return three corners of the cards, as boxes of no size."""
    outline = job.layout.grid.outline
    corners = ((outline.x, outline.y), (outline.right, outline.y), (outline.x, outline.bottom))
    return tuple(Box(x, y, 0, 0) for x, y in corners)


def _said(job: CardJob, key: str) -> Words:
    sheet = job.layout.sheet
    block = set_text(job.word(key), min(WIDE, sheet.width - 40), TEXT)
    return Words(block, Box(0, (sheet.height - block.height) / 2, sheet.width, block.height), align="centre")


def _cross(place: Box) -> Lines:
    x, y = place.x, place.y
    return Lines((Line(x - REACH, y, x + REACH, y), Line(x, y - REACH, x, y + REACH)), 0.2, INK)


def _rings(place: Box) -> Iterator[Element]:
    for radius in RINGS:
        yield Panel(place.inset(-radius), stroke=INK, line=0.2, radius=radius)
