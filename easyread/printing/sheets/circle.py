"""A circle on a large sheet: with the people just chosen in it, with the persona in the middle alone, or empty."""

from collections.abc import Iterator

from easyread.kit.card import Answer
from easyread.kit.deck import Deck
from easyread.kit.kinds.circle import CircleCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.circle_row import circle_image
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_head import body_of, head_elements, head_of, sheet_title
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Draft, Element, Image, Page, Words
from easyread.printing.pdf.typesetting import Block, set_text

KEY_SHARE = 0.7
"""How wide the picture of a ring is, of its column in the key."""


def _empty_pages(job: SheetJob) -> tuple[Page, ...]:
    """One sheet with nobody on it, to draw on or to lay photos on."""
    card = circle_of(job.deck)
    return (_page(job, card, None),) if card else ()


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:  # noqa: ARG001
    """Yield the words of the key that are too wide for their columns."""
    card = circle_of(deck)
    if card is None:
        yield "", f"{layout.name} is for decks with a circle"
        return
    column = _column(layout, card)
    yield from overset_words(card.id, layout, (_word(answer, layout, column) for answer in _key_of(card)))


def circle_of(deck: Deck) -> CircleCard | None:
    """Return the first circle of a deck."""
    return next(iter(deck.of_kind(CircleCard)), None)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    if card := circle_of(job.deck):
        yield _page(job, card, persona)


def _page(job: SheetJob, card: CircleCard, persona: Persona | None) -> Page:
    head, draft = head_of(job, job.deck.title), Draft()
    draft.add(head_elements(job, head, is_first=persona is None or job.begins_with(persona)))
    body = body_of(job, head)
    key = list(_key(job, card, persona or job.personas[0], body))
    circle = circle_image(
        job, card, persona, body.of_height(body.height - _key_height(job.layout, card) - job.spacing.gap)
    )
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
        place = row.part(at, len(shown), job.spacing.gap, across=True)
        yield from job.framed(answer.picture, persona, place.of_height(side))
        block = _word(answer, job.layout, place.width)
        yield Words(block, place.below(side + job.spacing.small).of_height(block.height), align="centre")


def _key_height(layout: SheetLayout, card: CircleCard) -> float:
    column = _column(layout, card)
    return (
        column * KEY_SHARE
        + layout.spacing.small
        + max(_word(answer, layout, column).height for answer in _key_of(card))
    )


def _word(answer: Answer, layout: SheetLayout, width: float) -> Block:
    return set_text(answer.text, width, layout.sizes["text"], bold=True)


def _column(layout: SheetLayout, card: CircleCard) -> float:
    count = len(_key_of(card))
    return (layout.sheet.width - 2 * layout.margin - layout.spacing.gap * (count - 1)) / count


def _shown(deck: Deck, _layout: SheetLayout) -> Iterator[str]:
    card = circle_of(deck)
    return iter([card.id] if card else [])


FORM = Form(
    name="circle",
    sizes=read_sizes("title"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=_shown,
    stands_for_all=False,
    needs_people=True,
)
EMPTY = Form(name="circle-empty", sizes=read_sizes("title"), pages=_empty_pages, overset=_overset)
