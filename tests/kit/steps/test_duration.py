"""How long a talk takes: what is heard, what is done, and how far the way goes."""

import re
from dataclasses import replace
from pathlib import Path

import pytest

from easyread.kit.card import Chapter
from easyread.kit.deck import Deck
from easyread.kit.kinds.pace import ANSWERING, READING, SAME_AGAIN
from easyread.kit.steps.duration import AROUND, OWN_ANSWER, SECONDS_A_WORD, minutes_of, seconds_of
from easyread.kit.steps.router import steps
from tests.small_deck import deck_of

READ = """
[[card]]
id = "laes"
kind = "read"
picture = "ting/hus"
text = "Her er et hus mere."
"""
ASK = """
[[card]]
id = "spoerg"
kind = "pick-one"
picture = "ting/hus"
text = "Kan du lide det?"
answers = "ja-nej"
"""
SORT = """
[[card]]
id = "ting"
kind = "sort"
text = "Kan du lide den?"
answers = "ja-nej"
items = [{ id = "bil", name = "Bil", picture = "ting/hus" }, { id = "baad", name = "Båd", picture = "ting/hus" }]
"""
HEARD_ANSWERS = 2 * SECONDS_A_WORD + 2
"""Ja and Nej, with a pause after each."""


def many(card: str, count: int) -> str:
    return "".join(re.sub('id = "([a-z]+)"', f'id = "\\1-{number}"', card, count=1) for number in range(count))


def taken(place: Path, cards: str, day: int) -> float:
    """Return the seconds of a few cards, without what is around them."""
    return seconds_of(steps(deck_of(place, cards), {}), day) - AROUND[day]


def test_a_card_to_read_is_heard_and_looked_at(tmp_path: Path) -> None:
    assert taken(tmp_path / "a", READ, 0) == pytest.approx(5 * SECONDS_A_WORD + READING.quick)
    assert taken(tmp_path / "b", READ, 1) == pytest.approx(2 * 5 * SECONDS_A_WORD + READING.slow)


def test_a_question_is_heard_with_its_answers_and_takes_time_to_think(tmp_path: Path) -> None:
    assert taken(tmp_path, ASK, 0) == pytest.approx(4 * SECONDS_A_WORD + HEARD_ANSWERS + ANSWERING.quick)


def test_answers_that_are_known_are_not_heard_again(tmp_path: Path) -> None:
    seconds = taken(tmp_path, SORT, 0)
    assert seconds == pytest.approx(2 * (4 * SECONDS_A_WORD + SAME_AGAIN.quick) + HEARD_ANSWERS)


def test_what_is_said_counts_where_it_differs_from_the_text(tmp_path: Path) -> None:
    said = READ + 'say = "Ring et, et, to. Det er et nummer."'
    assert taken(tmp_path, said, 0) == pytest.approx(8 * SECONDS_A_WORD + READING.quick)


def test_an_answer_of_ones_own_takes_time_on_a_slow_day(tmp_path: Path) -> None:
    own = ASK + 'own = { text = "Andet" }'
    assert taken(tmp_path / "a", own, 1) - taken(tmp_path / "b", ASK, 1) == pytest.approx(OWN_ANSWER.slow)


def test_minutes_are_told_in_fives_and_are_at_least_five(tmp_path: Path) -> None:
    assert minutes_of(deck_of(tmp_path / "a", READ)) == (5, 5)
    assert minutes_of(deck_of(tmp_path / "b", many(ASK, 20))) == (15, 25)


def test_a_deck_that_is_only_read_is_short_when_it_ends_with_its_first_chapter(tmp_path: Path) -> None:
    deck = deck_of(tmp_path, many(READ, 40))
    assert minutes_of(deck) == (15, 25)
    assert minutes_of(divided(deck, "laes-0", "laes-10")) == (5, 25)


def test_a_chapter_makes_a_talk_with_questions_no_shorter(tmp_path: Path) -> None:
    deck = deck_of(tmp_path, many(ASK, 20))
    assert minutes_of(divided(deck, "spoerg-0", "spoerg-10")) == minutes_of(deck)


def divided(deck: Deck, *begin: str) -> Deck:
    """Return the deck with chapters that begin with these cards."""
    cards = (replace(card, chapter=Chapter(card.id) if card.id in begin else None) for card in deck.cards)
    return replace(deck, cards=tuple(cards))
