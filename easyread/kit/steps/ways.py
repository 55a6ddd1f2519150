"""Ways: the shortest and the longest way through a deck that a talk would sensibly take."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from easyread.kit.card import NO, UNSURE, YES
from easyread.kit.kinds.table import kind_of
from easyread.kit.step import Answers, Need, Step
from easyread.kit.steps.router import path

TOPIC_SCREENS = 3
"""A topic is an answer, of those of which many may be chosen, that leads to this many screens by itself.

A kind of rusmiddel, or an area of a grid: the guides of the decks say that one or two are enough for a talk.
"""

_PASSES = 2
"""A second pass finds what an answer opens only after a later one was settled."""


@dataclass(frozen=True)
class Extent:
    """How far a way goes: long or short, with how many topics, and for how many rounds the same is asked again."""

    is_long: bool
    topics: int = 1
    rounds: int = 1


def way(all_steps: Sequence[Step], extent: Extent) -> list[Step]:
    """Return the screens of the longest or the shortest way, on which every question gets an answer.

    Each question that leads somewhere gets the answer with the most, or the fewest, screens behind it; "Ved ikke" is
    not among them. On the short way "nej" is said where it can be.
    """
    asked = [step for step in all_steps if step.number <= extent.rounds]
    answers = {step.key: _guess(step, extent) for step in asked}
    answers |= _topics(asked, answers, extent)
    steering = [step for step in _steering(asked) if not step.asks_for_more and not step.takes_many]
    for step in steering * _PASSES:
        answers[step.key] = _best(step, asked, answers, extent)
    return path(asked, answers)


def _guess(step: Step, extent: Extent) -> tuple[str, ...]:
    values = _values(step)
    if step.takes_many:
        return values if extent.is_long else values[:1]
    wanted = YES if extent.is_long or step.asks_for_more else NO
    return (wanted,) if wanted in values else values[:1]


def _best(step: Step, asked: Sequence[Step], answers: Answers, extent: Extent) -> tuple[str, ...]:
    """Return the answer with the best way behind it; the one given where no other has a better one."""
    given = answers[step.key]
    choices = [given, *((value,) for value in _values(step) if (value,) != given)]
    lengths = {choice: len(path(asked, {**answers, step.key: choice})) for choice in choices}
    return (max if extent.is_long else min)(choices, key=lengths.__getitem__)


def _topics(asked: Sequence[Step], answers: Answers, extent: Extent) -> Mapping[str, tuple[str, ...]]:
    """Return the answers to the questions that ask for topics: as many in all as a talk has time for."""
    found: list[tuple[int, str, str]] = []
    for step in _steering(asked):
        if step.takes_many:
            without = len(path(asked, {**answers, step.key: ()}))
            lengths = {value: len(path(asked, {**answers, step.key: (value,)})) - without for value in _values(step)}
            found += [(length, step.key, value) for value, length in lengths.items() if length >= TOPIC_SCREENS]
    found.sort(key=lambda topic: topic[0], reverse=extent.is_long)
    chosen: dict[str, tuple[str, ...]] = {key: () for _, key, _ in found}
    for _, key, value in found[: extent.topics]:
        chosen[key] += (value,)
    return chosen


def _steering(asked: Sequence[Step]) -> list[Step]:
    """The steps to whose answers others look back."""
    needs = [need for step in asked for need in (*step.needs, *(need for _, need in step.offered))]
    keys = {one.key for need in needs for one in _all(need)}
    return [step for step in asked if step.key in keys]


def _all(need: Need) -> list[Need]:
    return [need, *(one for other in need.others for one in _all(other))]


def _values(step: Step) -> tuple[str, ...]:
    """The answers that can be given to a step; "Ved ikke" where there is no other, as to a date."""
    values = step.values or kind_of(step.card).values(step.card)
    return tuple(value for value in values if value != UNSURE) or values
