"""Line width: whatever the scale of a slot, the lines of people are about as wide as those of other things."""

import re
from pathlib import Path

import pytest

from easyread.drawing.pictures.line_width import stretch, weight
from easyread.drawing.pictures.scene import compose
from tests.picture_shelf import GROUND, dot, load


@pytest.mark.parametrize(
    "transform", ["translate(3,4) scale(.5)", "scale(-.5,.5)", "rotate(20) matrix(.5 0 0 -.5 9 9)"]
)
def test_a_transform_stretches_by_its_scale_alone(transform: str) -> None:
    assert abs(stretch(transform)) == pytest.approx(0.5)


def test_a_mirror_is_told_by_its_sign() -> None:
    assert stretch("scale(-.5,.5)") < 0 < stretch("rotate(180) scale(-.5,-.5)")


@pytest.mark.parametrize("scale", [1.4, 1, 0.7, 0.4, 0.25])
@pytest.mark.parametrize(("natural", "box", "wanted"), [(5, 400, 5), (6, 400, 5), (6, 800, 6)])
def test_lines_are_about_as_wide_on_the_screen_at_every_scale(
    scale: float, natural: float, box: int, wanted: float
) -> None:
    shown = natural * scale * weight(natural, scale, box)
    assert 0.65 * wanted < shown <= 1.02 * wanted


def test_a_slot_in_groups_that_are_scaled_has_lines_of_the_same_width(tmp_path: Path) -> None:
    bust = '<g data-slot="bust" data-who="persona" data-mood="rolig" transform="scale(.8)"/>'
    catalogue, _ = load(tmp_path, dot(GROUND + f'<g transform="scale(2)">{bust}</g>'))
    svg = compose(catalogue, "ting/prik", "ung-mand")
    widths = {float(width) * 0.94 * 1.6 for width in re.findall(r'stroke-width="([\d.]+)"', svg)}
    assert max(widths) == pytest.approx(5, abs=0.2)
