"""Settings of one installation."""

from dataclasses import dataclass
from pathlib import Path

from easyread.installation.pin import Pin


@dataclass(frozen=True)
class Settings:
    """What differs from one installation to the next.

    Attributes:
        data: The folder in which the installation keeps what it writes.
        site: The address at which others reach it ("https://kort.example.dk"), or None where that is not known.
        pin: What opens the pages for staff, or None where they stand open.
    """

    data: Path
    site: str | None = None
    pin: Pin | None = None
