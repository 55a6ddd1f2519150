"""The font of fields: whole, so that what somebody types is shown in it, with the letters of Europe by their codes."""

from functools import cache
from pathlib import Path

from easyread.printing.pdf.fonts import REGULAR, font, plain_units
from easyread.printing.pdf.pdf_file import Packed, PdfFile, array, number, pack, ref

FIELD_FONT = "Atkinson"

_FIRST = 1
_LETTERS = "–‘’“”…•€ŠšŽžŒœŸĄąĆćĘęŁłŃńŚśŹźŻżĞğİıŞşČčĎďĚěŇňŘřŤťŮůĐđŐőŰűĂăȘșȚțĀāĒēĪīŪūĢģĶķĻļŅņĖėĮįŲų„—‚ĽľŔŕĹĺ"
"""Letters that the usual codes of a field lack, and signs, in the order in which they get one."""

_FREE = [*range(1, 10), *range(14, 32), *range(127, 160), *range(162, 167), *range(168, 171), *range(172, 176)]
"""Codes without a letter that anybody types: they get those above."""

_NOT_SYMBOLIC = 32
_SYMBOLIC = 4


@cache
def _codes() -> dict[int, str]:
    """The letter of each code."""
    known = font(REGULAR).face.charToGlyph
    usual = {code: bytes([code]).decode("cp1252") for code in (*range(32, 127), *range(160, 256))}
    letters = [sign for sign in dict.fromkeys(_LETTERS) if ord(sign) in known]
    return dict(sorted({**usual, **dict(zip(_FREE, letters, strict=False))}.items()))


def has_codes(text: str) -> bool:
    """Return whether fields can show all of a text."""
    return _letters().issuperset(text)


@cache
def _letters() -> frozenset[str]:
    return frozenset(_codes().values())


@cache
def _whole() -> Packed:
    return pack(Path(font(REGULAR).face.filename).read_bytes())


def put_field_font(file: PdfFile) -> int:
    """Put the font into a PDF, and return its number."""
    face, codes = font(REGULAR).face, _codes()
    whole = _whole()
    embedded = file.put_stream(whole, f"/Length1 {whole.length}")
    name = face.name.decode("ascii")
    descriptor = file.put(
        f"<</Type/FontDescriptor/FontName/{name}/Flags {face.flags & ~_SYMBOLIC | _NOT_SYMBOLIC}"
        f"/FontBBox{array(map(int, face.bbox))}/ItalicAngle {number(face.italicAngle)}/Ascent {number(face.ascent)}"
        f"/Descent {number(face.descent)}/CapHeight {number(face.capHeight)}/StemV {number(face.stemV)}"
        f"/MissingWidth {number(face.defaultWidth)}/FontFile2 {ref(embedded)}>>"
    )
    differences = " ".join(f"{code}/uni{ord(sign):04X}" for code, sign in codes.items() if code in _FREE)
    encoding = f"<</Type/Encoding/BaseEncoding/WinAnsiEncoding/Differences[{differences}]>>"
    widths = array(plain_units(codes.get(code, " "), bold=False) for code in range(_FIRST, 256))
    return file.put(
        f"<</Type/Font/Subtype/TrueType/BaseFont/{name}/FirstChar {_FIRST}/LastChar 255/Widths{widths}"
        f"/Encoding{encoding}/FontDescriptor {ref(descriptor)}>>"
    )
