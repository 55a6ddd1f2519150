"""How a talk was: asked once at the end of every tool, by its deck, or by the summary where that did not come to it."""

from collections.abc import Mapping, Sequence

from easyread.kit.step import Step

TOOL = "feedback"
"""The deck that asks the same, and more: where it is used, nothing asks beside it."""

HOW_IT_WAS: Mapping[str, str] = {"godt": "svar/godt", "midt": "svar/midt", "svaert": "svar/svaert"}
"""What can be said of it, with the picture of each."""

PICTURE = "feedback/giver-tablet"
"""Shows the question."""


def asking(walk: Sequence[Step]) -> str:
    """Return the key of the step with which a deck itself asks how the talk was, its last; "" where it does not."""
    faces = {answer.id: answer.picture for answer in walk[-1].answers}
    return walk[-1].key if faces == HOW_IT_WAS else ""


def how_it_was(sent: Sequence[str]) -> str:
    """Return what was sent of how the talk was; "" where that is none of it."""
    return next((value for value in sent if value in HOW_IT_WAS), "")
