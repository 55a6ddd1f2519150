"""From the SVG of a picture to the drawing operators of PDF.

The pictures keep to a small part of SVG (drawing/svg_rules.py), so this is short, exact, and several times as fast as
a general reader. Linear gradients are the one thing it leaves to svglib.
"""

import math
import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from xml.etree.ElementTree import Element

from easyread.drawing.pictures.svg_tree import read_svg
from easyread.printing.pdf.svg_outline import Segment, is_shape, outline

Matrix = tuple[float, float, float, float, float, float]

SAME: Matrix = (1, 0, 0, 1, 0, 0)

_CAPS: Mapping[str, int] = {"butt": 0, "round": 1, "square": 2}
_JOINS: Mapping[str, int] = {"miter": 0, "round": 1, "bevel": 2}
_TRANSFORM = re.compile(r"(\w+)\s*\(([^)]*)\)")
_REFERENCE = re.compile(r"url\(#([^)]+)\)")


@dataclass(frozen=True)
class _OperatorPen:
    """How an element is painted, as SVG inherits it."""

    fill: str = "#000000"
    rule: str = "nonzero"
    stroke: str = "none"
    width: float = 1
    cap: str = "butt"
    join: str = "miter"
    miter: float = 4
    dash: str = "none"
    dash_start: float = 0

    def inside(self, element: Element) -> "_OperatorPen":
        """Return the paint of an element that stands in something painted so."""
        get = element.get
        return replace(
            self,
            fill=get("fill", self.fill),
            rule=get("fill-rule", self.rule),
            stroke=get("stroke", self.stroke),
            width=float(get("stroke-width", self.width)),
            cap=get("stroke-linecap", self.cap),
            join=get("stroke-linejoin", self.join),
            miter=float(get("stroke-miterlimit", self.miter)),
            dash=get("stroke-dasharray", self.dash),
            dash_start=float(get("stroke-dashoffset", self.dash_start)),
        )


def has_gradient(svg: str) -> bool:
    """Return whether a picture has what this module does not draw."""
    return "<linearGradient" in svg


@lru_cache(maxsize=256)
def operators(svg: str, height: float) -> str:
    """Return the operators that draw a picture upright, one point a unit.

    Args:
        svg: A document that keeps the rules of svg_rules, without gradients.
        height: The height of its viewBox.
    """
    root = read_svg(svg)
    artist = _Artist({element.attrib["id"]: element for element in root.iter("clipPath")})
    artist.draw_inside(root, _OperatorPen().inside(root))
    return f"1 0 0 -1 0 {height:g} cm\n" + "\n".join(artist.code)


def matrix(text: str) -> Matrix:
    """Return the matrix of a `transform` attribute."""
    result = SAME
    for name, inside in _TRANSFORM.findall(text):
        result = _product(result, _single(name, [float(part) for part in inside.replace(",", " ").split()]))
    return result


class _Artist:
    """Writes the operators of one picture."""

    def __init__(self, clips: Mapping[str, Element]) -> None:
        self._clips = clips
        self.code: list[str] = []

    def draw_inside(self, element: Element, paint: _OperatorPen) -> None:
        """Draw what stands in an element."""
        for child in element:
            if child.tag not in {"defs", "clipPath"}:
                self._draw(child, paint.inside(child))

    def _draw(self, element: Element, paint: _OperatorPen) -> None:
        moves = "transform" in element.attrib or "clip-path" in element.attrib
        if moves:
            self.code.append("q")
            if "transform" in element.attrib:
                self.code.append(_numbers(matrix(element.attrib["transform"]), 5) + " cm")
            self._clip(element)
        if is_shape(element):
            self._shape(element, paint)
        else:
            self.draw_inside(element, paint)
        if moves:
            self.code.append("Q")

    def _clip(self, element: Element) -> None:
        found = _REFERENCE.search(element.get("clip-path", ""))
        if not found:
            return
        for shape in self._clips[found[1]]:
            around = matrix(shape.get("transform", ""))
            self.code.append(_path([(operator, _moved(at, around)) for operator, at in outline(shape)]))
        self.code.append("W n")

    def _shape(self, element: Element, paint: _OperatorPen) -> None:
        fills, strokes = paint.fill != "none", paint.stroke != "none" and paint.width > 0
        segments = outline(element)
        if not segments or not (fills or strokes):
            return
        if fills:
            self.code.append(f"{_colour(paint.fill)} rg")
        if strokes:
            self.code.append(_pen_operators(paint))
        even_odd = "*" if paint.rule == "evenodd" else ""
        end = f"B{even_odd}" if fills and strokes else f"f{even_odd}" if fills else "S"
        self.code.append(f"{_path(segments)} {end}")


def _pen_operators(paint: _OperatorPen) -> str:
    pattern = "" if paint.dash == "none" else paint.dash.replace(",", " ")
    return (
        f"{_colour(paint.stroke)} RG {paint.width:g} w {_CAPS[paint.cap]} J {_JOINS[paint.join]} j"
        f" {paint.miter:g} M [{pattern}] {paint.dash_start:g} d"
    )


@lru_cache(maxsize=512)
def _colour(text: str) -> str:
    return " ".join(f"{int(text[at : at + 2], 16) / 255:.4g}" for at in (1, 3, 5))


def _path(segments: list[Segment]) -> str:
    return " ".join(f"{_numbers(at, 2)} {operator}" if at else operator for operator, at in segments)


def _numbers(values: tuple[float, ...], digits: int) -> str:
    return " ".join([f"{round(value, digits):.15g}" for value in values])


def _moved(at: tuple[float, ...], by: Matrix) -> tuple[float, ...]:
    a, b, c, d, e, f = by
    pairs = zip(at[::2], at[1::2], strict=True)
    return tuple(value for x, y in pairs for value in (a * x + c * y + e, b * x + d * y + f))


def _product(left: Matrix, right: Matrix) -> Matrix:
    a, b, c, d = left[:4]
    origin = _moved((right[4], right[5]), left)
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
