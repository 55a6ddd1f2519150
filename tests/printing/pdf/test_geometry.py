"""The cut of the cards, as plain numbers."""

import pytest

from easyread.paths import shipped_folder
from easyread.printing.cards.card_sheets import turns_over_its_head
from easyread.printing.forms import FORMS
from easyread.printing.layouts.layout_file import CardLayout, load_layouts
from easyread.printing.pdf.geometry import Box, Grid, Size

A4 = Size(210, 297)
GRID = Grid(Size(297, 210), Size(63, 88), columns=4, rows=2, gap=6)
CARD_LAYOUTS = [
    found for found in load_layouts(shipped_folder("print"), FORMS)[0].values() if isinstance(found, CardLayout)
]
CUT_LAYOUTS = [found for found in CARD_LAYOUTS if found.cut != "none"]


def test_the_cards_stand_in_the_middle_of_the_sheet_with_gaps_between() -> None:
    assert GRID.box(0) == Box(13.5, 14, 63, 88)
    assert GRID.box(1).x == GRID.box(0).right + 6
    assert GRID.box(4) == Box(13.5, 108, 63, 88)
    assert GRID.box(7).right == 297 - 13.5
    assert GRID.box(7).bottom == 210 - 14


@pytest.mark.parametrize("layout", CARD_LAYOUTS, ids=lambda layout: layout.name)
def test_a_back_lies_behind_its_front_when_the_sheet_is_turned(layout: CardLayout) -> None:
    grid = layout.grid
    for place in range(grid.places):
        front, back = grid.box(place), grid.back_box(place)
        assert (front.x, front.right) == pytest.approx((grid.sheet.width - back.right, grid.sheet.width - back.x))
        assert (front.y, front.height) == (back.y, back.height)


@pytest.mark.parametrize("layout", CARD_LAYOUTS, ids=lambda layout: layout.name)
def test_a_back_that_is_turned_over_its_head_lies_behind_its_front_too(layout: CardLayout) -> None:
    """The sheet is turned about a line from left to right, and the page of backs is printed upside down."""
    sheet = layout.grid.sheet
    for place in range(layout.grid.places):
        front, back = layout.grid.box(place), layout.grid.back_box(place)
        printed_x, printed_y = sheet.width - back.right, sheet.height - back.bottom
        seen_through_the_front = (printed_x, sheet.height - printed_y - back.height)
        assert seen_through_the_front == pytest.approx((front.x, front.y))


@pytest.mark.parametrize(
    ("sheet", "backs", "upside_down"),
    [(A4, "long", False), (A4, "short", True), (Size(297, 210), "long", True), (Size(297, 210), "short", False)],
)
def test_the_backs_stand_on_their_heads_when_the_upper_edge_comes_down(
    sheet: Size, backs: str, upside_down: bool
) -> None:
    assert turns_over_its_head(sheet, backs) is upside_down


@pytest.mark.parametrize("layout", CUT_LAYOUTS, ids=lambda layout: layout.name)
def test_every_cut_has_a_mark_at_both_ends_outside_all_bleed(layout: CardLayout) -> None:
    grid, bleed = layout.grid, layout.bleed
    printed = grid.outline.inset(-bleed)
    marks = grid.crop_marks(bleed, 3)
    for place in range(grid.places):
        box = grid.box(place)
        for x in (box.x, box.right):
            assert len([mark for mark in marks if mark.x1 == mark.x2 == x]) == 2
        for y in (box.y, box.bottom):
            assert len([mark for mark in marks if mark.y1 == mark.y2 == y]) == 2
    for mark in marks:
        middle = ((mark.x1 + mark.x2) / 2, (mark.y1 + mark.y2) / 2)
        inside_x = printed.x < middle[0] < printed.right
        inside_y = printed.y < middle[1] < printed.bottom
        assert not (inside_x and inside_y)


@pytest.mark.parametrize("layout", CUT_LAYOUTS, ids=lambda layout: layout.name)
def test_marks_and_bleed_keep_off_the_edge_that_printers_do_not_reach(layout: CardLayout) -> None:
    for mark in layout.grid.crop_marks(layout.bleed, 3):
        assert min(mark.x1, mark.x2, mark.y1, mark.y2) >= 5
        assert max(mark.x1, mark.x2) <= layout.sheet.width - 5
        assert max(mark.y1, mark.y2) <= layout.sheet.height - 5


@pytest.mark.parametrize("layout", CUT_LAYOUTS, ids=lambda layout: layout.name)
def test_every_strip_has_its_marks_after_the_cuts_in_one_direction(layout: CardLayout) -> None:
    """Cut in columns, a strip is as wide as a card: each cut across it still has a mark at both of its sides."""
    grid = layout.grid
    crosses = grid.crosses(3)
    across = [mark for mark in crosses if mark.y1 == mark.y2]
    down = [mark for mark in crosses if mark.x1 == mark.x2]
    for box in map(grid.box, range(grid.places)):
        for y in (box.y, box.bottom):
            on_strip = [mark for mark in across if mark.y1 == pytest.approx(y)]
            assert any(mark.x1 <= box.x < box.x + 2 < mark.x2 for mark in on_strip)
            assert any(mark.x1 < box.right - 2 < box.right <= mark.x2 for mark in on_strip)
        for x in (box.x, box.right):
            on_strip = [mark for mark in down if mark.x1 == pytest.approx(x)]
            assert any(mark.y1 <= box.y < box.y + 2 < mark.y2 for mark in on_strip)
            assert any(mark.y1 < box.bottom - 2 < box.bottom <= mark.y2 for mark in on_strip)


@pytest.mark.parametrize("layout", CUT_LAYOUTS, ids=lambda layout: layout.name)
def test_no_cross_lies_inside_a_card(layout: CardLayout) -> None:
    grid = layout.grid
    for box in (grid.box(place).inset(0.01) for place in range(grid.places)):
        for mark in grid.crosses(3):
            is_beside = mark.x2 <= box.x or mark.x1 >= box.right
            assert is_beside or mark.y2 <= box.y or mark.y1 >= box.bottom


def test_crosses_of_neighbours_meet_in_the_middle_of_the_gap() -> None:
    ends = {(mark.x1, mark.x2) for mark in GRID.crosses(5) if mark.y1 == mark.y2}
    first, second = GRID.box(0), GRID.box(1)
    assert (first.right - 5, first.right + 3) in ends
    assert (second.x - 3, second.x + 5) in ends
    assert (first.x - 5, first.x + 5) in ends


@pytest.mark.parametrize(
    "layout", [found for found in CARD_LAYOUTS if found.grid.columns > 1], ids=lambda layout: layout.name
)
def test_folded_in_the_middle_each_back_lies_behind_its_front(layout: CardLayout) -> None:
    grid = layout.grid.for_folding()
    middle = grid.sheet.width / 2
    fronts = grid.left_half()
    assert len(fronts) * 2 == grid.places
    for place in fronts:
        front, back = grid.box(place), grid.back_box(place)
        assert front.right <= middle <= back.x
        assert (middle - front.right, middle - front.x) == pytest.approx((back.x - middle, back.right - middle))
        assert (front.y, front.height) == (back.y, back.height)


def test_the_bleed_of_neighbours_does_not_meet() -> None:
    for layout in CARD_LAYOUTS:
        assert layout.grid.gap == 2 * layout.bleed
        assert layout.bleed in {0, 3}


def test_a_picture_is_fitted_whole_in_the_middle() -> None:
    assert Box(0, 0, 100, 100).fitted(Size(800, 600)) == Box(0, 12.5, 100, 75)
    assert Box(0, 0, 100, 50).fitted(Size(400, 400)) == Box(25, 0, 50, 50)


def test_parts_share_a_box_without_its_gaps() -> None:
    box = Box(0, 0, 100, 30)
    assert [box.part(at, 3, gap=5, across=True).x for at in range(3)] == [0, 35, 70]
    assert box.part(2, 3, gap=5, across=True).right == 100
    assert box.part(1, 2).y == 15
