"""Outlines: where the points of a shape lie."""

from collections.abc import Callable, Iterable
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Transform
from fontTools.pens.recordingPen import RecordingPen
from fontTools.svgLib.path.parser import parse_path

from easyread.drawing.importing.transforms import numbers

Box = tuple[float, float, float, float]
"""Left, top, right, bottom."""

_LETTERS = {"moveTo": "M", "lineTo": "L", "curveTo": "C", "qCurveTo": "Q"}


def rounded_path(d: str, write: Callable[[float], str]) -> str | None:
    """Return a path with its numbers as `write` writes them, or None where it breaks off."""
    pen = RecordingPen()
    try:
        parse_path(d, pen)
    except (ValueError, IndexError, TypeError):
        return None
    parts: list[str] = []
    start = ""
    for at, (name, points) in enumerate(pen.value):
        text = " ".join(f"{write(x)} {write(y)}" for x, y in points)
        if name == "moveTo":
            start = text
        if name in _LETTERS:
            is_closing = name == "lineTo" and text == start and pen.value[at + 1][0] == "closePath"
            parts.append("" if is_closing and parts[-1] != f"M{start}" else _LETTERS[name] + text)
        elif name == "closePath":
            parts.append("Z")
    return "".join(parts)


def rectangle(shape: Element, moved: Transform) -> Box | None:
    """Return the upright rectangle that a shape is, once it is moved, or None where it is none."""
    try:
        points = [moved.transformPoint(point) for point in _corners(shape)]
    except (ValueError, IndexError, TypeError):  # a number or a path that cannot be read; the rules tell it
        return None
    xs, ys = _apart(point[0] for point in points), _apart(point[1] for point in points)
    if len(points) < 4 or len(xs) != 2 or len(ys) != 2:  # noqa: PLR2004
        return None
    on_corners = {(round(x), round(y)) for x, y in points}
    return (xs[0], ys[0], xs[1], ys[1]) if len(on_corners) == 4 else None  # noqa: PLR2004


def _corners(shape: Element) -> list[tuple[float, float]]:
    if shape.tag == "rect":
        x, y, width, height = (float(shape.get(name, "0")) for name in ("x", "y", "width", "height"))
        return [(x, y), (x + width, y), (x + width, y + height), (x, y + height)]
    if shape.tag == "polygon":
        given = numbers(shape.get("points", ""))
        return list(zip(given[::2], given[1::2], strict=False))
    if shape.tag != "path":
        return []
    pen = RecordingPen()
    parse_path(shape.get("d", ""), pen)
    names = [name for name, _ in pen.value]
    return [points[0] for _, points in pen.value if points] if set(names) <= {"moveTo", "lineTo", "closePath"} else []


def _apart(values: Iterable[float]) -> list[float]:
    """Return the values that differ by more than a breath, in order."""
    kept: list[float] = []
    for value in sorted(values):
        if not kept or value - kept[-1] > 1:
            kept.append(value)
    return kept
