"""Needs: what the conditions of a deck file ask of the steps before, by the keys of these."""

from collections.abc import Iterator

from easyread.kit.card import NO, UNSURE, Card, OrIf, ShowIf
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Need, either

PERSONA = "persona"
"""Ends the key of a step that asks of the persona what another asks of the person who answers."""


def need_of(condition: ShowIf, deck: Deck) -> Need:
    """Return the need that a condition stands for: one of its alternatives is enough."""
    return either([need for one in (condition, *condition.otherwise) for need in _needs(one, deck)])


def opposite(need: Need) -> tuple[Need, ...]:
    """Return the needs that hold together where this one does not."""
    return tuple(Need(one.key, one.values, is_not=not one.is_not) for one in need.each)


def offers_of(card: Card, deck: Deck) -> tuple[tuple[str, Need], ...]:
    """Return the ids of the answers that are offered only where they were chosen before, each with what it needs."""
    found = ((answer.id, list(_chosen(answer.id, card, deck))) for answer in card.answers)
    return tuple((name, either(needs)) for name, needs in found if needs)


def keys_of(card: Card) -> tuple[str, ...]:
    """Return the keys of the steps of a card that is asked once: two, where it has a form for the persona."""
    return (card.id, f"{card.id}.{PERSONA}") if card.self_form else (card.id,)


def _needs(condition: OrIf, deck: Deck) -> Iterator[Need]:
    target = deck.card(condition.card)
    items = kind_of(target).item_ids(target, deck) if target else ()
    if condition.item or items:
        for item in (condition.item,) if condition.item else items:
            yield _need(f"{condition.card}.{item}", condition)
    else:
        for key in keys_of(target) if target else (condition.card,):
            yield _need(key, condition)


def _need(key: str, condition: OrIf) -> Need:
    return Need(key, condition.denied or condition.values, is_not=bool(condition.denied))


def _chosen(answer: str, card: Card, deck: Deck) -> Iterator[Need]:
    """An answer was chosen as an item that got no "nej", as an answer, or as a whole card that got none."""
    for source in filter(None, map(deck.card, card.answers_of)):
        if answer in kind_of(source).item_ids(source, deck):
            yield Need(f"{source.id}.{answer}", tuple(one.id for one in source.answers if one.id != NO))
        elif answer in {one.id for one in source.answers}:
            yield from (Need(key, (answer,)) for key in keys_of(source))
        elif answer == source.id:
            chosen = tuple(value for value in kind_of(source).values(source) if value not in (NO, UNSURE))
            yield from (Need(key, chosen) for key in keys_of(source))
