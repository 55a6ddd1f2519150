"""Tool places: what the pages for staff say of when a tool is used, told by the stamkort of the tool too.

The pages name the tools, and nothing else does: so a page and a stamkort never say two things.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from easyread.kit.deck import Companion, Deck
from easyread.kit.kinds.staff_page import Part, StaffPageCard

Decks = Mapping[str, Deck]


def with_places(decks: Decks) -> dict[str, Deck]:
    """Return the decks of a language, by id: pages know the tools that they name, and tools where they are named."""
    known = {deck_id: _with_tools(deck, decks) for deck_id, deck in decks.items()}
    return {deck_id: _with_places(deck, known) for deck_id, deck in known.items()}


def _with_tools(deck: Deck, decks: Decks) -> Deck:
    """A deck whose parts have the tools that they name, by title."""
    if not any(part.names_tools for _, part in _parts(deck)):
        return deck
    cards = tuple(
        replace(card, parts=tuple(_named(part, decks) for part in card.parts)) if card in pages else card
        for pages in [deck.of_kind(StaffPageCard)]
        for card in deck.cards
    )
    return replace(deck, cards=cards)


def _named(part: Part, decks: Decks) -> Part:
    named = [decks[name] for name in part.tools if name in decks]
    if part.shortest_to:
        named += [deck for deck in decks.values() if not deck.is_for_staff and _is_within(part, deck)]
    return replace(part, named=tuple(_companion(deck) for deck in named))


def _is_within(part: Part, deck: Deck) -> bool:
    return part.shortest_from <= deck.stamkort.minutes[0] <= part.shortest_to


def _with_places(deck: Deck, decks: Decks) -> Deck:
    friends = tuple(_companion(decks[name]) for name in deck.stamkort.goes_with if name in decks)
    places = tuple(
        (card.title, part.name) for other in decks.values() for card, part in _parts(other) if deck.id in part.tools
    )
    if not (friends or places):
        return deck
    return replace(deck, stamkort=replace(deck.stamkort, companions=friends, places=places))


def _parts(deck: Deck) -> Iterator[tuple[StaffPageCard, Part]]:
    return ((card, part) for card in deck.of_kind(StaffPageCard) for part in card.parts)


def _companion(deck: Deck) -> Companion:
    return Companion(deck.id, deck.title, deck.stamkort.minutes)
