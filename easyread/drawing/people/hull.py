"""Band: the rubber band round some circles. What stays the same when all circles grow alike is worked out once.

Angles are in radians, clockwise on the paper (y points down).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import acos, atan2, cos, hypot, pi, sin
from typing import NamedTuple

Point = tuple[float, float]
Circle = tuple[float, float, float]

_WHOLE_TURN = 2 * pi
# Two angles that are nearer to each other are the same, but for the rounding of the machine.
_SAME = 1e-9
_PAIR = 2


class Arc(NamedTuple):
    """Where a band lies on one circle: from one direction to another, seen from its middle. `large`: over half."""

    circle: Circle
    start: Point
    end: Point
    large: bool

    def data(self, grow: float) -> str:
        """Return path data from the start to the end of the arc, without the command that leads to the start."""
        (x, y, radius), (x1, y1), (x2, y2), large = self
        r = radius + grow
        both = f"{r:.1f}"
        return f"{x + r * x1:.1f} {y + r * y1:.1f}A{both} {both} 0 {large:d} 1 {x + r * x2:.1f} {y + r * y2:.1f}"


@dataclass(frozen=True)
class Band:
    """A rubber band round circles, as the arcs where it touches them."""

    arcs: tuple[Arc, ...]

    def data(self, grow: float) -> str:
        """Return the path data, with every radius larger by `grow`. Every number has one decimal, even if it is 0."""
        if len(self.arcs) == 1:
            return _disc(self.arcs[0].circle, grow)
        return f"M{'L'.join([arc.data(grow) for arc in self.arcs])}Z"


def band(circles: Sequence[Circle]) -> Band:
    """Return the rubber band round all circles."""
    ring = _pair(*circles) if len(circles) == _PAIR else _ring(circles)
    normals = [tangent(one, following) for one, following in pairwise((*ring, ring[0]))]
    ends = [(cos(normal), sin(normal)) for normal in normals]
    starts = (ends[-1], *ends)
    large = [(end - start) % _WHOLE_TURN > pi for start, end in pairwise((normals[-1], *normals))]
    return Band(tuple(map(Arc, ring, starts, ends, large)))


def rim(circle: Circle, angle: float) -> Point:
    """Return the point of the circle that lies at the angle."""
    return circle[0] + circle[2] * cos(angle), circle[1] + circle[2] * sin(angle)


def tangent(first: Circle, second: Circle) -> float:
    """Return the angle of the normal of the outer tangent from the first circle to the second, clockwise round both."""
    apart = hypot(second[0] - first[0], second[1] - first[1])
    share = max(-1.0, min(1.0, (first[2] - second[2]) / apart)) if apart else 0.0
    return atan2(second[1] - first[1], second[0] - first[0]) - acos(share)


def _ring(circles: Sequence[Circle]) -> list[Circle]:
    """Return the circles that the band touches, clockwise from the rightmost. Growing all alike keeps the order."""
    ring = [max(circles, key=lambda circle: circle[0] + circle[2])]
    turned = 0.0
    # The band goes on to the circle for which it must turn least, until it has been all the way round.
    while beyond := [circle for circle in circles if _is_beyond(circle, ring[-1])]:
        least, following = min((_turn(ring[-1], circle, turned), circle) for circle in beyond)
        turned += least
        if turned > _WHOLE_TURN - _SAME:
            break
        ring.append(following)
    return ring[:-1] if len(ring) > 1 and ring[0] == ring[-1] else ring


def _pair(one: Circle, other: Circle) -> list[Circle]:
    """Return both circles, the one further to the right first, or only one if the other lies in it."""
    if not _is_beyond(other, one):
        return [one]
    if not _is_beyond(one, other):
        return [other]
    return [one, other] if one[0] + one[2] >= other[0] + other[2] else [other, one]


def _is_beyond(circle: Circle, other: Circle) -> bool:
    """Return whether some of the circle lies outside the other."""
    return hypot(circle[0] - other[0], circle[1] - other[1]) > other[2] - circle[2]


def _turn(first: Circle, second: Circle, turned: float) -> float:
    """Return how far a band that has turned so far on the first circle must turn before it leaves for the second."""
    return (tangent(first, second) - turned + _SAME) % _WHOLE_TURN - _SAME


def _disc(circle: Circle, grow: float) -> str:
    x, y, radius = circle[0], circle[1], circle[2] + grow
    half = f"A{radius:.1f} {radius:.1f} 0 1 1"
    left, right = f"{x - radius:.1f} {y:.1f}", f"{x + radius:.1f} {y:.1f}"
    return f"M{left}{half} {right}{half} {left}Z"
