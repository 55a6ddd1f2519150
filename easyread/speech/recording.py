"""Recordings: how large the file of one may be. It is read to know its key, and again to be made an MP3."""

from pathlib import Path

from easyread.plain_file import read_plain

MOST_BYTES = 10_000_000
"""A sentence as WAV, at the finest rate, for half a minute in two channels."""


def read_recording(file: Path) -> bytes:
    """Return the bytes of a recording.

    Raises:
        OSError: It cannot be read, is no plain file, or is too large.
    """
    return read_plain(file, MOST_BYTES)
