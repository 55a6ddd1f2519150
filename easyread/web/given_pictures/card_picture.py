"""CardPicture: a picture that somebody gave for a card to print: a photo or a PNG for paper, or a drawing in SVG."""

import base64

from easyread.drawing.pictures.svg_tree import SvgSyntaxError
from easyread.printing.print_own_cards import SVG
from easyread.web.given_pictures.small_picture import TOO_LARGE, GivenPictureError, Smallness, given_picture

ODD_DRAWING = "odd-drawing"
"""Why an SVG cannot be used: something in it is drawn by browsers alone, or it is broken."""

ON_PAPER = Smallness(side_px=1600, characters=1_600_000)
"""A picture may be as wide as a sheet."""

MOST_OF_DRAWING = 2_000_000
MOST_TIDIED = 300_000
"""Bytes of an SVG as a program saved it, and of what becomes of it."""

_HEAD = 4096


def card_picture(body: bytes) -> str:
    """Return the picture as a data address that `print_own_cards` takes.

    Raises:
        GivenPictureError: It is not a picture, or one that cannot be used.
    """
    return _drawing(body) if b"<svg" in body[:_HEAD] else given_picture(body, most=ON_PAPER)


def _drawing(body: bytes) -> str:
    """The import takes what a drawing program wrote, and leaves shapes alone: nothing in it runs or is fetched."""
    from easyread.drawing.importing.svg_import import import_svg  # noqa: PLC0415 - few pictures are drawings

    if len(body) > MOST_OF_DRAWING:
        raise GivenPictureError(TOO_LARGE)
    try:
        found = import_svg(body, "")
    except (SvgSyntaxError, ValueError):
        raise GivenPictureError(ODD_DRAWING) from None
    if found.problems:
        raise GivenPictureError(ODD_DRAWING)
    if len(found.picture) > MOST_TIDIED:
        raise GivenPictureError(TOO_LARGE)
    return SVG + base64.b64encode(found.picture).decode("ascii")
