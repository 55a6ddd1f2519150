"""A place to sign: what was signed on the screen stands on the line, and on paper the line is empty."""

from collections.abc import Iterator, Sequence

from easyread.printing.parts.given import NOTHING, Filled, Given
from easyread.printing.parts.given_tiles import Tiling
from easyread.printing.pdf.flow import Row
from easyread.printing.pdf.geometry import Box
from easyread.printing.pdf.page import Element, Image, Words, writing_line

SIGN_ROOM = 22.0
"""How high the room over the line is."""

LESS_ROOM = 14.0
"""The same, where an answer was pressed and nothing was signed yet."""

NAME_SIZES = (18, 14)
"""A typed name is large where it goes on one line."""

LABEL_SIZE = 16


def _room(own: Given, *, has_pressed: bool) -> float:
    """Return how high the room over the line is, for a signature that is drawn or still to be written."""
    if own.is_drawn:
        return SIGN_ROOM
    if own.text:
        return 0
    return LESS_ROOM if has_pressed else SIGN_ROOM


def signature_row(filled: Filled, label: str, given: Sequence[Given], width: float) -> Row:
    """Return a place to sign of this width: an answer that was pressed, the line with the signature, and its label."""
    job, persona, air = filled.job, filled.persona, filled.job.spacing.small
    pressed = Tiling(job, persona, width, job.layout.picture).row([one for one in given if not one.own])
    own = next((one for one in given if one.own and not one.is_to_write), NOTHING)
    names = [own.words(width, size, bold=True) for size in NAME_SIZES] if own.text else []
    name = next((block for block in names if len(block.lines) == 1), names[-1] if names else None)
    word = Given(label).words(width, LABEL_SIZE)
    over = pressed.height + (air if pressed.height else 0)
    room = _room(own, has_pressed=pressed.height > 0) + (name.height if name else 0)

    def draw(box: Box) -> Iterator[Element]:
        yield from pressed.draw(box.of_height(pressed.height))
        line = box.y + over + room
        if own.is_drawn:
            place = Box(box.x, box.y + over, width, SIGN_ROOM - air)
            yield Image(own.picture, persona.id, place.fitted(job.size(own.picture)), job.word("signature"))
        if name:
            yield Words(name, Box(box.x, line - name.height, width, name.height), align="centre")
        yield writing_line(box.x, line, width)
        yield Words(word, Box(box.x, line + air, width, word.height), align="centre")

    return Row(over + room + air + word.height, draw)
