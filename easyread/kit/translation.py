"""Lays the words of another language over a deck file. Structure and ids stay those of deck.toml."""

import copy
from collections.abc import Iterator, Mapping
from typing import Any

from easyread.problems import Problem, Severity, Where

_DECK_WORDS = ("title", "about")
_CARD_WORDS = ("text", "say", "summary", "low", "high", "reply", "alt")
_ENTRY_WORDS = ("text", "name", "say")
_STAMKORT_WORDS = ("type", "material", "goal", "steps", "suggestions", "used_by", "behandler", "kontaktperson")


def translated(
    deck: Mapping[str, Any], words: Mapping[str, Any], where: Where, problems: list[Problem]
) -> dict[str, Any]:
    """Return a copy of a deck file with the words of another language in it.

    Adds T01 for each text that has no translation (it stays as it is) and T02 for each translation of nothing.
    """
    result = copy.deepcopy(dict(deck))
    left = _Left(words, where, problems)
    left.lay_over(result, (), _DECK_WORDS)
    left.lay_over(result.get("stamkort", {}), ("stamkort",), _STAMKORT_WORDS)
    left.lay_over_all_keys(result, ("hard",))
    for card in _tables(result.get("card")):
        path = ("card", str(card.get("id", "")))
        left.lay_over(card, path, _CARD_WORDS)
        for key in ("answers", "items"):
            for entry in _tables(card.get(key)):
                left.lay_over_entry(entry, (*path, key, str(entry.get("id", ""))))
    left.report_rest()
    return result


class _Left:
    """The translations not used so far, by key path; a value is a text, or a list of texts."""

    def __init__(self, words: Mapping[str, Any], where: Where, problems: list[Problem]) -> None:
        self._words = dict(_leaves(words, ()))
        self._where = where
        self._problems = problems

    def lay_over(self, table: dict[str, Any], path: tuple[str, ...], keys: tuple[str, ...]) -> None:
        for key in keys:
            if key == "say":  # how a word is spoken belongs to one language, so it may come and go
                table[key] = self._words.pop((*path, key), "")
            elif key in table:
                table[key] = self._take((*path, key), table[key])

    def lay_over_entry(self, entry: dict[str, Any], path: tuple[str, ...]) -> None:
        """An answer or item with one word may be given as `ja = "Yes"` instead of a table."""
        if path in self._words:
            word = "name" if "name" in entry else "text"
            entry[word] = self._words.pop(path)
        else:
            self.lay_over(entry, path, _ENTRY_WORDS)

    def lay_over_all_keys(self, table: dict[str, Any], path: tuple[str, ...]) -> None:
        """The explained hard words are other words in another language: the table is replaced."""
        found = {key[-1]: value for key, value in self._words.items() if key[:-1] == path}
        for key in found:
            del self._words[(*path, key)]
        table[path[-1]] = found

    def report_rest(self) -> None:
        for path in self._words:
            self._add("T02", path, "this translates nothing in deck.toml", "Is an id or key misspelt?")

    def _take(self, path: tuple[str, ...], danish: Any) -> Any:
        if path in self._words:
            return self._words.pop(path)
        if danish:
            self._add("T01", path, "the translation is missing", "The Danish words are shown instead.")
        return danish

    def _add(self, code: str, path: tuple[str, ...], message: str, hint: str) -> None:
        where = Where(self._where.file, ".".join(path))
        self._problems.append(Problem(code, Severity.ERROR, where, message, hint))


def _leaves(table: Mapping[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for key, value in table.items():
        if isinstance(value, dict):
            yield from _leaves(value, (*path, key))
        else:
            yield (*path, key), value


def _tables(value: Any) -> list[dict[str, Any]]:
    return [entry for entry in value if isinstance(entry, dict)] if isinstance(value, list) else []
