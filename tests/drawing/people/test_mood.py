"""The moods: read whole from their file, unlike each other, and drawn with parts that exist."""

from dataclasses import replace
from itertools import combinations

import pytest

from easyread.drawing.people.emotion_mark import signs
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.gesture import gestures
from easyread.drawing.people.ink import WHITE, Pen
from easyread.drawing.people.mood import mood, moods
from easyread.drawing.people.mouth import mouth, mouths
from easyread.drawing.people.person import people
from easyread.drawing.people.view import FRONT

FEELINGS = {"rolig", "glad", "vred", "ked-af-det", "bange", "kaerlig", "overrasket", "vaemmes", "skam"}
STATES = {"smiler", "griner", "sur", "panik", "traet", "ondt", "kvalm", "taenker", "forvirret", "paavirket"}
REST = {"hviler", "ser-ned", "ser-op"}
MIXED = {"smiler-lukket", "genert", "skaevt-smil", "lettet", "svaert", "baade-og", "bekymret"}
TALK = {"taler", "lytter", "beslutsom", "driller", "tigger"}


def test_every_feeling_that_the_decks_use_has_a_mood() -> None:
    assert set(moods()) >= FEELINGS | STATES | REST | TALK | MIXED


def test_a_mood_keeps_its_own_name() -> None:
    assert all(mood(name).id == name for name in moods())


def test_an_unknown_mood_is_refused_with_the_nearest_one() -> None:
    with pytest.raises(KeyError, match=r'There is no mood "ked-af-de". Did you mean ked-af-det'):
        mood("ked-af-de")


def test_every_mood_names_a_mouth_a_sign_and_a_gesture_that_are_drawn() -> None:
    for feeling in moods().values():
        assert feeling.mouth in mouths()
        assert feeling.sign in {"", *signs()}
        assert feeling.hand in {"", *gestures()}


def test_no_drawn_mouth_sign_or_gesture_is_left_unused() -> None:
    assert set(mouths()) == {feeling.mouth for feeling in moods().values()}
    assert set(signs()) == {feeling.sign for feeling in moods().values()} - {""}
    assert set(gestures()) == {feeling.hand for feeling in moods().values()} - {""}


def test_two_moods_differ_in_the_face_and_not_only_by_hand_sign_or_tilt() -> None:
    bare = [replace(feeling, id="", hand="", sign="", tilt=0, drop=0, flush="") for feeling in moods().values()]
    assert all(a != b for a, b in combinations(bare, 2))


def test_only_moods_that_share_a_family_share_a_mouth() -> None:
    by_mouth: dict[str, set[str]] = {}
    for feeling in moods().values():
        by_mouth.setdefault(feeling.mouth, set()).add(feeling.id)
    shared = [names for names in by_mouth.values() if len(names) > 1]
    assert sorted(map(sorted, shared)) == [["hviler", "lytter", "rolig", "ser-ned"], ["kaerlig", "ser-op", "smiler"]]


def test_hard_is_not_crying_and_both_is_not_calm() -> None:
    assert mood("svaert").sign != mood("ked-af-det").sign == "tear"
    assert mood("svaert").mouth not in {mood("ked-af-det").mouth, mood("rolig").mouth}
    assert mood("baade-og").mouth != mood("rolig").mouth


def test_five_smiles_have_five_mouths() -> None:
    smiles = ("smiler-lukket", "genert", "skaevt-smil", "lettet", "griner")
    assert len({mood(name).mouth for name in smiles}) == len(smiles)


def test_shut_teeth_are_one_white_band_and_one_line_in_a_small_picture() -> None:
    """Many lines between the teeth became a dark beard at 120 px in grey."""
    person = people()["ung-kvinde"]
    for name in ("teeth", "grimace"):
        small = mouth(person, name, face_shape(person), FRONT, Pen(2.4))
        assert WHITE in small
        assert "#6b1a26" not in small
        assert small.count("<path") == 4  # lips, band, the line between the rows, and the edge
