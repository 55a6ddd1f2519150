"""One question asked of many things, as a table to tick: the answers as columns, a line for each thing."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.colours import INK
from easyread.kit.card import Answer
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.step import Step
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import unsure
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Panel, TableCell, Words, in_cell
from easyread.printing.pdf.typesetting import set_text

TICK_BOX = 7.0

FEW_ANSWERS, MANY_ANSWERS = 0.5, 0.62
MOST_FEW = 4
"""How much of a table of items its answers take: more, where the words of five stand side by side."""


def table_width(layout: SheetLayout, count: int) -> float:
    """Return how wide the place of each answer is in a table with this many."""
    return _share(count) * (layout.sheet.width - 2 * layout.margin) / count


def item_width(layout: SheetLayout, count: int) -> float:
    """Return how wide the name of an item can be in a table with this many answers."""
    return (layout.sheet.width - 2 * layout.margin) * (1 - _share(count)) - layout.picture - 2 * layout.spacing.pad


def _share(count: int) -> float:
    return FEW_ANSWERS if count <= MOST_FEW else MANY_ANSWERS


def table_rows(job: SheetJob, found: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield the rows of a table; its head stands again on a new page."""
    step, width = found[0], body_of(job).width
    answers = (*step.answers, unsure(job))
    columns = width * _share(len(answers))
    card = job.deck.card(step.card.id)
    question = fill(card.text if card else step.text, persona.forms)
    head = _table_head(job, question, answers, persona, columns)
    yield head
    for at, item_step in enumerate(found):
        # Never one line alone on a page.
        stays = at in {0, len(found) - 2}
        row = _table_row(job, item_step, persona, columns, TableCell(at + 1, len(answers)))
        yield replace(row, stays=stays, head=head)


def _table_head(job: SheetJob, question: str, answers: Sequence[Answer], persona: Persona, columns: float) -> Row:
    width, side, spacing = body_of(job).width, job.layout.picture * 0.55, job.spacing
    text = set_text(question, width - columns - spacing.pad, job.layout.sizes["text"], bold=True)
    cell = columns / len(answers)
    words = [set_text(answer.text, cell, job.layout.sizes["answer"], leading=1.1) for answer in answers]
    tall = max(word.height for word in words)
    height = max(text.height, side + tall + spacing.hair)

    def draw(box: Box) -> Iterator[Element]:
        yield Words(text, Box(box.x, box.y, box.width - columns - spacing.pad, height), "H2", in_middle=True)
        right = Box(box.right - columns, box.y, columns, height)
        for at, (answer, word) in enumerate(zip(answers, words, strict=True)):
            place, cell_of_it = right.part(at, len(answers), across=True), TableCell(0, at + 1, "Column")
            if answer.picture:
                yield from in_cell(job.framed(answer.picture, persona, place.of_height(side)), cell_of_it)
            below = place.below(side + spacing.hair).of_height(word.height)
            yield Words(word, below, align="centre", cell=cell_of_it)

    return Row(height + spacing.small, draw, stays=True)


def _table_row(job: SheetJob, step: Step, persona: Persona, columns: float, last: TableCell) -> Row:
    number, count = last.row, last.column
    width, side, spacing = body_of(job).width, job.layout.picture * 0.88, job.spacing
    name = step.item.name if step.item else step.text
    label_width = width - columns - side - 2 * spacing.pad
    label = set_text(name, label_width, job.layout.sizes["text"])
    height = max(side, label.height)

    def draw(box: Box) -> Iterator[Element]:
        inner = box.of_height(height)
        head = TableCell(number, 0, "Row")
        yield from in_cell(job.framed(step.picture, persona, Box(inner.x, inner.y, side, height)), head)
        place = Box(inner.x + side + spacing.pad, inner.y, label_width, height)
        yield Words(label, place, in_middle=True, cell=head)
        right = Box(inner.right - columns, inner.y, columns, height)
        for at in range(count):
            yield box_to_tick(right.part(at, count, across=True), TableCell(number, at + 1))

    return Row(height + spacing.hair, draw)


def box_to_tick(place: Box, cell: TableCell | None = None) -> Panel:
    """Return a box to tick in the middle of a place, which may be a cell of a table."""
    return Panel(place.square(TICK_BOX), stroke=INK, line=0.4, radius=1, to_fill="tick", cell=cell)
