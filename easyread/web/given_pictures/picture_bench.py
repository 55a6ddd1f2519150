"""The bench for pictures: it makes those of one form small. Run by `workshop/bench.py`.

A part of an order is `ADDRESS` and a data address, or `FILE` or `CARD` and the bytes of a file. A part of the work is
`SMALL` and the address of the small picture, or `PROBLEM` and why there is none.
"""

import sys

from easyread.web.given_pictures.card_picture import card_picture
from easyread.web.given_pictures.small_picture import GivenPictureError, PixelRoom, given_address, given_picture
from easyread.workshop.craft import Make, work_off
from easyread.workshop.parcels import Parts

ADDRESS, FILE, CARD = b"a", b"f", b"c"
SMALL, PROBLEM = b"+", b"-"


def prepare(_tools: Parts) -> Make:
    """Return what makes the pictures of a form small."""
    return _all_small


def _all_small(order: list[bytes]) -> Parts:
    room = PixelRoom()
    return [_small(part[:1], part[1:], room) for part in order]


def _small(kind: bytes, given: bytes, room: PixelRoom) -> bytes:
    try:
        if kind == CARD:
            found = card_picture(given)
        else:
            found = given_picture(given, room) if kind == FILE else given_address(given.decode(), room)
    except GivenPictureError as error:
        return PROBLEM + error.code.encode()
    return SMALL + found.encode()


if __name__ == "__main__":
    sys.exit(work_off(prepare))
