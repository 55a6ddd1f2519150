"""Shaped fonts: the Noto fonts of one PDF, each with the shapes that stand in it, drawn so that they can be read back.

A code in the PDF is a shape with the letters that it shows, so that text can be copied.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

from easyread.printing.pdf.noto import UNITS, Glyph, NotoFont
from easyread.printing.pdf.other_scripts import Run

_SYMBOLIC = 4
_STEM = {False: 80, True: 140}
_CMAP = """/CIDInit /ProcSet findresource begin 12 dict begin begincmap
/CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def
/CMapName /Adobe-Identity-UCS def /CMapType 2 def
1 begincodespacerange <0000> <FFFF> endcodespacerange
{lines}
endcmap CMapName currentdict /CMap defineresource pop end end"""
_MOST_LINES = 100
"""A block of a CMap holds no more lines."""


@dataclass
class _Used:
    """What of a font stands in the PDF: the shapes by their codes."""

    noto: NotoFont
    bold: bool
    name: str
    codes: dict[tuple[int, str], int] = field(default_factory=dict)
    widths: dict[int, int] = field(default_factory=dict)

    def code(self, glyph: Glyph) -> int:
        code = self.codes.setdefault((glyph.number, glyph.letters), len(self.codes) + 1)
        self.widths[code] = glyph.width
        return code


@dataclass
class ShapedFonts:
    """The fonts of one PDF while it is drawn."""

    _used: dict[tuple[NotoFont, bool], _Used] = field(default_factory=dict)

    def operators(self, run: Run, size: float, *, bold: bool) -> Iterator[str]:
        """Yield the PDF operators that draw a run from where the text stands."""
        if run.noto is None:
            return
        used = self._used.setdefault((run.noto, bold), _Used(run.noto, bold, f"N{len(self._used) + 1}"))
        yield f"/{used.name} {size:g} Tf"
        for letter in _letters_of(run):
            shown = (_shown(glyph, used.code(glyph), size) for glyph in letter)
            if len(letter) == 1:
                yield from shown
            else:
                told = letter[0].letters.encode("utf-16-be").hex().upper()
                yield from (f"/Span <</ActualText <FEFF{told}>>> BDC", *shown, "EMC")

    def add_to(self, pdf: Pdf, tables: Sequence[Object]) -> None:
        """Put the fonts into a PDF, and into its tables of fonts."""
        for used in self._used.values():
            font = pdf.make_indirect(_font(pdf, used))
            for table in tables:
                table[f"/{used.name}"] = font


def _letters_of(run: Run) -> Iterator[list[Glyph]]:
    """Yield the shapes that show a letter together, such as one with its dots."""
    letter: list[Glyph] = []
    for glyph in run.glyphs:
        if letter and glyph.letters:
            yield letter
            letter = []
        letter.append(glyph)
    if letter:
        yield letter


def _shown(glyph: Glyph, code: int, size: float) -> str:
    """Draw a shape. Numbers beside it move back, in thousandths of the size."""
    after = glyph.width + glyph.right - glyph.advance
    shown = f"[{-glyph.right} <{code:04X}> {after}] TJ"
    return f"{glyph.up * size / UNITS:g} Ts {shown} 0 Ts" if glyph.up else shown


def _font(pdf: Pdf, used: _Used) -> Dictionary:
    name = Name(f"/{_prefix(used.name)}+{used.noto.name}{'-Bold' if used.bold else ''}")
    numbers = {code: number for (number, _), code in used.codes.items()}
    last = max(numbers)
    up, down = used.noto.heights()
    descriptor = Dictionary(
        Type=Name.FontDescriptor,
        FontName=name,
        Flags=_SYMBOLIC,
        FontBBox=Array([0, down, UNITS, up]),
        ItalicAngle=0,
        Ascent=up,
        Descent=down,
        CapHeight=up,
        StemV=_STEM[used.bold],
        FontFile2=pdf.make_stream(used.noto.subset(sorted(set(numbers.values())), bold=used.bold)),
    )
    shapes = Dictionary(
        Type=Name.Font,
        Subtype=Name.CIDFontType2,
        BaseFont=name,
        CIDSystemInfo=Dictionary(Registry=String("Adobe"), Ordering=String("Identity"), Supplement=0),
        FontDescriptor=pdf.make_indirect(descriptor),
        W=Array([1, Array([used.widths[code] for code in range(1, last + 1)])]),
        CIDToGIDMap=pdf.make_stream(b"".join(numbers.get(code, 0).to_bytes(2, "big") for code in range(last + 1))),
    )
    return Dictionary(
        Type=Name.Font,
        Subtype=Name.Type0,
        BaseFont=name,
        Encoding=Name("/Identity-H"),
        DescendantFonts=Array([pdf.make_indirect(shapes)]),
        ToUnicode=_letters(pdf, used),
    )


def _letters(pdf: Pdf, used: _Used) -> Stream:
    lines = [
        f"<{code:04X}> <{letters.encode('utf-16-be').hex().upper()}>"
        for (_, letters), code in used.codes.items()
        if letters
    ]
    blocks = (lines[at : at + _MOST_LINES] for at in range(0, len(lines), _MOST_LINES))
    written = "\n".join("\n".join((f"{len(block)} beginbfchar", *block, "endbfchar")) for block in blocks)
    return pdf.make_stream(_CMAP.format(lines=written).encode("ascii"))


def _prefix(name: str) -> str:
    """Six letters say that it is a part of a font; they follow from its place in the PDF."""
    at = int(name[1:])
    return f"NOTO{chr(ord('A') + at // 26)}{chr(ord('A') + at % 26)}"
