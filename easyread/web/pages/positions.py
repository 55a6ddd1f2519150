"""Where one is: among the cards of a chapter that the answers lead through, or of the round in it."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from easyread.kit.step import Answers, Step
from easyread.kit.steps.router import path


@dataclass(frozen=True)
class Place:
    """How many cards of its chapter, or round, come before a step and with it; 0 before the chapter begins."""

    number: int
    total: int


def places(walk: Sequence[Step], answers: Answers) -> Mapping[str, Place]:
    """Return where each step stands that the answers lead through, by its key."""
    together: dict[tuple[int, str], list[Step]] = defaultdict(list)
    between = []
    for step in path(walk, answers):
        if step.card.is_between:
            between.append(step)
        else:
            together[step.chapter, step.part].append(step)
    found = {step.key: Place(at, len(run)) for run in together.values() for at, step in enumerate(run, 1)}
    first = {step.chapter: len(together[step.chapter, step.part]) for run in together.values() for step in run[:1]}
    return found | {step.key: Place(0, first[step.chapter]) for step in between}
