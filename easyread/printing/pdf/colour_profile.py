"""The colour profile that a file for a print shop states: sRGB, or one that the print shop gave."""

from dataclasses import dataclass
from functools import cache
from io import BytesIO

from PIL import ImageCms

_DATE = slice(24, 36)
_CLASS, _SPACE, _SIGNATURE = slice(12, 16), slice(16, 20), slice(36, 40)
_COMPONENTS = {b"RGB ": 3, b"CMYK": 4, b"GRAY": 1}
_NO_DATE = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))
"""The first of January 2000, so that the same print gives the same bytes."""


@dataclass(frozen=True)
class ColourProfile:
    """An ICC profile. One `for_printing` describes a press, as PDF/X-4 asks; sRGB describes a screen."""

    name: str
    data: bytes
    components: int
    for_printing: bool


@cache
def srgb() -> ColourProfile:
    """Return the profile of the colours that the kit is drawn in."""
    data = bytearray(ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes())
    data[_DATE] = _NO_DATE
    return ColourProfile("sRGB IEC61966-2.1", bytes(data), 3, for_printing=False)


def profile_of(data: bytes) -> ColourProfile:
    """Return the profile in a file. Raises ValueError where it is none that a print can state."""
    components = _COMPONENTS.get(data[_SPACE])
    if data[_SIGNATURE] != b"acsp" or components is None:
        raise ValueError("this is no ICC profile of RGB, CMYK or grey")
    try:
        name = ImageCms.getProfileDescription(ImageCms.ImageCmsProfile(BytesIO(data))).strip()
    except (OSError, ImageCms.PyCMSError) as error:
        raise ValueError("the ICC profile cannot be read") from error
    return ColourProfile(name or "Custom", data, components, for_printing=data[_CLASS] == b"prtr")
