"""Rules about easy language, on the texts as a person meets them: persona and number filled in."""

import re
from collections.abc import Iterator

from easyread.kit.deck import Deck
from easyread.kit.deck_rules import Finding, Rule, Shelf, all_steps
from easyread.kit.easy_language import avoided_words, long_words, sentences, words
from easyread.kit.rules_of_structure import texts_of
from easyread.kit.walk import Step
from easyread.problems import Severity

GOOD_SENTENCE_WORDS = 12
LONGEST_SENTENCE_WORDS = 15
"""Easy-read practice in the UK and Denmark: one idea, about ten to fifteen words."""

MOST_SENTENCES = 2
HARD_WORD_LETTERS = 14

_OLD_LIMITS = re.compile(r"\b(7|14|21|syv|fjorten|enogtyve|seven|fourteen)\s+(genstande|units|drinks)\b", re.IGNORECASE)
_STRAIGHT_QUOTE = re.compile(r"[\"']")
_MARKUP = re.compile(r"[<>]|&\w+;|\*\*|\s{2,}|^\s|\s$")


def long_sentence(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W01: no sentence has more than 15 words."""
    for card, key, count in _sentence_lengths(deck, shelf):
        if count > LONGEST_SENTENCE_WORDS:
            yield Finding(card, key, f"a sentence of {count} words")


def longish_sentence(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W02: a sentence of 13 to 15 words could be shorter."""
    for card, key, count in _sentence_lengths(deck, shelf):
        if GOOD_SENTENCE_WORDS < count <= LONGEST_SENTENCE_WORDS:
            yield Finding(card, key, f"a sentence of {count} words")


def many_sentences(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W03: at most two sentences on a card."""
    for step in all_steps(deck, shelf):
        count = len(sentences(step.text))
        if count > MOST_SENTENCES:
            yield Finding(step.card.id, _text_key(step), f"{count} sentences")


def two_questions(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W04: one question at a time."""
    for step in all_steps(deck, shelf):
        count = step.text.count("?")
        if count > 1:
            yield Finding(step.card.id, _text_key(step), f"{count} questions")


def word_to_avoid(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W05: no word that the people of the kit do not use of themselves."""
    for card, key, text in _all_texts(deck):
        for word, instead in avoided_words(text, deck.language):
            yield Finding(card, key, f'"{word}" is a word to avoid; write {instead}')


def hard_word(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W06: a word of 14 letters or more is explained under [hard]."""
    explained = {word.lower() for word in deck.hard}
    for card in deck.cards:
        for key, text in texts_of(card):
            for word in long_words(text, HARD_WORD_LETTERS):
                if word.lower() not in explained:
                    yield Finding(card.id, key, f'"{word}" is long and not explained')


def old_alcohol_limits(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W07: the limits are 10 a week and 4 a day (Sundhedsstyrelsen 2022), never the older 7, 14 or 21."""
    for card, key, text in _all_texts(deck):
        found = _OLD_LIMITS.search(text)
        if found:
            yield Finding(card, key, f'"{found[0]}" is an old alcohol limit')


def straight_quotes(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W08: quotation marks and apostrophes are typographic."""
    for card, key, text in _all_texts(deck):
        if _STRAIGHT_QUOTE.search(text):
            yield Finding(card, key, "a straight quotation mark")


def markup_or_spaces(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W09: a text is plain: no markup, no double space, no space at an end."""
    for card, key, text in _all_texts(deck):
        if _MARKUP.search(text):
            yield Finding(card, key, "markup, a double space, or a space at an end")


def unused_explanation(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W10: an explained word stands somewhere in the deck."""
    used = " ".join(text for card in deck.cards for _, text in texts_of(card)).lower()
    for word in deck.hard:
        if word.lower() not in used:
            yield Finding("", f"hard.{word}", "the deck does not use this word")


def _sentence_lengths(deck: Deck, shelf: Shelf) -> Iterator[tuple[str, str, int]]:
    for step in all_steps(deck, shelf):
        for sentence in sentences(step.text):
            yield step.card.id, _text_key(step), len(words(sentence))


def _text_key(step: Step) -> str:
    return f"items.{step.item.id}" if step.item else "text"


def _all_texts(deck: Deck) -> Iterator[tuple[str, str, str]]:
    yield "", "title", deck.title
    yield "", "about", deck.about
    stamkort = deck.stamkort
    staff = (*stamkort.steps, *stamkort.suggestions, *stamkort.behandler, *stamkort.kontaktperson)
    for text in (stamkort.type, stamkort.material, stamkort.goal, stamkort.used_by, *staff):
        yield "", "stamkort", text
    for card in deck.cards:
        for key, text in texts_of(card):
            yield card.id, key, text


LANGUAGE_RULES = (
    Rule("W01", Severity.ERROR, f"Use {LONGEST_SENTENCE_WORDS} words at most; make two sentences.", long_sentence),
    Rule("W02", Severity.WARNING, f"{GOOD_SENTENCE_WORDS} words or fewer are easier.", longish_sentence),
    Rule("W03", Severity.ERROR, f"Keep {MOST_SENTENCES} at most; make another card.", many_sentences),
    Rule("W04", Severity.ERROR, "Ask one thing; make another card.", two_questions),
    Rule("W05", Severity.ERROR, "Use the other word.", word_to_avoid),
    Rule("W06", Severity.ERROR, "Use a shorter word, or explain it under [hard].", hard_word),
    Rule("W07", Severity.ERROR, "Use 10 a week and 4 on one day.", old_alcohol_limits),
    Rule("W08", Severity.ERROR, "Use “ ” and ’.", straight_quotes),
    Rule("W09", Severity.ERROR, "Write plain text with single spaces.", markup_or_spaces),
    Rule("W10", Severity.ERROR, "Take it out of [hard].", unused_explanation),
)
