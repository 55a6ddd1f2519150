"""Rules about medical and legal statements: each has a source, and stopping is never said alone."""

from collections.abc import Iterator

from easyread.kit.card import RISKS, Answer, Card, Fact
from easyread.kit.card_texts import answer_lists, texts_of
from easyread.kit.deck import Deck, Source
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.easy_language import sentences
from easyread.kit.rules.fact_words import FACTS, STOPPING, speaks_of
from easyread.problems import Severity

STOP = "stop"
"""What a fact is about that says what to do before one stops or uses less."""

GUIDE = "stamkort"

_CLOSING_QUOTES = "”’»)"


def fact_without_source(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """M01: a fact says what it risks, and names sources of the deck, with their publisher and year."""
    known = {source.id: source for source in deck.sources if source.id}
    for card, key, fact in facts_of(deck):
        if fact.risk not in RISKS:
            yield CardProblem(card, f"{key}.risk", f'"{fact.risk}" is not known; known are {", ".join(RISKS)}')
        if fact.about not in ("", STOP):
            yield CardProblem(card, f"{key}.about", f'"{fact.about}" is not known; known is {STOP}')
        for name in fact.sources:
            if why := _why_not(known.get(name)):
                yield CardProblem(card, f"{key}.sources", f'the source "{name}" {why}')


def unmarked_fact(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """M02: what speaks of danger, medicine or the law is marked as a fact; a question is none."""
    for card in deck.cards:
        if card.fact is None:
            for key, text in texts_of(card):
                if not _is_no_statement(key):
                    yield from _unmarked(card.id, key, text, deck)
    if deck.stamkort.fact is None:
        for key, text in texts_of(deck.stamkort):
            yield from _unmarked("", f"{GUIDE}.{key}", text, deck)


def stopping_alone(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """M03: where one can choose to stop or to use less, a later card says to see the doctor first."""
    for at, card in enumerate(deck.cards):
        chosen = [answer.id for _, answers in answer_lists(card) for answer in answers if _stops(answer, deck)]
        if chosen and not any(_warns(later, card, chosen) for later in deck.cards[at + 1 :]):
            yield CardProblem(card.id, "answers", "one can choose to stop, and no card after it is about the doctor")


def facts_of(deck: Deck) -> Iterator[tuple[str, str, Fact]]:
    """Yield every fact of a deck: the card ("" for the guide for staff), the key and the fact."""
    for card in deck.cards:
        if card.fact is not None:
            yield card.id, "fact", card.fact
    if deck.stamkort.fact is not None:
        yield "", f"{GUIDE}.fact", deck.stamkort.fact


def states_fact(text: str, language: str) -> list[str]:
    """Return the sentences of a text that speak of danger, medicine or the law without asking."""
    return [one for one in sentences(text) if not _asks(one) and speaks_of(FACTS, one, language)]


def _unmarked(card: str, key: str, text: str, deck: Deck) -> Iterator[CardProblem]:
    for sentence in states_fact(text, deck.language):
        yield CardProblem(card, key, f"“{sentence}” reads like a fact, and has no source")


def _asks(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING_QUOTES).endswith("?")


def _is_no_statement(key: str) -> bool:
    """What is chosen, or stands before a chosen answer, is what somebody else says."""
    return "answers." in key or key.rsplit(".", maxsplit=1)[-1] in ("say", "summary", "alt")


def _why_not(source: Source | None) -> str:
    if source is None:
        return "is not among the sources of the deck"
    return "" if source.publisher and (source.year or source.seen) else "has no publisher or no year"


def _warns(later: Card, card: Card, chosen: list[str]) -> bool:
    """Whether a card says to see the doctor to everybody who chose one of these answers."""
    if later.fact is None or later.fact.about != STOP:
        return False
    if later.show_if is None:
        return True
    own = [one for one in (later.show_if, *later.show_if.otherwise) if one.card == card.id]
    return set(chosen) <= {value for one in own for value in one.values}


def _stops(answer: Answer, deck: Deck) -> bool:
    return speaks_of(STOPPING, answer.text, deck.language)


FACT_RULES = (
    Rule("M01", Severity.ERROR, 'Write fact = { risk = "life", sources = ["id"] }.', fact_without_source),
    Rule("M02", Severity.ERROR, "Give the card a fact with its source.", unmarked_fact, of_words=True),
    Rule("M03", Severity.ERROR, 'Add a read card with fact = { …, about = "stop" }.', stopping_alone, of_words=True),
)
