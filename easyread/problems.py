"""Problem: the one way in which bad content is reported. Knows nothing of the rest of the package."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """How bad a problem is: an error stops the deck, a warning does not."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Where:
    """The place of a problem: a file, and the key path in it (empty for the whole file)."""

    file: str
    key: str = ""

    def __str__(self) -> str:
        """Return "file key", as it is printed."""
        return f"{self.file} {self.key}".rstrip()


@dataclass(frozen=True, order=True)
class Problem:
    """One thing that is wrong in the content, said so that the writer of a deck can mend it."""

    code: str
    severity: Severity
    where: Where
    message: str
    hint: str = ""

    def __str__(self) -> str:
        """Return the problem as one line of a report."""
        hint = f" Hint: {self.hint}" if self.hint else ""
        return f"{self.code} {self.severity.value:7} {self.where}: {self.message}{hint}"


def is_error(problem: Problem) -> bool:
    """Return whether a problem is an error."""
    return problem.severity is Severity.ERROR


def has_errors(problems: list[Problem]) -> bool:
    """Return whether any of the problems is an error."""
    return any(map(is_error, problems))
