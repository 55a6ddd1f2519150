"""Photos and PNGs come in small, clean, and as pictures like any other."""

from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image, ImageDraw

from easyread.drawing.importing.photo import NoPhotoError, small_photo
from easyread.drawing.importing.report import Report
from easyread.drawing.pictures.catalogue import Catalogue
from easyread.drawing.pictures.raster import png
from easyread.drawing.pictures.scene import compose
from easyread.printing.pdf.geometry import Size
from easyread.printing.pdf.picture_forms import PictureForms
from tests.picture_shelf import ENGLISH, WORDS, put
from tests.printed import drawn_page, on_a_page

SECRET = b"55.676098"


def photo(file: Path, size: tuple[int, int] = (1200, 900)) -> Path:
    """Write a photo whose upper half is red, taken with the camera on its side, with the place in it."""
    image = Image.new("RGB", size, "blue")
    ImageDraw.Draw(image).rectangle((0, 0, size[0] // 2, size[1]), fill="red")
    exif = Image.Exif()
    exif[0x0112] = 6
    exif[0x010E] = SECRET.decode()
    image.save(file, exif=exif, quality=95)
    return file


def symbol(file: Path) -> Path:
    """Write a symbol as a set has it: on nothing, with words about it inside."""
    image = Image.new("RGBA", (500, 500))
    ImageDraw.Draw(image).ellipse((100, 100, 400, 400), fill="green", outline="black", width=9)
    image.save(file)
    return file


def shelf(folder: Path, name: str, data: bytes) -> Catalogue:
    put(folder, {"ting/pictures.toml": WORDS, "ting/en.toml": ENGLISH})
    (folder / "ting" / name).write_bytes(data)
    catalogue, problems = Catalogue.load([folder])
    assert problems == []
    return catalogue


def drawn(catalogue: Catalogue, **options: str) -> Image.Image:
    svg = compose(catalogue, "ting/prik", "ung-mand", **options)  # type: ignore[arg-type]
    return Image.open(BytesIO(png(svg, 200))).convert("RGB")


def test_a_photo_is_upright_small_and_tells_nothing_of_the_camera(tmp_path: Path) -> None:
    report = Report()
    found = small_photo(photo(tmp_path / "a.jpg", (900, 1200)), report)
    assert found.end == ".jpg"
    assert SECRET not in found.data
    image = Image.open(BytesIO(found.data))
    assert (image.size, len(image.getexif())) == ((1600, 1200), 0)
    red, _, blue = image.convert("RGB").getpixel((800, 200))  # type: ignore[misc]
    assert red > 200 > blue
    assert any("upright" in line for line in report.changes())
    assert any("outline" in line for line in report.warnings())


def test_a_symbol_stays_a_png_on_white(tmp_path: Path) -> None:
    found = small_photo(symbol(tmp_path / "a.png"), Report())
    assert found.end == ".png"
    image = Image.open(BytesIO(found.data)).convert("RGB")
    assert (image.size, image.getpixel((2, 2))) == ((800, 800), (255, 255, 255))


@pytest.mark.parametrize("data", [b"", b"GIF89a", b"\x89PNG\r\n\x1a\n", b"<svg/>"])
def test_what_is_no_photo_is_told(data: bytes, tmp_path: Path) -> None:
    (tmp_path / "a.png").write_bytes(data)
    with pytest.raises(NoPhotoError):
        small_photo(tmp_path / "a.png", Report())


def test_a_photo_is_a_picture_in_colour_grey_and_as_it_is_in_outline(tmp_path: Path) -> None:
    found = small_photo(symbol(tmp_path / "a.png"), Report())
    catalogue = shelf(tmp_path / "own", "prik.png", found.data)
    info = catalogue.info("ting/prik")
    assert (info.width, info.height, info.author, info.has_persona) == (400, 400, "A", False)
    assert drawn(catalogue).getpixel((100, 100)) == (0, 128, 0)
    red, green, blue = drawn(catalogue, style="grey").getpixel((100, 100))  # type: ignore[misc]
    assert red == green == blue
    assert drawn(catalogue, style="outline").getpixel((100, 100)) == (0, 128, 0)


def test_a_photo_is_printed_as_it_is_and_grey_in_grey(tmp_path: Path) -> None:
    found = small_photo(photo(tmp_path / "a.jpg", (900, 1200)), Report())
    catalogue = shelf(tmp_path / "own", "prik.jpg", found.data)
    assert PictureForms(catalogue).size("ting/prik") == Size(800, 600)
    coloured = on_a_page(PictureForms(catalogue), "ting/prik", "ung-mand")
    assert found.data in coloured
    red, _, blue = drawn_page(coloured, 200).getpixel((100, 40))  # type: ignore[misc]
    assert (red > 200, blue < 60) == (True, True)
    grey = drawn_page(on_a_page(PictureForms(catalogue, "grey"), "ting/prik", "ung-mand"), 200)
    assert all(max(pixel) - min(pixel) < 3 for pixel in (grey.getpixel((100, y)) for y in (10, 40, 140)))  # type: ignore[arg-type]


def test_a_photo_that_did_not_come_by_the_import_is_told(tmp_path: Path) -> None:
    put(tmp_path / "own", {"ting/pictures.toml": WORDS, "ting/en.toml": ENGLISH})
    for name in ("large", "camera", "broken"):
        file = photo(tmp_path / "own" / "ting" / "prik.jpg", (1600, 1200) if name == "camera" else (300, 200))
        if name == "broken":
            file.write_bytes(small_photo(file, Report()).data[:900])
        catalogue, problems = Catalogue.load([tmp_path / "own"])
        assert [problem.code for problem in problems] == ["I37"], name
        assert "--import prik.jpg" in problems[0].hint
        assert catalogue.names() == ()
