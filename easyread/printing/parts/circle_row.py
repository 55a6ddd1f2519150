"""A circle of people, with the answers of the job in it, and as a row of a sheet with other things on it."""

from collections.abc import Iterator

from easyread.drawing.pictures.network_circle import SIDE, drawn_circle
from easyread.kit.kinds.circle import CircleCard, CirclePerson, people
from easyread.kit.persona import Persona
from easyread.kit.steps.router import path, steps
from easyread.printing.layouts.job import SheetJob
from easyread.printing.parts.sheet_head import body_of
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Element, Image

CIRCLE_SHARE = 0.74
"""How much of the width of such a sheet it takes."""


def circle_image(job: SheetJob, card: CircleCard, persona: Persona | None, box: Box) -> Image:
    """Return a circle as large as a box allows, with the answers of the job in it; for nobody it is empty."""
    found = _people(job, card, persona) if persona else []
    name, who = f"circle {job.deck.id} {card.id}", persona.id if persona else ""
    drawn = (
        (person.who.answer.picture, person.number, person.ring_number, person.is_good_support)
        for person in found
        if person.ring_number is not None
    )
    middle = f"persona/{persona.id}" if persona else ""
    svg = drawn_circle(job.catalogue, middle, drawn, who, job.options.style)
    size = Size(SIDE, SIDE)
    job.pictures.add(name, who, svg, size)
    return Image(name, who, box.fitted(size), _alt(job, found))


def circle_row(job: SheetJob, card: CircleCard, persona: Persona) -> Row:
    """Return a circle as a row of a sheet with other things on it."""
    side = body_of(job).width * CIRCLE_SHARE

    def draw(box: Box) -> Iterator[Element]:
        yield circle_image(job, card, persona, box.of_height(side))

    return Row(side + job.spacing.gap, draw)


def _people(job: SheetJob, card: CircleCard, persona: Persona) -> list[CirclePerson]:
    answers = job.options.answers or {}
    found = people(path(steps(job.deck, persona.forms), answers), answers)
    return [person for person in found if person.card.id == card.id]


def _alt(job: SheetJob, found: list[CirclePerson]) -> str:
    told = [
        f"{person.who.answer.text}: {person.ring.answer.text}" if person.ring else person.who.answer.text
        for person in found
    ]
    return ". ".join([job.word("circle"), *told]) + "."
