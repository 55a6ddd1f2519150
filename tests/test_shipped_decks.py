"""The decks that are shipped: every one, in every language, keeps every rule."""

from collections import Counter

import pytest

from easyread.content import load_content
from easyread.kit.card import OWN
from easyread.kit.card_texts import texts_of
from easyread.kit.deck import Deck
from easyread.kit.placeholders import placeholders
from easyread.kit.reading.library import load_library
from easyread.kit.steps.router import path, steps
from easyread.languages import LANGUAGES
from easyread.paths import shipped_folder

LIBRARY, READING_PROBLEMS = load_library(shipped_folder("card_decks"))
DECKS = [deck for language in LANGUAGES for deck in LIBRARY.in_order(language)]
DANISH_FORMS = {"han", "ham", "hans", "en persona"}


def name_of(deck: Deck) -> str:
    return f"{deck.id}-{deck.language}"


@pytest.mark.deep  # `easyread check` tells of it on every change
def test_nothing_that_is_shipped_has_a_problem() -> None:
    assert [str(problem) for problem in load_content().problems] == []


def test_every_deck_is_there_in_every_language() -> None:
    assert READING_PROBLEMS == []
    ids = [deck.id for deck in LIBRARY.in_order("da")]
    assert ids
    for language in LANGUAGES:
        assert [(deck.id, deck.language) for deck in LIBRARY.in_order(language)] == [
            (deck_id, language) for deck_id in ids
        ]


@pytest.mark.parametrize("deck", DECKS, ids=name_of)
def test_no_brace_is_left_in_anything_that_a_person_meets(deck: Deck) -> None:
    for persona in LIBRARY.personas[deck.language]:
        for step in steps(deck, persona.forms):
            shown = [step.text, step.say, *(answer.text for answer in step.answers)]
            shown += [text for key, text in texts_of(step.card) if key in ("summary", "low", "high", "reply", "alt")]
            assert not [text for text in shown if "{" in text or "}" in text]


@pytest.mark.parametrize("deck", [deck for deck in DECKS if deck.language != "da"], ids=name_of)
def test_an_english_text_follows_the_persona_in_english(deck: Deck) -> None:
    used = {name.lower() for card in deck.cards for _, text in texts_of(card) for name in placeholders(text)}
    assert not used & DANISH_FORMS


@pytest.mark.parametrize("deck", DECKS, ids=name_of)
def test_every_step_can_be_reached_by_some_answers(deck: Deck) -> None:
    every_step = steps(deck, {})
    everything = {step.key: (*(answer.id for answer in step.answers), OWN) for step in every_step}
    denied = {one.key for step in every_step for need in step.needs for one in need.each if one.is_not}
    ways = [everything, *({**everything, key: ()} for key in denied)]
    reached = {step.key for answers in ways for step in path(every_step, answers)}
    assert reached == {step.key for step in every_step}, "some come where something was not answered"


@pytest.mark.parametrize("deck", DECKS, ids=name_of)
def test_a_deck_ends_by_asking_how_it_was_or_is_only_to_be_read(deck: Deck) -> None:
    asks = any(card.asks for card in deck.cards)
    assert not asks or [answer.id for answer in deck.cards[-1].answers] == ["godt", "midt", "svaert"]


def test_a_deck_says_the_same_things_in_both_languages() -> None:
    for danish, english in zip(*(LIBRARY.in_order(language) for language in LANGUAGES), strict=True):
        kinds = [Counter((card.id, card.kind, card.picture) for card in deck.cards) for deck in (danish, english)]
        assert kinds[0] == kinds[1]
