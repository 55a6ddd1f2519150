"""Geometry: plain, short numbers for every shape, and no group that does nothing."""

from collections.abc import Iterator
from math import ceil, log10, sqrt
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Identity, Transform

from easyread.drawing.importing.outlines import rounded_path
from easyread.drawing.importing.report import Report
from easyread.drawing.importing.transforms import length, matrix, numbers, transform_text
from easyread.drawing.importing.unfolding import NAME
from easyread.drawing.pictures.svg_rules import ALLOWED

_FINEST = 0.05
"""How far a point may move in the picture: a twentieth of its unit is not seen."""

_ACROSS, _DOWN = {"x", "width", "cx", "rx", "x1", "x2"}, {"y", "height", "cy", "ry", "y1", "y2"}
_LENGTHS = _ACROSS | _DOWN | {"r", "stroke-width", "stroke-dashoffset"}
_LISTS = {"points", "stroke-dasharray"}
_REFERRED = {"clipPath", "linearGradient"}
_NOTHING = 1e-6
_DECIMALS_OF_A_SHARE = 4


class Geometry:
    """Rewrites the numbers of one picture. `page` is what a percentage is of, `scale` how large a unit is shown."""

    def __init__(self, page: tuple[float, float], scale: float, report: Report) -> None:
        self._page = page
        self._scale = scale
        self._report = report

    def whole(self, picture: Element) -> None:
        """Rewrite a picture, in place."""
        picture[:] = self._all(picture, self._scale)
        self._attributes(picture, self._scale)

    def _all(self, parent: Element, scale: float) -> list[Element]:
        return [made for child in parent for made in self._one(child, scale)]

    def _one(self, element: Element, scale: float) -> Iterator[Element]:
        if "data-slot" in element.attrib:
            yield element
            return
        moved = matrix(element.get("transform", ""))
        if moved is not None:
            size = abs(moved[0] * moved[3] - moved[1] * moved[2])
            if size < _NOTHING:
                self._report.change("hidden")
                return
            scale *= sqrt(size)
            _set(element, "transform", transform_text(moved))
        if element.tag == "g":
            element[:] = self._all(element, scale)
            self._join(element)
        self._attributes(element, scale)
        if element.tag == "g" and not element.attrib:
            self._report.change("groups")
            yield from element
        elif len(element) or (element.tag != "g" and (element.tag != "path" or element.get("d"))):
            yield element

    def _join(self, outer: Element) -> None:
        """Make one group of a group that holds another and nothing else: programs lay dozens into each other."""
        inner = outer[0] if len(outer) == 1 else outer
        marks = (*outer.attrib, *inner.attrib)
        if inner is outer or inner.tag != "g" or "clip-path" in outer.attrib or any(_is_ours(name) for name in marks):
            return
        moved = [matrix(group.get("transform", "")) for group in (outer, inner)]
        if moved[0] is not None and moved[1] is not None:
            outer.attrib.update(inner.attrib)
            _set(outer, "transform", transform_text(moved[0].transform(moved[1])))
            outer[:] = list(inner)
            self._report.change("groups")

    def _attributes(self, element: Element, scale: float) -> None:
        decimals = max(0, ceil(-log10(_FINEST) + log10(scale) - _NOTHING))
        # A gradient is measured by its shape, where 100 % is 1, unless it says otherwise.
        is_share = element.tag == "linearGradient" and element.get("gradientUnits") != "userSpaceOnUse"
        page = (1.0, 1.0) if is_share else self._page
        element.attrib.pop(NAME, None)
        if element.tag not in _REFERRED:
            element.attrib.pop("id", None)
        for name, value in list(element.items()):
            if name == "d":
                self._path(element, decimals)
            elif name in _LENGTHS:
                self._length(element, name, page, _DECIMALS_OF_A_SHARE if is_share else decimals)
            elif name in _LISTS:
                _set(element, name, " ".join(short(one, decimals) for one in numbers(value)))
            elif name not in ALLOWED[element.tag]:
                self._report.change("trims")
                del element.attrib[name]

    def _path(self, element: Element, decimals: int) -> None:
        written = rounded_path(element.attrib["d"], lambda value: short(value, decimals))
        if written is not None and written != element.attrib["d"]:
            element.set("d", written)
            self._report.change("numbers")

    def _length(self, element: Element, name: str, page: tuple[float, float], decimals: int) -> None:
        value, (width, height) = element.attrib[name], page
        whole = width if name in _ACROSS else height if name in _DOWN else sqrt((width**2 + height**2) / 2)
        found = length(value, whole)
        if name in {"rx", "ry"} and value == "auto":
            del element.attrib[name]
        elif found is not None:
            if not value.strip()[-1].isdigit() and value.strip()[-1] != ".":
                self._report.change("units")
            element.set(name, short(found, max(decimals, 1)))
        if name not in ALLOWED[element.tag]:
            del element.attrib[name]


def short(value: float, decimals: int) -> str:
    """Return a number as short as it can be written."""
    text = f"{value:.{decimals}f}"
    text = text.rstrip("0").rstrip(".") if "." in text else text
    return "0" if text == "-0" else text.replace("0.", ".", 1) if text.startswith(("0.", "-0.")) else text


def _is_ours(name: str) -> bool:
    return name.startswith("data-") and name != NAME


def _set(element: Element, name: str, value: str) -> None:
    if value:
        element.set(name, value)
    else:
        element.attrib.pop(name, None)


def places(parent: Element, moved: Transform = Identity) -> Iterator[tuple[Element, Element, Transform]]:
    """Yield every element with its parent, in the order in which they are drawn, and what moves it in all."""
    for child in parent:
        own = moved.transform(matrix(child.get("transform", "")) or Identity)
        yield child, parent, own
        yield from places(child, own)
