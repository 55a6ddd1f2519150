"""Make the second font of the pages from that of Debian: `python -m supply.open_dyslexic FOLDER`.

The folder has OpenDyslexic-Regular.otf and OpenDyslexic-Bold.otf, as in Debian's package fonts-opendyslexic
(`apt-get download`, `dpkg-deb -x`). Its two weights are drawn apart, so each stays a file of its own. Both have the
letters of the kit's own languages alone: what else somebody writes is shown in Atkinson.
"""

import io
import sys
from collections.abc import Mapping
from pathlib import Path

from fontTools import subset
from fontTools.ttLib import TTFont

from supply.fonts import FOLDER, LETTERS_OF_THE_KIT

NAME = "opendyslexic"
WEIGHTS: Mapping[int, str] = {400: "Regular", 700: "Bold"}
_NAMES = [0, 1, 2, 13, 14]
"""With whose it is and its licence, as that asks for."""


def made(font: TTFont) -> bytes:
    """Return a font as WOFF2, with the letters of the kit and their kerning."""
    options = subset.Options(hinting=False, desubroutinize=True, layout_features=["kern"], name_IDs=_NAMES)
    cutter = subset.Subsetter(options)
    cutter.populate(unicodes=map(ord, LETTERS_OF_THE_KIT))
    cutter.subset(font)
    font.flavor = "woff2"
    file = io.BytesIO()
    font.save(file)
    return file.getvalue()


if __name__ == "__main__":
    for weight, name in WEIGHTS.items():
        font = TTFont(Path(sys.argv[1]) / f"OpenDyslexic-{name}.otf")
        (FOLDER / f"{NAME}-{weight}.woff2").write_bytes(made(font))
