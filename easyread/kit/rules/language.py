"""Rules about easy language, on the texts as a person meets them: persona and number filled in."""

import re
from collections.abc import Iterator

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.kinds.table import kind_of
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.rules.deck_rules import LOCAL_TEXT, all_steps
from easyread.kit.rules.deck_texts import all_texts, read_aloud
from easyread.kit.rules.easy_language import avoided_words, long_words, old_limit, sentences, words
from easyread.kit.rules.heard import hard_to_say
from easyread.kit.step import Step
from easyread.problems import Severity

GOOD_SENTENCE_WORDS = 12
LONGEST_SENTENCE_WORDS = 15
"""Easy-read practice in the UK and Denmark: one idea, about ten to fifteen words."""

MOST_SENTENCES = 2

LONGEST_STAFF_SENTENCE_WORDS = 25
MOST_STAFF_SENTENCES = 6
"""Staff read by themselves: ordinary plain language, and a case may take a few sentences."""

HARD_WORD_LETTERS = 14

_STRAIGHT_QUOTE = re.compile(r"[\"']")
_MARKUP = re.compile(r"[<>\n\t]|&\w+;|\*\*|\s{2,}|^\s|\s$")


def long_sentence(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W01: no sentence has more than 15 words; for staff 25."""
    most = LONGEST_STAFF_SENTENCE_WORDS if deck.is_for_staff else LONGEST_SENTENCE_WORDS
    for (card, key), count in _longest_sentences(deck, context).items():
        if count > most:
            yield CardProblem(card, key, f"a sentence of {count} words")


def longish_sentence(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W02: a sentence of 13 to 15 words could be shorter; staff may have it so."""
    if deck.is_for_staff:
        return
    for (card, key), count in _longest_sentences(deck, context).items():
        if GOOD_SENTENCE_WORDS < count <= LONGEST_SENTENCE_WORDS:
            yield CardProblem(card, key, f"a sentence of {count} words")


def many_sentences(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W03: at most two sentences on a card; for staff six in a lead or a point."""
    most = MOST_STAFF_SENTENCES if deck.is_for_staff else MOST_SENTENCES
    for card, key, text in read_aloud(deck, context):
        count = len(sentences(text))
        if count > most:
            yield CardProblem(card, key, f"{count} sentences")


def two_questions(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W04: one question at a time; staff may think of several."""
    if deck.is_for_staff:
        return
    for card, key, text in read_aloud(deck, context):
        count = text.count("?")
        if count > 1:
            yield CardProblem(card, key, f"{count} questions")


def word_to_avoid(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W05: no word or phrase that is unkind, hard, or heard as something else."""
    for card, key, text in all_texts(deck):
        for word, instead in avoided_words(text, deck.language):
            yield CardProblem(card, key, f'"{word}" is a word to avoid; write {instead}')


def hard_word(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W06: a word of 14 letters or more is explained under [hard]; staff know the words of their trade."""
    if deck.is_for_staff:
        return
    explained = tuple(word.lower() for word in deck.hard)
    for card in deck.cards:
        for key, text in texts_of(card):
            for word in long_words(text, HARD_WORD_LETTERS):
                if not word.lower().startswith(explained):  # "rusmiddelbehandling" explains "…behandlingen" too
                    yield CardProblem(card.id, key, f'"{word}" is long and not explained')


def old_alcohol_limits(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W07: the limits are 10 a week and 4 a day (Sundhedsstyrelsen 2022), never the older 7, 14 or 21."""
    for card, key, text in all_texts(deck):
        found = old_limit(text, deck.language)
        if found:
            yield CardProblem(card, key, f'"{found}" is an old alcohol limit')


def straight_quotes(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W08: quotation marks and apostrophes are typographic."""
    for card, key, text in all_texts(deck):
        if _STRAIGHT_QUOTE.search(text):
            yield CardProblem(card, key, "a straight quotation mark")


def markup_or_spaces(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W09: a text is plain: no markup, no double space, no space at an end."""
    for card, key, text in all_texts(deck):
        if _MARKUP.search(text):
            yield CardProblem(card, key, "markup, a double space, or a space at an end")


def unused_explanation(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """W10: an explained word stands somewhere in the deck."""
    used = " ".join(text for card in deck.cards for _, text in texts_of(card)).lower()
    for word in deck.hard:
        if word.lower() not in used:
            yield CardProblem("", f"hard.{word}", "the deck does not use this word")


def small_letter(deck: Deck, context: RuleContext) -> Iterator[CardProblem]:
    """W11: a sentence begins with a capital letter: {Han}, not {han}."""
    for card, key, text in read_aloud(deck, context):
        for sentence in sentences(text):
            if sentence[0].islower():
                yield CardProblem(card, key, "a sentence begins with a small letter")


def _longest_sentences(deck: Deck, context: RuleContext) -> dict[tuple[str, str], int]:
    """The words of the longest sentence by card and key: a sentence of the card is no item's problem."""
    longest: dict[tuple[str, str], int] = {}
    for step in all_steps(deck, context):
        of_card = sentences(step.card.text)
        for text_key, text in kind_of(step.card).read_aloud(step):
            for sentence in sentences(text):
                is_of_card = sentence in of_card and step.text_key != LOCAL_TEXT
                key = (step.card.id, "text" if is_of_card else _key_of(step, text_key, sentence))
                longest[key] = max(longest.get(key, 0), len(words(sentence)))
    return longest


def _key_of(step: Step, text_key: str, sentence: str) -> str:
    """A sentence that is said before the question stands where its lead does."""
    return next((lead.text_key for lead in step.leads if sentence in sentences(lead.text)), text_key)


LANGUAGE_RULES = (
    Rule(
        "W01",
        Severity.ERROR,
        f"Use {LONGEST_SENTENCE_WORDS} words at most, {LONGEST_STAFF_SENTENCE_WORDS} for staff; make two sentences.",
        long_sentence,
        of_words=True,
    ),
    Rule("W02", Severity.WARNING, f"{GOOD_SENTENCE_WORDS} words or fewer are easier.", longish_sentence, of_words=True),
    Rule(
        "W03",
        Severity.ERROR,
        f"Keep {MOST_SENTENCES} at most, {MOST_STAFF_SENTENCES} for staff; make another card.",
        many_sentences,
        of_words=True,
    ),
    Rule("W04", Severity.ERROR, "Ask one thing; make another card.", two_questions, of_words=True),
    Rule("W05", Severity.ERROR, "Use the other word.", word_to_avoid, of_words=True),
    Rule("W06", Severity.ERROR, "Use a shorter word, or explain it under [hard].", hard_word, of_words=True),
    Rule("W07", Severity.ERROR, "Use 10 a week and 4 on one day.", old_alcohol_limits, of_words=True),
    Rule("W08", Severity.ERROR, "Use “ ” and ’.", straight_quotes, of_words=True),
    Rule("W09", Severity.ERROR, "Write plain text with single spaces.", markup_or_spaces, of_words=True),
    Rule("W10", Severity.ERROR, "Take it out of [hard].", unused_explanation, of_words=True),
    Rule("W11", Severity.ERROR, "Begin with a capital, as in {Han}.", small_letter, of_words=True),
    Rule("W20", Severity.ERROR, "Write the words, or give it a `say`.", hard_to_say, of_words=True),
)
