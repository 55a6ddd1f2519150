"""The sheets that answers are printed on: the deck's own forms, and the answer sheet for all that is not on these."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import Answers, own_keys
from easyread.kit.steps.router import path, steps
from easyread.printing.layouts.job import Job, PrintOptions
from easyread.printing.layouts.layout import Layout
from easyread.printing.pdf.page import Element, Page, Tag, Words
from easyread.printing.pdf.picture_forms import PictureForms
from easyread.printing.print_deck import (
    ANSWERS_LAYOUT,
    PrintSource,
    answers_layout,
    job_pages,
    layout_of,
    pictures_for,
    print_deck,
    write_pages,
)

_UNDER: dict[Tag, Tag] = {"H1": "H2", "H2": "H3"}


def print_answers(
    source: PrintSource, deck: Deck, persona: Persona, options: PrintOptions, layout_name: str = ""
) -> bytes:
    """Return the answers in the options as a PDF: in the layout named, else on all sheets that they need.

    Raises what `print_deck` does.
    """
    if layout_name:
        return print_deck(source, deck, (persona,), layout_name, options=options)
    pictures = pictures_for(source, options)
    first, *others = answer_jobs(source, deck, persona, options, pictures)
    pages = [*job_pages(first), *(page for job in others for page in pages_under(job_pages(job)))]
    return write_pages(first, pages)


def answer_jobs(
    source: PrintSource, deck: Deck, persona: Persona, options: PrintOptions, pictures: PictureForms
) -> list[Job[Layout]]:
    """Return the jobs that together show every answer. A form with no answer on it is left out.

    A question whose answer only led to what stands on a form, such as whether somebody wants a diploma, is told by
    that. The last card asks how it was to talk. Alone it is not worth a sheet of paper; what is to be done before one
    stops is, where no form of the deck has it; and so is how the talk was, which no other sheet has.
    """
    answered, warned = _answered(deck, persona, options.answers or {})
    rest = layout_of(source, deck, ANSWERS_LAYOUT)
    forms = [layout_of(source, deck, name) for name in (answers_layout(source, deck), *_partial(source, deck))]
    used = [layout for layout in forms if answered & layout.form.shown_on(deck, layout)] if answered else forms[:1]
    told = answered | warned if answered else answered
    shown = frozenset(card for layout in used for card in layout.form.shown_on(deck, layout))
    left = told - shown - _led_to(deck, answered & shown)
    jobs = [Job(deck, (persona,), layout, options, source.pictures, pictures, source.numbers) for layout in used]
    is_untold = options.how and all(layout.form is not rest.form for layout in used)
    if left - ({deck.cards[-1].id} - warned) or is_untold or not jobs:
        cards = tuple(card.id for card in deck.cards if card.id in (left or {deck.cards[-1].id})) if jobs else ()
        for_rest = replace(options, cards=cards)
        jobs.append(Job(deck, (persona,), rest, for_rest, source.pictures, pictures, source.numbers))
    return jobs


def pages_under(pages: Sequence[Page]) -> Iterator[Page]:
    """Yield pages with each heading one step further down, and with no place in the outline."""
    for page in pages:
        yield replace(page, elements=tuple(map(_under, page.elements)), bookmark="")


def _under(element: Element) -> Element:
    return replace(element, tag=_UNDER.get(element.tag, element.tag)) if isinstance(element, Words) else element


def _answered(deck: Deck, persona: Persona, answers: Answers) -> tuple[frozenset[str], frozenset[str]]:
    """The ids of the cards that the answers lead through: those that were answered, and those about stopping."""
    reached = path(steps(deck, persona.forms), answers)
    keys = {step.card.id for step in reached if any(key in answers for key in (step.key, *own_keys(step.key)))}
    return frozenset(keys), frozenset(step.card.id for step in reached if step.card.is_about_stopping)


def _led_to(deck: Deck, cards: frozenset[str]) -> frozenset[str]:
    """The ids of the cards whose answers led to these."""
    return frozenset(card.show_if.card for card in deck.cards if card.id in cards and card.show_if)


def _partial(source: PrintSource, deck: Deck) -> Iterator[str]:
    """The forms that go with the answer sheet, such as a diploma."""
    return (name for name in deck.layouts if name in source.layouts and source.layouts[name].form.goes_with_all)
