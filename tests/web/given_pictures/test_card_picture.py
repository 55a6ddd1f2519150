"""Pictures given for cards: large enough for paper, and drawings as lines, without anything that runs or is fetched."""

import base64
from contextlib import suppress

import pytest

from easyread.drawing.pictures.raster import png
from easyread.printing.print_own_cards import SVG
from easyread.web.given_pictures import card_picture as taking
from easyread.web.given_pictures.card_picture import ODD_DRAWING, card_picture
from easyread.web.given_pictures.small_picture import BROKEN, NO_PICTURE, TOO_LARGE, GivenPictureError
from tests.drawing.importing.test_svg_import import FILES
from tests.given_pictures import drawing, in_quarters, opened, photo, saved

HEAD = '<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" viewBox="0 0 400 400">'
BOX = '<rect width="300" height="300" fill="#c4492f"/>'


def svg_of(inside: str) -> str:
    found = card_picture(f"{HEAD}{inside}</svg>".encode())
    return base64.b64decode(found.removeprefix(SVG)).decode()


@pytest.mark.deep
def test_a_photo_is_upright_and_as_large_as_paper_needs() -> None:
    assert opened(card_picture(photo(4000, 3000))).size == (1200, 1600)
    assert opened(card_picture(saved(in_quarters(3000), "PNG"))).size == (1600, 1600)
    assert opened(card_picture(drawing())).format == "PNG"


@pytest.mark.parametrize("name", ["illustrator-css.svg", "inkscape-layers.svg", "figma-frame.svg", "svgo-icon.svg"])
def test_a_drawing_as_a_program_saved_it_stays_a_drawing(name: str) -> None:
    found = card_picture((FILES / name).read_bytes())
    assert found.startswith(SVG)
    again = card_picture(base64.b64decode(found.removeprefix(SVG)))  # as the page sends it once more
    one, other = (png(base64.b64decode(svg.removeprefix(SVG)).decode(), 200) for svg in (found, again))
    assert one == other


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="file:///etc/passwd" width="9" height="9"/>',
        '<image href="https://example.org/a.png" width="9" height="9"/>',
        '<use href="https://example.org/a.svg#b"/>',
        "<foreignObject><p>hej</p></foreignObject>",
        "<text>hej</text>",
    ],
)
def test_nothing_in_a_drawing_runs_or_is_fetched(inside: str) -> None:
    with suppress(GivenPictureError):  # most of it is turned away
        left = svg_of(BOX + inside)
        assert not any(word in left for word in ("script", "http://e", "https:", "file:", "foreign", "hej"))


@pytest.mark.deep
def test_hostile_files_are_turned_away_with_a_reason(monkeypatch: pytest.MonkeyPatch) -> None:
    entities = "".join(f'<!ENTITY e{at} "{f"&e{at - 1};" * 10}">' for at in range(1, 12))
    laughs = f'<!DOCTYPE svg [<!ENTITY e0 "ha">{entities}]>{HEAD}<desc>&e11;</desc></svg>'
    monkeypatch.setattr(taking, "MOST_TIDIED", 20_000)
    many = "".join(f'<rect x="{at}" width="9" height="{at}"/>' for at in range(900))
    hostile = {
        b"": NO_PICTURE,
        b"hej": NO_PICTURE,
        b"%PDF-1.7": NO_PICTURE,
        photo()[:3000]: BROKEN,
        b"<svg": ODD_DRAWING,
        b"<svg>" * 5000: ODD_DRAWING,
        laughs.encode(): ODD_DRAWING,
        f"{HEAD}{' ' * taking.MOST_OF_DRAWING}</svg>".encode(): TOO_LARGE,
        f"{HEAD}{many}</svg>".encode(): TOO_LARGE,
    }
    for body, why in hostile.items():
        with pytest.raises(GivenPictureError) as error:
            card_picture(body)
        assert error.value.code == why, body[:60]
