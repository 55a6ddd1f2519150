"""Word times: when each word of a text is spoken, from the events of the engine. Pure."""

import re
from collections.abc import Sequence
from typing import NamedTuple

_TOKEN = re.compile(r"\S+")


class WordEvent(NamedTuple):
    """What the engine tells: at `ms` in the sound it began to speak the character at `position`, counted from 0."""

    ms: int
    position: int


class Spoken(NamedTuple):
    """What an engine gives back: a text as WAV, and when its words are said."""

    wav: bytes
    events: list[WordEvent]


class WordTime(NamedTuple):
    """One word: its start in the sound, and its characters [char_start, char_end) in the text, as code points."""

    start_ms: int
    char_start: int
    char_end: int


def word_times(text: str, events: Sequence[WordEvent], length_ms: int) -> list[WordTime]:
    """Return one entry for each run of characters without white space, with starts that never go back.

    The engine speaks "1.250,50" as many words: the first event within the run counts. An event on the white
    space before a run counts only when nothing better is known. A run without any event (a dash, an emoji)
    gets a time between its neighbours. No events at all: no entries, as nothing is known.
    """
    if not events:
        return []
    spans = tokens(text)
    starts = _never_back(_fill_gaps(_known_starts(spans, events), length_ms))
    return [WordTime(start, *span) for start, span in zip(starts, spans, strict=True)]


def tokens(text: str) -> list[tuple[int, int]]:
    """Return where each run of characters without white space begins and ends."""
    return [match.span() for match in _TOKEN.finditer(text)]


def _known_starts(spans: Sequence[tuple[int, int]], events: Sequence[WordEvent]) -> list[int | None]:
    inside: dict[int, int] = {}
    before: dict[int, int] = {}
    for event in events:
        for at, (start, end) in enumerate(spans):
            if event.position < end:
                (inside if event.position >= start else before).setdefault(at, event.ms)
                break
    return [inside.get(at, before.get(at)) for at in range(len(spans))]


def _fill_gaps(starts: Sequence[int | None], length_ms: int) -> list[int]:
    """Return the starts with the unknown ones spread evenly between the known ones, 0 and the end."""
    filled: list[int] = []
    known_at, known = -1, 0
    for at, start in enumerate([*starts, length_ms]):
        if start is None:
            continue
        missing = at - known_at - 1
        first = known if known_at < 0 else known + (start - known) // (missing + 1)
        step = (start - first) // max(missing, 1)
        filled += [first + step * number for number in range(missing)]
        filled.append(start)
        known_at, known = at, start
    return filled[:-1]


def _never_back(starts: Sequence[int]) -> list[int]:
    latest = 0
    steady = []
    for start in starts:
        latest = max(latest, start)
        steady.append(latest)
    return steady
