"""Fonts: the two fonts of the kit, in which all of its own words are set."""

import unicodedata
from functools import cache, lru_cache

from reportlab.pdfbase.ttfonts import TTFont

from easyread.kept import forgettable
from easyread.paths import InstallationError, shipped_folder

REGULAR = "Atkinson-Regular"
BOLD = "Atkinson-Bold"
_FILES = {REGULAR: "atkinson-hyperlegible-next-400.ttf", BOLD: "atkinson-hyperlegible-next-700.ttf"}

MOST_KEPT = 32768
"""How many measures of each sort are kept: more than all the texts of the kit in both languages need."""


@cache
def font(name: str) -> TTFont:
    """Return one of the kit's fonts.

    Raises:
        InstallationError: Its file is missing or broken.
    """
    file = shipped_folder("static") / "fonts" / _FILES[name]
    try:
        return TTFont(name, str(file))
    except Exception as error:  # reportlab's own, and whatever a broken file leads it to
        raise InstallationError(f"the font {file} cannot be read; install the kit again") from error


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def unprintable(text: str) -> tuple[str, ...]:
    """Return the characters of a text that the fonts do not have, each once."""
    return tuple(sign for sign in dict.fromkeys(text) if sign not in _signs() and not sign.isspace())


def is_plain(text: str) -> bool:
    """Return whether the fonts have all of a text."""
    return _signs().issuperset(text)


def plain_units(text: str, bold: bool) -> int:
    """Return how wide a plain text is on one line, in thousandths of its size. They are whole numbers."""
    face = font(BOLD if bold else REGULAR).face
    widths, other = face.charWidths, face.defaultWidth
    return sum(widths.get(ord(sign), other) for sign in text)


@cache
def _signs() -> frozenset[str]:
    """What the fonts have, but for accents by themselves: they would stand beside their letter."""
    known = (chr(code) for code in font(REGULAR).face.charToGlyph)
    return frozenset(sign for sign in known if not unicodedata.category(sign).startswith(("M", "C")))
