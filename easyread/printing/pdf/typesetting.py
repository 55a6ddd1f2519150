"""Text on paper, measured and broken into lines before anything is drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from easyread.kept import forgettable
from easyread.kit.rules.easy_language import sentences
from easyread.printing.pdf.fonts import MOST_KEPT
from easyread.printing.pdf.geometry import POINTS_PER_MM
from easyread.printing.pdf.other_scripts import clusters, lacking, runs

LEADING = 1.3
"""From line to line, in sizes of the font."""

CAP_HEIGHT = 0.668
"""The height of a capital, in sizes of the font."""

WRITING_LEADING = 10.0
"""From one line to write on to the next, in millimetres."""

_ANY_LETTER = "n"


@dataclass(frozen=True)
class Block:
    """Lines of text in one size, in points, and one weight. `too_wide` are the words that no line can hold.

    The last lines may be left empty, `to_write` on by hand. They may be what somebody `typed`, which can be typed anew
    on a screen: all lines, or those after a `label` of so many lines.
    """

    lines: tuple[str, ...]
    size: float
    bold: bool = False
    leading: float = LEADING
    too_wide: tuple[str, ...] = ()
    to_write: int = 0
    typed: str = ""
    label: int = 0

    @property
    def line_height(self) -> float:
        """From line to line, in millimetres."""
        return self.size * self.leading / POINTS_PER_MM

    @property
    def height(self) -> float:
        """The height of all lines, in millimetres."""
        return self.line_height * len(self.lines)


def text_width(text: str, size: float, *, bold: bool = False) -> float:
    """Return how wide a text is on one line, in millimetres."""
    return _Ruler(size, bold).length(_units(text, bold))


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def set_text(text: str, width: float, size: float, *, bold: bool = False, leading: float = LEADING) -> Block:
    """Return a text broken into lines of at most this width in millimetres, each sentence on a line of its own.

    Words are not hyphenated, and nothing is made smaller. The lines of a sentence are made about equally long.
    """
    lines = [line for sentence in sentences(text) for line in _balanced(sentence.split(), width, size, bold)]
    ruler = _Ruler(size, bold)
    too_wide = tuple(word for word in text.split() if ruler.length(_units(word, bold)) > width)
    return Block(tuple(lines), size, bold, leading, too_wide)


def set_running(text: str, width: float, size: float, *, leading: float = LEADING) -> Block:
    """Return a text for practised readers broken into full lines, its sentences one after the other."""
    words = text.split()
    lines = _broken([_units(word, bold=False) for word in words], width, _Ruler(size, bold=False))
    return Block(tuple(_joined(words, lines)), size, leading=leading)


def set_own_words(text: str, width: float, size: float, *, bold: bool = False, leading: float = LEADING) -> Block:
    """Return words that somebody typed, broken into lines of at most this width, however long a word is.

    Where no font has all of their characters, the lines that they would take are left to write them on: a part of a
    name is another name.
    """
    strange = set(lacking(text))
    if not strange:
        return Block(tuple(_own_lines(text, width, size, bold)), size, bold, leading)
    likely = "".join(_ANY_LETTER if sign in strange else sign for sign in text)
    empty = len(_own_lines(likely, width, size, bold))
    leading = max(leading, WRITING_LEADING * POINTS_PER_MM / size)
    return Block(("",) * empty, size, bold, leading, to_write=empty)


def _own_lines(text: str, width: float, size: float, bold: bool) -> list[str]:
    pieces = [piece for word in text.split() for piece in _pieces(word, width, size, bold)]
    return _balanced(pieces, width, size, bold)


def _pieces(word: str, width: float, size: float, bold: bool) -> Iterator[str]:
    """Yield a word in as few pieces as go on lines of this width."""
    piece = ""
    for letter in clusters(word):
        if piece and text_width(piece + letter, size, bold=bold) > width:
            yield piece
            piece = ""
        piece += letter
    if piece:
        yield piece


class _Line(NamedTuple):
    """The words from `start` up to `end`, and how wide they are with their spaces, in units of the font."""

    start: int
    end: int
    units: int


@dataclass(frozen=True)
class _Ruler:
    """Turns units of a font, thousandths of its size, into millimetres."""

    size: float
    bold: bool

    @property
    def space(self) -> int:
        """How wide a space is, in units."""
        return _units(" ", self.bold)

    def length(self, units: int) -> float:
        """Return how long so many units are in this size. What reportlab reckons when it draws the text."""
        return 0.001 * self.size * units / POINTS_PER_MM


@forgettable
@lru_cache(maxsize=MOST_KEPT)
def _units(text: str, bold: bool) -> int:
    """Return how wide a text is on one line, in units of its font. They are whole numbers: sums have no rounding."""
    return sum(run.units for run in runs(text, bold))


def _balanced(words: list[str], width: float, size: float, bold: bool) -> list[str]:
    """Return the fewest lines that hold the words, in the smallest width that needs no line more."""
    units, ruler = [_units(word, bold) for word in words], _Ruler(size, bold)
    best = _broken(units, width, ruler)
    narrow, wide = 0.0, width
    while len(best) > 1 and wide - narrow > 1:
        middle = (narrow + wide) / 2
        tried = _broken(units, middle, ruler)
        if len(tried) == len(best) and all(ruler.length(line.units) <= middle for line in tried):
            best, wide = tried, middle
        else:
            narrow = middle
    return _joined(words, best)


def _broken(units: Sequence[int], width: float, ruler: _Ruler) -> list[_Line]:
    """Return words of these widths as lines, each as full as it goes."""
    lines: list[_Line] = []
    start, taken, space = 0, 0, ruler.space
    for at, word in enumerate(units):
        longer = taken + space + word
        if at == start:
            taken = word
        elif ruler.length(longer) <= width:
            taken = longer
        else:
            lines.append(_Line(start, at, taken))
            start, taken = at, word
    return [*lines, _Line(start, len(units), taken)] if units else []


def _joined(words: Sequence[str], lines: Sequence[_Line]) -> list[str]:
    return [" ".join(words[line.start : line.end]) for line in lines]
