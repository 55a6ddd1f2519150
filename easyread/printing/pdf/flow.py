"""Flow: rows of known height, set under each other on as many pages as they need."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Tag, Words
from easyread.printing.pdf.typesetting import Block

MOST_EMPTY = 1 / 3
"""How much of a page may be left empty to keep together what belongs together."""

ROUNDING = 0.001
"""By how much a sum of lengths may be more than what it was parted from."""


@dataclass(frozen=True)
class Row:
    """Something as wide as the page. `draw` sets it in its box; one that `stays` is on the page of the row after it.

    One that `belongs` is there too, but not where more than a third of a page would be left empty for it. `head` is set
    again above a row that comes first on a new page.
    """

    height: float
    draw: Callable[[Box], Iterable[Element]]
    stays: bool = False
    head: "Row | None" = None
    belongs: bool = False


def text_row(block: Block, tag: Tag = "P", *, above: float = 0, below: float = 0) -> Row:
    """Return a row of text, with air above and below it."""

    def draw(box: Box) -> Iterable[Element]:
        yield Words(block, Box(box.x, box.y + above, box.width, block.height), tag)

    return Row(block.height + above + below, draw, stays=tag in {"H1", "H2", "H3"})


def flow(rows: Sequence[Row], first: Box, later: Box, air: float = 0) -> list[list[Element]]:
    """Return the elements of each page: the first page has room in `first`, the others in `later`.

    Rows that stay together are parted only where they are higher than a page. `air` is what each row ends with that
    may fall over the edge of the room.
    """
    air += ROUNDING
    pages: list[list[Element]] = [[]]
    box, y = first, first.y
    for at, row in enumerate(rows):
        needed = _height_needed(rows, at, box.bottom + air - y, later.height + air)
        if y + needed > box.bottom + air and pages[-1]:
            pages.append([])
            box, y = later, later.y
            if row.head:
                y += _draw(row.head, box, y, pages[-1])
        y += _draw(row, box, y, pages[-1])
    return pages


def _draw(row: Row, box: Box, y: float, elements: list[Element]) -> float:
    elements.extend(row.draw(Box(box.x, y, box.width, row.height)))
    return row.height


def _height_needed(rows: Sequence[Row], at: int, left: float, whole: float) -> float:
    """Return how much room a row needs on a page of which so much is left, with what is to be there too."""
    together = _height_together(rows, at, with_all=True)
    is_parted = at > 0 and (rows[at - 1].belongs or rows[at - 1].stays)
    if together > left and (is_parted or left > whole * MOST_EMPTY):
        together = _height_together(rows, at, with_all=False)
    return together if together <= whole else rows[at].height


def _height_together(rows: Sequence[Row], start: int, *, with_all: bool) -> float:
    """Return the height of a row and of all that must be on its page; `with_all`, of what belongs to it too."""
    height = 0.0
    for row in rows[start:]:
        height += row.height
        if not row.stays and not (with_all and row.belongs):
            break
    return height
