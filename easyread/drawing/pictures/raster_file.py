"""One photo or PNG of a picture, as `easyread draw --import` writes it, read and checked: an SVG that holds it."""

from base64 import b64encode
from pathlib import Path
from xml.etree.ElementTree import Element

from PIL import Image

from easyread.drawing.pictures.svg_rules import SIZES
from easyread.plain_file import read_plain

KINDS = {".jpg": "JPEG", ".png": "PNG"}
"""By the end of the file's name."""

MOST_BYTES = 100_000
SCALE = 2
"""How many pixels a unit of the picture has."""


class NotAsImportedError(ValueError):
    """The file is not such as the import writes it. The message says why."""


def read_raster(file: Path) -> Element:
    """Return the root of an SVG document with the picture in it.

    Raises:
        OSError: The file cannot be read, has too many bytes, or is no picture.
        NotAsImportedError: It was not made small, or still tells where it was taken.
    """
    data = read_plain(file, MOST_BYTES)
    kind = KINDS[file.suffix.lower()]
    with Image.open(file, formats=[kind]) as image:
        size = next((size for size in SIZES if (size[0] * SCALE, size[1] * SCALE) == image.size), None)
        if size is None:
            raise NotAsImportedError(f"it is {image.width} × {image.height} pixels")
        if image.getexif() or "icc_profile" in image.info:
            raise NotAsImportedError("it holds what a camera or a program adds")
        try:
            image.load()  # a page or a print must not be the first to find that it ends too soon
        except (OSError, ValueError, SyntaxError):
            raise NotAsImportedError("it is broken") from None
    return raster_svg(data, kind, size)


def raster_svg(data: bytes, kind: str, size: tuple[int, int]) -> Element:
    """Return the root of an SVG document of a size with a JPEG or a PNG in it."""
    width, height = map(str, size)
    root = Element("svg", {"viewBox": f"0 0 {width} {height}"})
    address = f"data:image/{kind.lower()};base64,{b64encode(data).decode()}"
    root.append(Element("image", {"href": address, "width": width, "height": height}))
    return root
