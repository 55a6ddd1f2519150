"""SmallPicture: a drawing or a photo that somebody gave, made small and made anew before anything else.

The one place that opens pictures from outside. What comes out was written by us: it holds the picture and nothing that
a camera adds, such as where it was taken.
"""

import base64
import binascii
import io
from dataclasses import dataclass

from PIL import Image

from easyread.drawing.pictures.eight_bits import in_eight_bits
from easyread.limits import LONGEST_PICTURE_SIDE_PX, MOST_PICTURE_CHARACTERS

NO_PICTURE, BROKEN, TOO_LARGE = "not-a-picture", "broken", "too-large"
"""Why a picture cannot be used: it is none that can be shown; it ends too soon; it has too many pixels."""

MOST_JPEG_PIXELS, MOST_PIXELS = 50_000_000, 16_000_000
"""A JPEG is made small while it is read; of other kinds the whole lies in memory for a moment."""

MOST_PIXELS_TOGETHER = 80_000_000
"""Of all pictures of one form: the pictures of all cards of all tools, made small, or one photo and those of some."""

_FORMATS = ("AVIF", "JPEG", "MPO", "PNG", "WEBP")
_QUALITIES = (85, 70, 50, 30)
_DATA = "data:"
_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
"""What makes a picture upright, by what the camera wrote of how it was held."""


class GivenPictureError(Exception):
    """The picture cannot be used. `code` tells why; nothing of the picture is in the message."""

    def __init__(self, code: str) -> None:
        super().__init__(f"the picture cannot be used ({code})")
        self.code = code


class PixelRoom:
    """How many pixels the pictures of one form may still have: each takes of it before it is unpacked."""

    def __init__(self, most: int = MOST_PIXELS_TOGETHER) -> None:
        self._left = most

    def take(self, pixels: int) -> None:
        """Take room for a picture.

        Raises:
            GivenPictureError: There is not so much left.
        """
        if pixels > self._left:
            raise GivenPictureError(TOO_LARGE)
        self._left -= pixels


@dataclass(frozen=True)
class Smallness:
    """How large a picture may be that comes out: the pixels of its longer side, the characters of its address."""

    side_px: int = LONGEST_PICTURE_SIDE_PX
    characters: int = MOST_PICTURE_CHARACTERS


def given_picture(body: bytes, room: PixelRoom | None = None, most: Smallness = Smallness()) -> str:
    """Return the picture as a data address: upright, no larger than `most`, a PNG where it was one, else a JPEG.

    Raises:
        GivenPictureError: It is not a picture, or one that cannot be used.
    """
    picture = _opened(body)
    is_drawing = picture.format == "PNG"
    small = _small(picture, room or PixelRoom(), most.side_px)
    kinds = [("PNG", 0)] if is_drawing else []
    for kind, quality in [*kinds, *(("JPEG", quality) for quality in _QUALITIES)]:
        address = _address(small, kind, quality)
        if len(address) <= most.characters:
            return address
    raise GivenPictureError(TOO_LARGE)


def given_address(address: str, room: PixelRoom | None = None) -> str:
    """Return the picture in a data address as `given_picture` does.

    Raises:
        GivenPictureError: It is not a picture, or one that cannot be used.
    """
    kind, _, coded = address.partition(";base64,")
    if not kind.startswith(_DATA):
        raise GivenPictureError(NO_PICTURE)
    try:
        return given_picture(base64.b64decode(coded, validate=True), room)
    except binascii.Error:
        raise GivenPictureError(BROKEN) from None


def _opened(body: bytes) -> Image.Image:
    Image.init()  # has no effect after the first time
    try:
        return Image.open(io.BytesIO(body), formats=[name for name in _FORMATS if name in Image.OPEN])
    except Image.DecompressionBombError:
        raise GivenPictureError(TOO_LARGE) from None
    except Exception:  # what the library raises for a broken file is in no list of its own
        raise GivenPictureError(NO_PICTURE) from None


def _small(picture: Image.Image, room: PixelRoom, side_px: int) -> Image.Image:
    """The size stands at the head of the file, so that a bomb is turned away before it is unpacked."""
    pixels = picture.width * picture.height
    if pixels > (MOST_JPEG_PIXELS if picture.format in {"JPEG", "MPO"} else MOST_PIXELS):
        raise GivenPictureError(TOO_LARGE)
    room.take(pixels)
    try:
        turn = _TURNS.get(_orientation(picture))
        picture.draft("RGB", (side_px, side_px))
        picture = in_eight_bits(picture)
        picture.thumbnail((side_px, side_px))
        upright = (picture if turn is None else picture.transpose(turn)).convert("RGBA")
    except Exception:  # as above
        raise GivenPictureError(BROKEN) from None
    ground = Image.new("RGBA", upright.size, "white")
    return Image.alpha_composite(ground, upright).convert("RGB")


def _orientation(picture: Image.Image) -> int:
    """Of what a camera wrote, the one thing that is read. Where the rest is broken, the picture may be whole still."""
    try:
        return int(picture.getexif().get(_ORIENTATION, 0))
    except Exception:  # as above
        return 0


def _address(picture: Image.Image, kind: str, quality: int = 0) -> str:
    out = io.BytesIO()
    options = {"quality": quality} if quality else {}
    picture.save(out, kind, optimize=True, **options)
    return f"{_DATA}image/{kind.lower()};base64,{base64.b64encode(out.getvalue()).decode('ascii')}"
