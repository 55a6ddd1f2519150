"""Photo: a PNG, JPEG or WebP from a camera or a symbol set, made small and written anew, with nothing else in it."""

from collections.abc import Iterator
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

from PIL import Image, ImageOps

from easyread.drawing.importing.report import Report
from easyread.drawing.pictures.eight_bits import in_eight_bits
from easyread.drawing.pictures.raster_file import MOST_BYTES, SCALE
from easyread.drawing.pictures.svg_rules import SIZES
from easyread.plain_file import read_plain

KINDS = frozenset({".jpeg", ".jpg", ".png", ".webp"})
"""The ends of the names of files that are taken."""

MOST_READ = 30_000_000
_KINDS = ("JPEG", "MPO", "PNG", "WEBP")
_MOST_PIXELS = 60_000_000
_QUALITIES = (85, 75, 65, 50, 35)
_COLOURS = 128
_SAME = 0.01
_ORIENTATION = 0x0112


class NoPhotoError(Exception):
    """The file is no picture, or one that cannot be used. The message says why."""


@dataclass(frozen=True)
class SmallPhoto:
    """The bytes of the new file, and how its name ends."""

    data: bytes
    end: str


def small_photo(file: Path, report: Report) -> SmallPhoto:
    """Return a picture as large as its box, on white: a PNG where few colours do, else a JPEG.

    Raises:
        OSError: The file cannot be read.
        NoPhotoError: It is no picture, has too many pixels, or stays too large.
    """
    image = _opened(read_plain(file, MOST_READ))
    if image.getexif().get(_ORIENTATION, 1) != 1:
        report.change("turned")
    upright = _on_white(ImageOps.exif_transpose(image))
    box = min(SIZES, key=lambda size: abs(size[0] / size[1] - upright.width / upright.height))
    size = (box[0] * SCALE, box[1] * SCALE)
    if abs(upright.width / upright.height / (box[0] / box[1]) - 1) > _SAME:
        report.change("centred")
    if upright.width > size[0] or upright.height > size[1]:
        report.change("smaller")
    report.change("written")
    report.warn("raster-outline")
    fitted = ImageOps.pad(upright, size, Image.Resampling.LANCZOS, color="white")
    is_drawing = image.format == "PNG"
    for photo in _written(fitted, is_drawing=is_drawing):
        if len(photo.data) <= MOST_BYTES:
            return photo
    raise NoPhotoError(f"it stays larger than {MOST_BYTES} bytes; crop it, or take one with less in it")


def _opened(data: bytes) -> Image.Image:
    Image.init()  # has no effect after the first time
    try:
        image = Image.open(BytesIO(data), formats=[kind for kind in _KINDS if kind in Image.OPEN])
        if image.width * image.height > _MOST_PIXELS:  # told by the head of the file, before it is unpacked
            raise NoPhotoError(f"it has more than {_MOST_PIXELS} pixels; save it smaller")
        image.load()
    except Image.DecompressionBombError:
        raise NoPhotoError(f"it has more than {_MOST_PIXELS} pixels; save it smaller") from None
    except (OSError, ValueError, SyntaxError):  # what the library raises for broken files
        raise NoPhotoError("it is no PNG, JPEG or WebP that can be read; save it anew") from None
    return image


def _on_white(image: Image.Image) -> Image.Image:
    """What is see-through becomes white."""
    coloured = in_eight_bits(image).convert("RGBA")
    return Image.alpha_composite(Image.new("RGBA", coloured.size, "white"), coloured).convert("RGB")


def _written(image: Image.Image, *, is_drawing: bool) -> Iterator[SmallPhoto]:
    if is_drawing:
        few = image.quantize(_COLOURS, dither=Image.Dither.NONE)
        yield SmallPhoto(_saved(few, "PNG", optimize=True), ".png")
    for quality in _QUALITIES:
        yield SmallPhoto(_saved(image, "JPEG", quality=quality, optimize=True, progressive=True), ".jpg")


def _saved(image: Image.Image, kind: str, **options: bool | int) -> bytes:
    clean = image.copy()
    clean.info.clear()
    out = BytesIO()
    clean.save(out, kind, **options)
    return out.getvalue()
