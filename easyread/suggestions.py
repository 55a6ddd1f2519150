"""Nearest: what somebody may have meant who wrote a name that there is not."""

from collections.abc import Iterable
from difflib import get_close_matches


def hint(name: str, known: Iterable[str]) -> str:
    """Return a sentence with the known names nearest to this one, or with all of them where none is near."""
    names = list(known)
    near = get_close_matches(name, names, n=3)
    return f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(names)}."
