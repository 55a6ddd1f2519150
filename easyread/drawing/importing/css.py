"""CSS of a picture as attributes: style sheets and `style` go, and what they said stays on each element."""

from collections.abc import Iterator
from typing import Any
from xml.etree.ElementTree import Element

import cssselect2
import tinycss2

from easyread.drawing.importing.report import Report

_DRAWN = (
    "fill fill-rule fill-opacity stroke stroke-width stroke-linecap stroke-linejoin stroke-miterlimit "
    "stroke-dasharray stroke-dashoffset stroke-opacity stop-color stop-opacity clip-path clip-rule opacity "
    "color display visibility filter mask marker marker-start marker-mid marker-end paint-order mix-blend-mode "
    "transform"
)
KEPT = frozenset(_DRAWN.split())
"""What changes how a shape is drawn. The rest, such as fonts, concerns text, or one program alone."""

_WIDE = "color("
"""A colour that few screens can show. Figma writes it after the plain one, and older browsers pass over it too."""

_Declaration = tuple[bool, str, str]


def without_css(root: Element, report: Report) -> None:
    """Turn all CSS of a tree into attributes, as a browser would weigh it."""
    matcher = cssselect2.Matcher()
    for sheet in root.iter("style"):
        for selector, declarations in _rules(sheet.text or ""):
            matcher.add_selector(selector, declarations)
    for wrapped in cssselect2.ElementWrapper.from_xml_root(root).iter_subtree():
        element = wrapped.etree_element
        found = [one for match in sorted(matcher.match(wrapped), key=lambda rule: rule[:2]) for one in match[3]]
        found += _declared(element.attrib.pop("style", ""))
        element.attrib.pop("class", None)
        for _, name, value in sorted(found, key=lambda one: one[0]):  # stable: what is important comes last
            if name in KEPT and not value.startswith(_WIDE):
                element.set(name, value)
        if found:
            report.change("css")


def _rules(text: str) -> Iterator[tuple[Any, list[_Declaration]]]:
    for rule in tinycss2.parse_stylesheet(text, skip_comments=True, skip_whitespace=True):
        if rule.type == "qualified-rule":
            try:
                selectors = cssselect2.compile_selector_list(rule.prelude)
            except cssselect2.SelectorError:
                continue
            declarations = _declared(tinycss2.serialize(rule.content))
            yield from ((selector, declarations) for selector in selectors)


def _declared(text: str) -> list[_Declaration]:
    return [
        (one.important, one.lower_name, tinycss2.serialize(one.value).strip())
        for one in tinycss2.parse_blocks_contents(text, skip_comments=True, skip_whitespace=True)
        if one.type == "declaration"
    ]
