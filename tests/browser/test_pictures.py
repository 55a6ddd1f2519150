"""The browser draws every picture as the raster does, by which the other tests look at it."""

import base64
import io

import pytest
from PIL import Image
from playwright.sync_api import Browser

from tests.drawing.pictures.test_illustrations import MOST_ANYWHERE, MOST_MEAN, composed, difference, raster
from tests.picture_shelf import shipped

COLUMNS = 8


@pytest.mark.deep
def test_the_browser_shows_what_the_raster_shows(browser: Browser) -> None:
    names, width = shipped().names(), 160
    heights = [width * picture.height // picture.width for picture in map(shipped().info, names)]
    cells = "".join(
        f'<img width="{width}" style="margin-bottom:{width - height}px" src="{address(name)}">'
        for name, height in zip(names, heights, strict=True)
    )
    style = f"body{{margin:0;width:{COLUMNS * width}px}}img{{float:left}}"
    page = browser.new_page(viewport={"width": COLUMNS * width, "height": width})
    page.set_content(f"<style>{style}</style>{cells}")
    shot = Image.open(io.BytesIO(page.screenshot(full_page=True))).convert("RGB")
    page.close()
    for at, (name, height) in enumerate(zip(names, heights, strict=True)):
        left, top = at % COLUMNS * width, at // COLUMNS * width
        cell = shot.crop((left, top, left + width, top + height))
        mean, most = difference(cell, raster(composed(name), width), 4)
        assert (name, mean < MOST_MEAN, most < MOST_ANYWHERE) == (name, True, True)


def address(name: str) -> str:
    return f"data:image/svg+xml;base64,{base64.b64encode(composed(name).encode()).decode()}"
