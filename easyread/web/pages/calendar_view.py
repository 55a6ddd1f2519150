"""CalendarView: the words, sounds and pictures from which the calendar of a date card is made."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from easyread.kit.day_words import LAST_DAY, day_of_month, months, spoken_day, weekdays
from easyread.kit.persona import Persona
from easyread.kit.saying import NARRATOR
from easyread.kit.steps.spoken import Utterance
from easyread.web.pages.picture_address import PictureView, picture_view
from easyread.web.site import Site

_PICTURES = (
    "tid/vinter",
    "tid/vinter",
    "tid/foraar",
    "beslutning/paaske",
    "tid/foraar",
    "tid/sommer",
    "beslutning/sommer",
    "tid/sommer",
    "tid/efteraar",
    "tid/efteraar",
    "tid/efteraar",
    "beslutning/jul",
)
"""The season of each month, or what everybody knows it by."""


@dataclass(frozen=True)
class CalendarWord:
    """A weekday, a day of the month, or a month with its picture."""

    text: str
    say: str
    picture: PictureView | None = None


@dataclass(frozen=True)
class CalendarView:
    """The weekdays from Monday, the days of a month from the first, and the months from January."""

    weekdays: tuple[CalendarWord, ...]
    days: tuple[CalendarWord, ...]
    months: tuple[CalendarWord, ...]

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all sounds."""
        return [word.say for word in (*self.weekdays, *self.days, *self.months)]


def calendar_view(site: Site, persona: Persona, language: str) -> CalendarView:
    """Return what the calendar is made from, in a language."""
    pictures = (picture_view(site.content, name, persona, language, substances=True) for name in _PICTURES)
    named = zip(_words(site, months(language), language), pictures, strict=True)
    return CalendarView(
        tuple(_words(site, weekdays(language), language)),
        tuple(_days(site, language)),
        tuple(CalendarWord(word.text, word.say, picture) for word, picture in named),
    )


def said_of_calendar(language: str) -> Iterator[Utterance]:
    """Yield all that a calendar says."""
    days = (spoken_day(number, language) for number in range(1, LAST_DAY + 1))
    for text in (*weekdays(language), *days, *months(language)):
        yield Utterance("", text, NARRATOR)


def _words(site: Site, texts: Iterable[str], language: str) -> Iterator[CalendarWord]:
    for text in texts:
        yield CalendarWord(text, site.say(Utterance("", text, NARRATOR), language))


def _days(site: Site, language: str) -> Iterator[CalendarWord]:
    for number in range(1, LAST_DAY + 1):
        said = Utterance("", spoken_day(number, language), NARRATOR)
        yield CalendarWord(day_of_month(number, language), site.say(said, language))
