"""Scene: a picture with the chosen persona drawn into its slots, as one SVG document."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache, lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TypedDict, Unpack
from xml.etree.ElementTree import Element, tostring
from zlib import crc32

from easyread import suggestions
from easyread.drawing.people.household import Household
from easyread.drawing.people.ink import PAINT
from easyread.drawing.people.person import Person, people
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.line_width import stretch
from easyread.drawing.pictures.slots import TONES, draw, slot_of
from easyread.drawing.pictures.style import Style, in_style
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, tag_text

_HASH_BYTES = 4
_KEPT_PICTURES = 512
_RIG = Path(__file__).parents[1]


class UnknownPersonError(LookupError):
    """There is no drawn person with this id. The message names the nearest ones."""


class Options(TypedDict, total=False):
    """How a picture is composed: what is left out is "with rusmidler, in colour, with its ground"."""

    substances: bool
    style: Style
    background: bool


@dataclass(frozen=True)
class _Order:
    """All that decides what a composed picture looks like."""

    name: str
    who: str
    substances: bool = True
    style: Style = "colour"
    background: bool = True


def compose(catalogue: Catalogue, name: str, who: str, **options: Unpack[Options]) -> str:
    """Return a picture as a whole SVG document, with no width and height of its own.

    Args:
        catalogue: The pictures.
        name: The picture, "<group>/<name>".
        who: The id of the person who stands in the persona's slots.
        options: `substances` (whether rusmidler are drawn), `style` ("colour", "grey" or "outline": ink lines on
            white) and `background` (whether the ground, marked `data-ground`, is drawn).

    Raises:
        UnknownPictureError: There is no picture of this name.
        UnknownPersonError: There is no person with this id.
    """
    return _composed(catalogue, _Order(name, who, **options))


def content_hash(catalogue: Catalogue, name: str, who: str, **options: Unpack[Options]) -> str:
    """Return 8 hex digits that change whenever the composed picture may: with its file, the rig, or what is asked for.

    Nothing is drawn for it, so that a page with many pictures is ready at once. The arguments, and what is raised, are
    those of `compose`.
    """
    return _hash(catalogue, _Order(name, who, **options))


@lru_cache(maxsize=_KEPT_PICTURES)
def _composed(catalogue: Catalogue, order: _Order) -> str:
    persona = _known_person(order.who)
    root = catalogue.drawing(order.name, order.who)
    # Two pictures on one page must not share ids, nor two forms of one picture.
    prefix = f"p{crc32(repr(order).encode()):08x}"
    svg = _Composer(persona, catalogue.household(order.who), order.substances, order.background, prefix).document(root)
    return in_style(svg, order.style)


@cache
def _hash(catalogue: Catalogue, order: _Order) -> str:
    _known_person(order.who)
    digest = blake2b(_rig_digest(), digest_size=_HASH_BYTES)
    digest.update(repr((order, catalogue.household(order.who))).encode())
    digest.update(tostring(catalogue.drawing(order.name, order.who)))
    return digest.hexdigest()


@cache
def _rig_digest() -> bytes:
    """Return a digest of everything by which people are drawn: the code and the data of the package."""
    digest = blake2b()
    for file in sorted(_RIG.rglob("*")):
        if file.suffix in {".py", ".toml"}:
            digest.update(file.read_bytes())
    return digest.digest()


def _known_person(who: str) -> Person:
    if who in people():
        return people()[who]
    raise UnknownPersonError(suggestions.no_such("person", who, people()))


@dataclass
class _Composer:
    """Writes one scene. Reads the tree of the catalogue and never changes it, so that threads may share it."""

    persona: Person
    household: Household
    substances: bool
    background: bool
    prefix: str
    box: int = field(default=400, init=False)

    def document(self, root: Element) -> str:
        """Return the whole document."""
        self.box = int(root.attrib["viewBox"].split()[2])
        return tag_text("svg", {"xmlns": SVG_NAMESPACE, **root.attrib}, self._inside(root, 1))

    def _inside(self, element: Element, scale: float) -> str:
        return "".join(self._text(child, scale) for child in element if self._is_drawn(child))

    def _is_drawn(self, element: Element) -> bool:
        if "data-ground" in element.attrib:
            return self.background
        wanted = element.get("data-substance")
        return wanted is None or (wanted == "yes") == self.substances

    def _text(self, element: Element, scale: float) -> str:
        if "transform" in element.attrib:
            scale *= stretch(element.attrib["transform"])
        if "data-slot" in element.attrib:
            return self._filled_slot(element, scale)
        return tag_text(element.tag, self._attributes(element.attrib), self._inside(element, scale))

    def _filled_slot(self, element: Element, scale: float) -> str:
        slot = slot_of(element)
        inside = draw(slot, slot.person(self.persona, self.household), scale, self.box)
        attributes = {"transform": element.attrib["transform"]} if "transform" in element.attrib else {}
        return tag_text("g", {**attributes, **PAINT}, inside)

    def _attributes(self, given: Mapping[str, str]) -> dict[str, str]:
        written = {name: value for name, value in given.items() if name not in {"data-tone", "data-substance"}}
        if "id" in written:
            written["id"] = f"{self.prefix}-{written['id']}"
        for name in ("fill", "clip-path"):
            if written.get(name, "").startswith("url(#"):
                written[name] = written[name].replace("url(#", f"url(#{self.prefix}-", 1)
        if "data-tone" in given:
            written["fill"] = TONES[given["data-tone"]](self.persona, self.household)
        return written
