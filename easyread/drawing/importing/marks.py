"""Marks: the slots and tones of a picture, which no drawing program keeps, found again by number.

A template gives each marked part a name with its number; what comes back under that name has the mark again.
"""

from collections.abc import Sequence
from xml.etree.ElementTree import Element

from fontTools.misc.transform import Identity

from easyread.drawing.importing.foreign_svg import NUMBER
from easyread.drawing.importing.geometry import places
from easyread.drawing.importing.report import Report
from easyread.drawing.importing.transforms import matrix, transform_text

_SLOT = "data-slot"
_GROUND = "data-ground"


def is_marked(element: Element) -> bool:
    """Return whether an element of a picture has marks of ours."""
    return any(name.startswith("data-") for name in element.keys())  # noqa: SIM118 - an element is no mapping


def marked(original: Element) -> list[Element]:
    """Return the elements with marks, in the order of their numbers."""
    return [element for element in original.iter() if is_marked(element)]


def take_back(root: Element, original: Element | None, report: Report) -> None:
    """Give parts of a template their marks again, and empty the slots: what stands in them is the drawn person.

    A part that kept its own marks, as Inkscape saves them, is believed; it may have been moved.
    """
    known = marked(original) if original is not None else []
    for element in list(root.iter()):
        number = element.get(NUMBER)
        mark = known[int(number) - 1] if number and 0 < int(number) <= len(known) else None
        if _SLOT in element.attrib:
            element.attrib.pop(NUMBER, None)
        elif mark is not None:
            _mark(element, mark, report)
        if _SLOT in element.attrib:
            _empty(element)
            report.change("person")
        else:
            element.attrib.pop(NUMBER, None)


def _mark(element: Element, mark: Element, report: Report) -> None:
    for name, value in mark.items():
        if name.startswith("data-") and name != _GROUND:
            element.set(name, value)
    if _SLOT not in mark.attrib and _GROUND not in mark.attrib:
        report.change("tone")


def _empty(element: Element) -> None:
    """Leave of a slot its marks and what moves it. A slot without marks of its own is put back later, by number."""
    element.tag = "g"
    element.text = None
    for child in list(element):
        element.remove(child)
    kept = {name: value for name, value in element.items() if name.startswith("data-")}
    moved = element.get("transform")
    element.attrib.clear()
    element.attrib.update(kept | ({"transform": moved} if moved else {}))


def put_slots_back(picture: Element, original: Element | None) -> None:
    """Lay slots that came back under their number alone where they lie in the original, whatever is round them now."""
    if original is None:
        return
    known: Sequence[Element] = marked(original)
    where = {element: moved for element, _, moved in places(original)}
    for slot, parent, moved in list(places(picture)):
        number = slot.attrib.pop(NUMBER, "")
        if number and _SLOT in slot.attrib:
            own = matrix(slot.get("transform", "")) or Identity
            outer = moved.transform(own.inverse())
            text = transform_text(outer.inverse().transform(where[known[int(number) - 1]]))
            slot.attrib.pop("transform", None)
            if text:
                slot.set("transform", text)
        del parent
