"""Manifest: a tablet can have the kit among its apps, with a picture of its own."""

import io
from typing import Any

import pytest
from PIL import Image

from tests.style_sheet import rules
from tests.web.page_client import pages


def manifest(address: str = "/manifest.webmanifest") -> dict[str, Any]:
    answer = pages().client.get(address)
    assert answer.mimetype == "application/manifest+json"
    found: dict[str, Any] = answer.json or {}
    return found


@pytest.mark.parametrize(("query", "start"), [("", "/"), ("?sprog=en", "/?sprog=en")])
def test_the_app_opens_at_the_first_page_in_its_language(query: str, start: str) -> None:
    found = manifest(f"/manifest.webmanifest{query}")
    assert (found["start_url"], found["display"], found["scope"]) == (start, "standalone", "/")
    assert found["description"].startswith("Talks" if query else "Samtaler")


def test_the_icons_are_as_large_as_they_say_and_fill_their_square_where_it_is_cut() -> None:
    icons = manifest()["icons"]
    assert {(icon["sizes"], icon["purpose"]) for icon in icons} >= {
        (size, purpose) for size in ("192x192", "512x512") for purpose in ("any", "maskable")
    }
    for icon in icons:
        picture = Image.open(io.BytesIO(pages().client.get(icon["src"]).data)).convert("RGBA")
        assert f"{picture.width}x{picture.height}" == icon["sizes"]
        assert (picture.getpixel((0, 0))[3] == 255) == (icon["purpose"] == "maskable")  # type: ignore[index]


def test_what_a_system_may_cut_off_is_ground_alone() -> None:
    """It may cut a circle of 80 % of the width out of it."""
    icons = manifest()["icons"]
    largest = next(icon for icon in icons if (icon["sizes"], icon["purpose"]) == ("512x512", "maskable"))
    picture = Image.open(io.BytesIO(pages().client.get(largest["src"]).data)).convert("RGB")
    ground = picture.getpixel((0, 0))
    outside = [
        (x, y) for x in range(0, 512, 4) for y in range(0, 512, 4) if (x - 256) ** 2 + (y - 256) ** 2 > (0.4 * 512) ** 2
    ]
    assert {picture.getpixel(place) for place in outside} == {ground}


@pytest.mark.parametrize("address", ["/", "/?sprog=en"])
def test_each_page_names_the_app_and_its_icon(address: str) -> None:
    page = pages().get(address)
    [named] = page.all("link", rel="manifest")
    [touch] = page.all("link", rel="apple-touch-icon")
    assert manifest(named.attrib["href"])["lang"] == page.one("html").attrib["lang"]
    assert pages().client.get(touch.attrib["href"]).mimetype == "image/png"


def test_the_colour_of_the_app_is_the_ground_of_the_pages() -> None:
    paper = next(
        declaration.value[1].serialize()
        for rule in rules()
        for declaration in rule.declarations
        if declaration.name == "--paper"
    )
    assert manifest()["background_color"] == paper
