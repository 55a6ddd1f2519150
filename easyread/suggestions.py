"""Suggestions: what somebody may have meant who wrote a name that there is not."""

from collections.abc import Iterable
from difflib import get_close_matches


def no_such(noun: str, name: str, known: Iterable[str]) -> str:
    """Return the sentences about a name that nothing has: what there is not, and a hint at what there is."""
    return f'There is no {noun} "{name}". {hint(name, known)}'


def hint(name: str, known: Iterable[str]) -> str:
    """Return a sentence with the known names nearest to this one, or with all of them where none is near."""
    names = list(known)
    near = get_close_matches(name, names, n=3)
    return f"Did you mean {' or '.join(near)}?" if near else f"Known: {', '.join(names)}."
