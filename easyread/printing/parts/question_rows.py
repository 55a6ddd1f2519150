"""What a question on a form to fill in is made of: its words, answers to tick, lines to write on, room to draw."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.card import DRAW, PHOTO, WRITE, Answer, Own
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.kit.step import Step
from easyread.printing.layouts.job import TO_WRITE, SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.given import unsure
from easyread.printing.parts.question_table import TICK_BOX, box_to_tick
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Element, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import set_text, text_width

MOST_COLUMNS = 6


def plain_rows(job: SheetJob, asked: Sequence[Step], screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield a question, the answers of its screens to tick, and what else it can be answered with."""
    answers, own = answers_on(screens), screens[-1].own
    rows = [question_row(job, asked, persona), *tick_rows(job, [*answers, unsure(job)], persona)]
    yield from kept_together([*rows, own_row(job, own)] if own else rows)


def answers_on(screens: Sequence[Step]) -> list[Answer]:
    """Return the answers of screens that ask the same."""
    return [answer for step in screens for answer in step.answers]


def kept_together(rows: Sequence[Row]) -> Iterator[Row]:
    """Yield rows that belong on one page.

    The first stays with the second; the others are parted where more than a third of a page would be empty for them.
    """
    last = len(rows) - 1
    yield from (replace(row, stays=at == 0 < last, belongs=0 < at < last) for at, row in enumerate(rows))


def own_row(job: SheetJob, own: Own) -> Row:
    """Return room for an own answer: a frame to draw in or to put a photo in, and lines to write on."""
    spacing = job.spacing
    draws, writes = DRAW in own.means or PHOTO in own.means, WRITE in own.means
    word = set_text(own.text, body_of(job).width / 3, job.layout.sizes["answer"])
    side = job.layout.picture if draws else 0
    height = max(side, word.height, spacing.write)

    def draw(box: Box) -> Iterator[Element]:
        inside = Box(box.x, box.y + spacing.small, box.width, height)
        left = 0.0
        if draws:
            frame = Box(inside.x, inside.y, side * 4 / 3 if writes else inside.width / 2, side)
            yield Panel(frame, stroke=SOFT_INK, line=0.35, dashed=True, radius=2)
            left = frame.width + spacing.pad
        yield Words(word, Box(inside.x + left, inside.y, word_width, height), in_middle=True)
        if writes:
            x = inside.x + left + word_width + spacing.pad
            yield writing_line(x, inside.y + (height + word.height) / 2, inside.right - x)

    word_width = max(text_width(line, word.size) for line in word.lines)
    return Row(height + 2 * spacing.small + spacing.pad, draw)


def framed_place(job: SheetJob, width: float) -> Row:
    """Return a frame to draw in, as high as a picture, and a line under it."""
    side, write = job.layout.picture, job.spacing.write

    def draw(box: Box) -> Iterator[Element]:
        yield Panel(box.of_height(side).square(side), stroke=SOFT_INK, line=0.35, radius=3, dashed=True)
        yield writing_line(box.x, box.y + side + write - 1, width)

    return Row(side + write, draw)


def question_row(job: SheetJob, found: Sequence[Step], persona: Persona) -> Row:
    """Return the picture of a question with its words beside it. One asked with a number has a line for the number.

    One with two forms is asked of the person who answers; as it is asked of the persona it stands under that, smaller.
    """
    step, width = found[0], body_of(job).width
    side, pad, air = job.layout.picture, job.spacing.pad, job.spacing.hair
    left = side * 4 / 3 + pad if step.picture else 0
    text, other = _question(job, found, persona)
    block = set_text(text, width - left, job.layout.sizes["text"], bold=True)
    under = set_text(other, width - left, job.layout.sizes["answer"])
    words = block.height + (air + under.height if other else 0)
    height = max(side if step.picture else 0, words)

    def draw(box: Box) -> Iterator[Element]:
        if step.picture:
            yield from job.framed(step.picture, persona, Box(box.x, box.y + pad, left - pad, height))
        beside = Box(box.x + left, box.y + pad + (height - words) / 2, box.width - left, block.height)
        yield Words(block, beside, "H2")
        if other:
            yield Words(under, beside.below(block.height + air).of_height(under.height))

    return Row(height + 2 * pad, draw, stays=True)


def _question(job: SheetJob, found: Sequence[Step], persona: Persona) -> tuple[str, str]:
    """Return what is asked, and how it is asked of the persona instead; "" where it has no two forms."""
    step = found[0]
    card = job.deck.card(step.card.id)
    if card is not None and card.self_form:
        return step.text, job.word("or-of-persona", question=fill(card.text, persona.forms))
    if card is not None and len(found) > 1:
        return fill(card.text, {**persona.forms, NUMBER: TO_WRITE}), ""
    return step.text, ""


def tick_rows(job: SheetJob, answers: Sequence[Answer], persona: Persona) -> Iterator[Row]:
    """Yield the answers side by side, each a picture, a word and a box to tick; long words make more rows."""
    most = columns_for(answers, body_of(job).width, job.layout)
    columns = -(-len(answers) // -(-len(answers) // most))
    for at in range(0, len(answers), columns):
        yield tick_row(job, answers[at : at + columns], columns, persona)


def columns_for(answers: Sequence[Answer], width: float, layout: SheetLayout) -> int:
    """Return how many answers go side by side without a word wider than its place."""
    for columns in range(MOST_COLUMNS, 1, -1):
        cell = (width - layout.spacing.pad * (columns - 1)) / columns
        if not any(set_text(answer.text, cell, layout.sizes["answer"]).too_wide for answer in answers):
            return columns
    return 1


def tick_row(job: SheetJob, answers: Sequence[Answer], columns: int, persona: Persona) -> Row:
    """Return one row of answers to tick, each as wide as if there were this many."""
    spacing = job.spacing
    cell = (body_of(job).width - spacing.pad * (columns - 1)) / columns
    words = [set_text(answer.text, cell, job.layout.sizes["answer"], leading=1.15) for answer in answers]
    side = min(job.layout.picture * 0.8, cell)
    tall = max(word.height for word in words)

    def draw(box: Box) -> Iterator[Element]:
        for at, (answer, word) in enumerate(zip(answers, words, strict=True)):
            place = box.part(at, columns, spacing.pad, across=True)
            if answer.picture:
                yield from job.framed(answer.picture, persona, place.of_height(side))
            yield Words(word, place.below(side + spacing.hair).of_height(word.height), align="centre")
            yield box_to_tick(place.below(side + 2 * spacing.hair + tall).of_height(TICK_BOX))

    return Row(side + 2 * spacing.hair + tall + TICK_BOX + spacing.pad, draw)
