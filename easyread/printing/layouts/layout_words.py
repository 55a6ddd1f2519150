"""Reads the words of layouts: Danish where the lengths are, other languages from <language>.toml beside. L10–L12."""

from collections.abc import Collection, Iterable, Mapping
from pathlib import Path
from typing import Any

from easyread.languages import BASE_LANGUAGE, LANGUAGES
from easyread.printing.layouts.spacing import SPACING_FILE
from easyread.printing.pdf.fonts import unprintable
from easyread.problems import Problem, Severity, Where
from easyread.toml_table import Table, read_toml
from easyread.translation import Shape, translated

WORDS_FILE = "words.toml"
WORDS_KEY = "words"
"""The table of the words on paper in the file of a language; every other table is called after a layout."""

OTHER_LANGUAGES = tuple(language for language in LANGUAGES if language != BASE_LANGUAGE)
NO_LAYOUTS = (WORDS_FILE, SPACING_FILE, *(f"{language}.toml" for language in OTHER_LANGUAGES))
"""The files of a folder of layouts that are none."""

LAYOUT_SHAPE = Shape(words=("title", "about"))

ByLanguage = dict[str, dict[str, str]]
"""Words by language, then by key."""


class LayoutWords:
    """What the languages' files of one folder say. A language that has no file says nothing."""

    def __init__(self, folder: Path, problems: list[Problem]) -> None:
        self._problems = problems
        self._found: dict[str, Mapping[str, Any]] = {}
        for language in OTHER_LANGUAGES:
            file = folder / f"{language}.toml"
            values, own_problems = read_toml(file, _name(language)) if file.exists() else (None, [])
            problems += own_problems
            self._found[language] = values or {}

    def of_layout(self, name: str, danish: Mapping[str, str]) -> ByLanguage:
        """Return the title of a layout, and what is said about it, in every language."""
        return {BASE_LANGUAGE: dict(danish), **self._laid_over(name, danish, LAYOUT_SHAPE)}

    def on_paper(self, danish: Mapping[str, str], known: Collection[str]) -> ByLanguage:
        """Return words on paper in every language. Those already `known` need not be there in another language."""
        shape = Shape(words=tuple(key for key in danish if key not in known), spoken=tuple(known))
        found = {BASE_LANGUAGE: dict(danish), **self._laid_over(WORDS_KEY, danish, shape)}
        return {language: {key: text for key, text in words.items() if text} for language, words in found.items()}

    def report_rest(self, names: Iterable[str]) -> None:
        """Report each table that is not called after one of these layouts (T02)."""
        known = (*names, WORDS_KEY)
        for language, values in self._found.items():
            for key in values:
                if key not in known:
                    where, hint = Where(_name(language), key), f"Known: {', '.join(known)}."
                    message = "there is nothing of this name to translate"
                    self._problems.append(Problem("T02", Severity.ERROR, where, message, hint))

    def _laid_over(self, key: str, danish: Mapping[str, str], shape: Shape) -> ByLanguage:
        found: ByLanguage = {}
        for language, values in self._found.items():
            words = Table(values, Where(_name(language)), self._problems).table(key)
            where = Where(_name(language), key)
            found[language] = translated(danish, words.values if words else {}, shape, where, self._problems)
        return found


def read_words(folder: Path, words: LayoutWords, known: ByLanguage, problems: list[Problem]) -> ByLanguage:
    """Return the words on paper of a folder laid over those that are known from the folders before it."""
    name, keys = f"print/{WORDS_FILE}", known.get(BASE_LANGUAGE, {}).keys()
    values, own_problems = read_toml(folder / WORDS_FILE, name) if (folder / WORDS_FILE).exists() else ({}, [])
    problems += own_problems
    table = Table(values or {}, Where(name), problems)
    danish = {key: text for key in table.values if (text := _word(table, key))}
    for key in danish.keys() - keys if keys else ():
        table.error("L11", key, "this word stands nowhere on paper", f"Known: {', '.join(keys)}.")
    found = words.on_paper(danish, keys)
    for language, texts in found.items():
        place = Table({}, Where(*((name,) if language == BASE_LANGUAGE else (_name(language), WORDS_KEY))), problems)
        for key, text in texts.items():
            if strange := unprintable(text):
                place.error("L12", key, f"the font has no {' '.join(strange)}", "Use other characters.")
    return {language: {**known.get(language, {}), **texts} for language, texts in found.items()}


def danish_words(table: Table, name: str) -> dict[str, str]:
    """Return the Danish title of a layout, and what is said about it."""
    return {key: _text(table, key, name) for key in LAYOUT_SHAPE.words}


def _word(table: Table, key: str) -> str:
    """Return a word on paper, "" where there are words of a language in its place."""
    if isinstance(table.values[key], dict):
        other = key if key in OTHER_LANGUAGES else OTHER_LANGUAGES[0]
        hint = f"Write the Danish words here without [{BASE_LANGUAGE}], and the others in {other}.toml beside it"
        table.error("L10", key, "here are words by language", f"{hint}, under [{WORDS_KEY}].")
        return ""
    return table.text(key)


def _text(table: Table, key: str, layout: str) -> str:
    """Return the Danish words under a key, "" where there are those of several languages."""
    if isinstance(table.values.get(key), dict):
        table.table(key)  # taken, so that it is not unknown too
        hint = f'Write {key} = "…" in Danish here, and the others in {OTHER_LANGUAGES[0]}.toml beside it'
        table.error("L10", key, "here are words by language", f"{hint}, under [{layout}].")
        return ""
    return table.text(key)


def _name(language: str) -> str:
    return f"print/{language}.toml"
