"""Moves: what a form sends when it is not the browser itself that turns to the next card."""

from collections.abc import Mapping, Sequence

from easyread.kit.answers import checked
from easyread.kit.walk import Answers, Step, next_step, path
from easyread.web.deck_page import Progress

NEXT, SKIP, SHOW, MENDED = "naeste", "spring", "vis", "rettet"
"""Names of the buttons; the value of each is the key of a step."""


class UnknownMoveError(LookupError):
    """The form asks to go on from, or to, a step that there is not."""


def moved(walk: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> Progress | None:
    """Return how far somebody is after sending the form of a deck, or None when it is time to sum up.

    Args:
        walk: Every step of the deck.
        sent: The values of the form; those that the deck does not know count for nothing.

    Raises:
        UnknownMoveError: No button was pressed, or its step is not one of the deck's.
    """
    move, key = _pressed(walk, sent)
    answers, _ = checked(walk, sent)
    if move == SHOW:
        return Progress(answers, key, is_mending=True)
    if move == SKIP:
        answers = {asked: given for asked, given in answers.items() if asked != key}
    after = _after_mending(walk, key, answers) if move == MENDED else next_step(walk, key, answers)
    return Progress(answers, after.key, is_mending=move == MENDED) if after else None


def _pressed(walk: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    keys = {step.key for step in walk}
    for move in (NEXT, SKIP, SHOW, MENDED):
        for key in sent.get(move, ()):
            if key in keys:
                return move, key
    raise UnknownMoveError


def _after_mending(walk: Sequence[Step], key: str, answers: Answers) -> Step | None:
    """A changed answer may open steps that were passed over: those come next, then the summary again."""
    return next(
        (
            step
            for step in path(walk, answers)
            if step.key not in answers and any(need.key == key for need in step.needs)
        ),
        None,
    )
