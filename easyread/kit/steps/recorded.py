"""Recorded: the name under which staff's own recording of a sentence lies: by the words, and by who says them.

Other words have another name. So a recording never says what the deck no longer says, and one persona's words never
stand for another's.
"""

import json
from hashlib import blake2b
from pathlib import Path

from easyread.kit.deck import Deck

RECORDED_ENDING = ".mp3"


def recorded_name(voice: str, text: str) -> str:
    """Return 32 hex digits for a text that the voice of this role says."""
    return blake2b(json.dumps([voice, text]).encode(), digest_size=16).hexdigest()


def recorded_file(deck: Deck, voice: str, text: str) -> Path | None:
    """Return the recording that staff made of a sentence of a deck, or None where there is none."""
    if deck.recorded is None:
        return None
    file = deck.recorded / deck.language / f"{recorded_name(voice, text)}{RECORDED_ENDING}"
    return file if file.is_file() else None
