"""A circle on a large sheet: with the people just chosen in it, with the persona in the middle alone, or empty."""

from collections.abc import Iterator

from easyread.drawing.network_circle import SIDE, drawn_circle
from easyread.kit.circle_people import CirclePerson, people
from easyread.kit.deck import Answer, CircleCard, Deck
from easyread.kit.persona import Persona
from easyread.kit.walk import steps
from easyread.printing.flow import Row
from easyread.printing.geometry import Box, Size
from easyread.printing.job import SheetJob
from easyread.printing.layout_types import SheetLayout
from easyread.printing.page import Draft, Element, Image, Page, Words
from easyread.printing.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.typesetting import Block, set_text

GAP = 5.0
AIR = 1.5

AFTER = 4.0
"""Under a circle, where other things follow."""

CIRCLE_SHARE = 0.8
"""How much of the width of such a sheet it takes."""

KEY_SHARE = 0.7
"""How wide the picture of a ring is, of its column in the key."""


def circle_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return a sheet for each persona, with the answers just given where there are any."""
    card = circle_of(job.deck)
    return tuple(_page(job, card, persona, at == 0) for at, persona in enumerate(job.personas) if card)


def empty_circle_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return one sheet with nobody on it, to draw on or to lay photos on."""
    card = circle_of(job.deck)
    return (_page(job, card, None, True),) if card else ()


def circle_misfits(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[tuple[str, str]]:  # noqa: ARG001
    """Yield the words of the key that are too wide for their columns."""
    card = circle_of(deck)
    if card is None:
        yield "", f"{layout.name} is for decks with a circle"
        return
    for answer in _key_of(card):
        block = _word(answer, layout, _column(layout, card))
        for word in block.too_wide:
            yield card.id, f'{layout.name}: the word "{word}" is wider than its place'


def circle_of(deck: Deck) -> CircleCard | None:
    """Return the first circle of a deck."""
    return next((card for card in deck.cards if isinstance(card, CircleCard)), None)


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

    return Row(side + AFTER, draw)


def _people(job: SheetJob, card: CircleCard, persona: Persona) -> list[CirclePerson]:
    found = people(steps(job.deck, persona.forms), job.options.answers or {})
    return [person for person in found if person.card.id == card.id]


def _alt(job: SheetJob, found: list[CirclePerson]) -> str:
    told = [
        f"{person.who.answer.text}: {person.ring.answer.text}" if person.ring else person.who.answer.text
        for person in found
    ]
    return ". ".join([job.word("circle"), *told]) + "."


def _page(job: SheetJob, card: CircleCard, persona: Persona | None, is_first: bool) -> Page:
    head, draft = head_of(job, job.deck.title), Draft()
    draft.add(head_elements(job, head, is_first=is_first))
    body = body_of(job, head)
    key = list(_key(job, card, persona or job.personas[0], body))
    circle = circle_image(job, card, persona, body.of_height(body.height - _key_height(job.layout, card) - GAP))
    draft.add(
        Image(circle.name, circle.who, Box(circle.box.x, body.y, circle.box.width, circle.box.height), circle.alt)
    )
    draft.add(key)
    draft.add(job.footer(persona))
    return Page(job.layout.sheet, tuple(draft.elements), sheet_title(job, persona) if persona else job.deck.title)


def _key_of(card: CircleCard) -> tuple[Answer, ...]:
    """What the sheet explains: the three rings, and the star."""
    return (*card.rings, *card.answers[:1])


def _key(job: SheetJob, card: CircleCard, persona: Persona, body: Box) -> Iterator[Element]:
    height = _key_height(job.layout, card)
    row = body.below(body.height - height)
    shown = _key_of(card)
    side = _column(job.layout, card) * KEY_SHARE
    for at, answer in enumerate(shown):
        place = row.part(at, len(shown), GAP, across=True)
        yield from job.framed(answer.picture, persona, place.of_height(side))
        block = _word(answer, job.layout, place.width)
        yield Words(block, place.below(side + AIR).of_height(block.height), align="centre")


def _key_height(layout: SheetLayout, card: CircleCard) -> float:
    column = _column(layout, card)
    return column * KEY_SHARE + AIR + max(_word(answer, layout, column).height for answer in _key_of(card))


def _word(answer: Answer, layout: SheetLayout, width: float) -> Block:
    return set_text(answer.text, width, layout.sizes["text"], bold=True)


def _column(layout: SheetLayout, card: CircleCard) -> float:
    count = len(_key_of(card))
    return (layout.sheet.width - 2 * layout.margin - GAP * (count - 1)) / count
