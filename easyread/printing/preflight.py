"""Preflight: what of a deck is overset on paper, that is, does not fit; measured with what sets the pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.placeholders import placeholders
from easyread.kit.rule import Overset
from easyread.printing.cards.card_sheets import FORM as CARDS
from easyread.printing.cards.card_sheets import overset_by_credits
from easyread.printing.layouts.job import credit_line
from easyread.printing.layouts.layout import CardLayout, Layout


def preflight(
    deck: Deck, layouts: Mapping[str, Layout], personas: Iterable[Persona], catalogue: Catalogue
) -> Iterator[Overset]:
    """Yield what does not fit on any layout that serves the deck, with the words of each persona. Each once."""
    people = tuple(personas)
    for layout in layouts.values():
        if layout.serves(deck):
            yield from overset_on(deck, layout, people, catalogue)


def overset_on(deck: Deck, layout: Layout, personas: Sequence[Persona], catalogue: Catalogue) -> list[Overset]:
    """Return what of a deck does not fit on one layout. Personas for whom it says the same are measured once."""
    different = _different(deck, personas, with_titles=layout.form.has_backs)
    found = [overset for persona in different for overset in layout.form.overset(deck, layout, persona)]
    if not found and isinstance(layout, CardLayout) and layout.form is CARDS:
        credit = partial(credit_line, catalogue)
        found = [overset for persona in different for overset in overset_by_credits(deck, layout, persona, credit)]
    return list(dict.fromkeys(found))


def _different(deck: Deck, personas: Iterable[Persona], *, with_titles: bool) -> Iterable[Persona]:
    """The first of each that have the same words in the texts of a deck, and the same title where that is shown."""
    texts = (text for card in deck.cards for _, text in texts_of(card))
    used = {name.lower() for text in texts for name in placeholders(text)}
    found: dict[tuple[str, tuple[tuple[str, str], ...]], Persona] = {}
    for persona in personas:
        words = tuple((name, form) for name, form in persona.forms.items() if name.lower() in used)
        found.setdefault((persona.title if with_titles else "", words), persona)
    return found.values()
