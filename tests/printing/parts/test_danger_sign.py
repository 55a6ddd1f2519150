"""The sign of danger: drawn, in ink and white, inside its box."""

from easyread.colours import INK
from easyread.printing.parts.danger_sign import danger_sign
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import WHITE, Panel, Polyline

BOX = Box(10, 20, 30, 10)


def test_the_sign_stands_in_the_middle_of_its_box_with_the_white_round_it_just_outside() -> None:
    corners = [point for found in danger_sign(BOX) if isinstance(found, Polyline) for point in found.points]
    assert min(x for x, _ in corners) >= 20
    assert max(x for x, _ in corners) <= 30
    assert min(y for _, y in corners) >= BOX.y
    assert max(y for _, y in corners) <= BOX.bottom


def test_the_sign_has_no_other_colours_than_ink_and_white_so_it_is_the_same_in_grey() -> None:
    colours = set()
    for found in danger_sign(BOX):
        assert isinstance(found, Polyline | Panel)
        colours |= {found.fill, found.colour if isinstance(found, Polyline) else ""}
    assert colours - {""} == {INK, WHITE}
