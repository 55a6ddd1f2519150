"""Several questions with the same answers as one table: a line for each question, a column for each answer.

On a form to fill in there are boxes to tick. Filled in there are none: whoever signs it signs what stands there.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.colours import INK
from easyread.kit.card import Answer, Card, Own
from easyread.kit.persona import Persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, Given, given_answer
from easyread.printing.parts.given_tiles import Tiling
from easyread.printing.parts.question_table import TICK_BOX, box_to_tick
from easyread.printing.parts.sheet_cards import label_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box, Line
from easyread.printing.pdf.page import (
    LINE,
    SOFT_INK,
    Element,
    Lines,
    Panel,
    Polyline,
    TableCell,
    Words,
    in_cell,
    writing_line,
)
from easyread.printing.pdf.typesetting import Block, set_text, text_width

COLUMN = 25.0
"""How wide the column of an answer is: as its longest word."""

OWN = 28.0
"""How wide the column for another answer is."""

HAIR = 0.2
DASH = 3.0
"""How long the line is that stands for an answer that was not chosen."""


def runs_of(cards: Sequence[Card]) -> Iterator[list[Card]]:
    """Yield the cards in runs of those that have the same answers, one after the other."""
    for _, run in groupby(cards, key=lambda card: tuple((answer.id, answer.text) for answer in card.answers)):
        yield list(run)


def choice_table(filled: Filled, cards: Sequence[Card], width: float) -> Iterator[Row]:
    """Yield the rows of a table; its head stands again on a new page."""
    spacing, head = filled.job.spacing, _head(filled, cards[0], width)
    yield replace(head, stays=True)
    other = cards[0].own if _is_to_fill(filled) else None
    for at, card in enumerate(cards):
        row = _row(filled, card, at + 1, width)
        is_last = at == len(cards) - 1
        height = row.height + (spacing.gap if is_last and not other else 0)
        # Never one line alone on a page.
        stays = other is not None if is_last else at in {0, len(cards) - 2}
        yield replace(row, height=height, head=head, stays=stays)
    if other:
        yield _other(filled, other, width)


def _other(filled: Filled, own: Own, width: float) -> Row:
    """Who the other one is: written once, on a long line, and ticked for each question."""
    job, spacing = filled.job, filled.job.spacing
    word = set_text(f"{own.text}:", width, job.layout.sizes["answer"], bold=True)
    left = text_width(word.lines[-1], word.size, bold=True) + spacing.small

    def draw(box: Box) -> Iterator[Element]:
        baseline = box.y + spacing.hair + spacing.write
        yield Words(word, Box(box.x, baseline - word.height, width, word.height))
        yield writing_line(box.x + left, baseline, width - left)

    return Row(spacing.hair + spacing.write + spacing.gap, draw)


def _is_to_fill(filled: Filled) -> bool:
    return filled.job.options.answers is None


def table_blocks(cards: Sequence[Card], layout: SheetLayout, width: float, persona: Persona) -> Iterator[Block]:
    """Yield the words of a table as they are set, for the preflight."""
    first = cards[0]
    yield from (_word(answer, layout) for answer in first.answers)
    if first.own:
        yield set_text(first.own.text, OWN - layout.spacing.small, layout.sizes["answer"], bold=True)
    for card in cards:
        yield _label(card, layout, width, persona)


def _head(filled: Filled, card: Card, width: float) -> Row:
    """The answers, each a picture over its word."""
    job, layout = filled.job, filled.job.layout
    side, hair = layout.picture, job.spacing.hair
    words = [_word(answer, layout) for answer in card.answers]
    own = set_text(card.own.text, OWN - job.spacing.small, layout.sizes["answer"], bold=True) if card.own else None
    tall = max(word.height for word in (*words, *([own] if own else [])))
    height = side + hair + tall + job.spacing.small

    def draw(box: Box) -> Iterator[Element]:
        start = _label_width(card, width)
        for at, (answer, word) in enumerate(zip(card.answers, words, strict=True)):
            place, cell = Box(box.x + start + at * COLUMN, box.y, COLUMN, height), TableCell(0, at + 1, "Column")
            if answer.picture:
                yield from in_cell(job.framed(answer.picture, filled.persona, place.of_height(side)), cell)
            yield Words(word, place.below(side + hair).of_height(word.height), align="centre", cell=cell)
        if card.own and own:
            place = Box(box.right - OWN + job.spacing.small, box.y, OWN - job.spacing.small, height)
            cell = TableCell(0, len(words) + 1, "Column")
            if card.own.picture in job.catalogue:
                yield from in_cell(job.framed(card.own.picture, filled.persona, place.of_height(side)), cell)
            yield Words(own, place.below(side + hair).of_height(own.height), align="centre", cell=cell)
        yield Lines((Line(box.x, box.y + height, box.right, box.y + height),), HAIR, SOFT_INK)

    return Row(height, draw)


def _row(filled: Filled, card: Card, number: int, width: float) -> Row:
    """A question: its picture and what it is about, and a tick or a box under each answer."""
    job, layout, spacing = filled.job, filled.job.layout, filled.job.spacing
    form = filled.form_of(card)
    label = _label(form, layout, width, filled.persona)
    given, to_fill = filled.of_card(card.id), _is_to_fill(filled)
    known = [given_answer(answer) for answer in card.answers]
    others = Tiling(job, filled.persona, OWN - spacing.small, layout.picture).row(_others(given, known))
    side = layout.picture
    height = max(side, label.height, others.height, spacing.write) + 2 * spacing.hair

    def draw(box: Box) -> Iterator[Element]:
        inside = box.of_height(height)
        head = TableCell(number, 0, "Row")
        if form.picture:
            place = Box(inside.x, inside.y, side, height)
            yield from in_cell(job.framed(form.picture, filled.persona, place.square(side)), head)
        beside = Box(inside.x + side + spacing.small, inside.y, _label_width(card, width) - side, height)
        yield Words(label, beside, in_middle=True, cell=head)
        start = inside.x + _label_width(card, width)
        for at, one in enumerate(known):
            place = Box(start + at * COLUMN, inside.y, COLUMN, height)
            yield from _mark(place, TableCell(number, at + 1), is_given=one in given, to_fill=to_fill)
        last = Box(inside.right - OWN + spacing.small, inside.y, OWN - spacing.small, height)
        if card.own and to_fill:
            yield box_to_tick(last, TableCell(number, len(known) + 1))
        elif card.own:
            yield from in_cell(others.draw(last.below((height - others.height) / 2)), TableCell(number, len(known) + 1))
        yield Lines((Line(inside.x, inside.bottom, inside.right, inside.bottom),), HAIR, SOFT_INK)

    return Row(height, draw)


def _others(given: Sequence[Given], known: Sequence[Given]) -> list[Given]:
    """What was answered beside the answers of the columns: somebody else, or that one does not know."""
    return [one if one.own else replace(one, picture="") for one in given if one not in known]


def _mark(place: Box, cell: TableCell, *, is_given: bool, to_fill: bool) -> Iterator[Element]:
    """A box to tick; filled in, a ticked box, or a short line for what was not chosen."""
    if to_fill:
        yield box_to_tick(place, cell)
        return
    x, y = place.centre
    if not is_given:
        yield Lines((Line(x - DASH / 2, y, x + DASH / 2, y),), LINE, SOFT_INK, cell=cell)
        return
    square = place.square(TICK_BOX)
    yield Panel(square, stroke=INK, line=0.4, radius=1, cell=cell)
    points = ((0.2, 0.52), (0.42, 0.76), (0.82, 0.22))
    yield Polyline(tuple((square.x + TICK_BOX * a, square.y + TICK_BOX * b) for a, b in points), 1.1)


def _word(answer: Answer, layout: SheetLayout) -> Block:
    return set_text(answer.text, COLUMN, layout.sizes["answer"], bold=True, leading=1.1)


def _label(card: Card, layout: SheetLayout, width: float, persona: Persona) -> Block:
    room = _label_width(card, width) - layout.picture - 2 * layout.spacing.small
    return set_text(label_of(card, persona), room, layout.sizes["answer"], leading=1.1)


def _label_width(card: Card, width: float) -> float:
    """How wide the picture and the words of a question are together: what the answers leave."""
    return width - COLUMN * len(card.answers) - (OWN if card.own else 0)
