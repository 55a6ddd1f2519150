"""A layout of cards made over for cards of another size: as many as go on its sheet, whichever way the sheet lies."""

from collections.abc import Iterable
from dataclasses import replace
from functools import lru_cache

from easyread.printing.layouts.grid_rules import ROUNDING, check_grid, outside
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.geometry import Grid, Size
from easyread.problems import Problem, Where
from easyread.toml_table import Table

SMALLEST_CARD, LARGEST_CARD = 30.0, 400.0
"""The shortest and the longest side that can be asked for, in millimetres."""


@lru_cache(maxsize=64)
def sized(layout: CardLayout, card: Size) -> tuple[CardLayout, tuple[Problem, ...]]:
    """Return a layout with cards of this size, and what is wrong with it. Sizes of text stay."""
    sheets = (layout.sheet, Size(layout.sheet.height, layout.sheet.width))
    grids = [_grid(layout, sheet, card) for sheet in sheets]
    grid = max(grids, key=lambda found: found.places)
    made = replace(layout, sheet=grid.sheet, grid=grid)
    problems: list[Problem] = []
    table = Table({}, Where(f"print/{layout.name}.toml"), problems)
    if not all(SMALLEST_CARD <= side <= LARGEST_CARD and round(side, 1) == side for side in (card.width, card.height)):
        hint = f"A side is {SMALLEST_CARD:g} to {LARGEST_CARD:g} mm, with one decimal at most."
        table.error("L06", "size", f"{card.width:g} × {card.height:g} mm is no size of a card", hint)
    else:
        check_grid(table, made)
    return made, tuple(problems)


def nearest(layouts: Iterable[CardLayout], card: Size) -> CardLayout:
    """Return the layout whose cards are the largest that go on a card of this size, else the one with the smallest."""
    by_size = sorted(layouts, key=lambda found: found.grid.card.width * found.grid.card.height)
    held = (card.width, card.height)
    within = [found for found in by_size if found.grid.card.width <= held[0] and found.grid.card.height <= held[1]]
    return within[-1] if within else by_size[0]


def _grid(layout: CardLayout, sheet: Size, card: Size) -> Grid:
    """Return the grid with the most cards on a sheet; one card where none goes, for the rules to tell of."""
    margin, gap = outside(layout), layout.grid.gap
    columns, rows = (
        max(1, int((room - 2 * beside + gap + ROUNDING) // (side + gap)))
        for room, side, beside in (
            (sheet.width, card.width, margin.width),
            (sheet.height, card.height, margin.height),
        )
    )
    if layout.cut == "none":
        columns = rows = 1
    return Grid(sheet, card, columns, rows, gap)
