"""Unfolding: clones, symbols and nested pages become plain groups and shapes; what is not drawn goes."""

from collections.abc import Iterable, Iterator, Mapping
from xml.etree.ElementTree import Element

from easyread.drawing.importing.foreign_svg import NUMBER, ForeignSvg
from easyread.drawing.importing.report import Report
from easyread.drawing.importing.transforms import length, matrix, numbers, transform_text
from easyread.drawing.pictures.svg_rules import SHAPES

NAME = "data-name"
"""What the illustrator calls a part, kept until the picture is done: messages tell it."""

MOST_ELEMENTS = 20_000
"""Clones of clones could grow without end."""

_GROUPS = {"g", "a", "switch", "svg", "symbol", "use"}
_TEXT = {"text", "tspan", "textPath", "flowRoot", "tref"}
_IMAGES = {"image", "foreignObject", "video", "canvas", "iframe"}
_WORDS = {"title", "desc"}
_SCRIPTS = {"script", "animate", "animateTransform", "animateMotion", "set"}
_ELSEWHERE = {"defs", "style", "linearGradient", "radialGradient", "clipPath", "filter", "mask", "pattern", "marker"}
_OFF = ("none", "")
_MARKERS = ("marker", "marker-start", "marker-mid", "marker-end")
_REFUSED = {"filter": "filter", "mask": "mask"} | dict.fromkeys(_MARKERS, "marker")


class TooManyElementsError(Exception):
    """The file repeats itself without end, or has more in it than any picture."""


class Unfolding:
    """Finds by their ids what a file refers to, and writes its parts as groups and shapes."""

    def __init__(self, found: ForeignSvg, report: Report) -> None:
        self.by_id: Mapping[str, Element] = {element.get("id", ""): element for element in found.root.iter()}
        self._names = found.names
        self._report = report
        self._made = 0

    def root(self, root: Element) -> Element:
        """Return the whole drawing as one group.

        Raises:
            TooManyElementsError: There is no end to it.
        """
        whole = Element("g", {name: value for name, value in root.items() if name not in _PAGE})
        whole[:] = list(self._all(root, "", ()))
        return whole

    def clip(self, clip: Element) -> Iterator[Element]:
        """Yield the shapes of a clipping path, each with all that moves it."""
        yield from self._flat(self._all(clip, "", ()), clip.get("transform", ""))

    def _flat(self, elements: Iterable[Element], outer: str) -> Iterator[Element]:
        for element in elements:
            moved = f"{outer} {element.get('transform', '')}".strip()
            if element.tag == "g":
                yield from self._flat(element, moved)
            else:
                if moved:
                    element.set("transform", moved)
                yield element

    def _all(self, parent: Element, name: str, cloned: tuple[str, ...]) -> Iterator[Element]:
        for child in parent:
            made = self._one(child, self._names.get(child, name), cloned)
            if made is not None:
                self._made += 1
                if self._made > MOST_ELEMENTS:
                    raise TooManyElementsError
                yield made
                if parent.tag == "switch":
                    return

    def _one(self, element: Element, name: str, cloned: tuple[str, ...]) -> Element | None:
        if "data-slot" in element.attrib:
            return Element("g", dict(element.items()))
        if element.tag not in SHAPES and element.tag not in _GROUPS:
            self._left_out(element, name)
            return None
        if _is_hidden(element):
            self._report.change("hidden")
            return None
        for kind in {kind for attribute, kind in _REFUSED.items() if element.get(attribute, "none") not in _OFF}:
            self._report.refuse(kind, name)
        made = Element(element.tag if element.tag in SHAPES else "g", dict(element.items()))
        made.set(NAME, name)
        if made.tag == "g":
            self._fill(made, element, name, cloned)
        return made

    def _fill(self, made: Element, element: Element, name: str, cloned: tuple[str, ...]) -> None:
        if element.tag == "switch" and any(child.tag == "g" for child in element):
            made[:] = list(self._all(_with([child for child in element if child.tag == "g"][:1]), name, cloned))
            return
        if element.tag == "svg":
            _move(made, _placed(element, made), _page_fit(element, element))
        if element.tag != "use":
            made[:] = list(self._all(element, name, cloned))
            return
        target = self.by_id.get(element.get("href", "#")[1:])
        self._report.change("use")
        if target is None or target.get("id", "") in cloned or (target.tag == "use" and not target.get("href")):
            return
        _move(made, _placed(element, made))
        inside = target
        if target.tag in {"symbol", "svg"}:
            _move(made, _page_fit(target, element))
            inside = Element("g", {key: value for key, value in target.items() if key not in _PAGE})
            inside.extend(target)
        made[:] = list(self._all(_with([inside]), self._names.get(target, name), (*cloned, target.get("id", ""))))

    def _left_out(self, element: Element, name: str) -> None:
        if element.tag in _TEXT:
            words = " ".join("".join(element.itertext()).split())
            if words:
                self._report.refuse("text", f'"{words[:30]}"')
        elif element.tag in _IMAGES:
            self._report.refuse("image", name)
        elif element.tag in _WORDS:
            self._report.change("words")
        elif element.tag in _SCRIPTS:
            self._report.change("script")
        elif element.tag not in _ELSEWHERE:
            self._report.change("program")


_PAGE = {"viewBox", "width", "height", "x", "y", "preserveAspectRatio", "version", "baseProfile", "id", NUMBER}


def _with(children: list[Element]) -> Element:
    parent = Element("g")
    parent.extend(children)
    return parent


def _is_hidden(element: Element) -> bool:
    if element.get("display") == "none" or element.get("visibility") in {"hidden", "collapse"}:
        return True
    opacity = numbers(element.get("opacity", "1"))
    return bool(opacity) and opacity[0] <= 0


def _placed(element: Element, made: Element) -> str:
    x, y = (length(made.attrib.pop(name, "0"), 0) or 0 for name in ("x", "y"))
    for name in ("width", "height", "href"):
        made.attrib.pop(name, None)
    del element
    return f"translate({x} {y})" if x or y else ""


def _page_fit(page: Element, shown: Element) -> str:
    """What lays the viewBox of a symbol or of a page in a page into the place where it is shown."""
    box = numbers(page.get("viewBox", ""))
    width, height = (length(shown.get(name) or page.get(name) or "100%", 0) for name in ("width", "height"))
    if len(box) != len("xywh") or not box[2] or not box[3]:
        return ""
    scale = min((width or box[2]) / box[2], (height or box[3]) / box[3])
    left, top = ((width or box[2]) - box[2] * scale) / 2, ((height or box[3]) - box[3] * scale) / 2
    return f"translate({left} {top}) scale({scale}) translate({-box[0]} {-box[1]})"


def _move(made: Element, *transforms: str) -> None:
    text = " ".join(filter(None, [made.get("transform", ""), *transforms]))
    found = matrix(text)
    if text:
        made.set("transform", text if found is None else transform_text(found))
