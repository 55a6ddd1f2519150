"""The outline of an SVG shape as moves, lines and cubic curves, which is all that PDF has."""

import math
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from xml.etree.ElementTree import Element

Segment = tuple[str, tuple[float, ...]]
"""A PDF path operator ("m", "l", "c" or "h") with its coordinates."""

_ROUND = 0.5522847498
"""How far the control points of a quarter circle lie from its ends, in radii."""

_ROUNDING = 1e-9
"""By how much a quarter may seem more than one."""

_COMMAND = re.compile(r"([A-DF-Za-df-z])([^A-DF-Za-df-z]*)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,2})?")
_NEEDED = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7, "Z": 0}
_LINE_AFTER = {"M": "L", "m": "l"}
"""More pairs behind a move are lines."""


def outline(element: Element) -> list[Segment]:
    """Return the outline of a shape.

    Raises:
        KeyError: The element is not a shape.
    """
    return list(_OUTLINES[element.tag](element))


def is_shape(element: Element) -> bool:
    """Return whether an element is one that is painted."""
    return element.tag in _OUTLINES


def _number(element: Element, name: str, default: float = 0) -> float:
    return float(element.get(name, default))


def _rect(element: Element) -> Iterator[Segment]:
    x, y = _number(element, "x"), _number(element, "y")
    width, height = _number(element, "width"), _number(element, "height")
    rx = _number(element, "rx", _number(element, "ry"))
    ry = min(_number(element, "ry", rx), height / 2)
    rx = min(rx, width / 2)
    if not rx or not ry:
        yield from _polygon_of([x, y, x + width, y, x + width, y + height, x, y + height])
        return
    right, bottom, kx, ky = x + width, y + height, rx * (1 - _ROUND), ry * (1 - _ROUND)
    yield "m", (x + rx, y)
    yield "l", (right - rx, y)
    yield "c", (right - kx, y, right, y + ky, right, y + ry)
    yield "l", (right, bottom - ry)
    yield "c", (right, bottom - ky, right - kx, bottom, right - rx, bottom)
    yield "l", (x + rx, bottom)
    yield "c", (x + kx, bottom, x, bottom - ky, x, bottom - ry)
    yield "l", (x, y + ry)
    yield "c", (x, y + ky, x + kx, y, x + rx, y)
    yield "h", ()


def _ellipse(element: Element) -> Iterator[Segment]:
    cx, cy = _number(element, "cx"), _number(element, "cy")
    rx = _number(element, "rx", _number(element, "r"))
    ry = _number(element, "ry", _number(element, "r"))
    kx, ky = rx * _ROUND, ry * _ROUND
    yield "m", (cx + rx, cy)
    yield "c", (cx + rx, cy + ky, cx + kx, cy + ry, cx, cy + ry)
    yield "c", (cx - kx, cy + ry, cx - rx, cy + ky, cx - rx, cy)
    yield "c", (cx - rx, cy - ky, cx - kx, cy - ry, cx, cy - ry)
    yield "c", (cx + kx, cy - ry, cx + rx, cy - ky, cx + rx, cy)
    yield "h", ()


def _line(element: Element) -> Iterator[Segment]:
    yield "m", (_number(element, "x1"), _number(element, "y1"))
    yield "l", (_number(element, "x2"), _number(element, "y2"))


def _polyline(element: Element) -> Iterator[Segment]:
    yield from _corners([float(part) for part in element.get("points", "").replace(",", " ").split()])


def _polygon(element: Element) -> Iterator[Segment]:
    yield from _polyline(element)
    yield "h", ()


def _polygon_of(numbers: Sequence[float]) -> Iterator[Segment]:
    yield from _corners(numbers)
    yield "h", ()


def _corners(numbers: Sequence[float]) -> Iterator[Segment]:
    for at in range(0, len(numbers) - 1, 2):
        yield "l" if at else "m", (numbers[at], numbers[at + 1])


def _path(element: Element) -> Iterator[Segment]:
    pen = _Pen()
    for command, numbers in _commands(element.get("d", "")):
        yield from pen.follow(command, numbers)


def _commands(path: str) -> Iterator[tuple[str, list[float]]]:
    """Yield every command of a path by itself with its numbers, as svg_values.py lets them be."""
    for command, inside in _COMMAND.findall(path):
        needed = _NEEDED[command.upper()]
        if not needed:
            yield command, []
            continue
        numbers = [float(number) for number in _NUMBER.findall(inside)]
        for at in range(0, len(numbers), needed):
            yield _LINE_AFTER.get(command, command) if at else command, numbers[at : at + needed]


class _Pen:
    """Follows the commands of a path and keeps where it is."""

    def __init__(self) -> None:
        self._at = (0.0, 0.0)
        self._start = (0.0, 0.0)
        self._control: tuple[str, tuple[float, float]] = ("", (0.0, 0.0))

    def follow(self, command: str, numbers: list[float]) -> Iterator[Segment]:
        """Yield what one command draws."""
        kind = command.upper()
        if kind == "Z":
            self._at = self._start
            self._control = ("", self._at)
            yield "h", ()
            return
        where = self._absolute(kind, numbers) if command.islower() else numbers
        if kind == "A":
            yield from self._arc(where)
        elif kind in "CSQT":
            yield self._curve(kind, where)
        else:
            yield self._straight(kind, where)

    def _absolute(self, kind: str, numbers: list[float]) -> list[float]:
        x, y = self._at
        if kind == "H":
            return [numbers[0] + x]
        if kind == "V":
            return [numbers[0] + y]
        if kind == "A":
            return [*numbers[:5], numbers[5] + x, numbers[6] + y]
        return [number + (y if at % 2 else x) for at, number in enumerate(numbers)]

    def _straight(self, kind: str, numbers: list[float]) -> Segment:
        x, y = self._at
        self._at = {"H": (numbers[0], y), "V": (x, numbers[0])}.get(kind) or (numbers[0], numbers[1])
        self._control = ("", self._at)
        if kind == "M":
            self._start = self._at
        return "m" if kind == "M" else "l", self._at

    def _curve(self, kind: str, numbers: list[float]) -> Segment:
        x, y = self._at
        end = (numbers[-2], numbers[-1])
        first = (numbers[0], numbers[1]) if kind in "CQ" else self._mirrored("CS" if kind == "S" else "QT")
        if kind in "QT":
            second = (end[0] + (first[0] - end[0]) * 2 / 3, end[1] + (first[1] - end[1]) * 2 / 3)
            self._control = (kind, first)
            first = (x + (first[0] - x) * 2 / 3, y + (first[1] - y) * 2 / 3)
        else:
            second = (numbers[-4], numbers[-3])
            self._control = (kind, second)
        self._at = end
        return "c", (*first, *second, *end)

    def _mirrored(self, after: str) -> tuple[float, float]:
        """Return the control point mirrored in the pen, when the last command was a curve of the same family."""
        kind, point = self._control
        if not kind or kind not in after:
            return self._at
        return 2 * self._at[0] - point[0], 2 * self._at[1] - point[1]

    def _arc(self, numbers: list[float]) -> Iterator[Segment]:
        end = (numbers[5], numbers[6])
        if numbers[0] and numbers[1]:
            yield from _arc_curves(self._at, numbers)
        else:
            yield "l", end
        self._at = end
        self._control = ("", self._at)


def _arc_curves(start: tuple[float, float], numbers: list[float]) -> Iterator[Segment]:
    """Yield the curves of an arc, none of more than a quarter of the ellipse. The steps are those of SVG 1.1, F.6."""
    rx, ry, turn, large, sweep, x, y = abs(numbers[0]), abs(numbers[1]), *numbers[2:]
    if start == (x, y):
        return
    cos, sin = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    half_x, half_y = (start[0] - x) / 2, (start[1] - y) / 2
    # On the ellipse turned upright and made a circle of radius 1.
    u, v = (cos * half_x + sin * half_y) / rx, (cos * half_y - sin * half_x) / ry
    apart = math.hypot(u, v)
    if apart > 1:
        rx, ry, u, v = rx * apart, ry * apart, u / apart, v / apart
    side = math.sqrt(max(0.0, 1 / (u * u + v * v) - 1)) * (-1 if large == sweep else 1)
    centre_u, centre_v = side * v, -side * u
    first = math.atan2(v - centre_v, u - centre_u)
    angle = math.atan2(-v - centre_v, -u - centre_u) - first
    if sweep and angle < 0:
        angle += 2 * math.pi
    elif not sweep and angle > 0:
        angle -= 2 * math.pi
    middle_x, middle_y = (start[0] + x) / 2, (start[1] + y) / 2

    def placed(u: float, v: float) -> tuple[float, float]:
        across, down = (centre_u + u) * rx, (centre_v + v) * ry
        return middle_x + cos * across - sin * down, middle_y + sin * across + cos * down

    parts = max(1, math.ceil(abs(angle) / (math.pi / 2) - _ROUNDING))
    step = angle / parts
    reach = 4 / 3 * math.tan(step / 4)
    for at in range(parts):
        a, b = first + at * step, first + (at + 1) * step
        last = (x, y) if at == parts - 1 else placed(math.cos(b), math.sin(b))
        yield (
            "c",
            (
                *placed(math.cos(a) - reach * math.sin(a), math.sin(a) + reach * math.cos(a)),
                *placed(math.cos(b) + reach * math.sin(b), math.sin(b) - reach * math.cos(b)),
                *last,
            ),
        )


_OUTLINES: Mapping[str, Callable[[Element], Iterator[Segment]]] = {
    "rect": _rect,
    "circle": _ellipse,
    "ellipse": _ellipse,
    "line": _line,
    "polyline": _polyline,
    "polygon": _polygon,
    "path": _path,
}
