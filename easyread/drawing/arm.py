"""Arm: sleeve, cuff and hand of one arm of a figure, and the small thing the hand may hold."""

from math import atan2, cos, pi, sin

from easyread.drawing.body import SHOULDER, SHOULDER_Y, Arm, Frame
from easyread.drawing.clothes import has_short_sleeves, sleeve_trim
from easyread.drawing.hand import draw_steps, hand_shape
from easyread.drawing.ink import INK, WHITE, group, path
from easyread.drawing.limb import Chain, Circle, Point, along, filled, outlined
from easyread.drawing.person import Person
from easyread.drawing.pose import Over

HAND_SIZE = 0.67

_CHILD_HAND = 1.1
_ELBOW, _WRIST = 17.5, 14.0
_INK_STARTS = 0.24
_HIDDEN = 1.4
_MELTED = 13.5
_BARE_ELBOW, _BARE_WRIST = 14.0, 11.0
_SHORT_SLEEVE = 0.62
_HAND_LINE = 0.75
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
    if bare and not (over == "hand" and limb.pose.front):
        drawn += _wrist(person, limb, frame, line)
    if over == "hand":
        return drawn
    return (_bare_arm(person, limb, frame, line) if bare else "") + drawn + _sleeve(person, limb, frame, line)


def shoulder(person: Person, limb: Arm, frame: Frame, line: float) -> str:
    """Return the upper arm as it is drawn before the details of the garment, with no line between it and the torso."""
    size = frame.measures.limb * frame.size
    joint = (*limb.shoulder, SHOULDER * size)
    end = along(limb.shoulder, limb.elbow, _SHORT_SLEEVE) if has_short_sleeves(person) else limb.elbow
    drawn = outlined(((joint, (*end, (_ELBOW - 1) * size)),), person.top_colour, line)
    wide, drop = frame.measures.shoulder, limb.drop
    inside = [(wide - 12, SHOULDER_Y + 5 + drop, SHOULDER), (wide - 20, SHOULDER_Y - 8 + drop, _MELTED)]
    patch = [(*frame.chest_point(limb.side * x, y), r * size) for x, y, r in inside]
    return drawn + filled((), person.top_colour, -line / 2, ((joint, *patch),))


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
    back, front = draw_steps(shape.back, person, thin), draw_steps(shape.front, person, thin)
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
    """Return the sleeve and the cuff. Its ink begins below the shoulder, which stays one with the torso."""
    size = frame.measures.limb * frame.size
    joint = (*limb.shoulder, SHOULDER * size)
    begin = (*along(limb.shoulder, limb.elbow, _INK_STARTS), (SHOULDER - 0.6) * size)
    if has_short_sleeves(person):
        edge = along(limb.shoulder, limb.elbow, _SHORT_SLEEVE)
        ends = _across(limb.shoulder, limb.elbow, edge, 16.5 * size, 4 * frame.size)
        return _melted(joint, person.top_colour, line, (), (begin, *ends))
    elbow = (*limb.elbow, _ELBOW * size)
    ends = _across(limb.elbow, limb.wrist, limb.wrist, 10 * size, 4 * frame.size)
    band = _across(limb.elbow, limb.wrist, limb.wrist, 11 * size, 5.5 * frame.size)
    sleeve = _melted(joint, person.top_colour, line, ((begin, elbow),), (elbow, *ends))
    return sleeve + outlined((band,), sleeve_trim(person), line * 0.9)


def _melted(joint: Circle, fill: str, line: float, chains: tuple[Chain, ...], cloth: Chain) -> str:
    begin = chains[0][0] if chains else cloth[0]
    unseen = joint[0], joint[1], joint[2] - line * _HIDDEN
    ink = filled((*chains, (unseen, begin)), INK, line / 2, (cloth,))
    return ink + filled((*chains, (joint, begin)), fill, -line / 2, (cloth,))


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
