"""The texts of a deck, for rules that look at words: all of them, and those that are read aloud screen by screen."""

from collections.abc import Iterator

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import RuleContext
from easyread.kit.rules.deck_rules import all_steps


def all_texts(deck: Deck) -> Iterator[tuple[str, str, str]]:
    """Yield every text of a deck with its card ("" for the deck) and its key, those for staff included."""
    yield "", "title", deck.title
    yield "", "about", deck.about
    for word, explanation in deck.hard.items():
        yield "", f"hard.{word}", explanation
    for key, text in texts_of(deck.stamkort):
        yield "", f"stamkort.{key}", text
    for card in deck.cards:
        for key, text in texts_of(card):
            yield card.id, key, text
        for number, point in enumerate(card.points, 1):
            yield card.id, f"points.{number}", point


def read_aloud(deck: Deck, context: RuleContext) -> Iterator[tuple[str, str, str]]:
    """Yield what each screen says, for each persona, with its card and its key."""
    for step in all_steps(deck, context):
        for key, text in kind_of(step.card).read_aloud(step):
            yield step.card.id, key, text
