"""Gestures: the hand of a bust has an arm, and the arm an owner, whichever way the head points."""

import re

import pytest

from easyread.drawing.people.bust import bust
from easyread.drawing.people.gesture import gestures
from easyread.drawing.people.mood import moods
from easyread.drawing.people.person import people
from easyread.drawing.people.view import Turn

PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


@pytest.mark.parametrize("name", sorted(gestures()))
def test_an_arm_goes_from_the_shoulder_over_the_elbow_to_the_wrist(name: str) -> None:
    (x, y), elbow, wrist = [(float(x), float(y)) for x, y in PAIR.findall(gestures()[name].arm)]
    assert 95 < abs(x) < 115, "the shoulder lies in the torso of every build"
    assert 55 < y < 80
    assert abs(elbow[0]) > abs(x)
    assert wrist != elbow


@pytest.mark.parametrize("turn", ["", "left", "right", "profile-left"])
def test_a_hand_stays_in_sight_when_the_head_turns(turn: Turn) -> None:
    person = people()["ung-mand"]
    calm = bust(person, moods()["rolig"], turn).count(person.skin)
    for feeling in moods().values():
        if feeling.hand:
            assert bust(person, feeling, turn).count(person.skin) > calm, feeling.id


def test_the_sleeve_of_a_bust_is_as_long_as_that_of_its_top() -> None:
    long, short = (bust(people()[name], moods()["kaerlig"]) for name in ("ung-mand", "ung-kvinde"))
    assert 'stroke-linecap="butt"' in long
    assert 'stroke-linecap="butt"' in short
    assert people()["ung-kvinde"].top_colour in short
