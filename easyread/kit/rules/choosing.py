"""Rules about cards that follow what was said before: who is asked, and which answers are offered again."""

from collections.abc import Iterator
from dataclasses import replace

from easyread.kit.card import HELPERS, NAMES, OFFERS, RINGS, WRITE, Card
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.placeholders import wants_number
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Step
from easyread.kit.steps.needs import PERSONA, offers_of
from easyread.kit.steps.router import steps
from easyread.problems import Severity


def fork_out_of_shape(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D33: a card of one screen can be asked of the person, or else of the persona; both have words of their own."""
    for card in deck.cards:
        if card.self_form is None:
            continue
        if not card.self_form.text.strip():
            yield CardProblem(card.id, "self.text", "this text is missing")
        if wants_number(card.text) or not _is_one_screen(card, deck):
            yield CardProblem(card.id, "self", "a card of many screens cannot be asked in two forms")
        if any(answer.id == PERSONA for answer in card.answers):
            yield CardProblem(card.id, "answers", f'with two forms, no answer can be called "{PERSONA}"')


def offers_nothing(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D34: answers_of names earlier cards, each with an answer or an item that is offered here again."""
    earlier: set[str] = set()
    for card in deck.cards:
        for name in card.answers_of:
            if name not in earlier:
                yield CardProblem(card.id, "answers_of", f'no earlier card is called "{name}"')
            elif not offers_of(replace(card, answers_of=(name,)), deck):
                yield CardProblem(card.id, "answers_of", f'no answer here has the id of an answer of "{name}"')
        earlier.add(card.id)


def back_of_nothing(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D35: a read card is printed on the back of the question before it that it answers."""
    asked: set[str] = set()
    for card in deck.cards:
        if card.back_of and card.asks:
            yield CardProblem(card.id, "back_of", "a question cannot stand on the back of another")
        elif card.back_of and card.back_of not in asked:
            yield CardProblem(card.id, "back_of", f'no earlier question is called "{card.back_of}"')
        if card.asks:
            asked.add(card.id)


def helper_out_of_place(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D39: who helps is found out of people, offered where somebody may be written, and told where nothing is asked."""
    for card in deck.cards:
        if card.helper not in HELPERS:
            yield CardProblem(card.id, "helper", f'"{card.helper}" is not known')
        elif card.helper == NAMES and not any(step.number for step in steps(replace(deck, cards=(card,)), {})):
            yield CardProblem(card.id, "helper", "a card that names somebody asks of one after another")
        elif card.helper == OFFERS and not (card.own and WRITE in card.own.means):
            yield CardProblem(card.id, "helper", "a card that offers somebody has an own answer that can be written")
        elif card.helper == RINGS and card.asks:
            yield CardProblem(card.id, "helper", "a card that says whom one can ring asks nothing")


def _is_one_screen(card: Card, deck: Deck) -> bool:
    whole = Step(card, card.id, card.text, card.say, card.picture, card.answers)
    return [step is whole for step in kind_of(card).steps(card, whole, deck)] == [True]


CHOOSING_RULES = (
    Rule("D33", Severity.ERROR, "Write text under self, or make two cards of it.", fork_out_of_shape),
    Rule("D34", Severity.ERROR, "Name an earlier card, and give the answers its ids.", offers_nothing),
    Rule("D35", Severity.ERROR, "Name a question further up.", back_of_nothing),
    Rule("D39", Severity.ERROR, "Write names, offers or rings, on a card that can do so.", helper_out_of_place),
)
