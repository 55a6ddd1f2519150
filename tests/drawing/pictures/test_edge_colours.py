"""What a picture has along its sides."""

from pathlib import Path

import pytest

from easyread.colours import INK
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.edge_colours import Side, edge_colours
from easyread.drawing.pictures.style import Style
from tests.picture_shelf import SHIPPED, put

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 400 400"><rect data-ground="yes" width="400" height="400" fill="#fcecb0"/>'  # noqa: E501
WORDS = 'author = "A"\nlicence = "CC BY 4.0"\n[billede]\nalt = "Et billede."\n'


def runs(folder: Path, shapes: str, side: Side = "left", style: Style = "colour") -> list[tuple[float, float, str]]:
    put(folder, {"ting/billede.svg": f"{HEAD}{shapes}</svg>", "ting/pictures.toml": WORDS})
    catalogue = Catalogue.load([SHIPPED, folder])[0]
    found = edge_colours(catalogue, "ting/billede", "ung-kvinde", side, style)
    return [(round(run.start, 2), round(run.end, 2), run.colour) for run in found]


def test_ground_alone_is_one_colour(tmp_path: Path) -> None:
    assert runs(tmp_path, '<circle cx="200" cy="200" r="150" fill="#aa3333"/>') == [(0, 1, "#fcecb0")]


def test_a_floor_goes_on_with_the_line_on_it(tmp_path: Path) -> None:
    floor = f'<path d="M-10 300H410V410H-10Z" fill="#a0724a" stroke="{INK}" stroke-width="5"/>'
    upper, line, lower = runs(tmp_path, floor)
    assert (upper[2], line[2], lower[2]) == ("#fcecb0", INK, "#a0724a")
    assert line[:2] == pytest.approx((0.74, 0.76), abs=0.011)
    assert lower[1] == 1


def test_an_outline_that_is_aslant_or_along_the_side_goes_on_nowhere(tmp_path: Path) -> None:
    slope = f'<path d="M-40 300L120 140L240 390Z" fill="#a0724a" stroke="{INK}" stroke-width="6"/>'
    assert INK not in {colour for _, _, colour in runs(tmp_path, slope)}
    along = f'<path d="M1 100H100V300H1Z" fill="#a0724a" stroke="{INK}" stroke-width="6"/>'
    assert {colour for _, _, colour in runs(tmp_path, along)} == {"#fcecb0"}


@pytest.mark.parametrize(("side", "colour"), [("left", "#112299"), ("right", "#aa3333"), ("lower", "#22aa44")])
def test_each_side_has_its_own(tmp_path: Path, side: Side, colour: str) -> None:
    shapes = (
        '<path d="M0 100H30V200H0Z" fill="#112299"/><path d="M370 100H400V200H370Z" fill="#aa3333"/>'
        '<path d="M100 370H200V400H100Z" fill="#22aa44"/>'
    )
    assert runs(tmp_path, shapes, side) == [(0, 0.25, "#fcecb0"), (0.25, 0.5, colour), (0.5, 1, "#fcecb0")]


def test_the_colours_are_those_of_the_style(tmp_path: Path) -> None:
    ((_, _, colour),) = runs(tmp_path, "", style="outline")
    assert colour == "#ffffff"
    ((_, _, colour),) = runs(tmp_path, "", style="grey")
    assert colour[1:3] == colour[3:5] == colour[5:]
