"""Where long words may go on in the next line, with a hyphen: browsers know that of few languages, not of Danish."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pyphen

from easyread.languages import KNOWN_LANGUAGES

SOFT_HYPHEN = "\u00ad"

_FILE = Path(__file__).with_name("hyphens.toml")
_LEAST_PART = 3
_SHORTEST = 8
_WORD = re.compile(rf"[^\W\d_]{{{_SHORTEST},}}")


def divisible(text: str, language: str) -> str:
    """Return a text with a soft hyphen wherever a long word of it may be divided.

    Words that are divided badly by the patterns of their language stand in hyphens.toml, mostly compounds: they are
    divided between their parts.
    """
    return _WORD.sub(lambda word: _divided(word[0], language), text)


@cache
def _divided(word: str, language: str) -> str:
    for start, divided in _own(language).items():
        if word.lower().startswith(start):
            return _like(word, divided)
    patterns = _patterns(language)
    return patterns.inserted(word, SOFT_HYPHEN) if patterns else word


def _like(word: str, divided: str) -> str:
    """Divide a word as the start of it that is known is divided; what follows is an ending, which is kept whole."""
    letters = iter(word)
    return "".join(part if part == SOFT_HYPHEN else next(letters) for part in divided) + "".join(letters)


@cache
def _patterns(language: str) -> pyphen.Pyphen | None:
    known = pyphen.language_fallback(KNOWN_LANGUAGES[language].locale)
    return pyphen.Pyphen(lang=known, left=_LEAST_PART, right=_LEAST_PART) if known else None


@cache
def _own(language: str) -> Mapping[str, str]:
    """The starts of words that are known, the longest first, each with its soft hyphens."""
    words: list[str] = tomllib.loads(_FILE.read_text(encoding="utf-8")).get(language, [])
    starts = {word.replace("-", ""): word.replace("-", SOFT_HYPHEN) for word in words}
    return dict(sorted(starts.items(), key=lambda pair: -len(pair[0])))
