"""The SVG that a picture may use: what browsers and the PDF maker draw alike, and any vector program opens."""

import re
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from xml.etree.ElementTree import Element

from easyread.drawing.pictures.colour import COLOUR
from easyread.drawing.pictures.svg_tree import is_foreign, shown_name, with_paths
from easyread.drawing.pictures.svg_values import value_fault
from easyread.problems import Problem, Severity, Where

MOST_BYTES = 60_000
"""A traced picture may have so many. Those of the kit have a third of it at most: the page pays for them."""

MOST_DEEP = 20
"""Groups in groups. The pictures of the kit have five."""

SIZES = ((400, 400), (800, 600))

_COMMON = {"id", "transform", "clip-path", "data-tone", "data-substance", "data-ground"}
_FILL = {"fill", "fill-rule"}
_STROKE = {"stroke", "stroke-width", "stroke-linecap", "stroke-linejoin", "stroke-miterlimit"}
_DASH = {"stroke-dasharray", "stroke-dashoffset"}
_OPACITY = {"opacity", "fill-opacity", "stroke-opacity", "stop-opacity"}
_SLOT = {"data-slot", "data-who", "data-mood", "data-pose", "data-hand", "data-layer"} | {
    "data-turn",
    "data-gaze",
    "data-dress",
}
_PAINTED = _COMMON | _FILL | _STROKE | _DASH | _OPACITY | {"clip-rule"}
SHAPES: Mapping[str, set[str]] = {
    "path": {"d"},
    "rect": {"x", "y", "width", "height", "rx", "ry"},
    "circle": {"cx", "cy", "r"},
    "ellipse": {"cx", "cy", "rx", "ry"},
    "line": {"x1", "y1", "x2", "y2"},
    "polyline": {"points"},
    "polygon": {"points"},
}
ALLOWED: Mapping[str, set[str]] = {
    **{tag: own | _PAINTED for tag, own in SHAPES.items()},
    "svg": {"viewBox", "version"} | _FILL | _STROKE,
    "g": _PAINTED | _SLOT,
    "defs": {"id"},
    "clipPath": {"id", "clipPathUnits"},
    "linearGradient": {"id", "x1", "y1", "x2", "y2", "gradientUnits", "gradientTransform"},
    "stop": {"offset", "stop-color", "stop-opacity"},
}
_REFERRED = {"clip-path": "clipPath", "fill": "linearGradient"}
_WORDS = {"text", "tspan", "textPath", "title", "desc", "flowRoot"}
_REFERENCE = re.compile(r"url\(#([^)]+)\)")
_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)")
_CODE = {"style", "script"}
_OF_PAGE = {"id", "x", "y", "baseProfile", "preserveAspectRatio", "enable-background"}
_SHOWN = 60
_NAMED = 3
TIDY = "easyread draw --import FILE GROUP/NAME takes the file as the program saved it."


def svg_problems(root: Element, file: str) -> list[Problem]:
    """Return every way in which a picture breaks the rules for the file itself (not for its slots).

    One that is nested too deep is not looked at any further.
    """
    if is_too_deep(root):
        return [_fault("I30", file, "svg", f"groups lie in each other more than {MOST_DEEP} deep")]
    problems = [_fault("I10", file, "svg", message) for message in _size_faults(root)]
    for path, element in with_paths(root):
        if not is_foreign(element.tag):
            problems += [_fault(code, file, path, message) for code, message in _element_faults(element)]
    problems += _noise(root, file)
    problems += [_fault("I17", file, path, message) for path, message in _reference_faults(root)]
    problems += [_fault("I18", file, path, message) for path, message in _bare_shapes(root)]
    return problems


def size_of(root: Element) -> tuple[int, int] | None:
    """Return the width and height that the viewBox gives, or None where it is not one of the two sizes."""
    return next((size for size in SIZES if root.get("viewBox", "").split() == ["0", "0", *map(str, size)]), None)


def is_too_deep(root: Element) -> bool:
    """Return whether the groups of a picture lie so deep in each other that whoever draws it gets lost."""
    level = [root]
    for _ in range(MOST_DEEP):
        level = [child for element in level for child in element]
    return bool(level)


def _noise(root: Element, file: str) -> list[Problem]:
    """Return one problem for all that programs write for themselves: nothing of it is drawn."""
    found = [shown_name(element.tag) for element in root.iter() if is_foreign(element.tag)]
    found += [shown_name(name) for element in root.iter() for name in element.keys() if _is_noise(element, name)]  # noqa: SIM118
    if not found:
        return []
    named = list(dict.fromkeys(found))
    shown = ", ".join([*named[:_NAMED], *(["…"] if len(named) > _NAMED else [])])
    message = f"{len(found)} notes of a drawing program stand in it ({shown})"
    return [Problem("I11", Severity.ERROR, Where(file), message, TIDY)]


def _is_noise(element: Element, name: str) -> bool:
    if is_foreign(element.tag):
        return False
    is_link = name.endswith("href")
    return (is_foreign(name) and not is_link) or name == "data-name" or (element.tag == "svg" and name in _OF_PAGE)


def _size_faults(root: Element) -> Iterator[str]:
    if size_of(root) is None:
        yield f'viewBox="{root.get("viewBox", "")}" is neither "0 0 400 400" nor "0 0 800 600"'
    for name in ("width", "height"):
        if name in root.attrib:
            yield f"the root has a {name}; take it out, the viewBox is enough"


def _element_faults(element: Element) -> Iterator[tuple[str, str]]:
    if element.tag in _WORDS or (element.tag not in _CODE and _has_text(element)):
        yield "I12", "words in a picture cannot be read aloud, translated or made larger; put them in the alt text"
    elif element.tag not in ALLOWED:
        allowed = f"allowed are {' '.join(sorted(ALLOWED))}"
        rest = "write colours and lines as attributes, not CSS" if element.tag == "style" else allowed
        yield "I11", f"<{shown_name(element.tag)}> is not allowed; {rest}"
    if any(child.tag == "svg" for child in element):
        yield "I11", "an <svg> in the picture is drawn differently everywhere; use <g>"
    if element.tag == "clipPath" and any(child.tag not in SHAPES for child in element):
        yield "I11", "a <clipPath> may hold shapes alone"
    for name, value in element.items():
        if not _is_noise(element, name):
            yield from _attribute_faults(element.tag, name, value)


def _has_text(element: Element) -> bool:
    return bool((element.text or "").strip()) or any((child.tail or "").strip() for child in element)


def _attribute_faults(tag: str, name: str, value: str) -> Iterator[tuple[str, str]]:
    if _is_external(name, value):
        yield "I13", f'{shown_name(name)}="{value}" points out of the file; a picture must stand alone'
    elif tag == "svg" and name in {"width", "height"}:
        return
    elif tag in ALLOWED and name not in ALLOWED[tag]:
        hint = " (write colours and lines as attributes, not CSS)" if name in {"style", "class"} else ""
        yield "I11", f"{shown_name(name)} is not allowed on <{tag}>{hint}"
    elif check := _VALUE_CHECKS.get(name):
        yield from check(name, value)
    elif fault := value_fault(tag, name, value):
        yield "I29", f'{name}="{_short(value)}" {fault}'


def _is_external(name: str, value: str) -> bool:
    return (name.endswith("href") and not value.startswith("#")) or "url(" in value.replace("url(#", "")


def _short(value: str) -> str:
    return value if len(value) <= _SHOWN else f"{value[:_SHOWN]}…"


def _opacity(name: str, value: str) -> Iterator[tuple[str, str]]:
    if not _NUMBER.fullmatch(value) or float(value) < 1:
        yield "I14", f'{name}="{value}": see-through paint prints wrongly; mix the colour instead'


def _paint(name: str, value: str) -> Iterator[tuple[str, str]]:
    is_gradient = name == "fill" and _REFERENCE.fullmatch(value)
    if not (COLOUR.fullmatch(value) or value == "none" or is_gradient) or (name == "stop-color" and value == "none"):
        yield "I15", f'{name}="{value}" is not a colour like #1f2430'


_VALUE_CHECKS: Mapping[str, Callable[[str, str], Iterator[tuple[str, str]]]] = {
    **dict.fromkeys(_OPACITY, _opacity),
    **dict.fromkeys(("fill", "stroke", "stop-color"), _paint),
}


def _reference_faults(root: Element) -> Iterator[tuple[str, str]]:
    ids = Counter(element.get("id", "") for element in root.iter() if "id" in element.attrib)
    tags = {element.get("id", ""): element.tag for element in root.iter()}
    for path, element in with_paths(root):
        if ids[element.get("id", "")] > 1:
            yield path, f'the id "{element.get("id")}" is used twice'
        for name, value in element.items():
            found = _REFERENCE.search(value)
            if found and found[1] not in ids:
                yield path, f'nothing in the file has the id "{found[1]}"'
            elif found and (wanted := _REFERRED.get(name)) and tags[found[1]] != wanted:
                yield path, f'"{found[1]}" is a {shown_name(tags[found[1]])}, and {name} needs a {wanted}'


def _bare_shapes(root: Element) -> Iterator[tuple[str, str]]:
    """Yield the shapes that nobody gave a fill: SVG paints them black."""
    filled: dict[str, bool] = {}
    for path, element in with_paths(root):
        inherited = filled.get(path.rpartition("/")[0], False)
        # What has CSS is told as such: the fill may stand there.
        said = {"fill", "data-tone", "class", "style"} & set(element.keys())
        filled[path] = inherited or bool(said) or element.tag == "clipPath"
        if element.tag in SHAPES and element.tag != "line" and not filled[path]:
            yield path, f'this {element.tag} has no fill, so it would be black; write fill="none" or a colour'


def _fault(code: str, file: str, path: str, message: str) -> Problem:
    return Problem(code, Severity.ERROR, Where(file, path), message)
