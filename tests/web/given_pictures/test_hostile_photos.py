"""Damaged photos of every kind: each comes out as a picture of ours, or is turned away with its code."""

import io

import pytest
from hypothesis import given
from PIL import Image

from easyread.web.given_pictures.small_picture import BROKEN, NO_PICTURE, TOO_LARGE, GivenPictureError, given_picture
from tests.given_pictures import drawing, opened, photo
from tests.hostile import damaged, tries


def saved(kind: str, mode: str = "RGB") -> bytes:
    out = io.BytesIO()
    picture = Image.linear_gradient("L").resize((64, 48)).convert(mode)
    exif = picture.getexif()
    exif[0x0112] = 6
    picture.save(out, kind, exif=exif)
    return out.getvalue()


KINDS = {
    "JPEG": (photo(160, 100), saved("JPEG"), saved("JPEG", "CMYK")),
    "PNG": (drawing(), saved("PNG", "RGBA"), saved("PNG", "I;16"), saved("PNG", "P")),
    "WEBP": (saved("WEBP"), saved("WEBP", "RGBA")),
    "AVIF": (saved("AVIF"), saved("AVIF", "RGBA")),
}


def comes_out_or_is_turned_away(body: bytes) -> None:
    assert outcome(body) in {"JPEG", "PNG", NO_PICTURE, BROKEN, TOO_LARGE}


def outcome(body: bytes) -> str | None:
    try:
        return opened(given_picture(body)).format
    except GivenPictureError as error:
        return error.code


@tries(150)
@given(damaged([body for bodies in KINDS.values() for body in bodies]))
def test_a_damaged_photo_comes_out_or_is_turned_away(body: bytes) -> None:
    comes_out_or_is_turned_away(body)


@pytest.mark.deep
@pytest.mark.parametrize("kind", KINDS)
def test_every_damaged_photo_comes_out_or_is_turned_away(kind: str) -> None:
    tries(600)(given(damaged(KINDS[kind]))(comes_out_or_is_turned_away))()
