"""Days in words: "torsdag den 24. december 2026", and how each part of that is said."""

from dataclasses import dataclass
from datetime import date

from babel.dates import get_day_names, get_month_names

from easyread.languages import KNOWN_LANGUAGES

LAST_DAY = 31


@dataclass(frozen=True)
class DayWords:
    """A day in the words of a language, in the order in which they stand."""

    weekday: str
    day: str
    month: str
    year: str

    @property
    def text(self) -> str:
        """Return the day as it stands in a line or on paper: "torsdag den 24. december 2026"."""
        return f"{self.weekday} {self.day} {self.month} {self.year}"


def day_words(day: date, language: str) -> DayWords:
    """Return a day in words. In English: "Thursday the 24th December 2026"."""
    weekday, month = weekdays(language)[day.weekday()], months(language)[day.month - 1]
    return DayWords(weekday, day_of_month(day.day, language), month, str(day.year))


def weekdays(language: str) -> tuple[str, ...]:
    """Return the names of the days of the week, from Monday."""
    names = get_day_names("wide", locale=KNOWN_LANGUAGES[language].locale)
    return tuple(names[number] for number in range(7))


def months(language: str) -> tuple[str, ...]:
    """Return the names of the months, from January."""
    names = get_month_names("wide", locale=KNOWN_LANGUAGES[language].locale)
    return tuple(names[number] for number in range(1, 13))


def day_of_month(number: int, language: str) -> str:
    """Return how a day of a month is written: "den 24.", "the 24th"."""
    days = KNOWN_LANGUAGES[language].days
    return days.written.format(number=number, ending=days.ending(number))


def spoken_day(number: int, language: str) -> str:
    """Return how a day of a month is said, with as many words as it is written: "den fireogtyvende"."""
    days = KNOWN_LANGUAGES[language].days
    return days.spoken.format(ordinal=days.ordinals[number - 1])
