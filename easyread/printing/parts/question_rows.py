"""The questions of a deck as rows of a form to fill in: answers to tick, tables, lines to write on, room to draw."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from easyread.kit.card import DRAW, PHOTO, WRITE, Answer, Own
from easyread.kit.kinds.circle import CircleCard
from easyread.kit.kinds.date import DateCard
from easyread.kit.kinds.grid import cell_of
from easyread.kit.kinds.plan import PlanCard
from easyread.kit.kinds.sign import SignCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import NUMBER, fill
from easyread.kit.step import Step
from easyread.printing.layouts.job import TO_WRITE, SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.circle_row import circle_row
from easyread.printing.parts.given import unsure
from easyread.printing.parts.question_table import TICK_BOX, box_to_tick, table_rows
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.parts.signature import SIGN_ROOM
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import SOFT_INK, Element, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import set_text, text_width

MOST_COLUMNS = 6
DAY_SIZE = 20


def question_rows(job: SheetJob, all_steps: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield every question of a deck with its answers. What is asked of one after another is there once."""
    asked = (step for step in all_steps if step.is_question and cell_of(step) is None and step.number <= 1)
    for _, group in groupby(asked, key=_question_of):
        found = list(group)
        card = found[0].card
        if isinstance(card, PlanCard):
            if found[0].item:
                yield from _plain_rows(job, found[:1], found, persona)
        elif found[0].item is not None:
            yield from table_rows(job, found, persona)
        elif isinstance(card, CircleCard):
            yield _question_row(job, found[:1], persona)
            yield circle_row(job, card, persona)
        else:
            yield from _plain_rows(job, found, found[:1], persona)


def _question_of(step: Step) -> tuple[str, str]:
    """What tells questions apart: a card, or a field of a plan."""
    return (step.card.id, step.item.id if step.item and isinstance(step.card, PlanCard) else "")


def _plain_rows(job: SheetJob, asked: Sequence[Step], screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """A question, the answers of its screens to tick, and what else it can be answered with."""
    card = asked[0].card
    answers = [answer for step in screens for answer in step.answers]
    own = screens[-1].own
    rows = [_question_row(job, asked, persona)]
    if isinstance(card, DateCard):
        rows.append(_day_row(job, persona))
    else:
        rows += _tick_rows(job, answers if isinstance(card, SignCard) else [*answers, unsure(job)], persona)
    if isinstance(card, SignCard):
        rows.append(_sign_row(job))
    elif own:
        rows.append(_own_row(job, own))
    yield from (replace(row, stays=at + 1 < len(rows)) for at, row in enumerate(rows))


def _day_row(job: SheetJob, persona: Persona) -> Row:
    """A day to write in, with "Ved ikke" beside it."""
    day = set_text(job.word("day-to-write"), body_of(job).width / 2, DAY_SIZE)
    tick = _tick_row(job, (unsure(job),), 1, persona)

    def draw(box: Box) -> Iterator[Element]:
        left, right = (box.of_height(tick.height).part(at, 2, job.spacing.pad, across=True) for at in range(2))
        yield Words(day, left, in_middle=True, align="centre")
        yield from tick.draw(right)

    return replace(tick, draw=draw)


def _own_row(job: SheetJob, own: Own) -> Row:
    """Room for an own answer: a frame to draw in or to put a photo in, and lines to write on."""
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


def _sign_row(job: SheetJob) -> Row:
    """A line to sign on, with a word under it."""
    width, spacing = body_of(job).width / 2, job.spacing
    word = set_text(job.word("signature"), width, job.layout.sizes["answer"])

    def draw(box: Box) -> Iterator[Element]:
        line = Box(box.x + width / 2, box.y + SIGN_ROOM, width, word.height)
        yield writing_line(line.x, line.y, width)
        yield Words(word, line.below(spacing.small).of_height(word.height), align="centre")

    return Row(SIGN_ROOM + spacing.small + word.height + spacing.pad, draw)


def _question_row(job: SheetJob, found: Sequence[Step], persona: Persona) -> Row:
    """The picture of a question with its words beside it. One asked with a number has a line for the number."""
    step, width = found[0], body_of(job).width
    side, pad = job.layout.picture, job.spacing.pad
    text = step.text
    card = job.deck.card(step.card.id)
    if len(found) > 1 and card is not None:
        text = fill(card.text, {**persona.forms, NUMBER: TO_WRITE})
    left = side * 4 / 3 + pad if step.picture else 0
    block = set_text(text, width - left, job.layout.sizes["text"], bold=True)
    height = max(side if step.picture else 0, block.height)

    def draw(box: Box) -> Iterator[Element]:
        if step.picture:
            yield from job.framed(step.picture, persona, Box(box.x, box.y + pad, left - pad, height))
        yield Words(block, Box(box.x + left, box.y + pad, box.width - left, height), "H2", in_middle=True)

    return Row(height + 2 * pad, draw, stays=True)


def _tick_rows(job: SheetJob, answers: Sequence[Answer], persona: Persona) -> Iterator[Row]:
    """The answers side by side, each a picture, a word and a box to tick; in more rows where the words are long."""
    most = columns_for(answers, body_of(job).width, job.layout)
    columns = -(-len(answers) // -(-len(answers) // most))
    for at in range(0, len(answers), columns):
        yield _tick_row(job, answers[at : at + columns], columns, persona)


def columns_for(answers: Sequence[Answer], width: float, layout: SheetLayout) -> int:
    """Return how many answers go side by side without a word wider than its place."""
    for columns in range(MOST_COLUMNS, 1, -1):
        cell = (width - layout.spacing.pad * (columns - 1)) / columns
        if not any(set_text(answer.text, cell, layout.sizes["answer"]).too_wide for answer in answers):
            return columns
    return 1


def _tick_row(job: SheetJob, answers: Sequence[Answer], columns: int, persona: Persona) -> Row:
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
