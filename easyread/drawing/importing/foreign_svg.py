"""A file as a drawing program saved it, read safely: SVG alone is left, with the names by which parts are known."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from xml.etree.ElementTree import Element

from lxml import etree

from easyread.drawing.importing.report import Report
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, SvgSyntaxError

NUMBER = "data-number"
"""Marks an element of a template by the number that it has there."""

_XLINK = "{http://www.w3.org/1999/xlink}href"
_NAMES = (
    "id",
    "data-name",
    "{http://www.serif.com/}id",
    "{http://www.inkscape.org/namespaces/inkscape}label",
)
"""Where programs write what the illustrator called a layer."""

_PROGRAMS = {
    "inkscape": (b"inkscape.org/namespaces", b"Created with Inkscape"),
    "illustrator": (b"Adobe Illustrator", b"ns.adobe.com", b'id="Layer_1"', b'id="Layer_2"', b"data-name="),
    "affinity": (b"www.serif.com",),
    "figma": (b"clip0_", b"paint0_", b"filter0_", b"pattern0_", b'fill="none" xmlns="http://www.w3.org/2000/svg"'),
}
_OURS = re.compile(r"easyread[-_ ]?(\d+)(?![0-9])")
_ESCAPED = re.compile(r"_x([0-9A-Fa-f]{2})_")
_KEPT_DATA = re.compile(r"data-(?:slot|who|mood|pose|hand|layer|turn|gaze|dress|tone|substance|ground)")


@dataclass(frozen=True)
class ForeignSvg:
    """The tree without namespaces, and the name of each part that has one."""

    root: Element
    names: dict[Element, str]


def read_foreign(data: bytes, report: Report) -> ForeignSvg:
    """Return the SVG in a file. Entities of the file itself are filled in; none is fetched.

    Raises:
        SvgSyntaxError: It is not well-formed, or its root is not `svg`.
    """
    report.program = next((name for name, signs in _PROGRAMS.items() if any(sign in data for sign in signs)), "other")
    parser = etree.XMLParser(resolve_entities="internal", no_network=True, load_dtd=False, remove_pis=True)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        raise SvgSyntaxError(f"it is not well-formed XML: {error}") from None
    if root.tag not in {"svg", f"{{{SVG_NAMESPACE}}}svg"}:
        raise SvgSyntaxError(f"its root is <{etree.QName(root).localname}>, not <svg>")
    if root.getroottree().docinfo.doctype:
        report.change("doctype")
    return _Reader(report).read(root)


class _Reader:
    def __init__(self, report: Report) -> None:
        self._report = report
        self._names: dict[Element, str] = {}

    def read(self, root: etree._Element) -> ForeignSvg:
        return ForeignSvg(self._element(root), self._names)

    def _element(self, found: etree._Element) -> Element:
        element = Element(etree.QName(found).localname, self._attributes(found))
        element.text, element.tail = found.text, found.tail
        if name := next((str(found.get(key)) for key in reversed(_NAMES) if found.get(key)), ""):
            self._names[element] = _ESCAPED.sub(lambda code: chr(int(code[1], 16)), name)
        element.extend(self._children(found))
        return element

    def _children(self, found: etree._Element) -> Iterator[Element]:
        for child in found:
            if not isinstance(child.tag, str):  # a comment
                continue
            if etree.QName(child).namespace in {None, SVG_NAMESPACE}:
                yield self._element(child)
            else:
                self._report.change("program")

    def _attributes(self, found: etree._Element) -> dict[str, str]:
        kept: dict[str, str] = {}
        for key, value in found.attrib.items():
            name = "href" if key == _XLINK else str(key)
            if name.startswith("{") or (name.startswith("data-") and not _KEPT_DATA.fullmatch(name)):
                self._report.change("program")
            else:
                kept[name] = str(value)
        number = next((ours[1] for name in _NAMES if (ours := _number(found.get(name, "")))), "")
        return kept | ({NUMBER: number} if number else {})


def _number(name: str) -> re.Match[str] | None:
    return _OURS.match(_ESCAPED.sub(lambda code: chr(int(code[1], 16)), name))
