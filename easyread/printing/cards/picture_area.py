"""The picture of a front: all of it inside the cut, with its ground going on to where the printing ends."""

from collections.abc import Iterator

from easyread.colours import INK
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.parts.grounded import on_ground
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import LINE, Element, Image, Lines, Panel


def picture_edge(box: Box, needs: float, layout: CardLayout) -> float:
    """Return where the picture of a card ends below, over words that need so much of the card's height.

    There is room for a square; a picture that is wider has ground above it, so that cards look like one set.
    """
    inside = _inside(box, layout)
    return min(inside.y + inside.width, box.bottom - needs)


def picture_elements(job: CardJob, image: Image, box: Box, edge: float) -> Iterator[Element]:
    """Yield a picture over its lower edge, and the line on which it stands where there are words under it.

    Args:
        job: The print.
        image: The picture, wherever it is.
        box: The card as it is cut.
        edge: Where the picture ends below: where the words begin, or the lower edge of a card without words.
    """
    layout, is_alone = job.layout, edge >= box.bottom
    inside = _inside(box, layout)
    area = _area(box, layout)
    lower = min(edge, area.bottom)
    if not is_alone:
        area = area.of_height(edge - area.y)
    yield from on_ground(job, image, area, inside.of_height(lower - inside.y))
    if not layout.bleed:
        yield Panel(area, stroke=INK, line=0.35)
    elif not is_alone:
        yield Lines((Line(area.x, edge, area.right, edge),), LINE)


def _inside(box: Box, layout: CardLayout) -> Box:
    """Return where a picture may lie: a little inside the cut."""
    return box.clear_of(layout.rim)


def _area(box: Box, layout: CardLayout) -> Box:
    """Return what is coloured: to the end of the bleed, or where there is none, as far as the picture may lie."""
    return box.inset(-layout.bleed if layout.bleed else layout.rim)
