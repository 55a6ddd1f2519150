"""The kind `scale` on paper: a printed card for each number."""

from tests.printing.printed_cards import face


def test_a_scale_has_words_at_its_ends() -> None:
    assert (face("klar.1").front.name, face("klar.1").front.text) == ("1", "Slet ikke klar")
    assert face("klar.3").front.text == ""
    assert face("klar.5").front.text == "Meget klar"
