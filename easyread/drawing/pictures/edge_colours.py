"""Edge colours: what a picture has along one of its sides, so that it can go on in plain colour beyond it.

An outline that ends at the side is left out, as it would go on as a dash; one that runs out of the picture at a right
angle, as the edge of a table does, goes on.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from itertools import pairwise
from typing import Literal

from PIL import Image

from easyread.colours import INK
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import Style

Side = Literal["left", "right", "lower"]

_Colour = tuple[int, int, int]

DEEP = 0.03
"""How much of a picture is looked at along its side, as a share of its width or height."""

_STEPS = 300
"""How many colours are looked at along a side."""

_SHORTEST = 4
_LONGEST_LINE = 15
"""In steps: a shorter run is where two colours meet, and a longer one in ink runs along the side."""

_ALIKE = 10
_INKY = 40
_VIEW = re.compile(r'viewBox="0 0 (\d+) (\d+)"')


@dataclass(frozen=True)
class EdgeColour:
    """One colour along a side, from and to a share of its length."""

    start: float
    end: float
    colour: str


@dataclass(frozen=True)
class _ColourRun:
    start: int
    end: int
    colour: _Colour

    @property
    def length(self) -> int:
        return self.end - self.start


@lru_cache(maxsize=2048)
def edge_colours(  # noqa: PLR0913, PLR0917
    catalogue: Catalogue, name: str, who: str, side: Side, style: Style, substances: bool = True
) -> tuple[EdgeColour, ...]:
    """Return the colours along a side of a picture, from above or from the left. Together they are the whole side."""
    svg = compose(catalogue, name, who, style=style, substances=substances)
    return _runs(*_columns(svg, side))


def _columns(svg: str, side: Side) -> tuple[list[_Colour], list[_Colour]]:
    """Return the colours at a side, and those a little within it."""
    found = _VIEW.search(svg)
    if found is None:
        raise ValueError(f"no viewBox: {svg[:80]}")
    width, height = map(int, found.groups())
    box = {
        "left": (0, 0, width * DEEP, height),
        "right": (width * (1 - DEEP), 0, width * DEEP, height),
        "lower": (0, height * (1 - DEEP), width, height * DEEP),
    }[side]
    view = " ".join(f"{number:g}" for number in box)
    across = _STEPS if side == "lower" else round(_STEPS * box[2] / box[3])
    with Image.open(BytesIO(png(_VIEW.sub(f'viewBox="{view}"', svg, count=1), across))) as drawn:
        seen = drawn.convert("RGB")
        if side == "lower":
            seen = seen.transpose(Image.Transpose.ROTATE_270)  # the lower edge is the left one, and begins above
        elif side == "right":
            seen = seen.transpose(Image.Transpose.FLIP_LEFT_RIGHT)
        edge, within = (seen.crop((x, 0, x + 1, seen.height)).tobytes() for x in (0, seen.width - 1))
    if edge == edge[:3] * (len(edge) // 3):  # as most are: the ground alone
        return _colours(edge[:3]), _colours(within[:3])
    return _colours(edge), _colours(within)


def _colours(data: bytes) -> list[_Colour]:
    return [(data[at], data[at + 1], data[at + 2]) for at in range(0, len(data), 3)]


def _runs(edge: Sequence[_Colour], within: Sequence[_Colour]) -> tuple[EdgeColour, ...]:
    if len(edge) == 1:
        return (EdgeColour(0, 1, "#" + bytes(edge[0]).hex()),)
    whole_side = _ColourRun(0, len(edge), edge[len(edge) // 2])
    stretches = [found for found in _stretches(edge) if _goes_on(found, within)] or [whole_side]
    whole = len(edge)
    meets = [0.0, *((one.end + other.start) / 2 for one, other in pairwise(stretches)), float(whole)]
    return tuple(
        EdgeColour(start / whole, end / whole, "#" + bytes(found.colour).hex())
        for found, (start, end) in zip(stretches, pairwise(meets), strict=True)
    )


def _stretches(edge: Sequence[_Colour]) -> Iterator[_ColourRun]:
    start = 0
    for at in range(1, len(edge) + 1):
        if at == len(edge) or not _is_like(edge[at], edge[start], _ALIKE):
            yield _ColourRun(start, at, edge[(start + at) // 2])
            start = at


def _goes_on(stretch: _ColourRun, within: Sequence[_Colour]) -> bool:
    """Return whether a colour goes on beyond the side: it is no mere seam, and no line that is aslant."""
    ink = _rgb(INK)
    if not _is_like(stretch.colour, ink, _INKY):
        return stretch.length >= _SHORTEST
    if stretch.length > _LONGEST_LINE:
        return False  # an outline along the side: what it is round ends there
    inky = [_is_like(colour, ink, _INKY) for colour in within[stretch.start : stretch.end]]
    around = (*within[max(0, stretch.start - 2) : stretch.start], *within[stretch.end : stretch.end + 2])
    return all(inky) and not any(_is_like(colour, ink, _INKY) for colour in (*around[:1], *around[-1:]))


def _is_like(one: _Colour, other: _Colour, most: int) -> bool:
    return all(abs(left - right) <= most for left, right in zip(one, other, strict=True))


def _rgb(colour: str) -> _Colour:
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
