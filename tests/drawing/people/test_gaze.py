"""Gaze: eyes look to a side of the picture, whichever way the head points."""

import pytest

from easyread.drawing.people.gaze import looking
from easyread.drawing.people.mood import mood


def test_without_a_gaze_a_face_from_the_front_looks_as_its_mood_does() -> None:
    assert looking(mood("taenker"), "", "") == mood("taenker")


def test_a_turned_head_looks_where_it_points() -> None:
    assert looking(mood("rolig"), "", "left").look[0] == looking(mood("rolig"), "", "right").look[0] > 0


@pytest.mark.parametrize(("turn", "sign"), [("", 1), ("right", 1), ("left", -1), ("profile-left", -1)])
def test_a_look_to_the_right_is_to_the_right_of_the_picture(turn: str, sign: int) -> None:
    # What points left is drawn to the right and mirrored.
    assert looking(mood("rolig"), "right", turn).look[0] * sign > 5  # type: ignore[arg-type]
    assert looking(mood("rolig"), "left", turn).look[0] * sign < -5  # type: ignore[arg-type]


def test_lids_go_with_the_eyes_up_and_down() -> None:
    up, down = (looking(mood("rolig"), gaze, "") for gaze in ("up", "down"))
    assert up.look[1] < 0 < down.look[1]
    assert up.lid > mood("rolig").lid > down.lid
