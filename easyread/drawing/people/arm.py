"""Arm: sleeve, cuff and hand of one arm of a figure, and the small thing the hand may hold."""

from math import atan2, cos, pi, sin, tan

from easyread.colours import INK
from easyread.drawing.people.body import SHOULDER, Arm, Frame
from easyread.drawing.people.clothes import has_bare_arms, has_short_sleeves, sleeve_trim
from easyread.drawing.people.hand import draw_steps, hand_shape
from easyread.drawing.people.hull import Circle, Point, rim, tangent
from easyread.drawing.people.ink import WHITE, group, path
from easyread.drawing.people.limb import Chain, along, direction, distance, filled, outlined, union
from easyread.drawing.people.person import Person
from easyread.drawing.people.pose import Over

HAND_SIZE = 0.67

_CHILD_HAND = 1.1
_ELBOW, _WRIST = 17.5, 14.0
# Below which angle a raised arm crosses the slope of the shoulder, and where the fold of the armpit begins.
_SLOPE, _HALF_TURN = 22.0, 180
_FOLD_HANGING, _FOLD_RAISED = 22.0, -7.0
_BARE_ELBOW, _BARE_WRIST = 14.0, 11.0
_SHORT_SLEEVE = 0.62
_HAND_LINE = 0.75
# Hands whose wrist is behind what they hold.
_FROM_BEHIND = frozenset({"skulder"})
_PALM = (52.0, 2.0)
_PHONE_LEAN = 16
_PHONE = "M-13,-38 H13 Q17,-38 17,-33 V33 Q17,38 13,38 H-13 Q-17,38 -17,33 V-33 Q-17,-38 -13,-38Z"
_CUP = "M-23,-32 H23 L20,28 Q19,33 13,33 H-13 Q-19,33 -20,28Z"


def arm(person: Person, limb: Arm, frame: Frame, line: float, over: Over = "arm") -> str:
    """Return one arm, or only what of it lies in front of a held thing: "arm", "hand", "fingers" or "none"."""
    if over == "none":
        return ""
    if over == "fingers":
        return _hand(person, limb, frame, line, fingers_only=True)
    bare = has_short_sleeves(person)
    drawn = _hand(person, limb, frame, line)
    reaches_round = limb.pose.front or limb.pose.hand in _FROM_BEHIND
    if bare and not (over == "hand" and reaches_round):
        drawn += _wrist(person, limb, frame, line)
    if over == "hand":
        return drawn
    return (_bare_arm(person, limb, frame, line) if bare else "") + drawn + _sleeve(person, limb, frame, line)


def held_point(limb: Arm, frame: Frame) -> Point:
    """Return where the middle of a thing lies that this hand holds."""
    x, y = _PALM
    size, angle = _hand_scale(frame), (limb.pose.hand_turn - 90) * pi / 180
    y = -y if limb.pose.flip else y
    across, down = x * cos(angle) - y * sin(angle), x * sin(angle) + y * cos(angle)
    return limb.wrist[0] + across * size, limb.wrist[1] + down * size


def _hand_scale(frame: Frame) -> float:
    return HAND_SIZE * frame.size * (_CHILD_HAND if frame.size < 1 else 1)


def _hand(person: Person, limb: Arm, frame: Frame, line: float, fingers_only: bool = False) -> str:
    shape, size = hand_shape(limb.pose.hand), _hand_scale(frame)
    thin = line * _HAND_LINE / size
    back, front = draw_steps(shape.back, person, thin, small=True), draw_steps(shape.front, person, thin, small=True)
    flip = -1 if limb.pose.flip else 1
    turned = f"rotate({limb.pose.hand_turn:g}) scale({flip * size:.3g},{size:.3g}) rotate({shape.turn:g})"
    place = f"translate({limb.wrist[0]:.1f},{limb.wrist[1]:.1f}) {turned}"
    drawn = [] if fingers_only else [group(back, transform=place), _thing(limb, frame, line)]
    return "".join([*drawn, group(front, transform=place) if front else ""])


def _thing(limb: Arm, frame: Frame, line: float) -> str:
    if not limb.pose.holds:
        return ""
    x, y = held_point(limb, frame)
    drawn = {"phone": _phone, "cup": _cup}[limb.pose.holds](line / frame.size)
    lean = _PHONE_LEAN * (1 if limb.pose.hand_turn < 0 else -1) if limb.pose.holds == "phone" else 0
    return group(drawn, transform=f"translate({x:.1f},{y:.1f}) rotate({lean:g}) scale({frame.size:g})")


def _phone(line: float) -> str:
    return path(_PHONE, fill="#39404c", width=line)


def _cup(line: float) -> str:
    handle = path("M-20,-14 C-44,-18 -44,20 -19,16", width=line * 2.2) + path(
        "M-20,-14 C-44,-18 -44,20 -19,16", stroke=WHITE, width=line * 0.7
    )
    return handle + path(_CUP, fill=WHITE, width=line)


def _sleeve(person: Person, limb: Arm, frame: Frame, line: float) -> str:
    """Return the sleeve and the cuff."""
    size = frame.measures.limb * frame.size
    joint = (*limb.shoulder, SHOULDER * size)
    if has_short_sleeves(person):
        edge = along(limb.shoulder, limb.elbow, _SHORT_SLEEVE)
        ends = _across(limb.shoulder, limb.elbow, edge, 16.5 * size, 4 * frame.size)
        sides = _sides(limb, frame, joint, ends, line)
        if has_bare_arms(person):
            return sides + filled((), person.top_colour, -line / 2, ((joint, *ends),))
        return filled((ends,), INK, line / 2) + sides + filled((), person.top_colour, -line / 2, ((joint, *ends),))
    elbow = (*limb.elbow, _ELBOW * size)
    ends = _across(limb.elbow, limb.wrist, limb.wrist, 10 * size, 4 * frame.size)
    upper, forearm = union(((joint, elbow),)), union((), ((elbow, *ends),))
    ink = forearm.filled(INK, line / 2) + _sides(limb, frame, joint, (elbow, elbow), line)
    band = _across(limb.elbow, limb.wrist, limb.wrist, 11 * size, 5.5 * frame.size)
    cuff = outlined((band,), sleeve_trim(person), line * 0.9)
    return ink + (upper + forearm).filled(person.top_colour, -line / 2) + cuff


def _sides(limb: Arm, frame: Frame, joint: Circle, ends: Chain, line: float) -> str:
    """Return the two lines along the upper arm. They end in the torso, so the shoulder stays one with it.

    `ends` are the circles that the lines lead to: first that on the left of the way from shoulder to elbow.
    """
    right_of_way, left_of_way = tangent(joint, ends[0]), tangent(ends[1], joint)
    lines = [(rim(joint, n), rim(end, n)) for n, end in ((right_of_way, ends[0]), (left_of_way, ends[1]))]
    outer, inner = lines if limb.side > 0 else lines[::-1]
    hang = direction(limb.shoulder, limb.elbow) - frame.lean
    # 90 hangs down, 0 points away from the body, -90 points up.
    hang = (hang if limb.side > 0 else 180 - hang) % 360
    hang = hang - 360 if hang > _HALF_TURN else hang
    return _line_from(outer, _outer_start(hang, joint[2]), line) + _line_from(
        inner, _inner_start(hang) * frame.size, line
    )


def _outer_start(hang: float, radius: float) -> float:
    """Return how far from the shoulder the outer line begins: where a raised arm leaves the slope of the shoulder."""
    beyond = _SLOPE - hang
    return radius * tan(beyond * pi / 360) if beyond > 0 else 0.0


def _inner_start(hang: float) -> float:
    """Return how far from the shoulder the inner line begins: further down for an arm that hangs."""
    return _FOLD_RAISED + (_FOLD_HANGING - _FOLD_RAISED) * min(1.0, max(0.0, (hang - 10) / 70))


def _line_from(ends: tuple[Point, Point], start: float, line: float) -> str:
    """Return a line with a round end, begun `start` after its first point."""
    whole = distance(*ends)
    x, y = along(*ends, start / whole if whole else 0)
    return path(f"M{x} {y}L{ends[1][0]} {ends[1][1]}", width=line)


def _bare_arm(person: Person, limb: Arm, frame: Frame, line: float) -> str:
    size = frame.measures.limb * frame.size
    elbow, wrist = (*limb.elbow, _BARE_ELBOW * size), (*limb.wrist, _BARE_WRIST * size)
    upper = (*along(limb.shoulder, limb.elbow, 0.4), 14.5 * size)
    return outlined(((upper, elbow), (elbow, wrist)), person.skin, line)


def _wrist(person: Person, limb: Arm, frame: Frame, line: float) -> str:
    """Return the skin that hides the line between a bare forearm and its hand."""
    size, angle = frame.measures.limb * frame.size, limb.pose.hand_turn * pi / 180
    palm = limb.wrist[0] + 7 * sin(angle) * frame.size, limb.wrist[1] - 7 * cos(angle) * frame.size
    wrist = (*limb.wrist, _BARE_WRIST * size)
    forearm = (*along(limb.wrist, limb.elbow, 0.16), (_BARE_WRIST + 0.4) * size)
    return filled(((forearm, wrist), (wrist, (*palm, _BARE_WRIST * size))), person.skin, -line / 2)


def _across(start: Point, end: Point, at: Point, half: float, radius: float) -> Chain:
    """Return two circles that lie across the bone from start to end."""
    angle = atan2(end[1] - start[1], end[0] - start[0]) + pi / 2
    dx, dy = half * cos(angle), half * sin(angle)
    return (at[0] - dx, at[1] - dy, radius), (at[0] + dx, at[1] + dy, radius)
