"""The sign for what one can die of not knowing: the triangle of road signs, in ink on white, so that it prints in grey.

It is decoration: the words beside it say what is dangerous.
"""

from collections.abc import Iterator
from math import sqrt

from easyread.colours import INK
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import WHITE, Element, Panel, Polyline

RIM = 0.075
"""How thick the rim is, as a share of the width; the mark in it is a little thicker."""

MARK = 0.1
HEIGHT = sqrt(3) / 2


def danger_sign(box: Box) -> Iterator[Element]:
    """Yield the sign in the middle of a square box."""
    width = min(box.width, box.height)
    x, middle = box.centre
    rim, top = width * RIM, middle - width * HEIGHT / 2
    half = width / 2 - rim
    corners = ((x, top + rim), (x + half, top + width * HEIGHT - rim), (x - half, top + width * HEIGHT - rim))
    # The white under the rim keeps the sign apart from a picture behind it.
    yield Polyline((*corners, corners[0]), 3 * rim, WHITE, WHITE)
    yield Polyline((*corners, corners[0]), rim, INK, WHITE)
    yield Polyline(((x, top + width * 0.35), (x, top + width * 0.55)), width * MARK, INK)
    dot = width * MARK * 1.15
    yield Panel(Box(x - dot / 2, top + width * 0.655, dot, dot), fill=INK, radius=dot / 2)
