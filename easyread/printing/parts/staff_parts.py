"""The parts of a page for staff, as rows: points, questions, boxes to tick, lines to write on, and pairs."""

from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from math import inf

from easyread.colours import INK
from easyread.kit.card_texts import texts_of
from easyread.kit.kinds.staff_page import AVOID, CLOCK, DO, Part, StaffPageCard
from easyread.printing.layouts.layout import Layout
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.pdf.flow import Row, text_row
from easyread.printing.pdf.fonts import unprintable
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import SOFT_INK, Element, Lines, Panel, Polyline, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_running, set_text, text_width

SHORTEST_LINE = 60.0
"""A line to write on is at least so long: beside words that leave less, it stands under them."""

LEADING = 1.25
LONGEST_MINUTES = 18.0
"""The room for how long a step takes."""

SIGN = 4.2
"""The side of a box to tick, and of the signs of a pair."""

GLASS, GLASS_WIDE = 5.0, 0.64
"""How high a sand-glass is, and how wide, as a share of that."""

SAND = 0.42
"""How much of the upper half of a sand-glass is sand."""

SignDrawer = Callable[[Box], Iterator[Element]]

WIDE = 4 / 3
"""The proportions of the room for a picture."""


def part_rows(parts: Sequence[Part], width: float, layout: Layout, longest: float = inf) -> Iterator[Row]:
    """Yield the rows of the parts of a page. Those of a pair are one row. No line of text is longer than `longest`."""
    size, spacing = layout.sizes["text"], layout.spacing
    for part, after in pairwise((*parts, None)):
        if part is not None and part.mark == DO and after is not None:
            yield _pair(part, after, width, layout)
        elif part is not None and part.mark != AVOID:
            yield text_row(
                set_text(part.name, width, size + 1, bold=True), "H3", above=spacing.small, below=spacing.hair
            )
            if part.mark == CLOCK:
                yield _minutes(part, layout)
            yield from _points(part, width, layout, longest)
            if part.named:
                yield _tools(part, min(width, longest), layout)


def text_overset(card: StaffPageCard, width: float, layout: Layout) -> Iterator[str]:
    """Yield what of a page's texts no line of half this width can hold, and what the fonts do not have."""
    size, spacing = layout.sizes["text"], layout.spacing
    narrow = (width - spacing.room) / 2 - _indent(spacing)
    for _, text in texts_of(card):
        yield from (f'the word "{word}" is wider than its column' for word in set_text(text, narrow, size).too_wide)
        if strange := unprintable(text):
            yield f"the font has no {' '.join(strange)}"


def _points(part: Part, width: float, layout: Layout, longest: float) -> Iterator[Row]:
    size, spacing = layout.sizes["text"], layout.spacing
    for number, point in enumerate(part.points, 1):
        if part.mark == "write":
            yield _to_write(set_text(point, width, size, leading=LEADING), width, spacing)
        else:
            signs: dict[str, SignDrawer] = {"check": _box_to_tick, "ask": _numbered(number, size, spacing)}
            block = set_running(point, min(width, longest) - _indent(spacing), size, leading=LEADING)
            yield _point(block, signs.get(part.mark, _dot), spacing)


def _tools(part: Part, width: float, layout: Layout) -> Row:
    """The tools that a part names; with their minutes, where that is what they are named for."""
    named = (
        f"{tool.title} ({tool.minutes[0]}–{tool.minutes[1]})" if part.shortest_to else tool.title for tool in part.named
    )
    block = set_running(" · ".join(named), width, layout.sizes["text"], leading=LEADING)
    return text_row(block, below=layout.spacing.hair)


def _minutes(part: Part, layout: Layout) -> Row:
    """How long a step takes, and a small sand-glass for each minute, to cross out: it works without a clock."""
    spacing, wide = layout.spacing, GLASS * GLASS_WIDE
    words = set_text(f"{part.minutes} min", LONGEST_MINUTES, layout.sizes["text"], bold=True)

    def draw(box: Box) -> Iterator[Element]:
        yield Words(words, Box(box.x, box.y, LONGEST_MINUTES, GLASS), in_middle=True)
        room = box.width - LONGEST_MINUTES
        step = min(wide + spacing.small, room / part.minutes)
        for at in range(part.minutes):
            yield from _sand_glass(Box(box.x + LONGEST_MINUTES + at * step, box.y, wide, GLASS))

    return Row(GLASS + spacing.hair, draw)


def _sand_glass(box: Box) -> Iterator[Element]:
    """Two bulbs between two bars; the sand has only begun to run."""
    (x, y), line = box.centre, 0.35
    left, right, half = box.x, box.right, box.height / 2
    slope = box.width / 2 / half
    top = y - half * SAND
    yield Polyline(((x, y), (x - half * SAND * slope, top), (x + half * SAND * slope, top), (x, y)), 0.1, INK, INK)
    yield Polyline(((left, box.y), (right, box.bottom), (left, box.bottom), (right, box.y), (left, box.y)), line)
    yield Lines((Line(left, box.y, right, box.y), Line(left, box.bottom, right, box.bottom)), 2 * line)


def _point(block: Block, sign: SignDrawer, spacing: Spacing) -> Row:
    indent = _indent(spacing)
    height = max(block.height, SIGN)

    def draw(box: Box) -> Iterator[Element]:
        yield from sign(Box(box.x, box.y, SIGN, block.line_height))
        yield Words(block, Box(box.x + indent, box.y, box.width - indent, block.height), "LI")

    return Row(height + spacing.hair, draw)


def _to_write(block: Block, width: float, spacing: Spacing) -> Row:
    """The words with a line after them, under them where they are long, and another line below."""
    write = spacing.staff_write
    said = text_width(block.lines[-1], block.size) + spacing.small
    left = said if width - said >= SHORTEST_LINE else 0.0
    top = max(block.height, write) if left else block.height + write

    def draw(box: Box) -> Iterator[Element]:
        words = box.below(top - block.height if left else 0).of_height(block.height)
        yield Words(block, words)
        baseline = box.y + top - block.line_height * 0.25
        yield writing_line(box.x + left, baseline, box.width - left)
        yield writing_line(box.x, baseline + write, box.width)

    return Row(top + write + spacing.hair, draw)


def _pair(do: Part, avoid: Part, width: float, layout: Layout) -> Row:
    """Two columns: each point beside its opposite. They are read one column after the other.

    Where a point has no opposite, D32 tells of it; it is measured all the same, and never printed.
    """
    size, spacing = layout.sizes["text"], layout.spacing
    column = (width - spacing.room) / 2
    beside = column - _indent(spacing)
    names = [set_text(part.name, beside, size + 1, bold=True) for part in (do, avoid)]
    columns = [[set_running(point, beside, size, leading=LEADING) for point in part.points] for part in (do, avoid)]
    heights = [max(left.height, right.height) + 2 * spacing.hair for left, right in zip(*columns, strict=False)]
    top = spacing.small + names[0].height + spacing.hair

    def draw(box: Box) -> Iterator[Element]:
        for at, sign in enumerate((_tick, _cross)):
            side = box.part(at, 2, spacing.room, across=True)
            yield from _column(names[at], columns[at], heights, side, sign, spacing)

    return Row(top + sum(heights), draw)


def _column(  # noqa: PLR0913, PLR0917
    name: Block, points: Sequence[Block], heights: Sequence[float], box: Box, sign: SignDrawer, spacing: Spacing
) -> Iterator[Element]:
    indent, hair = _indent(spacing), spacing.hair
    y = box.y + spacing.small
    yield from sign(Box(box.x, y, SIGN, name.line_height))
    yield Words(name, Box(box.x + indent, y, box.width - indent, name.height), "H3")
    y += name.height + hair
    for point, height in zip(points, heights, strict=False):
        yield Lines((Line(box.x, y, box.right, y),), 0.2, SOFT_INK)
        yield from sign(Box(box.x, y + hair, SIGN, point.line_height))
        yield Words(point, Box(box.x + indent, y + hair, box.width - indent, point.height), "LI")
        y += height


def _numbered(number: int, size: float, spacing: Spacing) -> SignDrawer:
    def draw(box: Box) -> Iterator[Element]:
        yield Words(set_text(f"{number}.", _indent(spacing), size, bold=True, leading=LEADING), box, "")

    return draw


def _indent(spacing: Spacing) -> float:
    """How far the text of a point stands in from its sign."""
    return SIGN + spacing.small


def _dot(box: Box) -> Iterator[Element]:
    yield Panel(box.square(1.4), fill=INK, radius=0.7)


def _box_to_tick(box: Box) -> Iterator[Element]:
    yield Panel(box.square(SIGN), stroke=INK, line=0.35, radius=0.6, to_fill="tick")


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
