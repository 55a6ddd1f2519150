"""Moves: what a form sends when it is not the browser itself that turns to the next card."""

from collections.abc import Collection, Mapping, Sequence

from easyread.kit.step import Answers, Step, given, own_keys
from easyread.kit.steps.answers import checked
from easyread.kit.steps.rounds import whom, without_round
from easyread.kit.steps.router import next_step, path
from easyread.web.forms.field_names import MENDED, NEXT, REMOVE, SHOW, SKIP, STAY, WIPE
from easyread.web.forms.progress import Progress


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
    if move == REMOVE:
        return None
    if move in (SHOW, STAY):
        return Progress(answers, key, is_mending=move == SHOW)
    if move == WIPE:
        return Progress({asked: given for asked, given in answers.items() if asked not in own_keys(key)}, key)
    if move == SKIP:
        answers = {asked: given for asked, given in answers.items() if asked not in (key, *own_keys(key))}
    after = after_mending(walk, key, answers) if move == MENDED else next_step(walk, key, answers)
    return Progress(answers, after.key, is_mending=move == MENDED) if after else None


def stopped(walk: Sequence[Step], sent: Mapping[str, Sequence[str]], faulty: Collection[str]) -> Progress | None:
    """Return the card for which a picture was sent that cannot be shown, with the other answers; None where all can.

    Args:
        walk: Every step of the deck.
        sent: The values of the form.
        faulty: The names of the fields whose pictures cannot be shown.
    """
    key = next((step.key for step in walk if set(own_keys(step.key)) & set(faulty)), None)
    if key is None:
        return None
    answers, _ = checked(walk, sent)
    return Progress(answers, key, is_mending=MENDED in sent, has_problem=True)


def left(walk: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> Answers:
    """Return the answers that the form sends, without what its button skips, and the person or round it takes out."""
    answers, _ = checked(walk, sent)
    skipped = {name for key in sent.get(SKIP, ()) for name in (key, *own_keys(key))}
    answers = {key: found for key, found in answers.items() if key not in skipped}
    for key in sent.get(REMOVE, ()):
        answers = without_round(walk, answers, key)
    return answers


def _pressed(walk: Sequence[Step], sent: Mapping[str, Sequence[str]]) -> tuple[str, str]:
    keys = {step.key for step in walk}
    for move in (NEXT, SKIP, SHOW, MENDED, REMOVE, WIPE, STAY):
        for key in sent.get(move, ()):
            if key in keys:
                return move, key
    raise UnknownMoveError


def after_mending(walk: Sequence[Step], key: str, answers: Answers) -> Step | None:
    """What comes next, before the summary again: the steps that a changed answer opens.

    Whoever changes a person of a circle, or a round of a plan, goes through all that was asked about that person; so
    does whoever changes one of two steps that go together.
    """
    about = whom(next(step for step in walk if step.key == key))
    following = next_step(walk, key, answers)
    if following and (following.with_key == key or (about and whom(following) == about)):
        return following
    return next(
        (
            step
            for step in path(walk, answers)
            if not given(step.key, answers) and any(one.key == key for need in step.needs for one in need.each)
        ),
        None,
    )
