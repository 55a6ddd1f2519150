"""Orders of prints: what a bench needs to know beside the content. Each names decks and personas by their ids."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from easyread.content import Content
from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.step import Answers
from easyread.printing.layouts.job import PrintOptions
from easyread.printing.print_answers import print_answers
from easyread.printing.print_deck import layout_of, personas_on, print_deck
from easyread.printing.print_own_cards import OwnSet, print_own_cards
from easyread.printing.print_visit import print_visit


class UnknownOrderError(LookupError):
    """The order names a deck or a persona that the content has not."""


class Order(Protocol):
    """A print that somebody wants."""

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises UnknownOrderError, and what `print_deck` does."""
        ...


Batch = Sequence[Order]
"""Prints that share pictures, as those of one deck do: what is drawn for the first need not be drawn for the others."""


@dataclass(frozen=True)
class DeckOrder:
    """A deck in a layout, without answers: the same order gives the same bytes."""

    deck_id: str
    language: str
    persona_id: str
    layout: str
    options: PrintOptions

    def __post_init__(self) -> None:
        """Refuse answers: prints of this kind are kept."""
        if self.options.answers is not None:
            raise ValueError("answers are printed by an AnswersOrder, which is never kept")

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises UnknownOrderError, and what `print_deck` does."""
        deck = _deck(content, self.deck_id, self.language)
        persona = _persona(content, self.persona_id, self.language)
        layout = layout_of(content, deck, self.layout)
        people = personas_on(layout, (persona,), content.library.personas[deck.language])
        return print_deck(content, deck, people, self.layout, options=self.options)


@dataclass(frozen=True)
class PeopleOrder:
    """A deck in a layout, without answers, with several personas in one print."""

    deck_id: str
    language: str
    persona_ids: tuple[str, ...]
    layout: str
    options: PrintOptions

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises UnknownOrderError, and what `print_deck` does."""
        deck = _deck(content, self.deck_id, self.language)
        personas = [_persona(content, persona_id, self.language) for persona_id in self.persona_ids]
        layout = layout_of(content, deck, self.layout)
        people = personas_on(layout, personas, content.library.personas[deck.language])
        return print_deck(content, deck, people, self.layout, options=self.options)


@dataclass(frozen=True)
class AnswersOrder:
    """The answers in the options, in a layout or on all sheets that they need."""

    deck_id: str
    language: str
    persona_id: str
    layout: str
    options: PrintOptions

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises UnknownOrderError, and what `print_deck` does."""
        deck = _deck(content, self.deck_id, self.language)
        return print_answers(
            content, deck, _persona(content, self.persona_id, self.language), self.options, self.layout
        )


@dataclass(frozen=True)
class VisitOrder:
    """The answers to several decks, in the order of the visit, with what the persona was called."""

    answered: Sequence[tuple[str, Answers]]
    language: str
    persona_id: str
    options: PrintOptions
    name: str = ""

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises UnknownOrderError, and what `print_deck` does."""
        answered = [(_deck(content, deck_id, self.language), answers) for deck_id, answers in self.answered]
        persona = _persona(content, self.persona_id, self.language)
        return print_visit(content, answered, persona, self.options, self.name)


@dataclass(frozen=True)
class OwnCardsOrder:
    """Cards of somebody's own, in a layout of cards."""

    own: OwnSet
    layout: str
    options: PrintOptions

    def pdf(self, content: Content) -> bytes:
        """Return the print. Raises what `print_own_cards` does."""
        return print_own_cards(content, self.own, self.layout, self.options)


def is_of_somebody(order: Order) -> bool:
    """Return whether something of somebody's own stands on a print, so that nothing of it may be kept."""
    return isinstance(order, (AnswersOrder, VisitOrder, OwnCardsOrder))


def _deck(content: Content, deck_id: str, language: str) -> Deck:
    deck = content.library.deck(deck_id, language)
    if deck is None:
        raise UnknownOrderError(deck_id)
    return deck


def _persona(content: Content, persona_id: str, language: str) -> Persona:
    persona = content.library.persona(persona_id, language)
    if persona is None:
        raise UnknownOrderError(persona_id)
    return persona
