"""Somebody's own photo or drawing in a PDF: upright and in its colours, however it is stored; looked at in pixels."""

from collections.abc import Callable

import numpy as np
import pytest
from PIL import Image as Pixels

from easyread.printing.pdf.geometry import Box, Size
from easyread.printing.pdf.page import Document, Image, Page
from easyread.printing.pdf.pdf_writer import write_pdf
from easyread.printing.pdf.photo import photo_of
from easyread.printing.pdf.picture_forms import PictureForms
from tests.given_pictures import ORIENTATION, address, in_quarters, saved
from tests.picture_shelf import shipped
from tests.printed import drawn_page

COLOURS = {"red": (255, 0, 0), "lime": (0, 255, 0), "blue": (0, 0, 255), "yellow": (255, 255, 0)}


def held_sideways() -> bytes:
    exif = Pixels.Exif()
    exif[ORIENTATION] = 6
    return saved(in_quarters().transpose(Pixels.Transpose.ROTATE_90), "JPEG", exif=exif, quality=95)


def of_sixteen_bits() -> bytes:
    grey = np.array([[60, 120], [180, 240]], dtype=np.uint16).repeat(50, axis=0).repeat(50, axis=1) * 256
    return saved(Pixels.fromarray(grey), "PNG")


def on_nothing() -> bytes:
    """The quarters with a see-through frame."""
    around = Pixels.new("RGBA", (240, 240), (0, 0, 0, 0))
    around.paste(in_quarters(120), (60, 60))
    return saved(around, "PNG")


def printed(data: bytes) -> Pixels.Image:
    """Return a page that is the picture alone, as a printer draws it."""
    pictures = PictureForms(shipped())
    name = pictures.add_own(address(data))
    page = Page(Size(50, 50), (Image(name, "", Box(0, 0, 50, 50), "Eget billede"),))
    return drawn_page(write_pdf(Document("Foto", "da", (page,)), pictures), 100)


def corners(page: Pixels.Image, from_edge: int = 25) -> list[tuple[int, ...]]:
    far = 100 - from_edge
    pixels = np.asarray(page)
    return [tuple(map(int, pixels[y, x])) for y in (from_edge, far) for x in (from_edge, far)]


@pytest.mark.parametrize(
    "stored",
    [
        lambda: saved(in_quarters(), "JPEG", quality=95),
        lambda: saved(in_quarters(), "JPEG", quality=95, progressive=True),
        lambda: saved(in_quarters(), "PNG"),
        lambda: saved(in_quarters().quantize(8), "PNG"),
        lambda: saved(in_quarters().convert("CMYK"), "JPEG", quality=95),
        held_sideways,
    ],
    ids=["jpeg", "progressive", "png", "palette", "cmyk", "sideways"],
)
def test_a_picture_is_upright_and_in_its_colours(stored: Callable[[], bytes]) -> None:
    for shown, wanted in zip(corners(printed(stored())), COLOURS.values(), strict=True):
        assert np.abs(np.subtract(shown, wanted)).max() < 12


@pytest.mark.parametrize("stored", [of_sixteen_bits, lambda: saved(in_quarters().convert("L"), "JPEG", quality=95)])
def test_a_grey_picture_has_its_greys(stored: Callable[[], bytes]) -> None:
    data = stored()
    shown = [pixel[0] for pixel in corners(printed(data))]
    wanted = [60, 120, 180, 240] if data[:4] == b"\x89PNG" else [76, 150, 29, 226]
    assert shown == pytest.approx(wanted, abs=4)


def test_the_paper_shows_through_what_is_see_through() -> None:
    page = printed(on_nothing())
    assert page.getpixel((10, 10)) == (255, 255, 255)
    assert corners(page, 35) == list(COLOURS.values())


def test_a_picture_of_one_bit_is_black_and_white() -> None:
    page = printed(saved(in_quarters().convert("L").point(lambda grey: 255 * (grey > 100)).convert("1"), "PNG"))
    assert [pixel[0] for pixel in corners(page)] == [0, 255, 0, 255]


def test_a_photo_goes_in_as_it_is_where_any_reader_shows_it_right() -> None:
    data = saved(in_quarters(), "JPEG")
    assert photo_of(data).data == data
    assert photo_of(held_sideways()).size == Size(240, 240)
