"""SVG import: a file as a drawing program saved it becomes a picture that keeps the rules of the kit."""

from collections import Counter
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Identity, Transform

from easyread.colours import INK
from easyread.drawing.importing.css import without_css
from easyread.drawing.importing.foreign_svg import ForeignSvg, read_foreign
from easyread.drawing.importing.geometry import Geometry, places
from easyread.drawing.importing.marks import put_slots_back, take_back
from easyread.drawing.importing.outlines import Box, rectangle
from easyread.drawing.importing.paint import Paint
from easyread.drawing.importing.report import Report
from easyread.drawing.importing.transforms import length, matrix, numbers, transform_text
from easyread.drawing.importing.unfolding import TooManyElementsError, Unfolding
from easyread.drawing.pictures.slots import slot_problems
from easyread.drawing.pictures.svg_rules import SHAPES, SIZES, svg_problems
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, read_svg, tag_text
from easyread.problems import Problem

_SAME = 0.01
"""How much a proportion may be off before the picture is set into the middle of its box."""
_EDGE = 2.0
_NOT_DRAWN = {"defs", "clipPath", "linearGradient"}
_NORMAL_LINE = {400: 5.0, 800: 6.0}


@dataclass(frozen=True)
class Imported:
    """What became of a file: the new one, or b"" where it has `problems`, and how its name ends."""

    picture: bytes
    changes: list[str]
    warnings: list[str]
    problems: list[Problem]
    end: str = ".svg"

    @property
    def svg(self) -> str:
        """Return the text of a drawing."""
        return self.picture.decode()


def import_svg(data: bytes, name: str, original: Element | None = None) -> Imported:
    """Return a file as a picture.

    Args:
        data: What the drawing program saved.
        name: What problems call it.
        original: The picture that it was drawn over, by whose template slots come back.

    Raises:
        SvgSyntaxError: It is no SVG at all.
    """
    report = Report()
    found = read_foreign(data, report)
    take_back(found.root, original, report)
    without_css(found.root, report)
    page = _page(found.root)
    picture = None
    if page is None:
        report.refuse("size", "")
    else:
        try:
            picture = _tidied(found, page, original, report)
        except (TooManyElementsError, RecursionError):
            report.refuse("large", "")
    if picture is None or report.is_refused:
        return Imported(b"", report.changes(), report.warnings(), report.problems(name))
    svg = _text(picture)
    root = read_svg(svg)
    problems = [*svg_problems(root, name), *slot_problems(root, name)]
    return Imported(b"" if problems else f"{svg}\n".encode(), report.changes(), report.warnings(), problems)


def _tidied(found: ForeignSvg, page: "_Page", original: Element | None, report: Report) -> Element:
    unfolding = Unfolding(found, report)
    drawn = unfolding.root(found.root)
    paint = Paint(unfolding, report)
    paint.whole(drawn)
    is_seen = any(element.tag in SHAPES or "data-slot" in element.attrib for element in drawn.iter())
    if not is_seen and not report.is_refused:
        report.refuse("empty", "")
    geometry = Geometry((page.width, page.height), page.scale, report)
    geometry.whole(drawn)
    for definition in paint.defs:
        geometry.whole(definition)
    picture = Element("svg", {"viewBox": f"0 0 {page.box[0]} {page.box[1]}"})
    if paint.defs:
        defs = Element("defs")
        defs.extend(paint.defs)
        picture.append(defs)
    _lay_in(picture, drawn, page, report)
    put_slots_back(picture, original)
    _mark_ground(picture, page.box, report)
    _look_at_lines(picture, page.box, report)
    return picture


@dataclass(frozen=True)
class _Page:
    """The artboard, and the box of the kit that it is laid into."""

    left: float
    top: float
    width: float
    height: float
    box: tuple[int, int]

    @property
    def scale(self) -> float:
        """Return how much larger the picture becomes."""
        return min(self.box[0] / self.width, self.box[1] / self.height)

    @property
    def moved(self) -> Transform:
        """Return what lays the artboard into the middle of the box."""
        x, y = (whole - size * self.scale for whole, size in zip(self.box, (self.width, self.height), strict=True))
        return Identity.translate(x / 2, y / 2).scale(self.scale).translate(-self.left, -self.top)

    @property
    def is_whole(self) -> bool:
        """Return whether the artboard fills its box."""
        return abs(self.width / self.height / (self.box[0] / self.box[1]) - 1) <= _SAME


def _page(root: Element) -> _Page | None:
    box = numbers(root.get("viewBox", ""))
    if len(box) != len("xywh"):
        wide, high = (length(root.get(name, ""), 0) for name in ("width", "height"))
        box = [0, 0, wide or 0, high or 0]
    if min(box[2:]) <= 0:
        return None
    proportion = box[2] / box[3]
    nearest = min(SIZES, key=lambda size: abs(size[0] / size[1] - proportion))
    left, top, width, height = box
    return _Page(left, top, width, height, nearest)


def _lay_in(picture: Element, drawn: Element, page: _Page, report: Report) -> None:
    text = transform_text(page.moved)
    if text:
        report.change("size" if page.is_whole else "centred")
        own = matrix(drawn.get("transform", "")) or Identity
        drawn.set("transform", transform_text(page.moved.transform(own)))
    picture.extend([drawn] if drawn.attrib else list(drawn))


def _mark_ground(picture: Element, box: tuple[int, int], report: Report) -> None:
    """Mark what lies behind everything: a rectangle of one colour that fills the box."""
    for element, parent, moved in places(picture):
        if _NOT_DRAWN & {element.tag, parent.tag}:
            continue
        fill = element.get("fill") or parent.get("fill") or ""
        if fill.startswith("#") and "clip-path" not in element.attrib and _covers(rectangle(element, moved), box):
            parent.remove(element)
            width, height = map(str, box)
            marks = {"data-ground": "yes", "width": width, "height": height, "fill": fill}
            picture.insert(1 if picture.find("defs") is not None else 0, Element("rect", marks))
            report.change("ground")
            return
        if element.tag in SHAPES or "data-slot" in element.attrib:
            break
    report.warn("no-ground")


def _covers(found: Box | None, box: tuple[int, int]) -> bool:
    if found is None:
        return False
    left, top, right, bottom = found
    return left <= _EDGE and top <= _EDGE and right >= box[0] - _EDGE and bottom >= box[1] - _EDGE


def _look_at_lines(picture: Element, box: tuple[int, int], report: Report) -> None:
    lines = list(_lines(picture, "none", 1, 1))
    if not lines:
        return
    colours, widths = Counter(colour for colour, _ in lines), sorted(width for _, width in lines)
    if colours.most_common(1)[0][0] != INK:
        report.warn("ink")
    middle, normal = widths[len(widths) // 2], _NORMAL_LINE[box[0]]
    if not normal / 2 <= middle <= normal * 2:
        report.warn("thin" if middle < normal else "thick")


def _lines(element: Element, colour: str, width: float, scale: float) -> "list[tuple[str, float]]":
    moved = matrix(element.get("transform", "")) or Identity
    scale *= abs(moved[0] * moved[3] - moved[1] * moved[2]) ** 0.5
    colour, width = element.get("stroke", colour), float(element.get("stroke-width", width))
    own = [(colour, width * scale)] if element.tag in SHAPES and colour != "none" else []
    return own + [line for child in element if child.tag != "defs" for line in _lines(child, colour, width, scale)]


def _text(picture: Element) -> str:
    """Return the file, a line for each part at the top, so that people and version control can read it."""
    inside = "\n".join(["", *(_one(child) for child in picture), ""])
    return tag_text("svg", {"xmlns": SVG_NAMESPACE, **picture.attrib}, inside)


def _one(element: Element) -> str:
    return tag_text(element.tag, element.attrib, "".join(map(_one, element)))
