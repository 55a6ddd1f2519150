"""Report: what an import changed, and what it cannot take, in words for whoever drew the picture."""

import tomllib
from collections import Counter
from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

from easyread.problems import Problem, Severity, Where

_MESSAGES = Path(__file__).with_name("messages.toml")


class Report:
    """Counts what is met: changes, things to look at, and faults that only the illustrator can mend."""

    def __init__(self) -> None:
        self.program = "other"
        self._changed: Counter[str] = Counter()
        self._warned: Counter[str] = Counter()
        self._faults: dict[str, list[str]] = {}

    def change(self, kind: str, count: int = 1) -> None:
        """Count something that was changed and looks as before."""
        self._changed[kind] += count

    def warn(self, kind: str) -> None:
        """Count something that may look different now, or that is to be looked at."""
        self._warned[kind] += 1

    def refuse(self, kind: str, name: str) -> None:
        """Note something that the picture may not have, with the name by which the illustrator can find it."""
        self._faults.setdefault(kind, []).append(name)

    @property
    def is_refused(self) -> bool:
        """Return whether there is something that cannot be taken."""
        return bool(self._faults)

    def changes(self) -> list[str]:
        """Return what was changed, a sentence a kind."""
        return _sentences(self._changed, _messages()["changed"])

    def warnings(self) -> list[str]:
        """Return what is to be looked at, a sentence a kind."""
        return _sentences(self._warned, _messages()["look"])

    def problems(self, file: str) -> list[Problem]:
        """Return what cannot be taken, one problem a kind, with what to do in the program that wrote the file."""
        return [self._problem(kind, names, file) for kind, names in self._faults.items()]

    def _problem(self, kind: str, names: list[str], file: str) -> Problem:
        words = _messages()["refused"][kind]
        named = [name for name in dict.fromkeys(names) if name]
        listed = f": {', '.join(named[:3])}{', …' if len(named) > 3 else ''}" if named else ""  # noqa: PLR2004
        message = f"{words['what']}{f', {len(names)} times' if len(names) > 1 else ''}{listed}; {words['why']}"
        return Problem(words["code"], Severity.ERROR, Where(file), message, words.get(self.program, words["other"]))


def _sentences(counted: Counter[str], words: Mapping[str, str]) -> list[str]:
    return [words[kind].format(count=count) for kind, count in counted.items()]


@cache
def _messages() -> Mapping[str, Any]:
    return tomllib.loads(_MESSAGES.read_text(encoding="utf-8"))
