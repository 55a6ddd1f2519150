"""The linear gradients of a picture, as shadings of PDF."""

from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import pairwise
from xml.etree.ElementTree import Element

from easyread.printing.pdf.pdf_file import number
from easyread.printing.pdf.svg.svg_matrix import SAME, Matrix, matrix, product
from easyread.printing.pdf.svg.svg_outline import Segment

_DIGITS = 5
_OF_SHAPE = "objectBoundingBox"
_NOTHING = 1e-9


class Gradients:
    """The gradients of one picture by their ids, and what of them is drawn."""

    def __init__(self, elements: Iterable[Element]) -> None:
        self._elements = {element.attrib["id"]: element for element in elements}
        self._used: dict[str, str] = {}

    @property
    def shadings(self) -> Mapping[str, str]:
        """Return the shadings that the operators name, as PDF writes them."""
        return self._used

    def operators(self, name: str, segments: Sequence[Segment]) -> str:
        """Return the operators that fill a clip of this outline with a gradient; "" where SVG paints nothing."""
        element = self._elements[name]
        place = _over(segments) if element.get("gradientUnits", _OF_SHAPE) == _OF_SHAPE else SAME
        function = _function(element)
        if not (function and place[0] and place[3]):
            return ""
        key = f"G{list(self._elements).index(name) + 1}"
        self._used.setdefault(key, _shading(element, function))
        around = product(place, matrix(element.get("gradientTransform", "")))
        return f"{' '.join(number(value, _DIGITS) for value in around)} cm /{key} sh"


@lru_cache(maxsize=512)
def colours(text: str) -> str:
    """Return a colour such as #1f2430 as PDF writes it: three shares."""
    return " ".join(number(int(text[at : at + 2], 16) / 255, 4) for at in (1, 3, 5))


def _shading(element: Element, function: str) -> str:
    ends = _ends(element)
    if ends[:2] == ends[2:]:
        ends = (*ends[:2], ends[2] + 1, ends[3])
    coords = " ".join(number(end, _DIGITS) for end in ends)
    return f"<</ShadingType 2/ColorSpace/DeviceRGB/Coords[{coords}]/Extend[true true]/Function {function}>>"


def _ends(element: Element) -> tuple[float, ...]:
    return tuple(
        _share(element.get(name, default)) for name, default in zip(("x1", "y1", "x2", "y2"), "0010", strict=True)
    )


def _function(element: Element) -> str:
    """The colours from 0 to 1; a gradient without a length is its last one. "" where it has no stops.

    A stop before the one in front of it stands where that one does, as SVG says.
    """
    stops: list[tuple[float, str]] = []
    for stop in element.iter("stop"):
        offset = max(min(1.0, max(0.0, _share(stop.get("offset", "0")))), *(at for at, _ in stops[-1:]), 0.0)
        stops.append((offset, colours(stop.get("stop-color", "#000000"))))
    ends = _ends(element)
    if ends[:2] == ends[2:]:
        stops = stops[-1:]
    if not stops:
        return ""
    stops = [(0.0, stops[0][1]), *stops, (1.0, stops[-1][1])]
    steps = [(one, other) for one, other in pairwise(stops) if other[0] > one[0]]
    parts = " ".join(f"<</FunctionType 2/Domain[0 1]/N 1/C0[{one[1]}]/C1[{other[1]}]>>" for one, other in steps)
    bounds = " ".join(number(other[0], _DIGITS) for _, other in steps[:-1])
    return f"<</FunctionType 3/Domain[0 1]/Functions[{parts}]/Bounds[{bounds}]/Encode[{'0 1 ' * len(steps)}]>>"


def _share(text: str) -> float:
    return float(text.removesuffix("%")) / 100 if text.endswith("%") else float(text)


def _over(segments: Sequence[Segment]) -> Matrix:
    """From a square of 1 to the box round an outline."""
    xs: list[float] = []
    ys: list[float] = []
    pen = (0.0, 0.0)
    for operator, at in segments:
        if operator == "c":
            xs += _reached(pen[0], at[0], at[2], at[4])
            ys += _reached(pen[1], at[1], at[3], at[5])
        elif at:
            xs.append(at[0])
            ys.append(at[1])
        if at:
            pen = (at[-2], at[-1])
    return max(xs) - min(xs), 0, 0, max(ys) - min(ys), min(xs), min(ys)


def _reached(start: float, first: float, second: float, end: float) -> list[float]:
    """The ends of a curve in one direction, and where it turns back."""
    a, b, c = end - 3 * second + 3 * first - start, 2 * (second - 2 * first + start), first - start
    # The turns are where 3·(a·t² + b·t + c) is 0.
    turns: list[float] = []
    if abs(a) < _NOTHING:
        turns = [-c / b] if b else []
    elif (inside := b * b - 4 * a * c) >= 0:
        turns = [(-b + sign * inside**0.5) / (2 * a) for sign in (1, -1)]
    between = [t for t in turns if 0 < t < 1]
    curve = [
        (1 - t) ** 3 * start + 3 * (1 - t) ** 2 * t * first + 3 * (1 - t) * t * t * second + t**3 * end for t in between
    ]
    return [start, end, *curve]
