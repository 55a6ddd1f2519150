"""The parts of a page for staff, as rows: points, questions, boxes to tick, lines to write on, and pairs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.kinds.staff_page import AVOID, DO, Part, StaffPageCard
from easyread.printing.pdf.flow import Row, text_row
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import INK, SOFT_INK, Element, Lines, Panel, Polyline, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_running, set_text, text_width, unprintable

INDENT = 6.5
"""From the sign of a point to its text."""

ABOVE = 3.0
"""Over the name of a part."""

GAP = 1.1
"""Between two points."""

BETWEEN_COLUMNS = 7.0
WRITE = 9.0
"""From one line to write on to the next."""

BESIDE = 2.0
MOST_BESIDE = 0.6
"""Of the width: longer words than this have their first line under them."""

LEADING = 1.25
SIGN = 4.2
"""The side of a box to tick, and of the signs of a pair."""

SignDrawer = Callable[[Box], Iterator[Element]]

WIDE = 4 / 3
"""The proportions of the room for a picture."""


def part_rows(parts: Sequence[Part], width: float, size: float) -> Iterator[Row]:
    """Yield the rows of the parts of a page, in text of a size in points. Those of a pair are one row."""
    for part, after in pairwise((*parts, None)):
        if part is not None and part.mark == DO and after is not None:
            yield _pair(part, after, width, size)
        elif part is not None and part.mark != AVOID:
            yield text_row(set_text(part.name, width, size + 1, bold=True), "H3", above=ABOVE, below=GAP)
            yield from _points(part, width, size)


def text_faults(card: StaffPageCard, width: float, size: float) -> Iterator[str]:
    """Yield what of a page's texts no line of half this width can hold, and what the fonts do not have."""
    narrow = (width - BETWEEN_COLUMNS) / 2 - INDENT
    for _, text in texts_of(card):
        yield from (f'the word "{word}" is wider than its column' for word in set_text(text, narrow, size).too_wide)
        if strange := unprintable(text):
            yield f"the font has no {' '.join(strange)}"


def _points(part: Part, width: float, size: float) -> Iterator[Row]:
    for number, point in enumerate(part.points, 1):
        if part.mark == "write":
            yield _to_write(set_text(point, width, size, leading=LEADING), width)
        else:
            signs: dict[str, SignDrawer] = {"check": _box_to_tick, "ask": _numbered(number, size)}
            yield _point(set_running(point, width - INDENT, size, leading=LEADING), signs.get(part.mark, _dot))


def _point(block: Block, sign: SignDrawer) -> Row:
    height = max(block.height, SIGN)

    def draw(box: Box) -> Iterator[Element]:
        yield from sign(Box(box.x, box.y, SIGN, block.line_height))
        yield Words(block, Box(box.x + INDENT, box.y, box.width - INDENT, block.height))

    return Row(height + GAP, draw)


def _to_write(block: Block, width: float) -> Row:
    """The words with a line after them, under them where they are long, and another line below."""
    said = text_width(block.lines[-1], block.size) + BESIDE
    left = said if said < width * MOST_BESIDE else 0.0
    top = max(block.height, WRITE) if left else block.height + WRITE

    def draw(box: Box) -> Iterator[Element]:
        words = box.below(top - block.height if left else 0).of_height(block.height)
        yield Words(block, words)
        baseline = box.y + top - block.line_height * 0.25
        yield writing_line(box.x + left, baseline, box.width - left)
        yield writing_line(box.x, baseline + WRITE, box.width)

    return Row(top + WRITE + GAP, draw)


def _pair(do: Part, avoid: Part, width: float, size: float) -> Row:
    """Two columns: each point beside its opposite. They are read one column after the other.

    Where a point has no opposite, the deck is at fault (D32); it is measured all the same, and never printed.
    """
    column = (width - BETWEEN_COLUMNS) / 2
    names = [set_text(part.name, column - INDENT, size + 1, bold=True) for part in (do, avoid)]
    columns = [
        [set_running(point, column - INDENT, size, leading=LEADING) for point in part.points] for part in (do, avoid)
    ]
    heights = [max(left.height, right.height) + 2 * GAP for left, right in zip(*columns, strict=False)]
    top = ABOVE + names[0].height + GAP

    def draw(box: Box) -> Iterator[Element]:
        for at, sign in enumerate((_tick, _cross)):
            side = box.part(at, 2, BETWEEN_COLUMNS, across=True)
            yield from _column(names[at], columns[at], heights, side, sign)

    return Row(top + sum(heights), draw)


def _column(
    name: Block, points: Sequence[Block], heights: Sequence[float], box: Box, sign: SignDrawer
) -> Iterator[Element]:
    y = box.y + ABOVE
    yield from sign(Box(box.x, y, SIGN, name.line_height))
    yield Words(name, Box(box.x + INDENT, y, box.width - INDENT, name.height), "H3")
    y += name.height + GAP
    for point, height in zip(points, heights, strict=False):
        yield Lines((Line(box.x, y, box.right, y),), 0.2, SOFT_INK)
        yield from sign(Box(box.x, y + GAP, SIGN, point.line_height))
        yield Words(point, Box(box.x + INDENT, y + GAP, box.width - INDENT, point.height))
        y += height


def _numbered(number: int, size: float) -> SignDrawer:
    def draw(box: Box) -> Iterator[Element]:
        yield Words(set_text(f"{number}.", INDENT, size, bold=True, leading=LEADING), box)

    return draw


def _dot(box: Box) -> Iterator[Element]:
    yield Panel(box.square(1.4), fill=INK, radius=0.7)


def _box_to_tick(box: Box) -> Iterator[Element]:
    yield Panel(box.square(SIGN), stroke=INK, line=0.35, radius=0.6)


def _tick(box: Box) -> Iterator[Element]:
    """A tick in a ring."""
    (x, y), reach = box.centre, SIGN / 2
    yield Panel(box.square(SIGN), stroke=INK, line=0.35, radius=reach)
    yield Polyline(
        ((x - reach * 0.5, y), (x - reach * 0.1, y + reach * 0.45), (x + reach * 0.55, y - reach * 0.4)), 0.6
    )


def _cross(box: Box) -> Iterator[Element]:
    """A cross in a dark ring, so that the two signs differ also where they are small."""
    (x, y), reach = box.centre, SIGN / 2
    arm = reach * 0.42
    yield Panel(box.square(SIGN), fill=INK, stroke=INK, line=0.35, radius=reach)
    lines = (Line(x - arm, y - arm, x + arm, y + arm), Line(x - arm, y + arm, x + arm, y - arm))
    yield Lines(lines, 0.6, "#ffffff")


def pages_of(deck: Deck) -> tuple[StaffPageCard, ...]:
    """Return the pages for staff of a deck."""
    return tuple(card for card in deck.cards if isinstance(card, StaffPageCard))
