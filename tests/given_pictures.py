"""Pictures as somebody may give them, for tests."""

import base64
import io

from PIL import Image

MAKER, ORIENTATION = 0x010F, 0x0112
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
