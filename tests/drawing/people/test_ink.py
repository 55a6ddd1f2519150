"""Ink: short numbers, mirrored paths, opaque mixes and grey values."""

import pytest

from easyread.drawing.people.ink import (
    PAINT,
    WHITE,
    Pen,
    compact,
    group,
    lightness,
    mix,
    num,
    path,
    reshape,
    short,
    translate,
    whole,
)


@pytest.mark.parametrize(
    ("value", "text"),
    [(2.0, "2"), (-0.5, "-.5"), (0.04, "0"), (-0.04, "0"), (13.16, "13.2"), (0.96, "1"), (100, "100")],
)
def test_numbers_are_short(value: float, text: str) -> None:
    assert num(value) == text


def test_a_path_rounds_its_numbers_even_in_scientific_notation() -> None:
    drawn = path("M1.26,-0.04  L3e-17 10.0Z", fill="#ffffff", stroke="none")
    assert drawn == '<path d="M1.3,0L0 10Z" fill="#ffffff" stroke="none"/>'


def test_every_number_of_a_path_is_as_short_as_a_number_alone() -> None:
    values = [0, -0.04, 0.04, 0.5, -0.5, 10, 10.5, 100.05, -20, 2.96]
    assert short(" ".join(f"{value:.1f}" for value in values)) == " ".join(num(value) for value in values)
    assert short("M0.0 0.5A10.0 10.0 0 0 1 -0.0 -10.5Z") == "M0 .5A10 10 0 0 1 0 -10.5Z"


def test_a_path_that_was_moved_is_short_already() -> None:
    moved = reshape("M-3,1  C4,2\n5 6 7,8Z", 0.333, 0.333)
    assert moved == "M-1,.3 C1.3,.7 1.7,2 2.3,2.7Z"
    assert compact(str(moved)) == moved


def test_a_path_is_mirrored_about_the_middle() -> None:
    assert reshape("M-3,1 C4,2 5 6 7,8Z", sx=-1) == "M3,1 C-4,2 -5,6 -7,8Z"


def test_a_group_without_transform_or_name_is_only_its_parts() -> None:
    assert group("<a/>", "<b/>") == "<a/><b/>"
    assert group("<a/>", transform=translate(1, -0.5)) == '<g transform="translate(1,-.5)"><a/></g>'


def test_mixing_goes_from_the_one_colour_to_the_other() -> None:
    assert [mix("#000000", "#ff8000", share) for share in (0, 0.5, 1)] == ["#000000", "#804000", "#ff8000"]


def test_lightness_runs_from_black_to_white() -> None:
    assert lightness("#000000") == 0
    assert lightness("#ffffff") == pytest.approx(100, abs=0.1)
    assert lightness("#777777") == pytest.approx(50, abs=0.5)


def test_a_heavier_pen_thickens_outlines_more_than_what_lies_inside() -> None:
    pen = Pen(2)
    assert pen.outline == 10
    assert 4 < pen.inner < 8
    assert 3 < pen.fine < 6


def test_what_a_minus_or_a_letter_parts_already_is_not_parted_again() -> None:
    assert 'd="M1-2C3-4-5-6 7 8Z"' in path("M1,-2 C3,-4 -5,-6 7 8Z")
    assert 'd="M1-2A3 3 0 0 1-5 6"' in path("M1,-2 A3 3 0 0 1 -5 6")


def test_what_is_most_common_is_said_once_for_all_of_a_person() -> None:
    assert path("M0,0", "none", PAINT["stroke"], 4) == '<path d="M0,0" stroke-width="4"/>'
    assert path("M0,0", WHITE, "#dba276", 4) == '<path d="M0,0" fill="#ffffff" stroke="#dba276" stroke-width="4"/>'


def test_small_drawings_have_whole_numbers_in_their_paths_alone() -> None:
    fine = '<g transform="scale(.67)"><path d="M1.6-2.4L5-.4 .6 10Z" stroke-width="2.4"/></g>'
    assert whole(fine) == '<g transform="scale(.67)"><path d="M2-2L5 0 1 10Z" stroke-width="2.4"/></g>'


def test_arcs_keep_their_decimals_however_small_they_are() -> None:
    arcs = '<path d="M1.6-2.4A3.4 3.4 0 0 1-5.2 6"/><path d=""/>'
    assert whole(arcs) == arcs
    assert not whole("")
