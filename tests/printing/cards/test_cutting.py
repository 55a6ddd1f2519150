"""What stands outside the cards of a sheet, in numbers."""

import pytest

from easyread.printing.cards.cutting import PRINTER_MARGIN, fold_line
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Lines, Page, Polyline, Words
from easyread.printing.print_deck import job_pages, pictures_for
from tests.contents import shipped_content
from tests.printed import small_deck, source, woman

CUT = [
    found
    for found in shipped_content().layouts.values()
    if isinstance(found, CardLayout) and found.form.name == "cards" and found.cut != "none"
]


def pages(layout: CardLayout, **options: object) -> tuple[Page, ...]:
    chosen = PrintOptions(**options)  # type: ignore[arg-type]
    found = source()
    return job_pages(Job(small_deck(), (woman(),), layout, chosen, found.pictures, pictures_for(found, chosen)))


@pytest.mark.parametrize("layout", CUT, ids=lambda layout: layout.name)
def test_the_heading_and_the_ruler_keep_six_millimetres_from_the_edge(layout: CardLayout) -> None:
    first = pages(layout)[0]
    heading = next(found for found in first.elements if isinstance(found, Words))
    assert heading.tag == "H1"
    assert heading.box.y >= 6
    lines = [line for found in first.elements if isinstance(found, Lines) for line in found.lines]
    (ruler,) = [line for line in lines if line.y1 == line.y2 and line.x2 - line.x1 == pytest.approx(100)]
    assert layout.sheet.height - ruler.y1 >= 6
    said = [found for found in first.elements if isinstance(found, Words) and found.box.y > layout.grid.outline.bottom]
    assert said
    assert all(found.box.bottom <= layout.sheet.height - 6 for found in said)
    assert all(found.box.right <= layout.sheet.width - 5 for found in said)


@pytest.mark.parametrize("layout", CUT, ids=lambda layout: layout.name)
def test_the_heading_touches_no_mark(layout: CardLayout) -> None:
    first = pages(layout)[0]
    heading = next(found for found in first.elements if isinstance(found, Words))
    marks = [line for found in first.elements if isinstance(found, Lines) for line in found.lines]
    assert min(min(mark.y1, mark.y2) for mark in marks) >= heading.box.bottom - 0.001


def test_scissors_have_a_line_along_every_edge_of_a_card() -> None:
    (layout,) = [found for found in CUT if found.cut == "lines"]
    lines = layout.grid.cut_lines()
    outline = layout.grid.outline
    assert len(lines) == 8
    assert {line.x1 for line in lines if line.x1 == line.x2} == {
        outline.x,
        outline.x + 63,
        outline.x + 126,
        outline.right,
    }
    assert layout.grid.gap == layout.bleed == 0


def test_rounded_corners_are_arcs_inside_the_card() -> None:
    layout = next(found for found in CUT if found.name == "kort-a7")
    first = pages(layout, rounded=4, backs="none")[0]
    arcs = [found for found in first.elements if isinstance(found, Polyline)]
    assert len(arcs) == 4 * layout.grid.places
    box = layout.grid.box(0)
    for arc in arcs[:4]:
        assert all(box.x - 0.001 <= x <= box.right + 0.001 for x, _ in arc.points)
        assert all(box.y - 0.001 <= y <= box.bottom + 0.001 for _, y in arc.points)
    assert arcs[0].points[0] == pytest.approx((box.x, box.y + 4))
    assert arcs[0].points[-1] == pytest.approx((box.x + 4, box.y))


def test_the_fold_is_in_the_middle_and_reaches_no_edge_of_the_paper() -> None:
    layout = next(found for found in CUT if found.name == "kort-a7")
    dashes = fold_line(layout.grid).lines
    assert {dash.x1 for dash in dashes} == {dash.x2 for dash in dashes} == {layout.sheet.width / 2}
    assert min(dash.y1 for dash in dashes) > PRINTER_MARGIN
    assert max(dash.y2 for dash in dashes) < layout.sheet.height - PRINTER_MARGIN
