"""Line width: how heavy a person is drawn, so that all lines of a picture are about as wide on the screen."""

from math import copysign, sqrt

from easyread.drawing.pictures.svg_values import growth

_IN_SMALL_BOX, _IN_LARGE_BOX = 5.0, 6.0
_SMALL_BOX = 400
# How much of what a small person's lines lack is made up for: with all of it, the lines would fill a small face.
_MADE_UP = 0.7
# Widths go in steps, so that people of nearly one size share what is worked out.
_STEPS = 20


def stretch(transform: str) -> float:
    """Return by how much a `transform` makes lengths larger; less than 0 if it mirrors."""
    surface = growth(transform)
    return copysign(sqrt(abs(surface)), surface)


def weight(natural: float, scale: float, box: int) -> float:
    """Return how much thicker lines are drawn than `natural`, in a slot that is scaled, in a picture so wide."""
    shown, wanted = natural * scale, _IN_SMALL_BOX if box == _SMALL_BOX else _IN_LARGE_BOX
    if not shown:
        return 1
    share = wanted / shown
    return round((share if share < 1 else share**_MADE_UP) * _STEPS) / _STEPS
