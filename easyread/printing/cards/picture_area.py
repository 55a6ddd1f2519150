"""The picture of a front: all of it inside the cut, with its ground going on to where the printing ends.

What a picture has at its very edge (a floor, a table) goes on in plain colour. So there is colour beyond the cut, and
nothing that anybody would miss.
"""

from collections.abc import Iterator
from dataclasses import replace

from easyread.colours import INK
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.edge_colours import EdgeColour, Side, edge_colours
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import LINE, WHITE, Element, Image, Lines, Panel

UNDER = 0.1
"""How far a strip reaches under the picture, so that no white shows between them."""


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
    layout, size, is_alone = job.layout, job.size(image.name), edge >= box.bottom
    inside = _inside(box, layout)
    area = _area(box, layout)
    lower = min(edge, area.bottom)
    fitted = inside.of_height(lower - inside.y).fitted(size)
    shown = replace(fitted, y=lower - fitted.height)
    if not is_alone:
        area = area.of_height(edge - area.y)
    yield Panel(area, fill=_ground(job, image.name))
    yield from _going_on(job, image, shown, area)
    yield replace(image, box=shown)
    if not layout.bleed:
        yield Panel(area, stroke=INK, line=0.35)
    elif not is_alone:
        yield Lines((Line(area.x, edge, area.right, edge),), LINE)


def has_ground(job: CardJob, name: str) -> bool:
    """Return whether a picture has a ground that can go on. A photo has none."""
    return bool(job.catalogue.info(name).ground)


def _inside(box: Box, layout: CardLayout) -> Box:
    """Return where a picture may lie: a little inside the cut."""
    return box.clear_of(layout.rim)


def _area(box: Box, layout: CardLayout) -> Box:
    """Return what is coloured: to the end of the bleed, or where there is none, as far as the picture may lie."""
    return box.inset(-layout.bleed if layout.bleed else layout.rim)


def _ground(job: CardJob, name: str) -> str:
    colour, style = job.catalogue.info(name).ground, job.options.style
    if style == "outline":
        return WHITE
    return grey(colour.lower()) if style == "grey" else colour


def _going_on(job: CardJob, image: Image, shown: Box, area: Box) -> Iterator[Panel]:
    """Yield what is on the left, on the right and below a picture that does not fill its area."""
    before, after, below = shown.x - area.x, area.right - shown.right, area.bottom - shown.bottom
    sides: tuple[tuple[Side, float], ...] = (("left", before), ("right", after), ("lower", below))
    for side, wide in sides:
        if wide > UNDER:
            for run in _runs(job, image, side):
                yield Panel(_strip(side, shown, area, run), fill=run.colour)


def _runs(job: CardJob, image: Image, side: Side) -> tuple[EdgeColour, ...]:
    return edge_colours(job.catalogue, image.name, image.who, side, job.options.style, job.options.substances)


def _strip(side: Side, shown: Box, area: Box, run: EdgeColour) -> Box:
    """Return where a colour goes on: from a little under the picture to the end of the area.

    Each reaches to the lower end, so that the next lies over it and no seam is between them.
    """
    if side == "lower":
        x = shown.x + run.start * shown.width
        left, right = (area.x if run.start == 0 else x), area.right
        return Box(left, shown.bottom - UNDER, right - left, area.bottom - shown.bottom + UNDER)
    y, end = shown.y + run.start * shown.height, shown.bottom
    if side == "left":
        return Box(area.x, y, shown.x - area.x + UNDER, end - y)
    return Box(shown.right - UNDER, y, area.right - shown.right + UNDER, end - y)
