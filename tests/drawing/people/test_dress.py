"""Dress: for the night and for water nobody wears what is taken off there, and everybody stays decent and known."""

import pytest

from easyread.drawing.people.bust import bust
from easyread.drawing.people.dress import DRESSES, Dress, dressed
from easyread.drawing.people.figure import figure
from easyread.drawing.people.ink import lightness
from easyread.drawing.people.mood import mood
from easyread.drawing.people.person import people
from easyread.drawing.people.pose import pose

LEAST_STEP = 15


def test_own_clothes_change_nothing() -> None:
    for person in people().values():
        assert dressed(person, "") is person


@pytest.mark.parametrize("dress", DRESSES)
@pytest.mark.parametrize("name", people())
def test_glasses_hearing_aids_and_jewellery_are_off_and_the_face_is_the_same(name: str, dress: Dress) -> None:
    person = people()[name]
    worn = dressed(person, dress)
    assert (worn.glasses, worn.hearing_aid, worn.earrings, worn.cap) == (False, False, "", worn.cap)
    assert (worn.skin, worn.beard, worn.age, worn.build) == (person.skin, person.beard, person.age, person.build)
    assert bool(worn.headscarf) == bool(person.headscarf)
    for turn in ("", "left", "profile-right"):
        assert bust(worn, mood("rolig"), turn)
    assert figure(worn, pose("staar"), mood("rolig"))


def test_pyjamas_and_bathing_suits_differ_from_the_skin_in_grey() -> None:
    for person in people().values():
        night, water = dressed(person, "night"), dressed(person, "water")
        assert abs(lightness(night.top_colour) - lightness(person.skin)) >= LEAST_STEP, person.id
        suit = water.top_colour if person.headscarf else water.top_trim
        assert abs(lightness(suit) - lightness(person.skin)) >= LEAST_STEP, person.id
