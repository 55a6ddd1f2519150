"""The hands: shapes that hold together, in every skin, inside their box."""

import re
from io import BytesIO
from xml.etree.ElementTree import Element

import pytest
import resvg_py
from PIL import Image

from easyread.drawing.people.clothes import has_short_sleeves
from easyread.drawing.people.hand import draw_steps, hand, hand_shape, hand_shapes, lone_hands
from easyread.drawing.people.person import people
from easyread.drawing.pictures.svg_tree import SVG_NAMESPACE, read_svg

ANSWERS = ("tommel-op", "flad", "tommel-ned")
NAMED_IN_DOCS = {"stop", "naeve", "peger", "holder", "aaben", "skriver", "trykker", "hviler", *ANSWERS}


def parsed(fragment: str) -> list[Element]:
    """Return every element of a fragment in its picture; it must be well-formed."""
    return list(read_svg(f'<svg xmlns="{SVG_NAMESPACE}">{fragment}</svg>').iter())[1:]


def ink_box(fragment: str, pad: int = 40) -> tuple[int, int, int, int]:
    """Return the box of the drawn pixels of a 200 box, which lies `pad` inside the picture."""
    root = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{-pad} {-pad} {200 + 2 * pad} {200 + 2 * pad}">'
    png = resvg_py.svg_to_bytes(svg_string=f"{root}{fragment}</svg>", width=200 + 2 * pad)
    box = Image.open(BytesIO(bytes(png))).getbbox()
    assert box is not None, "nothing was drawn"
    return box


def test_every_hand_of_the_picture_guide_is_there() -> None:
    assert set(hand_shapes()) >= NAMED_IN_DOCS


def test_an_unknown_hand_is_refused_with_the_known_names() -> None:
    with pytest.raises(KeyError, match=r"tommel-op.*trykker"):
        hand_shape("tommelfinger")


@pytest.mark.parametrize("kind", sorted(lone_hands()))
def test_a_hand_is_well_formed_and_stays_in_its_box(kind: str) -> None:
    fragment = hand(people()["ung-mand"], kind)
    names = {element.tag for element in parsed(fragment)}
    assert names <= {"g", "path"}
    assert "nan" not in fragment
    left, top, right, bottom = ink_box(fragment)
    assert (left >= 36, top >= 36, right <= 244, bottom <= 244) == (True, True, True, True), (left, top, right, bottom)


@pytest.mark.parametrize("kind", ANSWERS)
def test_an_answer_hand_fills_most_of_its_box(kind: str) -> None:
    left, top, right, bottom = ink_box(hand(people()["ung-kvinde"], kind))
    assert max(right - left, bottom - top) >= 150


def test_thumb_up_and_thumb_down_are_mirror_pictures() -> None:
    person = people()["moden-mand"]
    up, down = ink_box(hand(person, "tommel-op")), ink_box(hand(person, "tommel-ned"))
    assert up[0] == pytest.approx(down[0], abs=1)
    assert up[1] - 40 == pytest.approx(240 - down[3], abs=1)


@pytest.mark.parametrize("who", sorted(people()))
def test_a_hand_takes_the_skin_and_the_sleeve_of_its_person(who: str) -> None:
    person = people()[who]
    fills = set(re.findall(r'fill="(#\w+)"', hand(person, "tommel-op")))
    assert person.skin in fills
    assert (person.top_colour in fills) != has_short_sleeves(person)


def test_the_two_hands_of_a_handshake_have_different_skins() -> None:
    for person in people().values():
        fills = set(re.findall(r'fill="(#\w+)"', hand(person, "trykker")))
        assert fills & {"#f0c8a8", "#9a6440"} - {person.skin}, person.id


def test_who_wears_short_sleeves_has_a_bare_wrist_and_no_cuff() -> None:
    for kind in lone_hands():
        bare = people()["ung-kvinde"]
        assert bare.top_colour not in hand(bare, kind)
        assert people()["moden-mand"].top_colour in hand(people()["moden-mand"], kind)


def test_a_small_hand_draws_its_fingers_as_lines_and_takes_much_fewer_bytes() -> None:
    shape, person = hand_shape("stop"), people()["ung-mand"]
    large, small = (draw_steps(shape.back, person, 4, small=small) for small in (False, True))
    assert len(small) < 0.7 * len(large)
    assert small.count("stroke-width=") > large.count("stroke-width=")


def test_a_thing_thinner_than_its_line_is_not_drawn_as_a_line() -> None:
    """The point of the pen in a writing hand."""
    drawn = draw_steps(hand_shape("skriver").front, people()["ung-mand"], 9, small=True)
    assert 'stroke-width="-' not in drawn
