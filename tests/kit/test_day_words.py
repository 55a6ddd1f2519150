"""Days in words."""

from datetime import date

import pytest

from easyread.kit.day_words import LAST_DAY, day_of_month, day_words, spoken_day, weekdays
from easyread.languages import LANGUAGES


def test_a_day_stands_in_words() -> None:
    day = date(2026, 12, 24)
    assert day_words(day, "da").text == "torsdag den 24. december 2026"
    assert day_words(day, "en").text == "Thursday the 24th December 2026"


def test_the_week_begins_on_monday() -> None:
    assert weekdays("da")[0] == "mandag"
    assert weekdays("en")[6] == "Sunday"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_day_of_a_month_is_said_in_as_many_words_as_it_is_written(language: str) -> None:
    spoken = [spoken_day(number, language) for number in range(1, LAST_DAY + 1)]
    assert len(set(spoken)) == LAST_DAY
    for number, words in enumerate(spoken, 1):
        assert len(words.split()) == len(day_of_month(number, language).split())


def test_english_days_have_their_endings() -> None:
    assert [day_of_month(number, "en") for number in (1, 2, 3, 11, 22, 31)] == [
        "the 1st",
        "the 2nd",
        "the 3rd",
        "the 11th",
        "the 22nd",
        "the 31st",
    ]
