"""The kind `date` on paper: a day to write in."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.kinds.date import DateCard
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.printing.kinds.paper import Paper
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.given import unsure
from easyread.printing.parts.question_rows import kept_together, question_row, tick_row
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Words
from easyread.printing.pdf.typesetting import set_text

DAY_SIZE = 20


def date_rows(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield the question, and a day to write in under it."""
    yield from kept_together([question_row(job, screens, persona), day_row(job, persona)])


def day_row(job: SheetJob, persona: Persona) -> Row:
    """Return a day to write in, with "Ved ikke" beside it."""
    day = set_text(job.word("day-to-write"), body_of(job).width / 2, DAY_SIZE)
    tick = tick_row(job, (unsure(job),), 1, persona)

    def draw(box: Box) -> Iterator[Element]:
        left, right = (box.of_height(tick.height).part(at, 2, job.spacing.pad, across=True) for at in range(2))
        yield Words(day, left, in_middle=True, align="centre", to_fill=True)
        yield from tick.draw(right)

    return replace(tick, draw=draw)


def day_place(job: SheetJob, card: DateCard, persona: Persona, width: float) -> Row:
    """Return the picture of a day with a day to write in under it."""
    side, day = job.layout.picture, small_day(job, width)

    def draw(box: Box) -> Iterator[Element]:
        yield from job.framed(card.picture, persona, box.of_height(side))
        yield from day.draw(box.below(side))

    return Row(side + day.height, draw)


def small_day(job: SheetJob, width: float) -> Row:
    """Return a day to write in, in a narrow place."""
    day = set_text(job.word("day-to-write"), width, job.layout.sizes["text"])

    def draw(box: Box) -> Iterator[Element]:
        place = Box(box.x, box.y, width, job.spacing.write)
        yield Words(day, place, in_middle=True, align="centre", to_fill=True)

    return Row(job.spacing.write, draw)


PAPER = Paper(card=DateCard, rows=date_rows, is_half=True, place=day_place)
