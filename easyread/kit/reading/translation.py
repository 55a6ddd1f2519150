"""Lays the words of another language over a deck file. Structure and ids stay those of deck.toml."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from easyread.problems import Problem, Severity, Where

_DECK_WORDS = ("title", "about")
_FIELD_WORDS = ("name", "text", "again", "say")
_CARD_WORDS = ("title", "text", "say", "summary", "low", "high", "reply", "alt", "otherwise", "ring", "support", "more")
_PART_WORDS = ("name", "points")
_ENTRY_WORDS = ("text", "name", "say", "inside", "ask")
_GRID_WORDS = ("name", "now", "future")
_GRID_HEADINGS = ("now", "future", "good", "less")
_GRID_SIDES = ("good", "less")
_STAMKORT_WORDS = ("type", "material", "goal", "steps", "suggestions", "used_by", "behandler", "kontaktperson")

Path = tuple[str, ...]
"""The keys that lead to a value, from the outermost inwards."""


def translated(
    deck: Mapping[str, Any], words: Mapping[str, Any], where: Where, problems: list[Problem]
) -> dict[str, Any]:
    """Return a copy of a deck file with the words of another language in it.

    Adds T01 for each text that has no translation (it stays as it is), T02 for each translation of nothing, and D05
    for a translation that is a list where the Danish is a text, or the other way round.
    """
    result = copy.deepcopy(dict(deck))
    left = _Left(words, where, problems)
    left.lay_over(result, (), _DECK_WORDS)
    left.lay_over(result.get("stamkort"), ("stamkort",), _STAMKORT_WORDS)
    left.lay_over_all_keys(result, ("hard",))
    for card in _tables(result.get("card")):
        path = ("card", str(card.get("id", "")))
        left.lay_over(card, path, _CARD_WORDS)
        for key in ("answers", "items", "rings", "groups"):
            left.lay_over_entries(card.get(key), (*path, key))
        for key in ("halves", "areas"):
            left.lay_over_entries(card.get(key), (*path, key), _GRID_WORDS)
        left.lay_over_entries(card.get("parts"), (*path, "parts"), _PART_WORDS)
        for key in _GRID_HEADINGS:
            left.lay_over(card.get(key), (*path, key), ("name",))
        for area in _tables(card.get("areas")):
            for key in _GRID_SIDES:
                _lay_over_side(left, area.get(key), (*path, "areas", str(area.get("id", "")), key))
        left.lay_over(card.get("own"), (*path, "own"), ("text", "say"))
        left.lay_over_entries(card.get("fields"), (*path, "fields"), _FIELD_WORDS)
        for field in _tables(card.get("fields")):
            _lay_over_field(left, field, (*path, "fields", str(field.get("id", ""))))
        for group in _tables(card.get("groups")):
            left.lay_over_entries(group.get("roles"), (*path, "groups", str(group.get("id", "")), "roles"))
    left.report_rest()
    return result


def translated_sets(
    sets: Mapping[str, Any], words: Mapping[str, Any], where: Where, problems: list[Problem]
) -> dict[str, Any]:
    """Return a copy of the shared answer sets with the words of another language in them. Adds T01, T02 and D05."""
    result = copy.deepcopy(dict(sets))
    left = _Left(words, where, problems)
    for name, entries in result.items():
        left.lay_over_entries(entries, (name,))
    left.report_rest()
    return result


def _lay_over_side(left: "_Left", side: Any, path: Path) -> None:
    left.lay_over(side, path, ("text", "say"))
    if isinstance(side, dict):
        left.lay_over_entries(side.get("answers"), (*path, "answers"))


def _lay_over_field(left: "_Left", field: dict[str, Any], path: Path) -> None:
    left.lay_over_entries(field.get("answers"), (*path, "answers"))
    left.lay_over(field.get("own"), (*path, "own"), ("text", "say"))


def not_translated(where: Where, message: str) -> Problem:
    """Return the problem T01. A warning: the deck is shown, in Danish."""
    return Problem("T01", Severity.WARNING, where, message, "The whole deck is shown in Danish until it is there.")


class _Left:
    """The translations by key path, and which of them are used; a value is a text, or a list of texts."""

    def __init__(self, words: Mapping[str, Any], where: Where, problems: list[Problem]) -> None:
        self._words = dict(_leaves(words, ()))
        self._used: set[Path] = set()
        self._where = where
        self._problems = problems

    def lay_over(self, table: Any, path: Path, keys: tuple[str, ...]) -> None:
        for key in keys if isinstance(table, dict) else ():
            if key == "say":  # how a word is spoken belongs to one language, so it may come and go
                said = self._text((*path, key))
                if said or key in table:
                    table[key] = said
            elif key in table:
                table[key] = self._take((*path, key), table[key])

    def lay_over_entries(self, entries: Any, path: Path, keys: tuple[str, ...] = _ENTRY_WORDS) -> None:
        """An answer or item with one word may be given as `ja = "Yes"` instead of a table."""
        for entry in _tables(entries):
            entry_path = (*path, str(entry.get("id", "")))
            if entry_path in self._words:
                self._words[(*entry_path, "name" if "name" in entry else "text")] = self._words.pop(entry_path)
            self.lay_over(entry, entry_path, keys)

    def lay_over_all_keys(self, table: dict[str, Any], path: Path) -> None:
        """The explained hard words are other words in another language: the table is replaced."""
        found = [key for key in self._words if key[:-1] == path]
        table[path[-1]] = {key[-1]: self._text(key) for key in found}

    def report_rest(self) -> None:
        hint = "Is an id or a key misspelt? Write [card.the-id], with single brackets, for a card."
        for path in [path for path in self._words if path not in self._used]:
            self._error("T02", path, "there is nothing of this name to translate", hint)

    def _take(self, path: Path, danish: Any) -> Any:
        if not isinstance(danish, (str, list)):  # reported where the Danish is read
            self._used.add(path)
            return danish
        if danish and not self._words.get(path):
            self._problems.append(not_translated(self._place(path), "the translation is missing"))
        found = self._texts(path) if isinstance(danish, list) else self._text(path)
        return found or danish

    def _text(self, path: Path) -> str:
        self._used.add(path)
        found = self._words.get(path, "")
        if not isinstance(found, str):
            self._error("D05", path, "the value is of the wrong kind", 'It should be a text in "quotes".')
            return ""
        return found

    def _texts(self, path: Path) -> list[str]:
        self._used.add(path)
        found = self._words.get(path, [])
        if not isinstance(found, list) or not all(isinstance(text, str) for text in found):
            self._error("D05", path, "the value is of the wrong kind", "It should be a list of texts in [brackets].")
            return []
        return found

    def _error(self, code: str, path: Path, message: str, hint: str) -> None:
        self._problems.append(Problem(code, Severity.ERROR, self._place(path), message, hint))

    def _place(self, path: Path) -> Where:
        return Where(self._where.file, ".".join(path))


def _leaves(table: Mapping[str, Any], path: Path) -> Iterator[tuple[Path, Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _tables(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
