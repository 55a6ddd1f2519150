"""A picture on its ground: it stands on the lower edge of an area, and its ground fills what it leaves.

What a picture has at its very edge (a floor, a table) goes on in plain colour. So pictures of all proportions look like
one set, and there is colour beyond a cut but nothing that anybody would miss.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from easyread.colours import INK
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.edge_colours import DEEP, EdgeColour, Side, edge_colours
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import Job
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import WHITE, Element, Image, Panel
from easyread.printing.pdf.picture_forms import PictureForms

UNDER = 0.1
"""How far a colour reaches under the picture, so that no white shows between them."""

_NEAR = DEEP + 0.01
"""As a share of the picture: what reaches no nearer to a side than this is not seen there, nor is its blurred end."""


def has_ground(job: Job[Any], name: str) -> bool:
    """Return whether a picture has a ground that can go on. A photo has none, and neither has one of somebody's own."""
    return not job.pictures.is_given(name) and bool(job.catalogue.info(name).ground)


def on_ground(job: Job[Any], image: Image, area: Box, inside: Box) -> Iterator[Element]:
    """Yield a picture that has a ground, as large as a box inside an area allows.

    Args:
        job: The print.
        image: The picture, wherever it is.
        area: What is coloured.
        inside: Where the picture may be. It stands on the lower edge of this box.
    """
    fitted = inside.fitted(job.size(image.name))
    shown = replace(fitted, y=inside.bottom - fitted.height)
    yield Panel(area, fill=_ground(job, image.name))
    yield from _going_on(job, image, shown, area)
    yield replace(image, box=shown)


def framed_on_ground(job: Job[Any], name: str, persona: Persona, place: Box, alt: str) -> Iterator[Element]:
    """Yield a picture with a line round it, whose ground fills the place, where it has one."""
    if has_ground(job, name):
        yield from on_ground(job, job.image(name, persona, place, alt), place, place)
        yield Panel(place, stroke=INK, line=0.35)
    else:
        yield from job.framed(name, persona, place, alt)


def _ground(job: Job[Any], name: str) -> str:
    colour, style = job.catalogue.info(name).ground, job.options.style
    if style == "outline":
        return WHITE
    return grey(colour.lower()) if style == "grey" else colour


def _going_on(job: Job[Any], image: Image, shown: Box, area: Box) -> Iterator[Panel]:
    """Yield what is on the left, on the right and below a picture that does not fill its area."""
    before, after, below = shown.x - area.x, area.right - shown.right, area.bottom - shown.bottom
    sides: tuple[tuple[Side, float], ...] = (("left", before), ("right", after), ("lower", below))
    for side, wide in sides:
        if wide > UNDER and reaches(job.pictures, image, side):
            runs = _runs(job, image, side)
            for run in runs if len(runs) > 1 or runs[0].colour != _ground(job, image.name) else ():
                yield Panel(_strip(side, shown, area, run), fill=run.colour)


def reaches(pictures: PictureForms, image: Image, side: Side) -> bool:
    """Return whether more than the ground may be seen at a side of a picture. To look there costs more than to ask."""
    size = pictures.size(image.name)
    left, _, right, lower = pictures.drawing(image.name, image.who).reach
    if side == "left":
        return left < size.width * _NEAR
    return right > size.width * (1 - _NEAR) if side == "right" else lower > size.height * (1 - _NEAR)


def _runs(job: Job[Any], image: Image, side: Side) -> tuple[EdgeColour, ...]:
    who = job.pictures.who_in(image.name, image.who)
    return edge_colours(job.catalogue, image.name, who, side, job.options.style, job.options.substances)


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
