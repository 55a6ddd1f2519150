"""Dress: what a person wears when it is not the own clothes: undressed for the night, or for water."""

from dataclasses import replace
from typing import Literal, get_args

from easyread.drawing.people.ink import WHITE, lightness, mix
from easyread.drawing.people.person import Person

Dress = Literal["", "night", "water"]
DRESSES: tuple[Dress, ...] = get_args(Dress)[1:]

_PALE_SKIN = 58.0
_NIGHT_DARK, _NIGHT_PALE = "#4f6d99", "#c9dcec"
_SUIT_DARK, _SUIT_PALE = "#2a5f8f", "#e9c14b"
_HOOD, _TUNIC = "#28345a", "#46609a"


def dressed(person: Person, dress: Dress) -> Person:
    """Return the person dressed so, without glasses, hearing aids and jewellery; "" changes nothing."""
    if not dress:
        return person
    bare = replace(person, glasses=False, hearing_aid=False, earrings="", cap="", hair=_uncovered(person))
    return _for_night(bare) if dress == "night" else _for_water(bare)


def _uncovered(person: Person) -> str:
    return "short-messy" if person.hair == "cap" else person.hair


def _for_night(person: Person) -> Person:
    top = _NIGHT_DARK if lightness(person.skin) > _PALE_SKIN else _NIGHT_PALE
    legs = mix(top, "#1f2430" if top == _NIGHT_PALE else WHITE, 0.3)
    scarf = replace(person, hair="night-scarf") if person.headscarf else person
    return replace(
        scarf, top="pyjamas", top_colour=top, top_trim=mix(top, WHITE, 0.45), legs="trousers", legs_colour=legs
    )


def _for_water(person: Person) -> Person:
    if person.headscarf:
        return replace(
            person,
            headscarf=_HOOD,
            top="swim-tunic",
            top_colour=_TUNIC,
            top_trim=_HOOD,
            legs="trousers",
            legs_colour=_HOOD,
        )
    suit = _SUIT_DARK if lightness(person.skin) > _PALE_SKIN else _SUIT_PALE
    return replace(
        person,
        hair="swim-cap",
        cap=suit,
        top="swimsuit" if person.woman else "trunks",
        top_colour=person.skin,
        top_trim=suit,
        legs="trousers",
        legs_colour=person.skin,
        shoe_colour=person.skin,
    )
