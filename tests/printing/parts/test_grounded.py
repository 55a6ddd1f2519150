"""What of a picture goes on beyond it."""

from collections.abc import Sequence
from typing import get_args

import pytest

from easyread.content import load_content
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.colour import grey
from easyread.drawing.pictures.edge_colours import Side, edge_colours
from easyread.drawing.pictures.style import Style
from easyread.printing.parts.grounded import reaches
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import WHITE, Image
from easyread.printing.pdf.picture_forms import PictureForms

FEW = ("foelelser/glad", "mig/nye", "beslutning/nu", "alkohol/under-18")
PLACE = Box(0, 0, 50, 50)


@pytest.fixture(scope="module")
def catalogue() -> Catalogue:
    return load_content(is_quick=True).pictures


def sides_with_ground_alone(
    catalogue: Catalogue, names: Sequence[str], who: str, style: Style = "colour"
) -> list[tuple[str, Side]]:
    """Return the sides that nothing reaches, all of them looked at: they are of the colour of the ground."""
    pictures = PictureForms(catalogue, style)
    alone = [
        (name, side)
        for name in names
        for side in get_args(Side)
        if catalogue.info(name).ground and not reaches(pictures, Image(name, who, PLACE, ""), side)
    ]
    for name, side in alone:
        ground = catalogue.info(name).ground.lower()
        shown = {"colour": ground, "grey": grey(ground), "outline": WHITE}[style]
        found = edge_colours(catalogue, name, who, side, style)
        assert [run.colour for run in found] == [shown.lower()], (name, side)
    return alone


@pytest.mark.parametrize("style", get_args(Style))
def test_what_nothing_reaches_is_the_ground_alone(catalogue: Catalogue, style: Style) -> None:
    alone = sides_with_ground_alone(catalogue, FEW, "ung-mand", style)
    assert {("foelelser/glad", "left"), ("beslutning/nu", "left")} <= set(alone)
    assert not {("beslutning/nu", "right"), ("foelelser/glad", "lower"), ("mig/nye", "left")} & set(alone)


@pytest.mark.deep
@pytest.mark.parametrize("who", ["ung-kvinde", "ung-mand-koerestol"])
def test_in_every_picture_what_nothing_reaches_is_the_ground_alone(catalogue: Catalogue, who: str) -> None:
    names = catalogue.names()
    assert len(sides_with_ground_alone(catalogue, names, who)) > len(names)  # of three sides
