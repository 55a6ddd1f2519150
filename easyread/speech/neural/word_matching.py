"""Word matching: which word of a text each sound of a neural voice belongs to. Pure.

The engine tells the length of every phoneme, with blanks between words. But "of the" comes as one word, "112" as three
and a dash as none; so the words are looked for in the sounds: each by itself is asked for its phonemes, and these are
found again in what was spoken.
"""

from collections.abc import Iterable, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from easyread.speech.word_times import WordEvent

BLANK = " "
_NO_SOUND = frozenset("ˈˌː^$_.,:;!?…¡¿«»“”\"'()-– ")
"""Stress, length, punctuation, and the marks of beginning and end: words by themselves have others."""


class Phoneme(NamedTuple):
    """One sign of what was spoken, and where it begins in the sound."""

    sign: str
    start_ms: float


class Expected(NamedTuple):
    """A word of the text: where it stands, and the phonemes that it has by itself."""

    position: int
    phonemes: str


class _Heard(NamedTuple):
    """A sound: its sign, and the beginning of the group between two blanks that it belongs to."""

    sign: str
    start_ms: float
    group: int
    group_ms: float


def word_events(words: Sequence[Expected], spoken: Iterable[Phoneme]) -> list[WordEvent]:
    """Return when each word begins that could be found in what was spoken."""
    heard = _heard(spoken)
    wanted = [(sign, at) for at, word in enumerate(words) for sign in word.phonemes if sign not in _NO_SOUND]
    matcher = SequenceMatcher(None, [sign for sign, _ in wanted], [one.sign for one in heard], autojunk=False)
    pairs = [
        (wanted[block.a + step][1], block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]
    events = []
    last_word, last_group = -1, -1
    for word, place in pairs:
        sound = heard[place]
        if word != last_word:
            # The first sounds of a word may be other ones than by itself: it begins where its group does.
            ms = sound.start_ms if sound.group == last_group else sound.group_ms
            events.append(WordEvent(round(ms), words[word].position))
        last_word, last_group = word, sound.group
    return events


def _heard(spoken: Iterable[Phoneme]) -> list[_Heard]:
    heard: list[_Heard] = []
    group, group_ms, is_open = 0, 0.0, False
    for sign, start_ms in spoken:
        if sign in (BLANK, "^", "$"):
            group, is_open = group + is_open, False
            continue
        if not is_open:
            group_ms, is_open = start_ms, True
        if sign not in _NO_SOUND:
            heard.append(_Heard(sign, start_ms, group, group_ms))
    return heard
