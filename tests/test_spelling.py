"""Every Danish word of the kit is in the dictionary, or among its own words."""

from tests.spelling import Text, danish_texts, misspelt, own_words, words_of


def test_every_danish_word_of_the_kit_is_spelt_right() -> None:
    wrong = misspelt(danish_texts())
    assert wrong == [], "mend them, or write those that are right into tests/own_words_da.txt:\n" + "\n".join(wrong)


def test_a_misspelling_is_told_with_its_place_and_what_may_be_meant() -> None:
    (line,) = misspelt([Text("lille/deck.toml card.hus.text", "Her er {han} og hans rusmidel.")])
    assert line.startswith("lille/deck.toml card.hus.text: “rusmidel”, perhaps ")
    assert "rusmiddel" in line


def test_a_misspelling_that_could_be_two_words_in_one_is_one() -> None:
    assert len(misspelt([Text("", "Det er alså defor.")])) == 2


def test_a_word_is_told_once_and_numbers_never() -> None:
    assert misspelt([Text("a", "Qzx 14 på A4"), Text("b", "Qzx")]) == ["a: “Qzx”"]


def test_own_words_may_begin_a_sentence_and_names_keep_their_capital() -> None:
    assert misspelt([Text("", "Rusmiddelcenter. GHB.")]) == []
    assert len(misspelt([Text("", "ghb giftlinjen")])) == 2


def test_own_words_stand_in_order_and_each_is_used() -> None:
    used = {
        form for text in danish_texts() for word in words_of(text.words) for form in (word, word[:1].lower() + word[1:])
    }
    assert list(own_words()) == sorted(own_words(), key=str.lower)
    assert sorted(set(own_words()) - used) == []


def test_texts_of_every_kind_are_looked_at() -> None:
    places = {text.place.split("/")[0].split(" ")[0] for text in danish_texts()}
    assert {"static", "print", "answers.toml", "personas.toml", "screens", "folder-alkohol", "gruppe"} <= places
    assert not [text.place for text in danish_texts() if text.place.endswith(".say")]
