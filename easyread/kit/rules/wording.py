"""Rules about how a thing is put, so that it is right by ear, alone on a printed card, and whatever was answered."""

from collections.abc import Callable, Iterable, Iterator

from easyread.kit.card import NO, UNSURE, YES
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.deck_rules import all_steps
from easyread.kit.rules.deck_texts import all_texts, read_aloud
from easyread.kit.rules.plain_danish import (
    condition_without_if,
    mixes_man_and_you,
    pointing_words,
    presumed_use,
    turns_to_you,
)
from easyread.kit.step import Answers, Step
from easyread.kit.steps.router import path
from easyread.problems import Severity

NONE = "ingen"
"""An answer of none begins with this: "ingen", "ingen-af-dem"."""

_FIRST_WORDS = ("text", "items")
"""The keys of what a screen says first; other keys follow on the text of their card."""


def condition_without_its_word(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W12: a condition has its *hvis* or *når*, also for staff; without it, it begins like a question."""
    for card, key, text in all_texts(deck):
        found = condition_without_if(text, deck.language)
        if found:
            yield CardProblem(card, key, f"“{found}” is a condition that begins like a question")


def points_to_another_card(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W13: a card can be printed alone, so nothing on it means what stands on another."""
    if deck.is_for_staff:
        return
    for step in all_steps(deck, context):
        for key, text in kind_of(step.card).read_aloud(step):
            before = "" if key.partition(".")[0] in _FIRST_WORDS else step.card.text
            for word in pointing_words(text, before, deck.language):
                yield CardProblem(step.card.id, key, f"“{word}” means something that does not stand on the card")


def man_and_you(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W14: a card speaks of people in general or to the one who hears it, not both."""
    if deck.is_for_staff:
        return
    for card, key, text in read_aloud(deck, context):
        if mixes_man_and_you(text, deck.language):
            yield CardProblem(card, key, "man and du in one card")


def statement_before_yes_or_no(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W15: what stands before a yes or no in the summary is a question; a statement and "Nej" contradict each other."""
    asked = {step.card.id for step in all_steps(deck, context) if _has_a_line_of_yes_or_no(step)}
    for card in deck.cards:
        if card.id in asked and card.summary and not card.summary.endswith("?"):
            yield CardProblem(card.id, "summary", f"“{card.summary}” is a statement, before a yes or a no")


def _has_a_line_of_yes_or_no(step: Step) -> bool:
    """Where one thing after another is asked about, the summary of the card stands over their lines."""
    is_one_of_many = step.item is not None or step.number > 0
    return {YES, NO} <= {answer.id for answer in step.answers} and not is_one_of_many


def presumes_use(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W16: what somebody hears who says no does not presume that this person uses drugs or alcohol."""
    if deck.is_for_staff:
        return
    asked = all_steps(deck, context)
    seen = _seen_without_a_yes({step.key: step for step in asked}.values())
    for step in asked:
        if step.key in seen:
            for key, text in kind_of(step.card).read_aloud(step):
                for phrase in presumed_use(text, deck.language):
                    yield CardProblem(step.card.id, key, f"“{phrase}” presumes that the person uses drugs or alcohol")


def _seen_without_a_yes(asked: Iterable[Step]) -> set[str]:
    """The keys of the screens of those who say no, who do not know, and who pass over every question."""
    once = tuple(asked)
    ways: tuple[Callable[[str], bool], ...] = (lambda value: value == NO or value.startswith(NONE), UNSURE.__eq__)
    said: list[Answers] = [{step.key: tuple(filter(fits, step.values))[:1] for step in once} for fits in ways]
    return {step.key for answers in (*said, {}) for step in path(once, answers)}


def persona_and_you(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W17: a card that tells of the persona asks of the persona, and one that turns to the hearer only asks."""
    if deck.is_for_staff:
        return
    for card, key, text in all_texts(deck):
        if turns_to_you(text, deck.language):
            yield CardProblem(card, key, "it tells of the persona and asks the one who hears it")


WORDING_RULES = (
    Rule("W12", Severity.ERROR, "Write it with hvis or når.", condition_without_its_word, of_words=True),
    Rule("W13", Severity.ERROR, "Name it: the card can be printed alone.", points_to_another_card, of_words=True),
    Rule("W14", Severity.ERROR, "Use one of them, or make two cards.", man_and_you, of_words=True),
    Rule("W15", Severity.ERROR, "Write it as a question.", statement_before_yes_or_no, of_words=True),
    Rule("W16", Severity.ERROR, "Ask first, and show the card with show_if.", presumes_use, of_words=True),
    Rule("W17", Severity.ERROR, "Ask of the persona, or ask only.", persona_and_you, of_words=True),
)
