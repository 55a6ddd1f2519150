"""Files with a key: whole or not there, and for the eyes of their owner alone."""

import os
from pathlib import Path
from tempfile import mkstemp

_OWNER_ALONE = 0o600


def read_private(file: Path) -> bytes:
    """Return what is in a file, and shut it to others where somebody has opened it.

    Raises:
        OSError: It is not there, or cannot be read or shut.
    """
    if os.name == "posix" and file.stat().st_mode & 0o077:
        file.chmod(_OWNER_ALONE)
    return file.read_bytes()


def write_private(file: Path, content: bytes) -> None:
    """Put a file in the place of the one before.

    Raises:
        OSError: The folder cannot be written.
    """
    _written_beside(file, content).replace(file)


def write_first(file: Path, content: bytes) -> bool:
    """Write a file that must not be there yet. False where another process was quicker.

    Raises:
        OSError: The folder cannot be written.
    """
    new = _written_beside(file, content)
    try:
        os.link(new, file)
    except FileExistsError:
        return False
    except OSError:  # the file system has no links, as that of a USB stick
        new.replace(file)
    finally:
        new.unlink(missing_ok=True)
    return True


def _written_beside(file: Path, content: bytes) -> Path:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    handle, name = mkstemp(dir=file.parent, prefix=f".{file.name}.")  # mkstemp's files are their owner's alone
    new = Path(name)
    try:
        with os.fdopen(handle, "wb") as open_file:
            open_file.write(content)
    except OSError:
        new.unlink()
        raise
    return new
