"""The laminating pouch for a card."""

from itertools import pairwise

import pytest

from easyread.printing.layouts.pouch import pouch_for, pouches
from easyread.printing.pdf.geometry import Size


@pytest.mark.parametrize(
    ("card", "name"),
    [
        ((63, 88), "A7"),
        ((88, 63), "A7"),
        ((89, 132), "A6"),
        ((132, 184), "A5"),
        ((210, 297), "A4"),
        ((48, 80), "kreditkort"),
    ],
)
def test_a_card_goes_into_the_smallest_pouch_that_leaves_a_rim(card: tuple[float, float], name: str) -> None:
    found = pouch_for(Size(*card))
    assert found is not None
    assert found.name == name


def test_there_is_no_pouch_for_what_is_too_large() -> None:
    assert pouch_for(Size(300, 420)) is None


def test_the_pouches_stand_in_order_of_size() -> None:
    assert all(small.width <= large.width and small.height < large.height for small, large in pairwise(pouches()))
