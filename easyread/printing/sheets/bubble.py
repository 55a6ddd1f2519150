"""A plan as bubbles round the persona: what was chosen in each field, or room to write in, and an empty bubble."""

from collections.abc import Iterator

from easyread.kit.deck import Deck, Field
from easyread.kit.persona import Persona
from easyread.printing.layouts.job import SheetJob
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.bubble import Bubble
from easyread.printing.parts.bubbles import Middle, bubble_pages, title_room, words_room
from easyread.printing.parts.given import Filled
from easyread.printing.parts.sheet_cards import missing_cards, plans_on
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.page import Page
from easyread.printing.pdf.typesetting import set_text

MIDDLE = Middle(46.0, is_round=True)


def plan_bubble_pages(job: SheetJob) -> tuple[Page, ...]:
    """Return the pages of each persona."""
    return tuple(page for persona in job.personas for page in _pages(job, persona))


def plan_bubble_misfits(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[tuple[str, str]]:  # noqa: ARG001
    """Yield the words that are wider than their places in a bubble."""
    yield from missing_cards(deck, layout)
    for card in plans_on(deck, layout, repeated=False):
        for field in card.fields:
            for word in _too_wide(field, layout):
                yield card.id, f'{layout.name}: the word "{word}" is wider than its place'


def _too_wide(field: Field, layout: SheetLayout) -> Iterator[str]:
    yield from set_text(field.name, title_room(layout, MIDDLE), layout.sizes["text"], bold=True).too_wide
    for answer in field.answers:
        yield from set_text(answer.text, words_room(layout, MIDDLE), layout.sizes["answer"]).too_wide


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    plans, filled = plans_on(job.deck, job.layout, repeated=False), Filled(job, persona)
    bubbles = [
        Bubble(field.name, field.picture, filled.of_field(card.id, field.id)) for card in plans for field in card.fields
    ]
    if not bubbles:
        return
    head, room = head_of(job, job.deck.title), body_of(job)
    at = (len(bubbles) + 1) // 2 // 2
    extra = Bubble(job.word("other"))
    contents = bubble_pages(filled, [*bubbles, extra], MIDDLE, at, (room.below(head.height), room))
    yield from sheet_pages(job, persona, head, contents)
