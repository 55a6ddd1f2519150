"""Matrices: how an SVG moves, turns and stretches what it draws."""

import math
import re
from functools import lru_cache

Matrix = tuple[float, float, float, float, float, float]

SAME: Matrix = (1, 0, 0, 1, 0, 0)

_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")


@lru_cache(maxsize=4096)
def matrix(text: str) -> Matrix:
    """Return the matrix of a `transform` attribute."""
    result = SAME
    for name, inside in _TRANSFORM.findall(text):
        result = product(result, _single(name, [float(part) for part in inside.replace(",", " ").split()]))
    return result


def moved(at: tuple[float, ...], by: Matrix) -> tuple[float, ...]:
    """Return points, as one row of x and y, moved by a matrix."""
    a, b, c, d, e, f = by
    pairs = zip(at[::2], at[1::2], strict=True)
    return tuple(value for x, y in pairs for value in (a * x + c * y + e, b * x + d * y + f))


def product(left: Matrix, right: Matrix) -> Matrix:
    """Return the matrix that moves by the right one, and then by the left."""
    a, b, c, d = left[:4]
    origin = moved((right[4], right[5]), left)
    return (
        a * right[0] + c * right[1],
        b * right[0] + d * right[1],
        a * right[2] + c * right[3],
        b * right[2] + d * right[3],
        origin[0],
        origin[1],
    )


def _single(name: str, values: list[float]) -> Matrix:
    first = values[0]
    if name == "translate":
        return 1, 0, 0, 1, first, values[1] if len(values) > 1 else 0
    if name == "scale":
        return first, 0, 0, values[1] if len(values) > 1 else first, 0, 0
    if name == "rotate":
        cos, sin = math.cos(math.radians(first)), math.sin(math.radians(first))
        x, y = (values[1], values[2]) if len(values) > 1 else (0.0, 0.0)
        return cos, sin, -sin, cos, x - cos * x + sin * y, y - sin * x - cos * y
    if name == "skewX":
        return 1, 0, math.tan(math.radians(first)), 1, 0, 0
    if name == "skewY":
        return 1, math.tan(math.radians(first)), 0, 1, 0, 0
    a, b, c, d, e, f = values
    return a, b, c, d, e, f
