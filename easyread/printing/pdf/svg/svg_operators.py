"""From the SVG of a picture to the drawing operators of PDF.

The pictures keep to a small part of SVG (drawing/svg_rules.py), so this is short, exact, and several times as fast as
a general reader. What is set already is not set again, and the path of a shape that comes again is worked out once.
"""

import math
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from xml.etree.ElementTree import Element

from easyread.drawing.pictures.svg_tree import read_svg
from easyread.kept import forgettable
from easyread.printing.pdf.pdf_file import number
from easyread.printing.pdf.svg.svg_gradient import Gradients, colours
from easyread.printing.pdf.svg.svg_matrix import SAME, Matrix, matrix, moved, product
from easyread.printing.pdf.svg.svg_outline import Segment, is_shape, outline

_CAPS: Mapping[str, int] = {"butt": 0, "round": 1, "square": 2}
_JOINS: Mapping[str, int] = {"miter": 0, "round": 1, "bevel": 2}
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_MATRIX_DIGITS = 5
_PATHS_KEPT = 8192
"""A person is in many pictures, drawn by the same lines."""

Bounds = tuple[float, float, float, float]
"""The least x and y of something, and the largest, in units of the SVG it stands in."""

_NOWHERE: Bounds = (math.inf, math.inf, -math.inf, -math.inf)


@dataclass(frozen=True)
class DrawnSvg:
    """What draws a picture upright, one point a unit.

    By the names that the code has, `shadings` are its gradients, and `photos` the data addresses of what is in it
    pixel by pixel. Nothing but the ground is painted beyond `reach`, in units of the viewBox, y downwards.
    """

    code: str
    shadings: Mapping[str, str]
    photos: Mapping[str, str]
    reach: Bounds


@forgettable
@lru_cache(maxsize=512)
def drawing(svg: str, height: float) -> DrawnSvg:
    """Return what draws a picture.

    Args:
        svg: A document that keeps the rules of svg_rules.
        height: The height of its viewBox.
    """
    root = read_svg(svg)
    artist = _Artist(root)
    artist.draw_inside(root, _paint(root.attrib, _PAINT))
    code = "\n".join((f"1 0 0 -1 0 {number(height)} cm", *artist.code))
    return DrawnSvg(code, artist.gradients.shadings, artist.photos, artist.reach)


_PAINT = {
    "fill": "#000000",
    "fill-rule": "nonzero",
    "stroke": "none",
    "stroke-width": "1",
    "stroke-linecap": "butt",
    "stroke-linejoin": "miter",
    "stroke-miterlimit": "4",
    "stroke-dasharray": "none",
    "stroke-dashoffset": "0",
}
"""How an element is painted that says nothing, with what it may say."""

_PEN = tuple(name for name in _PAINT if name.startswith("stroke"))


def _paint(said: Mapping[str, str], around: dict[str, str]) -> dict[str, str]:
    """How an element is painted that stands in something painted so, as SVG inherits it."""
    own = {name: value for name, value in said.items() if name in _PAINT}
    return {**around, **own} if own else around


class _Artist:
    """Writes the operators of one picture."""

    def __init__(self, root: Element) -> None:
        self._clips = {element.attrib["id"]: element for element in root.iter("clipPath")}
        self.gradients = Gradients(root.iter("linearGradient"))
        self.photos: dict[str, str] = {}
        self.code: list[str] = []
        self.reach = _NOWHERE
        self._moved_by: Matrix = SAME
        self._set: dict[str, str] = {}
        self._pens: list[tuple[tuple[str, str], ...]] = [()]

    def draw_inside(self, element: Element, paint: dict[str, str]) -> None:
        """Draw what stands in an element."""
        for child in element:
            if child.tag not in {"defs", "clipPath"}:
                self._draw(child, _paint(child.attrib, paint) if child.attrib else paint)

    def _draw(self, element: Element, paint: dict[str, str]) -> None:
        by = matrix(element.get("transform", ""))
        moves = by != SAME or "clip-path" in element.attrib
        if moves:
            around, outside = self._set, self._moved_by
            self._set = dict(around)
            self._moved_by = product(outside, by)
            self._pens.append(self._pens[-1])
            self.code.append("q")
            if by != SAME:
                self.code.append(" ".join(number(value, _MATRIX_DIGITS) for value in by) + " cm")
            self._clip(element)
        if is_shape(element):
            self._shape(element, paint)
        elif element.tag == "image":
            self._photo(element)
        else:
            self.draw_inside(element, paint)
        if moves:
            self._set, self._moved_by = around, outside
            self._pens.pop()
            self.code.append("Q")

    def _clip(self, element: Element) -> None:
        found = _REFERENCE.search(element.get("clip-path", ""))
        if not found:
            return
        for shape in self._clips[found[1]]:
            around = matrix(shape.get("transform", ""))
            self.code.append(_written([(operator, moved(at, around)) for operator, at in outline(shape)]))
        self.code.append("W n")

    def _photo(self, element: Element) -> None:
        """Draw a photo in its box. Its proportions are those of the box: raster_file takes no others."""
        x, y, width, height = (float(element.get(name, "0")) for name in ("x", "y", "width", "height"))
        name = f"I{len(self.photos) + 1}"
        self.photos[name] = element.attrib["href"]
        place = " ".join(number(value, _MATRIX_DIGITS) for value in (width, 0, 0, -height, x, y + height))
        self.code.append(f"q {place} cm /{name} Do Q")
        self._reach((x, y, x + width, y + height), 0)

    def _shape(self, element: Element, paint: dict[str, str]) -> None:
        fills, strokes = paint["fill"] != "none", paint["stroke"] != "none" and float(paint["stroke-width"]) > 0
        path, bounds = _path(element.get("d", "")) if element.tag == "path" else _traced(outline(element))
        if not path or not (fills or strokes):
            return
        if "data-ground" not in element.attrib:
            self._reach(bounds, _beside(paint) if strokes else 0)
        even_odd = "*" if paint["fill-rule"] == "evenodd" else ""
        gradient = _REFERENCE.search(paint["fill"])
        if gradient:
            shade = self.gradients.operators(gradient[1], outline(element))
            self.code += [f"q {path} W{even_odd} n {shade} Q"] if shade else []
            fills = False
        if fills:
            self._tell("fill", f"{colours(paint['fill'])} rg")
        if strokes:
            self._tell_pen(paint)
        if fills or strokes:
            self.code.append(f"{path} {f'B{even_odd}' if fills and strokes else f'f{even_odd}' if fills else 'S'}")

    def _reach(self, bounds: Bounds, beside: float) -> None:
        """Take in what is painted within bounds and so far beside them, wherever that is moved and turned."""
        left, top, right, bottom = bounds
        if left > right:
            return
        a, b, c, d, e, f = self._moved_by
        x, y = (left + right) / 2, (top + bottom) / 2
        across, down = (right - left) / 2 + beside, (bottom - top) / 2 + beside
        wide, high = abs(a) * across + abs(c) * down, abs(b) * across + abs(d) * down
        x, y = a * x + c * y + e, b * x + d * y + f
        left, top, right, bottom = self.reach
        self.reach = (min(left, x - wide), min(top, y - high), max(right, x + wide), max(bottom, y + high))

    def _tell_pen(self, paint: dict[str, str]) -> None:
        pen = _pen(*[paint[name] for name in _PEN])
        if self._pens[-1] is not pen:
            self._pens[-1] = pen
            for what, operator in pen:
                self._tell(what, operator)

    def _tell(self, what: str, operator: str) -> None:
        """Write an operator, unless it was the last one of its sort."""
        if self._set.get(what) != operator:
            self._set[what] = operator
            self.code.append(operator)


@lru_cache(maxsize=512)
def _pen(*said: str) -> tuple[tuple[str, str], ...]:
    """The operators of a pen, each with what it sets; `said` is what `_PEN` names."""
    stroke, width, cap, join, miter, dashes, start = said
    pattern = " ".join(number(float(dash)) for dash in dashes.replace("none", "").replace(",", " ").split())
    return (
        ("stroke", f"{colours(stroke)} RG"),
        ("width", f"{number(float(width), 3)} w"),
        ("cap", f"{_CAPS[cap]} J"),
        ("join", f"{_JOINS[join]} j"),
        ("miter", f"{number(float(miter))} M"),
        ("dash", f"[{pattern}] {number(float(start))} d"),
    )


def _beside(paint: Mapping[str, str]) -> float:
    """Return how far a line may be painted beside its path: half its width, and more at the corners."""
    half = float(paint["stroke-width"]) / 2
    corner = float(paint["stroke-miterlimit"]) if paint["stroke-linejoin"] == "miter" else 1
    return half * max(corner, math.sqrt(2) if paint["stroke-linecap"] == "square" else 1)


@forgettable
@lru_cache(maxsize=_PATHS_KEPT)
def _path(d: str) -> tuple[str, Bounds]:
    return _traced(outline(Element("path", d=d)))


def _traced(segments: list[Segment]) -> tuple[str, Bounds]:
    """Return the operators of an outline, and what it lies within: no curve leaves the corners it is drawn by."""
    return _written(segments), _round([value for _, at in segments for value in at])


def _round(points: Sequence[float]) -> Bounds:
    """Return what lies round points, as one row of x and y."""
    if not points:
        return _NOWHERE
    return min(points[::2]), min(points[1::2]), max(points[::2]), max(points[1::2])


def _written(segments: list[Segment]) -> str:
    return " ".join(
        f"{' '.join([f'{round(value, 2):.15g}' for value in at])} {operator}" if at else operator
        for operator, at in segments
    )
