"""Slot: an empty group in a picture, in which a person is drawn. And the other marks that a picture may carry."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar, get_args
from xml.etree.ElementTree import Element

from easyread import suggestions
from easyread.drawing.people.bust import bust
from easyread.drawing.people.dress import DRESSES, Dress, dressed
from easyread.drawing.people.family import relative, roles, young_hair
from easyread.drawing.people.figure import Layer, figure
from easyread.drawing.people.gaze import GAZES, Gaze, looking
from easyread.drawing.people.hand import hand, lone_hands
from easyread.drawing.people.head import head
from easyread.drawing.people.household import Household
from easyread.drawing.people.ink import whole
from easyread.drawing.people.mood import mood, moods
from easyread.drawing.people.person import Person, people
from easyread.drawing.people.pose import pose, poses
from easyread.drawing.people.view import TURNS, Turn
from easyread.drawing.pictures.line_width import weight
from easyread.drawing.pictures.svg_tree import with_paths
from easyread.problems import Problem, Severity, Where

PERSONA = "persona"
_Name = TypeVar("_Name", bound=str)

TONES: Mapping[str, Callable[[Person, Household], str]] = {
    "skin": lambda person, _: person.skin,
    "skin-shade": lambda person, _: person.skin_shade,
    "hair": lambda person, _: person.hair_colour,
    "top": lambda person, _: person.top_colour,
    "top-trim": lambda person, _: person.top_trim,
    "legs": lambda person, _: person.legs_colour,
    "baby-hair": young_hair,
}
LAYERS: tuple[Layer, ...] = get_args(Layer)
_NEEDED: Mapping[str, frozenset[str]] = {
    "bust": frozenset({"data-who", "data-mood"}),
    "head": frozenset({"data-who", "data-mood"}),
    "figure": frozenset({"data-who", "data-mood", "data-pose"}),
    "hand": frozenset({"data-who", "data-hand"}),
}
_FACE = frozenset({"data-turn", "data-gaze", "data-dress"})
_ALSO: Mapping[str, frozenset[str]] = {"bust": _FACE, "head": _FACE, "figure": _FACE | {"data-layer"}}
_SLOT_MARKS: frozenset[str] = frozenset().union(*_NEEDED.values(), *_ALSO.values())
_EVERYWHERE = frozenset({"data-slot", "data-substance", "transform"})
# How small a person stands in a picture 400 wide whose path data needs no decimals.
_BOX, _SMALL = 400, 0.88
# How wide the lines of each kind are where its slot is not scaled.
_NATURAL: Mapping[str, float] = {"bust": 5.0, "head": 5.0, "figure": 6.0, "hand": 3.2}


@dataclass(frozen=True)
class Slot:
    """What one slot asks for. What its kind does not use is empty."""

    kind: str
    who: str
    mood: str = ""
    pose: str = ""
    layer: Layer = "all"
    hand: str = ""
    turn: Turn = ""
    gaze: Gaze = ""
    dress: Dress = ""

    def person(self, persona: Person, own: Household) -> Person:
        """Return who stands in the slot when this persona is chosen, whose household it is."""
        if self.who == PERSONA:
            return persona
        return relative(self.who, persona, own) if self.who in roles() else people()[self.who]


def slot_of(element: Element) -> Slot:
    """Return the slot that a group without slot problems is."""
    return Slot(
        kind=element.attrib["data-slot"],
        who=element.attrib["data-who"],
        mood=element.get("data-mood", ""),
        pose=element.get("data-pose", ""),
        layer=_one_of(LAYERS, element.get("data-layer", "all")),
        hand=element.get("data-hand", ""),
        turn=_one_of(("", *TURNS), element.get("data-turn", "")),
        gaze=_one_of(("", *GAZES), element.get("data-gaze", "")),
        dress=_one_of(("", *DRESSES), element.get("data-dress", "")),
    )


def _one_of(known: Iterable[_Name], name: str) -> _Name:
    return next(one for one in known if one == name)


def draw(slot: Slot, person: Person, scale: float = 1, box: int = 400) -> str:
    """Return the person as SVG elements in the box of the slot.

    `scale` is how large the slot is drawn in its picture, less than 0 if mirrored, and `box` how wide that is: lines
    are made up for it, and hair keeps its side.
    """
    size = abs(scale)
    heavy, is_small = weight(_NATURAL[slot.kind], size, box), size * _BOX <= _SMALL * box
    return _drawn(slot, person, heavy, scale < 0, is_small)


def slot_problems(root: Element, file: str) -> list[Problem]:
    """Return every slot and every mark of a picture that cannot be drawn."""
    return [
        Problem(code, Severity.ERROR, Where(file, path), message, hint)
        for path, element in with_paths(root)
        for code, message, hint in (*_slot_faults(element), *_mark_faults(element))
    ]


def is_persona(element: Element) -> bool:
    """Return whether the element follows the chosen persona."""
    return element.get("data-who") in {PERSONA, *roles()} or "data-tone" in element.attrib


@lru_cache(maxsize=1024)
def _drawn(slot: Slot, person: Person, heavy: float, flipped: bool, is_small: bool) -> str:
    drawn = _drawn_finely(slot, person, heavy, flipped)
    return whole(drawn) if is_small else drawn


def _drawn_finely(slot: Slot, person: Person, heavy: float, flipped: bool) -> str:
    if slot.kind == "hand":
        return hand(person, slot.hand, heavy)
    worn, feeling = dressed(person, slot.dress), looking(mood(slot.mood), slot.gaze, slot.turn)
    if slot.kind == "bust":
        return bust(worn, feeling, slot.turn, heavy, flipped)
    if slot.kind == "head":
        layers = head(worn, feeling, heavy, slot.turn, flipped)
        return layers.back + layers.front
    return figure(worn, pose(slot.pose), feeling, slot.layer, slot.turn, heavy, flipped)


_Fault = tuple[str, str, str]


def _slot_faults(element: Element) -> Iterator[_Fault]:
    kind = element.get("data-slot")
    if kind is None:
        for name in sorted(_SLOT_MARKS & element.attrib.keys()):
            yield "I19", f"{name} stands on a group that is no slot", "Give it a data-slot, or take the mark out."
        return
    if kind not in _NEEDED:
        yield "I19", f'there is no slot "{kind}"', suggestions.hint(kind, _NEEDED)
        return
    if len(element):
        yield "I19", "a slot must be empty: the program draws what is in it", "Put shapes before or after it."
    for name in sorted(_NEEDED[kind] - element.attrib.keys()):
        yield "I19", f"the slot {kind} lacks {name}", f"It needs {', '.join(sorted(_NEEDED[kind]))}."
    for name in sorted(element.attrib.keys() - _NEEDED[kind] - _ALSO.get(kind, frozenset()) - _EVERYWHERE):
        yield "I19", f"{name} means nothing on the slot {kind}", "Take it out."


def _mark_faults(element: Element) -> Iterator[_Fault]:
    for name, (code, noun, known) in _vocabulary().items():
        value = element.get(name)
        if value is not None and value not in known:
            yield code, f'there is no {noun} "{value}"', suggestions.hint(value, known)


def _vocabulary() -> Mapping[str, tuple[str, str, Iterable[str]]]:
    """Return for each mark with a closed set of values: the code of its problem, what it is, and the values."""
    return {
        "data-who": ("I20", "person", (PERSONA, *roles(), *people())),
        "data-mood": ("I21", "mood", moods()),
        "data-pose": ("I22", "pose", poses()),
        "data-hand": ("I23", "hand", lone_hands()),
        "data-layer": ("I24", "layer", LAYERS),
        "data-turn": ("I31", "turn", TURNS),
        "data-gaze": ("I32", "gaze", GAZES),
        "data-dress": ("I33", "dress", DRESSES),
        "data-tone": ("I25", "tone", TONES),
        "data-substance": ("I26", "value of data-substance", ("yes", "no")),
        "data-ground": ("I26", "value of data-ground", ("yes",)),
    }
