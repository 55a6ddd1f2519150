"""Lays the words of another language over the values of a TOML file. Structure and ids stay those of the file."""

import copy
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from easyread.problems import Problem, Severity, Where
from easyread.toml_table import read_toml

Keys = tuple[str, ...]
"""The keys that lead to a value, from the outermost inwards."""


@dataclass(frozen=True)
class Shape:
    """Which values of a table are words, by key.

    Attributes:
        words: Texts, or lists of texts, that every language has: one that is there must be translated.
        spoken: Texts that belong to one language: they come and go, as how a word is said does.
        replaced: Tables of texts that are other words in another language, key and all.
        added: Tables of texts to which another language adds its own, over those that are there.
        parts: What the table under a key is like.
        lists: What the tables in the list under a key are like; they are known by their ids.
        each: What the tables under every key are like, whether there is one or a list of them.
        name: The one of the `words` that may be given by itself: `ja = "Yes"` for `ja = { text = "Yes" }`.
        until: What happens while a text is not translated, for the hint; of the outermost shape.
        example: How a table of words is written, for the hint; of the outermost shape.
    """

    words: tuple[str, ...] = ()
    spoken: tuple[str, ...] = ()
    replaced: tuple[str, ...] = ()
    added: tuple[str, ...] = ()
    parts: Mapping[str, "Shape"] = field(default_factory=dict)
    lists: Mapping[str, "Shape"] = field(default_factory=dict)
    each: "Shape | None" = None
    name: str = ""
    until: str = "Danish is shown until it is there."
    example: str = ""


def laid_over(
    values: Mapping[str, Any], file: Path, shape: Shape, where: Where, problems: list[Problem]
) -> Mapping[str, Any]:
    """Return the values of a file with the words in them that the file of another language has for it.

    Without such a file all stays as it is, and one T01 says so.

    Args:
        values: What the file says.
        file: The file of the other language, beside it.
        shape: Which of the values are words.
        where: The name of the file of the other language, and the key in it under which the words stand, or "".
        problems: What is wrong is added to these: what `read_toml` and `translated` find.
    """
    if not file.exists():
        problems.append(_not_translated(Where(where.file), "there is no such file", shape))
        return values
    found, read_problems = read_toml(file, where.file)
    problems += read_problems
    words = found.get(where.key, {}) if found and where.key else found
    if words is None:
        return values
    if not isinstance(words, dict):
        hint = "It should be a table, with keys of its own."
        problems.append(Problem("D05", Severity.ERROR, where, "the value is of the wrong kind", hint))
        return values
    return translated(values, words, shape, where, problems)


def translated(
    values: Mapping[str, Any], words: Mapping[str, Any], shape: Shape, where: Where, problems: list[Problem]
) -> dict[str, Any]:
    """Return a copy of the values with the words of another language in it.

    Adds T01 for each text that has no translation (it stays as it is), T02 for each translation of nothing, and D05
    for a translation that is a list where the file has a text, or the other way round.

    Args:
        values: What the file says.
        words: What the file of the other language says.
        shape: Which of the values are words.
        where: The file of the other language, and the key in it that the words stand under, for the problems.
        problems: What is wrong is added to these.
    """
    result = copy.deepcopy(dict(values))
    laying = _Laying(words, shape, where, problems)
    laying.over(result, shape, ())
    laying.report_rest()
    return result


def _not_translated(where: Where, message: str, shape: Shape) -> Problem:
    """Return the problem T01. A warning: what is not translated is shown in Danish."""
    return Problem("T01", Severity.WARNING, where, message, shape.until)


class _Laying:
    """The translations by key path, and which of them are used; a value is a text, or a list of texts."""

    def __init__(self, words: Mapping[str, Any], shape: Shape, where: Where, problems: list[Problem]) -> None:
        self._words = dict(_leaves(words, ()))
        self._used: set[Keys] = set()
        self._shape = shape
        self._where = where
        self._problems = problems

    def over(self, table: dict[str, Any], shape: Shape, path: Keys) -> None:
        """Lay the words over one table and all that is in it."""
        if shape.name and path in self._words:
            self._words[(*path, shape.name)] = self._words.pop(path)
        for key in shape.words:
            if key in table:
                table[key] = self._take((*path, key), table[key])
        for key in shape.spoken:
            said = self._text((*path, key))
            if said or key in table:
                table[key] = said
        for key in (*shape.replaced, *shape.added):
            kept = table.get(key, {}) if key in shape.added else {}
            added = self._texts_under((*path, key))
            table[key] = {**kept, **added} if isinstance(kept, dict) else kept  # reported where the Danish is read
        for key, value in table.items():
            self._inside(key, value, shape, path)

    def _inside(self, key: str, value: Any, shape: Shape, path: Keys) -> None:
        of_table, of_list = shape.parts.get(key, shape.each), shape.lists.get(key, shape.each)
        if of_table and isinstance(value, dict):
            self.over(value, of_table, (*path, key))
        if of_list and isinstance(value, list):
            for entry in (entry for entry in value if isinstance(entry, dict)):
                self.over(entry, of_list, (*path, key, str(entry.get("id", ""))))

    def report_rest(self) -> None:
        """Report the translations of nothing (T02)."""
        hint = " ".join(part for part in ("Is an id or a key misspelt?", self._shape.example) if part)
        for path in [path for path in self._words if path not in self._used]:
            self._error("T02", path, "there is nothing of this name to translate", hint)

    def _take(self, path: Keys, danish: Any) -> Any:
        if not isinstance(danish, (str, list)):  # reported where the Danish is read
            self._used.add(path)
            return danish
        if danish and not self._words.get(path):
            self._problems.append(_not_translated(self._place(path), "the translation is missing", self._shape))
        found = self._texts(path) if isinstance(danish, list) else self._text(path)
        return found or danish

    def _text(self, path: Keys) -> str:
        self._used.add(path)
        found = self._words.get(path, "")
        if not isinstance(found, str):
            self._error("D05", path, "the value is of the wrong kind", 'It should be a text in "quotes".')
            return ""
        return found

    def _texts(self, path: Keys) -> list[str]:
        self._used.add(path)
        found = self._words.get(path, [])
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            self._error("D05", path, "the value is of the wrong kind", "It should be a list of texts in [brackets].")
            return []
        return found

    def _texts_under(self, path: Keys) -> dict[str, str]:
        return {key[-1]: self._text(key) for key in list(self._words) if key[:-1] == path}

    def _error(self, code: str, path: Keys, message: str, hint: str) -> None:
        self._problems.append(Problem(code, Severity.ERROR, self._place(path), message, hint))

    def _place(self, path: Keys) -> Where:
        return Where(self._where.file, ".".join((self._where.key, *path) if self._where.key else path))


def _leaves(table: Mapping[str, Any], path: Keys) -> Iterator[tuple[Keys, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value
