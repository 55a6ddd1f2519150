"""Heads and busts: valid flat SVG for every person in every mood, with both brows in sight."""

import re
from io import BytesIO
from itertools import combinations, pairwise
from xml.etree import ElementTree as ET

import pytest
from PIL import Image

from easyread.drawing.people.bust import bust
from easyread.drawing.people.eyes import brow_paths
from easyread.drawing.people.face_shape import enlarged, face_shape
from easyread.drawing.people.hair import hair
from easyread.drawing.people.head import head, turned_mood
from easyread.drawing.people.ink import lightness
from easyread.drawing.people.mood import mood, moods
from easyread.drawing.people.person import Person, people
from easyread.drawing.people.view import TURNS, Turn, view
from easyread.drawing.pictures.raster import png

ATTRIBUTES = {
    "g": {"id", "transform"},
    "path": {"d", "fill", "stroke", "stroke-width", "stroke-linecap", "stroke-linejoin"},
    "ellipse": {"cx", "cy", "rx", "ry", "fill", "stroke", "stroke-width"},
    "circle": {"cx", "cy", "r", "fill", "stroke", "stroke-width"},
}
COLOUR = re.compile(r"#[0-9a-f]{6}|none")
LONG_NUMBER = re.compile(r"\d\.\d{2,}")
PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")
LEAST_STEP = 15
# The moods in which brows go furthest up, down and aside.
FARTHEST_BROWS = ("overrasket", "ked-af-det", "vred")
PERSONAS = ("ung-mand", "ung-kvinde", "moden-mand", "moden-kvinde")

Point = tuple[float, float]


def everybody() -> list[Person]:
    return list(people().values())


def flat(d: str) -> list[Point]:
    """Points along a closed path of M, L, Q and C; good to within a unit."""
    points: list[Point] = []
    for letter, body in re.findall(r"([MLQC])([^MLQCZ]*)", d):
        pairs = [(float(x), float(y)) for x, y in PAIR.findall(body)]
        size = {"M": 1, "L": 1, "Q": 2, "C": 3}[letter]
        for at in range(0, len(pairs), size):
            curve = [*points[-1:], *pairs[at : at + size]] if size > 1 else pairs[at : at + 1]
            points += [bezier(curve, step / 8) for step in range(1, 9)] if size > 1 else curve
    return points


def bezier(curve: list[Point], t: float) -> Point:
    while len(curve) > 1:
        pairs = pairwise(curve)
        curve = [(a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t) for a, b in pairs]
    return curve[0]


def inside(point: Point, outline: list[Point]) -> bool:
    x, y = point
    within = False
    for (x0, y0), (x1, y1) in zip(outline, [*outline[1:], outline[0]], strict=True):
        if (y0 > y) != (y1 > y) and x < (x1 - x0) * (y - y0) / (y1 - y0) + x0:
            within = not within
    return within


@pytest.mark.parametrize("person", everybody(), ids=lambda person: person.id)
def test_a_bust_is_flat_svg_of_a_few_elements_in_every_mood(person: Person) -> None:
    for feeling in moods().values():
        for element in ET.fromstring(bust(person, feeling)).iter():  # noqa: S314 — our own text
            assert set(element.attrib) <= ATTRIBUTES[element.tag], element.tag
            assert COLOUR.fullmatch(element.get("fill", "none"))
            assert COLOUR.fullmatch(element.get("stroke", "none"))
            assert not LONG_NUMBER.search(element.get("d", ""))


@pytest.mark.parametrize("person", everybody(), ids=lambda person: person.id)
@pytest.mark.parametrize("small", [False, True], ids=["bust", "figure"])
def test_no_hair_or_cap_reaches_a_brow_in_any_mood(person: Person, small: bool) -> None:
    shape = enlarged(face_shape(person)) if small else face_shape(person)
    worn, stretch = hair(person), shape.cheek / 84
    covers = [[(x * stretch, y) for x, y in flat(d)] for d in (*worn.front, *worn.hat, *worn.hat_dark)]
    for feeling in moods().values():
        for d in brow_paths(person, feeling, shape):
            brow = [(x + feeling.turn, y + feeling.nod) for x, y in flat(d)]
            hidden = [point for point in brow if any(inside(point, cover) for cover in covers)]
            assert len(hidden) < 0.12 * len(brow), (feeling.id, hidden[:3])


@pytest.mark.parametrize("person", everybody(), ids=lambda person: person.id)
@pytest.mark.parametrize("turn", TURNS)
def test_no_hair_or_cap_hides_a_brow_when_the_head_is_turned(person: Person, turn: Turn) -> None:
    """The end of the far brow may reach the hair, as it turns away there."""
    shape = face_shape(person)
    seen = view(turn, shape)
    worn, stretch = hair(person, seen), shape.cheek / 84
    covers = [[(x * stretch, y) for x, y in flat(d)] for d in (*worn.front, *worn.hat, *worn.hat_dark)]
    for feeling in map(turned_mood, map(mood, FARTHEST_BROWS)):
        for d in brow_paths(person, feeling, shape, seen):
            brow = [(x, y + feeling.nod) for x, y in flat(d)]
            hidden = [point for point in brow if any(inside(point, cover) for cover in covers)]
            assert len(hidden) < 0.22 * len(brow), (feeling.id, hidden[:3])


def test_moods_change_the_picture_of_a_head() -> None:
    for name in PERSONAS:
        drawn = [head(people()[name], feeling).front for feeling in moods().values()]
        assert all(a != b for a, b in combinations(drawn, 2))


def test_a_head_has_no_ids_so_that_any_number_fit_in_one_picture() -> None:
    assert "id=" not in bust(people()["ung-kvinde"], mood("glad"))


def test_long_hair_is_behind_the_body_and_a_bald_head_has_nothing_there() -> None:
    calm = mood("rolig")
    assert people()["ung-kvinde"].hair_colour in head(people()["ung-kvinde"], calm).back
    assert head(people()["moden-mand"], calm).back == ""


def test_a_small_head_has_thicker_outlines_and_fewer_lines() -> None:
    person, calm = people()["moden-kvinde"], mood("rolig")
    large, small = head(person, calm).front, head(person, calm, 2).front
    assert small.count("<path") < large.count("<path")
    assert 'stroke-width="10"' in small
    assert 'stroke-width="10"' not in large


@pytest.mark.parametrize("person", everybody(), ids=lambda person: person.id)
def test_fills_that_meet_differ_in_grey(person: Person) -> None:
    on_head = person.headscarf or person.cap or person.hair_colour
    for one, other in (
        (on_head, person.skin),
        (person.brow_colour, person.skin),
        (person.skin, person.top_colour),
        (person.top_colour, person.legs_colour),
    ):
        assert abs(lightness(one) - lightness(other)) >= LEAST_STEP, (one, other)


def test_the_four_standing_personas_have_faces_of_their_own_shape() -> None:
    shapes = [face_shape(people()[name]).outline() for name in PERSONAS]
    assert len(set(shapes)) == len(PERSONAS)


def test_a_bust_fills_its_box_and_stays_inside_it() -> None:
    for name in ("ung-mand-koerestol", "laege", "ven"):
        inner = bust(people()[name], mood("overrasket"))
        framed = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400">{inner}</svg>'
        assert png(framed, 100).startswith(b"\x89PNG")
        wide = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 -40 400 40">{inner}</svg>'
        assert blank(png(wide, 200)), name


def blank(picture: bytes) -> bool:
    with Image.open(BytesIO(picture)) as image:
        return image.convert("RGBA").getchannel("A").getextrema() == (0, 0)
