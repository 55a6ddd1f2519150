"""Limb: rounded shapes made of circles, outlined by drawing them twice: larger in ink, then smaller in colour.

A chain of circles is the union of the capsules between neighbours. One path holds the whole union, so no seam shows
where two bones meet. Angles are in radians, clockwise on the paper (y points down).
"""

from collections.abc import Iterable, Sequence
from functools import cache
from itertools import pairwise
from math import acos, atan2, cos, hypot, pi, sin

from easyread.drawing.ink import INK, num

Point = tuple[float, float]
Circle = tuple[float, float, float]
Chain = tuple[Circle, ...]

_TURN_STEPS = 90
_SOFT_STEPS = 3
_SMALLEST_BEND = 3


def capsules(chain: Sequence[Circle], grow: float = 0) -> str:
    """Return the path data of a chain, neighbours joined by their tangents, every radius larger by `grow`."""
    if len(chain) == 1:
        return hull(chain, grow)
    soft = softened(tuple(chain))
    return "".join(hull(pair, grow) for pair in pairwise(soft))


def hull(circles: Sequence[Circle], grow: float = 0) -> str:
    """Return the path data of the rubber band round all circles, with every radius larger by `grow`."""
    ring = _ring(tuple(circles))
    if len(ring) == 1:
        return _disc(ring[0], grow)
    normals = [tangent(a, b) for a, b in zip(ring, ring[1:] + ring[:1], strict=True)]
    parts: list[str] = []
    for index, circle in enumerate(ring):
        start, end = normals[index - 1], normals[index]
        x1, y1 = rim(circle, start, grow)
        x2, y2 = rim(circle, end, grow)
        radius = num(circle[2] + grow)
        large = int((end - start) % (2 * pi) > pi)
        command = "L" if parts else "M"
        parts.append(f"{command}{num(x1)} {num(y1)}A{radius} {radius} 0 {large} 1 {num(x2)} {num(y2)}")
    return "".join(parts) + "Z"


def outlined(
    chains: Iterable[Sequence[Circle]], fill: str, line: float, hulls: Iterable[Sequence[Circle]] = (), ink: str = INK
) -> str:
    """Return the union of the chains and hulls, filled and with an outline `line` wide that is centred on its edge."""
    chains, hulls = tuple(chains), tuple(hulls)
    return filled(chains, ink, line / 2, hulls) + filled(chains, fill, -line / 2, hulls)


def filled(chains: Iterable[Sequence[Circle]], fill: str, grow: float, hulls: Iterable[Sequence[Circle]] = ()) -> str:
    """Return the union of the chains and hulls in one flat colour, with every radius larger by `grow`."""
    data = "".join(capsules(chain, grow) for chain in chains) + "".join(hull(circles, grow) for circles in hulls)
    return f'<path d="{data}" fill="{fill}"/>'


def smooth(points: Sequence[Point], closed: bool = False, tension: float = 1 / 6) -> str:
    """Return path data of a soft curve through all points (Catmull-Rom as cubic curves)."""
    count = len(points)
    last = count if closed else count - 1
    x, y = points[0]
    parts = [f"M{num(x)} {num(y)}"]
    for index in range(last):
        before = points[index - 1] if index or closed else points[0]
        start, end = points[index], points[(index + 1) % count]
        after = points[(index + 2) % count] if closed else points[min(index + 2, count - 1)]
        controls = (
            start[0] + (end[0] - before[0]) * tension,
            start[1] + (end[1] - before[1]) * tension,
            end[0] - (after[0] - start[0]) * tension,
            end[1] - (after[1] - start[1]) * tension,
            *end,
        )
        parts.append("C" + " ".join(num(value) for value in controls))
    return "".join(parts) + ("Z" if closed else "")


@cache
def softened(chain: Chain) -> Chain:
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


def _disc(circle: Circle, grow: float) -> str:
    x, y, radius = circle[0], circle[1], circle[2] + grow
    r = num(radius)
    left, right, middle = num(x - radius), num(x + radius), num(y)
    return f"M{left} {middle}A{r} {r} 0 1 1 {right} {middle}A{r} {r} 0 1 1 {left} {middle}Z"


def rim(circle: Circle, angle: float, grow: float = 0) -> Point:
    """Return the point of the circle that lies at the angle."""
    radius = circle[2] + grow
    return circle[0] + radius * cos(angle), circle[1] + radius * sin(angle)


def tangent(first: Circle, second: Circle) -> float:
    """Return the angle of the normal of the outer tangent from the first circle to the second, clockwise round both."""
    apart = hypot(second[0] - first[0], second[1] - first[1])
    share = max(-1.0, min(1.0, (first[2] - second[2]) / apart)) if apart else 0.0
    return atan2(second[1] - first[1], second[0] - first[0]) - acos(share)


def _between(before: Circle, start: Circle, end: Circle, after: Circle, share: float) -> Circle:
    """Return the circle `share` of the way from start to end on the Catmull-Rom curve through all four."""

    def value(a: float, b: float, c: float, d: float) -> float:
        return b + share / 2 * (c - a + share * (2 * a - 5 * b + 4 * c - d + share * (3 * (b - c) + d - a)))

    x, y, radius = (value(*numbers) for numbers in zip(before, start, end, after, strict=True))
    return x, y, radius


@cache
def _ring(circles: Chain) -> Chain:
    """Return the circles that the rubber band touches, in order. Growing all alike keeps the order."""
    ring: list[Circle] = []
    for step in range(_TURN_STEPS):
        angle = 2 * pi * step / _TURN_STEPS
        outermost = max(circles, key=lambda circle: circle[0] * cos(angle) + circle[1] * sin(angle) + circle[2])
        if not ring or ring[-1] != outermost:
            ring.append(outermost)
    if len(ring) > 1 and ring[0] == ring[-1]:
        ring.pop()
    return tuple(ring)
