"""Shaped fonts: the Noto fonts of one PDF, each with the shapes that stand in it, drawn so that they can be read back.

A code in the PDF is a shape with the letters that it shows, so that text can be copied.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field

from easyread.printing.pdf.kit_fonts import cmap
from easyread.printing.pdf.noto import UNITS, Glyph, NotoFont
from easyread.printing.pdf.other_scripts import Run
from easyread.printing.pdf.pdf_file import PdfFile, array, pack, ref

_SYMBOLIC = 4
_STEM = {False: 80, True: 140}


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

    def operators(self, run: Run, size: float, *, bold: bool) -> tuple[str, list[str]]:
        """Return the name of a run's font, with the PDF operators that draw the run from where the text stands."""
        assert run.noto is not None  # noqa: S101 - the kit's own fonts are elsewhere
        used = self._used.setdefault((run.noto, bold), _Used(run.noto, bold, f"N{len(self._used) + 1}"))
        code: list[str] = []
        for letter in _letters_of(run):
            shown = [_shown(glyph, used.code(glyph), size) for glyph in letter]
            if len(letter) > 1:
                told = letter[0].letters.encode("utf-16-be").hex().upper()
                shown = [f"/Span <</ActualText <FEFF{told}>>> BDC", *shown, "EMC"]
            code += shown
        return used.name, code

    def add_to(self, file: PdfFile) -> dict[str, str]:
        """Put the fonts into a PDF. Return each by its name."""
        return {used.name: ref(_put(file, used)) for used in self._used.values()}


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


def _put(file: PdfFile, used: _Used) -> int:
    name = f"/{_prefix(used.name)}+{used.noto.name}{'-Bold' if used.bold else ''}"
    numbers = {code: number for (number, _), code in used.codes.items()}
    last = max(numbers)
    up, down = used.noto.heights()
    cut = pack(used.noto.subset(sorted(set(numbers.values())), bold=used.bold))
    descriptor = file.put(
        f"<</Type/FontDescriptor/FontName{name}/Flags {_SYMBOLIC}/FontBBox[0 {down} {UNITS} {up}]/ItalicAngle 0"
        f"/Ascent {up}/Descent {down}/CapHeight {up}/StemV {_STEM[used.bold]}"
        f"/FontFile2 {ref(file.put_stream(cut, f'/Length1 {cut.length}'))}>>"
    )
    places = pack(b"".join(numbers.get(code, 0).to_bytes(2, "big") for code in range(last + 1)))
    shapes = file.put(
        f"<</Type/Font/Subtype/CIDFontType2/BaseFont{name}"
        "/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>"
        f"/FontDescriptor {ref(descriptor)}/W[1 {array(used.widths[code] for code in range(1, last + 1))}]"
        f"/CIDToGIDMap {ref(file.put_stream(places))}>>"
    )
    lines = [
        f"<{code:04X}> <{letters.encode('utf-16-be').hex().upper()}>"
        for (_, letters), code in used.codes.items()
        if letters
    ]
    told = file.put_stream(pack(cmap(lines, "<0000> <FFFF>")))
    return file.put(
        f"<</Type/Font/Subtype/Type0/BaseFont{name}/Encoding/Identity-H/DescendantFonts[{ref(shapes)}]"
        f"/ToUnicode {ref(told)}>>"
    )


def _prefix(name: str) -> str:
    """Six letters say that it is a part of a font; they follow from its place in the PDF."""
    at = int(name[1:])
    return f"NOTO{chr(ord('A') + at // 26)}{chr(ord('A') + at % 26)}"
