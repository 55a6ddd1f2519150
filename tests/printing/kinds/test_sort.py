"""The kind `sort` on paper: a printed card for each item."""

from tests.printing.printed_cards import face


def test_an_item_has_its_name_in_front_and_the_question_behind() -> None:
    found = face("kender.person")
    assert (found.front.name, found.front.picture, found.front.text) == ("Én person", "ting/person", "")
    assert found.back.text == "Her er hun. Kender du det?"
