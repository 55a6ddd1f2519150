"""Contours: the edge of a turned face belongs to the person's own shape."""

import re

import pytest

from easyread.drawing.people.contour import Lips, jawline, lip_parting, outline
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.person import people

SHUT = Lips(-64, -64)
FACE = face_shape(people()["ung-mand"])
NOSE = FACE.nose_y
PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


def points(d: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in PAIR.findall(d)]


def test_a_wider_face_is_wider_from_every_side() -> None:
    slim, round_face = (face_shape(people()[name]) for name in ("ung-mand", "ung-kvinde-down"))
    for kind in ("half", "side"):
        widths = [max(x for x, _ in points(outline(shape, kind, 0, "straight", SHUT))) for shape in (slim, round_face)]
        assert widths[0] < widths[1], kind


def test_an_open_mouth_drops_the_chin() -> None:
    shape = face_shape(people()["ung-mand"])
    for kind in ("half", "side"):
        shut, wide = (max(y for _, y in points(jawline(shape, kind, drop))) for drop in (0, 10))
        assert wide == shut + 10, kind


def test_a_nose_breaks_the_contour_in_profile_alone() -> None:
    shape = face_shape(people()["ung-mand"])
    noses = [outline(shape, "side", 0, nose, SHUT) for nose in ("straight", "broad", "round", "small")]
    assert len(set(noses)) == len(noses)
    halves = [outline(shape, "half", 0, nose, SHUT) for nose in ("straight", "broad")]
    assert halves[0] == halves[1]


def test_the_lips_of_a_profile_part_where_the_mouth_does() -> None:
    shape = face_shape(people()["ung-mand"])
    for lips in (SHUT, Lips(-70, -52), Lips(-60, -60)):
        line = points(outline(shape, "side", 0, "straight", lips))
        parted = [y for x, y in line if x == pytest.approx(lip_parting(shape))]
        assert {round(y) for y in parted} == {lips.upper, lips.lower}


def test_an_open_mouth_breaks_the_contour_of_a_profile() -> None:
    shape = face_shape(people()["ung-mand"])
    shut, wide = (points(outline(shape, "side", 0, "straight", lips)) for lips in (SHUT, Lips(-76, -48)))
    assert hollow(wide) < hollow(shut) == lip_parting(shape)


def hollow(line: list[tuple[float, float]]) -> float:
    """Return how near the neck a profile comes between the lips."""
    first = next(at for at, (x, y) in enumerate(line) if x == lip_parting(FACE) and y > NOSE)
    last = max(at for at, (x, _) in enumerate(line) if x == lip_parting(FACE))
    return min(x for x, _ in line[first : last + 1])
