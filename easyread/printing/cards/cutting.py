"""Where to cut a sheet of cards, and what stands outside the cards: the heading, and a ruler on the first sheet."""

from collections.abc import Iterator
from math import cos, pi, sin

from easyread.printing.layouts.job import CardPaper
from easyread.printing.layouts.pouch import pouch_for
from easyread.printing.pdf.geometry import Box, Grid, Line
from easyread.printing.pdf.page import SOFT_INK, Element, Lines, Polyline, Words
from easyread.printing.pdf.typesetting import set_running, text_width

PRINTER_MARGIN = 6.0
"""How far the heading and the ruler keep from the edge: they must come out whole."""

SMALL = 6
"""The size of the words outside the cards, in points."""

UNREACHED = 5.0
"""The edge of a sheet that some printers leave white."""

MARK_LENGTH = 3.0
ARM = 3.0
"""How long the arms of a cross are."""

HAIRLINE = 0.12
GUIDE = "#8a90a0"
"""The colour of a line that may stay on the edge of a card."""

RULER = 100
_STEPS = 8
_DASH, _GAP = 2.0, 1.5


def card_heading(paper: CardPaper, text: str, *, is_first: bool) -> Words:
    """Return the line at the head of a sheet of cards: the deck, and which sheet it is."""
    sheet = paper.layout.sheet
    block = set_running(text, sheet.width, SMALL)
    box = Box(0, PRINTER_MARGIN, sheet.width, block.height)
    return Words(block, box, "H1" if is_first else "H2", "centre", SOFT_INK)


def cutting_marks(paper: CardPaper, grid: Grid, *, is_first: bool) -> Iterator[Element]:
    """Yield where to cut, and on the first sheet the ruler."""
    layout = paper.layout
    if layout.cut == "none":
        return
    if layout.cut == "lines":
        yield Lines(grid.cut_lines(), HAIRLINE, GUIDE)
    yield Lines((*grid.crosses(ARM), *grid.crop_marks(layout.bleed, _mark_length(grid, layout.bleed))), HAIRLINE)
    yield from _corners(grid, paper.options.rounded)
    if is_first:
        yield from sheet_ruler(paper)


def fold_line(grid: Grid) -> Lines:
    """Return the dashed line down the middle of a sheet, between the fronts and the backs."""
    x, y = grid.sheet.width / 2, PRINTER_MARGIN + 4
    dashes = []
    while y < grid.sheet.height - PRINTER_MARGIN - 4:
        dashes.append(Line(x, y, x, y + _DASH))
        y += _DASH + _GAP
    return Lines(tuple(dashes), 0.2)


def _mark_length(grid: Grid, bleed: float) -> float:
    """Return how long the marks outside the cards are: they stop short of the heading."""
    heading = PRINTER_MARGIN + set_running("x", 100, SMALL).height
    return max(1.0, min(MARK_LENGTH, grid.outline.y - bleed - heading, grid.outline.x - bleed - UNREACHED))


def _corners(grid: Grid, radius: float) -> Iterator[Polyline]:
    """Yield the corners of the cards as arcs, to cut round or to set a punch by."""
    if not radius:
        return
    for place in range(grid.places):
        box = grid.box(place)
        middles = box.inset(radius)
        for x, y, start in (
            (middles.x, middles.y, pi),
            (middles.right, middles.y, 1.5 * pi),
            (middles.right, middles.bottom, 0.0),
            (middles.x, middles.bottom, 0.5 * pi),
        ):
            turns = (start + pi / 2 * step / _STEPS for step in range(_STEPS + 1))
            yield Polyline(tuple((x + radius * cos(turn), y + radius * sin(turn)) for turn in turns), HAIRLINE, GUIDE)


def sheet_ruler(paper: CardPaper) -> Iterator[Element]:
    """Yield a line to lay a ruler on, at the foot of the first sheet, with the size of the cards beside it."""
    sheet, card = paper.layout.sheet, paper.layout.grid.card
    y, gap = sheet.height - PRINTER_MARGIN, 3.0
    size = {"width": _number(paper, card.width), "height": _number(paper, card.height)}
    said = [paper.word("ruler"), paper.word("card-size", **size)]
    if pouch := pouch_for(card):
        said.append(paper.word("pouch", pouch=pouch.name, width=pouch.width, height=pouch.height))
    text = " ".join(said)
    wide = text_width(text, SMALL)
    lines = [text] if RULER + gap + wide < sheet.width - 2 * PRINTER_MARGIN else [said[0], " ".join(said[1:])]
    blocks = [set_running(line, sheet.width, SMALL) for line in lines]
    wide = max(text_width(line, SMALL) for line in lines)
    x = (sheet.width - RULER - gap - wide) / 2
    ticks = [Line(x + at, y, x + at, y - (2 if at % 50 == 0 else 1.2)) for at in range(0, RULER + 1, 10)]
    yield Lines((Line(x, y, x + RULER, y), *ticks), 0.2)
    top = y - sum(block.height for block in blocks)
    for block in blocks:
        yield Words(block, Box(x + RULER + gap, top, wide + 1, block.height), "", colour=SOFT_INK)
        top += block.height


def _number(paper: CardPaper, length: float) -> str:
    text = f"{length:g}"
    return text if paper.language == "en" else text.replace(".", ",")
