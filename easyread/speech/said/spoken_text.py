"""Spoken text: a text as the voice gets it, and which part of the text each part of it stands for."""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

from easyread.speech.said.hard_words import hard_words
from easyread.speech.said.numbers import PHONE_NUMBER, said_groups, said_one

_PARTS = re.compile(rf"(?P<phone>{PHONE_NUMBER})|\d+(?:[.,:/–-]\d+)+|\w+")
"""What may be said in another way: a telephone number, or a whole word. A number such as 1.250 or 1-5 is one word."""


class _Change(NamedTuple):
    """The characters [start, end) of a text are said in another way, `said`."""

    start: int
    end: int
    said: str


class _Stretch(NamedTuple):
    """From `start` in the spoken text on, its characters stand for those from `original` on, or all for that one."""

    start: int
    original: int
    is_changed: bool


@dataclass(frozen=True)
class SpokenText:
    """What is given to the voice for a text."""

    text: str
    _stretches: tuple[_Stretch, ...]

    def place(self, position: int) -> int:
        """Return the character of the original text that a character of the spoken one stands for.

        What is said in another way stands as a whole for the first character of what it was said for.
        """
        at = bisect_right(self._stretches, position, key=lambda stretch: stretch.start) - 1
        stretch = self._stretches[max(0, at)]
        return stretch.original if stretch.is_changed else stretch.original + position - stretch.start


def spoken_text(text: str, language: str, *, for_espeak: bool) -> SpokenText:
    """Return a text as a voice gets it: hard words and numbers as said, the rest as it is.

    Args:
        text: What is written.
        language: The language of the voice.
        for_espeak: The voice reads by the rules of espeak. Those of other systems have rules of their own, for which
            a spelling that mends espeak would be a new mistake.
    """
    spoken, done = "", 0
    stretches: list[_Stretch] = []
    for change in _changes(text, language, for_espeak=for_espeak):
        stretches += [_Stretch(len(spoken), done, is_changed=False)]
        spoken += text[done : change.start]
        stretches += [_Stretch(len(spoken), change.start, is_changed=True)]
        spoken += change.said
        done = change.end
    return SpokenText(spoken + text[done:], (*stretches, _Stretch(len(spoken), done, is_changed=False)))


def _changes(text: str, language: str, *, for_espeak: bool) -> Iterator[_Change]:
    words = hard_words(language)
    for match in _PARTS.finditer(text):
        start, end = match.span()
        if match["phone"]:
            for first, last, said in said_groups(match[0], language):
                yield _Change(start + first, start + last, said)
        elif match[0] == "1" and (said := said_one(text[end:], language)):
            yield _Change(start, end, said)
        elif (word := words.get(match[0].lower())) and word.say and (for_espeak or word.for_every_voice):
            yield _Change(start, end, word.say)
