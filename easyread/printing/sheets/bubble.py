"""A plan as bubbles round the persona: what was chosen in each field, or room to write in, and an empty bubble."""

from collections.abc import Iterator
from functools import partial

from easyread.kit.deck import Deck
from easyread.kit.kinds.plan import Field
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.bubble import Bubble
from easyread.printing.parts.bubbles import Middle, bubble_pages, title_room, words_room
from easyread.printing.parts.given import Filled
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import missing_cards, plan_ids, plans_on
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.page import Page
from easyread.printing.pdf.typesetting import Block, set_text


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:  # noqa: ARG001
    """Yield the words that are wider than their places in a bubble."""
    yield from missing_cards(deck, layout)
    for card in plans_on(deck, layout, repeated=False):
        blocks = (block for field in card.fields for block in _blocks(field, layout))
        yield from overset_words(card.id, layout, blocks)


def _blocks(field: Field, layout: SheetLayout) -> Iterator[Block]:
    middle = _middle(layout)
    yield set_text(field.name, title_room(layout, middle), layout.sizes["text"], bold=True)
    for answer in field.answers:
        yield set_text(answer.text, words_room(layout, middle), layout.sizes["answer"])


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
    contents = bubble_pages(filled, [*bubbles, extra], _middle(job.layout), at, (room.below(head.height), room))
    yield from sheet_pages(job, persona, head, contents)


def _middle(layout: SheetLayout) -> Middle:
    return Middle(layout.lengths["persona"], is_round=True)


FORM = Form(
    name="bubbles",
    lengths={"persona": 46},  # the picture between the bubbles
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=partial(plan_ids, repeated=False),
)
