"""Raster: a composed picture as PNG, and a photo in a picture in grey."""

from base64 import b64decode, b64encode
from functools import lru_cache
from io import BytesIO

import resvg_py
from PIL import Image

from easyread.kept import forgettable


def png(svg: str, width_px: int) -> bytes:
    """Return an SVG document as a PNG file, `width_px` pixels wide and as high as its viewBox says.

    Raises:
        ValueError: The text is not an SVG document, or the width is not positive.
    """
    if width_px < 1:
        raise ValueError(f"a picture cannot be {width_px} pixels wide")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width_px))


@forgettable
@lru_cache(maxsize=64)
def grey_address(address: str) -> str:
    """Return the data address of a JPEG or a PNG with the same picture in grey."""
    head, _, coded = address.partition(",")
    kind = head.removeprefix("data:image/").removesuffix(";base64").upper()
    out = BytesIO()
    with Image.open(BytesIO(b64decode(coded)), formats=[kind]) as image:
        image.convert("L").save(out, kind, optimize=True)
    return f"{head},{b64encode(out.getvalue()).decode()}"
