"""Where the shipped content lies, and where an installation writes."""

from pathlib import Path

import platformdirs

_PACKAGE = Path(__file__).parent


class InstallationError(Exception):
    """The kit lacks something of its own, or of the system it runs on. The message is a sentence for the terminal."""


def shipped_folder(name: str) -> Path:
    """Return the folder of shipped content called `name`: "card_decks", "print" or "static".

    A wheel carries it inside the package; in a checkout it stands at the top of the repository.
    """
    inside = _PACKAGE / "shipped" / name
    return inside if inside.is_dir() else _PACKAGE.parent / name


def default_data_folder() -> Path:
    """Return the folder in which an installation keeps what it writes, when none is named.

    Raises:
        InstallationError: The system knows no folder of this user, as in a container without HOME.
    """
    try:
        return Path(platformdirs.user_data_dir("easyread", appauthor=False))
    except (RuntimeError, KeyError):
        raise InstallationError("this user has no folder of its own; name the data folder: --data FOLDER") from None
