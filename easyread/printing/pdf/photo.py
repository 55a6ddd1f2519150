"""Photo: a JPEG or a PNG as it goes into a PDF, upright, whichever way its camera was held and its colours are stored.

A JPEG that any reader of PDF shows right goes in as it is. All else is unpacked, as PDF knows nothing of how a camera
was held, of CMYK turned round, or of the palette and the depth that a PNG has.
"""

from base64 import b64decode
from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from easyread.drawing.pictures.eight_bits import in_eight_bits
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.pdf_file import Packed, PdfFile, pack, ref

if TYPE_CHECKING:
    from PIL.Image import Image

_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
_ORIENTATION, _UPRIGHT = 0x0112, 1


@dataclass(frozen=True)
class Photo:
    """The pixels in proportions of their own. `mask` says where they are seen, if not everywhere."""

    size: Size
    entries: str
    data: bytes
    mask: Packed | None = None

    def put(self, file: PdfFile) -> int:
        """Put it into a PDF, and return its number."""
        size = f"/Type/XObject/Subtype/Image/Width {self.size.width:g}/Height {self.size.height:g}/BitsPerComponent 8"
        seen = ""
        if self.mask:
            seen = f"/SMask {ref(file.put_stream(self.mask, f'{size}/ColorSpace/DeviceGray'))}"
        return file.put_data(self.data, f"{size}{self.entries}{seen}")


def photo_in(address: str) -> Photo:
    """Return the photo in a data address.

    Raises:
        OSError: It is no picture.
    """
    return photo_of(b64decode(address.partition(",")[2]))


def photo_of(data: bytes) -> Photo:
    """Return a JPEG or a PNG as it goes into a PDF. Raises OSError where it is no picture."""
    from PIL import Image, ImageOps  # noqa: PLC0415 - few prints have a photo

    with Image.open(BytesIO(data)) as stored:
        is_upright = stored.getexif().get(_ORIENTATION, _UPRIGHT) == _UPRIGHT
        if stored.format == "JPEG" and stored.mode in _SPACES and is_upright:
            return Photo(Size(*stored.size), f"/ColorSpace/{_SPACES[stored.mode]}/Filter/DCTDecode", data)
        return _unpacked(ImageOps.exif_transpose(stored))


def _unpacked(picture: "Image") -> Photo:
    shown = in_eight_bits(picture)
    mask = pack(shown.convert("RGBA").getchannel("A").tobytes()) if shown.has_transparency_data else None
    entries = "/ColorSpace/DeviceRGB/Filter/FlateDecode"
    return Photo(Size(*shown.size), entries, pack(shown.convert("RGB").tobytes()).data, mask)
