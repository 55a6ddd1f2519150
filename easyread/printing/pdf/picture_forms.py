"""Pictures in a PDF. One that is drawn more than once goes in once, as a form; what was packed is kept for other PDFs.

One that is drawn once stands among the rest of its page: packed with its neighbours, it takes half the room.
"""

from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache
from hashlib import sha256

from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.scene import compose
from easyread.drawing.pictures.style import Style
from easyread.kept import forgettable
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.page_code import PageCode
from easyread.printing.pdf.pdf_file import Packed, PdfFile, number, pack, ref
from easyread.printing.pdf.photo import Photo, photo_in
from easyread.printing.pdf.svg.svg_operators import DrawnSvg, drawing

_MOST_INLINE = 16_000
"""Of what is packed, only so much can be seen by its neighbour."""


class PictureForms:
    """The pictures of one print, in one style."""

    def __init__(self, catalogue: Catalogue, style: Style = "colour", *, substances: bool = True) -> None:
        self._catalogue = catalogue
        self._style: Style = style
        self._substances = substances
        self._made: dict[tuple[str, str], tuple[str, Size]] = {}
        self._own: dict[str, Photo] = {}
        self._drawn_for: dict[str, str] = {}

    def add(self, name: str, who: str, svg: str, size: Size) -> None:
        """Take in a picture that was made for this print, under a name that the catalogue does not have."""
        self._made[name, who] = (svg, size)

    def add_own(self, address: str) -> str:
        """Take in somebody's own drawing or photo, and return the name by which it is drawn.

        Args:
            address: A data address of a JPEG or a PNG.
        """
        name = f"own {sha256(address.encode()).hexdigest()}"
        if name not in self._own:
            self._own[name] = photo_in(address)
        return name

    def is_given(self, name: str) -> bool:
        """Return whether a picture is none of the catalogue's, but was taken in for this print."""
        return name in self._own or any(name == made for made, _ in self._made)

    def size(self, name: str) -> Size:
        """Return the proportions of a picture."""
        if name in self._own:
            return self._own[name].size
        made = next((size for (own, _), (_, size) in self._made.items() if own == name), None)
        if made:
            return made
        info = self._catalogue.info(name)
        return Size(info.width, info.height)

    def key(self, name: str, who: str) -> tuple[str, str]:
        """Return by what a picture is known. Without the persona in it, it is the same for all."""
        if name in self._own:
            return name, ""
        return (name, who) if (name, who) in self._made or self._catalogue.info(name).has_persona else (name, "")

    def who_in(self, name: str, who: str) -> str:
        """Return for whom a picture is drawn: where nobody of the print is in it, for the first who was asked for."""
        return who if self.key(name, who)[1] else self._drawn_for.setdefault(name, who)

    def own(self, name: str) -> Photo | None:
        """Return somebody's own drawing or photo, if the picture is one."""
        return self._own.get(name)

    def drawing(self, name: str, who: str) -> DrawnSvg:
        """Return what draws a picture.

        Raises:
            UnknownPictureError: There is no picture of this name.
        """
        if (name, who) in self._made:
            svg, size = self._made[name, who]
            return drawing(svg, size.height)
        shown = self.who_in(name, who)
        svg = compose(self._catalogue, name, shown, substances=self._substances, style=self._style)
        return drawing(svg, self.size(name).height)


class DrawnPictures:
    """The pictures that stand in one PDF while it is drawn."""

    def __init__(self, pictures: PictureForms, file: PdfFile, wanted: Iterable[tuple[str, str]]) -> None:
        """Say which pictures will be drawn, by name and persona, each as often as it will be."""
        self._pictures = pictures
        self._file = file
        self._counts = Counter(pictures.key(name, who) for name, who in wanted)
        self._names: dict[tuple[str, str], str] = {}
        self._photos: dict[str, str] = {}
        self.resources: dict[str, str] = {}

    def draw(self, code: PageCode, name: str, who: str) -> None:
        """Draw a picture at the origin, one point a unit, inside `apart`."""
        key = self._pictures.key(name, who)
        size = self._pictures.size(name)
        own = self._pictures.own(name)
        if own:
            code.move(size.width, 0, 0, size.height, 0, 0)
            code.draw(self._form(key, lambda: own.put(self._file)))
            return
        drawn = self._pictures.drawing(name, who)
        if self._counts[key] > 1 or drawn.shadings or drawn.photos or len(drawn.code) > _MOST_INLINE:
            code.draw(self._form(key, lambda: self._put_drawing(drawn, size)))
        else:
            code.clip_to_box((0, 0, size.width, size.height))
            code.add(drawn.code)

    def _form(self, key: tuple[str, str], put: Callable[[], int]) -> str:
        if key not in self._names:
            self._names[key] = f"P{len(self._names) + 1}"
            self.resources[self._names[key]] = ref(put())
        return self._names[key]

    def _put_drawing(self, drawn: DrawnSvg, size: Size) -> int:
        shadings = "".join(f"/{name} {shading}" for name, shading in drawn.shadings.items())
        photos = "".join(f"/{name} {self._photo(address)}" for name, address in drawn.photos.items())
        tables = "".join(
            f"/{table}<<{entries}>>" for table, entries in (("Shading", shadings), ("XObject", photos)) if entries
        )
        box = f"/BBox[0 0 {number(size.width)} {number(size.height)}]"
        entries = f"/Type/XObject/Subtype/Form{box}/Resources<<{tables}>>"
        return self._file.put_stream(_packed(drawn.code), entries)

    def _photo(self, address: str) -> str:
        """A photo that several pictures show lies in the file once."""
        if address not in self._photos:
            self._photos[address] = ref(photo_in(address).put(self._file))
        return self._photos[address]


@forgettable
@lru_cache(maxsize=1024)
def _packed(code: str) -> Packed:
    return pack(code.encode("ascii"))
