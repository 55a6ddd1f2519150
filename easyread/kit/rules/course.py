"""Rules about a talk as a whole: how long it takes, and where it can be stopped."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from easyread.kit.deck import Deck
from easyread.kit.rule import CardProblem, Rule, RuleContext
from easyread.kit.step import Step
from easyread.kit.steps.duration import minutes_of
from easyread.kit.steps.router import steps
from easyread.kit.steps.ways import Extent, way
from easyread.languages import BASE_LANGUAGE
from easyread.problems import Severity

MOST_MINUTES_OFF = 5
MOST_PART_OFF = 0.25
"""The minutes are worked out in fives from figures that are judged, so no closer fit is asked for."""

MOST_SCREENS = 15
"""So many screens take 10 to 20 minutes; the review of use asks who tires after ten."""

ONE_OF_EACH = Extent(is_long=True, topics=1, rounds=1)
"""The way on which stops are looked for: a topic, or a round, is an end by itself, as one more is only an offer."""


def minutes_do_not_fit(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C01: the minutes of the guide are about what the screens take. Staff pages are for meetings of any length.

    Danish words are counted: the minutes stand in deck.toml, and hold for every language.
    """
    if deck.is_for_staff or not deck.cards or deck.language != BASE_LANGUAGE:
        return
    worked_out = minutes_of(deck)
    if any(_is_far(written, found) for written, found in zip(deck.stamkort.minutes, worked_out, strict=True)):
        written, found = ("{} to {}".format(*minutes) for minutes in (deck.stamkort.minutes, worked_out))
        yield CardProblem("", "stamkort.minutes", f"{written} minutes are written, and {found} are worked out")


def nowhere_to_stop(deck: Deck, _context: RuleContext) -> Iterator[CardProblem]:
    """C02: on a long way there are places to stop, so that no part of it has more than 15 screens."""
    if deck.is_for_staff or deck.language != BASE_LANGUAGE:
        return
    shown = way(steps(deck, {}), ONE_OF_EACH)
    for part in _parts(shown):
        if len(part) > MOST_SCREENS:
            names = f'from "{part[0].card.id}" to "{part[-1].card.id}"'
            yield CardProblem("", "card", f"{len(part)} screens in a row, {names}, have no place to stop")


def _is_far(written: int, found: int) -> bool:
    return abs(written - found) > max(MOST_MINUTES_OFF, MOST_PART_OFF * found)


def _parts(shown: Sequence[Step]) -> Iterator[Sequence[Step]]:
    """The screens from one place to stop to the next: after the last screen of a card with `stop`."""
    after = [*shown[1:], None]
    ends = [at for at, step in enumerate(shown, 1) if step.card.stop and _is_last(step, after[at - 1])]
    yield from (shown[start:end] for start, end in pairwise([0, *ends, len(shown)]))


def _is_last(step: Step, following: Step | None) -> bool:
    return following is None or following.card.id != step.card.id


COURSE_RULES = (
    Rule(
        "C01",
        Severity.WARNING,
        "Write those, or make an exception that says what is done beside the screens.",
        minutes_do_not_fit,
    ),
    Rule("C02", Severity.WARNING, "Write stop = true on a card after which one can rest.", nowhere_to_stop),
)
