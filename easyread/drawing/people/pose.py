"""Pose: where the joints of a figure lie. Each pose is one file of poses/.

Lengths are those of an adult of middle build who is 600 tall. The origin is the ground below the body, y points down.
Arms are given from the base of the neck, so that the same arms serve when the person sits. Left and right are those of
the picture.
"""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from easyread.drawing.people.hull import Point

_POSES_FOLDER = Path(__file__).with_name("poses")

Seat = Literal["stand", "half", "chair", "other", "lying"]
Place = Literal["back", "body", "face"]
Anchor = Literal["side", "hip", "body", "head"]
Over = Literal["none", "fingers", "hand", "arm"]
Foot = Literal["left", "right", "front"]


@dataclass(frozen=True)
class ArmPose:
    """One arm: joints from the base of the neck, and how the hand is held.

    Attributes:
        elbow: Where the elbow lies.
        wrist: Where the wrist lies.
        hand: Which hand of hands.toml.
        hand_turn: How the hand is turned, in degrees: 0 with the fingers up, 90 with the fingers to the right.
        flip: Whether the thumb is on the left of fingers that point up.
        anchor: What the hand keeps to when builds differ: the side, the hip, the middle of the body, or the head.
        place: Whether the arm is drawn behind the torso, before the body, or before the face as well.
        front: Whether the arm belongs to the front layer, before another person or a table.
        over: What lies in front of a held thing, and in the front layer: "none", "fingers", "hand" or the whole "arm".
        holds: What the hand holds: "cup", "phone" or nothing.
    """

    elbow: Point
    wrist: Point
    hand: str
    hand_turn: float
    flip: bool
    anchor: Anchor
    place: Place
    front: bool
    over: Over
    holds: str


@dataclass(frozen=True)
class LegPose:
    """One leg from the ground: `foot` is the way the shoe points, `foot_turn` lifts it, in degrees."""

    knee: Point
    ankle: Point
    foot: Foot
    foot_turn: float


@dataclass(frozen=True)
class Pose:
    """The joints of a whole figure. `far_leg` is drawn first; `turn` turns the whole figure, in degrees."""

    id: str
    seat: Seat
    neck: Point
    hips: Point
    head_tilt: float
    head_shift: Point
    shoulder_drop: float
    far_leg: Literal["left", "right"]
    turn: float
    shift: Point
    left_arm: ArmPose
    right_arm: ArmPose
    left_leg: LegPose
    right_leg: LegPose


def pose(name: str) -> Pose:
    """Return the pose of that name.

    Raises:
        KeyError: There is no such pose; the message lists the known ones.
    """
    try:
        return poses()[name]
    except KeyError:
        raise KeyError(f"unknown pose {name!r}; known poses: {', '.join(sorted(poses()))}") from None


@cache
def poses() -> Mapping[str, Pose]:
    """Return every pose by name.

    Raises:
        TypeError: A file has an unknown key or lacks one.
    """
    return {file.stem: _read(file) for file in sorted(_POSES_FOLDER.glob("*.toml"))}


def _read(file: Path) -> Pose:
    entry = tomllib.loads(file.read_text(encoding="utf-8"))
    limbs: dict[str, Any] = {name: ArmPose(**_points(entry.pop(name))) for name in ("left_arm", "right_arm")}
    limbs |= {name: LegPose(**_points(entry.pop(name))) for name in ("left_leg", "right_leg")}
    return Pose(id=file.stem, **_points(entry), **limbs)


def _points(entry: Mapping[str, Any]) -> dict[str, Any]:
    return {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
