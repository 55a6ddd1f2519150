"""How a talk was: what is asked at the end of every tool and of every visit, beside what its deck asks."""

from collections.abc import Mapping, Sequence

TOOL = "feedback"
"""The deck that asks the same, and more: where it is used, nothing asks beside it."""

HOW_IT_WAS: Mapping[str, str] = {"godt": "svar/godt", "midt": "svar/midt", "svaert": "svar/svaert"}
"""What can be said of it, with the picture of each."""

PICTURE = "feedback/giver-tablet"
"""Shows the question."""


def how_it_was(sent: Sequence[str]) -> str:
    """Return what was sent of how the talk was; "" where that is none of it."""
    return next((value for value in sent if value in HOW_IT_WAS), "")
