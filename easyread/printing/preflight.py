"""Preflight: what of a deck is overset on paper, that is, does not fit; measured with what sets the pages."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.rules.deck_rules import Overset
from easyread.printing.layouts.layout import Layout


def preflight(deck: Deck, layouts: Mapping[str, Layout], personas: Iterable[Persona]) -> Iterator[Overset]:
    """Yield what does not fit on any layout that serves the deck, with the words of each persona. Each once."""
    people = list(personas)
    for layout in layouts.values():
        if layout.serves(deck):
            yield from overset_on(deck, layout, people)


def overset_on(deck: Deck, layout: Layout, personas: Sequence[Persona]) -> list[Overset]:
    """Return what of a deck does not fit on one layout."""
    found = (overset for persona in personas for overset in layout.form.overset(deck, layout, persona))
    return list(dict.fromkeys(found))
