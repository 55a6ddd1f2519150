"""SummaryLine: what was answered to one question, as it is summed up on the screen and on paper."""

from dataclasses import dataclass

from easyread.kit.card import UNSURE, Answer
from easyread.kit.own_answer import OwnAnswer, own_answer
from easyread.kit.step import Answers, Step


@dataclass(frozen=True)
class SummaryLine:
    """One line of the summary: what was asked, as a word and a picture, and the answers given.

    `steps` are the screens that asked. `detail` is what only the card's own kind knows of it: a day, or a person in a
    circle. In a repeated plan a line is a round: who or what, and all that was answered about it; where that was drawn,
    what the card is called in a summary stands for it.
    """

    step: Step
    label: str
    picture: str
    answers: tuple[Answer, ...]
    is_unsure: bool = False
    own: tuple[OwnAnswer, ...] = ()
    steps: tuple[Step, ...] = ()
    detail: object = None


def plain_line(screens: tuple[Step, ...], answers: Answers) -> SummaryLine | None:
    """Return the line of screens that ask one thing; None where nothing was answered."""
    step = screens[0]
    chosen, own = chosen_on(screens, answers)
    values = values_on(screens, answers)
    if not values and not own:
        return None
    is_unsure = UNSURE in values and not chosen and not own
    return SummaryLine(step, label_of(step), step.picture, chosen, is_unsure, own=own, steps=screens)


def values_on(screens: tuple[Step, ...], answers: Answers) -> set[str]:
    """Return the values that were given on screens."""
    return {value for screen in screens for value in answers.get(screen.key, ())}


def chosen_on(screens: tuple[Step, ...], answers: Answers) -> tuple[tuple[Answer, ...], tuple[OwnAnswer, ...]]:
    """Return the answers that were chosen on screens, and those of one's own."""
    chosen = tuple(answer for step in screens for answer in step.answers if answer.id in answers.get(step.key, ()))
    return chosen, tuple(own for step in screens if (own := own_answer(step, answers)))


def label_of(step: Step) -> str:
    """Return what stands before the answers to a step: its item, the words of the card for it, or the question."""
    return step.item.name if step.item is not None else step.card.summary or step.text
