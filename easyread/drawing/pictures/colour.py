"""Colour: what a colour looks like in a file, and the grey that is as light as it."""

import re
from functools import cache

from easyread.drawing.people.ink import lightness

COLOUR = re.compile(r"#[0-9a-fA-F]{6}")
_DARKEST_CURVED = 8.0
_LINEAR_SLOPE = 903.3
_GAMMA_STEP = 0.0031308


@cache
def grey(colour: str) -> str:
    """Return the neutral grey, as #rrggbb, of the same L* as a #rrggbb colour."""
    wanted = lightness(colour)
    luminance = ((wanted + 16) / 116) ** 3 if wanted > _DARKEST_CURVED else wanted / _LINEAR_SLOPE
    level = 1.055 * luminance ** (1 / 2.4) - 0.055 if luminance > _GAMMA_STEP else luminance * 12.92
    return "#" + f"{round(level * 255):02x}" * 3
