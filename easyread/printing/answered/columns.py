"""What was sorted, in columns: each answer heads one, and under it stands what got this answer. No side is right.

On a form to fill in the columns are frames to write and draw in; what can be put there stands under them, to copy.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from easyread.colours import INK
from easyread.kit.card import Answer, Card
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.kit.step import given
from easyread.printing.answered.answered_cards import (
    answered_cards,
    answered_rows,
    heading,
    in_words_of,
    paired_rows,
    things,
)
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import Filled, unsure
from easyread.printing.parts.given_tiles import cell_width, word_width
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import cards_on, ids_on, missing_cards
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.flow import Row, flow, text_row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Page, Panel, TableCell, Words, in_cell
from easyread.printing.pdf.typesetting import Block, set_text

RADIUS = 3.0
LEAST = 50.0
"""How high the frames to fill in are at least."""

MOST_HIGH = 3
"""Where a column has more, the words stand beside smaller pictures, so that the sheet stays one."""


@dataclass(frozen=True)
class Columns:
    """Cards that ask the same of several things: what heads each column, and what is in it."""

    title: Block
    heads: Sequence[Answer]
    sorted: Sequence[Sequence[Answer]]


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    head, room = head_of(job, job.deck.title, persona), body_of(job)
    first, width = room.below(head.height), room.width
    cards = answered_cards(filled)
    sorting = [card for card in cards if things(card)]
    left_over = [card for card in cards if card not in sorting]
    others = [row for card in left_over for row in answered_rows(filled, card, filled.of_card(card.id), width)]
    rows = list(_sorted_rows(filled, sorting, width, LEAST))
    if filled.answers and _height([*rows, *others]) > first.height:
        others = list(paired_rows(filled, left_over, width))
    if not filled.answers:
        # Where the other cards need another page anyway, the frames have the first one alone.
        left = first.height - _height(rows)
        all_left = left - _height(others)
        rows = list(_sorted_rows(filled, sorting, width, LEAST + max(0.0, left if all_left < 0 else all_left)))
    yield from sheet_pages(job, persona, head, flow([*rows, *others], first, room))


def _height(rows: Sequence[Row]) -> float:
    return sum(row.height for row in rows)


def _sorted_rows(filled: Filled, cards: Sequence[Card], width: float, high: float) -> Iterator[Row]:
    """The columns of cards that ask the same, under those of others. Frames to fill in are so high."""
    for _, run in groupby(cards, key=lambda card: (card.text, card.answers)):
        same = list(run)
        if filled.answers:
            yield from _column_rows(filled, _columns(filled, same, width))
        else:
            yield from _empty_rows(filled, same[0], width, high)


def _columns(filled: Filled, cards: Sequence[Card], width: float) -> Columns:
    """What was answered to cards that ask the same. Who did not know of something has a column more."""
    heads = (*in_words_of(filled.persona, cards[0].answers), unsure(filled.job))
    ids = {card.id for card in cards}
    steps = [step for step in filled.reached if step.card.id in ids and step.item is not None]
    found = [
        [
            Answer(step.item.id, fill(step.item.name, filled.persona.forms), step.item.picture)
            for step in steps
            if step.item is not None and head.id in given(step.key, filled.answers)
        ]
        for head in heads
    ]
    count = len(heads) if found[-1] else len(heads) - 1
    return Columns(heading(filled, cards[0], width), heads[:count], found[:count])


def _column_rows(filled: Filled, columns: Columns) -> Iterator[Row]:
    """The heads, and line by line what is under each, so that a page can end between two lines."""
    if not any(columns.sorted):
        return
    job, spacing = filled.job, filled.job.spacing
    head = _head(filled, columns.heads)
    yield text_row(columns.title, "H2", above=spacing.small, below=spacing.small)
    yield replace(head, stays=True)
    lines = max(map(len, columns.sorted))
    set_line = _line if lines <= MOST_HIGH else _low_line
    for line in range(lines):
        tiles = [column[line] if line < len(column) else None for column in columns.sorted]
        row = set_line(job, tiles, filled.persona, line + 1, is_last=line == lines - 1)
        yield replace(row, head=head, belongs=line < lines - 1, stays=line == lines - 2)


def _head(filled: Filled, heads: Sequence[Answer]) -> Row:
    """The answers, each a picture over its word."""
    return _line(filled.job, heads, filled.persona, 0)


def _line(
    job: SheetJob, tiles: Sequence[Answer | None], persona: Persona, number: int, *, is_last: bool = False
) -> Row:
    """A line of the columns: in each of them a picture over its word, or nothing."""
    layout, spacing = job.layout, job.spacing
    is_head, count = number == 0, len(tiles)
    cell = _cell(body_of(job).width, count, layout)
    words = [_word(tile, cell, layout, is_head=is_head) if tile else None for tile in tiles]
    side = layout.lengths["head"] if is_head else layout.picture
    tall = max((word.height for word in words if word), default=0)
    height = side + spacing.hair + tall + spacing.pad
    below = spacing.gap if is_last else 0

    def draw(box: Box) -> Iterator[Element]:
        inside = box.of_height(height)
        for at, (tile, word) in enumerate(zip(tiles, words, strict=True)):
            place = inside.part(at, count, spacing.pad, across=True)
            where = TableCell(number, at, "Column" if is_head else "")
            if tile and word:
                yield from in_cell(job.framed(tile.picture, persona, place.of_height(side)), where)
                under = place.below(side + spacing.hair).of_height(word.height)
                yield Words(word, under, align="centre", cell=where, is_answer=not is_head)

    return Row(height + below, draw)


def _low_line(
    job: SheetJob, tiles: Sequence[Answer | None], persona: Persona, number: int, *, is_last: bool = False
) -> Row:
    """A line of long columns: in each of them a picture with its word beside it, or nothing."""
    layout, spacing = job.layout, job.spacing
    side, cell = layout.lengths["key"], _cell(body_of(job).width, len(tiles), layout)
    words = [_key_word(tile, cell, layout) if tile else None for tile in tiles]
    height = max(side, *(word.height for word in words if word)) + spacing.pad

    def draw(box: Box) -> Iterator[Element]:
        inside = box.of_height(height - spacing.pad)
        for at, (tile, word) in enumerate(zip(tiles, words, strict=True)):
            place, where = inside.part(at, len(tiles), spacing.pad, across=True), TableCell(number, at)
            if tile and word:
                picture = Box(place.x, place.y, side, place.height).square(side)
                yield from in_cell(job.framed(tile.picture, persona, picture), where)
                beside = Box(picture.right + spacing.small, place.y, place.right - picture.right, place.height)
                yield Words(word, beside, cell=where, is_answer=True, in_middle=True)

    return Row(height + (spacing.gap if is_last else 0), draw)


def _empty_rows(filled: Filled, card: Card, width: float, high: float) -> Iterator[Row]:
    """The heads over frames to fill in, and under them what can be put there."""
    job, spacing = filled.job, filled.job.spacing
    heads = in_words_of(filled.persona, card.answers)
    yield text_row(heading(filled, card, width), "H2", above=spacing.small, below=spacing.small)
    yield replace(_head(filled, heads), stays=True)

    def draw(box: Box) -> Iterator[Element]:
        for at in range(len(heads)):
            frame = box.of_height(high - spacing.pad).part(at, len(heads), spacing.pad, across=True)
            yield Panel(frame, stroke=INK, line=0.4, radius=RADIUS, to_fill="write", cell=TableCell(1, at))

    yield Row(high, draw)
    answers, most = in_words_of(filled.persona, things(card)), job.layout.columns
    for at in range(0, len(answers), most):
        yield _key(job, answers[at : at + most], most, filled.persona)


def _key(job: SheetJob, answers: Sequence[Answer], columns: int, persona: Persona) -> Row:
    """What can be put into the columns: small pictures with their words beside them."""
    side, spacing = job.layout.lengths["key"], job.spacing
    place_of = cell_width(body_of(job).width, columns, spacing)
    words = [_key_word(answer, place_of, job.layout) for answer in answers]
    height = max(side, *(word.height for word in words))

    def draw(box: Box) -> Iterator[Element]:
        for at, (answer, word) in enumerate(zip(answers, words, strict=True)):
            place = box.of_height(height).part(at, columns, spacing.gap, across=True)
            yield from job.framed(answer.picture, persona, Box(place.x, place.y, side, height).square(side))
            left = side + spacing.small
            yield Words(word, Box(place.x + left, place.y, place.width - left, height), in_middle=True)

    return Row(height + spacing.small, draw)


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places; there may be a column more than there are answers."""
    yield from missing_cards(deck, layout)
    width = layout.sheet.width - 2 * layout.margin
    few = layout.columns // 2
    key = cell_width(width, layout.columns, layout.spacing)
    beside = word_width(cell_width(width, few, layout.spacing), layout.picture, layout.spacing)
    for card in cards_on(deck, layout):
        found, answers = in_words_of(persona, things(card)), in_words_of(persona, card.answers)
        if not found:
            yield from overset_words(card.id, layout, (_set(one.text, beside, layout) for one in answers))
            continue
        cell = _cell(width, len(answers) + 1, layout)
        heads = (_word(one, cell, layout, is_head=True) for one in answers)
        tiles = (_word(one, cell, layout) for one in found)
        keys = (_key_word(one, key, layout) for one in found)
        yield from overset_words(card.id, layout, (*heads, *tiles, *keys))


def _cell(width: float, count: int, layout: SheetLayout) -> float:
    return (width - layout.spacing.pad * (count - 1)) / count


def _set(text: str, width: float, layout: SheetLayout) -> Block:
    return set_text(text, width, layout.sizes["answer"])


def _word(answer: Answer, width: float, layout: SheetLayout, *, is_head: bool = False) -> Block:
    return set_text(answer.text, width, layout.sizes["text" if is_head else "answer"], bold=is_head, leading=1.1)


def _key_word(answer: Answer, width: float, layout: SheetLayout) -> Block:
    room = width - layout.lengths["key"] - layout.spacing.small
    return set_text(answer.text, room, layout.sizes["answer"], leading=1.05)


FORM = Form(
    name="columns",
    lengths={
        "head": 26,  # the picture over a column
        "key": 13,  # of what can be put into one
    },
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
