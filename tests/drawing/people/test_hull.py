"""Bands: the rubber band round circles goes round all of them, and round nothing else."""

import random
import re
from itertools import pairwise
from math import cos, hypot, pi, sin

import pytest

from easyread.drawing.people.hull import Circle, band

SMALL_IN_LARGE = ((0.0, 0.0, 9.0), (2.0, 1.0, 3.0))


def reach(circles: list[Circle], angle: float) -> float:
    """Return how far the circles reach in a direction."""
    return max(x * cos(angle) + y * sin(angle) + radius for x, y, radius in circles)


def heap(seed: int) -> list[Circle]:
    """Return some circles in a heap, each time the same."""
    dice = random.Random(seed)  # noqa: S311 — nothing is kept secret with it
    return [(dice.uniform(-50, 50), dice.uniform(-50, 50), dice.uniform(1, 40)) for _ in range(2 + seed % 7)]


def touched(circles: list[Circle]) -> list[Circle]:
    return [arc.circle for arc in band(circles).arcs]


@pytest.mark.parametrize("seed", range(60))
def test_a_band_reaches_as_far_as_its_circles_in_every_direction(seed: int) -> None:
    circles = heap(seed)
    for step in range(360):
        angle = step * pi / 180
        assert reach(touched(circles), angle) == pytest.approx(reach(circles, angle), abs=1e-6)


@pytest.mark.parametrize("seed", range(60))
def test_a_band_is_straight_from_arc_to_arc(seed: int) -> None:
    arcs = band(heap(seed)).arcs
    assert all(one.end == other.start for one, other in zip(arcs, (*arcs[1:], arcs[0]), strict=True))
    assert all(one.circle != other.circle for one, other in pairwise(arcs))


def test_a_circle_that_lies_in_another_is_left_out() -> None:
    assert touched([*SMALL_IN_LARGE]) == [SMALL_IN_LARGE[0]]
    assert touched([*reversed(SMALL_IN_LARGE)]) == [SMALL_IN_LARGE[0]]
    assert touched([*SMALL_IN_LARGE, (30, 0, 2)]) == [(30, 0, 2), SMALL_IN_LARGE[0]]


def test_a_circle_that_sticks_out_by_a_hair_is_touched() -> None:
    assert len(touched([(0, 0, 10), (-6, 0, 4.001), (0, 30, 10)])) == 3


def test_a_large_circle_between_two_small_ones_is_touched_on_both_sides() -> None:
    assert touched([(-40, 0, 2), (0, 0, 20), (40, 0, 2)]) == [(40, 0, 2), (0, 0, 20), (-40, 0, 2), (0, 0, 20)]


def test_circles_that_are_the_same_are_one_disc() -> None:
    assert band([(5, 5, 3), (5, 5, 3)]).data(0) == "M2.0 5.0A3.0 3.0 0 1 1 8.0 5.0A3.0 3.0 0 1 1 2.0 5.0Z"


def test_a_band_that_grows_keeps_its_distance_from_the_middles() -> None:
    for grow in (-1, 0, 4):
        data = band([(0, 0, 10), (50, 0, 5)]).data(grow)
        points = re.findall(r"(?:[ML]| [01] 1 )(-?\d+\.\d) (-?\d+\.\d)", data)
        apart = [min(hypot(float(x), float(y)) - 10, hypot(float(x) - 50, float(y)) - 5) for x, y in points]
        assert len(points) == 4
        assert apart == pytest.approx([grow] * 4, abs=0.1)
