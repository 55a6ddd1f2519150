"""Figure: draws a whole person in a pose. Origin on the ground; an adult stands 600 tall, a child about 400."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any, Literal

from easyread.drawing.people.arm import arm, held_point
from easyread.drawing.people.body import Arm, Skeleton, skeleton
from easyread.drawing.people.chair import Chair, chair
from easyread.drawing.people.clothes import Garment, behind_neck, details, torso
from easyread.drawing.people.head import HeadLayers, head
from easyread.drawing.people.hull import Point
from easyread.drawing.people.ink import group
from easyread.drawing.people.legs import legs
from easyread.drawing.people.mood import Mood
from easyread.drawing.people.person import Person
from easyread.drawing.people.pose import ArmPose, LegPose, Place, Pose, poses
from easyread.drawing.people.view import Turn, mouth_at, neck_lean

Layer = Literal["all", "behind", "front", "hands"]

_LINE, _CHILD_LINE = 6.0, 5.0
# The width of the lines of a head at its own size.
_HEAD_LINE = 5.0
# How far the head stands above the base of the neck.
_NECK = 5.0
# How far below the neck a top ends at most: thighs towards the viewer, thighs to the side, standing.
_LAP_HEM, _SEATED_HEM, _ANY_HEM = 194.0, 208.0, 400.0
_SEATED = frozenset({"chair", "other"})
# Where a person sits who uses a wheelchair, in poses in which others stand, and how high the feet are on its plate.
_WHEELCHAIR_POSE = "sidder"
_PLATE = 14.0
# An arm that hangs beside a standing body, and where the near one is in a wheelchair: on the rim of the wheel.
_HANGING = 200
_ON_RIM: Mapping[str, Any] = {
    "elbow": (-86, 112),
    "wrist": (-36, 192),
    "hand": "faelg",
    "hand_turn": 158,
    "flip": True,
    "anchor": "body",
}


def figure(  # noqa: PLR0913, PLR0917 — all that decides what a person looks like in a picture
    person: Person,
    pose: Pose,
    mood: Mood,
    layer: Layer = "all",
    turn: Turn = "",
    weight: float = 1,
    flipped: bool = False,
) -> str:
    """Return the person in the pose as an SVG fragment.

    Args:
        person: Who is drawn.
        pose: Where the joints lie; a person with a wheelchair sits in it whenever the pose stands or needs a chair.
        mood: The feeling of the face.
        layer: "all"; "behind" and "front", which split the figure round another person or a table;
            "hands", what lies in front of a held thing.
        turn: Which way the face points; "" is towards the viewer.
        weight: How much thicker lines are drawn than in a figure at its own size.
        flipped: Whether the figure will be mirrored: hair keeps its side.
    """
    # Half of what a feeling does to shoulders: those of a figure carry arms that hold something.
    held = replace(pose, shoulder_drop=pose.shoulder_drop + mood.shoulders / 2) if mood.shoulders else pose
    drawing = _drawing(person, held, turn, weight, flipped)
    drawn = drawing.layer(layer, mood)
    whole, shift = drawing.pose.turn, drawing.pose.shift
    if not whole and not any(shift):
        return drawn
    x, y = (length * drawing.body.frame.size for length in shift)
    return group(drawn, transform=f"translate({x:g},{y:g}) rotate({whole:g})")


def held_points(person: Person, pose: Pose) -> tuple[Point, Point]:
    """Return where the middle of a thing lies that the left and the right hand of the picture hold."""
    body = _drawing(person, pose).body
    left, right = (held_point(limb, body.frame) for limb in body.arms)
    return left, right


def in_wheelchair(pose: Pose) -> Pose:
    """Return the pose with the same arms and head, seated, and the feet on the plate of the wheelchair."""
    if pose.seat not in {"stand", "chair"}:
        return pose
    seat = poses()[_WHEELCHAIR_POSE] if pose.seat == "stand" else pose
    left, right = _on_plate(seat.left_leg), _on_plate(seat.right_leg)
    sits = replace(pose, seat="chair", neck=seat.neck, hips=seat.hips, far_leg=seat.far_leg)
    if pose.seat == "stand":
        near, far = pose.left_arm, pose.right_arm
        near = replace(near, **_ON_RIM) if _hangs(near) else near
        sits = replace(sits, left_arm=near, right_arm=seat.right_arm if _hangs(far) else far)
    return replace(sits, left_leg=left, right_leg=right)


def _hangs(arm: ArmPose) -> bool:
    """Return whether an arm hangs down with nothing to do."""
    idle = arm.anchor in {"side", "hip"} and arm.hand in {"hviler", "lomme"}
    return idle and arm.wrist[1] >= _HANGING and not arm.front


def _on_plate(leg: LegPose) -> LegPose:
    return replace(leg, ankle=(leg.ankle[0], leg.ankle[1] - _PLATE))


def _drawing(person: Person, pose: Pose, turn: Turn = "", weight: float = 1, flipped: bool = False) -> "_Drawing":
    held = in_wheelchair(pose) if person.wheelchair else pose
    line = weight * (_CHILD_LINE if person.age == "child" else _LINE)
    return _Drawing(person, held, skeleton(person, held, mouth_at(turn)), line, turn, flipped)


def _is_in_front(limb: Arm) -> bool:
    """Return whether the whole arm belongs to the front layer."""
    return limb.pose.front and limb.pose.over == "arm"


@dataclass(frozen=True)
class _Drawing:
    """One person in one pose, ready to be drawn with lines `line` wide."""

    person: Person
    pose: Pose
    body: Skeleton
    line: float
    turn: Turn = ""
    flipped: bool = False

    def layer(self, layer: Layer, mood: Mood) -> str:
        """Return one layer of the figure, before the whole is turned."""
        if layer == "hands":
            return "".join(self._arm(limb, over=True) for limb in self.body.arms)
        if layer == "front":
            return "".join(self._arm(limb, over=True) for limb in self.body.arms if limb.pose.front)
        arms = [limb for limb in self.body.arms if layer == "all" or not _is_in_front(limb)]
        return self._whole(arms, self._head(mood))

    def _whole(self, arms: list[Arm], face: HeadLayers) -> str:
        garment, seat = self._garment(), self._chair()
        trunk = self._on_chest(torso(garment) + details(garment))
        far_side = -1 if self.pose.far_leg == "left" else 1
        lower = legs(self.person, self.body, far_side, self.line, self._shows_lap())
        thighs_cover_hem = self.pose.seat in _SEATED and not self._shows_lap()
        middle = trunk + lower if thighs_cover_hem else lower + trunk
        behind = seat.back + self._on_chest(behind_neck(garment)) + face.back + self._arms(arms, "back")
        front = seat.front + self._arms(arms, "body") + face.front + self._arms(arms, "face")
        return behind + middle + front

    def _shows_lap(self) -> bool:
        """Return whether the person sits with the thighs towards the viewer."""
        return self.pose.seat in _SEATED and self.pose.left_leg.foot == "front"

    def _arms(self, arms: list[Arm], place: Place) -> str:
        return "".join(self._arm(limb) for limb in arms if limb.pose.place == place)

    def _arm(self, limb: Arm, over: bool = False) -> str:
        return arm(self.person, limb, self.body.frame, self.line, limb.pose.over if over else "arm")

    def _garment(self) -> Garment:
        seated = _LAP_HEM if self._shows_lap() else _SEATED_HEM
        longest = seated if self.pose.seat in _SEATED else _ANY_HEM
        frame = self.body.frame
        lean = neck_lean(self.turn) * frame.head_size
        return Garment(self.person, frame.measures, self.pose.shoulder_drop, self.line / frame.size, longest, lean)

    def _on_chest(self, drawn: str) -> str:
        frame = self.body.frame
        place = f"translate({frame.neck[0]:.1f},{frame.neck[1]:.1f}) rotate({frame.lean:.1f}) scale({frame.size:g})"
        return group(drawn, transform=place) if drawn else ""

    def _head(self, mood: Mood) -> HeadLayers:
        frame, (shift_x, shift_y) = self.body.frame, self.pose.head_shift
        drawn = head(self.person, mood, self.line / (_HEAD_LINE * frame.head_size), self.turn, self.flipped)
        x, y = frame.neck[0] + shift_x * frame.size, frame.neck[1] + (shift_y - _NECK) * frame.size
        place = f"translate({x:.1f},{y:.1f}) rotate({self.pose.head_tilt:g}) scale({frame.head_size:g})"
        back = group(drawn.back, transform=place) if drawn.back else ""
        return HeadLayers(back=back, front=group(drawn.front, transform=place))

    def _chair(self) -> Chair:
        if self.pose.seat != "chair":
            return Chair("", "")
        size = self.body.frame.size
        drawn = chair(self.person.wheelchair, self._shows_lap(), self.line / size)
        back, front = (group(half, transform=f"scale({size:g})") if half else "" for half in (drawn.back, drawn.front))
        return Chair(back, front)
