"""Rules about talking points: what staff read of a card in a glance, with the person beside them."""

from collections.abc import Iterator

from easyread.kit.deck import Deck
from easyread.kit.placeholders import has_loose_brace, placeholders
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.easy_language import sentences, words
from easyread.problems import Severity

MOST_POINTS = 3
MOST_WORDS = 20
MOST_SENTENCES = 2


def too_much_to_read(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """N01: a card has three points at most, and each is read in a glance."""
    for card in deck.cards:
        if len(card.points) > MOST_POINTS:
            yield CardProblem(card.id, "points", f"{len(card.points)} points")
        for number, point in enumerate(card.points, 1):
            if (count := len(words(point))) > MOST_WORDS:
                yield CardProblem(card.id, f"points.{number}", f"a point of {count} words")
            elif (count := len(sentences(point))) > MOST_SENTENCES:
                yield CardProblem(card.id, f"points.{number}", f"a point of {count} sentences")


def braces(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """N02: a point is about the person who sits there, so nothing in it follows the persona."""
    for card in deck.cards:
        for number, point in enumerate(card.points, 1):
            if placeholders(point) or has_loose_brace(point):
                yield CardProblem(card.id, f"points.{number}", "a word in braces")


def said_twice(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """N03: a point is not what the card says itself: that is heard already."""
    for card in deck.cards:
        said = set(sentences(card.text))
        for number, point in enumerate(card.points, 1):
            if said & set(sentences(point)):
                yield CardProblem(card.id, f"points.{number}", "the card says this itself")


POINT_RULES = (
    Rule(
        "N01",
        Severity.ERROR,
        f"Keep {MOST_POINTS} points, each of {MOST_WORDS} words and {MOST_SENTENCES} sentences at most.",
        too_much_to_read,
        of_words=True,
    ),
    Rule("N02", Severity.ERROR, "Write “personen” or “borgeren”.", braces, of_words=True),
    Rule("N03", Severity.ERROR, "Write what to ask, to wait for, or not to say.", said_twice, of_words=True),
)
