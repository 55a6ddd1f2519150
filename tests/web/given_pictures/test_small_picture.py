"""Pictures from outside: what comes out of them, and which are turned away."""

import io
import struct
import zlib
from contextlib import suppress

import numpy as np
import pytest
from PIL import Image

from easyread.kit.card import Own
from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.own_answer import accepted
from easyread.kit.step import Step
from easyread.limits import LONGEST_PICTURE_SIDE_PX, MOST_PICTURE_CHARACTERS
from easyread.web.given_pictures.small_picture import (
    BROKEN,
    NO_PICTURE,
    TOO_LARGE,
    GivenPictureError,
    PixelRoom,
    given_address,
    given_picture,
)
from tests.given_pictures import (
    CAMERA,
    MAKER,
    ORIENTATION,
    address,
    broken_avif,
    drawing,
    large_and_empty,
    opened,
    photo,
    photo_with_odd_exif,
)


def chunk(kind: bytes, body: bytes) -> bytes:
    return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))


def bomb() -> bytes:
    """A PNG of a few bytes that says it is 60,000 pixels wide and high."""
    size = struct.pack(">IIBBBBB", 60_000, 60_000, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", size) + chunk(b"IDAT", zlib.compress(b"0")) + chunk(b"IEND", b"")


def test_a_photo_comes_out_upright_small_and_without_what_the_camera_wrote() -> None:
    assert CAMERA.encode() in photo()
    found = given_picture(photo())
    picture = opened(found)
    assert picture.format == "JPEG"
    assert picture.size == (500, LONGEST_PICTURE_SIDE_PX)
    assert np.asarray(picture)[:, :100, 0].min() > 150  # red, as its left edge alone is
    assert MAKER not in picture.getexif()
    assert CAMERA.encode() not in given_bytes(found)


def given_bytes(found: str) -> bytes:
    out = io.BytesIO()
    opened(found).save(out, "PNG")
    return out.getvalue() + found.encode()


def test_a_drawing_stays_a_png_on_white() -> None:
    picture = opened(given_address(address(drawing())))
    assert picture.format == "PNG"
    assert picture.size == (40, 30)
    assert picture.mode == "RGB"
    assert picture.getpixel((39, 29)) == (255, 255, 255)


def test_what_comes_out_is_taken_as_an_answer() -> None:
    noise = Image.fromarray(np.random.default_rng(1).integers(0, 255, (1000, 1000, 3), dtype=np.uint8))
    out = io.BytesIO()
    noise.save(out, "PNG")
    found = given_picture(out.getvalue())
    assert len(found) <= MOST_PICTURE_CHARACTERS
    step = Step(PickOneCard(id="a", text="A"), "a", "A", "", "", own=Own("Andet"))
    assert accepted(step, "a_picture", [found]) == (found,)


@pytest.mark.parametrize("kind", ["WEBP", "AVIF"])
def test_other_pictures_of_the_web_become_a_jpeg(kind: str) -> None:
    out = io.BytesIO()
    Image.new("RGB", (60, 40), "green").save(out, kind)
    assert opened(given_picture(out.getvalue())).format == "JPEG"


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", NO_PICTURE),
        (b"hej", NO_PICTURE),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", NO_PICTURE),
        (b"GIF89a" + bytes(40), NO_PICTURE),
        (photo()[:3000], BROKEN),
        (drawing()[:60], BROKEN),
        (broken_avif(), BROKEN),
        (bomb(), TOO_LARGE),
    ],
    ids=["nothing", "words", "svg", "gif", "half a photo", "half a drawing", "broken avif", "bomb"],
)
def test_what_cannot_be_shown_is_turned_away_with_its_code(body: bytes, code: str) -> None:
    with pytest.raises(GivenPictureError) as found:
        given_picture(body)
    assert found.value.code == code


@pytest.mark.parametrize("text", ["", "hej", "https://example.dk/a.png", "data:image/png;base64,?", "data:text/html,x"])
def test_only_data_addresses_of_pictures_are_read(text: str) -> None:
    with pytest.raises(GivenPictureError):
        given_address(text)


@pytest.mark.parametrize("orientation", range(10))
def test_a_picture_stands_upright_however_it_was_held(orientation: int) -> None:
    """Orientations 0 and 9 do not exist: such a picture stays as it is."""
    lying = Image.new("RGB", (60, 40), "blue")
    exif = lying.getexif()
    exif[ORIENTATION] = orientation
    out = io.BytesIO()
    lying.save(out, "JPEG", exif=exif)
    assert opened(given_picture(out.getvalue())).size == ((40, 60) if 5 <= orientation <= 8 else (60, 40))


def test_a_photo_whose_camera_wrote_nonsense_is_shown_upright_all_the_same() -> None:
    assert opened(given_picture(photo_with_odd_exif())).size == (20, 30)


def test_a_grey_of_sixteen_bits_is_not_white() -> None:
    ramp = np.tile(np.linspace(0, 65535, 64).astype(np.uint16), (8, 1))
    out = io.BytesIO()
    Image.fromarray(ramp).save(out, "PNG")
    grey = np.asarray(opened(given_picture(out.getvalue())))[0, :, 0].astype(int)
    assert abs(grey - np.linspace(0, 255, 64)).max() <= 2


def test_the_pictures_of_one_form_have_so_many_pixels_together() -> None:
    room = PixelRoom(20_000_000)
    given_picture(large_and_empty(), room)
    with pytest.raises(GivenPictureError) as found:
        given_picture(large_and_empty(), room)
    assert found.value.code == TOO_LARGE
    given_picture(drawing(), room)


@pytest.mark.filterwarnings("ignore:.*EXIF")
@pytest.mark.parametrize("kind", ["AVIF", "JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("times", [40, pytest.param(2000, marks=pytest.mark.deep)])
def test_whatever_is_wrong_in_a_file_it_is_a_picture_or_a_code(kind: str, times: int) -> None:
    whole = io.BytesIO()
    colours = Image.effect_mandelbrot((40, 30), (-2, -1, 1, 1), 20).convert("RGB")
    exif = colours.getexif()
    exif[ORIENTATION] = 6
    colours.save(whole, kind, exif=exif)
    dice = np.random.default_rng(times)
    for _ in range(times):
        body = np.frombuffer(whole.getvalue(), dtype=np.uint8).copy()
        body[dice.integers(0, min(300, len(body)), 3)] = dice.integers(0, 256, 3)
        with suppress(GivenPictureError):
            assert opened(given_picture(body.tobytes())).format in {"JPEG", "PNG"}
