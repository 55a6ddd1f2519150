"""A picture out as a template, through a drawing program, and in again."""

import re
from collections.abc import Callable
from xml.etree.ElementTree import Element

import pytest

from easyread.drawing.importing.geometry import places
from easyread.drawing.importing.svg_import import import_svg
from easyread.drawing.importing.template import template
from easyread.drawing.pictures.svg_tree import read_svg
from tests.picture_shelf import shipped

NAMES = ("netvaerk/far", "droemme/venner", "samtale/ringe", "hjaelp/112")


Slots = list[tuple[dict[str, str], tuple[float, ...]]]


def slots(root: Element) -> Slots:
    """The marks of every slot, and what moves it in all."""
    found = ((element, moved) for element, _, moved in places(root) if "data-slot" in element.attrib)
    return [({key: one for key, one in slot.items() if key != "transform"}, tuple(moved)) for slot, moved in found]


def as_inkscape(text: str) -> str:
    """It keeps what it does not know, and writes paint as CSS."""
    return text.replace(' stroke="none"', ' style="display:inline;stroke:none"')


def as_illustrator(text: str) -> str:
    """It drops what it does not know, and codes the signs of names."""
    bare = re.sub(r' (?:data-[a-z]+|inkscape:\w+|sodipodi:\w+)="[^"]*"', "", text)
    return bare.replace('id="easyread-', 'id="easyread_x2D_').replace("<svg ", '<svg data-name="Layer 1" ', 1)


def as_affinity(text: str) -> str:
    """It drops what it does not know, draws at another size, and lays everything into one group."""
    bare = re.sub(r' (?:data-[a-z]+|inkscape:\w+|sodipodi:\w+)="[^"]*"', "", text)
    width, height = re.findall(r'viewBox="0 0 (\d+) (\d+)"', bare)[0]
    page = f'viewBox="0 0 {int(width) * 2.5} {int(height) * 2.5}"'
    start = bare.index(">") + 1
    head = re.sub(r'viewBox="[^"]*"', page, re.sub(r' (?:width|height)="\d+"', "", bare[:start]))
    return f'{head}<g transform="matrix(2.5,0,0,2.5,0,0)">{bare[start:].replace("</svg>", "</g></svg>")}'


@pytest.mark.parametrize("saved", [str, as_inkscape, as_illustrator, as_affinity])
@pytest.mark.parametrize("name", NAMES)
def test_what_comes_back_has_every_slot_where_it_was(name: str, saved: Callable[[str], str]) -> None:
    original = shipped().drawing(name, "")
    found = import_svg(saved(template(shipped(), name, "ung-kvinde")).encode(), "a.svg", original)
    assert found.problems == []
    there, here = slots(original), slots(read_svg(found.svg))
    assert [marks for marks, _ in here] == [marks for marks, _ in there]
    for (_, was), (_, now) in zip(there, here, strict=True):
        assert now == pytest.approx(was, abs=0.01)
    assert "data-ground" in found.svg


def test_the_people_are_locked_layers_that_can_be_told_apart() -> None:
    text = template(shipped(), "netvaerk/far", "ung-kvinde")
    assert text.count('sodipodi:insensitive="true"') == len(slots(shipped().drawing("netvaerk/far", "")))
    assert 'inkscape:groupmode="layer"' in text
    assert 'width="' in text.partition(">")[0]
