"""Limb: rounded shapes made of circles, outlined by drawing them twice: larger in ink, then smaller in colour.

A chain of circles is the union of the capsules between neighbours. One path holds the whole union, so no seam shows
where two bones meet.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from math import atan2, hypot, pi

from easyread.colours import INK
from easyread.drawing.people.hull import Band, Circle, Point, band
from easyread.drawing.people.ink import short

Chain = tuple[Circle, ...]

_SOFT_STEPS = 2
_SMALLEST_BEND = 3
_TENSION = 1 / 6


@dataclass(frozen=True, eq=False)
class Union:
    """A union of rubber bands that can be drawn at any width. It equals itself alone: a cache finds it at once."""

    bands: tuple[Band, ...]

    def __add__(self, other: "Union") -> "Union":
        """Return the union of both."""
        return Union(self.bands + other.bands)

    def data(self, grow: float) -> str:
        """Return the path data of the union, with every radius larger by `grow`."""
        return short("".join(band.data(grow) for band in self.bands))

    def filled(self, fill: str, grow: float) -> str:
        """Return the union in one flat colour, with every radius larger by `grow`."""
        return f'<path d="{self.data(grow)}" fill="{fill}" stroke="none"/>'

    def outlined(self, fill: str, line: float) -> str:
        """Return the union filled and with an outline `line` wide that is centred on its edge."""
        if len(self.bands) == 1:
            return f'<path d="{self.data(0)}" fill="{fill}" stroke-width="{line:.1f}"/>'
        return self.filled(INK, line / 2) + self.filled(fill, -line / 2)


NOTHING = Union(())


def union(chains: Iterable[Sequence[Circle]], hulls: Iterable[Sequence[Circle]] = ()) -> Union:
    """Return the union of chains, whose neighbours are joined by their tangents, and of rubber bands round hulls."""
    capsules = [pair for chain in chains for pair in _capsules(chain)]
    return Union(tuple(band(circles) for circles in (*capsules, *hulls)))


def outlined(chains: Iterable[Sequence[Circle]], fill: str, line: float, hulls: Iterable[Sequence[Circle]] = ()) -> str:
    """Return the union of the chains and hulls, filled and with an outline `line` wide that is centred on its edge."""
    return union(chains, hulls).outlined(fill, line)


def filled(chains: Iterable[Sequence[Circle]], fill: str, grow: float, hulls: Iterable[Sequence[Circle]] = ()) -> str:
    """Return the union of the chains and hulls in one flat colour, with every radius larger by `grow`."""
    return union(chains, hulls).filled(fill, grow)


def smooth(points: Sequence[Point]) -> str:
    """Return the path data of a soft curve on from the first point through all others (Catmull-Rom as cubic curves)."""
    befores, ends, afters = (points[0], *points), points[1:], (*points[2:], points[-1])
    curves: list[str] = []
    for (x0, y0), (x1, y1), (x2, y2), (x3, y3) in zip(befores, points, ends, afters, strict=False):
        leaves = f"{x1 + (x2 - x0) * _TENSION:.1f} {y1 + (y2 - y0) * _TENSION:.1f}"
        arrives = f"{x2 - (x3 - x1) * _TENSION:.1f} {y2 - (y3 - y1) * _TENSION:.1f}"
        curves.append(f"C{leaves} {arrives} {x2:.1f} {y2:.1f}")
    return "".join(curves)


def _capsules(chain: Sequence[Circle]) -> list[Sequence[Circle]]:
    """Return the pairs of neighbours of a chain; a chain of one circle is that circle."""
    return list(pairwise(_softened(chain))) if len(chain) > 1 else [chain]


def _softened(chain: Sequence[Circle]) -> Sequence[Circle]:
    """Return the chain with circles put between its own, so that it bends in a soft curve and not in corners."""
    if len(chain) < _SMALLEST_BEND:
        return chain
    soft: list[Circle] = []
    for index, (start, end) in enumerate(pairwise(chain)):
        before, after = chain[max(index - 1, 0)], chain[min(index + 2, len(chain) - 1)]
        soft.extend(_between(before, start, end, after, step / _SOFT_STEPS) for step in range(_SOFT_STEPS))
    return (*soft, chain[-1])


def along(start: Point, end: Point, share: float) -> Point:
    """Return the point that lies `share` of the way from start to end."""
    return start[0] + (end[0] - start[0]) * share, start[1] + (end[1] - start[1]) * share


def distance(start: Point, end: Point) -> float:
    """Return the distance between two points."""
    return hypot(end[0] - start[0], end[1] - start[1])


def direction(start: Point, end: Point) -> float:
    """Return the angle from start to end in degrees, 0 to the right and 90 down, as SVG turns."""
    return atan2(end[1] - start[1], end[0] - start[0]) * 180 / pi


def _between(before: Circle, start: Circle, end: Circle, after: Circle, share: float) -> Circle:
    """Return the circle `share` of the way from start to end on the Catmull-Rom curve through all four."""

    def value(a: float, b: float, c: float, d: float) -> float:
        return b + share / 2 * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)))

    x, y, radius = (value(*numbers) for numbers in zip(before, start, end, after, strict=True))
    return x, y, radius
