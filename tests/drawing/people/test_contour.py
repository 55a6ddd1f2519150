"""Contours: the edge of a turned face belongs to the person's own shape."""

import re

from easyread.drawing.people.contour import jawline, outline
from easyread.drawing.people.face_shape import face_shape
from easyread.drawing.people.person import people

PAIR = re.compile(r"(-?[\d.]+),(-?[\d.]+)")


def points(d: str) -> list[tuple[float, float]]:
    return [(float(x), float(y)) for x, y in PAIR.findall(d)]


def test_a_wider_face_is_wider_from_every_side() -> None:
    slim, round_face = (face_shape(people()[name]) for name in ("ung-mand", "ung-kvinde-down"))
    for kind in ("half", "side"):
        widths = [max(x for x, _ in points(outline(shape, kind, 0, "straight"))) for shape in (slim, round_face)]
        assert widths[0] < widths[1], kind


def test_an_open_mouth_drops_the_chin() -> None:
    shape = face_shape(people()["ung-mand"])
    for kind in ("half", "side"):
        shut, wide = (max(y for _, y in points(jawline(shape, kind, drop))) for drop in (0, 10))
        assert wide == shut + 10, kind


def test_a_nose_breaks_the_contour_in_profile_alone() -> None:
    shape = face_shape(people()["ung-mand"])
    noses = [outline(shape, "side", 0, nose) for nose in ("straight", "broad", "round", "small")]
    assert len(set(noses)) == len(noses)
    assert outline(shape, "half", 0, "straight") == outline(shape, "half", 0, "broad")
