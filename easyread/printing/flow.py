"""Flow: rows of known height, set under each other on as many pages as they need."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass

from easyread.printing.geometry import Box
from easyread.printing.page import Element, Tag, Words
from easyread.printing.typesetting import Block


@dataclass(frozen=True)
class Row:
    """Something as wide as the page. `draw` sets it in its box; a heading stays with the row after it."""

    height: float
    draw: Callable[[Box], Iterable[Element]]
    is_heading: bool = False


def text_row(block: Block, tag: Tag = "P", *, above: float = 0) -> Row:
    """Return a row of text, with air above it."""

    def draw(box: Box) -> Iterable[Element]:
        yield Words(block, Box(box.x, box.y + above, box.width, block.height), tag)

    return Row(block.height + above, draw, is_heading=tag in {"H1", "H2"})


def flow(rows: Sequence[Row], first: Box, later: Box) -> list[list[Element]]:
    """Return the elements of each page: the first page has room in `first`, the others in `later`."""
    pages: list[list[Element]] = [[]]
    box, y = first, first.y
    for at, row in enumerate(rows):
        follower = rows[at + 1].height if row.is_heading and at + 1 < len(rows) else 0
        if y + row.height + follower > box.bottom and pages[-1]:
            pages.append([])
            box, y = later, later.y
        pages[-1].extend(row.draw(Box(box.x, y, box.width, row.height)))
        y += row.height
    return pages
