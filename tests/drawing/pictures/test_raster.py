import io

import pytest
from PIL import Image

from easyread.drawing.pictures.raster import png
from tests.picture_shelf import GROUND, SQUARE


def test_a_picture_becomes_a_png_of_the_asked_width() -> None:
    image = Image.open(io.BytesIO(png(SQUARE.format(GROUND), 64)))
    assert (image.format, image.size) == ("PNG", (64, 64))
    assert image.convert("RGB").getpixel((32, 32)) == (0xDD, 0xEE, 0xFF)


def test_a_scene_keeps_its_proportions() -> None:
    scene = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 600"/>'
    assert Image.open(io.BytesIO(png(scene, 120))).size == (120, 90)


@pytest.mark.parametrize(("svg", "width"), [("no picture", 10), (SQUARE.format(GROUND), 0)])
def test_what_cannot_be_drawn_is_an_error(svg: str, width: int) -> None:
    with pytest.raises(ValueError, match=r"."):
        png(svg, width)
