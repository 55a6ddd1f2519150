"""The drawing of a circle: nobody lies over anybody, nobody moves, and the star is seen."""

from io import BytesIO
from itertools import combinations, product
from math import dist

import pytest
import resvg_py
from PIL import Image

from easyread.drawing.pictures.network_circle import (
    PEOPLE,
    RADIUS,
    SIDE,
    WAITING,
    Medallion,
    drawn_circle,
    network_circle,
    place,
)
from easyread.drawing.pictures.style import STYLES, Style
from easyread.drawing.pictures.svg_tree import read_svg
from tests.picture_shelf import shipped

RINGS = (0, 1, 2)
MIDDLE = 52
"""The radius of the medallion in the middle."""
CENTRE = (SIDE / 2, SIDE / 2)
PICTURES = shipped()
FAMILY = [("netvaerk/mor", 1, 0, True), ("netvaerk/ven", 2, 2, False)]


@pytest.mark.parametrize("rings", [(0, 0), (0, 1), (1, 1), (1, 2), (2, 2)])
def test_two_people_never_lie_over_each_other(rings: tuple[int, int]) -> None:
    for one, other in combinations(range(1, PEOPLE + 1), 2):
        assert dist(place(one, rings[0]), place(other, rings[1])) >= 2 * RADIUS


def test_everybody_is_inside_the_drawing_and_off_the_middle() -> None:
    for number, ring in product(range(1, PEOPLE + 1), RINGS):
        away = dist(place(number, ring), CENTRE)
        assert away + RADIUS <= SIDE / 2
        assert away - RADIUS >= MIDDLE


def test_a_person_keeps_the_direction_whatever_the_ring() -> None:
    for number in range(1, PEOPLE + 1):
        near, far = place(number, 0), place(number, 2)
        ways = [((x - CENTRE[0]), (y - CENTRE[1])) for x, y in (near, far)]
        assert ways[0][0] * ways[1][1] == pytest.approx(ways[0][1] * ways[1][0], abs=20)


def test_whoever_waits_stands_outside_all_rings() -> None:
    assert dist(WAITING, CENTRE) > SIDE / 2 + RADIUS


def test_the_stars_lie_over_everybody() -> None:
    drawn = network_circle("", [Medallion(1, place(1, 0), "", has_star=True), Medallion(2, place(2, 0), "")])
    assert drawn.index('data-person="2"') < drawn.index('data-star="1"')
    assert 'data-star="2"' not in drawn


def test_a_drawn_circle_is_a_document_with_a_medallion_for_each() -> None:
    root = read_svg(drawn_circle(PICTURES, "persona/ung-kvinde", FAMILY, "ung-kvinde"))
    assert root.get("viewBox") == "0 0 600 600"
    people = {group.get("data-person") for group in root.iter("g")} - {None}
    assert people == {"1", "2"}


def test_an_empty_circle_has_nobody_in_the_middle() -> None:
    empty = drawn_circle(PICTURES, "", [], "")
    assert len(empty) < 2000 < len(drawn_circle(PICTURES, "persona/ung-kvinde", [], "ung-kvinde"))


def test_the_star_is_there_in_outline_too() -> None:
    svg = drawn_circle(PICTURES, "", FAMILY, "ung-kvinde", "outline")
    assert 'data-star="1"' in svg
    assert "#f4c34f" not in svg


@pytest.mark.parametrize("style", STYLES)
def test_a_medallion_has_a_dark_rim_and_its_inside_is_seen(style: Style) -> None:
    svg = drawn_circle(PICTURES, "", [], "", style)
    seen = Image.open(BytesIO(bytes(resvg_py.svg_to_bytes(svg_string=svg, width=SIDE)))).convert("L")
    middle, rim = seen.getpixel((SIDE // 2, SIDE // 2)), seen.getpixel((SIDE // 2, SIDE // 2 - MIDDLE))
    assert middle == 255
    assert isinstance(rim, int)
    assert rim < 60
