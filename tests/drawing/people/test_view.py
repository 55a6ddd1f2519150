"""Views: a turned face is the same face, with its features where the turn takes them."""

import re

import numpy as np
import pytest

from easyread.drawing.people.bust import bust
from easyread.drawing.people.contour import mouth_edge
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.hair import hairs, left_hairs
from easyread.drawing.people.head import head
from easyread.drawing.people.ink import Edge, Pen
from easyread.drawing.people.mood import mood
from easyread.drawing.people.mouth import lips_of, mouth, mouths
from easyread.drawing.people.person import people
from easyread.drawing.people.view import FRONT, TURNS, Turn, neck_lean, view

VIEW = view("right", face_shape(people()["ung-mand"]))
NUMBER = re.compile(r"-?(?:\d+\.?\d*|\.\d+)")


def xs(drawn: str) -> list[float]:
    """Return every other number of all paths, which is an x, as they have no arcs."""
    return [float(x) for d in re.findall(r' d="([^"]*)"', drawn) for x in NUMBER.findall(d)[::2]]


def test_a_head_without_a_turn_is_drawn_from_the_front() -> None:
    shape = face_shape(people()["ung-mand"])
    assert view("", shape) == FRONT
    assert [view(turn, shape).kind for turn in TURNS] == ["half", "half", "side", "side"]


def test_every_kind_of_hair_is_drawn_for_every_view() -> None:
    front, half, side = hairs().values()
    assert front.keys() == half.keys() == side.keys()


@pytest.mark.parametrize("turn", ["right", "profile-right"])
def test_the_mouth_moves_to_where_the_face_points_and_its_far_half_is_the_narrower(turn: Turn) -> None:
    person = people()["moden-kvinde"]
    shape = face_shape(person)
    turned = xs(mouth(person, "soft", shape, view(turn, shape), Pen()))
    assert min(turned) > 0
    assert max(turned) < 1.25 * shape.cheek


@pytest.mark.parametrize("name", people())
def test_a_head_that_points_left_is_the_mirror_of_one_that_points_right_but_for_its_parting(name: str) -> None:
    left, right = (head(people()[name], mood("rolig"), turn=turn).front for turn in ("left", "right"))
    assert "scale(-1,1)" in left
    is_parted = left_hairs()["half"][people()[name].hair] != hairs()["half"][people()[name].hair]
    assert (left.replace("scale(-1,1) ", "", 1) == right) == (not is_parted or bool(people()[name].headscarf))


@pytest.mark.parametrize("style", ["long-parted", "bob", "wavy", "short-neat", "ponytail"])
def test_a_parting_stays_on_the_persons_own_side(style: str) -> None:
    """The first strand starts at the parting; a head that points left is mirrored, so there that side is the other."""
    front, right = (hairs()[kind][style].strands[0] for kind in ("front", "half"))
    left = left_hairs()["half"][style].strands[0]
    side = start(front)
    expected = [VIEW.across(side), VIEW.across(-side)]
    assert [start(right), start(left)] == pytest.approx(expected, abs=14)


def start(d: str) -> float:
    return float(NUMBER.findall(d)[0])


def test_a_mirrored_slot_keeps_the_parting_too() -> None:
    person = people()["moden-kvinde"]
    pairs: tuple[tuple[Turn, Turn], ...] = (("right", "left"), ("left", "right"))
    for turn, back in pairs:
        mirrored = head(person, mood("rolig"), turn=turn, flipped=True).front
        assert front_hair(mirrored) == front_hair(head(person, mood("rolig"), turn=back).front)
    calm, mirrored = (head(person, mood("rolig"), flipped=flipped).front for flipped in (False, True))
    assert sorted(map(abs, xs(calm))) == pytest.approx(sorted(map(abs, xs(mirrored))))
    assert calm != mirrored


def front_hair(drawn: str) -> list[str]:
    """Return what is drawn in the colour of the hair."""
    return re.findall(rf'd="([^"]*)" fill="{people()["moden-kvinde"].hair_colour}"', drawn)


def test_a_turned_head_keeps_what_a_person_is_known_by() -> None:
    for turn in TURNS:
        aid = head(people()["moden-mand-hoereapparat"], mood("rolig"), turn=turn).front
        assert "#e8e4da" in aid
        scarf = head(people()["moden-kvinde-toerklaede"], mood("rolig"), turn=turn).front
        assert people()["moden-kvinde-toerklaede"].headscarf in scarf


@pytest.mark.parametrize("name", people())
def test_no_mouth_of_a_half_turned_face_runs_over_its_far_edge(name: str) -> None:
    shape, pen = face_shape(people()[name]), Pen()
    for kind, drawn in mouths().items():
        edge = mouth_edge(shape, "half", drawn.jaw, lips_of(people()[name], kind, shape), 0)
        d = " ".join(re.findall(r' d="([^"]*)"', mouth(people()[name], kind, shape, view("right", shape), pen)))
        for x, y in zip(NUMBER.findall(d)[::2], NUMBER.findall(d)[1::2], strict=True):
            assert float(x) <= far_cheek(edge, float(y)) - pen.outline / 2, (kind, x, y)


def far_cheek(edge: Edge, y: float) -> float:
    """Return where the far cheek is at a height: the edge is straight between its corners."""
    ys, xs = zip(*edge, strict=True)
    return float(np.interp(y, ys, xs)) if y < ys[-1] else 999


def test_the_neck_leans_away_from_where_the_face_points() -> None:
    assert neck_lean("") == 0
    assert neck_lean("right") == -neck_lean("left") < 0
    assert abs(neck_lean("profile-left")) > abs(neck_lean("left"))
    person = people()["ung-mand"]
    assert bust(person, mood("rolig"), "right") != bust(person, mood("rolig"))
