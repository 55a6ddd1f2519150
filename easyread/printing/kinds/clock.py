"""The kind `clock` on paper: parts of the day to tick, or a clock face to draw the hands on."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from math import cos, pi, sin

from easyread.colours import INK
from easyread.kit.kinds.clock import ClockCard
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.printing.kinds.paper import Paper, question_or_table
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.given import unsure
from easyread.printing.parts.question_rows import kept_together, question_row, tick_row
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Panel, Words, writing_line
from easyread.printing.pdf.typesetting import set_text

FACE = 78.0
"""How wide a clock face is, in millimetres: there is room to draw on it with a thick pen."""

RING = 0.4
"""How far from the middle the digits stand, as a share of the width."""

DIGIT_ROOM = 10.0
HOURS = 12
SMALL_DIGITS = 10
RIM = 1.0
DOT = 2.0


def clock_rows(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield the question, and the parts of the day to tick or a clock face to draw on."""
    card = screens[0].card
    if isinstance(card, ClockCard) and card.has_face:
        yield from kept_together([question_row(job, screens, persona), face_row(job, persona)])
    else:
        yield from question_or_table(job, screens, persona)


def face_row(job: SheetJob, persona: Persona) -> Row:
    """Return a clock face without hands, with "Ved ikke" beside it."""
    tick = tick_row(job, (unsure(job),), 1, persona)
    gap = job.spacing.pad

    def draw(box: Box) -> Iterator[Element]:
        left, right = (box.of_height(FACE).part(at, 2, gap, across=True) for at in range(2))
        yield from _face(left.square(FACE), job.layout.sizes["answer"])
        yield from tick.draw(right.below((FACE - tick.height) / 2))

    return replace(tick, height=FACE + gap, draw=draw)


def _face(place: Box, size: int) -> Iterator[Element]:
    yield Panel(place, fill="#ffffff", stroke=INK, line=RIM, radius=place.width / 2)
    middle = place.x + place.width / 2, place.y + place.height / 2
    yield Panel(Box(middle[0] - DOT, middle[1] - DOT, 2 * DOT, 2 * DOT), fill=INK, radius=DOT)
    for hour in range(1, HOURS + 1):
        angle = 2 * pi * hour / HOURS
        x, y = middle[0] + RING * place.width * sin(angle), middle[1] - RING * place.width * cos(angle)
        digit = set_text(str(hour), DIGIT_ROOM, size, bold=True)
        box = Box(x - DIGIT_ROOM / 2, y - digit.height / 2, DIGIT_ROOM, digit.height)
        yield Words(digit, box, align="centre")


def face_place(job: SheetJob, width: float) -> Row:
    """Return a small clock face to draw the hands on, with a line under it. Its digits are not read aloud."""
    side, write = job.layout.picture, job.spacing.write

    def draw(box: Box) -> Iterator[Element]:
        for element in _face(box.of_height(side).square(side), SMALL_DIGITS):
            yield replace(element, tag="") if isinstance(element, Words) else element
        yield writing_line(box.x, box.y + side + write - 1, width)

    return Row(side + write, draw)


PAPER = Paper(
    card=ClockCard,
    rows=clock_rows,
    about=lambda card: card.kind,
    place=lambda job, _card, _persona, width: face_place(job, width),
)
