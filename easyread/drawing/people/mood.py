"""Mood: how a feeling changes a face. The moods themselves stand in moods.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Literal

from easyread.suggestions import no_such

_MOODS_FILE = Path(__file__).with_name("moods.toml")

Eyes = Literal["open", "arched", "resting", "squeezed"]


@dataclass(frozen=True)
class Mood:
    """What a feeling does to brows, eyes, mouth, skin and head. Lengths in head units (chin to crown is 230), y down.

    Attributes:
        id: The name in moods.toml.
        brow_lift: How far both brows rise.
        brow_inner: How far the inner ends sink (negative: rise).
        brow_outer: How far the outer ends sink (negative: rise).
        brow_squeeze: How far the brows move towards each other.
        brow_skew: How far the brow on the right of the picture rises above the other.
        eyes: Which eyes are drawn; the lids below count for open eyes only.
        lid: How high the upper lid stands: 1 is wide awake, 0 shut, over 1 shows white above the iris.
        lower_lid: How far the lower lid is pushed up, 0 to 1.
        lid_slant: How far the inner end of the upper lid sinks (negative: rises).
        look: Where the iris moves, right and down.
        iris: The size of the iris; less than 1 is fright.
        eye_white: The colour of the white of the eye.
        mouth: Which mouth is drawn.
        flush: The colour mixed into the cheeks, or "".
        flush_share: How much of it, 0 to 1.
        tilt: Degrees the head leans, clockwise.
        drop: How far the head sinks between the shoulders.
        nod: How far the features move down the face, as when it looks down.
        turn: How far the features move to the right, as when it looks aside.
        marks: Creases in the skin: furrow, forehead, nose, bags.
        sign: What floats beside the head in a bust, or "".
        hand: What the hands do in a bust, or "".
        shoulders: How far the shoulders hang (negative: are drawn up).
    """

    id: str
    brow_lift: float = 0
    brow_inner: float = 0
    brow_outer: float = 0
    brow_squeeze: float = 0
    brow_skew: float = 0
    eyes: Eyes = "open"
    lid: float = 0.8
    lower_lid: float = 0
    lid_slant: float = 0
    look: tuple[float, float] = (0, 0)
    iris: float = 1
    eye_white: str = "#ffffff"
    mouth: str = "soft"
    flush: str = ""
    flush_share: float = 0
    tilt: float = 0
    drop: float = 0
    nod: float = 0
    turn: float = 0
    marks: tuple[str, ...] = ()
    sign: str = ""
    hand: str = ""
    shoulders: float = 0


@cache
def moods() -> Mapping[str, Mood]:
    """Return every mood of moods.toml by id, in the order of the file.

    Raises:
        TypeError: An entry has an unknown key.
    """
    entries = tomllib.loads(_MOODS_FILE.read_text(encoding="utf-8"))
    return {name: _read(name, entry) for name, entry in entries.items()}


def mood(name: str) -> Mood:
    """Return the mood of moods.toml with this name.

    Raises:
        KeyError: No mood has the name; the message names the nearest.
    """
    known = moods()
    if name in known:
        return known[name]
    raise KeyError(no_such("mood", name, known))


def _read(name: str, entry: dict[str, Any]) -> Mood:
    fields: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Mood(id=name, **fields)
