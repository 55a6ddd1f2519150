"""The choice of cards before a talk: which cards come together, and the deck with those alone that were chosen."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass, replace

from easyread.kit.card import Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of

Group = tuple[str, ...]
"""Ids of cards one of which is enough: the first, where none was chosen."""


@dataclass(frozen=True)
class CardsOfChapter:
    """A chapter with its cards; cards that no chapter has stand under the title of the deck."""

    title: str
    picture: str
    cards: tuple[Card, ...]


def companions(deck: Deck) -> Mapping[str, tuple[Group, ...]]:
    """Return what comes with each card: the cards that its coming hangs on, and those of danger that it leads to.

    A card whose condition holds where nothing was answered can come alone.
    """
    before = {card.id: chapter.cards[:at] for chapter in by_chapter(deck) for at, card in enumerate(chapter.cards)}
    dangers = [(card, {one.id for one in before[card.id]}) for card in deck.cards if card.is_of_danger]
    led = {card.id: [(other.id,) for other, near in dangers if _leads(card, other, near)] for card in deck.cards}
    return {card.id: tuple(dict.fromkeys((*_needed(card), *led[card.id]))) for card in deck.cards}


def completed(deck: Deck, chosen: Collection[str]) -> tuple[str, ...]:
    """Return the cards chosen, with those that come with them, in the order of the deck."""
    groups, found = companions(deck), set(chosen)
    while missing := [group for card_id in found for group in groups[card_id] if found.isdisjoint(group)]:
        found.add(min(group[0] for group in missing))
    return tuple(card.id for card in deck.cards if card.id in found)


def deck_of(deck: Deck, chosen: Collection[str]) -> Deck:
    """Return a deck with the cards chosen alone; with all, where none is. What was left out is not answered.

    A chapter begins with the first of its cards that is left, and keeps its title and its picture.
    """
    return replace(deck, cards=tuple(_left(deck, frozenset(chosen)))) if chosen else deck


def by_chapter(deck: Deck) -> tuple[CardsOfChapter, ...]:
    """Return the cards of a deck by chapter."""
    found: list[CardsOfChapter] = []
    for card in deck.cards:
        if card.chapter or not found:
            title = card.chapter.title if card.chapter else deck.title
            picture = (card.chapter.picture or card.picture) if card.chapter else deck.picture
            found.append(CardsOfChapter(title, picture, ()))
        found[-1] = replace(found[-1], cards=(*found[-1].cards, card))
    return tuple(found)


def first_chapters(deck: Deck, number: int) -> tuple[str, ...]:
    """Return the cards of so many whole chapters, from the first, with what comes with them."""
    return completed(deck, [card.id for chapter in by_chapter(deck)[:number] for card in chapter.cards])


def short_talk(deck: Deck) -> tuple[str, ...]:
    """Return the cards of the first half of the chapters, with what comes with them."""
    return first_chapters(deck, (len(by_chapter(deck)) + 1) // 2)


def _needed(card: Card) -> Iterator[Group]:
    condition = card.show_if
    if condition:
        each = (condition, *condition.otherwise)
        if not any(one.denied for one in each):
            yield tuple(dict.fromkeys(one.card for one in each))
    yield from ((name,) for name in (*card.answers_of, *kind_of(card).looks_back(card)))


def _leads(card: Card, danger: Card, near: Collection[str]) -> bool:
    """Whether a card leads to one without which somebody may die: by its answers, as its front, or as one before it.

    Those before it in its chapter are `near`. What is said to everybody before stopping is led to by each question.
    """
    if card.id == danger.back_of:
        return True
    if danger.show_if:
        return card.id in {one.card for one in (danger.show_if, *danger.show_if.otherwise)}
    return card.id in near or (danger.is_about_stopping and card.asks)


def _left(deck: Deck, chosen: Collection[str]) -> Iterator[Card]:
    waiting = None
    for card in deck.cards:
        if card.chapter:
            chapter = card.chapter
            waiting = replace(chapter, picture=chapter.picture or card.picture, begun_by=card.id)
        if card.id not in chosen:
            continue
        yield replace(card, chapter=waiting) if waiting and not card.chapter else card
        waiting = None
