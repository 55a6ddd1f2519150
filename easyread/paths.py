"""Where the shipped content lies, and where an installation writes."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


def shipped_folder(name: str) -> Path:
    """Return the folder of shipped content called `name`: "card_decks", "print" or "static".

    A wheel carries it inside the package; in a checkout it stands at the top of the repository.
    """
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def default_data_folder() -> Path:
    """Return the folder in which an installation keeps what it writes, when none is named."""
    return Path(platformdirs.user_data_dir("easyread", appauthor=False))
