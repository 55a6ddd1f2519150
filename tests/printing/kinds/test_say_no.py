"""The kind `say-no` on paper: who tempts in front, the reply on the back."""

from tests.printing.printed_cards import face


def test_the_tempter_stands_in_front_and_the_reply_behind() -> None:
    found = face("nej")
    assert found.front.text == "Kom nu. Tag en øl."
    assert (found.back.name, found.back.picture) == ("Nej tak.", "ting/person")
