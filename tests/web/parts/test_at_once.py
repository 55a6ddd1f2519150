"""The smallest pictures of a first card stand in its document; few are asked for."""

import re
from urllib.parse import unquote
from xml.etree.ElementTree import fromstring

import pytest

from tests.web.page_client import PERSONA, content, pages

MOST = 4
HEADERS = 300


@pytest.mark.parametrize("deck", [deck.id for deck in content().library.for_citizens("da")])
def test_a_first_card_asks_for_few_pictures_and_has_the_others_in_it_as_they_are(deck: str) -> None:
    page = pages().get(f"/kort/{deck}?persona={PERSONA}")
    images = [*page.card(page.open_card).iter("img")]
    asked = {image.attrib["src"] for image in images if not image.attrib["src"].startswith("data:")}
    assert len(asked) <= MOST
    for image in images:
        if "data-address" not in image.attrib:
            continue
        served = pages().client.get(image.attrib["data-address"]).text
        held = unquote(image.attrib["src"].removeprefix("data:image/svg+xml,"))
        assert held == served.replace('"', "'")
        assert fromstring(held).tag.endswith("svg")  # noqa: S314 - it is ours


@pytest.mark.parametrize("deck", ["foelelser", "droemmekort", "netvaerkscirkel", "dialogkort"])
def test_document_style_sheet_scripts_and_font_are_light_together(deck: str) -> None:
    page = pages().get(f"/kort/{deck}?persona={PERSONA}")
    sheet, script = page.one("link", rel="stylesheet").attrib["href"], page.all("script")[-1].attrib["src"]
    [*_, font] = re.findall(r"url\((/fonts/[^)]+)\)", pages().client.get(sheet).text)
    first = [f"/kort/{deck}?persona={PERSONA}", sheet, font, script]
    later = page.one("body").attrib["data-later"]
    assert sum(map(packed, first)) <= 64_000, {address: packed(address) for address in first}
    assert sum(map(packed, [*first, later])) <= 72_000


def packed(address: str) -> int:
    """How many bytes come over the wire, with what is told beside."""
    return len(pages().client.get(address, headers={"Accept-Encoding": "br"}).data) + HEADERS
