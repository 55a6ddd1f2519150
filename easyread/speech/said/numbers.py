"""Numbers: telephone numbers digit by digit, and the 1 that counts nothing. The words stand in numbers.toml."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

_FILE = Path(__file__).parents[1] / "numbers.toml"

PHONE_NUMBER = (
    r"(?<![\w+])(?<!\d[.,-])(?:\+\d{2}\s?)?"
    r"(?:\d{8}|\d{2}(?:\s\d{2}){3}|\d{2}\s\d{3}\s\d{3}|\d{3}\s\d{3}\s\d{2}|\d{2}\s\d{6}|\d{4}\s\d{4})"
    r"(?!\w)(?![.,]\d)"
)
"""Matches a Danish telephone number as people write it: eight digits, all together or in groups."""

_GROUP = re.compile(r"\+?\d+")
_FOLLOWING = re.compile(r"(?P<dot>\.?)\s*(?P<word>[^\W_]+|%)?")
"""What follows a 1: a full stop and a small letter after it make it "1. januar"."""

_SHORT = 4
"""A number of so few digits, such as 112, is said with a pause after each."""


def said_number(number: str, language: str = "da") -> str:
    """Return how a telephone number is said: "12 34 56 78" → "ét to, tre fire, fem seks, syv otte".

    The groups of the number are kept, with a pause after each; a number without groups is said two by two. A number
    in a language that has no words for digits is returned as it is.
    """
    groups = [said for _, _, said in said_groups(number, language)]
    return " ".join(groups) if groups else number


def said_groups(number: str, language: str) -> list[tuple[int, int, str]]:
    """Return where each group of a telephone number begins and ends, and how it is said with the pause after it."""
    digits = _words(language).get("digits")
    if not digits:
        return []
    found = list(_GROUP.finditer(number))
    said = ((match, _said_group(match[0], digits, is_alone=len(found) == 1)) for match in found)
    return [(*match.span(), words if match is found[-1] else f"{words},") for match, words in said]


def said_one(rest: str, language: str) -> str:
    """Return how a 1 is said when it counts nothing ("Kort 1 af 8"); "" where the voice says it right by itself.

    Args:
        rest: What stands after it.
        language: The language of the text.
    """
    words = _words(language)
    following = _FOLLOWING.match(rest)
    if "one" not in words or following is None:
        return ""
    word = (following["word"] or "").lower()
    is_first = bool(following["dot"]) and following["word"] is not None and following["word"][0].islower()
    counts = not following["dot"] and word not in ("", *words["one_before"])
    return "" if is_first or counts else str(words["one"])


def _said_group(group: str, digits: list[str], *, is_alone: bool) -> str:
    plus, figures = ("plus ", group[1:]) if group.startswith("+") else ("", group)
    words = [digits[int(figure)] for figure in figures]
    if is_alone and len(words) <= _SHORT:
        return plus + ", ".join(words)
    size = 2 if is_alone else len(words)
    return plus + ", ".join(" ".join(words[at : at + size]) for at in range(0, len(words), size))


@cache
def _words_of_all() -> Mapping[str, Mapping[str, Any]]:
    return tomllib.loads(_FILE.read_text(encoding="utf-8"))


def _words(language: str) -> Mapping[str, Any]:
    return _words_of_all().get(language, {})
