"""Heard: what is hard to say, in all that a deck says aloud to citizens."""

import re
from collections.abc import Collection, Iterator
from functools import cache

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import CardProblem, RuleContext
from easyread.kit.rules.deck_rules import all_steps
from easyread.kit.rules.easy_language import read_as_letters
from easyread.kit.step import Step

_RANGE = re.compile(r"\d+\s*[-–]\s*\d+")
_DATE_OR_TIME = re.compile(r"(?<![\d.])\d{1,2}(?:\.\d{1,2}(?!\d)\.?|/\d{1,2}(?!\d))(?:[./]?\d{2,4})?")
_CAPITALS = re.compile(r"(?<!\w)[^\W\d_]{2,}(?!\w)")


def hard_to_say(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W20: nothing that is said aloud is said as letters, nor is a date or a range; a `say` tells how it is said."""
    if deck.is_for_staff:
        return
    for key, text in (("title", deck.title), ("about", deck.about)):
        for what in _found(text, deck.language, context.said):
            yield CardProblem("", key, what)
    for step in all_steps(deck, context):
        for saying in kind_of(step.card).sayings(step):
            for what in _found(saying.text, deck.language, context.said):
                yield CardProblem(step.card.id, _key_of(step, saying.text), what)


def _found(text: str, language: str, known: Collection[str]) -> Iterator[str]:
    pattern = _abbreviations(language)
    for match in pattern.finditer(text) if pattern else ():
        yield f'"{match[0]}" is not said as the word it stands for'
    for match in _RANGE.finditer(text):
        yield f'"{match[0]}" is not said as a range'
    for match in _DATE_OR_TIME.finditer(text):
        yield f'"{match[0]}" is not said as a date or a time'
    for match in _CAPITALS.finditer(text):
        if match[0].isupper() and match[0].lower() not in known:
            yield f'"{match[0]}" is in capitals, and the voice has not been taught it'


def _key_of(step: Step, said: str) -> str:
    """The key of the text that is said; that of the card where it is made of several."""
    return next((key for key, text in texts_of(step.card) if text == said), step.text_key)


@cache
def _abbreviations(language: str) -> re.Pattern[str] | None:
    found = sorted(read_as_letters(language), key=len, reverse=True)
    return re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, found))})(?!\w)\.?", re.IGNORECASE) if found else None
