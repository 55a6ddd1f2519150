"""The cards that stand on a form: those that its layout names, else all of the kinds that it is made for."""

from collections.abc import Iterator
from typing import TypeVar

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.plan import PlanCard
from easyread.kit.persona import Persona
from easyread.kit.placeholders import fill
from easyread.kit.rule import Overset
from easyread.printing.layouts.layout import SheetLayout

C = TypeVar("C", bound=Card)


def cards_on(deck: Deck, layout: SheetLayout) -> tuple[Card, ...]:
    """Return the cards on a form, in the order in which the layout names them; all that ask where it names none."""
    if not layout.cards:
        return tuple(card for card in deck.cards if card.asks)
    return tuple(card for name in layout.cards if (card := deck.card(name)))


def ids_on(deck: Deck, layout: SheetLayout) -> Iterator[str]:
    """Return the ids of the cards on a form."""
    return (card.id for card in cards_on(deck, layout))


def of_kind(deck: Deck, layout: SheetLayout, kind: type[C]) -> tuple[C, ...]:
    """Return those of the cards on a form that are of a kind."""
    return tuple(card for card in cards_on(deck, layout) if isinstance(card, kind))


def all_but(deck: Deck, layout: SheetLayout, kind: type[Card]) -> tuple[Card, ...]:
    """Return the cards on a form that are not of a kind."""
    return tuple(card for card in cards_on(deck, layout) if not isinstance(card, kind))


def plans_on(deck: Deck, layout: SheetLayout, *, repeated: bool) -> tuple[PlanCard, ...]:
    """Return the plans on a form: those asked once, or those asked of one after another."""
    return tuple(card for card in of_kind(deck, layout, PlanCard) if card.is_repeated == repeated)


def plan_ids(deck: Deck, layout: SheetLayout, *, repeated: bool) -> Iterator[str]:
    """Return the ids of those plans."""
    return (card.id for card in plans_on(deck, layout, repeated=repeated))


def label_of(card: Card, persona: Persona) -> str:
    """Return what stands over the answers to a card."""
    return fill(card.summary or card.text, persona.forms)


def missing_cards(deck: Deck, layout: SheetLayout) -> Iterator[Overset]:
    """Yield, as overset, the cards that a layout names and the deck does not have."""
    for name in layout.cards:
        if deck.card(name) is None:
            yield "", f'{layout.name} asks for a card "{name}"'
