"""Rules about the answers and the parts of a card, whatever its kind."""

from collections.abc import Iterator

from easyread.kit.card_texts import answer_counts, nameless_parts
from easyread.kit.deck import Deck
from easyread.kit.kinds.kind import MOST_ANSWERS
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.problems import Severity

FEWEST_ANSWERS = 2


def too_many_answers(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """A01: at most five answers on a screen, each a picture and a word, the own one counted."""
    for card in deck.cards:
        for key, count in answer_counts(card):
            if count > kind_of(card).most_answers:
                yield CardProblem(card.id, key, f"the card has {count} answers")


def too_few_answers(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """A02: a question has something to choose between."""
    for card in deck.cards:
        for key, count in answer_counts(card):
            if count < FEWEST_ANSWERS:
                yield CardProblem(card.id, key, f"the number of answers is {count}")


def answer_without_word(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """A03: each answer, each item and each part of a card has a word."""
    for card in deck.cards:
        for key, message in nameless_parts(card):
            yield CardProblem(card.id, key, message)


SHAPE_RULES = (
    Rule("A01", Severity.ERROR, f"Keep {MOST_ANSWERS} at most, or make two cards.", too_many_answers),
    Rule("A02", Severity.ERROR, f"Give at least {FEWEST_ANSWERS} answers.", too_few_answers),
    Rule("A03", Severity.ERROR, "Write the word under the picture.", answer_without_word),
)
