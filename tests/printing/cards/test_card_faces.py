"""The printed cards of a deck in order, with the words of a persona in them."""

from easyread.printing.cards.card_faces import BLANK, blank_face, faces
from easyread.printing.parts.face import CardSide, Face
from tests.printed import small_deck, woman
from tests.printing.printed_cards import face


def test_the_cards_come_in_the_order_of_the_deck() -> None:
    labels = [found.label for found in faces(small_deck(), woman())]
    assert labels == [
        *("laes", "kender.person", "kender.prik", "klar.1", "klar.2", "klar.3", "klar.4", "klar.5"),
        *("hvorfor", "nej", "ring-112"),
    ]


def test_the_words_of_the_persona_stand_on_the_card() -> None:
    assert face("laes").front.text.startswith("Hun spiser")


def test_a_card_to_draw_on_is_empty_on_both_sides() -> None:
    assert blank_face() == Face(BLANK, CardSide(), CardSide())
