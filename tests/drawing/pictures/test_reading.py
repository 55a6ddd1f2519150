"""Whether pictures can be read: large faces, nothing that matters cut off, no two alike without a reason."""

import io
import tomllib
from itertools import combinations
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from easyread.drawing.people.person import people
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import compose
from tests.faces import Face, faces
from tests.picture_shelf import shipped
from tests.shape_boxes import shape_boxes

WHO = "ung-kvinde"
REASONS = tomllib.loads(Path(__file__).with_name("reading.toml").read_text(encoding="utf-8"))
FEELINGS = frozenset(
    {
        *("vred", "sur", "ked-af-det", "bange", "panik", "kaerlig", "vaemmes", "skam", "traet", "ondt", "kvalm"),
        *("forvirret", "paavirket", "svaert", "baade-og", "bekymret", "lettet", "genert"),
    }
)
LEAST_HEAD = 0.18
"""A head's height in the width of its picture, where it shows a feeling: 5 mm at 30 mm."""
BLEED = 0.05
"""What the knife may take on each side of a printed card."""
MOST_LOST = 0.34
ALIKE = 7.0
"""The mean difference, of 255, under which two pictures are one at a glance."""
SMALL = 32


def drawn_faces(name: str) -> list[Face]:
    return list(faces(shipped().drawing(name, WHO), people()[WHO]))


def test_a_head_that_shows_a_feeling_is_large_enough_to_read() -> None:
    small = {
        name
        for name in shipped().names()
        for face in drawn_faces(name)
        if face.mood in FEELINGS and face.height < LEAST_HEAD * shipped().info(name).width
    }
    assert small == set()


def test_no_face_is_cut_off_with_the_edge_of_a_card() -> None:
    cut = {name for name in shipped().names() for face in drawn_faces(name) if is_cut(name, face)}
    assert cut == REASONS["faces"].keys()


def is_cut(name: str, face: Face) -> bool:
    width = shipped().info(name).width
    margin = BLEED * width
    return face.x - face.half_width < margin - 1 or face.x + face.half_width > width - margin + 1


def test_no_thing_ends_where_the_edge_of_a_card_is_cut_off() -> None:
    assert [name for name in shipped().names() if lost_things(name)] == []


def lost_things(name: str) -> list[tuple[float, float]]:
    """Return the shapes of which the knife takes a third though they do not run off, and those that are never seen."""
    picture = shipped().info(name)
    margin = BLEED * picture.width
    sides = [
        (low, high, size)
        for left, top, right, bottom in shape_boxes(shipped().drawing(name, WHO))
        for low, high, size in ((left, right, picture.width), (top, bottom, picture.height))
    ]
    return [(low, high) for low, high, size in sides if high < 0 or low > size or _share_lost(low, high, size, margin)]


def _share_lost(low: float, high: float, size: float, margin: float) -> bool:
    if low <= 0 or high >= size:
        return False
    lost = max(min(high, margin) - low, high - max(low, size - margin))
    return lost > MOST_LOST * max(high - low, 1)


@pytest.mark.deep
def test_no_two_pictures_look_alike_without_a_reason() -> None:
    small = {name: at_a_glance(name) for name in shipped().names()}
    alike = {pair for pair in combinations(small, 2) if np.abs(small[pair[0]] - small[pair[1]]).mean() < ALIKE}
    starts = [tuple(group["all_of"]) for group in REASONS["alike"]]
    excused = [{name for name in small if name.startswith(start)} for start in starts]
    assert [pair for pair in sorted(alike) if not any(group.issuperset(pair) for group in excused)] == []


def at_a_glance(name: str) -> np.ndarray:
    """Return a picture without its ground, as few pixels."""
    svg = compose(shipped(), name, WHO, background=False)
    image = Image.open(io.BytesIO(png(svg, SMALL + 8))).convert("RGBA")
    page = Image.new("RGBA", image.size, "white")
    page.alpha_composite(image)
    return np.asarray(page.convert("RGB").resize((SMALL, SMALL)), dtype=float)
