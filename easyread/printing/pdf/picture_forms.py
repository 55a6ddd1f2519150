"""Pictures in a PDF. One that is drawn more than once goes in once, as a form; what was packed is kept for other PDFs.

One that is drawn once stands among the rest of its page: packed with its neighbours, it takes half the room.
"""

import re
from base64 import b64decode
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256
from io import BytesIO
from typing import TYPE_CHECKING

from easyread.drawing.people.person import people
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import Style
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.page_code import PageCode
from easyread.printing.pdf.pdf_file import Packed, PdfFile, number, pack, ref
from easyread.printing.pdf.svg.svg_operators import DrawnSvg, drawing

if TYPE_CHECKING:
    from PIL.Image import Image as Photo

_OWN_SPACES = {"L": "DeviceGray", "RGB": "DeviceRGB"}
_PHOTO = re.compile(r'<image href="data:image/[a-z]+;base64,([^"]+)"')
_MOST_INLINE = 16_000
"""Of what is packed, only so much can be seen by its neighbour."""


class PictureForms:
    """The pictures of one print, in one style."""

    def __init__(self, catalogue: Catalogue, style: Style = "colour", *, substances: bool = True) -> None:
        self._catalogue = catalogue
        self._style: Style = style
        self._substances = substances
        self._made: dict[tuple[str, str], tuple[str, Size]] = {}
        self._own: dict[str, bytes] = {}
        self._own_sizes: dict[str, Size] = {}

    def add(self, name: str, who: str, svg: str, size: Size) -> None:
        """Take in a picture that was made for this print, under a name that the catalogue does not have."""
        self._made[name, who] = (svg, size)

    def add_own(self, address: str) -> str:
        """Take in somebody's own drawing or photo, and return the name by which it is drawn.

        Args:
            address: A data address of a JPEG or a PNG.
        """
        data = b64decode(address.partition(",")[2])
        name = f"own {sha256(data).hexdigest()}"
        if name not in self._own:
            with _opened(data) as photo:
                self._own_sizes[name] = Size(*photo.size)
            self._own[name] = data
        return name

    def size(self, name: str) -> Size:
        """Return the proportions of a picture."""
        if name in self._own_sizes:
            return self._own_sizes[name]
        made = next((size for (own, _), (_, size) in self._made.items() if own == name), None)
        if made:
            return made
        info = self._catalogue.info(name)
        return Size(info.width, info.height)

    def key(self, name: str, who: str) -> tuple[str, str]:
        """Return by what a picture is known. Without the persona in it, it is the same for all."""
        if self.own(name):
            return name, ""
        return (name, who) if (name, who) in self._made or self._catalogue.info(name).has_persona else (name, "")

    def own(self, name: str) -> bytes | None:
        """Return somebody's own drawing or photo, or the photo that a picture of the house is, if it is one."""
        if name in self._own or any(name == made for made, _ in self._made):
            return self._own.get(name)
        if self._catalogue.drawing(name, "").find("image") is None:
            return None
        # Nobody stands in a photo, so it is the same for all.
        photo = _PHOTO.search(compose(self._catalogue, name, next(iter(people())), style=self._style))
        return b64decode(photo[1]) if photo else None

    def drawing(self, name: str, who: str) -> DrawnSvg:
        """Return what draws a picture.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        if (name, who) in self._made:
            svg, size = self._made[name, who]
        else:
            svg, size = (
                compose(self._catalogue, name, who, substances=self._substances, style=self._style),
                self.size(name),
            )
        return drawing(svg, size.height)


class DrawnPictures:
    """The pictures that stand in one PDF while it is drawn."""

    def __init__(self, pictures: PictureForms, file: PdfFile, wanted: Iterable[tuple[str, str]]) -> None:
        """Say which pictures will be drawn, by name and persona, each as often as it will be."""
        self._pictures = pictures
        self._file = file
        self._counts = Counter(pictures.key(name, who) for name, who in wanted)
        self._names: dict[tuple[str, str], str] = {}
        self.resources: dict[str, str] = {}

    def draw(self, code: PageCode, name: str, who: str) -> None:
        """Draw a picture at the origin, one point a unit, inside `apart`."""
        key = self._pictures.key(name, who)
        size = self._pictures.size(name)
        own = self._pictures.own(name)
        if own is not None:
            code.move(size.width, 0, 0, size.height, 0, 0)
            code.draw(self._form(key, lambda: _put_photo(self._file, own)))
            return
        drawn = self._pictures.drawing(name, who)
        if self._counts[key] > 1 or drawn.shadings or len(drawn.code) > _MOST_INLINE:
            code.draw(self._form(key, lambda: _put_drawing(self._file, drawn, size)))
        else:
            code.clip_to_box((0, 0, size.width, size.height))
            code.add(drawn.code)

    def _form(self, key: tuple[str, str], put: Callable[[], int]) -> str:
        if key not in self._names:
            self._names[key] = f"P{len(self._names) + 1}"
            self.resources[self._names[key]] = ref(put())
        return self._names[key]


@lru_cache(maxsize=1024)
def _packed(code: str) -> Packed:
    return pack(code.encode("ascii"))


def _put_drawing(file: PdfFile, drawn: DrawnSvg, size: Size) -> int:
    shadings = "".join(f"/{name} {shading}" for name, shading in drawn.shadings.items())
    resources = f"<</Shading<<{shadings}>>>>" if shadings else "<<>>"
    box = f"/BBox[0 0 {number(size.width)} {number(size.height)}]"
    return file.put_stream(_packed(drawn.code), f"/Type/XObject/Subtype/Form{box}/Resources{resources}")


def _put_photo(file: PdfFile, data: bytes) -> int:
    with _opened(data) as photo:
        size = f"/Type/XObject/Subtype/Image/Width {photo.width}/Height {photo.height}/BitsPerComponent 8"
        if photo.format == "JPEG" and photo.mode in _OWN_SPACES:
            return file.put_data(data, f"{size}/ColorSpace/{_OWN_SPACES[photo.mode]}/Filter/DCTDecode")
        seen = ""
        if photo.has_transparency_data:
            alpha = pack(photo.convert("RGBA").getchannel("A").tobytes())
            seen = f"/SMask {ref(file.put_stream(alpha, f'{size}/ColorSpace/DeviceGray'))}"
        return file.put_stream(pack(photo.convert("RGB").tobytes()), f"{size}/ColorSpace/DeviceRGB{seen}")


def _opened(data: bytes) -> "Photo":
    from PIL import Image  # noqa: PLC0415 - few prints have a photo

    return Image.open(BytesIO(data))
