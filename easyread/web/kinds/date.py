"""A day on the page: the calendar that it is chosen on, and how it is summed up."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from easyread.kit.day_words import LAST_DAY, day_of_month, day_words, months, spoken_day, weekdays
from easyread.kit.kinds.date import DateCard
from easyread.kit.saying import NARRATOR
from easyread.kit.step import Answers, Step
from easyread.kit.steps.spoken import Utterance
from easyread.kit.summary_line import SummaryLine
from easyread.web.kinds.page_part import Detail, PagePart
from easyread.web.parts.page_maker import PageMaker
from easyread.web.parts.summary_view import LineView
from easyread.web.parts.tile import SaidWord

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
class Calendar(Detail):
    """The weekdays from Monday, the days of a month from the first, and the months from January."""

    weekdays: tuple[SaidWord, ...]
    days: tuple[SaidWord, ...]
    months: tuple[SaidWord, ...]

    @property
    def sounds(self) -> list[str]:
        """Return the keys of all sounds."""
        return [word.say for word in (*self.weekdays, *self.days, *self.months)]


@dataclass(frozen=True)
class DayAfter(Detail):
    """The step whose day comes before that of this one; "" for none."""

    key: str


def calendar(maker: PageMaker) -> Calendar:
    """Return what calendars are made from."""
    language = maker.deck.language
    named = zip(_words(maker, months(language)), map(maker.picture, _PICTURES), strict=True)
    return Calendar(
        tuple(_words(maker, weekdays(language))),
        tuple(_days(maker, language)),
        tuple(replace(word, picture=picture) for word, picture in named),
    )


def day_after(_maker: PageMaker, step: Step, _said: Sequence[Utterance]) -> DayAfter | None:
    """Return which day this one comes after."""
    return DayAfter(step.card.after) if isinstance(step.card, DateCard) else None


def said_of_calendar(language: str) -> Iterator[Utterance]:
    """Yield all that a calendar says."""
    days = (spoken_day(number, language) for number in range(1, LAST_DAY + 1))
    for text in (*weekdays(language), *days, *months(language)):
        yield Utterance("", text, NARRATOR)


def with_day(maker: PageMaker, view: LineView, line: SummaryLine, _answers: Answers) -> LineView:
    """Return a line with its day in words, each said by itself; the year is not said."""
    day, language = line.detail, maker.deck.language
    if not isinstance(day, date):
        return view
    words = day_words(day, language)
    spoken = (words.weekday, spoken_day(day.day, language), words.month)
    shown = (words.weekday, words.day, words.month)
    said = (SaidWord(text, maker.say_words(word)) for text, word in zip(shown, spoken, strict=True))
    return replace(view, words=(*said, SaidWord(words.year, "")))


def _words(maker: PageMaker, texts: Iterable[str]) -> Iterator[SaidWord]:
    return (SaidWord(text, maker.say_words(text)) for text in texts)


def _days(maker: PageMaker, language: str) -> Iterator[SaidWord]:
    for number in range(1, LAST_DAY + 1):
        yield SaidWord(day_of_month(number, language), maker.say_words(spoken_day(number, language)))


PART = PagePart(card=DateCard, of_step=day_after, of_page=calendar, line=with_day, says=said_of_calendar)
