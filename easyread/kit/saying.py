"""Saying: one thing that a deck says, with the name of its recording and the voice that says it."""

from typing import NamedTuple

NARRATOR = "narrator"
OWN_VOICE = ""
"""Stands for the voice of the persona."""


class Saying(NamedTuple):
    """One thing to say; the voice is `OWN_VOICE` where the persona speaks."""

    id: str
    text: str
    voice: str = NARRATOR
