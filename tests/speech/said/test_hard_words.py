"""Every word of said.toml is heard as it says, by the real engine."""

import pytest

from easyread.languages import LANGUAGES
from easyread.speech.said.hard_words import FILE, hard_words
from tests.speech.phonemes import filled_in, phonemes


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return FILE.read_text(encoding="utf-8").split("\n")


def test_every_word_comes_out_in_the_phonemes_that_stand_beside_it(lines: list[str]) -> None:
    assert filled_in(lines) == lines, "listen to it, then run `python -m tests.speech.phonemes`"


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_is_written_in_another_way_that_sounds_the_same(language: str) -> None:
    changed = {word: entry for word, entry in hard_words(language).items() if entry.say}
    as_it_stands = phonemes((language, word) for word in changed)
    same = [word for (word, entry), found in zip(changed.items(), as_it_stands, strict=True) if found == entry.phonemes]
    assert same == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_word_makes_the_engine_change_to_another_voice(language: str) -> None:
    for word, entry in hard_words(language).items():
        assert "(" not in entry.phonemes, word


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_said_for_a_word_is_not_itself_said_in_another_way(language: str) -> None:
    words = hard_words(language)
    for word, entry in words.items():
        assert words.get(entry.say.lower()) is None, word


def test_the_same_word_stands_once_whatever_its_letters(lines: list[str]) -> None:
    count = sum("phonemes = " in line and not line.startswith("#") for line in lines)
    assert sum(len(hard_words(language)) for language in LANGUAGES) == count


def test_a_language_without_a_table_has_no_hard_words() -> None:
    assert hard_words("xx") == {}


def test_speed_is_left_as_it_stands_since_the_voice_says_it_right() -> None:
    entry = hard_words("da")["speed"]
    assert (entry.say, entry.phonemes) == ("", "spˈiːd")
