"""Measures of easy language: sentences, long words, LIX, and words to avoid."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

LONG_WORD_LETTERS = 7
"""A word of this many letters or more is long in LIX (Björnsson 1968: over six letters)."""

_AVOID_FILE = Path(__file__).with_name("avoid_words.toml")
_SENTENCE_END = re.compile(r"(?<=[.!?…])[\"”’»]*\s+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,]\d+)*")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with its closing mark."""
    return [part for part in _SENTENCE_END.split(text.strip()) if part]


def words(text: str) -> list[str]:
    """Return the words of a text in order; a number counts as a word, a hyphenated word as one."""
    return _WORD.findall(text)


def lix(text: str) -> float:
    """Return the LIX of a text: words per sentence plus the percentage of long words. 0 for no words.

    Source: C. H. Björnsson, Läsbarhet, 1968. Under 25 is read by beginners.
    """
    all_words = words(text)
    if not all_words:
        return 0.0
    long_words = [word for word in all_words if len(word) >= LONG_WORD_LETTERS]
    return len(all_words) / max(1, len(sentences(text))) + 100 * len(long_words) / len(all_words)


def long_words(text: str, letters: int) -> list[str]:
    """Return the words of a text that have this many letters or more, hyphens not counted."""
    return [word for word in words(text) if sum(map(str.isalpha, word)) >= letters]


def avoided_words(text: str, language: str) -> list[tuple[str, str]]:
    """Return each word of the text that the kit avoids in this language, with the word to use instead."""
    avoid = _avoid_list().get(language, {})
    found = []
    for word in words(text):
        stem = next((stem for stem in avoid if word.lower().startswith(stem)), None)
        if stem is not None:
            found.append((word, avoid[stem]))
    return found


@cache
def _avoid_list() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_AVOID_FILE.read_text(encoding="utf-8"))
