"""Paint: colours as #rrggbb, the black that nobody wrote, gradients that paper can draw, and nothing see-through."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from xml.etree.ElementTree import Element

from tinycss2.color4 import parse_color

from easyread.drawing.importing.report import Report
from easyread.drawing.importing.transforms import numbers
from easyread.drawing.importing.unfolding import NAME, Unfolding
from easyread.drawing.pictures.colour import COLOUR
from easyread.drawing.pictures.svg_rules import SHAPES

_REFERENCE = re.compile(r"""\s*url\(\s*["']?#([^"')]+)["']?\s*\)\s*(.*)""")
_ALMOST_OPAQUE = 0.995
_BLACK = "#000000"
_GRADIENTS = {"linearGradient", "radialGradient", "meshgradient"}
_OF_GRADIENT = ("x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform")


@dataclass(frozen=True)
class _Inherited:
    """What a shape inherits."""

    fill: str = ""
    stroke: str = "none"
    colour: str = _BLACK
    fill_alpha: float = 1
    stroke_alpha: float = 1


class Paint:
    """Paints one unfolded picture anew. `defs` holds what it refers to then."""

    def __init__(self, unfolding: Unfolding, report: Report) -> None:
        self.defs: list[Element] = []
        self._unfolding = unfolding
        self._report = report
        self._found: dict[str, str] = {}

    def whole(self, picture: Element) -> None:
        """Paint a picture, in place."""
        self._visit(picture, _Inherited())

    def _visit(self, element: Element, outer: _Inherited) -> bool:
        """Paint an element and all in it, and return whether it is to be seen."""
        brush = self._brush(element, outer)
        self._opacity(element)
        self._clip(element)
        if element.attrib.pop("mix-blend-mode", "normal") != "normal":
            self._report.warn("blend")
        if element.attrib.pop("paint-order", "normal").split()[0] not in {"normal", "fill"} and brush.stroke != "none":
            self._report.warn("order")
        if element.tag in SHAPES:
            self._shape(element, brush)
        for child in list(element):
            if "data-slot" not in child.attrib and not self._visit(child, brush):
                element.remove(child)
        return element.tag == "g" or {element.get("fill", brush.fill), element.get("stroke", brush.stroke)} != {"none"}

    def _brush(self, element: Element, outer: _Inherited) -> _Inherited:
        """Return the paint inside an element, and write on it what it sets itself."""
        brush = outer
        given = {name: element.attrib.pop(name, "") for name in ("color", "fill", "stroke")}
        if given["color"]:
            brush = replace(brush, colour=self._colour(given["color"], outer)[0])
        for name in ("fill", "stroke"):
            if given[name] and given[name] != "inherit":
                paint, alpha = self._paint(given[name], brush, is_line=name == "stroke")
                element.set(name, paint if alpha else "none")
                brush = replace(brush, **{name: element.get(name)})  # type: ignore[arg-type]
                if 0 < alpha < _ALMOST_OPAQUE:
                    self._report.refuse("transparency", element.get(NAME, ""))
            said = numbers(element.attrib.pop(f"{name}-opacity", ""))
            if said:
                brush = replace(brush, **{f"{name}_alpha": said[0]})  # type: ignore[arg-type]
        return brush

    def _shape(self, element: Element, brush: _Inherited) -> None:
        if not brush.fill and element.tag != "line":
            element.set("fill", _BLACK)
            brush = replace(brush, fill=_BLACK)
            self._report.change("black")
        paints = (("fill", brush.fill, brush.fill_alpha), ("stroke", brush.stroke, brush.stroke_alpha))
        for name, paint, alpha in paints:
            if paint in {"none", ""} or alpha >= _ALMOST_OPAQUE:
                continue
            if alpha > 0:
                self._report.refuse("transparency", element.get(NAME, ""))
            else:
                element.set(name, "none")

    def _opacity(self, element: Element) -> None:
        said = numbers(element.attrib.pop("opacity", ""))
        if said and said[0] < _ALMOST_OPAQUE:
            self._report.refuse("transparency", element.get(NAME, ""))

    def _colour(self, text: str, brush: _Inherited) -> tuple[str, float]:
        """Return a colour as #rrggbb and how opaque it is; what is none stays as it is, for the rules to tell."""
        if text in {"none", ""} or COLOUR.fullmatch(text):
            return text.lower(), 1
        found = parse_color(text)
        if found == "currentcolor":
            return brush.colour, 1
        try:
            plain = found and found.to("srgb")
        except NotImplementedError:  # a space of colours that the library only reads
            plain = None
        if plain is None:
            return text, 1
        self._report.change("colour")
        parts = [round(255 * min(1, max(0, part))) for part in plain.coordinates]
        return "#{:02x}{:02x}{:02x}".format(*parts), plain.alpha

    def _paint(self, text: str, brush: _Inherited, *, is_line: bool) -> tuple[str, float]:
        reference = _REFERENCE.fullmatch(text)
        if not reference:
            return self._colour(text, brush)
        target = self._unfolding.by_id.get(reference[1])
        if target is not None and target.tag in _GRADIENTS:
            return self._gradient(reference[1], target, is_line=is_line), 1
        if target is not None:
            self._report.refuse("pattern", reference[1])
        return self._colour(reference[2] or "none", brush)

    def _gradient(self, name: str, target: Element, *, is_line: bool) -> str:
        chain = self._chain(target)
        stops = [self._stop(stop) for stop in next((one for one in chain if one.find("stop") is not None), ())]
        if len(stops) < 2 or is_line or target.tag != "linearGradient":  # noqa: PLR2004
            if len(stops) > 1:
                self._report.change("line-gradient" if is_line else "radial")
            return _mean([stop.get("stop-color", "") for stop in stops])
        if name not in self._found:
            self._found[name] = f"g{len(self._found) + 1}"
            given: dict[str, str] = {}
            for one in reversed(chain):
                given |= {key: one.attrib[key] for key in _OF_GRADIENT if key in one.attrib}
            gradient = Element("linearGradient", {"id": self._found[name], **given})
            gradient.extend(stops)
            self.defs.append(gradient)
        return f"url(#{self._found[name]})"

    def _chain(self, target: Element) -> list[Element]:
        """Return a gradient and those that it builds on, each once."""
        chain: list[Element] = []
        found: Element | None = target
        while found is not None and found not in chain:
            chain.append(found)
            found = self._unfolding.by_id.get(found.get("href", "#")[1:])
        return chain

    def _stop(self, stop: Element) -> Element:
        colour, alpha = self._colour(stop.get("stop-color", _BLACK), _Inherited())
        alpha *= next(iter(numbers(stop.get("stop-opacity", "1"))), 1)
        if alpha < _ALMOST_OPAQUE:
            self._report.refuse("transparency", "gradient")
        return Element("stop", {"offset": stop.get("offset", "0"), "stop-color": colour})

    def _clip(self, element: Element) -> None:
        reference = _REFERENCE.fullmatch(element.attrib.pop("clip-path", ""))
        target = self._unfolding.by_id.get(reference[1]) if reference else None
        if target is None or target.tag != "clipPath":
            return
        name = f"clip {reference[1] if reference else ''}"
        if name not in self._found:
            self._found[name] = f"c{len(self._found) + 1}"
            shapes = list(self._unfolding.clip(target))
            if not shapes or target.get("clipPathUnits") == "objectBoundingBox":
                self._report.refuse("clip", element.get(NAME, ""))
            for shape in shapes:
                _without(shape, ("fill", "stroke", "fill-opacity", "stroke-opacity", "opacity", "clip-path", "color"))
            clip = Element("clipPath", {"id": self._found[name]})
            clip.extend(shapes)
            self.defs.append(clip)
        element.set("clip-path", f"url(#{self._found[name]})")


def _without(shape: Element, names: Iterable[str]) -> None:
    for name in names:
        shape.attrib.pop(name, None)


def _mean(given: list[str]) -> str:
    colours = [colour for colour in given if COLOUR.fullmatch(colour)]
    if not colours:
        return "none"
    mixed = (round(sum(int(colour[at : at + 2], 16) for colour in colours) / len(colours)) for at in (1, 3, 5))
    return "#" + "".join(f"{value:02x}" for value in mixed)
