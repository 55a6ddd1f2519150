"""The words by which a sentence is known to state a fact, or an answer to be a choice to stop."""

import re
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

FACTS, STOPPING = "facts", "stopping"

_FILE = Path(__file__).with_suffix(".toml")


def speaks_of(what: str, text: str, language: str) -> bool:
    """Return whether a text has one of the words for this in a language; False where the language has none."""
    return any(pattern.search(text) for pattern in _patterns(what, language))


@cache
def _patterns(what: str, language: str) -> tuple[re.Pattern[str], ...]:
    known = tomllib.loads(_FILE.read_text(encoding="utf-8")).get(language, {})
    return tuple(re.compile(_whole(pattern, known["parts"]), re.IGNORECASE) for pattern in known.get(what, ()))


def _whole(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(f"<{name}>", part)
    return pattern
