"""The printed cards of the small deck, for the tests of what stands on them."""

from easyread.printing.cards.card_faces import faces
from easyread.printing.parts.face import Face
from tests.printed import small_deck, woman


def face(label: str) -> Face:
    """Return the printed card with this label."""
    return next(found for found in faces(small_deck(), woman()) if found.label == label)
