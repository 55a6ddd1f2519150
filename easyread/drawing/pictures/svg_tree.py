"""SVG text to element tree and back. Names lose the SVG namespace, comments and white space are dropped."""

from collections.abc import Iterator, Mapping
from xml.etree import ElementTree as ET
from xml.etree.ElementTree import Element
from xml.sax.saxutils import quoteattr

SVG_NAMESPACE = "http://www.w3.org/2000/svg"
_PREFIXES = {
    "http://www.inkscape.org/namespaces/inkscape": "inkscape",
    "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd": "sodipodi",
    "http://www.serif.com/": "serif",
    "http://www.w3.org/1999/xlink": "xlink",
    "http://www.w3.org/XML/1998/namespace": "xml",
}
"""What programs call the namespaces that they write."""

_BRACED = f"{{{SVG_NAMESPACE}}}"
_ESCAPED = '&<>"\n\r\t'


class SvgSyntaxError(ValueError):
    """The text is not an SVG document."""


def read_svg(text: str) -> Element:
    """Return the root of an SVG document.

    Raises:
        SvgSyntaxError: The text is not well-formed, has a document type, or its root is not `svg`.
    """
    if "<!DOCTYPE" in text or "<!ENTITY" in text:
        raise SvgSyntaxError("it has a DOCTYPE; take it out")
    try:
        # No document type, so no entities: nothing in the text can grow or point elsewhere.
        root = ET.fromstring(text)  # noqa: S314
    except ET.ParseError as error:
        raise SvgSyntaxError(f"it is not well-formed XML: {error}") from error
    for element in root.iter():
        # What is not SVG keeps a brace, so that it is never taken for SVG.
        element.tag = element.tag.removeprefix(_BRACED) if element.tag.startswith(_BRACED) else f"{{}}{element.tag}"
    if root.tag != "svg":
        raise SvgSyntaxError(f"its root is <{root.tag.rpartition('}')[2]}>, not <svg> in the namespace {SVG_NAMESPACE}")
    return root


def tag_text(tag: str, attributes: Mapping[str, str], inside: str) -> str:
    """Return one element as text round the text of its children."""
    opening = tag + "".join(f" {name}={_quoted(value)}" for name, value in attributes.items())
    return f"<{opening}>{inside}</{tag}>" if inside else f"<{opening}/>"


def shown_name(name: str) -> str:
    """Return the name of an element or attribute as it stands in the file: "inkscape:version"."""
    space, _, bare = name.removeprefix("{}").removeprefix("{").rpartition("}")
    prefix = _PREFIXES.get(space) or space.rstrip("/#").rpartition("/")[2]
    return f"{prefix}:{bare}" if space else bare


def is_foreign(name: str) -> bool:
    """Return whether an element or attribute is none of SVG, but a note of a drawing program."""
    return name.startswith("{")


def with_paths(root: Element) -> Iterator[tuple[str, Element]]:
    """Yield every element with its path, such as "svg/g[2]/path[1]", by which a person can find it in the file."""
    yield from _with_paths(root, root.tag)


def _with_paths(element: Element, path: str) -> Iterator[tuple[str, Element]]:
    yield path, element
    counts: dict[str, int] = {}
    for child in element:
        counts[child.tag] = counts.get(child.tag, 0) + 1
        yield from _with_paths(child, f"{path}/{shown_name(child.tag)}[{counts[child.tag]}]")


def _quoted(value: str) -> str:
    """Return a value in quotes; nearly none needs escaping, and asking first is three times as fast."""
    for mark in _ESCAPED:
        if mark in value:
            return quoteattr(value)
    return f'"{value}"'
