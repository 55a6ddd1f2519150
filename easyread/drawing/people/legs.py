"""Legs: trousers, skirt and shoes of a figure."""

from math import atan2, cos, pi, sin

from easyread.colours import INK
from easyread.drawing.people.body import Leg, Skeleton
from easyread.drawing.people.ink import WHITE, group, lightness, mix, path
from easyread.drawing.people.limb import Chain, along, outlined
from easyread.drawing.people.person import Person

_THIGH, _KNEE, _HEM = 27.0, 20.5, 16.0
_LAP_KNEE, _LAP_SPLIT = 22.5, 22.0
_ANKLE = 24.0
_SOLE_SHARE = 0.35
_LIGHT_SHOE = 60.0
_SKIRT_LENGTH = 0.5

_SIDE_SHOE = "M-17,-8 C-19,-18 -18,-24 -15,-30 L13,-30 C15,-22 24,-19 33,-16 C42,-13 45,-8 44,-2 H-18Z"
_SIDE_SOLE = "M-18,-6 H44 Q46,2 40,2 H-14 Q-20,2 -18,-6Z"
_FRONT_SHOE = "M-15,-30 C-22,-14 -22,-6 -19,-1 H19 C22,-6 22,-14 15,-30Z"
_FRONT_SOLE = "M-20,-6 H20 Q22,2 15,2 H-15 Q-22,2 -20,-6Z"


def legs(person: Person, body: Skeleton, far_side: int, line: float, lap: bool = False) -> str:
    """Return both legs with shoes, the far one first, and the skirt. `lap`: the thighs point at the viewer."""
    far, near = sorted(body.legs, key=lambda leg: leg.side != far_side)
    shoes = {leg.side: _shoe(person, leg, body.frame.size, line) for leg in body.legs}
    if person.legs == "skirt":
        bare = "".join(outlined((_bare(leg, body),), person.skin, line) + shoes[leg.side] for leg in (far, near))
        return bare + _skirt(person, body, line)
    if lap:
        # The shins come towards the viewer, so each knee is the top of its shin.
        shins = "".join(
            shoes[leg.side] + outlined((), person.legs_colour, line, (_shin(leg, body, _LAP_KNEE),))
            for leg in (far, near)
        )
        return _laps(person, body, line) + shins
    behind = shoes[far.side] + outlined((_thigh(far, body),), person.legs_colour, line, (_shin(far, body),))
    trousers = (_thigh(near, body),), (_shin(near, body), _seat(body))
    return behind + shoes[near.side] + outlined(trousers[0], person.legs_colour, line, trousers[1])


def _thick(body: Skeleton, width: float) -> float:
    return width * body.frame.measures.limb * body.frame.size


def _thigh(leg: Leg, body: Skeleton) -> Chain:
    return (*leg.hip, _thick(body, _THIGH)), (*leg.knee, _thick(body, _KNEE))


def _laps(person: Person, body: Skeleton, line: float) -> str:
    """Return both thighs of a seated person who faces the viewer, so that they point out of the picture."""
    thighs = [((*leg.hip, _thick(body, _THIGH)), (*leg.knee, _thick(body, _LAP_KNEE))) for leg in body.legs]
    middle = body.frame.hips
    split = path(f"M{middle[0]},{middle[1]} v{_LAP_SPLIT * body.frame.size}", width=line)
    return outlined(thighs, person.legs_colour, line, (_seat(body),)) + split


def _shin(leg: Leg, body: Skeleton, knee: float = _KNEE) -> Chain:
    """Return a trouser leg from the knee to its straight edge at the ankle."""
    across = atan2(leg.ankle[1] - leg.knee[1], leg.ankle[0] - leg.knee[0]) + pi / 2
    half, edge = _thick(body, _HEM), 4 * body.frame.size
    end = along(leg.ankle, leg.knee, 0.02)
    ends = [(end[0] + sign * half * cos(across), end[1] + sign * half * sin(across), edge) for sign in (-1, 1)]
    return (*leg.knee, _thick(body, knee)), *ends


def _bare(leg: Leg, body: Skeleton) -> Chain:
    calf = along(leg.knee, leg.ankle, 0.35)
    foot = leg.ankle[0], leg.ankle[1] + 6 * body.frame.size
    return (*leg.knee, _thick(body, 16)), (*calf, _thick(body, 16)), (*foot, _thick(body, 10))


def _seat(body: Skeleton) -> Chain:
    left, right = (leg.hip for leg in body.legs)
    return (*left, _thick(body, _THIGH)), (*right, _thick(body, _THIGH))


def _skirt(person: Person, body: Skeleton, line: float) -> str:
    """Return a skirt to below the knees: one cloth round both thighs, and round both shins as far as it reaches."""
    hems = [along(leg.knee, leg.ankle, _SKIRT_LENGTH) for leg in body.legs]
    edge, side = 5 * body.frame.size, 21 * body.frame.size
    spread = [(hem[0] + leg.side * side, hem[1], edge) for hem, leg in zip(hems, body.legs, strict=True)]
    knees = tuple((*leg.knee, _thick(body, _KNEE + 3)) for leg in body.legs)
    return outlined((), person.legs_colour, line, ((*_seat(body), *knees), (*knees, *spread)))


def _shoe(person: Person, leg: Leg, size: float, line: float) -> str:
    light = lightness(person.shoe_colour) > _LIGHT_SHOE
    sole = mix(person.shoe_colour, INK if light else WHITE, _SOLE_SHARE)
    upper, bottom = (_FRONT_SHOE, _FRONT_SOLE) if leg.pose.foot == "front" else (_SIDE_SHOE, _SIDE_SOLE)
    drawn = path(upper, fill=person.shoe_colour, width=line / size) + path(bottom, fill=sole, width=line / size)
    flip = "-1" if leg.pose.foot == "left" else "1"
    place = f"translate({leg.ankle[0]:.1f},{leg.ankle[1]:.1f}) rotate({leg.pose.foot_turn:g}) scale({flip},1)"
    return group(drawn, transform=f"{place} scale({size:g}) translate(0,{_ANKLE:g})")
