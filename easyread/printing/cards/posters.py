"""Cards as posters: the front of each fills a sheet to hang up. There is nothing behind, and nothing to cut."""

from collections.abc import Iterator
from dataclasses import replace

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rule import Overset
from easyread.printing.cards.card_sheets import overset_on_cards, sheets_of
from easyread.printing.cards.printed_card import printed_cards
from easyread.printing.layouts.form import Form, read_sizes
from easyread.printing.layouts.job import CardJob
from easyread.printing.layouts.layout import CardLayout
from easyread.printing.pdf.page import Page


def _pages(job: CardJob) -> tuple[Page, ...]:
    """A sheet for each card. What would stand behind a question is the next poster."""
    alone = replace(job, options=replace(job.options, backs="none"))
    return sheets_of(alone, printed_cards(alone))


def _overset(deck: Deck, layout: CardLayout, persona: Persona) -> Iterator[Overset]:
    """Yield the cards whose text is too long for a poster."""
    return overset_on_cards(deck, layout, persona)


FORM = Form(
    name="posters",
    sizes=read_sizes("name", "answer"),
    pages=_pages,
    overset=_overset,
    for_any_deck=True,
    is_cards=True,
)
