"""Rule: one thing that decks must keep to, and what there is that a deck may refer to."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from easyread.kit.deck import Deck
from easyread.kit.persona import Persona
from easyread.problems import Severity

Overset = tuple[str, str]
"""A card id ("" for the deck), and what of it does not fit on paper."""


@dataclass(frozen=True)
class RuleContext:
    """What a deck may refer to: the pictures with their alt texts, the layouts, the other decks, the voices.

    `said` are the words that the voice has been taught to say, in small letters. `leaflets` are the layouts that are
    folded, each with the ids of the cards on its last page. `overset` measures a deck against its printed cards; None
    leaves that rule out.
    """

    pictures: Mapping[str, str]
    layouts: frozenset[str]
    deck_ids: frozenset[str]
    voices: frozenset[str]
    personas: tuple[Persona, ...]
    said: frozenset[str] = frozenset()
    leaflets: Mapping[str, frozenset[str]] = field(default_factory=dict)
    overset: Callable[[Deck], Iterable[Overset]] | None = None


@dataclass(frozen=True)
class CardProblem:
    """One breach of one rule: the card ("" for the deck), the key in it, and the words of the report."""

    card: str
    key: str
    message: str


@dataclass(frozen=True)
class Rule:
    """A rule with its code. `find` gives the breaches in a deck.

    A rule `of_words` looks at what one language says, so that a breach lies in the file of that language.
    """

    code: str
    severity: Severity
    hint: str
    find: Callable[[Deck, RuleContext], Iterable[CardProblem]] = field(compare=False)
    of_words: bool = False
