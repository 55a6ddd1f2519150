"""Rules about easy language, on the texts as a person meets them: persona and number filled in."""

import re
from collections.abc import Iterator

from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck, SayNoCard, StaffPageCard
from easyread.kit.rules.deck_rules import Finding, Rule, Shelf, all_steps
from easyread.kit.rules.easy_language import avoided_words, long_words, old_limit, sentences, words
from easyread.kit.steps.router import Step
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


def long_sentence(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W01: no sentence has more than 15 words; for staff 25."""
    most = LONGEST_STAFF_SENTENCE_WORDS if deck.is_for_staff else LONGEST_SENTENCE_WORDS
    for (card, key), count in _longest_sentences(deck, shelf).items():
        if count > most:
            yield Finding(card, key, f"a sentence of {count} words")


def longish_sentence(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W02: a sentence of 13 to 15 words could be shorter; staff may have it so."""
    if deck.is_for_staff:
        return
    for (card, key), count in _longest_sentences(deck, shelf).items():
        if GOOD_SENTENCE_WORDS < count <= LONGEST_SENTENCE_WORDS:
            yield Finding(card, key, f"a sentence of {count} words")


def many_sentences(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W03: at most two sentences on a card; for staff six in a lead or a point."""
    most = MOST_STAFF_SENTENCES if deck.is_for_staff else MOST_SENTENCES
    for card, key, text in _read_aloud(deck, shelf):
        count = len(sentences(text))
        if count > most:
            yield Finding(card, key, f"{count} sentences")


def two_questions(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W04: one question at a time; staff may think of several."""
    if deck.is_for_staff:
        return
    for card, key, text in _read_aloud(deck, shelf):
        count = text.count("?")
        if count > 1:
            yield Finding(card, key, f"{count} questions")


def word_to_avoid(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W05: no word that the people of the kit do not use of themselves."""
    for card, key, text in _all_texts(deck):
        for word, instead in avoided_words(text, deck.language):
            yield Finding(card, key, f'"{word}" is a word to avoid; write {instead}')


def hard_word(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W06: a word of 14 letters or more is explained under [hard]; staff know the words of their trade."""
    if deck.is_for_staff:
        return
    explained = tuple(word.lower() for word in deck.hard)
    for card in deck.cards:
        for key, text in texts_of(card):
            for word in long_words(text, HARD_WORD_LETTERS):
                if not word.lower().startswith(explained):  # "rusmiddelbehandling" explains "…behandlingen" too
                    yield Finding(card.id, key, f'"{word}" is long and not explained')


def old_alcohol_limits(deck: Deck, _shelf: Shelf) -> Iterator[Finding]:
    """W07: the limits are 10 a week and 4 a day (Sundhedsstyrelsen 2022), never the older 7, 14 or 21."""
    for card, key, text in _all_texts(deck):
        found = old_limit(text, deck.language)
        if found:
            yield Finding(card, key, f'"{found}" is an old alcohol limit')


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


def small_letter(deck: Deck, shelf: Shelf) -> Iterator[Finding]:
    """W11: a sentence begins with a capital letter: {Han}, not {han}."""
    for card, key, text in _read_aloud(deck, shelf):
        for sentence in sentences(text):
            if sentence[0].islower():
                yield Finding(card, key, "a sentence begins with a small letter")


def _longest_sentences(deck: Deck, shelf: Shelf) -> dict[tuple[str, str], int]:
    """The words of the longest sentence by card and key: a sentence in the text of a card is not each item's fault."""
    longest: dict[tuple[str, str], int] = {}
    for step in all_steps(deck, shelf):
        of_card = sentences(step.card.text)
        for sentence in dict.fromkeys(sentence for text in step.texts for sentence in sentences(text)):
            key = (step.card.id, "text" if sentence in of_card else _text_key(step, sentence))
            longest[key] = max(longest.get(key, 0), len(words(sentence)))
        if isinstance(step.card, SayNoCard):
            key = (step.card.id, "reply")
            lengths = [len(words(sentence)) for sentence in sentences(step.card.reply)]
            longest[key] = max([longest.get(key, 0), *lengths])
    for card_id, text_key, text in _of_staff_pages(deck):
        longest[card_id, text_key] = max(len(words(sentence)) for sentence in sentences(text))
    return longest


def _read_aloud(deck: Deck, shelf: Shelf) -> Iterator[tuple[str, str, str]]:
    for step in all_steps(deck, shelf):
        for text in step.texts:
            yield step.card.id, _text_key(step), text
        if isinstance(step.card, SayNoCard):
            yield step.card.id, "reply", step.card.reply
    yield from _of_staff_pages(deck)


def _of_staff_pages(deck: Deck) -> Iterator[tuple[str, str, str]]:
    """What a page for staff says beside its lead."""
    for card in deck.cards:
        if isinstance(card, StaffPageCard):
            yield from ((card.id, key, text) for key, text in texts_of(card) if key not in ("text", "alt"))


def _text_key(step: Step, sentence: str = "") -> str:
    if step.cell is not None:
        is_lead = any(sentence in sentences(lead.text) for lead in step.cell.leads)
        half = f"halves.{step.cell.half.id}.{'future' if step.cell.is_future else 'now'}"
        return half if is_lead else f"areas.{step.cell.area.id}.{'good' if step.cell.is_good else 'less'}"
    if step.asked is not None:
        return step.asked.text_key
    return f"items.{step.item.id}" if step.item else "text"


def _all_texts(deck: Deck) -> Iterator[tuple[str, str, str]]:
    yield "", "title", deck.title
    yield "", "about", deck.about
    for word, explanation in deck.hard.items():
        yield "", f"hard.{word}", explanation
    for key, value in vars(deck.stamkort).items():
        texts = (value,) if isinstance(value, str) else value
        for text in texts:
            if isinstance(text, str):
                yield "", f"stamkort.{key}", text
    for card in deck.cards:
        for key, text in texts_of(card):
            yield card.id, key, text


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
)
