"""Views: a turned face is the same face, with its features where the turn takes them."""

import re

import pytest

from easyread.drawing.people.bust import bust
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.hair import hairs
from easyread.drawing.people.head import head
from easyread.drawing.people.ink import Pen
from easyread.drawing.people.mood import mood, moods
from easyread.drawing.people.mouth import mouth
from easyread.drawing.people.person import people
from easyread.drawing.people.view import FRONT, TURNS, Turn, neck_lean, view

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
def test_a_head_that_points_left_is_the_mirror_of_one_that_points_right(name: str) -> None:
    left, right = (head(people()[name], mood("rolig"), "h", turn=turn).front for turn in ("left", "right"))
    assert "scale(-1,1)" in left
    assert left.replace("scale(-1,1) ", "", 1) == right


def test_a_turned_head_keeps_what_a_person_is_known_by() -> None:
    for turn in TURNS:
        aid = head(people()["moden-mand-hoereapparat"], mood("rolig"), "h", turn=turn).front
        assert "#e8e4da" in aid
        scarf = head(people()["moden-kvinde-toerklaede"], mood("rolig"), "h", turn=turn).front
        assert people()["moden-kvinde-toerklaede"].headscarf in scarf


def test_no_feature_of_a_half_turned_face_runs_over_its_far_edge() -> None:
    for name in ("ung-mand", "ung-kvinde-down", "ung-mand-koerestol"):
        person = people()[name]
        shape = face_shape(person)
        for feeling in moods().values():
            assert max(xs(mouth(person, feeling.mouth, shape, view("right", shape), Pen()))) <= 1.03 * shape.cheek + 0.1


def test_the_neck_leans_away_from_where_the_face_points() -> None:
    assert neck_lean("") == 0
    assert neck_lean("right") == -neck_lean("left") < 0
    assert abs(neck_lean("profile-left")) > abs(neck_lean("left"))
    person = people()["ung-mand"]
    assert bust(person, mood("rolig"), "b", "right") != bust(person, mood("rolig"), "b")
