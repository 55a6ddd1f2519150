"""Gaze: where the eyes look, whichever way the head points."""

from dataclasses import replace
from typing import Literal, get_args

from easyread.drawing.people.mood import Mood
from easyread.drawing.people.view import Turn

Gaze = Literal["", "left", "right", "up", "down"]
GAZES: tuple[Gaze, ...] = get_args(Gaze)[1:]

_ASIDE, _UP, _DOWN = 7.0, -5.0, 5.5
# Lids go with the eyes: a look down hides the upper half of the eye.
_LIDS_UP, _LIDS_DOWN = 0.95, 0.46
# How far the eyes of a turned head go ahead of it, so that they look where it points.
_AHEAD = 2.5


def looking(mood: Mood, gaze: Gaze, turn: Turn) -> Mood:
    """Return the mood with its eyes turned to a side of the picture, up or down; "" is where the face points."""
    ahead = _AHEAD if turn else 0.0
    if gaze in {"left", "right"}:
        # A head that points left is drawn as one that points right, and mirrored.
        aside = _ASIDE if gaze == "right" else -_ASIDE
        return replace(mood, look=(-aside if turn.endswith("left") else aside, mood.look[1] / 2))
    if gaze == "up":
        return replace(mood, look=(ahead, _UP), lid=max(mood.lid, _LIDS_UP), brow_lift=mood.brow_lift + 2)
    if gaze == "down":
        return replace(mood, look=(ahead, _DOWN), lid=min(mood.lid, _LIDS_DOWN))
    return replace(mood, look=(mood.look[0] + ahead, mood.look[1])) if turn else mood
