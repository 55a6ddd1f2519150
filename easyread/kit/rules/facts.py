"""Rules about medical and legal statements: each has a source, stopping is never said alone, danger comes early."""

from collections.abc import Iterator

from easyread.kit.card import RISKS, STOP, Answer, Card, Fact
from easyread.kit.card_texts import answer_lists, texts_of
from easyread.kit.deck import Deck, Source
from easyread.kit.entry import Entry
from easyread.kit.kinds.read import ReadCard
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.easy_language import sentences
from easyread.kit.rules.fact_words import FACTS, STOPPING, speaks_of
from easyread.problems import Severity

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
            yield from (_unmarked(card.id, key, one) for key, one in statements(card, deck.language))
            yield from (_unmarked(card.id, "points", one) for one in _said_by_staff(card, deck.language))
    if deck.stamkort.fact is None:
        yield from (_unmarked("", f"{GUIDE}.{key}", one) for key, one in statements(deck.stamkort, deck.language))


def stopping_alone(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """M03: where one can choose to stop or to use less, a later card says to see the doctor first."""
    for at, card in enumerate(deck.cards):
        chosen = [answer.id for _, answers in answer_lists(card) for answer in answers if _stops(answer, deck)]
        if chosen and not any(_warns(later, card, chosen) for later in deck.cards[at + 1 :]):
            yield CardProblem(card.id, "answers", "one can choose to stop, and no card after it is about the doctor")


def danger_at_the_end(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """M04: a leaflet tells of what one can die of in its first half too: few people read to the last page."""
    dangers = [card for card in deck.cards if card.is_of_danger]
    for name in deck.layouts:
        on_back = context.leaflets.get(name)
        if dangers and on_back is not None:
            inside = [card for card in deck.of_kind(ReadCard) if card.id not in on_back]
            first_half = inside[: (len(inside) + 1) // 2]
            if not any(card.is_of_danger for card in first_half):
                told = f"the first half of {name} says nothing of danger to life"
                yield CardProblem(dangers[0].id, "fact", told)


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


def statements(entry: Entry, language: str) -> Iterator[tuple[str, str]]:
    """Yield the sentences of a card, or of the guide for staff, that state a fact, each with the key of its text."""
    for key, text in texts_of(entry):
        if is_statement(key):
            yield from ((key, sentence) for sentence in states_fact(text, language))


def _said_by_staff(card: Card, language: str) -> Iterator[str]:
    for point in card.points:
        yield from states_fact(point, language)


def _asks(sentence: str) -> bool:
    return sentence.rstrip(_CLOSING_QUOTES).endswith("?")


def is_statement(key: str) -> bool:
    """Return whether the kit itself says what stands under a key.

    What is chosen, or stands before a chosen answer, is what somebody else says. A title says nothing yet.
    """
    return "answers." not in key and key.rsplit(".", maxsplit=1)[-1] not in ("say", "summary", "alt", "chapter")


def _unmarked(card: str, key: str, sentence: str) -> CardProblem:
    return CardProblem(card, key, f"“{sentence}” reads like a fact, and has no source")


def _why_not(source: Source | None) -> str:
    if source is None:
        return "is not among the sources of the deck"
    return "" if source.publisher and (source.year or source.seen) else "has no publisher or no year"


def _warns(later: Card, card: Card, chosen: list[str]) -> bool:
    """Whether a card says to see the doctor to everybody who chose one of these answers."""
    if not later.is_about_stopping:
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
    Rule("M04", Severity.ERROR, "Move a card about it to the first half.", danger_at_the_end),
)
