"""GivenPicture: a drawing or a photo that somebody gave. It is made small and made anew before anything else.

The one place that opens pictures from outside. What comes out was written by us: it holds the picture and nothing that
a camera adds, such as where it was taken.
"""

import base64
import binascii
import io
import struct
import zlib

from PIL import Image, ImageOps

from easyread.limits import LONGEST_PICTURE_SIDE_PX, MOST_PICTURE_CHARACTERS

NO_PICTURE, BROKEN, TOO_LARGE = "not-a-picture", "broken", "too-large"
"""Why a picture cannot be used: it is none that can be shown; it ends too soon; it has too many pixels."""

MOST_JPEG_PIXELS, MOST_PIXELS = 50_000_000, 16_000_000
"""A JPEG is made small while it is read; of other kinds the whole lies in memory for a moment."""

_FORMATS = ("AVIF", "JPEG", "MPO", "PNG", "WEBP")
_QUALITIES = (85, 70, 50, 30)
_DATA = "data:"
_FAULTS = (OSError, ValueError, SyntaxError, EOFError, struct.error, zlib.error)


class GivenPictureError(Exception):
    """The picture cannot be used. `code` tells why; nothing of the picture is in the message."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the picture cannot be used ({code})")
        self.code = code


def given_picture(body: bytes) -> str:
    """Return the picture as a data address: upright, at most 800 pixels, a PNG where it was one, else a JPEG.

    Raises:
        GivenPictureError: It is not a picture, or one that cannot be used.
    """
    picture = _opened(body)
    is_drawing = picture.format == "PNG"
    small = _small(picture)
    kinds = [("PNG", 0)] if is_drawing else []
    for kind, quality in [*kinds, *(("JPEG", quality) for quality in _QUALITIES)]:
        address = _address(small, kind, quality)
        if len(address) <= MOST_PICTURE_CHARACTERS:
            return address
    raise GivenPictureError(TOO_LARGE)


def given_address(address: str) -> str:
    """Return the picture in a data address as `given_picture` does.

    Raises:
        GivenPictureError: It is not a picture, or one that cannot be used.
    """
    kind, _, coded = address.partition(";base64,")
    if not kind.startswith(_DATA):
        raise GivenPictureError(NO_PICTURE)
    try:
        return given_picture(base64.b64decode(coded, validate=True))
    except binascii.Error:
        raise GivenPictureError(BROKEN) from None


def _opened(body: bytes) -> Image.Image:
    Image.init()  # has no effect after the first time
    try:
        return Image.open(io.BytesIO(body), formats=[name for name in _FORMATS if name in Image.OPEN])
    except Image.DecompressionBombError:
        raise GivenPictureError(TOO_LARGE) from None
    except _FAULTS:
        raise GivenPictureError(NO_PICTURE) from None


def _small(picture: Image.Image) -> Image.Image:
    """The size stands at the head of the file, so that a bomb is turned away before it is unpacked."""
    most = MOST_JPEG_PIXELS if picture.format in {"JPEG", "MPO"} else MOST_PIXELS
    if picture.width * picture.height > most:
        raise GivenPictureError(TOO_LARGE)
    try:
        picture.draft("RGB", (LONGEST_PICTURE_SIDE_PX, LONGEST_PICTURE_SIDE_PX))
        picture.thumbnail((LONGEST_PICTURE_SIDE_PX, LONGEST_PICTURE_SIDE_PX))
        upright = ImageOps.exif_transpose(picture).convert("RGBA")
    except _FAULTS:
        raise GivenPictureError(BROKEN) from None
    ground = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(ground, upright).convert("RGB")


def _address(picture: Image.Image, kind: str, quality: int = 0) -> str:
    out = io.BytesIO()
    options = {"quality": quality} if quality else {}
    picture.save(out, kind, optimize=True, **options)
    return f"{_DATA}image/{kind.lower()};base64,{base64.b64encode(out.getvalue()).decode('ascii')}"
