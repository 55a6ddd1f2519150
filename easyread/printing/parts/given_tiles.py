"""Tiles: the answers given, each a picture with its word, in one column or more of a form."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.spacing import Spacing
from easyread.printing.parts.given import Given
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Words
from easyread.printing.pdf.typesetting import Block

DRAWN = 1.7
"""How much higher an own drawing or photo is than a picture of the kit."""


@dataclass(frozen=True)
class Tiling:
    """How tiles are set: in a width, in how many columns, with pictures this high, in the persona's print."""

    job: SheetJob
    persona: Persona
    width: float
    side: float
    columns: int = 1

    def row(self, given: Sequence[Given]) -> Row:
        """Return the answers as one row of a form; one of no height where there are none."""
        lines = [given[at : at + self.columns] for at in range(0, len(given), self.columns)]
        spacing = self.job.spacing
        heights = [max(self._height(one) for one in line) for line in lines]

        def draw(box: Box) -> Iterator[Element]:
            y = box.y
            for line, height in zip(lines, heights, strict=True):
                for at, one in enumerate(line):
                    x = box.x + at * (self._cell + spacing.gap)
                    yield from self._tile(one, Box(x, y, self._cell, height))
                y += height + spacing.small

        return Row(sum(heights) + spacing.small * max(0, len(lines) - 1), draw)

    def too_wide(self, given: Given) -> tuple[str, ...]:
        """Return the words that are wider than their place."""
        return self._words(given).too_wide

    @property
    def _cell(self) -> float:
        return cell_width(self.width, self.columns, self.job.spacing)

    def _height(self, given: Given) -> float:
        words = self._words(given).height if given.text else 0
        if not given.is_drawn:
            return max(self.side if given.picture else 0, words)
        return self.side * DRAWN + (self.job.spacing.hair + words if words else 0)

    def _words(self, given: Given) -> Block:
        has_picture = given.picture and not given.is_drawn
        width = word_width(self._cell, self.side, self.job.spacing) if has_picture else self._cell
        return given.words(width, self.job.layout.sizes["answer"], bold=given.own)

    def _tile(self, given: Given, place: Box) -> Iterator[Element]:
        words, spacing = self._words(given), self.job.spacing
        if given.is_drawn:
            room = place.of_height(self.side * DRAWN)
            size = room.fitted(self.job.size(given.picture))
            yield from given.framed(self.job, self.persona, Box(place.x, place.y, size.width, size.height))
            if given.text:
                yield Words(words, place.below(room.height + spacing.hair), is_answer=True)
            return
        left = 0.0
        if given.picture:
            middle = Box(place.x, place.y, self.side, place.height).square(self.side)
            yield from given.framed(self.job, self.persona, middle)
            left = self.side + spacing.small
        right = Box(place.x + left, place.y, place.width - left, place.height)
        yield Words(words, right, in_middle=True, to_fill=given.to_fill, is_answer=not given.to_fill)


def cell_width(width: float, columns: int, spacing: Spacing) -> float:
    """Return how wide a column is."""
    return (width - spacing.gap * (columns - 1)) / columns


def word_width(cell: float, side: float, spacing: Spacing) -> float:
    """Return how much of a column is left for words beside a picture this wide."""
    return cell - side - spacing.small
