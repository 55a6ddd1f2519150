"""The answers given to one deck: check what a form sends, and sum up in words and pictures."""

from collections.abc import Mapping, Sequence
from itertools import groupby

from easyread.kit.kinds.table import kind_of
from easyread.kit.own_answer import accepted
from easyread.kit.step import Answers, Step, own_keys
from easyread.kit.steps.router import chosen_of_offered, path
from easyread.kit.summary_line import SummaryLine


def checked(all_steps: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> tuple[Answers, list[str]]:
    """Return the answers that the deck knows, and the keys of what was sent beside them.

    A step that takes one answer keeps the first known one, or the own one. "Ved ikke" beside real answers falls away.
    """
    asking = {step.key: step for step in all_steps}
    owning = {key: step for step in all_steps if step.own for key in own_keys(step.key)}
    answers: dict[str, tuple[str, ...]] = {}
    strange = []
    for key, values in sent.items():
        known = accepted(owning[key], key, values) if key in owning else _known(asking.get(key), values)
        if (any(value.strip() for value in values) and not known) if key in owning else set(values) - set(known):
            strange.append(key)
        if known:
            answers[key] = known
    for step in all_steps:
        if step.key in answers:
            answers[step.key] = kind_of(step.card).agreeing(step, answers)
    left = chosen_of_offered(all_steps, answers)
    return {key: given for key, given in left.items() if given}, strange


def summary(all_steps: Sequence[Step], answers: Answers) -> list[SummaryLine]:
    """Return a line for each question that was answered, in the order of the deck. Skipped ones are left out."""
    runs = groupby(path(all_steps, answers), key=line_key)
    found = (_line(tuple(run), answers) for _, run in runs)
    return [line for line in found if line]


def line_key(step: Step) -> str:
    """Return what tells the lines of a summary apart: steps right after each other with the same share one."""
    found = kind_of(step.card).line_of(step)
    return step.with_key or (found if found == step.key else f"{step.card.id} {found}")


def _known(step: Step | None, values: Sequence[str]) -> tuple[str, ...]:
    return kind_of(step.card).known(step, values) if step else ()


def _line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    return kind_of(screens[0].card).line(screens, answers)
