"""Cards of a size of one's own."""

import pytest

from easyread.printing.layouts.layout import CardLayout
from easyread.printing.layouts.sized import nearest, sized
from easyread.printing.pdf.geometry import Size
from tests.printed import source

CARDS = [found for found in source().layouts.values() if isinstance(found, CardLayout) and found.is_for_any_size]
A7 = next(found for found in CARDS if found.name == "kort-a7")
SCISSORS = source().layouts["kort-klip"]


def places(layout: CardLayout, width: float, height: float) -> int:
    made, problems = sized(layout, Size(width, height))
    assert problems == ()
    assert made.grid.card == Size(width, height)
    return made.grid.places


def test_poker_cards_go_eight_on_a_sheet_and_nine_where_they_touch() -> None:
    assert isinstance(SCISSORS, CardLayout)
    assert places(A7, 63.5, 88.9) == 8
    assert places(SCISSORS, 63.5, 88.9) == 9


def test_the_sheet_is_turned_where_more_cards_go_on_it_so() -> None:
    assert sized(A7, Size(89, 132))[0].sheet == Size(210, 297)
    assert sized(A7, Size(63, 88))[0].sheet == Size(297, 210)
    assert places(A7, 90, 60) == 8


@pytest.mark.parametrize(
    ("width", "height", "code"),
    [(200, 290, "L04"), (60, 30, "L08"), (20, 90, "L06"), (63.55, 88, "L06"), (900, 900, "L06")],
)
def test_a_size_that_does_not_go_is_told_with_its_code(width: float, height: float, code: str) -> None:
    _, problems = sized(A7, Size(width, height))
    assert [found.code for found in problems] == [code]
    assert all(found.hint for found in problems)


@pytest.mark.parametrize(
    ("width", "height", "name"), [(63.5, 88.9, "kort-a7"), (100, 140, "kort-a6"), (50, 50, "kort-a7")]
)
def test_the_nearest_layout_gives_the_sizes_of_the_text(width: float, height: float, name: str) -> None:
    assert nearest(CARDS, Size(width, height)).name == name
