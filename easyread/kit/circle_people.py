"""The people in a circle, from the answers given; and how one is taken out again."""

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import NamedTuple

from easyread.kit import circle
from easyread.kit.deck import Answer, CircleCard
from easyread.kit.walk import Answers, Step, path


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
    found = (_person(list(steps), answers) for _, steps in groupby(asked, key=_whom))
    return [person for person in found if person]


def whom(step: Step) -> tuple[str, int] | None:
    """Return which person of which circle a step is about; None where it is about nobody."""
    return _whom(step) if step.asked and step.asked.part != circle.MORE else None


def without_person(all_steps: Sequence[Step], answers: Answers, key: str) -> Answers:
    """Return the answers with the person taken out whom the step `key` is about. Those who follow move up."""
    step = next((step for step in all_steps if step.key == key), None)
    if step is None or step.asked is None:
        return answers
    card_id, number = _whom(step)
    mine = [other for other in all_steps if other.asked and other.card.id == card_id]
    of_circle = {other.key for other in mine}
    left = {key: given for key, given in answers.items() if key not in of_circle}
    for other in mine:
        if other.asked:
            moved = other.asked.person - (1 if other.asked.person > number else 0)
            if other.asked.person != number and other.key in answers:
                left[_key_of(other, moved)] = answers[other.key]
    return _without_empty_place(left, card_id, number)


def _without_empty_place(answers: Answers, card_id: str, number: int) -> Answers:
    """Nobody stands behind the last one any more, so that no empty place is asked about."""
    if f"{card_id}.{number}-{circle.WHO}" in answers:
        return answers
    before = f"{card_id}.{number - 1}-{circle.MORE}"
    return {key: given for key, given in answers.items() if key != before}


def _key_of(step: Step, person: int) -> str:
    rest = step.key.removeprefix(f"{step.card.id}.").partition("-")[2]
    return f"{step.card.id}.{person}-{rest}"


def _whom(step: Step) -> tuple[str, int]:
    return step.card.id, step.asked.person if step.asked else 0


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
