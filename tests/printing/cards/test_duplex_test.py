"""The sheet that shows whether backs come behind fronts."""

import pytest

from easyread.printing.cards.duplex_test import REACH
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.page import Lines, Page, Panel
from easyread.printing.print_deck import job_pages, pictures_for
from tests.printed import small_deck, source, woman


def sheet(name: str, backs: str) -> tuple[Page, ...]:
    found, chosen = source(), PrintOptions(test_sheet=True, backs=backs)  # type: ignore[arg-type]
    return job_pages(
        Job(small_deck(), (woman(),), found.layouts[name], chosen, found.pictures, pictures_for(found, chosen))
    )


def crosses(page: Page) -> set[tuple[float, float]]:
    middles = set()
    for found in page.elements:
        if isinstance(found, Lines) and len(found.lines) == 2 and found.lines[0].x2 - found.lines[0].x1 == 2 * REACH:
            middles.add((round(found.lines[1].x1, 3), round(found.lines[0].y1, 3)))
    return middles


def rings(page: Page) -> set[tuple[float, float]]:
    middles = {found.box.centre for found in page.elements if isinstance(found, Panel)}
    return {(round(x, 3), round(y, 3)) for x, y in middles}


def through_the_paper(place: tuple[float, float], size: Size, edge: str, *, is_turned: bool) -> tuple[float, float]:
    """Where something on the back is seen from the front, when the paper was turned on an edge."""
    x, y = (size.width - place[0], size.height - place[1]) if is_turned else place
    on_the_side = size.is_landscape == (edge == "short")
    seen = (size.width - x, y) if on_the_side else (x, size.height - y)
    return round(seen[0], 3), round(seen[1], 3)


@pytest.mark.parametrize("name", ["kort-a7", "kort-a6", "kort-klip"])
@pytest.mark.parametrize("backs", ["long", "short"])
def test_every_cross_lies_in_a_ring_when_the_paper_is_turned_as_chosen(name: str, backs: str) -> None:
    front, back = sheet(name, backs)
    assert len(crosses(front)) == 3
    seen = {through_the_paper(place, front.size, backs, is_turned=back.turned) for place in rings(back)}
    assert seen == crosses(front)


@pytest.mark.parametrize(("backs", "other"), [("long", "short"), ("short", "long")])
def test_turned_on_the_wrong_edge_a_cross_has_no_ring(backs: str, other: str) -> None:
    front, back = sheet("kort-a7", backs)
    seen = {through_the_paper(place, front.size, other, is_turned=back.turned) for place in rings(back)}
    assert seen != crosses(front)


def test_without_backs_there_is_one_side() -> None:
    assert len(sheet("kort-a7", "none")) == len(sheet("kort-a7", "fold")) == 1
