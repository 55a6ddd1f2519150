"""Body: how wide and tall a person is, and where the joints of that person lie in a pose."""

from dataclasses import dataclass
from math import atan2, cos, pi, sin
from typing import Literal

from easyread.drawing.people.hull import Point
from easyread.drawing.people.person import Person
from easyread.drawing.people.pose import ArmPose, LegPose, Pose

Side = Literal[-1, 1]

ADULT_HEAD = 0.5
CHILD_HEAD = 0.39
CHILD_SIZE = 0.625
# The radius of the shoulder, and how far its joint lies below the base of the neck.
SHOULDER = 20.0
SHOULDER_Y = 34.0

_HIP_JOINT = 0.46
# A hand at the head whose wrist is lower than this is at mouth or chin, and not at temple or ear.
_CHIN = 0.0
_SIDE_HIP_JOINT = 0.22


@dataclass(frozen=True)
class Measures:
    """Half widths of the body of an adult 600 tall, and `limb`, how thick arms and legs are beside the middle build."""

    shoulder: float
    chest: float
    waist: float
    hips: float
    limb: float


_MIDDLE = Measures(58, 53, 47, 51, 1.0)
_BUILDS = {
    "slim": Measures(55, 49, 42, 46, 0.9),
    "middle": _MIDDLE,
    "broad": Measures(64, 60, 56, 58, 1.08),
    "round": Measures(60, 61, 67, 63, 1.1),
}
# A woman's figure: narrower shoulders and waist, wider hips.
_WOMAN = Measures(0.93, 0.96, 0.94, 1.05, 0.95)
_OLD_SHOULDER = 0.95


def measures(person: Person) -> Measures:
    """Return the half widths of the person, as if every person were 600 tall."""
    build = _BUILDS[person.build]
    if person.woman:
        build = Measures(
            build.shoulder * _WOMAN.shoulder,
            build.chest * _WOMAN.chest,
            build.waist * _WOMAN.waist,
            build.hips * _WOMAN.hips,
            build.limb * _WOMAN.limb,
        )
    if person.age == "old":
        return Measures(build.shoulder * _OLD_SHOULDER, build.chest, build.waist + 3, build.hips, build.limb)
    return build


@dataclass(frozen=True)
class Arm:
    """One arm in the coordinates of the figure; `drop` is how far the shoulder hangs."""

    side: Side
    shoulder: Point
    elbow: Point
    wrist: Point
    drop: float
    pose: ArmPose


@dataclass(frozen=True)
class Leg:
    """One leg in the coordinates of the figure."""

    side: Side
    hip: Point
    knee: Point
    ankle: Point
    pose: LegPose


@dataclass(frozen=True)
class Frame:
    """The place of a torso: `size` is 1 for an adult, `lean` turns the torso about the base of the neck, in degrees."""

    size: float
    head_size: float
    neck: Point
    hips: Point
    lean: float
    measures: Measures

    def chest_point(self, x: float, y: float) -> Point:
        """Return the point of the figure that lies at x, y of an adult's chest, seen from the base of the neck."""
        angle = self.lean * pi / 180
        across, down = x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
        return self.neck[0] + across * self.size, self.neck[1] + down * self.size


@dataclass(frozen=True)
class Skeleton:
    """The joints of one person in one pose, left before right."""

    frame: Frame
    arms: tuple[Arm, Arm]
    legs: tuple[Leg, Leg]


def skeleton(person: Person, pose: Pose, mouth: float = 0) -> Skeleton:
    """Return where the joints of the person lie in the pose, with the origin on the ground.

    `mouth` is how far the mouth has gone aside with the head, in units of the head: a hand at it goes along.
    """
    frame = _frame(person, pose)
    left, right = pose.left_arm, pose.right_arm
    arms = _arm(frame, -1, left, pose.shoulder_drop, mouth), _arm(frame, 1, right, pose.shoulder_drop, mouth)
    legs = _leg(frame, -1, pose.left_leg, pose), _leg(frame, 1, pose.right_leg, pose)
    return Skeleton(frame, arms, legs)


def _frame(person: Person, pose: Pose) -> Frame:
    size, head_size = (CHILD_SIZE, CHILD_HEAD) if person.age == "child" else (1.0, ADULT_HEAD)
    neck, hips = _scaled(pose.neck, size), _scaled(pose.hips, size)
    lean = atan2(neck[0] - hips[0], hips[1] - neck[1]) * 180 / pi
    return Frame(size, head_size, neck, hips, lean, measures(person))


def _arm(frame: Frame, side: Side, pose: ArmPose, drop: float, mouth: float) -> Arm:
    """Return the arm, moved out as far as the body is wider than the middle build and the hand does not rest on it."""
    wide = frame.measures
    shoulder = frame.chest_point(side * wide.shoulder, SHOULDER_Y + drop)
    out = wide.shoulder - _MIDDLE.shoulder
    belly = max(out, wide.waist - _MIDDLE.waist)
    elbow_out = belly if pose.anchor in {"side", "hip"} else (out + belly) / 2
    wrist_out = {"side": max(out, wide.hips - _MIDDLE.hips), "hip": wide.waist - _MIDDLE.waist}.get(pose.anchor, 0)
    head = frame.head_size / (ADULT_HEAD * frame.size) if pose.anchor == "head" else 1
    along = mouth * frame.head_size / frame.size if pose.anchor == "head" and pose.wrist[1] >= _CHIN else 0
    elbow = pose.elbow[0] + side * elbow_out + along / 2, pose.elbow[1]
    wrist = pose.wrist[0] * head + side * wrist_out + along, pose.wrist[1] * head
    return Arm(side, shoulder, _from_neck(frame, elbow), _from_neck(frame, wrist), drop, pose)


def _leg(frame: Frame, side: Side, leg: LegPose, pose: Pose) -> Leg:
    wide = frame.measures
    seen_from_front = pose.seat in {"stand", "half", "lying"} or leg.foot == "front"
    joint = wide.hips * (_HIP_JOINT if seen_from_front else _SIDE_HIP_JOINT) * frame.size
    out = side * (wide.hips - _MIDDLE.hips) * 0.5 if seen_from_front else 0
    knee, ankle = ((x + out, y) for x, y in (leg.knee, leg.ankle))
    hip = frame.hips[0] + side * joint, frame.hips[1]
    return Leg(side, hip, _scaled(knee, frame.size), _scaled(ankle, frame.size), leg)


def _from_neck(frame: Frame, point: Point) -> Point:
    return frame.neck[0] + point[0] * frame.size, frame.neck[1] + point[1] * frame.size


def _scaled(point: Point, size: float) -> Point:
    return point[0] * size, point[1] * size
