"""The kind `date`: a day, chosen on a calendar."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import ClassVar

from easyread.kit.card import UNSURE, Card
from easyread.kit.day_words import day_words
from easyread.kit.deck import Deck
from easyread.kit.kinds.kind import Kind
from easyread.kit.kinds.pace import BY_HAND
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Answers, Step
from easyread.kit.summary_line import SummaryLine, plain_line, values_on
from easyread.problems import Severity


@dataclass(frozen=True, kw_only=True)
class DateCard(Card):
    """A day, chosen on a calendar. With `after`, the id of an earlier date card, no day before that one."""

    kind: ClassVar[str] = "date"

    after: str = ""


def day_of(value: str) -> date | None:
    """Return the day that a value such as "2026-12-24" names, or None."""
    try:
        return date.fromisoformat(value) if len(value) == len("2026-12-24") else None
    except ValueError:
        return None


def days_in(values: Sequence[str]) -> tuple[date, ...]:
    """Return the days that values name."""
    return tuple(day for value in values if (day := day_of(value)))


def known_days(_step: Step, values: Sequence[str]) -> tuple[str, ...]:
    """Return the first day, or "Ved ikke", among the values sent."""
    return tuple(value for value in values if value == UNSURE or day_of(value))[:1]


def agreeing_days(step: Step, answers: Answers) -> tuple[str, ...]:
    """Return the day given, where it does not come before the one that it should follow."""
    known = answers.get(step.key, ())
    after = step.card.after if isinstance(step.card, DateCard) else ""
    days = days_in((*known, *answers.get(after, ())))
    return () if len(days) > 1 and days[0] < days[1] else known


def date_line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    """Return the line of a day; its `detail` is the day, or None for "Ved ikke"."""
    line = plain_line(screens, answers)
    day = next(iter(days_in(sorted(values_on(screens, answers)))), None)
    return line and replace(line, is_unsure=line.is_unsure and day is None, detail=day)


def days_in_words(values: Sequence[str], language: str) -> Iterator[str]:
    """Yield the days that values name in the words of a language: "torsdag den 24. december 2026"."""
    yield from (day_words(day, language).text for day in days_in(values))


def day_after_no_day(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """D26: a day comes after that of an earlier date card."""
    earlier: set[str] = set()
    for card in deck.of_kind(DateCard):
        if card.after and card.after not in earlier:
            yield CardProblem(card.id, "after", f'no earlier date card is called "{card.after}"')
        earlier.add(card.id)


KIND = Kind(
    card=DateCard,
    known=known_days,
    agreeing=agreeing_days,
    not_followed='"{id}" is a date with many answers, so nothing can follow from one',
    line=date_line,
    looks_back=lambda card: (card.after,) if card.after else (),
    in_words=days_in_words,
    pace=BY_HAND,
    rules=(Rule("D26", Severity.ERROR, "Name a date card further up.", day_after_no_day),),
)
