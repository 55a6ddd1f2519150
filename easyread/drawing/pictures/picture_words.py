"""The words about pictures: the pictures.toml of a folder, and the files of other languages beside it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from itertools import product
from pathlib import Path
from typing import Any

from easyread.kit.persona import form_names
from easyread.kit.placeholders import placeholders
from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.paths import shipped_folder
from easyread.problems import Problem, Severity, Where
from easyread.toml_table import Table, read_toml
from easyread.translation import Shape, laid_over

WORDS_FILE = "pictures.toml"
CREDITS = ("author", "licence")
_KEYS = ("alt", "alt_without")
_WORDS = Shape(each=Shape(words=_KEYS), example="Write [picture] as in pictures.toml.")

Words = Mapping[str, Mapping[str, str]]
"""Texts by picture and language."""


@dataclass(frozen=True)
class GroupWords:
    """The words of one folder of pictures: who drew them, and the alt texts by picture and language.

    `own_credits` are those of single pictures that somebody else drew.
    `without` are the alt texts while rusmidler are left out; it is empty for a picture whose alt text always fits.
    """

    author: str
    licence: str
    alts: Words
    without: Words
    own_credits: Mapping[str, Mapping[str, str]] = field(default_factory=dict)

    def credit(self, picture: str) -> tuple[str, str]:
        """Return who drew a picture, and under which licence: its own, or that of the folder."""
        own = self.own_credits.get(picture, {})
        return own.get("author") or self.author, own.get("licence") or self.licence


def read_words(folder: Path, name: str) -> tuple[GroupWords, list[Problem]]:
    """Return the words of a folder of pictures (none where it has no pictures.toml), with their problems.

    Args:
        folder: The folder of the group.
        name: What problems call it.
    """
    file = folder / WORDS_FILE
    values, problems = read_toml(file, f"{name}/{WORDS_FILE}") if file.exists() else ({}, [])
    if values is None:
        return GroupWords("", "", {}, {}), problems
    table = Table(values, Where(f"{name}/{WORDS_FILE}"), problems)
    author, licence = (_credit(table, key) for key in CREDITS)
    entries = {key: entry for key in values if key not in CREDITS and (entry := table.table(key))}
    problems += [problem for entry in entries.values() for problem in _entry_problems(entry)]
    by_language = {BASE_LANGUAGE: values, **_translations(values, entries, folder, name, problems)}
    alts, without = (
        {
            picture: {language: _text(found, picture, key) for language, found in by_language.items()}
            for picture in entries
        }
        for key in _KEYS
    )
    given = {picture: texts for picture, texts in without.items() if texts[BASE_LANGUAGE]}
    credits_of = {picture: {key: _text(values, picture, key) for key in CREDITS} for picture in entries}
    return GroupWords(author, licence, alts, given, credits_of), problems


def mentions_persona(alt: str) -> bool:
    """Return whether an alt text has words that follow the persona."""
    return bool(placeholders(alt))


def _credit(table: Table, key: str) -> str:
    credit = table.text(key, "").strip()
    if not credit:
        message, hint = f"no {key} is given for the pictures in this folder", f'Write {key} = "…" at the top.'
        table.problems.append(Problem("I03", Severity.WARNING, Where(table.where.file, key), message, hint))
    return credit


def _entry_problems(entry: Table) -> Iterator[Problem]:
    texts = {"alt": entry.text("alt"), "alt_without": entry.text("alt_without", "")}
    for key in CREDITS:
        entry.text(key, "")
    for key, language in product(_KEYS, LANGUAGES[1:]):
        if entry.text(f"{key}_{language}", ""):
            hint = f"Write it as {key}, under [{entry.where.key}], into {language}.toml beside this file."
            entry.error("I28", f"{key}_{language}", "words in another language have a file of their own", hint)
    entry.finish()
    for key, text in texts.items():
        yield from _unknown_forms(text, BASE_LANGUAGE, Where(entry.where.file, f"{entry.where.key}.{key}"))


def _translations(
    values: Mapping[str, Any], entries: Mapping[str, Table], folder: Path, name: str, problems: list[Problem]
) -> dict[str, Mapping[str, Any]]:
    """Return the values in every other language; a group that has no words of its own needs none there either."""
    found: dict[str, Mapping[str, Any]] = {}
    for language in LANGUAGES[1:] if entries else ():
        file = f"{name}/{language}.toml"
        found[language] = laid_over(values, folder / f"{language}.toml", _WORDS, Where(file), problems)
        for picture in entries:
            for key in _KEYS:
                text = _text(found[language], picture, key)
                if text != _text(values, picture, key):
                    problems += _unknown_forms(text, language, Where(file, f"{picture}.{key}"))
    return found


def _unknown_forms(text: str, language: str, where: Where) -> Iterator[Problem]:
    for placeholder in placeholders(text):
        if placeholder[:1].lower() + placeholder[1:] not in _forms(language):
            known = ", ".join(f"{{{form}}}" for form in sorted(_forms(language)))
            message = f"{{{placeholder}}} is not a placeholder"
            yield Problem("I07", Severity.ERROR, where, message, f"Known: {known}.")


@cache
def _forms(language: str) -> frozenset[str]:
    return form_names(shipped_folder("card_decks") / "personas.toml", language)


def _text(values: Mapping[str, Any], picture: str, key: str) -> str:
    text = values[picture].get(key, "")
    return text.strip() if isinstance(text, str) else ""
