"""How the talk was is asked in the words and pictures of the deck that asks more of it, on the screen and on paper."""

from easyread.kit.kinds.pick_one import PickOneCard
from easyread.kit.talk_end import HOW_IT_WAS, PICTURE, TOOL, how_it_was
from tests.contents import shipped_content

LANGUAGES = ("da", "en")


def question(language: str) -> PickOneCard:
    card = shipped_content().library.decks[language][TOOL].card("her-i-dag")
    assert isinstance(card, PickOneCard)
    return card


def test_it_is_asked_as_the_deck_asks_it() -> None:
    asked = question("da")
    assert {answer.id: answer.picture for answer in asked.answers} == HOW_IT_WAS
    assert asked.picture == PICTURE


def test_paper_has_the_words_of_the_deck() -> None:
    layout = shipped_content().layouts["svar-a4"]
    for language in LANGUAGES:
        asked = question(language)
        assert layout.word("how", language) == asked.summary
        for answer in asked.answers:
            assert layout.word(f"how-{answer.id}", language) == answer.text


def test_only_what_can_be_said_is_taken() -> None:
    assert how_it_was(["godt"]) == "godt"
    assert how_it_was(["", "<b>", "fint"]) == ""
