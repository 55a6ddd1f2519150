"""Make the fonts of the pages from those of the papers: `python -m supply.fonts`.

Atkinson Hyperlegible Next comes as a font for each weight. Here both become one (400 to 700), in two files: the letters
of the kit's own languages, and all the others, which a browser fetches when somebody writes them. Hints for screens of
long ago are left out; kerning stays.
"""

import io
from collections.abc import Iterable, Iterator
from itertools import groupby

from fontTools import subset, varLib
from fontTools.designspaceLib import AxisDescriptor, DesignSpaceDocument, SourceDescriptor
from fontTools.ttLib import TTFont

from supply.part import ROOT

FOLDER = ROOT / "static" / "fonts"
NAME = "atkinson-hyperlegible-next"
WEIGHTS = (400, 700)
LETTERS_OF_THE_KIT = frozenset({*map(chr, range(0x20, 0x7F)), *"\u00a0«·»½ÉéÅÆØåæø–—‘’“”„•…"} - {*"#$*<=>[\\]^_`{|}~"})
"""Danish and English, as decks and screens write them, and what stands in an address of the web or of a mailbox."""


def made(*, is_kit: bool) -> bytes:
    """Return one of the two files as WOFF2: the letters of the kit, or the others."""
    weights = [_cut(TTFont(FOLDER / f"{NAME}-{weight}.ttf"), is_kit=is_kit) for weight in WEIGHTS]
    font, _, _ = varLib.build(_designed(weights))
    font = _cut(font, is_kit=is_kit)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


def letters(*, is_kit: bool) -> set[int]:
    """Return the signs of one of the two files."""
    every = set(TTFont(FOLDER / f"{NAME}-{WEIGHTS[0]}.ttf").getBestCmap())
    kit = set(map(ord, LETTERS_OF_THE_KIT))
    return every & kit if is_kit else every - kit


def ranges(signs: Iterable[int]) -> str:
    """Return signs as a `unicode-range` of a style sheet."""
    return ", ".join(_runs(sorted(signs)))


def _runs(signs: Iterable[int]) -> Iterator[str]:
    for _, run in groupby(enumerate(signs), key=lambda found: found[1] - found[0]):
        first, *rest = (sign for _, sign in run)
        yield f"U+{first:X}-{rest[-1]:X}" if rest else f"U+{first:X}"


def _cut(font: TTFont, *, is_kit: bool) -> TTFont:
    options = subset.Options(
        hinting=False, layout_features=["kern", "mark", "mkmk", "ccmp", "locl"], name_IDs=[0, 1, 2]
    )
    options.drop_tables += ["STAT", "gasp"]
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=letters(is_kit=is_kit))
    cutter.subset(font)
    return font


def _designed(weights: Iterable[TTFont]) -> DesignSpaceDocument:
    design = DesignSpaceDocument()
    axis = AxisDescriptor(name="Weight", tag="wght", minimum=WEIGHTS[0], default=WEIGHTS[0], maximum=WEIGHTS[-1])
    design.addAxis(axis)
    for weight, font in zip(WEIGHTS, weights, strict=True):
        design.addSource(SourceDescriptor(font=font, location={"Weight": weight}))
    return design


if __name__ == "__main__":
    for name, is_kit in (("kit", True), ("rest", False)):
        (FOLDER / f"{NAME}-{name}.woff2").write_bytes(made(is_kit=is_kit))
        print(f"{name}: unicode-range: {ranges(letters(is_kit=is_kit))};")  # noqa: T201
