"""Shape boxes: how far each shape of a picture reaches."""

import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from tests.faces import STILL, Matrix, matrix, times

Box = tuple[float, float, float, float]
Point = tuple[float, float]

_NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")
_NUMBERS_OF = {"M": 2, "L": 2, "H": 1, "V": 1, "C": 6, "S": 4, "Q": 4, "T": 2, "A": 7}


def shape_boxes(element: Element, at: Matrix = STILL) -> Iterator[Box]:
    """Yield left, top, right and bottom of every shape but the ground; curves reach as far as their handles."""
    if "data-ground" in element.attrib or element.tag.endswith("defs"):
        return
    at = times(at, matrix(element.get("transform", "")))
    points = [_moved(point, at) for point in _points(element)]
    if points:
        across, down = [x for x, _ in points], [y for _, y in points]
        yield min(across), min(down), max(across), max(down)
    for child in element:
        yield from shape_boxes(child, at)


def _moved(point: Point, at: Matrix) -> Point:
    a, b, c, d, e, f = at
    return a * point[0] + c * point[1] + e, b * point[0] + d * point[1] + f


def _points(element: Element) -> list[Point]:
    def number(name: str) -> float:
        return float(element.get(name, 0))

    kind = element.tag.rpartition("}")[2]
    if kind == "path":
        return _path_points(element.get("d", ""))
    if kind in {"circle", "ellipse"}:
        x, y = number("cx"), number("cy")
        wide, high = number("r") or number("rx"), number("r") or number("ry")
        return [(x - wide, y - high), (x + wide, y + high)]
    if kind == "rect":
        x, y = number("x"), number("y")
        return [(x, y), (x + number("width"), y + number("height"))]
    return []


def _path_points(data: str) -> list[Point]:
    here, start, found = (0.0, 0.0), (0.0, 0.0), []
    for letter, rest in re.findall(r"([A-Za-z])([^A-Za-z]*)", data):
        if letter in "Zz":
            here = start
            continue
        numbers = [float(text) for text in _NUMBER.findall(rest)]
        size = _NUMBERS_OF[letter.upper()]
        for at in range(0, len(numbers) - size + 1, size):
            steps = _steps(letter, numbers[at : at + size], here)
            found += steps
            here = steps[-1]
            start = here if letter in "Mm" and at == 0 else start
    return found


def _steps(letter: str, values: list[float], here: Point) -> list[Point]:
    x, y = here if letter.islower() else (0.0, 0.0)
    match letter.upper():
        case "H":
            return [(x + values[0], here[1])]
        case "V":
            return [(here[0], y + values[0])]
        case "A":
            return [(x + values[5], y + values[6])]
        case _:
            return [(x + values[at], y + values[at + 1]) for at in range(0, len(values), 2)]
