"""The people in a circle, from the answers given."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from easyread.kit import circle
from easyread.kit.deck import Answer, CircleCard
from easyread.kit.steps.rounds import round_of
from easyread.kit.steps.router import Answers, Step, path


class Chosen(NamedTuple):
    """An answer with the step that asked for it."""

    step: Step
    answer: Answer


@dataclass(frozen=True)
class CirclePerson:
    """One person in a circle. `ring` and `support` are None where that was not answered, or with "Ved ikke"."""

    card: CircleCard
    number: int
    step: Step
    who: Chosen
    ring: Chosen | None
    support: Chosen | None

    @property
    def ring_number(self) -> int | None:
        """Which ring the person stands in: 0 for the one nearest the middle; None for nowhere."""
        return self.ring and self.ring.step.answers.index(self.ring.answer)

    @property
    def is_good_support(self) -> bool:
        """Whether the person has a star: the first answer about support."""
        return self.support is not None and self.support.answer == self.support.step.answers[0]


def people(all_steps: Sequence[Step], answers: Answers) -> list[CirclePerson]:
    """Return the people of every circle in a deck, in the order in which they were chosen."""
    asked = [step for step in path(all_steps, answers) if step.asked]
    found = (_person(list(steps), answers) for _, steps in groupby(asked, key=round_of))
    return [person for person in found if person]


def _person(steps: Sequence[Step], answers: Answers) -> CirclePerson | None:
    first = steps[0]
    named = [
        chosen for step in steps if step.asked and step.asked.part == circle.WHO if (chosen := _chosen(step, answers))
    ]
    if not named or first.asked is None or not isinstance(first.card, CircleCard):
        return None
    ring, support = (_chosen_in(steps, part, answers) for part in (circle.RING, circle.SUPPORT))
    return CirclePerson(first.card, first.asked.person, first, named[-1], ring, support)


def _chosen_in(steps: Sequence[Step], part: str, answers: Answers) -> Chosen | None:
    found = (step for step in steps if step.asked and step.asked.part == part)
    return next((chosen for step in found if (chosen := _chosen(step, answers))), None)


def _chosen(step: Step, answers: Answers) -> Chosen | None:
    given = answers.get(step.key, ())
    return next((Chosen(step, answer) for answer in step.answers if answer.id in given), None)
