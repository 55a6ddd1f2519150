"""Table: one TOML table while it is read. Gives values of the right type and collects the problems."""

import math
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from easyread.letters import composed
from easyread.plain_file import read_plain
from easyread.problems import Problem, Severity, Where

MOST_BYTES = 300_000
"""Of a file. The largest deck of the kit has 42,000."""

MOST_SIGNS = 2_000
"""Of one text. The longest of the kit has 333; what looks at words may take its time for each."""

_TYPE_WORDS: Mapping[type, str] = {
    str: 'a text in "quotes"',
    int: "a whole number",
    float: "a number with one decimal at most, such as 63.5",
    list: "a list in [brackets]",
    dict: "a table, with keys of its own",
    bool: "true or false",
}


def read_toml(file: Path, name: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Return what a TOML file says, or None with the problem: D01 (cannot be read) or D02 (not TOML)."""
    try:
        data = read_plain(file, MOST_BYTES)
    except FileNotFoundError:
        return None, [_unread("D01", name, "there is no such file", "Is its name spelt so, with no .txt behind it?")]
    except OSError as error:
        hint = "It must be a plain file, not too large, that may be read."
        return None, [_unread("D01", name, f"the file cannot be read: {error.strerror}", hint)]
    try:
        return tomllib.loads(composed(data.decode("utf-8-sig").replace("\r\n", "\n"))), []
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        return None, [_unread("D01", name, f"line {line} is not UTF-8 text", "Save the file as UTF-8 text.")]
    except (ValueError, RecursionError) as error:  # what tomllib raises: a fault, a giant number, a thousand brackets
        hint = 'Look at that line, and the one before it: is a "quote" or a ] missing?'
        return None, [_unread("D02", name, f"not valid TOML: {error}", hint)]


def _unread(code: str, name: str, message: str, hint: str) -> Problem:
    return Problem(code, Severity.ERROR, Where(name), message, hint)


class Table:
    """One table of a file. Every key is taken by its type; `finish` reports the keys that nobody took."""

    def __init__(self, values: Mapping[str, Any], where: Where, problems: list[Problem]) -> None:
        self.values = values
        self.where = where
        self.problems = problems
        self._taken: set[str] = set()

    def error(self, code: str, key: str, message: str, hint: str = "") -> None:
        """Add an error about a key of this table ("" for the table itself)."""
        self.problems.append(Problem(code, Severity.ERROR, self._place(key), message, hint))

    def text(self, key: str, default: str | None = None) -> str:
        """Return a text; without a default the key must be there, with a text that is not empty."""
        value: str = self._take(key, str, default, "")
        if len(value) > MOST_SIGNS:
            self.error("D05", key, *_too_long(value))
            return ""
        if default is None and self.values.get(key) == value and not value.strip():
            self.error("D04", key, "this text is empty", "Write it, between the quotes.")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Return a whole number; without a default the key must be there."""
        value: int = self._take(key, int, default, 0)
        return value

    def decimal(self, key: str, default: float | None = None) -> float:
        """Return a number with one decimal at most; without a default the key must be there."""
        value: float = self._take(key, float, default, 0)
        return value

    def flag(self, key: str) -> bool:
        """Return true or false; false where the key is left out."""
        value: bool = self._take(key, bool, False, False)
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts, none of them empty; without a default the key must be there, with at least one."""
        entries = self._entries(key, str, default)
        if default is None and self.values.get(key) == []:
            self.error("D04", key, "this list is empty", 'Write at least one text, in "quotes".')
        for at, text in entries:
            if not text.strip():
                self.error("D04", f"{key}.{at}", "this text is empty", "Write it, between the quotes, or take it out.")
            elif len(text) > MOST_SIGNS:
                self.error("D05", f"{key}.{at}", *_too_long(text))
        return tuple(text for _, text in entries if len(text) <= MOST_SIGNS)

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers, which must be there."""
        return tuple(number for _, number in self._entries(key, int, None))

    def table(self, key: str) -> "Table | None":
        """Return the table under a key, or None where there is none."""
        values = self._take(key, dict, {}, None)
        return Table(values, self._place(key), self.problems) if key in self.values and values is not None else None

    def needed_table(self, key: str, hint: str) -> "Table":
        """Return the table under a key, which must be there. A missing one's own keys are not missed one by one."""
        if key not in self.values:
            self.error("D04", key, "this table is missing", hint)
        return self.table(key) or Table({}, self._place(key), [])

    def tables(self, key: str, needed: str = "") -> "list[Table]":
        """Return the list of tables under a key, named by their id where they have one.

        With `needed`, the words of a hint, there must be at least one.
        """
        if isinstance(self.values.get(key), dict):
            self._taken.add(key)
            self.error("D05", key, "this is one table, not a list of them", "Write two brackets at each end: [[ ]].")
            return []
        if needed and not self.values.get(key, []):
            self._taken.add(key)
            self.error("D04", key, "there is none", needed)
        entries = self._entries(key, dict, ())
        return [Table(entry, self._place(f"{key}.{_name(entry, at)}"), self.problems) for at, entry in entries]

    def words(self, key: str) -> dict[str, str]:
        """Return a table of texts under a key; empty where there is none."""
        table = self.table(key)
        return {name: table.text(name) for name in table.values} if table else {}

    def take(self, key: str) -> None:
        """Note that a key is known, where its value is read in another way."""
        self._taken.add(key)

    def finish(self) -> None:
        """Report every key that was never taken (D03)."""
        for key in self.values:
            if key not in self._taken:
                known = ", ".join(sorted(self._taken))
                self.error("D03", key, "this key is not known here", f"Known keys: {known}.")

    def _place(self, key: str) -> Where:
        path = ".".join(part for part in (self.where.key, key) if part)
        return Where(self.where.file, path)

    def _take(self, key: str, kind: type, default: Any, empty: Any) -> Any:
        self._taken.add(key)
        if key not in self.values:
            if default is not None:
                return default
            self.error("D04", key, "this key is missing", f"It should be {_TYPE_WORDS[kind]}.")
            return empty
        value = self.values[key]
        if not _is(value, kind):
            self.error("D05", key, "the value is of the wrong kind", f"It should be {_TYPE_WORDS[kind]}.")
            return empty
        return value

    def _entries(self, key: str, kind: type, default: tuple[Any, ...] | None) -> list[tuple[int, Any]]:
        """Return the entries of the right kind under a key, each with its place in the list, counted from 1."""
        values = list(enumerate(self._take(key, list, None if default is None else list(default), []), 1))
        for at, value in values:
            if not _is(value, kind):
                self.error("D05", f"{key}.{at}", "the entry is of the wrong kind", f"Use {_TYPE_WORDS[kind]}.")
        return [(at, value) for at, value in values if _is(value, kind)]


def _too_long(text: str) -> tuple[str, str]:
    return f"the text has {len(text)} signs", f"{MOST_SIGNS} is the most, and far more than anybody reads."


def _is(value: Any, kind: type) -> bool:
    if kind is float:
        return _is(value, int) or (isinstance(value, float) and math.isfinite(value) and round(value, 1) == value)
    return isinstance(value, kind) and not (kind is int and isinstance(value, bool))


def _name(entry: Mapping[str, Any], at: int) -> str:
    """The id of an entry, or its number in the list where it has no id to be called by."""
    found = entry.get("id")
    return found if isinstance(found, str) and found else str(at)
