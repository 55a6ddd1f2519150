"""Text on paper: the two fonts of the kit, measured and broken into lines before anything is drawn."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, lru_cache

from reportlab.pdfbase.pdfmetrics import registerFont
from reportlab.pdfbase.ttfonts import TTFont

from easyread.kit.rules.easy_language import sentences
from easyread.paths import shipped_folder
from easyread.printing.pdf.geometry import POINTS_PER_MM

REGULAR = "Atkinson-Regular"
BOLD = "Atkinson-Bold"
_FILES = {REGULAR: "atkinson-hyperlegible-next-400.ttf", BOLD: "atkinson-hyperlegible-next-700.ttf"}

LEADING = 1.3
"""From line to line, in sizes of the font."""

CAP_HEIGHT = 0.668
"""The height of a capital, in sizes of the font."""


@dataclass(frozen=True)
class Block:
    """Lines of text in one font. `size` is in points. `too_wide` are the words that no line can hold."""

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    leading: float = LEADING
    too_wide: tuple[str, ...] = ()

    @property
    def line_height(self) -> float:
        """From line to line, in millimetres."""
        return self.size * self.leading / POINTS_PER_MM

    @property
    def height(self) -> float:
        """The height of all lines, in millimetres."""
        return self.line_height * len(self.lines)


@lru_cache(maxsize=32768)
def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line, in millimetres."""
    width: float = font(BOLD if bold else REGULAR).stringWidth(text, size)
    return width / POINTS_PER_MM


@lru_cache(maxsize=8192)
def set_text(text: str, width: float, size: float, *, bold: bool = False, leading: float = LEADING) -> Block:
    """Return a text broken into lines of at most this width in millimetres, each sentence on a line of its own.

    Words are not hyphenated, and nothing is made smaller. The lines of a sentence are made about equally long.
    """
    lines: list[str] = []
    for sentence in sentences(text):
        lines += _balanced(sentence.split(), width, size, bold)
    too_wide = tuple(word for word in text.split() if text_width(word, size, bold=bold) > width)
    return Block(tuple(lines), size, bold, leading, too_wide)


def set_running(text: str, width: float, size: float, *, leading: float = LEADING) -> Block:
    """Return a text for practised readers broken into full lines, its sentences one after the other."""
    return Block(tuple(_broken(text.split(), width, size, bold=False)), size, leading=leading)


def set_own_words(text: str, width: float, size: float, *, bold: bool = False, leading: float = LEADING) -> Block:
    """Return words that somebody typed, broken into lines of at most this width, however long a word is.

    Characters that the fonts do not have are left out.
    """
    strange = set(unprintable(text))
    words = "".join(mark for mark in text if mark not in strange).split()
    pieces = [piece for word in words for piece in _pieces(word, width, size, bold)]
    return Block(tuple(_balanced(pieces, width, size, bold)), size, bold, leading)


def unprintable(text: str) -> list[str]:
    """Return the characters of a text that the fonts do not have, each once."""
    known = font(REGULAR).face.charToGlyph
    return [mark for mark in dict.fromkeys(text) if ord(mark) not in known and not mark.isspace()]


@cache
def font(name: str) -> TTFont:
    """Return one of the kit's fonts, known to reportlab by its name."""
    found = TTFont(name, str(shipped_folder("static") / "fonts" / _FILES[name]))
    registerFont(found)
    return found


def _pieces(word: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """Yield a word in as few pieces as go on lines of this width."""
    start = 0
    for at in range(1, len(word) + 1):
        if at - start > 1 and text_width(word[start:at], size, bold=bold) > width:
            yield word[start : at - 1]
            start = at - 1
    if word[start:]:
        yield word[start:]


def _balanced(words: list[str], width: float, size: float, bold: bool) -> list[str]:
    """Return the fewest lines that hold the words, in the smallest width that needs no line more."""
    best = _broken(words, width, size, bold)
    narrow, wide = 0.0, width
    while len(best) > 1 and wide - narrow > 1:
        middle = (narrow + wide) / 2
        tried = _broken(words, middle, size, bold)
        if len(tried) == len(best) and all(text_width(line, size, bold=bold) <= middle for line in tried):
            best, wide = tried, middle
        else:
            narrow = middle
    return best


def _broken(words: list[str], width: float, size: float, bold: bool) -> list[str]:
    lines: list[str] = []
    for word in words:
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size, bold=bold) <= width:
            lines[-1] = longer
        else:
            lines.append(word)
    return lines
