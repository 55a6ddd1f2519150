"""The kind `circle` on paper: printed cards for those who can be chosen, and the circle as it is drawn."""

from collections.abc import Iterator, Sequence

from easyread.kit.kinds.circle import CircleCard
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.printing.kinds.paper import Paper
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.circle_row import circle_row
from easyread.printing.parts.face import CardSide, Face, front_of
from easyread.printing.parts.given import given_answer
from easyread.printing.parts.question_rows import question_row
from easyread.printing.parts.sheet_cards import label_of
from easyread.printing.pdf.flow import Row


def circle_faces(card: CircleCard) -> Iterator[Face]:
    """Yield the question, and everybody who can be chosen, as cards to lay in the rings of a sheet."""
    yield Face(card.id, front_of(card), CardSide())
    for group in card.groups:
        for role in group.roles or (group,):
            yield Face(f"{card.id}.{role.id}", CardSide(name=role.text, picture=role.picture), CardSide())


def circle_rows(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield the question and a circle to draw in."""
    yield question_row(job, screens[:1], persona)
    card = screens[0].card
    if isinstance(card, CircleCard):
        yield circle_row(job, card, persona)


def drawn_before(job: SheetJob, card: CircleCard, persona: Persona) -> Iterator[Row]:
    """Yield the circle with the people chosen in it."""
    yield circle_row(job, card, persona)


PAPER = Paper(
    card=CircleCard,
    faces=circle_faces,
    rows=circle_rows,
    title=lambda _job, line, persona: label_of(line.step.card, persona),
    before=drawn_before,
    given=lambda _job, line: [given_answer(answer) for answer in line.answers],
)
