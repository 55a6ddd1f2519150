"""Template: a picture with the people drawn in, to be drawn over in any program and imported again."""

from collections.abc import Iterator
from xml.etree.ElementTree import Element

from easyread.drawing.importing.marks import is_marked
from easyread.drawing.people.household import household
from easyread.drawing.people.ink import PAINT
from easyread.drawing.people.person import people
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.line_width import stretch
from easyread.drawing.pictures.slots import TONES, draw, slot_of
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, tag_text

_INKSCAPE = "http://www.inkscape.org/namespaces/inkscape"
_SODIPODI = "http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd"
_LOCKED = {"inkscape:groupmode": "layer", "sodipodi:insensitive": "true"}


def template(catalogue: Catalogue, name: str, who: str) -> str:
    """Return a picture to draw over, with this person standing in it.

    Each slot is a locked layer for Inkscape; other programs show its name, which begins with "easyread".

    Raises:
        UnknownPictureError: There is no picture of this name.
    """
    return _Template(who).document(catalogue.drawing(name, who))


class _Template:
    def __init__(self, who: str) -> None:
        self._who = who
        self._box = 400
        self._number = 0

    def document(self, root: Element) -> str:
        width, height = root.attrib["viewBox"].split()[2:]
        self._box = int(width)
        spaces = {"xmlns": SVG_NAMESPACE, "xmlns:inkscape": _INKSCAPE, "xmlns:sodipodi": _SODIPODI}
        return tag_text("svg", {**spaces, **root.attrib, "width": width, "height": height}, self._inside(root, 1))

    def _inside(self, element: Element, scale: float) -> str:
        return "\n".join(["", *self._all(element, scale), ""]) if len(element) else ""

    def _all(self, element: Element, scale: float) -> Iterator[str]:
        for child in element:
            yield self._one(child, scale)

    def _one(self, element: Element, scale: float) -> str:
        given = dict(element.items())
        scale *= stretch(given.get("transform", ""))
        if is_marked(element):
            self._number += 1
            # A slot is told by its number alone where a program drops what it does not know.
            given["id"] = given.get("id", f"easyread-{self._number}")
        if "data-slot" in given:
            slot = slot_of(element)
            persona = people()[self._who]
            given |= _LOCKED | {"inkscape:label": f"easyread-{self._number} {slot.who}, locked"}
            drawn = draw(slot, slot.person(persona, household(self._who)), scale, self._box)
            return tag_text("g", {**given, **PAINT}, drawn)
        if "data-tone" in given:
            given["fill"] = TONES[given["data-tone"]](people()[self._who], household(self._who))
        return tag_text(element.tag, given, self._inside(element, scale))
