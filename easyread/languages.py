"""The languages of the kit, as languages.toml gives them: the one decks are written in, and those beside it."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_FILE = Path(__file__).with_name("languages.toml")
_OTHER = "other"


@dataclass(frozen=True)
class DayForms:
    """How a day of the month stands in a language: written "den 24.", spoken "den fireogtyvende".

    Attributes:
        written: A form with {number}, and {ending} where the number has one.
        spoken: A form with {ordinal}.
        ordinals: The word for each day, from the first.
        endings: What follows a number, by the number; "other" for those that are not named.
    """

    written: str
    spoken: str
    ordinals: tuple[str, ...]
    endings: Mapping[str, str] = field(default_factory=dict)

    def ending(self, number: int) -> str:
        """Return what follows the number of a day, or ""."""
        return self.endings.get(str(number), self.endings.get(_OTHER, ""))


@dataclass(frozen=True)
class Language:
    """One language. `name` is what it calls itself, `locale` the name Babel has for it, `pdf` the tag of its PDFs."""

    code: str
    name: str
    locale: str
    pdf: str
    days: DayForms


def read_languages(file: Path) -> Mapping[str, Language]:
    """Return the languages of a file by code, in its order.

    Raises:
        TypeError: A language lacks a key, or has one that is not known.
    """
    found = tomllib.loads(file.read_text(encoding="utf-8"))
    return {code: _language(code, **entry) for code, entry in found.items()}


def _language(code: str, name: str, locale: str, pdf: str, days: Mapping[str, Any]) -> Language:
    forms: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in days.items()}
    return Language(code, name, locale, pdf, DayForms(**forms))


KNOWN_LANGUAGES = read_languages(_FILE)

LANGUAGES = tuple(KNOWN_LANGUAGES)
"""Their codes, in the order in which they are offered."""

BASE_LANGUAGE = LANGUAGES[0]
"""The words of a deck file, and of the screens, are in this language; every other lies beside it."""
