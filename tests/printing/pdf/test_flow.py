"""Rows are set under each other on as many pages as they need."""

from collections.abc import Iterable

from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Panel, Words
from easyread.printing.pdf.typesetting import set_text

FIRST, LATER = Box(10, 60, 100, 40), Box(10, 10, 100, 90)


def row(height: float, *, stays: bool = False, head: Row | None = None, belongs: bool = False) -> Row:
    def draw(box: Box) -> Iterable[Element]:
        yield Panel(box, "#000000")

    return Row(height, draw, stays, head, belongs)


def tops(pages: list[list[Element]]) -> list[list[float]]:
    return [[found.box.y for found in page if isinstance(found, Panel)] for page in pages]


def test_rows_stand_under_each_other() -> None:
    assert tops(flow([row(10), row(20), row(5)], FIRST, LATER)) == [[60, 70, 90]]


def test_a_row_that_has_no_room_begins_the_next_page() -> None:
    assert tops(flow([row(30), row(20), row(5)], FIRST, LATER)) == [[60], [10, 30]]


def test_many_small_rows_fill_a_page_to_its_edge() -> None:
    """Sums of lengths are not exact."""
    assert len(flow([row(0.1)] * 400, FIRST, LATER)) == 1


def test_the_air_that_a_row_ends_with_may_fall_over_the_edge() -> None:
    rows = [row(30), row(12)]
    assert len(flow(rows, FIRST, LATER)) == 2
    assert len(flow(rows, FIRST, LATER, air=2)) == 1


def test_a_heading_is_on_the_page_of_what_follows_it() -> None:
    rows = [row(25), row(10, stays=True), row(10)]
    assert tops(flow(rows, FIRST, LATER)) == [[60], [10, 20]]


def test_rows_that_stay_together_are_parted_where_they_are_higher_than_a_page() -> None:
    rows = [row(30, stays=True), row(80, stays=True), row(10)]
    assert tops(flow(rows, FIRST, LATER)) == [[60], [10, 90]]


def test_what_belongs_together_is_on_one_page_where_that_leaves_no_third_of_it_empty() -> None:
    rows = [row(65), row(10, belongs=True), row(20)]
    assert tops(flow(rows, LATER, LATER)) == [[10], [10, 20]]


def test_what_belongs_together_is_parted_where_a_third_of_a_page_would_be_empty() -> None:
    rows = [row(50), row(10, belongs=True), row(10, belongs=True), row(40)]
    assert tops(flow(rows, LATER, LATER)) == [[10, 60, 70], [10]]


def test_what_was_parted_fills_the_page_but_a_heading_goes_with_what_follows() -> None:
    rows = [row(50), *[row(10, belongs=True)] * 2, row(10, stays=True, belongs=True), row(15, belongs=True), row(40)]
    assert tops(flow(rows, LATER, LATER)) == [[10, 60, 70], [10, 20, 35]]


def test_a_table_that_goes_on_has_its_head_again() -> None:
    head = row(5)
    rows = [row(30, head=head), row(20, head=head), row(5, head=head)]
    assert tops(flow(rows, FIRST, LATER)) == [[60], [10, 15, 35]]


def test_a_row_higher_than_every_page_is_drawn_all_the_same() -> None:
    assert tops(flow([row(200)], FIRST, LATER)) == [[60]]


def test_a_row_of_text_is_as_high_as_the_text_and_the_air_about_it() -> None:
    block = set_text("En overskrift", 100, 20)
    found = text_row(block, "H2", above=3, below=2)
    assert found.height == block.height + 5
    assert found.stays
    [words] = found.draw(Box(10, 10, 100, found.height))
    assert isinstance(words, Words)
    assert (words.box.y, words.tag) == (13, "H2")
