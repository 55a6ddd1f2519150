"""Pictures as somebody may give them, for tests."""

import base64
import io
import struct

from PIL import Image

MAKER, ORIENTATION, RESOLUTION = 0x010F, 0x0112, 0x011A
CAMERA = "Et bestemt kamera"


def photo(width: int = 1600, height: int = 1000) -> bytes:
    """Return a JPEG that lies on its side, red where its left edge is when upright, and that tells of its camera."""
    picture = Image.new("RGB", (width, height), "#3060c0")
    picture.paste("#d02020", (0, height - height // 4, width, height))
    exif = picture.getexif()
    exif[MAKER], exif[ORIENTATION] = CAMERA, 6
    out = io.BytesIO()
    picture.save(out, "JPEG", exif=exif)
    return out.getvalue()


def drawing(width: int = 40, height: int = 30) -> bytes:
    """Return a PNG that is see-through but for one dark corner."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    picture.paste((20, 20, 20, 255), (0, 0, width // 2, height // 2))
    out = io.BytesIO()
    picture.save(out, "PNG")
    return out.getvalue()


def address(body: bytes, kind: str = "png") -> str:
    """Return a picture as a data address."""
    return f"data:image/{kind};base64,{base64.b64encode(body).decode()}"


def opened(data_address: str) -> Image.Image:
    """Return the picture in a data address."""
    return Image.open(io.BytesIO(base64.b64decode(data_address.partition(",")[2])))


def photo_with_odd_exif() -> bytes:
    """Return a JPEG that lies on its side, and whose camera wrote words where a number should stand."""
    turned = struct.pack("<HHI4s", ORIENTATION, 3, 1, struct.pack("<HH", 6, 0))
    odd = struct.pack("<HHI4s", RESOLUTION, 2, 4, b"hej\0")
    exif = b"Exif\0\0II*\0" + struct.pack("<IH", 8, 2) + turned + odd + struct.pack("<I", 0)
    out = io.BytesIO()
    Image.new("RGB", (30, 20), "red").save(out, "JPEG", exif=exif)
    return out.getvalue()


def large_and_empty() -> bytes:
    """Return a PNG of 2 kB that has 16 million pixels: as many as one picture may have."""
    out = io.BytesIO()
    Image.new("1", (4000, 4000)).save(out, "PNG", optimize=True)
    return out.getvalue()


def broken_avif() -> bytes:
    """Return an AVIF that can be opened, but that the library raises a bare RuntimeError for when it is unpacked."""
    whole = io.BytesIO()
    Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 20).convert("RGB").save(whole, "AVIF")
    start, pixels = whole.getvalue().split(b"mdat", 1)
    return start + b"mdat" + bytes(len(pixels))


QUARTERS = ("red", "lime", "blue", "yellow")
"""The colours of a picture in four quarters, row by row."""


def in_quarters(side: int = 240) -> Image.Image:
    """Return a picture in four quarters: one can see by it whether it is upright and has its colours."""
    picture = Image.new("RGB", (side, side))
    for at, colour in enumerate(QUARTERS):
        row, column = divmod(at, 2)
        picture.paste(colour, (column * side // 2, row * side // 2, (column + 1) * side // 2, (row + 1) * side // 2))
    return picture


def saved(picture: Image.Image, kind: str, **options: object) -> bytes:
    """Return a picture as a file of a kind."""
    out = io.BytesIO()
    picture.save(out, kind, **options)
    return out.getvalue()
