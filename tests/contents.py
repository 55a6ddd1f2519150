"""The content of the kit, loaded once a process: it never changes, so all tests that only read it share it."""

from functools import cache
from pathlib import Path

from easyread.content import Content, load_content

OWN_DATA = Path(__file__).parent / "own_data"
"""A data folder with decks that have what the shipped ones lack."""


@cache
def shipped_content() -> Content:
    """Return the shipped content."""
    return load_content(is_quick=True)


@cache
def content_with_own_data() -> Content:
    """Return the shipped content with the decks of `OWN_DATA` beside it."""
    return load_content(OWN_DATA, is_quick=True)
