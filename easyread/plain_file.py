"""Reads a file of somebody else's: a plain one, and no larger than such files are. A pipe or a device never ends."""

import os
import stat
from pathlib import Path

_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)  # Windows lacks one, others the other


class UnreadableFileError(OSError):
    """The file is none that is read. `strerror` says why, as the system does for other files."""

    def __init__(self, file: Path, why: str) -> None:
        super().__init__(None, why, str(file))


class FileTooLargeError(UnreadableFileError):
    """The file has more bytes than any of its kind."""


def read_plain(file: Path, most_bytes: int) -> bytes:
    """Return what stands in a plain file.

    Raises:
        OSError: It cannot be read; it is no plain file; or it has more bytes than that.
    """
    found = file.stat()
    if stat.S_ISDIR(found.st_mode):
        raise UnreadableFileError(file, "it is a folder")
    if not stat.S_ISREG(found.st_mode):
        raise UnreadableFileError(file, "it is a pipe or a device, not a plain file")
    if found.st_size > most_bytes:
        raise FileTooLargeError(file, f"it has {found.st_size} bytes, and {most_bytes} is the most")
    # Another kind of file may have come into its place since, and a file of the system may say that it is empty.
    with os.fdopen(os.open(file, _FLAGS), "rb") as body:
        data = body.read(most_bytes + 1)
    if len(data) > most_bytes:
        raise FileTooLargeError(file, f"it has more than {most_bytes} bytes")
    return data
