"""Rounds: cards that ask the same of one person after another; which one a step is about, and how one is taken out."""

from collections.abc import Mapping, Sequence

from easyread.kit.card import MORE
from easyread.kit.step import Answers, Step, own_keys

Whom = tuple[str, int]
"""A card, and which person or thing of it, counted from 1."""


def whom(step: Step) -> Whom | None:
    """Return what a step is about; None where it is about nobody, as the question whether there is one more."""
    return None if step.asks_for_more else round_of(step)


def round_of(step: Step) -> Whom | None:
    """Return the round of a circle or a repeated plan that a step belongs to, or None."""
    return (step.card.id, step.number) if step.number else None


def without_round(all_steps: Sequence[Step], answers: Answers, key: str) -> Answers:
    """Return the answers with the person taken out whom the step `key` is about. Those who follow move up."""
    about = next((round_of(step) for step in all_steps if step.key == key), None)
    if about is None:
        return answers
    card_id, number = about
    mine = [step for step in all_steps if step.card.id == card_id and round_of(step)]
    of_card = {name for step in mine for name in _names(step)}
    left = {name: given for name, given in answers.items() if name not in of_card}
    for step in mine:
        left |= _moved(step, number, answers)
    return _without_empty_place(left, mine, about)


def _moved(step: Step, number: int, answers: Answers) -> Mapping[str, tuple[str, ...]]:
    about = round_of(step)
    person = about[1] if about else 0
    if person == number:
        return {}
    place = person - 1 if person > number else person
    old, new = f"{step.card.id}.{person}-", f"{step.card.id}.{place}-"
    return {new + name.removeprefix(old): answers[name] for name in _names(step) if name in answers}


def _without_empty_place(answers: Mapping[str, tuple[str, ...]], mine: Sequence[Step], about: Whom) -> Answers:
    """Nobody stands behind the last one any more, so that no empty place is asked about."""
    card_id, number = about
    opening = next((step for step in mine if round_of(step) == about), None)
    if opening is None or any(name in answers for name in _names(opening)):
        return answers
    before = f"{card_id}.{number - 1}-{MORE}"
    return {key: given for key, given in answers.items() if key != before}


def _names(step: Step) -> tuple[str, ...]:
    return (step.key, *own_keys(step.key))
