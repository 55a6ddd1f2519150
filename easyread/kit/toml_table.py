"""Table: one TOML table while it is read. Gives values of the right type and collects the problems."""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from easyread.problems import Problem, Severity, Where

_TYPE_WORDS: Mapping[type, str] = {
    str: 'a text in "quotes"',
    int: "a whole number",
    list: "a list in [brackets]",
    dict: "a table",
    bool: "true or false",
}


def read_toml(file: Path, name: str) -> tuple[dict[str, Any] | None, list[Problem]]:
    """Return what a TOML file says, or None with the problem: D01 (cannot be read) or D02 (not TOML)."""
    where = Where(name)
    try:
        return tomllib.loads(file.read_text(encoding="utf-8")), []
    except FileNotFoundError:
        return None, [Problem("D01", Severity.ERROR, where, "there is no such file", "Every deck folder needs it.")]
    except (OSError, UnicodeDecodeError) as error:
        hint = "Save the file as UTF-8 text."
        return None, [Problem("D01", Severity.ERROR, where, f"the file cannot be read: {error}", hint)]
    except tomllib.TOMLDecodeError as error:
        hint = 'Look at that line: is a "quote" or a ] missing?'
        return None, [Problem("D02", Severity.ERROR, where, f"not valid TOML: {error}", hint)]


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
        """Return a text; without a default the key must be there."""
        value: str = self._take(key, str, default, "")
        return value

    def number(self, key: str, default: int | None = None) -> int:
        """Return a whole number; without a default the key must be there."""
        value: int = self._take(key, int, default, 0)
        return value

    def texts(self, key: str, default: tuple[str, ...] | None = None) -> tuple[str, ...]:
        """Return a list of texts; without a default the key must be there."""
        return tuple(self._entries(key, str, default))

    def numbers(self, key: str) -> tuple[int, ...]:
        """Return a list of whole numbers, which must be there."""
        return tuple(self._entries(key, int, None))

    def table(self, key: str) -> "Table | None":
        """Return the table under a key, or None where there is none."""
        values = self._take(key, dict, {}, {})
        return Table(values, self._place(key), self.problems) if values else None

    def tables(self, key: str) -> "list[Table]":
        """Return the list of tables under a key, named by their id where they have one."""
        entries = self._entries(key, dict, ())
        return [
            Table(entry, self._place(f"{key}.{entry.get('id', at)}"), self.problems)
            for at, entry in enumerate(entries, 1)
        ]

    def words(self, key: str) -> dict[str, str]:
        """Return a table of texts under a key; empty where there is none."""
        table = self.table(key)
        return {name: table.text(name) for name in table.values} if table else {}

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
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.error("D05", key, "the value is of the wrong kind", f"It should be {_TYPE_WORDS[kind]}.")
            return empty
        return value

    def _entries(self, key: str, kind: type, default: tuple[Any, ...] | None) -> list[Any]:
        values = self._take(key, list, None if default is None else list(default), [])
        right = [value for value in values if isinstance(value, kind) and not (kind is int and isinstance(value, bool))]
        if len(right) < len(values):
            self.error("D05", key, "an entry is of the wrong kind", f"Each should be {_TYPE_WORDS[kind]}.")
        return right
