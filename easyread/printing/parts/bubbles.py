"""Bubbles round the persona: each has a heading, and what was answered or empty room; they grow with what is in it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.parts.bubble import (
    ICON,
    LINE,
    RADIUS,
    Bubble,
    bubble_elements,
    bubble_height,
    holds_words,
)
from easyread.printing.parts.given import Filled
from easyread.printing.parts.given_tiles import Tiling, word_width
from easyread.printing.parts.sheet_head import round_picture
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import Element, Lines, Words, writing_line
from easyread.printing.pdf.typesetting import Block

LEAST = 30.0
"""How high a bubble is when nothing stands in it."""

GROWTH = (1.5, 1.25, 1.0)
"""How much larger than the layout says the pictures may be, where all then goes on one page."""

SPREAD = 45.0
"""How much higher than it must be a band may be, on a page that is not the only one."""


@dataclass(frozen=True)
class Middle:
    """The persona between two bubbles: how wide, and the words below, where there are any, under a line to write on.

    A round one is tied to the bubbles.
    """

    width: float
    words: Block | None = None
    is_to_write: bool = False
    is_round: bool = False

    def height(self, spacing: Spacing) -> float:
        """Return how high the persona is with the words."""
        return self.width + self.write(spacing) + (spacing.pad + self.words.height if self.words else 0)

    def write(self, spacing: Spacing) -> float:
        """Return how much of that is room to write in."""
        return spacing.write if self.is_to_write else 0


@dataclass(frozen=True)
class BubbleBand:
    """What stands side by side: up to two bubbles, with the persona between them where there is a `middle`."""

    bubbles: tuple[Bubble, ...]
    middle: Middle | None = None


@dataclass(frozen=True)
class _Placed:
    band: BubbleBand
    box: Box


def bubble_pages(
    filled: Filled, bubbles: Sequence[Bubble], middle: Middle, at: int, rooms: tuple[Box, Box]
) -> list[list[Element]]:
    """Return the elements of each page.

    Args:
        filled: The print.
        bubbles: All bubbles, set in pairs.
        middle: How the persona is shown.
        at: Which pair the persona stands between, from 0. Where that leaves too little room, she stands above them.
        rooms: The room on the first page, and on those after it.
    """
    job = filled.job
    bands = _bands(bubbles, middle, at)
    for growth in GROWTH:
        tiling = Tiling(job, filled.persona, 0, job.layout.picture * growth)
        pages = list(_parted(tiling, bands, rooms))
        if len(pages) == 1 and all(_holds_words(tiling, band) for band in bands):
            break
    if any(_height(tiling, band) > rooms[0].height for band in bands):
        bands = [BubbleBand((), middle), *(BubbleBand(band.bubbles) for band in bands)]
        pages = list(_parted(tiling, bands, rooms))
    return [list(_page(tiling, placed)) for placed in pages]


def words_room(layout: SheetLayout, middle: Middle | None) -> float:
    """Return how much room the word of an answer has, in a bubble beside the persona or in another; in millimetres."""
    return word_width(_bubble_width(layout, 2, middle) - 2 * layout.spacing.pad, layout.picture, layout.spacing)


def title_room(layout: SheetLayout, middle: Middle | None) -> float:
    """Return how much room the heading of such a bubble has, in millimetres."""
    return _bubble_width(layout, 2, middle) - 3 * layout.spacing.pad - ICON


def _bands(bubbles: Sequence[Bubble], middle: Middle, at: int) -> list[BubbleBand]:
    pairs = [tuple(bubbles[start : start + 2]) for start in range(0, len(bubbles), 2)]
    return [
        BubbleBand(pair, middle if number == min(at, len(pairs) - 1) else None) for number, pair in enumerate(pairs)
    ]


def _parted(tiling: Tiling, bands: Sequence[BubbleBand], rooms: tuple[Box, Box]) -> Iterator[list[_Placed]]:
    """Yield the bands of each page in their boxes; they share the room that is left."""
    start, room, gap = 0, rooms[0], tiling.job.spacing.gap
    while start < len(bands):
        heights = [_height(tiling, bands[start])]
        for band in bands[start + 1 :]:
            height = _height(tiling, band)
            if sum(heights) + gap * len(heights) + height > room.height:
                break
            heights.append(height)
        free = room.height - sum(heights) - gap * (len(heights) - 1)
        if len(heights) < len(bands):
            free = min(free, SPREAD * len(heights))
        yield list(_stacked(bands[start:], _levelled(heights, free), room, gap))
        start, room = start + len(heights), rooms[1]


def _levelled(heights: Sequence[float], free: float) -> list[float]:
    """Return heights that take the free room too: the lowest first grow as high as the others."""
    level, left = 0.0, sum(heights) + free
    for at, height in enumerate(sorted(heights, reverse=True)):
        level = left / (len(heights) - at)
        if level >= height:
            break
        left -= height
    return [max(height, level) for height in heights]


def _stacked(bands: Sequence[BubbleBand], heights: Sequence[float], room: Box, gap: float) -> Iterator[_Placed]:
    y = room.y
    for band, height in zip(bands, heights, strict=False):
        yield _Placed(band, Box(room.x, y, room.width, height))
        y += height + gap


def _height(tiling: Tiling, band: BubbleBand) -> float:
    width = _bubble_width(tiling.job.layout, len(band.bubbles), band.middle)
    spacing = tiling.job.spacing
    needed = [bubble_height(tiling, bubble, width) for bubble in band.bubbles]
    return max([LEAST, band.middle.height(spacing) if band.middle else 0, *needed])


def _holds_words(tiling: Tiling, band: BubbleBand) -> bool:
    width = _bubble_width(tiling.job.layout, len(band.bubbles), band.middle)
    return all(holds_words(tiling, bubble, width) for bubble in band.bubbles)


def _bubble_width(layout: SheetLayout, count: int, middle: Middle | None) -> float:
    width, gap = layout.sheet.width - 2 * layout.margin, layout.spacing.gap
    if middle:
        return (width - middle.width - 2 * gap) / 2
    return width if count == 1 else (width - gap) / 2


def _page(tiling: Tiling, placed: Sequence[_Placed]) -> Iterator[Element]:
    job, persona = tiling.job, tiling.persona
    boxes = [list(_boxes(job, one)) for one in placed]
    for at, one in enumerate(placed):
        if one.band.middle and one.band.middle.is_round:
            near = [box for row in boxes[max(0, at - 1) : at + 2] for box in row]
            yield Lines(tuple(_tie(one.box, box) for box in near), LINE)
    for one, row in zip(placed, boxes, strict=True):
        bubbles = list(zip(one.band.bubbles, row, strict=True))
        for at, (bubble, box) in enumerate(bubbles):
            if at == 1 and one.band.middle:
                yield from _persona(job, persona, one.band.middle, one.box)
            yield from bubble_elements(tiling, bubble, box)
        if len(bubbles) <= 1 and one.band.middle:
            yield from _persona(job, persona, one.band.middle, one.box)


def _boxes(job: SheetJob, placed: _Placed) -> Iterator[Box]:
    width = _bubble_width(job.layout, len(placed.band.bubbles), placed.band.middle)
    for at in range(len(placed.band.bubbles)):
        x = placed.box.x if at == 0 else placed.box.right - width
        yield Box(x, placed.box.y, width, placed.box.height)


def _tie(band: Box, bubble: Box) -> Line:
    """Return the line from the middle of a band to a bubble beside, over or under it."""
    x, y = band.centre
    inside = bubble.inset(RADIUS)
    return Line(x, y, min(max(x, inside.x), inside.right), min(max(y, bubble.y), bubble.bottom))


def _persona(job: SheetJob, persona: Persona, middle: Middle, box: Box) -> Iterator[Element]:
    spacing = job.spacing
    top = box.centre[1] - middle.height(spacing) / 2
    picture = Box(box.centre[0] - middle.width / 2, top, middle.width, middle.width)
    name = f"persona/{persona.id}"
    if middle.is_round:
        yield from round_picture(job, name, persona, picture)
    else:
        yield from job.framed(name, persona, picture)
    below = picture.below(middle.width + middle.write(spacing))
    if middle.is_to_write:
        yield writing_line(below.x, below.y, below.width)
    if middle.words:
        yield Words(middle.words, below.below(spacing.pad).of_height(middle.words.height), "H2", align="centre")
