"""The kind `plan` on paper: each field is a question, and what was told in a round stands on one line."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.kinds.plan import PlanCard
from easyread.kit.persona import Persona
from easyread.kit.step import Step
from easyread.kit.summary_line import SummaryLine
from easyread.printing.kinds.paper import Paper
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.face import CardSide, Face
from easyread.printing.parts.given import Given, given_to
from easyread.printing.parts.question_rows import plain_rows
from easyread.printing.pdf.flow import Row


def plan_faces(card: PlanCard) -> Iterator[Face]:
    """Yield a card for each field, and one for each thing to choose, to lay out on a table."""
    for field in card.fields:
        front = CardSide(name=field.name, picture=field.picture)
        yield Face(f"{card.id}.{field.id}", front, CardSide(text=field.text))
        for answer in field.answers:
            choice = CardSide(name=answer.text, picture=answer.picture)
            yield Face(f"{card.id}.{field.id}.{answer.id}", choice, CardSide())


def plan_rows(job: SheetJob, screens: Sequence[Step], persona: Persona) -> Iterator[Row]:
    """Yield a field with the answers of all its screens; nothing for the question whether there is one more."""
    if screens[0].item:
        yield from plain_rows(job, screens[:1], screens, persona)


def plan_given(job: SheetJob, line: SummaryLine) -> Sequence[Given]:
    """Return what was answered in a field. In a round, own words stand after what they are about: "Navn: Rosa"."""
    if not line.step.number:
        return given_to(job, line.steps)
    opening, *rest = line.steps
    about = [one for one in given_to(job, [opening]) if one.is_drawn]
    return [*about, *(_named(one, step) for step in rest for one in given_to(job, [step]))]


def _named(given: Given, step: Step) -> Given:
    if not given.own or step.item is None:
        return given
    if not given.text:
        return replace(given, text=step.item.name)
    return replace(given, label=f"{step.item.name}:")


PAPER = Paper(
    card=PlanCard,
    faces=plan_faces,
    question_of=lambda step: step.item.id if step.item else "",
    rows=plan_rows,
    is_table=lambda _step: False,
    given=plan_given,
)
