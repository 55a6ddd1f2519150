"""How long a talk with a deck takes, worked out from what is heard on its screens and what is done on them."""

from collections.abc import Sequence

from easyread.kit.card import Answer
from easyread.kit.deck import Deck
from easyread.kit.kinds.pace import ANSWERING, READING, Pace
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Step
from easyread.kit.steps.router import steps
from easyread.kit.steps.ways import Extent, way

SECONDS_A_WORD = 60 / 94
"""The kit is heard at 94 words a minute, the pauses between sentences included: the median of what was measured on its
cards (79 to 119; docs/speech.md)."""

PAUSE_AFTER_ANSWER = 1
"""Seconds: each answer is said by itself, and the engine rests about one after a full stop (measured with the rate)."""

TIMES_HEARD = Pace(1, 2)
"""On a slow day everything is heard once more, from the tablet or from the helper in other words."""

AROUND = Pace(60, 120)
"""Settling down and finding the persona before the first card, and looking at the summary after the last."""

OWN_ANSWER = Pace(0, 20)
"""Writing, drawing or a photo takes about a minute; on a slow day one in three tiles for it is used."""

SHORTEST = Extent(is_long=False, topics=1, rounds=2)
LONGEST = Extent(is_long=True, topics=2, rounds=4)
"""One topic makes a talk, as the guide of Dialogkort says, and two are enough. A circle of one person is none; with
four it fills a talk, and a review of use found no end in sight with eight."""

_STEP = 5
"""Minutes are told in fives: nobody plans a talk more closely."""


def minutes_of(deck: Deck) -> tuple[int, int]:
    """Return the shortest and the longest duration of a talk, in minutes rounded to fives.

    A deck that asks nothing, as a leaflet, is read a few pages at a time: its shortest talk ends with the first
    chapter.
    """
    all_steps = steps(deck, {})
    short, long = way(all_steps, SHORTEST), way(all_steps, LONGEST)
    if not any(step.is_question for step in long):
        short = short[: _first_end(short)]
    return _rounded(seconds_of(short, 0)), _rounded(seconds_of(long, 1))


def seconds_of(shown: Sequence[Step], day: int) -> float:
    """Return how long the screens of a way take, on a quick day (0) or on a slow one (1).

    Answers that were heard on a screen before are known, and are not heard again.
    """
    known: set[tuple[Answer, ...]] = set()
    total: float = AROUND[day]
    for step in shown:
        heard = _hearing(max((step.spoken, *step.texts), key=len))
        if step.answers not in known:
            heard += sum(_hearing(answer.say or answer.text) + PAUSE_AFTER_ANSWER for answer in step.answers)
        known.add(step.answers)
        total += heard * TIMES_HEARD[day] + _pace(step)[day] + (OWN_ANSWER[day] if step.own else 0)
    return total


def _pace(step: Step) -> Pace:
    usual = ANSWERING if step.is_question else READING
    return kind_of(step.card).pace or usual


def _hearing(text: str) -> float:
    return len(text.split()) * SECONDS_A_WORD


def _first_end(shown: Sequence[Step]) -> int:
    return next(
        (at for at, step in enumerate(shown) if step.card.chapter and step.card.id != shown[0].card.id), len(shown)
    )


def _rounded(seconds: float) -> int:
    return max(_STEP, _STEP * round(seconds / 60 / _STEP))
