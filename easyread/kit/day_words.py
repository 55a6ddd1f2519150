"""Days in words: "torsdag den 24. december 2026", and how each part of that is said."""

from dataclasses import dataclass
from datetime import date

from babel.dates import get_day_names, get_month_names

LAST_DAY = 31
_LOCALES = {"da": "da", "en": "en_GB"}
_DANISH_ORDINALS = (
    "første anden tredje fjerde femte sjette syvende ottende niende tiende ellevte tolvte trettende fjortende "
    "femtende sekstende syttende attende nittende tyvende enogtyvende toogtyvende treogtyvende fireogtyvende "
    "femogtyvende seksogtyvende syvogtyvende otteogtyvende niogtyvende tredivte enogtredivte"
)
_ENGLISH_ORDINALS = (
    "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
    "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth twenty-first twenty-second twenty-third "
    "twenty-fourth twenty-fifth twenty-sixth twenty-seventh twenty-eighth twenty-ninth thirtieth thirty-first"
)
_ORDINALS = {"da": _DANISH_ORDINALS.split(), "en": _ENGLISH_ORDINALS.split()}
_DAYS = {"da": "den {}.", "en": "the {}"}
_SPOKEN_DAYS = {"da": "den {}", "en": "the {}"}
_ENDINGS = {1: "st", 2: "nd", 3: "rd", 21: "st", 22: "nd", 23: "rd", 31: "st"}


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
    names = get_day_names("wide", locale=_LOCALES[language])
    return tuple(names[number] for number in range(7))


def months(language: str) -> tuple[str, ...]:
    """Return the names of the months, from January."""
    names = get_month_names("wide", locale=_LOCALES[language])
    return tuple(names[number] for number in range(1, 13))


def day_of_month(number: int, language: str) -> str:
    """Return how a day of a month is written: "den 24.", "the 24th"."""
    return _DAYS[language].format(number if language == "da" else f"{number}{_ENDINGS.get(number, 'th')}")


def spoken_day(number: int, language: str) -> str:
    """Return how a day of a month is said, with as many words as it is written: "den fireogtyvende"."""
    return _SPOKEN_DAYS[language].format(_ORDINALS[language][number - 1])
