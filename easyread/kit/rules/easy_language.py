"""Measures of easy language: sentences, long words, LIX, words to avoid, and limits that no longer hold."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from itertools import pairwise
from pathlib import Path
from typing import Any

LONG_WORD_LETTERS = 7
"""A word of this many letters or more is long in LIX (Björnsson 1968: over six letters)."""

_FILE = Path(__file__).with_name("easy_language.toml")
_ANYWHERE = "-"
_MARKS, _QUOTES = ".!?…", '"”’»)'
_TOKEN = re.compile(r"\S+")
_WORD = re.compile(r"[^\W\d_]+(?:[-’'][^\W\d_]+)*|\d+(?:[.,]\d+)*")


def sentences(text: str) -> list[str]:
    """Return the sentences of a text, each with its closing mark.

    The full stop of "kl." or "2. januar" ends no sentence, nor does a mark inside quoted speech: “Nej!” siger hun.
    """
    text = text.strip()
    tokens = list(_TOKEN.finditer(text))
    ends = [after.start() for token, after in pairwise(tokens) if _ends_sentence(token[0], after[0])]
    parts = [text[start:end].strip() for start, end in zip([0, *ends], [*ends, len(text)], strict=True)]
    return [part for part in parts if part]


def _ends_sentence(token: str, following: str) -> bool:
    marked = token.rstrip(_QUOTES)
    word = marked.rstrip(_MARKS)
    mark, is_quoted, goes_on = marked[len(word) :], marked != token, following[0].islower()
    if mark == "." and not is_quoted:
        return word.lower() not in _abbreviations() and not (word.isdigit() and goes_on)
    return bool(mark) and not (goes_on and (is_quoted or mark in {"…", "..."}))


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
    """Return each word, or phrase, of the text that the kit avoids in this language, with what to use instead."""
    avoid = known(language).get("avoid", {})
    phrases = _avoided_phrases(language).items()
    found = [(hit[0], instead) for pattern, instead in phrases if (hit := pattern.search(text))]
    for word in words(text):
        stem = next((stem for stem in avoid if _has_stem(word.lower(), stem)), None)
        if stem is not None:
            found.append((word, avoid[stem]))
    return found


def old_limit(text: str, language: str) -> str | None:
    """Return the first limit for alcohol in the text that is no longer advised ("14 genstande"), or None."""
    pattern = _old_limits(language)
    found = pattern.search(text) if pattern else None
    return found[0] if found else None


def _has_stem(word: str, stem: str) -> bool:
    if stem.startswith(_ANYWHERE):
        return stem.removeprefix(_ANYWHERE) in word
    return word.startswith(stem)


def read_as_letters(language: str) -> tuple[str, ...]:
    """Return the abbreviations that a voice does not read as the words they stand for, without their last full stop."""
    return tuple(known(language).get("read_as_letters", ()))


@cache
def _avoided_phrases(language: str) -> Mapping[re.Pattern[str], str]:
    found = known(language).get("avoid_phrases", {})
    return {re.compile(rf"\b(?:{pattern})\b", re.IGNORECASE): instead for pattern, instead in found.items()}


@cache
def _old_limits(language: str) -> re.Pattern[str] | None:
    found = known(language).get("old_limits")
    if not found:
        return None
    numbers, units = ("|".join(map(re.escape, found[key])) for key in ("numbers", "units"))
    return re.compile(rf"\b({numbers})\s+({units})\b", re.IGNORECASE)


@cache
def _abbreviations() -> frozenset[str]:
    """Return those of all languages: none of them is a word of another."""
    return frozenset(word for entry in _all_known().values() for word in entry.get("abbreviations", ()))


def known(language: str) -> Mapping[str, Any]:
    """Return what easy_language.toml has of a language; nothing for one that is not in it."""
    return _all_known().get(language, {})


@cache
def _all_known() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))
