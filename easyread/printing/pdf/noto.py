"""Noto: the fonts of the extra `scripts` for what the kit's own do not have, and HarfBuzz, which shapes with them.

Without the extra there is no font here.
"""

import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

from easyread.kept import forgettable

try:
    import manimgx_fonts
    import uharfbuzz
except ImportError:
    manimgx_fonts = uharfbuzz = None

UNITS = 1000
"""How many units a font's size has here, as in PDF."""

_WEIGHT = {False: 400, True: 700}
_LATIN_FIRST = "NotoSans[wght].ttf"
_ITALIC = "Italic"
_SELECTORS = "\ufe0e\ufe0f"
"""Say whether a sign is drawn as an emoji. A font that has no such form draws the one it has."""

_NOT_EMBEDDED = (b"GSUB", b"GPOS", b"GDEF", b"STAT", b"MVAR", b"name", b"post", b"OS/2", b"cmap")
"""What a PDF does not need of a font: its text is shaped already."""


class Glyph(NamedTuple):
    """A shape of a font: how wide it is, how far it leads on, how far it stands from its place, and its letters.

    Where several shapes show one letter together, the first has it.
    """

    number: int
    width: int
    advance: int
    right: int
    up: int
    letters: str


@dataclass(frozen=True)
class NotoFont:
    """One of the fonts, by its file."""

    file: Path

    @property
    def name(self) -> str:
        """Return the name of the font, such as NotoSansArabic."""
        return self.file.name.partition("[")[0]

    def has(self, text: str) -> bool:
        """Return whether the font can set all of a text."""
        return _signs_of(self).issuperset(sign for sign in text if not is_ignorable(sign))

    def shaped(self, text: str, *, bold: bool, is_leftward: bool) -> tuple[Glyph, ...]:
        """Return the shapes of a text in one direction, from left to right."""
        buffer = uharfbuzz.Buffer()
        buffer.add_str(text)
        buffer.guess_segment_properties()
        buffer.direction = "rtl" if is_leftward else "ltr"
        font = _font(self, bold)
        uharfbuzz.shape(font, buffer)
        starts = sorted({info.cluster for info in buffer.glyph_infos} | {len(text)})
        letters = {start: text[start:end] for start, end in pairwise(starts)}
        return tuple(
            Glyph(
                info.codepoint,
                font.get_glyph_h_advance(info.codepoint),
                place.x_advance,
                place.x_offset,
                place.y_offset,
                letters.pop(info.cluster, ""),
            )
            for info, place in zip(buffer.glyph_infos, buffer.glyph_positions, strict=True)
        )

    def subset(self, numbers: Sequence[int], *, bold: bool) -> bytes:
        """Return a font file with these shapes alone, under the same numbers."""
        wanted = uharfbuzz.SubsetInput()
        wanted.flags = uharfbuzz.SubsetFlags.RETAIN_GIDS | uharfbuzz.SubsetFlags.NO_LAYOUT_CLOSURE
        for number in numbers:
            wanted.glyph_set.add(number)
        for table in _NOT_EMBEDDED:
            wanted.drop_table_tag_set.add(int.from_bytes(table, "big"))
        wanted.pin_axis_location(_opened(self), "wght", _WEIGHT[bold])
        return bytes(wanted.subset(_opened(self)).blob.data)

    def heights(self) -> tuple[int, int]:
        """Return how far letters reach up, and (below zero) down."""
        extents = _font(self, bold=False).get_font_extents("ltr")
        return extents.ascender, extents.descender


@cache
def noto_fonts() -> tuple[NotoFont, ...]:
    """Return the fonts, the one for Latin, Greek and Cyrillic first; none where the extra is not installed."""
    if uharfbuzz is None:
        return ()
    files = Path(manimgx_fonts.__file__).parent.glob("*.ttf")
    found = (file for file in files if _ITALIC not in file.name)
    return tuple(NotoFont(file) for file in sorted(found, key=lambda file: (file.name != _LATIN_FIRST, file.name)))


@forgettable
@lru_cache(maxsize=4096)
def is_ignorable(sign: str) -> bool:
    """Return whether a sign is none to draw: it says how others are drawn."""
    return sign in _SELECTORS or unicodedata.category(sign) == "Cf"


@cache
def _font(noto: NotoFont, bold: bool) -> Any:
    found = uharfbuzz.Font(_opened(noto))
    found.scale = (UNITS, UNITS)
    found.set_variations({"wght": _WEIGHT[bold]})
    return found


@cache
def _opened(noto: NotoFont) -> Any:
    return uharfbuzz.Face(uharfbuzz.Blob.from_file_path(str(noto.file)))


@cache
def _signs_of(noto: NotoFont) -> frozenset[str]:
    return frozenset(map(chr, _opened(noto).unicodes))
