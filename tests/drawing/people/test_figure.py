"""The figures: every person in every pose, as tall as promised, in layers that fit together."""

from dataclasses import replace
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
import resvg_py
from PIL import Image

from easyread.drawing.people.body import measures
from easyread.drawing.people.family import relative
from easyread.drawing.people.figure import figure, held_points, in_wheelchair
from easyread.drawing.people.household import household
from easyread.drawing.people.mood import mood
from easyread.drawing.people.person import people
from easyread.drawing.people.pose import pose, poses
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, read_svg

ALLOWED = {"g", "path", "circle", "ellipse", "rect", "line", "polyline", "polygon"}
FORBIDDEN = ("nan", "inf", "opacity", "style=", "url(", "skew", "matrix")
CALM = mood("rolig")


def parsed(fragment: str) -> list[Element]:
    """Return every element of a fragment in its picture; it must be well-formed."""
    return list(read_svg(f'<svg xmlns="{SVG_NAMESPACE}">{fragment}</svg>').iter())[1:]


def picture(fragment: str) -> str:
    """Return a fragment as a picture 800 wide and high, with the ground at 750."""
    root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="-400 -750 800 800" width="800" height="800">'
    return f"{root}{fragment}</svg>"


def height(fragment: str) -> int:
    """Return how high the drawn pixels stand above the ground."""
    png = resvg_py.svg_to_bytes(svg_string=picture(fragment), width=800)
    box = Image.open(BytesIO(bytes(png))).getbbox()
    assert box is not None, "nothing was drawn"
    return 750 - box[1]


SOME = ("moden-kvinde", "ung-mand")
"""On every change; the others take every pose in the long tests."""


@pytest.mark.parametrize(
    "who", [pytest.param(who, marks=[] if who in SOME else pytest.mark.deep) for who in sorted(people())]
)
def test_every_person_can_take_every_pose(who: str) -> None:
    for name in poses():
        for layer in ("all", "behind", "front", "hands"):
            fragment = figure(people()[who], pose(name), CALM, layer)
            assert {element.tag for element in parsed(fragment)} <= ALLOWED, name
            assert [word for word in FORBIDDEN if word in fragment.lower()] == [], name


@pytest.mark.parametrize(("who", "tall"), [("ung-mand", 600), ("moden-kvinde", 600), ("behandler", 600)])
def test_a_standing_person_is_as_tall_as_promised(who: str, tall: int) -> None:
    assert height(figure(people()[who], pose("staar"), CALM)) == pytest.approx(tall, rel=0.05)


def test_a_standing_child_is_as_tall_as_promised() -> None:
    child = relative("barn", people()["ung-mand"], household("ung-mand"))
    assert height(figure(child, pose("staar"), CALM)) == pytest.approx(400, rel=0.05)


@pytest.mark.parametrize("name", ["sidder", "sofa", "ved-bord", "skriver"])
def test_a_seated_person_is_lower_than_a_standing_one(name: str) -> None:
    assert 450 < height(figure(people()["ung-mand"], pose(name), CALM)) < 540


def test_a_lying_person_lies_along_the_ground() -> None:
    assert height(figure(people()["ung-mand"], pose("ligger"), CALM)) < 230


def test_behind_and_front_together_have_all_that_the_whole_figure_has() -> None:
    person, held = people()["moden-mand"], pose("krammer")
    behind, front = (figure(person, held, CALM, layer) for layer in ("behind", "front"))
    assert front
    assert person.skin not in front or front.count("<path") < behind.count("<path")
    assert figure(person, pose("staar"), CALM, "front") == ""
    assert figure(person, pose("staar"), CALM, "behind") == figure(person, pose("staar"), CALM)


def test_a_pose_that_holds_a_thing_out_has_fingers_to_draw_over_it() -> None:
    person, held = people()["ven"], pose("raekker")
    fingers = figure(person, held, CALM, "hands")
    assert person.skin in fingers
    assert person.top_colour not in fingers
    _, (x, y) = held_points(person, held)
    assert 150 < x < 230
    assert -430 < y < -330


@pytest.mark.parametrize("name", ["staar", "nej", "jubler", "sidder"])
def test_a_person_with_a_wheelchair_sits_in_it(name: str) -> None:
    person = people()["ung-mand-koerestol"]
    drawn = figure(person, pose(name), CALM)
    assert "<circle" in drawn
    assert in_wheelchair(pose(name)).seat == "chair"


def test_an_idle_arm_beside_a_wheelchair_holds_its_rim_and_an_arm_that_does_something_goes_on() -> None:
    assert in_wheelchair(pose("staar")).left_arm.hand == "faelg"
    assert in_wheelchair(pose("jubler")).left_arm == pose("jubler").left_arm
    assert in_wheelchair(pose("sidder")).left_arm == pose("sidder").left_arm


def test_a_wheelchair_stays_away_from_bed_and_sofa() -> None:
    assert in_wheelchair(pose("ligger")) == pose("ligger")
    assert in_wheelchair(pose("sofa")) == pose("sofa")


def test_builds_differ_in_width() -> None:
    def width(who: str) -> int:
        png = resvg_py.svg_to_bytes(svg_string=picture(figure(people()[who], pose("staar"), CALM)), width=800)
        box = Image.open(BytesIO(bytes(png))).getbbox()
        assert box is not None
        return box[2] - box[0]

    assert width("veninde") + 20 < width("moden-mand")


def test_a_womans_figure_does_not_hang_on_painted_lips() -> None:
    woman = people()["ung-kvinde"]
    assert measures(replace(woman, lip_colour="")) == measures(woman)
    assert measures(replace(woman, woman=False)) != measures(woman)
