"""Raster: a composed picture as PNG."""

import resvg_py


def png(svg: str, width_px: int) -> bytes:
    """Return an SVG document as a PNG file, `width_px` pixels wide and as high as its viewBox says.

    Raises:
        ValueError: The text is not an SVG document, or the width is not positive.
    """
    if width_px < 1:
        raise ValueError(f"a picture cannot be {width_px} pixels wide")
    return bytes(resvg_py.svg_to_bytes(svg_string=svg, width=width_px))
