"""Letters: text from outside in the form that the fonts, the rules and the voice know. Every door of the kit asks here.

A Mac writes å as an a with a ring on top, and text copied from a PDF has one sign for "fi". Both look right on a screen
and are other letters to whatever measures, prints or compares them.
"""

import re
import unicodedata

_DRAWN_FORMS = re.compile("[\ufb00-\ufdfd\ufe70-\ufefc]")
"""Signs that Unicode has only for how letters are drawn: ligatures, and the shapes of an Arabic letter."""

_JOINERS = "\u200c\u200d"
"""Say whether two letters join (Persian), and which emoji are one."""

_FLAG_LETTERS = range(0xE0020, 0xE0080)
"""Spell the flag of a part of a country behind an emoji."""


def composed(text: str) -> str:
    """Return a text with each letter as one sign, and ligatures as the letters that they stand for."""
    if text.isascii():
        return text
    return unicodedata.normalize("NFC", _DRAWN_FORMS.sub(_letters_of, text))


def typed(text: str) -> str:
    """Return what somebody typed or pasted, composed, and without signs that nobody sees, such as soft hyphens."""
    return composed("".join(sign for sign in text if not _is_unseen(sign)))


def _letters_of(found: re.Match[str]) -> str:
    sign = found[0]
    return unicodedata.normalize("NFKC", sign) if unicodedata.category(sign).startswith("L") else sign


def _is_unseen(sign: str) -> bool:
    if sign.isspace() or sign in _JOINERS or ord(sign) in _FLAG_LETTERS:
        return False
    return unicodedata.category(sign) in {"Cc", "Cf"}
