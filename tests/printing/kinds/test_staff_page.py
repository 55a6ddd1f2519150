"""The kind `staff-page` on paper: it has forms of its own."""

from easyread.printing.cards.card_faces import faces
from tests.printed import staff_deck, woman


def test_a_page_for_staff_is_no_card_to_go_through() -> None:
    assert faces(staff_deck(), woman()) == ()
