"""KitFonts: the kit's own fonts in one PDF, each with the letters that stand in it.

The letters that most texts have are always in: so the same part of a font goes into most PDFs, and is cut and packed
once for all of them.
"""

import re
from functools import lru_cache

from easyread.printing.pdf.fonts import BOLD, REGULAR, font
from easyread.printing.pdf.pdf_file import Packed, PdfFile, array, number, pack, ref

_COMMON = " !\"'()+,-./0123456789:;?ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyzÅÆØåæéø–·…“”’%"
_FIRST, _CODES = 32, 224
"""A part of a font has the codes from 32 to 255."""

_SYMBOLIC, _NOT_SYMBOLIC = 4, 32
_ESCAPED = re.compile(r"[()\\\r\n]")


class KitFonts:
    """The kit's own fonts in one PDF while it is drawn."""

    def __init__(self) -> None:
        self._parts: dict[tuple[bool, int], _Part] = {}

    def operators(self, text: str, *, bold: bool) -> list[tuple[str, str]]:
        """Return the name of each part of a font that a text needs, with the operator that shows what is in it."""
        known = self._parts.get((bold, 0)) or self._part(bold, 0)
        codes = known.codes
        if all(sign in codes for sign in text):
            return [(known.name, _shown(text.translate(known.table)))]
        found: list[tuple[str, str]] = []
        for sign in text:
            part = self._holding(sign, bold)
            shown = sign.translate(part.table)
            if found and found[-1][0] == part.name:
                found[-1] = (part.name, found[-1][1] + shown)
            else:
                found.append((part.name, shown))
        return [(name, _shown(shown)) for name, shown in found]

    def add_to(self, file: PdfFile) -> dict[str, str]:
        """Put the fonts into a PDF. Return each by its name."""
        return {part.name: ref(_put(file, part)) for part in self._parts.values()}

    def _holding(self, sign: str, bold: bool) -> "_Part":
        for at in range(len(self._parts) + 1):
            part = self._parts.get((bold, at)) or self._part(bold, at)
            if sign in part.codes:
                return part
            if len(part.codes) < _CODES:
                part.take(sign)
                return part
        raise AssertionError("there is always room in a new part")

    def _part(self, bold: bool, at: int) -> "_Part":
        part = self._parts[bold, at] = _Part(bold, at)
        return part


class _Part:
    """A part of a font: letters and their codes."""

    def __init__(self, bold: bool, at: int) -> None:
        self.bold = bold
        self.name = f"{'B' if bold else 'R'}{at or ''}"
        self.tag = f"KITS{'B' if bold else 'R'}{chr(ord('A') + at)}"
        self.codes: dict[str, int] = {}
        self.table: dict[int, int] = {}
        for sign in _COMMON if not at else " ":
            self.take(sign)

    def take(self, sign: str) -> None:
        """Give a letter a code."""
        self.codes[sign] = self.table[ord(sign)] = _FIRST + len(self.codes)


@lru_cache(maxsize=32)
def _cut(bold: bool, signs: str) -> Packed:
    face = font(BOLD if bold else REGULAR).face
    return pack(face.makeSubset([ord(" ")] * _FIRST + [ord(sign) for sign in signs]))


@lru_cache(maxsize=32)
def _letters(signs: str) -> Packed:
    lines = [f"<{_FIRST + at:02X}> <{sign.encode('utf-16-be').hex().upper()}>" for at, sign in enumerate(signs)]
    return pack(cmap(lines, "<00> <FF>"))


def cmap(lines: list[str], space: str) -> bytes:
    """Return the table that leads from codes back to letters."""
    blocks = [lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES)]
    written = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return _CMAP.format(space=space, lines=written).encode("ascii")


_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange {space} endcodespacerange
{lines}
endcmap CMapName currentdict /CMap defineresource pop end end"""
_MOST_LINES = 100
"""A block of a CMap holds no more lines."""


def _put(file: PdfFile, part: _Part) -> int:
    face, signs = font(BOLD if part.bold else REGULAR).face, "".join(part.codes)
    whole = f"{part.tag}+{face.name.decode('ascii')}"
    cut = _cut(part.bold, signs)
    embedded = file.put_stream(cut, f"/Length1 {cut.length}")
    flags = face.flags & ~_NOT_SYMBOLIC | _SYMBOLIC
    descriptor = file.put(
        f"<</Type/FontDescriptor/FontName/{whole}/Flags {flags}/FontBBox{array(map(int, face.bbox))}"
        f"/ItalicAngle {number(face.italicAngle)}/Ascent {number(face.ascent)}/Descent {number(face.descent)}"
        f"/CapHeight {number(face.capHeight)}/StemV {number(face.stemV)}/MissingWidth {number(face.defaultWidth)}"
        f"/FontFile2 {ref(embedded)}>>"
    )
    widths = array(number(face.charWidths.get(ord(sign), face.defaultWidth)) for sign in signs)
    return file.put(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{whole}/FirstChar {_FIRST}/LastChar {_FIRST + len(signs) - 1}"
        f"/Widths{widths}/FontDescriptor {ref(descriptor)}/ToUnicode {ref(file.put_stream(_letters(signs)))}>>"
    )


def _shown(codes: str) -> str:
    escaped = _ESCAPED.sub(lambda found: f"\\{found[0]}", codes)
    return f"({escaped}) Tj"
