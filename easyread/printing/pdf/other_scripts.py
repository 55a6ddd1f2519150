"""Other scripts: lines with words that the kit's own fonts cannot set, parted into runs of one font and direction.

A name is never set in part: `lacking` tells beforehand which signs no font has.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from typing import Any

from easyread.kept import forgettable
from easyread.printing.pdf.fonts import MOST_KEPT, is_plain, plain_units
from easyread.printing.pdf.noto import Glyph, NotoFont, is_ignorable, noto_fonts

try:
    from bidi import algorithm
except ImportError:
    algorithm = None

_BRACKETS = {"(": ")", "[": "]", "{": "}"}
_STRONG = {"L": "L", "R": "R", "AL": "R", "EN": "R", "AN": "R"}
"""Which way a sign leads, by its type; numbers count with words from the right."""

_KNOWN_TYPES = frozenset(
    (*"LRBS", "AL", "EN", "ES", "ET", "AN", "CS", "NSM", "BN", "WS", "ON", "LRE", "LRO", "RLE", "RLO", "PDF")
)
_STANDS_FOR = dict.fromkeys(("LRI", "RLI", "FSI", "PDI"), "BN")
"""The library fails on types that it is too old for, marks that nobody sees; and on signs that have no type yet."""

_JOINER = "\u200d"
_FLAG_LETTERS = frozenset(map(chr, range(0x1F1E6, 0x1F200)))
_SKIN_COLOURS = frozenset(map(chr, range(0x1F3FB, 0x1F400)))


@dataclass(frozen=True)
class Run:
    """A part of a line in one font. Without a `noto` it is in the kit's own, and has no glyphs."""

    text: str
    units: int
    noto: NotoFont | None = None
    glyphs: tuple[Glyph, ...] = ()


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def lacking(text: str) -> tuple[str, ...]:
    """Return the characters that no font here has, each once."""
    signs = (sign for sign in dict.fromkeys(text) if not is_ignorable(sign) and not sign.isspace())
    return tuple(sign for sign in signs if not is_plain(sign) and _noto_for(sign) is None)


def unwritten(texts: Iterable[str]) -> tuple[str, ...]:
    """Return the texts that are left to write by hand, each once: no font here has all of their characters."""
    return tuple(text for text in dict.fromkeys(texts) if lacking(text))


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def runs(line: str, bold: bool) -> tuple[Run, ...]:
    """Return the parts of a line as they stand from left to right."""
    if is_plain(line) or not noto_fonts():
        return (_plain_run(line, bold),)
    levels = _levels(line)
    fonts = [_fitting(noto, level) for noto, level in zip(_fonts(line), levels, strict=True)]
    stretches = groupby(range(len(line)), key=lambda at: (levels[at], fonts[at]))
    places = [(level, noto, list(group)) for (level, noto), group in stretches]
    found = []
    for at in _in_sight([level for level, _, _ in places]):
        level, noto, letters = places[at]
        text = line[letters[0] : letters[-1] + 1]
        found.append(_shaped_run(text, noto, bold, level) if noto else _plain_run(text, bold))
    return tuple(found)


def clusters(word: str) -> list[str]:
    """Return the letters of a word, each with its accents, and each emoji whole: it is parted nowhere else."""
    found: list[str] = []
    for sign in word:
        if found and _belongs_to(sign, found[-1]):
            found[-1] += sign
        else:
            found.append(sign)
    return found


def _belongs_to(sign: str, before: str) -> bool:
    if unicodedata.category(sign).startswith("M") or is_ignorable(sign) or sign in _SKIN_COLOURS:
        return True
    return before.endswith(_JOINER) or (len(before) == 1 and _FLAG_LETTERS.issuperset((before, sign)))


def _plain_run(text: str, bold: bool) -> Run:
    seen = "".join(sign for sign in text if not is_ignorable(sign))
    return Run(seen, plain_units(seen, bold))


def _shaped_run(text: str, noto: NotoFont, bold: bool, level: int) -> Run:
    glyphs = noto.shaped(text, bold=bold, is_leftward=level % 2 == 1)
    return Run(text, sum(glyph.advance for glyph in glyphs), noto, glyphs)


def _fonts(line: str) -> list[NotoFont | None]:
    """The font of each character: one for a whole word where one has it, so that a name is in one hand."""
    found: list[NotoFont | None] = []
    for word in re.findall(r"\s+|\S+", line):
        if word.isspace():
            found += [found[-1] if found else None] * len(word)
        elif is_plain(word):
            found += [None] * len(word)
        elif whole := _noto_for(word):
            found += [whole] * len(word)
        else:
            for letter in clusters(word):
                found += [None if is_plain(letter) else _noto_for(letter)] * len(letter)
    return found


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def _noto_for(text: str) -> NotoFont | None:
    return next((noto for noto in noto_fonts() if noto.has(text)), None)


def _fitting(noto: NotoFont | None, level: int) -> NotoFont | None:
    """The kit's own fonts are not shaped: what stands among words from right to left, such as a bracket, is in Noto."""
    return noto_fonts()[0] if noto is None and level % 2 else noto


def _levels(line: str) -> list[int]:
    """How deep each character stands in words of another direction, by the rules of Unicode; odd is from the right."""
    storage = algorithm.get_empty_storage()
    base = algorithm.get_base_level(line)
    storage["base_level"], storage["base_dir"] = base, "LR"[base]
    algorithm.get_embedding_levels(line, storage)
    for at, sign in enumerate(storage["chars"]):
        sign["at"] = at
        sign["type"] = sign["type"] if sign["type"] in _KNOWN_TYPES else _STANDS_FOR.get(sign["type"], "L")
    algorithm.explicit_embed_and_overrides(storage)
    algorithm.resolve_weak_types(storage)
    _resolve_brackets(storage["chars"], base)
    algorithm.resolve_neutral_types(storage, False)
    algorithm.resolve_implicit_levels(storage, False)
    # The rules take out signs that nobody sees; they go with what is before them.
    known = {sign["at"]: int(sign["level"]) for sign in storage["chars"]}
    found: list[int] = []
    for at in range(len(line)):
        found.append(known.get(at, found[-1] if found else base))
    return found


def _resolve_brackets(signs: Sequence[dict[str, Any]], base: int) -> None:
    """Let a pair of brackets follow the line or what stands in it, together: a rule that the library is too old for."""
    here, there = ("R", "L") if base else ("L", "R")
    directions = [_STRONG.get(sign["type"], "") for sign in signs]
    for start, end in sorted(_pairs(sign["ch"] for sign in signs)):
        inside = directions[start + 1 : end]
        before = next((found for found in reversed(directions[:start]) if found), here)
        if here in inside or there in inside:
            found = there if here not in inside and before == there else here
            for at in (start, end):
                signs[at]["type"] = directions[at] = found


def _pairs(text: Iterable[str]) -> Iterator[tuple[int, int]]:
    opened: list[tuple[str, int]] = []
    for at, sign in enumerate(text):
        if sign in _BRACKETS:
            opened.append((_BRACKETS[sign], at))
        elif any(sign == close for close, _ in opened):
            while opened:
                close, start = opened.pop()
                if close == sign:
                    yield start, at
                    break


def _in_sight(levels: Sequence[int]) -> list[int]:
    """Turn the order of speech into that of sight: from the deepest level up, each stretch is reversed."""
    found = list(range(len(levels)))
    for level in range(max(levels), 0, -1):
        turned: list[int] = []
        for is_deep, group in groupby(found, key=lambda at: levels[at] >= level):
            stretch = list(group)
            turned += reversed(stretch) if is_deep else stretch
        found = turned
    return found
