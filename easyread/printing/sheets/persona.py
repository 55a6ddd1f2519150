"""The persona large, with a name, and what is told of the persona in bubbles round the picture."""

from collections.abc import Iterator

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.name import NameCard
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import SheetJob, for_each_persona
from easyread.printing.layouts.layout import SheetLayout
from easyread.printing.parts.bubble import Bubble
from easyread.printing.parts.bubbles import Middle, bubble_pages, title_room, words_room
from easyread.printing.parts.given import Filled
from easyread.printing.parts.overset_words import overset_words
from easyread.printing.parts.sheet_cards import all_but, ids_on, label_of, missing_cards, of_kind
from easyread.printing.parts.sheet_head import body_of, head_of
from easyread.printing.parts.sheet_pages import sheet_pages
from easyread.printing.pdf.page import Page
from easyread.printing.pdf.typesetting import set_text

BESIDE = 2
"""How many bubbles the persona stands between."""


def _overset(deck: Deck, layout: SheetLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the words that are wider than their places in a bubble."""
    yield from missing_cards(deck, layout)
    for at, card in enumerate(_told(deck, layout)):
        middle = Middle(layout.lengths["persona"]) if at < BESIDE else None
        titles = [
            set_text(label_of(form, persona), title_room(layout, middle), layout.sizes["text"], bold=True)
            for form in (card, card.about_self())
        ]
        answers = [set_text(answer.text, words_room(layout, middle), layout.sizes["answer"]) for answer in card.answers]
        yield from overset_words(card.id, layout, (*titles, *answers))


def _told(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """The cards on the form but the one that gives a name."""
    return all_but(deck, layout, NameCard)


def _pages(job: SheetJob, persona: Persona) -> Iterator[Page]:
    filled = Filled(job, persona)
    forms = [filled.form_of(card) for card in _told(job.deck, job.layout)]
    bubbles = [Bubble(label_of(form, persona), form.picture, filled.of_card(form.id)) for form in forms]
    head, room = head_of(job, job.deck.title), body_of(job)
    middle = _middle(job, filled)
    extra = Bubble(job.word("other"))
    contents = bubble_pages(filled, [*bubbles, extra], middle, 0, (room.below(head.height), room))
    yield from sheet_pages(job, persona, head, contents)


def _middle(job: SheetJob, filled: Filled) -> Middle:
    """The persona with the name that was chosen, or with a line to write one on."""
    size, width = job.layout.sizes["title"] * 0.75, job.layout.lengths["persona"]
    names = of_kind(job.deck, job.layout, NameCard)
    given = [given for card in names for given in filled.of_card(card.id) if given.text and not given.is_to_write]
    if given:
        return Middle(width, given[0].words(width, size, bold=True))
    label = set_text(job.word("name"), width, job.layout.sizes["text"], bold=True)
    return Middle(width, label, is_to_write=bool(names))


FORM = Form(
    name="persona",
    lengths={"persona": 58},  # the picture between two bubbles
    sizes=read_sizes("title", "answer"),
    pages=for_each_persona(_pages),
    overset=_overset,
    shows=ids_on,
)
