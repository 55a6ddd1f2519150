"""Viewer: what the address says about who looks: persona, language, whether rusmidler are shown, cards, tools.

Nothing is kept on the server and no cookie is set, so every link carries these on. They stand in the query:
`?persona=ung-kvinde&sprog=en&rusmidler=nej&kort=sig-nej.kun-en.beder&kun=sig-nej.foelelser`. What is at its
default is left out.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from flask import g, url_for

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.kit.reading.library import Library
from easyread.kit.steps.card_choice import completed
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.limits import LONGEST_CHOICE

WITHOUT = "nej"
CARDS = "kort"
"""Names the cards chosen."""
TOOLS = "kun"
"""Names the tools that alone are shown."""

_SUBSTANCES = {"": True, "ja": True, WITHOUT: False}


class UnknownViewerError(LookupError):
    """The address names a persona, a language or a choice that there is not."""


@dataclass(frozen=True)
class CardChoice:
    """The cards that staff chose of one deck, with those that come with them, in its order."""

    deck_id: str
    cards: tuple[str, ...]

    @classmethod
    def read(cls, text: str, library: Library, language: str) -> "CardChoice | None":
        """Return the choice that stands in an address: `deck.card.card`. None is all cards.

        Raises:
            UnknownViewerError: It names something that there is not, or nothing.
        """
        deck_id, *named = text[:LONGEST_CHOICE].split(".")
        deck = library.deck(deck_id, language)
        if len(text) > LONGEST_CHOICE or deck is None:
            raise UnknownViewerError(CARDS)
        return cls.of(deck, named)

    @classmethod
    def of(cls, deck: Deck, named: Sequence[str]) -> "CardChoice | None":
        """Return the choice of these cards of a deck. Raises what `read` does."""
        if deck.is_for_staff or not named or not {card.id for card in deck.cards}.issuperset(named):
            raise UnknownViewerError(CARDS)
        cards = completed(deck, named)
        return cls(deck.id, cards) if len(cards) < len(deck.cards) else None

    @property
    def text(self) -> str:
        """Return the choice as it stands in an address."""
        return ".".join((self.deck_id, *self.cards))


@dataclass(frozen=True)
class Viewer:
    """Who looks. Without a persona, one is chosen first. Without `chosen` each deck has all its cards.

    Without `tools` all of them stand on the front page.
    """

    language: str = BASE_LANGUAGE
    persona: Persona | None = None
    substances: bool = True
    chosen: CardChoice | None = None
    tools: tuple[str, ...] = ()

    @classmethod
    def read(cls, args: Mapping[str, str], library: Library) -> "Viewer":
        """Return the viewer that the query of an address tells of.

        Raises:
            UnknownViewerError: It names something that there is not.
        """
        language = args.get("sprog", BASE_LANGUAGE)
        if language not in LANGUAGES:
            raise UnknownViewerError(language)
        persona_id = args.get("persona")
        persona = library.persona(persona_id, language) if persona_id else None
        if persona_id and persona is None:
            raise UnknownViewerError(persona_id)
        if args.get("rusmidler", "") not in _SUBSTANCES:
            raise UnknownViewerError("rusmidler")
        cards = args.get(CARDS, "")
        chosen = CardChoice.read(cards, library, language) if cards else None
        tools = read_tools(args.get(TOOLS, ""), library)
        return cls(language, persona, _SUBSTANCES[args.get("rusmidler", "")], chosen, tools)

    def __hash__(self) -> int:
        """Return a hash that follows from what makes a viewer; a persona is known by its id."""
        return hash((self.language, self.persona and self.persona.id, self.substances, self.chosen, self.tools))

    @property
    def query(self) -> dict[str, str]:
        """Return what an address carries on."""
        found = {
            "persona": self.persona.id if self.persona else "",
            "sprog": self.language if self.language != BASE_LANGUAGE else "",
            "rusmidler": "" if self.substances else WITHOUT,
            CARDS: self.chosen.text if self.chosen else "",
            TOOLS: ".".join(self.tools),
        }
        return {name: value for name, value in found.items() if value}

    def cards_of(self, deck_id: str) -> tuple[str, ...]:
        """Return the cards that were chosen of a deck; none for all of them."""
        return self.chosen.cards if self.chosen and self.chosen.deck_id == deck_id else ()

    def at(self, deck_id: str) -> "Viewer":
        """Return the viewer without what was chosen of other decks: pages that differ in nothing else are the same."""
        return self if self.cards_of(deck_id) else replace(self, chosen=None)


def read_tools(text: str, library: Library) -> tuple[str, ...]:
    """Return the tools that an address names, `deck.deck`, in the order of the library. None are all of them.

    Raises:
        UnknownViewerError: It names something that there is not.
    """
    if len(text) > LONGEST_CHOICE:
        raise UnknownViewerError(TOOLS)
    return chosen_tools([name for name in text.split(".") if name], library)


def chosen_tools(named: Sequence[str], library: Library) -> tuple[str, ...]:
    """Return these tools in the order of the library; none where they are all of them.

    Raises what `read_tools` does.
    """
    known = [deck.id for deck in library.for_citizens(BASE_LANGUAGE)]
    if not set(known).issuperset(named):
        raise UnknownViewerError(TOOLS)
    found = tuple(deck_id for deck_id in known if deck_id in named)
    return found if len(found) < len(known) else ()


def current_viewer() -> Viewer:
    """Return the viewer of this request."""
    viewer: Viewer = g.viewer
    return viewer


def address(endpoint: str, **values: Any) -> str:
    """Return the address of a view, with the viewer carried on. A value given as None is left out."""
    return url_for(endpoint, **{**current_viewer().query, **values})
