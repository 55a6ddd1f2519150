"""Style: the same picture in colour, in grey, or as ink lines on white."""

import re
from dataclasses import dataclass
from typing import Literal, get_args
from xml.etree.ElementTree import Element

from easyread.colours import INK
from easyread.drawing.people.ink import WHITE, lightness
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.raster import grey_address
from easyread.drawing.pictures.svg_rules import SHAPES
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, read_svg, tag_text

Style = Literal["colour", "grey", "outline"]
STYLES: tuple[Style, ...] = get_args(Style)


# Colours stand in the attributes of paint and nowhere else.
_COLOUR = re.compile(r'"(#[0-9a-fA-F]{6})"')
_PHOTO = re.compile(r'"(data:image/(?:png|jpeg);base64,[^"]+)"')
_SOLID = 60.0
SHINE = 88.0
"""The L* above which a line is white, and stays so as outline."""

_LIMB_WIDTH = 13.0
_PAINT_NAMES = {"fill", "stroke"}
_GEOMETRY = sorted(set().union(*SHAPES.values()))


def in_style(svg: str, style: Style) -> str:
    """Return a whole SVG document, one that keeps the rules of svg_rules, in a style."""
    if style == "grey":
        drawn = _COLOUR.sub(lambda colour: f'"{grey(colour[1].lower())}"', svg)
        return _PHOTO.sub(lambda photo: f'"{grey_address(photo[1])}"', drawn)
    if style == "outline":
        return _Outliner().document(read_svg(svg))
    return svg


@dataclass(frozen=True)
class _Paint:
    """How an element is painted, as SVG inherits it. The fill that SVG starts with is black."""

    fill: str = INK
    stroke: str = "none"
    width: float = 1.0

    def inside(self, element: Element) -> "_Paint":
        """Return the paint of an element that stands in something painted so."""
        fill, stroke = element.get("fill", self.fill), element.get("stroke", self.stroke)
        return _Paint(fill, stroke, float(element.get("stroke-width", self.width)))


class _Outliner:
    """Writes one document as ink on white. Ink stays ink, so that pupils and lines stay; fills become white.

    A thin line of another colour becomes ink, a shine stays white. A limb may be stroked twice, broad in ink and
    narrower in its colour: the second stroke is a fill in all but name. A dark shape with a line of its own colour,
    such as a brow, is a thick line in all but name.
    """

    def __init__(self) -> None:
        self._inked: set[tuple[str | None, ...]] = set()

    def document(self, root: Element) -> str:
        """Return the whole document."""
        return self._text(root, _Paint(), {"xmlns": SVG_NAMESPACE})

    def _text(self, element: Element, outer: _Paint, attributes: dict[str, str]) -> str:
        paint = outer.inside(element)
        attributes |= {name: value for name, value in element.items() if name not in _PAINT_NAMES}
        if element.tag in SHAPES:
            attributes |= {"fill": self._fill(paint), "stroke": self._stroke(element, paint)}
        inside = "".join(self._text(child, paint, {}) for child in element)
        return tag_text(element.tag, attributes, inside)

    def _fill(self, paint: _Paint) -> str:
        if paint.fill in {"none", INK}:
            return paint.fill
        is_solid = paint.fill == paint.stroke and lightness(paint.fill) < _SOLID
        return INK if is_solid else WHITE

    def _stroke(self, element: Element, paint: _Paint) -> str:
        if paint.stroke == "none":
            return "none"
        geometry = (element.tag, *(element.get(name) for name in _GEOMETRY))
        if paint.stroke == INK:
            self._inked.add(geometry)
            return INK
        is_fill = geometry in self._inked or paint.width > _LIMB_WIDTH or lightness(paint.stroke) > SHINE
        return WHITE if is_fill else INK
