"""The kind `circle` on paper: cards for those who can be chosen, and the circle as it is drawn."""

from easyread.printing.cards.card_faces import faces
from tests.forms import deck, persona
from tests.printing.answer_sheet import words_on_sheet


def test_everybody_who_can_be_chosen_is_a_card_to_lay_on_the_circle() -> None:
    names = [face.front.name for face in faces(deck("netvaerkscirkel"), persona()) if face.card_id == "cirkel"]
    assert names[0] == ""
    assert {"Min mor", "Kæreste", "Kontaktperson", "Kæledyr"} <= set(names)
    assert "Familie" not in names


def test_a_sheet_to_fill_in_has_an_empty_circle_and_asks_about_the_circle_once() -> None:
    text = words_on_sheet("netvaerkscirkel", None)
    assert text.count("Hvem vil du sætte i din cirkel?") == 1
    assert "Hvor tæt er I" not in text
