"""Pin: the number that opens the pages for staff, in a house that wants one. Only its hash is kept."""

import os
import re
from dataclasses import dataclass
from pathlib import Path

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

FEWEST_DIGITS = 4

_FILE = "pin.argon2"
_DIGITS = re.compile(rf"[0-9]{{{FEWEST_DIGITS},32}}")
_HASHER = PasswordHasher()


@dataclass(frozen=True)
class Pin:
    """A PIN as it is kept. `hash` says with argon2 whether digits fit it, and nothing else of them."""

    hash: str

    def fits(self, digits: str) -> bool:
        """Return whether these are its digits. It takes about a tenth of a second, so that guessing takes long."""
        try:
            return _HASHER.verify(self.hash, digits)
        except (VerificationError, InvalidHashError):
            return False


def is_pin(digits: str) -> bool:
    """Return whether these can be a PIN: digits, and not too few."""
    return _DIGITS.fullmatch(digits) is not None


def kept_pin(data: Path) -> Pin | None:
    """Return the PIN of an installation, or None where it has none.

    Raises:
        OSError: The file is there and cannot be read; the pages for staff must not stand open for that.
    """
    try:
        return Pin((data / _FILE).read_text(encoding="ascii").strip())
    except FileNotFoundError:
        return None


def keep_pin(data: Path, digits: str) -> None:
    """Keep the hash of a PIN, for its owner's eyes only.

    Raises:
        OSError: The data folder cannot be written.
    """
    data.mkdir(parents=True, exist_ok=True)
    new = data / f"{_FILE}.part"
    with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="ascii") as file:
        file.write(_HASHER.hash(digits))
    new.replace(data / _FILE)


def forget_pin(data: Path) -> None:
    """Have the pages for staff stand open again.

    Raises:
        OSError: The file cannot be removed.
    """
    (data / _FILE).unlink(missing_ok=True)
