"""The words about pictures: what a pictures.toml says of the pictures in its folder."""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from easyread.kit.placeholders import placeholders
from easyread.problems import Problem, Severity, Where

WORDS_FILE = "pictures.toml"
ALT_KEYS: Mapping[str, str] = {"da": "alt", "en": "alt_en"}
# What is said when rusmidler are left out of the picture, where the normal words name them.
WITHOUT_KEYS: Mapping[str, str] = {"da": "alt_without", "en": "alt_without_en"}
_KNOWN = (*ALT_KEYS.values(), *WITHOUT_KEYS.values())
_FORMS: Mapping[str, frozenset[str]] = {
    "da": frozenset({"en persona", "persona", "han", "ham", "hans"}),
    "en": frozenset({"a persona", "persona", "he", "him", "his"}),
}


@dataclass(frozen=True)
class GroupWords:
    """The words of one folder of pictures: who drew them, and the alt texts by picture and language.

    `without` are the alt texts while rusmidler are left out; it is empty for a picture whose alt text always fits.
    """

    author: str
    licence: str
    alts: Mapping[str, Mapping[str, str]]
    without: Mapping[str, Mapping[str, str]]


def read_words(file: Path, name: str) -> tuple[GroupWords, list[Problem]]:
    """Return what a pictures.toml says (nothing where there is none), with its problems, named by `name`."""
    try:
        values = tomllib.loads(file.read_text(encoding="utf-8")) if file.exists() else {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as error:
        return GroupWords("", "", {}, {}), [_error("I01", name, "", f"the file cannot be read: {error}")]
    problems = [*_group_faults(values, name)]
    tables = {key: value for key, value in values.items() if isinstance(value, dict)}
    for picture, table in tables.items():
        problems += _table_faults(picture, table, name)
    alts = {picture: _alts(table, ALT_KEYS) for picture, table in tables.items()}
    without = {picture: _alts(table, WITHOUT_KEYS) for picture, table in tables.items() if _has_without(table)}
    return GroupWords(_text(values, "author"), _text(values, "licence"), alts, without), problems


def mentions_persona(alt: str) -> bool:
    """Return whether an alt text has words that follow the persona."""
    return bool(placeholders(alt))


def _group_faults(values: Mapping[str, Any], name: str) -> Iterator[Problem]:
    for key in ("author", "licence"):
        if not _text(values, key):
            message, hint = f"no {key} is given for the pictures in this folder", f'Write {key} = "…" at the top.'
            yield Problem("I03", Severity.WARNING, Where(name, key), message, hint)
    for key, value in values.items():
        if key not in {"author", "licence"} and not isinstance(value, dict):
            yield _error(
                "I02", name, key, "this key is not known here", "Known: author, licence, and one [table] a picture."
            )


def _table_faults(picture: str, table: Mapping[str, Any], name: str) -> Iterator[Problem]:
    for key, value in table.items():
        if key not in _KNOWN or not isinstance(value, str):
            hint = f"Known: {', '.join(_KNOWN)} (texts)."
            yield _error("I02", name, f"{picture}.{key}", "this key is not known here", hint)
    for keys in (ALT_KEYS, WITHOUT_KEYS) if _has_without(table) else (ALT_KEYS,):
        for language, key in keys.items():
            yield from _alt_faults(_text(table, key), language, name, f"{picture}.{key}")


def _alt_faults(alt: str, language: str, name: str, where: str) -> Iterator[Problem]:
    if not alt:
        code, words = ("I04", "Danish") if language == "da" else ("I06", "English")
        hint = f'Write {where.rpartition(".")[2]} = "…".'
        yield _error(code, name, where, f"the picture has no {words} alt text", hint)
    for placeholder in placeholders(alt):
        if placeholder[:1].lower() + placeholder[1:] not in _FORMS[language]:
            known = ", ".join(f"{{{form}}}" for form in sorted(_FORMS[language]))
            yield _error("I07", name, where, f"{{{placeholder}}} is not a placeholder", f"Known: {known}.")


def _has_without(table: Mapping[str, Any]) -> bool:
    return any(key in table for key in WITHOUT_KEYS.values())


def _alts(table: Mapping[str, Any], keys: Mapping[str, str]) -> dict[str, str]:
    return {language: _text(table, key) for language, key in keys.items()}


def _text(values: Mapping[str, Any], key: str) -> str:
    value = values.get(key, "")
    return value.strip() if isinstance(value, str) else ""


def _error(code: str, name: str, key: str, message: str, hint: str = "") -> Problem:
    return Problem(code, Severity.ERROR, Where(name, key), message, hint)
