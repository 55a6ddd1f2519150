"""Sections of a form under each other: a picture, a heading, and what was answered or lines to write on."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.colours import INK
from easyread.kit.card import Answer
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.parts.given import Filled, Given
from easyread.printing.parts.given_tiles import Tiling, cell_width, word_width
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import Block, set_text

RADIUS = 4.0

MOST_LINES = 12
"""To write on in a section. Under answers there is one at most, for something more."""


@dataclass(frozen=True)
class Section:
    """One section: its heading, its picture, and what stands under the heading."""

    title: str
    picture: str
    given: tuple[Given, ...] = ()


@dataclass(frozen=True)
class SectionStyle:
    """How sections are set: the picture's width, the columns of answers, and how many lines there are at least.

    What stands under the heading begins beside the picture.
    """

    side: float
    columns: int = 2
    lines: int = 2

    def heading(self, width: float, spacing: Spacing) -> float:
        """Return how wide the heading of a section of this width can be, and what stands under it."""
        return width - 3 * spacing.pad - self.side


def section_row(filled: Filled, section: Section, width: float, style: SectionStyle, extra: float = 0) -> Row:
    """Return a section as a row of this width. `extra` makes it higher, with more lines to write on."""
    job, persona, spacing = filled.job, filled.persona, filled.job.spacing
    title = set_text(section.title, style.heading(width, spacing), job.layout.sizes["text"], bold=True, leading=1.15)
    tiles = Tiling(job, persona, style.heading(width, spacing), job.layout.picture, style.columns).row(section.given)
    under = tiles.height if section.given else style.lines * spacing.write
    top = title.height
    height = max(style.side, top + spacing.small + under) + 2 * spacing.pad + extra

    def draw(box: Box) -> Iterator[Element]:
        frame = box.of_height(height)
        yield Panel(frame, stroke=INK, line=0.4, radius=RADIUS)
        inside = frame.inset(spacing.pad)
        if section.picture:
            yield from job.framed(section.picture, persona, Box(inside.x, inside.y, style.side, style.side))
        beside = Box(inside.x + style.side + spacing.pad, inside.y, style.heading(width, spacing), top)
        yield Words(title, beside, "H2")
        rest = Box(
            beside.x, inside.y + top + spacing.small, style.heading(width, spacing), inside.height - top - spacing.small
        )
        yield from tiles.draw(rest)
        room = rest.below(tiles.height + spacing.small) if section.given else rest
        yield from lines_in(room, spacing.write, at_most=1 if section.given else MOST_LINES)

    return Row(height + spacing.gap, draw)


def lines_in(room: Box, write: float, at_most: int = MOST_LINES) -> Iterator[Element]:
    """Yield lines to write on, so far from each other, as many as a place has room for."""
    for at in range(min(at_most, int((room.height + 0.01) / write))):
        yield writing_line(room.x, room.y + (at + 1) * write - 1, room.width)


def section_blocks(
    title: str, answers: Sequence[Answer], layout: SheetLayout, width: float, style: SectionStyle
) -> Iterator[Block]:
    """Yield a heading and the answers under it as they are set, for the preflight."""
    spacing = layout.spacing
    yield set_text(title, style.heading(width, spacing), layout.sizes["text"], bold=True)
    place = word_width(cell_width(style.heading(width, spacing), style.columns, spacing), layout.picture, spacing)
    for answer in answers:
        yield set_text(answer.text, place, layout.sizes["answer"])
